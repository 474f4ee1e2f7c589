"""The three columns and how they share the room: side by side, or the right one over the text."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSettings, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ..context import Desk
from .brief_panel import BriefPanel
from .changes_panel import ChangesPanel
from .preview import DESKTOP
from .side_column import SideColumn
from .text_pane import TextPane

#: Below this width (design pixels; the window then is below 1280) the right column lies over the text.
NARROW = 1186
#: Below this height the changes fold to their header.
LOW = 560
LEFT, RIGHT, RIGHT_WIDE, CHANGES = 304, 368, 540, 190


class Columns(QWidget):
    """Brief, texts over changes, side column."""

    #: The right column appeared or went away (narrow windows only).
    side_shown = Signal(bool)

    def __init__(self, desk: Desk, brief: BriefPanel, texts: TextPane, changes: ChangesPanel, side: SideColumn) -> None:
        super().__init__()
        self.desk = desk
        self.brief, self.texts, self.changes, self.side = brief, texts, changes, side
        self._narrow: bool | None = None
        self._wide_preview = False
        self._folded_by_room = False
        self._height_open = CHANGES
        self.middle = QSplitter(Qt.Orientation.Vertical, self)
        self.middle.addWidget(texts)
        self.middle.addWidget(changes)
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        for part in (brief, self.middle, side):
            self.split.addWidget(part)
        for splitter, grows in ((self.middle, 0), (self.split, 1)):
            splitter.setChildrenCollapsible(False)
            # one pixel to see; Qt widens the part that can be grabbed
            splitter.setHandleWidth(1)
            splitter.setStretchFactor(grows, 1)
        self.split.splitterMoved.connect(self._keep)
        changes.folded.connect(self._folded)
        side.preview.shape_changed.connect(self._shape_changed)
        side.close_requested.connect(self.hide_side)
        self._restyle()
        desk.theme.changed.connect(self._restyle)

    @property
    def narrow(self) -> bool:
        """Whether the right column overlays."""
        return bool(self._narrow)

    def show_side(self, key: str = "") -> None:
        """Bring a tab of the right column into sight."""
        if key:
            self.side.choose(key)
        self.side.show()
        self._place_overlay()
        self.side.raise_()
        if self.narrow:
            self.side_shown.emit(True)

    def hide_side(self) -> None:
        """Put the overlay away; side by side there is nothing to put away."""
        if self.narrow and self.side.isVisible():
            inside = self.side.isAncestorOf(self.window().focusWidget())
            self.side.hide()
            self.side_shown.emit(False)
            if inside:
                self.texts.focus_text()

    def side_open(self) -> bool:
        """Whether the overlay lies over the text."""
        return self.narrow and self.side.isVisible()

    # Room -----------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.split.setGeometry(self.rect())
        px = self.desk.theme.px
        narrow = self.width() < px(NARROW)
        if narrow != self._narrow:
            self._set_narrow(narrow)
        low = self.height() < px(LOW)
        if low != self._folded_by_room:
            self._folded_by_room = low
            self.changes.set_folded(low)
        if self.changes.is_folded():
            self.middle.setSizes([self.middle.height() - px(46), px(46)])
        self._place_overlay()

    def _set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.side.set_overlay(narrow)
        if narrow:
            self.side.setParent(self)
            self.side.hide()
        else:
            self.split.addWidget(self.side)
            self.side.show()
        self._size_columns()
        self.side_shown.emit(not narrow)

    def _size_columns(self) -> None:
        px = self.desk.theme.px
        kept = QSettings().value("editor/columns")
        left, right = (LEFT, RIGHT)
        if isinstance(kept, list) and len(kept) == 2:
            left, right = (max(240, min(480, int(one))) for one in kept)
        if self._wide_preview:
            right = RIGHT_WIDE
        if self.narrow:
            left = min(left, 272)
            self.split.setSizes([px(left), max(px(400), self.width() - px(left))])
        else:
            self.split.setSizes([px(left), max(px(400), self.width() - px(left + right)), px(right)])

    def _place_overlay(self) -> None:
        if self.narrow:
            px = self.desk.theme.px
            width = min(self.width() - px(64), px(RIGHT_WIDE if self._wide_preview else 380))
            self.side.setGeometry(QRect(self.width() - width, 0, width, self.height()))

    def _shape_changed(self, shape: str) -> None:
        self._wide_preview = shape == DESKTOP
        self._size_columns()
        self._place_overlay()

    def _folded(self, folded: bool) -> None:
        px = self.desk.theme.px
        header = px(46)
        if folded:
            self._height_open = max(px(120), self.changes.height()) if self.changes.height() > header else px(CHANGES)
            self.changes.setMaximumHeight(header)
            self.middle.setSizes([self.middle.height() - header, header])
        else:
            self.changes.setMaximumHeight(16_777_215)
            height = self._height_open
            self.middle.setSizes([max(px(160), self.middle.height() - height), height])

    def _keep(self) -> None:
        if not self.narrow and not self._wide_preview:
            sizes = self.split.sizes()
            zoom = self.desk.theme.zoom
            QSettings().setValue("editor/columns", [round(sizes[0] / zoom), round(sizes[-1] / zoom)])

    def _restyle(self) -> None:
        px = self.desk.theme.px
        self.brief.setMinimumWidth(px(236))
        self.middle.setMinimumWidth(px(400))
        self.side.setMinimumWidth(px(280))
        self.changes.setMinimumHeight(px(42))
        self._height_open = px(CHANGES)
        self.middle.setSizes([self.height() - px(CHANGES), px(CHANGES)])
        self._size_columns()
