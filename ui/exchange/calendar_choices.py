"""What becomes of the events of a calendar: a target for each category, a channel, the calendar behind the plan."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from editorial.domain.calendar_import import CalendarChoice, CalendarFile, Target
from editorial.domain.calendar_import_guess import groups_of
from editorial.domain.reference import ReferenceCalendar
from editorial.domain.wording import number_text

from ..context import Desk
from ..widgets.choice import Choice, Sign, hue_choices
from ..widgets.form import ChoiceField, Field, LineEdit
from ..widgets.label import Label
from ..widgets.scroll import Scroll
from ..widgets.section import SectionHeader
from . import calendar_words as words

#: More categories than that are chosen together.
_MOST = 24
_NEW = 0


class CalendarChoices(Scroll):
    """`changed` whenever something is chosen. Without a choice every event becomes what it looks like."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, "sunken", parent)
        self.desk = desk
        px = desk.theme.px
        self._fields: dict[str, ChoiceField] = {}
        self._guessed: dict[str, Counter[Target]] = {}
        self._parts: list[QWidget] = []
        self._mixed = Target.CONTENT
        self.body.setContentsMargins(px(20), px(12), px(16), px(16))
        self.body.setSpacing(px(8))
        self.body.addStretch(1)
        self.setAccessibleName(self.tr("What becomes of the events"))
        theme, icons = desk.theme, desk.icons
        self.channel = ChoiceField(theme, icons, (), none_text=self.tr("channel still open"))
        self.home = ChoiceField(theme, icons, ())
        self.name = LineEdit(theme, most=120)
        self.hue = ChoiceField(theme, icons, self._hues(), none_text=self.tr("no colour"))
        self.channel.changed.connect(self._chosen)
        self.home.changed.connect(self._chosen)
        self.hue.changed.connect(self._chosen)
        self.name.editingFinished.connect(self._chosen)
        self._channel_field = Field(theme, icons, self.tr("Channel of new content"), self.channel)
        self._home_field = Field(theme, icons, self.tr("Calendar behind the plan"), self.home)
        self._name_field = Field(theme, icons, self.tr("Name of the calendar behind the plan"), self.name)
        self._hue_field = Field(theme, icons, self.tr("Its colour"), self.hue)
        for field in (self._channel_field, self._home_field, self._name_field, self._hue_field):
            self.body.insertWidget(self.body.count() - 1, field)

    def _hues(self) -> list[Choice]:
        return hue_choices(self.desk.language)

    def show_file(
        self, file: CalendarFile, targets: dict[int, Target], calendars: tuple[ReferenceCalendar, ...]
    ) -> None:
        """The categories of a file with what their events seem to be, and the calendars that are there already."""
        self._clear()
        self._guessed = {}
        for event in file.events:
            self._guessed.setdefault(event.group, Counter())[targets[event.number]] += 1
        groups = groups_of(file)
        if len(groups) > _MOST:
            groups = [("", len(file.events))]
            self._guessed = {"": Counter(targets.values())}
        self._together = len(groups) == 1
        self._add(SectionHeader(self.theme, self.tr("What becomes of the events")))
        hint = self.tr("Proposed by what the events say. Nothing is written before the check.")
        self._add(Label(self.theme, hint, "small", "muted", wrap=True))
        for name, count in groups:
            self._group(name, count)
        active = [one for one in self.desk.directory.channels if not one.archived]
        signs = [Choice(one.id, one.name, Sign.channel(one.monogram, one.hue)) for one in active]
        self.channel.set_choices(signs)
        self._homes(file, calendars)
        self._fit()

    def _homes(self, file: CalendarFile, calendars: tuple[ReferenceCalendar, ...]) -> None:
        known = [Choice(one.id, one.name, Sign.channel(" ", one.hue) if one.hue else None) for one in calendars]
        before = next((one.id for one in calendars if one.source == file.name or one.name == file.title), _NEW)
        self.home.set_choices([Choice(_NEW, self.tr("a new one"), Sign.icon("plus")), *known], before)
        self.name.setText(file.title)
        self.hue.set_value(None)

    def _group(self, name: str, count: int) -> None:
        label = self.tr("All events") if self._together else words.group(name)
        label = f"{label} ({number_text(count, self.desk.language)})"
        guessed = self._guessed.get(name, Counter())
        language = self.desk.language
        choices = words.choices(language)
        value: Target | None = next(iter(guessed), Target.CONTENT)
        if len(guessed) > 1:
            parts = [f"{number_text(n, language)} {words.target(one, language)}" for one, n in guessed.most_common()]
            choices.insert(0, Choice(None, ", ".join(parts), Sign.icon("sparkles")))
            value = None
        field = ChoiceField(self.theme, self.desk.icons, choices, value)
        field.setAccessibleName(label)
        field.changed.connect(self._chosen)
        self._fields[name] = field
        self._add(Field(self.theme, self.desk.icons, label, field))

    def _add(self, widget: QWidget) -> None:
        self.body.insertWidget(len(self._parts), widget)
        self._parts.append(widget)

    def _clear(self) -> None:
        for old in self._parts:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._parts, self._fields = [], {}

    def field(self, group: str) -> ChoiceField:
        """Where the target of a category is chosen."""
        return self._fields[group]

    def focus_first(self) -> None:
        """The keyboard to the first choice."""
        field = next(iter(self._fields.values()), None)
        if field is not None:
            field.setFocus()

    def target_of(self, group: str, guessed: Target) -> Target:
        """What an event of a category becomes that looks like `guessed`."""
        field = self._fields.get("" if self._together else group)
        value = field.value() if field is not None else None
        return Target(str(value)) if value is not None else guessed

    def _wanted(self) -> set[Target]:
        found: set[Target] = set()
        for name, field in self._fields.items():
            value = field.value()
            found |= set(self._guessed.get(name, ())) if value is None else {Target(str(value))}
        return found

    def choice(self) -> CalendarChoice:
        """Everything as chosen."""
        groups = tuple(
            (name, Target(str(value))) for name, field in self._fields.items() if (value := field.value()) is not None
        )
        channel, home = self.channel.value(), self._home()
        everything = dict(groups).get("") if self._together else None
        return CalendarChoice(
            everything,
            () if self._together else groups,
            None if channel is None else int(str(channel)),
            home,
            "" if home else self.name.text().strip(),
            "" if home or self.hue.value() is None else str(self.hue.value()),
        )

    def _home(self) -> int:
        """The calendar that takes what stands behind the plan, 0 for a new one."""
        value = self.home.value()
        return _NEW if value is None else int(str(value))

    def _chosen(self, *_value: object) -> None:
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        wanted = self._wanted()
        behind, new = Target.REFERENCE in wanted, not self._home()
        self._channel_field.setVisible(Target.CONTENT in wanted)
        self._home_field.setVisible(behind and self.home.count() > 1)
        self._name_field.setVisible(behind and new)
        self._hue_field.setVisible(behind and new)
