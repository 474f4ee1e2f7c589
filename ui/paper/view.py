"""The pages of a document on the desk, one below the other or in pairs: zoom, scrolling, the page in sight."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImageReader,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..theme_tokens import PAPER
from ..widgets.paint import focus_ring, panel, shadow
from .pages import Pages
from .pictures import PagePictures

__all__ = ["FIT_PAGE", "FIT_WIDTH", "PagesView"]

#: How pages fill the view, beside a factor.
FIT_PAGE, FIT_WIDTH = "page", "width"
STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
#: A sheet is shown in its own size at 96 dots an inch.
SCREEN = 96.0
#: Whole pages stand in pairs where they keep at least this much of the size that one alone would have.
PAIRED = 0.8


class PagesView(QAbstractScrollArea):
    """Shows `Pages`; the old ones stay until new ones are set."""

    #: Page in sight (from 1), number of pages.
    page_changed = Signal(int, int)
    #: The factor in force: 1.0 is the sheet's own size.
    zoom_changed = Signal(float)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = desk.theme
        self._sizes: list[QSize] = []
        self._files: tuple[Path, ...] = ()
        self._pages: Pages | None = None
        self._fit: str | float = FIT_PAGE
        self._factor, self._columns = 1.0, 1
        self._rects: list[QRect] = []
        self._pictures = PagePictures(self)
        #: What was seen of the pages before, while pictures of new ones are on their way.
        self._veil: QPixmap | None = None
        self._page = 0
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Preview"))
        self.setProperty("ring", False)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._pictures.arrived.connect(self._arrived)
        desk.theme.changed.connect(self._restyle)

    # What is shown ------------------------------------------------------------------------------------------------

    def show_pages(self, pages: Pages) -> None:
        """New pages in place of the old; the place in the document is kept as far as it goes."""
        place = self._page
        self._veil = self.viewport().grab() if self._pages is not None else None
        self._pages, self._files = pages, pages.pictures
        self._sizes = [QImageReader(str(one)).size() for one in self._files]
        self._pictures.set_files(self._files)
        self._arrange()
        self._page = 0
        if 1 < place <= len(self._rects):
            self.go_to(place)
        self._scrolled()
        for index, rect in self._seen():
            self._pictures.get(index, rect.size(), self.devicePixelRatioF())

    def forget(self) -> None:
        """Let go of the pages and their files."""
        self._pages, self._files, self._sizes, self._veil = None, (), [], None
        self._pictures.set_files(())
        self._arrange()
        self._scrolled()

    def pages(self) -> Any:
        """What `show_pages` was given, or None: with all that its maker knows of it."""
        return self._pages

    @property
    def page(self) -> int:
        """The page in sight, from 1; 0 without pages."""
        return self._page

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._files)

    @property
    def columns(self) -> int:
        """How many pages stand side by side."""
        return self._columns

    @property
    def factor(self) -> float:
        """The zoom in force."""
        return self._factor

    def fit(self) -> str | float:
        """`FIT_PAGE`, `FIT_WIDTH`, or a factor."""
        return self._fit

    def set_fit(self, fit: str | float) -> None:
        """Fill the view, or show the pages at a factor; the page in sight stays."""
        place = self._page
        self._fit = fit
        self._arrange()
        if place > 1:
            self.go_to(place)
        self.viewport().update()

    def zoom(self, direction: int) -> None:
        """One step larger (1) or smaller (-1)."""
        if direction > 0:
            following = next((one for one in STEPS if one > self._factor * 1.01), STEPS[-1])
        else:
            following = next((one for one in reversed(STEPS) if one < self._factor * 0.99), STEPS[0])
        self.set_fit(following)

    def go_to(self, page: int) -> None:
        """Bring a page (from 1) to the top."""
        if 1 <= page <= len(self._rects):
            self.verticalScrollBar().setValue(self._rects[page - 1].y() - self.theme.px(16))

    def turn(self, direction: int) -> None:
        """The next page (1) or the one before (-1); of pages in pairs, the next pair."""
        self.go_to(min(max(self._page + direction * self._columns, 1), self.count))

    # Layout -------------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        px, view = self.theme.px, self.viewport().size()
        gap = px(16)
        natural = [self._natural(one) for one in self._sizes]
        self._columns, self._factor = self._wanted(natural, view, gap)
        sizes = [QSize(round(one.width() * self._factor), round(one.height() * self._factor)) for one in natural]
        rows = [sizes[first : first + self._columns] for first in range(0, len(sizes), self._columns)]
        wide = max((sum(one.width() + gap for one in row) for row in rows), default=0) + gap
        # a last page without a neighbour stands below the left one of those before it
        full = sum(one.width() + gap for one in rows[0]) - gap if rows else 0
        self._rects, top = [], gap
        for row in rows:
            across = max(full, sum(one.width() + gap for one in row) - gap)
            left = (max(wide, view.width()) - across) // 2
            for size in row:
                self._rects.append(QRect(left, top, size.width(), size.height()))
                left += size.width() + gap
            top += max(one.height() for one in row) + gap
        self.verticalScrollBar().setRange(0, max(0, top - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(px(48))
        self.horizontalScrollBar().setRange(0, max(0, wide - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())
        self.zoom_changed.emit(self._factor)

    def _natural(self, pixels: QSize) -> QSize:
        """The sheet's own size on the screen, with the zoom of the program."""
        scale = SCREEN * self.theme.zoom / (self._pages.ppi if self._pages else SCREEN)
        return QSize(max(1, round(pixels.width() * scale)), max(1, round(pixels.height() * scale)))

    def _wanted(self, natural: list[QSize], view: QSize, gap: int) -> tuple[int, float]:
        """Pages side by side, and their factor: whole pages stand in pairs where that makes them hardly smaller."""
        if isinstance(self._fit, float) or not natural:
            return 1, self._fit if isinstance(self._fit, float) else 1.0
        widest = max(one.width() for one in natural)
        across = max(80, view.width() - 2 * gap) / widest
        if self._fit == FIT_WIDTH:
            return 1, across
        high = max(80, view.height() - 2 * gap) / max(one.height() for one in natural)
        alone, paired = min(across, high), min(max(80, view.width() - 3 * gap) / (2 * widest), high)
        return (2, paired) if len(natural) > 1 and paired >= alone * PAIRED else (1, alone)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._veil = None
        self._arrange()

    def _restyle(self) -> None:
        self._arrange()
        self.viewport().update()

    def _scrolled(self, *_value: int) -> None:
        """The page in sight is the one that covers the upper third."""
        line = self.verticalScrollBar().value() + self.viewport().height() // 3
        found = sum(1 for one in self._rects if one.y() <= line) or min(1, len(self._rects))
        if found:
            found -= (found - 1) % self._columns
        if found != self._page or not found:
            self._page = found
            self.page_changed.emit(found, len(self._rects))
        self.viewport().update()

    def _seen(self) -> list[tuple[int, QRect]]:
        """The pages in sight and where they lie in the view."""
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        placed = [(index, one.translated(-left, -top)) for index, one in enumerate(self._rects)]
        return [(index, place) for index, place in placed if place.intersects(self.viewport().rect())]

    # Painting -----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        theme = self.theme
        painter.fillRect(self.viewport().rect(), theme.color("window"))
        if self._veil is not None:
            painter.drawPixmap(0, 0, self._veil)
        else:
            for index, place in self._seen():
                self._paint_page(painter, index, place)
        if has_keyboard_focus(self):
            focus_ring(painter, self.viewport().rect().adjusted(3, 3, -3, -3), theme, theme.px(4))

    def _paint_page(self, painter: QPainter, index: int, place: QRect) -> bool:
        """The sheet, with its picture as soon as that is there; says whether it was the picture of this size."""
        picture = self._pictures.get(index, place.size(), self.devicePixelRatioF())
        shadow(painter, place, 0, self.theme)
        if picture is None:
            painter.fillRect(place, QColor(PAPER))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(place, picture)
        panel(painter, place, 0, None, self.theme.color("border_btn"))
        return picture is not None

    def _arrived(self) -> None:
        """The old pages stay in sight until all that is seen of the new ones is there."""
        if not self._pictures.is_waiting():
            self._veil = None
        self.viewport().update()

    def is_waiting(self) -> bool:
        """Whether pictures are on their way."""
        return self._pictures.is_waiting()

    # Keys and wheel -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, bar = event.key(), self.verticalScrollBar()
        moves = {
            Qt.Key.Key_PageDown: lambda: self.turn(1),
            Qt.Key.Key_PageUp: lambda: self.turn(-1),
            Qt.Key.Key_Home: lambda: bar.setValue(0),
            Qt.Key.Key_End: lambda: bar.setValue(bar.maximum()),
            Qt.Key.Key_Plus: lambda: self.zoom(1),
            Qt.Key.Key_Minus: lambda: self.zoom(-1),
        }
        if move := moves.get(Qt.Key(key)):
            move()
            event.accept()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)
