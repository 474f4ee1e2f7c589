"""What the inbox says where nothing is listed: what is missing, and the button that leads to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from . import rows

if TYPE_CHECKING:
    from .page import ApprovalsPage


class NothingWaits(QObject):
    """Title, sentence and button of the empty page."""

    def __init__(self, page: ApprovalsPage) -> None:
        super().__init__(page)
        self.page, self.desk = page, page.desk

    def say(self) -> tuple[str, str, str]:
        """Title, sentence, words of the button."""
        scope = self.page.scope.current()
        if not self.page.inbox.in_force:
            return (
                self.tr("You work here alone, so nothing is approved by anybody else"),
                self.tr("Approval begins as soon as you add a second person: then nobody signs what they wrote."),
                self.tr("Add people"),
            )
        if self.desk.actor.id is None:
            return (
                self.tr("Nobody can wait for you yet"),
                self.tr("Say who you are: approvals are asked of people."),
                self.tr("Choose in the settings"),
            )
        if scope == rows.DECIDED:
            return (
                self.tr("You have not decided anything yet"),
                self.tr("Your decisions stay here, and you can withdraw them."),
                self.tr("Show what waits for you"),
            )
        if scope == rows.ALL:
            return (
                self.tr("Nothing is under approval"),
                self.tr("Items appear here as soon as somebody submits them."),
                self.tr("Open the calendar"),
            )
        return (
            self.tr("Nothing waits for your decision"),
            self.tr("Items appear here as soon as it is your turn."),
            self.tr("Open the calendar"),
        )

    def help(self) -> None:
        """Go where the button leads."""
        if not self.page.inbox.in_force:
            self.desk.open_page_requested.emit("organisation")
        elif self.desk.actor.id is None:
            self.desk.open_page_requested.emit("settings")
        elif self.page.scope.current() == rows.DECIDED:
            self.page.scope.set_current(rows.MINE)
            self.page.scope.changed.emit(rows.MINE)
        else:
            self.desk.open_page_requested.emit("calendar")
