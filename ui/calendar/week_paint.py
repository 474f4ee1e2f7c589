"""Paints the week: days, the all-day lane, hours, now-line, ghosts; the chips by `ChipPainter`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from editorial.domain.calendar import Entry, week_number
from editorial.domain.strategy import PeriodKind
from editorial.domain.wording import week_text, weekday

from ..context import Desk
from ..widgets.chip import COMPACT, FOCUSED, SELECTED, ChipPainter, Spot
from ..widgets.paint import draw_text, focus_ring, hairline, hatch, panel, text_width
from .behind import paint_block, paint_line
from .month_gaps import Gap
from .month_model import DayRow, MonthModel
from .month_paint import paint_gap
from .week_layout import HOUR, Bar, Column, More, WeekLayout
from .week_meetings import paint_meeting
from .week_words import WeekWords

__all__ = ["Ghost", "Scene", "WeekPainter"]

_CENTRE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(slots=True)
class Ghost:
    """Where a drag would land: a day, an hour (None: the all-day lane), what is dragged."""

    day: date
    at: time | None
    title: str
    channel: str
    forbidden: bool = False


@dataclass(slots=True)
class Scene:
    """What is shown beside the model."""

    selected: set[int] = field(default_factory=set)
    current: int = -1
    ring: bool = False
    ghost: Ghost | None = None
    hover: More | None = None
    hover_gap: Gap | None = None


class WeekPainter:
    """Draws a `WeekLayout`."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.theme = desk, desk.theme
        self.chips = ChipPainter.of(desk)
        self.words = WeekWords(desk)

    def paint(self, painter: QPainter, page: WeekLayout, model: MonthModel, scene: Scene, down: int) -> None:
        """Everything; the hours scrolled by `down`."""
        theme = self.theme
        size = painter.viewport().size()
        ratio = painter.device().devicePixelRatio()
        height = round(size.height() / ratio)
        now = self.desk.clock.now()
        painter.fillRect(0, 0, page.width, height, theme.color("surface"))
        self._columns(painter, page, model, height)
        painter.save()
        painter.setClipRect(QRect(0, page.head, page.width, height - page.head))
        painter.translate(0, page.head - down)
        self._hours(painter, page, now)
        self._lines(painter, page, -page.head + down, page.height)
        for block, behind, covered in page.blocks:
            paint_block(painter, block, behind, theme, covered)
        for row, rect in page.meetings.items():
            if (met := model.meeting(row)) is not None:
                paint_meeting(painter, rect, met, self.desk, row in page.covered, scene.ring and row == scene.current)
        self._spots(painter, page, model, scene, page.chips, 0)
        self._ghost(painter, page, scene, False)
        self._now(painter, page, now)
        painter.restore()
        self._head(painter, page, model)
        if page.folded:
            self._summary(painter, page, model)
        else:
            for bar in page.bars:
                self._bar(painter, bar, model)
            for line, whole in page.quiet:
                paint_line(painter, line, whole, theme)
            self._spots(painter, page, model, scene, page.lane_chips, COMPACT)
            for place, gap in page.gap_places:
                paint_gap(painter, place, gap.name, self.desk, gap == scene.hover_gap)
        for one in page.more:
            self._more(painter, page, one, scene, down)
        self._ghost(painter, page, scene, True)
        self._day_ring(painter, page, model, scene)

    # -- grounds ----------------------------------------------------------------------------------------------------

    def _columns(self, painter: QPainter, page: WeekLayout, model: MonthModel, height: int) -> None:
        theme = self.theme
        today = self.desk.clock.today()
        for one in page.columns:
            day = one.day
            token = "sunken" if day.day.weekday() > 4 else "surface"
            token = "holiday_bg" if day.holiday else token
            token = "today_bg" if day.day == today else token
            box = QRect(one.x, 0, one.width, height)
            painter.fillRect(box, theme.color(token))
            if any(two.kind is PeriodKind.BLACKOUT for two in model.periods_on(day.day)):
                hatch(painter, box.adjusted(0, page.head, 0, 0), theme.color("hatch"), theme.px(8))

    def _lines(self, painter: QPainter, page: WeekLayout, top: float, bottom: float) -> None:
        border = self.theme.color("border")
        for one in page.columns:
            hairline(painter, QLineF(one.x, top, one.x, bottom), border)

    def _hours(self, painter: QPainter, page: WeekLayout, now: datetime) -> None:
        theme, px = self.theme, self.theme.px
        font, ink, border = theme.font("caption", tnum=True), theme.color("muted"), theme.color("border")
        shown = any(one.day.day == now.date() for one in page.columns)
        minutes = now.hour * 60 + now.minute
        for hour in range(1, 24):
            y = hour * px(HOUR)
            hairline(painter, QLineF(page.gutter, y, page.width, y), border)
            # an hour closer than 20 minutes to now would run into the time in the gutter
            if shown and abs(hour * 60 - minutes) < 20:
                continue
            box = QRect(0, y - px(8), page.gutter - px(8), px(16))
            draw_text(painter, box, f"{hour:02}:00", font, ink, _RIGHT, elide=False)

    def _now(self, painter: QPainter, page: WeekLayout, now: datetime) -> None:
        column = page.column_of(now.date())
        if column is None:
            return
        theme, px = self.theme, self.theme.px
        y, danger = page.y_of(now.time()), theme.color("danger")
        painter.fillRect(QRect(column.x, y - px(1), column.width, px(2)), danger)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(danger)
        painter.drawEllipse(QPointF(column.x, y), px(4), px(4))
        painter.restore()
        box = QRect(0, y - px(8), page.gutter - px(8), px(16))
        draw_text(painter, box, f"{now:%H:%M}", theme.font("caption", 600, tnum=True), danger, _RIGHT, elide=False)

    # -- the head ---------------------------------------------------------------------------------------------------

    def _head(self, painter: QPainter, page: WeekLayout, model: MonthModel) -> None:
        theme, px = self.theme, self.theme.px
        border = theme.color("border")
        if page.columns:
            number = week_text(page.columns[0].day.day, self.desk.language)
            font = theme.font("caption", 600)
            if text_width(font, number) > page.gutter - px(8):
                number = self.words.short_week(week_number(page.columns[0].day.day))
            box = QRect(px(4), 0, page.gutter - px(8), page.header)
            draw_text(painter, box, number, font, theme.color("text"), _CENTRE)
        self._lines(painter, page, 0, page.head)
        hairline(painter, QLineF(0, page.header, page.width, page.header), border)
        hairline(painter, QLineF(0, page.head - 1, page.width, page.head - 1), theme.color("border_btn"))
        self._lane_name(painter, page)
        for column in page.columns:
            self._day(painter, page, column, model)

    def _lane_name(self, painter: QPainter, page: WeekLayout) -> None:
        theme, px = self.theme, self.theme.px
        box = page.fold_rect()
        icon = "chevron-right" if page.folded else "chevron-down"
        self.desk.icons.paint(
            painter, QRect(box.x() + px(2), box.y() + px(5 if page.folded else 8), px(12), px(12)), icon, "muted"
        )
        font, ink = theme.font("caption"), theme.color("muted")
        right = box.adjusted(px(14), px(3 if page.folded else 6), -px(4), 0)
        for line, word in enumerate(self.words.all_day()):
            top = right.top() + line * px(13)
            draw_text(painter, QRect(right.left(), top, right.width(), px(16)), word, font, ink, _RIGHT, elide=False)

    def _day(self, painter: QPainter, page: WeekLayout, column: Column, model: MonthModel) -> None:
        theme, px = self.theme, self.theme.px
        day, today = column.day.day, column.day.day == self.desk.clock.today()
        number = theme.font_px(16, 600, tnum=True)
        words, left = str(day.day), column.x + px(10)
        width = text_width(number, words)
        if today:
            pill = QRect(left - px(1), (page.header - px(20)) // 2, width + px(14), px(20))
            panel(painter, pill, px(10), theme.color("accent"))
            draw_text(painter, pill, words, number, theme.color("on_accent"), _CENTRE)
            left = pill.right() + px(7)
        else:
            draw_text(painter, QRect(left, 0, width, page.header), words, number, theme.color("text"))
            left += width + px(6)
        name, small = weekday(day, self.desk.language), theme.font("small")
        draw_text(painter, QRect(left, 0, px(60), page.header), name, small, theme.color("muted"))
        left += text_width(small, name) + px(8)
        note = column.day.holiday or (
            self.words.today() if today else column.day.school if column.day.school_starts else ""
        )
        if note:
            box = QRect(left, 0, column.x + column.width - px(8) - left, page.header)
            draw_text(painter, box, note, theme.font("caption"), theme.color("muted"), _RIGHT)

    def _bar(self, painter: QPainter, bar: Bar, model: MonthModel) -> None:
        theme, px = self.theme, self.theme.px
        period = next((one for one in model.month.periods if bar.kind != "campaign" and str(one.id) == bar.title), None)
        token = {"embargo": "warning", "blackout": "muted"}.get(bar.kind, "info")
        icon = {"embargo": "lock", "blackout": "ban"}.get(bar.kind, "megaphone")
        words = self.words.bar(bar, model)
        font = theme.font("caption", 600)
        text_left = px(8 + 13 + 7)
        if period is not None:
            panel(painter, bar.rect, px(5), theme.color("surface"))
            painter.save()
            painter.setClipRect(bar.rect.adjusted(1, 1, -1, -1))
            hatch(painter, bar.rect, theme.color("warning" if bar.kind == "embargo" else "hatch"), px(6))
            painter.restore()
            edge = theme.color("warning" if bar.kind == "embargo" else "border_strong")
            panel(painter, bar.rect, px(5), None, edge)
            # words never stand on bare hatch
            room = min(bar.rect.width() - px(4), text_left + text_width(font, words) + px(6))
            pad = QRect(bar.rect.x() + px(2), bar.rect.y() + px(2), room - px(2), bar.rect.height() - px(4))
            panel(painter, pad, px(3), theme.color("surface"))
        else:
            panel(painter, bar.rect, px(4), theme.tint("info"))
        side = px(13)
        place = QRect(bar.rect.x() + px(8), bar.rect.y() + (bar.rect.height() - side) // 2, side, side)
        self.desk.icons.paint(painter, place, icon, token)
        box = bar.rect.adjusted(text_left, 0, -px(6), 0)
        draw_text(painter, box, words, font, theme.color(token))

    def _summary(self, painter: QPainter, page: WeekLayout, model: MonthModel) -> None:
        """The folded lane: signs of the bands and how many publications have no hour, day by day."""
        theme, px = self.theme, self.theme.px
        middle, side = page.header + (page.head - page.header) // 2, px(13)
        for one in page.columns:
            left = one.x + px(10)
            kinds = {two.kind for two in model.periods_on(one.day.day)}
            signs = [("lock", "warning")] if PeriodKind.EMBARGO in kinds else []
            signs += [("ban", "muted")] if PeriodKind.BLACKOUT in kinds else []
            if any(self._runs(three.starts, three.ends, one.day.day) for three in model.month.campaigns):
                signs.append(("megaphone", "info"))
            if any(whole[0].day == one.day.day for _line, whole in page.quiet):
                signs.append(("layers", "muted"))
            if page.gap_on(one.day.day) is not None:
                signs.append(("circle-dashed", "warning"))
            for icon, token in signs:
                self.desk.icons.paint(painter, QRect(left, middle - side // 2, side, side), icon, token)
                left += side + px(6)
            count = sum(1 for entry in one.day.entries if entry.time is None)
            if count:
                box = QRect(left, page.header, one.x + one.width - px(4) - left, page.head - page.header)
                words = self.words.without_hour(count, one.width < px(130))
                draw_text(painter, box, words, theme.font("caption", 500), theme.color("accent_text"))

    @staticmethod
    def _runs(starts: date | None, ends: date | None, day: date) -> bool:
        return (starts or date.min) <= day <= (ends or date.max)

    # -- chips ------------------------------------------------------------------------------------------------------

    def _spots(
        self, painter: QPainter, page: WeekLayout, model: MonthModel, scene: Scene, places: dict[int, QRect], extra: int
    ) -> None:
        spots = []
        for row, rect in places.items():
            entry = model.entry(row)
            if entry is None:
                continue
            marks = model.marks[row] | extra | (SELECTED if row in scene.selected else 0)
            if scene.ring and row == scene.current:
                marks |= FOCUSED
            shown: Entry = entry._replace(time=None, department_id=None) if row in page.bare else entry
            spots.append(Spot(rect.x(), rect.y(), rect.width(), rect.height(), shown, marks))
        self.chips.paint_many(painter, spots)

    def _more(self, painter: QPainter, page: WeekLayout, more: More, scene: Scene, down: int) -> None:
        theme, px = self.theme, self.theme.px
        rect = more.rect if more.head else more.rect.translated(0, page.head - down)
        if not more.head and rect.top() < page.head:
            return
        hovered = scene.hover == more
        font = theme.font("caption", 600 if hovered else 500)
        words = self.words.more(more.number) if more.head else f"+{more.number}"
        if not more.head:
            panel(painter, rect.adjusted(1, 0, -1, 0), px(5), theme.color("hover" if hovered else "surface"))
            panel(painter, rect.adjusted(1, 0, -1, 0), px(5), None, theme.color("border_btn"))
        box = rect.adjusted(px(6), 0, 0, 0) if more.head else rect
        draw_text(painter, box, words, font, theme.color("accent_text"), _CENTRE if not more.head else _LEFT)

    # -- dropping and focus -----------------------------------------------------------------------------------------

    def _ghost(self, painter: QPainter, page: WeekLayout, scene: Scene, head: bool) -> None:
        ghost = scene.ghost
        column = page.column_of(ghost.day) if ghost is not None else None
        if ghost is None or column is None or (ghost.at is None) != head:
            return
        theme, px = self.theme, self.theme.px
        edge = theme.color("danger" if ghost.forbidden else "accent")
        if ghost.at is None:
            box = QRect(column.x, page.header, column.width, page.head - page.header)
            dash = (px(4), px(3)) if ghost.forbidden else None
            panel(painter, box, px(3), None, edge, 2, dash)
            return
        tall = theme.height("chip")
        top = min(page.y_of(ghost.at), page.height - tall)
        box = QRect(column.x + px(5), top, column.width - px(9), tall)
        ground = theme.color("danger_tint" if ghost.forbidden else "accent_tint")
        panel(painter, box, px(5), ground, edge, 1, (px(4), px(3)))
        ink = theme.color("danger" if ghost.forbidden else "accent_text")
        inner = box.adjusted(px(10), px(2), -px(6), 0)
        inner.setHeight(px(16))
        draw_text(painter, inner, ghost.title, theme.font("small", 500), ink)
        second = " · ".join(one for one in (f"{ghost.at:%H:%M}", ghost.channel) if one)
        draw_text(painter, inner.translated(0, px(16)), second, theme.font("caption", tnum=True), ink)

    def _day_ring(self, painter: QPainter, page: WeekLayout, model: MonthModel, scene: Scene) -> None:
        """The keyboard stands on an empty day: its number wears the ring."""
        found = model.rows[scene.current] if scene.ring and 0 <= scene.current < len(model.rows) else None
        column = page.column_of(found.day) if isinstance(found, DayRow) else None
        if column is not None:
            px = self.theme.px
            box = QRectF(column.x + px(5), px(5), column.width - px(10), page.header - px(10))
            focus_ring(painter, box, self.theme)
