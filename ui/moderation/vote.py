"""Voting: three counters beside the button, and a dialog where names are wanted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from editorial.domain.decision_cards import Tally
from editorial.domain.decisions import Choice

from ..context import Desk
from ..painted_list import PaintedList
from ..stage_look import StageLabel, stage_theme
from ..widgets.buttons import IconButton
from ..widgets.dialogs import BaseDialog
from ..widgets.label import Label
from ..widgets.paint import draw_text, text_width
from ..widgets.signs import initials, paint_avatar

__all__ = ["VoteDialog", "VoteRow"]

_LOOKS = {
    Choice.FOR: ("thumbs-up", "success"),
    Choice.AGAINST: ("thumbs-down", "danger"),
    Choice.ABSTAIN: ("circle-minus", "muted"),
}


class _Counter(QWidget):
    """Icon, word and figure; plus and minus, arrows, a click and the wheel change it."""

    changed = Signal()

    def __init__(self, desk: Desk, choice: Choice, word: str) -> None:
        super().__init__()
        self.desk, self.choice, self.word = desk, choice, word
        self.count, self._short = 0, False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("{word}: click or + for one more, right click or - for one less").format(word=word))
        desk.theme.changed.connect(self.updateGeometry)
        self.set_count(0)

    def set_short(self, short: bool) -> None:
        """Without the word."""
        if short is not self._short:
            self._short = short
            self.updateGeometry()
            self.update()

    def set_count(self, count: int) -> None:
        """Show another figure."""
        self.count = max(0, min(999, count))
        self.setAccessibleName(f"{self.word}: {self.count}")
        self.updateGeometry()
        self.update()

    def step(self, by: int) -> None:
        """One more, or one less."""
        before = self.count
        self.set_count(before + by)
        if self.count != before:
            self.changed.emit()

    def sizeHint(self) -> QSize:
        theme, px = self.desk.theme, self.desk.theme.px
        word = 0 if self._short else text_width(theme.font_px(16), self.word) + px(8)
        return QSize(px(20 + 8) + word + text_width(theme.font_px(22, 600, True), str(self.count)) + px(3), px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self.desk.theme, self.desk.theme.px
        icon, token = _LOOKS[self.choice]
        side = px(20)
        self.desk.icons.paint(painter, QRect(px(1), (self.height() - side) // 2, side, side), icon, token)
        left = side + px(8)
        if not self._short:
            font = theme.font_px(16)
            wide = text_width(font, self.word)
            draw_text(painter, QRect(left, 0, wide, self.height()), self.word, font, theme.color("text"), elide=False)
            left += wide + px(8)
        figure = theme.font_px(22, 600, True)
        ink = theme.color("text" if self.count else "muted")
        room = QRect(left, 0, self.width() - left, self.height())
        draw_text(painter, room, str(self.count), figure, ink, elide=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {
            Qt.Key.Key_Plus: 1,
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_Minus: -1,
            Qt.Key.Key_Down: -1,
            Qt.Key.Key_Backspace: -1,
        }.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.step(by)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.step(1)
        elif event.button() == Qt.MouseButton.RightButton:
            self.step(-1)
        event.accept()


class VoteRow(QWidget):
    """The three counters; `names_wanted` asks for the dialog."""

    names_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.choices: dict[int, Choice] = {}
        words = {
            Choice.FOR: self.tr("For"),
            Choice.AGAINST: self.tr("Against"),
            Choice.ABSTAIN: self.tr("Abstention"),
        }
        self.counters = {one: _Counter(desk, one, words[one]) for one in Choice}
        self.by_name = IconButton(desk.theme, desk.icons, "list-checks", self.tr("Vote by name …"), size=32)
        self.by_name.clicked.connect(lambda _on=False: self.names_wanted.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(desk.theme.px(10))
        self.label = StageLabel(desk, self.tr("Vote"), 15, "text", 600)
        row.addWidget(self.label)
        for one in self.counters.values():
            row.addWidget(one)
            one.changed.connect(self._by_hand)
        row.addWidget(self.by_name)

    def _by_hand(self) -> None:
        self.choices = {}

    def set_short(self, short: bool) -> None:
        """Without words, where the stage is narrow."""
        for one in self.counters.values():
            one.set_short(short)

    def tally(self) -> Tally | None:
        """How many voted how; None: nobody voted."""
        found = Tally(*(self.counters[one].count for one in (Choice.FOR, Choice.AGAINST, Choice.ABSTAIN)))
        return found if found != Tally() else None

    def clear(self) -> None:
        """Nobody has voted."""
        self.show_choices({})

    def show_choices(self, choices: Mapping[int, Choice]) -> None:
        """What was voted by name."""
        for one, counter in self.counters.items():
            counter.set_count(sum(each is one for each in choices.values()))
        self.choices = dict(choices)

    def focus(self) -> None:
        """The keyboard to the first counter."""
        self.counters[Choice.FOR].setFocus(Qt.FocusReason.ShortcutFocusReason)


@dataclass(frozen=True, slots=True)
class _Voter:
    participant_id: int
    name: str
    choice: Choice | None


class _Voters(PaintedList[_Voter]):
    """1 for, 2 against, 3 abstention, 0 nothing; then the next one."""

    voted = Signal(int, object)

    def words(self, row: _Voter) -> str:
        said = {
            Choice.FOR: self.tr("for"),
            Choice.AGAINST: self.tr("against"),
            Choice.ABSTAIN: self.tr("abstention"),
            None: self.tr("no vote"),
        }[row.choice]
        return f"{row.name}, {said}"

    def row_size(self, _row: _Voter, width: int) -> QSize:
        return QSize(width, self.desk.theme.px(44))

    def paint_row(self, painter: QPainter, box: QRect, row: _Voter, hovered: bool) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        if hovered:
            painter.fillRect(box, theme.color("hover"))
        face = QRect(box.left() + px(8), box.center().y() - px(15), px(30), px(30))
        paint_avatar(painter, face, initials(row.name), theme)
        room = QRect(face.right() + px(10), box.top(), box.right() - px(140) - face.right(), box.height())
        draw_text(painter, room, row.name, theme.font_px(16), theme.color("text"))
        for place, one in enumerate(Choice):
            icon, token = _LOOKS[one]
            side = px(22)
            left = box.right() - px(118) + place * px(40)
            sign = QRect(left, box.center().y() - side // 2, side, side)
            if row.choice is one:
                around = sign.adjusted(-px(6), -px(6), px(6), px(6))
                painter.fillRect(around, theme.color("accent_tint"))
            self.desk.icons.paint(painter, sign, icon, token if row.choice is one else "border_strong")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # Enter is the button's
            return
        row = self.row()
        keys: dict[int, Choice | None] = {
            Qt.Key.Key_1: Choice.FOR,
            Qt.Key.Key_2: Choice.AGAINST,
            Qt.Key.Key_3: Choice.ABSTAIN,
            Qt.Key.Key_0: None,
        }
        if row is not None and event.key() in keys:
            self._vote(row, keys[event.key()])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        row, px = self.row(), self.desk.theme.px
        place = (int(event.position().x()) - (self.viewport().width() - px(128))) // px(40)
        if row is not None and 0 <= place < len(Choice):
            chosen = list(Choice)[place]
            self.voted.emit(row.participant_id, None if row.choice is chosen else chosen)

    def _vote(self, row: _Voter, choice: Choice | None) -> None:
        at = self.currentIndex().row()
        self.voted.emit(row.participant_id, choice)
        self.setCurrentIndex(self.rows.index(min(at + 1, self.rows.rowCount() - 1)))


class VoteDialog(BaseDialog):
    """How each of those who are there and have a vote voted: participant id and name."""

    def __init__(
        self, desk: Desk, voters: Sequence[tuple[int, str]], choices: Mapping[int, Choice], parent: QWidget
    ) -> None:
        theme = stage_theme(desk)
        super().__init__(theme, desk.icons, self.tr("Vote by name"), 520, parent)
        self._voters = voters
        self.choices: dict[int, Choice] = dict(choices)
        self.list = _Voters(desk, self.tr("Who votes"))
        self.list.setMinimumHeight(desk.theme.px(260))
        self.list.voted.connect(self._voted)
        self.content.addWidget(
            Label(theme, self.tr("Keys: 1 for, 2 against, 3 abstention, 0 no vote"), "body", "muted", wrap=True)
        )
        self.content.addWidget(self.list, 1)
        self.count = Label(theme, "", "body", weight=600)
        self.content.addWidget(self.count)
        self.set_primary(self.tr("Take over"))
        self._show()
        self.list.setCurrentIndex(self.list.rows.index(0))
        self.list.setFocus()

    def _voted(self, participant_id: int, choice: object) -> None:
        if isinstance(choice, Choice):
            self.choices[participant_id] = choice
        else:
            self.choices.pop(participant_id, None)
        self._show()

    def _show(self) -> None:
        self.list.show_rows([_Voter(one, name, self.choices.get(one)) for one, name in self._voters])
        found = list(self.choices.values())
        counts = {one: found.count(one) for one in Choice}
        words = self.tr("{for_} for, {against} against").format(for_=counts[Choice.FOR], against=counts[Choice.AGAINST])
        neither = self.tr("%n abstention(s)", "", counts[Choice.ABSTAIN])
        self.count.setText(f"{words}, {neither}")
