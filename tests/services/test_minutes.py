"""Minutes: they write themselves, are checked, finalised, added to, reopened, approved; what Ctrl+Z cannot do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from editorial.domain.decisions import ActionItem, Decision, DecisionState
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import Attendance, Meeting, MeetingState
from editorial.domain.minutes_checks import Severity
from editorial.domain.minutes_document import checksum, frozen_text, short_checksum, thaw
from editorial.errors import Forbidden, Refused, StaleEdit
from tests.builders import ME
from tests.services.meeting_makers import DAY, MeetingHouse, make_meeting_house


@pytest.fixture
def house(tmp_path: Path) -> Iterator[MeetingHouse]:
    made = make_meeting_house(tmp_path)
    yield made
    made.ws.close()


def put(house: MeetingHouse, *values: Any, act: str = "meeting.write") -> list[Any]:
    """Rows as they would lie there, whatever service would have written them."""
    with house.ws.store.act(house.chair, act) as work:
        return [work.add(one) for one in values]


def said(house: MeetingHouse, case: MeetingCase) -> MeetingCase:
    """A decision with a count, one that was taken back, and an action item."""
    item = case.items[2]
    put(
        house,
        Decision(
            meeting_id=case.meeting.id,
            item_id=item.id,
            number=1,
            text="Die Beiträge werden zusammengelegt.",
            voted=True,
            votes_for=3,
            votes_against=1,
            abstentions=1,
            due=date(2026, 5, 20),
            owner_id=house.chair.id,
        ),
        Decision(
            meeting_id=case.meeting.id,
            item_id=item.id,
            number=2,
            text="Irrtum.",
            state=DecisionState.TAKEN_BACK,
            taken_back_why="Doppelt",
        ),
        ActionItem(
            meeting_id=case.meeting.id,
            item_id=item.id,
            number=1,
            text="Kundenfragen sammeln",
            owner_id=house.seller.id,
            owner="Tobias Krüger",
            due=date(2026, 5, 15),
        ),
    )
    return house.case(case.meeting.id)


# Writing themselves ---------------------------------------------------------------------------------------------------


def test_minutes_write_themselves_while_the_meeting_is_held(house: MeetingHouse) -> None:
    case = said(house, house.meeting(MeetingState.HELD))
    found = house.ws.minutes.document(house.taker, case.meeting.id)
    assert (found.title, found.name) == ("Ergebnisprotokoll", "Protokoll Nr. 1/2026")
    assert found.headline == "Redaktionssitzung Nr. 1"
    assert found.when == "Dienstag, 12. Mai 2026, 09:12 bis 09:32 Uhr"
    assert (found.chair, found.minute_taker, found.place) == ("Katrin Vogel", "Jonas Brandt", "Raum Fulda")
    assert [one.short for one in found.present] == ["J. Brandt", "T. Krüger", "K. Vogel", "Dr. M. Weber", "P. Yılmaz"]
    assert found.present[3].words == "Dr. M. Weber (Labor)"
    entry = found.entries[2]
    assert [(one.kind, one.mark, one.who) for one in entry.rows] == [
        ("B", "1-1", "K. Vogel"),
        ("A", "1-1", "T. Krüger"),
    ]
    vote = entry.rows[0].vote
    assert vote is not None
    assert vote.words == "Abstimmung: 3 dafür, 1 dagegen, 1 Enthaltung."
    assert [one.text for one in found.notes] == ["B 1-2 zurückgenommen: Doppelt"]
    assert found.distribution == ("Teilnehmende", "Geschäftsführung", "presse@example.org")
    assert [(one.name, one.role) for one in found.signatures] == [
        ("Katrin Vogel", "Leitung"),
        ("Jonas Brandt", "Protokoll"),
    ]


def test_minutes_have_their_own_language(house: MeetingHouse) -> None:
    case = said(house, house.meeting(MeetingState.HELD, language="en"))
    found = house.ws.minutes.document(house.chair, case.meeting.id)
    assert found.name == "Minutes no. 1/2026"
    assert found.when == "Tuesday, 12 May 2026, 09:12 to 09:32"
    german = house.ws.minutes.document(house.chair, case.meeting.id, "de")
    assert german.name == "Protokoll Nr. 1/2026"
    house.ws.minutes.finalise(house.chair, case.meeting.id)
    assert house.ws.minutes.document(house.chair, case.meeting.id, "de").name == "Minutes no. 1/2026"


def test_the_head_stays_editable_until_they_are_final(house: MeetingHouse) -> None:
    case = house.meeting(MeetingState.HELD)
    meeting = case.meeting
    begun = meeting.begun_at
    assert begun is not None
    changed = replace(
        meeting,
        begun_at=begun + timedelta(minutes=3),
        place=" Raum Werra ",
        next_note="Ohne Vertrieb.",
        distribution=("Geschäftsführung", " ", "Geschäftsführung"),
        chair_id=house.editor.id,
        title="Heimlich",
        quorum=0,
    )
    saved = house.ws.minutes.save_head(house.chair, changed).meeting
    assert (saved.place, saved.distribution, saved.chair_id) == ("Raum Werra", ("Geschäftsführung",), house.editor.id)
    assert (saved.title, saved.quorum) == (meeting.title, meeting.quorum)
    found = house.ws.minutes.document(house.chair, meeting.id)
    assert found.when == "Dienstag, 12. Mai 2026, 09:15 bis 09:32 Uhr"
    assert found.next_words == "Ohne Vertrieb."
    with pytest.raises(StaleEdit):
        house.ws.minutes.save_head(house.chair, changed)
    house.ws.minutes.finalise(house.chair, meeting.id)
    with pytest.raises(Refused, match="finalised"):
        house.ws.minutes.save_head(house.editor, house.case(meeting.id).meeting)


@pytest.mark.parametrize("state", [MeetingState.PLANNED, MeetingState.RUNNING, MeetingState.CANCELLED])
def test_a_head_is_written_after_the_meeting(house: MeetingHouse, state: MeetingState) -> None:
    case = house.meeting(state)
    with pytest.raises(Refused, match="once the meeting has ended"):
        house.ws.minutes.save_head(house.taker, case.meeting)


# Checks ---------------------------------------------------------------------------------------------------------------


def test_a_complete_meeting_leaves_nothing_to_ask(house: MeetingHouse) -> None:
    case = said(house, house.meeting(MeetingState.HELD))
    assert house.ws.minutes.checks(house.chair, case.meeting.id) == ()


def spoil(house: MeetingHouse, case: MeetingCase) -> None:
    """Everything that the checks look at is missing."""
    meeting = case.meeting
    begun = meeting.begun_at
    assert begun is not None
    with house.ws.store.act(house.chair, "meeting.write") as work:
        work.change(replace(meeting, minute_taker_id=None, chair_id=None, ended_at=begun - timedelta(minutes=1)))
        for one in case.participants[1:]:
            work.change(replace(one, attendance=Attendance.EXPECTED))
        work.change(replace(case.items[0], result=""))
        empty = Decision(meeting_id=meeting.id, item_id=case.items[1].id, number=1)
        work.add_all([empty, replace(empty, text="Gut.", number=2, voted=True, votes_for=9)])
        work.add(ActionItem(meeting_id=meeting.id, item_id=case.items[1].id, number=1, text="Klären"))


def test_what_is_missing_is_named_with_what_to_do(house: MeetingHouse) -> None:
    case = house.meeting(MeetingState.HELD, quorum=3)
    spoil(house, case)
    found = house.ws.minutes.checks(house.taker, case.meeting.id)
    assert [one.code for one in found] == [
        "times",
        "decision_text",
        "attendance",
        "chair",
        "minute_taker",
        "quorum",
        "votes",
        "item_result",
        "action_owner",
        "action_due",
    ]
    assert [one.severity for one in found] == [Severity.BLOCKS] * 2 + [Severity.ASKS] * 8
    missing = next(one for one in found if one.code == "item_result")
    assert missing.item_id == case.items[0].id
    assert missing.sentence("de") == "TOP 1 „Offene Aufgaben“ hat kein Ergebnis."
    for one in found:
        for language in ("de", "en"):
            assert one.sentence(language).endswith((".", "?")), one
            assert one.advice(language).endswith("."), one
    assert len({one.key for one in found}) == len(found)


def test_a_running_meeting_and_one_that_nobody_attended_cannot_be_finalised(house: MeetingHouse) -> None:
    case = house.meeting(MeetingState.RUNNING)
    with pytest.raises(Refused, match="still running"):
        house.ws.minutes.finalise(house.chair, case.meeting.id)
    house.ws.moderation.attend(house.chair, [one.id for one in case.participants], Attendance.ABSENT)
    house.ws.moderation.end(house.chair, case.meeting.id)
    with pytest.raises(Refused) as caught:
        house.ws.minutes.finalise(house.chair, case.meeting.id)
    assert "Niemand ist als anwesend eingetragen. Tragen Sie die Anwesenheit ein." in caught.value.text("de")


def test_a_meeting_that_did_not_take_place_has_no_minutes(house: MeetingHouse) -> None:
    case = house.meeting(MeetingState.CANCELLED)
    assert [one.code for one in house.ws.minutes.checks(house.chair, case.meeting.id)] == ["not_held"]
    with pytest.raises(Refused, match="not taken place"):
        house.ws.minutes.finalise(house.chair, case.meeting.id)


def test_what_is_only_asked_has_to_be_confirmed_one_by_one(house: MeetingHouse) -> None:
    case = house.meeting(MeetingState.HELD)
    put(house, ActionItem(meeting_id=case.meeting.id, item_id=case.items[0].id, number=1, text="Klären"))
    owner, due = house.ws.minutes.checks(house.chair, case.meeting.id)
    with pytest.raises(Refused, match="no due date"):
        house.ws.minutes.finalise(house.chair, case.meeting.id, seen=[owner.key])
    final = house.ws.minutes.finalise(house.chair, case.meeting.id, seen=[owner.key, due.key])
    assert final.meeting.state is MeetingState.FINAL
    assert house.ws.minutes.checks(house.chair, case.meeting.id) == ()


# Finalising -----------------------------------------------------------------------------------------------------------


def test_final_minutes_are_numbered_and_carry_their_checksum(house: MeetingHouse) -> None:
    case = said(house, house.meeting(MeetingState.HELD))
    house.clock.forward(minutes=30)
    final = house.ws.minutes.finalise(house.taker, case.meeting.id)
    row = final.minutes[0]
    assert (final.meeting.state, row.number, row.year) == (MeetingState.FINAL, 1, 2026)
    assert row.sha256 == checksum(row.text)
    found = house.ws.minutes.document(house.editor, case.meeting.id)
    assert found.final
    assert found.finalised == "Festgeschrieben am 12.05.2026, 10:02 Uhr von Jonas Brandt."
    assert short_checksum(found.sha256) == f"{row.sha256[:4]} {row.sha256[4:8]} … {row.sha256[-4:]}"
    assert frozen_text(found) == row.text == frozen_text(thaw(row.text))
    assert house.ws.minutes.view(house.editor, case.meeting.id).verdict.whole
    with pytest.raises(Refused, match="finalised"):
        house.ws.minutes.finalise(house.taker, case.meeting.id)


def test_numbers_go_on_within_the_series_and_begin_anew_with_the_year(house: MeetingHouse) -> None:
    days = (DAY, DAY + timedelta(days=7), date(2027, 1, 12))
    cases = [house.meeting(MeetingState.FINAL, day=day) for day in days]
    assert [(one.minutes[0].number, one.minutes[0].year) for one in cases] == [(1, 2026), (2, 2026), (1, 2027)]


def test_a_single_meeting_without_a_number_takes_the_next_of_its_kind_in_its_year(house: MeetingHouse) -> None:
    first = house.meeting(MeetingState.HELD, series_id=None, kind="Klausur")
    second = house.meeting(MeetingState.HELD, series_id=None, kind="Klausur")
    with house.ws.store.act(ME, "meeting.write") as work:
        for one in (first, second):
            work.change(replace(work.get(Meeting, one.meeting.id), number=0))
    assert house.ws.minutes.document(ME, second.meeting.id).number == 1
    for number, one in enumerate((first, second), 1):
        final = house.ws.minutes.finalise(house.chair, one.meeting.id)
        assert (final.meeting.number, final.minutes[0].number) == (number, number)
        assert house.ws.minutes.document(ME, one.meeting.id).headline == f"Redaktionssitzung Nr. {number}"


@pytest.mark.parametrize(("who", "may"), [("chair", True), ("taker", True), ("editor", False), ("seller", False)])
def test_chair_minute_taker_and_leaders_finalise(house: MeetingHouse, who: str, may: bool) -> None:
    case, actor = house.meeting(MeetingState.HELD), getattr(house, who)
    assert house.ws.minutes.view(actor, case.meeting.id).writes is may
    if may:
        assert house.ws.minutes.finalise(actor, case.meeting.id).final is not None
        return
    with pytest.raises(Forbidden) as caught:
        house.ws.minutes.finalise(actor, case.meeting.id)
    assert "der Leitung, der Person, die Protokoll führt, der Redaktionsleitung vorbehalten" in caught.value.text("de")
    with pytest.raises(Forbidden):
        house.ws.minutes.reopen(actor, case.meeting.id, "So")


def test_whoever_chairs_finalises_also_from_outside_the_desk(house: MeetingHouse) -> None:
    case = house.meeting(MeetingState.HELD)
    changed = replace(case.meeting, chair_id=house.expert.id)
    house.ws.minutes.save_head(house.chair, changed)
    final = house.ws.minutes.finalise(house.expert, case.meeting.id)
    assert final.minutes[0].finalised_by == house.expert.name
    assert house.ws.minutes.addendum(house.expert, case.meeting.id, "Korrektur.").addenda[0].by == house.expert.name
    with pytest.raises(Forbidden):
        house.ws.minutes.addendum(house.seller, case.meeting.id, "Auch.")


def test_finalising_is_never_undone_nor_anything_of_the_meeting_before_it(house: MeetingHouse) -> None:
    case = house.meeting(MeetingState.HELD)
    house.ws.moderation.write(house.editor, case.items[0].id, fact="Von Petra.")
    house.ws.moderation.write(house.chair, case.items[1].id, fact="Von Katrin.")
    step = house.ws.history.state(house.chair).undo
    assert step is not None
    house.ws.minutes.finalise(house.chair, case.meeting.id)
    assert house.ws.history.state(house.chair).undo is None
    for who in (house.chair, house.editor):
        with pytest.raises(Refused):
            house.ws.history.undo(who)
    with pytest.raises(Refused):
        house.ws.history.undo_step(house.chair, step.step)
    found = house.case(case.meeting.id)
    assert (found.items[0].fact, found.items[1].fact) == ("Von Petra.", "Von Katrin.")
    assert found.final is not None


def test_addendum_and_reopening_are_never_undone_either(house: MeetingHouse) -> None:
    case = house.meeting(MeetingState.FINAL)
    house.ws.minutes.addendum(house.chair, case.meeting.id, "Raum Werra.")
    house.ws.minutes.reopen(house.chair, case.meeting.id, "Name falsch")
    with pytest.raises(Refused, match="nothing to undo"):
        house.ws.history.undo(house.chair)
    assert house.case(case.meeting.id).addenda[0].text == "Raum Werra."


def test_words_are_written_back_while_the_minutes_are_open(house: MeetingHouse) -> None:
    case = house.meeting(MeetingState.HELD)
    house.ws.moderation.write(house.editor, case.items[0].id, result="Anders.")
    house.ws.history.undo(house.editor)
    assert house.case(case.meeting.id).items[0].result == "Zur Kenntnis genommen."
