"""The backlog dock under the calendar: items without a date, to be dragged onto a day or given one by T."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSettings, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from editorial.domain.calendar import Card
from editorial.domain.filters import PlanFilter

from ..context import Changes, Desk
from ..widgets.buttons import IconButton, make_button
from ..widgets.label import Label
from ..widgets.paint import panel
from .dock_cards import CARD_HEIGHT
from .dock_list import CardList, MoreCard
from .drag import Payload, copies, from_mime
from .drops import Drops
from .state import CalendarState

if TYPE_CHECKING:
    from editorial.app import Workspace

__all__ = ["BacklogDock"]

KINDS = ("content", "publication", "channel", "department", "campaign", "checklist")
_HEADER, _HEIGHT, _LOW_WINDOW = 34, 118, 760


class BacklogDock(QWidget):
    """Header and cards; folds to its header by the chevron, and by itself in a low window."""

    #: Context menu wanted at a global position, for the selected cards.
    menu_requested = Signal(QPoint)
    #: One of the acts of the calendar by name, for the selection.
    act_requested = Signal(str)
    folded_changed = Signal(bool)

    def __init__(self, desk: Desk, state: CalendarState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.state = desk, state
        self.drops = Drops(desk, self)
        self._payload: Payload | None = None
        self._serial = 0
        self._dirty = True
        self._target = ""
        found = QSettings().value("calendar/dock/folded")
        self._chosen: bool | None = None if found is None else str(found) == "1"
        self.list = CardList(desk, state, self)
        self.more = MoreCard(desk, self)
        self._build_header()
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Backlog"))
        self._connect()
        self._restyle()

    def _build_header(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        self._title = Label(theme, self.tr("Unscheduled"), "body", weight=600, parent=self)
        self._count = Label(theme, "", "small", "muted", tnum=True, parent=self)
        self._hint = Label(theme, self.tr("Drag onto a day, or press T to set a date"), "caption", "muted", parent=self)
        self._sort = make_button(theme, icons, "ghost", "", size="small", parent=self)
        self._sort.clicked.connect(self._show_sorting)
        self._fold = IconButton(theme, icons, "chevron-down", self.tr("Fold the backlog"), size=26, parent=self)
        self._fold.clicked.connect(self._toggle)
        self.header = QWidget(self)
        row = QHBoxLayout(self.header)
        for part in (self._title, self._count, self._hint):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._sort)
        row.addWidget(self._fold)
        self._row = row

    def _connect(self) -> None:
        desk = self.desk
        self.list.menu_requested.connect(self.menu_requested)
        self.list.act_requested.connect(self.act_requested)
        self.list.horizontalScrollBar().valueChanged.connect(self._count_hidden)
        self.list.horizontalScrollBar().rangeChanged.connect(self._count_hidden)
        self.more.clicked.connect(self._more)
        self.state.filter_changed.connect(self.refresh)
        desk.live.changed.connect(self._changed)
        desk.directory_changed.connect(self._again)
        desk.theme.changed.connect(self._restyle)

    # -- data -------------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the backlog again; the cards stay until the new ones are there."""
        self._dirty = False
        self._serial += 1
        serial, actor, wanted = self._serial, self.desk.actor, self._wanted()

        def job(ws: Workspace) -> Sequence[Card]:
            return ws.plan.backlog(actor, wanted)

        def done(cards: Sequence[Card]) -> None:
            if serial == self._serial:
                self.show_cards(cards)

        self.desk.run(job, done)

    def _wanted(self) -> PlanFilter:
        """The filter without its span of days: what has no day yet is what one wants to put there."""
        return replace(self.state.filter, since=None, until=None, span="")

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these items; the scroll position and the selection stay."""
        bar = self.list.horizontalScrollBar()
        place = bar.value()
        self.list.cards.show(cards)
        if self._wanted().count:
            self.list.empty_words = self.tr("No unscheduled item passes these filters.")
        else:
            self.list.empty_words = self.tr("Everything has a date. New ideas without a date appear here.")
        self._count.setText(str(len(cards)))
        self._place()
        bar.setValue(place)
        self.list.follow()

    def refresh(self, *_whatever: object) -> None:
        """Something that the backlog depends on is different: read now if seen, else when shown."""
        if self.isVisible():
            self.reload()
        else:
            self._dirty = True

    def _changed(self, changes: Changes) -> None:
        if changes.touches(*KINDS):
            self.refresh()

    def _again(self) -> None:
        self.list.cards.sort_by(self.list.cards.order)
        self.list.follow()

    # -- folding ----------------------------------------------------------------------------------------------------

    @property
    def folded(self) -> bool:
        """Whether only the header is shown."""
        if self._chosen is not None:
            return self._chosen
        return self.window().height() < self.desk.theme.px(_LOW_WINDOW)

    def set_folded(self, folded: bool) -> None:
        """Fold or unfold, and remember it."""
        self._chosen = folded
        QSettings().setValue("calendar/dock/folded", "1" if folded else "0")
        self._restyle()
        self.folded_changed.emit(folded)

    def _toggle(self) -> None:
        self.set_folded(not self.folded)

    def sizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(600), self.desk.theme.px(_HEADER if self.folded else _HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(320), self.sizeHint().height())

    # -- sorting ----------------------------------------------------------------------------------------------------

    def sort_by(self, order: str) -> None:
        """Order the cards by "urgency" or "title"."""
        self.list.cards.sort_by(order)
        self.list.follow()
        self._restyle()

    def _show_sorting(self) -> None:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for order, label in (("urgency", self.tr("By urgency")), ("title", self.tr("By title"))):
            action = QAction(label, group)
            action.setCheckable(True)
            action.setChecked(order == self.list.cards.order)
            action.setData(order)
            menu.addAction(action)
        menu.triggered.connect(self._sorted)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._sort.mapToGlobal(QPoint(0, self._sort.height())))

    def _sorted(self, action: QAction) -> None:
        self.sort_by(str(action.data()))

    # -- layout -----------------------------------------------------------------------------------------------------

    def _restyle(self) -> None:
        px = self.desk.theme.px
        folded = self.folded
        by_title = self.list.cards.order == "title"
        self._sort.setText(self.tr("Sorted by title") if by_title else self.tr("Sorted by urgency"))
        name = self.tr("Unfold the backlog") if folded else self.tr("Fold the backlog")
        self._fold.set_icon_name("chevron-up" if folded else "chevron-down")
        self._fold.setAccessibleName(name)
        self._fold.setToolTip(name)
        self._row.setContentsMargins(px(38), 0, px(10), 0)
        self._row.setSpacing(px(8))
        self.list.setVisible(not folded)
        self.setFixedHeight(self.sizeHint().height())
        self._place()
        self.update()

    def _place(self) -> None:
        """As many whole cards as fit, then the card that counts the rest."""
        px = self.desk.theme.px
        self.header.setGeometry(0, px(1), self.width(), px(_HEADER) - px(1))
        self._hint.setVisible(self._fits_hint())
        left, step, count = px(11), self.list.step(), len(self.list.cards.cards)
        room = self.width() - left - px(11)
        whole = max(1, room // step)
        overflows = count > whole
        if overflows:
            whole = max(1, (room - self.more.sizeHint().width()) // step)
        top = px(_HEADER) + px(2)
        self.list.setGeometry(left, top, whole * step if count else room, px(CARD_HEIGHT) + px(6))
        self.more.setGeometry(left + whole * step + px(3), top + px(3), self.more.sizeHint().width(), px(CARD_HEIGHT))
        self.more.setVisible(overflows and not self.folded)
        self._count_hidden()

    def _fits_hint(self) -> bool:
        parts = (self._title, self._count, self._hint, self._sort, self._fold)
        return sum(one.sizeHint().width() for one in parts) + self.desk.theme.px(100) < self.width()

    def _count_hidden(self, *_whatever: int) -> None:
        self.more.set_count(self.list.hidden_right())

    def _more(self) -> None:
        if self.list.hidden_right():
            self.list.turn(max(1, self.list.width() // self.list.step()))
        else:
            self.list.horizontalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._restyle()
        if self._dirty and self.desk.tasks.is_open:
            self.reload()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.window() and self._chosen is None:
            self._restyle()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("sunken"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("border"))
        side = px(16)
        top = self.header.y() + (self.header.height() - side) // 2
        self.desk.icons.paint(painter, QRect(px(14), top, side, side), "inbox", "muted")
        if self._target:
            dash = (float(px(5)), float(px(3))) if self._target == "danger" else None
            panel(painter, self.rect().adjusted(0, 1, 0, 0), 0, None, theme.color(self._target), 2, dash)

    # -- as a target ------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Publications may come back here; cards are here already."""
        payload = from_mime(event.mimeData())
        if payload is None or not payload.publication_ids:
            event.ignore()
            return
        self._payload = payload
        self.dragMoveEvent(event)
        # taken even where it is refused: else Qt tells no more about its way
        event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent | QDragEnterEvent) -> None:
        """Say what a drop would do."""
        if self._payload is None or copies(event.modifiers()):
            event.ignore()
            return
        reason = self.drops.refusal(self._payload, False)
        self._mark("danger" if reason else "accent")
        self.desk.hint_requested.emit(reason or self.tr("Take the date away and put it back to the backlog"))
        if reason:
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._leave()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        payload = from_mime(event.mimeData())
        self._leave()
        if payload is not None and self.drops.to_backlog(payload):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def _leave(self) -> None:
        self._payload = None
        self._mark("")
        self.desk.hint_requested.emit("")

    def _mark(self, token: str) -> None:
        if token != self._target:
            self._target = token
            self.update()
