"""The head of a meeting that is prepared: the way back, what it is, and what can be done with it."""

from __future__ import annotations

from datetime import timedelta

from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import Meeting, MeetingState

from ..context import Desk
from ..meeting_head import MeetingHead
from ..widgets.badges import Tag
from ..widgets.buttons import make_button
from ..widgets.elided import ElidedLabel
from ..widgets.label import Label
from .acts import MeetingActs
from .words import STATE_TAGS, MeetingWords

#: So long before its time a meeting is what one wants to begin.
SOON = timedelta(minutes=30)


class PreparationHead(MeetingHead):
    """`begin` and `minutes` are shown where the window answers them."""

    def __init__(self, desk: Desk, words: MeetingWords, acts: MeetingActs) -> None:
        theme, icons = desk.theme, desk.icons
        self.crumb = Label(theme, "", "small", "muted")
        super().__init__(desk, self.crumb)
        self.words, self.acts = words, acts
        self.meta = ElidedLabel(theme, "", "small", "muted")
        self.tag = Tag(theme, icons, "info", " ", "calendar")
        self.invite = make_button(theme, icons, "secondary", self.tr("Invitation …"), "mail")
        self.invite.clicked.connect(lambda _on=False: self._do("invite"))
        self.more.clicked.connect(lambda _on=False: self._open_more())
        self.minutes = make_button(theme, icons, "secondary", self.tr("Minutes"), "scroll-text")
        self.begin = make_button(theme, icons, "secondary", self.tr("Begin the meeting"), "presentation")
        self._meeting: Meeting | None = None
        self.lay_out((self.meta,), (self.tag, self.more, self.invite, self.minutes, self.begin))

    def show_case(self, case: MeetingCase) -> None:
        """Show another meeting, or another state of it."""
        one, words = case.meeting, self.words
        self._meeting = one
        self.crumb.setText(words.crumb(one))
        self.title.setText(words.title(one))
        chair, taker = words.person(one.chair_id), words.person(one.minute_taker_id)
        parts = [words.when(one), one.place]
        parts += [self.tr("Chair {name}").format(name=chair)] if chair else []
        parts += [self.tr("Minutes {name}").format(name=taker)] if taker else []
        if one.state is MeetingState.CANCELLED and one.reason:
            parts = [self.tr("Cancelled: {reason}").format(reason=one.reason), *parts]
        self.meta.setText(" · ".join(part for part in parts if part))
        meaning, icon = STATE_TAGS[one.state]
        self.tag.set_tag(meaning, words.state(one), icon)
        self.tag.setVisible(one.state is not MeetingState.PLANNED)
        offers = {name for name, *_rest in self.acts.offers(one)}
        self.invite.setVisible("invite" in offers)
        self.more.setVisible(bool(offers - {"invite"}))
        self._show_begin(one)

    def _show_begin(self, one: Meeting) -> None:
        may = self.desk.may("meeting") and self.desk.answers("moderation_requested")
        running = one.state is MeetingState.RUNNING
        self.begin.setVisible(may and (running or one.state is MeetingState.PLANNED))
        self.begin.setText(self.tr("Go on moderating") if running else self.tr("Begin the meeting"))
        soon = one.starts_at is not None and self.desk.clock.utc() >= one.starts_at - SOON
        self.begin.set_kind("primary" if running or soon else "secondary")
        held = one.state in (MeetingState.HELD, MeetingState.FINAL)
        self.minutes.setVisible(held and self.desk.answers("minutes_requested"))

    def _do(self, name: str) -> None:
        if self._meeting is not None:
            acts = {one: act for one, _words, _icon, act in self.acts.offers(self._meeting)}
            if name in acts:
                acts[name]()

    def _open_more(self) -> None:
        if self._meeting is None:
            return
        self.more_menu.clear()
        self.acts.fill_menu(self.more_menu, self._meeting)
        self.open_more()
