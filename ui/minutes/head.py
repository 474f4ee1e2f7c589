"""The head of the page: the way back, what it is, and what can be done with these minutes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from editorial.domain.meeting_cards import MeetingCase

from ..context import Desk
from ..widgets.buttons import LinkButton, make_button
from ..widgets.elided import ElidedLabel
from ..widgets.empty import IconSign
from ..widgets.ground import Ground
from ..widgets.segmented import Segmented
from .words import MinutesWords

WRITE, READ = "write", "read"


class MinutesHead(Ground):
    """Its buttons are shown where they do something."""

    def __init__(self, desk: Desk, words: MinutesWords) -> None:
        super().__init__(desk.theme, "surface", sides="b")
        self.desk, self.words = desk, words
        theme, icons, px = desk.theme, desk.icons, desk.theme.px
        self.back = LinkButton(theme, icons, self.tr("Meetings"), "arrow-left")
        self.back.setToolTip(self.tr("Back to the meetings (Esc)"))
        self.crumb = LinkButton(theme, icons, " ")
        self.title = ElidedLabel(theme, "", "title")
        self.tabs = Segmented(theme, [(WRITE, self.tr("Write")), (READ, self.tr("Preview"))], self.tr("View"))
        self.more_menu = QMenu(self)
        self.more = make_button(theme, icons, "secondary", self.tr("More"), "ellipsis")
        self.addendum = make_button(theme, icons, "secondary", self.tr("Addendum"), "file-plus")
        self.mail = make_button(theme, icons, "secondary", self.tr("Mail draft"), "mail")
        self.export = make_button(theme, icons, "primary", self.tr("Export"), "download")
        self.finalise = make_button(theme, icons, "primary", self.tr("Finalise …"), "lock")
        way = QHBoxLayout()
        way.setSpacing(px(6))
        way.addWidget(self.back)
        way.addWidget(IconSign(theme, icons, "chevron-right", size=13))
        way.addWidget(self.crumb)
        way.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(px(2))
        left.addLayout(way)
        left.addWidget(self.title)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(8), px(16), px(10))
        row.setSpacing(px(8))
        row.addLayout(left, 1)
        for one in (self.tabs, self.more, self.addendum, self.mail, self.export, self.finalise):
            row.addWidget(one, 0, Qt.AlignmentFlag.AlignBottom)

    def show_case(self, case: MeetingCase, *, may: bool, reopens: bool) -> None:
        """Show other minutes, or another state of them; `may`: the actor may finalise them and add to
        them; `reopens`: open them again."""
        final = case.final is not None
        self.crumb.setText(self.words.meeting(case.meeting))
        self.title.setText(self.words.title(case))
        writes = self.desk.may("meeting.write") and not final
        self.tabs.setVisible(writes)
        self.finalise.setVisible(not final and may)
        self.addendum.setVisible(final and may)
        self.export.set_kind("primary" if final or not may else "secondary")
        earlier = len(case.minutes) > (1 if final else 0)
        self.more.setVisible(earlier or writes or (final and reopens))

    def show_view(self, name: str) -> None:
        """Files are made where they can be looked at first."""
        for one in (self.mail, self.export):
            one.setVisible(name == READ)
