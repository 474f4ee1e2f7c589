"""The register of decisions across all meetings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMenu

from editorial.domain.action_cards import ActionStep
from editorial.domain.decision_cards import DecisionRow
from editorial.domain.decision_effects import worded
from editorial.domain.decision_rules import vote_words
from editorial.domain.decisions import DecisionKind, DecisionState

from ..context import Desk
from ..widgets.choice import Choice, Sign
from ..widgets.filter_chip import FilterChip
from .action_words import step_words
from .decision_acts import DecisionActs
from .rows import Cell, Column, Group, Heading, Line
from .tab import ListTab, Nothing
from .words import DECISION_TAGS, MeetingWords

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.people import Actor


class DecisionsTab(ListTab):
    """Filters by series, kind, state, department and owner; the panel shows before and after."""

    kinds = ("decision", "meeting", "minutes", "content", "person", "department")
    icon = "gavel"

    def __init__(self, desk: Desk, words: MeetingWords) -> None:
        super().__init__(desk, words, [], "", 50)
        self._reading = 0
        self.acts = DecisionActs(desk, words, self)
        self.view.setAccessibleName(self.tr("Decisions"))
        self.view.painter.columns = (
            Column(self.tr("No."), 74),
            Column(self.tr("Decision")),
            Column(self.tr("Owner"), 140, 740),
            Column(self.tr("State"), 150),
        )
        for key, label in (
            ("series", self.tr("Series")),
            ("kinds", self.tr("Kind")),
            ("states", self.tr("State")),
            ("departments", self.tr("Department")),
            ("owners", self.tr("Owner")),
        ):
            self.filters.add_filter(key, FilterChip(desk.theme, desk.icons, label))
        states = [
            Choice(str(one), words.code(f"decision.state.{one}"), Sign.icon(DECISION_TAGS[one][1]))
            for one in DecisionState
        ]
        self.filters.chip("states").set_choices(states)
        kinds = [Choice(str(one), words.code(f"decision.kind.{one}")) for one in DecisionKind]
        self.filters.chip("kinds").set_choices(kinds)

    # Listing ------------------------------------------------------------------------------------------------------

    def read(self, ws: Workspace, actor: Actor) -> Iterable[DecisionRow]:
        return ws.decisions.register(actor)

    def offer(self) -> None:
        series = {row.series_id: row.meeting for row in self.found if row.series_id is not None}
        self.filters.chip("series").set_choices([Choice(number, name) for number, name in series.items()])
        departments = {row.decision.department_id: row.department for row in self.found if row.department}
        self.filters.chip("departments").set_choices([Choice(number, name) for number, name in departments.items()])
        owners = sorted({row.owner for row in self.found if row.owner})
        self.filters.chip("owners").set_choices([Choice(name, name, Sign.person(name)) for name in owners])

    def _fits(self, row: DecisionRow) -> bool:
        one = row.decision
        values = {
            "series": row.series_id,
            "kinds": str(one.kind),
            "states": str(one.state),
            "departments": one.department_id,
            "owners": row.owner,
        }
        if any(self.chosen(key) and value not in self.chosen(key) for key, value in values.items()):
            return False
        titles = [title for _number, title in row.links]
        return self.looks_for(one.text, one.reason, row.label, row.meeting, row.item, row.owner, *titles)

    def groups(self, found: Sequence[DecisionRow]) -> list[Group]:
        rows = [row for row in found if self._fits(row)]
        years: dict[int, list[Line]] = {}
        for row in sorted(rows, key=lambda row: (row.day, row.decision.number), reverse=True):
            years.setdefault(row.day.year, []).append(self._line(row))
        this = self.desk.clock.today().year
        return [
            Group(Heading(f"year {year}", str(year), icon="gavel", folded=year < this - 1), tuple(lines))
            for year, lines in years.items()
        ]

    def _line(self, row: DecisionRow) -> Line:
        one, words = row.decision, self.words
        holds = one.state is DecisionState.IN_FORCE
        meaning, icon = DECISION_TAGS[one.state]
        state = words.code(f"decision.state.{one.state}")
        shown = self.tr("by {label}").format(label=row.superseded_by) if row.superseded_by else state
        gone = one.state is DecisionState.TAKEN_BACK
        kind = words.code(f"decision.kind.{one.kind}")
        day = words.day(row.day)
        below = " · ".join(part for part in (day, kind, row.item) if part)
        cells = (
            Cell(row.label, weight=600),
            Cell(one.text, None, "text" if holds else "muted", 500 if holds else None, below, struck=gone),
            Cell(row.owner, Sign.person(row.owner) if row.owner else None),
            Cell(tag=(meaning, shown, icon)),
        )
        spoken = ", ".join(part for part in (row.label, one.text, kind, row.owner, row.meeting, day, state) if part)
        return Line(one.id, cells, spoken, row, quiet=not holds)

    def nothing(self) -> Nothing:
        return (
            self.tr("No decision yet"),
            self.tr("What a meeting decides gets a number and stands here, with what it changed."),
            "",
        )

    def hits(self, count: int) -> str:
        return self.tr("%n decision(s)", "", count)

    # The panel ----------------------------------------------------------------------------------------------------

    def fill_panel(self, value: Any) -> None:
        row: DecisionRow = value
        one, words, panel = row.decision, self.words, self.panel
        panel.begin(one.text, row.label)
        meaning, icon = DECISION_TAGS[one.state]
        panel.tag(meaning, words.code(f"decision.state.{one.state}"), icon)
        if row.final:
            panel.tag("success", self.tr("final"), "lock")
        if one.state is DecisionState.TAKEN_BACK and one.taken_back_why:
            panel.say(self.tr("Taken back: {reason}").format(reason=one.taken_back_why), "danger", "small")
        self._neighbours(row)
        panel.fact(self.tr("Kind"), words.code(f"decision.kind.{one.kind}"))
        panel.fact(self.tr("Agenda item"), row.item)
        panel.fact(self.tr("Owner"), row.owner)
        panel.fact(self.tr("Until"), words.day(one.due))
        panel.fact(self.tr("Department"), row.department)
        panel.fact(self.tr("Vote"), vote_words(one, self.desk.language))
        panel.fact(self.tr("Reason"), one.reason)
        self._effects(row)
        self._links(row)
        self._read_history(one.id)
        if one.state is DecisionState.IN_FORCE and self.desk.may("meeting.decide"):
            if not row.final:
                panel.act("back", "secondary", self.tr("Take back"), partial(self.acts.take_back, row), "undo-2")
            panel.act("supersede", "ghost", self.tr("Supersede …"), partial(self.acts.supersede, row))
        panel.finish()

    def _read_history(self, decision_id: int) -> None:
        """Who decided, voted, took back and superseded, and when; it comes a moment later."""
        self._reading += 1
        reading, actor, panel = self._reading, self.desk.actor, self.panel

        def done(steps: tuple[ActionStep, ...]) -> None:
            if reading != self._reading or not steps:
                return
            last = panel.body.takeAt(panel.body.count() - 1)  # the stretch
            del last
            panel.heading(self.tr("History"), len(steps))
            for step in reversed(steps):
                panel.say(step_words(replace(step, fields=()), self.desk), role="small")
            panel.body.addStretch(1)

        self.desk.run(lambda ws: ws.decisions.history(actor, decision_id), done, lambda _error: None)

    def _neighbours(self, row: DecisionRow) -> None:
        by = {one.label: one.decision.id for one in self.found}
        for label, words in (
            (row.superseded_by, self.tr("Superseded by {label}")),
            (row.supersedes, self.tr("Supersedes {label}")),
        ):
            if label in by:
                self.panel.link(words.format(label=label), partial(self.show_key, by[label]), "history")
            elif label:
                self.panel.say(words.format(label=label), "muted", "small")

    def _effects(self, row: DecisionRow) -> None:
        if not row.effects:
            return
        self.panel.heading(self.tr("What it changed"))
        title = ""
        for effect in row.effects:
            found = worded(effect, self.desk.language)
            if found.title != title:
                title = found.title
                self.panel.say(title, role="small")
            self.panel.fact(found.label, f"{found.before} → {found.after}" if found.before else found.after)

    def _links(self, row: DecisionRow) -> None:
        self.panel.heading(self.tr("Belongs to"))
        for number, title in row.links:
            self.panel.link(title, partial(self.desk.open_item, number), "file-text")
        words = " ".join(part for part in (row.meeting, self.words.day(row.day)) if part)
        self.panel.link(words, partial(self._show_meeting, row), "users-round")

    def _show_meeting(self, row: DecisionRow) -> None:
        if self.desk.answers("minutes_requested"):
            self.desk.minutes_requested.emit(row.decision.meeting_id)
        else:
            self.desk.show_meeting(row.decision.meeting_id)

    def fill_menu(self, menu: QMenu, value: Any) -> None:
        row: DecisionRow = value
        for number, title in row.links:
            entry = menu.addAction(self.desk.icons.icon("file-text"), self.tr("Open “{title}”").format(title=title))
            entry.triggered.connect(lambda _on=False, number=number: self.desk.open_item(number))
        entry = menu.addAction(self.desk.icons.icon("users-round"), self.tr("Show the meeting"))
        entry.triggered.connect(lambda _on=False: self._show_meeting(row))
