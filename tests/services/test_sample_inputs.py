"""The sample asks its experts for real: within the time that was granted, in every state, in both languages."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from editorial.domain.inputs import Clearance, Passage, RequestState, Way
from editorial.domain.people import actor_of
from editorial.services.input_calls import read_calls
from tests.builders import ME, TODAY, FixedClock, sample_workspace
from tests.services.sample_days import days

OPEN = {
    ("Azubi-Tag: drei Stimmen", "Sabine Hoffmann", "sent", 10, "2026-05-08", "app", True),
    ("Interview Dr. Weber: Zahlen zu Spurenstoffen", "Leon Richter", "sent", 6, "2026-05-11", "form", True),
    ("Laborbesuch: Vom Tropfen zum Befund", "Dr. Miriam Weber", "answered", 8, "2026-05-18", "form", False),
    ("Was kostet ein Fehlalarm?", "Markus Keller", "answered", 12, "2026-05-22", "interview", False),
    ("Trinkwasserverordnung: Fristen für Betreiber", "Andreas Lorenz", "returned", 5, "2026-05-12", "app", False),
    ("Was kostet ein Fehlalarm?", "Anna Schulte", "sent", 10, "2026-05-15", "form", False),
    ("Vertriebsfrage der Woche", "Pelin Yılmaz", "sent", 10, "2026-05-15", "app", False),
    ("Tag der offenen Tür: Programm", "Markus Keller", "draft", 10, "2026-06-01", "form", False),
}
BARS = {"Labor": (95, 120), "Service": (45, 90), "Personal": (60, 60), "Recht": (35, 40), "Vertrieb": (75, 120)}


def test_the_requests_of_the_sample_are_those_of_the_design(tmp_path: Path) -> None:
    ws = sample_workspace(tmp_path)
    people = {one.id: one.name for one in ws.organisation.directory(ME).people}
    rows = [one for one in ws.inputs.rows(ME) if one.request.state is not RequestState.ACCEPTED]
    found = {
        (
            one.request.title,
            people[one.request.person_id or 0],
            str(one.request.state),
            one.request.minutes_used or one.request.minutes,
            str(one.request.due),
            str(one.request.way),
            one.overdue,
        )
        for one in rows
        if not one.request.call_id
    }
    assert found == OPEN
    assert len(ws.inputs.rows(ME)) - len(rows) == 14
    asked = [one for one in rows if one.request.call_id]
    assert [(one.request.minutes, one.request.batch, one.request.way) for one in asked] == [
        (5, "sample-call", Way.FORM)
    ] * 3
    with ws.store.read(ME) as work:
        (call,) = read_calls(work)
    assert (call.asked, call.answered, call.open) == (3, 0, 3)
    ws.close()


def test_the_bars_of_the_sample_are_those_of_the_design(tmp_path: Path) -> None:
    ws = sample_workspace(tmp_path)
    departments = {one.id: one.name for one in ws.organisation.directory(ME).departments}
    lines = ws.budgets.month(ME, TODAY.replace(day=1))
    found = {
        departments[one.department_id]: (one.reserved + one.used, one.granted)
        for one in lines
        if one.granted is not None
    }
    assert found == BARS
    ws.close()


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_sample_has_answers_of_every_clearance_with_files_and_passages(tmp_path: Path, language: str) -> None:
    ws = sample_workspace(tmp_path, language)
    cases = [ws.inputs.case(ME, one.request.id) for one in ws.inputs.rows(ME)]
    given = [one.newest for one in cases if one.newest is not None]
    assert {answer.clearance for one in given for answer in one.answers} == set(Clearance)
    assert {one.contribution.way for one in given} == set(Way)
    visit = next(one for one in cases if one.request.way is Way.FORM and one.newest and one.newest.files)
    assert [one.name for one in visit.newest.files] == ["pipette.jpg", "team.jpg"] if visit.newest else False
    assert visit.forms[0].used_at is not None
    with ws.store.read(ME) as work:
        passages = work.all(Passage)
    assert len(passages) >= 12
    for one in passages:
        assert one.words in ws.content.card(ME, one.content_id).item.text
    cleared = [answer for one in given for answer in one.answers if answer.cleared_by]
    assert [(one.wished, one.clearance) for one in cleared] == [(Clearance.CONFIDENTIAL, Clearance.PUBLIC)]
    assert ws.maintenance.check(ME).ok
    ws.close()


@pytest.mark.parametrize("now", days("2026-05-21", "2026-05-30", "2026-06-02", "2026-06-05", "2026-06-08"))
def test_the_sample_asks_nobody_beyond_the_granted_time_on_any_day(tmp_path: Path, now: datetime) -> None:
    ws = sample_workspace(tmp_path, "de", clock=FixedClock(now))
    rows = ws.inputs.rows(ME)
    assert not any(one.request.wants_grant for one in rows)
    assert sum(one.request.state is RequestState.DRAFT for one in rows) == 1
    assert sum(one.overdue for one in rows) == 2
    ws.close()


def test_an_expert_of_the_sample_finds_what_is_asked_of_her(tmp_path: Path) -> None:
    ws = sample_workspace(tmp_path)
    weber = next(one for one in ws.organisation.directory(ME).people if "Weber" in one.name)
    mine = ws.answering.mine(actor_of(weber))
    assert {one.request.state for one in mine} == {RequestState.SENT, RequestState.ANSWERED, RequestState.ACCEPTED}
    ws.close()
