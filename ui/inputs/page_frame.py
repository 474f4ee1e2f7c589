"""What the page of expert input is made of: toolbar, time budgets, filters, list or board, the request at the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from editorial.domain.wording import month_text

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..panel_body import Body
from ..widgets.buttons import make_button
from ..widgets.empty import EmptyState
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.paint import draw_text, focus_ring, panel, text_width
from ..widgets.progress import LoadingLine
from ..widgets.segmented import Segmented
from .board import RequestBoard
from .list_model import RequestModel
from .list_view import RequestList
from .mails_banner import MailsBanner
from .page_filters import RequestFilters
from .page_panel import RequestPanel
from .words import InputWords

REQUESTS, CALLS, TEMPLATES, BUDGET = "requests", "calls", "templates", "budget"
LIST, BOARD = "list", "board"
#: Endings of answer files, and of the mails that they come in.
ANSWERS = (".json", ".eml", ".zip")


def answers_in(event: QDropEvent) -> list[Path]:
    """The answer files that are dragged."""
    paths = [Path(one.toLocalFile()) for one in event.mimeData().urls() if one.isLocalFile()]
    return [one for one in paths if one.suffix.lower() in ANSWERS]


class DropZone(QWidget):
    """Where answer files are dropped; a click, Enter or Space asks for them."""

    clicked = Signal()
    dropped = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._over = self._low = False
        self.words = self.tr("Drag answer files here. They are checked and matched to their request.")
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.words)
        self.setToolTip(self.words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        desk.theme.changed.connect(self.updateGeometry)

    def set_room(self, height: int) -> None:
        """Less high in low windows; in very low ones the list needs the room, and the button above does the same."""
        low = height < self.desk.theme.px(760)
        self.setVisible(height >= self.desk.theme.px(560))
        if low is not self._low:
            self._low = low
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(300), self.desk.theme.px(56 if self._low else 88))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self.desk.theme, self.desk.theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(px(24), px(6 if self._low else 12), -px(20), -px(8 if self._low else 14))
        on = self._over
        fill = theme.color("accent_tint") if on else None
        panel(painter, box, theme.radius("panel"), fill, theme.color("accent" if on else "border_strong"), 1, (4, 3))
        font, side = theme.font("body"), px(18)
        room = box.width() - px(40) - side
        width = min(room, text_width(font, self.words))
        left = box.left() + (box.width() - width - side - px(12)) / 2
        sign = QRectF(left, box.center().y() - side / 2, side, side).toRect()
        self.desk.icons.paint(painter, sign, "file-input", "accent_text" if on else "muted")
        place = QRectF(left + side + px(12), box.top(), width, box.height())
        draw_text(painter, place, self.words, font, theme.color("accent_text" if on else "muted"))
        if has_keyboard_focus(self):
            focus_ring(painter, box, theme, theme.radius("panel"))

    def _hover(self, on: bool) -> None:
        self._over = on
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if answers_in(event):
            self._hover(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._hover(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._hover(False)
        found = answers_in(event)
        if found:
            event.acceptProposedAction()
            self.dropped.emit(found)

    def mouseReleaseEvent(self, _event: object) -> None:
        self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


class SideStack(QStackedWidget):
    """The panels of requests with and without an answer; they may lie over the list."""


class InputsFrame(Ground):
    """All widgets of the page of those who ask, laid out."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "surface")
        self.desk = desk
        self.words = InputWords(desk, self)
        self.model = RequestModel(desk, self.words, self)
        self._make_bar()
        self._make_requests()
        self.tab_stack = QStackedWidget()
        self.tab_stack.addWidget(self.requests)
        self.main = QWidget()
        column = QVBoxLayout(self.main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.loading)
        column.addWidget(self.tab_stack, 1)
        #: The page, or the editor that lies over it.
        self.whole = QStackedWidget()
        self.whole.addWidget(self.main)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.whole)

    def _make_bar(self) -> None:
        _desk, theme, icons, px = self.desk, self.desk.theme, self.desk.icons, self.desk.theme.px
        self.bar = Ground(theme, "surface", sides="b")
        self.bar.setFixedHeight(theme.height("toolbar"))
        self.heading = Label(theme, self.tr("Expert input"), "title", weight=600)
        names = [
            (REQUESTS, self.tr("Requests")),
            (CALLS, self.tr("Calls for topics")),
            (TEMPLATES, self.tr("Templates")),
            (BUDGET, self.tr("Time budget")),
        ]
        self.tabs = Segmented(theme, names, self.tr("What is shown"))
        views = [(LIST, self.tr("List")), (BOARD, self.tr("Board"))]
        self.views = Segmented(theme, views, self.tr("List or board"))
        self.month = Label(theme, "", "small", "muted")
        self.read_button = make_button(theme, icons, "secondary", self.tr("Read in answer files"), "file-input")
        self.read_button.setAccessibleName(self.read_button.text())
        theme.changed.connect(self.fit_bar)
        self.new_button = make_button(theme, icons, "quiet", self.tr("New request"), "plus")
        self.loading = LoadingLine(theme)
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(px(20), 0, px(16), 0)
        row.setSpacing(px(10))
        row.addWidget(self.heading)
        row.addSpacing(px(10))
        row.addWidget(self.tabs)
        row.addWidget(self.views)
        row.addStretch(1)
        for one in (self.month, self.read_button, self.new_button):
            row.addWidget(one)

    def show_month(self) -> None:
        """Which month the time budgets above the list are those of."""
        month = month_text(self.desk.clock.today(), self.desk.language)
        self.month.setText(self.tr("Time budget {month}").format(month=month))

    def fit_bar(self) -> None:
        """The month is named where there is room for it; where there is little, an icon says what a button does."""
        px, button = self.desk.theme.px, self.read_button
        roomy, words = self.width() >= px(1240), button.accessibleName()
        button.setText(words if self.width() >= px(930) else "")
        button.setToolTip("" if button.text() else words)
        self.month.setVisible(roomy and self.tabs.current() == REQUESTS)

    def _make_requests(self) -> None:
        desk, theme = self.desk, self.desk.theme
        from .budget_strip import BudgetStrip

        self.strip = BudgetStrip(desk)
        self.filters = RequestFilters(desk, self.words)
        self.mails = MailsBanner(desk)
        self.list = RequestList(desk, self.model, self.words)
        self.table = self.list.table
        self.board = RequestBoard(desk, self.words)
        self.empty = EmptyState(theme, desk.icons, "graduation-cap", " ")
        self.zone = DropZone(desk)
        self.body = Body(theme, self)
        self.stack = self.body.stack
        for page in (self.list, self.board, self.empty):
            self.stack.addWidget(page)
        self.stack.setMinimumSize(QSize(0, 0))
        self.body.column.addWidget(self.zone)
        self.side = SideStack()
        self.panel = RequestPanel(desk, self.words)
        self.side.addWidget(self.panel)
        self.side.setFixedWidth(self.panel.width())
        self.side.hide()
        self.body.set_panel(self.side)
        self.requests = QWidget()
        column = QVBoxLayout(self.requests)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.filters)
        column.addWidget(self.mails)
        column.addWidget(self.body, 1)
