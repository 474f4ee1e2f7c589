"""How a meeting voted, counted again after it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from editorial.domain.decisions import Decision

from ..context import Desk
from ..widgets.form import Field, Form, SpinField
from ..widgets.label import Label
from .acting import ActingDialog

__all__ = ["VotesDialog"]

#: More people than sit at any table.
_MOST = 999


class VotesDialog(ActingDialog):
    """`tally` is for, against, abstentions; three zeros: nobody voted."""

    def __init__(self, desk: Desk, one: Decision, parent: QWidget) -> None:
        super().__init__(desk, self.tr("Correct the vote"), 460, parent)
        theme, icons = desk.theme, desk.icons
        self.content.addWidget(Label(theme, one.text, wrap=True))
        self.form = Form(theme, icons)
        counted = (one.votes_for, one.votes_against, one.abstentions)
        self.fields = [SpinField(theme, number, 0, _MOST) for number in counted]
        names = (self.tr("For"), self.tr("Against"), self.tr("Abstentions"))
        rows = zip(names, self.fields, strict=True)
        self.form.add_row(*(Field(theme, icons, name, field) for name, field in rows))
        self.content.addWidget(self.form)
        self.set_primary(self.tr("Save"), "check")

    def tally(self) -> tuple[int, int, int]:
        """What is to be entered."""
        first, second, third = (one.value() for one in self.fields)
        return first, second, third
