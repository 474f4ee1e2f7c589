"""Who sees only what concerns them sees the meetings they take part in, and nothing of others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from editorial.domain.decisions import ActionItem
from editorial.domain.meetings import AgendaItem, Meeting, MeetingNote, MeetingSeries, MeetingState, Participant
from editorial.domain.people import Role
from editorial.domain.permissions import restricted
from editorial.errors import Missing
from tests.builders import ME, actor_for, make_person
from tests.services.meeting_makers import MeetingHouse, make_meeting_house


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> MeetingHouse:
    """One house for all."""
    return make_meeting_house(tmp_path_factory.mktemp("meeting"))


def test_an_expert_reads_the_meetings_they_take_part_in_and_their_own_action_items(house: MeetingHouse) -> None:
    outsider = actor_for(make_person(house.ws, "Jana Fremd", Role.EXPERT))
    assert restricted(outsider)
    case = house.meeting(MeetingState.RUNNING)
    house.ws.moderation.note(house.chair, case.meeting.id, "Recht fragen.")
    file = house.ws.moderation.attach(house.chair, case.meeting.id, "a.txt", b"Geheim").files[0]
    with house.ws.store.act(ME, "action.save") as work:
        work.add(ActionItem(meeting_id=case.meeting.id, number=1, text="Fremde Aufgabe", owner_id=house.editor.id))
        work.add(ActionItem(meeting_id=case.meeting.id, number=2, text="Eigene Aufgabe", owner_id=outsider.id))
    kinds = (Meeting, Participant, AgendaItem, MeetingNote, MeetingSeries)
    with house.ws.store.read(outsider) as work:
        assert [one.text for one in work.all(ActionItem)] == ["Eigene Aufgabe"]
        assert [kind.__name__ for kind in kinds if work.all(kind)] == []
    with house.ws.store.read(house.expert) as work:
        assert len(work.all(ActionItem)) == 2
        assert [kind.__name__ for kind in kinds if not work.all(kind)] == []
    assert house.ws.parts.data(house.expert, file.sha256) == b"Geheim"
    with pytest.raises(Missing):
        house.ws.parts.data(outsider, file.sha256)
    assert [one.act for one in house.ws.history.steps(outsider)] == ["action.save"]
    assert "Recht fragen." not in str(house.ws.history.steps(outsider))
    house.ws.moderation.end(house.chair, case.meeting.id)


def test_meetings_before_somebody_came_are_not_theirs(house: MeetingHouse) -> None:
    case = house.meeting(day=date(2026, 6, 2))
    mine = case.participants[3]
    assert mine.person_id == house.expert.id
    with house.ws.store.act(ME, "meeting.save") as work:
        work.change(replace(mine, person_id=house.management.id))
    with house.ws.store.read(house.expert) as work:
        assert work.find(Meeting, case.meeting.id) is None
