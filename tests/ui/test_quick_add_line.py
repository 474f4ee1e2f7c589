"""The line of quick add is as high as what stands in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from ui.context import Desk
from ui.quick_add import QuickAddPopover


@pytest.mark.parametrize("zoom", [1.0, 1.25])
def test_every_line_of_the_text_is_seen(
    desk_for: Callable[..., Desk], shown: Callable[[QWidget], None], zoom: float
) -> None:
    desk = desk_for()
    desk.theme.set_zoom(zoom)
    window = QWidget()
    window.resize(900, 700)
    shown(window)
    popover = QuickAddPopover(desk, window)
    heights = []
    for words in ("Mi 14:00 Laborbesuch", "Mi 14:00 LinkedIn Laborbesuch @Weber #Labor und noch viel mehr"):
        popover.open_with(
            QRect(window.mapToGlobal(window.rect().center()), window.size() / 4), window, None, words, None
        )
        desk.tasks.wait()
        line = popover.line
        heights.append(line.height())
        assert line.cursorRect().bottom() <= line.viewport().height(), words
        assert line.verticalScrollBar().maximum() == 0, words
    assert heights[0] < heights[1]
    popover.close()
    popover.deleteLater()
