"""The bundled type: Inter, static weights, registered with Qt once and only when a theme is installed.

Fallback is the system's own interface font, when the files are missing or unreadable.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

import resources

FAMILY: Final = "Inter"
# what the first window shows; Bold and Italic follow when a font of that cut is asked for
FIRST_CUTS: Final = ("Regular", "Medium", "SemiBold")
_LATER: Final = {"bold": "Bold", "italic": "Italic"}

_loaded: dict[str, bool] = {}


def load(cut: str) -> bool:
    """Register one cut (`Regular`, `Bold`, ...); True if Qt took it. Needs a QGuiApplication."""
    if cut not in _loaded:
        name = f"fonts/Inter-{cut}.otf"
        try:
            found = resources.file(name)
            handle = (
                QFontDatabase.addApplicationFont(found)
                if found is not None
                else QFontDatabase.addApplicationFontFromData(resources.data(name))
            )
        except OSError:
            handle = -1
        _loaded[cut] = handle != -1
    return _loaded[cut]


def load_first() -> bool:
    """Register the cuts of the first window; True if the family can be used."""
    done = [load(cut) for cut in FIRST_CUTS]
    return all(done)


def make(family: str, pixels: int, weight: int, *, spacing: float = 0.0, tnum: bool = False) -> QFont:
    """A font in pixels; `spacing` in per cent of the size, `tnum` for digits of equal width."""
    if weight >= QFont.Weight.Bold:
        load(_LATER["bold"])
    font = QFont(family)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing * pixels / 100)
    if tnum:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def italic(font: QFont) -> QFont:
    """The same font in the italic cut."""
    load(_LATER["italic"])
    slanted = QFont(font)
    slanted.setItalic(True)
    return slanted
