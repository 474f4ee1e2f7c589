"""Set a date (T), and move by days (M): for one item and for many, without the mouse."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.content import ContentCard, Publication
from editorial.domain.quick_add import Vocabulary, read_quick_add
from editorial.domain.strategy import PeriodKind
from editorial.domain.wording import day_text, time_text, when_text
from editorial.errors import Coded
from editorial.texts import text

from ..context import Desk
from ..widgets.buttons import Button, IconButton
from ..widgets.dialogs import BaseDialog
from ..widgets.form import Field, LineEdit, SpinField
from ..widgets.label import Label
from ..widgets.month_picker import MonthPicker
from ..widgets.popover import Popover
from ..widgets.signs import sign_icon
from .acts_jobs import Wish
from .panel_problem import barred
from .selection import Selected


@dataclass(frozen=True, slots=True)
class When:
    """A day and hour as typed; `problem` is a code of `editorial.texts` and its parameters, or nothing."""

    day: date | None = None
    time: time | None = None
    rest: str = ""
    problem: tuple[str, dict[str, object]] | None = None


def read_when(words: str, today: date, language: str) -> When:
    """Read "24.12.", "Di 10:00", "KW 50", "tomorrow noon": what quick add reads, and nothing else may be left over."""
    found = read_quick_add(words, today=today, now=None, vocabulary=Vocabulary(), language=language)
    wrong = next((one for one in found.warnings if "impossible" in one.code), None)
    problem = (wrong.code, dict(wrong.params)) if wrong else None
    return When(found.day, found.time, found.title.strip(), problem)


class ScheduleDialog(BaseDialog):
    """`wish()` is what was chosen."""

    def __init__(self, desk: Desk, selected: Selected, parent: QWidget | None = None) -> None:
        count = len(selected.ids)
        self.desk, self.selected = desk, selected
        super().__init__(desk.theme, desk.icons, "", 460, parent)
        one = selected.one
        title = (
            self.tr("Date for “{title}”").format(title=one.item.title)
            if one
            else self.tr("Date for {count} content items").format(count=count)
        )
        self.setWindowTitle(self.tr("Set date"))
        self.title.setText(title)
        self._today = desk.clock.today()
        self.slots = selected.slots()
        self._when()
        self._quick()
        self._channels()
        self._gaps()
        self.set_primary(self.tr("Set date"), "calendar-check")
        self._read()
        self.line.setFocus()

    # Building -----------------------------------------------------------------------------------------------------

    def _when(self) -> None:
        theme, icons = self.theme, self.icons
        self.line = LineEdit(theme, self._usual(), self.tr("Tue 10:00, 24 Dec, week 50 …"), parent=self)
        self.line.selectAll()
        self.field = Field(theme, icons, self.tr("When"), self.line, validate=self._problem, parent=self)
        pick = IconButton(theme, icons, "calendar", self.tr("Pick a day"), framed=True, parent=self)
        pick.clicked.connect(partial(self._pick, pick))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.field, 1, Qt.AlignmentFlag.AlignTop)
        beside = QVBoxLayout()
        beside.addSpacing(theme.line_height("small") + theme.px(5))
        beside.addWidget(pick, 0, Qt.AlignmentFlag.AlignTop)
        beside.addStretch(1)
        row.addLayout(beside)
        self.content.addLayout(row)
        self.reading = Label(theme, "", "body", weight=500, wrap=True, tnum=True, parent=self)
        self.warning = Label(theme, "", "small", "warning", wrap=True, parent=self)
        self.content.addWidget(self.reading)
        self.content.addWidget(self.warning)
        self.line.textChanged.connect(self._read)

    def _usual(self) -> str:
        """The present date, in the form in which it is typed."""
        dated = [one for one in self.slots if one.day is not None]
        if len(self.selected.ids) != 1 or not dated or dated[0].day is None:
            return ""
        same = all((one.day, one.time) == (dated[0].day, dated[0].time) for one in dated)
        if not same:
            return ""
        return " ".join(part for part in (f"{dated[0].day:%d.%m.%Y}", time_text(dated[0].time)) if part)

    def _quick(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(8))
        monday = self._today + timedelta(days=7 - self._today.weekday())
        for words, day in (
            (self.tr("Today"), self._today),
            (self.tr("Tomorrow"), self._today + timedelta(days=1)),
            (self.tr("Next Monday"), monday),
        ):
            button = Button(self.theme, self.icons, "secondary", words, size="small", parent=self)
            button.clicked.connect(partial(self._put, day))
            row.addWidget(button)
        row.addStretch(1)
        self.content.addLayout(row)

    def _channels(self) -> None:
        """Only where an item has no channel yet."""
        self.boxes: dict[int, QCheckBox] = {}
        if not any(self._open(card) for card in self.selected.cards):
            return
        box = QWidget(self)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self.theme.px(16))
        grid.setVerticalSpacing(self.theme.px(6))
        active = [one for one in self.desk.directory.channels if not one.archived]
        for index, one in enumerate(active):
            check = QCheckBox(one.name, box)
            check.setIcon(sign_icon("channel", one.hue, self.theme, one.monogram))
            check.setIconSize(QSize(self.theme.px(16), self.theme.px(16)))
            self.boxes[one.id] = check
            grid.addWidget(check, index // 3, index % 3)
        words = self.tr("Channel") if len(self.selected.ids) == 1 else self.tr("Channel of the items without one")
        helper = self.tr("May stay open until later.")
        self.content.addWidget(Field(self.theme, self.icons, words, box, helper=helper, parent=self))

    @staticmethod
    def _open(card: ContentCard) -> bool:
        return not card.publications or any(one.channel_id is None for one in card.publications)

    def _gaps(self) -> None:
        self.gaps = QCheckBox(self.tr("Keep the distances between the dates"), self)
        self.gaps.setChecked(True)
        self.gaps.toggled.connect(self._read)
        dates = {one.day for one in self.slots if one.day is not None}
        self.gaps.setVisible(len(dates) > 1)
        self._group = len(dates) > 1
        self.content.addWidget(self.gaps)

    # Reading ------------------------------------------------------------------------------------------------------

    def when(self) -> When:
        """What the field says."""
        return read_when(self.line.text(), self._today, self.desk.language)

    def wish(self) -> Wish:
        """Day, hour, channels and whether distances are kept."""
        when = self.when()
        chosen = tuple(channel for channel, box in self.boxes.items() if box.isChecked())
        keep = self._group and self.gaps.isChecked()
        return Wish(when.day or self._today, when.time, when.time is None, chosen, keep)

    def check(self) -> bool:
        if not self.field.check():
            self.line.setFocus()
            return False
        return True

    def _problem(self) -> str:
        when = self.when()
        if when.problem is not None:
            code, params = when.problem
            language = self.desk.language
            words = {key: text(one.code, language) if isinstance(one, Coded) else one for key, one in params.items()}
            return text(code, language, **words)
        if when.rest or when.day is None:
            return self.tr("This is not a date. Write it like Tue 10:00, 24.12. or week 50.")
        return ""

    def _read(self, *_whatever: object) -> None:
        when, language = self.when(), self.desk.language
        good = when.day is not None and not when.rest and when.problem is None
        self.reading.setText(self._sentence(when) if good else "")
        self.reading.setVisible(good)
        barrier = self._barrier(when) if good else ""
        self.warning.setText(barrier)
        self.warning.setVisible(bool(barrier))
        if self.field.error():
            self.field.check()
        if when.day is not None and when.day < self._today and good and not barrier:
            self.warning.setText(text("quick_add.past_day", language, day=day_text(when.day, language)))
            self.warning.show()

    def _sentence(self, when: When) -> str:
        language = self.desk.language
        if when.day is None:
            return ""
        times = {one.time for one in self.slots if one.time is not None}
        if when.time is not None:
            return when_text(when.day, when.time, language)
        if len(times) == 1:
            kept = when_text(when.day, next(iter(times)), language)
            return self.tr("{when} (the time stays)").format(when=kept)
        if times:
            return self.tr("{day}, times stay as they are").format(day=day_text(when.day, language))
        return self.tr("{day}, without a time").format(day=day_text(when.day, language))

    def _barrier(self, when: When) -> str:
        for card in self.selected.cards:
            slot = Publication(day=when.day, time=when.time)
            found = barred(slot, card.item.campaign_id, self.selected.periods)
            if found is not None:
                name = text(f"period.{PeriodKind(found.kind)}", self.desk.language)
                end = day_text(found.ends, self.desk.language)
                return self.tr("{kind} “{name}” until {day}").format(kind=name, name=found.name, day=end)
        return ""

    # Picking ------------------------------------------------------------------------------------------------------

    def _put(self, day: date, _checked: bool = False) -> None:
        at = self.when().time
        self.line.setText(" ".join(part for part in (f"{day:%d.%m.%Y}", time_text(at)) if part))
        self.line.setFocus()

    def _pick(self, button: IconButton, _checked: bool = False) -> None:
        popover = Popover(self.theme, self)
        start = self.when().day or self._today
        picker = MonthPicker(self.theme, self.icons, start, self._today, self.desk.language, popover)
        picker.picked.connect(self._put)
        picker.picked.connect(popover.close)
        popover.body.addWidget(picker)
        popover.setFocusProxy(picker)
        popover.closed.connect(popover.deleteLater)
        popover.open_below(button, right=True)


class ShiftDialog(BaseDialog):
    """Move what has a date by a number of days; `days()` is negative for earlier."""

    def __init__(self, desk: Desk, selected: Selected, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, "", 420, parent)
        self.desk = desk
        self._dated = [one for one in selected.slots() if one.day is not None]
        count = len(selected.ids)
        one = selected.one
        self.setWindowTitle(self.tr("Move by days"))
        self.title.setText(
            self.tr("Move “{title}”").format(title=one.item.title)
            if one
            else self.tr("Move {count} content items").format(count=count)
        )
        self.spin = SpinField(desk.theme, 1, -730, 730, parent=self)
        self.spin.selectAll()
        self.spin.valueChanged.connect(self._show)
        helper = self.tr("Negative numbers move to an earlier date.")
        self.content.addWidget(Field(desk.theme, desk.icons, self.tr("Days"), self.spin, helper=helper, parent=self))
        row = QHBoxLayout()
        row.setSpacing(desk.theme.px(8))
        for words, days in (
            (self.tr("One week earlier"), -7),
            (self.tr("One day later"), 1),
            (self.tr("One week later"), 7),
        ):
            button = Button(desk.theme, desk.icons, "secondary", words, size="small", parent=self)
            button.clicked.connect(partial(self._set, days))
            row.addWidget(button)
        row.addStretch(1)
        self.content.addLayout(row)
        self.preview = Label(desk.theme, "", "body", weight=500, wrap=True, tnum=True, parent=self)
        self.content.addWidget(self.preview)
        self.set_primary(self.tr("Move"), "move-right")
        self._show()
        self.spin.setFocus()

    def days(self) -> int:
        """How far."""
        return self.spin.value()

    def _set(self, days: int, _checked: bool = False) -> None:
        self.spin.setValue(days)

    def _show(self, *_whatever: object) -> None:
        language = self.desk.language
        days = sorted(one.day for one in self._dated if one.day is not None)
        button = self.primary
        if button is not None:
            button.setEnabled(bool(days) and self.days() != 0)
        if not days:
            self.preview.setText(self.tr("None of these has a date. Set one first (T)."))
            return
        gap = timedelta(days=self.days())
        before, after = (self._span(days[0], days[-1], language), self._span(days[0] + gap, days[-1] + gap, language))
        self.preview.setText(f"{before}  →  {after}")

    @staticmethod
    def _span(first: date, last: date, language: str) -> str:
        head = day_text(first, language)
        return head if first == last else f"{head} – {day_text(last, language)}"
