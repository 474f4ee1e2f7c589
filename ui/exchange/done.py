"""After the import: what came in, and where to look at it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.import_report import ImportReport, Outcome

from ..context import Desk
from ..widgets.buttons import make_button
from ..widgets.empty import IconSign
from ..widgets.label import Label
from . import words


class DonePane(QWidget):
    """A summary with the ways on."""

    calendar_wanted = Signal()
    backlog_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        theme, icons, px = desk.theme, desk.icons, desk.theme.px
        self._sign = IconSign(theme, icons, "circle-check", "success", 32, parent=self)
        self.title = Label(theme, "", "title", wrap=True, parent=self)
        self.text = Label(theme, "", "body", "muted", wrap=True, parent=self)
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.calendar = make_button(theme, icons, "primary", self.tr("See it in the calendar"), "calendar-days")
        self.backlog = make_button(theme, icons, "secondary", self.tr("See the backlog"), "inbox")
        self.again = make_button(theme, icons, "ghost", self.tr("Bring another plan …"), "file-input")
        self.calendar.clicked.connect(self.calendar_wanted)
        self.backlog.clicked.connect(self.backlog_wanted)
        self.again.clicked.connect(self.again_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        for button in (self.calendar, self.backlog, self.again):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(32), px(24), px(32), px(24))
        column.setSpacing(px(10))
        column.addStretch(2)
        column.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(px(12))
        column.addLayout(buttons)
        column.addStretch(3)

    def show_report(self, report: ImportReport, first: date | None) -> None:
        """What the import did; `first` is the first day of the plan."""
        language = self.desk.language
        added, changed = report.count(Outcome.ADDED), report.count(Outcome.CHANGED)
        lines: list[str] = []
        if added:
            title = self.tr("{items} brought in").format(items=words.items(added, language))
        elif changed:
            title = self.tr("{items} changed").format(items=words.items(changed, language))
        else:
            title = self.tr("Nothing new in this plan")
            lines.append(self.tr("Everything in it is in the workspace already."))
        new = [one for one in report.rows if one.outcome is Outcome.ADDED]
        if new:
            lines.append(words.counters(len(new), sum(1 for one in new if one.undated), language))
        rest = [
            f"{report.count(one)} {words.outcome(one)}"
            for one in (Outcome.CHANGED, Outcome.UNCHANGED, Outcome.SKIPPED)
            if report.count(one)
        ]
        if rest:
            lines.append("  ·  ".join(rest))
        kinds = [name for name, _one in report.created]
        if kinds:
            made = ", ".join(words.made(name, kinds.count(name)) for name in words.KINDS if name in kinds)
            lines.append(self.tr("Created: {names}").format(names=made))
        self.title.setText(title)
        self.text.setText("\n".join(lines))
        self.calendar.setEnabled(first is not None)
        self.backlog.setVisible(report.undated > 0)

    def focus_first(self) -> None:
        """The keyboard to the next step."""
        (self.calendar if self.calendar.isEnabled() else self.again).setFocus(Qt.FocusReason.OtherFocusReason)
