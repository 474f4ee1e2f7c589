"""What every occurrence of a series starts with: the fields of the dialog's second part."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.content import TaskField
from editorial.domain.series import Series
from editorial.texts import text

from ..context import Desk
from ..widgets.choice import Choice, Sign
from ..widgets.form import ChoiceField, Field, LineEdit, TextArea

__all__ = ["TemplateForm"]


class TemplateForm(QWidget):
    """Owner, department, pillar, task field, campaign, format, brief and text."""

    def __init__(self, desk: Desk, series: Series, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        directory, language = desk.directory, desk.language
        nobody, none = self.tr("nobody yet"), self.tr("none")
        people = [Choice(one.id, one.name, Sign.person(one.name)) for one in directory.people if not one.archived]
        fields = [Choice(one, text(f"field.{one}", language), Sign.field(one)) for one in TaskField]
        self.owner = self._choice(people, series.owner_id, nobody)
        self.department = self._choice(self._named(directory.departments), series.department_id, none)
        self.pillar = self._choice(self._named(directory.pillars), series.pillar_id, none)
        self.campaign = self._choice(self._named(directory.campaigns), series.campaign_id, none)
        self.field = self._choice(fields, series.task_field, none)
        self.format = LineEdit(desk.theme, series.format, self.tr("for example carousel, video"), parent=self)
        self.text = TextArea(desk.theme, series.text, "", least=3, most=6, parent=self)
        self.brief = LineEdit(desk.theme, series.brief, "", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.theme.px(10))
        for pair in (
            ((self.tr("Responsible"), self.owner), (self.tr("Department"), self.department)),
            ((self.tr("Content pillar"), self.pillar), (self.tr("Task field"), self.field)),
            ((self.tr("Campaign"), self.campaign), (self.tr("Format"), self.format)),
        ):
            row = QHBoxLayout()
            row.setSpacing(desk.theme.px(12))
            for label, editor in pair:
                row.addWidget(Field(desk.theme, desk.icons, label, editor, parent=self), 1)
            column.addLayout(row)
        column.addWidget(Field(desk.theme, desk.icons, self.tr("Brief"), self.brief, parent=self))
        column.addWidget(Field(desk.theme, desk.icons, self.tr("Text to begin with"), self.text, parent=self))

    def _choice(self, choices: list[Choice], value: Any, none: str) -> ChoiceField:
        return ChoiceField(self.desk.theme, self.desk.icons, choices, value, none, self)

    @staticmethod
    def _named(entries: Any) -> list[Choice]:
        return [Choice(one.id, one.name) for one in entries if not one.archived]

    def applied(self, series: Series) -> Series:
        """The series with what stands in the fields."""
        words = {"format": self.format.value(), "brief": self.brief.value(), "text": self.text.value()}
        values: dict[str, Any] = words | {
            "owner_id": self.owner.value(),
            "department_id": self.department.value(),
            "pillar_id": self.pillar.value(),
            "campaign_id": self.campaign.value(),
            "task_field": self.field.value(),
        }
        return replace(series, **values)
