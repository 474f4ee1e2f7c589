"""Meetings for the test of permissions: one working call for every service method that writes, and what reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from itertools import count
from pathlib import Path
from typing import Any

from editorial.app import Workspace
from editorial.domain.decision_cards import DecisionDraft
from editorial.domain.decisions import ActionItem, ActionState, Choice
from editorial.domain.meetings import (
    AgendaItem,
    Attendance,
    Committee,
    Meeting,
    MeetingNote,
    MeetingSeries,
    ParkedTopic,
    Reply,
)
from editorial.domain.minutes_options import MinutesOptions
from editorial.domain.people import Actor

#: The services of meetings whose public methods are looked at.
SERVICES: tuple[str, ...] = ("meetings", "moderation", "stage", "minutes")
#: Methods of theirs that only read, or write a file of what the actor may read.
READING = frozenset({"moderation.running", "stage.read"})
READING |= {f"meetings.{name}" for name in ("rows", "case", "next", "series", "committees")}
READING |= {f"minutes.{name}" for name in ("document", "view", "checks", "effects")}
SERVICES += ("decisions", "actions")
READING |= {"decisions.options", "decisions.options_instead", "decisions.register", "decisions.history"}
SERVICES += ("minutes_files",)
READING |= {f"minutes_files.{name}" for name in ("prepared", "write", "preview")}
READING |= {f"actions.{name}" for name in ("rows", "mine", "overdue", "history", "write_files")}
SERVICES += ("agenda", "parked")
READING |= {"agenda.suggestions", "agenda.write_running_order", "parked.rows"}


def calls_of_meetings(ws: Workspace, folder: Path) -> dict[str, Callable[[Actor], Any]]:
    """One call for every method that writes."""
    decisions, actions = ws.decisions, ws.actions
    m, minutes, plan = ws.moderation, ws.minutes, ws.meetings
    series = MeetingSeries(title="Runde", rule="FREQ=WEEKLY", starts=date(2026, 5, 12), time=time(11))
    return _calls_of_agenda(ws) | {
        "decisions.decide": lambda a: decisions.decide(a, DecisionDraft(1, text="Wir bleiben dabei.")),
        "decisions.take_back": lambda a: decisions.take_back(a, 1),
        "decisions.supersede": lambda a: decisions.supersede(a, 1, DecisionDraft(1, text="Doch nicht.")),
        "decisions.vote": lambda a: decisions.vote(a, 1, 3, 1),
        "decisions.vote_by_name": lambda a: decisions.vote_by_name(a, 1, {1: Choice.FOR}),
        "actions.add": lambda a: actions.add(a, ActionItem(text="Fragen sammeln")),
        "actions.save": lambda a: actions.save(a, ActionItem(id=1, text="Fragen sammeln")),
        "actions.set_state": lambda a: actions.set_state(a, [1], ActionState.DONE),
        "actions.remove": lambda a: actions.remove(a, [1]),
        "meetings.save": lambda a: plan.save(a, Meeting(title="Runde", day=date(2026, 5, 12), time=time(11)), ()),
        "meetings.cancel": lambda a: plan.cancel(a, 1, "Feiertag"),
        "meetings.restore": lambda a: plan.restore(a, 1),
        "meetings.move": lambda a: plan.move(a, 1, date(2026, 5, 13), time(9)),
        "meetings.remove": lambda a: plan.remove(a, 1),
        "meetings.reply": lambda a: plan.reply(a, 1, Reply.ACCEPTED),
        "meetings.write_invitation": lambda a: plan.write_invitation(a, 1, folder / "meeting.ics"),
        "meetings.save_series": lambda a: plan.save_series(a, series, ()),
        "meetings.archive_series": lambda a: plan.archive_series(a, 1),
        "meetings.ahead": plan.ahead,
        "meetings.save_committee": lambda a: plan.save_committee(a, Committee(name="Rat")),
        "meetings.archive_committee": lambda a: plan.archive_committee(a, 1),
        "minutes.save_head": lambda a: minutes.save_head(a, Meeting(id=1)),
        "minutes.finalise": lambda a: minutes.finalise(a, 1),
        "minutes.addendum": lambda a: minutes.addendum(a, 1, "Der Ort war Raum Werra."),
        "minutes.reopen": lambda a: minutes.reopen(a, 1, "Name falsch"),
        "minutes.approve": lambda a: minutes.approve(a, 1, 2),
        "moderation.begin": lambda a: m.begin(a, 1),
        "moderation.add_item": lambda a: m.add_item(a, AgendaItem(meeting_id=1, title="Haushalt")),
        "moderation.go": lambda a: m.go(a, 1, 1),
        "moderation.next": lambda a: m.next(a, 1),
        "moderation.back": lambda a: m.back(a, 1),
        "moderation.stop": lambda a: m.stop(a, 1),
        "moderation.run": lambda a: m.run(a, 1),
        "moderation.end": lambda a: m.end(a, 1),
        "moderation.resume": lambda a: m.resume(a, 1),
        "moderation.write": lambda a: m.write(a, 1, fact="Berichtet."),
        "moderation.note": lambda a: m.note(a, 1, "Recht fragen."),
        "moderation.save_note": lambda a: m.save_note(a, MeetingNote(id=1, text="Recht fragen.")),
        "moderation.remove_note": lambda a: m.remove_note(a, 1),
        "moderation.park": lambda a: m.park(a, 1, "Härtetest", recall_on=date(2026, 6, 9)),
        "moderation.attach": lambda a: m.attach(a, 1, "a.png", b"x"),
        "moderation.detach": lambda a: m.detach(a, 1),
        "moderation.attend": lambda a: m.attend(a, [1], Attendance.PRESENT),
        "moderation.joined": lambda a: m.joined(a, 1),
        "moderation.left": lambda a: m.left(a, 1),
        "moderation.guest": lambda a: m.guest(a, 1, "Dr. Engel", "Stadtwerke"),
        "moderation.ask": lambda a: m.ask(a, 1),
        "moderation.give_floor": lambda a: m.give_floor(a, 1),
        "moderation.end_speech": lambda a: m.end_speech(a, 1),
        "moderation.withdraw_speech": lambda a: m.withdraw_speech(a, 1),
    }


def _calls_of_agenda(ws: Workspace) -> dict[str, Callable[[Actor], Any]]:
    agenda, parked = ws.agenda, ws.parked
    item, topic = AgendaItem(meeting_id=1, title="Messe"), ParkedTopic(text="Podcast")
    return {
        "agenda.take": lambda a: agenda.take(a, 1, ["weeks:all"]),
        "agenda.add": lambda a: agenda.add(a, item),
        "agenda.save": lambda a: agenda.save(a, item),
        "agenda.remove": lambda a: agenda.remove(a, [1]),
        "agenda.reorder": lambda a: agenda.reorder(a, 1, [1]),
        "agenda.group": lambda a: agenda.group(a, [1], "Planung"),
        "agenda.skip": lambda a: agenda.skip(a, [1]),
        "agenda.pin": lambda a: agenda.pin(a, [1]),
        "agenda.fit": lambda a: agenda.fit(a, 1),
        "agenda.furnish": lambda a: agenda.furnish(a, 1),
        "parked.add": lambda a: parked.add(a, topic),
        "parked.save": lambda a: parked.save(a, topic),
        "parked.recall": lambda a: parked.recall(a, [1], 1),
        "parked.drop": lambda a: parked.drop(a, [1]),
    }


@dataclass(frozen=True, slots=True)
class Ids:
    """What readings are asked about."""

    meeting: int
    item: int
    decision: int
    action: int


def readings_of_meetings(ws: Workspace, folder: Path, ids: Ids) -> dict[str, Callable[[Actor], Any]]:
    """One working call for every method that reads; the number of each file is one of its own."""
    asked, numbers = ids.meeting, count()

    def path(ending: str) -> Path:
        return folder / f"{next(numbers)}{ending}"

    def written(ending: str, write: Callable[[Path], Any]) -> tuple[Any, str]:
        place = path(ending)
        return write(place), place.read_text(encoding="utf-8", errors="replace") if place.exists() else ""

    plan, minutes, files = ws.meetings, ws.minutes, ws.minutes_files
    plain = MinutesOptions(notes=True, tasks=True)
    return {
        "meetings.rows": plan.rows,
        "meetings.case": lambda a: plan.case(a, asked),
        "meetings.next": plan.next,
        "meetings.series": plan.series,
        "meetings.committees": plan.committees,
        "moderation.running": ws.moderation.running,
        "stage.read": lambda a: ws.stage.read(a, asked, [ids.item]),
        "minutes.document": lambda a: minutes.document(a, asked),
        "minutes.view": lambda a: minutes.view(a, asked),
        "minutes.checks": lambda a: minutes.checks(a, asked),
        "minutes.effects": lambda a: minutes.effects(a, asked),
        "decisions.options": lambda a: ws.decisions.options(a, ids.item),
        "decisions.options_instead": lambda a: ws.decisions.options_instead(a, ids.decision, asked),
        "decisions.register": ws.decisions.register,
        "decisions.history": lambda a: ws.decisions.history(a, ids.decision),
        "minutes_files.prepared": lambda a: files.prepared(a, asked, plain),
        "minutes_files.write": lambda a: written(".md", lambda to: files.write(a, asked, to, plain)),
        "minutes_files.preview": lambda a: len(files.preview(a, asked, plain, 0.1)),
        "actions.rows": ws.actions.rows,
        "actions.mine": ws.actions.mine,
        "actions.overdue": ws.actions.overdue,
        "actions.history": lambda a: ws.actions.history(a, ids.action),
        "actions.write_files": lambda a: written(".csv", lambda to: ws.actions.write_files(a, to)),
        "agenda.suggestions": lambda a: ws.agenda.suggestions(a, asked),
        "agenda.write_running_order": lambda a: ws.agenda.write_running_order(a, asked, path(".pdf")),
        "parked.rows": ws.parked.rows,
    }
