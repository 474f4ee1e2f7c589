"""The whole text, with what changed marked in it, and both versions side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from editorial.domain.diff import Piece, word_diff

from ..context import Desk
from ..pictures import Pictures
from .change_text import block_format, char_format
from .parts import Part
from .words import InboxWords

#: The widest a picture is shown, in design pixels.
PICTURE = 420


class ReadingDocument(QTextBrowser):
    """What both views have in common: parts with headings, steps from change to change."""

    stepped = Signal(int, int)

    def __init__(self, desk: Desk, pictures: Pictures, words: InboxWords, name: str) -> None:
        super().__init__()
        self.desk, self.pictures, self.words = desk, pictures, words
        self._parts: tuple[Part, ...] = ()
        self._heads = ("", "")
        self._wanted: set[str] = set()
        self._spots: list[tuple[int, int]] = []
        self._at = -1
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        desk.theme.changed.connect(self._again)
        pictures.ready.connect(self._came)

    def show_parts(self, parts: Sequence[Part], heads: tuple[str, str] = ("", "")) -> None:
        """Show these; `heads` name what is compared with what."""
        self._parts, self._heads = tuple(parts), heads
        self._at = -1
        self._again()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def count(self) -> int:
        """How many changes are marked."""
        return len(self._spots)

    def step(self, by: int) -> None:
        """To the next change, round and round."""
        if not self._spots:
            return
        self._at = (self._at + by) % len(self._spots) if self._at >= 0 else (0 if by > 0 else len(self._spots) - 1)
        start, end = self._spots[self._at]
        cursor = self.textCursor()
        for place in (end, start):
            cursor.setPosition(place)
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

    def _came(self, sha256: str) -> None:
        if sha256 in self._wanted:
            top = self.verticalScrollBar().value()
            self._again()
            self.verticalScrollBar().setValue(top)

    def _again(self) -> None:
        theme = self.desk.theme
        shades = self.palette()
        shades.setColor(QPalette.ColorRole.Base, theme.color("surface"))
        self.setPalette(shades)
        self.setExtraSelections([])
        self.clear()
        self._spots, self._wanted = [], set()
        self.document().setDocumentMargin(theme.px(24))
        cursor = QTextCursor(self.document())
        self._begin(cursor)
        for number, part in enumerate(self._parts):
            self._heading(cursor, part, first=number == 0)
            if part.place == "media":
                self._media(cursor, part)
            else:
                self._part(cursor, part)

    def _begin(self, cursor: QTextCursor) -> None:
        """What stands above everything."""

    def _heading(self, cursor: QTextCursor, part: Part, first: bool) -> None:
        block = block_format(self.desk, 22, 0 if first else 18)
        if first:
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)
        cursor.insertText(self.heading(part), char_format(self.desk, role="caption", token="muted"))

    def heading(self, part: Part) -> str:
        """The name of a part."""
        plain = {
            "title": self.tr("Title"),
            "key_message": self.tr("Key message"),
            "text": self.tr("Text"),
            "hashtags": self.tr("Hashtags"),
            "media": self.tr("File: {name}").format(name=part.name),
            "public_title": self.tr("Public title, {channel}").format(channel=self.words.channel(part.channel_id)),
        }
        return plain.get(part.place) or self.words.channel(part.channel_id)

    def _part(self, cursor: QTextCursor, part: Part) -> None:
        raise AssertionError("each view writes its parts")

    def write(self, cursor: QTextCursor, pieces: Sequence[Piece], role: str = "editor", quiet: str = "") -> None:
        """Pieces into the document; those of the kind `quiet` are left out. What changed becomes a step."""
        for piece in pieces:
            if piece.kind == quiet:
                continue
            start = cursor.position()
            cursor.insertText(piece.text, char_format(self.desk, piece.kind, role))
            if piece.kind != "same" and piece.text.strip():
                self._mark(start, cursor.position())

    def _mark(self, start: int, end: int) -> None:
        """A change to step to; what was removed and what came in its place are one."""
        if self._spots and self._spots[-1][1] == start:
            start = self._spots.pop()[0]
        self._spots.append((start, end))

    def _media(self, cursor: QTextCursor, part: Part) -> None:
        changed = part.before is not None and part.before != part.after
        shown = [one for one in ((part.before if changed else ""), part.after) if one]
        cursor.insertBlock(QTextBlockFormat())
        start = cursor.position()
        for sha256 in shown:
            self._picture(cursor, sha256, PICTURE // len(shown))
            cursor.insertText(" ", char_format(self.desk))
        if changed:
            self._spots.append((start, cursor.position()))
        if part.alt:
            cursor.insertBlock(block_format(self.desk, 20, 4))
            cursor.insertText(part.alt, char_format(self.desk, role="small", token="muted"))

    def _picture(self, cursor: QTextCursor, sha256: str, widest: int) -> None:
        self._wanted.add(sha256)
        found = self.pictures.get(sha256)
        if found is None or found.image.isNull():
            return
        image: QImage = found.image
        address = QUrl(f"sha256:{sha256}")
        self.document().addResource(QTextDocument.ResourceType.ImageResource.value, address, image)
        look = QTextImageFormat()
        look.setName(address.toString())
        look.setWidth(min(image.width(), self.desk.theme.px(widest)))
        cursor.insertImage(look)


class WholeView(ReadingDocument):
    """Everything from top to bottom; what changed since my decision is marked."""

    def _part(self, cursor: QTextCursor, part: Part) -> None:
        role = "title" if part.place == "title" else "editor"
        cursor.insertBlock(block_format(self.desk, 30 if role == "title" else 26))
        same = (Piece("same", part.after),) if part.after else ()
        self.write(cursor, same if part.before is None else word_diff(part.before, part.after), role)


class BesideView(ReadingDocument):
    """Left what I decided about, right what is there now, paragraph beside paragraph."""

    def _begin(self, cursor: QTextCursor) -> None:
        table = self._table(cursor, 1)
        for column, words in enumerate(self._heads):
            inside = table.cellAt(0, column).firstCursorPosition()
            inside.insertText(words, char_format(self.desk, role="small", token="accent_text"))
        cursor.movePosition(QTextCursor.MoveOperation.End)

    def _table(self, cursor: QTextCursor, rows: int) -> QTextTable:
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellPadding(self.desk.theme.px(4))
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        half = QTextLength(QTextLength.Type.PercentageLength, 50)
        form.setColumnWidthConstraints([half, half])
        return cursor.insertTable(max(1, rows), 2, form)

    def _part(self, cursor: QTextCursor, part: Part) -> None:
        rows = _rows(word_diff(part.before or "", part.after))
        table = self._table(cursor, len(rows))
        for number, row in enumerate(rows):
            gone = False
            for column, quiet in enumerate(("added", "removed")):
                inside = table.cellAt(number, column).firstCursorPosition()
                inside.setBlockFormat(block_format(self.desk, 24))
                before = len(self._spots)
                self.write(inside, row, quiet=quiet)
                # one step a paragraph: what is new, or where nothing is new what went away
                del self._spots[before + 1 :]
                if column and len(self._spots) > before and gone:
                    self._spots.pop(before - 1)
                gone = len(self._spots) > before
        cursor.movePosition(QTextCursor.MoveOperation.End)


def _rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces paragraph by paragraph; a paragraph ends where both sides have an end, or only one has words."""
    rows: list[list[Piece]] = [[]]
    for piece in pieces:
        for part in piece.text.splitlines(keepends=True):
            rows[-1].append(Piece(piece.kind, part.rstrip("\n")))
            if part.endswith("\n") and piece.kind == "same":
                rows.append([])
            elif part.endswith("\n"):
                rows[-1].append(Piece(piece.kind, "\n"))
    return [row for row in rows if any(one.text.strip() for one in row)]
