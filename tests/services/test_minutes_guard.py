"""Finalised minutes resist every call, every column, undo, and a file brought in: byte for byte the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from editorial.app import open_workspace
from editorial.domain.decisions import ActionState, Decision, DecisionState
from editorial.domain.journal import reversals
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import Meeting, MeetingState
from editorial.domain.minutes import Addendum, Minutes
from editorial.errors import EditorialError, Refused
from editorial.services.loading import restore
from editorial.services.minutes_guard import LIVE
from editorial.services.plan_export import Wish
from editorial.services.store import MINUTED
from editorial.storage import journal
from editorial.storage.mapping import KINDS, ORDER, kind_of
from tests.builders import ME, FixedClock
from tests.services import minutes_matrix as matrix
from tests.services.meeting_makers import DAY, MeetingHouse, make_meeting_house


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MeetingHouse]:
    made = make_meeting_house(tmp_path_factory.mktemp("minutes"))
    yield made
    made.ws.close()


@pytest.fixture(scope="module")
def final(house: MeetingHouse) -> MeetingCase:
    """A final meeting with a row of every kind."""
    return matrix.fill(house, MeetingState.FINAL)


def frozen(case: MeetingCase) -> tuple[Any, ...]:
    """All of a meeting that must never change, as it is stored."""
    rows: list[Any] = [case.meeting, *case.participants, *case.items, *case.decisions, *case.votes, *case.actions]
    rows += [*case.notes, *case.parked, *case.speeches, *case.files]
    kept = []
    for one in rows:
        kind = kind_of(one)
        alive = LIVE.get(kind.name, frozenset()) | {"version"}
        kept.append((kind.name, *((name, value) for name, value in kind.encode(one).items() if name not in alive)))
    return (*kept, *((one.text, one.sha256, one.number) for one in case.minutes), *case.addenda)


# Every method ---------------------------------------------------------------------------------------------------------


class _Back(Exception):
    """Takes a trial back."""


def changes(house: MeetingHouse, call: Callable[[], Any]) -> bool:
    """Whether a call changes a row of any meeting; nothing of it stays."""
    touched = False
    try:
        with house.ws.store.act(house.chair, "meeting.write") as work, house.ws.store.joining(work):
            try:
                call()
            except EditorialError:
                pass
            touched = bool(work.minuted)
            raise _Back
    except _Back:
        return touched


def test_every_method_of_every_meeting_service_leaves_final_minutes_byte_for_byte_the_same(
    house: MeetingHouse, final: MeetingCase, tmp_path: Path
) -> None:
    held = matrix.fill(house, MeetingState.HELD, DAY + timedelta(days=7))
    running = matrix.fill(house, MeetingState.RUNNING, DAY + timedelta(days=14))
    planned = matrix.fill(house, MeetingState.PLANNED, DAY + timedelta(days=21))
    acting = set[str]()
    for open_one in (held, running, planned):
        filled = matrix.Filled(house, open_one, open_one, tmp_path)
        acting |= {name for name, call in matrix.calls(filled, house.chair) if changes(house, call)}
    assert len(acting) >= 40, "the calls do change a meeting that is open"
    meeting_id = final.meeting.id
    before, refused = frozen(final), set[str]()
    for name, call in matrix.calls(matrix.Filled(house, final, running, tmp_path), house.chair):
        try:
            call()
        except EditorialError:
            refused.add(name)
        now = house.case(meeting_id)
        # Addenda are added, those that stood there stay.
        assert frozen(replace(now, addenda=now.addenda[: len(final.addenda)])) == before, name
        assert now.meeting.state is MeetingState.FINAL, name
    assert len(refused & acting) >= 35
    assert house.ws.minutes.view(house.chair, meeting_id).verdict.whole
    assert house.ws.maintenance.check(ME).findings == ()


def test_a_method_nobody_knows_an_example_for_is_named(house: MeetingHouse, final: MeetingCase, tmp_path: Path) -> None:
    filled = matrix.Filled(house, final, final, tmp_path)
    assert filled.named("minutes", "something", complex) == []
    assert {"minutes", "moderation", "decisions", "actions", "agenda", "meetings"} <= set(matrix.services())
    assert {"minutes.finalise", "moderation.write", "decisions.vote"} <= set(matrix.methods(house))


# Every column ---------------------------------------------------------------------------------------------------------


def another(house: MeetingHouse, case: MeetingCase, row: Any, name: str, hint: str) -> Any:
    """A value that differs and that the database takes; None where there is none."""
    value = getattr(row, name)
    pointing: dict[str, list[Any]] = {
        "meeting_id": [],
        "item_id": [one.id for one in case.items],
        "participant_id": [one.id for one in case.participants],
        "decision_id": [one.id for one in case.decisions],
        "approved_in_id": [case.meeting.id],
        "department_id": [house.lab_id, house.sales_id],
        "committee_id": [None],
        "series_id": [None],
        "content_id": [],
        "minutes_id": [],
    }
    pointing |= {key: [77] for key in ("superseded_by_id", "recalled_id", "carried_from_id", "standing_id")}
    if name.endswith("_id"):
        people = [house.editor.id, house.management.id]
        return next((one for one in pointing.get(name, people) if one != value), None)
    if isinstance(value, Enum):
        return next(one for one in type(value) if one is not value)
    if hint.startswith("tuple"):
        return ("anders",)
    for kind, given in (("datetime", datetime(2026, 1, 1, tzinfo=UTC)), ("date", date(2026, 1, 1)), ("time", time(7))):
        if hint.startswith(kind):
            return given
    if hint == "bool":
        return not value
    return value + 1 if hint == "int" else f"{value}x"


def columns(house: MeetingHouse, case: MeetingCase) -> Iterator[tuple[Any, str, str]]:
    """Every column of one row of every kind: the row, the name, its type."""
    parts = matrix.Filled(house, case, case, Path()).kinds()
    for row in (case.meeting, *(part[0] for part in parts)):
        for one in fields(row):
            if one.name not in ("id", "version"):
                yield row, one.name, str(one.type)


def written(house: MeetingHouse, row: Any, name: str, value: Any) -> str:
    """Write a value into a column as any service might; the code of the refusal, or nothing."""
    try:
        with house.ws.store.act(ME, "meeting.write") as work:
            work.change(replace(work.get(type(row), row.id), **{name: value}))
    except Refused as error:
        return error.code
    return ""


def test_no_column_of_any_row_of_a_final_meeting_changes_but_those_that_live_on(
    house: MeetingHouse, final: MeetingCase
) -> None:
    alive = {(kind, name) for kind, names in LIVE.items() for name in names}
    alive |= {("minutes", name) for name in ("approved_at", "approved_in_id")}
    changed, looked = set[tuple[str, str]](), 0
    for row, name, hint in columns(house, final):
        kind, value = kind_of(row).name, another(house, final, row, name, hint)
        if kind == "decision" and name == "state":
            value = DecisionState.SUPERSEDED
        if value is None and (getattr(row, name) is None or name not in ("committee_id", "series_id")):
            continue
        looked += 1
        if code := written(house, row, name, value):
            assert code in ("minutes.final", "minutes.not_final"), (kind, name)
            continue
        changed.add((kind, name))
        assert written(house, row, name, getattr(row, name)) == ""
    assert changed == alive
    assert looked > 120
    assert set(MINUTED) == {kind_of(row).name for row, _name, _hint in columns(house, final)}


def test_a_row_is_not_moved_to_another_meeting_nor_into_a_final_one(house: MeetingHouse, final: MeetingCase) -> None:
    other = house.meeting(MeetingState.PLANNED, ("Anderes",))
    assert written(house, final.items[0], "meeting_id", other.meeting.id) == "minutes.final"
    assert written(house, other.items[0], "meeting_id", final.meeting.id) == "minutes.final"


def test_no_row_of_a_final_meeting_goes_and_none_is_added(house: MeetingHouse, final: MeetingCase) -> None:
    rows = [part[-1] for part in matrix.Filled(house, final, final, Path()).kinds()]
    assert len(rows) == len(MINUTED) - 1
    for row in rows:
        with pytest.raises(Refused) as caught, house.ws.store.act(ME, "meeting.write") as work:
            work.remove(work.get(type(row), row.id))
        # Minutes that have addenda cannot go for that alone.
        assert caught.value.code == ("refers.gone" if isinstance(row, Minutes) else "minutes.final"), row
        if not isinstance(row, Addendum):
            with pytest.raises(Refused, match="finalised"), house.ws.store.act(ME, "meeting.write") as work:
                work.add(row)


def test_a_decision_is_superseded_but_never_taken_back_any_more(house: MeetingHouse, final: MeetingCase) -> None:
    first, second = final.decisions
    for row, state in ((first, DecisionState.TAKEN_BACK), (second, DecisionState.IN_FORCE)):
        with pytest.raises(Refused, match="finalised"), house.ws.store.act(ME, "meeting.write") as work:
            work.change(replace(work.get(Decision, row.id), state=state))


def test_a_meeting_is_not_made_final_by_its_state_alone(house: MeetingHouse) -> None:
    case = house.meeting(MeetingState.PLANNED)
    with pytest.raises(Refused), house.ws.store.act(ME, "meeting.write") as work:
        work.change(replace(work.get(Meeting, case.meeting.id), state=MeetingState.FINAL))


# Other roads ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[MeetingHouse]:
    made = make_meeting_house(tmp_path)
    yield made
    made.ws.close()


def test_an_action_item_is_ticked_off_long_after(fresh: MeetingHouse) -> None:
    case = matrix.fill(fresh, MeetingState.FINAL)
    before = fresh.ws.minutes.document(fresh.chair, case.meeting.id)
    fresh.ws.actions.set_state(fresh.taker, [case.actions[0].id], ActionState.DONE)
    assert fresh.case(case.meeting.id).actions[0].state is ActionState.DONE
    fresh.ws.history.undo(fresh.taker)
    fresh.ws.history.redo(fresh.taker)
    assert fresh.ws.minutes.document(fresh.chair, case.meeting.id) == before


def test_undo_and_redo_stop_at_final_minutes(fresh: MeetingHouse) -> None:
    case = fresh.meeting(MeetingState.HELD)
    fresh.ws.moderation.write(fresh.editor, case.items[0].id, fact="Eins.")
    fresh.ws.moderation.write(fresh.editor, case.items[0].id, fact="Zwei.")
    fresh.ws.history.undo(fresh.editor)
    fresh.ws.minutes.finalise(fresh.chair, case.meeting.id)
    for road in (fresh.ws.history.undo, fresh.ws.history.redo):
        with pytest.raises(Refused, match="finalised"):
            road(fresh.editor)
    assert fresh.case(case.meeting.id).items[0].fact == "Eins."


def test_no_step_of_the_journal_takes_anything_of_final_minutes_back(fresh: MeetingHouse) -> None:
    case = matrix.fill(fresh, MeetingState.FINAL)
    with fresh.ws.store.read(ME) as work:
        last = max(one.step for one in journal.entries(work.connection))
    refused = 0
    for step in range(last, 0, -1):
        try:
            with fresh.ws.store.act(ME, "history.undo") as work:
                for one in reversals(journal.step_entries(work.connection, step), ORDER):
                    work.revert(one)
                touched = bool(work.minuted)
        except Refused as error:
            refused += error.code == "minutes.final"
        else:
            assert not touched, step
    assert refused >= 5
    assert frozen(fresh.case(case.meeting.id)) == frozen(case)
    assert fresh.ws.minutes.view(ME, case.meeting.id).verdict.whole


def test_the_text_of_a_reopened_edition_never_changes_either(fresh: MeetingHouse) -> None:
    case = matrix.fill(fresh, MeetingState.FINAL)
    fresh.ws.minutes.reopen(fresh.chair, case.meeting.id, "Name falsch")
    old = fresh.case(case.meeting.id).minutes[0]
    for values in ({"text": "{}"}, {"sha256": "0" * 64}, {"number": 9}, {"reopened_at": None}, {"reason": "Anders"}):
        with pytest.raises(Refused, match="finalised"), fresh.ws.store.act(ME, "meeting.write") as work:
            work.change(replace(work.get(Minutes, old.id), **values))
    with pytest.raises(Refused, match="finalised"), fresh.ws.store.act(ME, "meeting.write") as work:
        work.remove(work.all(Addendum, minutes_id=old.id)[0])
    fresh.ws.moderation.write(fresh.editor, case.items[0].id, fact="Wieder offen.")
    assert fresh.case(case.meeting.id).items[0].fact == "Wieder offen."


def test_a_workspace_brought_in_whole_keeps_its_minutes_and_they_resist_there_too(
    fresh: MeetingHouse, tmp_path: Path
) -> None:
    case = matrix.fill(fresh, MeetingState.FINAL)
    document = fresh.ws.minutes.document(ME, case.meeting.id)
    path = tmp_path / "alles.json"
    fresh.ws.exports.write(ME, "workspace", path, Wish())
    target = tmp_path / "neu.editorial"
    restore(path, target)
    other = open_workspace(target, clock=FixedClock())
    try:
        assert other.minutes.document(ME, case.meeting.id) == document
        assert other.maintenance.check(ME).findings == ()
        with pytest.raises(Refused, match="finalised"):
            other.moderation.write(ME, case.items[0].id, fact="Anders.")
    finally:
        other.close()


def test_the_kinds_of_the_guard_are_all_kinds_that_belong_to_a_meeting() -> None:
    own = {name for name, kind in KINDS.items() if "meeting_id" in kind.names and name != "meeting"}
    assert own | {"meeting"} == set(MINUTED)
