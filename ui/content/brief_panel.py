"""The left column: what the item is to do, for whom, by whom; every value is edited where it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.content import ContentCard

from ..context import Desk
from ..experts_of_item import ExpertsOfItem
from ..reminders.dialog import about
from ..reminders.of_item import RemindersOfItem
from ..widgets.choice import Choice, Sign
from ..widgets.empty import IconSign
from ..widgets.scroll import Scroll
from ..widgets.section import SectionHeader
from .checklist import Checklist
from .effort import EffortField
from .expert_input import ExpertInput
from .fields import ChoiceField, Fact, TextField
from .series_link import SeriesLink
from .session import EditSession
from .task_field import TaskFieldChoice, field_choices
from .token_field import TokenField


class BriefPanel(Scroll):
    """Fields of the item and its checklist."""

    def __init__(self, desk: Desk, session: EditSession) -> None:
        super().__init__(desk.theme, "surface")
        self.desk, self.session = desk, session
        self._texts: dict[str, TextField] = {}
        self._choices: dict[str, ChoiceField] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.body.addLayout(self._column)
        self._build_brief()
        self._build_people()
        self._build_words()
        self.checklist = Checklist(desk, session)
        self._column.addSpacing(desk.theme.px(12))
        self._column.addWidget(self.checklist)
        self._column.addSpacing(desk.theme.px(12))
        self.input = ExpertInput(desk)
        self._column.addWidget(self.input)
        self._column.addStretch(1)
        self._respace()
        desk.theme.changed.connect(self._respace)
        desk.directory_changed.connect(self.refresh)

    # Building -------------------------------------------------------------------------------------------------------

    def _build_brief(self) -> None:
        desk = self.desk
        head = QHBoxLayout()
        # fields in place have a box of their own, 4 px outside their words
        head.setContentsMargins(desk.theme.px(4), 0, 0, 0)
        head.addWidget(SectionHeader(desk.theme, self.tr("Brief")))
        self._column.addLayout(head)
        brief = self._text("brief", self.tr("Brief"), self.tr("What is this item to achieve?"))
        self._column.addWidget(brief)
        self._column.addSpacing(desk.theme.px(4))
        self._fact(
            self.tr("Key message"),
            self._text("key_message", self.tr("Key message"), self.tr("One sentence that stays"), False, 500),
        )
        self._fact(self.tr("Audience"), self._text("audience", self.tr("Audience"), self.tr("For whom?"), False))
        field = TaskFieldChoice(desk, self.tr("Task field"), self.tr("Choose"))
        field.set_source(lambda: field_choices(desk.language), self.tr("No task field"))
        self._choice("task_field", self.tr("Task field"), field)
        self._list("pillar_id", self.tr("Pillar"), self.tr("No pillar"), lambda: _named(desk.directory.pillars))
        self._list(
            "campaign_id",
            self.tr("Campaign"),
            self.tr("No campaign"),
            lambda: _named(desk.directory.campaigns),
        )
        self._list("goal_id", self.tr("Goal"), self.tr("No goal"), lambda: _named(desk.directory.goals))

    def _build_people(self) -> None:
        desk = self.desk
        self.may_speak = IconSign(desk.theme, desk.icons, "badge-check", "success", 16)
        self._list(
            "department_id",
            self.tr("Speaks"),
            self.tr("No department"),
            lambda: _named(desk.directory.departments),
            self.may_speak,
        )
        self._list("owner_id", self.tr("Owner"), self.tr("Nobody"), self._people)
        self._fact(self.tr("Format"), self._text("format", self.tr("Format"), self.tr("Post, reel, article …"), False))
        self.effort = EffortField(desk)
        self.effort.chosen.connect(partial(self.session.set_item, "effort"))
        self._fact(self.tr("Effort"), self.effort)

    def _build_words(self) -> None:
        desk = self.desk
        self.labels = TokenField(desk, self.tr("Labels"), self.tr("internal"))
        self.labels.changed.connect(partial(self._chosen, "labels"))
        self._fact(self.tr("Labels"), self.labels)
        self.hashtags = TokenField(desk, self.tr("Hashtags"), self.tr("public"), "#")
        self.hashtags.changed.connect(partial(self._chosen, "hashtags"))
        self._fact(self.tr("Hashtags"), self.hashtags)
        self.evergreen = QCheckBox(self.tr("Can be used again"))
        self.evergreen.setToolTip(self.tr("Evergreen: offered again for gaps in the calendar"))
        self.evergreen.toggled.connect(partial(self._chosen, "evergreen"))
        self._column.addWidget(Fact(desk, self.tr("Evergreen"), self.evergreen, inset=4))
        self.reminders = RemindersOfItem(desk)
        self._column.addWidget(Fact(desk, self.tr("Reminder"), self.reminders, inset=4))
        self.experts = ExpertsOfItem(desk)
        if desk.may("input"):
            self._column.addWidget(Fact(desk, self.tr("Experts"), self.experts, inset=4))
        self.series = SeriesLink(desk)
        self._series_fact = Fact(desk, self.tr("Series"), self.series, inset=4)
        self._series_fact.hide()
        self._column.addWidget(self._series_fact)

    def _fact(self, label: str, value: QWidget, beside: QWidget | None = None) -> None:
        self._column.addWidget(Fact(self.desk, label, value, beside))

    def _text(self, field: str, name: str, placeholder: str, lines: bool = True, weight: int = 400) -> TextField:
        edit = TextField(self.desk, name, placeholder, lines, "small", weight)
        edit.edited.connect(partial(self.session.set_item, field))
        edit.finished.connect(self.session.flush)
        self._texts[field] = edit
        return edit

    def _choice(self, field: str, label: str, choice: ChoiceField, beside: QWidget | None = None) -> None:
        choice.picked.connect(partial(self._chosen, field))
        self._choices[field] = choice
        self._fact(label, choice, beside)

    def _list(
        self, field: str, label: str, none: str, source: Callable[[], Sequence[Choice]], beside: QWidget | None = None
    ) -> None:
        choice = ChoiceField(self.desk, label, self.tr("Choose"))
        choice.set_source(source, none)
        self._choice(field, label, choice, beside)

    def _people(self) -> tuple[Choice, ...]:
        return tuple(
            Choice(one.id, one.name, Sign.person(one.name), one.title)
            for one in self.desk.directory.people
            if not one.archived
        )

    # Values ---------------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show what is stored or typed."""
        card = self.session.card
        if card is None:
            return
        for field, edit in self._texts.items():
            edit.show_value(str(self.session.item_value(field) or ""))
        for field, choice in self._choices.items():
            value = self.session.item_value(field)
            choice.show_value(value, self._archived(field, value))
        self.labels.show_value(self.session.item_value("labels"))
        self.hashtags.show_value(self.session.item_value("hashtags"))
        self.effort.show_value(int(self.session.item_value("effort") or 0))
        self.evergreen.blockSignals(True)
        self.evergreen.setChecked(bool(self.session.item_value("evergreen")))
        self.evergreen.blockSignals(False)
        self.checklist.show_entries(card.item.id, card.checklist)
        self._show_may_speak(card)
        self.reminders.show_item(about(card.item.id, card.item.title, card.publications, self.desk.clock.now()))
        self.experts.show_item(card.item.id, card.item.title)
        self._series_fact.setVisible(self.series.show_item(card.item))

    def set_read_only(self, read_only: bool) -> None:
        """Without writing: values are shown, nothing can be changed."""
        for edit in self._texts.values():
            edit.setReadOnly(read_only)
        parts = (self.labels, self.hashtags, self.evergreen, self.checklist, self.reminders, self.effort)
        for part in (*self._choices.values(), *parts):
            part.setEnabled(not read_only)
        self.input.set_read_only(read_only)

    def focus_field(self, field: str) -> bool:
        """Go to a field by its name; False if this column has none of it."""
        known: dict[str, QWidget] = {
            "owner": self._choices["owner_id"],
            "department": self._choices["department_id"],
            **self._texts,
            **self._choices,
            "labels": self.labels,
            "hashtags": self.hashtags,
            "effort": self.effort,
        }
        if field == "checklist":
            self.checklist.focus_first_open()
            return True
        if field not in known:
            return False
        known[field].setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(known[field])
        return True

    def _archived(self, field: str, value: Any) -> Choice | None:
        """An archived entry is no choice any more, but it still has a name."""
        finders = {
            "pillar_id": self.desk.pillar,
            "campaign_id": self.desk.campaign,
            "department_id": self.desk.department,
            "owner_id": self.desk.person,
        }
        found = finders[field](value) if field in finders and value is not None else None
        if found is None or not found.archived:
            return None
        return Choice(value, self.tr("{name} (archived)").format(name=found.name))

    def _show_may_speak(self, card: ContentCard) -> None:
        """Whether the department is authorised for all channels the item goes to."""
        department = self.session.item_value("department_id")
        rights = {one.channel_id for one in self.desk.directory.department_channels if one.department_id == department}
        channels = [self.desk.channel(one.channel_id or 0) for one in card.publications]
        refused = [one.name for one in channels if one is not None and one.id not in rights]
        self.may_speak.setVisible(department is not None and any(channels))
        if refused:
            names = ", ".join(dict.fromkeys(refused))
            said = self.tr("Not authorised to speak here: {names}").format(names=names)
            self.may_speak.set_icon("triangle-alert", "warning")
        else:
            said = self.tr("May speak here")
            self.may_speak.set_icon("badge-check", "success")
        self.may_speak.setToolTip(said)
        self.may_speak.setAccessibleName(said)

    def _chosen(self, field: str, value: Any) -> None:
        self.session.set_item(field, value, at_once=True)
        if field == "department_id" and self.session.card is not None:
            self._show_may_speak(self.session.card)

    def _respace(self) -> None:
        px = self.desk.theme.px
        self._column.setContentsMargins(px(20), px(8), px(8), px(20))
        self.evergreen.setFont(self.desk.theme.font("small"))


def _named(entries: Sequence[Any]) -> tuple[Choice, ...]:
    return tuple(Choice(one.id, one.name) for one in entries if not one.archived)
