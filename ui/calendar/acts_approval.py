"""Approval for what is selected: submitting, and letting go without approval."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from editorial.domain.content import Status

from .selection import Selected

if TYPE_CHECKING:
    from .acts import Acts

#: States from which an item is submitted, and those from which it may be let go.
BEFORE = frozenset({Status.IDEA, Status.PLANNED, Status.DRAFTING})


def submit(acts: Acts) -> None:
    """Ask what is to be said to the approvers, then submit all that is selected."""
    from ..submit_dialog import ask_submit

    ask_submit(acts.desk, sorted(acts.state.selection), _window(acts), acts.focus_wanted.emit)


def override(acts: Acts) -> None:
    """Ask for the reason, then let go all that is selected."""
    acts.reader.ready(partial(_override, acts))


def _override(acts: Acts, selected: Selected) -> None:
    from ..override_dialog import OverrideDialog

    items = [(one.id, one.title) for one in selected.items]
    dialog = OverrideDialog(acts.desk, items, _window(acts))
    dialog.finished.connect(lambda _result: acts.focus_wanted.emit())
    dialog.open()


def take_back(acts: Acts) -> None:
    """Out of review, to go on writing."""
    ids, actor = sorted(acts.state.selection), acts.desk.actor
    acts.run(lambda ws: ws.approvals.withdraw_request(actor, ids))


def _window(acts: Acts) -> QWidget:
    found = acts.host.window() if acts.host is not None else None
    assert found is not None, "the calendar has a window"
    return found


#: What `Acts.perform` hands over, by name.
APPROVAL: dict[str, Callable[[Acts], None]] = {"submit": submit, "override": override, "take_back": take_back}


def instead(acts: Acts, name: str) -> str:
    """The act that a change of state means where approval is in force: submitting for "in review"."""
    return "submit" if name == f"status:{Status.REVIEW}" and acts.desk.marks.in_force and _fresh(acts) else name


def _fresh(acts: Acts) -> bool:
    """Whether nothing of the selection is approved: then "back to review" is no submission."""
    cards = acts.reader.current.items if acts.reader.fresh() else ()
    return not any(one.status in (Status.APPROVED, Status.SCHEDULED) for one in cards)


def fill_approval(acts: Acts, menu: QMenu, now: set[Status]) -> None:
    """The acts of approval at the head of the menu of states."""
    desk = acts.desk
    if not desk.marks.in_force or not now:
        return
    found = []
    if now <= BEFORE and desk.may("approval.submit"):
        words = QCoreApplication.translate("ActsMenu", "Submit for approval …")
        found.append((words, "send", "submit"))
    if now == {Status.REVIEW}:
        words = QCoreApplication.translate("ActsMenu", "Take back from review")
        found.append((words, "corner-up-left", "take_back"))
    if now <= BEFORE | {Status.REVIEW} and desk.may("approval.override"):
        words = QCoreApplication.translate("ActsMenu", "Let go without approval …")
        found.append((words, "stamp", "override"))
    for words, icon, act in found:
        action = menu.addAction(desk.icons.icon(icon), words)
        action.triggered.connect(partial(_perform, acts, act))
    if found:
        menu.addSeparator()


def _perform(acts: Acts, name: str, _checked: bool = False) -> None:
    acts.perform(name)


def barred(acts: Acts, status: Status, now: set[Status]) -> bool:
    """Whether a state is never chosen by hand here: it comes from sign-offs, or from submitting."""
    if not acts.desk.marks.in_force or now == {status}:
        return False
    signed = {Status.APPROVED, Status.SCHEDULED}
    if status is Status.APPROVED:
        return not now <= {Status.SCHEDULED}
    return status is Status.REVIEW and not now <= signed
