"""Results of the publication in front: its figures, as of when and where they are from; typing them in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.content import Publication, Status
from editorial.domain.events import Changes
from editorial.domain.wording import day_text, number_text
from editorial.texts import text

from ..context import Desk
from ..widgets.buttons import Button, IconButton
from ..widgets.clearing import clear
from ..widgets.label import Label

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.services.results import PublicationResults

__all__ = ["ResultsPanel", "figure_text"]

_OUT = frozenset({Status.PUBLISHED, Status.EVALUATED, Status.ARCHIVED})
_COLUMNS = 3


def figure_text(name: str, value: float, language: str) -> str:
    """1.284; fractions keep what tells: 2,8."""
    whole = value == int(value)
    shown = number_text(value, language, 0 if whole else 2 if abs(value) < 100 else 1)
    return f"{shown}\u202f%" if name.endswith("_percent") else shown


@dataclass(frozen=True, slots=True)
class _Shown:
    publication_id: int
    figures: tuple[tuple[str, float], ...]


class ResultsPanel(QWidget):
    """Hidden as long as the publication is not out and has no figures."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._content_id = 0
        self._publication: Publication | None = None
        self._found: dict[int, PublicationResults] = {}
        self._painted: _Shown | None = None
        px = desk.theme.px
        self.title = Label(desk.theme, self.tr("Results"), "body", weight=600)
        self.source = Label(desk.theme, "", "caption", "muted")
        self.edit = IconButton(desk.theme, desk.icons, "pencil", self.tr("Enter results"), size=26)
        self.edit.clicked.connect(self.type_in)
        self.first = Button(desk.theme, desk.icons, "ghost", self.tr("Enter results …"), "chart-column")
        self.first.clicked.connect(self.type_in)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.title)
        head.addWidget(self.source, 1)
        head.addWidget(self.edit)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(4))
        column.setSpacing(px(6))
        column.addLayout(head)
        column.addLayout(self._grid)
        column.addWidget(self.first, 0, Qt.AlignmentFlag.AlignLeft)
        desk.live.changed.connect(self._changed)
        self.hide()

    def show_publication(self, content_id: int, publication: Publication | None) -> None:
        """Show the figures of a publication; they are read once for an item."""
        self._publication = publication
        if content_id != self._content_id:
            self._content_id, self._found = content_id, {}
            self._read()
        self._fill()

    def _changed(self, changes: Changes) -> None:
        if self._content_id and changes.touches("post", "post_metric"):
            self._read()

    def _read(self) -> None:
        content_id, actor = self._content_id, self.desk.actor

        def job(ws: Workspace) -> Any:
            return ws.results.of_item(actor, content_id)

        def done(found: tuple[PublicationResults, ...]) -> None:
            if content_id == self._content_id:
                self._found = {one.publication_id: one for one in found}
                self._fill()

        self.desk.run(job, done)

    def _fill(self) -> None:
        one = self._publication
        found = self._found.get(one.id) if one is not None else None
        self.setVisible(one is not None and (found is not None or one.status in _OUT))
        self.first.setVisible(found is None)
        for part in (self.title, self.source, self.edit):
            part.setVisible(found is not None)
        wanted = _Shown(one.id, found.figures) if one is not None and found is not None else None
        if wanted == self._painted:
            return
        self._painted = wanted
        clear(self._grid)
        if found is not None:
            self._figures(found)

    def _figures(self, found: PublicationResults) -> None:
        theme, language = self.desk.theme, self.desk.language
        day = day_text(found.as_of, language, with_weekday=False) if found.as_of else ""
        source = text(f"results.source.{found.source}", language)
        self.source.setText(" · ".join(one for one in (day, source) if one))
        for index, (name, value) in enumerate(found.figures):
            cell = QWidget()
            box = QVBoxLayout(cell)
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)
            shown, label = figure_text(name, value, language), text(f"metric.{name}", language)
            box.addWidget(Label(theme, shown, "section", weight=600, tnum=True))
            box.addWidget(Label(theme, label, "caption", "muted", wrap=True))
            cell.setAccessibleName(f"{label}: {shown}")
            self._grid.addWidget(cell, index // _COLUMNS, index % _COLUMNS, Qt.AlignmentFlag.AlignTop)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)

    def type_in(self) -> None:
        """Open the dialog for the figures of the publication in front."""
        from .results_dialog import ResultsDialog

        one = self._publication
        if one is None:
            return
        found = self._found.get(one.id)
        channel = self.desk.channel(one.channel_id or 0)
        dialog = ResultsDialog(self.desk, channel.name if channel else "", dict(found.figures) if found else {}, self)
        if dialog.exec() == ResultsDialog.DialogCode.Accepted:
            self._save(one.id, dialog.changed())
        dialog.deleteLater()

    def _save(self, publication_id: int, figures: Mapping[str, float | None]) -> None:
        if not figures:
            return
        actor = self.desk.actor

        def done(_changes: Changes) -> None:
            self.desk.toast(self.tr("Results saved."))

        self.desk.run(lambda ws: ws.results.save(actor, publication_id, figures), done)
