"""Today: decisions that wait, my work, what is overdue, what appears next, and the week at a glance."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.calendar import Card, Entry
from editorial.domain.content import Status
from editorial.domain.events import Changes
from editorial.domain.filters import PlanFilter
from editorial.domain.wording import day_text, long_day, time_text, week_text, when_text
from editorial.services.today import TodayView
from editorial.texts import text

from ..context import Desk
from ..widgets.badges import StatusBadge
from ..widgets.buttons import LinkButton, make_button
from ..widgets.clearing import clear
from ..widgets.empty import EmptyState
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.scroll import Scroll
from ..widgets.section import SectionHeader
from ..widgets.signs import Avatar, ChannelTile, StatusGlyph
from .actions import ActionRows
from .approval import ApprovalRows
from .inputs import InputRows
from .meeting import NextMeeting
from .rows import ItemRow
from .strip import WeekStrip

SIDE = 380
KINDS = (
    *("content", "publication", "comment", "period", "sign_off", "request_stage", "person"),
    *("input_request", "input_message", "contribution", "answer", "action_item"),
)
READY = frozenset({Status.APPROVED, Status.SCHEDULED})


class TodayPage(Ground):
    """The first look in the morning."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "surface")
        self.desk = desk
        self._dirty = False
        self.approval = ApprovalRows(desk, self)
        self.inputs = InputRows(desk, self)
        self.meeting = NextMeeting(desk)
        self.tasks = ActionRows(desk, self)
        px = desk.theme.px
        self.heading = Label(desk.theme, "", "display")
        self.summary = Label(desk.theme, "", "body", "muted", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self.heading)
        words.addWidget(self.summary)
        self.ideas = LinkButton(desk.theme, desk.icons, "", icon="lightbulb", small=False)
        self.ideas.clicked.connect(self._open_ideas)
        self.ideas.hide()
        words.addWidget(self.ideas, 0, Qt.AlignmentFlag.AlignLeft)
        plan = make_button(desk.theme, desk.icons, "secondary", self.tr("Plan the week"), icon="calendar-days")
        plan.clicked.connect(lambda _on=False: self._open_day(desk.clock.today(), "week"))
        head = QHBoxLayout()
        head.setContentsMargins(px(24), px(16), px(20), px(14))
        head.addLayout(words, 1)
        head.addWidget(plan)
        self.strip = WeekStrip(desk)
        self.strip.day_wanted.connect(partial(self._open_day, view="month"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.strip)
        column.addLayout(self._columns(), 1)
        desk.live.changed.connect(self._changed)
        desk.directory_changed.connect(self.reload)
        desk.marks_changed.connect(self.reload)
        self.reload()

    def _columns(self) -> QHBoxLayout:
        desk, px = self.desk, self.desk.theme.px
        left, right = Scroll(desk.theme), Scroll(desk.theme, "sunken")
        left.body.setContentsMargins(px(24), px(12), px(20), px(20))
        right.body.setContentsMargins(px(18), px(12), px(16), px(20))
        self._left, self._right = left.body, right.body
        self._right.addWidget(self.meeting)
        side = Ground(desk.theme, "sunken", sides="l")
        side.setFixedWidth(px(SIDE))
        inside = QVBoxLayout(side)
        inside.setContentsMargins(1, 0, 0, 0)
        inside.addWidget(right)
        self._side = side
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(left, 1)
        body.addWidget(side)
        return body

    # Reading ------------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read again; what is shown stays until then."""
        actor = self.desk.actor
        self.desk.run(lambda ws: ws.today.view(actor), self._show)

    def _changed(self, changes: Changes) -> None:
        if not changes.touches(*KINDS):
            return
        if self.isVisible():
            self.reload()
        else:
            self._dirty = True

    def focus_content(self) -> None:
        """The page came to the front."""
        if self._dirty:
            self._dirty = False
            self.reload()
        self.strip.setFocus()

    def regions(self) -> list[QWidget]:
        """For F6."""
        return [self.strip, self, self._side]

    # Showing ------------------------------------------------------------------------------------------------------

    def _show(self, view: TodayView) -> None:
        desk, language = self.desk, self.desk.language
        today = desk.clock.today()
        self.heading.setText(long_day(today, language))
        self.summary.setText(f"{week_text(today, language)} · {self._summary(view)}")
        self.ideas.setText(self.tr("Decide on %n idea(s)", "", view.ideas))
        self.ideas.setVisible(view.ideas > 0)
        self.strip.show_week(view.week)
        # the card of the next meeting reads by itself and stays
        self._right.removeWidget(self.meeting)
        for body in (self._left, self._right):
            clear(body)
        self._right.addWidget(self.meeting)
        if view.in_force:
            self._section(self._left, self.tr("My decisions"), self.approval.decisions(view))
            self._section(self._left, self.tr("Held up in approval"), self.approval.held(view))
        else:
            self._section(self._left, self.tr("Waiting for approval"), [self._waiting(one) for one in view.waiting])
        self._section(self._left, self.tr("Requests to me"), self.inputs.asked(view))
        self._section(self._left, self.tr("Answers my people owe"), self.inputs.told(view))
        self._section(self._left, self.tr("Answers to be cleared"), self.inputs.to_clear(view))
        self._section(self._left, self.tr("Answers are there"), self.inputs.answers(view))
        self._section(self._left, self.tr("Input overdue"), self.inputs.late(view))
        self._section(self._left, self.tasks.title(), self.tasks.rows(view))
        self._section(self._left, self.tr("Overdue"), [self._overdue(one) for one in view.overdue])
        mine = self.tr("My items") if desk.actor.id is not None else self.tr("Open items")
        self._section(self._left, mine, [self._mine(one) for one in view.mine])
        thanks = self.inputs.thanks(view)
        self._section(self._left, self.tr("Thanks for my answers"), thanks)
        waiting = (view.decisions or view.held) if view.in_force else view.waiting
        input_ = view.answers or view.to_clear or view.asked or view.late or view.told
        if not (waiting or view.overdue or view.mine or view.actions or input_ or thanks):
            self._nothing()
        self._left.addStretch(1)
        self._following(view)
        self._mentions(view)
        self._right.addStretch(1)

    def _summary(self, view: TodayView) -> str:
        parts = []
        if view.in_force:
            parts += self.approval.summary(view)
        elif view.waiting:
            parts.append(self.tr("%n item(s) waiting for approval", "", len(view.waiting)))
        parts += self.inputs.summary(view)
        parts += self.tasks.summary(view)
        if view.overdue:
            parts.append(self.tr("%n item(s) overdue", "", len(view.overdue)))
        if view.ideas and not parts:
            return self.tr("nothing is overdue")
        return ", ".join(parts) or self.tr("nothing waits for you")

    def _nothing(self) -> None:
        empty = EmptyState(
            self.desk.theme,
            self.desk.icons,
            "sun",
            self.tr("Nothing is due"),
            self.tr("Decisions, overdue posts and your own items appear here."),
            self.tr("Plan the week"),
        )
        empty.acted.connect(lambda: self._open_day(self.desk.clock.today(), "week"))
        self._left.addWidget(empty)

    def _section(self, body: QVBoxLayout, title: str, rows: list[ItemRow]) -> None:
        if not rows:
            return
        body.addWidget(SectionHeader(self.desk.theme, title, len(rows), role="section"))
        for row in rows:
            body.addWidget(row)
        body.addSpacing(self.desk.theme.px(12))

    def _line(self, card: Card) -> str:
        channels = ", ".join(one.name for one in map(self.desk.channel, card.channel_ids) if one)
        owner = self.desk.person(card.owner_id)
        parts = (channels, when_text(card.day, card.time, self.desk.language, year=False), owner.name if owner else "")
        return " · ".join(one for one in parts if one)

    def _waiting(self, card: Card) -> ItemRow:
        row = self._card_row(card)
        row.add_button("secondary", self.tr("View"), partial(self.desk.open_item, card.content_id))
        row.add_button("quiet", self.tr("Approve"), partial(self._set, card.content_id, Status.APPROVED), "check")
        return row

    def _mine(self, card: Card) -> ItemRow:
        row = self._card_row(card)
        if card.checklist_all:
            done = f"{card.checklist_done} / {card.checklist_all}"
            row.add(Label(self.desk.theme, done, "small", "muted", tnum=True))
        self._add_due(row, card)
        return row

    def _add_due(self, row: ItemRow, card: Card) -> None:
        today = self.desk.clock.today()
        assert card.day is not None
        days = (card.day - today).days
        if days < 0:
            words = self.tr("since {day}").format(day=day_text(card.day, self.desk.language, year=False))
            row.add_tag("danger", words, "clock-alert")
        elif days <= 2:
            words = (self.tr("today"), self.tr("tomorrow"), self.tr("in 2 days"))[days]
            row.add_tag("warning", words, "clock-alert")
        else:
            words = day_text(card.day, self.desk.language, year=False)
            row.add(Label(self.desk.theme, words, "small", "muted", tnum=True))

    def _card_row(self, card: Card) -> ItemRow:
        name = text(f"status.{card.status}", self.desk.language)
        row = ItemRow(self.desk, StatusGlyph(self.desk.theme, card.status, name), card.title, self._line(card))
        row.opened.connect(partial(self.desk.open_item, card.content_id))
        self.approval.mark(row, card.content_id)
        return row

    def _overdue(self, entry: Entry) -> ItemRow:
        desk = self.desk
        channel = desk.channel(entry.channel_id)
        name = channel.name if channel else self.tr("channel open")
        line = f"{name} · {when_text(entry.day, entry.time, desk.language, year=False)}"
        state = text(f"status.{entry.status}", desk.language)
        row = ItemRow(desk, StatusGlyph(desk.theme, entry.status, state), entry.title, line)
        self.approval.mark(row, entry.content_id)
        row.opened.connect(partial(desk.open_item, entry.content_id, entry.publication_id))
        if entry.status in READY:
            row.add_button("secondary", self.tr("Mark as published"), partial(self._ask_address, entry), "check")
        else:
            row.add_button(
                "secondary", self.tr("Open"), partial(desk.open_item, entry.content_id, entry.publication_id)
            )
        return row

    def _following(self, view: TodayView) -> None:
        desk, language = self.desk, self.desk.language
        self._right.addWidget(SectionHeader(desk.theme, self.tr("Next publications"), role="section"))
        if not view.following:
            self._right.addWidget(
                Label(desk.theme, self.tr("Nothing is planned for the next two weeks."), "body", "muted")
            )
        last = None
        for entry in view.following:
            if entry.day != last and entry.day is not None:
                last = entry.day
                words = self.tr("Today") if last == desk.clock.today() else day_text(last, language, year=False)
                self._right.addWidget(Label(desk.theme, words, "caption", "muted", "semibold"))
            self._right.addWidget(self._next_row(entry))
        self._right.addSpacing(desk.theme.px(16))

    def _next_row(self, entry: Entry) -> ItemRow:
        desk = self.desk
        channel = desk.channel(entry.channel_id)
        tile = ChannelTile(desk.theme, channel.monogram, channel.hue, channel.name) if channel else None
        row = ItemRow(desk, tile, entry.title, time_text(entry.time), 44)
        row.opened.connect(partial(desk.open_item, entry.content_id, entry.publication_id))
        if not self.approval.mark(row, entry.content_id):
            row.add(StatusBadge(desk.theme, entry.status, text(f"status.{entry.status}", desk.language)))
        return row

    def _mentions(self, view: TodayView) -> None:
        if not view.mentions:
            return
        desk = self.desk
        self._right.addWidget(SectionHeader(desk.theme, self.tr("Asked of me"), len(view.mentions), role="section"))
        for one in view.mentions:
            body = " ".join(one.comment.body.split())
            row = ItemRow(desk, Avatar(desk.theme, one.comment.author or "?"), body, one.title)
            row.opened.connect(partial(desk.open_item, one.comment.content_id))
            self._right.addWidget(row)

    def _open_ideas(self) -> None:
        self.desk.filter_requested.emit("board", PlanFilter(statuses=frozenset({Status.IDEA})))

    # Acting -------------------------------------------------------------------------------------------------------

    def _open_day(self, day: object, view: str) -> None:
        self.desk.open_day_requested.emit(day, view)

    def _set(self, content_id: int, target: Status) -> None:
        actor = self.desk.actor
        self.desk.run(lambda ws: ws.content.set_status(actor, [content_id], target), self._moved)

    def _ask_address(self, entry: Entry) -> None:
        from ..address_dialog import AddressDialog

        channel = self.desk.channel(entry.channel_id)
        dialog = AddressDialog(self.desk, [entry.title], [channel.name] if channel else [], "", self.window())
        dialog.accepted.connect(lambda: self._published(entry, dialog.address()))
        dialog.open()

    def _published(self, entry: Entry, url: str) -> None:
        actor, wanted = self.desk.actor, [entry.publication_id]
        self.desk.run(
            lambda ws: ws.content.set_publication_status(actor, wanted, Status.PUBLISHED, url=url), self._moved
        )

    def _moved(self, changes: Changes) -> None:
        state = text(f"status.{changes.detail['status']}", self.desk.language)
        words = self.tr("“{title}” is now: {state}.")
        self.desk.toast(words.format(title=changes.detail["title"], state=state))
