"""Paints the campaign timeline: days and weeks, names, phases, publications, today, what is being dragged."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from editorial.domain.calendar import Entry, add_months, monday, week_number
from editorial.domain.strategy import Campaign, CampaignPhase, Period, PeriodKind
from editorial.texts import text

from ..context import Desk
from ..widgets.paint import draw_text, focus_ring, hairline, hatch, panel, text_width
from ..widgets.signs import is_solid, paint_status
from .timeline_layout import Bar, Dot, Strip, TimelineLayout
from .timeline_model import TimelineModel
from .timeline_words import TimelineWords

__all__ = ["Ghost", "Scene", "TimelinePainter"]

_CENTRE: Final = Qt.AlignmentFlag.AlignCenter
_GLYPH: Final = 15


@dataclass(slots=True)
class Ghost:
    """What a drag would make of a phase (first and last day) or a publication (first day alone)."""

    rect: QRect
    words: str
    dot: bool = False
    forbidden: bool = False


@dataclass(slots=True)
class Scene:
    """What is shown beside the model: selection, focus, pointer, drag; how far it is scrolled."""

    selected: set[int] = field(default_factory=set)
    current: int = -1
    ring: bool = False
    hover: int = -1
    ghost: Ghost | None = None
    right: int = 0
    down: int = 0
    periods: bool = True


class TimelinePainter:
    """Draws a `TimelineLayout`."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.theme = desk, desk.theme
        self.words = TimelineWords(desk)

    def paint(self, painter: QPainter, page: TimelineLayout, model: TimelineModel, scene: Scene, size: QRect) -> None:
        """Everything that lies in a viewport of `size`."""
        theme = self.theme
        painter.fillRect(size, theme.color("surface"))
        painter.save()
        painter.setClipRect(size.adjusted(page.names, page.header, 0, 0))
        painter.translate(page.names - scene.right, page.header - scene.down)
        seen = QRect(scene.right, scene.down, size.width() - page.names, size.height() - page.header)
        self._days(painter, page, model, scene, seen)
        strips = [one for one in page.strips if one.y < seen.bottom() and one.y + one.height > seen.top()]
        for strip in strips:
            self._bars(painter, strip, scene, seen)
        self._today(painter, page, seen)
        for strip in strips:
            self._dots(painter, strip, model, scene, seen)
        if scene.ghost is not None:
            self._ghost(painter, scene.ghost)
        painter.restore()
        self._names(painter, page, model, scene, size)
        self._head(painter, page, scene, size)

    # -- days -------------------------------------------------------------------------------------------------------

    def _days(self, painter: QPainter, page: TimelineLayout, model: TimelineModel, scene: Scene, seen: QRect) -> None:
        theme = self.theme
        first, last = page.day_at(seen.left()), page.day_at(seen.right())
        top, tall = seen.top(), seen.height()

        def stripe(day: date, until: date) -> QRect:
            left = page.x_of(day)
            return QRect(left, top, page.x_of(until + timedelta(days=1)) - left, tall)

        if page.per_day >= 5:
            saturday = monday(first) + timedelta(days=5)
            while saturday <= last:
                painter.fillRect(stripe(saturday, saturday + timedelta(days=1)), theme.color("sunken"))
                saturday += timedelta(days=7)
        for holiday in model.timeline.holidays:
            if first <= holiday.day <= last:
                painter.fillRect(stripe(holiday.day, holiday.day), theme.color("holiday_bg"))
        for period in model.timeline.periods if scene.periods else ():
            if period.kind is PeriodKind.BLACKOUT and period.starts <= last and period.ends >= first:
                hatch(painter, stripe(period.starts, period.ends), theme.color("hatch"), theme.px(8))
        month = add_months(first.replace(day=1), 0 if first.day == 1 else 1)
        while month <= last:
            x = page.x_of(month)
            hairline(painter, QLineF(x, top, x, top + tall), theme.color("border"))
            month = add_months(month, 1)

    def _today(self, painter: QPainter, page: TimelineLayout, seen: QRect) -> None:
        today = self.desk.clock.today()
        x = page.x_of(today) + round(page.per_day / 2)
        if seen.left() <= x <= seen.right():
            painter.fillRect(QRect(x - 1, seen.top(), self.theme.px(2), seen.height()), self.theme.color("danger"))

    def _head(self, painter: QPainter, page: TimelineLayout, scene: Scene, size: QRect) -> None:
        theme, px = self.theme, self.theme.px
        painter.fillRect(QRect(0, 0, size.width(), page.header), theme.color("surface"))
        painter.save()
        painter.setClipRect(QRect(page.names, 0, size.width() - page.names, page.header))
        offset = page.names - scene.right
        first, last = page.day_at(scene.right), page.day_at(scene.right + size.width() - page.names)
        self._months(painter, page, offset, first, last)
        self._weeks(painter, page, offset, first, last)
        painter.restore()
        title = QRect(px(24), 0, page.names - px(32), page.header)
        draw_text(painter, title, self.words.heading(), theme.font("small", 600), theme.color("text"))
        border = theme.color("border")
        hairline(painter, QLineF(page.names, 0, page.names, size.height()), border)
        hairline(painter, QLineF(0, page.header - 1, size.width(), page.header - 1), border)

    def _months(self, painter: QPainter, page: TimelineLayout, offset: int, first: date, last: date) -> None:
        theme, px = self.theme, self.theme.px
        font = theme.font("small", 600)
        month = first.replace(day=1)
        while month <= last:
            following = add_months(month, 1)
            # the month that has begun to the left keeps its name in sight
            left = max(page.x_of(month) + offset, page.names) + px(8)
            room = page.x_of(following) + offset - left - px(4)
            name = text(f"month.{month.month}", self.desk.language)
            if month.month == 1 or month == first.replace(day=1):
                name = f"{name} {month.year}"
            if text_width(font, name) > room:
                name = name[:3]
            if text_width(font, name) <= room:
                draw_text(painter, QRect(left, px(4), room, px(18)), name, font, theme.color("text"), elide=False)
            hairline(
                painter,
                QLineF(page.x_of(month) + offset, 0, page.x_of(month) + offset, page.header),
                theme.color("border"),
            )
            month = following

    def _weeks(self, painter: QPainter, page: TimelineLayout, offset: int, first: date, last: date) -> None:
        theme, px = self.theme, self.theme.px
        font = theme.font("caption", tnum=True)
        wide = 7 * page.per_day
        step = 1 if wide >= px(22) else 2 if wide >= px(12) else 4
        this_week = monday(self.desk.clock.today())
        day = monday(first)
        spots = []
        while day <= last:
            middle = round(page.x_of(day) + offset + wide / 2)
            if day == this_week:
                spots.append((day, middle, True))
            elif week_number(day) % step == 0 or step == 1:
                spots.append((day, middle, False))
            day += timedelta(days=7)
        now = next((middle for _day, middle, current in spots if current), None)
        for at, (day, middle, current) in enumerate(spots):
            words = self.words.week(week_number(day)) if current or at == 0 else str(week_number(day))
            half = text_width(font, words) // 2 + px(7 if current else 1)
            box = QRect(middle - half, px(24), 2 * half, px(17))
            pill = text_width(theme.font("caption", 600), self.words.week(week_number(this_week))) // 2 + px(9)
            if current:
                panel(painter, box.adjusted(-px(1), 0, px(1), 0), px(8), theme.color("accent"))
                draw_text(painter, box, words, theme.font("caption", 600), theme.color("on_accent"), _CENTRE, False)
            elif (now is None or abs(middle - now) > pill + half) and box.left() >= page.names:
                draw_text(painter, box, words, font, theme.color("muted"), _CENTRE, elide=False)

    # -- rows -------------------------------------------------------------------------------------------------------

    def _names(self, painter: QPainter, page: TimelineLayout, model: TimelineModel, scene: Scene, size: QRect) -> None:
        theme, px = self.theme, self.theme.px
        painter.save()
        painter.setClipRect(QRect(0, page.header, page.names, size.height() - page.header))
        painter.translate(0, page.header - scene.down)
        chosen = model.places[scene.current] if 0 <= scene.current < len(model.places) else -1
        for place, strip in enumerate(page.strips):
            box = QRect(0, strip.y, page.names, strip.height)
            ground = "accent_tint" if place == chosen else "hover" if scene.hover == strip.index else "surface"
            painter.fillRect(box, theme.color(ground))
            if place == chosen:
                painter.fillRect(QRect(0, strip.y, px(3), strip.height), theme.color("accent"))
            left, width = px(24), page.names - px(32)
            top = strip.y + px(12)
            name = QRect(left, top, width, px(20))
            draw_text(painter, name, strip.row.campaign.name, theme.font("body", 600), theme.color("text"))
            font = theme.font("caption", tnum=True)
            departments = model.departments(strip.row, width, partial(text_width, font))
            lines = (model.counts(strip.row), departments)
            for at, words in enumerate(one for one in lines if one):
                line = QRect(left, top + px(19 + 15 * at), width, px(16))
                draw_text(painter, line, words, font, theme.color("muted"))
            below = strip.y + strip.height - 1
            hairline(painter, QLineF(0, below, page.names, below), theme.color("border"))
            if scene.ring and scene.current == strip.index:
                panel(painter, box.adjusted(3, 2, -4, -4), px(6), edge=theme.color("focus"), width=2)
        painter.restore()

    def _bars(self, painter: QPainter, strip: Strip, scene: Scene, seen: QRect) -> None:
        below = strip.y + strip.height - 1
        hairline(painter, QLineF(seen.left(), below, seen.right() + 1, below), self.theme.color("border"))
        for bar in strip.bars:
            if bar.rect.right() < seen.left() or bar.rect.left() > seen.right():
                continue
            if isinstance(bar.thing, Period):
                if scene.periods:
                    self._embargo(painter, bar, bar.thing, scene)
            elif bar.embargo is not None and scene.periods:
                self._embargo(painter, bar, bar.embargo, scene)
            else:
                self._phase(painter, bar, bar.thing, scene, seen)

    def _dots(self, painter: QPainter, strip: Strip, model: TimelineModel, scene: Scene, seen: QRect) -> None:
        for dot in strip.dots:
            if seen.left() - 20 <= dot.x <= seen.right() + 20:
                self._dot(painter, dot, model, scene)

    def _phase(self, painter: QPainter, bar: Bar, thing: Campaign | CampaignPhase, scene: Scene, seen: QRect) -> None:
        theme, px = self.theme, self.theme.px
        chosen = bar.at == scene.current
        plain = isinstance(thing, Campaign)
        if chosen:
            panel(painter, bar.rect, px(4), theme.color("accent"))
        elif plain:
            panel(painter, bar.rect, px(4), theme.color("sunken"), theme.color("border_btn"))
        else:
            panel(painter, bar.rect, px(4), theme.color("accent_tint"))
            if bar.at == scene.hover:
                panel(painter, bar.rect, px(4), None, theme.color("accent"))
        # a bar that begins to the left keeps its name in sight
        left = max(bar.rect.left(), seen.left()) + px(8)
        box = QRect(left, bar.rect.top(), bar.rect.right() - left - px(3), bar.rect.height())
        ink = "on_accent" if chosen else "muted" if plain else "accent_text"
        if box.width() > px(14):
            draw_text(painter, box, thing.name, theme.font("caption", 500 if plain else 600), theme.color(ink))
        if scene.ring and chosen:
            focus_ring(painter, QRectF(bar.rect), theme, px(4))

    def _embargo(self, painter: QPainter, bar: Bar, period: Period, scene: Scene) -> None:
        theme, px = self.theme, self.theme.px
        panel(painter, bar.rect, px(4), theme.color("surface"))
        painter.save()
        painter.setClipRect(bar.rect.adjusted(1, 1, -1, -1), Qt.ClipOperation.IntersectClip)
        hatch(painter, bar.rect, theme.color("hatch"), px(5))
        painter.restore()
        chosen = bar.at >= 0 and bar.at == scene.current
        panel(painter, bar.rect, px(4), None, theme.color("accent" if chosen else "warning"), 2 if chosen else 1)
        if scene.ring and chosen:
            focus_ring(painter, QRectF(bar.rect), theme, px(4))
        side = px(13)
        words, font = self.words.embargo(period), theme.font("caption", 500)
        wide = side + px(12) + text_width(font, words)
        fits = wide + px(6) <= bar.rect.width()
        pad = QRect(bar.rect.left() + px(3), bar.rect.top() + px(3), wide if fits else side + px(6), px(16))
        pad = pad.intersected(bar.rect.adjusted(2, 2, -2, -2))
        painter.fillRect(pad, theme.color("surface"))
        if pad.width() >= side:
            icon = QRect(pad.left() + px(2), pad.top() + px(1), side, side)
            self.desk.icons.paint(painter, icon, "lock", "warning")
        if fits:
            draw_text(painter, pad.adjusted(side + px(6), 0, 0, 0), words, font, theme.color("warning"))

    def _dot(self, painter: QPainter, dot: Dot, model: TimelineModel, scene: Scene) -> None:
        side = self.theme.px(_GLYPH)
        box = QRectF(dot.x - side / 2, dot.y - side / 2, side, side)
        chosen = any(one in scene.selected for one in dot.indexes)
        entry = model.entry(dot.indexes[0])
        if entry is None:
            return
        if len(dot.indexes) > 1:
            box = self._several(painter, dot, model, chosen)
        else:
            self._single(painter, box, entry, chosen)
            without = entry.content_id in self.desk.marks.without
            if model.conflict(entry) or without:
                px = self.theme.px
                flag = QRect(round(box.right()) - px(3), round(box.top()) - px(7), px(12), px(12))
                sign = ("stamp", "warning") if without else ("triangle-alert", "danger")
                self.desk.icons.paint(painter, flag, *sign)
        if scene.ring and scene.current in dot.indexes:
            rim = self.theme.px(3)
            focus_ring(painter, box.adjusted(-rim, -rim, rim, rim), self.theme, self.theme.px(11))

    def _single(self, painter: QPainter, box: QRectF, entry: Entry, chosen: bool) -> None:
        """The state's glyph on a ground of its own, so that no line runs through it."""
        theme, px = self.theme, self.theme.px
        rim = px(3 if chosen else 1)
        ground = box.adjusted(-rim, -rim, rim, rim)
        edge = theme.color("accent") if chosen else None
        panel(painter, ground, ground.width() / 2, theme.color("accent_tint" if chosen else "surface"), edge, 2)
        paint_status(painter, box, entry.status, theme)

    def _several(self, painter: QPainter, dot: Dot, model: TimelineModel, chosen: bool) -> QRectF:
        """Publications too close to each other: how many they are, in the state's colour where they share one."""
        theme, px = self.theme, self.theme.px
        font, words = theme.font("count", tnum=True), str(len(dot.indexes))
        wide = max(px(18), text_width(font, words) + px(8))
        box = QRectF(dot.x - wide / 2, dot.y - px(8), wide, px(16))
        states = {entry.status for one in dot.indexes if (entry := model.entry(one)) is not None}
        fill, edge, ink = "surface", "border_strong", "text"
        if len(states) == 1:
            state = str(next(iter(states)))
            fill, edge, ink = (state, state, "surface") if is_solid(state) else ("surface", state, state)
        panel(painter, box, px(8), theme.color(fill), theme.color(edge), 1.5)
        draw_text(painter, box, words, font, theme.color(ink), _CENTRE, elide=False)
        if chosen:
            panel(painter, box.adjusted(-px(2), -px(2), px(2), px(2)), px(10), None, theme.color("accent"), 2)
        return box

    def _ghost(self, painter: QPainter, ghost: Ghost) -> None:
        theme, px = self.theme, self.theme.px
        token = "danger" if ghost.forbidden else "accent"
        fill = theme.color("danger_tint" if ghost.forbidden else "accent_tint")
        radius = px(11) if ghost.dot else px(4)
        panel(painter, ghost.rect, radius, fill, theme.color(token), 1, (px(4), px(3)))
        font = theme.font("caption", 600, tnum=True)
        wide = text_width(font, ghost.words) + px(14)
        label = QRect(ghost.rect.center().x() - wide // 2, ghost.rect.bottom() + px(5), wide, px(20))
        panel(painter, label, px(5), theme.color("raised"), theme.color("border_btn"))
        draw_text(painter, label, ghost.words, font, theme.color("text"), _CENTRE, elide=False)
