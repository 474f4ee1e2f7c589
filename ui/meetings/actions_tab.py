"""Action items across all meetings: what is overdue first, ticked off with Space."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QMenu

from editorial.domain.action_cards import ActionFilter, ActionRow, ActionStep
from editorial.domain.decisions import ActionItem, ActionState

from ..context import Desk
from ..open_file import show_folder
from ..save_file import last_folder, name_and_ending, with_ending
from ..widgets.choice import Choice, Sign
from ..widgets.filter_chip import FilterChip, ToggleChip
from .action_dialog import ActionDialog
from .action_words import step_words
from .rows import Cell, Column, Group, Heading, Line
from .tab import ListTab, Nothing
from .words import ACTION_SIGNS, MeetingWords

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.people import Actor

_MINE = "meetings/mine"


class ActionsTab(ListTab):
    """Mine or all; the panel shows the history."""

    kinds = ("action_item", "meeting", "person", "department")
    icon = "list-checks"
    letters = frozenset({"T", "E", "X", "Del"})

    def __init__(self, desk: Desk, words: MeetingWords) -> None:
        super().__init__(desk, words, [], "")
        self.view.setAccessibleName(self.tr("Action items"))
        self._reading = 0
        self.view.painter.ticks = True
        self.view.painter.columns = (
            Column(self.tr("No."), 62, 720),
            Column(self.tr("Action item")),
            Column(self.tr("Owner"), 160, 560),
            Column(self.tr("Meeting"), 196, 1000),
            Column(self.tr("Due"), 116, right=True),
        )
        self.mine = ToggleChip(desk.theme, desk.icons, self.tr("Only mine"), "user-round")
        self.mine.setChecked(str(QSettings().value(_MINE, "")) == "yes" and desk.actor.id is not None)
        self.mine.toggled.connect(self._mine_chosen)
        self.filters.add_right(self.mine)
        for key, label in (
            ("states", self.tr("State")),
            ("owners", self.tr("Owner")),
            ("departments", self.tr("Department")),
            ("series", self.tr("Meeting")),
            ("due", self.tr("Due")),
        ):
            self.filters.add_filter(key, FilterChip(desk.theme, desk.icons, label))
        states = [
            Choice(str(one), words.code(f"action.state.{one}"), Sign.icon(ACTION_SIGNS[one][0])) for one in ActionState
        ]
        self.filters.chip("states").set_choices(states)
        spans = (
            ("late", self.tr("Overdue")),
            ("week", self.tr("Within a week")),
            ("later", self.tr("Later")),
            ("none", self.tr("Without a date")),
        )
        self.filters.chip("due").set_choices([Choice(key, label) for key, label in spans])

    def _mine_chosen(self, on: bool) -> None:
        QSettings().setValue(_MINE, "yes" if on else "")
        self.arrange()

    # Listing ------------------------------------------------------------------------------------------------------

    def read(self, ws: Workspace, actor: Actor) -> Iterable[ActionRow]:
        return ws.actions.rows(actor)

    def offer(self) -> None:
        self.mine.setVisible(self.desk.actor.id is not None)
        owners = sorted({row.owner for row in self.found if row.owner})
        self.filters.chip("owners").set_choices([Choice(name, name, Sign.person(name)) for name in owners])
        departments = {row.action.department_id: row.department for row in self.found if row.department}
        self.filters.chip("departments").set_choices([Choice(number, name) for number, name in departments.items()])
        meetings = {row.action.meeting_id: row for row in self.found if row.action.meeting_id is not None}
        self.filters.chip("series").set_choices(
            [Choice(number, f"{row.meeting} {self.words.day(row.meeting_day)}") for number, row in meetings.items()]
        )

    def _fits(self, row: ActionRow, today: date) -> bool:
        one = row.action
        if self.mine.isChecked() and self.desk.actor.id is not None and not row.mine:
            return False
        values = {
            "states": str(one.state),
            "owners": row.owner,
            "departments": one.department_id,
            "series": one.meeting_id,
            "due": _span(one, today),
        }
        if any(self.chosen(key) and value not in self.chosen(key) for key, value in values.items()):
            return False
        return self.looks_for(one.text, one.note, row.label, row.owner, row.meeting, row.item, row.content)

    def groups(self, found: Sequence[ActionRow]) -> list[Group]:
        today = self.desk.clock.today()
        shown = [row for row in found if self._fits(row, today)]
        open_ = [row for row in shown if row.action.state is ActionState.OPEN]
        over = [row for row in shown if row not in open_]
        week = [row for row in open_ if _span(row.action, today) == "week"]
        parts = (
            (
                Heading("late", self.tr("Overdue"), icon="clock-alert", token="danger"),
                [row for row in open_ if row.overdue],
            ),
            (Heading("week", self.tr("Within a week"), icon="calendar-clock"), week),
            (
                Heading("later", self.tr("Later"), icon="calendar"),
                [row for row in open_ if _span(row.action, today) == "later"],
            ),
            (
                Heading("none", self.tr("Without a date"), icon="circle-dashed"),
                [row for row in open_ if row.action.due is None],
            ),
            (Heading("over", self.tr("Done or dropped"), icon="circle-check", token="success", folded=True), over),
        )
        return [Group(head, tuple(map(self._line, inside))) for head, inside in parts]

    def _line(self, row: ActionRow) -> Line:
        one, words = row.action, self.words
        open_ = one.state is ActionState.OPEN
        due = words.day(one.due) if one.due is not None else "–"
        late = row.overdue
        meeting = f"{row.meeting} {words.day(row.meeting_day)}" if row.meeting else ""
        cells = (
            Cell(row.label, token="muted"),
            Cell(one.text, weight=500 if open_ else None, struck=one.state is ActionState.DROPPED),
            Cell(
                row.owner or self.tr("nobody"),
                Sign.person(row.owner) if row.owner else None,
                "text" if row.owner else "warning",
            ),
            Cell(meeting, token="muted"),
            Cell(due, Sign.icon("clock-alert") if late else None, "danger" if late else "muted", 500 if late else None),
        )
        state = self.tr("overdue") if late else words.code(f"action.state.{one.state}")
        spoken = ", ".join(
            part for part in (one.text, state, row.owner or self.tr("nobody"), due, row.label, meeting) if part
        )
        tick = (not open_) if row.editable and one.state is not ActionState.DROPPED else None
        return Line(one.id, cells, spoken, row, tick, quiet=not open_)

    def nothing(self) -> Nothing:
        return (
            self.tr("No action item yet"),
            self.tr("Who does what until when: action items of all meetings stand here until they are done."),
            self.tr("New action item") if self.desk.may("action") else "",
        )

    def hits(self, count: int) -> str:
        return self.tr("%n action item(s)", "", count)

    # Acting -------------------------------------------------------------------------------------------------------

    def start_new(self) -> None:
        if self.desk.may("action"):
            self._edit(ActionItem(owner_id=self.desk.actor.id))

    def _edit(self, one: ActionItem, due_only: bool = False) -> None:
        dialog, actor = ActionDialog(self.desk, one, self.window(), due_only), self.desk.actor

        def accepted() -> None:
            wanted = dialog.action()
            words = self.tr("“{title}” changed.") if one.id else self.tr("“{title}” is entered.")

            def job(ws: Workspace) -> ActionRow:
                return ws.actions.save(actor, wanted) if one.id else ws.actions.add(actor, wanted)

            def done(row: ActionRow) -> None:
                self.desk.toast(words.format(title=row.action.text))
                if not one.id:
                    self.show_key(row.action.id)

            self.desk.run(job, done)

        dialog.accepted.connect(accepted)
        dialog.open()

    def tick_current(self) -> None:
        row = self.view.current_value()
        if isinstance(row, ActionRow) and row.editable:
            done = row.action.state is ActionState.OPEN
            self._set(row, ActionState.DONE if done else ActionState.OPEN)

    def _set(self, row: ActionRow, state: ActionState) -> None:
        actor, one = self.desk.actor, row.action
        words = {
            ActionState.DONE: self.tr("“{title}” is done."),
            ActionState.OPEN: self.tr("“{title}” is open again."),
            ActionState.DROPPED: self.tr("“{title}” dropped."),
        }[state].format(title=one.text)
        self.desk.run(lambda ws: ws.actions.set_state(actor, (one.id,), state), lambda _found: self.desk.toast(words))

    def _remove(self, row: ActionRow) -> None:
        actor, one = self.desk.actor, row.action
        words = self.tr("“{title}” removed.").format(title=one.text)
        self.desk.run(lambda ws: ws.actions.remove(actor, (one.id,)), lambda _found: self.desk.toast(words))

    def _offers(self, row: ActionRow) -> list[tuple[str, str, str, Any]]:
        one, found = row.action, []
        open_ = one.state is ActionState.OPEN
        if row.editable:
            words, icon = (self.tr("Tick off"), "check") if open_ else (self.tr("Open again"), "rotate-ccw")
            found.append(("Space", words, icon, self.tick_current))
        if self.desk.may("action"):
            found += [
                ("T", self.tr("Due …"), "calendar-clock", partial(self._edit, one, True)),
                ("E", self.tr("Change …"), "pencil", partial(self._edit, one)),
            ]
        if row.editable and open_:
            found.append(("X", self.tr("Drop"), "circle-x", partial(self._set, row, ActionState.DROPPED)))
        if self.desk.may("action"):
            found.append(("Del", self.tr("Remove"), "trash-2", partial(self._remove, row)))
        return found

    def key(self, letter: str) -> bool:
        row = self.view.current_value()
        if not isinstance(row, ActionRow) or letter not in self.letters:
            return False
        for name, _words, _icon, act in self._offers(row):
            if name == letter:
                act()
        return True

    def fill_menu(self, menu: QMenu, value: Any) -> None:
        for key, words, icon, act in self._offers(value):
            shown = f"{words}\t{key}" if len(key) == 1 else words
            entry = menu.addAction(self.desk.icons.icon(icon), shown)
            entry.triggered.connect(lambda _on=False, act=act: act())

    # The panel ----------------------------------------------------------------------------------------------------

    def fill_panel(self, value: Any) -> None:
        row: ActionRow = value
        one, words, panel = row.action, self.words, self.panel
        panel.begin(one.text, row.label)
        icon, token = ACTION_SIGNS[one.state]
        if row.overdue:
            panel.tag("danger", self.tr("overdue"), "clock-alert")
        else:
            meaning = token if token == "success" else "info"
            panel.tag(meaning, words.code(f"action.state.{one.state}"), icon)
        panel.fact(self.tr("Owner"), row.owner or self.tr("nobody"))
        panel.fact(self.tr("Due"), words.day(one.due) or self.tr("without a date"))
        panel.fact(self.tr("Department"), row.department)
        panel.fact(self.tr("Agenda item"), row.item)
        panel.fact(self.tr("Decision"), row.decision)
        panel.fact(self.tr("Note"), one.note)
        if one.content_id is not None and row.content:
            panel.link(row.content, partial(self.desk.open_item, one.content_id), "file-text")
        if one.meeting_id is not None:
            meeting = f"{row.meeting} {words.day(row.meeting_day)}"
            panel.link(meeting, partial(self.desk.show_meeting, one.meeting_id), "users-round")
        for place, (name, title, sign, act) in enumerate(self._offers(row)[:3]):
            panel.act(name, "ghost" if place else "secondary", title, act, "" if place else sign)
        self._read_history(one.id)
        panel.finish()

    def _read_history(self, action_id: int) -> None:
        self._reading += 1
        reading, actor, panel = self._reading, self.desk.actor, self.panel

        def done(steps: tuple[ActionStep, ...]) -> None:
            if reading != self._reading or not steps:
                return
            last = panel.body.takeAt(panel.body.count() - 1)  # the stretch
            del last
            panel.heading(self.tr("History"), len(steps))
            for step in reversed(steps):
                panel.say(step_words(step, self.desk), role="small")
            panel.body.addStretch(1)

        self.desk.run(lambda ws: ws.actions.history(actor, action_id), done, lambda _error: None)

    # Files --------------------------------------------------------------------------------------------------------

    def export(self) -> None:
        """As tasks for a calendar, or as a table: what can be seen, mine or all."""
        kinds = {self.tr("Tasks for calendars (*.ics)"): ".ics", self.tr("Table (*.csv)"): ".csv"}
        name = str(last_folder() / (self.tr("Action items").replace(" ", "_") + ".ics"))
        found, kind = QFileDialog.getSaveFileName(self.window(), self.tr("Export action items"), name, ";;".join(kinds))
        path = with_ending(self.desk, self.window(), *name_and_ending(found, kind, kinds))
        if path is not None:
            self._write(path)

    def _write(self, path: Path) -> None:
        actor = self.desk.actor
        wanted = ActionFilter(owner_id=actor.id) if self.mine.isChecked() else ActionFilter()

        def done(rows: tuple[ActionRow, ...]) -> None:
            words = self.tr("%n action item(s) written to {name}.", "", len(rows)).format(name=path.name)
            self.desk.offer(words, self.tr("Open folder"), lambda: show_folder(path))

        self.desk.run(lambda ws: ws.actions.write_files(actor, path, wanted), done)


def _span(one: ActionItem, today: date) -> str:
    if one.due is None:
        return "none"
    if one.due < today:
        return "late"
    return "week" if one.due <= today + timedelta(days=7) else "later"
