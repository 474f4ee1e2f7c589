"""The mouse on the timeline: click, drag a phase or its edge, drag a publication, double click, explanations."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from editorial.domain.calendar import Entry
from editorial.domain.events import Changes
from editorial.domain.strategy import Campaign, CampaignPhase, Period

from .drag import copies, of_entries
from .drops import Drops
from .timeline_paint import Ghost

if TYPE_CHECKING:
    from .timeline_grid import TimelineGrid

__all__ = ["TimelineMouse"]

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_EDGE = 6
Stretch = Campaign | CampaignPhase


@dataclass(slots=True)
class Grab:
    """What is being dragged: a stretch of days by its start, end or middle, or a publication."""

    index: int
    thing: Stretch | Entry
    part: str
    start: QPoint
    moving: bool = False
    days: int = 0


class TimelineMouse:
    """Turns mouse events into selection, moves and requests."""

    def __init__(self, grid: TimelineGrid) -> None:
        self.grid = grid
        self.drops = Drops(grid.desk, grid)
        self._grab: Grab | None = None
        self._anchor = -1

    # -- what lies where --------------------------------------------------------------------------------------------

    def index_at(self, point: QPoint) -> int:
        """The campaign, phase or publication at a point of the viewport; -1 for none."""
        page = self.grid.page
        if point.y() < page.header:
            return -1
        spot = self.grid.to_page(point)
        if point.x() < page.names:
            strip = page.strip_at(spot.y())
            return strip.index if strip is not None else -1
        dot = page.dot_at(spot.x(), spot.y())
        if dot is not None:
            return dot.indexes[0]
        bar = page.bar_at(spot.x(), spot.y())
        return bar.at if bar is not None else -1

    def part_at(self, point: QPoint) -> str:
        """Which part of a phase lies at a point: start, end, middle."""
        spot = self.grid.to_page(point)
        bar = self.grid.page.bar_at(spot.x(), spot.y())
        if bar is None:
            return "middle"
        edge = min(self.grid.desk.theme.px(_EDGE), bar.rect.width() // 4)
        if spot.x() - bar.rect.left() < edge:
            return "start"
        return "end" if bar.rect.right() - spot.x() < edge else "middle"

    # -- buttons ----------------------------------------------------------------------------------------------------

    def pressed(self, event: QMouseEvent) -> None:
        """Select, and be ready for a drag."""
        grid = self.grid
        if event.button() != Qt.MouseButton.LeftButton:
            return
        grid.arrange()
        point = event.position().toPoint()
        index = self.index_at(point)
        thing = grid.line.thing(index)
        self._grab = None
        if isinstance(thing, Entry):
            self._press_dot(index, point, event.modifiers())
            return
        if not event.modifiers() & (_CTRL | _SHIFT):
            grid.select_rows([])
        if thing is not None:
            grid.set_current(index)
            if point.x() >= grid.page.names:
                self._grab = Grab(index, thing, self.part_at(point), point)

    def _press_dot(self, index: int, point: QPoint, keys: Qt.KeyboardModifier) -> None:
        grid = self.grid
        spot = grid.to_page(point)
        dot = grid.page.dot_at(spot.x(), spot.y())
        mine = set(dot.indexes) if dot is not None else {index}
        if keys & _SHIFT and self._anchor >= 0:
            low, high = sorted((self._anchor, index))
            grid.select_rows(range(low, high + 1), index)
        elif keys & _CTRL:
            grid.select_rows(sorted(grid.scene.selected ^ mine), index)
        elif not mine <= grid.scene.selected or len(mine) > 1:
            grid.select_rows(sorted(mine), index)
        self._anchor = index
        entry = grid.line.entry(index)
        if entry is not None and len(mine) == 1:
            self._grab = Grab(index, entry, "middle", point)

    def moved(self, event: QMouseEvent) -> None:
        """Hover, or show where the drag would land."""
        point, grab = event.position().toPoint(), self._grab
        if grab is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(point)
            return
        if not grab.moving and (point - grab.start).manhattanLength() < QApplication.startDragDistance():
            return
        grab.moving = True
        self._scroll(point)
        grab.days = round((point.x() - grab.start.x()) / self.grid.page.per_day)
        self._show(grab, copies(event.modifiers()))

    def _scroll(self, point: QPoint) -> None:
        """At the edges the timeline comes along; the grab does too."""
        grid, px = self.grid, self.grid.desk.theme.px
        bar, before = grid.horizontalScrollBar(), grid.horizontalScrollBar().value()
        if point.x() > grid.viewport().width() - px(16):
            bar.setValue(before + px(14))
        elif grid.page.names <= point.x() < grid.page.names + px(16):
            bar.setValue(before - px(14))
        if self._grab is not None:
            self._grab.start -= QPoint(bar.value() - before, 0)

    def released(self, event: QMouseEvent) -> None:
        """Carry the drag out."""
        grab, self._grab = self._grab, None
        self._mark(None)
        self.grid.desk.hint_requested.emit("")
        if event.button() != Qt.MouseButton.LeftButton or grab is None or not grab.moving or not grab.days:
            return
        if isinstance(grab.thing, Entry):
            self.move_entries(grab.thing, grab.days, copies(event.modifiers()))
        else:
            self.save(changed(grab.thing, grab.part, grab.days))

    def cancel(self) -> bool:
        """Esc during a drag; False where nothing is dragged."""
        if self._grab is None or not self._grab.moving:
            return False
        self._grab = None
        self._mark(None)
        self.grid.desk.hint_requested.emit("")
        return True

    # -- acts -------------------------------------------------------------------------------------------------------

    def move_entries(self, grabbed: Entry, days: int, copy: bool = False) -> None:
        """Move the selection (or the grabbed publication alone) by days, or copy it there."""
        if grabbed.day is None:
            return
        chosen = self.grid.selected_entries()
        payload = of_entries(chosen if grabbed in chosen else [grabbed], grabbed.day)
        refused = self.drops.refusal(payload, copy)
        if refused:
            self.grid.desk.toast(refused, undo=False, meaning="info")
            return
        self.drops.on_day(payload, grabbed.day + timedelta(days=days), copy)

    def save(self, thing: Stretch | None) -> None:
        """Write new dates of a phase or campaign."""
        if thing is None:
            return
        actor, desk = self.grid.desk.actor, self.grid.desk
        sentence = self.grid.picture.words.moved(thing)

        def done(changes: Changes) -> None:
            if changes:
                desk.toast(sentence)

        desk.run(lambda ws: ws.organisation.save(actor, thing), done)

    # -- what is shown meanwhile ------------------------------------------------------------------------------------

    def _show(self, grab: Grab, copy: bool) -> None:
        grid, words = self.grid, self.grid.picture.words
        box = grid.page.rect_of(grab.index)
        if isinstance(grab.thing, Entry):
            day = (grab.thing.day or date.min) + timedelta(days=grab.days)
            payload = of_entries([grab.thing], grab.thing.day)
            refused = self.drops.refusal(payload, copy)
            middle = grid.page.x_of(day) + round(grid.page.per_day / 2)
            side = grid.desk.theme.px(22)
            place = QRect(middle - side // 2, box.center().y() - side // 2, side, side)
            self._mark(Ghost(place, words.day(day), True, bool(refused)))
            hint = self.drops.hint(payload, day, grab.thing.time, copy, grid.line.timeline.periods)
            grid.desk.hint_requested.emit(hint)
            return
        after = changed(grab.thing, grab.part, grab.days)
        if after is None or after.starts is None or after.ends is None:
            self._mark(None)
            return
        bar = next(one for strip in grid.page.strips for one in strip.bars if one.at == grab.index)
        left, right = grid.page.x_of(after.starts), grid.page.x_of(after.ends + timedelta(days=1))
        place = QRect(left, bar.rect.top(), right - left, bar.rect.height())
        sentence = words.span(after.starts, after.ends)
        self._mark(Ghost(place, sentence))
        grid.desk.hint_requested.emit(f"{after.name}: {sentence}")

    def _mark(self, ghost: Ghost | None) -> None:
        if self.grid.scene.ghost != ghost:
            self.grid.scene.ghost = ghost
            self.grid.viewport().update()

    def _hover(self, point: QPoint) -> None:
        grid = self.grid
        grid.arrange()
        index = self.index_at(point)
        shape = Qt.CursorShape.ArrowCursor
        if point.x() >= grid.page.names and index >= 0:
            edge = grid.line.entry(index) is None and self.part_at(point) != "middle"
            shape = Qt.CursorShape.SizeHorCursor if edge else Qt.CursorShape.PointingHandCursor
        grid.viewport().setCursor(shape)
        if grid.scene.hover != index:
            grid.scene.hover = index
            grid.viewport().update()

    def left(self) -> None:
        """The pointer went elsewhere."""
        if self.grid.scene.hover >= 0:
            self.grid.scene.hover = -1
            self.grid.viewport().update()

    # -- requests ---------------------------------------------------------------------------------------------------

    def double_clicked(self, event: QMouseEvent) -> None:
        """A publication opens, a sign of several is looked at more closely, a campaign or phase opens the strategy."""
        grid = self.grid
        self._grab = None
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        spot = grid.to_page(point)
        dot = grid.page.dot_at(spot.x(), spot.y()) if point.x() >= grid.page.names else None
        if dot is not None and len(dot.indexes) > 1:
            self._closer(dot.indexes[0], point)
        else:
            self.open(self.index_at(point))

    def _closer(self, index: int, point: QPoint) -> None:
        grid, entry = self.grid, self.grid.line.entry(index)
        if grid.zoom != "quarter":
            grid.step_zoom(-1, point.x())
        elif entry is not None and entry.day is not None:
            grid.desk.open_day_requested.emit(entry.day, "week")

    def open(self, index: int) -> None:
        """Open a publication in the editor, a campaign or phase on the strategy page."""
        thing = self.grid.line.thing(index)
        if isinstance(thing, Entry):
            self.grid.desk.open_item(thing.content_id, thing.publication_id)
        elif thing is not None:
            self.grid.desk.open_page_requested.emit("strategy")

    def context_menu(self, event: QContextMenuEvent) -> None:
        """The menu for the publication below the pointer, or at the focus when a key asked for it."""
        grid = self.grid
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            grid.keys.menu()
            return
        index = self.index_at(event.pos())
        if grid.line.entry(index) is None:
            return
        if index not in grid.scene.selected:
            grid.select_rows([index], index)
        grid.menu_requested.emit(event.globalPos())

    def explain(self, point: QPoint) -> tuple[str, QRect]:
        """The tooltip at a point and the place for which it holds."""
        grid = self.grid
        grid.arrange()
        spot = grid.to_page(point)
        inside = point.x() >= grid.page.names and point.y() >= grid.page.header
        dot = grid.page.dot_at(spot.x(), spot.y()) if inside else None
        if dot is not None and len(dot.indexes) > 1:
            entries = [grid.line.entry(one) for one in dot.indexes]
            titles = [f"{grid.picture.words.day(one.day)} {one.title}" for one in entries if one and one.day]
            return grid.picture.words.several(titles), QRect()
        bar = grid.page.bar_at(spot.x(), spot.y()) if inside and dot is None else None
        if bar is not None and isinstance(bar.thing, Period):
            return grid.picture.words.embargo_tip(bar.thing), QRect()
        index = self.index_at(point)
        if index >= 0:
            return grid.line.tip(index), QRect()
        return self._explain_day(spot.x()) if inside else "", QRect()

    def _explain_day(self, x: int) -> str:
        """Holidays and blackouts of the day below the pointer."""
        timeline, day = self.grid.line.timeline, self.grid.page.day_at(x)
        language = self.grid.desk.language
        found = [one.named(language) for one in timeline.holidays if one.day == day]
        found += [one.name for one in timeline.periods if one.starts <= day <= one.ends and one.name]
        return "\n".join([self.grid.picture.words.day(day), *found]) if found else ""


def changed(thing: Stretch, part: str, days: int) -> Stretch | None:
    """The stretch after its start, its end or all of it went on by days; None where it would end before it starts."""
    if thing.starts is None or thing.ends is None:
        return None
    step = timedelta(days=days)
    starts = thing.starts + step if part in ("start", "middle") else thing.starts
    ends = thing.ends + step if part in ("end", "middle") else thing.ends
    return replace(thing, starts=starts, ends=ends) if starts <= ends else None
