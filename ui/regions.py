"""F6: the keyboard's way from region to region."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from .main_window import MainWindow


def focus_next_region(window: MainWindow) -> None:
    """Rail, then the regions of the page (it names them with `regions()`), then the header."""
    page = window.sheet.stack.currentWidget()
    named = getattr(page, "regions", None)
    own: list[QWidget | None] = list(named()) if named is not None else [page]
    regions = [one for one in (window.rail, *own, window.header) if one is not None and one.isVisible()]
    if not regions:
        return
    focused = QApplication.focusWidget()
    place = next((index for index, one in enumerate(regions) if _inside(one, focused)), -1)
    for offset in range(1, len(regions) + 1):
        target = first_focusable(regions[(place + offset) % len(regions)])
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            return


def _inside(region: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (widget is region or region.isAncestorOf(widget))


def first_focusable(region: QWidget) -> QWidget | None:
    """The first widget of a region that takes the keyboard."""
    for one in (region, *region.findChildren(QWidget)):
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return one
    return None
