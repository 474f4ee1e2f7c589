"""Ready-made requests: those of the workspace, and the built-in ones, which cost nothing as long as nobody asks."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import resources

from ..domain.input_calls import MOST_MINUTES
from ..domain.input_rules import MOST_LONG, MOST_SHORT, check_questions
from ..domain.inputs import InputTemplate, Question, QuestionKind
from ..errors import Missing, Refused
from ..storage.unit_of_work import UnitOfWork
from ..texts import LANGUAGES
from .input_asking import write_questions
from .options import read_options

Pair = tuple[InputTemplate, tuple[Question, ...]]
#: Between the ids of built-in templates of one language and the next.
_STRIDE = 100


@cache
def built_in(language: str) -> tuple[Pair, ...]:
    """The templates that every workspace has, in a language, with ids below zero; the last is that of calls."""
    raw: list[dict[str, Any]] = json.loads(resources.text(f"inputs/templates_{language}.json"))
    first = -1 - _STRIDE * LANGUAGES.index(language)
    return tuple(_built_in(one, first - place, place, language) for place, one in enumerate(raw))


def _built_in(raw: dict[str, Any], template_id: int, place: int, language: str) -> Pair:
    words = {name: raw[name] for name in ("name", "format", "purpose", "audience", "example", "minutes")}
    questions = (
        Question(
            template_id=template_id,
            kind=QuestionKind(one["kind"]),
            text=one["text"],
            hint=one.get("hint", ""),
            example=one.get("example", ""),
            options=tuple(one.get("options", ())),
            unit=one.get("unit", ""),
            required=one.get("required", False),
            position=position,
        )
        for position, one in enumerate(raw["questions"])
    )
    return InputTemplate(id=template_id, position=place, language=language, **words), tuple(questions)


def call_questions(language: str) -> tuple[Question, ...]:
    """What a call for topics asks where nobody wrote other questions."""
    known = language if language in LANGUAGES else LANGUAGES[0]
    return tuple(replace(one, template_id=None) for one in built_in(known)[-1][1])


def read_templates(work: UnitOfWork, language: str = "") -> tuple[InputTemplate, ...]:
    """The built-in templates of a language of which there is no own version, then those of the workspace."""
    wanted = language or read_options(work).language
    own = work.all(InputTemplate)
    taken = {_key(one) for one in own}
    offered = [one for one, _questions in built_in(wanted)] if wanted in LANGUAGES else []
    return (*(one for one in offered if _key(one) not in taken), *own)


def _key(one: InputTemplate) -> tuple[str, str]:
    return one.language, one.name.strip().casefold()


def read_template(work: UnitOfWork, template_id: int) -> Pair:
    """A template with its questions; raises `Missing`."""
    if template_id < 0:
        pairs = (pair for language in LANGUAGES for pair in built_in(language))
        found = next((pair for pair in pairs if pair[0].id == template_id), None)
        if found is None:
            raise Missing("missing", kind="input_template", id=template_id)
        return found
    return work.get(InputTemplate, template_id), tuple(work.all(Question, template_id=template_id))


def write_template(work: UnitOfWork, template: InputTemplate, questions: Sequence[Question]) -> InputTemplate:
    """Write a template with exactly these questions; that of a built-in one takes its place."""
    _check(work, template)
    check_questions(questions)
    tidy = replace(template, name=template.name.strip())
    if template.id > 0:
        saved = work.change(tidy)
    else:
        saved = work.add(replace(tidy, id=0, version=0, position=len(work.all(InputTemplate))))
    write_questions(work, questions, template_id=saved.id)
    return saved


def _check(work: UnitOfWork, template: InputTemplate) -> None:
    if not template.name.strip():
        raise Refused("input.template_name")
    if len(template.name) > MOST_SHORT:
        raise Refused("input.title_long", most=MOST_SHORT)
    if any(len(one) > MOST_LONG for one in (template.purpose, template.audience, template.example)):
        raise Refused("input.text_long", title=template.name.strip(), most=MOST_LONG)
    if not 1 <= template.minutes <= MOST_MINUTES:
        raise Refused("input.minutes", most=MOST_MINUTES)
    others = (one for one in work.all(InputTemplate) if one.id != template.id and not one.archived)
    if not template.archived and _key(template) in {_key(one) for one in others}:
        raise Refused("name.taken", name=template.name.strip())


def put_away(work: UnitOfWork, template_id: int, archived: bool) -> InputTemplate:
    """Archive a template or bring it back; a built-in one becomes a row of its own by that."""
    template, questions = read_template(work, template_id)
    wanted = replace(template, archived=archived)
    if template.id > 0:
        _check(work, wanted)
        return work.change(wanted)
    return write_template(work, wanted, questions)
