"""Words with their changes: added underlined, removed struck through; as high as they are."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from editorial.domain.diff import Fold, Piece, fold_unchanged

from ..context import Desk

#: Unchanged words that stay beside a change inside one long paragraph, and the fewest worth folding away.
CONTEXT, LEAST = 30, 25


def char_format(desk: Desk, kind: str = "same", role: str = "editor", token: str = "text") -> QTextCharFormat:
    """How words of a kind of piece are written."""
    look = QTextCharFormat()
    look.setFont(desk.theme.font(role))
    look.setForeground(desk.theme.color(token))
    if kind != "same":
        name = "diff_added" if kind == "added" else "diff_removed"
        look.setForeground(desk.theme.color(name))
        look.setBackground(desk.theme.color(f"{name}_bg"))
        look.setFontUnderline(kind == "added")
        look.setFontStrikeOut(kind == "removed")
    return look


def block_format(desk: Desk, high: int = 26, above: int = 0) -> QTextBlockFormat:
    """Lines of even height, in design pixels."""
    block = QTextBlockFormat()
    block.setLineHeight(desk.theme.px(high), int(QTextBlockFormat.LineHeightTypes.FixedHeight.value))
    block.setTopMargin(desk.theme.px(above))
    return block


def spoken(pieces: Sequence[Piece], added: str, removed: str) -> str:
    """The words for a screen reader, with what was added and removed named."""
    names = {"added": added, "removed": removed}
    parts = [f"[{names[one.kind]}: {one.text.strip()}]" if one.kind in names else one.text for one in pieces]
    return " ".join("".join(parts).split())


class ChangeText(QTextBrowser):
    """The pieces of one change. It takes no scrolling of its own."""

    def __init__(self, desk: Desk, pieces: Sequence[Piece], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self._pieces = desk, tuple(pieces)
        self._unfolded = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(spoken(self._pieces, self.tr("added"), self.tr("removed")))
        self.anchorClicked.connect(self._unfold)
        desk.theme.changed.connect(self._render)
        self._render()

    def _unfold(self) -> None:
        self._unfolded = True
        self._render()

    def _render(self) -> None:
        theme = self.desk.theme
        shades = self.palette()
        shades.setColor(QPalette.ColorRole.Base, theme.color("surface"))
        self.setPalette(shades)
        self.document().setDocumentMargin(0)
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.setBlockFormat(block_format(self.desk))
        pieces = _trimmed(self._pieces)
        shown = pieces if self._unfolded else fold_unchanged(pieces, context=CONTEXT, least=LEAST)
        before = ""
        for piece in shown:
            if isinstance(piece, Fold):
                look = char_format(self.desk, token="accent_text")
                look.setAnchor(True)
                look.setAnchorHref("unfold")
                said = self.tr("… %n word(s) unchanged …", "", piece.words)
                cursor.insertText(f" {said} ", look)
                continue
            if before == "removed" and piece.kind == "added":
                cursor.insertText("\u2009", char_format(self.desk))
            cursor.insertText(piece.text, char_format(self.desk, piece.kind))
            before = piece.kind
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        width = max(self.desk.theme.px(120), self.viewport().width())
        self.document().setTextWidth(width)
        high = ceil(self.document().size().height()) + 1
        if high != self.height() or self.minimumHeight() != high:
            self.setFixedHeight(high)

    def sizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(320), self.height())


def _trimmed(pieces: Sequence[Piece]) -> list[Piece]:
    """Without the end of the last paragraph: it would be an empty line."""
    found = list(pieces)
    while found:
        last = found[-1]
        text = last.text.rstrip("\n")
        if text:
            found[-1] = Piece(last.kind, text)
            break
        found.pop()
    return found
