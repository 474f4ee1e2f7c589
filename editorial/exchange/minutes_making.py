"""From the document of a meeting's minutes to the paper that all formats set: labels, order, what is left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ..domain.calendar import local
from ..domain.minutes_document import (
    ACTION,
    DECISION,
    Attached,
    Attendee,
    MinutesDocument,
    MinutesEntry,
    MinutesRow,
    NoteLine,
    ParkedLine,
    short_checksum,
)
from ..domain.minutes_excerpt import excerpt
from ..domain.minutes_options import MinutesOptions
from ..domain.wording import day_text
from ..texts import text
from .form_kit import weight
from .minutes_paper import Fact, Line, Paper, Section, Signature, Table, one_line, paragraphs


@dataclass(frozen=True, slots=True)
class _Making:
    """The part of the document that is wanted, and how it is worded."""

    document: MinutesDocument
    options: MinutesOptions
    now: datetime

    @property
    def language(self) -> str:
        return self.document.language

    def say(self, code: str, **params: Any) -> str:
        return text(f"minutes_file.{code}", self.language, **params)

    def moment(self, at: datetime) -> str:
        """12.05.2026, 12:31 Uhr."""
        shown = local(at, self.document.zone)
        day = day_text(shown.date(), self.language, with_weekday=False)
        return text("minutes.at", self.language, day=day, time=f"{shown:%H:%M}")


def minutes_paper(document: MinutesDocument, options: MinutesOptions, now: datetime, department: str = "") -> Paper:
    """The paper. `now` (UTC) stands on drafts, `department` is the name of the one whose excerpt is wanted."""
    making = _Making(excerpt(document, options), options, now)
    shown, say = making.document, making.say
    title = say("excerpt.title", minutes=shown.name) if options.excerpt else shown.name
    return Paper(
        language=shown.language,
        title=one_line(title),
        organisation=one_line(shown.organisation),
        kind=one_line(shown.title),
        heading=one_line(shown.headline),
        mark="" if shown.final else say("draft"),
        remarks=tuple(_remarks(making, document, department)),
        facts=tuple(_facts(making)),
        legend=say("legend"),
        columns=tuple(say(f"column.{one}") for one in ("item", "result", "sign", "who", "due")),
        lines=tuple(line for one in shown.entries for line in _lines(making, one)),
        nothing=say("nothing"),
        decisions=_decisions(making),
        actions=_actions(making),
        sections=tuple(_sections(making)),
        signatures=tuple(_signatures(making)),
        signed=say("signed", place_date=one_line(shown.place_date)),
        closing=tuple(one for one in (one_line(shown.approved), one_line(shown.finalised)) if one and shown.final),
        checksum=_checksum(making),
        foot=_foot(making, title),
        running=" · ".join(one for one in (one_line(shown.organisation), one_line(title)) if one),
        page=say("page", page="{page}", all="{all}"),
        created=(shown.finalised_at or now).isoformat(timespec="seconds"),
    )


# The head -------------------------------------------------------------------------------------------------------------


def _remarks(making: _Making, whole: MinutesDocument, department: str) -> Iterable[str]:
    document, options = making.document, making.options
    if options.department_id is not None:
        yield making.say("excerpt.department", name=one_line(department), minutes=one_line(document.name))
    if options.item_id is not None:
        number = document.entries[0].number if document.entries else 0
        yield making.say("excerpt.item", number=number, minutes=one_line(document.name))
    if options.excerpt and whole.addenda:
        yield making.say("excerpt.addenda")
    if not document.final:
        yield making.say("draft.remark")
    if document.reopened:
        yield one_line(document.reopened)


def _facts(making: _Making) -> Iterable[Fact]:
    document, present = making.document, making.options.attendance
    rows: list[tuple[str, tuple[str, ...], bool]] = [
        ("date", (document.when,), True),
        ("place", (document.place,), True),
        ("occasion", (document.occasion,), True),
        ("chair", (document.chair,), True),
        ("taker", (document.minute_taker,), True),
        ("present", _people(document.present), present),
        ("excused", _people(document.excused), present),
        ("absent", _people(document.absent), present),
        ("guests", _people(document.guests), present),
        ("quorum", (document.quorum,), present),
        ("distribution", (", ".join(one_line(one) for one in document.distribution),), present),
    ]
    for code, values, wanted in rows:
        if wanted and (found := tuple(line for one in values if (line := one_line(one)))):
            yield Fact(making.say(code), found)
    if agenda := [(str(number), one_line(title)) for number, title in document.agenda]:
        numbers, titles = zip(*agenda, strict=True)
        yield Fact(making.say("agenda"), titles, numbers)


def _people(people: tuple[Attendee, ...]) -> tuple[str, ...]:
    return (", ".join(one_line(one.words) for one in people),)


# Results --------------------------------------------------------------------------------------------------------------


def _lines(making: _Making, entry: MinutesEntry) -> Iterable[Line]:
    """An agenda item's rows. Its first decision stands in the first of them, beside title and report."""
    rows = list(entry.rows)
    number = str(entry.number) if entry.number else ""
    title = one_line(entry.title)
    report = (*paragraphs(entry.fact), *paragraphs(_result(making, entry)))
    if rows and (rows[0].kind == DECISION or not (title or report)):
        yield _line(making, rows.pop(0), number, title, report)
    else:
        # Whoever reported stands where others stand who have something to do.
        yield Line(number, title, report, sign=entry.art if report else "", who=one_line(entry.presenter))
    for one in rows:
        yield _line(making, one)


def _result(making: _Making, entry: MinutesEntry) -> str:
    """The program's own lead-in says how was voted, which may be left out."""
    hidden = not making.options.votes and entry.worded and any(one.vote is not None for one in entry.rows)
    return "" if hidden else entry.result


def _line(making: _Making, row: MinutesRow, number: str = "", title: str = "", report: tuple[str, ...] = ()) -> Line:
    words = paragraphs(row.text)
    vote = one_line(row.vote.words) if row.vote is not None and making.options.votes else ""
    if vote:
        words = (*words[:-1], f"{_ended(words[-1])} {vote}") if words else (vote,)
    notes = [one_line(one.words) for one in row.effects]
    if reason := one_line(row.reason):
        notes.append(making.say("reason", words=reason))
    return Line(
        number,
        title,
        report,
        label=_label(row),
        text=words,
        notes=tuple(one for one in notes if one),
        sign=row.kind,
        who=one_line(row.who),
        due=one_line(row.until_words),
    )


def _ended(words: str) -> str:
    """A sentence that another one can follow."""
    return words if words[-1:] in (*".!?:;…", "") else f"{words}."


def _label(row: MinutesRow) -> str:
    """B 19-3 for a decision, 19-1 for an action item."""
    mark = one_line(row.mark)
    return f"{DECISION} {mark}" if row.kind == DECISION and mark else mark


# Lists at the end -----------------------------------------------------------------------------------------------------


def _decisions(making: _Making) -> Table:
    votes = making.options.votes
    columns = ("number", "decision", *(("vote",) if votes else ()), "who", "due")
    rows = []
    for one in making.document.decisions:
        vote = (_vote(making, one),) if votes else ()
        rows.append((_label(one), one_line(one.text), *vote, one_line(one.who), one_line(one.until_words)))
    return Table(making.say("decisions"), tuple(making.say(f"column.{one}") for one in columns), tuple(rows))


def _vote(making: _Making, row: MinutesRow) -> str:
    """How was voted, without the word that heads the column."""
    if row.vote is None:
        return "–"
    lead = text("minutes.vote", making.language, count="\0").partition("\0")[0]
    return one_line(row.vote.words).removeprefix(lead)


def _actions(making: _Making) -> Table:
    columns = tuple(making.say(f"column.{one}") for one in ("number", "action", "who", "due"))
    found = making.document.actions if making.options.actions else ()
    rows = [(_label(one), one_line(one.text), one_line(one.who), one_line(one.until_words)) for one in found]
    return Table(making.say("actions"), columns, tuple(rows))


def _sections(making: _Making) -> Iterable[Section]:
    document, say = making.document, making.say
    if document.parked:
        parked = (_about(making, one.item, _parked(one)) for one in document.parked)
        yield Section(say("parked"), tuple(parked), listed=True)
    if making.options.notes and document.notes:
        notes = (_about(making, one.item, _noted(one)) for one in document.notes)
        yield Section(say("notes"), tuple(notes), listed=True)
    if document.next_words:
        yield Section(say("next"), paragraphs(document.next_words))
    if files := tuple(_file(making, one) for one in _attachments(document)):
        yield Section(say("attachments"), files, listed=True)
    if document.addenda:
        lines = tuple(line for one in document.addenda for line in (f"{one_line(one.words)}:", *paragraphs(one.text)))
        yield Section(say("addenda"), lines)
    elif document.final and not making.options.excerpt:
        yield Section(say("addenda"), (say("addenda.none"),), quiet=True)


def _about(making: _Making, item: int, words: str) -> str:
    """A line of a list, with the agenda item that it belongs to."""
    return making.say("of_item", number=item, words=words) if item else words


def _parked(one: ParkedLine) -> str:
    said, note, back = one_line(one.text), one_line(one.note), one_line(one.words)
    said = f"{said} – {note}" if note else said
    return f"{_ended(said)} {back}" if back else said


def _noted(one: NoteLine) -> str:
    by = one_line(one.by)
    return " ".join(part for part in (one.at, one_line(one.text), f"({by})" if by else "") if part)


def _attachments(document: MinutesDocument) -> Iterable[Attached]:
    yield from document.attachments
    for one in document.entries:
        yield from one.attachments


def _file(making: _Making, one: Attached) -> str:
    return _about(making, one.item, f"{one_line(one.name)} ({weight(one.size, making.language)})")


# The end --------------------------------------------------------------------------------------------------------------


def _signatures(making: _Making) -> Iterable[Signature]:
    document = making.document
    if making.options.excerpt:
        yield Signature(one_line(document.minute_taker), making.say("excerpt.signature"))
        return
    for one in document.signatures:
        yield Signature(one_line(one.name), one_line(one.role))


def _checksum(making: _Making) -> str:
    document = making.document
    return making.say("checksum", sha256=document.sha256) if document.final and document.sha256 else ""


def _foot(making: _Making, title: str) -> str:
    document, name = making.document, one_line(title)
    if document.finalised_at is None or not document.final:
        return making.say("foot.draft", title=name, when=making.moment(making.now))
    when = making.moment(document.finalised_at)
    return making.say("foot", title=name, when=when, short=short_checksum(document.sha256))


def action_rows(document: MinutesDocument, options: MinutesOptions) -> tuple[MinutesRow, ...]:
    """The action items of the wanted part."""
    return tuple(one for each in excerpt(document, options).entries for one in each.rows if one.kind == ACTION)
