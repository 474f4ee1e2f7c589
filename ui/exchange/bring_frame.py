"""What every import page has: a title with the steps and the cross, the panes of the steps, and the bar at the foot;
and what it answers to: keys, dropped files, the file dialog."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ..context import Desk
from ..widgets.banner import Banner
from ..widgets.buttons import IconButton
from ..widgets.empty import EmptyState
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.progress import LoadingLine
from .drops import plan_in
from .footer import Footer
from .steps import StepLine


class BringFrame(Ground):
    """Makes and lays out the common parts; a page makes its panes between the two."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "surface")
        self.desk = desk
        self.path: Path | None = None

    def leave(self) -> None:
        """Esc and the cross."""
        raise AssertionError("every import page can be left")

    def go_on(self) -> None:
        """Enter, and the button at the foot."""
        raise AssertionError("every import page goes on")

    def take(self, path: str) -> None:
        """A file was dropped here; whose it is decides the window."""
        self.desk.import_requested.emit(path)

    def ask_file(self, title: str, kinds: str) -> str:
        """The file dialog, beginning where the last file lay; "" where nobody chose one."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = str(self.path.parent) if self.path else documents
        found, _kind = QFileDialog.getOpenFileName(self, title, folder, kinds)
        return found

    def make_frame(self, steps: Sequence[tuple[str, str]], icon: str, drop: str, hint: str) -> None:
        """The line of `steps` (key, name), cross, banner, footer, and the first pane, which asks for a file."""
        theme, icons = self.desk.theme, self.desk.icons
        self.steps = StepLine(theme, icons, tuple(steps), self)
        self.close_button = IconButton(theme, icons, "x", self.tr("Close"), parent=self)
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.loading = LoadingLine(theme, self)
        self.banner = Banner(theme, icons, "danger", "", framed=False, parent=self)
        self.banner.hide()
        words = self.tr("Choose a file …")
        self.empty = EmptyState(theme, icons, icon, drop, hint, words, "folder-open", parent=self)
        self.footer = Footer(self.desk, self)
        self.stack = QStackedWidget(self)

    def lay_out(self, title: str, panes: dict[str, QWidget]) -> None:
        """Put everything in its place."""
        theme, px = self.desk.theme, self.desk.theme.px
        for pane in panes.values():
            self.stack.addWidget(pane)
        row = QHBoxLayout()
        row.setContentsMargins(px(20), px(10), px(12), px(10))
        row.setSpacing(px(12))
        row.addWidget(Label(theme, title, "title", parent=self))
        row.addStretch(1)
        row.addWidget(self.steps)
        row.addSpacing(px(8))
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        for widget in (Line(theme), self.loading, self.banner):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)
        column.addWidget(self.footer)

    # Events -------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QAbstractButton):
                focused.click()
            elif self.footer.next.isEnabled():
                self.go_on()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if plan_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = plan_in(event)
        if path is not None:
            event.acceptProposedAction()
            self.take(str(path))
