"""What waits for the clearance of whoever works here: each answer beside its question, cleared with one key."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.events import Changes
from editorial.domain.input_wording import quoted, value_text
from editorial.domain.inputs import Clearance
from editorial.services.input_review import ToClear

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..widgets.buttons import make_button
from ..widgets.clearing import clear
from ..widgets.flow import Flow
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.paint import focus_ring
from ..widgets.section import SectionHeader
from .review_files import FileChip
from .review_words import ReviewWords

__all__ = ["ClearingList"]

KINDS = ("answer", "contribution", "input_request", "department", "absence", "person")
#: Milliseconds in which changes that follow each other are read together.
TOGETHER = 20
_KEYS = {
    Qt.Key.Key_1: Clearance.PUBLIC,
    Qt.Key.Key_2: Clearance.INTERNAL,
    Qt.Key.Key_3: Clearance.CONFIDENTIAL,
}


class _Card(Ground):
    """One answer; `decided` carries how far it may go."""

    decided = Signal(object)
    stepped = Signal(int)

    def __init__(self, desk: Desk, words: ReviewWords, one: ToClear) -> None:
        super().__init__(desk.theme, "surface", "border", 7)
        self.desk, self.one = desk, one
        theme, icons, px = desk.theme, desk.icons, desk.theme.px
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.public = make_button(theme, icons, "quiet", self.tr("Public"), "lock-open", "1", "small")
        self.internal = make_button(theme, icons, "secondary", self.tr("Internal only"), "building", "2", "small")
        self.stays = make_button(theme, icons, "secondary", self.tr("Stays confidential"), "lock", "3", "small")
        buttons = {self.public: Clearance.PUBLIC, self.internal: Clearance.INTERNAL}
        for button, clearance in {**buttons, self.stays: Clearance.CONFIDENTIAL}.items():
            button.clicked.connect(lambda _on=False, chosen=clearance: self.decided.emit(chosen))
            button.setAccessibleDescription(one.question.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(10), px(10), px(10))
        column.setSpacing(px(3))
        said = self._said()
        source = " · ".join(part for part in (one.contribution.person, one.request.title) if part)
        column.addWidget(Label(theme, source, "caption", "muted", wrap=True))
        column.addWidget(Label(theme, one.question.text, "small", "muted", wrap=True))
        if said:
            label = Label(theme, said, "body", wrap=True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        if one.files:
            holder = QWidget()
            flow = Flow(holder, px(6))
            for file in one.files:
                flow.addWidget(FileChip(desk, file))
            column.addWidget(holder)
        row = QHBoxLayout()
        row.setContentsMargins(0, px(5), 0, 0)
        row.setSpacing(px(8))
        for button in (*buttons, self.stays):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        keys = self.tr("1: public, 2: internal only, 3: stays confidential")
        self.setAccessibleName(f"{one.contribution.person}, {one.question.text}: {said}. {keys}")

    def _said(self) -> str:
        language, one = self.desk.language, self.one
        parts = [value_text(one.question, one.answer.value, language)]
        parts += [quoted(each, language) for each in one.answer.quotes]
        return "\n".join(part for part in parts if part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _KEYS and plain and self.desk.settings.single_keys:
            self.decided.emit(_KEYS[key])
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if has_keyboard_focus(self):
            focus_ring(QPainter(self), self.rect().adjusted(4, 4, -4, -4), self.theme, 4)


class ClearingList(QWidget):
    """As high as what is in it, and out of sight where nothing waits. `counted` carries how many there are."""

    counted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.words = ReviewWords(desk, self)
        self.cards: list[_Card] = []
        self._serial = 0
        self._place: int | None = None
        self.header = SectionHeader(desk.theme, self.tr("To be cleared"), 0, role="section")
        self.hint = Label(
            desk.theme,
            self.tr("Said in confidence. It goes nowhere until you clear it; nothing has to be cleared."),
            "small",
            "muted",
            wrap=True,
        )
        self.rows = QVBoxLayout()
        self.rows.setSpacing(desk.theme.px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, desk.theme.px(24))
        column.setSpacing(desk.theme.px(6))
        column.addWidget(self.header)
        column.addWidget(self.hint)
        column.addLayout(self.rows)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(TOGETHER)
        self._again.timeout.connect(self.reload)
        desk.live.changed.connect(self._live)
        desk.actor_changed.connect(self.reload)
        self.hide()
        self.reload()

    def reload(self) -> None:
        """Read again."""
        self._serial += 1
        serial, actor = self._serial, self.desk.actor

        def done(found: tuple[ToClear, ...]) -> None:
            if serial == self._serial:
                self._show(found)

        self.desk.run(lambda ws: ws.input_review.to_clear(actor), done, lambda _error: self._show(()))

    def _live(self, changes: Changes) -> None:
        if changes.touches(*KINDS):
            self._again.start()

    def _show(self, found: tuple[ToClear, ...]) -> None:
        if [one.one for one in self.cards] == list(found):
            return
        place = self._place if self._place is not None else self._focused()
        self._place = None
        clear(self.rows)
        self.cards = []
        for one in found:
            card = _Card(self.desk, self.words, one)
            card.decided.connect(lambda value, made=card: self._decide(made, value))
            card.stepped.connect(lambda by, made=card: self._step(made, by))
            self.cards.append(card)
            self.rows.addWidget(card)
        self.header.set_count(len(found))
        self.setVisible(bool(found))
        self.counted.emit(len(found))
        if place is not None:
            # a card that is not on the screen yet takes no keyboard
            QTimer.singleShot(0, self, lambda: self._come_back(place))

    def _come_back(self, place: int) -> None:
        if self.cards:
            self.cards[min(place, len(self.cards) - 1)].setFocus(Qt.FocusReason.TabFocusReason)

    def _focused(self) -> int | None:
        return next((at for at, one in enumerate(self.cards) if one.hasFocus()), None)

    def _step(self, card: _Card, by: int) -> None:
        at = self.cards.index(card) + by
        if 0 <= at < len(self.cards):
            self.cards[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _decide(self, card: _Card, clearance: Clearance) -> None:
        actor, answer = self.desk.actor, card.one.answer
        # what stays as it is was decided nevertheless, and the note says so
        note = self.tr("stays confidential") if clearance is answer.clearance else ""
        self._place = self.cards.index(card)

        def done(_found: object) -> None:
            words = self.tr("The answer to “{question}” is {clearance} now.")
            said = words.format(question=card.one.question.text, clearance=self.words.clearance(clearance))
            self.desk.toast(said)

        self.desk.run(lambda ws: ws.clearing.set_clearance(actor, [answer.id], clearance, note), done)

    def focus_content(self) -> None:
        """The first answer has the keyboard."""
        if self.cards:
            self.cards[0].setFocus(Qt.FocusReason.TabFocusReason)
