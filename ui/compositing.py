"""Whether windows may be see-through here: rounded menus and painted shadows need it."""

from __future__ import annotations

import os
from functools import cache

from PySide6.QtGui import QGuiApplication

_COMPOSITED = ("GNOME", "KDE", "CINNAMON", "BUDGIE", "PANTHEON", "UNITY", "DEEPIN", "COSMIC", "MATE", "XFCE")


@cache
def can_be_translucent() -> bool:
    """True but for an X11 desktop that is not known to composite; there the plain 1 px edge stands alone."""
    if QGuiApplication.platformName() != "xcb":
        return True
    desktop = os.environ.get("XDG_CURRENT_DESKTOP", "").upper()
    return any(name in desktop for name in _COMPOSITED)
