"""Make or change a recurring format: what, on which channels, how often, and whom a change means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.series import Series
from editorial.domain.series_days import first_day, next_days
from editorial.domain.series_rules import read_rule
from editorial.domain.series_words import series_words
from editorial.domain.wording import day_text
from editorial.errors import EditorialError, Refused

from ..context import Changes, Desk
from ..widgets.choice import Choice, Sign
from ..widgets.dialogs import BaseDialog
from ..widgets.form import DateField, Field, LineEdit, MultiChoice, TimeField
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.scroll import Scroll
from ..widgets.segmented import Segmented
from .answers import SeriesAnswers
from .builder import RuleBuilder
from .template import TemplateForm

if TYPE_CHECKING:
    from editorial.app import Workspace

__all__ = ["SeriesDialog"]

_NEXT = 5
#: Height with all rows of a rule in sight; what is more scrolls. With "change these or all" a row more.
_TALL, _SCOPE = 570, 40


class SeriesDialog(BaseDialog):
    """A new series, or with an id the one to change; `day` is the occurrence from which "this and following" counts,
    `content_id` its item or occurrence ("only this one"); of a new series the item that becomes its first."""

    def __init__(
        self,
        desk: Desk,
        series: Series,
        day: date | None = None,
        parent: QWidget | None = None,
        content_id: int = 0,
    ) -> None:
        self.desk, self.series, self.day, self._content_id = desk, series, day, content_id
        super().__init__(desk.theme, desk.icons, "", 640, parent)
        words = self.tr("Change recurring format") if series.id else self.tr("Recurring format")
        self.setWindowTitle(words)
        self.title.setText(words)
        self._begun = series.starts
        self.content.setSpacing(desk.theme.px(10))
        self._head()
        self.parts = Segmented(
            desk.theme, [("when", self.tr("When")), ("what", self.tr("Content"))], self.tr("Part of the form"), self
        )
        self.parts.changed.connect(self._part)
        self.content.addWidget(self.parts, 0, Qt.AlignmentFlag.AlignLeft)
        self._when()
        self._what()
        self._preview()
        self._scope()
        self.set_primary(self.tr("Save") if series.id else self.tr("Create"), "repeat")
        self._part("when")
        self._show()
        self.name.setFocus()

    # Building -----------------------------------------------------------------------------------------------------

    def _head(self) -> None:
        theme, icons, desk = self.theme, self.icons, self.desk
        self.name = LineEdit(theme, self.series.title, self.tr("for example Tip of the week"), parent=self)
        self.name_field = Field(theme, icons, self.tr("Title"), self.name, required=True, parent=self)
        self.content.addWidget(self.name_field)
        known = [one for one in desk.directory.channels if not one.archived or one.id in self.series.channel_ids]
        choices = [Choice(one.id, one.name, Sign.channel(one.monogram, one.hue)) for one in known]
        name = self.tr("Channels")
        self.channels = MultiChoice(theme, icons, name, choices, self.series.channel_ids, self.tr("Add channel"), self)
        self.content.addWidget(Field(theme, icons, name, self.channels, parent=self))

    def _when(self) -> None:
        theme, icons, desk = self.theme, self.icons, self.desk
        self.when = Scroll(theme, "raised", self)
        column = self.when.body
        # room for the focus rings, which the scroll area would cut
        column.setContentsMargins(theme.px(3), theme.px(2), theme.px(3), theme.px(3))
        column.setSpacing(theme.px(10))
        self.starts = DateField(theme, icons, desk.language, self.series.starts, desk.clock.today, self)
        self.time = TimeField(theme, self.series.time, self)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        self.starts_field = Field(theme, icons, self.tr("From"), self.starts, required=True, parent=self)
        self.time_field = Field(theme, icons, self.tr("Time of day"), self.time, parent=self)
        row.addWidget(self.starts_field, 1)
        row.addWidget(self.time_field, 1)
        column.addLayout(row)
        self.builder = RuleBuilder(desk, self._first, self)
        if self.series.rule:
            self.builder.set_rule(self.series.rule)
        column.addWidget(self.builder)
        column.addStretch(1)
        self.content.addWidget(self.when, 1)
        self.starts.changed.connect(self._started)
        self.time.changed.connect(self._show)
        self.builder.changed.connect(self._show)

    def _what(self) -> None:
        self.template = TemplateForm(self.desk, self.series, self)
        self.what = Scroll(self.theme, "raised", self)
        px = self.theme.px
        self.what.body.setContentsMargins(px(3), px(2), px(3), px(3))
        self.what.body.addWidget(self.template)
        self.what.body.addStretch(1)
        self.content.addWidget(self.what, 1)

    def _preview(self) -> None:
        px = self.theme.px
        box = Ground(self.theme, "sunken", "border", 8, parent=self)
        box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(box)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.setSpacing(px(2))
        self.sentence = Label(self.theme, "", "body", weight=600, wrap=True, tnum=True, parent=box)
        self.dates = Label(self.theme, "", "small", "muted", wrap=True, tnum=True, parent=box)
        column.addWidget(self.sentence)
        column.addWidget(self.dates)
        self.content.addWidget(box)

    def _scope(self) -> None:
        """Only a series with days behind it has something before "from here on"."""
        old = bool(self.series.id) and self.day is not None
        following = old and self.day is not None and self.day > self._begun
        choices = [("this", self._day_words(self.tr("Only {day}")))] if old and self._content_id else []
        if following:
            choices.append(("following", self._day_words(self.tr("From {day} on"))))
        choices.append(("all", self.tr("All")))
        self.scope = Segmented(self.theme, choices, self.tr("Which occurrences are changed"), self)
        self.scope.set_current("following" if following else "all")
        self.scope.changed.connect(self._scoped)
        self._scope_row = QWidget(self)
        row = QHBoxLayout(self._scope_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.px(10))
        row.addWidget(Label(self.theme, self.tr("Change"), "body", parent=self._scope_row))
        row.addWidget(self.scope)
        row.addStretch(1)
        self._scope_row.setVisible(len(choices) > 1)
        self.content.addWidget(self._scope_row)

    def _day_words(self, pattern: str) -> str:
        day = self.day or self.series.starts
        return pattern.format(day=day_text(day, self.desk.language, year=False))

    def _scoped(self, scope: str) -> None:
        """One day has no rule of its own."""
        self.builder.setEnabled(scope != "this")
        self.starts.setEnabled(scope != "this")

    # Showing ------------------------------------------------------------------------------------------------------

    def _part(self, key: str) -> None:
        self.when.setVisible(key == "when")
        self.what.setVisible(key == "what")

    def _first(self) -> date:
        return self.starts.value() or self.series.starts

    def _started(self, _day: object) -> None:
        before, self._begun = self._begun, self._first()
        self.builder.starts_changed(before)
        self._show()

    def value(self) -> Series:
        """The series as it stands in the form."""
        channels = tuple(one for one in self.channels.values() if isinstance(one, int))
        return replace(
            self.template.applied(self.series),
            title=self.name.value(),
            channel_ids=channels,
            rule=self.builder.rule_text(),
            starts=self._first(),
            time=self.time.value(),
        )

    def _show(self, *_whatever: object) -> None:
        """The rule as a sentence with the next days, or what is wrong with it."""
        language = self.desk.language
        problem = self.builder.problem()
        found = self.value()
        days: tuple[date, ...] = ()
        if not problem:
            try:
                first_day(found)
                self.sentence.setText(series_words(found, language))
                days = next_days(found, max(self.desk.clock.today(), found.starts), _NEXT)
            except Refused as error:
                problem = error.text(language)
        self.sentence.set_look(token="danger" if problem else "text")
        if problem:
            self.sentence.setText(problem)
        years = {one.year for one in days} - {self.desk.clock.today().year}
        listed = ", ".join(day_text(one, language, year=bool(years)) for one in days)
        words = self.tr("Next: {days}").format(days=listed) if days else self.tr("No further occurrence.")
        self.dates.setText("" if problem else words)
        self.dates.setVisible(not problem)

    def problem(self) -> str:
        """What is wrong with the rule; empty if nothing is."""
        found = self.builder.problem()
        if found:
            return found
        try:
            read_rule(self.builder.rule_text())
            first_day(self.value())
        except Refused as error:
            return error.text(self.desk.language)
        return ""

    def sizeHint(self) -> QSize:
        wanted = _TALL + (_SCOPE if self._scope_row.isVisibleTo(self) else 0)
        room = self.screen().availableGeometry().height() if self.screen() is not None else wanted
        return QSize(super().sizeHint().width(), min(self.theme.px(wanted), room))

    # Saving -------------------------------------------------------------------------------------------------------

    def check(self) -> bool:
        wrong = [one for one in (self.name_field, self.starts_field, self.time_field) if not one.check()]
        if wrong:
            if wrong[0] is not self.name_field:
                self._show_when()
            wrong[0].editor.setFocus()
            return False
        if self.problem():
            self._show_when()
            self._show()
            self.builder.setFocus()
            return False
        return True

    def _show_when(self) -> None:
        self.parts.set_current("when")
        self._part("when")

    def accept(self) -> None:
        """Save; the dialog stays open where the workspace refuses."""
        if not self.check():
            return
        if self.primary is not None:
            self.primary.setEnabled(False)
        self.desk.run(self._job(), self._saved, self._refused)

    def _job(self) -> Callable[[Workspace], Changes]:
        actor, found, day, content_id = self.desk.actor, self.value(), self.day, self._content_id
        if not found.id:
            return lambda ws: ws.series.save(actor, found, content_id)
        if self.scope.current() == "this":
            return lambda ws: ws.series.change_one(actor, content_id, found)
        if self.scope.current() == "following" and day is not None:
            return lambda ws: ws.series.split(actor, found, day)
        return lambda ws: ws.series.change_all(actor, found)

    def _saved(self, changes: Changes) -> None:
        if changes:
            self.desk.toast(SeriesAnswers(self.desk, self).answer(changes, new=not self.series.id))
        self.done(int(self.DialogCode.Accepted))

    def _refused(self, error: EditorialError) -> None:
        if self.primary is not None:
            self.primary.setEnabled(True)
        self.sentence.set_look(token="danger")
        self.sentence.setText(error.text(self.desk.language))
        self.dates.hide()
