"""The requests that wait until management grants the time, each with the one button that does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.time_budgets import Waiting
from editorial.domain.wording import day_text

from ..context import Desk
from ..widgets.buttons import Button, make_button
from ..widgets.clearing import clear
from ..widgets.elided import ElidedLabel
from ..widgets.empty import IconSign
from ..widgets.line import Line
from ..widgets.scroll import Scroll
from ..widgets.section import SectionHeader
from .budget_words import BudgetWords, abbreviated

#: Rows that are shown at once; more are scrolled.
MOST = 3
ROW = 48


class WaitingRow(QWidget):
    """One request: what it is, what it lacks, and what can be done."""

    grant_wanted = Signal(int)
    send_wanted = Signal(int)
    open_wanted = Signal(int)

    def __init__(self, desk: Desk, words: BudgetWords, one: Waiting) -> None:
        super().__init__()
        self.desk, self.words, self.waiting = desk, words, one
        theme, px, request = desk.theme, desk.theme.px, one.request
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), px(5), px(16), px(5))
        row.setSpacing(px(10))
        late = one.late
        row.addWidget(
            IconSign(theme, desk.icons, "clock-alert" if late else "hourglass", "danger" if late else "warning")
        )
        texts = QVBoxLayout()
        texts.setSpacing(0)
        self.title = ElidedLabel(theme, request.title, "body", weight=500)
        self.said = ElidedLabel(theme, self._said(), "small", "danger" if late else "muted")
        texts.addWidget(self.title)
        texts.addWidget(self.said)
        row.addLayout(texts, 1)
        self.button = self._button()
        if self.button is not None:
            row.addWidget(self.button)
        self.setFixedHeight(px(ROW))

    def _said(self) -> str:
        desk, one, request = self.desk, self.waiting, self.waiting.request
        person = desk.person(request.person_id)
        who = [abbreviated(person.name)] if person else []
        if request.department_id is not None:
            who.append(self.words.department(request.department_id))
        parts = [", ".join(who)]
        if request.due is not None:
            day = day_text(request.due, desk.language)
            over = self.tr("due date passed on {day}: choose a later one")
            parts.append((over if one.late else self.tr("due {day}")).format(day=day))
        needs = self.tr("needs {minutes}").format(minutes=self.words.minutes(one.room.needed))
        if one.room.missing:
            lacks = self.tr("{minutes} missing").format(minutes=self.words.minutes(one.room.missing))
            parts.append(f"{needs}, {lacks}")
        else:
            parts.append(self.tr("{needs}, fits again").format(needs=needs))
        return " · ".join(one for one in parts if one)

    def _button(self) -> Button | None:
        """Grants what is missing; sends what fits again; leads to what has to be changed first."""
        theme, icons, one = self.desk.theme, self.desk.icons, self.waiting
        number, title = one.request.id, one.request.title
        if one.late:
            if not self.desk.may("input"):
                return None
            button = make_button(theme, icons, "secondary", self.tr("Open request"), size="small")
            button.clicked.connect(lambda: self.open_wanted.emit(number))
        elif one.room.missing:
            if not self.desk.may("budget.grant"):
                return None
            button = make_button(theme, icons, "quiet", self.tr("Grant time"), "check", size="small")
            tip = self.tr("Grants {minutes} once, and sends the request").format(
                minutes=self.words.minutes(one.room.missing)
            )
            button.setToolTip(tip)
            button.clicked.connect(lambda: self.grant_wanted.emit(number))
        else:
            if not self.desk.may("input.send"):
                return None
            button = make_button(theme, icons, "secondary", self.tr("Send"), "send", size="small")
            button.clicked.connect(lambda: self.send_wanted.emit(number))
        button.setAccessibleName(self.tr("{act}: {title}").format(act=button.text(), title=title))
        return button


class BudgetWaiting(QWidget):
    """All of them, the oldest due first; gone where nothing waits."""

    grant_wanted = Signal(int)
    send_wanted = Signal(int)
    open_wanted = Signal(int)

    def __init__(self, desk: Desk, words: BudgetWords) -> None:
        super().__init__()
        self.desk, self.words = desk, words
        self.rows: list[WaitingRow] = []
        px = desk.theme.px
        self.header = SectionHeader(desk.theme, self.tr("Waits for a grant"), 0)
        self.scroller = Scroll(desk.theme, "surface")
        self.scroller.setAccessibleName(self.tr("Requests that wait for a grant"))
        self.scroller.body.setContentsMargins(0, 0, 0, 0)
        self.scroller.body.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(px(20), px(4), px(16), 0)
        head.addWidget(self.header)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.scroller)
        column.addWidget(Line(desk.theme))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        desk.theme.changed.connect(self._fit)
        self.hide()

    def show_all(self, waiting: Sequence[Waiting]) -> None:
        """Show these."""
        clear(self.scroller.body)
        self.rows = []
        for number, one in enumerate(waiting):
            if number:
                self.scroller.body.addWidget(Line(self.desk.theme))
            row = WaitingRow(self.desk, self.words, one)
            row.grant_wanted.connect(self.grant_wanted)
            row.send_wanted.connect(self.send_wanted)
            row.open_wanted.connect(self.open_wanted)
            self.rows.append(row)
            self.scroller.body.addWidget(row)
        self.scroller.body.addStretch(1)
        self.header.set_count(len(waiting))
        self.setVisible(bool(waiting))
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(400), self._column.sizeHint().height())

    def _fit(self) -> None:
        px, count = self.desk.theme.px, len(self.rows)
        # A part of the next row shows that there is more.
        shown = min(count, MOST) + (0.5 if count > MOST else 0)
        self.scroller.setFixedHeight(round(shown * (px(ROW) + 1)))
        self.updateGeometry()
