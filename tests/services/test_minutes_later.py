"""Final minutes later on: addenda, reopening, approval, and what becomes of what they name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from editorial.domain.decisions import Decision
from editorial.domain.meetings import AgendaItem, AgendaSource, MeetingState, Participant
from editorial.domain.people import Actor
from editorial.errors import Forbidden, Refused
from tests.builders import ME, make_item, make_person
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


# Addenda --------------------------------------------------------------------------------------------------------------


def test_corrections_are_dated_numbered_and_chained(house: MeetingHouse) -> None:
    case = house.meeting(MeetingState.FINAL)
    before = case.minutes[0].text
    house.clock.forward(days=2)
    house.ws.minutes.addendum(house.chair, case.meeting.id, "Ort war Raum Werra.")
    found = house.ws.minutes.addendum(house.taker, case.meeting.id, "Auch Frau Schulte war da.")
    assert [one.number for one in found.addenda] == [1, 2]
    document = house.ws.minutes.document(house.chair, case.meeting.id)
    assert [one.words for one in document.addenda] == [
        "Nachtrag 1 vom 14.05.2026, 09:32 Uhr, Katrin Vogel",
        "Nachtrag 2 vom 14.05.2026, 09:32 Uhr, Jonas Brandt",
    ]
    assert found.minutes[0].text == before
    assert len({case.minutes[0].sha256, *(one.sha256 for one in found.addenda)}) == 3
    with pytest.raises(Refused, match="empty"):
        house.ws.minutes.addendum(house.chair, case.meeting.id, "  ")


def test_open_minutes_are_changed_and_get_no_addendum(house: MeetingHouse) -> None:
    case = house.meeting(MeetingState.HELD)
    with pytest.raises(Refused, match="not finalised"):
        house.ws.minutes.addendum(house.chair, case.meeting.id, "Ort war Raum Werra.")


# Reopening ------------------------------------------------------------------------------------------------------------


def test_only_the_latest_minutes_are_reopened_with_a_reason_by_leaders(house: MeetingHouse) -> None:
    first = house.meeting(MeetingState.FINAL)
    second = house.meeting(MeetingState.FINAL, day=DAY + timedelta(days=7))
    reopen = house.ws.minutes.reopen
    with pytest.raises(Refused, match=r"19 May 2026|19\.05\.2026"):
        reopen(house.chair, first.meeting.id, "Name falsch")
    with pytest.raises(Refused, match="empty"):
        reopen(house.chair, second.meeting.id, " ")
    with pytest.raises(Forbidden):
        reopen(house.taker, second.meeting.id, "Name falsch")
    assert reopen(house.chair, second.meeting.id, "Name falsch").case.meeting.state is MeetingState.HELD
    single = house.meeting(MeetingState.FINAL, series_id=None, kind="Klausur")
    assert reopen(house.chair, single.meeting.id, "Name falsch").case.final is None


def test_reopening_tells_what_the_decisions_did(house: MeetingHouse) -> None:
    case = house.meeting(MeetingState.HELD)
    effects = '[["publication",7,"Teaser","slot","2026-05-15T10:00","2026-05-19T16:00","YouTube"]]'
    put(house, Decision(meeting_id=case.meeting.id, item_id=case.items[0].id, number=1, text="Weg.", effects=effects))
    house.ws.minutes.finalise(house.chair, case.meeting.id)
    document = house.ws.minutes.document(house.chair, case.meeting.id)
    line = document.decisions[0].effects[0]
    assert (line.before, line.after) == ("Fr 15.05.2026, 10:00", "Di 19.05.2026, 16:00")
    answer = house.ws.minutes.reopen(house.chair, case.meeting.id, "Name falsch")
    assert [(one.mark, one.text) for one in answer.effects] == [("1-1", "Weg.")]
    assert "Teaser" in answer.effects[0].effects[0].words
    assert house.ws.minutes.effects(house.chair, case.meeting.id) == answer.effects


def test_finalised_again_they_keep_their_number_and_the_old_edition_stays(house: MeetingHouse) -> None:
    case = house.meeting(MeetingState.FINAL)
    house.ws.minutes.addendum(house.chair, case.meeting.id, "Ort war Raum Werra.")
    old = house.case(case.meeting.id).minutes[0]
    house.ws.minutes.reopen(house.chair, case.meeting.id, "Ort falsch")
    meeting = house.case(case.meeting.id).meeting
    house.ws.minutes.save_head(house.taker, replace(meeting, place="Raum Werra"))
    final = house.ws.minutes.finalise(house.taker, case.meeting.id)
    assert [one.number for one in final.minutes] == [1, 1]
    assert (final.minutes[0].text, final.minutes[0].sha256) == (old.text, old.sha256)
    document = house.ws.minutes.document(house.chair, case.meeting.id)
    assert (document.name, document.place, document.addenda) == ("Protokoll Nr. 1/2026, 2. Ausgabe", "Raum Werra", ())
    earlier = house.ws.minutes.document(house.chair, case.meeting.id, minutes_id=old.id)
    assert (earlier.place, earlier.addenda[0].text) == ("Raum Fulda", "Ort war Raum Werra.")
    assert earlier.reopened.startswith("Wieder geöffnet am 12.05.2026, 09:32 Uhr von Katrin Vogel: Ort falsch.")
    assert house.ws.maintenance.check(ME).ok


def test_a_window_reads_all_of_it_in_one_go(house: MeetingHouse) -> None:
    first = house.meeting(MeetingState.FINAL)
    second = house.meeting(MeetingState.FINAL, day=DAY + timedelta(days=7))
    view = house.ws.minutes.view
    shown = view(house.chair, first.meeting.id)
    assert (shown.writes, shown.reopens, shown.later) == (True, False, second.meeting)
    assert shown.verdict.whole
    assert (shown.document.final, shown.checks) == (True, ())
    assert view(house.chair, second.meeting.id).reopens
    assert not view(house.taker, second.meeting.id).reopens
    assert not view(house.editor, second.meeting.id).writes
    third = house.meeting(MeetingState.RUNNING, day=DAY + timedelta(days=14))
    draft = view(house.chair, third.meeting.id, "en")
    assert [one.code for one in draft.checks][:1] == ["running"]
    assert draft.document.name == "Minutes no. 3/2026"
    assert (draft.reopens, draft.later) == (False, None)


# Approving ------------------------------------------------------------------------------------------------------------


def test_the_next_meeting_approves_the_minutes(house: MeetingHouse) -> None:
    case = house.meeting(MeetingState.FINAL)
    following = house.meeting(MeetingState.RUNNING, ("Protokoll",), DAY + timedelta(days=7))
    item = following.items[0]
    with house.ws.store.act(house.chair, "meeting.agenda") as work:
        about = (f"meeting:{case.meeting.id}",)
        work.change(replace(work.get(AgendaItem, item.id), source=AgendaSource.MINUTES, subjects=about))
    answer = house.ws.minutes.approve(house.taker, case.meeting.id, following.meeting.id)
    assert answer.items[0].result == "Das Protokoll Nr. 1/2026 wird genehmigt."
    found = house.ws.minutes.document(house.chair, case.meeting.id)
    assert found.approved == "Genehmigt in Redaktionssitzung Nr. 2 am 19.05.2026."
    with pytest.raises(Refused, match="approved already"):
        house.ws.minutes.approve(house.taker, case.meeting.id, following.meeting.id)
    house.ws.history.undo(house.taker)
    assert house.ws.minutes.document(house.chair, case.meeting.id).approved == ""


def test_no_meeting_approves_its_own_minutes_or_later_ones(house: MeetingHouse) -> None:
    earlier = house.meeting(MeetingState.HELD, day=DAY - timedelta(days=7))
    case = house.meeting(MeetingState.FINAL)
    planned = house.meeting(day=DAY + timedelta(days=7))
    for where in (case, earlier, planned):
        with pytest.raises(Refused, match="later meeting"):
            house.ws.minutes.approve(house.chair, case.meeting.id, where.meeting.id)
    with pytest.raises(Refused, match="not finalised"):
        house.ws.minutes.approve(house.chair, earlier.meeting.id, case.meeting.id)


# What goes on around them ---------------------------------------------------------------------------------------------


def test_the_text_is_the_same_whatever_becomes_of_what_it_names(house: MeetingHouse) -> None:
    item = make_item(house.ws, "Laborbesuch", actor=house.chair)
    case = house.meeting(MeetingState.HELD)
    about = (f"content:{item.id}",)
    with house.ws.store.act(house.chair, "meeting.agenda") as work:
        work.change(replace(work.get(AgendaItem, case.items[0].id), subjects=about))
    house.ws.minutes.finalise(house.chair, case.meeting.id)
    before = house.ws.minutes.document(house.chair, case.meeting.id)
    house.ws.content.edit(house.chair, replace(item, title="Ganz anders"))
    house.ws.content.delete(house.chair, [item.id])
    person = next(one for one in house.ws.organisation.directory(ME).people if one.id == house.taker.id)
    house.ws.organisation.save(house.chair, replace(person, name="Jonas Brandt-Weber"))
    assert house.ws.minutes.document(house.chair, case.meeting.id) == before


def test_whoever_does_not_take_part_does_not_read_minutes(house: MeetingHouse) -> None:
    case = house.meeting(MeetingState.FINAL)
    assert house.ws.minutes.document(house.expert, case.meeting.id).final
    outside = make_person(house.ws, "Dr. Fern", "expert")  # type: ignore[arg-type]
    with pytest.raises(Refused):
        house.ws.minutes.document(Actor(outside.id, outside.name, frozenset()), case.meeting.id)


def test_a_meeting_of_sixty_items_and_forty_people_is_written_in_a_moment(house: MeetingHouse) -> None:
    case = house.meeting(MeetingState.HELD, [f"Thema {number}" for number in range(60)])
    put(house, *(Participant(meeting_id=case.meeting.id, name=f"Person Nr{n}") for n in range(34)))
    found = house.ws.minutes.document(house.chair, case.meeting.id)
    assert (len(found.entries), len(found.present) + len(found.absent)) == (60, 39)
    assert found.agenda[-1] == (60, "Thema 59")


def test_what_is_kept_of_a_meeting_survives_undo_of_something_else(house: MeetingHouse) -> None:
    item = make_item(house.ws, "Laborbesuch", actor=house.editor)
    case = house.meeting(MeetingState.FINAL)
    house.ws.content.edit(house.editor, replace(item, title="Anders"))
    house.ws.history.undo(house.editor)
    assert house.ws.minutes.view(house.chair, case.meeting.id).verdict.whole
