"""The calendar chip: one publication as month, week and day lists paint it (visual language, section 5).

Everything of a chip but its words is one cached pixmap, so that a page of 170 chips is 170 pixmaps and two lines of
text each. Elided titles and second lines are cached as well: flipping a month allocates nothing that it has seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from math import ceil
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap, QStaticText

from editorial.domain.calendar import Entry
from editorial.domain.status import SOLID, Status
from ui.context import Desk
from ui.icons import Icons
from ui.theme import Theme

from .advances import Advances
from .paint import edge_width, focus_ring, panel
from .signs import paint_channel_tile, paint_status

__all__ = [
    "COMPACT",
    "CONFLICT",
    "FOCUSED",
    "OVERDUE",
    "PAST",
    "SELECTED",
    "SERIES",
    "VIRTUAL",
    "WITHOUT",
    "ChipPainter",
    "Spot",
    "marks_of",
    "marks_on",
]

#: What a chip shows beside its status; combined by `|`.
SELECTED: Final = 1
FOCUSED: Final = 2
CONFLICT: Final = 4
OVERDUE: Final = 8
PAST: Final = 16
SERIES: Final = 32
COMPACT: Final = 64
#: An occurrence of a series that nobody has taken up: dashed, whatever its state.
VIRTUAL: Final = 128
#: Let go without approval; with words of an expert that are not cleared.
WITHOUT: Final = 256
LOCKED: Final = 512
_IN_PIXMAP: Final = SELECTED | CONFLICT | OVERDUE | SERIES | COMPACT | VIRTUAL | WITHOUT | LOCKED
_OUT: Final = frozenset({Status.PUBLISHED, Status.EVALUATED, Status.ARCHIVED, Status.REJECTED})
#: The marks of what belongs to no series, by its state, on days to come and on days gone by.
_BEFORE: Final = {one: PAST if one in _OUT else 0 for one in Status}
_AFTERWARDS: Final = {one: mark if mark or one is Status.HOLD else OVERDUE for one, mark in _BEFORE.items()}
_BAR, _LEFT, _TILE_WIDTH, _TILE_HEIGHT, _SIGN, _GAP = 4, 10, 15, 13, 13, 4
#: Words are kept until this many are known, then the cache starts again.
_MOST_WORDS: Final = 10_000
_MOST_PIXMAPS: Final = 3_000


class Spot(NamedTuple):
    """A chip to be painted: its place, its publication and its marks."""

    x: int
    y: int
    width: int
    height: int
    entry: Entry
    marks: int


class _Ground(NamedTuple):
    """A chip without its words, and how much room the second line (compact: the title) and the title have."""

    pixmap: QPixmap
    room: int
    title: int


def marks_of(entry: Entry, now: datetime, conflict: bool = False) -> int:
    """The marks that follow from a publication and the time; `now` is wall time without tzinfo."""
    marks = CONFLICT if conflict else 0
    if entry.series_id:
        marks |= SERIES
        if entry.content_id < 0:
            marks |= VIRTUAL | (PAST if entry.day is not None and entry.day < now.date() else 0)
    if entry.status in _OUT:
        return marks | PAST
    if entry.overdue(now):
        marks |= OVERDUE
    return marks


def marks_on(day: date, entries: Sequence[Entry], now: datetime) -> list[int]:
    """`marks_of` for all publications of one day: a month of a large plan has thousands, and few are seen."""
    today = now.date()
    if day == today:
        return [marks_of(one, now) for one in entries]
    usual = _AFTERWARDS if day < today else _BEFORE
    return [marks_of(one, now) if one.series_id else usual[one.status] for one in entries]


class ChipPainter(QObject):
    """Paints chips; one per desk (`ChipPainter.of`), so that all views share its caches."""

    _dpr: float
    _grounds: dict[tuple[int, int, int, Status, int], _Ground]
    _signs: dict[tuple[str, str, int, int], QPixmap]
    _titles: dict[tuple[str, int, int], str]
    _lines: dict[tuple[time | None, int | None, int], QStaticText]
    _left: int
    _line_left: int
    _compact_left: int
    _title_base: int
    _line_top: int
    _compact_base: int

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme, self.icons = theme, icons
        self._channels: dict[int, tuple[str, str]] = {}
        self._departments: dict[int, tuple[str, str]] = {}
        self._marked: dict[int, int] = {}
        self._fresh()
        theme.changed.connect(self._fresh)

    @classmethod
    def of(cls, desk: Desk) -> ChipPainter:
        """The painter of this desk, made on first use; it follows the desk's directory."""
        found = desk.findChild(cls)
        if isinstance(found, cls):
            return found
        made = cls(desk.theme, desk.icons, desk)
        made.know(desk)
        desk.directory_changed.connect(made.learn)
        desk.marks_changed.connect(made.learn)
        return made

    def learn(self) -> None:
        """Read names and signs of the desk's directory anew."""
        parent = self.parent()
        if isinstance(parent, Desk):
            self.know(parent)

    def know(self, desk: Desk) -> None:
        """Take channels' signs and departments' names from the directory."""
        directory = desk.directory
        self._marked = dict.fromkeys(desk.without, WITHOUT)
        self._marked |= {one: LOCKED | self._marked.get(one, 0) for one in desk.held}
        channels = {one.id: (one.monogram, one.hue) for one in directory.channels}
        departments = {one.id: (one.name, one.short) for one in directory.departments}
        if (channels, departments) == (self._channels, self._departments):
            return
        self._channels, self._departments = channels, departments
        self._grounds.clear()
        self._lines.clear()

    def height(self, compact: bool = False) -> int:
        """The height of a chip, zoomed."""
        return self.theme.px(20) if compact else self.theme.height("chip")

    def sign(self, channel_id: int) -> tuple[str, str]:
        """Monogram and hue of a channel; a question mark for one that is not known."""
        return self._channels.get(channel_id, ("?", "x"))

    # -- painting ---------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, rect: QRect, entry: Entry, marks: int = 0) -> None:
        """One chip; `COMPACT` among the marks gives the one-line form."""
        self.paint_many(painter, [Spot(rect.x(), rect.y(), rect.width(), rect.height(), entry, marks)])

    def paint_many(self, painter: QPainter, spots: Iterable[Spot]) -> None:
        """All chips of a page: grounds first, then the words by font and colour, then the focus ring."""
        dpr = painter.device().devicePixelRatio()
        if dpr != self._dpr:
            self._grounds.clear()
            self._signs.clear()
            self._dpr = dpr
        strong: list[tuple[int, int, str]] = []
        faded: list[tuple[int, int, str]] = []
        lines: list[tuple[int, int, QStaticText]] = []
        focused: list[Spot] = []
        grounds, titles, seconds = self._grounds, self._titles, self._lines
        left, marked = self._left, self._marked
        for spot in spots:
            x, y, width, height, entry, marks = spot
            marks |= marked.get(entry.content_id, 0)
            key = (width, height, entry.channel_id, entry.status, marks & _IN_PIXMAP)
            ground = grounds.get(key) or self._ground(key)
            painter.drawPixmap(x, y, ground.pixmap)
            past = marks & PAST
            if marks & COMPACT:
                room, at, down = ground.room, x + self._compact_left, y + self._compact_base
            else:
                room, at, down = ground.title, x + left, y + self._title_base
                second = (entry.time, entry.department_id, ground.room)
                line = seconds.get(second)
                if line is None:
                    line = self._line(second)
                lines.append((x + self._line_left, y + self._line_top, line))
            words = (entry.title, room, past)
            title = titles.get(words)
            if title is None:
                title = self._title(words)
            (faded if past else strong).append((at, down, title))
            if marks & FOCUSED:
                focused.append(spot)
        self._write(painter, strong, faded, lines)
        for spot in focused:
            box = QRect(spot.x, spot.y, spot.width, spot.height)
            focus_ring(painter, box, self.theme, self.theme.radius("chip"))

    def _write(
        self,
        painter: QPainter,
        strong: list[tuple[int, int, str]],
        faded: list[tuple[int, int, str]],
        lines: list[tuple[int, int, QStaticText]],
    ) -> None:
        draw = painter.drawText
        painter.setPen(self._muted)
        painter.setFont(self._second_font)
        for x, y, line in lines:
            painter.drawStaticText(x, y, line)
        if faded:
            painter.setFont(self._past_font)
            for x, y, text in faded:
                draw(x, y, text)
        painter.setFont(self._title_font)
        painter.setPen(self._ink)
        for x, y, text in strong:
            draw(x, y, text)

    # -- words ------------------------------------------------------------------------------------------------------

    def _title(self, words: tuple[str, int, int]) -> str:
        title, room, past = words
        if len(self._titles) > _MOST_WORDS:
            self._titles.clear()
        found = self._titles[words] = (self._past_widths if past else self._widths).cut(title, max(room, 0))
        return found

    def _line(self, key: tuple[time | None, int | None, int]) -> QStaticText:
        at, department_id, room = key
        if len(self._lines) > _MOST_WORDS:
            self._lines.clear()
        line = f"{at:%H:%M}" if at else ""
        for department in self._departments.get(department_id or 0, ()):
            longer = f"{line} {department}".strip()
            if department and self._second_widths.metrics.horizontalAdvance(longer) <= room:
                line = longer
                break
        # a handful of hours and departments make nearly all second lines: worth being laid out once
        found = self._lines[key] = QStaticText(line)
        found.setTextFormat(Qt.TextFormat.PlainText)
        found.prepare(font=self._second_font)
        return found

    # -- grounds ----------------------------------------------------------------------------------------------------

    def _ground(self, key: tuple[int, int, int, Status, int]) -> _Ground:
        width, height, channel_id, status, marks = key
        if len(self._grounds) > _MOST_PIXMAPS:
            self._grounds.clear()
        pixmap = QPixmap(ceil(width * self._dpr), ceil(height * self._dpr))
        pixmap.setDevicePixelRatio(self._dpr)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        monogram, hue = self.sign(channel_id)
        self._paint_box(painter, QRectF(0, 0, width, height), status, hue, marks)
        room, title = self._paint_signs(painter, width, height, status, marks, (monogram, hue))
        painter.end()
        found = self._grounds[key] = _Ground(pixmap, room, title)
        return found

    def _paint_box(self, painter: QPainter, box: QRectF, status: Status, hue: str, marks: int) -> None:
        theme = self.theme
        radius = theme.radius("chip")
        solid = status in SOLID
        fill: QColor = theme.tint(hue) if solid else theme.color("surface")
        edge, thick, dash = (None if solid else theme.color("border_btn")), 1.0, None
        inset = 0.0
        if status is Status.IDEA or marks & VIRTUAL:
            edge, dash = theme.color("border_strong"), (theme.px(3), theme.px(2))
        if marks & CONFLICT:
            edge, inset = theme.color("danger"), edge_width(painter)
        if marks & SELECTED:
            fill, edge, thick, dash = theme.color("accent_tint"), theme.color("accent"), 2.0, None
            inset = edge_width(painter, 2)
        panel(painter, box, radius, fill, edge, thick, dash)
        inner = box.adjusted(inset, inset, -inset, -inset)
        corner = max(0.0, radius - inset)
        painter.setClipRect(QRectF(0, 0, theme.px(_BAR), box.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(hue))
        painter.drawRoundedRect(inner, corner, corner)
        painter.setClipping(False)

    def _paint_signs(
        self, painter: QPainter, width: int, height: int, status: Status, marks: int, sign: tuple[str, str]
    ) -> tuple[int, int]:
        """Tile at the left, flags and glyph at the right; the room for words between them, and for the title.

        A narrow weekend has no room for hour and alarm in one line: what does not fit stands behind the title.
        """
        px = self.theme.px
        compact = bool(marks & COMPACT)
        tile_height, side, gap = px(_TILE_HEIGHT), px(_SIGN), px(_GAP)
        left = px(8) if compact else self._left
        top = (height - tile_height) // 2 if compact else height - px(3) - tile_height
        self._sign(painter, left, top, px(_TILE_WIDTH), tile_height, *sign)
        first = left + px(_TILE_WIDTH) + gap
        right = width - px(5) - side
        middle = top + (tile_height - side) // 2
        self._sign(painter, right, middle, side, side, status)
        step, above = side + gap, width - px(5)
        hour = 0 if compact else self._time_width + gap
        for icon, token in self._flags(marks, right - first):
            if compact or right - step - first >= hour:
                right -= step
                box = QRect(right, middle, side, side)
            else:
                above -= step
                box = QRect(above + gap, px(4), side, side)
            self.icons.paint(painter, box, icon, token)
        return right - gap - first, min(above, width - px(6)) - self._left

    def _sign(self, painter: QPainter, x: int, y: int, width: int, height: int, name: str, hue: str = "") -> None:
        """A channel's tile, or without a hue the glyph of a status: drawn once, for a page repeats them."""
        if self._dpr != int(self._dpr):
            # between two pixels of the screen a copy would be blurred
            self._draw_sign(painter, QRect(x, y, width, height), name, hue)
            return
        key = (name, hue, width, height)
        found = self._signs.get(key)
        if found is None:
            found = QPixmap(round(width * self._dpr), round(height * self._dpr))
            found.setDevicePixelRatio(self._dpr)
            found.fill(Qt.GlobalColor.transparent)
            inner = QPainter(found)
            self._draw_sign(inner, QRect(0, 0, width, height), name, hue)
            inner.end()
            self._signs[key] = found
        painter.drawPixmap(x, y, found)

    def _draw_sign(self, painter: QPainter, rect: QRect, name: str, hue: str) -> None:
        if hue:
            paint_channel_tile(painter, rect, name, hue, self.theme)
        else:
            paint_status(painter, rect, name, self.theme)

    def _flags(self, marks: int, room: int) -> list[tuple[str, str]]:
        """From right to left; the series sign gives way to the hour."""
        flags: list[tuple[str, str]] = []
        step = self.theme.px(_SIGN + _GAP)
        alarms = (marks & CONFLICT, "triangle-alert"), (marks & OVERDUE, "clock-alert")
        count = sum(1 for mark, _icon in alarms if mark) + bool(marks & WITHOUT) + bool(marks & LOCKED)
        if marks & SERIES and not marks & COMPACT and room - (count + 1) * step >= self._time_width:
            flags.append(("repeat", "muted"))
        if marks & WITHOUT:
            flags.append(("stamp", "warning"))
        if marks & LOCKED:
            flags.append(("lock", "danger"))
        flags += [(icon, "danger") for mark, icon in reversed(alarms) if mark]
        return flags

    # -- theme ------------------------------------------------------------------------------------------------------

    def _fresh(self) -> None:
        """Fonts, colours and baselines of the theme in force; all caches start again."""
        theme = self.theme
        px = theme.px
        self._dpr = 1.0
        self._grounds, self._signs, self._titles, self._lines = {}, {}, {}, {}
        self._title_font = theme.font("small", 500)
        self._past_font = theme.font("small", 400)
        self._second_font = theme.font("caption", tnum=True)
        self._widths, self._past_widths = Advances(self._title_font), Advances(self._past_font)
        self._second_widths = Advances(self._second_font)
        self._ink, self._muted = theme.color("text"), theme.color("muted")
        self._time_width = ceil(self._second_widths.metrics.horizontalAdvance("00:00"))
        self._left = px(_LEFT)
        self._line_left = self._left + px(_TILE_WIDTH) + px(_GAP)
        self._compact_left = px(8) + px(_TILE_WIDTH) + px(_GAP)
        self._title_base = _baseline(self._title_font, px(2), px(17))
        self._line_top = round(px(19) + (px(15) - self._second_widths.metrics.height()) / 2)
        self._compact_base = _baseline(self._title_font, 0, px(20))


def _baseline(font: QFont, top: int, line: int) -> int:
    """Where a text stands whose line begins at `top` and is `line` high."""
    metrics = QFontMetricsF(font)
    return round(top + (line - metrics.height()) / 2 + metrics.ascent())
