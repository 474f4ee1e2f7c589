"""A word diff to read: added underlined, removed struck through, unchanged runs folded, stepped through by F7."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QFont, QPalette, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from editorial.domain.diff import Changed, Fold, Piece, count_changes, fold_unchanged, word_diff

from .context import Desk


@dataclass(frozen=True, slots=True)
class Pair:
    """Two versions of one text; `label` names the field, empty for the text itself.

    `whole`: a value that changes as one, such as a status. `heading` stands in a line of its own above the pair.
    """

    label: str
    before: str
    after: str
    whole: bool = False
    heading: str = ""

    def pieces(self) -> tuple[Piece, ...]:
        """The way from one to the other."""
        if not self.whole or self.before == self.after:
            return word_diff(self.before, self.after)
        both = (Piece("removed", self.before), Piece("added", self.after))
        return tuple(one for one in both if one.text)


class DiffView(QTextBrowser):
    """Shows pairs of texts. `stepped` carries (number of the change, how many there are)."""

    stepped = Signal(int, int)

    def __init__(self, desk: Desk, name: str, large: bool = True) -> None:
        super().__init__()
        self.desk, self._large = desk, large
        self._pairs: tuple[Pair, ...] = ()
        self._open: set[int] = set()
        self._spots: list[tuple[int, int]] = []
        self._at = -1
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.anchorClicked.connect(self._unfold)
        desk.theme.changed.connect(self._render)

    def show_pairs(self, pairs: Sequence[Pair]) -> Changed:
        """Show the way from each text to its successor; returns the words added and removed in all."""
        same = tuple(pairs) == self._pairs
        self._pairs = tuple(pairs)
        if not same:
            self._open = set()
            self._at = -1
        self._render()
        counts = [count_changes(one.pieces()) for one in self._pairs]
        return Changed(sum(one.added for one in counts), sum(one.removed for one in counts))

    def changes(self) -> int:
        """How many changes are shown."""
        return len(self._spots)

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) change, round and round."""
        if not self._spots:
            return
        self._at = (self._at + by) % len(self._spots) if self._at >= 0 else (0 if by > 0 else len(self._spots) - 1)
        start, end = self._spots[self._at]
        cursor = self.textCursor()
        cursor.setPosition(end)
        self.setTextCursor(cursor)
        cursor.setPosition(start)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(self.document())
        mark.cursor.setPosition(start)
        mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        mark.format.setBackground(self.desk.theme.color("accent_tint"))
        mark.format.setForeground(self.desk.theme.color("accent_text"))
        self.setExtraSelections([mark])
        self.stepped.emit(self._at + 1, len(self._spots))

    def _unfold(self, link: QUrl) -> None:
        self._open.add(int(link.toString()))
        top = self.verticalScrollBar().value()
        self._render()
        self.verticalScrollBar().setValue(top)

    # Rendering ------------------------------------------------------------------------------------------------------

    def _render(self) -> None:
        theme = self.desk.theme
        shades = self.palette()
        shades.setColor(QPalette.ColorRole.Base, theme.color("sunken"))
        self.setPalette(shades)
        self.document().setDocumentMargin(theme.px(10))
        self.clear()
        self.setExtraSelections([])
        self._spots = []
        cursor = QTextCursor(self.document())
        cursor.setBlockFormat(self._block())
        number = 0
        for index, pair in enumerate(self._pairs):
            if index:
                cursor.insertBlock(self._block(bool(pair.heading)))
            if pair.heading:
                cursor.insertText(pair.heading, self._format("text", 600))
            if pair.heading and (pair.label or pair.before or pair.after):
                cursor.insertBlock(self._block())
            if pair.label:
                cursor.insertText(f"{pair.label}: ", self._format("muted"))
            for piece in fold_unchanged(pair.pieces()):
                self._insert(cursor, piece, number)
                number += isinstance(piece, Fold)

    def _insert(self, cursor: QTextCursor, piece: Piece | Fold, number: int) -> None:
        if isinstance(piece, Fold):
            if number in self._open:
                cursor.insertText(piece.text, self._format("text"))
                return
            look = self._format("accent_text")
            look.setAnchor(True)
            look.setAnchorHref(str(number))
            said = self.tr("… %n word(s) unchanged …", "", piece.words)
            cursor.insertText(f" {said} ", look)
            return
        if piece.kind == "added" and self._spots and self._spots[-1][1] == cursor.position():
            cursor.insertText("\u2009", self._format("text"))
        start = cursor.position()
        look = self._format("text")
        if piece.kind != "same":
            name = "diff_added" if piece.kind == "added" else "diff_removed"
            look = self._format(name)
            look.setBackground(self.desk.theme.color(f"{name}_bg"))
            look.setFontUnderline(piece.kind == "added")
            look.setFontStrikeOut(piece.kind == "removed")
        cursor.insertText(piece.text, look)
        if piece.kind != "same":
            self._spots.append((start, cursor.position()))

    def _block(self, apart: bool = False) -> QTextBlockFormat:
        """Lines of even height; `apart` leaves room above a heading."""
        px = self.desk.theme.px
        block = QTextBlockFormat()
        block.setLineHeight(px(24 if self._large else 20), int(QTextBlockFormat.LineHeightTypes.FixedHeight.value))
        block.setTopMargin(px(10) if apart else 0)
        return block

    def _format(self, token: str, weight: int | None = None) -> QTextCharFormat:
        theme = self.desk.theme
        look = QTextCharFormat()
        font: QFont = theme.font("editor" if self._large else "body", weight)
        look.setFont(font)
        look.setForeground(theme.color(token))
        return look
