"""The answer to every edit: one sentence at the bottom left of the sheet, with Undo, or with another way on.

One at a time, 8 seconds, standing still while the pointer or the focus is on it. Errors are never toasts.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QHBoxLayout, QSizePolicy, QWidget

from ui.icons import Icons
from ui.theme import Theme
from ui.theme_tokens import MEANING_ICONS

from .badges import key_text
from .buttons import Button, IconButton
from .empty import IconSign
from .label import Label
from .paint import panel, shadow

__all__ = ["TOAST_ABOVE", "Toast"]

SECONDS: Final = 8
#: A list with this property set stays free: the next act is likely to begin in it.
TOAST_ABOVE: Final = "toast_above"
_SHADE: Final = 12


class Toast(QWidget):
    """Lives in the sheet (`host`), keeps to its lower left corner. `undo_requested` when Undo is pressed."""

    undo_requested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, icons: Icons, host: QWidget) -> None:
        super().__init__(host)
        self.theme = theme
        self._host = host
        self._sign = IconSign(theme, icons, "circle-check", "success", 18, parent=self)
        self._text = Label(theme, "", "body", wrap=True, parent=self)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.undo = Button(
            theme,
            icons,
            "quiet",
            self.tr("Undo"),
            "undo-2",
            "",
            "small",
            parent=self,
        )
        self._undo_keys = key_text(QKeySequence.StandardKey.Undo)
        self.undo.clicked.connect(self._undo)
        self.offer = Button(theme, icons, "quiet", "", size="small", parent=self)
        self.offer.clicked.connect(self._take)
        self._way: Callable[[], object] | None = None
        self.dismiss = IconButton(theme, icons, "x", self.tr("Close this message"), size=26, parent=self)
        self.dismiss.clicked.connect(self.close_now)
        self._row = QHBoxLayout(self)
        for part in (self._sign, self._text, self.undo, self.offer, self.dismiss):
            self._row.addWidget(part, 1 if part is self._text else 0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.close_now)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        host.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def say(
        self,
        text: str,
        undo: bool = True,
        meaning: str = "success",
        offer: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Show a sentence in place of the one before; announced to screen readers. `offer` is a button: its words,
        and what it does."""
        self._text.setText(text)
        self._text.setToolTip(text)
        self.setAccessibleName(text)
        self._sign.set_icon(MEANING_ICONS[meaning], meaning)
        self.undo.setVisible(undo)
        words, self._way = offer or ("", None)
        self.offer.setText(words)
        self.offer.setVisible(bool(words))
        self._place()
        fresh = not self.isVisible()
        self.show()
        self.raise_()
        if fresh:
            self._move_in()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self._go_on()

    def text(self) -> str:
        """The sentence shown."""
        return self._text.text()

    def is_waiting(self) -> bool:
        """Whether the clock stands still, because somebody is looking at it."""
        return self.isVisible() and not self._timer.isActive()

    def close_now(self) -> None:
        """Take it away."""
        self._timer.stop()
        if self.isVisible():
            self.hide()
            self.closed.emit()

    # -- standing still ---------------------------------------------------------------------------------------------

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_now()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if not self.isVisible():
            return
        if self._slide.state() != QPropertyAnimation.State.Running:
            self._place()  # another page or view may have come, with something to keep free
        if new is not None and self.isAncestorOf(new):
            self._timer.stop()
        else:
            self._go_on()

    def _go_on(self) -> None:
        focus = QApplication.focusWidget()
        held = self.underMouse() or (focus is not None and self.isAncestorOf(focus))
        if self.isVisible() and not held and not self._timer.isActive():
            self._timer.start(SECONDS * 1000)

    def _undo(self) -> None:
        self.close_now()
        self.undo_requested.emit()

    def _take(self) -> None:
        way = self._way
        self.close_now()
        if way is not None:
            way()

    # -- place and look ---------------------------------------------------------------------------------------------

    def _target(self) -> QPoint:
        gap = self.theme.px(16) - self.theme.px(_SHADE)
        return QPoint(gap, self._floor() - self.height() - gap)

    def _floor(self) -> int:
        """Where the message stands: the host's lower edge, or above what is to be dragged next (`TOAST_ABOVE`)."""
        for one in self._host.findChildren(QAbstractScrollArea):
            if one.property(TOAST_ABOVE) and one.isVisible() and one.height() > 0:
                # only the shadow reaches into it, and the gap below a message is not needed there
                return one.mapTo(self._host, QPoint(0, 0)).y() + self.theme.px(16)
        return self._host.height()

    def _place(self) -> None:
        px = self.theme.px
        margins = self._row.contentsMargins()
        # where there is little room the words need it more than the key
        self.undo.set_key_hint(self._undo_keys if self._host.width() >= px(560) else "")
        wanted = words = self._text.fontMetrics().horizontalAdvance(self._text.text()) + px(8)
        parts = [self._sign, self.dismiss, *(one for one in (self.undo, self.offer) if one.isVisibleTo(self))]
        wanted += sum(part.sizeHint().width() + self._row.spacing() for part in parts)
        wanted += margins.left() + margins.right()
        room = self._host.width() - 2 * (px(16) - px(_SHADE))
        width = max(px(320), min(wanted, room))
        # where the host is too narrow for the sentence, it goes on in the next line
        high = self._text.heightForWidth(width - (wanted - words)) + px(16)
        self.resize(width, max(self.theme.height("toast"), high) + 2 * px(_SHADE))
        self.move(self._target())

    def _move_in(self) -> None:
        duration = self.theme.duration(120)
        if duration == 0:
            return
        end = self._target()
        self._slide.stop()
        self._slide.setDuration(duration)
        self._slide.setStartValue(end + QPoint(0, self.theme.px(12)))
        self._slide.setEndValue(end)
        self._slide.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        shade = theme.px(_SHADE)
        box = self.rect().adjusted(shade, shade, -shade, -shade)
        shadow(painter, box, theme.radius("toast"), theme, blur=shade, offset=shade // 3)
        panel(painter, box, theme.radius("toast"), theme.color("raised"), theme.color("border_btn"))

    def _restyle(self) -> None:
        px = self.theme.px
        shade = px(_SHADE)
        self._row.setContentsMargins(shade + px(14), shade, shade + px(8), shade)
        self._row.setSpacing(px(10))
        if self.isVisible():
            self._place()
        self.update()
