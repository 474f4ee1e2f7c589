"""Moderation mode: one window over the whole screen, worked by keys; the meeting goes on when it is left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from editorial.app import Workspace
from editorial.domain.decision_cards import DecisionDraft
from editorial.domain.decisions import ActionState
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.stage import StageLine
from editorial.errors import EditorialError

from ..context import Desk
from ..pictures import Pictures
from ..stage_look import stage_theme
from ..undo import has_step
from ..widgets.tab_order import focus_next
from ..widgets.toast import Toast
from .attendance import AttendanceDialog
from .audience import AudienceWindow, second_screen
from .capture import CapturePanel
from .captured import Captured
from .ending import EndDialog
from .frame import ModerationFrame
from .keys import Keys, KeysDialog, writes
from .look import shorten
from .reading import Opened
from .standing import open_items
from .state import Moderation

__all__ = ["ModerationWindow"]

#: The clock steps once a second; it is looked at more often so that no second is shown late.
STEP: Final = 200
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ModerationWindow(QWidget):
    """`left` says that it is gone; `ended` that the meeting is over, with its id."""

    left = Signal()
    ended = Signal(int)

    def __init__(self, desk: Desk, opened: Opened, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.state = Moderation(desk, opened, self)
        self.setWindowTitle(self.tr("Meeting: {title}").format(title=self.state.case.meeting.title))
        self.pictures = Pictures(desk, self)
        self.frame = ModerationFrame(desk, self.state, self.pictures, self)
        self.capture = CapturePanel(desk, self.state, self.frame)
        self.toast = Toast(stage_theme(desk), desk.icons, self.frame.stage.scroller)
        self.audience: AudienceWindow | None = None
        self._gone = False
        self._second = -1
        self._wire()
        self._keys()
        self.setMinimumSize(desk.theme.px(1000), desk.theme.px(600))
        self.frame.refresh(turned=True)
        self._offer_drafts(opened)

    def _wire(self) -> None:
        state, frame, capture = self.state, self.frame, self.capture
        state.changed.connect(frame.refresh)
        state.turned.connect(self._turned)
        state.staged.connect(self._staged)
        state.failed.connect(self._failed)
        state.over.connect(self._over)
        state.words.standing_changed.connect(frame.show_standing)
        state.words.met.connect(self._met)
        frame.stage.decided.connect(self._decide)
        frame.stage.ended.connect(self.end)
        frame.stage.ticked.connect(self._tick_action)
        frame.clock.toggled.connect(state.toggle)
        frame.floor.given.connect(self._give_floor)
        frame.floor.ended.connect(self._end_speech)
        frame.floor.withdrawn.connect(self._withdraw)
        frame.captured.opened.connect(self._open_captured)
        frame.captured.removed.connect(self._remove_captured)
        frame.faces.opened.connect(self.attendance)
        capture.closed.connect(self.focus_stage)
        capture.told.connect(self.toast.say)
        capture.refused.connect(self._failed)
        capture.resized.connect(self._place_capture)
        self.toast.undo_requested.connect(self.undo)
        self._timer = QTimer(self)
        self._timer.setInterval(STEP)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _keys(self) -> None:
        frame, state, capture = self.frame, self.state, self.capture
        acts: dict[str, Callable[[], object]] = {
            "next": state.next,
            "back": state.back,
            "clock": state.toggle,
            "decision": self.decision,
            "vote": frame.stage.vote.focus,
            "action": lambda: capture.open_for("action"),
            "note": lambda: capture.open_for("note"),
            "park": lambda: capture.open_for("park"),
            "item": lambda: capture.open_for("item"),
            "speak": lambda: capture.open_for("speak"),
            "fact": lambda: self._focus_field(frame.stage.fields.fact),
            "result": lambda: self._focus_field(frame.stage.fields.result),
            "floor": lambda: self._give_floor(0),
            "attendance": self.attendance,
            "audience": self.show_audience,
            "full": self.toggle_full,
            "undo": self.undo,
            "end": self.end,
            "help": self.help,
        }
        self.keys = Keys(self.desk, self, acts, self._choose)
        for name, button in frame.keys.items():
            button.clicked.connect(_quietly(acts[name]))
        frame.attendance.clicked.connect(_quietly(self.attendance))
        frame.audience.clicked.connect(_quietly(self.show_audience))
        frame.leave.clicked.connect(_quietly(self.leave))
        frame.finish.clicked.connect(_quietly(self.end))
        frame.agenda.add.clicked.connect(_quietly(acts["item"]))
        frame.stage.add.clicked.connect(_quietly(acts["item"]))
        frame.stage.onward.clicked.connect(_quietly(state.next))

    # What is in front ---------------------------------------------------------------------------------------------

    def _turned(self) -> None:
        self.frame.refresh(turned=True)

    def _staged(self, item_id: int) -> None:
        if item_id == self.state.case.meeting.item_id:
            self.frame.stage.refresh()

    def _beat(self) -> None:
        second = int(self.desk.clock.utc().timestamp())
        if second != self._second:
            self._second = second
            self.frame.tick()
            if self.audience is not None:
                self.audience.update()

    def focus_stage(self) -> None:
        """The keyboard to what is decided, or to the agenda where nothing is."""
        options = self.frame.stage.options
        shown = options if options.isVisible() else self.frame.agenda.list
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, key: int) -> None:
        self.toast.close_now()  # it lies over what an option asks for
        self.frame.stage.choose_key(key)

    def _focus_field(self, field: QWidget) -> None:
        self.toast.close_now()  # it lies over what is written in
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.frame.stage.scroller.ensureWidgetVisible(field, 0, self.desk.theme.px(20))

    def _offer_drafts(self, opened: Opened) -> None:
        """What was being entered when the program ended is there again."""
        at = self.state.case.meeting.item_id or 0
        found = [one.kind for one in (opened.rescued.words if opened.rescued else ()) if one.row_id == at]
        kind = next((one for one in ("action", "park") if one in found), "")
        if kind:
            QTimer.singleShot(0, self, lambda: self.capture.open_for(kind))

    # Deciding and capturing ---------------------------------------------------------------------------------------

    def decision(self) -> None:
        """B: words for what is chosen, or a decision in words alone."""
        stage = self.frame.stage
        if stage.chosen is None or not stage.needs.focus():
            stage.choose_free()

    def _decide(self, draft: DecisionDraft) -> None:
        def done() -> None:
            self.frame.stage.done()
            decided = self.state.case.decisions[-1] if self.state.case.decisions else None
            # all of it stands beside the stage
            self.toast.say(self.tr("Decided: {text}").format(text=shorten(decided.text if decided else "", 60)))
            self.focus_stage()

        def refused(error: EditorialError) -> None:
            self.frame.stage.refuse(error.text(self.desk.language))

        self.state.decide(draft, done, refused)

    def _tick_action(self, line: StageLine) -> None:
        actor, meeting_id, row_id = self.state.actor, self.state.id, line.row_id
        to = ActionState.OPEN if line.done else ActionState.DONE

        def job(ws: Workspace) -> MeetingCase:
            ws.actions.set_state(actor, [row_id], to)
            return ws.meetings.case(actor, meeting_id)

        said = self.tr("Open again: {text}") if line.done else self.tr("Done: {text}")
        self.state.act(job, lambda: self.toast.say(said.format(text=line.text)), fresh=True)

    def _open_captured(self, row: Captured) -> None:
        if row.kind == "note":
            self.capture.open_for("note", row)

    def _remove_captured(self, row: Captured) -> None:
        actor, meeting_id, row_id = self.state.actor, self.state.id, row.row_id

        def job(ws: Workspace) -> MeetingCase:
            if row.kind == "note":
                return ws.moderation.remove_note(actor, row_id)
            if row.kind == "decision":
                return ws.decisions.take_back(actor, row_id)
            if row.kind == "action":
                ws.actions.remove(actor, [row_id])
            else:
                ws.parked.drop(actor, [row_id])
            return ws.meetings.case(actor, meeting_id)

        said = self.tr("Taken back: {text}") if row.kind == "decision" else self.tr("Removed: {text}")
        self.state.act(job, lambda: self.toast.say(said.format(text=row.text)), fresh=row.kind == "decision")

    def _give_floor(self, speech_id: int) -> None:
        actor, meeting_id = self.state.actor, self.state.id
        if self.state.waiting() or self.state.speaking():
            self.state.act(lambda ws: ws.moderation.give_floor(actor, meeting_id, speech_id or None))

    def _end_speech(self) -> None:
        actor, meeting_id = self.state.actor, self.state.id
        self.state.act(lambda ws: ws.moderation.end_speech(actor, meeting_id))

    def _withdraw(self, speech_id: int) -> None:
        actor = self.state.actor
        self.state.act(lambda ws: ws.moderation.withdraw_speech(actor, speech_id))

    def undo(self) -> None:
        """Ctrl+Z: a field first, then the last step."""
        focused = QApplication.focusWidget()
        if focused is not None and writes(focused) and has_step(focused, undo=True):
            focused.undo()  # type: ignore[attr-defined]
            return
        self.state.undo(lambda: self.toast.say(self.tr("Taken back."), undo=False))

    # Beside the stage ---------------------------------------------------------------------------------------------

    def attendance(self) -> None:
        """G."""
        dialog = AttendanceDialog(self.desk, self.state, self)
        dialog.finished.connect(lambda _result: self.focus_stage())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def help(self) -> None:
        """F1."""
        KeysDialog(self.desk, self).open()

    def show_audience(self) -> None:
        """The room's view: on the second screen, or as a window to be dragged there; once more takes it away."""
        if self.audience is not None:
            self.audience.close()
            return
        self.audience = AudienceWindow(self.desk, self.state, self.pictures, self)
        self.audience.closed.connect(self._audience_gone)
        screen = second_screen(self)
        self.audience.open_on(screen)
        self.frame.audience.set_kind("quiet")
        if screen is not None:
            self.activateWindow()
        else:
            # on the same screen it would lie behind, and nobody could drag it anywhere
            self.audience.raise_()
            self.audience.activateWindow()

    def _audience_gone(self) -> None:
        if self.audience is not None:
            self.audience.deleteLater()
            self.audience = None
            self.frame.audience.set_kind("secondary")

    def toggle_full(self) -> None:
        """F11."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    # Ending and leaving -------------------------------------------------------------------------------------------

    def end(self) -> None:
        """The meeting is over; while items are open it is asked first. It can be gone on with afterwards."""
        actor, meeting_id = self.state.actor, self.state.id
        self.capture.close_panel()
        self.state.words.keep()
        # behind what was typed: it counts for what is missing
        self.state.act(lambda ws: ws.meetings.case(actor, meeting_id), self._ask_end)

    def _ask_end(self) -> None:
        if not open_items(self.state.case):
            self._end()
            return
        if any(one.isVisible() for one in self.findChildren(EndDialog)):
            return  # asked twice
        dialog = EndDialog(self.desk, self.state, self)
        dialog.accepted.connect(self._end)
        dialog.rejected.connect(self.focus_stage)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _end(self) -> None:
        actor, meeting_id = self.state.actor, self.state.id
        self.state.act(lambda ws: ws.moderation.end(actor, meeting_id))

    def _over(self) -> None:
        if not self._gone:
            meeting_id = self.state.id
            self.leave()
            self.ended.emit(meeting_id)

    def leave(self) -> None:
        """Keep everything and go; the meeting goes on."""
        if self._gone:
            return
        self._gone = True
        self._timer.stop()
        self.state.flush()
        if self.capture.isVisible():
            self.capture.close_panel()
        if self.audience is not None:
            self.audience.close()
        self.hide()
        self.left.emit()
        # what waits for an answer is there until it came: then the words beside the workspace go
        self.state.words.keep(self.deleteLater)

    def _met(self) -> None:
        words = self.tr("Somebody else has just written in the same place. Both texts stand there now.")
        self.toast.say(words, undo=False)

    def _failed(self, error: object) -> None:
        if isinstance(error, EditorialError):
            self.frame.stage.needs.say(error.text(self.desk.language))

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.leave()

    # Window -------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Escape and plain:
            self._escape()
        elif event.key() in _ENTER and plain:
            self.frame.stage.act()
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        if self.capture.isVisible():
            self.capture.close_panel()
        elif writes(QApplication.focusWidget()):
            self.state.words.keep()
            self.focus_stage()
        elif self.frame.stage.step_back():
            self.focus_stage()
        else:
            self.leave()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return focus_next(self, forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.frame.setGeometry(self.rect())
        self.frame.set_shape(self.width(), self.height())
        self._place_capture()

    def _place_capture(self) -> None:
        """Over the foot of the stage."""
        stage, px = self.frame.stage, self.desk.theme.px
        left = stage.x()
        high = self.capture.sizeHint().height()
        bottom = stage.geometry().bottom() + 1
        self.capture.setGeometry(left + px(6), bottom - high - px(6), stage.width() - px(12), high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.desk.theme.color("window"))


def _quietly(act: Callable[[], object]) -> Callable[[bool], None]:
    """For `clicked`, which says whether the button is checked."""

    def clicked(_on: bool = False) -> None:
        act()

    return clicked
