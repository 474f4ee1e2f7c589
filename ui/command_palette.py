"""The command palette (Ctrl+K): commands, content items, people; search as you type over everything."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editorial.domain.wording import day_text
from editorial.domain.words import fold
from editorial.services.search import Hit

from .actions import Actions
from .context import Desk
from .palette_model import ROW, PaletteModel, Row, commands
from .widgets import paint
from .widgets.badges import paint_key_cap
from .widgets.choice import Sign, paint_sign
from .widgets.popover import Popover

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.meeting_cards import MeetingRow

MOST = 12


class _RowDelegate(QStyledItemDelegate):
    """Sign, words, hint or keys at the right, where words were found below; the selected one tinted, with a bar."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: Row = index.data(ROW)
        return QSize(100, self._desk.theme.px(row.height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, px = self._desk.theme, self._desk.theme.px
        row: Row = index.data(ROW)
        box: QRect = option.rect
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.heading:
            line = QRectF(box.adjusted(px(14), px(4), 0, 0))
            paint.draw_text(painter, line, row.text, theme.font("caption", "semibold"), theme.color("muted"))
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(box, theme.color("accent_tint"))
            painter.fillRect(QRect(box.left(), box.top(), px(3), box.height()), theme.color("accent"))
        if row.sign is not None:
            side = px(16)
            high = px(30) if row.detail else box.height()
            spot = QRect(box.left() + px(14), box.top() + (high - side) // 2, side, side)
            paint_sign(painter, spot, row.sign, theme, self._desk.icons, "accent_text" if chosen else "muted")
        right = box.right() - px(12)
        if row.keys:
            width = paint.text_width(theme.font("small"), row.keys) + px(14)
            cap = QRectF(right - width, box.top() + (box.height() - px(18)) / 2, width, px(18))
            paint_key_cap(painter, cap, row.keys, theme)
            right -= width + px(8)
        if row.hint:
            font = theme.font("small", tnum=True)
            width = paint.text_width(font, row.hint)
            high = px(30) if row.detail else box.height()
            place = QRectF(right - width, box.top(), width + 1, high)
            paint.draw_text(painter, place, row.hint, font, theme.color("muted"))
            right -= width + px(12)
        line = QRectF(box.left() + px(40), box.top(), right - box.left() - px(40), box.height())
        token = "accent_text" if chosen else "text"
        if row.detail:
            under = QRectF(line.left(), box.top() + px(26), box.right() - px(12) - line.left(), px(18))
            paint.draw_text(painter, under, row.detail, theme.font("small"), theme.color("muted"))
            line = QRectF(line.left(), box.top() + px(5), line.width(), px(20))
        paint.draw_text(painter, line, row.text, theme.font("body"), theme.color(token))


class CommandPalette(Popover):
    """Type, choose with the arrows, Enter runs."""

    def __init__(self, desk: Desk, actions: Actions, parent: QWidget) -> None:
        super().__init__(desk.theme, parent, padding=0)
        self.desk, self._actions = desk, actions
        self._asked = 0
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Search or type a command"))
        self.field.setPlaceholderText(self.tr("Search or type a command"))
        self.field.setFixedHeight(desk.theme.px(36))
        self.field.installEventFilter(self)
        self.model = PaletteModel()
        self.list = QListView()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_RowDelegate(desk, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Found"))
        self.list.clicked.connect(self._clicked)
        self.field.textChanged.connect(self._search)
        search = self.field.addAction(desk.icons.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        search.setEnabled(True)
        holder = QVBoxLayout()
        px = desk.theme.px
        holder.setContentsMargins(px(8), px(8), px(8), px(6))
        holder.addWidget(self.field)
        self.body.addLayout(holder)
        self.body.addWidget(self.list)
        self.setFixedWidth(px(560) + 2 * self._margin())

    def open_for(self, anchor: QWidget) -> None:
        """Show it over the search field, empty."""
        self.field.clear()
        self._search("")
        place = QRect(anchor.mapToGlobal(anchor.rect().topLeft()), anchor.size())
        wide = self.theme.px(560)
        middle = place.center().x() - wide // 2
        self.open_at(QRect(middle, place.top() - self.theme.px(36), wide, self.theme.px(30)), back=anchor)
        self.field.setFocus()

    def _search(self, words: str) -> None:
        self._asked += 1
        self._show(words, (), [])
        if len(fold(words).strip()) >= 2:
            actor, language = self.desk.actor, self.desk.language

            def job(ws: Workspace) -> tuple[tuple[Hit, ...], list[MeetingRow]]:
                from .palette_meetings import found_meetings

                return ws.search.find(actor, words, MOST), found_meetings(ws, actor, words, language)

            self.desk.run(job, partial(self._found, self._asked, words), lambda _e: None)

    def _found(self, asked: int, words: str, found: tuple[tuple[Hit, ...], list[MeetingRow]]) -> None:
        if asked == self._asked and self.isVisible():
            self._show(words, *found)

    def _show(self, words: str, hits: tuple[Hit, ...], meetings: list[MeetingRow]) -> None:
        rows: list[Row] = []
        for heading, found in (
            (self.tr("Commands"), commands(self._actions, words)),
            (self.tr("Content items"), [self._item(one) for one in hits]),
            (self.tr("Meetings"), [self._meeting(one) for one in meetings]),
            (self.tr("People"), self._people(words)),
        ):
            if found:
                rows += [Row(heading), *found]
        if not rows:
            rows = [Row(self.tr("Nothing found. Try fewer letters."))]
        self.model.set_rows(rows)
        self._choose(self.model.first())
        height = sum(self.theme.px(row.height) for row in rows)
        self.list.setFixedHeight(min(height, self.theme.px(440)) + self.theme.px(6))
        self.adjustSize()

    def _item(self, hit: Hit) -> Row:
        year = hit.day is not None and hit.day.year != self.desk.clock.today().year
        hint = day_text(hit.day, self.desk.language, year=year) if hit.day else ""
        detail = "" if fold(hit.snippet).strip("… ") in fold(hit.title) else hit.snippet
        opens = partial(self.desk.open_item, hit.content_id)
        return Row(hit.title, opens, Sign.status(hit.status), hint, detail=detail)

    def _meeting(self, row: MeetingRow) -> Row:
        one = row.meeting
        title = self.tr("{title} no. {n}").format(title=one.title, n=one.number) if one.number else one.title
        year = one.day.year != self.desk.clock.today().year
        hint = day_text(one.day, self.desk.language, year=year)
        return Row(title, partial(self.desk.show_meeting, one.id), Sign.icon("users-round"), hint)

    def _people(self, words: str) -> list[Row]:
        wanted = fold(words).split()
        if not wanted:
            return []
        found = [one for one in self.desk.directory.people if all(word in fold(one.name) for word in wanted)]
        return [
            Row(one.name, partial(self.desk.show_person_requested.emit, one.id), Sign.person(one.name), one.title)
            for one in found[:4]
            if not one.archived
        ]

    def _choose(self, place: int) -> None:
        if place >= 0:
            self.list.setCurrentIndex(self.model.index(place))
        if place == self.model.first():
            self.list.scrollToTop()  # the heading above it stays in sight

    def _clicked(self, index: QModelIndex) -> None:
        self._run(index.row())

    def _run(self, place: int) -> None:
        if place < 0 or self.model.row(place).run is None:
            return
        run = self.model.row(place).run
        self.close()
        assert run is not None
        run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            place = self.list.currentIndex().row()
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.model.first() >= 0:
                self._choose(self.model.beside(place, 1 if key == Qt.Key.Key_Down else -1))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(place)
                return True
        return super().eventFilter(watched, event)
