"""The head of the editor: way back, title, state, what is saved, publications, what is missing, the next step."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.content import ContentCard, Status
from editorial.domain.wording import week_text
from editorial.texts import text

from ..context import Desk
from ..widgets.badges import key_text
from ..widgets.buttons import Kind, LinkButton, make_button
from ..widgets.empty import IconSign
from ..widgets.label import Label
from ..widgets.paint import draw_text, hairline, panel, text_width
from .needs import NeedsTag
from .status_button import StatusButton
from .text_input import LineInput

NARROW = 1120


class TitleEdit(LineInput):
    """The title where it stands, as wide as its words; elided only while nobody writes in it."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(name, desk.theme.font("title"))
        self.desk = desk
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._fit)
        desk.theme.changed.connect(self._restyle)
        self._restyle()

    def show_value(self, title: str) -> None:
        """Show what is stored; a title being written stays."""
        if title != self.text():
            self.setText(title)
            self.setCursorPosition(0)

    def sizeHint(self) -> QSize:
        theme = self.desk.theme
        width = text_width(theme.font("title"), self.text() or self.placeholderText()) + theme.px(18)
        return QSize(max(theme.px(160), width), theme.px(34))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(140), self.desk.theme.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        room = self.rect().adjusted(px(8), 0, -px(6), 0)
        cut = text_width(self.font(), self.text()) > room.width()
        self.setToolTip(self.text() if cut else "")
        painter = QPainter(self)
        wrong = bool(self.property("invalid"))
        if self.hasFocus() or wrong:
            edge = theme.color("danger" if wrong else "border_strong")
            panel(painter, self.rect(), theme.radius("input"), theme.color("surface"), edge)
        elif self.underMouse() and not self.isReadOnly():
            panel(painter, self.rect(), theme.radius("input"), theme.color("hover"))
        if not self.hasFocus() and self.text():
            draw_text(painter, room, self.text(), self.font(), theme.color("text"))
            return
        painter.end()
        super().paintEvent(event)

    def _fit(self) -> None:
        self.updateGeometry()

    def _restyle(self) -> None:
        px = self.desk.theme.px
        self.setFont(self.desk.theme.font("title"))
        self.setTextMargins(px(6), 0, px(4), 0)
        self.setFixedHeight(px(34))
        self.updateGeometry()


class Crumb(LinkButton):
    """A quiet link of the way back."""

    def _tokens(self) -> tuple[str, str, str]:
        return "", "", "text" if self.underMouse() or self.hasFocus() else "muted"


class SaveNote(QWidget):
    """What of the typing is safe: the revision and when it was saved, or why not."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._said, self._icon, self._token = "", "history", "muted"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        desk.theme.changed.connect(self._restyle)

    def say(self, said: str, icon: str = "history", token: str = "muted") -> None:
        """Show another state."""
        if (said, icon, token) != (self._said, self._icon, self._token):
            self._said, self._icon, self._token = said, icon, token
            self.setAccessibleName(said)
            self._restyle()

    def text(self) -> str:
        """What it says."""
        return self._said

    def sizeHint(self) -> QSize:
        theme = self.desk.theme
        return QSize(text_width(theme.font("small", tnum=True), self._said) + theme.px(22), theme.px(22))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        painter = QPainter(self)
        side = px(14)
        self.desk.icons.paint(painter, QRect(0, (self.height() - side) // 2, side, side), self._icon, self._token)
        room = self.rect().adjusted(px(20), 0, 0, 0)
        draw_text(painter, room, self._said, theme.font("small", tnum=True), theme.color(self._token), elide=False)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class EditorHeader(QWidget):
    """Signals only; the page acts."""

    back = Signal()
    week = Signal()
    title_edited = Signal(str)
    title_left = Signal()
    status_chosen = Signal(str)
    next_requested = Signal()
    publications_requested = Signal()
    need_chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        theme, icons = desk.theme, desk.icons
        self.crumb = Crumb(theme, icons, self.tr("Calendar"), "arrow-left")
        self.crumb.clicked.connect(self.back)
        self.week_link = Crumb(theme, icons, "")
        self.week_link.clicked.connect(self.week)
        self.chevron = IconSign(theme, icons, "chevron-right", "muted", 14)
        self.title = TitleEdit(desk, self.tr("Title"))
        self.title.setPlaceholderText(self.tr("Title of the content item"))
        self.title.textEdited.connect(self.title_edited)
        self.title.finished.connect(self.title_left)
        self.problem = Label(theme, "", "small", "danger")
        self.problem.hide()
        self.status = StatusButton(desk)
        self.status.chosen.connect(self.status_chosen)
        self.note = SaveNote(desk)
        self.publications = make_button(theme, icons, "secondary", "", "calendar-clock")
        self.publications.clicked.connect(self.publications_requested)
        self.needs = NeedsTag(desk)
        self.needs.chosen.connect(self.need_chosen)
        self.next = make_button(theme, icons, "primary", "")
        self.next.clicked.connect(self.next_requested)
        self._build()
        self._restyle()
        desk.theme.changed.connect(self._restyle)

    def _build(self) -> None:
        self._crumbs = QHBoxLayout()
        crumbs: tuple[QWidget, ...] = (self.crumb, self.chevron, self.week_link)
        for part in crumbs:
            self._crumbs.addWidget(part)
        self._crumbs.addWidget(self.problem, 1)
        self._crumbs.addStretch(1)
        self._row = QHBoxLayout()
        self._row.addWidget(self.title)
        self._row.addWidget(self.status)
        self._row.addStretch(1)
        for part in (self.note, self.publications, self.needs, self.next):
            self._row.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._crumbs)
        self._column.addLayout(self._row)

    def show_card(self, card: ContentCard, title: str) -> None:
        """Show the item; a title being written stays."""
        language = self.desk.language
        if not self.title.hasFocus() or title == card.item.title:
            self.title.show_value(title)
        self.status.show_status(card.item.status)
        count = len(card.publications)
        self.publications.setText(self.tr("%n publication(s)", "", count) if count else self.tr("Choose channels"))
        days = [one.day for one in card.publications if one.day is not None]
        self.week_link.setText(week_text(min(days), language) if days else text("unscheduled", language))
        self.setAccessibleName(title)

    def show_next(self, target: Status | None) -> None:
        """The verb that leads on."""
        verbs = {
            Status.IDEA: (self.tr("Take up again"), "rotate-ccw"),
            Status.PLANNED: (self.tr("Plan it"), "calendar-check"),
            Status.DRAFTING: (self.tr("Start writing"), "pencil-line"),
            Status.REVIEW: (self.tr("Send to review"), "send"),
            Status.APPROVED: (self.tr("Approve"), "stamp"),
            Status.SCHEDULED: (self.tr("Mark as scheduled"), "calendar-clock"),
            Status.PUBLISHED: (self.tr("Mark as published"), "circle-arrow-up"),
            Status.EVALUATED: (self.tr("Mark as evaluated"), "chart-column"),
            Status.ARCHIVED: (self.tr("Archive"), "archive"),
        }
        self.next.setVisible(target is not None)
        if target is not None:
            self.show_act(*verbs[target])

    def show_act(self, words: str, icon: str, kind: Kind = "primary") -> None:
        """What the main button does."""
        self.next.set_kind(kind)
        self.next.setText(words)
        self.next.set_icon_name(icon)
        self.next.setToolTip(f"{words} ({key_text('Ctrl+Return')})")

    def set_title_problem(self, said: str) -> None:
        """Mark the title, with the reason above it; empty takes the mark away."""
        self.title.setProperty("invalid", bool(said))
        self.problem.setText(said)
        self.problem.setVisible(bool(said))
        self.title.update()

    def set_read_only(self, read_only: bool) -> None:
        """Without writing."""
        self.title.setReadOnly(read_only)
        for part in (self.status, self.next):
            part.setEnabled(not read_only)

    def start_title(self) -> None:
        """A new item: the cursor in the title, all of it selected."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    # Room -----------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_note()

    def _place_note(self) -> None:
        """Short of room, what is saved moves up beside the way back."""
        up = self.width() < self.desk.theme.px(NARROW)
        target = self._crumbs if up else self._row
        if target.indexOf(self.note) < 0:
            (self._row if up else self._crumbs).removeWidget(self.note)
            if up:
                self._crumbs.addWidget(self.note)
            else:
                self._row.insertWidget(self._row.indexOf(self.publications), self.note)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        bottom = self.height() - 1 / self.devicePixelRatioF()
        hairline(painter, QLineF(0, bottom, self.width(), bottom), self.desk.theme.color("border"))

    def _restyle(self) -> None:
        px = self.desk.theme.px
        # the words of the title stand under the sign of the way back
        self._column.setContentsMargins(px(16), px(6), px(20), px(9))
        self._column.setSpacing(px(2))
        self._crumbs.setSpacing(px(6))
        self._row.setSpacing(px(12))
        self._crumbs.setContentsMargins(px(8), 0, 0, 0)
        for part in (self.crumb, self.week_link):
            part.setFixedHeight(px(24))
