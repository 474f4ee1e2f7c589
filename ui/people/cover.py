"""What stands in the window while nobody may look into it: the lock, and the question who is working here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.people import Person
from editorial.errors import EditorialError

from ..context import Desk
from ..widgets.buttons import LinkButton, make_button
from ..widgets.empty import IconSign
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.tab_order import focus_next
from .password_form import SignInForm
from .people_list import PeopleList
from .words import protection

__all__ = ["Cover"]

WIDTH = 420


class Cover(Ground):
    """Fills the window. `entered` carries person id and password, `leaving` closes the workspace."""

    entered = Signal(int, str)
    leaving = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, "window", parent=parent)
        self.desk = desk
        self._people: dict[int, Person] = {}
        self._person: Person | None = None
        self.setAccessibleName(self.tr("Locked"))
        theme, icons = desk.theme, desk.icons
        self.title = Label(theme, "", "title", wrap=True)
        self.reason = Label(theme, "", "body", "muted", wrap=True)
        self.form = SignInForm(desk)
        self.people = PeopleList(desk, 5)
        self.unlock = make_button(theme, icons, "primary", self.tr("Unlock"), icon="lock-open")
        self.other = make_button(theme, icons, "secondary", self.tr("Somebody else …"), icon="users-round")
        self.back = make_button(theme, icons, "secondary", self.tr("Back"), icon="arrow-left")
        self.leave = LinkButton(theme, icons, self.tr("Close the workspace"), "log-out")
        self._build()
        self._wire()

    def _build(self) -> None:
        theme, icons, px = self.desk.theme, self.desk.icons, self.desk.theme.px
        card = Ground(theme, "surface", "border", 10)
        card.setFixedWidth(px(WIDTH))
        inside = QVBoxLayout(card)
        inside.setContentsMargins(px(24), px(20), px(24), px(20))
        inside.setSpacing(px(12))
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(IconSign(theme, icons, "lock", "accent_text", 20))
        head.addWidget(self.title, 1)
        inside.addLayout(head)
        inside.addWidget(self.reason)
        self._sides_of_card = (self._lock_side(), self._people_side())
        for side in self._sides_of_card:
            inside.addWidget(side)
        inside.addWidget(Line(theme))
        inside.addWidget(Label(theme, protection(), "caption", "muted", wrap=True))
        column = QVBoxLayout(self)
        column.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _lock_side(self) -> QWidget:
        side, px = QWidget(), self.desk.theme.px
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        column.addWidget(self.form)
        row = QHBoxLayout()
        row.setContentsMargins(3, 0, 3, 3)
        row.addWidget(self.other)
        row.addStretch(1)
        row.addWidget(self.unlock)
        column.addLayout(row)
        column.addStretch(1)
        return side

    def _people_side(self) -> QWidget:
        side, px = QWidget(), self.desk.theme.px
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.people)
        row = QHBoxLayout()
        row.setContentsMargins(3, 0, 3, 3)
        row.addWidget(self.back)
        row.addStretch(1)
        column.addLayout(row)
        return side

    def _wire(self) -> None:
        self.form.entered.connect(self._entered)
        self.form.ready_changed.connect(self.unlock.setEnabled)
        self.unlock.clicked.connect(self.form.submit)
        self.other.clicked.connect(self.ask_who)
        self.back.clicked.connect(self._go_back)
        self.people.chosen.connect(self._chosen)
        self.leave.clicked.connect(self.leaving)

    # What it asks -------------------------------------------------------------------------------------------------

    def set_people(self, people: Sequence[Person]) -> None:
        """Who may work here."""
        self._people = {one.id: one for one in people}
        self.people.set_people(people, self._person.id if self._person is not None else None)

    def ask_password(self, person: Person, locked: bool = True) -> None:
        """Ask one person; `locked` where they worked here until now."""
        self._person = person
        self.title.setText(self.tr("Locked") if locked else self.tr("Sign in"))
        self.reason.hide()
        self.unlock.setText(self.tr("Unlock") if locked else self.tr("Sign in"))
        self.unlock.set_icon_name("lock-open" if locked else "log-in")
        self.other.setVisible(len(self._people) > 1)
        self.form.set_person(person)
        self._turn(0)
        self.form.setFocus()

    def ask_who(self) -> None:
        """Ask who it is."""
        self.title.setText(self.tr("Who is working here?"))
        self.reason.setText(self.tr("Choose yourself. This computer remembers you; you can change it at any time."))
        self.reason.show()
        self.people.set_people(tuple(self._people.values()))
        self.back.setVisible(self._person is not None)
        self._turn(1)
        self.people.setFocus()

    def _turn(self, index: int) -> None:
        """The card is as high as what it asks."""
        for place, side in enumerate(self._sides_of_card):
            side.setVisible(place == index)

    @property
    def asks_who(self) -> bool:
        """Whether it asks who it is; else it asks for a password."""
        return not self._sides_of_card[1].isHidden()

    @property
    def person(self) -> Person | None:
        """Who is asked for a password, or was before the question who it is."""
        return self._person

    def refuse(self, error: EditorialError) -> None:
        """The password was wrong, or came too early."""
        self._show_busy(False)
        self.form.refuse(error)

    def _entered(self, person_id: int, password: str) -> None:
        self._show_busy(True)
        self.entered.emit(person_id, password)

    def _show_busy(self, busy: bool) -> None:
        self.form.set_busy(busy)
        self.other.setEnabled(not busy)
        words = self.tr("Unlock") if self.title.text() == self.tr("Locked") else self.tr("Sign in")
        self.unlock.setText(self.tr("Checking …") if busy else words)

    def _chosen(self, person_id: int) -> None:
        person = self._people[person_id]
        if person.password_at is None:
            self.entered.emit(person_id, "")
        else:
            self.ask_password(person, locked=self._person is not None and self._person.id == person_id)

    def _go_back(self) -> None:
        if self._person is not None:
            self.ask_password(self._person)

    # Keys ---------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.asks_who:
                self.form.submit()
        elif key == Qt.Key.Key_Escape and self.asks_who:
            self._go_back()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            focus_next(self, key == Qt.Key.Key_Tab)
        # nothing goes on to the window
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return focus_next(self, forward)
