"""Comments at places of the text: found again after every edit, marked in the text, and jumped to both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCursor

from editorial.domain.anchors import Anchor, anchor_at, find, from_text
from editorial.domain.content import Comment

from ..context import Desk
from .text_input import unit_positions
from .text_notes import Note

if TYPE_CHECKING:
    from .page import EditorPage


class Remarks(QObject):
    """Between the texts and the list of comments; keeps no comment itself."""

    def __init__(self, desk: Desk, page: EditorPage) -> None:
        super().__init__(page)
        self.desk, self.page, self.session = desk, page, page.session
        self._current = 0
        texts, comments = page.texts, page.side.comments
        texts.text_changed.connect(self.refresh)
        texts.typed.connect(self.refresh)
        texts.note_clicked.connect(self.show_comment)
        texts.remark_wanted.connect(self.remark)
        comments.place_wanted.connect(self.show_place)

    def refresh(self) -> None:
        """Find all places anew and mark them in the text in front; say which are gone."""
        card = self.session.card
        if card is None:
            return
        found, lost = [], set()
        for one in card.comments:
            anchor = from_text(one.anchor)
            if anchor is None:
                continue
            place = self._find(anchor)
            if place is None:
                lost.add(one.id)
            elif not one.done and anchor.field == "text" and self._belongs(anchor):
                found.append((place, one))
        self._mark(found)
        self.page.side.comments.set_lost(frozenset(lost))

    def _find(self, anchor: Anchor) -> tuple[int, int] | None:
        if anchor.field != "text":
            return find(anchor, str(self.session.item_value(anchor.field) or ""))
        return find(anchor, self.session.text_of(anchor.publication_id))

    def _belongs(self, anchor: Anchor) -> bool:
        """Whether the place lies in the text in front: its own, or the base text that it follows."""
        shown = self.page.texts.current()
        if anchor.publication_id == shown:
            return True
        return anchor.publication_id == 0 and self.session.own_text(shown) is None

    def _mark(self, found: list[tuple[tuple[int, int], Comment]]) -> None:
        area = self.page.texts.area()
        if area is None:
            return
        text = self.session.text_of(self.page.texts.current())
        notes = []
        for (start, end), one in found:
            low, high = unit_positions(text, [start, end])
            notes.append(Note(low, high, one.id, one.id == self._current))
        area.set_notes(notes)

    # Jumping --------------------------------------------------------------------------------------------------------

    def show_comment(self, comment_id: int) -> None:
        """From the place to what was said about it."""
        self._current = comment_id
        self.refresh()
        self.page.show_comments()
        self.page.side.comments.show_comment(comment_id)

    def show_place(self, comment_id: int) -> None:
        """From what was said to the place it speaks of."""
        card = self.session.card
        one = next((each for each in card.comments if each.id == comment_id), None) if card else None
        anchor = from_text(one.anchor) if one is not None else None
        if anchor is None:
            return
        self._current = comment_id
        if anchor.field != "text":
            self.page.go_to_field(anchor.field)
            return
        place = self._find(anchor)
        self.page.texts.set_current(anchor.publication_id)
        self.refresh()
        area = self.page.texts.area()
        if place is None or area is None:
            return
        text = self.session.text_of(self.page.texts.current())
        low, high = unit_positions(text, list(place))
        cursor = area.textCursor()
        cursor.setPosition(low)
        cursor.setPosition(high, QTextCursor.MoveMode.KeepAnchor)
        area.setTextCursor(cursor)
        area.ensureCursorVisible()
        area.setFocus(Qt.FocusReason.OtherFocusReason)

    # Making ---------------------------------------------------------------------------------------------------------

    def remark(self) -> None:
        """A comment on what is selected; without a selection, to what was said about the place of the cursor."""
        area = self.page.texts.area()
        if area is None:
            return
        cursor = area.textCursor()
        if not cursor.hasSelection():
            if area.note():
                self.show_comment(area.note())
            else:
                self.desk.toast(self.tr("Select the words that you want to comment on first."), False, "info")
            return
        text = area.toPlainText()
        start, end = (_characters(text, one) for one in (cursor.selectionStart(), cursor.selectionEnd()))
        shown = self.page.texts.current()
        publication_id = shown if shown and self.session.own_text(shown) is not None else 0
        try:
            anchor = anchor_at(text, start, end, "text", publication_id)
        except ValueError:
            return
        self.page.show_comments()
        self.page.side.comments.begin(anchor)


def _characters(text: str, units: int) -> int:
    """A position of Qt's (UTF-16) as one in characters."""
    if text.isascii():
        return units
    return len(text.encode("utf-16-le")[: units * 2].decode("utf-16-le", errors="ignore"))
