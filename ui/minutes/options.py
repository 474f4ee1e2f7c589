"""What of the minutes is exported, and as what: format, parts, excerpt, language."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.minutes_options import MinutesOptions

from ..context import Desk
from ..widgets.check_row import CheckRow
from ..widgets.choice import Choice, Sign
from ..widgets.choice_field import ChoiceField
from ..widgets.label import Label
from ..widgets.section import SectionHeader

#: Ending, icon.
FORMATS = (
    (".pdf", "file-text"),
    (".docx", "file-text"),
    (".odt", "file-text"),
    (".html", "file-code"),
    (".md", "hash"),
)


class ExportOptions(QWidget):
    """`changed` when something that the preview shows was chosen differently."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        theme, icons, px = desk.theme, desk.icons, desk.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(SectionHeader(theme, self.tr("Format")))
        self.formats = QButtonGroup(self)
        for place, (ending, icon) in enumerate(FORMATS):
            column.addWidget(self._format(place, ending, icon))
        column.addSpacing(px(10))
        column.addWidget(SectionHeader(theme, self.tr("Contents")))
        self.attendance = CheckRow(theme, self.tr("Attendance and distribution"), True)
        self.votes = CheckRow(theme, self.tr("Results of votes"), True)
        self.action_list = CheckRow(theme, self.tr("List of action items at the end"), True)
        self.notes = CheckRow(theme, self.tr("Notes from the meeting"))
        self.tasks = CheckRow(theme, "")
        for one in (self.attendance, self.votes, self.action_list, self.notes):
            column.addWidget(one)
            one.toggled.connect(lambda _on: self.changed.emit())
        column.addWidget(self.tasks)
        column.addSpacing(px(10))
        self.part_head = SectionHeader(theme, self.tr("Part"))
        self.part = ChoiceField(theme, icons, (), None, self.tr("All of it"))
        self.part.setAccessibleName(self.tr("Part"))
        self.language_head = SectionHeader(theme, self.tr("Language"))
        self.language = ChoiceField(theme, icons, (), "")
        self.language.setAccessibleName(self.tr("Language of the minutes"))
        for two in ((self.part_head, self.part), (self.language_head, self.language)):
            for widget in two:
                column.addWidget(widget)
        self.part.changed.connect(lambda _value: self.changed.emit())
        self.language.changed.connect(lambda _value: self.changed.emit())

    def _format(self, place: int, ending: str, icon: str) -> QWidget:
        theme, px = self.desk.theme, self.desk.theme.px
        names = {
            ".pdf": ("PDF", self.tr("A4")),
            ".docx": ("DOCX", "Word"),
            ".odt": ("ODT", "LibreOffice"),
            ".html": ("HTML", self.tr("one file")),
            ".md": ("Markdown", self.tr("plain text")),
        }
        name, hint = names[ending]
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(px(3), 0, 0, 0)
        line.setSpacing(px(8))
        button = QRadioButton(name)
        button.setIcon(self.desk.icons.icon(icon, "muted"))
        button.setIconSize(QSize(px(21), px(16)))
        button.setAccessibleName(f"{name}, {hint}")
        button.setChecked(place == 0)
        self.formats.addButton(button, place)
        line.addWidget(button)
        line.addWidget(Label(theme, hint, "small", "muted"))
        line.addStretch(1)
        return row

    def ending(self) -> str:
        """The ending of the format that is chosen."""
        return FORMATS[max(0, self.formats.checkedId())][0]

    def show_case(self, case: MeetingCase) -> None:
        """The departments and items of a meeting of which there can be an excerpt; final minutes have one language."""
        self.tasks.setText(self.tr("Action items as .ics beside it ({n})").format(n=len(case.actions)))
        self.tasks.setEnabled(bool(case.actions))
        kept = self.part.value()
        named = dict.fromkeys([one.department_id for one in case.items])
        named |= dict.fromkeys([one.department_id for one in case.actions])
        named |= dict.fromkeys([one.department_id for one in case.decisions])
        choices = [
            Choice(("department", found.id), found.name, Sign.icon("building-2"))
            for found in (self.desk.department(one) for one in named)
            if found is not None
        ]
        items = [one for one in case.items if one.fact or one.result or one.state == "done"]
        choices += [Choice(("item", one.id), one.title, Sign.icon("list")) for one in items]
        known = {one.value for one in choices}
        self.part.set_choices(choices, kept if kept in known else None)
        self.show_languages(case.final is None)
        own = case.meeting.language
        languages = [Choice("de", self.tr("German")), Choice("en", self.tr("English"))]
        kept = self.language.value()
        self.language.set_choices(languages, kept if kept in ("de", "en") else own)

    def show_languages(self, shown: bool) -> None:
        """What is finalised has its own language."""
        for widget in (self.language_head, self.language):
            widget.setVisible(shown)

    def value(self) -> MinutesOptions:
        """What is wished."""
        part = self.part.value()
        kind, number = part if isinstance(part, tuple) else ("", None)
        language = self.language.value() if self.language.isVisibleTo(self) else ""
        return MinutesOptions(
            language=language if isinstance(language, str) else "",
            attendance=self.attendance.isChecked(),
            votes=self.votes.isChecked(),
            actions=self.action_list.isChecked(),
            notes=self.notes.isChecked(),
            tasks=self.tasks.isChecked() and self.tasks.isEnabled(),
            department_id=number if kind == "department" else None,
            item_id=number if kind == "item" else None,
        )
