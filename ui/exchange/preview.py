"""What the file says, row by row, as it would come in; and what in it is no content item."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStackedWidget, QVBoxLayout, QWidget

from editorial.domain.channels import Channel, preset
from editorial.domain.plan_import import LeftOut, PlanFile, PlanRow, place_text, problem_text
from editorial.domain.wording import day_text, number_text, time_text
from editorial.domain.words import fold
from editorial.texts import text

from ..context import Desk
from ..widgets.choice import Sign
from ..widgets.empty import EmptyState
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.segmented import Segmented
from ..widgets.table import TableView
from . import words
from .tables import Cell, LazyRows


class PlanTable(TableView):
    """A table over a model of the import: some columns of a design width, the others share the rest by weight."""

    def __init__(
        self, desk: Desk, name: str, model: LazyRows, fixed: dict[int, int], weights: dict[int, int], parent: QWidget
    ) -> None:
        super().__init__(desk.theme, desk.icons, name, parent)
        self._fixed, self._weights = fixed, weights
        self.setModel(model)
        self.setSelectionMode(TableView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setStretchLastSection(False)
        self.theme.changed.connect(self._share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        px = self.theme.px
        room = self.viewport().width() - sum(px(one) for one in self._fixed.values())
        total = sum(self._weights.values())
        for column, wide in self._fixed.items():
            self.setColumnWidth(column, px(wide))
        for column, weight in self._weights.items():
            self.setColumnWidth(column, max(px(60), room * weight // total))


class ChannelSigns:
    """Tiles for the channels that a file names: those of the workspace, else those of well-known networks."""

    def __init__(self, desk: Desk) -> None:
        self._known: dict[str, Channel] = {}
        for one in sorted(desk.directory.channels, key=lambda one: not one.archived):
            for name in (one.network, one.monogram, one.name):
                if name:
                    self._known[fold(name)] = one

    def cell(self, names: tuple[str, ...], open_text: str) -> Cell:
        """The cell of a row's channels."""
        if not names:
            return Cell(open_text, "muted")
        signs, left = [], []
        for name in names:
            channel, known = self._known.get(fold(name)), preset(name)
            if channel is not None:
                signs.append(Sign.channel(channel.monogram, channel.hue))
            elif known is not None:
                signs.append(Sign.channel(known.monogram, known.hue))
            else:
                left.append(name)
        whole = ", ".join(names)
        return Cell(", ".join(left), signs=signs, tip=whole, spoken=whole)


class PreviewPane(QWidget):
    """The rows as read, and beside them what was left out."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        theme, px = desk.theme, desk.theme.px
        self._plan: PlanFile | None = None
        self.switch = Segmented(theme, [("rows", ""), ("left", "")], self.tr("What is shown"), self)
        self.switch.changed.connect(self._turn)
        self.counters = Label(theme, "", "small", "muted", tnum=True, parent=self)
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(8), px(16), px(8))
        head.setSpacing(px(12))
        head.addWidget(self.switch, 1)
        head.addWidget(self.counters)
        titles = (self.tr("Title"), self.tr("Date"), self.tr("Channels"), self.tr("Status"))
        self.rows = LazyRows(titles, self)
        name = self.tr("Rows as they would come in")
        self.table = PlanTable(desk, name, self.rows, {1: 170, 2: 84, 3: 120}, {0: 1}, self)
        self.left = LazyRows((self.tr("Where"), self.tr("What"), self.tr("Text")), self)
        name = self.tr("What is no content item")
        self.left_table = PlanTable(desk, name, self.left, {}, {0: 3, 1: 4, 2: 6}, self)
        self._empty = EmptyState(
            theme, desk.icons, "list-x", self.tr("No row is left with these choices."), parent=self
        )
        self.stack = QStackedWidget(self)
        for widget in (self.table, self.left_table, self._empty):
            self.stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line(theme))
        column.addWidget(self.stack, 1)

    def show_plan(self, plan: PlanFile) -> None:
        """Show what was read; where the table stood it stays."""
        place = self.table.verticalScrollBar().value()
        self._plan = plan
        language, signs = self.desk.language, ChannelSigns(self.desk)
        open_text = self.tr("open")
        self.rows.set_rows(plan.rows, lambda row: _row_cells(row, language, signs, open_text))
        self.left.set_rows(plan.left_out, lambda one: _left_cells(one, language))
        self.table.verticalScrollBar().setValue(place)
        read, left = number_text(plan.read, language), number_text(len(plan.left_out), language)
        self.switch.set_options(
            [
                ("rows", self.tr("Rows ({count})").format(count=read)),
                ("left", self.tr("Left out ({count})").format(count=left)),
            ]
        )
        undated = sum(1 for one in plan.rows if one.day is None)
        self.counters.setText(words.counters(plan.read, undated, language))
        self._turn(self.switch.current())

    def _turn(self, key: str) -> None:
        self.switch.set_current(key)
        empty = self._plan is not None and not self._plan.rows
        self.stack.setCurrentWidget(self.left_table if key == "left" else self._empty if empty else self.table)


def _row_cells(row: PlanRow, language: str, signs: ChannelSigns, open_text: str) -> tuple[Cell, ...]:
    told = "\n".join(problem_text(one, language) for one in row.problems)
    tip = "\n".join(one for one in (row.title, told) if one)
    title = Cell(row.title, signs=Sign.icon("triangle-alert") if told else None, tip=tip if told else "", spoken=tip)
    if row.day is None:
        when = Cell(text("unscheduled", language), "muted", tip=told)
    else:
        short = " ".join(one for one in (day_text(row.day, language), time_text(row.time)) if one)
        when = Cell(short)
    channels = signs.cell(row.channels, open_text)
    status = row.status or ("planned" if row.day else "idea")
    return title, when, channels, Cell(badge=(status, text(f"status.{status}", language)))


def _left_cells(one: LeftOut, language: str) -> tuple[Cell, ...]:
    words_ = " ".join(one.text.split())
    return (
        Cell(place_text(one.place, language), "muted"),
        Cell(text(one.code, language)),
        Cell(words_, "muted"),
    )
