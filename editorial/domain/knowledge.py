"""Who knows about what: finding experts and what they have contributed.

Every word that is asked for must occur, the last one as a beginning; ä, ae and a meet (`words.fold`). Among people
those stand first of whom it is said that they know about it; among answers those that speak of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from .inputs import Attribution, Clearance
from .words import fold

_WORD: Final = re.compile(r"[^\W_]+")
#: What a word found in each part weighs: what was asked and said before who said it, and their field.
_COMPETENCE, _NAME, _TITLE, _QUESTION, _ANSWER = 1, 2, 4, 5, 4


@dataclass(frozen=True, slots=True)
class Known:
    """One accepted answer with all that it can be found by. `used_in` are titles of the items in which it stands."""

    answer_id: int
    contribution_id: int
    request_id: int
    person_id: int | None
    person: str
    department_id: int | None
    department: str
    competence: str
    title: str
    question: str
    words: str
    quotes: tuple[str, ...]
    clearance: Clearance
    attribution: Attribution
    at: date | None
    files: tuple[str, ...] = ()
    used_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Expert:
    """Somebody who can be asked, with what they are said to know about."""

    person_id: int
    name: str
    department_id: int | None
    department: str
    competence: str
    department_competence: str = ""
    archived: bool = False


@dataclass(frozen=True, slots=True)
class Knower:
    """Somebody who knows about it: because it is said of them, or because they have answered about it."""

    expert: Expert
    answers: int
    last: date | None
    by_competence: bool


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: people first, the one who knows most on top, then answers, the best first."""

    people: tuple[Knower, ...] = ()
    answers: tuple[Known, ...] = ()
    #: How many answers were found before the list was cut.
    total: int = 0


@dataclass(frozen=True, slots=True)
class KnowledgeFilter:
    """What is left out; empty sets leave nothing out."""

    departments: frozenset[int] = frozenset()
    people: frozenset[int] = frozenset()
    clearances: frozenset[Clearance] = frozenset()

    def takes(self, one: Known) -> bool:
        """Whether an answer is among what is wanted."""
        return (
            (not self.departments or one.department_id in self.departments)
            and (not self.people or one.person_id in self.people)
            and (not self.clearances or one.clearance in self.clearances)
        )


class Entry:
    """An answer made ready to be searched."""

    __slots__ = ("known", "parts")

    def __init__(self, known: Known) -> None:
        self.known = known
        weighed = (
            (_COMPETENCE, known.competence),
            (_NAME, f"{known.person} {known.department}"),
            (_TITLE, known.title),
            (_QUESTION, known.question),
            (_ANSWER, " ".join((known.words, *known.quotes, *known.files))),
        )
        self.parts = tuple((weight, frozenset(words_of(text))) for weight, text in weighed)

    def score(self, asked: Sequence[str]) -> int:
        """How well it fits; 0 where a word does not occur."""
        total = 0
        for place, word in enumerate(asked):
            last = place == len(asked) - 1
            found = sum(weight for weight, words in self.parts if _has(words, word, last))
            if not found:
                return 0
            total += found
        return total


def words_of(text: str) -> list[str]:
    """The folded words of a text."""
    return _WORD.findall(fold(text))


def _has(words: frozenset[str], word: str, beginning: bool) -> bool:
    return word in words or (beginning and any(one.startswith(word) for one in words))


def find(
    entries: Iterable[Entry], experts: Iterable[Expert], words: str, wanted: KnowledgeFilter, most: int = 200
) -> Found:
    """People and answers for the words; without words everything that the filter takes, the newest first."""
    asked = words_of(words)
    scored = [(one.score(asked) if asked else 1, one.known) for one in entries if wanted.takes(one.known)]
    hits = [(score, one) for score, one in scored if score]
    hits.sort(key=lambda hit: (-hit[0], -(hit[1].at or date.min).toordinal(), hit[1].answer_id))
    narrowed = bool(asked) or wanted != KnowledgeFilter()
    people = _people([one for _score, one in hits], experts, asked, wanted) if narrowed else ()
    return Found(people, tuple(one for _score, one in hits[:most]), len(hits))


def _people(
    hits: Sequence[Known], experts: Iterable[Expert], asked: Sequence[str], wanted: KnowledgeFilter
) -> tuple[Knower, ...]:
    answers: dict[int, int] = {}
    last: dict[int, date] = {}
    for one in hits:
        # Who wished to stay anonymous is not given away by what they said.
        if one.person_id is None or one.attribution is Attribution.ANONYMOUS:
            continue
        answers[one.person_id] = answers.get(one.person_id, 0) + 1
        if one.at is not None:
            last[one.person_id] = max(one.at, last.get(one.person_id, date.min))
    found = []
    for expert in experts:
        if (wanted.people and expert.person_id not in wanted.people) or (
            wanted.departments and expert.department_id not in wanted.departments
        ):
            continue
        said = bool(asked) and _said_of(expert, asked)
        count = answers.get(expert.person_id, 0)
        if (said or count) and not (expert.archived and not count):
            found.append(Knower(expert, count, last.get(expert.person_id), said))
    found.sort(key=lambda one: (one.expert.archived, not one.by_competence, -one.answers, fold(one.expert.name)))
    return tuple(found)


def _said_of(expert: Expert, asked: Sequence[str]) -> bool:
    own = frozenset(words_of(f"{expert.competence} {expert.name}"))
    whole = own | frozenset(words_of(f"{expert.department} {expert.department_competence}"))
    return all(_has(whole, word, place == len(asked) - 1) for place, word in enumerate(asked))
