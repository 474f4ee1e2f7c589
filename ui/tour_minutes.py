"""Stops of the tour on the page of minutes: finalised ones, and others while they are written."""

from __future__ import annotations

from typing import Any

from .settling import settle


def _over(shell: Any, *states: str) -> list[int]:
    """Meetings in one of these states, the latest first."""
    found: list[Any] = []
    actor = shell.desk.actor
    shell.desk.run(lambda ws: ws.meetings.rows(actor), found.extend)
    settle(shell)
    over = [one.meeting for one in found if str(one.meeting.state) in states]
    return [one.id for one in sorted(over, key=lambda one: one.day, reverse=True)]


def _page(shell: Any, meeting_id: int) -> Any:
    shell.window.open_minutes(meeting_id)
    settle(shell)
    return shell.window.page("minutes")


def final(shell: Any) -> None:
    """Finalised minutes beside their pages."""
    from PySide6.QtWidgets import QApplication

    page = _page(shell, _over(shell, "final")[0])
    while page.setting.is_running() or page.preview.is_waiting() or not page.preview.count:
        QApplication.processEvents()
        settle(shell)


def writing(shell: Any) -> None:
    """Minutes that were opened again, at the item where something was decided."""
    meeting_id, actor = _over(shell, "final", "held")[0], shell.desk.actor
    why = {"de": "Die Stimmen zu TOP 3 waren falsch gezählt.", "en": "The votes on item 3 were counted wrongly."}
    page = _page(shell, meeting_id)
    if page.case.final is not None:
        reason = why[shell.desk.language]
        shell.desk.run(lambda ws: ws.minutes.reopen(actor, meeting_id, reason))
        settle(shell)
        page = _page(shell, meeting_id)
    decided = next((one.item_id for one in page.case.decisions if one.votes_for), None)
    if decided:
        page.writing.list.choose(decided)
