"""The right column: preview, comments, attachments."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ..context import Desk
from ..pictures import Pictures
from ..widgets.buttons import IconButton
from ..widgets.ground import Ground
from ..widgets.line import Line
from ..widgets.tabs import Tabs
from .attachments import Attachments
from .comments import Comments
from .preview import Preview
from .session import EditSession

PREVIEW, COMMENTS, ATTACHMENTS = "preview", "comments", "attachments"


class SideColumn(Ground):
    """Three tabs; overlays the text where the window is narrow."""

    close_requested = Signal()

    def __init__(self, desk: Desk, session: EditSession) -> None:
        super().__init__(desk.theme, "sunken")
        self.desk, self.session = desk, session
        self.pictures = Pictures(desk, self)
        self.tabs = Tabs(desk.theme, desk.icons, self.tr("Preview, comments, attachments"), line=False)
        self.preview = Preview(desk, session, self.pictures)
        self.comments = Comments(desk)
        self.attachments = Attachments(desk, session, self.pictures)
        self.stack = QStackedWidget()
        for key, label, part in (
            (PREVIEW, self.tr("Preview"), self.preview),
            (COMMENTS, self.tr("Comments"), self.comments),
            (ATTACHMENTS, self.tr("Attachments"), self.attachments),
        ):
            self.tabs.add(key, label)
            self.stack.addWidget(part)
        self.tabs.changed.connect(self._chosen)
        self.preview.attachments_requested.connect(self.show_missing_alt)
        self.shut = IconButton(desk.theme, desk.icons, "x", self.tr("Close"), size=28)
        self.shut.clicked.connect(self.close_requested)
        self.shut.hide()
        top = QHBoxLayout()
        top.setContentsMargins(desk.theme.px(6), 0, desk.theme.px(8), 0)
        top.addWidget(self.tabs, 1)
        top.addWidget(self.shut, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(Line(desk.theme))
        column.addWidget(self.stack, 1)

    def set_overlay(self, overlay: bool) -> None:
        """Over the text it has an edge and can be closed."""
        self._sides = "l" if overlay else ""
        self.shut.setVisible(overlay)
        self.update()

    def refresh(self) -> None:
        """Show what is stored."""
        card = self.session.card
        if card is None:
            return
        waiting = sum(not one.done for one in card.comments)
        self.tabs.set_count(COMMENTS, str(waiting) if waiting else "")
        self.tabs.set_count(ATTACHMENTS, str(len(card.attachments)) if card.attachments else "")
        self.comments.show_comments(card.item.id, card.comments)
        self.attachments.show_attachments(card.item.id, card.attachments)
        self.preview.refresh()

    def choose(self, key: str) -> None:
        """Show a tab."""
        self.tabs.set_current(key)
        self._chosen(key)

    def current(self) -> str:
        """The tab in front."""
        return self.tabs.current()

    def show_missing_alt(self) -> None:
        """The attachments, at the first picture without words."""
        self.choose(ATTACHMENTS)
        self.attachments.focus_missing()

    def _chosen(self, key: str) -> None:
        pages: dict[str, QWidget] = {
            PREVIEW: self.preview,
            COMMENTS: self.comments,
            ATTACHMENTS: self.attachments,
        }
        self.stack.setCurrentWidget(pages[key])
