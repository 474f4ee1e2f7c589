"""What is said after Undo: the step, and what became of files that it had written."""

from __future__ import annotations

from PySide6.QtCore import QObject

from editorial.domain.events import Changes

from .context import Desk


class Undone(QObject):
    """The sentences."""

    def said(self, changes: Changes, step: str) -> str:
        """That a step was undone, and which of its files are gone or stay."""
        gone, kept = int(changes.detail.get("files_gone", 0)), int(changes.detail.get("files_kept", 0))
        parts = [self.tr("Undone: {act}").format(act=step)]
        if gone or kept:
            parts[0] += "."
        if gone:
            parts.append(self.tr("%n mail draft(s) removed.", "", gone))
        if kept:
            parts.append(self.tr("%n mail draft(s) stay: changed, or the program was closed since.", "", kept))
        return " ".join(parts)


def say_undone(desk: Desk, changes: Changes, step: str) -> None:
    """A toast that names the step; a warning where files stay that somebody changed."""
    kept = bool(changes.detail.get("files_kept"))
    desk.toast(Undone().said(changes, step), undo=False, meaning="warning" if kept else "success")
