"""The sentences that the program writes into minutes by itself: results, votes; and names as tables need them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..texts import text
from .decision_effects import WordedEffect, worded_all
from .decisions import Choice
from .meetings import AgendaState, ResultKind
from .minutes_document import ACTION, DECISION, INFORMATION, EffectLine, MinutesRow, VoteCount
from .wording import day_text
from .words import fold, name_words

if TYPE_CHECKING:
    from .decisions import ActionItem, Decision
    from .meetings import AgendaItem

#: Endings of German names of meetings that are feminine: only of these the article is known.
_FEMININE = ("ung", "konferenz", "runde", "redaktion", "schaft", "gruppe")
#: Titles that stand without a full stop in English.
_TITLES = frozenset("dr prof phd mr mrs ms".split())
#: Parts of a name that stay with the surname.
_PARTICLES = frozenset("von van der den de di da la le zu zur zum vom du ten ter".split())


def short_name(name: str) -> str:
    """Dr. A. Lorenz for Dr. Anna Lorenz: given names are cut, titles stay; a name of one word, and a pseudonym with
    its number, stay whole."""
    parts = name.split()
    titles = [one for one in parts if (one.endswith(".") and len(one) > 2) or one.casefold() in _TITLES]
    own = [one for one in parts if one not in titles]
    if len(own) < 2 or own[-1].isdecimal():
        return name
    start = next((at for at, one in enumerate(own) if at and one.casefold() in _PARTICLES), len(own) - 1)
    return " ".join((*titles, f"{own[0][0]}.", *own[start:]))


def surname(name: str) -> tuple[str, str]:
    """What people are sorted by: the surname first."""
    words = name_words(name)
    return (fold(words[-1]) if words else "", fold(name))


# What came out --------------------------------------------------------------------------------------------------------


def art_of(item: AgendaItem, rows: Sequence[MinutesRow], result: str) -> str:
    """The sign of an agenda item: B where something was decided, I where something was said, else nothing."""
    if any(one.kind == DECISION for one in rows):
        return DECISION
    return INFORMATION if result or item.fact.strip() else ""


def result_of(item: AgendaItem, rows: Sequence[MinutesRow], kind: str, language: str) -> tuple[str, bool]:
    """What came out of an agenda item, and whether the program worded it: nobody wrote anything."""
    written = item.result.strip()
    if written:
        return _with_kind(written, item.result_kind, language), False
    return _worded(item, rows, kind, language), True


def _with_kind(written: str, kind: ResultKind, language: str) -> str:
    """The written words; how it ended follows where they do not say so."""
    if kind not in (ResultKind.NOTED, ResultKind.POSTPONED):
        return written
    said = text(f"minutes.{kind}", language)
    key = fold(said).split()[-2 if kind is ResultKind.NOTED and language == "de" else 0].strip(".")
    if key in fold(written):
        return written
    return f"{written} {said}" if written.endswith((".", "!", "?", "“", ")")) else f"{written}. {said}"


def _worded(item: AgendaItem, rows: Sequence[MinutesRow], kind: str, language: str) -> str:
    if item.state is AgendaState.CARRIED and not rows:
        return text("minutes.carried", language)
    decisions = [one for one in rows if one.kind == DECISION]
    if decisions:
        return _decides(decisions, kind, language)
    if item.result_kind is ResultKind.NOTED:
        who = _who(kind, language)
        if item.fact.strip() and who:
            return text("minutes.noted.report", language, who=who)
        return text("minutes.noted", language)
    if item.result_kind is not ResultKind.NONE:
        return text(f"minutes.{item.result_kind}", language)
    if rows:
        return text("minutes.task" if len(rows) == 1 else "minutes.tasks", language, count=len(rows))
    return ""


def _decides(decisions: Sequence[MinutesRow], kind: str, language: str) -> str:
    """Die Redaktionssitzung beschließt: what was decided, and how was voted, stands in the rows below."""
    who = _who(kind, language)
    if len(decisions) > 1:
        return text("minutes.decisions" if who else "minutes.decisions.taken", language, who=who, count=len(decisions))
    vote = decisions[0].vote
    if vote is not None and not _carried(vote):
        return text("minutes.no_majority", language)
    return text("minutes.decides" if who else "minutes.decided", language, who=who)


def _who(kind: str, language: str) -> str:
    """Die Redaktionssitzung, the editorial meeting; nothing where the article of a German name is not known."""
    if language == "de":
        return text("minutes.meeting.the", "de", kind=kind) if fold(kind).endswith(_FEMININE) else ""
    usual = kind == text("minutes.kind", language)
    return text("minutes.meeting.the", language, kind=kind.lower() if usual else kind)


# Rows -----------------------------------------------------------------------------------------------------------------


def decision_row(
    one: Decision,
    mark: str,
    owner: str,
    department: str,
    cast: Sequence[tuple[object, str]],
    effects: tuple[EffectLine, ...],
    top: int,
    language: str,
) -> MinutesRow:
    """A decision as a row; `cast` are the votes by name."""
    return MinutesRow(
        kind=DECISION,
        mark=mark,
        text=one.text.strip(),
        reason=one.reason.strip(),
        vote=_vote(one, cast, language) if one.voted or cast else None,
        effects=effects,
        who=_who_does(one, owner) or department,
        owner=owner,
        department=department,
        until=one.due,
        until_words=day_text(one.due, language, year=False, with_weekday=False) if one.due else "",
        item=top,
        row_id=one.id,
        department_id=one.department_id,
    )


def action_row(one: ActionItem, mark: str, owner: str, department: str, top: int, language: str) -> MinutesRow:
    """An action item as a row."""
    return MinutesRow(
        kind=ACTION,
        mark=mark,
        text=one.text.strip(),
        who=_who_does(one, owner) or department,
        owner=owner,
        department=department,
        until=one.due,
        until_words=day_text(one.due, language, year=False, with_weekday=False) if one.due else "",
        item=top,
        row_id=one.id,
        department_id=one.department_id,
    )


def _who_does(one: Decision | ActionItem, owner: str) -> str:
    """As short as tables need it; somebody from elsewhere may be a company, whose name is not cut."""
    return owner if one.owner_id is None else short_name(owner)


def effect_lines(one: Decision, language: str) -> tuple[EffectLine, ...]:
    """What a decision changed, with a sentence for each: „Teaser“, Termin: Di 19.05., 10:00 → Di 19.05., 16:00."""
    found = worded_all(one.effects, language) if one.effects else ()
    return tuple(
        EffectLine(effect.title, effect.label, effect.before, effect.after, _of_title(effect, language))
        for effect in found
    )


def _of_title(effect: WordedEffect, language: str) -> str:
    return text("minutes.effect", language, title=effect.title, line=effect.line) if effect.title else effect.line


def _carried(vote: VoteCount) -> bool:
    return vote.votes_for > vote.votes_against


def _vote(one: Decision, cast: Sequence[tuple[object, str]], language: str) -> VoteCount:
    names = {
        choice: tuple(sorted((who for how, who in cast if how is choice and who), key=surname)) for choice in Choice
    }
    counts = (one.votes_for, one.votes_against, one.abstentions)
    if not one.voted:
        given = [how for how, _name in cast]
        counts = (given.count(Choice.FOR), given.count(Choice.AGAINST), given.count(Choice.ABSTAIN))
    words = _count_words(*counts, language)
    if any(names.values()):
        parts = [
            text(f"minutes.by_name.{choice}", language, names=", ".join(short_name(who) for who in people))
            for choice, people in names.items()
            if people
        ]
        words += " " + text("minutes.by_name", language, parts="; ".join(parts))
    return VoteCount(*counts, names[Choice.FOR], names[Choice.AGAINST], names[Choice.ABSTAIN], words)


def _count_words(votes_for: int, votes_against: int, abstentions: int, language: str) -> str:
    code = f"minutes.abstentions.{abstentions}" if abstentions < 2 else "minutes.abstentions"
    rest = text(code, language, count=abstentions)
    if votes_for and not votes_against:
        code = "minutes.vote.unanimous_but" if abstentions else "minutes.vote.unanimous"
        return text(code, language, votes_for=votes_for, abstentions=rest)
    count = text("minutes.vote.count", language, votes_for=votes_for, votes_against=votes_against, abstentions=rest)
    return text("minutes.vote", language, count=count)
