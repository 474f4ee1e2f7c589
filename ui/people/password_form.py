"""One person and the field for their password, with what was wrong and how long to wait; the check runs elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editorial.domain.people import Person
from editorial.errors import EditorialError

from ..context import Desk
from ..widgets.form import Field, LineEdit
from ..widgets.label import Label
from ..widgets.signs import Avatar
from .words import who_they_are

__all__ = ["PasswordField", "PersonHead", "SignInForm"]

SECOND = 1000


class PasswordField(LineEdit):
    """A password, hidden; the eye shows it as long as one wants."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, most=512, parent=parent)
        self._desk = desk
        self._eye = QAction(self)
        self._eye.triggered.connect(self._turn)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self.hide_text()

    def value(self) -> str:
        """As typed: blanks belong to a password."""
        return self.text()

    def hide_text(self) -> None:
        """Dots again."""
        self._show(False)

    def _turn(self) -> None:
        self._show(self.echoMode() == QLineEdit.EchoMode.Password)

    def _show(self, plain: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if plain else QLineEdit.EchoMode.Password)
        self._eye.setIcon(self._desk.icons.icon("eye-off" if plain else "eye", "muted"))
        self._eye.setText(self.tr("Hide the password") if plain else self.tr("Show the password"))
        self._eye.setToolTip(self._eye.text())


class PersonHead(QWidget):
    """Avatar, name, roles, in a place so many design pixels wide."""

    def __init__(self, desk: Desk, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self._width = desk, width
        theme, px = desk.theme, desk.theme.px
        self.avatar = Avatar(theme, "", me=True, size=38)
        self.name = Label(theme, "", "section", wrap=True)
        self.line = Label(theme, "", "small", "muted", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self.avatar)
        row.addLayout(words, 1)

    def set_person(self, person: Person) -> None:
        """Show somebody."""
        self.avatar.set_person(person.name, me=True)
        self.name.setText(person.name)
        self.line.setText(who_they_are(self.desk, person))
        room = self.desk.theme.px(self._width - 38 - 12)
        for one in (self.name, self.line):
            # known beforehand: popovers are measured before they are laid out
            one.ensurePolished()
            one.setFixedSize(room, one.heightForWidth(room))


class SignInForm(QWidget):
    """`entered` carries person id and password; answer with `set_busy` and `refuse`. `ready` tells whether to press."""

    entered = Signal(int, str)
    ready_changed = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._person: Person | None = None
        self._busy, self._left = False, 0
        self.head = PersonHead(desk, 360)
        self.password = PasswordField(desk)
        self.field = Field(desk.theme, desk.icons, self.tr("Password"), self.password)
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND)
        self._timer.timeout.connect(self.tick)
        column = QVBoxLayout(self)
        column.setContentsMargins(3, 0, 3, 0)
        column.setSpacing(desk.theme.px(16))
        column.addWidget(self.head)
        column.addWidget(self.field)
        self.setFocusProxy(self.password)

    @property
    def ready(self) -> bool:
        """Whether a password can be tried now."""
        return not self._busy and not self._left

    def set_person(self, person: Person) -> None:
        """Ask somebody; what was typed for another is forgotten."""
        self._person = person
        self._timer.stop()
        self._left = 0
        self.head.set_person(person)
        self.password.clear()
        self.password.hide_text()
        self.field.set_error("")
        self.set_busy(False)

    def submit(self) -> None:
        """Try what is typed."""
        if self.ready and self._person is not None:
            self.entered.emit(self._person.id, self.password.value())

    def set_busy(self, busy: bool) -> None:
        """While the password is being checked nothing else can be typed."""
        self._busy = busy
        self.password.setEnabled(self.ready)
        self.ready_changed.emit(self.ready)

    def refuse(self, error: EditorialError) -> None:
        """It was wrong, or came too early: the sentence stands in the field, the wait counts down."""
        self._left = int(error.params.get("seconds", 0)) if error.code == "people.wait" else 0
        self.set_busy(False)
        if self._left:
            self.password.clear()
            self._timer.start()
            self._count()
            return
        self.field.set_error(error.text(self.desk.language))
        self.password.selectAll()
        self.password.setFocus()

    def tick(self) -> None:
        """A second of the wait is over."""
        self._left = max(0, self._left - 1)
        if self._left:
            self._count()
            return
        self._timer.stop()
        self.field.set_error("")
        self.set_busy(False)
        self.password.setFocus()

    def _count(self) -> None:
        minutes, seconds = divmod(self._left, 60)
        words = self.tr("Too many wrong passwords. The next try is possible in {time}.")
        self.field.set_error(words.format(time=f"{minutes}:{seconds:02}"))
