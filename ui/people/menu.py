"""The menu under one's own name: somebody else works here now, lock, password, people and roles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.people import Person

from ..context import Desk
from ..widgets.badges import KeyCap, key_text
from ..widgets.buttons import Button, LinkButton
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.popover import Popover
from .password_form import PersonHead
from .people_list import PeopleList

__all__ = ["PersonMenu"]

WIDTH = 320


class PersonMenu(Popover):
    """`chosen` carries the id of whoever takes over; the other signals are what else can be done here."""

    chosen = Signal(int)
    lock_wanted = Signal()
    password_wanted = Signal()
    absence_wanted = Signal()
    organisation_wanted = Signal()
    data_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk.theme, parent, padding=0)
        self.desk = desk
        theme = desk.theme
        self.head = PersonHead(desk, WIDTH - 28)
        self.caption = Label(theme, self.tr("Switch person"), "caption", "muted", "semibold")
        self.people = PeopleList(desk)
        self.people.chosen.connect(self._chosen)
        self.lock = self._row(self.tr("Lock now"), "lock", "Ctrl+L")
        self.password = self._row(self.tr("Set a password …"), "key")
        self.absence = self._row(self.tr("Enter an absence …"), "calendar-x")
        self.organisation = self._row(self.tr("People and roles …"), "users-round")
        self.data = self._row(self.tr("Export my data …"), "download")
        self._lines = Line(theme), Line(theme)
        self._build()
        for row, signal in (
            (self.lock, self.lock_wanted),
            (self.password, self.password_wanted),
            (self.absence, self.absence_wanted),
            (self.organisation, self.organisation_wanted),
            (self.data, self.data_wanted),
        ):
            self._button(row).clicked.connect(self.close)
            self._button(row).clicked.connect(signal)

    def _build(self) -> None:
        px = self.desk.theme.px
        top = QVBoxLayout()
        top.setContentsMargins(px(14), px(14), px(14), px(10))
        top.setSpacing(px(10))
        top.addWidget(self.head)
        middle = QVBoxLayout()
        middle.setContentsMargins(px(9), px(10), px(9), px(6))
        middle.setSpacing(px(4))
        self.caption.setContentsMargins(px(5), 0, 0, 0)
        middle.addWidget(self.caption)
        middle.addWidget(self.people)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(14), px(8), px(14), px(10))
        foot.setSpacing(px(4))
        for row in (self.lock, self.password, self.absence, self.data, self.organisation):
            foot.addWidget(row)
        self.body.addLayout(top)
        self.body.addWidget(self._lines[0])
        self.body.addLayout(middle)
        self.body.addWidget(self._lines[1])
        self.body.addLayout(foot)
        self.setFixedWidth(px(WIDTH) + 2 * self._margin())

    def _row(self, words: str, icon: str, keys: str = "") -> QWidget:
        theme = self.desk.theme
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        button = LinkButton(theme, self.desk.icons, words, icon, small=False)
        line.addWidget(button)
        line.addStretch(1)
        if keys:
            line.addWidget(KeyCap(theme, key_text(QKeySequence(keys))))
        return row

    @staticmethod
    def _button(row: QWidget) -> Button:
        found = row.findChild(Button)
        assert isinstance(found, Button)
        return found

    def open_for(self, anchor: QWidget, me: Person | None, others: Sequence[Person], *, told_apart: bool) -> None:
        """Show it; `told_apart` where there are several people, so that a password makes sense."""
        self.head.setVisible(me is not None)
        if me is not None:
            self.head.set_person(me)
        guarded = me is not None and me.password_at is not None
        self.people.set_people(others, me.id if me is not None else None)
        self.caption.setVisible(bool(others))
        self.people.setVisible(bool(others))
        self._lines[0].setVisible(bool(others) and me is not None)
        self.lock.setVisible(guarded and told_apart)
        self.password.setVisible(me is not None and (told_apart or guarded))
        words = self.tr("Change the password …") if guarded else self.tr("Set a password …")
        self._button(self.password).setText(words)
        self.absence.setVisible(me is not None and told_apart)
        self.data.setVisible(me is not None and told_apart)
        self.organisation.setVisible(self.desk.may("people.save"))
        rows = (self.lock, self.password, self.absence, self.data, self.organisation)
        footed = any(not row.isHidden() for row in rows)
        self._lines[1].setVisible(footed)
        self.open_below(anchor, right=True)
        (self.people if others else self._button(self.organisation)).setFocus()

    def _chosen(self, person_id: int) -> None:
        self.close()
        self.chosen.emit(person_id)
