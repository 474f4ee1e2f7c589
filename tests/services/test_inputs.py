"""Asking experts: drafts, sending within the time budget, changing and taking back what was sent."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from editorial.domain.inputs import (
    InputRequest,
    Question,
    QuestionKind,
    RequestState,
    TimeBudget,
    Way,
)
from editorial.errors import Missing, StaleEdit
from tests.builders import TODAY, FixedClock, make_item
from tests.services.input_makers import DUE, QUESTIONS, InputHouse, make_input_house, refused

S = RequestState
LONG = Question(text="Was war die größte Hürde?", kind=QuestionKind.LONG)


@pytest.fixture
def house(tmp_path: Path, clock: FixedClock) -> Generator[InputHouse]:
    made = make_input_house(tmp_path, clock)
    yield made
    made.ws.close()


def draft(house: InputHouse, **values: object) -> InputRequest:
    wanted = InputRequest(title="Laborbesuch", person_id=house.expert.id, due=DUE, minutes=10)
    return house.ws.inputs.save(house.editor, replace(wanted, **values), QUESTIONS).request  # type: ignore[arg-type]


# Drafts ---------------------------------------------------------------------------------------------------------------


def test_a_draft_keeps_what_is_asked_by_whom_and_belongs_to_the_department_of_the_person(house: InputHouse) -> None:
    item = make_item(house.ws, "Laborbesuch", actor=house.editor)
    case = house.ws.inputs.save(
        house.editor,
        InputRequest(
            title="  Laborbesuch ",
            purpose="Laien verstehen es.",
            audience="Laien",
            example="„50 ml“",
            person_id=house.expert.id,
            content_id=item.id,
            language="en",
            way=Way.FORM,
        ),
        QUESTIONS,
    )
    request = case.request
    assert (request.title, request.state, request.language, request.way) == ("Laborbesuch", S.DRAFT, "en", Way.FORM)
    assert (request.asked_by, request.asked_by_id, request.department_id) == (
        "Jonas Brandt",
        house.editor.id,
        house.lab_id,
    )
    assert [one.kind for one in case.questions] == [one.kind for one in QUESTIONS]
    assert [one.position for one in case.questions] == list(range(len(QUESTIONS)))
    assert case.content_title == "Laborbesuch"
    assert request.sent_at is None
    assert request.month is None


def test_questions_of_a_draft_are_changed_added_moved_and_removed_in_one_step(house: InputHouse) -> None:
    made = draft(house)
    first, second, *_rest = house.case(made.id).questions
    wanted = [LONG, replace(second, text="Neu gefasst?"), first]
    case = house.ws.inputs.save(house.editor, made, wanted)
    assert [one.text for one in case.questions] == [LONG.text, "Neu gefasst?", first.text]
    assert [one.id for one in case.questions[1:]] == [second.id, first.id]
    house.ws.history.undo(house.editor)
    assert len(house.case(made.id).questions) == len(QUESTIONS)


def test_what_a_request_went_through_cannot_be_written_into_it(house: InputHouse) -> None:
    forged = replace(
        InputRequest(title="Neu", person_id=house.expert.id),
        state=S.ACCEPTED,
        minutes_used=99,
        asked_by="Fremd",
        asked_by_id=house.lead.id,
        passed_by="Fremd",
        month=date(2026, 1, 1),
        wants_grant=True,
    )
    made = house.ws.inputs.save(house.editor, forged, [LONG]).request
    assert (made.state, made.minutes_used, made.asked_by, made.passed_by) == (S.DRAFT, 0, "Jonas Brandt", "")
    assert (made.month, made.wants_grant) == (None, False)
    again = house.ws.inputs.save(house.editor, replace(made, state=S.ACCEPTED, minutes_used=9), [LONG]).request
    assert (again.state, again.minutes_used) == (S.DRAFT, 0)


def test_who_was_slower_is_told_so(house: InputHouse) -> None:
    made = draft(house)
    house.ws.inputs.save(house.manager, replace(made, title="Schneller"), QUESTIONS)
    with pytest.raises(StaleEdit):
        house.ws.inputs.save(house.editor, replace(made, title="Langsamer"), QUESTIONS)


def test_a_question_that_somebody_changed_or_removed_meanwhile_is_not_overwritten(house: InputHouse) -> None:
    made = draft(house)
    first, second, *rest = house.case(made.id).questions
    house.ws.inputs.save(house.manager, made, [replace(first, text="Neu?"), *rest])
    with pytest.raises(StaleEdit):
        house.ws.inputs.save(house.editor, made, [replace(first, text="Anders?"), *rest])
    with pytest.raises(StaleEdit):
        house.ws.inputs.save(house.editor, made, [second])
    assert house.case(made.id).questions[0].text == "Neu?"


def test_a_request_without_a_title_or_with_too_much_of_everything_is_refused(house: InputHouse) -> None:
    save = house.ws.inputs.save
    refused("input.no_title", save, house.editor, InputRequest(title=" "), [LONG])
    refused("input.title_long", save, house.editor, InputRequest(title="x" * 501), [LONG])
    refused("input.text_long", save, house.editor, InputRequest(title="x", purpose="y" * 20_001), [LONG])
    refused("input.minutes", save, house.editor, InputRequest(title="x", minutes=481), [LONG])
    refused("input.many_questions", save, house.editor, InputRequest(title="x"), [LONG] * 41)
    refused("input.question_empty", save, house.editor, InputRequest(title="x"), [Question(text=" ")])
    one_option = Question(text="Welcher?", kind=QuestionKind.CHOICE, options=("A", " "))
    refused("input.question_options", save, house.editor, InputRequest(title="x"), [one_option])
    with pytest.raises(Missing):
        save(house.editor, InputRequest(title="x", content_id=4711), [LONG])
    assert house.ws.inputs.rows(house.editor) == ()


def test_only_drafts_are_removed_with_their_questions(house: InputHouse) -> None:
    first, second = draft(house), draft(house)
    house.ws.inputs.send(house.editor, [second.id])
    refused("input.not_draft", house.ws.inputs.remove, house.editor, [first.id, second.id])
    changes = house.ws.inputs.remove(house.editor, [first.id])
    assert changes.touches("input_request", "question")
    with pytest.raises(Missing):
        house.ws.inputs.case(house.editor, first.id)
    house.ws.history.undo(house.editor)
    assert len(house.ws.inputs.case(house.editor, first.id).questions) == len(QUESTIONS)


def test_a_copy_asks_the_same_of_nobody_yet(house: InputHouse) -> None:
    case = house.answered()
    house.ws.inputs.return_(house.editor, case.request.id, [LONG])
    copied = house.ws.inputs.copy(house.manager, case.request.id)
    assert (copied.request.state, copied.request.person_id, copied.request.due) == (S.DRAFT, None, None)
    assert [one.text for one in copied.questions] == [one.text for one in QUESTIONS]
    assert copied.contributions == ()


# Sending --------------------------------------------------------------------------------------------------------------


def test_sending_notes_when_and_on_which_month_it_draws_and_nothing_else(house: InputHouse) -> None:
    made = draft(house, due=date(2026, 6, 2))
    (sent,) = house.ws.inputs.send(house.editor, [made.id])
    assert (sent.state, sent.sent_at, sent.month) == (S.SENT, house.clock.now, date(2026, 6, 1))
    case = house.case(made.id)
    assert (case.messages, case.forms, case.contributions) == ((), (), ())


@pytest.mark.parametrize(
    ("lacks", "german"),
    [
        ({"person_id": None}, "die gefragte Person"),
        ({"due": None}, "die Frist"),
        ({"minutes": 0}, "die geschätzten Minuten"),
        ({"person_id": None, "due": None}, "die gefragte Person, die Frist"),
    ],
)
def test_what_is_missing_is_named_in_one_sentence(house: InputHouse, lacks: dict[str, None], german: str) -> None:
    made = draft(house, **lacks)
    error = refused("input.incomplete", house.ws.inputs.send, house.editor, [made.id])
    assert f"es fehlt: {german}." in error.text("de")
    assert house.case(made.id).request.state is S.DRAFT


def test_a_request_without_questions_is_not_sent(house: InputHouse) -> None:
    empty = house.ws.inputs.save(
        house.editor, InputRequest(title="Leer", person_id=house.expert.id, due=DUE, minutes=5), []
    ).request
    assert "eine Frage" in refused("input.incomplete", house.ws.inputs.send, house.editor, [empty.id]).text("de")


def test_what_is_due_in_the_past_is_not_sent_and_today_is(house: InputHouse) -> None:
    made = draft(house, due=TODAY - timedelta(days=1))
    refused("input.due_past", house.ws.inputs.send, house.editor, [made.id])
    (sent,) = house.ws.inputs.send(house.editor, [draft(house, due=TODAY).id])
    assert sent.state is S.SENT


def test_who_is_deactivated_or_only_looks_on_is_not_asked_in_the_application(house: InputHouse) -> None:
    refused("input.looks_on", house.ws.inputs.send, house.editor, [draft(house, person_id=house.viewer.id).id])
    (sent,) = house.ws.inputs.send(house.editor, [draft(house, person_id=house.viewer.id, way=Way.FORM).id])
    assert sent.state is S.SENT
    made = draft(house, person_id=house.colleague.id)
    house.ws.people.deactivate(house.manager, house.colleague.id or 0)
    refused("input.person_gone", house.ws.inputs.send, house.editor, [made.id])


def test_of_several_either_all_are_sent_or_none(house: InputHouse) -> None:
    good, bad = draft(house), draft(house, due=None)
    refused("input.incomplete", house.ws.inputs.send, house.editor, [good.id, bad.id])
    assert house.case(good.id).request.state is S.DRAFT


def test_a_bulk_request_makes_one_for_each_person_under_one_batch(house: InputHouse) -> None:
    people = [house.expert.id or 0, house.colleague.id or 0, house.lead.id or 0, house.expert.id or 0]
    wanted = InputRequest(title="Laborhelden", due=DUE, minutes=5)
    made = house.ws.inputs.bulk(house.editor, wanted, [LONG], people, send=True)
    assert [one.person_id for one in made] == people[:3]
    assert {one.state for one in made} == {S.SENT}
    assert len({one.batch for one in made}) == 1
    assert made[0].batch
    assert all(len(house.case(one.id).questions) == 1 for one in made)
    refused("input.nobody", house.ws.inputs.bulk, house.editor, wanted, [LONG], [])
    house.ws.history.undo(house.editor)
    assert [one.request.state for one in house.ws.inputs.rows(house.editor)] == [S.DRAFT] * 3, "what was typed stays"
    house.ws.history.undo(house.editor)
    assert house.ws.inputs.rows(house.editor) == ()


def test_what_cannot_be_sent_leaves_no_draft_behind_when_it_is_sent_at_once(house: InputHouse) -> None:
    wanted = InputRequest(title="Laborhelden", minutes=5)
    refused("input.incomplete", house.ws.inputs.bulk, house.editor, wanted, [LONG], [house.expert.id or 0], True)
    assert house.ws.inputs.rows(house.editor) == ()


def test_a_draft_that_goes_to_several_becomes_that_of_the_first(house: InputHouse) -> None:
    made = draft(house)
    sent = house.ws.inputs.bulk(
        house.editor, made, house.case(made.id).questions, [house.expert.id or 0, house.colleague.id or 0]
    )
    assert sent[0].id == made.id
    assert len(house.ws.inputs.rows(house.editor)) == 2
    assert {one.state for one in sent} == {S.DRAFT}


def test_beyond_the_time_budget_a_request_waits_and_goes_out_with_the_grant(house: InputHouse) -> None:
    month = TODAY.replace(day=1)
    house.ws.budgets.grant(house.management, TimeBudget(department_id=house.lab_id, month=month, minutes=15))
    first, second = draft(house), draft(house, title="Zweite")
    sent = house.ws.inputs.send(house.editor, [first.id, second.id])
    assert [(one.state, one.wants_grant) for one in sent] == [(S.SENT, False), (S.DRAFT, True)]
    assert house.case(second.id).request.month == month
    assert house.ws.answering.mine(house.expert)[0].request.id == first.id
    changed = house.ws.inputs.save(house.editor, replace(sent[1], due=date(2026, 5, 20)), QUESTIONS).request
    assert changed.wants_grant
    extra = TimeBudget(department_id=house.lab_id, month=month, minutes=20, once=True)
    house.ws.budgets.grant(house.management, extra)
    assert house.case(second.id).request.state is S.SENT
    assert not house.case(second.id).request.wants_grant


def test_what_was_sent_changes_only_in_due_day_minutes_and_way(house: InputHouse) -> None:
    made = draft(house)
    (sent,) = house.ws.inputs.send(house.editor, [made.id])
    questions = house.case(sent.id).questions
    for other in ({"title": "Anders"}, {"person_id": house.colleague.id}, {"purpose": "Anders"}, {"language": "en"}):
        wanted = replace(sent, **other)
        refused("input.sent_already", house.ws.inputs.save, house.editor, wanted, questions)
    refused("input.sent_already", house.ws.inputs.save, house.editor, sent, questions[:-1])
    refused("input.due_past", house.ws.inputs.save, house.editor, replace(sent, due=TODAY - timedelta(days=3)), ())
    wanted = replace(sent, due=date(2026, 6, 3), minutes=20, way=Way.FORM)
    later = house.ws.inputs.save(house.editor, wanted, questions).request
    assert (later.due, later.minutes, later.way, later.month, later.state) == (
        date(2026, 6, 3),
        20,
        Way.FORM,
        date(2026, 6, 1),
        S.SENT,
    )


def test_more_minutes_than_were_granted_are_refused_for_what_was_sent(house: InputHouse) -> None:
    month = TODAY.replace(day=1)
    house.ws.budgets.grant(house.management, TimeBudget(department_id=house.lab_id, month=month, minutes=15))
    (sent,) = house.ws.inputs.send(house.editor, [draft(house).id])
    refused("input.no_room", house.ws.inputs.save, house.editor, replace(sent, minutes=16), ())
    assert house.ws.inputs.save(house.editor, replace(sent, minutes=15), ()).request.minutes == 15


def test_what_expired_can_be_sent_once_more_with_a_new_due_day(house: InputHouse) -> None:
    request = house.request(S.EXPIRED, due=date(2026, 5, 4), reason="Abgelaufen.")
    refused("input.due_past", house.ws.inputs.send, house.editor, [request.id])
    house.ws.inputs.save(house.editor, replace(request, due=DUE), ())
    (sent,) = house.ws.inputs.send(house.editor, [request.id])
    assert (sent.state, sent.due, sent.ended_at) == (S.SENT, DUE, None)


def test_what_is_withdrawn_stands_as_declined_with_its_reason(house: InputHouse) -> None:
    (sent,) = house.ws.inputs.send(house.editor, [draft(house).id])
    refused("input.reason", house.ws.inputs.withdraw, house.editor, [sent.id], "  ")
    (gone,) = house.ws.inputs.withdraw(house.editor, [sent.id], " Der Beitrag entfällt. ")
    assert (gone.state, gone.reason, gone.ended_at) == (S.DECLINED, "Der Beitrag entfällt.", house.clock.now)
    refused("input.step", house.ws.inputs.withdraw, house.editor, [sent.id], "Noch einmal.")
