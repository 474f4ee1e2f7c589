"""The meetings: what comes, week by week, and what was held, with the state of its minutes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from editorial.domain.meeting_cards import MeetingRow
from editorial.domain.meetings import Meeting, MeetingState
from editorial.domain.wording import month_text

from ..context import Desk
from ..widgets.choice import Choice, Sign
from ..widgets.filter_chip import FilterChip
from .acts import MeetingActs
from .rows import Cell, Column, Group, Heading, Line
from .tab import ListTab, Nothing
from .words import STATE_TAGS, MeetingWords

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.people import Actor

_OVER = frozenset({MeetingState.HELD, MeetingState.FINAL})
PAST = "past"
#: So many weeks ahead have headings of their own; what is later stands by months.
WEEKS = 4


class MeetingsTab(ListTab):
    """`meeting_opened` carries the meeting that somebody wants to work on."""

    kinds = ("meeting", "participant", "minutes", "meeting_series", "person", "agenda_item", "decision", "action_item")
    letters = frozenset({"E", "Del"})
    meeting_opened = Signal(object)
    #: Nothing is there yet, and a series would enter meetings.
    series_wanted = Signal()

    def __init__(self, desk: Desk, words: MeetingWords) -> None:
        super().__init__(desk, words, [], "")
        self.view.setAccessibleName(self.tr("Meetings"))
        self.view.painter.columns = (
            Column(self.tr("When"), 168),
            Column(self.tr("Meeting")),
            Column(self.tr("Place"), 130, 860),
            Column(self.tr("Chair"), 150, 720),
            Column(self.tr("Accepted"), 78, 560, right=True),
            Column(self.tr("State"), 188),
        )
        self.acts = MeetingActs(desk, words, self)
        for key, label in (("series", self.tr("Series")), ("states", self.tr("State"))):
            self.filters.add_filter(key, FilterChip(desk.theme, desk.icons, label))
        states = [
            Choice(str(one), words.code(f"meeting.state.{one}"), Sign.icon(STATE_TAGS[one][1])) for one in STATE_TAGS
        ]
        self.filters.chip("states").set_choices(states)

    # Listing ------------------------------------------------------------------------------------------------------

    def read(self, ws: Workspace, actor: Actor) -> Iterable[MeetingRow]:
        return ws.meetings.rows(actor)

    def offer(self) -> None:
        names = {row.meeting.series_id: row.series for row in self.found if row.meeting.series_id is not None}
        choices = [
            Choice(number, name, Sign.icon("repeat")) for number, name in sorted(names.items(), key=lambda one: one[1])
        ]
        self.filters.chip("series").set_choices([*choices, Choice(0, self.tr("Single meetings"))] if choices else [])

    def _fits(self, row: MeetingRow) -> bool:
        one = row.meeting
        series, states = self.chosen("series"), self.chosen("states")
        if series and (one.series_id or 0) not in series:
            return False
        if states and str(one.state) not in states:
            return False
        return self.looks_for(
            self.words.title(one), one.place, row.chair, row.series, self.words.day(one.day, year=True)
        )

    def groups(self, found: Sequence[MeetingRow]) -> list[Group]:
        today = self.desk.clock.today()
        rows = [row for row in found if self._fits(row)]
        running = [row for row in rows if row.meeting.state is MeetingState.RUNNING]
        past = [row for row in rows if self._is_past(row.meeting, today)]
        coming = sorted(
            (row for row in rows if row not in running and row not in past),
            key=lambda row: (row.meeting.day, str(row.meeting.time or "")),
        )
        groups = []
        if running:
            head = Heading("running", self.tr("In progress"), icon="presentation", token="warning")
            groups.append(Group(head, tuple(self._line(row, today) for row in running)))
        spans: dict[str, tuple[str, list[MeetingRow]]] = {}
        for row in coming:
            key, words = self._span(row.meeting.day, today)
            spans.setdefault(key, (words, []))[1].append(row)
        for key, (words, inside) in spans.items():
            lines = tuple(self._line(row, today) for row in inside)
            groups.append(Group(Heading(key, words, icon="calendar"), lines))
        past.sort(key=lambda row: (row.meeting.day, str(row.meeting.time or "")), reverse=True)
        head = Heading(PAST, self.tr("Past meetings"), icon="history")
        groups.append(Group(head, tuple(self._line(row, today) for row in past)))
        return groups

    def _span(self, day: date, today: date) -> tuple[str, str]:
        """The week, and beyond the next weeks the month."""
        monday = day - timedelta(days=day.weekday())
        if monday < today + timedelta(weeks=WEEKS):
            return f"week {monday}", self.words.week(monday)
        return f"month {day:%Y-%m}", month_text(day, self.desk.language)

    @staticmethod
    def _is_past(one: Meeting, today: date) -> bool:
        if one.state in _OVER:
            return True
        return one.state is not MeetingState.RUNNING and one.day < today

    def _line(self, row: MeetingRow, today: date) -> Line:
        one, words = row.meeting, self.words
        over = self._is_past(one, today)
        meaning, icon = STATE_TAGS[one.state]
        state = words.minutes_state(row) if over else words.state(one)
        gone = one.state is MeetingState.CANCELLED
        title = words.title(one)
        cells = (
            Cell(words.when(one, year=None if over else False), token="muted" if over or gone else "text"),
            Cell(title, weight=500, struck=gone, token="muted" if gone else "text"),
            Cell(one.place, token="muted"),
            Cell(row.chair, Sign.person(row.chair) if row.chair else None),
            Cell("" if over or gone else words.accepted(row)),
            Cell(tag=(meaning, state, icon)),
        )
        spoken = [title, words.when(one), one.place, state]
        if row.chair:
            spoken.append(self.tr("chair {name}").format(name=row.chair))
        if row.expected:
            spoken.append(self.tr("{n} of {m} accepted").format(n=row.accepted, m=row.expected))
        return Line(one.id, cells, ", ".join(part for part in spoken if part), row, quiet=over)

    def nothing(self) -> Nothing:
        may = self.desk.may("meeting")
        return (
            self.tr("No meeting yet"),
            self.tr(
                "A series enters its meetings by itself; here they stand with their agenda, and later their minutes."
            )
            if may
            else self.tr("Meetings in which you take part appear here."),
            self.tr("New series") if may else "",
            self.tr("Single meeting") if may else "",
        )

    def hits(self, count: int) -> str:
        return self.tr("%n meeting(s)", "", count)

    # Acting -------------------------------------------------------------------------------------------------------

    def start_new(self) -> None:
        self.acts.new(self.meeting_opened.emit)

    def help_nothing(self) -> None:
        self.series_wanted.emit()

    def start_other(self) -> None:
        self.start_new()

    def open_current(self) -> None:
        row = self.view.current_value()
        if row is not None:
            self.meeting_opened.emit(row.meeting)

    def tick_current(self) -> None:
        self.open_panel()

    def key(self, letter: str) -> bool:
        row = self.view.current_value()
        if row is None or letter not in self.letters:
            return False
        offers = {name: act for name, _words, _icon, act in self.acts.offers(row.meeting)}
        act = offers.get({"E": "edit", "Del": "remove"}[letter])
        if act is not None:
            act()
        return True

    def fill_menu(self, menu: QMenu, value: Any) -> None:
        opened = menu.addAction(self.desk.icons.icon("arrow-right"), self._open_words(value.meeting))
        opened.triggered.connect(lambda _on=False: self.open_current())
        menu.addSeparator()
        self.acts.fill_menu(menu, value.meeting)

    def _open_words(self, meeting: Meeting) -> str:
        if meeting.state in _OVER and self.desk.answers("minutes_requested"):
            return self.tr("Show the minutes")
        if (
            meeting.state is MeetingState.RUNNING
            and self.desk.answers("moderation_requested")
            and self.desk.may("meeting")
        ):
            return self.tr("Moderate")
        if meeting.state is MeetingState.PLANNED and self.desk.may("meeting"):
            return self.tr("Prepare")
        return self.tr("Open")

    def fill_panel(self, value: Any) -> None:
        row: MeetingRow = value
        one, words, panel = row.meeting, self.words, self.panel
        panel.begin(words.title(one), words.when(one))
        meaning, icon = STATE_TAGS[one.state]
        panel.tag(meaning, words.state(one), icon)
        if one.reason and one.state is MeetingState.CANCELLED:
            panel.say(self.tr("Cancelled: {reason}").format(reason=one.reason), "danger", "small")
        panel.fact(self.tr("Place"), one.place)
        panel.fact(self.tr("Series"), row.series or self.tr("single meeting"))
        panel.fact(self.tr("Chair"), row.chair)
        panel.fact(self.tr("Minute taker"), row.minute_taker)
        panel.fact(self.tr("Accepted"), words.accepted(row))
        panel.fact(self.tr("Agenda"), self._agenda(row))
        if one.state in _OVER:
            panel.fact(self.tr("Decisions"), str(row.decisions))
            panel.fact(self.tr("Action items"), str(row.actions))
            panel.fact(self.tr("Minutes"), words.minutes_state(row))
        panel.say(one.note, role="small")
        panel.act("open", "secondary", self._open_words(one), self.open_current, "arrow-right")
        panel.finish()

    def _agenda(self, row: MeetingRow) -> str:
        items = self.tr("%n item(s)", "", row.items)
        return f"{items}, {self.words.minutes(row.planned)}" if row.items else items
