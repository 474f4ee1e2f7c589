"""The banner at the top of the editor: what is wrong with saving, what a crash left, what lies in the bin."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from editorial.domain.wording import stamp_text
from editorial.errors import EditorialError

from ..context import Desk
from ..widgets.banner import Banner

#: What a button says, and does.
Way = tuple[str, Callable[[], None]]


class Notices(Banner):
    """One notice at a time; the most urgent wins."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, "info", "", framed=False, parent=parent)
        self.desk = desk
        self._kind = ""
        self._acts: tuple[Callable[[], None] | None, Callable[[], None] | None] = (None, None)
        self.primary_clicked.connect(self._first)
        self.alternative_clicked.connect(self._second)
        self.primary.set_kind("quiet")
        # above a text every line counts: what can be done stands beside what is said
        self._column.removeItem(self._actions)
        self._head.addLayout(self._actions)
        self.hide()

    @property
    def kind(self) -> str:
        """Which notice is shown; empty for none."""
        return self._kind if not self.isHidden() else ""

    def clear(self, kind: str = "") -> None:
        """Take a notice away (any, or only this kind)."""
        if not kind or kind == self._kind:
            self._kind = ""
            self.hide()

    def say_failed(self, error: EditorialError, retry: Callable[[], None], copy: Callable[[], None]) -> None:
        """A save did not go through."""
        self._acts = (retry, copy)
        kept = self.tr("Your text is kept here and tried again. Do not close the program before it is saved.")
        self.set_banner(
            "danger",
            self.tr("Not saved: {why}").format(why=error.text(self.desk.language)),
            kept,
            self.tr("Try again"),
            self.tr("Copy text"),
        )
        self._open("failed")

    def say_conflict(self, decide: Callable[[], None]) -> None:
        """Two versions wait for a decision."""
        self._acts = (decide, None)
        self.set_banner(
            "warning",
            self.tr("Changed in two places."),
            self.tr("Your text is kept here until you decide which version counts."),
            self.tr("Compare …"),
        )
        self._open("conflict")

    def say_orphan(self, place: str, decide: Callable[[], None]) -> None:
        """Words without a place wait for a decision."""
        self._acts = (decide, None)
        self.set_banner(
            "warning",
            self.tr("“{place}” was removed while you were writing.").format(place=place),
            self.tr("Your words are kept here until you decide."),
            self.tr("Show the words …"),
        )
        self._open("orphan")

    def say_rescued(self, at: str, take: Callable[[], None], drop: Callable[[], None]) -> None:
        """A crash left text that the workspace does not have."""
        self._acts = (take, drop)
        try:
            when = stamp_text(datetime.fromisoformat(at), self.desk.clock.now(), self.desk.language)
        except ValueError:
            when = at
        self.set_banner(
            "info",
            self.tr("Unsaved text from {when} was rescued.").format(when=when),
            self.tr("The program ended before it could be saved."),
            self.tr("Take it over"),
            self.tr("Discard"),
            icon="history",
        )
        self._open("rescued")

    def say_deleted(self, restore: Callable[[], None]) -> None:
        """The item lies in the bin."""
        self._acts = (restore, None)
        self.set_banner(
            "warning",
            self.tr("This content item is in the bin."),
            self.tr("It appears nowhere until it is restored."),
            self.tr("Restore"),
            icon="trash-2",
        )
        self._open("deleted")

    def say_gone(self, error: EditorialError, back: Callable[[], None]) -> None:
        """The item does not exist."""
        self._acts = (back, None)
        self.set_banner("danger", error.text(self.desk.language), "", self.tr("Back to the calendar"))
        self._open("gone")

    def say_stale(self, count: int, undo: Callable[[], None] | None) -> None:
        """A change ended sign-offs; `undo` where it was made here."""
        if not self._quiet():
            return
        self._acts = (undo, None)
        if undo is not None:
            title = self.tr("Your change made %n sign-off(s) invalid; the item is in review again.", "", count)
            reason = self.tr("Undo brings them back.")
        else:
            title = self.tr("A change made %n sign-off(s) invalid; the item is in review again.", "", count)
            reason = self.tr("Those who signed see only what changed.")
        self.set_banner("warning", title, reason, self.tr("Undo") if undo is not None else "", icon="history")
        self._open("stale")

    def say_approved(self, count: int, understood: Callable[[], None]) -> None:
        """Before somebody types into what is approved."""
        if not self._quiet():
            return
        self._acts = (understood, None)
        self.set_banner(
            "info",
            self.tr("Approved: changes submit the item again."),
            self.tr("%n sign-off(s) count for exactly this text, these media and channels.", "", count),
            self.tr("Understood"),
            icon="stamp",
        )
        self._open("approved")

    def say_override(self, said: str) -> None:
        """It goes out without approval; who let it go, and why."""
        if not self._quiet():
            return
        self._acts = (None, None)
        self.set_banner("warning", self.tr("Without approval"), said, icon="stamp")
        self._open("override")

    def say_returned(self, person: str, comment: str, show: Callable[[], None]) -> None:
        """An approver wants something changed."""
        if not self._quiet():
            return
        self._acts = (show, None)
        title = self.tr("{person} asks for changes.").format(person=person)
        self.set_banner("warning", title, comment, self.tr("Show comments"), icon="corner-up-left")
        self._open("returned")

    def say_uncleared(self, title: str, reason: str, ask: Way | None, out: Way) -> None:
        """Words of an expert stand there that are not cleared; `ask` and `out` are ways out."""
        if not self._quiet() and self.kind != "uncleared":
            return
        self._acts = (ask[1], out[1]) if ask is not None else (out[1], None)
        words = (ask[0], out[0]) if ask is not None else (out[0], "")
        self.set_banner("danger", title, reason, *words, icon="lock")
        self._open("uncleared")

    def _quiet(self) -> bool:
        """News of the approval never hide what is wrong with saving."""
        return self.kind in ("", "stale", "approved", "override", "returned")

    def say_read_only(self, why: str) -> None:
        """The workspace cannot be written."""
        self._acts = (None, None)
        self.set_banner("info", self.tr("Read-only"), why, icon="lock")
        self._open("read_only")

    def _open(self, kind: str) -> None:
        self._kind = kind
        self.show()

    def _first(self) -> None:
        if self._acts[0] is not None:
            self._acts[0]()

    def _second(self) -> None:
        if self._acts[1] is not None:
            self._acts[1]()
