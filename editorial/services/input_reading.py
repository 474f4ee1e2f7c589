"""What is read again and again of expert input: the list of requests, and everything about one of them."""

from __future__ import annotations

from datetime import date
from typing import Any

from ..domain.calendar import local
from ..domain.input_cards import ContributionCard, RequestCase, RequestRow
from ..domain.input_rules import overdue
from ..domain.inputs import Answer, Contribution, InputFile, InputForm, InputMessage, Passage, Question
from ..errors import Missing
from ..storage import input_queries
from ..storage.unit_of_work import UnitOfWork
from .options import read_options


def today_of(work: UnitOfWork) -> date:
    """The day it is on the workspace's clocks."""
    return local(work.now, read_options(work).zone).date()


def read_rows(work: UnitOfWork, today: date | None = None, **equal: Any) -> tuple[RequestRow, ...]:
    """Requests, the most urgent first, in a handful of queries however many they are.

    `equal` narrows them by columns of `InputRequest` (`person_id=3`, `id={1, 2}`, `content_id=7`); `today` (default:
    the workspace's) tells what is overdue.
    """
    found = input_queries.requests(work.connection, **equal)
    if not found:
        return ()
    counts, day = input_queries.counted(work.connection, **equal), today or today_of(work)
    return tuple(
        RequestRow(
            request,
            counts.questions.get(request.id, 0),
            counts.answers.get(request.id, 0),
            counts.confidential.get(request.id, 0),
            counts.files.get(request.id, 0),
            content_title,
            call_title,
            overdue(request, day),
        )
        for request, content_title, call_title in found
    )


def read_case(work: UnitOfWork, request_id: int) -> RequestCase:
    """Everything about one request. Raises `Missing`."""
    found = input_queries.requests(work.connection, id=request_id)
    if not found:
        raise Missing("missing", kind="input_request", id=request_id)
    request, content_title, call_title = found[0]
    answers = work.all(Answer, request_id=request_id)
    return RequestCase(
        request,
        tuple(work.all(Question, request_id=request_id)),
        _contributions(work, request_id, answers),
        tuple(work.all(Passage, answer_id={one.id for one in answers})) if answers else (),
        tuple(work.all(InputMessage, request_id=request_id)),
        tuple(work.all(InputForm, request_id=request_id)),
        content_title,
        call_title,
    )


def _contributions(work: UnitOfWork, request_id: int, answers: list[Answer]) -> tuple[ContributionCard, ...]:
    files = work.all(InputFile, request_id=request_id)
    return tuple(
        ContributionCard(
            one,
            tuple(each for each in answers if each.contribution_id == one.id),
            tuple(each for each in files if each.contribution_id == one.id),
        )
        for one in sorted(work.all(Contribution, request_id=request_id), key=lambda each: (each.number, each.id))
    )
