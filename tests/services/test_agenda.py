"""The agenda in hand: order, groups, minutes, skipping, pinning, keeping current, carrying over."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from editorial.domain.agenda_rules import planned_minutes
from editorial.domain.content import Status
from editorial.domain.decisions import ActionItem, ActionState
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import (
    AgendaItem,
    AgendaSource,
    AgendaState,
    MeetingState,
    ParkedState,
    ParkedTopic,
    ResultKind,
    StandingItem,
)
from editorial.errors import Forbidden, Refused, StaleEdit
from editorial.services.agenda import furnish_within
from tests.builders import ME, make_item
from tests.services.agenda_makers import agenda_house, put
from tests.services.meeting_makers import DAY, MeetingHouse

S = AgendaSource
WEEK = timedelta(days=7)


@pytest.fixture
def house(tmp_path: Path) -> Generator[MeetingHouse]:
    made = agenda_house(tmp_path)
    yield made
    made.ws.close()


def furnish(house: MeetingHouse, case: MeetingCase) -> MeetingCase:
    with house.ws.store.act(ME, "meeting.ahead") as work:
        furnish_within(work, case.meeting)
    return house.case(case.meeting.id)


def titles(case: MeetingCase) -> list[str]:
    return [one.title for one in case.items]


def ids(case: MeetingCase, *names: str) -> list[int]:
    return [next(one.id for one in case.items if one.title == name) for name in names]


def standing(house: MeetingHouse, *items: StandingItem) -> list[StandingItem]:
    made = [replace(one, series_id=house.series.id, position=place) for place, one in enumerate(items)]
    return [put(house, one) for one in made]


def held(house: MeetingHouse, case: MeetingCase, *discussed: str) -> MeetingCase:
    """The meeting takes place and speaks about these items only."""
    case = house.ws.moderation.begin(house.chair, case.meeting.id)
    for one in ids(case, *discussed):
        house.ws.moderation.go(house.chair, case.meeting.id, one)
    return house.ws.moderation.end(house.chair, case.meeting.id)


# Items ----------------------------------------------------------------------------------------------------------------


def test_an_own_item_goes_to_the_end_but_before_what_is_pinned_there(house: MeetingHouse) -> None:
    case = house.meeting(topics=("Offene Aufgaben", "Verschiedenes"))
    house.ws.agenda.pin(house.chair, ids(case, "Verschiedenes"))
    case = house.ws.agenda.add(house.editor, AgendaItem(meeting_id=case.meeting.id, title=" Messe ", minutes=15))
    assert titles(case) == ["Offene Aufgaben", "Messe", "Verschiedenes"]
    assert (case.items[1].minutes, case.items[1].source, case.items[1].live) == (15, S.OWN, False)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"title": "  "}, "agenda.empty"),
        ({"title": "x" * 301}, "agenda.long"),
        ({"note": "x" * 20_001}, "meeting.text_long"),
        ({"minutes": -1}, "meeting.minutes"),
        ({"minutes": 481}, "meeting.minutes"),
    ],
)
def test_an_item_needs_a_title_and_minutes_that_can_be(house: MeetingHouse, values: Any, code: str) -> None:
    case = house.meeting()
    item = replace(case.items[0], **values)
    for act in (house.ws.agenda.add, house.ws.agenda.save):
        with pytest.raises(Refused) as caught:
            act(house.chair, item)
        assert caught.value.code == code


def test_reordering_leaves_pinned_items_in_their_place(house: MeetingHouse) -> None:
    case = house.meeting(topics=("A", "B", "C", "D"))
    house.ws.agenda.pin(house.chair, ids(case, "B"))
    case = house.ws.agenda.reorder(house.chair, case.meeting.id, ids(case, "D", "C", "B", "A"))
    assert titles(case) == ["D", "B", "C", "A"]
    assert [one.position for one in case.items] == [0, 1, 2, 3]
    case = house.ws.agenda.reorder(house.chair, case.meeting.id, ids(case, "A"))
    assert titles(case) == ["A", "B", "D", "C"], "what is not named follows as it stood"
    house.ws.agenda.pin(house.chair, ids(case, "B"), pinned=False)
    case = house.ws.agenda.reorder(house.chair, case.meeting.id, ids(case, "B"))
    assert titles(case) == ["B", "A", "D", "C"]


def test_items_of_a_section_stand_together(house: MeetingHouse) -> None:
    case = house.meeting(topics=("A", "B", "C", "D"))
    case = house.ws.agenda.group(house.chair, ids(case, "A", "C"), " Planung ")
    assert [(one.title, one.section) for one in case.items] == [
        ("A", "Planung"),
        ("C", "Planung"),
        ("B", ""),
        ("D", ""),
    ]
    house.ws.history.undo(house.chair)
    assert titles(house.case(case.meeting.id)) == ["A", "B", "C", "D"]


def test_minutes_are_fitted_to_the_meeting_and_pinned_ones_stay(house: MeetingHouse) -> None:
    case = house.meeting(topics=("A", "B", "C"))
    for one, minutes in zip(case.items, (40, 20, 30), strict=True):
        house.ws.agenda.save(house.chair, replace(one, minutes=minutes, pinned=one.title == "C"))
    case = house.ws.agenda.fit(house.chair, case.meeting.id)
    assert [one.minutes for one in case.items] == [20, 10, 30]
    assert planned_minutes(case.items) == case.meeting.minutes == 60


def test_whoever_edits_the_words_of_a_live_item_keeps_them(house: MeetingHouse) -> None:
    case = house.meeting(topics=())
    item = make_item(house.ws, "Laborbesuch")
    house.ws.agenda.take(house.chair, case.meeting.id, [f"ideas:content:{item.id}"])
    house.ws.content.edit(house.editor, replace(item, title="Laborbesuch am Sonntag"))
    shown = house.case(case.meeting.id).items[0]
    kept = house.ws.agenda.save(house.chair, replace(shown, minutes=12)).items[0]
    assert (kept.live, kept.minutes, kept.title) == (True, 12, "Laborbesuch am Sonntag")
    own = house.ws.agenda.save(house.chair, replace(kept, title="Sollen wir ins Labor?")).items[0]
    assert (own.live, own.title) == (False, "Sollen wir ins Labor?")
    house.ws.content.set_status(house.chair, [item.id], Status.PLANNED)
    assert house.case(case.meeting.id).items[0] == own
    assert titles(house.ws.moderation.begin(house.chair, case.meeting.id)) == ["Sollen wir ins Labor?"]


def test_somebody_who_was_slower_is_told(house: MeetingHouse) -> None:
    item = house.meeting().items[0]
    house.ws.agenda.save(house.chair, replace(item, title="Erster"))
    with pytest.raises(StaleEdit):
        house.ws.agenda.save(house.editor, replace(item, title="Zweiter"))


def test_what_was_discussed_is_neither_removed_nor_skipped(house: MeetingHouse) -> None:
    case = house.ws.moderation.begin(house.chair, house.meeting(topics=("A", "B", "C")).meeting.id)
    case = house.ws.moderation.next(house.chair, case.meeting.id)
    for act in (house.ws.agenda.remove, house.ws.agenda.skip):
        for one in case.items[:2]:
            with pytest.raises(Refused) as caught:
                act(house.chair, [one.id])
            assert caught.value.code == "agenda.discussed"
    assert titles(house.ws.agenda.remove(house.chair, [case.items[2].id])) == ["A", "B"]


def test_items_of_two_meetings_are_not_changed_in_one_go(house: MeetingHouse) -> None:
    one, other = house.meeting().items[0], house.meeting(day=DAY + WEEK).items[0]
    with pytest.raises(Refused) as caught:
        house.ws.agenda.pin(house.chair, [one.id, other.id])
    assert caught.value.code == "meeting.other"


def acts_on(house: MeetingHouse, case: MeetingCase) -> list[Callable[[], MeetingCase]]:
    """Every way to change the agenda of a meeting."""
    first, agenda, meeting_id, who = case.items[0], house.ws.agenda, case.meeting.id, house.chair
    topic = put(house, ParkedTopic(text="Podcast"))
    return [
        lambda: agenda.add(who, AgendaItem(meeting_id=meeting_id, title="Neu")),
        lambda: agenda.save(who, replace(first, minutes=7)),
        lambda: agenda.remove(who, [first.id]),
        lambda: agenda.reorder(who, meeting_id, [first.id]),
        lambda: agenda.group(who, [first.id], "Teil"),
        lambda: agenda.skip(who, [first.id]),
        lambda: agenda.pin(who, [first.id]),
        lambda: agenda.fit(who, meeting_id),
        lambda: agenda.furnish(who, meeting_id),
        lambda: agenda.take(who, meeting_id, ["weeks:all"]),
        lambda: house.ws.parked.recall(who, [topic.id], meeting_id),
    ]


def test_the_agenda_of_finalised_minutes_and_of_cancelled_meetings_stays_as_it_is(house: MeetingHouse) -> None:
    for state, day in ((MeetingState.FINAL, DAY), (MeetingState.CANCELLED, DAY + WEEK)):
        case = house.meeting(state, day=day)
        for act in acts_on(house, case):
            with pytest.raises(Refused):
                act()
        assert house.case(case.meeting.id).items == case.items


def test_experts_and_approvers_change_no_agenda(house: MeetingHouse) -> None:
    case = house.meeting()
    for who in (house.expert, house.seller, house.management, house.viewer):
        with pytest.raises(Forbidden):
            house.ws.agenda.pin(who, [case.items[0].id])


# Standing items -------------------------------------------------------------------------------------------------------


def test_standing_items_come_by_themselves_recur_and_can_be_skipped_once(house: MeetingHouse) -> None:
    standing(house, StandingItem(source=S.ACTIONS, minutes=5), StandingItem(title="Verschiedenes", minutes=3))
    first = furnish(house, house.meeting(topics=()))
    later = furnish(house, house.meeting(topics=(), day=DAY + WEEK))
    assert titles(first) == titles(later) == ["Offene Aufgaben", "Verschiedenes"]
    assert furnish(house, first).items == first.items, "twice is once"
    skipped = house.ws.agenda.skip(house.chair, ids(first, "Verschiedenes"))
    assert skipped.items[1].state is AgendaState.SKIPPED
    assert planned_minutes(skipped.items) == 5
    assert house.case(later.meeting.id).items[1].state is AgendaState.OPEN
    back = house.ws.agenda.skip(house.chair, ids(first, "Verschiedenes"), skipped=False)
    assert back.items[1].state is AgendaState.OPEN
    house.ws.agenda.remove(house.chair, ids(first, "Verschiedenes"))
    assert furnish(house, first).items[1].state is AgendaState.SKIPPED, "taken off, it does not come back by itself"
    held(house, first, "Offene Aufgaben")
    assert titles(house.case(later.meeting.id)) == ["Offene Aufgaben", "Verschiedenes"], "and is never there twice"


def test_a_standing_item_of_a_source_says_what_there_is_and_stays_when_there_is_nothing(house: MeetingHouse) -> None:
    standing(house, StandingItem(source=S.IDEAS, title="Neue Ideen", note="Höchstens drei"))
    case = furnish(house, house.meeting(topics=()))
    assert case.items[0].note.splitlines() == ["Höchstens drei", "Keine Idee wartet mehr auf eine Entscheidung."]
    item = make_item(house.ws, "Laborbesuch")
    assert house.case(case.meeting.id).items[0].note.splitlines() == ["Höchstens drei", "Laborbesuch"]
    assert all(
        one.on_agenda for one in house.ws.agenda.suggestions(house.chair, case.meeting.id) if one.source is S.IDEAS
    )
    house.ws.content.set_status(house.chair, [item.id], Status.PLANNED)
    begun = house.ws.moderation.begin(house.chair, case.meeting.id)
    assert (begun.items[0].title, begun.items[0].live) == ("Neue Ideen", False)


# Carrying over --------------------------------------------------------------------------------------------------------


def test_what_was_not_discussed_stands_on_the_next_agenda(house: MeetingHouse) -> None:
    later = house.meeting(topics=("Begrüßung",), day=DAY + WEEK)
    case = held(house, house.meeting(topics=("A", "B", "C")), "A", "B")
    assert [one.state for one in case.items] == [AgendaState.DONE, AgendaState.DONE, AgendaState.CARRIED]
    after = house.case(later.meeting.id)
    assert titles(after) == ["Begrüßung", "C"]
    assert (after.items[1].carried_from_id, after.items[1].state) == (case.items[2].id, AgendaState.OPEN)
    furnish(house, after)
    assert titles(house.case(later.meeting.id)) == ["Begrüßung", "C"], "carried once"
    house.ws.agenda.remove(house.chair, [after.items[1].id])
    assert titles(furnish(house, after)) == ["Begrüßung"], "taken off, it stays off"


def test_what_is_carried_over_and_collected_stands_before_any_other_business(house: MeetingHouse) -> None:
    standing(house, *(StandingItem(title=one) for one in ("Begrüßung", "Termine", "Berichte", "Verschiedenes")))
    later = furnish(house, house.meeting(topics=(), day=DAY + WEEK))
    assert titles(later) == ["Begrüßung", "Termine", "Berichte", "Verschiedenes"]
    case = house.meeting(topics=("A", "B", "C"))
    held(house, case, "A", "B")
    make_item(house.ws, "Laborbesuch")
    chosen = [one.key for one in house.ws.agenda.suggestions(house.chair, later.meeting.id) if one.source is S.IDEAS]
    house.ws.agenda.take(house.chair, later.meeting.id, chosen)
    house.ws.agenda.add(house.chair, AgendaItem(meeting_id=later.meeting.id, title="Neu", section="Später"))
    assert titles(house.case(later.meeting.id)) == [
        *("Begrüßung", "Termine", "Berichte", "C", "Laborbesuch", "Neu", "Verschiedenes")
    ]


def test_carried_items_stand_before_any_other_business_where_that_is_all_that_stands_there(
    house: MeetingHouse,
) -> None:
    later = house.meeting(topics=("Verschiedenes",), day=DAY + WEEK)
    held(house, house.meeting(topics=("A", "B")), "A")
    assert titles(house.case(later.meeting.id)) == ["B", "Verschiedenes"]


def test_without_a_next_meeting_it_waits_until_there_is_one(house: MeetingHouse) -> None:
    held(house, house.meeting(topics=("A", "B")), "A")
    assert titles(furnish(house, house.meeting(topics=(), day=DAY + WEEK))) == ["B"]
    assert titles(furnish(house, house.meeting(topics=(), day=DAY + 2 * WEEK))) == [], "only the next one gets it"


def test_what_was_postponed_or_skipped_comes_again(house: MeetingHouse) -> None:
    case = house.meeting(topics=("A", "B", "C"))
    later = house.meeting(topics=(), day=DAY + WEEK)
    house.ws.agenda.skip(house.chair, ids(case, "C"))
    case = house.ws.moderation.begin(house.chair, case.meeting.id)
    house.ws.moderation.write(house.chair, case.items[0].id, result="Nächstes Mal.", kind=ResultKind.POSTPONED)
    house.ws.moderation.next(house.chair, case.meeting.id)
    house.ws.moderation.end(house.chair, case.meeting.id)
    after = house.case(later.meeting.id)
    assert titles(after) == ["A", "C"]
    assert (after.items[0].result, after.items[0].result_kind) == ("", ResultKind.NONE)


def test_going_on_with_a_meeting_takes_carried_items_back(house: MeetingHouse) -> None:
    later = house.meeting(topics=(), day=DAY + WEEK)
    case = held(house, house.meeting(topics=("A", "B")), "A")
    assert titles(house.case(later.meeting.id)) == ["B"]
    house.ws.moderation.resume(house.chair, case.meeting.id)
    assert titles(house.case(later.meeting.id)) == []


def test_a_carried_idea_is_kept_current_and_a_recalled_topic_stays_recalled(house: MeetingHouse) -> None:
    later = house.meeting(topics=(), day=DAY + WEEK)
    case = house.meeting(topics=("A",))
    item = make_item(house.ws, "Laborbesuch")
    topic = put(house, ParkedTopic(text="Podcast"))
    keys = [f"ideas:content:{item.id}", f"parked:parked:{topic.id}"]
    case = house.ws.agenda.take(house.chair, case.meeting.id, keys)
    held(house, case, "A")
    after = house.case(later.meeting.id)
    assert [(one.title, one.live) for one in after.items] == [("Laborbesuch", True), ("Podcast", False)]
    with house.ws.store.read(ME) as work:
        found = work.get(ParkedTopic, topic.id)
    assert (found.state, found.recalled_id) == (ParkedState.RECALLED, after.items[1].id)
    house.ws.content.edit(house.editor, replace(item, title="Laborbesuch am Sonntag"))
    assert house.case(later.meeting.id).items[0].title == "Laborbesuch am Sonntag"


def test_what_stands_on_a_cancelled_agenda_comes_to_the_next_one(house: MeetingHouse) -> None:
    later = house.meeting(topics=(), day=DAY + WEEK)
    case = house.meeting(topics=("Messe",))
    house.ws.meetings.cancel(house.chair, case.meeting.id, "Alle auf der Messe")
    assert titles(house.case(later.meeting.id)) == ["Messe"]


def test_overdue_action_items_return_to_the_next_agenda_until_they_are_done(house: MeetingHouse) -> None:
    days = [DAY + number * WEEK for number in range(4)]
    cases = [house.meeting(topics=("A",), day=day) for day in days]
    held(house, cases[0], "A")
    action = ActionItem(meeting_id=cases[0].meeting.id, number=1, text="Bildrechte klären", due=DAY + timedelta(days=3))
    action = put(house, action)
    for case in cases[1:3]:
        house.clock.now = datetime.combine(case.meeting.day, datetime.min.time(), UTC) + timedelta(hours=9)
        begun = house.ws.moderation.begin(house.chair, case.meeting.id)
        back = next(one for one in begun.items if one.source is S.ACTIONS)
        assert back.subjects == (f"action:{action.id}",)
        assert "überfällig seit Fr 15.05." in back.note
        house.ws.moderation.go(house.chair, case.meeting.id, back.id)
        house.ws.moderation.end(house.chair, case.meeting.id)
    put(house, replace(action, state=ActionState.DONE))
    begun = house.ws.moderation.begin(house.chair, cases[3].meeting.id)
    assert S.ACTIONS not in {one.source for one in begun.items}


def test_an_action_item_that_became_late_is_on_the_next_agenda_from_the_next_day_on(house: MeetingHouse) -> None:
    last = house.meeting(topics=("A",), day=DAY - WEEK)
    held(house, last, "A")
    case, later = house.meeting(topics=("A",)), house.meeting(topics=("A",), day=DAY + WEEK)
    house.ws.meetings.ahead(house.chair)
    assert titles(house.case(case.meeting.id)) == ["A"]
    action = ActionItem(meeting_id=last.meeting.id, number=1, text="Rechte klären", due=DAY - timedelta(days=1))
    put(house, action)
    house.ws.meetings.ahead(house.chair)
    assert [one.source for one in house.case(case.meeting.id).items] == [S.OWN, S.ACTIONS]
    assert titles(house.case(later.meeting.id)) == ["A"]
    state = house.ws.store.database.state()
    house.ws.meetings.ahead(house.chair)
    assert house.ws.store.database.state() == state, "twice is once"


def test_reading_a_planned_meeting_writes_nothing(house: MeetingHouse) -> None:
    case = house.meeting(topics=())
    make_item(house.ws, "Laborbesuch")
    house.ws.agenda.take(house.chair, case.meeting.id, ["weeks:all"])
    make_item(house.ws, "Neu", day=date(2026, 5, 20), status=Status.PLANNED)
    state = house.ws.store.database.state()
    assert "Neu" in house.ws.meetings.case(house.chair, case.meeting.id).items[0].note
    house.ws.agenda.suggestions(house.chair, case.meeting.id)
    assert house.ws.store.database.state() == state


def test_what_comes_up_while_the_meeting_runs_is_taken_and_stands_as_it_was(house: MeetingHouse) -> None:
    item = make_item(house.ws, "Laborbesuch")
    case = house.ws.moderation.begin(house.chair, house.meeting(topics=("A",)).meeting.id)
    after = house.ws.agenda.take(house.chair, case.meeting.id, [f"ideas:content:{item.id}"])
    assert (titles(after), after.items[1].live) == (["A", "Laborbesuch"], False)
    after = house.ws.agenda.add(house.chair, AgendaItem(meeting_id=case.meeting.id, title="Dringend"))
    after = house.ws.agenda.reorder(house.chair, case.meeting.id, ids(after, "A", "Dringend"))
    assert titles(after) == ["A", "Dringend", "Laborbesuch"]
    house.ws.content.edit(house.editor, replace(item, title="Anders"))
    assert titles(house.case(case.meeting.id)) == ["A", "Dringend", "Laborbesuch"]


def test_a_pinned_item_whose_reason_is_gone_stays_and_says_so(house: MeetingHouse) -> None:
    item = make_item(house.ws, "Laborbesuch")
    case = house.meeting(topics=())
    case = house.ws.agenda.take(house.chair, case.meeting.id, [f"ideas:content:{item.id}"])
    house.ws.agenda.pin(house.chair, [case.items[0].id])
    house.ws.content.set_status(house.chair, [item.id], Status.PLANNED)
    begun = house.ws.moderation.begin(house.chair, case.meeting.id)
    shown = [(one.title, one.note) for one in begun.items]
    assert shown == [("Laborbesuch", "Über diese Idee ist schon entschieden.")]
