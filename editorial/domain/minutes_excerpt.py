"""Excerpts from minutes: only what concerns one department, or one agenda item; nothing else of the meeting."""

from __future__ import annotations

from dataclasses import replace

from .minutes_document import MinutesDocument, MinutesEntry, NoteLine, ParkedLine
from .minutes_options import MinutesOptions


def excerpt(document: MinutesDocument, options: MinutesOptions) -> MinutesDocument:
    """The document with only what the options ask for; the whole where they ask for no excerpt.

    Of somebody else's agenda item a department sees its own decisions and action items, neither title nor report.
    Corrections that came later stay in the whole minutes: they may be about anybody's results.
    """
    if not options.excerpt:
        return document
    if options.item_id is not None:
        entries = tuple(one for one in document.entries if one.item_id == options.item_id)
    else:
        entries = tuple(found for one in document.entries if (found := _of(one, options.department_id)) is not None)
    whole = frozenset(one.number for one in entries if _is_whole(one, options))
    titles = {one.number: one.title for one in entries}
    return replace(
        document,
        entries=entries,
        agenda=tuple((number, titles[number]) for number, _title in document.agenda if titles.get(number)),
        parked=tuple(one for one in document.parked if _parked(one, whole, options)),
        notes=tuple(one for one in document.notes if _noted(one, whole)),
        attachments=tuple(one for one in document.attachments if one.item in whole),
        addenda=(),
    )


def _of(entry: MinutesEntry, department_id: int | None) -> MinutesEntry | None:
    """What of an agenda item concerns the department; None where nothing does."""
    if entry.department_id == department_id:
        kept = tuple(one for one in entry.rows if one.department_id in (None, department_id))
        # The program's own lead-in counts what follows, and would tell of what is left out.
        result = "" if entry.worded and len(kept) < len(entry.rows) else entry.result
        return replace(entry, rows=kept, result=result)
    rows = tuple(one for one in entry.rows if one.department_id == department_id)
    if not rows:
        return None
    title = entry.title if entry.department_id is None else ""
    section = entry.section if entry.department_id is None else ""
    return MinutesEntry(number=entry.number, title=title, section=section, rows=rows, item_id=entry.item_id)


def _is_whole(entry: MinutesEntry, options: MinutesOptions) -> bool:
    return options.item_id is not None or entry.department_id == options.department_id


def _parked(one: ParkedLine, whole: frozenset[int], options: MinutesOptions) -> bool:
    if options.item_id is not None:
        return one.item in whole
    return one.department_id == options.department_id or (one.department_id is None and one.item in whole)


def _noted(one: NoteLine, whole: frozenset[int]) -> bool:
    return one.item in whole
