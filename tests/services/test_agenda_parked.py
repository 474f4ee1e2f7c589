"""Parked topics are kept and can be recalled."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from editorial.domain.meetings import AgendaSource, AgendaState, MeetingState, ParkedState, ParkedTopic
from editorial.errors import Forbidden, Refused, StaleEdit
from tests.services.agenda_makers import agenda_house
from tests.services.meeting_makers import DAY, MeetingHouse

S = ParkedState


@pytest.fixture
def house(tmp_path: Path) -> Generator[MeetingHouse]:
    made = agenda_house(tmp_path)
    yield made
    made.ws.close()


def code(call: object, *given: object) -> str:
    with pytest.raises(Refused) as caught:
        call(*given)  # type: ignore[operator]
    return caught.value.code


def test_what_a_meeting_parked_is_kept_and_can_be_recalled_into_a_later_one(house: MeetingHouse) -> None:
    case = house.ws.moderation.begin(house.chair, house.meeting(topics=("A",)).meeting.id)
    house.ws.moderation.park(house.chair, case.meeting.id, "Sensor im Härtetest", recall_on=DAY + timedelta(days=7))
    house.ws.moderation.next(house.chair, case.meeting.id)
    number = house.ws.moderation.end(house.chair, case.meeting.id).meeting.number
    (row,) = house.ws.parked.rows(house.editor)
    assert row.meeting is not None
    assert (row.topic.state, row.meeting.number, row.due) == (S.PARKED, number, False)
    later = house.meeting(topics=(), day=DAY + timedelta(days=7))
    after = house.ws.parked.recall(house.editor, [row.topic.id], later.meeting.id)
    (item,) = after.items
    assert (item.title, item.source, item.subjects) == (
        "Sensor im Härtetest",
        AgendaSource.PARKED,
        (f"parked:{row.topic.id}",),
    )
    (row,) = house.ws.parked.rows(house.editor)
    assert row.recalled_in is not None
    assert (row.topic.state, row.topic.recalled_id, row.recalled_in.id) == (S.RECALLED, item.id, later.meeting.id)
    assert code(house.ws.parked.recall, house.editor, [row.topic.id], later.meeting.id) == "agenda.parked_gone"
    assert code(house.ws.parked.drop, house.editor, [row.topic.id]) == "agenda.parked_gone"
    house.ws.history.undo(house.editor)
    assert house.ws.parked.rows(house.editor)[0].topic.state is S.PARKED


def test_a_topic_is_written_changed_dropped_and_parked_again(house: MeetingHouse) -> None:
    made = house.ws.parked.add(house.editor, ParkedTopic(text="  Podcast ", note="Zwei Probefolgen"))
    assert (made.text, made.by, made.by_id) == ("Podcast", house.editor.name, house.editor.id)
    saved = house.ws.parked.save(house.chair, replace(made, text="Podcast: zwei Folgen", recall_on=DAY))
    (row,) = house.ws.parked.rows(house.chair)
    assert (row.topic.text, row.due) == ("Podcast: zwei Folgen", True)
    with pytest.raises(StaleEdit):
        house.ws.parked.save(house.editor, replace(made, text="Radio"))
    assert code(house.ws.parked.save, house.chair, replace(saved, text=" ")) == "meeting.text_empty"
    (dropped,) = house.ws.parked.drop(house.chair, [made.id])
    assert dropped.state is S.DROPPED
    assert house.ws.parked.rows(house.chair, S.PARKED) == ()
    (again,) = house.ws.parked.drop(house.chair, [made.id], dropped=False)
    assert again.state is S.PARKED


def test_a_long_topic_becomes_a_short_title_with_the_whole_text_in_the_note(house: MeetingHouse) -> None:
    words = "Warum wir nicht nur messen, sondern auch erklären. " * 8
    made = house.ws.parked.add(house.chair, ParkedTopic(text=words, note="Aus der Klausur"))
    (item,) = house.ws.parked.recall(house.chair, [made.id], house.meeting(topics=()).meeting.id).items
    assert len(item.title) <= 200
    assert item.note.splitlines() == [words.strip(), "Aus der Klausur"]


def test_a_topic_is_not_recalled_into_a_meeting_that_is_over(house: MeetingHouse) -> None:
    made = house.ws.parked.add(house.chair, ParkedTopic(text="Podcast"))
    case = house.meeting(MeetingState.HELD, topics=("A",))
    assert code(house.ws.parked.recall, house.chair, [made.id], case.meeting.id) == "meeting.step"


def test_a_recalled_topic_that_nobody_spoke_about_goes_on_to_the_next_agenda(house: MeetingHouse) -> None:
    made = house.ws.parked.add(house.chair, ParkedTopic(text="Podcast"))
    later = house.meeting(topics=(), day=DAY + timedelta(days=7))
    case = house.meeting(topics=("A",))
    house.ws.parked.recall(house.chair, [made.id], case.meeting.id)
    house.ws.moderation.begin(house.chair, case.meeting.id)
    ended = house.ws.moderation.end(house.chair, case.meeting.id)
    assert [one.state for one in ended.items] == [AgendaState.DONE, AgendaState.CARRIED]
    assert [one.title for one in house.case(later.meeting.id).items] == ["Podcast"]
    (row,) = house.ws.parked.rows(house.chair)
    assert row.recalled_in is not None
    assert row.recalled_in.id == later.meeting.id


def test_experts_see_topics_of_their_meetings_and_change_none(house: MeetingHouse) -> None:
    case = house.ws.moderation.begin(house.chair, house.meeting(topics=("A",)).meeting.id)
    house.ws.moderation.park(house.chair, case.meeting.id, "Härtetest")
    made = house.ws.parked.add(house.chair, ParkedTopic(text="Podcast"))
    assert [one.topic.text for one in house.ws.parked.rows(house.expert)] == ["Härtetest"]
    assert house.ws.parked.rows(house.viewer) == ()
    for who in (house.expert, house.viewer):
        with pytest.raises(Forbidden):
            house.ws.parked.drop(who, [made.id])
