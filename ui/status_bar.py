"""The status bar: workspace and save state, last backup, journal check; region, counts, date and time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from .icons import Icons
from .theme import Theme
from .widgets.label import Label


class _Part(QWidget):
    """Icon and words."""

    def __init__(self, theme: Theme, icons: Icons, icon: str, token: str = "muted") -> None:
        super().__init__()
        self._theme, self._icons, self._icon, self._token = theme, icons, icon, token
        self._room = True
        self._picture = QLabel()
        self.words = Label(theme, role="caption", token=token)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(self._picture)
        row.addWidget(self.words)
        theme.changed.connect(self._draw)
        self._draw()
        self.hide()

    def show_text(self, text: str, icon: str = "", token: str = "") -> None:
        """Change words, icon and meaning; no words hide it."""
        self._icon, self._token = icon or self._icon, token or "muted"
        self.words.setText(text)
        self.words.set_look(token=self._token)
        self.set_room(self._room)
        self._draw()

    def set_room(self, room: bool) -> None:
        """Whether there is room for it; without it is not shown, whatever it says."""
        self._room = room
        self.setVisible(room and bool(self.words.text()))

    def _draw(self) -> None:
        side = self._theme.px(13)
        self._picture.setPixmap(self._icons.pixmap(self._icon, side, self._token, self.devicePixelRatioF()))


class StatusBar(QWidget):
    """26 high; a hint while dragging takes the place of the left part."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.file = _Part(theme, icons, "file-text")
        self.backup = _Part(theme, icons, "database-backup")
        self.journal = _Part(theme, icons, "shield-check")
        self.hint = Label(theme, role="caption", token="text", weight="medium")
        self.role = Label(theme, role="caption", token="muted")
        self.region = Label(theme, role="caption", token="muted")
        self.count = Label(theme, role="caption", token="muted")
        self.clock = Label(theme, role="caption", token="muted", tnum=True)
        row = self._row = QHBoxLayout(self)
        row.setSpacing(theme.px(20))
        for left in (self.file, self.backup, self.journal, self.hint):
            row.addWidget(left)
        row.addStretch(1)
        for right in (self.role, self.count, self.region, self.clock):
            row.addWidget(right)
        self.hint.hide()
        self._fit()
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(26))
        self._row.setContentsMargins(px(96), 0, px(14), px(2))

    def set_narrow(self, narrow: bool) -> None:
        """A narrow window has a narrow rail and no room for the journal's words."""
        px = self._theme.px
        self._narrow = narrow
        self._row.setContentsMargins(px(64 if narrow else 96), 0, px(14), px(2))
        self._arrange()

    _narrow = False

    def _arrange(self) -> None:
        """The role of whoever works here needs the room of the backup, too."""
        self.journal.set_room(not self._narrow)
        self.backup.set_room(not (self._narrow and self.role.text()))

    def show_hint(self, text: str) -> None:
        """One line while something is pointed at or dragged; nothing brings the usual parts back."""
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        for part in (self.file, self.backup, self.journal):
            part.set_room(not text)
        if not text:
            self._arrange()

    def set_texts(
        self, *, region: str | None = None, count: str | None = None, clock: str | None = None, role: str | None = None
    ) -> None:
        """The parts at the right; the role of those who do not run the desk takes the place of the holidays."""
        for label, words in ((self.region, region), (self.count, count), (self.clock, clock), (self.role, role)):
            if words is not None:
                label.setText(words)
                label.setVisible(bool(words))
                label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.region.setVisible(bool(self.region.text()) and not self.role.text())
        self._arrange()
