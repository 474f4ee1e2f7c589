"""Rules of input requests: which step follows which, what holds expert time, and which answers are answers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation

from ..errors import Coded, Refused
from .inputs import InputRequest, Question, QuestionKind, RequestState

S = RequestState

#: From each state the states that may follow.
STEPS: dict[RequestState, frozenset[RequestState]] = {
    S.DRAFT: frozenset({S.SENT}),
    S.SENT: frozenset({S.REMINDED, S.ANSWERED, S.DECLINED, S.EXPIRED}),
    S.REMINDED: frozenset({S.ANSWERED, S.DECLINED, S.EXPIRED}),
    S.ANSWERED: frozenset({S.ANSWERED, S.REVIEW, S.RETURNED, S.ACCEPTED, S.DECLINED}),
    S.REVIEW: frozenset({S.ANSWERED, S.RETURNED, S.ACCEPTED, S.DECLINED}),
    S.RETURNED: frozenset({S.REMINDED, S.ANSWERED, S.ACCEPTED, S.DECLINED, S.EXPIRED}),
    S.ACCEPTED: frozenset({S.REVIEW}),
    S.DECLINED: frozenset({S.DRAFT}),
    # What was answered before a further question went unanswered is not lost.
    S.EXPIRED: frozenset({S.SENT, S.ANSWERED, S.ACCEPTED, S.DECLINED}),
}
#: The expert is asked to do something.
WITH_EXPERT = frozenset({S.SENT, S.REMINDED, S.RETURNED})
#: The desk is asked to do something.
WITH_DESK = frozenset({S.ANSWERED, S.REVIEW})
#: Nothing is expected of anybody any more.
ENDED = frozenset({S.ACCEPTED, S.DECLINED, S.EXPIRED})
#: The estimated minutes are held for it; from the first answer on the actual ones count.
RESERVING = frozenset({S.SENT, S.REMINDED})
#: What has been answered books what it took, whatever becomes of it.
BOOKING = frozenset({S.ANSWERED, S.REVIEW, S.RETURNED, S.ACCEPTED})
#: The order of groups in lists and of columns on the board.
BOARD = (S.DRAFT, S.SENT, S.REMINDED, S.RETURNED, S.ANSWERED, S.REVIEW, S.ACCEPTED, S.DECLINED, S.EXPIRED)

#: Longest texts and most entries, in characters: ten minutes of an expert fit many times.
MOST_SHORT = 500
MOST_LONG = 20_000
MOST_QUESTIONS = 40
MOST_OPTIONS = 30
MOST_QUOTES = 20
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?")


def check_step(request: InputRequest, target: RequestState) -> None:
    """Raise `Refused` where a request cannot go from where it stands to `target`."""
    if target not in STEPS[request.state]:
        now, to = Coded(f"input.state.{request.state}"), Coded(f"input.state.{target}")
        raise Refused("input.step", title=request.title, state=now, to=to)


def overdue(request: InputRequest, today: date) -> bool:
    """Whether the expert's answer should have been there."""
    return request.due is not None and request.due < today and request.state in WITH_EXPERT


def held_minutes(request: InputRequest) -> int:
    """The minutes that are reserved for it."""
    return request.minutes if request.state in RESERVING else 0


def used_minutes(request: InputRequest) -> int:
    """The minutes that it took; what was begun and then declined or expired took what it took."""
    return request.minutes_used


def first_of(day: date) -> date:
    """The month of a day, as its first day."""
    return day.replace(day=1)


def check_questions(questions: Iterable[Question]) -> None:
    """Raise `Refused` where questions cannot be asked like that."""
    found = list(questions)
    if not found:
        raise Refused("input.no_questions")
    if len(found) > MOST_QUESTIONS:
        raise Refused("input.many_questions", most=MOST_QUESTIONS)
    for number, one in enumerate(found, 1):
        if not one.text.strip():
            raise Refused("input.question_empty", number=number)
        if len(one.text) > MOST_LONG:
            raise Refused("input.question_long", number=number, most=MOST_LONG)
        if one.kind in (QuestionKind.CHOICE, QuestionKind.CHOICES):
            options = [each.strip() for each in one.options]
            if len(options) < 2 or not all(options) or len(set(options)) < len(options):
                raise Refused("input.question_options", number=number)
            if len(options) > MOST_OPTIONS:
                raise Refused("input.many_options", number=number, most=MOST_OPTIONS)


def check_value(question: Question, value: str) -> str:
    """The answer in the form in which it is kept, "" for none. Raises `Refused` where it is no answer to the question.

    Numbers may have a decimal comma; several choices are a JSON list, kept in the order of the options.
    """
    words = value.strip()
    if not words:
        return ""
    kind = question.kind
    if kind is QuestionKind.NUMBER:
        return _number(question, words)
    if kind is QuestionKind.YES_NO:
        return _one_of(question, words, ("yes", "no"))
    if kind is QuestionKind.CHOICE:
        return _one_of(question, words, question.options)
    if kind is QuestionKind.CHOICES:
        return _several(question, words)
    if kind is QuestionKind.DATE:
        try:
            return date.fromisoformat(words).isoformat()
        except ValueError as error:
            raise Refused("input.answer_date", question=question.text) from error
    most = MOST_SHORT if kind is QuestionKind.SHORT else MOST_LONG
    if len(words) > most:
        raise Refused("input.answer_long", question=question.text, most=most)
    return words


def missing(questions: Iterable[Question], values: dict[int, str], files: Iterable[int] = ()) -> tuple[Question, ...]:
    """The required questions without an answer; `files` are questions that have a file."""
    having = set(files)
    return tuple(one for one in questions if one.required and not values.get(one.id, "") and one.id not in having)


def _number(question: Question, words: str) -> str:
    plain = words.replace("\u202f", "").replace("\u00a0", "").replace(" ", "")
    if "," in plain:
        plain = plain.replace(".", "").replace(",", ".")
    if not _NUMBER.fullmatch(plain):
        raise Refused("input.answer_number", question=question.text)
    try:
        found = Decimal(plain)
    except InvalidOperation as error:
        raise Refused("input.answer_number", question=question.text) from error
    return format(found, "f")


def _one_of(question: Question, words: str, options: Iterable[str]) -> str:
    if words not in tuple(options):
        raise Refused("input.answer_option", question=question.text)
    return words


def _several(question: Question, words: str) -> str:
    try:
        found = json.loads(words)
    except (ValueError, RecursionError) as error:
        raise Refused("input.answer_option", question=question.text) from error
    if not isinstance(found, list) or not all(isinstance(one, str) and one in question.options for one in found):
        raise Refused("input.answer_option", question=question.text)
    chosen = [one for one in question.options if one in found]
    return json.dumps(chosen, ensure_ascii=False, separators=(",", ":")) if chosen else ""


def choices_of(value: str) -> tuple[str, ...]:
    """The chosen options of a kept answer to a question with several choices."""
    return tuple(json.loads(value)) if value else ()
