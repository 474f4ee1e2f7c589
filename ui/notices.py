"""What has to be said about the workspace's file itself: banners above every page, gone with the workspace."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editorial.domain.people import Role
from editorial.domain.presence import main_role

from .widgets.banner import Banner

if TYPE_CHECKING:
    from editorial.errors import EditorialError
    from editorial.services.maintenance import Report
    from editorial.storage.place import Place

    from .shell import Shell


class WorkspaceNotices(QObject):
    """One banner of each kind at the most."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._shown: dict[str, Banner] = {}

    def clear(self) -> None:
        """Another workspace, or none."""
        self._shown.clear()
        self._shell.window.sheet.clear_banners()

    def shown(self, kind: str) -> Banner | None:
        """The banner of a kind, or None."""
        return self._shown.get(kind)

    def read_only(self) -> None:
        """Permanent: the reason and the way out."""
        reason = self._shell.desk.file_reason
        if reason:
            bar = self._put("read_only", "info", self.tr("Read-only"), reason, self.tr("Save a copy …"), icon="lock")
            bar.primary_clicked.connect(self._shell.flow.save_copy)

    def for_role(self) -> None:
        """Why whoever works here only looks on; said once, it is no fault."""
        self.take_away("role")
        reason = self._shell.desk.role_reason
        if reason and main_role(self._shell.desk.actor) is not Role.APPROVER:
            bar = self._put("role", "info", reason, "", "", self.tr("Understood"), icon="eye")
            bar.alternative_clicked.connect(lambda: self.take_away("role"))

    def place(self, place: Place) -> None:
        """Once for each workspace: other computers may have the file too."""
        if place.kind == "cloud":
            title = self.tr("This workspace lies in a folder of {service}").format(service=place.name)
            reason = self.tr(
                "Work on one computer at a time, and let the service finish copying before the next one opens the "
                "workspace. Backups stay on this computer."
            )
        else:
            title = self.tr("This workspace lies on a network drive ({service})").format(service=place.name)
            reason = self.tr(
                "Work on one computer at a time; saving takes longer there, and stops when the connection does. "
                "Backups stay on this computer."
            )
        words = self.tr("Understood"), self.tr("Save a copy …")
        bar = self._put("place", "warning", title, reason, *words, icon="triangle-alert")
        bar.primary_clicked.connect(lambda: self.take_away("place"))
        bar.alternative_clicked.connect(self._shell.flow.save_copy)

    def missed(self, words: str, look: Callable[[], object]) -> None:
        """What became due while the program was closed, once."""
        title = self.tr("While the program was closed: {words}").format(words=words)
        bar = self._put("missed", "info", title, "", self.tr("View"), self.tr("Later"), icon="bell")
        bar.primary_clicked.connect(look)
        bar.alternative_clicked.connect(lambda: self.take_away("missed"))

    def meeting(self, title: str, where: str, words: str, go_on: Callable[[], object]) -> None:
        """A meeting is in progress, also after a crash: the way back to it."""
        bar = self._put("meeting", "info", title, where, words, icon="presentation")
        bar.lay_flat()
        bar.primary_clicked.connect(go_on)

    def unsound(self, report: Report) -> None:
        """The check in the background found something."""
        language = self._shell.desk.language
        lines = [one.sentence(language) for one in report.findings]
        reason = self.tr("%n problem(s) were found. First: {first}", "", len(lines)).format(first=lines[0])
        self._damaged(reason, "\n".join(lines))

    def damaged(self, error: EditorialError) -> None:
        """Reading or copying met a damaged page."""
        self._damaged(error.text(self._shell.desk.language), "")

    def _damaged(self, reason: str, details: str) -> None:
        title = self.tr("This workspace is damaged")
        restore, later = self.tr("Restore the newest good backup …"), self.tr("Later")
        bar = self._put("damaged", "danger", title, reason, restore, later, details)
        bar.primary_clicked.connect(self._shell.upkeep.restore_good)
        bar.alternative_clicked.connect(lambda: self.take_away("damaged"))

    def take_away(self, kind: str) -> None:
        """It was read."""
        bar = self._shown.pop(kind, None)
        if bar is not None:
            self._shell.window.sheet.banners.removeWidget(bar)
            bar.hide()
            bar.deleteLater()

    def _put(
        self,
        kind: str,
        meaning: str,
        title: str,
        reason: str,
        primary: str,
        alternative: str = "",
        details: str = "",
        icon: str = "",
    ) -> Banner:
        self.take_away(kind)
        desk = self._shell.desk
        bar = Banner(
            desk.theme, desk.icons, meaning, title, reason, primary, alternative, details, icon=icon, framed=False
        )
        self._shown[kind] = bar
        self._shell.window.sheet.banners.addWidget(bar)
        return bar
