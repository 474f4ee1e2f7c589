"""The table of the journal: Enter opens the item, the arrows go from step to step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ..context import Desk
from ..widgets.table import TableView
from .model import COLUMNS, JournalModel

_FIXED = {"when": 176, "who": 186, "rows": 74}
_WEIGHTS = {"what": 4, "title": 6}


class JournalTable(TableView):
    """`opened` for Enter or a double click, `told` for the step in front, `panel_wanted` for Space."""

    opened = Signal()
    told = Signal(int)
    panel_wanted = Signal()

    def __init__(self, desk: Desk, model: JournalModel, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, "", parent)
        self.setAccessibleName(self.tr("Steps of the journal, newest first"))
        self.rows = model
        self.setModel(model)
        self.set_edge(8)
        self.setSelectionMode(TableView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setStretchLastSection(False)
        self.selectionModel().currentRowChanged.connect(self._moved)
        self.theme.changed.connect(self._share)

    def step(self) -> int:
        """The step in front, 0 for none."""
        return self.rows.step(self.currentIndex().row())

    def go(self, number: int) -> bool:
        """Make a row the one in front; False where there is none."""
        if not 0 <= number < self.rows.rowCount():
            return False
        self.setCurrentIndex(self.rows.index(number, COLUMNS.index("title")))
        return True

    def _moved(self) -> None:
        self.told.emit(self.step())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.panel_wanted.emit()
        elif event.key() == Qt.Key.Key_Home:
            self.go(0)
        elif event.key() == Qt.Key.Key_End:
            self.go(self.rows.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self.opened.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        px = self.theme.px
        room = self.viewport().width() - sum(px(one) for one in _FIXED.values())
        total = sum(_WEIGHTS.values())
        for column, name in enumerate(COLUMNS):
            wide = px(_FIXED[name]) if name in _FIXED else max(px(60), room * _WEIGHTS[name] // total)
            self.setColumnWidth(column, wide)
