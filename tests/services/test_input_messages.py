"""Messages to experts: reminded in the application by itself, by mail by hand, the lead told, thanks with a link."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from editorial.domain.approvals import Absence
from editorial.domain.content import Publication, Status
from editorial.domain.input_reminders import EXPIRE_DAYS
from editorial.domain.inputs import InputMessage, MessageKind, Passage, RequestState, TopicCall, Way
from editorial.errors import Forbidden, Refused
from tests.builders import TODAY, make_item
from tests.services.input_makers import DUE, InputHouse, make_input_house

K = MessageKind


@pytest.fixture
def house(tmp_path: Path) -> Iterator[InputHouse]:
    made = make_input_house(tmp_path)
    yield made
    made.ws.close()


def at_day(house: InputHouse, day: date) -> None:
    """Move the clock to a day."""
    house.clock.forward(days=(day - house.clock.now.date()).days)


def kinds(house: InputHouse, request_id: int) -> list[MessageKind]:
    return [one.kind for one in house.case(request_id).messages]


def test_the_expert_is_reminded_by_itself_when_the_program_starts(house: InputHouse) -> None:
    request = house.request()
    assert house.ws.input_messages.catch_up().messages == 0
    at_day(house, DUE - timedelta(days=2))
    assert house.ws.input_messages.catch_up().messages == 1
    case = house.case(request.id)
    assert (case.request.state, kinds(house, request.id)) == (RequestState.REMINDED, [K.BEFORE])
    assert house.ws.input_messages.catch_up().messages == 0


def test_a_start_after_weeks_catches_up_with_one_reminder_and_the_lead(house: InputHouse) -> None:
    request = house.request()
    at_day(house, DUE + timedelta(days=6))
    caught = house.ws.input_messages.catch_up()
    assert (caught.messages, kinds(house, request.id)) == (2, [K.AFTER, K.ESCALATION])
    told = {one.kind: one.person_id for one in house.case(request.id).messages}
    assert told == {K.AFTER: house.expert.id, K.ESCALATION: house.lead.id}


def test_nothing_is_written_where_nothing_is_due(house: InputHouse) -> None:
    house.request()
    head = house.ws.journal.head(house.manager)
    house.ws.input_messages.catch_up()
    assert house.ws.journal.head(house.manager) == head


def test_a_request_nobody_answered_expires_and_gives_its_minutes_back(house: InputHouse) -> None:
    request = house.request()
    at_day(house, DUE + timedelta(days=EXPIRE_DAYS))
    assert house.ws.input_messages.catch_up().expired == 1
    assert house.case(request.id).request.state is RequestState.EXPIRED


def test_whoever_answers_by_form_waits_for_somebody_to_send_the_mail(house: InputHouse, tmp_path: Path) -> None:
    request = house.request(way=Way.FORM)
    at_day(house, DUE)
    assert house.ws.input_messages.catch_up().messages == 0
    pending = house.ws.input_mails.due(house.editor)
    assert [(one.pending.kind, one.request.id) for one in pending] == [(K.ON_DUE, request.id)]
    house.ws.input_mails.write(house.editor, pending, tmp_path)
    assert house.ws.input_mails.due(house.editor) == ()
    case = house.case(request.id)
    assert case.request.state is RequestState.REMINDED
    assert (case.messages[0].way, case.messages[0].by) == ("mail", "Jonas Brandt")


def test_the_lead_hears_in_the_application_also_where_the_expert_gets_mail(house: InputHouse) -> None:
    request = house.request(way=Way.FORM)
    at_day(house, DUE + timedelta(days=4))
    assert house.ws.input_messages.catch_up().messages == 1
    assert kinds(house, request.id) == [K.ESCALATION]


def test_where_the_lead_is_the_one_who_was_asked_whoever_asked_is_told(house: InputHouse) -> None:
    request = house.request(person=house.lead)
    at_day(house, DUE + timedelta(days=4))
    house.ws.input_messages.catch_up()
    told = {one.kind: one.person_id for one in house.case(request.id).messages}
    assert told[K.ESCALATION] == house.editor.id


def test_while_the_lead_is_away_whoever_stands_in_is_told(house: InputHouse) -> None:
    request = house.request()
    late = DUE + timedelta(days=4)
    away = Absence(person_id=house.lead.id or 0, starts=late, ends=late, substitute_id=house.colleague.id)
    house.ws.people.save_absence(house.manager, away)
    at_day(house, late)
    house.ws.input_messages.catch_up()
    told = {one.kind: one.person_id for one in house.case(request.id).messages}
    assert told[K.ESCALATION] == house.colleague.id


def test_a_reminder_by_hand_counts_for_today(house: InputHouse) -> None:
    request = house.request()
    house.ws.input_mails.remind(house.editor, [request.id], "Eilt ein wenig.")
    message = house.case(request.id).messages[0]
    assert (message.kind, message.due_on, message.body) == (K.BEFORE, TODAY, "Eilt ein wenig.")
    assert house.case(request.id).request.state is RequestState.REMINDED


def test_only_who_owes_an_answer_is_reminded(house: InputHouse) -> None:
    done = house.request(RequestState.ACCEPTED)
    with pytest.raises(Refused, match="waits for nobody"):
        house.ws.input_mails.remind(house.editor, [done.id])


@pytest.mark.parametrize("who", ["expert", "viewer", "management"])
def test_only_the_desk_writes_to_experts(house: InputHouse, who: str) -> None:
    request = house.request()
    with pytest.raises(Forbidden):
        house.ws.input_mails.remind(getattr(house, who), [request.id])
    with pytest.raises(Forbidden):
        house.ws.input_mails.thank(getattr(house, who), request.id)


def test_undo_of_a_person_does_not_take_back_what_the_program_wrote(house: InputHouse) -> None:
    request = house.request()
    at_day(house, DUE)
    house.ws.input_messages.catch_up()
    with pytest.raises(Refused):
        house.ws.history.undo(house.editor)
    assert kinds(house, request.id) == [K.ON_DUE]


def _published(house: InputHouse, request_id: int) -> None:
    """A post in which an answer of the request stands, and which is out."""
    case = house.case(request_id)
    answer = case.contributions[0].answers[1]
    item = make_item(house.ws, "Vom Tropfen zum Befund", day=TODAY, at=time(10), text=answer.value)
    one = house.ws.content.card(house.manager, item.id).publications[0]
    with house.ws.store.act(house.manager, "input.take") as work:
        work.add(
            Passage(
                content_id=item.id,
                answer_id=answer.id,
                contribution_id=answer.contribution_id,
                request_id=request_id,
                words=answer.value,
            )
        )
        now = work.get(Publication, one.id)
        work.change(replace(now, status=Status.PUBLISHED, url="https://example.org/tropfen"))


def test_who_contributed_is_thanked_once_with_the_address_of_what_appeared(house: InputHouse) -> None:
    case = house.answered()
    house.ws.inputs.accept(house.editor, case.request.id)
    house.ws.input_messages.catch_up()
    assert K.THANKS not in kinds(house, case.request.id)
    _published(house, case.request.id)
    house.ws.input_messages.catch_up()
    thanks = [one for one in house.case(case.request.id).messages if one.kind is K.THANKS]
    assert [(one.person_id, one.body) for one in thanks] == [
        (house.expert.id, "Vom Tropfen zum Befund https://example.org/tropfen")
    ]
    assert house.ws.input_messages.catch_up().messages == 0
    assert house.ws.input_messages.appeared(house.editor, case.request.id)[0].url == "https://example.org/tropfen"


def test_thanks_by_hand_need_an_answer(house: InputHouse) -> None:
    request = house.request()
    with pytest.raises(Refused, match="no answer"):
        house.ws.input_mails.thank(house.editor, request.id)
    case = house.answered()
    house.ws.input_mails.thank(house.editor, case.request.id, "Das hilft uns sehr.")
    assert house.case(case.request.id).messages[-1].body == "Das hilft uns sehr."


def test_a_person_reads_what_was_written_to_them_about_what_still_waits(house: InputHouse) -> None:
    request = house.request()
    house.ws.input_mails.remind(house.editor, [request.id], "Bitte bis Freitag.")
    mine = house.ws.input_messages.to_me(house.expert)
    assert [(one[0].body, one[1].id) for one in mine] == [("Bitte bis Freitag.", request.id)]
    assert house.ws.input_messages.to_me(house.other) == ()


def test_a_call_closes_by_itself_after_its_last_day(house: InputHouse) -> None:
    with house.ws.store.act(house.manager, "input.call") as work:
        call = work.add(TopicCall(title="Themen für Juni", closes=TODAY, department_ids=(house.lab_id,)))
    request = house.request(call_id=call.id)
    assert house.ws.input_messages.catch_up().calls == 0
    at_day(house, TODAY + timedelta(days=1))
    assert house.ws.input_messages.catch_up().calls == 1
    assert house.case(request.id).request.state is RequestState.EXPIRED


def test_returning_an_answer_writes_the_follow_up_and_begins_the_reminders_anew(house: InputHouse) -> None:
    case = house.answered()
    at_day(house, DUE + timedelta(days=20))
    house.ws.inputs.return_(house.editor, case.request.id, (), "Wie viele genau?")
    assert kinds(house, case.request.id) == [K.FOLLOW_UP]
    house.ws.input_messages.catch_up()
    assert house.case(case.request.id).request.state is RequestState.RETURNED
    at_day(house, DUE + timedelta(days=23))
    house.ws.input_messages.catch_up()
    assert kinds(house, case.request.id) == [K.FOLLOW_UP, K.ON_DUE]


def test_a_deactivated_person_is_not_written_to(house: InputHouse) -> None:
    request = house.request()
    at_day(house, DUE)
    house.ws.people.deactivate(house.manager, house.expert.id or 0)
    assert house.ws.input_messages.catch_up().messages == 0
    with house.ws.store.read(house.manager) as work:
        assert work.all(InputMessage, request_id=request.id) == []
