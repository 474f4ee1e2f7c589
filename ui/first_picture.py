"""The first picture: the month of today painted straight into the empty window, where it stood when that was closed.

Header, rail, bars and menus take longer to build than the month takes to read and paint; they come right after it,
around it, with the days of recurring formats and other people's dates, which need the services. Where nothing is
remembered, or the window has another size by now, everything comes at once instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSettings, Qt
from PySide6.QtGui import QPainter, QPen

from .calendar.month_gaps import propose_gaps
from .calendar.month_layout import MonthLayout
from .calendar.month_model import MonthModel
from .calendar.month_paint import MonthPainter, Scene
from .calendar.state import CalendarState

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from editorial.domain.calendar import Month
    from editorial.start import Found

    from .context import Desk

__all__ = ["FirstPicture", "remember"]

#: The window's width and height, zoom in per cent, language; then the sheet and the month in it, x y w h each.
_KEY = "window/picture"


def remember(window: QWidget, desk: Desk, sheet: QRect, month: QRect | None) -> None:
    """Keep the places for the next start; None where another page or view was in front."""
    places = (sheet, month) if month is not None and window.isVisible() else ()
    numbers = [str(number) for one in places for number in (one.x(), one.y(), one.width(), one.height())]
    QSettings().setValue(_KEY, " ".join([*_shape(window, desk), *numbers]) if numbers else "")


def _shape(window: QWidget, desk: Desk) -> list[str]:
    return [str(window.width()), str(window.height()), str(round(desk.theme.zoom * 100)), desk.language]


def _may_be_seen(path: Path, found: Found) -> bool:
    """Whether nobody has to sign in first. Of one person nothing is loaded to find that out."""
    if len(found[1].people) <= 1:
        return True
    from .presence import may_show_at_once

    return may_show_at_once(path, found[1], found[2])


class FirstPicture:
    """Paints sheet and month; `found` is what was read for it, for whoever goes on from here."""

    def __init__(self, desk: Desk, path: Path, found: Found, shape: list[str], sheet: QRect, place: QRect) -> None:
        self.path, self.found = path, found
        #: Whether the month was painted: False where the window came up in another size.
        self.drawn = False
        self._desk, self._shape, self._sheet, self._place = desk, shape, sheet, place
        self._model = MonthModel(desk)
        self._layout = MonthLayout(desk.theme)
        self._painter = MonthPainter(desk)
        self._arrange(found[0])

    @classmethod
    def of(cls, desk: Desk, path: Path, window: QWidget) -> FirstPicture | None:
        """The picture for this window; None where the workspace or the remembered places do not allow one."""
        settings = QSettings()
        kept = str(settings.value(_KEY, "")).split()
        if len(kept) != 12 or kept[2:4] != _shape(window, desk)[2:] or settings.value("calendar/view") != "month":
            return None
        from editorial.domain.calendar import month_grid
        from editorial.start import first_page

        found = first_page(path, *month_grid(desk.clock.today()))
        if found is None or not _may_be_seen(path, found):
            return None
        desk.set_directory(found[1], found[2])
        numbers = [int(one) for one in kept[4:]]
        made = cls(desk, path, found, kept[:4], QRect(*numbers[:4]), QRect(*numbers[4:]))
        return made if made.fits else None

    @property
    def fits(self) -> bool:
        """Whether the month is seen as a whole; else the real page may come up scrolled."""
        return self._layout.height <= self._place.height()

    def _arrange(self, month: Month) -> None:
        """The same steps as the month page takes, without its view."""
        desk = self._desk
        state = CalendarState(desk.clock.today())
        weekend, compact = desk.settings.weekend, desk.settings.density == "compact"
        self._painter.weeks.count(month.shown, frozenset(), False)
        self._model.show(month, state.anchor, desk.clock.now(), weekend != "hidden")
        gaps = propose_gaps(self._model, self._painter.weeks.of, state.anchor)
        width, height = self._place.width(), self._place.height()
        self._layout.arrange(self._model, width, height, weekend=weekend, compact=compact, bands=state.bands, gaps=gaps)

    def paint(self, window: QWidget) -> None:
        """Into the window, which has nothing else in it yet."""
        painter = QPainter(window)
        self._frame(painter)
        if _shape(window, self._desk) == self._shape:
            self.drawn = True
            painter.translate(self._place.topLeft())
            whole = QRect(QPoint(), self._place.size())
            painter.setClipRect(whole)
            self._painter.paint(painter, self._layout, self._model, Scene(set()), whole)
            self._painter.paint_header(painter, self._layout, whole.width())
        painter.end()

    def _frame(self, painter: QPainter) -> None:
        theme = self._desk.theme
        radius, thin = theme.radius("sheet"), 1 / painter.device().devicePixelRatio()
        box = QRectF(self._sheet).adjusted(thin / 2, thin / 2, -thin / 2, -thin / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("border"), thin))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(box, radius, radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
