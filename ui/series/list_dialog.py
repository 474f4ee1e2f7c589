"""All recurring formats: how often, what comes next, how many were taken up; change, end, archive, bring days back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from editorial.domain.series import Series
from editorial.domain.series_days import explicit
from editorial.domain.series_rules import read_rule
from editorial.domain.series_words import rule_words, series_words
from editorial.domain.wording import day_text
from editorial.errors import Refused
from editorial.services.series import SeriesLine

from ..context import Changes, Desk
from ..widgets.buttons import Button, IconButton
from ..widgets.clearing import clear
from ..widgets.dialogs import BaseDialog
from ..widgets.elided import ElidedLabel
from ..widgets.empty import EmptyState, IconSign
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.scroll import Scroll
from .answers import SeriesAnswers

if TYPE_CHECKING:
    from editorial.app import Workspace

__all__ = ["SeriesListDialog"]


class SeriesListDialog(BaseDialog):
    """`edit` opens the dialog of a series, `make` that of a new one; this one closes first (never one on another)."""

    def __init__(
        self,
        desk: Desk,
        edit: Callable[[Series], object],
        make: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        self.desk, self._edit, self._make = desk, edit, make
        super().__init__(desk.theme, desk.icons, "", 640, parent)
        title = self.tr("Recurring formats")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.lines: tuple[SeriesLine, ...] = ()
        self._answers = SeriesAnswers(desk, self)
        self.list = Scroll(desk.theme, "raised", self)
        self.list.setMinimumHeight(desk.theme.px(320))
        self.list.body.setSpacing(desk.theme.px(8))
        px = desk.theme.px
        self.list.body.setContentsMargins(px(3), px(3), px(8), px(3))
        self.content.addWidget(self.list, 1)
        self.set_cancel(self.tr("Close"))
        self.set_primary(self.tr("New format …"), "repeat", "quiet")
        desk.live.changed.connect(self._live)
        self.reload()

    def reload(self) -> None:
        """Read the series anew."""
        actor = self.desk.actor
        self.desk.run(lambda ws: ws.series.list(actor), self._show)

    def _live(self, changes: Changes) -> None:
        if changes.touches("series", "content"):
            self.reload()

    def accept(self) -> None:
        """The primary button makes a new one."""
        super().accept()
        self._make()

    # Showing ------------------------------------------------------------------------------------------------------

    def _show(self, lines: tuple[SeriesLine, ...]) -> None:
        self.lines = lines
        clear(self.list.body)
        if not lines:
            words = self.tr("Formats that come back by themselves stand here, such as a tip every Tuesday.")
            self.list.body.addWidget(EmptyState(self.theme, self.icons, "repeat", words, parent=self.list.content))
        for line in lines:
            self.list.body.addWidget(self._row(line))
        self.list.body.addStretch(1)

    def _row(self, line: SeriesLine) -> QWidget:
        theme, px, series = self.theme, self.theme.px, line.series
        box = Ground(theme, "surface", "border", 8, parent=self.list.content)
        row = QHBoxLayout(box)
        row.setContentsMargins(px(12), px(8), px(8), px(8))
        row.setSpacing(px(8))
        row.addWidget(IconSign(theme, self.icons, "repeat", "muted", 16, parent=box), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        muted = "muted" if series.archived or not line.next_days else "text"
        words.addWidget(ElidedLabel(theme, series.title, "body", muted, 600, parent=box))
        words.addWidget(Label(theme, self._rule(series), "small", "muted", wrap=True, tnum=True, parent=box))
        words.addWidget(Label(theme, self._state(line), "small", "muted", wrap=True, tnum=True, parent=box))
        row.addLayout(words, 1)
        change = Button(theme, self.icons, "secondary", self.tr("Change …"), size="small", parent=box)
        change.setAccessibleName(self.tr("Change “{title}”").format(title=series.title))
        change.clicked.connect(partial(self._change, series))
        more = IconButton(theme, self.icons, "ellipsis", self.tr("More for “{title}”").format(title=series.title))
        more.setParent(box)
        more.clicked.connect(partial(self._menu, line, more))
        row.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        return box

    def _rule(self, series: Series) -> str:
        language = self.desk.language
        try:
            return series_words(series, language)
        except Refused:
            # ended before it began: its rhythm can still be said
            return rule_words(explicit(read_rule(series.rule), series.starts), language)

    def _state(self, line: SeriesLine) -> str:
        language = self.desk.language
        if line.series.archived:
            parts = [self.tr("Archived")]
        elif line.next_days:
            days = ", ".join(day_text(one, language, year=False) for one in line.next_days[:3])
            parts = [self.tr("Next: {days}").format(days=days)]
        else:
            parts = [self.tr("Has ended")]
        if line.taken:
            parts.append(self.tr("{count} taken up").format(count=line.taken))
        if count := len(line.series.exceptions):
            parts.append(self.tr("{count} left out").format(count=count))
        return " · ".join(parts)

    # Acts ---------------------------------------------------------------------------------------------------------

    def _menu(self, line: SeriesLine, button: IconButton, _checked: bool = False) -> None:
        menu = QMenu(self)
        series, actor, today = line.series, self.desk.actor, self.desk.clock.today()
        if not series.archived and line.next_days:
            last = today - timedelta(days=1)
            end = menu.addAction(self.icons.icon("calendar-x"), self.tr("End now"))
            end.triggered.connect(partial(self._run, lambda ws: ws.series.end(actor, series.id, last)))
        if series.archived:
            back = menu.addAction(self.icons.icon("archive-restore"), self.tr("Bring back"))
            back.triggered.connect(partial(self._run, lambda ws: ws.series.archive(actor, series.id, False)))
        else:
            away = menu.addAction(self.icons.icon("archive"), self.tr("Archive"))
            away.triggered.connect(partial(self._run, lambda ws: ws.series.archive(actor, series.id)))
        self._exceptions(menu, series)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _exceptions(self, menu: QMenu, series: Series) -> None:
        """Days that were left out, the newest first, to be brought back one by one."""
        if not series.exceptions:
            return
        sub = menu.addMenu(self.tr("Bring back a day that was left out"))
        for one in sorted(series.exceptions, reverse=True)[:20]:
            day = date.fromisoformat(one)
            action = sub.addAction(day_text(day, self.desk.language))
            action.triggered.connect(partial(self._bring_back, series.id, day))

    def _bring_back(self, series_id: int, day: date, _checked: bool = False) -> None:
        actor = self.desk.actor
        self._run(lambda ws: ws.series.bring_back(actor, series_id, (day,)))

    def _run(self, job: Callable[[Workspace], Changes], _checked: bool = False) -> None:
        self.desk.run(job, lambda changes: self.desk.toast(self._answers.answer(changes)))

    def _change(self, series: Series, _checked: bool = False) -> None:
        self.reject()
        self._edit(series)
