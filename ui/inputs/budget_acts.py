"""What is done about expert time: grant, grant what is missing, take back, send what fits again, export."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from editorial.domain.events import Changes
from editorial.domain.inputs import InputRequest, TimeBudget

from ..context import Desk
from ..save_file import with_ending
from .budget_words import BudgetWords


class BudgetActs(QObject):
    """Every act answers with a toast that can take it back."""

    def __init__(self, desk: Desk, words: BudgetWords, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.words, self._host = desk, words, parent

    def grant(self, grants: Sequence[TimeBudget], budget: TimeBudget | None = None) -> None:
        """Ask how much is granted to whom, beginning with `budget`."""
        from .budget_dialog import GrantDialog

        GrantDialog(self.desk, budget or TimeBudget(), grants, self._host.window()).open()

    def grant_missing(self, request_id: int) -> None:
        """Grant exactly what a request lacks; it is sent with that."""
        actor = self.desk.actor

        def done(changes: Changes) -> None:
            self.desk.toast(self.words.told(changes.detail))

        self.desk.run(lambda ws: ws.budgets.grant_missing(actor, request_id), done)

    def send(self, request_id: int) -> None:
        """Send what waited and fits again."""
        actor = self.desk.actor

        def done(found: tuple[InputRequest, ...]) -> None:
            one = found[0]
            if one.wants_grant:
                self.desk.toast(self.tr("“{title}” still waits.").format(title=one.title), meaning="warning")
            else:
                self.desk.toast(self.tr("“{title}” was sent.").format(title=one.title))

        self.desk.run(lambda ws: ws.inputs.send(actor, [request_id]), done)

    def remove(self, one: TimeBudget) -> None:
        """Take a grant back from this month on."""
        actor, name = self.desk.actor, self.words.scope(one.department_id, one.person_id)

        def done(_changes: Changes) -> None:
            words = self.tr("{name}: grant of {minutes} taken back. What was sent stays sent.")
            self.desk.toast(words.format(name=name, minutes=self.words.minutes(one.minutes)))

        self.desk.run(lambda ws: ws.budgets.remove(actor, one.id), done)

    def export(self, ending: str, since: date, until: date) -> None:
        """Ask where to, and write the report of the months shown there."""
        path = self._ask_path(ending, since, until)
        if path is None:
            return
        actor, language = self.desk.actor, self.desk.language

        def done(written: Path) -> None:
            self.desk.toast(self.tr("“{name}” written.").format(name=written.name), undo=False)

        self.desk.run(lambda ws: ws.budgets.write_report(actor, path, since, until, language), done)

    def _ask_path(self, ending: str, since: date, until: date) -> Path | None:
        name = self.tr("Expert time") + f" {since:%Y-%m} {until:%Y-%m}{ending}"
        kinds = f"{ending[1:].upper()} (*{ending})"
        found, _kind = QFileDialog.getSaveFileName(self._host, self.tr("Export as"), str(Path.home() / name), kinds)
        return with_ending(self.desk, self._host, found, ending)
