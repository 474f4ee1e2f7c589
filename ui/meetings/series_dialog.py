"""A meeting series as a form in four parts: when, who, the standing agenda, the minutes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from editorial.domain.meeting_cards import MeetingSeriesLine
from editorial.domain.meeting_rules import MEETING_MINUTES, TITLE_MOST
from editorial.domain.meetings import Committee, MeetingSeries
from editorial.domain.series import Series
from editorial.domain.series_days import next_days
from editorial.errors import EditorialError, Refused

from ..context import Desk
from ..series.builder import RuleBuilder
from ..widgets.dialogs import BaseDialog
from ..widgets.form import ChoiceField, DateField, Field, Form, LineEdit, MultiChoice, SpinField, TimeField
from ..widgets.label import Label
from ..widgets.scroll import Scroll
from ..widgets.tabs import Tabs
from . import choices
from .order_list import PeopleOrder
from .standing import StandingEditor
from .words import MeetingWords

WHEN, WHO, AGENDA, MINUTES = "when", "who", "agenda", "minutes"
_NEXT = 6


class MeetingSeriesDialog(BaseDialog):
    """`stored` carries the line of the series once it is kept."""

    stored = Signal(object)

    def __init__(
        self, desk: Desk, words: MeetingWords, line: MeetingSeriesLine, boards: Sequence[Committee], parent: QWidget
    ) -> None:
        super().__init__(desk.theme, desk.icons, " ", 640, parent)
        title = self.tr("Change the series") if line.series.id else self.tr("New series")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.desk, self.words, self._line, self._boards = desk, words, line, tuple(boards)
        self._begun = line.series.starts
        self.forms: dict[str, Form] = {}
        self._preview_soon = QTimer(self)
        self._preview_soon.setSingleShot(True)
        self._preview_soon.setInterval(80)
        self._preview_soon.timeout.connect(self._preview)
        self.tabs = Tabs(desk.theme, desk.icons, self.tr("Parts of the series"))
        self.pages = QStackedWidget()
        parts = (
            (WHEN, self.tr("When and where"), self._make_when),
            (WHO, self.tr("People"), self._make_who),
            (AGENDA, self.tr("Standing agenda"), self._make_agenda),
            (MINUTES, self.tr("Minutes"), self._make_minutes),
        )
        for key, label, make in parts:
            self.tabs.add(key, label)
            self.pages.addWidget(self._scrolled(make(line.series)))
        self.pages.setMinimumHeight(
            min(desk.theme.px(420), max(desk.theme.px(260), parent.height() - desk.theme.px(230)))
        )
        self.tabs.changed.connect(self.show_part)
        self.tabs.set_current(WHEN)
        self.problem = Label(desk.theme, "", "small", "danger", wrap=True)
        self.problem.hide()
        for one in (self.tabs, self.problem):
            self.content.addWidget(one)
        self.content.insertWidget(1, self.pages, 1)
        self.set_primary(self.tr("Save") if line.series.id else self.tr("Create the series"), "check")
        self._preview()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _scrolled(self, page: QWidget) -> Scroll:
        scroll = Scroll(self.desk.theme, "raised")
        px = self.desk.theme.px
        scroll.body.setContentsMargins(px(3), px(8), px(12), px(3))
        scroll.body.addWidget(page)
        scroll.body.addStretch(1)
        return scroll

    def show_part(self, name: str) -> None:
        """Show a part of the form."""
        self.tabs.set_current(name)
        self.pages.setCurrentIndex(self.tabs.keys().index(name))

    def _form(self, name: str) -> Form:
        self.forms[name] = Form(self.desk.theme, self.desk.icons)
        return self.forms[name]

    def _field(self, label: str, editor: QWidget, required: bool = False, helper: str = "") -> Field:
        return Field(self.desk.theme, self.desk.icons, label, editor, required, helper)

    # Parts --------------------------------------------------------------------------------------------------------

    def _make_when(self, one: MeetingSeries) -> QWidget:
        theme, icons, desk = self.desk.theme, self.desk.icons, self.desk
        form = self._form(WHEN)
        self.name = LineEdit(theme, one.title, most=TITLE_MOST)
        form.add(self.tr("Title"), self.name, required=True)
        self.starts = DateField(theme, icons, desk.language, one.starts, desk.clock.today)
        self.time = TimeField(theme, one.time)
        self.minutes = SpinField(theme, one.minutes, *MEETING_MINUTES, self.tr("min"), step=5)
        form.add_row(
            self._field(self.tr("From"), self.starts, required=True),
            self._field(self.tr("Time"), self.time, required=True),
            self._field(self.tr("Duration"), self.minutes),
        )
        self.place = LineEdit(theme, one.place)
        form.add(self.tr("Place"), self.place)
        self.rule = RuleBuilder(desk, self._starts)
        if one.rule:
            self.rule.set_rule(one.rule)
        form.add(self.tr("Comes back"), self.rule, validate=self.rule.problem)
        self.preview = Label(theme, "", "small", "muted", wrap=True)
        form.column.addWidget(self.preview)
        self.rule.changed.connect(self._preview_soon.start)
        self.starts.changed.connect(lambda _day: self._starts_changed())
        return form

    def _make_who(self, one: MeetingSeries) -> QWidget:
        theme, icons, desk = self.desk.theme, self.desk.icons, self.desk
        form = self._form(WHO)
        known = choices.people(desk, [*one.required_ids, *one.optional_ids])
        words = self.tr("Required")
        self.required = MultiChoice(theme, icons, words, known, one.required_ids, self.tr("Add a person"))
        form.add(words, self.required)
        words = self.tr("Optional")
        self.optional = MultiChoice(theme, icons, words, known, one.optional_ids, self.tr("Add a person"))
        form.add(words, self.optional)
        self.chairs = PeopleOrder(desk, self.tr("Chair in turn"), one.chair_ids)
        self.takers = PeopleOrder(desk, self.tr("Minutes in turn"), one.minute_taker_ids)
        form.add_row(
            self._field(self.tr("Chair in turn"), self.chairs), self._field(self.tr("Minutes in turn"), self.takers)
        )
        offered = choices.committees(self._boards, one.committee_id)
        self.committee = ChoiceField(theme, icons, offered, one.committee_id, self.tr("none"))
        self.committee.changed.connect(self._committee_chosen)
        self.quorum = SpinField(theme, one.quorum, 0, 999)
        self.quorum.setSpecialValueText(self.tr("not counted"))
        form.add_row(
            self._field(self.tr("Committee"), self.committee),
            self._field(self.tr("Quorum"), self.quorum, helper=self.tr("So many with a vote must be present.")),
        )
        return form

    def _make_agenda(self, _one: MeetingSeries) -> QWidget:
        self.standing = StandingEditor(self.desk, self.words, self._line.standing)
        return self.standing

    def _make_minutes(self, one: MeetingSeries) -> QWidget:
        theme, icons = self.desk.theme, self.desk.icons
        form = self._form(MINUTES)
        self.kind = LineEdit(theme, one.kind, most=TITLE_MOST)
        self.language = ChoiceField(theme, icons, choices.languages(), one.language or self.desk.language)
        form.add_row(
            self._field(self.tr("What the minutes call it"), self.kind),
            self._field(self.tr("Language of the minutes"), self.language),
        )
        self.occasion = LineEdit(theme, one.occasion, most=TITLE_MOST)
        form.add(self.tr("Occasion"), self.occasion)
        self.distribution = LineEdit(theme, "; ".join(one.distribution))
        form.add(
            self.tr("Further recipients of the minutes"),
            self.distribution,
            helper=self.tr("Names or mail addresses, parted by semicolons. Everybody who takes part gets them anyway."),
        )
        return form

    # What follows from what ---------------------------------------------------------------------------------------

    def _starts(self) -> date:
        found = self.starts.value() if hasattr(self, "starts") else None
        return found or self._begun

    def _starts_changed(self) -> None:
        before, self._begun = self._begun, self._starts()
        if before != self._begun:
            self.rule.starts_changed(before)
        self._preview_soon.start()

    def _committee_chosen(self, number: object) -> None:
        board = next((one for one in self._boards if one.id == number), None)
        if board is None:
            return
        if not self.quorum.value():
            self.quorum.setValue(board.quorum)
        if not self.required.values():
            people = board.person_ids or tuple(
                one.id
                for one in self.desk.directory.people
                if one.department_id in board.department_ids and not one.archived
            )
            self.required.set_values(people)

    def _preview(self) -> None:
        """The next days, as the rule gives them now."""
        if self.rule.problem():
            self.preview.setText("")
            return
        today = self.desk.clock.today()
        series = Series(rule=self.rule.rule_text(), starts=self._starts(), exceptions=self._line.series.exceptions)
        try:
            days = next_days(series, max(today, series.starts), _NEXT)
        except Refused as error:
            self.preview.setText(error.text(self.desk.language))
            return
        words = ", ".join(self.words.day(day) for day in days)
        self.preview.setText(self.tr("Next dates: {days}").format(days=words) if words else self.tr("No day any more."))

    # Keeping ------------------------------------------------------------------------------------------------------

    def series(self) -> MeetingSeries:
        """The series as the form says it."""
        committee = self.committee.value()
        return replace(
            self._line.series,
            title=self.name.value(),
            kind=self.kind.value(),
            occasion=self.occasion.value(),
            committee_id=committee if isinstance(committee, int) else None,
            rule=self.rule.rule_text(),
            starts=self._starts(),
            time=self.time.value(),
            minutes=self.minutes.value(),
            place=self.place.value(),
            required_ids=_ids(self.required.values()),
            optional_ids=tuple(one for one in _ids(self.optional.values()) if one not in self.required.values()),
            chair_ids=_ids(self.chairs.values),
            minute_taker_ids=_ids(self.takers.values),
            quorum=self.quorum.value(),
            language=str(self.language.value()),
            distribution=tuple(part.strip() for part in self.distribution.value().split(";") if part.strip()),
        )

    def check(self) -> bool:
        for name, form in self.forms.items():
            if not form.check():
                self.show_part(name)
                form.check()
                return False
        actor, series, standing = self.desk.actor, self.series(), self.standing.items()

        def failed(error: EditorialError) -> None:
            self.problem.setText(error.text(self.desk.language))
            self.problem.show()

        self.desk.run(lambda ws: ws.meetings.save_series(actor, series, standing), self._done, failed)
        return False

    def _done(self, found: MeetingSeriesLine) -> None:
        words = self.tr("“{title}” changed.") if self._line.series.id else self.tr("“{title}” meets from now on.")
        self.desk.toast(words.format(title=found.series.title))
        self.stored.emit(found)
        self.done(self.DialogCode.Accepted)


def _ids(values: Sequence[object]) -> tuple[int, ...]:
    return tuple(one for one in values if isinstance(one, int))
