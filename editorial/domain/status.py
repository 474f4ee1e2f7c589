"""The words of the workflow, apart from the content items they describe: the first picture needs no more than these."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """Workflow states: nine in order, then the two exits."""

    IDEA = "idea"
    PLANNED = "planned"
    DRAFTING = "drafting"
    REVIEW = "review"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    EVALUATED = "evaluated"
    ARCHIVED = "archived"
    HOLD = "hold"
    REJECTED = "rejected"


#: The nine states in their order.
FLOW = tuple(Status)[:9]
#: From here on a post may go out; signs are filled (LOOK.md, principle 2).
SOLID = frozenset({Status.APPROVED, Status.SCHEDULED, Status.PUBLISHED, Status.EVALUATED, Status.ARCHIVED})
#: Nothing more is to be done for these.
CLOSED = frozenset({Status.PUBLISHED, Status.EVALUATED, Status.ARCHIVED, Status.REJECTED})


class TaskField(StrEnum):
    """The six task fields (Aufgabenfelder), row by row."""

    CM = "CM"
    EM = "EM"
    RM = "RM"
    SC = "SC"
    IR = "IR"
    CC = "CC"
