"""Every pair of states, what each needs, and how an item's state follows from its publications."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editorial.domain.channels import Channel
from editorial.domain.content import FLOW, Attachment, ChecklistEntry, ContentCard, ContentItem, Publication, Status
from editorial.domain.states import (
    STEPS,
    WITH_REASON,
    advice_for,
    check_move,
    check_step,
    derive,
    missing_for,
    next_status,
)
from editorial.errors import Refused
from editorial.texts import has

S = Status
CHANNELS = {1: Channel(1, 1, "LinkedIn", limit=3000), 2: Channel(2, 1, "X", limit=280, counting="x_weighted")}
PUBLICATION = Publication(1, 1, 1, 1, S.DRAFTING, "", date(2026, 5, 12), time(10), text=None)
READY = ContentCard(
    ContentItem(1, 1, "Laborbesuch", text="Ein Tropfen.", key_message="Jeder zählt.", owner_id=3, status=S.DRAFTING),
    (PUBLICATION,),
)


def _at(status: Status, card: ContentCard = READY) -> ContentCard:
    return replace(card, item=replace(card.item, status=status))


@pytest.mark.parametrize(("current", "target"), list(product(S, S)))
def test_a_complete_item_goes_exactly_where_the_table_leads(current: Status, target: Status) -> None:
    if target is current or target in STEPS[current]:
        check_move(_at(current), target, "weil", CHANNELS)
        return
    with pytest.raises(Refused) as caught:
        check_move(_at(current), target, "weil", CHANNELS)
    assert caught.value.code == "status.step"
    assert caught.value.text("de") != caught.value.text("en")


@pytest.mark.parametrize("current", list(S))
def test_every_state_has_a_way_on_and_none_leads_to_itself(current: Status) -> None:
    assert STEPS[current]
    assert current not in STEPS[current]


@pytest.mark.parametrize("current", list(S))
def test_the_main_way_forward_is_a_possible_step(current: Status) -> None:
    following = next_status(current)
    assert following is None if current is S.ARCHIVED else following in STEPS[current]


def test_the_main_way_runs_through_all_nine_states() -> None:
    way = [S.IDEA]
    while (following := next_status(way[-1])) is not None:
        way.append(following)
    assert tuple(way) == FLOW


@pytest.mark.parametrize("target", sorted(WITH_REASON))
def test_rejecting_without_a_reason_is_refused(target: Status) -> None:
    with pytest.raises(Refused) as caught:
        check_step("Laborbesuch", S.REVIEW, target, "  ")
    assert caught.value.code == "status.reason"
    check_step("Laborbesuch", S.REVIEW, target, "Thema doppelt")


def _needs(target: Status, card: ContentCard) -> set[str]:
    return {one.code for one in missing_for(target, card, CHANNELS)}


def test_review_needs_a_text_and_a_channel() -> None:
    bare = ContentCard(ContentItem(1, 1, "Idee"))
    assert _needs(S.DRAFTING, bare) == set()
    assert _needs(S.REVIEW, bare) == {"needs.text", "needs.channel"}
    assert _needs(S.REVIEW, READY) == set()


def test_a_variant_of_its_own_is_text_enough() -> None:
    card = ContentCard(ContentItem(1, 1, "Kurz"), (replace(PUBLICATION, text="Nur hier."),))
    assert _needs(S.REVIEW, card) == set()
    two = replace(card, publications=(*card.publications, replace(PUBLICATION, id=2, channel_id=2)))
    assert _needs(S.REVIEW, two) == {"needs.text"}


def test_a_text_that_is_too_long_names_the_channel() -> None:
    card = ContentCard(replace(READY.item, text="x" * 281), (replace(PUBLICATION, channel_id=2), PUBLICATION))
    (need,) = missing_for(S.REVIEW, card, CHANNELS)
    assert need.code == "needs.limit"
    assert dict(need.params) == {"channel": "X"}
    exact = replace(card, item=replace(card.item, text="x" * 280))
    assert missing_for(S.REVIEW, exact, CHANNELS) == ()


def test_approval_needs_somebody_responsible() -> None:
    card = replace(READY, item=replace(READY.item, owner_id=None))
    assert _needs(S.REVIEW, card) == set()
    assert _needs(S.APPROVED, card) == {"needs.owner"}


def test_scheduling_needs_day_and_hour_of_every_publication() -> None:
    undated = replace(READY, publications=(PUBLICATION, replace(PUBLICATION, id=2, day=None, time=None)))
    assert _needs(S.SCHEDULED, undated) == {"needs.date"}
    assert _needs(S.APPROVED, undated) == set()
    no_hour = replace(READY, publications=(replace(PUBLICATION, time=None),))
    assert _needs(S.SCHEDULED, no_hour) == {"needs.time"}
    assert _needs(S.PUBLISHED, no_hour) == set()


def test_going_back_needs_nothing_but_the_step() -> None:
    bare = ContentCard(ContentItem(1, 1, "Leer", status=S.REVIEW))
    check_move(bare, S.DRAFTING, "", CHANNELS)
    check_move(bare, S.HOLD, "", CHANNELS)


def test_a_missing_thing_is_named_in_the_refusal() -> None:
    with pytest.raises(Refused) as caught:
        check_move(ContentCard(ContentItem(1, 1, "Leer", status=S.DRAFTING)), S.REVIEW, "", CHANNELS)
    assert caught.value.code == "status.needs"
    assert "Text" in caught.value.text("de")


def test_advice_never_stops_anybody() -> None:
    card = replace(
        READY,
        item=replace(READY.item, key_message=""),
        checklist=(ChecklistEntry(1, 1, 1, "Bild"),),
        attachments=(Attachment(1, 1, 1, "a.png", "image/png"),),
    )
    assert {one.code for one in advice_for(S.REVIEW, card)} == {"needs.key_message", "needs.checklist", "needs.alt"}
    assert advice_for(S.DRAFTING, card) == ()
    check_move(card, S.REVIEW, "", CHANNELS)


def test_every_need_has_a_sentence() -> None:
    bare = ContentCard(ContentItem(1, 1, "Leer"), (replace(PUBLICATION, day=None),))
    found = missing_for(S.SCHEDULED, bare, CHANNELS) + advice_for(S.SCHEDULED, bare)
    assert found
    assert all(has(one.code) for one in found)


def test_without_publications_an_item_has_its_own_state() -> None:
    assert all(derive(one, ()) is one for one in S)


STATES = st.lists(st.sampled_from(S), min_size=1, max_size=6)


@given(st.sampled_from(S), STATES)
def test_the_least_advanced_publication_that_still_goes_decides(own: Status, states: list[Status]) -> None:
    found = derive(own, [replace(PUBLICATION, status=one) for one in states])
    going = [one for one in states if one in FLOW]
    if going:
        assert found is min(going, key=FLOW.index)
    else:
        assert found is (S.HOLD if S.HOLD in states else S.REJECTED)


@given(STATES, st.randoms())
def test_the_order_of_publications_changes_nothing(states: list[Status], random: object) -> None:
    shuffled = list(states)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    rows = [[replace(PUBLICATION, status=one) for one in order] for order in (states, shuffled)]
    assert derive(S.IDEA, rows[0]) is derive(S.IDEA, rows[1])
