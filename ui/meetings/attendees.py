"""Who is invited to a meeting, and what they answered; kept by hand."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import Part, Participant, Reply

from ..context import Desk
from ..widgets.choice import Sign
from ..widgets.empty import EmptyState
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.section import SectionHeader
from .rows import Cell, Column, Group, Heading, Line
from .rows_view import RowsView
from .words import REPLY_SIGNS, MeetingWords

#: The letter of each answer; O takes it back.
KEYS = {"A": Reply.ACCEPTED, "T": Reply.TENTATIVE, "D": Reply.DECLINED, "O": Reply.OPEN}


class PeopleList(QWidget):
    """`replied` carries participant id and reply."""

    replied = Signal(int, object)
    #: Nobody is invited, and somebody wants to change that.
    invite_wanted = Signal()

    def __init__(self, desk: Desk, words: MeetingWords) -> None:
        super().__init__()
        self.desk, self.words = desk, words
        self.editable = False
        self.case: MeetingCase | None = None
        px = desk.theme.px
        name = self.tr("People")
        self.header = SectionHeader(desk.theme, name, 0, role="section")
        self.hint = Label(desk.theme, self.tr("A, T, D: the reply"), "caption", "muted")
        self.hint.setToolTip(self.tr("A: accepted, T: tentative, D: declined, O: no reply yet"))
        self.header.add_widget(self.hint)
        self.view = RowsView(desk, (Column(name), Column(self.tr("Reply"), 146)), name, 46)
        self.view.painter.edge = 16
        head = Ground(desk.theme, "surface", sides="tb")
        inside = QHBoxLayout(head)
        inside.setContentsMargins(px(16), px(6), px(12), px(6))
        inside.addWidget(self.header)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        self.empty = EmptyState(
            desk.theme, desk.icons, "users-round", self.tr("Nobody is invited yet"), "", self.tr("Invite people")
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        column.addWidget(self._stack, 1)
        self.empty.acted.connect(self.invite_wanted)
        self.view.menu_wanted.connect(self.open_menu)
        self.view.opened.connect(self._open_under)
        self.view.ticked.connect(self._open_under)

    def show_case(self, case: MeetingCase, editable: bool) -> None:
        """Show everybody."""
        kept = self.view.current()
        self.case, self.editable = case, editable
        lines = tuple(self._line(one) for one in case.participants)
        self.view.lines.show([Group(Heading("", ""), lines)])
        if not (kept is not None and self.view.go_to(kept.key)):
            self.view.go_first()
        accepted = sum(one.reply is Reply.ACCEPTED for one in case.participants)
        self.header.set_count(len(lines))
        self._stack.setCurrentWidget(self.view if lines else self.empty)
        self.empty.button.setVisible(editable)
        self.header.set_remark(self.tr("%n accepted", "", accepted) if accepted else "")
        self.hint.setVisible(editable and bool(lines))

    def name(self, one: Participant) -> str:
        """A person of the workspace by the name they have now, a guest by what was entered."""
        return self.words.person(one.person_id) or one.name

    def _line(self, one: Participant) -> Line:
        name = self.name(one)
        role = self._role(one)
        icon, token = REPLY_SIGNS[one.reply]
        reply = self.words.reply(one.reply)
        cells = (Cell(name, Sign.person(name), below=role), Cell(reply, Sign.icon(icon), token))
        return Line(one.id, cells, ", ".join(part for part in (name, role, reply, one.reply_note) if part), one)

    def _role(self, one: Participant) -> str:
        meeting = self.case.meeting if self.case is not None else None
        if meeting is not None and one.person_id is not None:
            if one.person_id == meeting.chair_id:
                return self.tr("Chair")
            if one.person_id == meeting.minute_taker_id:
                return self.tr("Minutes")
        if one.part is Part.GUEST:
            return one.organisation or self.words.code("meeting.part.guest")
        return self.words.code("meeting.part.optional") if one.part is Part.OPTIONAL else ""

    # Acting -------------------------------------------------------------------------------------------------------

    def current(self) -> Participant | None:
        """Whoever is in front."""
        found = self.view.current_value()
        return found if isinstance(found, Participant) else None

    def answer(self, reply: Reply) -> bool:
        """What whoever is in front answered; whether that may be entered."""
        one = self.current()
        if one is None or not self.editable:
            return False
        if one.reply is not reply:
            self.replied.emit(one.id, reply)
        return True

    def _open_under(self) -> None:
        box = self.view.visualRect(self.view.currentIndex())
        self.open_menu(self.view.viewport().mapToGlobal(box.bottomLeft()))

    def open_menu(self, at: QPoint) -> None:
        """The replies as entries."""
        if self.current() is None or not self.editable:
            return
        menu = QMenu(self)
        for letter, reply in KEYS.items():
            entry = menu.addAction(self.desk.icons.icon(REPLY_SIGNS[reply][0]), f"{self.words.reply(reply)}\t{letter}")
            entry.triggered.connect(lambda _on=False, reply=reply: self.answer(reply))
        menu.popup(at)
