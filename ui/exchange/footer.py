"""The foot of the import: what comes next, or how far it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ..context import Desk
from ..widgets.buttons import make_button
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.progress import Progress


class Footer(Ground):
    """A sentence, Back, and the one primary button; while something runs, its progress with Cancel instead."""

    cancelled = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, "surface", sides="t", parent=parent)
        theme, icons, px = desk.theme, desk.icons, desk.theme.px
        self._words = Label(theme, "", "small", "muted", wrap=True, tnum=True, parent=self)
        self._progress = Progress(theme, icons, self)
        self._progress.cancelled.connect(self.cancelled)
        self._running = False
        self.back = make_button(theme, icons, "secondary", self.tr("Back"), parent=self)
        self.next = make_button(theme, icons, "primary", "", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), px(10), px(16), px(10))
        row.setSpacing(px(8))
        row.addWidget(self._words, 1)
        row.addWidget(self._progress, 1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        self.setMinimumHeight(px(52))

    def say(self, words: str) -> None:
        """The sentence at the left."""
        self._words.setText(words)

    def words(self) -> str:
        """The sentence at the left."""
        return self._words.text()

    def is_running(self) -> bool:
        """Whether progress is shown or about to be."""
        return self._running

    def start(self, title: str) -> None:
        """Something that takes time begins."""
        self._running = True
        self._words.hide()
        self._progress.start(title)
        self.show()

    def set_progress(self, done: int, total: int, words: str) -> None:
        """How far it is."""
        self._progress.set_progress(done, total, words)

    def end(self) -> None:
        """It is over."""
        self._running = False
        self._progress.end()
        self._words.show()
