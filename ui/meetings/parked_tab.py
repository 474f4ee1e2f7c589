"""Parked topics: taken up again in a meeting, changed, or dropped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMenu

from editorial.domain.meeting_cards import MeetingRow
from editorial.domain.meetings import MeetingState, ParkedState, ParkedTopic
from editorial.services.parked_topics import ParkedRow

from ..context import Desk
from ..widgets.choice import Choice, Sign
from ..widgets.filter_chip import FilterChip
from .parked_dialogs import RecallDialog, TopicDialog
from .rows import Cell, Column, Group, Heading, Line
from .tab import ListTab, Nothing
from .words import MeetingWords

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.people import Actor


class ParkedTab(ListTab):
    """What was put aside, and the day from which it is proposed again."""

    kinds = ("parked_topic", "meeting", "department", "agenda_item")
    icon = "inbox"
    letters = frozenset({"E", "R", "Del"})

    def __init__(self, desk: Desk, words: MeetingWords) -> None:
        super().__init__(desk, words, [], "")
        self.view.setAccessibleName(self.tr("Parked topics"))
        self.view.painter.columns = (
            Column(self.tr("Topic")),
            Column(self.tr("Department"), 140, 760),
            Column(self.tr("Parked"), 110, 600),
            Column(self.tr("Proposed again"), 150),
        )
        self.filters.add_filter("departments", FilterChip(desk.theme, desk.icons, self.tr("Department")))

    def read(self, ws: Workspace, actor: Actor) -> Iterable[ParkedRow]:
        return ws.parked.rows(actor)

    def offer(self) -> None:
        ids = {row.topic.department_id for row in self.found}
        choices = [Choice(one.id, one.name) for one in self.desk.directory.departments if one.id in ids]
        self.filters.chip("departments").set_choices(choices)

    def groups(self, found: Sequence[ParkedRow]) -> list[Group]:
        wanted = self.chosen("departments")
        shown = [
            row
            for row in found
            if (not wanted or row.topic.department_id in wanted)
            and self.looks_for(row.topic.text, row.topic.note, row.topic.by)
        ]
        parked = [row for row in shown if row.topic.state is ParkedState.PARKED]
        parts = (
            (Heading("due", self.tr("Proposed again"), icon="bell", token="info"), [row for row in parked if row.due]),
            (Heading("parked", self.tr("Parked"), icon="inbox"), [row for row in parked if not row.due]),
            (
                Heading("over", self.tr("Taken up or dropped"), icon="circle-check", folded=True),
                [row for row in shown if row.topic.state is not ParkedState.PARKED],
            ),
        )
        return [Group(head, tuple(map(self._line, inside))) for head, inside in parts]

    def _line(self, row: ParkedRow) -> Line:
        words, one = self.words, row.topic
        over = one.state is not ParkedState.PARKED
        when = words.day(one.recall_on) or self.tr("at any time")
        if over:
            when = words.code(f"parked.state.{one.state}")
        if row.recalled_in is not None:
            when = self.tr("in {meeting}").format(meeting=words.day(row.recalled_in.day))
        day = words.day(one.at.date()) if one.at is not None else ""
        department = words.department(one.department_id)
        cells = (
            Cell(one.text, weight=None if over else 500, struck=one.state is ParkedState.DROPPED),
            Cell(department, token="muted"),
            Cell(day, token="muted"),
            Cell(when, Sign.icon("corner-up-left") if row.recalled_in is not None else None, "muted"),
        )
        spoken = ", ".join(part for part in (one.text, department, day, when) if part)
        return Line(one.id, cells, spoken, row, quiet=over)

    def nothing(self) -> Nothing:
        may = self.desk.may("meeting")
        return (
            self.tr("Nothing is parked"),
            self.tr("What a meeting puts aside waits here until it is taken up again."),
            self.tr("New topic") if may else "",
        )

    def hits(self, count: int) -> str:
        return self.tr("%n topic(s)", "", count)

    # Acting -------------------------------------------------------------------------------------------------------

    def start_new(self) -> None:
        self._edit(ParkedTopic())

    def _edit(self, one: ParkedTopic) -> None:
        dialog, actor = TopicDialog(self.desk, one, self.window()), self.desk.actor

        def accepted() -> None:
            topic = dialog.topic()
            words = self.tr("“{title}” changed.") if one.id else self.tr("“{title}” is parked.")
            done = words.format(title=topic.text)

            def job(ws: Workspace) -> ParkedTopic:
                return ws.parked.save(actor, topic) if one.id else ws.parked.add(actor, topic)

            self.desk.run(job, lambda _found: self.desk.toast(done))

        dialog.accepted.connect(accepted)
        dialog.open()

    def _recall(self, one: ParkedTopic) -> None:
        actor = self.desk.actor
        today = self.desk.clock.today()

        def offered(rows: tuple[MeetingRow, ...]) -> None:
            coming = [
                row.meeting for row in rows if row.meeting.state is MeetingState.PLANNED and row.meeting.day >= today
            ]
            coming += [row.meeting for row in rows if row.meeting.state is MeetingState.RUNNING]
            coming.sort(key=lambda meeting: (meeting.day, str(meeting.time or "")))
            if not coming:
                self.desk.toast(self.tr("No meeting is planned into which it could be taken up."), False, "info")
                return
            dialog = RecallDialog(self.desk, self.words, one, coming, self.window())
            dialog.accepted.connect(lambda: self._into(one, dialog.meeting_id()))
            dialog.open()

        self.desk.run(lambda ws: ws.meetings.rows(actor), offered)

    def _into(self, one: ParkedTopic, meeting_id: int) -> None:
        actor = self.desk.actor
        words = self.tr("“{title}” stands on the agenda.").format(title=one.text)
        self.desk.run(lambda ws: ws.parked.recall(actor, (one.id,), meeting_id), lambda _found: self.desk.toast(words))

    def _drop(self, one: ParkedTopic, dropped: bool = True) -> None:
        actor = self.desk.actor
        words = self.tr("“{title}” dropped.") if dropped else self.tr("“{title}” is parked again.")
        done = words.format(title=one.text)
        self.desk.run(lambda ws: ws.parked.drop(actor, (one.id,), dropped), lambda _found: self.desk.toast(done))

    def _offers(self, one: ParkedTopic) -> list[tuple[str, str, str, Any]]:
        if not self.desk.may("meeting") or one.state is ParkedState.RECALLED:
            return []
        if one.state is ParkedState.DROPPED:
            return [("R", self.tr("Park it again"), "inbox", partial(self._drop, one, False))]
        return [
            ("R", self.tr("Take up …"), "corner-up-left", partial(self._recall, one)),
            ("E", self.tr("Change …"), "pencil", partial(self._edit, one)),
            ("Del", self.tr("Drop"), "x", partial(self._drop, one)),
        ]

    def open_current(self) -> None:
        self.key("R")

    def key(self, letter: str) -> bool:
        row = self.view.current_value()
        if row is None or letter not in self.letters:
            return False
        for name, _words, _icon, act in self._offers(row.topic):
            if name == letter:
                act()
        return True

    def fill_menu(self, menu: QMenu, value: Any) -> None:
        for _name, words, icon, act in self._offers(value.topic):
            entry = menu.addAction(self.desk.icons.icon(icon), words)
            entry.triggered.connect(lambda _on=False, act=act: act())

    def fill_panel(self, value: Any) -> None:
        row: ParkedRow = value
        one = row.topic
        panel, words = self.panel, self.words
        panel.begin(one.text)
        meanings = {ParkedState.PARKED: ("info", "inbox"), ParkedState.RECALLED: ("success", "corner-up-left")}
        meaning, icon = meanings.get(one.state, ("warning", "x"))
        panel.tag(meaning, words.code(f"parked.state.{one.state}"), icon)
        panel.say(one.note, role="small")
        panel.fact(self.tr("Proposed again"), words.day(one.recall_on) or self.tr("at any time"))
        panel.fact(self.tr("Department"), words.department(one.department_id))
        panel.fact(self.tr("Parked by"), one.by)
        panel.fact(self.tr("On"), words.day(one.at.date()) if one.at is not None else "")
        for label, meeting in ((self.tr("Parked in"), row.meeting), (self.tr("Taken up in"), row.recalled_in)):
            if meeting is not None:
                panel.heading(label)
                panel.link(words.crumb(meeting), partial(self.desk.show_meeting, meeting.id), "users-round")
        for place, (name, title, _icon, act) in enumerate(self._offers(one)):
            panel.act(name, "ghost" if place else "secondary", title, act)
        panel.finish()
