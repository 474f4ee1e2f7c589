"""Uncleared words of experts never enter review or beyond, and what becomes uncleared comes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import pytest

from editorial.domain.approvals import Absence
from editorial.domain.content import Status
from editorial.domain.inputs import (
    Answer,
    Clearance,
    Contribution,
    ContributionState,
    InputRequest,
    Question,
)
from editorial.domain.people import SYSTEM, Actor, Role
from editorial.domain.series import Series
from editorial.domain.series_ids import content_id_of
from editorial.errors import Forbidden, Refused
from editorial.services.planning import Move
from tests.builders import ME, TODAY, actor_for, channel_named, make_person, new_workspace
from tests.services.clearance_makers import OPEN, PNG, SECRET, Clearing, make_clearing

HELD, FREE, INSIDE = Clearance.CONFIDENTIAL, Clearance.PUBLIC, Clearance.INTERNAL


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Clearing]:
    made = make_clearing(tmp_path)
    yield made
    made.ws.close()


def clear(desk: Clearing, clearance: Clearance = FREE, actor: Actor | None = None) -> None:
    """The lead decides about the answer in confidence."""
    desk.ws.clearing.set_clearance(actor or desk.house.lead, [desk.answer().id], clearance, "mit QM abgestimmt")


# Entering -------------------------------------------------------------------------------------------------------------


def test_a_text_with_uncleared_words_is_not_submitted_and_the_sentence_names_request_expert_and_lead(
    desk: Clearing,
) -> None:
    item = desk.item(f"Wir berichten. {SECRET}")
    with pytest.raises(Refused) as said:
        desk.submit(item)
    words = said.value.text("de")
    assert all(one in words for one in ("Laborbesuch: Vom Tropfen", "Dr. Miriam Weber", "Dr. Hanna Sommer"))
    assert desk.status(item.id) is Status.DRAFTING


@pytest.mark.parametrize(
    "values",
    [{"text": SECRET}, {"title": SECRET}, {"key_message": SECRET}, {"hashtags": tuple(SECRET.split())}],
    ids=["text", "title", "key message", "hashtags"],
)
def test_every_field_that_goes_out_counts(desk: Clearing, values: dict[str, object]) -> None:
    with pytest.raises(Refused):
        desk.submit(desk.item(**values))  # type: ignore[arg-type]


def test_a_variant_a_public_title_and_an_alternative_text_count_like_the_text(desk: Clearing) -> None:
    ws, editor = desk.ws, desk.house.editor
    first, second, third = desk.item(), desk.item(), desk.item()
    ws.planning.write_variant(editor, replace(desk.card(first.id).publications[0], text=SECRET))
    ws.planning.write_variant(editor, replace(desk.card(second.id).publications[0], title=SECRET))
    ws.parts.attach(editor, third.id, "a.png", b"x", SECRET)
    for item in (first, second, third):
        with pytest.raises(Refused, match="Laborbesuch"):
            desk.submit(item)


def test_brief_and_notes_stay_in_the_house_and_hold_nothing_up(desk: Clearing) -> None:
    item = desk.item(brief=SECRET, notes=SECRET)
    desk.submit(item)
    assert desk.status(item.id) is Status.REVIEW


def test_a_file_of_an_uncleared_answer_holds_the_item_whatever_it_is_called(desk: Clearing) -> None:
    item = desk.item()
    desk.ws.parts.attach(desk.house.editor, item.id, "anders.jpg", PNG)
    with pytest.raises(Refused, match="contains a file of Dr"):
        desk.submit(item)


@pytest.mark.parametrize("status", [Status.REVIEW, Status.APPROVED, Status.SCHEDULED, Status.PUBLISHED])
def test_an_item_is_not_created_in_review_or_beyond_with_uncleared_words(desk: Clearing, status: Status) -> None:
    with pytest.raises(Refused, match="not cleared"):
        desk.item(SECRET, status, actor=desk.house.manager)


def test_copies_do_not_start_in_review_with_uncleared_words_and_keep_the_sources(desk: Clearing) -> None:
    item = desk.item()
    desk.ws.clearing.take(desk.house.editor, item.id, desk.answer().id, SECRET)
    with pytest.raises(Refused):
        desk.ws.content.copy_all(desk.house.manager, [(item.id, ())], Status.REVIEW)
    made = int(desk.ws.content.copy(desk.house.editor, item.id).detail["content_id"])
    assert [one.passage_id is not None for one in desk.ws.clearing.standing(desk.house.editor, made)] == [True]


def test_many_at_once_are_all_refused_for_one(desk: Clearing) -> None:
    good, bad = desk.item(), desk.item(SECRET)
    with pytest.raises(Refused):
        desk.ws.content.set_status(desk.house.manager, [good.id, bad.id], Status.REVIEW)
    assert desk.status(good.id) is Status.DRAFTING


def test_letting_go_without_approval_is_no_way_around(desk: Clearing) -> None:
    item = desk.item()
    desk.submit(item)
    desk.edit(item, text=SECRET)
    with pytest.raises(Refused):
        desk.ws.approvals.override(desk.house.manager, [item.id], "Eilt.")


def test_what_is_missing_before_review_names_the_clearance(desk: Clearing) -> None:
    item = desk.item(SECRET)
    target, needs = desk.ws.content.missing_for_next(desk.house.editor, item.id)
    assert target is Status.REVIEW
    assert "needs.clearance" in [one.code for one in needs]


def test_a_public_answer_holds_nothing(desk: Clearing) -> None:
    item = desk.item(OPEN)
    desk.submit(item)
    assert desk.status(item.id) is Status.REVIEW


# Inside ---------------------------------------------------------------------------------------------------------------


def test_internal_words_go_to_the_intranet_and_nowhere_else(desk: Clearing) -> None:
    desk.intranet()
    clear(desk, INSIDE)
    inside = desk.item(SECRET, channels=("Intranet",))
    desk.submit(inside)
    assert desk.status(inside.id) is Status.REVIEW
    with pytest.raises(Refused):
        desk.submit(desk.item(SECRET, channels=("Intranet", "LinkedIn")))


def test_an_internal_item_in_review_gets_no_channel_outside(desk: Clearing) -> None:
    desk.intranet()
    clear(desk, INSIDE)
    item = desk.item(SECRET, channels=("Intranet",))
    desk.submit(item)
    linkedin = channel_named(desk.ws, "LinkedIn").id
    with pytest.raises(Refused, match="not cleared"):
        desk.ws.planning.add_channel(desk.house.editor, item.id, linkedin, TODAY, time(9))
    assert desk.status(item.id) is Status.REVIEW


def test_a_drag_to_a_channel_outside_takes_an_internal_item_back_to_drafting(desk: Clearing) -> None:
    desk.intranet()
    clear(desk, INSIDE)
    item = desk.item(SECRET, channels=("Intranet",))
    desk.submit(item)
    move = Move(desk.card(item.id).publications[0].id, TODAY, channel_id=channel_named(desk.ws, "LinkedIn").id)
    desk.ws.planning.schedule(desk.house.editor, [move])
    assert desk.status(item.id) is Status.DRAFTING


def test_a_channel_that_is_no_intranet_any_more_takes_its_items_back(desk: Clearing) -> None:
    desk.intranet()
    clear(desk, INSIDE)
    item = desk.item(SECRET, channels=("Intranet",))
    desk.submit(item)
    desk.ws.organisation.save(ME, replace(channel_named(desk.ws, "Intranet"), network="LinkedIn"))
    assert desk.status(item.id) is Status.DRAFTING


# What becomes uncleared -----------------------------------------------------------------------------------------------


def test_withdrawing_the_clearance_sends_back_what_is_in_approval_with_the_reason(desk: Clearing) -> None:
    clear(desk)
    waiting, going = desk.item(SECRET), desk.item(SECRET)
    desk.submit(waiting)
    desk.let_go(going)
    clear(desk, HELD)
    assert desk.status(waiting.id) is desk.status(going.id) is Status.DRAFTING
    assert "Dr. Miriam Weber" in desk.card(going.id).item.status_reason
    assert "Laborbesuch" in desk.card(going.id).publications[0].status_reason


def test_clearing_again_approves_nothing_by_itself(desk: Clearing) -> None:
    clear(desk)
    item = desk.item(SECRET)
    desk.let_go(item)
    clear(desk, HELD)
    clear(desk)
    assert desk.status(item.id) is Status.DRAFTING


def test_pasting_into_an_approved_item_sends_it_back_and_undo_brings_it_where_it_was(desk: Clearing) -> None:
    item = desk.item()
    desk.let_go(item)
    before = desk.status(item.id)
    desk.edit(item, text=SECRET, actor=desk.house.manager)
    assert desk.status(item.id) is Status.DRAFTING
    desk.ws.history.undo(desk.house.manager)
    assert desk.status(item.id) is before
    assert desk.card(item.id).item.text == "Ein Tropfen."


def test_what_is_published_stays_and_is_marked(desk: Clearing) -> None:
    clear(desk)
    item = desk.item(SECRET)
    desk.let_go(item)
    manager = desk.house.manager
    desk.ws.content.set_status(manager, [item.id], Status.SCHEDULED)
    desk.ws.content.set_status(manager, [item.id], Status.PUBLISHED)
    clear(desk, HELD)
    assert desk.status(item.id) is Status.PUBLISHED
    assert item.id in desk.ws.clearing.marks(desk.house.editor).held
    places = desk.ws.clearing.places(desk.house.editor, desk.answer().id)
    assert [(one.content_id, one.held, one.status) for one in places] == [(item.id, True, Status.PUBLISHED)]


def test_an_answer_that_says_what_stands_in_an_approved_text_sends_it_back(desk: Clearing) -> None:
    words = "Künftig übernimmt vermutlich Doktor Yilmaz kommissarisch auch die Messtechnik Süd"
    item = desk.item(words)
    desk.submit(item)
    house = desk.house
    made = house.request()
    given = house.given(made.id)
    said = replace(given.answers[2], value=words)
    house.ws.answering.give(
        house.expert, made.id, replace(given, answers=(*given.answers[:2], said, *given.answers[3:]))
    )
    assert desk.status(item.id) is Status.DRAFTING


# Undo, revisions, recurring formats -----------------------------------------------------------------------------------


def test_undo_that_would_bring_uncleared_words_into_review_is_refused_with_a_sentence(desk: Clearing) -> None:
    clear(desk)
    item = desk.item(SECRET)
    desk.submit(item)
    desk.edit(item, text="Etwas anderes.", actor=desk.house.manager)
    clear(desk, HELD)
    assert desk.status(item.id) is Status.REVIEW
    with pytest.raises(Refused, match="cannot be done"):
        desk.ws.history.undo(desk.house.manager)


def test_an_old_revision_with_uncleared_words_sends_the_item_back(desk: Clearing) -> None:
    item = desk.item(SECRET)
    desk.edit(item, text="Etwas anderes.")
    desk.submit(item)
    first = desk.ws.history.revisions(desk.house.editor, item.id)[0]
    desk.ws.history.restore_revision(desk.house.manager, item.id, first.step)
    assert desk.status(item.id) is Status.DRAFTING


def test_an_occurrence_of_a_format_with_uncleared_words_goes_no_further(desk: Clearing) -> None:
    ws, editor = desk.ws, desk.house.editor
    format_ = Series(
        title="Tipp",
        text=SECRET,
        rule="FREQ=WEEKLY",
        starts=TODAY,
        time=time(9),
        channel_ids=(channel_named(ws, "LinkedIn").id,),
        department_id=desk.house.lab_id,
        owner_id=editor.id,
    )
    series = int(ws.series.save(editor, format_).detail["series_id"])
    made = content_id_of(series, TODAY + timedelta(days=7))
    with pytest.raises(Refused, match="not cleared"):
        ws.content.set_status(desk.house.manager, [made], Status.REVIEW)


# Who clears -----------------------------------------------------------------------------------------------------------


def test_only_the_lead_lets_an_answer_go_further(desk: Clearing) -> None:
    house = desk.house
    for actor in (house.editor, house.manager, house.expert, house.colleague, house.management, house.other, ME):
        with pytest.raises(Forbidden):
            clear(desk, FREE, actor)
    clear(desk)
    answer = desk.answer()
    assert (answer.clearance, answer.cleared_by, answer.clearance_note) == (FREE, house.lead.name, "mit QM abgestimmt")


def test_the_substitute_clears_while_the_lead_is_absent(desk: Clearing) -> None:
    house = desk.house
    away = Absence(0, 0, house.lead.id or 0, TODAY, TODAY, house.colleague.id)
    house.ws.people.save_absence(house.manager, away)
    clear(desk, FREE, house.colleague)
    assert desk.answer().clearance is FREE
    clear(desk, HELD)
    house.clock.forward(days=2)
    with pytest.raises(Forbidden):
        clear(desk, FREE, house.colleague)


def test_a_manager_clears_where_nobody_leads_the_department(desk: Clearing) -> None:
    department = next(one for one in desk.ws.organisation.directory(ME).departments if one.id == desk.house.lab_id)
    desk.ws.organisation.save(ME, replace(department, lead_id=None))
    with pytest.raises(Forbidden):
        clear(desk, FREE, desk.house.editor)
    clear(desk, FREE, desk.house.manager)
    assert desk.answer().clearance is FREE


def test_the_desk_and_the_expert_keep_an_answer_closer_and_others_do_not(desk: Clearing) -> None:
    house, answer = desk.house, desk.answer(OPEN)
    with pytest.raises(Forbidden):
        desk.ws.clearing.set_clearance(house.management, [answer.id], HELD)
    desk.ws.clearing.set_clearance(house.expert, [answer.id], INSIDE)
    desk.ws.clearing.set_clearance(house.editor, [answer.id], HELD)
    assert desk.answer(OPEN).clearance is HELD


def test_undo_of_a_withdrawal_is_no_way_to_clear(desk: Clearing) -> None:
    clear(desk)
    clear(desk, HELD, desk.house.expert)
    with pytest.raises(Forbidden, match="cannot clear"):
        desk.ws.history.undo(desk.house.expert)
    assert desk.answer().clearance is HELD


def test_undo_of_a_clearing_brings_back_what_went_on_with_it(desk: Clearing) -> None:
    item = desk.item(SECRET)
    clear(desk)
    desk.submit(item)
    desk.ws.history.undo(desk.house.lead)
    assert desk.answer().clearance is HELD
    assert desk.status(item.id) is Status.DRAFTING


def test_a_newer_version_said_in_confidence_closes_what_was_cleared(desk: Clearing) -> None:
    clear(desk)
    item = desk.item(SECRET)
    desk.submit(item)
    desk.ws.inputs.open_review(desk.house.editor, desk.request_id)
    desk.ws.inputs.return_(desk.house.editor, desk.request_id, (), "Stimmt das noch?")
    given = desk.house.given(desk.request_id)
    changed = replace(given.answers[2], value=f"{SECRET} Mehr sage ich nicht.")
    answers = (*given.answers[:2], changed, *given.answers[3:])
    desk.ws.answering.give(desk.house.expert, desk.request_id, replace(given, answers=answers))
    assert desk.status(item.id) is Status.DRAFTING
    clear(desk)
    desk.submit(item)
    assert desk.status(item.id) is Status.REVIEW


def test_what_is_still_being_written_is_cleared_by_nobody(desk: Clearing) -> None:
    house = desk.house
    made = house.request()
    house.ws.answering.keep(house.expert, made.id, house.given(made.id))
    draft = house.case(made.id).contributions[-1]
    with pytest.raises(Refused, match="still being written"):
        house.ws.clearing.set_clearance(house.lead, [draft.answers[2].id], FREE)


def test_a_workspace_of_one_person_clears_its_own(tmp_path: Path) -> None:
    ws = new_workspace(tmp_path, name="alone")
    only = actor_for(make_person(ws, "Katrin Vogel", Role.VIEWER))
    with ws.store.act(SYSTEM, "input.save") as work:
        request = work.add(InputRequest(title="Frage an mich", person_id=only.id))
        question = work.add(Question(request_id=request.id, text="Was?"))
        given = work.add(Contribution(request_id=request.id, person_id=only.id, state=ContributionState.DRAFT))
        values = Answer(contribution_id=given.id, request_id=request.id, question_id=question.id, value=SECRET)
        answer = work.add(values)
    ws.clearing.set_clearance(only, [answer.id], FREE)
    with ws.store.read(only) as work:
        assert work.get(Answer, answer.id).clearance is FREE
    ws.close()
