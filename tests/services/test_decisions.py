"""What a meeting decides is done at once, is numbered, says what it changed, and goes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from editorial.domain.content import Status
from editorial.domain.decision_cards import (
    Asking,
    ConflictWay,
    DecisionDraft,
    DecisionFilter,
    DecisionNeed,
    DecisionSettings,
    told,
)
from editorial.domain.decision_effects import from_json, worded_all
from editorial.domain.decisions import Decision, DecisionKind, DecisionState
from editorial.domain.inputs import RequestState, TimeBudget
from editorial.domain.meetings import AgendaSource, Attendance, MeetingState, ResultKind
from editorial.domain.series import Series
from editorial.domain.series_ids import content_id_of
from editorial.errors import Missing, Refused
from tests.builders import ME, channel_named
from tests.services.decision_makers import AT, FIRST, LATER, SECOND, Table, make_table
from tests.services.meeting_makers import MeetingHouse, make_meeting_house

KIND = DecisionKind


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MeetingHouse]:
    found = make_meeting_house(tmp_path_factory.mktemp("decisions"))
    yield found
    found.ws.close()


@pytest.fixture(scope="module")
def table(house: MeetingHouse) -> Table:
    return make_table(house)


def said(decision: Decision, language: str = "de") -> list[str]:
    return [one.line for one in worded_all(decision.effects, language)]


# What each kind does --------------------------------------------------------------------------------------------------


def test_an_accepted_idea_is_planned_and_stands_in_its_slot(table: Table) -> None:
    idea = table.item("Sensor im Härtetest", status=Status.IDEA, day=None, at=None, owner_id=None)
    channel = channel_named(table.house.ws, "LinkedIn")
    chosen = DecisionSettings(channel_id=channel.id, day=LATER, time=AT, owner_id=table.house.taker.id)
    made = table.decide(table.draft(KIND.ACCEPT_IDEA, idea, settings=chosen))
    card = table.card(idea)
    assert card.item.status is Status.PLANNED
    assert card.item.owner_id == table.house.taker.id
    assert [(one.channel_id, one.day, one.time) for one in card.publications] == [(channel.id, LATER, AT)]
    assert said(made) == [
        "Status: Idee → Geplant",
        "Termin (LinkedIn): ohne Termin → Do 28.05.2026, 10:00",
        "Zuständig: – → Jonas Brandt",
    ]
    assert (made.owner, made.due) == ("Jonas Brandt", LATER)


def test_an_idea_without_a_place_gets_one_on_the_channel_that_was_said(table: Table) -> None:
    idea = table.item("Ohne Ort", status=Status.IDEA, day=None, at=None, channels=())
    channel = channel_named(table.house.ws, "X")
    table.decide(table.draft(KIND.ACCEPT_IDEA, idea, settings=DecisionSettings(channel_id=channel.id, day=LATER)))
    assert [(one.channel_id, one.day) for one in table.card(idea).publications] == [(channel.id, LATER)]


def test_what_is_no_idea_any_more_is_not_accepted_as_one(table: Table) -> None:
    item = table.item()
    with pytest.raises(Refused, match="no idea any more"):
        table.decide(table.draft(KIND.ACCEPT_IDEA, item))


def test_moving_says_day_and_hour_before_and_after_and_keeps_the_hour(table: Table) -> None:
    item = table.item("Tipp: Drift erkennen", day=SECOND)
    made = table.decide(table.draft(KIND.MOVE, item, settings=DecisionSettings(day=LATER)))
    assert said(made) == ["Termin (LinkedIn): Fr 15.05.2026, 10:00 → Do 28.05.2026, 10:00"]
    assert said(made, "en") == ["Date (LinkedIn): Fri 15 May 2026, 10:00 → Thu 28 May 2026, 10:00"]
    assert made.text == "„Tipp: Drift erkennen“ wird verschoben auf Do 28.05.2026."
    assert table.card(item).publications[0].time == AT


def test_assigning_rejecting_holding_and_changing_the_channel_do_what_they_say(table: Table) -> None:
    item, x = table.item(), channel_named(table.house.ws, "X")
    made = table.decide(table.draft(KIND.ASSIGN, item, settings=DecisionSettings(owner_id=table.house.taker.id)))
    assert said(made) == ["Zuständig: Petra Yılmaz → Jonas Brandt"]
    made = table.decide(table.draft(KIND.ASSIGN, item, settings=DecisionSettings(department_id=table.house.sales_id)))
    assert said(made) == ["Fachbereich: Labor → Vertrieb"]
    made = table.decide(table.draft(KIND.CHANNEL, item, settings=DecisionSettings(channel_id=x.id, replaces=True)))
    assert said(made) == ["Kanal: LinkedIn → X"]
    assert made.text == "„PFAS-Grenzwerte einfach erklärt“ erscheint auf X statt auf LinkedIn."
    made = table.decide(table.draft(KIND.HOLD, item))
    assert said(made) == ["Status: In Arbeit → Zurückgestellt"]
    made = table.decide(table.draft(KIND.REJECT, item, reason="Kein Bild"))
    assert said(made) == ["Status: Zurückgestellt → Abgelehnt"]
    assert table.card(item).item.status_reason == "Kein Bild"


def test_one_more_channel_stands_among_the_effects_with_its_date(table: Table) -> None:
    item, x = table.item(), channel_named(table.house.ws, "X")
    chosen = DecisionSettings(channel_id=x.id, day=LATER, time=time(9))
    made = table.decide(table.draft(KIND.CHANNEL, item, settings=chosen))
    assert said(made) == ["Termin (X): ohne Termin → Do 28.05.2026, 09:00", "Kanal: – → X"]


def test_starting_an_approval_sends_the_item_into_review_and_nothing_else(table: Table) -> None:
    item = table.item()
    made = table.decide(table.draft(KIND.APPROVAL, item))
    assert table.card(item).item.status is Status.REVIEW
    assert said(made) == ["Status: In Arbeit → In Prüfung", "Freigabe: angefragt"]
    assert not table.house.ws.approvals.case(ME, item.id).sign_offs


def test_an_input_request_goes_out_within_the_budget_and_waits_beyond_it(table: Table) -> None:
    item, ws, expert = table.item(), table.house.ws, table.house.expert
    asking = Asking(expert.id, "Was messen wir?", 10, SECOND)
    made = table.decide(table.draft(KIND.INPUT, item, settings=DecisionSettings(asking=asking)))
    assert said(made) == ["Input-Anfrage: gesendet: Dr. Miriam Weber, bis Fr 15.05.2026"]
    with ws.store.act(ME, "budget.grant") as work:
        grant = work.add(TimeBudget(department_id=table.house.lab_id, month=date(2026, 5, 1), minutes=15))
    try:
        made = table.decide(table.draft(KIND.INPUT, item, settings=DecisionSettings(asking=asking)))
        assert said(made) == ["Input-Anfrage: wartet auf Zeitbudget: Dr. Miriam Weber, bis Fr 15.05.2026"]
    finally:
        with ws.store.act(ME, "budget.remove") as work:
            work.remove(grant)


def test_what_a_decision_lacks_is_named_and_nothing_is_changed(table: Table) -> None:
    item = table.item()
    before = table.state(item), len(table.case.decisions)
    for kind in (KIND.MOVE, KIND.ASSIGN, KIND.CHANNEL, KIND.INPUT, KIND.CONFLICT, KIND.REJECT):
        with pytest.raises(Refused):
            table.decide(table.draft(kind, item))
    with pytest.raises(Refused, match="no content item"):
        table.decide(DecisionDraft(table.meeting_id, kind=KIND.MOVE, settings=DecisionSettings(day=LATER)))
    with pytest.raises(Refused, match="text is empty"):
        table.decide(DecisionDraft(table.meeting_id, text="  "))
    assert (table.state(item), len(table.case.decisions)) == before


# Conflicts ------------------------------------------------------------------------------------------------------------


def test_merging_keeps_one_rejects_the_other_by_name_and_asks_whoever_knows(table: Table) -> None:
    one, other = table.item("PFAS-Grenzwerte"), table.item("Was Kunden fragen", department_id=table.house.sales_id)
    asking = Asking(table.house.seller.id, "Was fragen Kunden?", 10, SECOND)
    chosen = DecisionSettings(way=ConflictWay.MERGE, keep_id=one.id, day=LATER, time=time(11), asking=asking)
    made = table.decide(table.draft(KIND.CONFLICT, one, other, settings=chosen))
    assert table.card(other).item.status is Status.REJECTED
    assert table.card(other).item.status_reason == "Zusammengelegt mit „PFAS-Grenzwerte“"
    assert table.card(one).publications[0].day == LATER
    assert "Input-Anfrage: gesendet: Tobias Krüger, bis Fr 15.05.2026" in said(made)
    assert "zusammengelegt" in made.text


def test_keeping_both_moves_only_the_one_that_was_named(table: Table) -> None:
    one, other = table.item("Eins"), table.item("Zwei", day=SECOND)
    chosen = DecisionSettings(way=ConflictWay.MOVE, keep_id=other.id, day=LATER)
    made = table.decide(table.draft(KIND.CONFLICT, one, other, settings=chosen))
    assert [each.title for each in from_json(made.effects)] == ["Zwei"]
    assert (table.card(one).publications[0].day, table.card(other).publications[0].day) == (FIRST, LATER)


def test_a_postponed_conflict_holds_both_and_the_agenda_item_until_it_is_taken_back(table: Table) -> None:
    one, other = table.item("Eins"), table.item("Zwei")
    topic = table.about(AgendaSource.CONFLICT, f"content:{one.id}", f"content:{other.id}")
    before = table.state(one, other)
    draft = replace(table.draft(KIND.CONFLICT, settings=DecisionSettings(way=ConflictWay.POSTPONE)), item_id=topic.id)
    made = table.decide(draft)
    assert {table.card(each).item.status for each in (one, other)} == {Status.HOLD}
    assert table.case.item(topic.id).result_kind is ResultKind.POSTPONED  # type: ignore[union-attr]
    table.house.ws.decisions.take_back(table.house.chair, made.id)
    assert table.case.item(topic.id).result_kind is ResultKind.NONE  # type: ignore[union-attr]
    assert table.state(one, other) == before


def test_what_is_postponed_after_the_end_stands_on_the_next_agenda_until_it_is_taken_back(tmp_path: Path) -> None:
    house = make_meeting_house(tmp_path)
    table = make_table(house)
    one, other = table.item("Eins"), table.item("Zwei")
    topic = table.about(AgendaSource.CONFLICT, f"content:{one.id}", f"content:{other.id}")
    after = house.meeting(day=date(2026, 5, 19), topics=()).meeting.id
    house.ws.moderation.go(house.chair, table.meeting_id, topic.id)
    house.ws.moderation.write(house.taker, topic.id, fact="Beide haben Gründe.")
    house.ws.moderation.end(house.chair, table.meeting_id)

    def carried() -> bool:
        return any(each.carried_from_id == topic.id for each in house.case(after).items)

    assert not carried()
    draft = replace(table.draft(KIND.CONFLICT, settings=DecisionSettings(way=ConflictWay.POSTPONE)), item_id=topic.id)
    made = table.decide(draft)
    assert carried()
    house.ws.decisions.take_back(house.chair, made.id)
    assert not carried()
    house.ws.close()


def test_the_history_of_a_decision_tells_who_decided_voted_and_took_it_back(table: Table) -> None:
    ws = table.house.ws
    made = table.decide(DecisionDraft(table.meeting_id, text="Mit Geschichte."))
    ws.decisions.vote(table.house.taker, made.id, 3, 1)
    ws.decisions.take_back(table.house.chair, made.id, "Irrtum")
    steps = ws.decisions.history(table.house.seller, made.id)
    assert [(one.actor, one.act) for one in steps] == [
        ("Katrin Vogel", "meeting.decide"),
        ("Jonas Brandt", "meeting.vote"),
        ("Katrin Vogel", "meeting.take_back"),
    ]
    assert set(steps[1].fields) == {("votes_for", "", "3"), ("votes_against", "", "1")}
    assert steps[2].fields == (("state", "in_force", "taken_back"),)


# Numbers, taking back, superseding ------------------------------------------------------------------------------------


def test_numbers_count_within_the_meeting_and_are_never_given_twice(tmp_path: Path) -> None:
    house = make_meeting_house(tmp_path)
    table = make_table(house, topics=("Eins",))
    first = table.decide(DecisionDraft(table.meeting_id, text="Wir bleiben dabei."))
    second = table.decide(table.draft(KIND.HOLD, table.item()))
    house.ws.decisions.take_back(house.chair, second.id, "Zu früh")
    third = table.decide(DecisionDraft(table.meeting_id, text="Doch nicht."))
    house.ws.moderation.end(house.chair, table.meeting_id)
    assert [first.number, second.number, third.number] == [1, 2, 3]
    back = table.decision(second.id)
    assert (back.state, back.taken_back_why, back.effects) == (DecisionState.TAKEN_BACK, "Zu früh", second.effects)
    house.ws.close()


def test_undo_takes_a_decision_back_with_its_number_and_redo_decides_again(table: Table) -> None:
    ws, item = table.house.ws, table.item()
    before = table.state(item)
    made = table.decide(table.draft(KIND.MOVE, item, settings=DecisionSettings(day=LATER)))
    ws.history.undo(table.house.chair)
    assert table.decision(made.id).state is DecisionState.TAKEN_BACK
    assert table.state(item) == before
    ws.history.redo(table.house.chair)
    assert table.decision(made.id).state is DecisionState.IN_FORCE
    assert table.card(item).publications[0].day == LATER
    ws.history.undo(table.house.chair)
    following = table.decide(DecisionDraft(table.meeting_id, text="Weiter so."))
    assert following.number == made.number + 1


def test_what_was_changed_since_is_not_taken_back_and_is_named(table: Table) -> None:
    item = table.item("Inzwischen bewegt")
    made = table.decide(table.draft(KIND.MOVE, item, settings=DecisionSettings(day=LATER)))
    table.house.ws.content.edit(ME, replace(table.card(item).item, brief="Anderes darf sich ändern."))
    table.house.ws.planning.shift(ME, [table.card(item).publications[0].id], days=1)
    before = table.state(item)
    with pytest.raises(Refused, match="Inzwischen bewegt"):
        table.house.ws.decisions.take_back(table.house.chair, made.id)
    assert table.state(item) == before
    assert table.decision(made.id).state is DecisionState.IN_FORCE


def test_an_approval_that_was_started_is_withdrawn_and_the_item_stands_where_it_stood(table: Table) -> None:
    planned = table.item("Geplant", status=Status.PLANNED)
    before = table.state(planned)
    made = table.decide(table.draft(KIND.APPROVAL, planned))
    table.house.ws.decisions.take_back(table.house.chair, made.id)
    assert table.state(planned) == before


def test_an_input_request_is_withdrawn_but_not_once_it_is_answered(table: Table) -> None:
    ws, expert = table.house.ws, table.house.expert
    asking = Asking(expert.id, "Was messen wir?", 5, SECOND)
    draft = table.draft(KIND.INPUT, table.item("Beantwortet"), settings=DecisionSettings(asking=asking))
    made = table.decide(draft)
    request = max(ws.inputs.rows(ME), key=lambda one: one.request.id).request
    ws.decisions.take_back(table.house.chair, made.id)
    assert ws.inputs.case(ME, request.id).request.state is RequestState.DECLINED
    made = table.decide(draft)
    request = max(ws.inputs.rows(ME), key=lambda one: one.request.id).request
    table.answer(request.id, "Leitfähigkeit.")
    with pytest.raises(Refused, match="has been answered"):
        ws.decisions.take_back(table.house.chair, made.id)


def test_a_later_decision_supersedes_an_earlier_one_and_both_know_of_it(table: Table) -> None:
    ws, item = table.house.ws, table.item()
    old = table.decide(table.draft(KIND.MOVE, item, settings=DecisionSettings(day=LATER)))
    draft = table.draft(KIND.MOVE, item, settings=DecisionSettings(day=date(2026, 6, 2)))
    new = ws.decisions.supersede(table.house.chair, old.id, draft).decisions[-1]
    assert table.decision(old.id).superseded_by_id == new.id
    assert table.card(item).publications[0].day == date(2026, 6, 2)
    rows = {one.decision.id: one for one in ws.decisions.register(ME)}
    assert rows[old.id].superseded_by == rows[new.id].label
    assert rows[new.id].supersedes == rows[old.id].label
    with pytest.raises(Refused, match="does not hold any more"):
        ws.decisions.take_back(table.house.chair, old.id)
    ws.decisions.take_back(table.house.chair, new.id)
    assert table.decision(old.id).state is DecisionState.IN_FORCE


def test_what_supersedes_a_decision_acts_too_in_the_meeting_of_today(tmp_path: Path) -> None:
    house = make_meeting_house(tmp_path)
    table = make_table(house, topics=("Eins",))
    item, ws = table.item(), house.ws
    old = table.decide(table.draft(KIND.MOVE, item, settings=DecisionSettings(day=LATER)))
    ws.moderation.write(house.taker, table.case.items[0].id, result="Verschoben.")
    ws.moderation.end(house.chair, table.meeting_id)
    ws.minutes.finalise(house.chair, table.meeting_id)
    with pytest.raises(Missing):
        ws.decisions.options_instead(house.viewer, old.id, table.meeting_id)
    planned = house.meeting(day=date(2026, 5, 19), topics=()).meeting
    assert {one.refused for one in ws.decisions.options_instead(house.chair, old.id, planned.id, "de")} == {
        "„Redaktionssitzung“ läuft nicht. Beginnen Sie zuerst die Sitzung."
    }
    today = make_table(house, topics=("Zwei",), day=date(2026, 5, 26))
    found = ws.decisions.options_instead(house.chair, old.id, today.meeting_id, "de")
    assert [one.kind for one in found[:2]] == [KIND.MOVE, KIND.MOVE], "what does the same comes first"
    assert found[-1].kind is KIND.FREE
    assert found[-1].draft.subjects == old.subjects, "words alone are about the same too"
    assert not any(one.refused for one in found)
    chosen = next(one for one in found if DecisionNeed.DAY in one.needs)
    draft = told(chosen.draft, DecisionNeed.DAY, date(2026, 6, 2))
    new = ws.decisions.supersede(house.chair, old.id, draft).decisions[-1]
    assert (new.meeting_id, new.item_id) == (today.meeting_id, None)
    assert said(new) == ["Termin (LinkedIn): Do 28.05.2026, 10:00 → Di 02.06.2026, 10:00"]
    assert table.card(item).publications[0].day == date(2026, 6, 2)
    assert table.decision(old.id).superseded_by_id == new.id
    ws.decisions.take_back(house.chair, new.id)
    assert table.card(item).publications[0].day == LATER
    assert table.decision(old.id).state is DecisionState.IN_FORCE
    ws.close()


def test_instead_of_whom_a_meeting_named_it_names_anybody(table: Table) -> None:
    ws, item = table.house.ws, table.item()
    old = table.decide(table.draft(KIND.ASSIGN, item, settings=DecisionSettings(owner_id=table.house.taker.id)))
    found = ws.decisions.options_instead(table.house.chair, old.id, table.meeting_id, "de")
    assert [one.needs for one in found if one.kind is KIND.ASSIGN] == [(DecisionNeed.PERSON,)]
    draft = told(found[0].draft, DecisionNeed.PERSON, table.house.chair.id)
    ws.decisions.supersede(table.house.chair, old.id, draft)
    assert table.card(item).item.owner_id == table.house.chair.id


def test_of_final_minutes_nothing_is_taken_back_voted_or_undone_but_a_decision_is_superseded(tmp_path: Path) -> None:
    house = make_meeting_house(tmp_path)
    table = make_table(house, topics=("Eins",))
    item = table.item()
    topic = table.case.items[0]
    house.ws.moderation.go(house.chair, table.meeting_id, topic.id)
    made = table.decide(replace(table.draft(KIND.HOLD, item), item_id=topic.id))
    house.ws.moderation.write(house.taker, topic.id, fact="Berichtet.", result="Zurückgestellt.")
    house.ws.moderation.end(house.chair, table.meeting_id)
    house.ws.minutes.finalise(house.chair, table.meeting_id)
    for act in (
        lambda: house.ws.decisions.take_back(house.chair, made.id),
        lambda: house.ws.decisions.vote(house.chair, made.id, 3, 0),
        lambda: table.decide(DecisionDraft(table.meeting_id, text="Noch etwas.")),
    ):
        with pytest.raises(Refused, match="finalised"):
            act()
    other = make_table(house, topics=("Zwei",), day=date(2026, 5, 19))
    new = house.ws.decisions.supersede(
        house.chair, made.id, replace(other.draft(KIND.REJECT, item), reason="Kein Bild")
    )
    assert table.decision(made.id).state is DecisionState.SUPERSEDED
    assert table.decision(made.id).superseded_by_id == new.decisions[-1].id
    with house.ws.store.read(ME) as work:
        assert work.get(Decision, made.id).effects == made.effects
    house.ws.close()


# When a meeting may decide --------------------------------------------------------------------------------------------


def test_before_it_begins_a_meeting_decides_nothing_and_while_its_minutes_are_open_it_does(house: MeetingHouse) -> None:
    planned = house.meeting().meeting
    with pytest.raises(Refused, match="not in progress"):
        house.ws.decisions.decide(house.chair, DecisionDraft(planned.id, text="Ja."))
    cancelled = house.meeting(MeetingState.CANCELLED).meeting
    with pytest.raises(Refused, match="Cancelled"):
        house.ws.decisions.decide(house.chair, DecisionDraft(cancelled.id, text="Ja."))


def test_without_quorum_nothing_is_decided_and_the_sentence_says_what_to_do(tmp_path: Path) -> None:
    house = make_meeting_house(tmp_path)
    table = make_table(house, topics=("Eins",), quorum=3)
    people = [one.id for one in table.case.participants]
    house.ws.moderation.attend(house.chair, people[1:], Attendance.EXCUSED)
    with pytest.raises(Refused, match=r"1 of those with a vote are present, 3 are needed.*postpone"):
        table.decide(DecisionDraft(table.meeting_id, text="Ja."))
    options = house.ws.decisions.options(house.chair, table.case.items[0].id, "de")
    assert all("nicht beschlussfähig" in one.refused for one in options)
    house.ws.moderation.attend(house.chair, people[:3], Attendance.PRESENT)
    assert table.decide(DecisionDraft(table.meeting_id, text="Ja.")).number == 1
    house.ws.moderation.end(house.chair, table.meeting_id)
    assert table.decide(DecisionDraft(table.meeting_id, text="Nachgetragen.")).number == 2
    house.ws.close()


# Register -------------------------------------------------------------------------------------------------------------


def test_the_register_finds_by_words_kind_state_content_and_day(table: Table) -> None:
    ws, item = table.house.ws, table.item("Ölabscheider")
    made = table.decide(table.draft(KIND.MOVE, item, settings=DecisionSettings(day=LATER)))

    def found(**wanted: object) -> set[int]:
        return {one.decision.id for one in ws.decisions.register(ME, DecisionFilter(**wanted))}  # type: ignore[arg-type]

    assert found(text="olabscheider") == {made.id}
    assert made.id in found(kinds=frozenset({KIND.MOVE}), states=frozenset({DecisionState.IN_FORCE}))
    assert made.id not in found(kinds=frozenset({KIND.HOLD}))
    assert found(content_id=item.id) == {made.id}
    assert made.id in found(meeting_id=table.meeting_id, owner_id=table.house.editor.id, since=date(2026, 5, 12))
    assert made.id in found(series_id=table.house.series.id, department_id=table.house.lab_id)
    assert not found(until=date(2026, 5, 11))
    row = next(one for one in ws.decisions.register(ME) if one.decision.id == made.id)
    assert (row.links, row.owner, row.department) == (((item.id, "Ölabscheider"),), "Petra Yılmaz", "Labor")
    assert row.label == f"B {table.case.meeting.number}-{made.number}"


def test_who_takes_no_part_in_a_meeting_reads_none_of_its_decisions_but_desk_and_management_do(table: Table) -> None:
    table.decide(DecisionDraft(table.meeting_id, text="Für alle am Tisch."))
    ws = table.house.ws
    assert ws.decisions.register(table.house.seller)
    assert ws.decisions.register(table.house.management) == ws.decisions.register(ME)
    assert not ws.decisions.register(table.house.viewer)


def test_a_topic_that_was_sent_in_becomes_a_planned_item_and_goes_back(table: Table) -> None:
    request = table.topic("Warum Leitfähigkeit täuscht")
    topic = table.about(AgendaSource.TOPICS, f"request:{request.id}")
    option = table.house.ws.decisions.options(table.house.chair, topic.id)[0]
    made = table.decide(option.draft)
    content_id = int(made.subjects[0].partition(":")[2])
    assert table.house.ws.content.card(ME, content_id).item.status is Status.PLANNED
    assert made.text == "„Warum Leitfähigkeit täuscht“ wird angenommen."
    table.house.ws.decisions.take_back(table.house.chair, made.id)
    with pytest.raises(Refused):
        table.house.ws.content.card(ME, content_id)
    assert table.house.ws.inputs.case(ME, request.id).request.state is RequestState.ANSWERED


def test_a_topic_that_is_not_taken_up_is_declined_with_the_reason(table: Table) -> None:
    request = table.topic("Weihnachtsfeier")
    topic = table.about(AgendaSource.TOPICS, f"request:{request.id}")
    option = table.house.ws.decisions.options(table.house.chair, topic.id)[1]
    table.decide(replace(option.draft, reason="Zu früh im Jahr"))
    declined = table.house.ws.inputs.case(ME, request.id).request
    assert (declined.state, declined.reason) == (RequestState.DECLINED, "Zu früh im Jahr")


def test_a_decision_about_a_day_of_a_recurring_format_makes_it_an_item_and_gives_it_back(table: Table) -> None:
    ws, channel = table.house.ws, channel_named(table.house.ws, "LinkedIn")
    fresh = Series(title="Tipp", rule="FREQ=WEEKLY;BYDAY=TU", starts=date(2026, 6, 2), time=AT)
    changes = ws.series.save(ME, replace(fresh, channel_ids=(channel.id,)))
    occurrence = content_id_of(int(changes.detail["series_id"]), date(2026, 6, 9))
    topic = table.about(AgendaSource.OWN, f"content:{occurrence}")
    options = ws.decisions.options(table.house.chair, topic.id, "de")
    assert any(one.kind is KIND.MOVE and not one.needs for one in options)
    draft = DecisionDraft(table.meeting_id, topic.id, KIND.MOVE, settings=DecisionSettings(day=date(2026, 6, 11)))
    made = table.decide(draft)
    content_id = int(made.subjects[0].partition(":")[2])
    assert content_id > 0
    assert ws.content.card(ME, content_id).publications[0].day == date(2026, 6, 11)
    assert said(made) == ["Termin (LinkedIn): Di 09.06.2026, 10:00 → Do 11.06.2026, 10:00"]
    ws.decisions.take_back(table.house.chair, made.id)
    with pytest.raises(Refused):
        ws.content.card(ME, content_id)
    assert ws.content.card(ME, occurrence).item.title == "Tipp"
