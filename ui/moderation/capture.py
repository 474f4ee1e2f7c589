"""One key each: an action item, a note, a parked topic, a request to speak, entered without leaving the stage."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.app import Workspace
from editorial.domain import meeting_rules as rules
from editorial.domain.decisions import ActionItem
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meeting_rules import ITEM_MINUTES
from editorial.domain.meetings import AgendaItem

from ..context import Desk
from ..painted_list import PaintedList
from ..stage_look import StageButton, StageLabel, enlarge, stage_theme
from ..widgets.buttons import IconButton
from ..widgets.choice import Choice, Sign
from ..widgets.empty import IconSign
from ..widgets.form import ChoiceField, DateField, LineEdit, SpinField
from ..widgets.ground import Ground
from ..widgets.paint import draw_text, panel
from ..widgets.signs import initials, paint_avatar
from .captured import Captured
from .rescue import Spot
from .state import Moderation

__all__ = ["CapturePanel"]

#: Minutes that an item takes unless somebody says otherwise.
MINUTES = 5
#: What is kept beside the workspace while it is entered.
_KEPT = ("action", "note", "park")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ICONS = {
    "action": "square-check",
    "note": "pencil-line",
    "park": "inbox",
    "speak": "mic",
    "guest": "user-plus",
    "item": "list-plus",
}


@dataclass(frozen=True, slots=True)
class _Somebody:
    participant_id: int
    name: str


class _People(PaintedList[_Somebody]):
    def words(self, row: _Somebody) -> str:
        return row.name

    def row_size(self, _row: _Somebody, width: int) -> QSize:
        return QSize(width, self.desk.theme.px(42))

    def paint_row(self, painter: QPainter, box: QRect, row: _Somebody, hovered: bool) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        chosen = row == self.row()
        if chosen or hovered:
            inner = box.adjusted(px(2), px(1), -px(2), -px(1))
            panel(painter, inner, px(6), theme.color("accent_tint" if chosen else "hover"))
        face = QRect(box.left() + px(10), box.center().y() - px(15), px(30), px(30))
        paint_avatar(painter, face, initials(row.name), theme)
        room = box.adjusted(px(52), 0, -px(8), 0)
        draw_text(painter, room, row.name, theme.font_px(16, 600 if chosen else 400), theme.color("text"))


class CapturePanel(Ground):
    """Lies over the foot of the stage. `closed` gives the keyboard back; `told` carries what was just done."""

    closed = Signal()
    told = Signal(str)
    refused = Signal(object)
    resized = Signal()

    def __init__(self, desk: Desk, state: Moderation, parent: QWidget) -> None:
        super().__init__(desk.theme, "raised", "accent", 10, parent=parent)
        self.desk, self.state = desk, state
        self.kind = ""
        self._item_id = 0
        self._note_id = 0
        px = desk.theme.px
        self.sign = IconSign(desk.theme, desk.icons, "square-check", "accent", 20)
        self.title = StageLabel(desk, "", 16, "text", 600)
        self.hint = StageLabel(desk, "", 15, "muted")
        self.words = LineEdit(stage_theme(desk), most=2000)
        enlarge(desk, self.words)
        self.people = _People(desk, self.tr("Who is present"))
        self.people.setFixedHeight(px(210))
        self.people.chosen.connect(self._ask)
        self.enter = StageButton(desk, "primary", self.tr("Enter"), "", "↵")
        self.enter.clicked.connect(lambda _on=False: self.submit())
        self.shut = IconButton(desk.theme, desk.icons, "x", self.tr("Close (Esc)"), size=32)
        self.shut.clicked.connect(lambda _on=False: self.close_panel())
        self._build_action()
        self._build()
        self.words.textEdited.connect(self._typed)
        self.hide()

    def _build_action(self) -> None:
        desk, theme = self.desk, stage_theme(self.desk)
        self.who = ChoiceField(theme, desk.icons, (), none_text=self.tr("Who?"))
        self.who.setAccessibleName(self.tr("Responsible"))
        self.who.setMinimumWidth(desk.theme.px(126))
        self.until = DateField(theme, desk.icons, desk.language, None, desk.clock.today)
        self.until.setPlaceholderText(self.tr("Until when?"))
        self.until.setAccessibleName(self.tr("Until when"))
        self.until.setMinimumWidth(desk.theme.px(130))
        self.until.setMaximumWidth(desk.theme.px(190))
        self.minutes = SpinField(theme, MINUTES, *ITEM_MINUTES, self.tr("min"), 5)
        self.minutes.setAccessibleName(self.tr("Planned minutes"))
        for one in (self.who, self.until, self.minutes):
            enlarge(desk, one, 16)

    def _build(self) -> None:
        px = self.desk.theme.px
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.sign)
        head.addWidget(self.title)
        head.addWidget(self.hint, 1)
        head.addWidget(self.shut)
        row = self._row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.words, 1)
        row.addWidget(self.enter)
        self.more = QWidget()
        more = self._more_row = QHBoxLayout(self.more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(px(8))
        more.addWidget(self.who)
        more.addWidget(self.until)
        more.addWidget(self.minutes)
        more.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(8), px(12), px(12))
        column.setSpacing(px(6))
        column.addLayout(head)
        column.addWidget(self.people)
        column.addLayout(row)
        column.addWidget(self.more)

    # Opening and closing ------------------------------------------------------------------------------------------

    def open_for(self, kind: str, note: Captured | None = None) -> None:
        """Enter something of this kind at the current item: "action", "note", "park", "speak" or "guest"."""
        item = self.state.item
        self.kind, self._item_id = kind, item.id if item is not None else 0
        self._note_id = note.row_id if note is not None else 0
        titles = {
            "action": (self.tr("Action item"), self.tr("What is to be done")),
            "note": (self.tr("Note"), self.tr("What is to be noted; it is saved while you write")),
            "park": (self.tr("Park"), self.tr("Which topic is kept for later")),
            "speak": (self.tr("Request to speak"), self.tr("First letters of the name")),
            "guest": (self.tr("Guest"), self.tr("Name, organisation")),
            "item": (self.tr("Agenda item"), self.tr("What is to be discussed")),
        }
        title, hint = titles[kind]
        self.title.setText(title)
        self.words.setPlaceholderText(hint)
        self.words.setAccessibleName(f"{title}: {hint}")
        self.sign.set_icon(_ICONS[kind], "accent")
        self.hint.setText("")
        self._place_enter()
        self.people.setVisible(kind == "speak")
        with QSignalBlocker(self.words):
            self.words.setText(self.state.words.text(self._spot()) if kind in _KEPT else "")
        if kind == "action":
            self._fill_people()
        if kind == "speak":
            self._filter()
        self.show()
        self.raise_()
        self.resized.emit()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.end(False)

    def _place_enter(self) -> None:
        """Behind the last field: Tab goes from what to who to until when, and then to the button."""
        action, item = self.kind == "action", self.kind == "item"
        before, after = (self._row, self._more_row) if action or item else (self._more_row, self._row)
        before.removeWidget(self.enter)
        after.addWidget(self.enter)
        self.more.setVisible(action or item)
        for one in (self.who, self.until):
            one.setVisible(action)
        self.minutes.setVisible(item)

    def _spot(self) -> Spot:
        if self.kind == "note":
            return Spot("note", self._note_id) if self._note_id else Spot("new_note", self._item_id)
        return Spot(self.kind, self._item_id)

    def _fill_people(self) -> None:
        state = self.state
        here = [one for one in state.case.participants if one.person_id]
        ids = [one.person_id for one in here]
        choices = [Choice(one.person_id, state.name(one), Sign.person(state.name(one))) for one in here]
        others = [one for one in self.desk.directory.people if one.id not in ids and not one.archived]
        choices += [Choice(one.id, one.name, Sign.person(one.name)) for one in others]
        guests = [one for one in state.case.participants if not one.person_id]
        choices += [Choice(f"guest:{one.name}", one.name, Sign.person(one.name)) for one in guests]
        self.who.set_choices(choices, None)
        self.until.set_value(None)

    def close_panel(self) -> None:
        """Away; what is typed and not entered stays for the next time."""
        if self.kind == "note" and self.isVisible():
            self._finish_note()
        self.kind = ""
        self.hide()
        self.closed.emit()

    # Entering -----------------------------------------------------------------------------------------------------

    def _typed(self, words: str) -> None:
        if self.kind == "speak":
            self._filter()
        elif self.kind in _KEPT:
            self.state.words.type(self._spot(), words)

    def _filter(self) -> None:
        wanted = self.words.text().strip().casefold()
        busy = {one.participant_id for one in self.state.waiting()}
        speaking = self.state.speaking()
        busy |= {speaking.participant_id} if speaking else set()
        here = [one for one in rules.present(self.state.case.participants) if one.id not in busy]
        rows = [_Somebody(one.id, self.state.name(one)) for one in here]
        rows = [one for one in rows if wanted in one.name.casefold()]
        # who is called so comes before who only has the letters somewhere
        rows.sort(key=lambda one: not any(part.startswith(wanted) for part in one.name.casefold().split()))
        self.people.show_rows(rows)
        if rows:
            self.people.setCurrentIndex(self.people.rows.index(0))
        self.hint.setText("" if rows else self.tr("Nobody of that name is present."))
        self.enter.setEnabled(bool(rows))

    def submit(self) -> None:
        """Enter what is written."""
        words = self.words.text().strip()
        if self.kind == "speak":
            row = self.people.row()
            if row is not None:
                self._ask(row)
            return
        if not words:
            self.hint.setText(self.tr("Write something first."))
            return
        if self.kind == "note":
            self.close_panel()
            self.told.emit(self.tr("Noted."))
        elif self.kind == "action":
            self._add_action(words)
        elif self.kind == "park":
            self._park(words)
        elif self.kind == "guest":
            self._guest(words)
        elif self.kind == "item":
            self._add_item(words)

    def _finish_note(self) -> None:
        if self._note_id:
            self.state.words.keep()
        else:
            self.state.words.finish_note(self._item_id)

    def _add_action(self, words: str) -> None:
        problem = self.until.problem()
        if problem:
            self.hint.setText(problem)
            self.until.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        value = self.who.value()
        owner_id = value if isinstance(value, int) else None
        owner = value.removeprefix("guest:") if isinstance(value, str) else ""
        stage = self.state.stage
        about = stage.cards[0].content_id if stage is not None and len(stage.cards) == 1 else None
        action = ActionItem(
            meeting_id=self.state.id,
            item_id=self._item_id or None,
            text=words,
            owner_id=owner_id,
            owner=owner,
            due=self.until.value(),
            content_id=about,
        )
        actor, meeting_id = self.state.actor, self.state.id

        def job(ws: Workspace) -> MeetingCase:
            ws.actions.add(actor, action)
            return ws.meetings.case(actor, meeting_id)

        self._enter(job, self.tr("Action item entered: {text}").format(text=words))

    def _park(self, words: str) -> None:
        actor, meeting_id, item_id = self.state.actor, self.state.id, self._item_id or None
        said = self.tr("Parked: {text}").format(text=words)
        self._enter(lambda ws: ws.moderation.park(actor, meeting_id, words, item_id), said)

    def _add_item(self, words: str) -> None:
        """To the end of the agenda; in front at once where nothing else is."""
        actor = self.state.actor
        item = AgendaItem(meeting_id=self.state.id, title=words, minutes=self.minutes.value())
        self._enter(lambda ws: ws.moderation.add_item(actor, item), self.tr("On the agenda: {text}").format(text=words))

    def _guest(self, words: str) -> None:
        actor, meeting_id = self.state.actor, self.state.id
        name, _, organisation = words.partition(",")
        said = self.tr("{name} is present as a guest.").format(name=name.strip())
        self._enter(lambda ws: ws.moderation.guest(actor, meeting_id, name, organisation.strip()), said)

    def _ask(self, row: _Somebody) -> None:
        actor = self.state.actor
        self._enter(lambda ws: ws.moderation.ask(actor, row.participant_id), "")

    def _enter(self, job: Callable[[Workspace], MeetingCase], said: str) -> None:
        """Do it; the words stay in their file until the workspace has them."""
        spot, words = self._spot(), self.state.words

        def done() -> None:
            words.drop(spot)
            if said:
                self.told.emit(said)

        self.state.act(job, done, self.refused.emit)
        self.kind = ""
        self.hide()
        self.closed.emit()

    # Keys ---------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        elif event.key() in _ENTER:
            self.submit()
        elif self.kind == "speak" and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            at = self.people.currentIndex().row() + step
            if 0 <= at < self.people.rows.rowCount():
                self.people.setCurrentIndex(self.people.rows.index(at))
        else:
            super().keyPressEvent(event)
