"""Stops of the walk around expert time: the tab with all it shows, and granting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from editorial.domain.inputs import InputRequest, Question, TimeBudget
from tests.shells import settle
from ui.inputs.budget_dialog import GrantDialog
from ui.inputs.budget_tab import GRANTS, MONTHS, REPORT
from ui.shell import Shell

Go = Callable[[Shell], object]


def tab(key: str, shell: Shell) -> Any:
    """The tab of expert time; answers with it."""
    shell.window.show_page("inputs")
    settle(shell)
    work = shell.window.page("inputs").work
    work.show_part("budget")
    settle(shell)
    found = work.parts.tab("budget")
    found.views.set_current(key)
    found.views.changed.emit(key)
    settle(shell)
    return found


def waiting(shell: Shell) -> None:
    """Requests beyond what was granted."""
    actor, person = shell.desk.actor, next(one for one in shell.desk.directory.people if "Hoffmann" in one.name)
    asked = InputRequest(title=person.name, minutes=120, due=date(2026, 5, 29))
    questions = [Question(text="Was wird gezeigt?")]
    shell.desk.run(lambda ws: ws.inputs.bulk(actor, asked, questions, [person.id], send=True))
    settle(shell)
    tab(MONTHS, shell)


def granting(shell: Shell) -> None:
    """The dialog that grants time, with a sentence on what it changes."""
    found, department = tab(MONTHS, shell), shell.desk.directory.departments[0]
    GrantDialog(shell.desk, TimeBudget(department_id=department.id), found._grants(), shell.window).open()
    settle(shell)


def stops() -> list[tuple[str, Go]]:
    """All of them, by name."""
    found: list[tuple[str, Go]] = [(f"expert time {key}", partial(tab, key)) for key in (MONTHS, REPORT, GRANTS)]
    return [*found, ("expert time waiting", waiting), ("expert time granting", granting)]
