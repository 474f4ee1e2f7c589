"""The frame of an interview: title and progress above, questions at the left, time at the right, keys below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from editorial.domain.interview import Stopwatch

from ..context import Desk
from ..stage_look import StageButton, StageLabel, StageText
from ..widgets.badges import key_text
from ..widgets.empty import IconSign
from ..widgets.ground import Ground
from ..widgets.scroll import Scroll
from .interview_bar import ProgressBar
from .interview_clock import InterviewClock
from .interview_state import InterviewState
from .interview_steps import Steps

__all__ = ["InterviewFrame"]

#: Design pixels.
LEFT, RIGHT, SLIM, FOOT = 300, 300, 248, 76


class InterviewFrame(QWidget):
    """Builds and arranges; the window acts."""

    def __init__(self, desk: Desk, state: InterviewState, watch: Stopwatch, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.state = desk, state
        request = state.case.request
        self.clock = InterviewClock(desk, watch)
        self.steps = Steps(desk, state, self.clock)
        self.title = StageText(desk, request.title, 22, "text", 600)
        self.who = StageText(desk, self._who(), 15, "muted")
        self.progress = ProgressBar(desk)
        self.count = StageLabel(desk, "")
        self.standing = StageText(desk, "", 15, "muted")
        self.leave = StageButton(desk, "ghost", self.tr("Leave"), "x", "Esc")
        self.back = StageButton(desk, "secondary", self.tr("Back"), "arrow-left", key_text("Alt+Left"))
        self.next = StageButton(desk, "primary", "", "", key_text("Ctrl+Return"))
        self.stack = QStackedWidget()
        self._build()

    def _who(self) -> str:
        desk, request = self.desk, self.state.case.request
        person, department = desk.person(request.person_id), desk.department(request.department_id)
        names = (person.name if person else "", department.name if department else "")
        with_ = ", ".join(one for one in names if one)
        return self.tr("Interview with {person}").format(person=with_) if with_ else self.tr("Interview")

    # Building -----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        px, theme = self.desk.theme.px, self.desk.theme
        self.left = Ground(theme, "surface", "border", 10)
        left = QVBoxLayout(self.left)
        left.setContentsMargins(1, px(10), 1, px(10))
        left.addWidget(self.steps)
        self.left.setFixedWidth(px(LEFT))
        self.sheet = Ground(theme, "surface", "border", 10)
        sheet = QVBoxLayout(self.sheet)
        sheet.setContentsMargins(px(5), px(5), px(5), px(5))
        sheet.addWidget(self.stack)
        self.right = QWidget()
        right = QVBoxLayout(self.right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(px(12))
        right.addWidget(self.clock)
        right.addWidget(self._about(), 1)
        middle = QHBoxLayout()
        middle.setContentsMargins(px(16), 0, px(16), px(14))
        middle.setSpacing(px(12))
        middle.addWidget(self.left)
        middle.addWidget(self.sheet, 1)
        middle.addWidget(self.right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addLayout(middle, 1)
        column.addWidget(self._foot())

    def _head(self) -> QWidget:
        px, theme = self.desk.theme.px, self.desk.theme
        head = QWidget()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.who)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(IconSign(theme, self.desk.icons, "mic", "accent", 24), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.setSpacing(px(12))
        below.addWidget(self.progress, 1)
        below.addWidget(self.count)
        column = QVBoxLayout(head)
        column.setContentsMargins(px(28), px(14), px(18), px(12))
        column.setSpacing(px(8))
        column.addLayout(row)
        column.addLayout(below)
        return head

    def _about(self) -> QWidget:
        """Why it matters, and what a good answer looks like."""
        theme, px, request = self.desk.theme, self.desk.theme.px, self.state.case.request
        self.about = Ground(theme, "surface", "border", 10)
        scroller = Scroll(theme)
        inside = scroller.body
        inside.setContentsMargins(px(11), px(7), px(9), px(7))
        inside.setSpacing(px(4))
        facts = (
            (self.tr("Why it matters"), request.purpose),
            (self.tr("Who reads it"), request.audience),
            (self.tr("A good answer"), request.example),
            (self.tr("For"), self.state.case.content_title),
        )
        for label, words in facts:
            if words:
                inside.addWidget(StageText(self.desk, label, 15, "muted", 600))
                inside.addWidget(StageText(self.desk, words, 15, "text"))
                inside.addSpacing(px(8))
        inside.addStretch(1)
        column = QVBoxLayout(self.about)
        column.setContentsMargins(px(5), px(5), px(5), px(5))
        column.addWidget(scroller)
        self.about_empty = not any(words for _label, words in facts)
        return self.about

    def _foot(self) -> QWidget:
        px, theme = self.desk.theme.px, self.desk.theme
        foot = Ground(theme, "surface", sides="t")
        foot.setFixedHeight(px(FOOT))
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(28), 0, px(16), 0)
        row.setSpacing(px(10))
        row.addWidget(self.standing, 1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        return foot

    def fill(self, parts: Sequence[QWidget], end: QWidget) -> None:
        """Put the questions in, each scrolling by itself, and the end."""
        for one in parts:
            scroller = Scroll(self.desk.theme)
            scroller.body.addWidget(one)
            self.stack.addWidget(scroller)
        self.stack.addWidget(end)

    # Showing ------------------------------------------------------------------------------------------------------

    def set_shape(self, narrow: bool, low: bool) -> None:
        """Where there is little room the list of questions goes; the progress above stays."""
        px = self.desk.theme.px
        self.left.setVisible(not narrow)
        self.right.setFixedWidth(px(SLIM if narrow else RIGHT))
        self.clock.set_small(low)
        self.about.setVisible(not self.about_empty)

    def show_place(self, place: int) -> None:
        """Bring a question to the front."""
        self.stack.setCurrentIndex(place)
        self.steps.show_place(place)
        self.back.setEnabled(place > 0)
        last, end = self.stack.count() - 2, self.stack.count() - 1
        words = self.tr("Hand in the interview") if place == end else self.tr("Next question")
        self.next.setText(self.tr("To the end") if place == last else words)
        self.next.set_icon_name("check" if place == end else "arrow-right")
        self.show_progress(place)

    def show_progress(self, place: int) -> None:
        """What is answered."""
        questions = self.state.case.questions
        self.progress.show_progress([self.state.answered(one) for one in questions], place)
        if place < len(questions):
            words = self.tr("Question {number} of {count}").format(number=place + 1, count=len(questions))
        else:
            words = self.tr("Finish")
        self.count.setText(words)
        self.steps.refresh()

    def show_standing(self, standing: str) -> None:
        """Whether everything is in the workspace."""
        now = f"{self.desk.clock.now():%H:%M}"
        words = {
            "writing": self.tr("Keeping what you write …"),
            "saving": self.tr("Keeping what you write …"),
            "saved": self.tr("Kept {time}").format(time=now),
            "failed": self.tr("Not in the workspace yet; it is kept on this computer"),
        }
        self.standing.set_token("warning" if standing == "failed" else "muted")
        self.standing.setText(words.get(standing, ""))

    def tell(self, words: str) -> None:
        """One sentence about what was just done."""
        self.standing.set_token("text")
        self.standing.setText(words)
