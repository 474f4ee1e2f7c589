"""The sample met for real: its minutes are final and prove themselves, and its next meeting is prepared."""

from __future__ import annotations

from pathlib import Path

import pytest

from editorial.domain.decisions import ActionState, DecisionKind
from editorial.domain.meeting_rules import planned_end
from editorial.domain.meetings import AgendaSource, MeetingState, Reply
from tests.builders import ME, NOW, sample_workspace


@pytest.mark.parametrize("language", ["de", "en"])
def test_three_meetings_have_final_minutes_and_the_next_one_an_agenda(tmp_path: Path, language: str) -> None:
    ws = sample_workspace(tmp_path, language=language)
    rows = ws.meetings.rows(ME)
    held = [one for one in rows if one.meeting.state is MeetingState.FINAL]
    assert [(one.items, one.decisions, one.actions) for one in held] == [(4, 1, 1), (5, 2, 2), (7, 3, 4)]
    numbers = [one.meeting.number for one in held]
    assert numbers == list(range(numbers[0], numbers[0] + 3))
    for one in held:
        case = ws.meetings.case(ME, one.meeting.id)
        end = planned_end(case.meeting)
        assert case.final is not None
        assert case.meeting.begun_at == case.meeting.starts_at
        assert end is not None
        assert case.final.finalised_at is not None
        assert case.final.finalised_at < NOW
    assert len(ws.meetings.case(ME, held[-1].meeting.id).addenda) == 1
    coming = next(one for one in rows if one.meeting.state is MeetingState.PLANNED)
    assert coming.meeting.starts_at is not None
    assert coming.meeting.starts_at > NOW
    case = ws.meetings.case(ME, coming.meeting.id)
    sources = {one.source for one in case.items}
    assert {AgendaSource.MINUTES, AgendaSource.ACTIONS, AgendaSource.RESULTS, AgendaSource.WEEKS} <= sources
    assert AgendaSource.CONFLICT in sources, "what is urgent was taken up"
    assert {Reply.ACCEPTED, Reply.TENTATIVE, Reply.DECLINED} <= {one.reply for one in case.participants}
    assert ws.maintenance.check(ME).ok
    ws.close()


def test_action_items_of_the_sample_are_done_open_and_overdue_and_one_of_its_decisions_acted(tmp_path: Path) -> None:
    ws = sample_workspace(tmp_path)
    rows = ws.actions.rows(ME)
    assert sum(one.action.state is ActionState.DONE for one in rows) == 2
    assert {one.action.text for one in rows if one.overdue} >= {"Steckbrief mit drei Fragen vorbereiten"}
    acted = [one for one in ws.decisions.register(ME) if one.decision.kind is DecisionKind.ASSIGN]
    assert [[(each.name, each.after) for each in one.effects] for one in acted] == [[("owner", "Nina Petrov")]]
    assert [one.decision.votes_for for one in ws.decisions.register(ME) if one.decision.voted] == [5, 5]
    ws.close()
