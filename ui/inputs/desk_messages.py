"""What was written to whoever works here: reminders, follow-ups, thanks with what appeared, and who does not answer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.calendar import local
from editorial.domain.events import Changes
from editorial.domain.inputs import InputMessage, InputRequest, MessageKind
from editorial.domain.wording import stamp_text

from ..context import Desk
from ..forms.input_message_words import MESSAGE_SIGNS, MessageWords, addresses
from ..widgets.buttons import LinkButton, make_button
from ..widgets.clearing import clear
from ..widgets.empty import IconSign
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.section import SectionHeader

__all__ = ["DeskMessages", "MessageRow", "newest"]

Told = tuple[InputMessage, InputRequest]
KINDS = ("input_message", "input_request", "person")
#: Milliseconds in which changes that follow each other are read together.
TOGETHER = 30
#: Messages in sight before somebody asks for all of them.
MOST = 3
#: Kinds that stand for themselves; of all others the newest about a request says everything.
_OWN = {MessageKind.THANKS: "thanks", MessageKind.ESCALATION: "escalation"}


def newest(found: Sequence[Told]) -> list[Told]:
    """Of several reminders about one request only the last one; the newest first, as they come."""
    kept: dict[tuple[int, str], Told] = {}
    for message, request in found:
        kept.setdefault((request.id, _OWN.get(message.kind, "asked")), (message, request))
    return list(kept.values())


class MessageRow(Ground):
    """One message; `opened` for its request, `copied` with what is to be put on the clipboard."""

    opened = Signal()
    copied = Signal(str)

    def __init__(self, desk: Desk, words: MessageWords, one: InputMessage, request: InputRequest) -> None:
        super().__init__(desk.theme, "surface", sides="b")
        theme, icons, px = desk.theme, desk.icons, desk.theme.px
        self.desk, self.one = desk, one
        icon, token = MESSAGE_SIGNS[one.kind]
        said, about = words.said(one, request), self._about(one, request)
        lines = QVBoxLayout()
        lines.setSpacing(px(2))
        lines.addWidget(Label(theme, said, "body", weight=600, wrap=True))
        if one.body:
            body = Label(theme, one.body, "body", wrap=True)
            body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            lines.addWidget(body)
        lines.addWidget(Label(theme, about, "small", "muted", wrap=True, tnum=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(8), px(9), px(8), px(10))
        row.setSpacing(px(10))
        row.addWidget(IconSign(theme, icons, icon, token, 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        copy, verb = self._to_copy(one, request)
        if copy:
            button = make_button(theme, icons, "ghost", verb, "copy", size="small")
            button.clicked.connect(lambda _on=False: self.copied.emit(copy))
            button.setAccessibleDescription(request.title)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        if one.kind is MessageKind.ESCALATION:
            look = make_button(theme, icons, "secondary", self.tr("Look at the request"), size="small")
            look.setAccessibleDescription(request.title)
            look.clicked.connect(lambda _on=False: self.opened.emit())
            row.addWidget(look, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(", ".join(part for part in (said, one.body, about) if part))

    def _about(self, one: InputMessage, request: InputRequest) -> str:
        clock = self.desk.clock
        at = local(one.at, clock.zone).replace(tzinfo=None) if one.at is not None else None
        when = stamp_text(at, clock.now(), self.desk.language) if at is not None else ""
        asks = self.tr("{name} asks").format(name=request.asked_by) if one.kind is MessageKind.ESCALATION else ""
        return " · ".join(part for part in (request.title, asks, when) if part)

    def _to_copy(self, one: InputMessage, request: InputRequest) -> tuple[str, str]:
        """The address of what appeared, or of whoever does not answer."""
        if one.kind is MessageKind.ESCALATION:
            person = self.desk.person(request.person_id)
            return (person.email if person is not None else ""), self.tr("Copy mail address")
        return "\n".join(addresses(one.body)), self.tr("Copy address")


class DeskMessages(QWidget):
    """As high as what is in it, and out of sight where nothing was written."""

    opened = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.words = MessageWords(desk, self)
        self.found: list[Told] = []
        self.rows: list[MessageRow] = []
        self._all = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(TOGETHER)
        self._again.timeout.connect(self.reload)
        self.hide()
        desk.live.changed.connect(self._live)
        desk.actor_changed.connect(self._again.start)
        desk.directory_changed.connect(self._again.start)
        self.reload()

    def reload(self) -> None:
        """Read what was written."""
        actor = self.desk.actor
        self.desk.run(lambda ws: ws.input_messages.to_me(actor), self._show)

    def _show(self, found: Sequence[Told]) -> None:
        self.found = newest(found)
        self._fill()

    def _fill(self) -> None:
        clear(self._column)
        theme = self.desk.theme
        shown = self.found if self._all else self.found[:MOST]
        self.rows = []
        if shown:
            self._column.addWidget(SectionHeader(theme, self.tr("Messages"), len(self.found), role="section"))
        for one, request in shown:
            made = MessageRow(self.desk, self.words, one, request)
            made.opened.connect(partial(self.opened.emit, request.id))
            made.copied.connect(self._copy)
            self.rows.append(made)
            self._column.addWidget(made)
        if len(shown) < len(self.found):
            words = self.tr("Show all %n message(s)", "", len(self.found))
            more = LinkButton(theme, self.desk.icons, words)
            more.clicked.connect(lambda _on=False: self._unfold())
            self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        if shown:
            self._column.addSpacing(theme.px(20))
        self.setVisible(bool(shown))

    def _unfold(self) -> None:
        self._all = True
        self._fill()

    def _copy(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self.desk.toast(self.tr("The address is copied."), undo=False)

    def _live(self, changes: Changes) -> None:
        if changes.touches(*KINDS):
            self._again.start()
