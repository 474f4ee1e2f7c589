"""What the agenda collects: each source appears, is taken with one click, and is gone when its reason is."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from editorial.domain.approvals import Absence
from editorial.domain.content import ContentItem, Status
from editorial.domain.decisions import ActionItem, ActionState, Decision, DecisionKind
from editorial.domain.inputs import (
    Answer,
    Attribution,
    Clearance,
    Contribution,
    ContributionState,
    InputRequest,
    Question,
    QuestionKind,
    RequestState,
    TopicCall,
)
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import AgendaSource, MeetingState, ParkedState, ParkedTopic
from editorial.domain.strategy import Campaign, ContentPillar, Period, PeriodKind
from editorial.errors import Refused
from editorial.texts import has, text
from tests.builders import ME, channel_named, make_item
from tests.exchange.pdf_reader import Paper, flat
from tests.services.agenda_makers import agenda_house, found, put, shown, taken
from tests.services.meeting_makers import DAY, MeetingHouse

S = AgendaSource
SECRET = "Die neue Anlage in Halle sieben liefert seit März falsche Werte für Blei und Nitrat."


@pytest.fixture
def house(tmp_path: Path) -> Generator[MeetingHouse]:
    made = agenda_house(tmp_path)
    yield made
    made.ws.close()


def gone(house: MeetingHouse, case: MeetingCase, source: AgendaSource) -> None:
    """The reason is gone: nothing is proposed, the item says so, and it leaves the agenda when the meeting begins."""
    assert found(house, case, source) == []
    before = house.case(case.meeting.id).items
    assert before[-1].note in _gone(source)
    after = house.ws.moderation.begin(house.chair, case.meeting.id)
    assert before[-1].id not in {one.id for one in after.items}


def _gone(source: AgendaSource) -> set[str]:
    codes = [one for one in (f"agenda.gone.{source}", f"agenda.settled.{source}") if has(one)]
    return {text(one, "de") for one in codes}


# One source after the other -------------------------------------------------------------------------------------------


def test_the_last_minutes_wait_for_approval_until_a_meeting_approved_them(house: MeetingHouse) -> None:
    last = house.meeting(MeetingState.HELD, day=DAY - timedelta(days=7)).meeting
    case = house.meeting(topics=("Begrüßung",))
    assert found(house, case, S.MINUTES) == []
    made = house.ws.minutes.finalise(house.chair, last.id).minutes[-1]
    (one,) = found(house, case, S.MINUTES)
    title = f"Genehmigung des Protokolls Nr. {made.number}/{made.year}"
    assert (one.title, one.subjects) == (title, (f"meeting:{last.id}",))
    taken(house, case, one.key)
    assert found(house, case, S.MINUTES)[0].on_agenda
    house.ws.minutes.approve(house.chair, last.id, house.meeting(MeetingState.HELD, topics=("A",)).meeting.id)
    gone(house, case, S.MINUTES)


def test_open_action_items_are_one_item_that_names_who_and_when(house: MeetingHouse) -> None:
    last = house.meeting(MeetingState.HELD, day=DAY - timedelta(days=7)).meeting
    case = house.meeting(topics=())
    made = put(
        house,
        ActionItem(
            meeting_id=last.id,
            number=1,
            text="Bildrechte klären",
            owner_id=house.editor.id,
            due=DAY - timedelta(days=1),
        ),
    )
    other = put(house, ActionItem(meeting_id=last.id, number=2, text="Termin finden", owner="Frau Holle"))
    (one,) = found(house, case, S.ACTIONS)
    assert one.title == f"Offene Aufgaben aus Nr. {last.number}"
    assert one.urgent
    assert one.lines[0] == f"{last.number}-1 Bildrechte klären · Petra Yılmaz · überfällig seit Mo 11.05."
    assert one.lines[1] == f"{last.number}-2 Termin finden · Frau Holle"
    taken(house, case, one.key)
    assert found(house, case, S.ACTIONS)[0].on_agenda
    put(house, replace(made, state=ActionState.DONE))
    assert shown(house, case).subjects == (f"action:{other.id}",)
    put(house, replace(other, state=ActionState.DROPPED))
    gone(house, case, S.ACTIONS)


def test_ideas_are_proposed_one_by_one_and_all_together_and_never_stand_twice(house: MeetingHouse) -> None:
    case = house.meeting(topics=("Begrüßung",))
    lab, tour = make_item(house.ws, "Laborbesuch", key_message="Wir messen."), make_item(house.ws, "Stadtführung")
    keys = {one.key for one in found(house, case, S.IDEAS)}
    assert keys == {"ideas:all", f"ideas:content:{lab.id}", f"ideas:content:{tour.id}"}
    both = taken(house, case, *sorted(keys))
    assert [one.title for one in both.items if one.source is S.IDEAS] == ["Ideen zur Entscheidung"]
    assert set(both.items[-1].subjects) == {f"content:{lab.id}", f"content:{tour.id}"}
    assert all(one.on_agenda for one in found(house, case, S.IDEAS))
    with pytest.raises(Refused) as caught:
        taken(house, case, f"ideas:content:{lab.id}")
    assert caught.value.code == "agenda.suggestion_gone"
    house.ws.history.undo(house.chair)
    single = taken(house, case, f"ideas:content:{lab.id}")
    assert single.items[-1].note.endswith("Kernbotschaft: „Wir messen.“")
    group = next(one for one in found(house, case, S.IDEAS) if one.key == "ideas:all")
    assert group.subjects == (f"content:{tour.id}",)
    house.ws.content.edit(house.editor, replace(lab, title="Laborbesuch am Sonntag"))
    assert shown(house, case).title == "Laborbesuch am Sonntag"
    house.ws.content.set_status(house.chair, [lab.id, tour.id], Status.PLANNED)
    gone(house, case, S.IDEAS)


def sent_in(house: MeetingHouse, value: str, clearance: Clearance, **values: Any) -> InputRequest:
    """A topic that the laboratory sent in."""
    call = put(house, TopicCall(title="Themen für Juni", closes=DAY))
    fresh = InputRequest(title=call.title, call_id=call.id, department_id=house.lab_id, person_id=house.expert.id)
    request: InputRequest = put(house, replace(fresh, state=RequestState.ANSWERED, sent_at=house.clock.now))
    asked = put(house, Question(request_id=request.id, kind=QuestionKind.SHORT, text="Welches Thema?"))
    given = Contribution(request_id=request.id, number=1, person="Dr. Miriam Weber", state=ContributionState.DRAFT)
    given = put(house, replace(given, **values))
    put(
        house,
        Answer(contribution_id=given.id, request_id=request.id, question_id=asked.id, value=value, clearance=clearance),
    )
    return request


def test_topics_that_departments_sent_in_wait_until_they_are_ideas(house: MeetingHouse) -> None:
    case = house.meeting(topics=("Begrüßung",))
    open_ = sent_in(house, "Mikroplastik in der Fulda", Clearance.PUBLIC, attribution=Attribution.NAMED, consent=True)
    (one,) = found(house, case, S.TOPICS)
    assert (one.title, one.subjects) == ("Mikroplastik in der Fulda", (f"request:{open_.id}",))
    assert one.lines == ("Dr. Miriam Weber (Labor) · eingereicht zu „Themen für Juni“",)
    taken(house, case, one.key)
    house.ws.inputs.make_idea(house.chair, open_.id)
    gone(house, case, S.TOPICS)


@pytest.mark.parametrize("clearance", [Clearance.CONFIDENTIAL, Clearance.INTERNAL])
def test_what_an_expert_did_not_clear_is_in_no_title_and_no_line(house: MeetingHouse, clearance: Clearance) -> None:
    case = house.meeting(topics=())
    sent_in(house, SECRET, clearance, attribution=Attribution.ANONYMOUS)
    make_item(house.ws, SECRET, key_message=SECRET, day=DAY, at=time(10), status=Status.PLANNED)
    make_item(house.ws, SECRET, key_message=SECRET)
    put(house, ParkedTopic(text=SECRET))
    put(house, ActionItem(text=SECRET))
    keys = [one.key for one in house.ws.agenda.suggestions(house.chair, case.meeting.id)]
    assert {one.split(":")[0] for one in keys} >= {"topics", "ideas", "parked", "actions"}
    house.ws.agenda.take(house.chair, case.meeting.id, keys)
    for suggestion in house.ws.agenda.suggestions(house.chair, case.meeting.id):
        assert "Halle sieben" not in repr(suggestion)
    with house.ws.store.read(ME) as work:
        from editorial.domain.meetings import AgendaItem

        assert "Halle sieben" not in repr(work.all(AgendaItem))
    topic = next(one for one in house.case(case.meeting.id).items if one.source is S.TOPICS)
    assert (topic.title, topic.note) == ("Thema aus Labor", "eingereicht zu „Themen für Juni“")


def test_nothing_uncleared_leaves_with_the_invitation_or_the_running_order(house: MeetingHouse, tmp_path: Path) -> None:
    sent_in(house, SECRET, Clearance.CONFIDENTIAL)
    case = house.meeting(topics=(SECRET, "Verschiedenes"))
    house.ws.meetings.write_invitation(house.chair, case.meeting.id, tmp_path / "a.ics")
    path = house.ws.agenda.write_running_order(house.chair, case.meeting.id, tmp_path / "a.pdf")
    for words in (flat((tmp_path / "a.ics").read_text().replace("\n ", "")), Paper(path.read_bytes()).text):
        assert "Halle sieben" not in words
        assert "Verschiedenes" in words


def planned(house: MeetingHouse, title: str, day: int, at: time | None, **values: Any) -> ContentItem:
    return make_item(house.ws, title, day=date(2026, 5, day), at=at, status=Status.PLANNED, **values)


def test_two_departments_with_two_messages_are_a_conflict_until_a_decision_settles_it(house: MeetingHouse) -> None:
    case = house.meeting(topics=("Begrüßung",))
    pillar = put(house, ContentPillar(name="Wissen aus dem Labor"))
    same: dict[str, Any] = {"pillar_id": pillar.id}
    own = {"department_id": house.lab_id, "key_message": "Unser Wasser ist sicher."}
    lab = planned(house, "PFAS-Grenzwerte einfach erklärt", 13, time(10), **own, **same)
    theirs = {"department_id": house.sales_id, "key_message": "Jetzt müssen Sie filtern."}
    sales = planned(house, "PFAS: Was Kunden jetzt fragen", 15, time(10), **theirs, **same)
    (one,) = found(house, case, S.CONFLICT)
    assert one.title == "„PFAS-Grenzwerte einfach erklärt“ und „PFAS: Was Kunden jetzt fragen“"
    assert one.urgent
    assert one.lines[:2] == (
        "Ähnliche Themen aus Labor und Vertrieb binnen 2 Tagen.",
        "Zwei verschiedene Kernbotschaften im Themenkorridor „Wissen aus dem Labor“ binnen 2 Tagen.",
    )
    assert "Labor · LinkedIn Mi 13.05., 10:00 · " in one.lines[2]
    assert "Kernbotschaft: „Unser Wasser ist sicher.“" in one.lines[2]
    assert one.subjects[:2] == (f"content:{lab.id}", f"content:{sales.id}")
    taken(house, case, one.key)
    assert found(house, case, S.CONFLICT)[0].on_agenda
    put(house, Decision(meeting_id=case.meeting.id, kind=DecisionKind.CONFLICT, subjects=one.subjects))
    gone(house, case, S.CONFLICT)


def test_a_slot_that_is_taken_twice_is_a_conflict_until_one_is_moved(house: MeetingHouse) -> None:
    case = house.meeting(topics=("Begrüßung",))
    planned(house, "Laborbesuch", 14, time(9))
    other = planned(house, "Stadtlauf", 14, time(9))
    assert found(house, case, S.CONFLICT)[0].lines[0] == "LinkedIn: beide zur selben Zeit."
    taken(house, case, found(house, case, S.CONFLICT)[0].key)
    publication = house.ws.content.card(ME, other.id).publications[0]
    house.ws.planning.shift(house.chair, [publication.id], minutes=45)
    assert shown(house, case).note.startswith("LinkedIn: nur 45 Minuten Abstand.")
    house.ws.planning.shift(house.chair, [publication.id], days=2)
    gone(house, case, S.CONFLICT)


def test_what_stands_in_a_blackout_or_before_an_embargo_ends_is_a_conflict(house: MeetingHouse) -> None:
    case = house.meeting(topics=())
    campaign = put(house, Campaign(name="AquaSens 3"))
    put(house, Period(kind=PeriodKind.BLACKOUT, name="Betriebsfest", starts=DAY, ends=DAY))
    day = date(2026, 5, 20)
    put(
        house,
        Period(kind=PeriodKind.EMBARGO, name="Messe", starts=day, ends=day, until="16:00", campaign_id=campaign.id),
    )
    planned(house, "Tipp", 12, time(15))
    planned(house, "Teaser", 20, time(15), campaign_id=campaign.id)
    planned(house, "Auflösung", 20, time(17), campaign_id=campaign.id, channels=("X",))
    lines = {one.title: one.lines[0] for one in found(house, case, S.CONFLICT)}
    assert lines == {
        "„Tipp“": "Di 12.05. liegt in der Sendepause „Betriebsfest“.",
        "„Teaser“": "Mi 20.05. liegt vor dem Ende der Sperrfrist „Messe“.",
    }


def test_whoever_is_away_when_their_item_appears_is_a_conflict_until_somebody_stands_in(house: MeetingHouse) -> None:
    case = house.meeting(topics=("Begrüßung",))
    day = date(2026, 5, 13)
    planned(house, "Laborbesuch", 13, time(9), owner_id=house.editor.id)
    planned(house, "Schon eingeplant", 13, time(12), owner_id=house.editor.id, channels=("X",))
    away = put(house, Absence(person_id=house.editor.id or 0, starts=day, ends=day))
    lines = {one.title: one for one in found(house, case, S.CONFLICT)}
    one = lines["„Laborbesuch“"]
    assert one.urgent
    assert one.lines[0] == "Petra Yılmaz ist am Mi 13.05. abwesend, und niemand vertritt."
    taken(house, case, one.key)
    also = put(house, Absence(person_id=house.taker.id or 0, starts=day, ends=day))
    away = put(house, replace(away, substitute_id=house.taker.id))
    assert found(house, case, S.CONFLICT), "whoever stands in is away too"
    house.ws.people.remove_absence(house.chair, also.id)
    gone(house, case, S.CONFLICT)


def test_input_that_comes_too_late_for_its_item_is_a_conflict_until_one_of_them_moves(house: MeetingHouse) -> None:
    case = house.meeting(topics=("Begrüßung",))
    item = planned(house, "Azubi-Tag", 20, time(9))
    fresh = InputRequest(title="Fragen", content_id=item.id, department_id=house.lab_id, person_id=house.expert.id)
    asked = put(house, replace(fresh, due=date(2026, 5, 22), state=RequestState.SENT, sent_at=house.clock.now))
    (one,) = found(house, case, S.CONFLICT)
    assert one.lines[0] == (
        "Der Input von Dr. Miriam Weber ist erst am Fr 22.05. fällig, 2 Tage nach dem geplanten Erscheinen."
    )
    assert one.urgent
    taken(house, case, one.key)
    asked = put(house, replace(asked, due=date(2026, 5, 19)))
    note = "Der Input von Dr. Miriam Weber ist am Di 19.05. fällig: Bis zum Erscheinen am Mi 20.05. bleibt kein "
    assert shown(house, case).note.startswith(f"{note}Arbeitstag.")
    assert not found(house, case, S.CONFLICT)[0].urgent
    publication = house.ws.content.card(ME, item.id).publications[0]
    house.ws.planning.shift(house.chair, [publication.id], days=1)
    gone(house, case, S.CONFLICT)


def test_too_much_for_one_person_in_a_week_is_a_conflict_until_somebody_else_takes_over(house: MeetingHouse) -> None:
    case = house.meeting(topics=("Begrüßung",))
    editor = next(one for one in house.ws.organisation.directory(ME).people if one.id == house.editor.id)
    house.ws.organisation.save(ME, replace(editor, hours=4))
    own: dict[str, Any] = {"owner_id": house.editor.id, "effort": 150}
    first = planned(house, "Laborbesuch", 19, time(9), **own)
    second = planned(house, "Stadtlauf", 21, time(9), **own)
    (one,) = found(house, case, S.CONFLICT)
    assert (one.title, one.urgent) == ("Petra Yılmaz: zu viel in KW 21", True)
    assert one.lines == (
        "2 Beiträge mit 5 Std. Arbeit; vereinbart sind 4 Std. je Woche.",
        "LinkedIn · Di 19.05., 09:00 · „Laborbesuch“",
        "LinkedIn · Do 21.05., 09:00 · „Stadtlauf“",
    )
    assert set(one.subjects[2:]) == {f"content:{first.id}", f"content:{second.id}"}
    item = taken(house, case, one.key).items[-1]
    assert found(house, case, S.CONFLICT)[0].on_agenda
    titles = [each.title for each in house.ws.decisions.options(house.chair, item.id)]
    assert titles[0] == "„Stadtlauf“ jemand anderem übertragen"
    assert titles[1].startswith("„Stadtlauf“ auf ")
    house.ws.content.edit(house.chair, replace(house.ws.content.card(ME, second.id).item, owner_id=house.taker.id))
    gone(house, case, S.CONFLICT)


def test_too_much_in_a_week_is_settled_when_a_meeting_says_that_it_stays_so(house: MeetingHouse) -> None:
    case = house.meeting(topics=("Begrüßung",))
    for number in range(11):
        planned(house, f"Beitrag {number}", 19, time(8 + number), owner_id=house.editor.id, channels=("X",))
    full = next(one for one in found(house, case, S.CONFLICT) if one.subjects[0].startswith("person:"))
    assert full.lines[0] == "11 Beiträge sind noch in Arbeit; mehr als 10 in einer Woche sind zu viel."
    item = taken(house, case, full.key).items[-1]
    put(house, Decision(meeting_id=case.meeting.id, item_id=item.id, subjects=item.subjects))
    left = found(house, case, S.CONFLICT)
    assert left
    assert not any(one.subjects[0].startswith("person:") for one in left), "what lies too close is no part of it"


def test_gaps_in_cadence_are_one_item_and_go_when_they_are_filled(house: MeetingHouse) -> None:
    case = house.meeting(topics=("Begrüßung",))
    planned(house, "Eins", 19, time(9))
    (one,) = found(house, case, S.CADENCE)
    assert one.title == "Lücken in KW 21 und 22"
    assert one.lines == ("LinkedIn, KW 21: 1 von 3", "LinkedIn, KW 22: 0 von 3")
    assert one.subjects == (f"channel:{channel_named(house.ws, 'LinkedIn').id}",)
    taken(house, case, one.key)
    for number, day in enumerate((20, 21, 26, 27, 28)):
        planned(house, f"Beitrag {number}", day, time(9))
    gone(house, case, S.CADENCE)


def test_overdue_input_is_proposed_until_the_expert_answers(house: MeetingHouse) -> None:
    case = house.meeting(topics=("Begrüßung",))
    item = planned(house, "Azubi-Tag 2026", 29, None)
    fresh = InputRequest(title="Fragen", content_id=item.id, department_id=house.lab_id, person_id=house.expert.id)
    late = put(house, replace(fresh, due=DAY - timedelta(days=1), state=RequestState.SENT, sent_at=house.clock.now))
    put(house, replace(fresh, due=DAY, state=RequestState.SENT, sent_at=house.clock.now))
    (one,) = found(house, case, S.INPUT)
    assert one.title == "Azubi-Tag 2026: fehlender Input"
    assert one.lines == ("Dr. Miriam Weber (Labor) · fällig Mo 11.05.",)
    assert one.subjects == (f"request:{late.id}", f"content:{item.id}")
    assert one.urgent
    taken(house, case, one.key)
    put(house, replace(late, state=RequestState.ANSWERED))
    gone(house, case, S.INPUT)


def test_overdue_approvals_are_proposed_until_somebody_decides(house: MeetingHouse) -> None:
    case = house.meeting(topics=("Begrüßung",))
    item = planned(
        house,
        "Trinkwasser",
        13,
        time(9),
        text="Klar.",
        key_message="Klar.",
        department_id=house.lab_id,
        owner_id=house.editor.id,
    )
    house.ws.approvals.submit(house.editor, [item.id])
    house.clock.now = house.clock.now.replace(day=13, hour=6)
    (one,) = found(house, case, S.APPROVAL)
    assert one.title == "Trinkwasser: Freigabe überfällig"
    assert one.subjects == (f"content:{item.id}",)
    assert one.urgent
    assert "erscheint Mi 13.05." in one.lines[0]
    taken(house, case, one.key)
    house.ws.approvals.withdraw_request(house.chair, [item.id])
    gone(house, case, S.APPROVAL)


def test_the_coming_weeks_are_a_line_for_each_day(house: MeetingHouse) -> None:
    case = house.meeting(topics=())
    assert found(house, case, S.WEEKS)[0].lines == ("Noch ist nichts geplant.",)
    one = planned(house, "Laborbesuch", 19, time(9))
    planned(house, "Zahl der Woche", 19, None, channels=("X",))
    planned(house, "Zu früh", 15, time(9))
    (weeks,) = found(house, case, S.WEEKS)
    assert weeks.title == "Themenplan KW 21 und 22"
    assert len(weeks.lines) == 1
    assert weeks.lines[0].startswith("Di 19.05.: ")
    assert "09:00 LinkedIn „Laborbesuch“" in weeks.lines[0]
    assert "X „Zahl der Woche“" in weeks.lines[0]
    assert f"content:{one.id}" in weeks.subjects
    taken(house, case, weeks.key)
    planned(house, "Dazu", 20, time(9))
    assert len(shown(house, case).note.splitlines()) == 2


def test_results_tell_what_appeared_since_the_last_meeting(house: MeetingHouse) -> None:
    house.meeting(MeetingState.HELD, day=date(2026, 5, 5))
    case = house.meeting(topics=())
    make_item(house.ws, "Vorher", day=date(2026, 5, 4), at=time(9), status=Status.PUBLISHED)
    first = make_item(house.ws, "Spurenstoffe", day=date(2026, 5, 6), at=time(9), status=Status.PUBLISHED)
    second = make_item(house.ws, "Grenzwerte", day=date(2026, 5, 7), at=time(9), status=Status.PUBLISHED)
    planned(house, "Liegen geblieben", 8, time(9))
    for item, likes in ((first, 30), (second, 12)):
        publication = house.ws.content.card(ME, item.id).publications[0]
        house.ws.results.save(house.chair, publication.id, {"impressions": 1000.0, "likes": float(likes)})
    (one,) = found(house, case, S.RESULTS)
    assert one.title == "Rückblick KW 19 und 20"
    assert one.lines == (
        "2 von 3 geplanten Veröffentlichungen sind erschienen.",
        "LinkedIn: 2.000 Impressionen, 42 Interaktionen",
        "Meiste Interaktionen (30): „Spurenstoffe“",
        "Nicht erschienen: „Liegen geblieben“, LinkedIn, Fr 08.05., 09:00",
    )
    assert len(one.subjects) == 2
    taken(house, case, one.key)
    assert found(house, case, S.RESULTS)[0].on_agenda


def test_a_parked_topic_is_urgent_from_its_day_on_and_taking_it_recalls_it(house: MeetingHouse) -> None:
    case = house.meeting(topics=())
    due = put(house, ParkedTopic(text="Sensor im Härtetest", note="Messreihe läuft", recall_on=DAY))
    put(house, ParkedTopic(text="Podcast", recall_on=DAY + timedelta(days=30)))
    first, later = found(house, case, S.PARKED)
    assert (first.title, first.urgent, later.title, later.urgent) == ("Sensor im Härtetest", True, "Podcast", False)
    after = taken(house, case, first.key)
    item = after.items[-1]
    with house.ws.store.read(ME) as work:
        topic = work.get(ParkedTopic, due.id)
    assert (topic.state, topic.recalled_id, item.live) == (ParkedState.RECALLED, item.id, False)
    assert [one.title for one in found(house, case, S.PARKED)] == ["Podcast"]
    house.ws.agenda.remove(house.chair, [item.id])
    assert len(found(house, case, S.PARKED)) == 2


def test_what_a_single_meeting_did_not_come_to_is_proposed_to_others(house: MeetingHouse) -> None:
    single = house.meeting(topics=("Messeauftritt", "Budget"), series_id=None, day=DAY - timedelta(days=3))
    house.ws.moderation.begin(house.chair, single.meeting.id)
    house.ws.moderation.end(house.chair, single.meeting.id)
    case = house.meeting(topics=())
    own = found(house, case, S.OWN)
    assert [one.title for one in own] == ["Budget"]
    assert own[0].lines[0] == "Übertragen aus „Redaktionssitzung“"
    after = taken(house, case, own[0].key)
    assert after.items[-1].carried_from_id == single.items[1].id
    assert found(house, case, S.OWN) == []
