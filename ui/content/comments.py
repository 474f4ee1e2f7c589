"""Comments, inside and outside kept apart: with @names, at a place of the text or about the whole item."""

from __future__ import annotations

import re
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editorial.domain.anchors import Anchor, from_text, to_text
from editorial.domain.calendar import local
from editorial.domain.content import Comment
from editorial.domain.events import Changes
from editorial.domain.wording import stamp_text

from ..context import Desk
from ..widgets.badges import key_text
from ..widgets.buttons import IconButton, LinkButton, make_button
from ..widgets.clearing import clear
from ..widgets.elided import ElidedLabel
from ..widgets.empty import EmptyState, IconSign
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.scroll import Scroll
from ..widgets.segmented import Segmented
from ..widgets.signs import Avatar
from .comment_input import CommentInput

#: The two lists. What is for outside may stand in what leaves the house; nothing else does.
INSIDE, OUTSIDE = "inside", "outside"
MOST_QUOTE = 60


class _Row(QWidget):
    done_changed = Signal(int, bool)
    removed = Signal(int)
    place_wanted = Signal(int)

    def __init__(self, desk: Desk, comment: Comment, me: bool, lost: bool) -> None:
        super().__init__()
        self.desk, theme = desk, desk.theme
        self.comment_id = comment.id
        author = comment.author or self.tr("Unknown")
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(self._head(comment, author, me))
        anchor = from_text(comment.anchor)
        if anchor is not None:
            side = Qt.AlignmentFlag(0) if lost else Qt.AlignmentFlag.AlignLeft
            column.addWidget(self._place(anchor, lost), 0, side)
        column.addWidget(self._body(comment))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(8), 0, theme.px(10))
        row.setSpacing(theme.px(10))
        row.addWidget(Avatar(theme, author, me, 26), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def _head(self, comment: Comment, author: str, me: bool) -> QHBoxLayout:
        desk, theme = self.desk, self.desk.theme
        self.when = Label(theme, _when(desk, comment), "caption", "muted", tnum=True)
        done = self.done = QCheckBox(self.tr("Done"))
        done.setChecked(comment.done)
        done.setFont(theme.font("caption"))
        done.setAccessibleName(self.tr("Comment by {name} is dealt with").format(name=author))
        done.toggled.connect(lambda on: self.done_changed.emit(comment.id, on))
        head = QHBoxLayout()
        head.setSpacing(theme.px(6))
        head.addWidget(Label(theme, author, "small", weight=600))
        head.addWidget(self.when)
        head.addStretch(1)
        head.addWidget(done)
        if me:
            bin_ = IconButton(theme, desk.icons, "trash-2", self.tr("Remove comment"), size=24)
            bin_.clicked.connect(lambda: self.removed.emit(comment.id))
            head.addWidget(bin_)
        return head

    def _body(self, comment: Comment) -> QLabel:
        theme = self.desk.theme
        body = QLabel()
        body.setTextFormat(Qt.TextFormat.RichText)
        body.setWordWrap(True)
        body.setFont(theme.font("small"))
        body.setText(_html(comment.body, theme.hex("accent_text"), theme.hex("muted" if comment.done else "text")))
        body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return body

    def _place(self, anchor: Anchor, lost: bool) -> QWidget:
        """The words it speaks of: a link to them, or that they are gone."""
        quote = quoted(anchor.quote, self.desk.language)
        if lost:
            said = self.tr("Place no longer there: {quote}").format(quote=quote)
            return ElidedLabel(self.desk.theme, said, "caption", "muted")
        link = LinkButton(self.desk.theme, self.desk.icons, quote, "quote")
        link.setAccessibleName(self.tr("Go to the place: {quote}").format(quote=quote))
        link.clicked.connect(lambda: self.place_wanted.emit(self.comment_id))
        return link


def quoted(words: str, language: str) -> str:
    """The words of a place in quotation marks, cut where they are many."""
    plain = " ".join(words.split())
    short = plain if len(plain) <= MOST_QUOTE else plain[: MOST_QUOTE - 1].rstrip() + "…"
    return f"„{short}“" if language == "de" else f"“{short}”"


class Comments(QWidget):
    """The tab."""

    #: The place that a comment speaks of is to be shown: its id.
    place_wanted = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._content_id = 0
        self._found: tuple[Comment, ...] = ()
        self._begun: dict[int, str] = {}
        self._lost: frozenset[int] = frozenset()
        self._anchor: Anchor | None = None
        self.switch = Segmented(desk.theme, self._kinds(), self.tr("Which comments"))
        self.switch.changed.connect(self._switched)
        self.hint = Label(desk.theme, "", "caption", "muted", wrap=True)
        self.place = ElidedLabel(desk.theme, "", "caption", "info")
        self.unplace = IconButton(desk.theme, desk.icons, "x", self.tr("Comment on the whole item"), size=24)
        self.unplace.clicked.connect(lambda: self._set_anchor(None))
        self.view = Scroll(desk.theme, "sunken")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.empty = self._nothing()
        self.input = CommentInput(desk)
        self.input.sent.connect(self.send)
        self.button = make_button(
            desk.theme, desk.icons, "secondary", self.tr("Comment"), key_hint=key_text("Ctrl+Enter")
        )
        self.button.clicked.connect(self.send)
        self._build()
        desk.theme.changed.connect(self._rebuild)

    def _nothing(self) -> EmptyState:
        desk = self.desk
        return EmptyState(
            desk.theme,
            desk.icons,
            "message-square",
            self.tr("No comments yet"),
            self.tr("What is to be settled about this item appears here."),
        )

    def _build(self) -> None:
        px = self.desk.theme.px
        self.view.body.setContentsMargins(px(18), px(6), px(18), px(10))
        self.view.body.addLayout(self._list)
        self.view.body.addWidget(self.empty, 1)
        self.view.body.addStretch(1)
        self.input.setFixedHeight(px(72))
        self.input.document().setDocumentMargin(px(6))
        foot = QVBoxLayout()
        foot.setContentsMargins(px(18), px(10), px(18), px(14))
        foot.setSpacing(px(8))
        about = QHBoxLayout()
        about.setSpacing(px(6))
        self._quote = IconSign(self.desk.theme, self.desk.icons, "quote", "info", 14)
        for part in (self._quote, self.place, self.unplace):
            about.addWidget(part, 1 if part is self.place else 0)
        foot.addLayout(about)
        foot.addWidget(self.input)
        foot.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(px(18), px(10), px(18), px(4))
        head.setSpacing(px(6))
        head.addWidget(self.switch)
        head.addWidget(self.hint)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(Line(self.desk.theme))
        column.addLayout(foot)
        self._set_anchor(None)
        self._switched(INSIDE)

    # Inside and outside ---------------------------------------------------------------------------------------------

    def _kinds(self) -> list[tuple[str, str]]:
        counts = {kind: sum(1 for one in self._found if one.outside is (kind == OUTSIDE)) for kind in (INSIDE, OUTSIDE)}
        names = {INSIDE: self.tr("Internal"), OUTSIDE: self.tr("For outside")}
        return [(kind, f"{names[kind]} {counts[kind]}" if counts[kind] else names[kind]) for kind in (INSIDE, OUTSIDE)]

    @property
    def outside(self) -> bool:
        """Whether the list for outside is in front."""
        return self.switch.current() == OUTSIDE

    def _switched(self, _kind: str) -> None:
        if self.outside:
            self.hint.setText(self.tr("Only these may leave the house, in forms and exports."))
            self.button.setText(self.tr("Comment for outside"))
        else:
            self.hint.setText(self.tr("These never leave the house."))
            self.button.setText(self.tr("Comment"))
        self._rebuild()

    # Places ---------------------------------------------------------------------------------------------------------

    def set_lost(self, lost: frozenset[int]) -> None:
        """Comments whose place is no longer there."""
        if lost != self._lost:
            self._lost = lost
            self._rebuild()

    def begin(self, anchor: Anchor) -> None:
        """A comment at a place: the words are typed next."""
        self._set_anchor(anchor)
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_anchor(self, anchor: Anchor | None) -> None:
        self._anchor = anchor
        self.place.setText(quoted(anchor.quote, self.desk.language) if anchor else "")
        for part in (self._quote, self.place, self.unplace):
            part.setVisible(anchor is not None)

    def show_comment(self, comment_id: int) -> None:
        """Bring a comment into sight, in the list it is in."""
        one = next((each for each in self._found if each.id == comment_id), None)
        if one is None:
            return
        kind = OUTSIDE if one.outside else INSIDE
        if self.switch.current() != kind:
            self.switch.set_current(kind)
            self._switched(kind)
        row = next((each for each in self.findChildren(_Row) if each.comment_id == comment_id), None)
        if row is not None:
            self.view.content.adjustSize()
            self.view.ensureWidgetVisible(row)
            row.done.setFocus(Qt.FocusReason.OtherFocusReason)

    # List -----------------------------------------------------------------------------------------------------------

    def show_comments(self, content_id: int, found: tuple[Comment, ...]) -> None:
        """Show what was said, oldest first; what is being written stays with its item."""
        if content_id != self._content_id:
            self._begun[self._content_id] = self.input.toPlainText()
            self.input.setPlainText(self._begun.pop(content_id, ""))
        elif found == self._found:
            return
        if content_id != self._content_id:
            self._set_anchor(None)
        self._content_id, self._found = content_id, found
        current = self.switch.current()
        self.switch.set_options(self._kinds())
        self.switch.set_current(current)
        self._rebuild()

    def unsent(self) -> str:
        """A comment that was begun and not sent."""
        return self.input.toPlainText().strip()

    def send(self) -> None:
        """Add the comment."""
        body = self.input.toPlainText().strip()
        if not body:
            self.input.setFocus()
            return
        actor, content_id = self.desk.actor, self._content_id
        outside, place = self.outside, self._anchor
        anchor = to_text(place) if place is not None else ""
        self.input.clear()
        self._set_anchor(None)

        def failed(error: object) -> None:
            self.input.setPlainText(body)
            self._set_anchor(place)
            self.desk.error_raised.emit(error)

        self.desk.run(
            lambda ws: ws.parts.comment(actor, content_id, body, outside=outside, anchor=anchor), self._sent, failed
        )

    def _sent(self, _changes: Changes) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _rebuild(self) -> None:
        clear(self._list)
        shown = [one for one in self._found if one.outside is self.outside]
        ordered = sorted(shown, key=lambda one: (one.done, one.at is None, str(one.at), one.id))
        for index, one in enumerate(ordered):
            if index:
                self._list.addWidget(Line(self.desk.theme))
            me = one.author == self.desk.actor.name and one.author_id == self.desk.actor.id
            row = _Row(self.desk, one, me, one.id in self._lost)
            row.done_changed.connect(self._finish)
            row.removed.connect(self._remove)
            row.place_wanted.connect(self.place_wanted)
            self._list.addWidget(row)
        self.empty.setVisible(not shown)

    def _finish(self, comment_id: int, done: bool) -> None:
        actor = self.desk.actor
        self.desk.run(lambda ws: ws.parts.finish_comment(actor, comment_id, done))

    def _remove(self, comment_id: int) -> None:
        actor, sentence = self.desk.actor, self.tr("Comment removed.")
        self.desk.run(lambda ws: ws.parts.remove_comment(actor, comment_id), lambda _changes: self.desk.toast(sentence))


def _when(desk: Desk, comment: Comment) -> str:
    if comment.at is None:
        return ""
    at = local(comment.at, desk.clock.zone).replace(tzinfo=None)
    return stamp_text(at, desk.clock.now(), desk.language)


def _html(body: str, accent: str, ink: str) -> str:
    marked = re.sub(r"@[\w.\-]*\w", lambda found: f'<span style="color:{accent}">{found.group()}</span>', escape(body))
    return f'<span style="color:{ink}">{marked}</span>'.replace("\n", "<br>")
