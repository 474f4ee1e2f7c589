"""The guided interview: the editor asks, the program shows the question large, keeps the time and what is said."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget

from editorial.app import Workspace
from editorial.domain.input_cards import RequestCase
from editorial.domain.inputs import Question
from editorial.domain.interview import Stopwatch
from editorial.errors import EditorialError, Refused

from ..context import Desk
from ..place_keys import bind
from ..widgets.tab_order import focus_next
from .interview_end import InterviewEnd
from .interview_frame import InterviewFrame
from .interview_question import InterviewQuestion
from .interview_rescue import InterviewFile, Place, settled
from .interview_state import InterviewState

__all__ = ["InterviewWindow", "open_interview"]

#: Below these sizes of the window, in design pixels, there is less of everything.
NARROW, LOW = 1180, 760
#: Milliseconds after which the time is noted down again.
BEAT = 15_000
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class InterviewWindow(QDialog):
    """Fills the window it was opened from. `place` is the number of the question in front, from 0; then the end."""

    def __init__(self, desk: Desk, case: RequestCase, kept: Place | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setModal(True)
        self.setWindowTitle(self.tr("Interview: {title}").format(title=case.request.title))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.state = InterviewState(desk, case, kept, self)
        self.questions: tuple[Question, ...] = case.questions
        self.frame = InterviewFrame(desk, self.state, self._watch(kept), self)
        self.clock = self.frame.clock
        self.parts = [InterviewQuestion(desk, self.state, number, one) for number, one in enumerate(self.questions, 1)]
        self.end = InterviewEnd(desk, self.state)
        self.frame.fill(self.parts, self.end)
        self.place = -1
        self._leaving = False
        self.state.minutes = self.clock.minutes
        self.state.place = self._where
        self._wire()
        self.go(self._begin(kept))

    def _wire(self) -> None:
        frame, state = self.frame, self.state
        for one in self.parts:
            one.told.connect(frame.tell)
        self.end.question_wanted.connect(self.go)
        frame.steps.chosen.connect(self.go)
        frame.back.clicked.connect(lambda _on=False: self.previous())
        frame.next.clicked.connect(lambda _on=False: self.next())
        frame.leave.clicked.connect(lambda _on=False: self.leave())
        self.clock.changed.connect(state.note_place)
        self.clock.changed.connect(frame.steps.refresh)
        # shortcuts, for what scrolls takes arrows whatever is held with them
        acts = {"next": self.next, "ahead": self.ahead, "previous": self.previous}
        bind(self, "interview", {**acts, "quote": self.quote, "time": self.clock.toggle})
        # nobody may write for minutes, and the time of that is not to be lost either
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT)
        self._beat.timeout.connect(state.note_place)
        self._beat.start()
        state.changed.connect(self._written)
        state.standing_changed.connect(frame.show_standing)
        state.failed.connect(self._not_kept)

    # Where it is --------------------------------------------------------------------------------------------------

    def _watch(self, kept: Place | None) -> Stopwatch:
        """The clock as it was left; the minutes of what was taken down where this computer knows no more."""
        spent = dict(kept.spent) if kept else {}
        if not spent and self.state.writing is not None and self.questions:
            spent = {self.questions[0].id: self.state.writing.contribution.minutes * 60.0}
        return Stopwatch(self.state.case.request.minutes, spent=spent)

    def _begin(self, kept: Place | None) -> int:
        """The question that was in front; the first one that is not answered where nobody knows."""
        ids = [one.id for one in self.questions]
        if kept is not None:
            return ids.index(kept.question_id) if kept.question_id in ids else len(ids)
        if self.state.card is None:
            return 0
        lacking = (place for place, one in enumerate(self.questions) if not self.state.answered(one))
        return next(lacking, len(ids))

    def _where(self) -> tuple[int, dict[int, float]]:
        watch = self.clock.watch.rest(self.desk.clock.utc())
        current = self.questions[self.place].id if 0 <= self.place < len(self.questions) else 0
        return current, dict(watch.spent)

    @property
    def part(self) -> InterviewQuestion | None:
        """The question in front; None at the end."""
        return self.parts[self.place] if 0 <= self.place < len(self.parts) else None

    def go(self, place: int) -> None:
        """To a question, from 0, or with the number of questions to the end; what was written is kept."""
        place = min(len(self.parts), max(0, place))
        if place == self.place:
            return
        if self.part is not None:
            self.part.check()
        self.place = place
        part = self.part
        if part is None:
            self.clock.rest()
            self.clock.turn(0)
            self.end.show_end(self.clock.minutes())
        else:
            self.clock.turn(part.question.id)
        self.frame.show_place(place)
        self.state.keep()
        (self.end if part is None else part).focus()

    def next(self) -> None:
        """To the next question; at the end hand it in."""
        if self.part is not None:
            if self.part.check():
                self.go(self.place + 1)
        else:
            self.finish()

    def ahead(self) -> None:
        """To the next question, and never beyond the end."""
        if self.part is not None:
            self.next()

    def quote(self) -> None:
        """Keep word for word what is said now."""
        if self.part is not None:
            self.part.quote()

    def previous(self) -> None:
        """To the question before."""
        self.go(self.place - 1)

    def _written(self) -> None:
        """Whoever writes down what is said has begun to ask."""
        if self.part is not None:
            self.clock.start()
        self.frame.show_progress(self.place)

    # The end ------------------------------------------------------------------------------------------------------

    def finish(self) -> None:
        """Hand it in for the expert; the minutes are booked."""
        lacking = self.state.lacking()
        wrong = next((one for one in self.parts if not one.check()), None)
        if wrong is not None:
            self.end.refuse(wrong.problem.text(), wrong.number - 1)
            return
        if lacking:
            error = Refused("input.missing", question=lacking[0].text)
            self.end.refuse(error.text(self.desk.language), self.questions.index(lacking[0]))
            return
        self.frame.next.setEnabled(False)
        self.state.finish(self.end.minutes.value(), self._finished, self._refused)

    def _finished(self, case: RequestCase) -> None:
        self._leaving = True
        self.accept()
        words = self.tr("Interview “{title}” is in: %n minute(s) are booked.", "", case.request.minutes_used)
        self.desk.toast(words.format(title=case.request.title))

    def _refused(self, error: EditorialError) -> None:
        self.frame.next.setEnabled(True)
        self.end.refuse(error.text(self.desk.language))

    def _not_kept(self, error: EditorialError) -> None:
        self.frame.tell(error.text(self.desk.language))

    # Leaving ------------------------------------------------------------------------------------------------------

    def leave(self) -> None:
        """Keep everything and close; it goes on at the same place another time."""
        self.clock.rest()
        self.state.note_place()
        self.state.keep(self._left)
        if not self._leaving:
            self._left()

    def _left(self) -> None:
        if self._leaving:
            return
        self._leaving = True
        said = self.state.standing or self.clock.minutes()
        self.done(QDialog.DialogCode.Rejected)
        if said:
            title = self.state.case.request.title
            self.desk.toast(
                self.tr("“{title}”: the interview is kept and goes on where you left it.").format(title=title),
                undo=False,
                meaning="info",
            )

    def reject(self) -> None:
        self.leave()

    # Window -------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.frame.setGeometry(self.rect())
        px = self.desk.theme.px
        narrow, low = self.width() < px(NARROW), self.height() < px(LOW)
        self.frame.set_shape(narrow, low)
        for one in self.parts:
            one.set_narrow(narrow or low)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.desk.theme.color("window"))

    def focusNextPrevChild(self, forward: bool) -> bool:
        return focus_next(self, forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._act(Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
        if act is not None:
            act()
            event.accept()
        elif event.key() not in _ENTER:
            super().keyPressEvent(event)

    def _act(self, key: Qt.Key, held: Qt.KeyboardModifier) -> Callable[[], object] | None:
        if key == Qt.Key.Key_Escape:
            return self.leave
        if key in _ENTER and not held and self._ends():
            return self.next
        if key == Qt.Key.Key_Space and not held and not _writes():
            return self.clock.toggle
        return None

    def _ends(self) -> bool:
        return self.part is not None and self.part.ends_with_enter(QApplication.focusWidget())


def _writes() -> bool:
    """Whether a field has the keyboard in which letters and arrows are somebody's words."""
    return isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)


def open_interview(
    desk: Desk, request_id: int, parent: QWidget | None = None, then: Callable[[], None] | None = None
) -> None:
    """Read the request and open its interview over the window: where it was left, where it was begun before; `then`
    is called when it is over, as what it was opened from may be gone."""
    actor, workspace_id = desk.actor, desk.options.workspace_id
    over = parent.window() if parent is not None else QApplication.activeWindow()

    def job(ws: Workspace) -> tuple[RequestCase, Place | None]:
        settled()
        return ws.inputs.case(actor, request_id), InterviewFile(workspace_id, request_id).read()

    def done(found: tuple[RequestCase, Place | None]) -> None:
        window = InterviewWindow(desk, *found, over)
        if over is not None:
            window.setGeometry(over.geometry())
        if then is not None:
            window.finished.connect(lambda _result: then())
        window.open()

    desk.run(job, done)
