"""What changed from one version of an answer to the next, question by question; F7 goes from change to change."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.input_cards import ContributionCard, RequestCase
from editorial.domain.input_wording import answer_text
from editorial.domain.inputs import Question, QuestionKind

from ..context import Desk
from ..diff_view import DiffView, Pair
from ..widgets.buttons import IconButton
from ..widgets.ground import Ground
from ..widgets.label import Label
from .review_words import ReviewWords

__all__ = ["VersionDiff", "pairs"]

_WHOLE = frozenset({QuestionKind.NUMBER, QuestionKind.YES_NO, QuestionKind.CHOICE, QuestionKind.DATE})


def pairs(words: ReviewWords, case: RequestCase, before: ContributionCard, now: ContributionCard) -> list[Pair]:
    """Both versions of every answer that is not the same in both: words, files, clearance."""
    found = []
    for number, question in enumerate(case.questions, 1):
        heading = f"{number} {question.text}"
        old, new = (answer_text(question, one.answer(question.id), words.desk.language) for one in (before, now))
        if old != new:
            found.append(Pair("", old, new, question.kind in _WHOLE, heading))
            heading = ""
        for label, was, now_is in _more(words, question, before, now):
            if was != now_is:
                found.append(Pair(label, was, now_is, True, heading))
                heading = ""
    return found


def _more(
    words: ReviewWords, question: Question, before: ContributionCard, now: ContributionCard
) -> list[tuple[str, str, str]]:
    old, new = before.answer(question.id), now.answer(question.id)
    names = [
        ", ".join(sorted(file.name for file in card.files if answer is not None and file.answer_id == answer.id))
        for card, answer in ((before, old), (now, new))
    ]
    reach = [words.clearance(one.wished) if one else "" for one in (old, new)]
    if "" in reach:
        reach = ["", ""]
    return [(words.files(), names[0], names[1]), (words.wished(), reach[0], reach[1])]


class VersionDiff(QWidget):
    """The changes, with a line above that steps through them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        theme, icons, px = desk.theme, desk.icons, desk.theme.px
        self.view = DiffView(desk, self.tr("What changed between the versions"), large=False)
        self.view.stepped.connect(self._count)
        self.where = Label(theme, "", "small", "muted", tnum=True)
        self.before = IconButton(theme, icons, "chevron-up", self.tr("Change before"), "Shift+F7", size=26)
        self.before.clicked.connect(lambda _on=False: self.step(-1))
        self.after = IconButton(theme, icons, "chevron-down", self.tr("Next change"), "F7", size=26)
        self.after.clicked.connect(lambda _on=False: self.step(1))
        bar = Ground(theme, "sunken", sides="b")
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(20), px(4), px(12), px(4))
        row.addWidget(self.where, 1)
        row.addWidget(self.before)
        row.addWidget(self.after)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.view, 1)

    def show_versions(
        self, words: ReviewWords, case: RequestCase, before: ContributionCard, now: ContributionCard
    ) -> None:
        """Show the way from one version to another."""
        found = pairs(words, case, before, now)
        self.view.show_pairs(found or [Pair("", "", "", heading=self.tr("Both versions say the same."))])
        self._count(0, self.view.changes())
        for one in (self.before, self.after):
            one.setEnabled(self.view.changes() > 0)

    def step(self, by: int) -> None:
        """To the next (1) or previous (-1) change."""
        self.view.step(by)

    def _count(self, at: int, of: int) -> None:
        if not of:
            self.where.setText(self.tr("No changes"))
        elif at:
            self.where.setText(self.tr("Change {number} of {count}").format(number=at, count=of))
        else:
            self.where.setText(self.tr("%n change(s)", "", of))

    def focus_view(self) -> None:
        """The changes have the keyboard."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
