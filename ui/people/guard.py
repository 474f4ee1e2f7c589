"""While a window is locked only the lock hears anything; and how long nobody has touched keyboard or mouse."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from ..context import Desk

_Type = QEvent.Type
_KEYS = frozenset({_Type.KeyPress, _Type.KeyRelease, _Type.ShortcutOverride, _Type.InputMethod})
_DRAGS = frozenset({_Type.DragEnter, _Type.DragMove, _Type.Drop})
#: What a person does; the rest is the program's own.
_ACTS = _KEYS | frozenset(
    {
        _Type.MouseButtonPress,
        _Type.MouseButtonRelease,
        _Type.MouseButtonDblClick,
        _Type.MouseMove,
        _Type.Wheel,
        _Type.ContextMenu,
        _Type.ToolTip,
        _Type.WhatsThis,
        _Type.TouchBegin,
        _Type.TouchUpdate,
        _Type.TabletPress,
        _Type.NativeGesture,
        _Type.HoverEnter,
    }
)
_TOUCHED = frozenset(
    # a key that is a shortcut is heard as nothing else
    {_Type.ShortcutOverride, _Type.KeyPress, _Type.MouseButtonPress, _Type.MouseMove, _Type.Wheel, _Type.TouchBegin}
)


class Guard(QObject):
    """Installed on the application as long as the cover stands; other windows of the program are put away."""

    def __init__(self, cover: QWidget) -> None:
        super().__init__(cover)
        self._cover = cover
        self._hidden: list[QWidget] = []

    def begin(self) -> None:
        """From now on."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.hide()
        for one in QApplication.topLevelWidgets():
            if one.isVisible() and one is not self._cover.window():
                self._put_away(one)
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def end(self, *, bring_back: bool) -> None:
        """Over; dialogs come back for the person who left them open, nobody else sees them."""
        app = QApplication.instance()
        assert app is not None
        app.removeEventFilter(self)
        hidden, self._hidden = self._hidden, []
        for one in hidden:
            if not isValid(one):
                continue
            one.setWindowOpacity(1.0)
            if bring_back:
                one.show()
            elif isinstance(one, QDialog):
                one.reject()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == _Type.Shortcut:
            return not self._inside(watched)
        if not isinstance(watched, QWidget):
            return False
        if kind == _Type.Show and watched.isWindow() and watched is not self._cover.window():
            # not a glimpse of it
            watched.setWindowOpacity(0.0)
            QTimer.singleShot(0, self, lambda: self._put_away(watched))
            return False
        if kind in _DRAGS:
            event.ignore()
            return True
        return kind in _ACTS and not self._inside(watched)

    def _inside(self, watched: QObject) -> bool:
        return isinstance(watched, QWidget) and (watched is self._cover or self._cover.isAncestorOf(watched))

    def _put_away(self, window: QWidget) -> None:
        if not isValid(window) or not window.isVisible() or self._inside(window):
            return
        window.hide()
        if isinstance(window, QDialog):
            self._hidden.append(window)
        else:
            window.setWindowOpacity(1.0)


class Idle(QObject):
    """Tells when nobody has touched anything for some minutes; listens only while it is asked to."""

    passed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._limit = timedelta()
        self._last: datetime = desk.clock.utc()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    @property
    def minutes(self) -> int:
        """After how many minutes; 0: never."""
        return int(self._limit.total_seconds() // 60)

    def set_minutes(self, minutes: int) -> None:
        """Begin anew, or stop with 0."""
        app = QApplication.instance()
        assert app is not None
        if bool(minutes) != bool(self._limit):
            (app.installEventFilter if minutes else app.removeEventFilter)(self)
        self._limit = timedelta(minutes=minutes)
        self._touch()

    def look(self) -> None:
        """The time may be over."""
        if self._limit:
            left = self._limit - (self.desk.clock.utc() - self._last)
            if left > timedelta():
                self._timer.start(int(left.total_seconds() * 1000) + 1)
            else:
                self.passed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHED:
            if self.desk.clock.utc() - self._last >= self._limit:
                # the computer slept, and its timers with it: whoever wakes it up is asked first
                self.passed.emit()
                event.accept()
                return True
            self._last = self.desk.clock.utc()
        return False

    def _touch(self) -> None:
        self._last = self.desk.clock.utc()
        if self._limit:
            self._timer.start(int(self._limit.total_seconds() * 1000) + 1)
        else:
            self._timer.stop()
