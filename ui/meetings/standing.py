"""The standing agenda of a series: items in order, and the one in front as a small form below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editorial.domain.meeting_rules import ITEM_MINUTES, TITLE_MOST
from editorial.domain.meetings import AgendaSource, StandingItem

from ..context import Desk
from ..widgets.choice import Choice, Sign
from ..widgets.form import ChoiceField, Field, Form, LineEdit, SpinField
from ..widgets.label import Label
from . import choices
from .order_list import OrderList
from .rows import Cell, Column
from .words import SOURCE_SIGNS, MeetingWords


class StandingEditor(QWidget):
    """`items` are what every meeting of the series begins with, in order."""

    def __init__(self, desk: Desk, words: MeetingWords, found: Sequence[StandingItem]) -> None:
        super().__init__()
        self.desk, self.words = desk, words
        self._quiet = False
        theme = desk.theme
        columns = (
            Column(self.tr("Agenda item")),
            Column(self.tr("Section"), 130),
            Column(self.tr("Min."), 60, right=True),
        )
        self.list = OrderList(desk, self.tr("Standing agenda"), columns, self._cells, self.tr("Add an item"), rows=4)
        self.list.add.clicked.connect(lambda _on=False: self.add())
        self._make_form()
        self.sum = Label(theme, "", "small", "muted", tnum=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        for one in (self.list, self.form, self.sum):
            column.addWidget(one)
        self._wire()
        self.list.set_values(found)
        self._tell()

    def _make_form(self) -> None:
        desk, theme, icons, words = self.desk, self.desk.theme, self.desk.icons, self.words
        self.form = Form(theme, icons)
        self.title = LineEdit(theme, "", most=TITLE_MOST)
        self.source = ChoiceField(
            theme, icons, [Choice(str(one), words.source(one), Sign.icon(SOURCE_SIGNS[one])) for one in AgendaSource]
        )
        self.minutes = SpinField(theme, 5, *ITEM_MINUTES, self.tr("min"), step=5)
        self.section = LineEdit(theme, "", most=TITLE_MOST)
        self.presenter = ChoiceField(theme, icons, choices.people(desk), None, self.tr("nobody"))
        self.form.add_row(
            Field(theme, icons, self.tr("Title"), self.title), Field(theme, icons, self.tr("Collects"), self.source)
        )
        self.form.add_row(
            Field(theme, icons, self.tr("Minutes"), self.minutes),
            Field(theme, icons, self.tr("Section"), self.section),
            Field(theme, icons, self.tr("Presented by"), self.presenter),
        )

    def _wire(self) -> None:
        self.list.picked.connect(self._show)
        self.list.changed.connect(self._tell)
        self.title.textEdited.connect(lambda _words: self._edited())
        self.section.textEdited.connect(lambda _words: self._edited())
        self.minutes.valueChanged.connect(lambda _n: self._edited())
        self.source.changed.connect(self._source_chosen)
        self.presenter.changed.connect(lambda _who: self._edited())

    def _cells(self, one: Any) -> tuple[Cell, ...]:
        title = one.title or self.words.source(one.source)
        sign = Sign.icon(SOURCE_SIGNS[one.source])
        return (Cell(title, sign), Cell(one.section, token="muted"), Cell(self.words.minutes(one.minutes)))

    def _one(self) -> StandingItem | None:
        place = self.list.place()
        return self.list.values[place] if 0 <= place < len(self.list.values) else None

    def _show(self) -> None:
        if self._quiet:
            return
        one = self._one()
        self.form.setEnabled(one is not None)
        if one is None:
            return
        self._quiet = True
        if self.title.text() != one.title:
            self.title.setText(one.title)
        if self.section.text() != one.section:
            self.section.setText(one.section)
        self.minutes.setValue(one.minutes)
        self.source.set_value(str(one.source))
        self.presenter.set_value(one.presenter_id)
        self._quiet = False

    def _edited(self) -> None:
        place = self.list.place()
        if self._quiet or not 0 <= place < len(self.list.values):
            return
        presenter = self.presenter.value()
        changed = replace(
            self.list.values[place],
            title=self.title.text(),
            section=self.section.text().strip(),
            minutes=self.minutes.value(),
            source=AgendaSource(str(self.source.value())),
            presenter_id=presenter if isinstance(presenter, int) else None,
        )
        self._quiet = True
        self.list.exchange(place, changed)
        self._quiet = False

    def _source_chosen(self, _value: object) -> None:
        self._edited()
        one = self._one()
        if one is None:
            return
        # words of one's own stay; those of another source that was chosen on the way go
        given = {self.words.source(each) for each in AgendaSource if each is not AgendaSource.OWN}
        if not one.title or one.title in given:
            self.title.setText("" if one.source is AgendaSource.OWN else self.words.source(one.source))
            self._edited()

    def add(self) -> None:
        """An empty item, ready to be written."""
        self.list.append(StandingItem())
        self._show()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        total = sum(one.minutes for one in self.list.values)
        self.sum.setText(self.tr("{n} min in all").format(n=total))

    def items(self) -> tuple[StandingItem, ...]:
        """All of them in order; an item without words takes those of what it collects, one that has neither is left
        out."""
        found: list[StandingItem] = []
        for one in self.list.values:
            title = one.title.strip() or ("" if one.source is AgendaSource.OWN else self.words.source(one.source))
            if title:
                found.append(replace(one, title=title, position=len(found)))
        return tuple(found)
