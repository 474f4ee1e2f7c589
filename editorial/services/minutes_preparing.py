"""What files of minutes are made of: the document as it may leave the house, who gets it, the tasks that go with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from ..domain.action_cards import ActionFilter, ActionRow
from ..domain.meeting_cards import MeetingCase
from ..domain.minutes import Addendum, Minutes
from ..domain.minutes_document import MinutesDocument, from_json, to_json
from ..domain.minutes_excerpt import excerpt
from ..domain.minutes_options import MinutesOptions
from ..domain.people import Department, Person
from ..domain.words import fold
from ..errors import Refused
from ..exchange.form_kit import plain_name
from ..exchange.minutes_mail import Recipient, recipient
from ..exchange.minutes_making import minutes_paper
from ..exchange.minutes_paper import Paper
from ..storage.unit_of_work import UnitOfWork
from ..texts import LANGUAGES, text
from .clearance_out import Screen
from .meeting_reading import read_case
from .minutes_reading import document_of, frozen_of
from .options import read_options


@dataclass(frozen=True, slots=True)
class PreparedMinutes:
    """Everything that a file of minutes needs, read from the workspace: what is left is slow and needs none.

    `document` is as it may leave the house, `withheld` counts the texts that may not; `name` is what the file is called
    without its ending.
    """

    paper: Paper
    document: MinutesDocument
    options: MinutesOptions
    name: str
    now: datetime
    sender: Recipient
    withheld: int = 0
    recipients: tuple[Recipient, ...] = ()
    tasks: tuple[ActionRow, ...] = ()
    workspace: str = ""


def prepare(work: UnitOfWork, meeting_id: int, options: MinutesOptions) -> PreparedMinutes:
    """Everything for a file. Raises `Missing`, and `Refused` for an excerpt of what is not there."""
    case = read_case(work, meeting_id)
    document = _document(work, case, options)
    screen = Screen(work, document.language)
    document = _screened(document, screen, _contents(case))
    department = _demand_part(work, document, options)
    people = work.all(Person)
    sender = next((one for one in people if one.id == work.actor.id), None)
    return PreparedMinutes(
        paper=minutes_paper(document, options, work.now, department),
        document=document,
        options=options,
        name=file_name(document, options),
        now=work.now,
        withheld=screen.count,
        recipients=tuple(_recipients(case, document, people)),
        sender=Recipient(sender.name, sender.email) if sender else Recipient(work.actor.name),
        tasks=_tasks(work, document, options) if options.tasks else (),
        workspace=read_options(work).workspace_id,
    )


def _document(work: UnitOfWork, case: MeetingCase, options: MinutesOptions) -> MinutesDocument:
    """The minutes as they stand, or the edition that is asked for."""
    if options.minutes_id is None:
        return document_of(work, case, options.language)
    row = work.get(Minutes, options.minutes_id)
    if row.meeting_id != case.meeting.id:
        raise Refused("meeting.other")
    return frozen_of(work, row, work.all(Addendum, minutes_id=row.id))


def file_name(document: MinutesDocument, options: MinutesOptions) -> str:
    """What the file is called, without ending: Protokoll_19-2026, Protokoll_19-2026_Entwurf."""

    def say(code: str) -> str:
        return text(f"minutes_file.{code}", document.language)

    number = f"{document.number}-{document.year}" if document.number else str(document.year)
    parts = [say("stem"), number]
    if options.excerpt:
        parts.append(say("stem.excerpt"))
    if not document.final:
        parts.append(say("stem.draft"))
    return "_".join(plain_name(one) for one in parts)


def _demand_part(work: UnitOfWork, document: MinutesDocument, options: MinutesOptions) -> str:
    """The name of the department whose excerpt is wanted, if one is."""
    if options.item_id is not None and all(one.item_id != options.item_id for one in document.entries):
        raise Refused("minutes_file.item")
    if options.department_id is None:
        return ""
    found = work.find(Department, options.department_id)
    if found is None:
        raise Refused("minutes_file.department")
    return found.name


# What may leave -------------------------------------------------------------------------------------------------------


def _contents(case: MeetingCase) -> Mapping[int, tuple[int, ...]]:
    """The content items that an agenda item speaks of, by its id."""
    found: dict[int, set[int]] = {}
    for item_id, subjects in (
        *((one.id, one.subjects) for one in case.items),
        *((one.item_id or 0, one.subjects) for one in case.decisions),
    ):
        ids = {int(one.partition(":")[2]) for one in subjects if one.startswith("content:") and one[8:].isdecimal()}
        found.setdefault(item_id, set()).update(ids)
    for action in case.actions:
        if action.content_id is not None:
            found.setdefault(action.item_id or 0, set()).add(action.content_id)
    return {item_id: tuple(sorted(ids)) for item_id, ids in found.items()}


def _screened(document: MinutesDocument, screen: Screen, about: Mapping[int, tuple[int, ...]]) -> MinutesDocument:
    """The document with a sentence in the place of every text that says what an expert did not clear."""
    if not screen:
        return document
    values: dict[str, Any] = to_json(document)
    entries = values.pop("entries")
    values = screen.deep(values)
    kept = []
    for one in entries:
        shown = screen.deep(one)
        for content_id in about.get(one["item_id"], ()):
            shown = screen.deep(shown, content_id)
        kept.append(shown)
    return from_json(values | {"entries": kept})


# Who gets it ----------------------------------------------------------------------------------------------------------


def _recipients(case: MeetingCase, document: MinutesDocument, people: Iterable[Person]) -> Iterable[Recipient]:
    """Everybody on the distribution list: who takes part, and whoever else is named in it."""
    known = {one.id: one for one in people}
    by_name = {fold(one.name): one for one in known.values() if not one.archived}
    everybody = {fold(text("minutes.participants", one)) for one in LANGUAGES}
    seen = set[str]()
    found = list[Recipient]()
    for words in document.distribution:
        if fold(words) in everybody:
            for one in case.participants:
                person = known.get(one.person_id or 0)
                found.append(Recipient(one.name or (person.name if person else ""), _address(one.email, person)))
            continue
        entry = recipient(words)
        person = by_name.get(fold(entry.name))
        found.append(replace(entry, email=entry.email or _address("", person)))
    for each in found:
        key = fold(each.email or each.name)
        if key and key not in seen:
            seen.add(key)
            yield each


def _address(written: str, person: Person | None) -> str:
    return recipient(written or (person.email if person is not None else "")).email


# Tasks ----------------------------------------------------------------------------------------------------------------


def _tasks(work: UnitOfWork, document: MinutesDocument, options: MinutesOptions) -> tuple[ActionRow, ...]:
    """The action items of the wanted part, in the words of the document."""
    from .action_items import read_actions

    part = excerpt(document, options)
    titles = {row.row_id: one.title for one in part.entries for row in one.rows if row.kind == "A"}
    words = {row.row_id: row.text for one in part.entries for row in one.rows if row.kind == "A"}
    screen = Screen(work, document.language)
    found = []
    for row in read_actions(work, ActionFilter(meeting_id=document.meeting_id), work.now.date()):
        one = row.action
        if one.id in words:
            action = replace(one, text=words[one.id], note=screen.clean(one.note, one.content_id))
            content = screen.clean(row.content, one.content_id)
            found.append(replace(row, action=action, item=titles[one.id], content=content))
    return tuple(found)
