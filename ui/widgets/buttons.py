"""Buttons: the five kinds of the visual language, icon buttons, and a button with a menu.

One filled primary button a view, no more. Labels are verbs; "…" only when a dialog follows.
"""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from ui.icons import Icons
from ui.theme import Theme

from .badges import key_cap_width, key_text, paint_key_cap
from .paint import draw_text, panel, text_width

__all__ = ["Button", "IconButton", "Kind", "LinkButton", "SplitButton", "make_button"]

Kind = Literal["primary", "quiet", "secondary", "ghost", "danger", "danger_filled"]
Size = Literal["normal", "small", "decision"]

# kind -> (fill, edge, text, fill when hovered or pressed)
_LOOKS: Final[dict[str, tuple[str, str, str, str]]] = {
    "primary": ("accent", "", "on_accent", "accent_hover"),
    "quiet": ("surface", "accent", "accent_text", "accent_tint"),
    "secondary": ("surface", "border_btn", "text", "hover"),
    "ghost": ("", "", "text", "hover"),
    "danger": ("surface", "danger", "danger", "danger_tint"),
    "danger_filled": ("danger", "", "surface", "danger"),
}
_HEIGHTS: Final = {"normal": "button", "small": "button_small", "decision": "button_decision"}


class Button(QPushButton):
    """A push button in one of the kinds; grows with its text, never shrinks below it."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        kind: Kind,
        text: str,
        icon: str = "",
        key_hint: str = "",
        size: Size = "normal",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.theme, self.icons = theme, icons
        self._kind: Kind = kind
        self._icon_name = icon
        self._key_hint = key_hint
        self._size: Size = size
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self._restyle)

    # -- state ------------------------------------------------------------------------------------------------------

    @property
    def kind(self) -> Kind:
        """Which of the kinds it is."""
        return self._kind

    def set_kind(self, kind: Kind) -> None:
        """Change the kind, for example while something is missing."""
        self._kind = kind
        self._restyle()

    def set_icon_name(self, icon: str) -> None:
        """Exchange the icon; empty for none."""
        self._icon_name = icon
        self._restyle()

    def set_key_hint(self, key_hint: str) -> None:
        """Show this key as a cap behind the label; empty for none."""
        self._key_hint = key_hint
        self._restyle()

    def setText(self, text: str) -> None:
        super().setText(text)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _pressed_by_enter(self, event):
            super().keyPressEvent(event)

    # -- geometry ---------------------------------------------------------------------------------------------------

    def label_font(self) -> QFont:
        """The font of the label."""
        strong = self._kind in ("primary", "quiet", "danger_filled")
        return self.theme.font("small" if self._size == "small" else "body", 600 if strong else 500)

    def sizeHint(self) -> QSize:
        px = self.theme.px
        width = 2 * self._padding() + text_width(self.label_font(), self.text().replace("&", ""))
        if self._icon_name:
            width += px(16 + 8) if self.text() else px(16)
        if self._key_hint:
            width += px(10) + key_cap_width(self._key_hint, self.theme)
        return QSize(width + self._tail(), self.theme.height(_HEIGHTS[self._size]))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _padding(self) -> int:
        return self.theme.px(10 if self._size == "small" or self._kind == "ghost" else 14)

    def _tail(self) -> int:
        return 0

    # -- painting ---------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, edge, ink = self._tokens()
        colour = self.theme.color
        radius = self.theme.radius("button")
        panel(painter, self.rect(), radius, colour(fill) if fill else None, colour(edge) if edge else None)
        self._paint_content(painter, ink)

    def _tokens(self) -> tuple[str, str, str]:
        fill, edge, ink, active = _LOOKS[self._kind]
        if not self.isEnabled():
            return ("" if self._kind == "ghost" else "surface"), ("" if self._kind == "ghost" else "border"), "disabled"
        if self.isChecked():
            return "accent_tint", "accent", "accent_text"
        if self.isDown() or self.underMouse():
            return active, edge, ink
        return fill, edge, ink

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        px = self.theme.px
        free = self.width() - self.sizeHint().width()
        left = self._padding() + max(0, free // 2)
        if self._icon_name:
            side = px(16)
            box = QRect(left, (self.height() - side) // 2, side, side)
            self.icons.paint(painter, box, self._icon_name, ink)
            left += side + (px(8) if self.text() else 0)
        text = self.text().replace("&", "")
        font = self.label_font()
        width = text_width(font, text)
        draw_text(painter, QRect(left, 0, width, self.height()), text, font, self.theme.color(ink), elide=False)
        left += width
        if self._key_hint:
            cap = key_cap_width(self._key_hint, self.theme)
            high = self.theme.height("key_cap")
            box = QRect(left + px(10), (self.height() - high) // 2, cap, high)
            paint_key_cap(painter, box, self._key_hint, self.theme, "on_accent" if ink == "on_accent" else "muted")

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def _pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Enter presses the focused button on every platform and page; Qt leaves that to dialogs and some desktops."""
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    if not enter or event.isAutoRepeat() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    button.click()
    event.accept()
    return True


class SplitButton(Button):
    """A button whose right end opens a menu ("Neu"): click does the first thing, chevron or Down shows all."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        kind: Kind,
        text: str,
        icon: str = "",
        menu: QMenu | None = None,
        size: Size = "normal",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, icons, kind, text, icon, size=size, parent=parent)
        self._menu = menu or QMenu(self)

    def drop_menu(self) -> QMenu:
        """The menu to fill."""
        return self._menu

    def open_menu(self) -> None:
        """Show the menu below the button."""
        self.setDown(False)
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + self.theme.px(4))))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.position().x() >= self.width() - self._tail() - self._padding() // 2:
            event.accept()
            self.open_menu()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def _tail(self) -> int:
        return self.theme.px(24)

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        super()._paint_content(painter, ink)
        side = self.theme.px(16)
        box = QRect(self.width() - self.theme.px(10) - side, (self.height() - side) // 2, side, side)
        self.icons.paint(painter, box, "chevron-down", ink)


class IconButton(QToolButton):
    """A button that shows only an icon: the name is tooltip and accessible name, the shortcut stands in the tooltip.

    `framed` draws the outline of a secondary button; checkable, its checked state takes the accent tint.
    """

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        icon: str,
        name: str,
        shortcut: str | QKeySequence = "",
        framed: bool = False,
        size: int = 30,
        token: str = "muted",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self.icons = theme, icons
        self._icon_name, self._token = icon, token
        self._framed, self._design = framed, size
        self._keys = QKeySequence(shortcut)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if not self._keys.isEmpty():
            self.setShortcut(self._keys)
        self.set_name(name)
        theme.changed.connect(self._restyle)

    def set_name(self, name: str) -> None:
        """What the button does, for tooltip and screen reader."""
        keys = key_text(self._keys.toString()) if not self._keys.isEmpty() else ""
        self.setToolTip(f"{name} ({keys})" if keys else name)
        self.setAccessibleName(name)

    def set_icon_name(self, icon: str) -> None:
        """Exchange the icon."""
        self._icon_name = icon
        self.update()

    def icon_name(self) -> str:
        """The icon it shows."""
        return self._icon_name

    def sizeHint(self) -> QSize:
        side = self.theme.px(self._design)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self.theme.color
        active = self.isEnabled() and (self.isDown() or self.underMouse())
        fill = "accent_tint" if self.isChecked() else "hover" if active else "surface" if self._framed else ""
        edge = (
            ("accent" if self.isChecked() else "border_btn" if self.isEnabled() else "border") if self._framed else ""
        )
        panel(
            painter,
            self.rect(),
            self.theme.radius("button"),
            colour(fill) if fill else None,
            colour(edge) if edge else None,
        )
        ink = "disabled" if not self.isEnabled() else "accent_text" if self.isChecked() else self._token
        if active and ink == "muted":
            ink = "text"
        side = self.theme.px(16)
        box = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        self.icons.paint(painter, box, self._icon_name, ink)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class LinkButton(Button):
    """A text that acts ("3 weitere Antworten"): `accent_text` Medium, no box, underlined while hovered."""

    def __init__(
        self, theme: Theme, icons: Icons, text: str, icon: str = "", small: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, icons, "ghost", text, icon, size="small" if small else "normal", parent=parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _padding(self) -> int:
        return 0

    def label_font(self) -> QFont:
        font = super().label_font()
        font.setUnderline(self.isEnabled() and self.underMouse())
        return font

    def _tokens(self) -> tuple[str, str, str]:
        return "", "", "accent_text" if self.isEnabled() else "disabled"


def make_button(
    theme: Theme,
    icons: Icons,
    kind: Kind,
    text: str,
    icon: str = "",
    key_hint: str = "",
    size: Size = "normal",
    parent: QWidget | None = None,
) -> Button:
    """A button of a kind; see `Button`."""
    return Button(theme, icons, kind, text, icon, key_hint, size, parent)
