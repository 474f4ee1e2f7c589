"""Stops of the walk on the page of meetings: its tabs, preparing a meeting, and the dialogs of both."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QSettings

from editorial.domain.decision_cards import DecisionDraft, DecisionNeed, DecisionOption
from editorial.domain.decisions import DecisionKind
from editorial.domain.meetings import Meeting
from editorial.texts import text
from tests.shells import settle
from tests.ui.walk_approvals import come_back
from ui.meetings.supersede_dialog import Ground
from ui.shell import Shell

Go = Callable[[Shell], object]
TABS = ("meetings", "decisions", "actions", "parked", "series")


def page(shell: Shell, part: str = "meetings") -> Any:
    """The page with a tab in front, and nothing open on it."""
    come_back(shell)
    QSettings().remove("meetings")
    shell.window.show_page("meetings")
    found = shell.window.page("meetings")
    found.show_part(part)
    settle(shell)
    found.current.reset()
    settle(shell)
    return found


def tab(name: str, shell: Shell) -> None:
    """A tab with the panel of its first line."""
    found = page(shell, name).current
    found.view.go_first()
    found.open_panel()


def nothing(shell: Shell) -> None:
    """Filtered to nothing."""
    found = page(shell).current
    found.search.setText("zzz")
    found.arrange()


def preparation(shell: Shell) -> Any:
    """The next meeting."""
    found = page(shell)
    rows = [line.value for line in found.current.view.lines.lines()]
    found.show_meeting(next(row.meeting.id for row in rows if row.items and row.meeting.state == "planned"))
    settle(shell)
    return found.preparation


def prepare(what: str, shell: Shell) -> None:
    """The next meeting, and what lies on it."""
    found = preparation(shell)
    if what in ("edit", "add", "group"):
        found.perform(what)
    elif what == "minutes":
        found.agenda.edit_minutes()
    elif what:
        offers = {name: act for name, _words, _icon, act in found.acts.offers(found.case.meeting)}
        offers[what.removeprefix("meeting ")]()


def made(name: str, shell: Shell) -> None:
    """The dialog for something new in a tab."""
    page(shell, name).start_new()


def series(part: str, shell: Shell) -> None:
    """The form of a series."""
    from ui.meetings.series_dialog import MeetingSeriesDialog

    found = page(shell, "series")
    found.current.view.go_first()
    found.current.key("E")
    settle(shell)
    next(one for one in shell.window.findChildren(MeetingSeriesDialog) if one.isVisible()).show_part(part)


def committee(shell: Shell) -> None:
    """A new committee."""
    page(shell, "series").current.heading_acted("committees")


def due(shell: Shell) -> None:
    """Until when an action item is to be done."""
    found = page(shell, "actions").current
    found.view.go_first()
    found.key("T")


def recall(shell: Shell) -> None:
    """Into which meeting a parked topic comes."""
    found = page(shell, "parked").current
    found.view.go_first()
    found.key("R")


def supersede(shell: Shell) -> None:
    """What is decided instead of an earlier decision."""
    found = page(shell, "decisions").current
    row, draft = found.found[0], DecisionDraft(1)

    def word(code: str) -> str:
        return text(f"decision.option.{code}", shell.desk.language)

    words = DecisionOption(2, DecisionKind.FREE, word("free"), word("free_line"), draft, (DecisionNeed.TEXT,))
    moves = DecisionOption(1, row.decision.kind, word("move_day"), word("hold_line"), draft, (DecisionNeed.DAY,))
    found.acts._ask(row, Ground(Meeting(id=1, title="Redaktionssitzung", day=row.day), (moves, words)))


def stops() -> list[tuple[str, Go]]:
    """All of them, by name."""
    dialogs = ("", "edit", "add", "group", "minutes", "meeting edit", "meeting move", "meeting cancel")
    return [
        *((f"meetings {name}", partial(tab, name)) for name in TABS),
        ("meetings nothing", nothing),
        *((f"meetings new in {name}", partial(made, name)) for name in ("meetings", "actions", "parked")),
        *((f"preparing {what}".strip(), partial(prepare, what)) for what in dialogs),
        *((f"meeting series {part}", partial(series, part)) for part in ("when", "who", "agenda", "minutes")),
        ("committee", committee),
        ("action due", due),
        ("decision superseded", supersede),
        ("topic recalled", recall),
    ]
