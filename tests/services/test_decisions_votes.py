"""Voting, by sums and by name, and what is offered to be decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from editorial.domain.content import Status
from editorial.domain.decision_cards import ConflictWay, DecisionDraft, DecisionNeed, DecisionSettings, Tally
from editorial.domain.decision_effects import worded_all
from editorial.domain.decision_rules import Verdict, verdict, vote_words
from editorial.domain.decision_slots import next_slot
from editorial.domain.decisions import Choice, Decision, DecisionKind
from editorial.domain.meetings import AgendaSource, MeetingState
from editorial.domain.strategy import Period, PeriodKind
from editorial.errors import Refused
from tests.builders import ME, channel_named
from tests.services.decision_makers import FIRST, LATER, SECOND, Table, make_table
from tests.services.meeting_makers import make_meeting_house

KIND = DecisionKind


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Table]:
    house = make_meeting_house(tmp_path_factory.mktemp("votes"))
    yield make_table(house)
    house.ws.close()


def words(table: Table, text: str = "Wir bleiben dabei.") -> Decision:
    return table.decide(DecisionDraft(table.meeting_id, text=text))


# Votes ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tally", "said", "german"),
    [
        (Tally(5, 1, 1), Verdict.CARRIED, "5 dafür, 1 dagegen, 1 Enthaltung (angenommen)"),
        (Tally(4, 0, 0), Verdict.UNANIMOUS, "4 dafür (einstimmig)"),
        (Tally(2, 2, 0), Verdict.TIED, "2 dafür, 2 dagegen (Stimmengleichheit)"),
        (Tally(1, 2, 2), Verdict.LOST, "1 dafür, 2 dagegen, 2 Enthaltungen (abgelehnt)"),
        (Tally(0, 0, 3), Verdict.NONE, "3 Enthaltungen"),
    ],
)
def test_a_vote_is_said_in_words(tally: Tally, said: Verdict, german: str) -> None:
    decision = Decision(voted=True, votes_for=tally.for_, votes_against=tally.against, abstentions=tally.abstentions)
    assert verdict(tally) is said
    assert vote_words(decision, "de") == german
    assert vote_words(replace(decision, voted=False), "de") == ""


def test_sums_are_entered_with_the_decision_or_later_and_changed_until_the_minutes_are_final(table: Table) -> None:
    made = table.decide(DecisionDraft(table.meeting_id, text="Ja.", tally=Tally(3, 1, 1)))
    assert (made.voted, made.votes_for, made.votes_against, made.abstentions) == (True, 3, 1, 1)
    votes = table.house.ws.decisions
    votes.vote(table.house.taker, made.id, 4, 1)
    assert vote_words(table.decision(made.id), "de") == "4 dafür, 1 dagegen (angenommen)"
    votes.vote(table.house.taker, made.id, 0, 0)
    assert not table.decision(made.id).voted


def test_there_are_never_more_votes_than_people_with_a_vote_were_there(table: Table) -> None:
    made, votes = words(table), table.house.ws.decisions
    votes.vote(table.house.taker, made.id, 5, 0)  # The sixth at the table is a guest.
    for wrong in ((6, 0, 0), (3, 2, 1), (-1, 0, 0)):
        with pytest.raises(Refused, match="people with a vote were present"):
            votes.vote(table.house.taker, made.id, *wrong)
    with pytest.raises(Refused, match="people with a vote were present"):
        table.decide(DecisionDraft(table.meeting_id, text="Ja.", tally=Tally(9, 0, 0)))


def test_votes_by_name_give_the_sums_and_only_who_was_there_with_a_vote_has_one(table: Table) -> None:
    made, votes, people = words(table), table.house.ws.decisions, table.case.participants
    chosen = {people[0].id: Choice.FOR, people[1].id: Choice.AGAINST, people[2].id: Choice.FOR}
    case = votes.vote_by_name(table.house.taker, made.id, chosen)
    assert {one.participant_id: one.choice for one in case.votes if one.decision_id == made.id} == chosen
    assert vote_words(table.decision(made.id), "en") == "2 for, 1 against (carried)"
    votes.vote_by_name(table.house.taker, made.id, {people[0].id: Choice.ABSTAIN})
    assert [one.choice for one in table.case.votes if one.decision_id == made.id] == [Choice.ABSTAIN]
    with pytest.raises(Refused, match="Claudia Engel has no vote"):
        votes.vote_by_name(table.house.taker, made.id, {people[5].id: Choice.FOR})
    votes.vote(table.house.taker, made.id, 2, 0)
    assert not [one for one in table.case.votes if one.decision_id == made.id]


def test_who_came_later_or_had_left_has_no_vote_on_what_was_decided_meanwhile(table: Table) -> None:
    moderation, clock, people = table.house.ws.moderation, table.house.clock, table.case.participants
    clock.forward(minutes=1)
    moderation.left(table.house.taker, people[4].id)
    clock.forward(minutes=1)
    made = words(table)
    clock.forward(minutes=1)
    moderation.joined(table.house.taker, people[4].id)
    with pytest.raises(Refused, match="Tobias Krüger has no vote"):
        table.house.ws.decisions.vote_by_name(table.house.taker, made.id, {people[4].id: Choice.FOR})
    with pytest.raises(Refused, match="4 people with a vote"):
        table.house.ws.decisions.vote(table.house.taker, made.id, 5, 0)


def test_what_was_voted_down_is_not_done_but_may_be_kept_in_words(table: Table) -> None:
    item = table.item()
    before = table.state(item)
    draft = table.draft(KIND.HOLD, item, tally=Tally(1, 3, 1))
    with pytest.raises(Refused, match=r"3 to 1"):
        table.decide(draft)
    assert table.state(item) == before
    lost = table.decide(DecisionDraft(table.meeting_id, text="Wird nicht zurückgestellt.", tally=Tally(1, 3, 1)))
    assert vote_words(lost, "de").endswith("(abgelehnt)")
    tied = table.decide(replace(draft, tally=Tally(2, 2, 1)))
    with pytest.raises(Refused, match="take the decision back"):
        table.house.ws.decisions.vote(table.house.taker, tied.id, 1, 3)


# Options --------------------------------------------------------------------------------------------------------------


def offered(table: Table, source: AgendaSource, *subjects: str, language: str = "de") -> Any:
    topic = table.about(source, *subjects)
    return table.house.ws.decisions.options(table.house.chair, topic.id, language)


def test_an_idea_is_offered_with_the_next_free_slot_of_its_channel_and_every_option_has_a_key(table: Table) -> None:
    idea = table.item("Neue Idee", status=Status.IDEA, day=None)
    found = offered(table, AgendaSource.IDEAS, f"content:{idea.id}")
    assert [one.key for one in found] == list(range(1, len(found) + 1))
    assert len(found) <= 9
    assert [one.kind for one in found][:2] == [KIND.ACCEPT_IDEA, KIND.ACCEPT_IDEA]
    assert found[-1].kind is KIND.FREE
    assert DecisionNeed.TEXT in found[-1].needs
    first = found[0].draft
    assert first.settings.day is not None
    made = table.decide(first)
    assert (table.card(idea).item.status, table.card(idea).publications[0].day) == (Status.PLANNED, made.due)
    assert offered(table, AgendaSource.IDEAS, f"content:{idea.id}")[0].kind is not KIND.ACCEPT_IDEA


def test_a_conflict_is_offered_as_merging_keeping_both_and_postponing(table: Table) -> None:
    one = table.item("PFAS-Grenzwerte einfach erklärt")
    other = table.item("PFAS: Was Kunden jetzt fragen", day=SECOND, department_id=table.house.sales_id)
    side = f"publication:{table.card(one).publications[0].id}"
    found = offered(table, AgendaSource.CONFLICT, f"content:{other.id}", f"content:{one.id}", side)
    ways = [each.draft.settings.way for each in found if each.kind is KIND.CONFLICT]
    assert ways[:2] == [ConflictWay.MERGE, ConflictWay.MOVE]
    assert ConflictWay.POSTPONE in ways
    merge = found[0]
    assert merge.title == "Zusammenlegen: Vertrieb spricht, Labor liefert Input"
    assert "Dr. Miriam Weber: Input-Anfrage, 10 Minuten, bis" in merge.line
    english = offered(table, AgendaSource.CONFLICT, f"content:{other.id}", f"content:{one.id}", language="en")[0]
    assert english.title == "Merge: Vertrieb speaks, Labor gives input"
    assert english.draft.text == merge.draft.text  # The minutes keep their own language.
    for each in found:
        if not each.needs:
            made = table.decide(each.draft)
            table.house.ws.decisions.take_back(table.house.chair, made.id)


def test_a_gap_is_offered_with_what_waits_and_what_is_reported_only_in_words(table: Table) -> None:
    waiting = table.item("Wartet auf einen Platz", status=Status.PLANNED, day=None)
    channel = channel_named(table.house.ws, "LinkedIn")
    found = offered(table, AgendaSource.CADENCE, f"channel:{channel.id}")
    fits = next(one for one in found if "Wartet auf einen Platz" in one.title)
    table.decide(fits.draft)
    assert table.card(waiting).publications[0].day == fits.draft.settings.day
    assert [one.kind for one in offered(table, AgendaSource.ACTIONS, f"content:{waiting.id}")] == [KIND.FREE]


def test_an_idea_that_has_a_date_already_is_accepted_where_it_stands(table: Table) -> None:
    idea = table.item("Schon mit Termin", status=Status.IDEA, day=LATER)
    first = offered(table, AgendaSource.WEEKS, f"content:{idea.id}")[0]
    assert (first.title, first.line) == ("Annehmen wie geplant", "LinkedIn, Do 28.05., 10:00 · zuständig: Petra Yılmaz")
    table.decide(first.draft)
    assert (table.card(idea).item.status, table.card(idea).publications[0].day) == (Status.PLANNED, LATER)


def test_the_minutes_of_an_earlier_meeting_are_approved_by_a_decision_and_that_goes_back(tmp_path: Path) -> None:
    house = make_meeting_house(tmp_path)
    before = house.meeting(MeetingState.FINAL, topics=("Eins",)).meeting.id
    table = make_table(house, topics=("Zwei",), day=date(2026, 5, 19))
    topic = table.about(AgendaSource.MINUTES, f"meeting:{before}")
    first, words_alone = house.ws.decisions.options(house.chair, topic.id, "de")
    assert first.title == "Genehmigen: Protokoll Nr. 1/2026"
    with pytest.raises(Refused, match="3 to 1"):
        table.decide(replace(first.draft, tally=Tally(1, 3, 0)))
    made = table.decide(first.draft)
    assert made.text == "Protokoll Nr. 1/2026 wird genehmigt."
    assert [one.line for one in worded_all(made.effects, "de")] == ["Genehmigung: erteilt"]
    assert house.case(before).minutes[-1].approved_in_id == table.meeting_id
    assert [one.kind for one in house.ws.decisions.options(house.chair, topic.id, "de")] == [words_alone.kind]
    house.ws.decisions.take_back(house.chair, made.id)
    assert house.case(before).minutes[-1].approved_at is None
    table.decide(replace(words_alone.draft, text="Wird nicht genehmigt."))
    assert house.case(before).minutes[-1].approved_at is None
    house.ws.close()


def test_what_is_not_ready_or_not_allowed_says_so_beforehand(table: Table) -> None:
    empty = table.item("Ohne Text", text="")
    found = {one.kind: one for one in offered(table, AgendaSource.OWN, f"content:{empty.id}")}
    assert found[KIND.APPROVAL].refused == "Noch nicht bereit: der Text ist leer."
    assert not found[KIND.MOVE].refused
    topic = table.about(AgendaSource.OWN, f"content:{empty.id}")
    seen = table.house.ws.decisions.options(table.house.seller, topic.id, "de")
    assert all(one.refused for one in seen if one.kind is not KIND.FREE)


def test_every_option_that_needs_nothing_can_be_decided_and_goes_back(table: Table) -> None:
    for status in (Status.IDEA, Status.PLANNED, Status.DRAFTING):
        item = table.item(f"Als {status}", status=status)
        for one in offered(table, AgendaSource.OWN, f"content:{item.id}"):
            before = table.state(item)
            if one.needs or one.refused:
                continue
            made = table.decide(one.draft)
            assert made.text == one.draft.text
            table.house.ws.decisions.take_back(table.house.chair, made.id)
            assert table.state(item) == before, one.title


def test_the_next_slot_passes_over_weekends_free_days_full_weeks_and_days_that_are_taken(table: Table) -> None:
    saturday = FIRST + timedelta(days=3)
    assert saturday.weekday() == 5
    friday = next_slot([], FIRST + timedelta(days=1), 0, [])
    assert friday is not None
    assert friday.day == SECOND
    monday = next_slot([], SECOND, 0, [])
    assert monday is not None
    assert monday.day == date(2026, 5, 18)
    passed = next_slot([], SECOND, 0, [date(2026, 5, 18), date(2026, 5, 19)])
    assert passed is not None
    assert passed.day == date(2026, 5, 20)


def test_a_cadence_is_kept_where_that_is_near_and_moves_nothing_far_away(table: Table) -> None:
    full = [table.item(f"Belegt {place}", channels=("LinkedIn",), day=date(2026, 8, 3 + place)) for place in range(3)]
    move = next(one for one in offered(table, AgendaSource.OWN, f"content:{full[0].id}") if one.kind is KIND.MOVE)
    assert move.draft.settings.day == date(2026, 8, 6)  # Its own place in the week is free then.
    other = table.item("Vierter", day=date(2026, 7, 31))
    move = next(one for one in offered(table, AgendaSource.OWN, f"content:{other.id}") if one.kind is KIND.MOVE)
    assert move.draft.settings.day == date(2026, 8, 10)  # Three a week: the next week has room.


def test_a_blackout_is_no_day_that_is_proposed(table: Table) -> None:
    first = table.item("Vor der Pause", day=LATER)
    ws = table.house.ws
    ws.organisation.save(ME, Period(kind=PeriodKind.BLACKOUT, name="Pause", starts=LATER, ends=date(2026, 6, 30)))
    try:
        found = offered(table, AgendaSource.OWN, f"content:{first.id}")
        move = next(one for one in found if one.kind is KIND.MOVE and not one.needs)
        assert move.draft.settings.day is not None
        assert move.draft.settings.day > date(2026, 6, 30)
    finally:
        ws.organisation.remove(ME, ws.organisation.periods(ME)[-1])


def test_settings_survive_being_written_down(table: Table) -> None:
    chosen = DecisionSettings((3, 4), 2, True, LATER, way=ConflictWay.MOVE, keep_id=7)
    assert DecisionSettings.from_json(chosen.to_json()) == chosen
    assert DecisionSettings.from_json("") == DecisionSettings()
