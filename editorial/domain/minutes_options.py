"""What is wanted of minutes as a file: language, parts, and whether only an excerpt."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import Refused


@dataclass(frozen=True, slots=True)
class MinutesOptions:
    """`language` "" is the minutes' own. `attendance` covers who was there and the distribution list, `votes` the
    results of voting, `actions` the list of action items at the end, `notes` what was noted in passing; `tasks` puts
    the action items as .ics beside the file (into the mail, where it is one).

    `department_id` or `item_id` make it an excerpt: of what concerns the department, or of one agenda item.
    `minutes_id` names an earlier edition of minutes that were opened again.
    """

    language: str = ""
    attendance: bool = True
    votes: bool = True
    actions: bool = True
    notes: bool = False
    tasks: bool = False
    department_id: int | None = None
    item_id: int | None = None
    minutes_id: int | None = None

    @property
    def excerpt(self) -> bool:
        """Whether only a part is wanted."""
        return self.department_id is not None or self.item_id is not None

    def check(self) -> None:
        """Raise `Refused` for an excerpt of two kinds at once."""
        if self.department_id is not None and self.item_id is not None:
            raise Refused("minutes_file.one_excerpt")
