"""What the window shows without a workspace: first start, recent ones, and a workspace that cannot be opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from .context import Desk
from .widgets.buttons import LinkButton, make_button
from .widgets.label import Label
from .widgets.scroll import Scroll

WORKSPACE_ENDING = ".editorial"
PLAN_ENDINGS = (".csv", ".xlsx", ".tsv", ".txt", ".ics")


class StartPage(QWidget):
    """New, open, sample, bring a plan; recent workspaces. A file dropped anywhere is taken for what it is."""

    new_requested = Signal()
    open_requested = Signal()
    sample_requested = Signal()
    backup_requested = Signal()
    plan_requested = Signal(str)
    path_requested = Signal(object)
    forget_requested = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setAcceptDrops(True)
        theme = desk.theme
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(8))
        holder = QWidget()
        holder.setLayout(self._column)
        holder.setMaximumWidth(theme.px(720))
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(holder, 6)
        middle.addStretch(1)
        scroll = Scroll(theme)
        scroll.body.setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(24))
        scroll.body.addStretch(2)
        scroll.body.addLayout(middle)
        scroll.body.addStretch(3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self._fill()

    def _fill(self) -> None:
        theme, icons, column = self.desk.theme, self.desk.icons, self._column
        mark = QLabel()
        mark.setPixmap(icons.pixmap("app", theme.px(44), "text", self.devicePixelRatioF()))
        column.addWidget(mark)
        column.addSpacing(theme.px(8))
        column.addWidget(Label(theme, self.tr("Plan your editorial work"), "display"))
        words = self.tr(
            "Everything lies in one workspace file on this computer. Begin with the spreadsheet you have, "
            "or look around in the sample first."
        )
        column.addWidget(Label(theme, words, "body", "muted", wrap=True))
        column.addSpacing(theme.px(16))
        plan = make_button(theme, icons, "primary", self.tr("Bring an editorial plan …"), icon="file-input")
        new = make_button(theme, icons, "secondary", self.tr("New workspace …"), icon="plus")
        sample = make_button(theme, icons, "secondary", self.tr("Open the sample …"), icon="sparkles")
        existing = make_button(theme, icons, "secondary", self.tr("Open workspace …"), icon="folder-open")
        backup = make_button(theme, icons, "secondary", self.tr("Open a backup …"), icon="archive-restore")
        backup.clicked.connect(self.backup_requested)
        plan.clicked.connect(lambda: self.plan_requested.emit(""))
        new.clicked.connect(self.new_requested)
        sample.clicked.connect(self.sample_requested)
        existing.clicked.connect(self.open_requested)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, buttons in ((first, (plan, sample)), (second, (new, existing, backup))):
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        column.addSpacing(theme.px(4))
        hint = self.tr("You can also drop a CSV or XLSX plan, or a workspace, into this window.")
        column.addWidget(Label(theme, hint, "small", "muted", wrap=True))
        self._add_recent()

    def _add_recent(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        recent = self.desk.settings.recent
        if not recent:
            return
        self._column.addSpacing(theme.px(24))
        self._column.addWidget(Label(theme, self.tr("Recent workspaces"), "section"))
        for name in recent:
            path = Path(name)
            row = QHBoxLayout()
            link = LinkButton(theme, icons, path.stem, icon="file-text", small=False)
            link.setAccessibleName(name)
            link.clicked.connect(lambda _on=False, p=path: self.path_requested.emit(p))
            row.addWidget(link)
            row.addWidget(Label(theme, str(path.parent), "small", "muted"), 1)
            self._column.addLayout(row)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event)
        if path is None:
            return
        event.acceptProposedAction()
        if path.suffix.lower() == WORKSPACE_ENDING:
            self.path_requested.emit(path)
        else:
            self.plan_requested.emit(str(path))

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.desk.theme.color("surface"))


def dropped_file(event: QDropEvent) -> Path | None:
    """The one file of a drop that the program can take, or None."""
    urls = [one for one in event.mimeData().urls() if one.isLocalFile()]
    if len(urls) != 1:
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in (WORKSPACE_ENDING, *PLAN_ENDINGS) else None
