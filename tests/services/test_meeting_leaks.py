"""Meetings by side doors: what those read of them who take no part, and what must not change behind their back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from editorial.domain.decision_cards import DecisionDraft
from editorial.domain.decision_effects import OWNER, Effect, to_json
from editorial.domain.decisions import ActionItem, ActionState, Decision
from editorial.domain.inputs import InputRequest
from editorial.domain.journal_view import JournalFilter
from editorial.domain.meetings import AgendaItem, Meeting, MeetingState, ParkedTopic, Participant
from editorial.domain.people import Actor, Role
from editorial.domain.permissions import SEES_MEETINGS
from editorial.errors import EditorialError, Missing
from editorial.services.plan_export import Wish
from tests.builders import ME, actor_for, make_person
from tests.services import meeting_calls
from tests.services.clearance_makers import SECRET, clearing_in
from tests.services.meeting_makers import MeetingHouse, make_meeting_house

#: Stands in every word of the meetings.
MARK = "Quittenbrot"
OUTSIDERS = (Role.EXPERT, Role.APPROVER, Role.VIEWER)


@dataclass
class Secretive:
    """A house whose meetings speak of one thing only: one that runs and one whose minutes are final."""

    house: MeetingHouse
    running: meeting_calls.Ids
    final: meeting_calls.Ids
    sha256: str
    outsiders: dict[Role, Actor]


@pytest.fixture(scope="module")
def secret(tmp_path_factory: pytest.TempPathFactory) -> Secretive:
    house = make_meeting_house(tmp_path_factory.mktemp("leaks"))
    ws, chair = house.ws, house.chair
    outsiders = {role: actor_for(make_person(ws, f"Fremd {role}", role)) for role in OUTSIDERS}
    values: dict[str, Any] = {"title": f"{MARK} Sitzung", "note": MARK, "occasion": MARK, "place": MARK}
    final = _filled(house, house.meeting(topics=(f"{MARK} eins",), day=date(2026, 5, 5), **values).meeting.id)
    for item in house.case(final.meeting).items:
        ws.moderation.write(house.taker, item.id, result=f"{MARK} gilt.")
    ws.moderation.end(chair, final.meeting)
    ws.minutes.finalise(chair, final.meeting)
    ws.minutes.addendum(chair, final.meeting, f"{MARK} war gemeint.")
    running = _filled(house, house.meeting(topics=(f"{MARK} eins", f"{MARK} zwei"), **values).meeting.id)
    file = ws.moderation.attach(chair, running.meeting, f"{MARK}.txt", MARK.encode()).files[0]
    return Secretive(house, running, final, file.sha256, outsiders)


def _filled(house: MeetingHouse, meeting_id: int) -> meeting_calls.Ids:
    ws, chair = house.ws, house.chair
    item = ws.moderation.begin(chair, meeting_id).items[0]
    people = house.case(meeting_id).participants
    ws.moderation.attend(chair, [one.id for one in people], people[0].attendance.PRESENT)
    ws.moderation.write(house.taker, item.id, fact=f"{MARK} berichtet.", result=MARK)
    ws.moderation.note(chair, meeting_id, f"{MARK} merken.", item.id)
    ws.moderation.park(chair, meeting_id, f"{MARK} später", item.id)
    ws.moderation.guest(chair, meeting_id, f"Dr. {MARK}", MARK)
    decided = ws.decisions.decide(chair, DecisionDraft(meeting_id, item_id=item.id, text=f"{MARK} wird gemacht."))
    decision = decided.decisions[-1]
    action = ActionItem(
        meeting_id=meeting_id, text=f"{MARK} kaufen", owner_id=chair.id, due=date(2026, 5, 1), decision_id=decision.id
    )
    made = ws.actions.add(chair, action).action
    return meeting_calls.Ids(meeting_id, item.id, decision.id, made.id)


def texts(value: Any) -> Iterable[str]:
    """Every text in a value."""
    if isinstance(value, bytes):
        yield value.decode("utf-8", "replace")
    elif isinstance(value, dict):
        for pair in value.items():
            yield from texts(pair)
    elif isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from texts(one)
    elif is_dataclass(value):
        for one in fields(value):
            yield from texts(getattr(value, one.name))
    else:
        yield str(value)


def answered(call: Callable[[Actor], Any], actor: Actor) -> str:
    """All that comes back, a refusal's words too."""
    try:
        return "\n".join(texts(call(actor)))
    except EditorialError as error:
        return f"{error.text('de')}\n{error.text('en')}"


def around(secret: Secretive, folder: Path) -> dict[str, Callable[[Actor], Any]]:
    """Readings beside the services of meetings that could tell of them."""
    ws = secret.house.ws
    last = max((one.step for one in ws.history.steps(ME)), default=1)

    def exported(actor: Actor, what: str, ending: str) -> bytes:
        path = folder / f"{what}-{actor.id}{ending}"
        ws.exports.write(actor, what, path, Wish(content_id=secret.final.meeting if what == "minutes" else None))
        return path.read_bytes()

    def palette(actor: Actor) -> Any:
        from ui.palette_meetings import found_meetings

        return found_meetings(ws, actor, MARK, "de")

    found: dict[str, Callable[[Actor], Any]] = {
        "history.steps": ws.history.steps,
        "history.state": ws.history.state,
        "journal.overview": lambda a: ws.journal.rows(a, ws.journal.overview(a, JournalFilter(text=MARK)).steps, "de"),
        "journal.rows": lambda a: ws.journal.rows(a, range(1, last + 1), "de"),
        "journal.details": lambda a: [ws.journal.details(a, one, "de", most=9999) for one in range(1, last + 1)],
        "search.find": lambda a: ws.search.find(a, MARK),
        "today.view": ws.today.view,
        "expert_desk.view": ws.expert_desk.view,
        "exports.steps": lambda a: ws.exports.steps(a, folder / f"steps-{a.id}.csv", JournalFilter(), "de"),
        "exports.listing": lambda a: [ws.exports.listing(a, one) for one in ("meetings", "actions")],
        "parts.data": lambda a: ws.parts.data(a, secret.sha256),
        "privacy.export": lambda a: ws.privacy.export(a, a.id or 0, folder / f"mine-{a.id}.zip").read_bytes(),
        "palette": palette,
    }
    for what, ending in (("tasks", ".csv"), ("tasks", ".ics"), ("minutes", ".md"), ("workspace", ".json")):
        found[f"exports.write {what}{ending}"] = partial(exported, what=what, ending=ending)
    found["exports.write journal"] = partial(exported, what="journal", ending=".json")
    return found


def test_a_working_call_is_known_for_every_method_that_reads(secret: Secretive, tmp_path: Path) -> None:
    calls = meeting_calls.readings_of_meetings(secret.house.ws, tmp_path, secret.running)
    assert set(calls) == meeting_calls.READING
    told = {name for name, call in calls.items() if MARK in answered(call, secret.house.chair)}
    silent = {"minutes_files.preview", "agenda.write_running_order"}
    silent |= {
        "decisions.options",
        "decisions.options_instead",
        "meetings.series",
        "meetings.committees",
        "minutes.checks",
        "agenda.suggestions",
        "decisions.history",
    }
    assert set(calls) - told <= silent | {"minutes.effects", "actions.history"}


@pytest.mark.parametrize("role", OUTSIDERS)
@pytest.mark.parametrize("which", ["running", "final"])
def test_no_reading_method_tells_of_a_meeting_to_those_who_take_no_part(
    secret: Secretive, tmp_path: Path, role: Role, which: str
) -> None:
    outsider = secret.outsiders[role]
    assert not outsider.roles & SEES_MEETINGS
    calls = meeting_calls.readings_of_meetings(secret.house.ws, tmp_path, getattr(secret, which))
    told = [name for name, call in calls.items() if MARK in answered(call, outsider)]
    assert told == []
    assert not any(MARK in one.name or b"Quitten" in one.read_bytes() for one in tmp_path.iterdir())


@pytest.mark.parametrize("role", OUTSIDERS)
def test_nor_does_anything_else_that_reads(secret: Secretive, tmp_path: Path, role: Role) -> None:
    calls = around(secret, tmp_path)
    told = [name for name, call in calls.items() if MARK in answered(call, secret.outsiders[role])]
    assert told == []
    for one in tmp_path.iterdir():
        assert MARK.encode() not in one.read_bytes(), one.name


def test_those_who_take_part_and_management_read_on(secret: Secretive, tmp_path: Path) -> None:
    ws = secret.house.ws
    for actor in (secret.house.expert, secret.house.seller, secret.house.management):
        assert MARK in answered(lambda a: ws.meetings.case(a, secret.running.meeting), actor)
        assert MARK in answered(lambda a: ws.minutes.document(a, secret.final.meeting), actor)
        assert ws.parts.data(actor, secret.sha256) == MARK.encode()
        assert MARK in answered(around(secret, tmp_path)["journal.details"], actor)


def test_whoever_only_chairs_a_meeting_reads_it_too(secret: Secretive) -> None:
    """A row by hand: services put whoever chairs among the participants."""
    ws = secret.house.ws
    head = actor_for(make_person(ws, "Leitung ohne Platz", Role.APPROVER))
    with ws.store.act(ME, "meeting.save") as work:
        made = work.add(Meeting(title="Ohne Tisch", day=date(2026, 9, 1), chair_id=head.id))
    assert ws.meetings.case(head, made.id).meeting.title == "Ohne Tisch"
    with pytest.raises(Missing):
        ws.meetings.case(secret.outsiders[Role.APPROVER], made.id)


@pytest.mark.parametrize("role", OUTSIDERS)
def test_a_refusal_tells_those_who_take_no_part_nothing_either(secret: Secretive, tmp_path: Path, role: Role) -> None:
    ws = secret.house.ws
    ids = (secret.running.meeting, secret.final.meeting)
    before = [repr(secret.house.case(one)) for one in ids]
    assert secret.final.meeting == secret.final.item == secret.final.decision == secret.final.action == 1
    calls = dict(meeting_calls.calls_of_meetings(ws, tmp_path))
    for number in (secret.final, secret.running):
        suffix = f" {number.meeting}"
        calls["finalise" + suffix] = partial(ws.minutes.finalise, meeting_id=number.meeting)
        calls["addendum" + suffix] = partial(ws.minutes.addendum, meeting_id=number.meeting, words="Doch.")
        calls["set_state" + suffix] = partial(ws.actions.set_state, ids=[number.action], state=ActionState.DONE)
    told = [name for name, call in calls.items() if MARK in answered(call, secret.outsiders[role])]
    assert told == []
    assert [repr(secret.house.case(one)) for one in ids] == before


# What experts said in confidence --------------------------------------------------------------------------------------


def test_nothing_said_in_confidence_is_shown_in_the_room(tmp_path: Path) -> None:
    with clearing_in(tmp_path) as desk:
        editor = desk.house.editor
        item = desk.item("Ein Tropfen.", title="Öffentlich")
        with desk.ws.store.act(ME, "meeting.save") as work:
            meeting = work.add(Meeting(title="Sitzung", day=date(2026, 5, 12), state=MeetingState.RUNNING))
            work.add(Participant(meeting_id=meeting.id, person_id=editor.id, name=editor.name))
            action = work.add(ActionItem(text=SECRET, owner="Jonas"))
            topic = work.add(ParkedTopic(text=SECRET))
            request = work.get(InputRequest, desk.request_id)
            work.change(replace(request, title=SECRET))
            named = (f"content:{item.id}", f"action:{action.id}", f"parked:{topic.id}", f"request:{request.id}")
            first = AgendaItem(meeting_id=meeting.id, title=SECRET, note=SECRET, subjects=named)
            point = work.add(first)
            did = to_json([Effect("content", item.id, SECRET, OWNER, "", "Jonas")])
            work.add(Decision(meeting_id=meeting.id, item_id=point.id, number=1, text=SECRET, effects=did))
        shown = "\n".join(texts(desk.ws.stage.read(editor, meeting.id, [point.id])))
        said = "\n".join(texts(desk.ws.decisions.options(editor, point.id)))
    assert "Öffentlich" in shown
    assert SECRET not in shown
    assert SECRET not in said
