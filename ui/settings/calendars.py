"""Other people's calendars behind the plan: name, colour, shown or hidden, removed; where each came from and when."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.events import Changes
from editorial.domain.reference import Overview, ReferenceCalendar
from editorial.domain.wording import day_text

from ..context import Desk
from ..widgets.buttons import IconButton, LinkButton
from ..widgets.check_row import CheckRow
from ..widgets.choice import hue_choices
from ..widgets.clearing import clear
from ..widgets.form import ChoiceField, LineEdit
from ..widgets.label import Label
from ..widgets.section import SectionHeader

if TYPE_CHECKING:
    from editorial.app import Workspace


class CalendarsSection(QWidget):
    """A row for each calendar; every change holds at once and can be undone."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        theme, px = desk.theme, desk.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(8), 0, 0)
        column.setSpacing(px(10))
        column.addWidget(SectionHeader(theme, self.tr("Calendars behind the plan"), role="section", line=True))
        self._hint = Label(theme, "", "small", "muted", wrap=True, parent=self)
        column.addWidget(self._hint)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(12))
        column.addLayout(self._rows)
        self.bring = LinkButton(theme, desk.icons, self.tr("Bring a calendar (.ics) …"), icon="calendar-plus")
        self.bring.clicked.connect(lambda: desk.import_requested.emit(""))
        line = QHBoxLayout()
        line.addWidget(self.bring)
        line.addStretch(1)
        column.addLayout(line)
        desk.live.changed.connect(self._changed)
        self.refresh()

    def refresh(self) -> None:
        """Read them anew."""
        actor = self.desk.actor
        self.desk.run(lambda ws: ws.reference.list(actor), self._show)

    def _changed(self, changes: Changes) -> None:
        if changes.touches("reference_calendar", "reference_event"):
            self.refresh()

    def _show(self, found: tuple[Overview, ...]) -> None:
        clear(self._rows)
        hint = self.tr(
            "None yet. An .ics file of colleagues, fairs or schools can stand quietly behind month and week."
        )
        self._hint.setText(
            hint if not found else self.tr("Shown quietly behind month and week, never part of the plan.")
        )
        for one in found:
            self._rows.addWidget(self._row(one))

    def _row(self, one: Overview) -> QWidget:
        theme, px, calendar = self.desk.theme, self.desk.theme.px, one.calendar
        row = QWidget(self)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        line = QHBoxLayout()
        line.setSpacing(px(8))
        shown = CheckRow(theme, "", calendar.shown)
        shown.setAccessibleName(self.tr("Show “{name}” behind the plan").format(name=calendar.name))
        shown.setToolTip(shown.accessibleName())
        shown.toggled.connect(lambda on: self._save(calendar, shown=on))
        name = LineEdit(theme, calendar.name, most=120)
        name.setAccessibleName(self.tr("Name of the calendar"))
        name.editingFinished.connect(lambda: self._rename(calendar, name))
        hue = ChoiceField(
            theme,
            self.desk.icons,
            hue_choices(self.desk.language),
            calendar.hue or None,
            none_text=self.tr("no colour"),
        )
        hue.setAccessibleName(self.tr("Colour of “{name}”").format(name=calendar.name))
        hue.changed.connect(lambda value: self._save(calendar, hue=str(value or "")))
        remove = IconButton(theme, self.desk.icons, "trash-2", self.tr("Remove “{name}”").format(name=calendar.name))
        remove.clicked.connect(lambda: self._remove(calendar))
        for widget, share in ((shown, 0), (name, 1), (remove, 0)):
            line.addWidget(widget, share)
        below = QHBoxLayout()
        below.setSpacing(px(10))
        below.setContentsMargins(px(24), 0, 0, 0)
        below.addWidget(hue, 2)
        below.addWidget(Label(theme, self._origin(one), "small", "muted", wrap=True), 3)
        column.addLayout(line)
        column.addLayout(below)
        return row

    def _origin(self, one: Overview) -> str:
        parts = [self.tr("%n event(s)", "", one.events)]
        if one.calendar.source:
            parts.append(one.calendar.source)
        if one.brought is not None:
            day = day_text(one.brought.astimezone().date(), self.desk.language)
            parts.append(self.tr("brought on {day}").format(day=day))
        return "  ·  ".join(parts)

    def _rename(self, calendar: ReferenceCalendar, field: LineEdit) -> None:
        name = field.text().strip()
        if not name:
            field.setText(calendar.name)
        elif name != calendar.name:
            self._save(calendar, name=name)

    def _save(self, calendar: ReferenceCalendar, **values: Any) -> None:
        wanted, actor = replace(calendar, **values), self.desk.actor

        def job(ws: Workspace) -> Changes:
            return ws.reference.save(actor, wanted)

        self.desk.run(job, lambda _changes: self.desk.toast(self.tr("Calendar changed.")), self._refused)

    def _remove(self, calendar: ReferenceCalendar) -> None:
        actor = self.desk.actor
        words = self.tr("“{name}” is no longer behind the plan.").format(name=calendar.name)

        def job(ws: Workspace) -> Changes:
            return ws.reference.remove(actor, calendar.id)

        self.desk.run(job, lambda _changes: self.desk.toast(words), self._refused)

    def _refused(self, error: Any) -> None:
        self.refresh()
        self.desk.error_raised.emit(error)
