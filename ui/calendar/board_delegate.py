"""Paints board cards: title, channels and date, one hint, task field, department, comments, person."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editorial.domain.calendar import Card
from editorial.domain.content import Status

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..widgets.paint import draw_text, focus_ring, panel, text_width
from ..widgets.signs import initials, paint_avatar, paint_channel_tile, paint_task_field
from .board_model import CardModel

Index = QModelIndex | QPersistentModelIndex
#: Room beside and below a card: the focus ring and the gap to the next.
SIDE, GAP = 4, 9
MOST_TILES = 4


@lru_cache(maxsize=4096)
def wrapped(words: str, font_key: str, width: int, lines: int) -> tuple[str, ...]:
    """A text in at most so many lines, the last one elided; a word too long for a line is parted by a hyphen."""
    font = QFont()
    font.fromString(font_key)
    metrics = QFontMetrics(font)
    found: list[str] = []
    rest = words.strip()
    while rest and len(found) < lines - 1 and metrics.horizontalAdvance(rest) > width:
        line, rest = _first_line(rest, metrics, font, width)
        found.append(line)
    found.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
    return tuple(found)


def _first_line(words: str, metrics: QFontMetrics, font: QFont, width: int) -> tuple[str, str]:
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    end = line.textLength()
    layout.endLayout()
    inside = 0 < end < len(words) and words[end - 1].isalnum() and not words[end - 1].isspace()
    if not inside or words[end].isspace():
        return words[:end].strip(), words[end:].strip()
    # at least three letters go over to the next line
    last = len(words[end:].split(" ", 1)[0].rstrip(".,:;!?"))
    end -= max(0, 3 - last)
    while end > 2 and metrics.horizontalAdvance(words[:end] + "-") > width:
        end -= 1
    return words[:end] + "-", words[end:]


class CardDelegate(QStyledItemDelegate):
    """One for all columns; `compact` shows a line of title and one of signs."""

    def __init__(self, desk: Desk, parent: QListView) -> None:
        super().__init__(parent)
        self.desk, self.theme, self.icons = desk, desk.theme, desk.icons
        self.view = parent
        self.compact = False
        self.measure()

    # Sizes --------------------------------------------------------------------------------------------------------

    def measure(self) -> None:
        """Fonts and width are asked for once, not for each of two thousand cards."""
        px, font = self.theme.px, self.theme.font("body", 500)
        self._width = self.view.viewport().width()
        self._room = max(40, self._width - px(2 * SIDE + 22))
        self._font = font.toString()
        self._known: dict[str, bool] = {}
        self._metrics = QFontMetrics(font)
        self._heights = {
            (lines, hint, foot): px(10) + lines * px(18) + px(4 + 18) + hint * px(3 + 17) + px(5 + 20 if foot else 2)
            + px(8 + GAP)
            for lines in (1, 2)
            for hint in (False, True)
            for foot in (False, True)
        }  # fmt: skip
        self._low, self._below_height = px(7 + 18 + 3 + 20 + 7 + GAP), px(36)

    def _fits(self, title: str) -> bool:
        """Whether a title needs one line only; kept, since a board is read again after every change."""
        known = self._known.get(title)
        if known is None:
            known = self._known[title] = self._metrics.horizontalAdvance(title) <= self._room
        return known

    def _title(self, card: Card) -> tuple[str, ...]:
        if self._fits(card.title):
            return (card.title,)
        return wrapped(card.title, self._font, self._room, 1 if self.compact else 2)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if self._width != self.view.viewport().width():
            self.measure()
        model = self._model()
        card = model.card(index.row())
        if card is None:
            return QSize(self._width, self._below_height)
        if self.compact:
            return QSize(self._width, self._low)
        lines = 1 if self._fits(card.title) else 2
        foot = bool(card.task_field or card.department_id or card.owner_id or card.comments)
        return QSize(self._width, self._heights[lines, model.hint(card) is not None, foot])

    def _model(self) -> CardModel:
        model = self.view.model()
        assert isinstance(model, CardModel)
        return model

    # Painting -----------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        px = self.theme.px
        whole: QRect = option.rect
        card = self._model().card(index.row())
        focused = self.view.currentIndex() == index and has_keyboard_focus(self.view)
        if card is None:
            self._below(painter, whole, index, option, focused)
            return
        box = whole.adjusted(px(SIDE), 0, -px(SIDE), -px(GAP))
        box.setTop(box.top() + px(SIDE))
        self._frame(painter, box, card, option)
        if focused:
            focus_ring(painter, box, self.theme, self.theme.radius("card"))
        inside = box.adjusted(px(11), 0, -px(11), 0)
        y = box.top() + px(7 if self.compact else 10) - px(SIDE) // 2
        font, ink = self.theme.font("body", 500), self.theme.color("text")
        for line in self._title(card):
            draw_text(painter, QRect(inside.left(), y, inside.width(), px(18)), line, font, ink)
            y += px(18)
        if self.compact:
            self._short(painter, QRect(inside.left(), y + px(3), inside.width(), px(20)), card)
        else:
            self._long(painter, QRect(inside.left(), y + px(4), inside.width(), px(18)), card)

    def _frame(self, painter: QPainter, box: QRect, card: Card, option: QStyleOptionViewItem) -> None:
        theme, state = self.theme, option.state
        radius = theme.radius("card")
        colour = theme.color
        if state & QStyle.StateFlag.State_Selected:
            panel(painter, box, radius, colour("accent_tint"), colour("accent"), 2)
        elif card.status is Status.IDEA:
            panel(painter, box, radius, colour("surface"), colour("border_strong"), dash=(3, 2.5))
        else:
            hover = state & QStyle.StateFlag.State_MouseOver
            panel(painter, box, radius, colour("surface"), colour("border_strong" if hover else "border_btn"))

    def _long(self, painter: QPainter, row: QRect, card: Card) -> None:
        px = self.theme.px
        self._where(painter, row, card)
        y = row.bottom() + 1
        hint = self._model().hint(card)
        if hint is not None:
            box = QRect(row.left(), y + px(3), row.width(), px(17))
            side = px(13)
            self.icons.paint(painter, QRect(box.left(), box.top() + px(2), side, side), hint.icon, hint.token)
            room = box.adjusted(side + px(5), 0, 0, 0)
            draw_text(painter, room, hint.words, self.theme.font("caption", 500), self.theme.color(hint.token))
            y = box.bottom() + 1
        self._foot(painter, QRect(row.left(), y + px(5), row.width(), px(20)), card)

    def _where(self, painter: QPainter, row: QRect, card: Card) -> int:
        """Channel tiles and the date; returns where it ends."""
        px, theme = self.theme.px, self.theme
        side, left = px(17), row.left()
        channels = [one for one in map(self.desk.channel, card.channel_ids) if one is not None]
        shown = self._tiles(card, len(channels), row.width())
        for one in channels[:shown]:
            tile = QRect(left, row.top() + (row.height() - side) // 2, side, side)
            paint_channel_tile(painter, tile, one.monogram, one.hue, theme)
            left += side + px(5)
        font = theme.font("small", tnum=True)
        if len(channels) > shown:
            words = f"+{len(channels) - shown}"
            draw_text(painter, QRect(left, row.top(), px(24), row.height()), words, font, theme.color("muted"))
            left += px(24)
        left += px(3) if channels else 0
        room = QRect(left, row.top(), row.right() + 1 - left, row.height())
        model = self._model()
        shapes = (model.when(card, short) for short in range(3))
        words = next((one for one in shapes if text_width(font, one) <= room.width()), model.when(card, 2))
        draw_text(painter, room, words, font, theme.color("muted"))
        return min(room.right(), left + text_width(font, words))

    def _tiles(self, card: Card, channels: int, width: int) -> int:
        """How many tiles leave the date its room; the rest is counted."""
        px = self.theme.px
        date = text_width(self.theme.font("small", tnum=True), self._model().when(card, 2)) + px(3)
        for count in range(min(channels, MOST_TILES), 1, -1):
            if count * px(17 + 5) + (px(24) if channels > count else 0) + date <= width:
                return count
        return min(channels, 1)

    def _foot(self, painter: QPainter, row: QRect, card: Card) -> None:
        px, theme = self.theme.px, self.theme
        right = self._people(painter, row, card)
        left = row.left()
        if card.task_field:
            paint_task_field(painter, QRect(left, row.top() + px(3), px(12), px(14)), card.task_field, theme)
            left += px(12 + 7)
        home = self.desk.department(card.department_id)
        if home is not None:
            room = QRect(left, row.top(), max(0, right - px(6) - left), row.height())
            draw_text(painter, room, home.name, theme.font("caption"), theme.color("muted"))

    def _people(self, painter: QPainter, row: QRect, card: Card) -> int:
        """Avatar and comments at the right; returns where they begin."""
        px, theme = self.theme.px, self.theme
        right = row.right() + 1
        person = self.desk.person(card.owner_id)
        if person is not None:
            side = px(20)
            right -= side
            box = QRect(right, row.top() + (row.height() - side) // 2, side, side)
            me = person.id == self.desk.actor.id
            paint_avatar(painter, box, person.initials or initials(person.name), theme, me)
        if card.comments:
            words = str(card.comments)
            font = theme.font("caption", tnum=True)
            right -= px(6) + text_width(font, words)
            room = QRect(right, row.top(), text_width(font, words), row.height())
            draw_text(painter, room, words, font, theme.color("muted"))
            right -= px(4 + 13)
            self.icons.paint(
                painter,
                QRect(right, row.top() + (row.height() - px(13)) // 2, px(13), px(13)),
                "message-square",
                "muted",
            )
        return right

    def _short(self, painter: QPainter, row: QRect, card: Card) -> None:
        px = self.theme.px
        right = self._people(painter, row, card)
        hint = self._model().hint(card)
        if hint is not None:
            right -= px(6 + 13)
            box = QRect(right, row.top() + (row.height() - px(13)) // 2, px(13), px(13))
            self.icons.paint(painter, box, hint.icon, hint.token)
        self._where(painter, QRect(row.left(), row.top(), right - px(4) - row.left(), row.height()), card)

    def _below(
        self, painter: QPainter, whole: QRect, index: Index, option: QStyleOptionViewItem, focused: bool
    ) -> None:
        px, theme = self.theme.px, self.theme
        box = whole.adjusted(px(SIDE), px(SIDE), -px(SIDE), -px(2))
        words = str(index.data())
        font, left = theme.font("small", 500), box.left() + px(8)
        if self._model().is_add(index.row()):
            if option.state & QStyle.StateFlag.State_MouseOver:
                panel(painter, box, theme.radius("button"), theme.color("hover"))
            side = px(14)
            self.icons.paint(painter, QRect(left, box.center().y() - side // 2, side, side), "plus", "muted")
            left += side + px(6)
        draw_text(painter, QRect(left, box.top(), box.right() - left, box.height()), words, font, theme.color("muted"))
        if focused:
            focus_ring(painter, box.adjusted(1, 1, -1, -1), theme, theme.radius("button"))
