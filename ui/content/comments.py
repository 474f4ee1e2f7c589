"""Internal comments: written with @names, sent with Ctrl+Enter, ticked off when dealt with."""

from __future__ import annotations

import re
from html import escape

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCheckBox, QCompleter, QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from editorial.domain.calendar import local
from editorial.domain.content import Comment
from editorial.domain.events import Changes
from editorial.domain.wording import stamp_text

from ..context import Desk
from ..widgets.badges import key_text
from ..widgets.buttons import IconButton, make_button
from ..widgets.empty import EmptyState
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.scroll import Scroll
from ..widgets.signs import Avatar
from .text_input import PlainInput


def mention_words(names: list[str]) -> list[str]:
    """What to type for each person: the last name where it is nobody else's, else the whole name without spaces."""
    lasts = [name.split()[-1] if name.split() else "" for name in names]
    whole = ["".join(name.split()) for name in names]
    return [last if lasts.count(last) == 1 else full for last, full in zip(lasts, whole, strict=True)]


class CommentInput(PlainInput):
    """The field to write in; `sent` on Ctrl+Enter, names complete after @."""

    sent = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__("")
        self.desk = desk
        self.setAccessibleName(self.tr("New comment"))
        self.setPlaceholderText(self.tr("Comment, @name mentions somebody"))
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._names = QListView()
        self._completer.setPopup(self._names)
        self._completer.setWidget(self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.activated.connect(self._complete)
        self.refresh_names()
        desk.directory_changed.connect(self.refresh_names)

    def refresh_names(self) -> None:
        """The people who can be mentioned."""
        names = [one.name for one in self.desk.directory.people if not one.archived]
        pairs = zip(mention_words(names), names, strict=True)
        self._model.setStringList([f"@{word} – {name}" for word, name in pairs])

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _sends(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._names
        taking = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape)
        if popup.isVisible() and event.key() in taking and not _sends(event):
            event.ignore()
            return
        if _sends(event):
            popup.hide()
            self.sent.emit()
            return
        super().keyPressEvent(event)
        self._offer()

    def _stem(self) -> str | None:
        cursor = self.textCursor()
        text = cursor.block().text()[: cursor.positionInBlock()]
        found = re.search(r"(?:^|\s)(@[\w.\-]*)$", text)
        return found.group(1) if found else None

    def _offer(self) -> None:
        stem = self._stem()
        if stem is None:
            self._names.hide()
            return
        self._completer.setCompletionPrefix(stem.lstrip("@"))
        if not self._completer.completionCount():
            self._names.hide()
            return
        box = self.cursorRect()
        box.setWidth(self.desk.theme.px(260))
        self._names.setCurrentIndex(self._completer.completionModel().index(0, 0))
        self._completer.complete(box)

    def _complete(self, chosen: str) -> None:
        stem = self._stem()
        if stem is None:
            return
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(stem))
        cursor.insertText(f"{chosen.split(' – ', 1)[0]} ")
        self.setTextCursor(cursor)


class _Row(QWidget):
    done_changed = Signal(int, bool)
    removed = Signal(int)

    def __init__(self, desk: Desk, comment: Comment, me: bool) -> None:
        super().__init__()
        self.desk, theme = desk, desk.theme
        author = comment.author or self.tr("Unknown")
        name = Label(theme, author, "small", weight=600)
        self.when = Label(theme, _when(desk, comment), "caption", "muted", tnum=True)
        done = QCheckBox(self.tr("Done"))
        done.setChecked(comment.done)
        done.setFont(theme.font("caption"))
        done.setAccessibleName(self.tr("Comment by {name} is dealt with").format(name=author))
        done.toggled.connect(lambda on: self.done_changed.emit(comment.id, on))
        body = QLabel()
        body.setTextFormat(Qt.TextFormat.RichText)
        body.setWordWrap(True)
        body.setFont(theme.font("small"))
        body.setText(_html(comment.body, theme.hex("accent_text"), theme.hex("muted" if comment.done else "text")))
        body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head = QHBoxLayout()
        head.setSpacing(theme.px(6))
        head.addWidget(name)
        head.addWidget(self.when)
        head.addStretch(1)
        head.addWidget(done)
        if me:
            bin_ = IconButton(theme, desk.icons, "trash-2", self.tr("Remove comment"), size=24)
            bin_.clicked.connect(lambda: self.removed.emit(comment.id))
            head.addWidget(bin_)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(body)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(8), 0, theme.px(10))
        row.setSpacing(theme.px(10))
        row.addWidget(Avatar(theme, author, me, 26), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)


class Comments(QWidget):
    """The tab."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._content_id = 0
        self._found: tuple[Comment, ...] = ()
        self._begun: dict[int, str] = {}
        self.view = Scroll(desk.theme, "sunken")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.empty = EmptyState(
            desk.theme,
            desk.icons,
            "message-square",
            self.tr("No comments yet"),
            self.tr("What is to be settled about this item appears here."),
        )
        self.input = CommentInput(desk)
        self.input.sent.connect(self.send)
        self.button = make_button(
            desk.theme, desk.icons, "secondary", self.tr("Comment"), key_hint=key_text("Ctrl+Enter")
        )
        self.button.clicked.connect(self.send)
        self._build()
        desk.theme.changed.connect(self._rebuild)

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
        foot.addWidget(self.input)
        foot.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(Line(self.desk.theme))
        column.addLayout(foot)

    def show_comments(self, content_id: int, found: tuple[Comment, ...]) -> None:
        """Show what was said, oldest first; what is being written stays with its item."""
        if content_id != self._content_id:
            self._begun[self._content_id] = self.input.toPlainText()
            self.input.setPlainText(self._begun.pop(content_id, ""))
        elif found == self._found:
            return
        self._content_id, self._found = content_id, found
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
        self.input.clear()

        def failed(error: object) -> None:
            self.input.setPlainText(body)
            self.desk.error_raised.emit(error)

        self.desk.run(lambda ws: ws.parts.comment(actor, content_id, body), self._sent, failed)

    def _sent(self, _changes: Changes) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _rebuild(self) -> None:
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        ordered = sorted(self._found, key=lambda one: (one.done, one.at is None, str(one.at), one.id))
        for index, one in enumerate(ordered):
            if index:
                self._list.addWidget(Line(self.desk.theme))
            me = one.author == self.desk.actor.name and one.author_id == self.desk.actor.id
            row = _Row(self.desk, one, me)
            row.done_changed.connect(self._finish)
            row.removed.connect(self._remove)
            self._list.addWidget(row)
        self.empty.setVisible(not self._found)

    def _finish(self, comment_id: int, done: bool) -> None:
        actor = self.desk.actor
        self.desk.run(lambda ws: ws.parts.finish_comment(actor, comment_id, done))

    def _remove(self, comment_id: int) -> None:
        actor, sentence = self.desk.actor, self.tr("Comment removed.")
        self.desk.run(lambda ws: ws.parts.remove_comment(actor, comment_id), lambda _changes: self.desk.toast(sentence))


def _sends(event: QKeyEvent) -> bool:
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _when(desk: Desk, comment: Comment) -> str:
    if comment.at is None:
        return ""
    at = local(comment.at, desk.clock.zone).replace(tzinfo=None)
    return stamp_text(at, desk.clock.now(), desk.language)


def _html(body: str, accent: str, ink: str) -> str:
    marked = re.sub(r"@[\w.\-]*\w", lambda found: f'<span style="color:{accent}">{found.group()}</span>', escape(body))
    return f'<span style="color:{ink}">{marked}</span>'.replace("\n", "<br>")
