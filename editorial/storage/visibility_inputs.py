"""Expert input: which requests concern somebody, and what of what was answered they may read.

Who sits at the desk reads everything. An expert reads what they are asked now, and what they said themselves; what they
passed on or declined they see go on, not what their colleague answers. The lead of a department, or whoever stands in
for an absent lead, reads what their department is asked and says. Everybody else (who approves, manages, looks on)
reads what is asked of whom, of the answers only those that are public. Nobody but who writes it reads an unfinished
answer, and nobody outside the desk sees a request before it was sent.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import IntEnum
from typing import Any

from sqlalchemy import Connection, select, text

from ..domain.approval_rules import Team
from ..domain.approvals import Absence
from ..domain.inputs import Clearance, ContributionState, RequestState
from . import schema, schema_inputs
from .mapping import BY_CLASS, KINDS

#: Kinds whose rows belong to a request, and the column that names it.
OF_REQUEST = {"input_request": "id"} | dict.fromkeys(
    ("question", "contribution", "answer", "input_file", "passage", "input_message", "input_form"), "request_id"
)
KINDS_OF_INPUT = (*OF_REQUEST, "topic_call", "time_budget", "input_template")
_REQUESTS = "seen_request"
_LED = "seen_department"
_DRAFT, _WRITING = RequestState.DRAFT.value, ContributionState.WRITING.value


class Reach(IntEnum):
    """How near a request is to somebody."""

    #: It was theirs; they see it and what they said.
    HANDLED = 0
    #: They are asked now.
    ASKED = 1
    #: Their department is asked, and they lead it or stand in for its lead.
    LED = 2


def ever_asked(connection: Connection) -> bool:
    """Whether there ever was a request; ids are given out by a counter and never again."""
    counter = schema.counter.c
    query = select(counter.next).where(counter.kind == "input_request")
    return connection.execute(query).first() is not None


def led(connection: Connection, person_id: int, today: date | None) -> set[int]:
    """The departments that the person leads, or whose lead is away today and leaves it to them."""
    people, departments, absences = (
        [KINDS[name].decode(row) for row in connection.execute(KINDS[name].chosen(()), {})]
        for name in ("person", "department", BY_CLASS[Absence].name)
    )
    team, found = Team.of(people, departments, absences), set[int]()
    for one in departments:
        lead = one.lead_id
        if lead == person_id:
            found.add(one.id)
        elif lead is not None and today is not None and team.absence(lead, today) is not None:
            found |= {one.id} if team.substitute(lead, today) == person_id else set()
    return found


def requests_of(connection: Connection, person_id: int, departments: set[int]) -> dict[int, Reach]:
    """Ids of the requests that concern the person, and how near each is."""
    r, c, j = schema_inputs.input_request.c, schema_inputs.contribution.c, schema.journal.c
    touched = select(j.row_id).where(j.kind == "input_request", j.actor_id == person_id, j.before.is_not(None))
    answered = select(c.request_id).where(c.person_id == person_id)
    found = dict.fromkeys((*_ids(connection, answered), *_ids(connection, touched)), Reach.HANDLED)
    asked = select(r.id).where(r.person_id == person_id)
    found |= dict.fromkeys(_ids(connection, asked), Reach.ASKED)
    if departments:
        found |= dict.fromkeys(_ids(connection, select(r.id).where(r.department_id.in_(departments))), Reach.LED)
    drafts = set(_ids(connection, select(r.id).where(r.state == _DRAFT)))
    return {request_id: reach for request_id, reach in found.items() if request_id not in drafts}


def content_of(connection: Connection, person_id: int, requests: dict[int, Reach]) -> set[int]:
    """Items for which the person is asked, or in which something stands that they or their department said; without
    those in which something stands that others said in confidence."""
    near = [request_id for request_id, reach in requests.items() if reach > Reach.HANDLED]
    led_ones = [request_id for request_id, reach in requests.items() if reach is Reach.LED]
    r, p = schema_inputs.input_request.c, schema_inputs.passage.c
    a, c = schema_inputs.answer.c, schema_inputs.contribution.c
    own = select(c.id).where(c.person_id == person_id)
    asked = select(r.content_id).where(r.id.in_(near), r.content_id.is_not(None))
    said = select(p.content_id).where(p.contribution_id.in_(own) | p.request_id.in_(led_ones))
    found = {*_ids(connection, asked), *_ids(connection, said)}
    if not found:
        return found
    uncleared = select(a.id).where(a.clearance != Clearance.PUBLIC.value)
    foreign = select(p.content_id).where(p.answer_id.in_(uncleared), p.request_id.not_in(near))
    return found - set(_ids(connection, foreign.where(p.contribution_id.not_in(own))))


def _ids(connection: Connection, query: Any) -> list[int]:
    return [int(row[0]) for row in connection.execute(query)]


# Reading nothing else ----------------------------------------------------------------------------------------------


def fill(connection: Connection, own: str, requests: dict[int, Reach], departments: set[int]) -> None:
    """The ids the views below look up, in the connection's own schema."""
    connection.exec_driver_sql(f"CREATE TEMP TABLE IF NOT EXISTS {_REQUESTS} (id INTEGER PRIMARY KEY, reach INTEGER)")
    connection.exec_driver_sql(f"CREATE TEMP TABLE IF NOT EXISTS {_LED} (id INTEGER PRIMARY KEY)")
    for name in (_REQUESTS, _LED):
        connection.exec_driver_sql(f"DELETE FROM {own}.{name}")
    if requests:
        rows = [{"id": one, "reach": int(reach)} for one, reach in requests.items()]
        connection.execute(text(f"INSERT INTO {own}.{_REQUESTS} VALUES (:id, :reach)"), rows)
    if departments:
        connection.execute(text(f"INSERT INTO {own}.{_LED} VALUES (:id)"), [{"id": one} for one in departments])


def views(person_id: int, real: str, own: str, *, others: bool) -> Iterator[tuple[str, str]]:
    """Name and query of every table of expert input; with `others` also what is public of requests that are foreign."""
    rules = _rules(int(person_id), real, own, others)
    for name, rule in rules.items():
        columns = "*"
        if others and name == "contribution":
            columns = _without_remark(real, own, int(person_id))
        elif name == "input_request":
            columns = _without_reason(real, own)
        yield name, f"SELECT {columns} FROM {real}.{name} WHERE {rule}"


def _rules(me: int, real: str, own: str, others: bool) -> dict[str, str]:
    """What is seen of each kind, as a condition on its own columns."""
    seen = f"(SELECT id FROM {own}.{_REQUESTS})"
    asked = _near(own)
    leads = f"(SELECT id FROM {own}.{_REQUESTS} WHERE reach = {int(Reach.LED)})"
    departments = f"(SELECT id FROM {own}.{_LED})"
    sent = f"(SELECT id FROM {real}.input_request WHERE state <> '{_DRAFT}')"
    mine = f"person_id = {me}"
    written = f"(state <> '{_WRITING}' AND request_id IN {asked} OR {mine})"
    contribution = f"(SELECT id FROM {real}.contribution WHERE {written})"
    answer = f"contribution_id IN {contribution}"
    given = f"(SELECT id FROM {real}.contribution WHERE state <> '{_WRITING}')"
    public = f"clearance = 'public' AND contribution_id IN {given}"
    if others:
        written, answer = f"({written} OR state <> '{_WRITING}')", f"({answer} OR {public})"
    answers = f"(SELECT id FROM {real}.answer WHERE {answer})"
    replied = f"(SELECT question_id FROM {real}.answer WHERE {answer})"
    question = f"request_id IN {asked} OR request_id IN {sent if others else seen} AND (round = 1 OR id IN {replied})"
    home = f"(SELECT department_id FROM {real}.person WHERE id = {me})"
    called = f"(SELECT call_id FROM {real}.input_request WHERE id IN {seen})"
    budget = f"department_id IN {departments} OR department_id IN {home} AND (person_id IS NULL OR {mine})"
    return {
        "input_request": f"id IN {sent}" if others else f"id IN {seen}",
        "question": question + f" OR call_id IN {called}" + (" OR request_id IS NULL" if others else ""),
        "contribution": written,
        "answer": answer,
        "input_file": f"answer_id IN {answers}",
        "passage": f"answer_id IN {answers}",
        "input_message": f"request_id IN {leads} OR {mine} AND request_id IN {seen}",
        "input_form": f"{mine} AND request_id IN {seen}",
        "topic_call": "1 = 1" if others else f"id IN {called}",
        "time_budget": "1 = 1" if others else budget,
        "input_template": "1 = 1" if others else "1 = 0",
    }


def _without_remark(real: str, own: str, me: int) -> str:
    """A remark is cleared by nobody: it is for the desk, and for those who may read all of the answer."""
    columns = [one.name for one in schema_inputs.contribution.columns]
    columns[columns.index("remark")] = (
        f"CASE WHEN person_id = {me} OR request_id IN {_near(own)} THEN remark ELSE '' END AS remark"
    )
    return ", ".join(columns)


def _without_reason(real: str, own: str) -> str:
    """What the desk writes when it gives an answer back may speak of the answer; why somebody declined does not."""
    columns = [one.name for one in schema_inputs.input_request.columns]
    columns[columns.index("reason")] = (
        f"CASE WHEN id IN {_near(own)} OR state = '{RequestState.DECLINED.value}' THEN reason ELSE '' END AS reason"
    )
    return ", ".join(columns)


def _near(own: str) -> str:
    return f"(SELECT id FROM {own}.{_REQUESTS} WHERE reach > {int(Reach.HANDLED)})"


def about(entry: str, person_id: int, real: str, own: str, *, others: bool) -> list[str]:
    """Conditions on entries of the journal about rows that are seen."""
    me = int(person_id)
    rules = _rules(me, real, own, others)
    # An entry shows the remark as it was: it is read by nobody who may not read the remark.
    rules["contribution"] = f"({rules['contribution']}) AND (person_id = {me} OR request_id IN {_near(own)})"
    # And words as they were: what somebody wrote and struck out before they gave it is read by nobody else.
    mine = f"SELECT id FROM {real}.answer WHERE contribution_id IN "
    mine += f"(SELECT id FROM {real}.contribution WHERE person_id = {me})"
    declined = f"""coalesce({entry}.after, '') LIKE '%"state":"{RequestState.DECLINED.value}"%'"""
    said = {
        "answer": f"{entry}.row_id IN ({mine}) OR {_says_nothing(entry, 'value', 'quotes')}",
        "input_request": f"{entry}.row_id IN {_near(own)} OR {declined} OR {_says_nothing(entry, 'reason')}",
    }
    return [
        f"{entry}.kind = '{name}' AND {entry}.row_id IN (SELECT id FROM {real}.{name} WHERE {rule})"
        f" AND ({said.get(name, '1 = 1')})"
        for name, rule in rules.items()
    ]


def _says_nothing(entry: str, *columns: str) -> str:
    """That no image of an entry has words in these columns. The images are JSON: a text in it never looks like that."""
    found = []
    for image in (f"coalesce({entry}.before, '')", f"coalesce({entry}.after, '')"):
        for name in columns:
            ways = [f"""{image} LIKE '%"{name}":"{nothing}"%'""" for nothing in ("", "[]")]
            found.append(" OR ".join((f"""{image} NOT LIKE '%"{name}":%'""", *ways)))
    return " AND ".join(f"({one})" for one in found)


def files(person_id: int, real: str, own: str, *, others: bool) -> str:
    """The bytes of files that are seen, as a query of their names."""
    rule = _rules(int(person_id), real, own, others)["input_file"]
    return f"SELECT sha256 FROM {real}.input_file WHERE {rule}"


def request_of(found: object) -> int | None:
    """The request that a value of expert input belongs to; None for what belongs to none."""
    kind = BY_CLASS.get(type(found))
    column = None if kind is None else OF_REQUEST.get(kind.name)
    return None if column is None else getattr(found, column)
