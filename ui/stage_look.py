"""Stage sizes for what is read from across the table: words in lines of their own height, larger fields to write in."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from .context import Desk
from .theme import HEIGHTS, ROLES, Theme
from .widgets.buttons import Button, Kind

__all__ = ["StageButton", "StageLabel", "StageText", "StageTheme", "enlarge", "stage_theme"]

_FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
#: What is typed, in design pixels.
TYPED = 18
#: Roles as they are on the stage: pixels and line height. Nothing below 15, caps of keys 13.
_ROLES = {
    "display": (34, 44),
    "title": (22, 30),
    "section": (18, 26),
    "editor": (16, 24),
    "body": (16, 24),
    "small": (15, 22),
    "caption": (15, 22),
    "key": (13, 18),
}
_HEIGHTS = {"button": 40, "button_small": 34, "input": 38, "key_cap": 21, "toast": 54, "menu_row": 34}


class StageTheme(Theme):
    """The theme of the window with stage sizes in place of its roles: for controls and messages of every page that
    stand on the stage as well. `stage_theme` is how one gets it."""

    def __init__(self, base: Theme) -> None:
        super().__init__(base.mode, base.zoom, parent=base)
        self._base = base
        self._follow()
        base.changed.connect(self._follow)

    def _follow(self) -> None:
        self._mode, self._zoom = self._base.mode, self._base.zoom
        self._refresh()

    def _wants_dark(self) -> bool:
        # asked also while it is being made
        base: Theme | None = getattr(self, "_base", None)
        return base.dark if base is not None else super()._wants_dark()

    def font(self, role: str, weight: int | str | None = None, tnum: bool = False) -> QFont:
        """The font of a role in the size of the stage."""
        if role not in _ROLES:
            return super().font(role, weight, tnum)
        return self.font_px(_ROLES[role][0], weight or ROLES[role][2], tnum)

    def line_height(self, role: str) -> int:
        """The line height that goes with it."""
        return self.px(_ROLES[role][1]) if role in _ROLES else super().line_height(role)

    def height(self, name: str) -> int:
        """A named height, larger where words stand in it."""
        return self.px(_HEIGHTS.get(name, HEIGHTS[name]))

    @property
    def reduced_motion(self) -> bool:
        """As the window has it."""
        return self._base.reduced_motion


def stage_theme(desk: Desk) -> StageTheme:
    """The stage's theme, made once for a theme."""
    found = desk.theme.findChild(StageTheme)
    return found if isinstance(found, StageTheme) else StageTheme(desk.theme)


class StageText(QLabel):
    """Wrapped plain words in a stage size (15, 16, 18, 22, 34 or 44), a token and a weight."""

    def __init__(self, desk: Desk, words: str, size: int, token: str, weight: int = 400, *, tnum: bool = False) -> None:
        super().__init__(words)
        self.desk, self._look, self._tnum = desk, (size, token, weight), tnum
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._restyle()
        desk.theme.changed.connect(self._restyle)

    def set_size(self, size: int) -> None:
        """Another stage size."""
        if size != self._look[0]:
            self._look = (size, *self._look[1:])
            self._restyle()

    def set_token(self, token: str) -> None:
        """Another colour."""
        if token != self._look[1]:
            self._look = (self._look[0], token, self._look[2])
            self._restyle()

    def _restyle(self) -> None:
        size, token, weight = self._look
        self.setFont(self.desk.theme.font_px(size, weight, self._tnum))
        shades = self.palette()
        shades.setColor(QPalette.ColorRole.WindowText, self.desk.theme.color(token))
        self.setPalette(shades)
        self.updateGeometry()


class StageLabel(StageText):
    """One line of it that takes no more room than it needs; digits are equally wide."""

    def __init__(self, desk: Desk, words: str, size: int = 15, token: str = "muted", weight: int = 400) -> None:
        super().__init__(desk, words, size, token, weight, tnum=True)
        self.setWordWrap(False)


class StageButton(Button):
    """A button in the size of the stage, 40 high."""

    def __init__(self, desk: Desk, kind: Kind, text: str, icon: str = "", keys: str = "") -> None:
        super().__init__(stage_theme(desk), desk.icons, kind, text, icon, keys, "decision")

    def label_font(self) -> QFont:
        """Sixteen instead of thirteen."""
        return self.theme.font_px(16, 600 if self.kind == "primary" else 500)


class _Enlarged(QObject):
    """Goes with the control, so that nobody is told who is gone."""

    def __init__(self, desk: Desk, control: QWidget, size: int) -> None:
        super().__init__(control)
        self.desk, self._control, self._size = desk, control, size
        self.restyle()
        # after the fields themselves, for they were connected before
        desk.theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Fields as large as they are to be."""
        found: list[QWidget] = [self._control] if isinstance(self._control, _FIELDS) else []
        for kind in _FIELDS:
            found += self._control.findChildren(kind)
        for one in found:
            one.setFont(self.desk.theme.font_px(self._size))
            one.updateGeometry()


def enlarge(desk: Desk, control: QWidget, size: int = TYPED) -> None:
    """Fields of a control (or a field itself) in the size of the stage, now and after the theme changed."""
    _Enlarged(desk, control, size)
