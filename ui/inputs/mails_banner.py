"""The quiet line above the requests when mails to experts are due."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout

from editorial.domain.events import Changes
from editorial.services.input_messages import PendingMessage

from ..context import Desk
from ..forms.input_message_dialogs import write_mails
from ..forms.input_message_words import MessageWords
from ..widgets.buttons import LinkButton
from ..widgets.empty import IconSign
from ..widgets.ground import Ground
from ..widgets.label import Label

__all__ = ["MailsBanner"]

KINDS = ("input_request", "input_message", "input_form", "passage", "publication", "person")
#: Milliseconds in which changes that follow each other are read together.
TOGETHER = 40
#: Design pixels.
HEIGHT = 38


class MailsBanner(Ground):
    """Out of sight where nothing is due, or where somebody else writes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "sunken", sides="b")
        self.desk = desk
        self.words = MessageWords(desk, self)
        self.found: tuple[PendingMessage, ...] = ()
        theme, icons, px = desk.theme, desk.icons, desk.theme.px
        self.label = Label(theme, "", "body")
        self.button = LinkButton(theme, icons, self.tr("Write mail drafts …"), small=False)
        self.button.clicked.connect(lambda _on=False: self.open())
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(7), px(20), px(7))
        row.setSpacing(px(8))
        row.addWidget(IconSign(theme, icons, "mail", "accent_text", 16))
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        self.setFixedHeight(px(HEIGHT))
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(TOGETHER)
        self._again.timeout.connect(self.reload)
        self.hide()
        desk.live.changed.connect(self._live)
        desk.actor_changed.connect(self._again.start)
        self._again.start()

    def reload(self) -> None:
        """Read what is due."""
        actor = self.desk.actor
        if not self.desk.may("input.message"):
            self._show(())
            return
        self.desk.run(lambda ws: ws.input_mails.due(actor), self._show)

    def _show(self, found: tuple[PendingMessage, ...]) -> None:
        self.found = found
        self.label.setText(self.words.due(found) if found else "")
        self.setVisible(bool(found))

    def open(self) -> None:
        """Which of them are written."""
        if self.found:
            write_mails(self.desk, self.found, self.window())

    def _live(self, changes: Changes) -> None:
        if changes.touches(*KINDS):
            self._again.start()
