"""The cards of one board column as a list model, with a last row that adds one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from editorial.domain.calendar import Card
from editorial.domain.content import Status
from editorial.domain.wording import day_text, when_text
from editorial.texts import text

from ..context import Desk
from .board_hints import Hint, Hints
from .drag import of_cards, to_mime

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
#: Columns in which a new item may begin.
BEGINNINGS = (Status.IDEA, Status.PLANNED, Status.DRAFTING)
#: The `Card` of a row.
CARD = int(Qt.ItemDataRole.UserRole)


class CardModel(QAbstractListModel):
    """Cards in their order; below them the row that adds a card, where the column is one to begin in."""

    def __init__(self, desk: Desk, status: Status, hints: Hints) -> None:
        super().__init__()
        self.desk, self.status, self.hints = desk, status, hints
        self.cards: list[Card] = []
        self.more = 0
        self._hints: dict[int, Hint | None] = {}
        self._now = desk.clock.now()

    def show_cards(self, cards: Sequence[Card], total: int) -> None:
        """Other cards; `total` counts those that were too many to be read as well."""
        self.beginResetModel()
        self.cards = list(cards)
        self.more = max(0, total - len(self.cards))
        self._hints.clear()
        self._now = self.desk.clock.now()
        self.endResetModel()

    @property
    def adds(self) -> bool:
        """Whether there is a row to add a card."""
        return self.status in BEGINNINGS

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.cards) + bool(self.more) + self.adds

    def card(self, row: int) -> Card | None:
        """The card of a row; None for the rows below the cards."""
        return self.cards[row] if 0 <= row < len(self.cards) else None

    def row_of(self, content_id: int) -> int:
        """The row of an item, -1 where it is not here."""
        return next((row for row, one in enumerate(self.cards) if one.content_id == content_id), -1)

    def is_add(self, row: int) -> bool:
        """Whether a row is the one that adds."""
        return self.adds and row == self.rowCount() - 1

    def hint(self, card: Card) -> Hint | None:
        """The card's hint, worked out once."""
        known = self._hints
        if card.content_id not in known:
            known[card.content_id] = self.hints.of(card, self._now)
        return known[card.content_id]

    def when(self, card: Card, short: int = 0) -> str:
        """Di 12.05., 10:00; heute, 10:00; ohne Termin; `short` 1 leaves out the hour, 2 the weekday as well."""
        today, at = self.desk.clock.today(), None if short else card.time
        if card.day == today:
            word = self.tr("today")
            return f"{word}, {at:%H:%M}" if at else word
        same = card.day is not None and card.day.year == today.year
        if short > 1 and card.day is not None:
            return day_text(card.day, self.desk.language, year=not same, with_weekday=False)
        return when_text(card.day, at, self.desk.language, year=not same)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        card = self.card(index.row())
        if card is None:
            return self._below(index.row(), role)
        if role == CARD:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title
        if role == Qt.ItemDataRole.ToolTipRole:
            hint = self.hint(card)
            return f"{card.title}\n{hint.words}" if hint else card.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(card)
        return None

    def _below(self, row: int, role: int) -> object:
        words = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role in words and self.is_add(row):
            return self.tr("Content item")
        if role in words:
            return self.tr("{count} older ones: narrow the filter").format(count=self.more)
        if role == Qt.ItemDataRole.ToolTipRole and self.is_add(row):
            return self.tr("Add a content item to this column")
        return None

    def spoken(self, card: Card) -> str:
        """Title, channels, date, state, hint, in one sentence for screen readers."""
        language = self.desk.language
        names = [one.name for one in map(self.desk.channel, card.channel_ids) if one is not None]
        hint = self.hint(card)
        parts = [card.title, ", ".join(names), self.when(card), text(f"status.{card.status}", language)]
        if hint is not None:
            parts.append(hint.words)
        return ", ".join(part for part in parts if part)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        if self.card(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        selectable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return selectable | Qt.ItemFlag.ItemNeverHasChildren

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        cards = [card for card in (self.card(one.row()) for one in indexes) if card is not None]
        return to_mime(of_cards(cards))
