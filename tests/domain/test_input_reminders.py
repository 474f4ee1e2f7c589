"""When experts are reminded, their lead is told, and a request ends without an answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from editorial.domain.input_reminders import (
    GRACE_DAYS,
    Pending,
    due_messages,
    expired,
    reminder_kind,
    thanks_due,
)
from editorial.domain.inputs import InputMessage, InputRequest, MessageKind, RequestState, Way

K = MessageKind
ASKED, DUE = date(2026, 5, 4), date(2026, 5, 18)
REQUEST = InputRequest(id=7, person_id=3, due=DUE, state=RequestState.SENT)
LEAD = 5


def told(kind: MessageKind, day: date) -> InputMessage:
    return InputMessage(id=1, request_id=7, kind=kind, due_on=day)


def kinds(found: tuple[Pending, ...]) -> list[MessageKind]:
    return [one.kind for one in found]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 5, 15), []),
        (date(2026, 5, 16), [K.BEFORE]),
        (date(2026, 5, 17), [K.BEFORE]),
        (date(2026, 5, 18), [K.ON_DUE]),
        (date(2026, 5, 19), [K.ON_DUE]),
        (date(2026, 5, 20), [K.AFTER]),
        (date(2026, 5, 21), [K.AFTER]),
        (date(2026, 5, 22), [K.AFTER, K.ESCALATION]),
    ],
)
def test_only_the_newest_of_missed_reminders_is_caught_up(day: date, expected: list[MessageKind]) -> None:
    assert kinds(due_messages(REQUEST, ASKED, [], LEAD, day)) == expected


def test_nothing_is_sent_twice() -> None:
    done = [told(K.AFTER, date(2026, 5, 20)), told(K.ESCALATION, date(2026, 5, 22))]
    assert due_messages(REQUEST, ASKED, done, LEAD, date(2026, 5, 22)) == ()


def test_a_reminder_by_hand_counts_as_the_ones_before_it() -> None:
    by_hand = [told(K.BEFORE, date(2026, 5, 17))]
    assert due_messages(REQUEST, ASKED, by_hand, LEAD, date(2026, 5, 17)) == ()
    assert kinds(due_messages(REQUEST, ASKED, by_hand, LEAD, DUE)) == [K.ON_DUE]


def test_a_later_deadline_begins_anew() -> None:
    done = [told(K.AFTER, date(2026, 5, 20))]
    later = replace(REQUEST, due=date(2026, 5, 29), state=RequestState.REMINDED)
    assert due_messages(later, ASKED, done, LEAD, date(2026, 5, 26)) == ()
    assert kinds(due_messages(later, ASKED, done, LEAD, date(2026, 5, 27))) == [K.BEFORE]


def test_nobody_is_reminded_on_the_day_they_are_asked_or_of_days_before_it() -> None:
    asked = date(2026, 5, 16)
    assert due_messages(REQUEST, asked, [], LEAD, asked) == ()
    assert kinds(due_messages(REQUEST, asked, [], LEAD, DUE)) == [K.ON_DUE]


def test_who_is_asked_anew_after_the_deadline_has_a_few_days() -> None:
    asked = date(2026, 6, 1)
    returned = replace(REQUEST, state=RequestState.RETURNED)
    assert due_messages(returned, asked, [], LEAD, asked) == ()
    found = due_messages(returned, asked, [], LEAD, asked + timedelta(days=GRACE_DAYS))
    assert kinds(found) == [K.ON_DUE]
    assert not expired(returned, asked, date(2026, 6, 10))


@pytest.mark.parametrize("state", sorted(set(RequestState) - {"sent", "reminded", "returned"}))
def test_only_who_still_owes_an_answer_is_reminded(state: RequestState) -> None:
    assert due_messages(replace(REQUEST, state=state), ASKED, [], LEAD, date(2026, 6, 30)) == ()
    assert not expired(replace(REQUEST, state=state), ASKED, date(2026, 7, 30))


def test_a_request_without_an_answer_expires_two_weeks_after_its_deadline() -> None:
    assert not expired(REQUEST, ASKED, date(2026, 5, 31))
    assert expired(REQUEST, ASKED, date(2026, 6, 1))


def test_who_answers_by_form_is_written_to_by_mail_and_the_lead_in_the_application() -> None:
    found = due_messages(replace(REQUEST, way=Way.FORM), ASKED, [], LEAD, date(2026, 5, 22))
    assert [(one.way, one.person_id) for one in found] == [("mail", 3), ("app", LEAD)]


@pytest.mark.parametrize(
    ("today", "kind"), [(date(2026, 5, 17), K.BEFORE), (DUE, K.ON_DUE), (date(2026, 5, 19), K.AFTER)]
)
def test_a_reminder_by_hand_is_called_by_its_day(today: date, kind: MessageKind) -> None:
    assert reminder_kind(REQUEST, ASKED, today) is kind


def test_thanks_are_due_once_and_only_when_something_has_appeared() -> None:
    done = replace(REQUEST, state=RequestState.ACCEPTED, answered_at=datetime(2026, 5, 10, tzinfo=UTC))
    assert thanks_due(done, [], published=True)
    assert not thanks_due(done, [], published=False)
    assert not thanks_due(done, [told(K.THANKS, DUE)], published=True)
    assert not thanks_due(REQUEST, [], published=True)
