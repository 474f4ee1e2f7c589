"""A route while it is drawn: its stages in steps, every change of it, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

from editorial.domain.approvals import ApprovalRoute, ApprovalStage, Who

#: A stage that is new has an id below this one until it is saved.
FRESH = -1000
MOST_BACK = 100


@dataclass(frozen=True, slots=True)
class Drawing:
    """A route with its stages; each stage has an id of its own, new ones a negative one."""

    route: ApprovalRoute = field(default_factory=ApprovalRoute)
    stages: tuple[ApprovalStage, ...] = ()

    def columns(self) -> list[list[ApprovalStage]]:
        """The stages step by step, each in its order."""
        ordered = sorted(self.stages, key=lambda one: (one.step, one.position))
        return [list(found) for _step, found in groupby(ordered, key=lambda one: one.step)]

    def place(self, stage_id: int) -> tuple[int, int]:
        """Column and row of a stage; (-1, -1) for none."""
        for column, stages in enumerate(self.columns()):
            for row, one in enumerate(stages):
                if one.id == stage_id:
                    return column, row
        return -1, -1

    def stage(self, stage_id: int) -> ApprovalStage | None:
        """The stage by its id."""
        return next((one for one in self.stages if one.id == stage_id), None)


def drawn(route: ApprovalRoute, columns: Sequence[Sequence[ApprovalStage]]) -> Drawing:
    """A drawing of these columns; empty ones are left out, steps and positions are counted anew."""
    stages: list[ApprovalStage] = []
    for step, column in enumerate((one for one in columns if one), 1):
        stages += [replace(one, step=step, position=len(stages) + row) for row, one in enumerate(column)]
    return Drawing(route, tuple(stages))


class RouteDraft:
    """The drawing on the desk, with undo and redo; `changed` is called after every change."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self.saved = Drawing()
        self.now = Drawing()
        self.selected = 0
        self._back: list[Drawing] = []
        self._forth: list[Drawing] = []
        self._fresh = FRESH

    # Way back -------------------------------------------------------------------------------------------------------

    def load(self, route: ApprovalRoute, stages: Sequence[ApprovalStage]) -> None:
        """Another route is drawn."""
        columns = Drawing(route, tuple(stages)).columns()
        self.saved = self.now = drawn(route, columns)
        self._back, self._forth = [], []
        self.selected = self.now.stages[0].id if self.now.stages else 0
        self._changed()

    @property
    def dirty(self) -> bool:
        """Whether there is something to save."""
        return self.now != self.saved or self.now.route.id == 0

    @property
    def can_undo(self) -> bool:
        """Whether there is a way back."""
        return bool(self._back)

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back."""
        return bool(self._forth)

    def undo(self) -> None:
        """Take back the last change."""
        if self._back:
            self._forth.append(self.now)
            self._set(self._back.pop())

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._forth:
            self._back.append(self.now)
            self._set(self._forth.pop())

    def _set(self, drawing: Drawing) -> None:
        self.now = drawing
        if drawing.stage(self.selected) is None:
            self.selected = drawing.stages[0].id if drawing.stages else 0
        self._changed()

    def _do(self, drawing: Drawing) -> None:
        if drawing != self.now:
            self._back = [*self._back, self.now][-MOST_BACK:]
            self._forth = []
            self._set(drawing)

    # Changes --------------------------------------------------------------------------------------------------------

    def set_route(self, **values: Any) -> None:
        """Name, criteria, window."""
        self._do(replace(self.now, route=replace(self.now.route, **values)))

    def set_stage(self, **values: Any) -> None:
        """Fields of the selected stage."""
        stages = tuple(replace(one, **values) if one.id == self.selected else one for one in self.now.stages)
        self._do(replace(self.now, stages=stages))

    def select(self, stage_id: int) -> None:
        """Another stage is meant."""
        if stage_id != self.selected:
            self.selected = stage_id
            self._changed()

    def add(self, name: str, role: str, *, beside: bool = False) -> None:
        """A stage after the selected one, or beside it."""
        self._fresh -= 1
        fresh = ApprovalStage(self._fresh, name=name, who=Who.ROLE, role=role)
        columns = self.now.columns()
        column, row = self.now.place(self.selected)
        if column < 0:
            columns.append([fresh])
        elif beside:
            columns[column].insert(row + 1, fresh)
        else:
            columns.insert(column + 1, [fresh])
        self.selected = fresh.id
        self._do(drawn(self.now.route, columns))

    def remove(self) -> None:
        """Take the selected stage out; its neighbour is selected."""
        columns = self.now.columns()
        column, row = self.now.place(self.selected)
        if column < 0:
            return
        del columns[column][row]
        kept = columns[column] or (columns[column - 1] if column else columns[1] if len(columns) > 1 else [])
        self.selected = kept[min(row, len(kept) - 1)].id if kept else 0
        self._do(drawn(self.now.route, columns))

    def move(self, by: int) -> None:
        """The selected stage one step earlier (-1) or later (1): out of a common step first, then into the next one."""
        columns = self.now.columns()
        column, row = self.now.place(self.selected)
        if column < 0:
            return
        one = columns[column].pop(row)
        if columns[column]:
            columns.insert(column + max(by, 0), [one])
        elif 0 <= column + by < len(columns):
            columns[column + by].append(one)
        else:
            columns[column].insert(row, one)
        self._do(drawn(self.now.route, columns))

    def move_beside(self, by: int) -> None:
        """The selected stage up (-1) or down (1) within its step."""
        columns = self.now.columns()
        column, row = self.now.place(self.selected)
        if column < 0 or not 0 <= row + by < len(columns[column]):
            return
        stages = columns[column]
        stages[row], stages[row + by] = stages[row + by], stages[row]
        self._do(drawn(self.now.route, columns))

    def put(self, stage_id: int, column: int, *, own_step: bool) -> None:
        """Drop a stage on a column, or (`own_step`) as a step of its own before it."""
        columns = self.now.columns()
        there, row = self.now.place(stage_id)
        if there < 0:
            return
        one = columns[there].pop(row)
        if own_step:
            columns.insert(column, [one])
        else:
            columns[min(column, len(columns) - 1)].append(one)
        self.selected = stage_id
        self._do(drawn(self.now.route, columns))

    def neighbour(self, across: int, down: int) -> int:
        """The stage beside the selected one, in a direction; the selected one where there is none."""
        columns = self.now.columns()
        column, row = self.now.place(self.selected)
        if column < 0:
            return self.now.stages[0].id if self.now.stages else 0
        if down:
            rows = columns[column]
            return rows[min(max(row + down, 0), len(rows) - 1)].id
        target = columns[min(max(column + across, 0), len(columns) - 1)]
        return target[min(row, len(target) - 1)].id
