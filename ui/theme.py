"""The look as an object: colours, fonts and sizes by name, light and dark, app zoom, reduced motion.

Widgets take the theme as their first argument, ask it by token while they paint, and repaint on `changed`.
Source of facts: the visual language, sections 2 to 4 and 8.
"""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from . import fonts
from .theme_tokens import SHADOW, palette

Mode = Literal["system", "light", "dark"]
Role = Literal["display", "title", "section", "editor", "body", "small", "caption", "key", "count", "monogram"]

# role -> (pixels, line height, weight, letter spacing in per cent)
ROLES: Final[dict[str, tuple[int, int, int, float]]] = {
    "display": (24, 32, 600, -1.2),
    "title": (20, 28, 600, -1.2),
    "section": (15, 22, 600, 0.0),
    "editor": (14, 21, 400, 0.0),
    "body": (13, 20, 400, 0.0),
    "small": (12, 18, 400, 0.0),
    "caption": (11, 16, 400, 0.0),
    "key": (11, 16, 500, 0.0),
    "count": (10, 14, 600, 0.0),
    "monogram": (9, 12, 700, 0.0),
}
WEIGHTS: Final[dict[str, int]] = {"regular": 400, "medium": 500, "semibold": 600, "bold": 700}
HEIGHTS: Final[dict[str, int]] = {
    "button": 30,
    "button_small": 26,
    "button_decision": 40,
    "input": 30,
    "row": 36,
    "table_row": 38,
    "two_line_row": 50,
    "group_header": 32,
    "table_header": 30,
    "tab": 40,
    "chip": 36,
    "badge": 20,
    "check": 16,
    "key_cap": 18,
    "filter_chip": 26,
    "menu_row": 28,
    "toolbar": 52,
    "filter_bar": 40,
    "header": 40,
    "status_bar": 26,
    "toast": 44,
}
RADII: Final[dict[str, int]] = {
    "tile": 3,
    "key": 4,
    "check": 4,
    "chip": 5,
    "tag": 5,
    "button": 6,
    "input": 6,
    "card": 7,
    "panel": 8,
    "toast": 8,
    "sheet": 10,
    "popover": 10,
    "dialog": 10,
}
ZOOM_MIN: Final = 0.9
ZOOM_MAX: Final = 1.5


class Theme(QObject):
    """Tokens of the theme in force. `changed` fires after mode, system scheme, zoom or motion changed.

    `install` puts palette, style and font on the application; without it the object only answers questions
    (enough for painting into images).
    """

    changed = Signal()

    def __init__(
        self,
        mode: Mode = "system",
        zoom: float = 1.0,
        reduced_motion: bool | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._mode: Mode = mode
        self._zoom = _clamped(zoom)
        self._motion = reduced_motion
        self._app: QApplication | None = None
        self._family = fonts.FAMILY if fonts.load_first() else QGuiApplication.font().family()
        self._dark = self._wants_dark()
        self._hex = palette(self._dark)
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, int | None, bool], QFont] = {}
        self._figures: dict[tuple[float, int, bool], QFont] = {}
        self._sizes: dict[float, int] = {}

    # -- what painters ask ------------------------------------------------------------------------------------------

    def color(self, name: str) -> QColor:
        """The colour of a token; KeyError for a name that is not in the token module."""
        found = self._colors.get(name)
        if found is None:
            found = self._colors[name] = QColor(self._hex[name])
        return found

    def tint(self, name: str) -> QColor:
        """The ground that belongs to a meaning or state (`danger`, `review`), the accent, or a channel hue's fill."""
        return self.color(f"{name}_tint" if f"{name}_tint" in self._hex else f"{name}_fill")

    def hex(self, name: str) -> str:
        """The token as #RRGGBB, for rich text and documents shown in the window."""
        return self._hex[name]

    def font(self, role: str, weight: int | str | None = None, tnum: bool = False) -> QFont:
        """The font of a role in zoomed pixels; `weight` 400 to 700 or its name; `tnum` for columns and times."""
        number = WEIGHTS[weight] if isinstance(weight, str) else weight
        key = (role, number, tnum)
        found = self._fonts.get(key)
        if found is None:
            pixels, _line, usual, spacing = ROLES[role]
            found = self._fonts[key] = fonts.make(
                self._family, self.px(pixels), number or usual, spacing=spacing, tnum=tnum
            )
        return QFont(found)

    def font_px(self, pixels: float, weight: int | str = 400, tnum: bool = False) -> QFont:
        """A font outside the roles (stage sizes of the moderation mode, key figures), in pixels before zoom."""
        number = WEIGHTS[weight] if isinstance(weight, str) else weight
        key = (pixels, number, tnum)
        found = self._figures.get(key)
        if found is None:
            size = max(1, round(pixels * self._zoom))
            found = self._figures[key] = fonts.make(self._family, size, number, tnum=tnum)
        return QFont(found)

    def line_height(self, role: str) -> int:
        """The line height of a role in zoomed pixels."""
        return self.px(ROLES[role][1])

    def px(self, n: float) -> int:
        """`n` design pixels at the current zoom, as whole pixels; never 0 for something that exists."""
        found = self._sizes.get(n)
        if found is None:
            size = round(n * self._zoom)
            found = self._sizes[n] = 0 if n == 0 else max(1, size) if n > 0 else -max(1, -size)
        return found

    def height(self, name: str) -> int:
        """A named height (`button`, `row`, `table_row`, `tab`, ...), zoomed."""
        return self.px(HEIGHTS[name])

    def radius(self, name: str) -> int:
        """A named corner radius (`button`, `card`, `sheet`, ...), zoomed."""
        return self.px(RADII[name])

    def duration(self, milliseconds: int) -> int:
        """How long a movement lasts: never above 150 ms, 0 with reduced motion."""
        return 0 if self.reduced_motion else min(milliseconds, 150)

    @property
    def dark(self) -> bool:
        """Whether the dark tokens are in force."""
        return self._dark

    @property
    def family(self) -> str:
        """The font family in use."""
        return self._family

    def shadow(self) -> QColor:
        """The colour of the shadow under popovers."""
        return QColor(*SHADOW[1 if self._dark else 0])

    # -- settings ---------------------------------------------------------------------------------------------------

    @property
    def mode(self) -> Mode:
        """`system`, `light` or `dark`."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Follow the system or override it."""
        if mode != self._mode:
            self._mode = mode
            self._refresh()

    @property
    def zoom(self) -> float:
        """App zoom, 0.9 to 1.5."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Scale type and row heights together; values outside 0.9 to 1.5 are brought inside."""
        zoom = _clamped(zoom)
        if zoom != self._zoom:
            self._zoom = zoom
            self._refresh()

    @property
    def reduced_motion(self) -> bool:
        """Own setting if there is one, else the system's (Qt 6.11 passes it on for Windows only)."""
        if self._motion is not None:
            return self._motion
        return QGuiApplication.platformName() == "windows" and not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)

    def set_reduced_motion(self, reduced: bool | None) -> None:
        """True or False as an own setting, None to follow the system."""
        self._motion = reduced

    # -- the application --------------------------------------------------------------------------------------------

    def install(self, app: QApplication) -> None:
        """Put style, palette and font on the application and follow the system's colour scheme from here on."""
        from .style import DeskStyle

        self._app = app
        self._style = DeskStyle(self, app)
        app.setStyle(self._style)
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        if self._wants_dark() == self._dark:
            self._dress()
        else:
            self._refresh()

    def palette(self) -> QPalette:
        """The palette for native widgets."""
        built = QPalette()
        role = QPalette.ColorRole
        for target, token in _PALETTE.items():
            built.setColor(target, self.color(token))
        group = QPalette.ColorGroup.Disabled
        for target in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText, role.PlaceholderText):
            built.setColor(group, target, self.color("disabled"))
        built.setColor(group, role.Base, self.color("sunken"))
        built.setColor(group, role.Highlight, self.color("track"))
        return built

    def _wants_dark(self) -> bool:
        if self._mode != "system":
            return self._mode == "dark"
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _system_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self._mode == "system" and self._wants_dark() != self._dark:
            self._refresh()

    def _refresh(self) -> None:
        self._dark = self._wants_dark()
        self._hex = palette(self._dark)
        self._colors.clear()
        self._fonts.clear()
        self._figures.clear()
        self._sizes.clear()
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        """Palette and font of the application."""
        if self._app is not None:
            self._app.setPalette(self.palette())
            self._app.setFont(self.font("body"))


def _clamped(zoom: float) -> float:
    return min(ZOOM_MAX, max(ZOOM_MIN, round(zoom, 2)))


_R = QPalette.ColorRole
_PALETTE: Final[dict[QPalette.ColorRole, str]] = {
    _R.Window: "window",
    _R.WindowText: "text",
    _R.Base: "surface",
    _R.AlternateBase: "sunken",
    _R.Text: "text",
    _R.Button: "surface",
    _R.ButtonText: "text",
    _R.BrightText: "on_accent",
    _R.PlaceholderText: "muted",
    _R.Highlight: "accent",
    _R.Accent: "accent",
    _R.HighlightedText: "on_accent",
    _R.Link: "accent_text",
    _R.LinkVisited: "accent_text",
    _R.ToolTipBase: "raised",
    _R.ToolTipText: "text",
    _R.Light: "raised",
    _R.Midlight: "hover",
    _R.Mid: "border_btn",
    _R.Dark: "border_strong",
    _R.Shadow: "border",
}
