"""Progress that can be cancelled, and the thin line of a view that is loading. Under 150 ms nothing is shown."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from ui.icons import Icons
from ui.theme import Theme

from .buttons import Button
from .elided import ElidedLabel
from .label import Label
from .paint import panel

__all__ = ["DELAY", "LoadingLine", "Progress"]

DELAY: Final = 150


class _Late(QWidget):
    """Appears only when something takes longer than 150 ms."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self.show)
        self.hide()

    def begin(self) -> None:
        """Start waiting; the widget shows itself after 150 ms."""
        self._timer.start()

    def end(self) -> None:
        """What took time is over."""
        self._timer.stop()
        self.hide()

    def is_running(self) -> bool:
        """Whether something is going on, shown or not yet."""
        return self._timer.isActive() or not self.isHidden()


class Progress(_Late):
    """Title, "212 von 480 Zeilen", a bar of 6 px and Cancel. `cancelled` when a person pressed it.

    `framed` draws a panel around it and has a line for the name of what is being made, with Cancel at its end.
    """

    cancelled = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None, *, framed: bool = False) -> None:
        super().__init__(parent)
        self.theme, self._framed = theme, framed
        self._title = Label(theme, "", "body", weight=500, parent=self)
        self._count = Label(theme, "", "body", "muted", tnum=True, parent=self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self.cancel = Button(theme, icons, "secondary", self.tr("Cancel"), size="small", parent=self)
        self.cancel.clicked.connect(self._cancel)
        self._grid = QGridLayout(self)
        if framed:
            head = QHBoxLayout()
            head.addWidget(self._title, 1)
            head.addWidget(self._count)
            self._grid.addLayout(head, 0, 0, 1, 3)
        else:
            self._grid.addWidget(self._title, 0, 0)
            self._grid.addWidget(self._count, 0, 1, 1, 2)
        self._name = ElidedLabel(theme, "", "small", "muted")
        if framed:
            self._grid.addWidget(self._bar, 1, 0, 1, 3)
            self._grid.addWidget(self._name, 2, 0, 1, 2)
        else:
            self._name.setParent(self)
            self._name.hide()
            self._grid.addWidget(self._bar, 1, 0, 1, 2)
        self._grid.addWidget(self.cancel, 2 if framed else 1, 2)
        self._grid.setColumnStretch(0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme.changed.connect(self._restyle)

    def start(self, title: str, cancellable: bool = True, name: str = "") -> None:
        """Begin; nothing is seen for the first 150 ms."""
        self._title.setText(title)
        self._name.setText(name)
        self._count.setText("")
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(title)
        self.cancel.setVisible(cancellable)
        self.cancel.setEnabled(True)
        self.begin()

    def set_progress(self, done: int, total: int, text: str) -> None:
        """How far it is, with the words for it; a `total` of 0 is not known yet, and nothing looks finished."""
        self._bar.setRange(0, max(0, total))
        self._bar.setValue(min(done, total))
        self._count.setText(text)

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.cancelled.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._framed:
            theme = self.theme
            panel(QPainter(self), self.rect(), theme.radius("panel"), theme.color("sunken"), theme.color("border"))

    def _restyle(self) -> None:
        edge = self.theme.px(12) if self._framed else 0
        self._grid.setContentsMargins(edge, edge, edge, edge)
        self._grid.setHorizontalSpacing(self.theme.px(12))
        self._grid.setVerticalSpacing(self.theme.px(8))
        self._bar.setFixedHeight(self.theme.px(6))


class LoadingLine(_Late):
    """A 2 px line under the toolbar while old content waits for new; it stands still, nothing in it moves."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Loading"))

    def sizeHint(self) -> QSize:
        return QSize(1, 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.color("track"))
        painter.fillRect(QRectF(0, 0, self.width() / 3, self.height()), self.theme.color("accent"))
