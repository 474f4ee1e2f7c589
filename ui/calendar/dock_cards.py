"""The cards of the backlog: their order, their hint, their model and their painting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editorial.domain.calendar import Card
from editorial.domain.content import FLOW, Status
from editorial.domain.wording import day_text
from editorial.domain.words import fold
from editorial.texts import text

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..widgets.chip_words import status_word
from ..widgets.paint import draw_text, focus_ring, panel
from ..widgets.signs import paint_channel_tile, paint_status, paint_task_field

__all__ = ["CARD_HEIGHT", "CARD_WIDTH", "GAP", "BacklogModel", "CardDelegate", "sort_cards"]

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
CARD_WIDTH: Final = 178
CARD_HEIGHT: Final = 68
GAP: Final = 8
_MOST_TILES: Final = 4
_RANK: Final = {one: index for index, one in enumerate(FLOW)}


def sort_cards(cards: Iterable[Card], order: str, ends: dict[int, date]) -> list[Card]:
    """By "title", or by urgency: what belongs to the campaign that ends first, then what is furthest on.

    `ends` are the last days of campaigns by id. What is equally urgent keeps its order.
    """
    if order == "title":
        return sorted(cards, key=lambda one: (fold(one.title), one.content_id))
    return sorted(cards, key=lambda one: (ends.get(one.campaign_id or 0, date.max), -_RANK.get(one.status, -1)))


class BacklogModel(QAbstractListModel):
    """Items without a date."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.order = "urgency"
        self.cards: list[Card] = []
        self._source: Sequence[Card] = ()

    def show(self, cards: Sequence[Card]) -> None:
        """Show these cards in the order in force."""
        self._source = cards
        self.beginResetModel()
        self.cards = sort_cards(cards, self.order, self._ends())
        self.endResetModel()

    def sort_by(self, order: str) -> None:
        """Order by "urgency" or "title"."""
        self.order = order
        self.show(self._source)

    def _ends(self) -> dict[int, date]:
        return {one.id: one.ends for one in self.desk.directory.campaigns if one.ends is not None}

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.cards)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self.cards):
            return None
        card = self.cards[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(card)
        if role == Qt.ItemDataRole.ToolTipRole:
            facts = [*self._channels(card), self._department(card), text(f"status.{card.status}", self.desk.language)]
            return f"{card.title}\n{' · '.join(one for one in facts if one)}"
        if role == Qt.ItemDataRole.UserRole:
            return card
        return None

    def _channels(self, card: Card) -> list[str]:
        found = (self.desk.channel(one) for one in card.channel_ids)
        return [one.name for one in found if one is not None]

    def _department(self, card: Card) -> str:
        found = self.desk.department(card.department_id)
        return found.name if found is not None else ""

    def _spoken(self, card: Card) -> str:
        """Title, channels, department, state, and that it has no date."""
        parts = [card.title, *self._channels(card), self._department(card)]
        parts += [status_word(card.status, self.desk.language), text("unscheduled", self.desk.language)]
        if card.task_field:
            parts.append(text(f"field.{card.task_field}", self.desk.language))
        return ", ".join(one for one in parts if one)

    def hint(self, card: Card) -> str:
        """The one line that says what is most urgent about a card."""
        if not card.channel_ids:
            return self.tr("Channel missing")
        campaign = self.desk.campaign(card.campaign_id)
        if campaign is not None and campaign.ends is not None:
            return self.tr("until {day}").format(day=day_text(campaign.ends, self.desk.language, year=False))
        if card.checklist_all and card.checklist_done < card.checklist_all:
            return self.tr("Checklist {done} of {all}").format(done=card.checklist_done, all=card.checklist_all)
        if card.status is Status.IDEA:
            return self.tr("Evergreen") if card.evergreen else self.tr("awaits a decision")
        if card.owner_id is None and self.desk.directory.people:
            return self.tr("nobody responsible")
        return self.tr("Evergreen") if card.evergreen else text(f"status.{card.status}", self.desk.language)


class CardDelegate(QStyledItemDelegate):
    """Paints a card: title; channels and department; task field, hint and state."""

    def __init__(self, desk: Desk, model: BacklogModel, view: QListView) -> None:
        super().__init__(view)
        self.desk, self.model, self.view = desk, model, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        px = self.desk.theme.px
        return QSize(px(CARD_WIDTH) + px(GAP), px(CARD_HEIGHT) + px(6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        card = self.model.cards[index.row()]
        box = QRect(option.rect.x() + px(3), option.rect.y() + px(3), px(CARD_WIDTH), px(CARD_HEIGHT))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        fill = "accent_tint" if chosen else "hover" if hovered else "surface"
        edge, thick = ("accent", 2) if chosen else ("border_btn", 1)
        panel(painter, box, theme.radius("card"), theme.color(fill), theme.color(edge), thick)
        self.paint_words(painter, box, card)
        if index.row() == self.view.currentIndex().row() and has_keyboard_focus(self.view):
            focus_ring(painter, box, theme, theme.radius("card"))

    def paint_words(self, painter: QPainter, box: QRect, card: Card) -> None:
        """Everything on a card; used for the drag picture too."""
        theme, px = self.desk.theme, self.desk.theme.px
        x, width = box.x() + px(10), box.width() - px(20)
        title = QRect(x, box.y() + px(5), width, px(18))
        draw_text(painter, title, card.title, theme.font("small", 500), theme.color("text"))
        self._signs(painter, QRect(x, box.y() + px(26), width, px(14)), card)
        line = QRect(x, box.y() + px(44), width, px(16))
        if card.task_field:
            paint_task_field(painter, QRect(x, line.y() + px(1), px(12), px(14)), card.task_field, theme)
        side = px(14)
        glyph = QRect(line.right() + 1 - side, line.y() + px(1), side, side)
        paint_status(painter, glyph, card.status, theme)
        indent = px(17) if card.task_field else 0
        words = line.adjusted(indent, 0, -side - px(6), 0)
        draw_text(painter, words, self.model.hint(card), theme.font("caption"), theme.color("muted"))

    def _signs(self, painter: QPainter, line: QRect, card: Card) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        x = line.x()
        found = [one for one in (self.desk.channel(channel) for channel in card.channel_ids) if one is not None]
        for one in found[:_MOST_TILES]:
            paint_channel_tile(painter, QRect(x, line.y(), px(15), px(13)), one.monogram, one.hue, theme)
            x += px(19)
        words = [f"+{len(found) - _MOST_TILES}"] if len(found) > _MOST_TILES else []
        department = self.desk.department(card.department_id)
        if department is not None:
            words.append(department.name)
        rest = QRect(x + (px(2) if found else 0), line.y(), line.right() - x, line.height())
        draw_text(painter, rest, " ".join(words), theme.font("caption"), theme.color("muted"))
