"""Lays something over all that is in the window, and takes it away again. What lies under it is hidden, not painted."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QWidget

from ..main_window import MainWindow

__all__ = ["put_lid", "take_lid"]


def put_lid(window: MainWindow, lid: QWidget) -> None:
    """Put everything out of sight and `lid` in its place."""
    window.lid = lid
    for one in (window.header, window.rail, window.sheet, window.status):
        one.hide()
    # where the menus stand outside the window
    window.header.menu_bar.setEnabled(False)
    layout = window.layout()
    assert isinstance(layout, QBoxLayout)
    layout.addWidget(lid, 1000)
    lid.show()


def take_lid(window: MainWindow, is_open: bool) -> None:
    """Everything is there again; the rail only with a workspace."""
    lid, window.lid = window.lid, None
    layout = window.layout()
    if lid is not None and layout is not None:
        layout.removeWidget(lid)
        lid.hide()
    window.header.menu_bar.setEnabled(True)
    for one in (window.header, window.sheet, window.status):
        one.show()
    window.rail.setVisible(is_open)
