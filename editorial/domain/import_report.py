"""What an import did or would do, row by row."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from ..texts import text
from .events import Changes
from .plan_import import LeftOut, Place, Problem, place_text, problem_text


class Outcome(StrEnum):
    """What became of one row."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class RowReport:
    """One row: where it stood, its title, what became of it and why (problems also say what was not understood)."""

    place: Place
    title: str
    outcome: Outcome
    content_id: int = 0
    undated: bool = False
    problems: tuple[Problem, ...] = ()
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name in the file that the workspace does not have: `kind` is channel, person, campaign, pillar, department or
    goal; `rows` how often it stands there."""

    kind: str
    name: str
    rows: int


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The whole import. `created` are names that were (or would be) created, (kind, name); `source` is the tool whose
    export it was, as in `PlanFile`."""

    name: str
    rows: tuple[RowReport, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    created: tuple[tuple[str, str], ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    problems: tuple[Problem, ...] = ()
    dry_run: bool = False
    step: int = 0
    changes: Changes = field(default_factory=Changes)
    counts: dict[str, int] = field(default_factory=dict)
    source: str = ""

    def count(self, outcome: Outcome) -> int:
        """How many rows had this outcome."""
        return sum(1 for one in self.rows if one.outcome is outcome)

    @property
    def undated(self) -> int:
        """Rows without a date, which lie in the backlog now."""
        return sum(1 for one in self.rows if one.undated)

    def to_json(self, language: str) -> dict[str, Any]:
        """The fixed form of the command line, with more beside it."""
        problems = [
            {"where": place_text(row.place, language), "what": problem_text(one, language)}
            for row in self.rows
            for one in row.problems
        ]
        problems += [{"where": self.name, "what": problem_text(one, language)} for one in self.problems]
        return {
            "file": self.name,
            "source": self.source,
            "dry_run": self.dry_run,
            "read": len(self.rows),
            **{str(one): self.count(one) for one in Outcome},
            "undated": self.undated,
            "created": [{"kind": kind, "name": name} for kind, name in self.created],
            "unknown": [{"kind": one.kind, "name": one.name, "rows": one.rows} for one in self.unknown],
            "left_out": [
                {"where": place_text(one.place, language), "what": text(one.code, language), "text": one.text}
                for one in self.left_out
            ],
            "problems": problems,
            "rows": [
                {
                    "where": place_text(row.place, language),
                    "title": row.title,
                    "result": str(row.outcome),
                    "id": row.content_id or None,
                }
                for row in self.rows
            ],
        }
