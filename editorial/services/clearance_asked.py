"""What is asked of an expert says nothing that another expert said in confidence.

Experts sit inside the organisation, so they may be told what is internal. Whoever said it, may clear it or sits at the
desk knows it anyway. Looked at is what an act brings to somebody: a request that is sent, a person it is passed on to,
a further question, a note; what was sent before is not asked about again.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..domain.clearance import Kept, Secret, words_of
from ..domain.inputs import InputMessage, InputRequest, Question, RequestState
from ..domain.people import Person
from ..domain.permissions import DESK
from ..errors import Coded, Refused
from ..storage.unit_of_work import UnitOfWork
from .clearance_reading import clearers, read_kept
from .store import Act

#: Kinds by which words reach an expert.
ASKING = frozenset({"input_request", "question", "input_message"})
_TOLD = frozenset({"title", "purpose", "audience", "example", "person_id"})
_UNSENT = frozenset({str(RequestState.DRAFT), str(RequestState.EXPIRED)})
#: So many words of what was found are shown.
_SHOWN = 8


def demand_asked(work: Act, *, fresh: bool) -> None:
    """Raise `Refused` where the act brings words to an expert that another said in confidence.

    `fresh` as in `read_kept`, which is asked only where somebody is told something.
    """
    told: list[tuple[InputRequest, int | None, list[str]]] = []
    for kind, row_id, before, after in work.entries:
        if after is None or kind not in ASKING:
            continue
        request = work.find(InputRequest, work.given[kind].get(row_id))
        if request is None or request.state is RequestState.DRAFT:
            continue
        if kind == "input_message":
            note = work.find(InputMessage, row_id)
            if note is not None and note.body and before is None:
                told.append((request, note.person_id, [note.body]))
        elif texts := _brought(work, request, kind, row_id, before or {}, after):
            told.append((request, request.person_id, texts))
    if told and (kept := read_kept(work.connection, fresh=fresh)):
        for request, person_id, texts in told:
            _demand(work, kept, request, person_id, texts)


def _brought(
    work: Act, request: InputRequest, kind: str, row_id: int, before: dict[str, Any], after: dict[str, Any]
) -> list[str]:
    """What the change of a row tells somebody that they were not told before."""
    if kind == "question":
        return texts_of(InputRequest(), [work.get(Question, row_id)])
    changed = {name for name in after if before.get(name) != after[name]}
    sent = not before or ("state" in changed and before.get("state") in _UNSENT)
    if sent or changed & _TOLD:
        return texts_of(request, work.all(Question, request_id=request.id))
    given_back = changed & {"state", "reason"} and request.state is RequestState.RETURNED
    return [request.reason] if given_back and request.reason else []


def texts_of(request: InputRequest, questions: Iterable[Question]) -> list[str]:
    """Everything that a request says to whoever is asked."""
    found = [request.title, request.purpose, request.audience, request.example]
    for one in questions:
        found += [one.text, one.hint, one.example, *one.options]
    return [one for one in found if one]


def demand_tellable(work: UnitOfWork, request: InputRequest, person_id: int | None, texts: Iterable[str]) -> None:
    """Raise `Refused` where one of the texts, on its way to a person, says what another said in confidence."""
    if kept := read_kept(work.connection):
        _demand(work, kept, request, person_id, texts)


def _demand(work: UnitOfWork, kept: Kept, request: InputRequest, person_id: int | None, texts: Iterable[str]) -> None:
    person = work.find(Person, person_id)
    if person is None or {str(one) for one in DESK} & set(person.roles):
        return
    for text in filter(None, texts):
        for secret, start, end in kept.find(text, inside=True):
            if not _knows(work, secret, person.id) and not _asked_before(work, secret, text[start:end]):
                raise _refusal(work, request, person, secret, text[start:end])


def _knows(work: UnitOfWork, secret: Secret, person_id: int) -> bool:
    """Whether the person said it, or clears it; or whoever acts tells their own words."""
    if secret.person_id is not None and secret.person_id in (person_id, work.actor.id):
        return True
    return person_id in {one.id for one in clearers(work, secret.department_id)}


def _asked_before(work: UnitOfWork, secret: Secret, words: str) -> bool:
    """Whether the words are those of the question that was answered: the desk's own, which the answer only repeats."""
    asked = work.find(InputRequest, secret.request_id)
    if asked is None:
        return False
    first = [one for one in work.all(Question, request_id=asked.id) if one.round == 1]
    return any(_folded(words) in _folded(one) for one in texts_of(asked, first))


def _folded(text: str) -> str:
    return f" {' '.join(one.folded for one in words_of(text))} "


def _refusal(work: UnitOfWork, request: InputRequest, person: Person, secret: Secret, words: str) -> Refused:
    """The sentence; who said it, and where, is told to the desk only."""
    who = ", ".join(one.name for one in clearers(work, secret.department_id)[:3]) or Coded("clearance.nobody")
    shown, told = words.split(), bool(work.actor.roles & DESK)
    return Refused(
        "clearance.asked",
        title=request.title,
        to=person.name,
        person=secret.person if told and secret.person else Coded("clearance.somebody"),
        words=" ".join(shown[:_SHOWN]) + (" …" if len(shown) > _SHOWN else ""),
        request=secret.request if told else "–",
        who=who,
    )
