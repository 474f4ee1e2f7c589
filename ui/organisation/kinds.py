"""What the list and the form show for channels, departments and people."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editorial.domain.channels import AS_OF, LIMITS, Channel, known_limits, new_channel, preset
from editorial.domain.people import Department, DepartmentChannel, Person
from editorial.domain.presence import active
from editorial.domain.text_metrics import MODES
from editorial.domain.wording import number_text
from editorial.services.organisation import Links
from editorial.texts import text

from .. import editors
from ..context import Desk
from ..master_detail import Column, Editor, Kind
from ..people.words import role_names
from ..widgets.buttons import LinkButton
from ..widgets.choice import Choice, Sign, hue_choices
from ..widgets.label import Label


class Kinds(QObject):
    """The three kinds of the organisation page, with their texts."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._people: QObject | None = None

    def channels(self) -> Kind:
        """Channels with their limits as data."""
        desk = self.desk
        columns = (
            Column(self.tr("Channel"), lambda one: one.name, lambda one: Sign.channel(one.monogram, one.hue)),
            Column(
                self.tr("Limit"),
                lambda one: number_text(one.limit, desk.language) if one.limit else self.tr("none"),
                right=True,
            ),
            Column(self.tr("Posts a week"), lambda one: str(one.per_week or "–"), right=True),
        )
        return Kind(
            Channel,
            lambda: desk.directory.channels,
            columns,
            self._channel_editors,
            list,
            "radio",
            self.tr("New channel"),
            self.tr("No channel yet"),
            self.tr("Channels are where your posts appear: LinkedIn, a blog, the newsletter."),
            act="people.save",
        )

    def _channel_editors(self) -> list[Editor]:
        desk = self.desk
        name = editors.line(desk, "name", self.tr("Name"), required=True)
        found = [
            name,
            editors.line(desk, "monogram", self.tr("Monogram"), required=True, most=2),
            editors.choice(desk, "hue", self.tr("Colour"), self._hues, empty="blog"),
            editors.line(desk, "handle", self.tr("Profile name"), helper=self.tr("As shown in the preview.")),
            editors.line(desk, "audience", self.tr("Audience")),
            editors.number(desk, "per_week", self.tr("Posts a week (target)"), 99),
            editors.number(desk, "limit", self.tr("Most characters (0: no limit)")),
            editors.choice(
                desk,
                "counting",
                self.tr("How the network counts"),
                lambda: [Choice(mode, text(f"counting.{mode}", desk.language)) for mode in MODES],
                empty="characters",
            ),
            editors.number(desk, "fold", self.tr("Visible before “show more” (0: all)")),
            editors.number(desk, "max_hashtags", self.tr("Most hashtags (0: no limit)"), 99),
            editors.number(
                desk,
                "title_limit",
                self.tr("Longest public title (0: none)"),
                9999,
                helper=self.tr("For networks with titles of their own, as YouTube and Pinterest."),
            ),
            editors.line(desk, "limit_source", self.tr("Source of the limit")),
            editors.line(desk, "limit_as_of", self.tr("As of")),
        ]
        found.insert(6, self._known_limits(found))
        name.widget.editingFinished.connect(lambda: self._know_network(name.read(), found[1:]))  # type: ignore[attr-defined]
        return found

    def _known_limits(self, editors_: list[Editor]) -> Editor:
        """A button that fills in what the program knows of the network today; saved by the person, like every field."""
        button = LinkButton(self.desk.theme, self.desk.icons, "", "refresh-cw")
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(button)
        line.addStretch(1)
        shown: list[Channel] = []

        def show(channel: Channel) -> None:
            shown[:] = [channel]
            fresh = known_limits(channel)
            words = self.tr("Take over the limits of {network}, as of {date}")
            button.setText(words.format(network=channel.network or channel.name, date=AS_OF))
            field = row.parentWidget()
            if field is not None:
                field.setVisible(fresh != channel)

        def fill() -> None:
            for one in editors_:
                if one.name in LIMITS:
                    one.show(known_limits(shown[0]))

        button.clicked.connect(fill)
        return Editor("", self.tr("Known limits"), row, show, lambda: None)

    def _know_network(self, name: str, rest: list[Editor]) -> None:
        """A new channel named like a network begins with what the program knows of it."""
        monogram = next(one for one in rest if one.name == "monogram")
        if monogram.read() or preset(name) is None:
            return
        taken = frozenset(one.monogram for one in self.desk.directory.channels)
        for one in rest:
            one.show(new_channel(name, taken))

    def _hues(self) -> list[Choice]:
        return hue_choices(self.desk.language)

    def departments(self) -> Kind:
        """Departments with lead and the channels they may speak on."""
        desk = self.desk
        columns = (
            Column(self.tr("Department"), lambda one: one.name),
            Column(self.tr("Lead"), lambda one: getattr(desk.person(one.lead_id), "name", "")),
            Column(self.tr("Members"), lambda one: str(len(self._members(one)) or "–"), right=True),
            Column(self.tr("May speak on"), lambda _one: "", self._channel_signs),
        )
        speak = editors.several(
            desk, "", self.tr("May speak on"), self._channel_choices, self._speaks, self.tr("Add channel")
        )

        def build() -> list[Editor]:
            return [
                editors.line(desk, "name", self.tr("Name"), required=True),
                editors.line(desk, "short", self.tr("Short name")),
                editors.choice(desk, "lead_id", self.tr("Lead"), self._people_choices, self.tr("nobody")),
                self._member_names(),
                editors.area(
                    desk,
                    "competence",
                    self.tr("Fields of competence"),
                    helper=self.tr("What this department knows and may speak about; one field a line."),
                ),
                speak,
            ]

        return Kind(
            Department,
            lambda: desk.directory.departments,
            columns,
            build,
            lambda: [Links(DepartmentChannel, "department_id", "channel_id", frozenset(speak.read()))],
            "building-2",
            self.tr("New department"),
            self.tr("No department yet"),
            self.tr("Departments know their subject and speak on the channels they are authorised for."),
            act="people.save",
        )

    def people(self) -> Kind:
        """People with roles, absences and passwords."""
        from .people import People

        self._people = People(self.desk, self)
        return self._people.kind()

    def _members(self, department: Any) -> list[Person]:
        return [one for one in active(self.desk.directory.people) if one.department_id == department.id]

    def _member_names(self) -> Editor:
        """Who belongs to it; that is said where the person is."""
        names = Label(self.desk.theme, "", "small", wrap=True)

        def show(department: Any) -> None:
            found = [f"{one.name} ({role_names(self.desk, one.roles)})" for one in self._members(department)]
            names.setText("\n".join(found) or self.tr("Nobody yet. The department is chosen with each person."))

        return Editor("", self.tr("Members"), names, show, lambda: None, later=True)

    # Choices ------------------------------------------------------------------------------------------------------

    def _channel_choices(self) -> list[Choice]:
        active = [one for one in self.desk.directory.channels if not one.archived]
        return [Choice(one.id, one.name, Sign.channel(one.monogram, one.hue)) for one in active]

    def _people_choices(self) -> list[Choice]:
        active = [one for one in self.desk.directory.people if not one.archived]
        return [Choice(one.id, one.name, Sign.person(one.name)) for one in active]

    def _speaks(self, department: Any) -> tuple[int, ...]:
        links = self.desk.directory.department_channels
        return tuple(one.channel_id for one in links if one.department_id == department.id)

    def _channel_signs(self, department: Any) -> list[Sign]:
        found = [self.desk.channel(one) for one in self._speaks(department)]
        return [Sign.channel(one.monogram, one.hue) for one in found if one is not None]
