"""Meeting series and committees: what each of their meetings begins with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMenu

from editorial.domain.meeting_cards import MeetingSeriesLine
from editorial.domain.meetings import Committee, MeetingSeries
from editorial.domain.series_rules import read_rule
from editorial.domain.series_words import rule_words
from editorial.domain.wording import time_text
from editorial.errors import Refused

from ..context import Desk
from ..widgets.choice import Sign
from .committee_dialog import CommitteeDialog
from .rows import Cell, Column, Group, Heading, Line
from .series_dialog import MeetingSeriesDialog
from .tab import ListTab, Nothing
from .words import MeetingWords

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.people import Actor

SERIES, COMMITTEES, ARCHIVED = "series", "committees", "archived"


class SeriesTab(ListTab):
    """Series first, then the committees that they are meetings of."""

    kinds = ("meeting_series", "standing_item", "committee", "meeting", "person", "department")
    icon = "repeat"
    letters = frozenset({"E", "Del"})

    def __init__(self, desk: Desk, words: MeetingWords) -> None:
        super().__init__(desk, words, [], "", 50)
        self.view.setAccessibleName(self.tr("Meeting series"))
        self.view.painter.columns = (
            Column(self.tr("Series")),
            Column(self.tr("Place"), 130, 760),
            Column(self.tr("Duration"), 80, 600, right=True),
            Column(self.tr("Next meeting"), 130),
        )

    def read(self, ws: Workspace, actor: Actor) -> Iterable[MeetingSeriesLine | Committee]:
        return (*ws.meetings.series(actor), *ws.meetings.committees(actor))

    @property
    def committees(self) -> tuple[Committee, ...]:
        """All of them."""
        return tuple(one for one in self.found if isinstance(one, Committee))

    def rule(self, series: MeetingSeries) -> str:
        """Every Tuesday, 11:00."""
        try:
            words = rule_words(read_rule(series.rule), self.desk.language)
        except Refused:
            words = series.rule
        return ", ".join(part for part in (words, time_text(series.time)) if part)

    def groups(self, found: Sequence[Any]) -> list[Group]:
        series = [one for one in found if isinstance(one, MeetingSeriesLine) and self._fits(one)]
        boards = [one for one in self.committees if self.looks_for(one.name)]
        link = self.tr("New committee") if self.desk.may("meeting.committee") else ""
        old = [one for one in series if one.series.archived]
        gone = [one for one in boards if one.archived]
        return [
            Group(
                Heading(SERIES, self.tr("Series"), icon="repeat"),
                tuple(self._line(one) for one in series if one not in old),
            ),
            Group(
                Heading(COMMITTEES, self.tr("Committees"), icon="users", link=link),
                tuple(self._board(one) for one in boards if one not in gone),
            ),
            Group(
                Heading(ARCHIVED, self.tr("Archived"), icon="archive", folded=True),
                (*(self._line(one) for one in old), *(self._board(one) for one in gone)),
            ),
        ]

    def _fits(self, one: MeetingSeriesLine) -> bool:
        return self.looks_for(one.series.title, one.series.place, self.rule(one.series))

    def _line(self, line: MeetingSeriesLine) -> Line:
        one, words = line.series, self.words
        rule, upcoming = self.rule(one), words.day(line.next_days[0]) if line.next_days else "–"
        cells = (
            Cell(one.title, Sign.icon("repeat"), weight=500, below=rule),
            Cell(one.place, token="muted"),
            Cell(words.minutes(one.minutes), token="muted"),
            Cell(upcoming),
        )
        spoken = ", ".join(part for part in (one.title, rule, one.place, upcoming) if part)
        return Line(one.id, cells, spoken, line, quiet=one.archived)

    def _board(self, one: Committee) -> Line:
        names = [self.words.department(number) for number in one.department_ids]
        below = ", ".join(name for name in names if name) or self.tr("no department")
        quorum = self.tr("quorum {n}").format(n=one.quorum) if one.quorum else ""
        cells = (
            Cell(one.name, Sign.icon("users"), weight=500, below=below),
            Cell(),
            Cell(),
            Cell(quorum, token="muted"),
        )
        spoken = ", ".join(part for part in (one.name, below, quorum) if part)
        return Line(f"committee {one.id}", cells, spoken, one, quiet=one.archived)

    def nothing(self) -> Nothing:
        may = self.desk.may("meeting")
        return (
            self.tr("No series yet"),
            self.tr(
                "A series knows when its meetings are, who comes, who chairs, and what always stands on the agenda."
            ),
            self.tr("New series") if may else "",
        )

    def hits(self, count: int) -> str:
        return self.tr("%n series", "", sum(isinstance(one, MeetingSeriesLine) for one in self.found))

    # Acting -------------------------------------------------------------------------------------------------------

    def start_new(self) -> None:
        today = self.desk.clock.today()
        fresh = MeetingSeries(starts=today, language=self.desk.language, zone=self.desk.options.zone)
        self._edit(MeetingSeriesLine(fresh))

    def heading_acted(self, key: str) -> None:
        if key == COMMITTEES:
            self._edit_board(Committee())

    def _edit(self, line: MeetingSeriesLine) -> None:
        dialog = MeetingSeriesDialog(self.desk, self.words, line, self.committees, self.window())
        dialog.stored.connect(lambda found: self.show_key(found.series.id))
        dialog.open()

    def _edit_board(self, one: Committee) -> None:
        CommitteeDialog(self.desk, one, self.window()).open()

    def open_current(self) -> None:
        self.key("E")

    def key(self, letter: str) -> bool:
        value = self.view.current_value()
        if value is None or letter not in self.letters:
            return False
        for name, _words, _icon, act in self._offers(value):
            if name == letter:
                act()
        return True

    def _offers(self, value: Any) -> list[tuple[str, str, str, Any]]:
        if isinstance(value, Committee):
            if not self.desk.may("meeting.committee"):
                return []
            found = [("E", self.tr("Change …"), "pencil", partial(self._edit_board, value))]
            if not value.archived:
                found.append(("Del", self.tr("Archive"), "archive", partial(self._archive_board, value)))
            return found
        if not self.desk.may("meeting"):
            return []
        found = [("E", self.tr("Change …"), "pencil", partial(self._edit, value))]
        if not value.series.archived:
            found.append(("Del", self.tr("Archive"), "archive", partial(self._archive, value.series)))
        return found

    def _archive(self, one: MeetingSeries) -> None:
        actor, words = self.desk.actor, self.tr("“{title}” archived.").format(title=one.title)
        self.desk.run(lambda ws: ws.meetings.archive_series(actor, one.id), lambda _found: self.desk.toast(words))

    def _archive_board(self, one: Committee) -> None:
        actor, words = self.desk.actor, self.tr("“{title}” archived.").format(title=one.name)
        self.desk.run(lambda ws: ws.meetings.archive_committee(actor, one.id), lambda _found: self.desk.toast(words))

    def fill_menu(self, menu: QMenu, value: Any) -> None:
        for _name, words, icon, act in self._offers(value):
            entry = menu.addAction(self.desk.icons.icon(icon), words)
            entry.triggered.connect(lambda _on=False, act=act: act())

    # The panel ----------------------------------------------------------------------------------------------------

    def fill_panel(self, value: Any) -> None:
        if isinstance(value, Committee):
            self._fill_board(value)
        else:
            self._fill_series(value)
        for place, (name, title, icon, act) in enumerate(self._offers(value)):
            self.panel.act(name, "ghost" if place else "secondary", title, act, "" if place else icon)
        self.panel.finish()

    def _fill_board(self, one: Committee) -> None:
        panel, words = self.panel, self.words
        panel.begin(one.name, self.tr("Committee"))
        panel.fact(self.tr("Departments"), ", ".join(filter(None, map(words.department, one.department_ids))))
        panel.fact(self.tr("People"), ", ".join(filter(None, map(words.person, one.person_ids))))
        panel.fact(self.tr("Quorum"), str(one.quorum) if one.quorum else self.tr("not counted"))

    def _fill_series(self, line: MeetingSeriesLine) -> None:
        panel, words, one = self.panel, self.words, line.series
        panel.begin(one.title, self.rule(one))
        panel.fact(self.tr("Place"), one.place)
        panel.fact(self.tr("Duration"), words.minutes(one.minutes))
        board = next((each.name for each in self.committees if each.id == one.committee_id), "")
        panel.fact(self.tr("Committee"), board)
        panel.fact(self.tr("Required"), ", ".join(filter(None, map(words.person, one.required_ids))))
        panel.fact(self.tr("Optional"), ", ".join(filter(None, map(words.person, one.optional_ids))))
        panel.fact(self.tr("Chair in turn"), ", ".join(filter(None, map(words.person, one.chair_ids))))
        panel.fact(self.tr("Minutes in turn"), ", ".join(filter(None, map(words.person, one.minute_taker_ids))))
        panel.fact(self.tr("Held"), str(line.held) if line.held else "")
        if line.standing:
            panel.heading(self.tr("Standing agenda"), len(line.standing))
            for item in line.standing:
                panel.say(f"{item.title} · {words.minutes(item.minutes)}", role="small")
        if line.next_days:
            panel.heading(self.tr("Next dates"))
            for day in line.next_days[:6]:
                panel.say(words.day(day), "muted", "small")
