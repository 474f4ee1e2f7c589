"""Subtasks of a task board: they come in as steps of their task's checklist, not as posts of their own."""

from __future__ import annotations

from dataclasses import replace

from ..domain.content import ChecklistEntry, ContentItem
from ..domain.import_report import Outcome
from ..domain.plan_import import PlanRow
from ..domain.plan_match import Match, row_of
from ..domain.wording import day_text
from ..storage.unit_of_work import UnitOfWork

_LONGEST = 400


class Steps:
    """Writes rows that are steps of another row inside the act of the import service."""

    def __init__(self, work: UnitOfWork, language: str) -> None:
        self._work, self._language = work, language

    def take(self, match: Match, content_id: int) -> Outcome:
        """Add the step to the item of its task, or change what changed in the file. What people deleted stays deleted;
        a tick that they set stays."""
        item = self._work.find(ContentItem, content_id)
        if item is None or item.deleted_at is not None:
            return Outcome.SKIPPED
        found = self._work.all(ChecklistEntry, content_id=content_id)
        text, done = self._text(match.row), _done(match.row)
        if match.known is None:
            self._work.add(ChecklistEntry(0, 0, content_id, text, done, len(found)))
            return Outcome.ADDED
        if not match.changed:
            return Outcome.UNCHANGED
        before = row_of(match.known.said)
        mine = next((one for one in found if one.text == self._text(before)), None)
        if mine is None:
            return Outcome.SKIPPED
        ticked = done if _done(before) != done else mine.done
        changed = replace(mine, text=text, done=ticked)
        if changed != mine:
            self._work.change(changed)
        return Outcome.CHANGED

    def _text(self, row: PlanRow) -> str:
        """The step in one line: its name, who does it until when, and what it is about."""
        about = [row.owner, day_text(row.day, self._language, with_weekday=False) if row.day else ""]
        told = ", ".join(one for one in about if one)
        more = " ".join(row.brief.split())
        text = f"{row.title} ({told})" if told else row.title
        # A long brief is known to later imports by its checksum only: it would look changed each time.
        return f"{text}: {more}" if more and len(row.brief) <= 80 else text[:_LONGEST]


def _done(row: PlanRow) -> bool:
    return row.status in ("published", "evaluated", "archived")
