"""The panel beside the picture: everything about the selected stage."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.approval_routes import MOST_NEEDED
from editorial.domain.approvals import ApprovalStage, Who
from editorial.domain.people import Role
from editorial.texts import text

from ..context import Desk
from ..widgets.choice import Choice, Sign
from ..widgets.form import ChoiceField, Field, LineEdit, MultiChoice, SpinField
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.scroll import Scroll
from .draft import RouteDraft
from .word_chip import WordsField
from .words import RouteWords

HOURS, DAYS = 1, 24


class StagePanel(Ground):
    """Changes go into the drawing at once; saving is the page's."""

    #: Esc: back to the picture.
    left = Signal()

    def __init__(self, desk: Desk, draft: RouteDraft, words: RouteWords) -> None:
        super().__init__(desk.theme, "sunken", sides="l")
        self.desk, self.draft, self.words = desk, draft, words
        self._showing = False
        self._fields: dict[str, Field] = {}
        theme, icons = desk.theme, desk.icons
        self.setFixedWidth(theme.px(292))
        self.title = Label(theme, self.tr("Stage"), "section")
        self.name = LineEdit(theme)
        self.who = ChoiceField(theme, icons, [Choice(str(key), name) for key, name in words.kinds().items()])
        self.role = ChoiceField(theme, icons, [Choice(str(one), text(f"role.{one}", desk.language)) for one in Role])
        self.department = ChoiceField(theme, icons, none_text=self.tr("Choose …"))
        self.people = MultiChoice(theme, icons, self.tr("People"), (), (), self.tr("Add person"))
        self.needed = SpinField(theme, 1, 1, MOST_NEEDED)
        self.due = SpinField(theme, 1, 0, 180)
        self.unit = ChoiceField(theme, icons, [Choice(DAYS, self.tr("days")), Choice(HOURS, self.tr("hours"))])
        self.labels = WordsField(desk, self.tr("Labels"), self.tr("Add label"))
        self.campaigns = MultiChoice(theme, icons, self.tr("Campaigns"), (), (), self.tr("Add campaign"))
        self.hint = Label(theme, "", "caption", "muted", wrap=True)
        self._build()
        self._wire()

    def _build(self) -> None:
        px = self.desk.theme.px
        scroll = Scroll(self.desk.theme, "sunken")
        scroll.body.setContentsMargins(px(18), px(14), px(14), px(14))
        scroll.body.setSpacing(px(10))
        scroll.body.addWidget(self.title)
        due = QWidget()
        row = QHBoxLayout(due)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.due)
        row.addWidget(self.unit, 1)
        parts: tuple[tuple[str, str, QWidget, str], ...] = (
            ("name", self.tr("Name"), self.name, ""),
            ("who", self.tr("Who signs"), self.who, ""),
            ("role", self.tr("Role"), self.role, ""),
            ("department", self.tr("Department"), self.department, ""),
            ("people", self.tr("People"), self.people, ""),
            ("needed", self.tr("Sign-offs needed"), self.needed, ""),
            ("due", self.tr("Due before publication"), due, ""),
            ("labels", self.tr("Only with one of these labels"), self.labels, ""),
            ("campaigns", self.tr("or in one of these campaigns"), self.campaigns, ""),
        )
        for key, label, widget, helper in parts:
            self._fields[key] = Field(self.desk.theme, self.desk.icons, label, widget, helper=helper)
            scroll.body.addWidget(self._fields[key])
        scroll.body.addWidget(self.hint)
        scroll.body.addStretch(1)
        self.due.setAccessibleName(self.tr("Due before publication"))
        self.unit.setAccessibleName(self.tr("Unit of the due time"))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(scroll)

    def _wire(self) -> None:
        self.name.textEdited.connect(lambda words: self._set(name=words))
        self.who.changed.connect(self._who_chosen)
        self.role.changed.connect(lambda value: self._set(role=str(value or "")))
        self.department.changed.connect(lambda value: self._set(department_id=value))
        self.people.changed.connect(lambda values: self._set(person_ids=tuple(values)))
        self.needed.valueChanged.connect(lambda value: self._set(needed=value))
        self.due.valueChanged.connect(self._due_changed)
        self.unit.changed.connect(self._due_changed)
        self.labels.changed.connect(lambda values: self._set(labels=tuple(values)))
        self.campaigns.changed.connect(lambda values: self._set(campaign_ids=tuple(values)))

    # Showing --------------------------------------------------------------------------------------------------------

    def show_stage(self, one: ApprovalStage | None, labels: tuple[str, ...], read_only: bool) -> None:
        """Show the selected stage; nothing is called a change."""
        self.setEnabled(one is not None and not read_only)
        if one is None:
            return
        self._showing = True
        directory = self.desk.directory
        self._quietly(self.name, lambda: self.name.setText(one.name) if self.name.text() != one.name else None)
        self.who.set_choices([Choice(str(key), name) for key, name in self.words.kinds().items()], str(one.who))
        self.role.set_choices([Choice(str(each), text(f"role.{each}", self.desk.language)) for each in Role], one.role)
        houses = [Choice(each.id, each.name) for each in directory.departments if not each.archived]
        self.department.set_choices(houses, one.department_id)
        people = [Choice(each.id, each.name, Sign.person(each.name)) for each in directory.people if not each.archived]
        self.people.set_choices(people)
        self.people.set_values(one.person_ids)
        self._quietly(self.needed, lambda: self.needed.setValue(one.needed))
        unit = DAYS if one.due_hours % DAYS == 0 and one.due_hours else HOURS
        self._quietly(self.due, lambda: self.due.setValue(one.due_hours // unit))
        self.unit.set_choices([Choice(DAYS, self.tr("days")), Choice(HOURS, self.tr("hours"))], unit)
        self.labels.set_words(labels, one.labels)
        self.campaigns.set_choices([Choice(each.id, each.name) for each in directory.campaigns if not each.archived])
        self.campaigns.set_values(one.campaign_ids)
        wanted = {Who.ROLE: "role", Who.DEPARTMENT: "department", Who.PEOPLE: "people"}.get(one.who, "")
        for key in ("role", "department", "people"):
            self._fields[key].setVisible(key == wanted)
        self.hint.setText(self._hint(one))
        self._showing = False

    def _quietly(self, widget: QWidget, act: Callable[[], object]) -> None:
        before = widget.blockSignals(True)
        act()
        widget.blockSignals(before)

    def _hint(self, one: ApprovalStage) -> str:
        if one.optional:
            return self.tr("Drawn dashed: this stage is there only for items that meet the rule.")
        return self.tr("Without a label and a campaign here this stage is always asked.")

    # Changing -------------------------------------------------------------------------------------------------------

    def _set(self, **values: Any) -> None:
        if not self._showing:
            self.draft.set_stage(**values)

    def _who_chosen(self, value: object) -> None:
        who = Who(str(value))
        role = self.draft.now.stage(self.draft.selected)
        given = role.role if role is not None and role.role else str(Role.APPROVER)
        self._set(who=who, role=given if who is Who.ROLE else "")

    def _due_changed(self, _value: object) -> None:
        unit = self.unit.value()
        self._set(due_hours=self.due.value() * (unit if isinstance(unit, int) else HOURS))

    def enter(self) -> None:
        """The keyboard goes into the panel."""
        self.name.setFocus(Qt.FocusReason.TabFocusReason)
        self.name.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
