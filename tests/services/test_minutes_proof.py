"""`check` finds every letter of final minutes that was changed with other tools; who is forgotten stays in them."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from editorial.app import Workspace, open_workspace
from editorial.domain.decisions import ActionItem, Decision
from editorial.domain.journal_view import Verdict
from editorial.domain.meetings import Committee, MeetingSeries, MeetingState
from editorial.domain.minutes_document import checksum
from tests.builders import ME
from tests.services import minutes_matrix as matrix
from tests.services.meeting_makers import DAY, MeetingHouse, make_meeting_house

TAKER = "Jonas Brandt"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[MeetingHouse]:
    made = make_meeting_house(tmp_path)
    yield made
    made.ws.close()


def tampered(house: MeetingHouse, *statements: tuple[str, tuple[Any, ...]]) -> dict[str, list[str]]:
    """Change the file behind the program's back; what `check` finds then: codes by where."""
    path = house.ws.path
    house.ws.close()
    with sqlite3.connect(path) as connection:
        for statement, values in statements:
            assert connection.execute(statement, values).rowcount == 1
    connection.close()
    house.ws = open_workspace(path, clock=house.clock)
    found: dict[str, list[str]] = {}
    for one in house.ws.maintenance.check(ME).findings:
        found.setdefault(one.where, []).append(one.code)
        assert one.sentence("de")
        assert one.sentence("en")
    return found


def with_addenda(house: MeetingHouse) -> int:
    """Final minutes with two addenda; the meeting."""
    case = matrix.fill(house, MeetingState.FINAL)
    house.ws.minutes.addendum(house.chair, case.meeting.id, "Ort war Raum Werra.")
    assert house.ws.maintenance.check(ME).findings == ()
    return case.meeting.id


def test_a_letter_changed_in_the_text_is_found(house: MeetingHouse) -> None:
    meeting_id = with_addenda(house)
    found = tampered(house, ("UPDATE minutes SET text = replace(text, 'Berichtet', 'Verschwiegen')", ()))
    assert "check.minutes" in found["minutes 1"]
    assert not house.ws.minutes.view(house.chair, meeting_id).verdict.whole


def test_a_text_changed_together_with_its_checksum_is_found(house: MeetingHouse) -> None:
    with_addenda(house)
    with house.ws.store.read(ME) as work:
        text = str(work.connection.exec_driver_sql("SELECT text FROM minutes").scalar_one())
    other = text.replace("Berichtet", "Verschwiegen")
    found = tampered(house, ("UPDATE minutes SET text = ?, sha256 = ?", (other, checksum(other))))
    assert "check.differs" in found["minutes 1"]
    assert found["addendum 1"] == ["check.addendum"], "the first addendum covers the checksum of the minutes"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE addendum SET text = 'Nie gesagt.' WHERE id = 1",
        "UPDATE addendum SET at = '2026-05-01T08:00:00.000000Z' WHERE id = 1",
        "UPDATE addendum SET by = 'Niemand' WHERE id = 1",
        "UPDATE addendum SET sha256 = 'f' WHERE id = 1",
        "UPDATE addendum SET number = 7 WHERE id = 1",
        "DELETE FROM addendum WHERE id = 1",
    ],
)
def test_a_changed_addendum_breaks_the_chain(house: MeetingHouse, statement: str) -> None:
    meeting_id = with_addenda(house)
    found = tampered(house, (statement, ()))
    assert any("check.addendum" in codes for where, codes in found.items() if where.startswith("addendum"))
    assert house.ws.minutes.view(house.chair, meeting_id).verdict.doubts == ("check.addendum",)


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE minutes SET number = 9", "check.minutes_row"),
        ("UPDATE minutes SET year = 2025", "check.minutes_row"),
        ("UPDATE minutes SET finalised_by = 'Niemand'", "check.minutes_row"),
        ("UPDATE minutes SET finalised_at = '2026-05-01T08:00:00.000000Z'", "check.minutes_row"),
        ("UPDATE minutes SET text = '[1]', sha256 = ''", "check.minutes"),
    ],
)
def test_what_is_kept_about_the_minutes_must_fit_them(house: MeetingHouse, statement: str, code: str) -> None:
    with_addenda(house)
    assert code in tampered(house, (statement, ()))["minutes 1"]


def test_a_text_that_is_no_document_is_found_even_with_its_checksum(house: MeetingHouse) -> None:
    with_addenda(house)
    for spoilt in ("[1]", '{"entries":7}', "{", '{"present":[[]]}', "{}"):
        found = tampered(house, ("UPDATE minutes SET text = ?, sha256 = ?", (spoilt, checksum(spoilt))))
        assert {"check.minutes", "check.minutes_row"} & set(found["minutes 1"]), spoilt


def test_a_meeting_that_only_calls_itself_final_or_open_is_found(house: MeetingHouse) -> None:
    meeting_id = with_addenda(house)
    house.meeting(MeetingState.HELD, day=DAY + timedelta(days=7))
    found = tampered(house, ("UPDATE meeting SET state = 'held' WHERE id = ?", (meeting_id,)))
    assert "check.minutes_state" in found[f"meeting {meeting_id}"]


# Being forgotten ------------------------------------------------------------------------------------------------------


def taking_part(house: MeetingHouse) -> tuple[int, int]:
    """A final meeting and a planned one in which the minute taker has a part."""
    person = next(one for one in house.ws.organisation.directory(ME).people if one.id == house.taker.id)
    house.ws.organisation.save(house.chair, replace(person, email="jonas.brandt@example.org"))
    case = house.meeting(MeetingState.HELD)
    own = replace(case.participants[1], reply_note="Kur", email="jonas.brandt@example.org")
    effects = json.dumps([["content", 1, "Labor", "owner", TAKER, "Katrin Vogel", ""]], ensure_ascii=False)
    with house.ws.store.act(house.taker, "meeting.write") as work:
        work.change(own)
        at: dict[str, Any] = {"meeting_id": case.meeting.id, "item_id": case.items[0].id}
        at |= {"owner_id": house.taker.id, "owner": TAKER}
        work.add(Decision(**at, number=1, text="Es gilt.", effects=effects, by_id=house.taker.id, by=TAKER))
        work.add(ActionItem(**at, number=1, text="Klären", due=date(2026, 6, 1), done_by=TAKER))
        board = work.all(Committee)[0]
        work.change(replace(board, person_ids=(house.taker.id or 0, house.chair.id or 0)))
    house.ws.moderation.note(house.taker, case.meeting.id, "Recht fragen.")
    house.ws.moderation.park(house.taker, case.meeting.id, "Härtetest")
    house.ws.minutes.finalise(house.taker, case.meeting.id)
    house.ws.minutes.addendum(house.taker, case.meeting.id, "Ort war Raum Werra.")
    planned = house.meeting(
        MeetingState.PLANNED, day=DAY + timedelta(days=7), distribution=(TAKER, "jonas.brandt@example.org")
    )
    return case.meeting.id, planned.meeting.id


def test_final_minutes_are_a_record_and_keep_the_name_of_whoever_is_forgotten(
    house: MeetingHouse, tmp_path: Path
) -> None:
    final_id, _planned_id = taking_part(house)
    before = house.ws.minutes.document(house.chair, final_id)
    assert house.ws.privacy.would_forget(house.chair, house.taker.id or 0).minutes == 1
    assert house.ws.privacy.would_forget(house.chair, house.management.id or 0).minutes == 0
    earlier = house.ws.maintenance.back_up(house.chair, house.clock.now, tmp_path / "vorher.editorial")
    house.ws.privacy.anonymise(house.chair, house.taker.id or 0)
    assert house.ws.minutes.document(house.chair, final_id) == before
    assert TAKER in {one.name for one in before.present}
    assert house.ws.minutes.view(house.chair, final_id).verdict.whole
    assert house.ws.maintenance.check(ME).findings == ()
    assert house.ws.journal.continues(house.chair, earlier).verdict is Verdict.ANONYMISED


def test_around_the_minutes_the_name_goes(house: MeetingHouse) -> None:
    final_id, planned_id = taking_part(house)
    house.ws.privacy.anonymise(house.chair, house.taker.id or 0)
    case, pseudonym = house.case(final_id), f"Anonymisierte Person {house.taker.id}"
    person = next(one for one in case.participants if one.person_id == house.taker.id)
    assert (person.name, person.email, person.reply_note) == (pseudonym, "", "")
    assert (case.decisions[0].owner, case.decisions[0].by) == (pseudonym, pseudonym)
    assert (case.actions[0].owner, case.actions[0].done_by) == (pseudonym, pseudonym)
    assert (case.notes[0].by, case.parked[0].by) == (pseudonym, pseudonym)
    assert TAKER not in case.decisions[0].effects
    planned = house.case(planned_id)
    assert planned.meeting.minute_taker_id is None
    assert planned.meeting.distribution == (pseudonym, pseudonym)
    assert house.taker.id not in {one.person_id for one in planned.participants}
    with house.ws.store.read(ME) as work:
        assert work.all(Committee)[0].person_ids == (house.chair.id,)
        series = work.all(MeetingSeries)[0]
        assert house.taker.id not in (*series.required_ids, *series.chair_ids, *series.minute_taker_ids)
    assert kept_in(house.ws) == {"minutes", "addendum"}


def kept_in(workspace: Workspace) -> set[str]:
    """Tables, and kinds of journal entries, in which the name still stands."""
    found, raw = set[str](), workspace.store.database.raw
    for (table,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        for row in raw.execute(f'SELECT * FROM "{table}"').fetchall():
            if any(TAKER in str(one) or "jonas.brandt" in str(one) for one in row):
                found.add(str(row[7]) if table == "journal" else table)
    return found


def test_their_meetings_and_action_items_are_handed_over(house: MeetingHouse, tmp_path: Path) -> None:
    taking_part(house)
    target = house.ws.privacy.export(house.taker, house.taker.id or 0, tmp_path / "brandt.zip")
    with zipfile.ZipFile(target) as archive:
        data = json.loads(archive.read("data.json"))
    assert {"Klären"} == {one["text"] for one in data["action_items"]}
    assert data["meetings"][0]["reply_note"] == "Kur"
