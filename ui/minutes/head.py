"""The head of the page: the way back, what it is, and what can be done with these minutes."""

from __future__ import annotations

from editorial.domain.meeting_cards import MeetingCase

from ..context import Desk
from ..meeting_head import MeetingHead
from ..widgets.buttons import LinkButton, make_button
from ..widgets.segmented import Segmented
from .words import MinutesWords

WRITE, READ = "write", "read"


class MinutesHead(MeetingHead):
    """Its buttons are shown where they do something."""

    def __init__(self, desk: Desk, words: MinutesWords) -> None:
        theme, icons = desk.theme, desk.icons
        self.crumb = LinkButton(theme, icons, " ")
        super().__init__(desk, self.crumb, "b")
        self.words = words
        self.tabs = Segmented(theme, [(WRITE, self.tr("Write")), (READ, self.tr("Preview"))], self.tr("View"))
        self.addendum = make_button(theme, icons, "secondary", self.tr("Addendum"), "file-plus")
        self.mail = make_button(theme, icons, "secondary", self.tr("Mail draft"), "mail")
        self.export = make_button(theme, icons, "primary", self.tr("Export"), "download")
        self.finalise = make_button(theme, icons, "primary", self.tr("Finalise …"), "lock")
        self.lay_out((), (self.tabs, self.more, self.addendum, self.mail, self.export, self.finalise))

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
