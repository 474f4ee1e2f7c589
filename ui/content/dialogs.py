"""The two questions the editor may ask: why something is rejected, and which of two texts counts."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ..context import Desk
from ..diff_view import DiffView, Pair
from ..widgets.buttons import IconButton, make_button
from ..widgets.dialogs import BaseDialog
from ..widgets.form import Field, TextArea
from ..widgets.ground import Ground
from ..widgets.label import Label


class ReasonDialog(BaseDialog):
    """Asks for the reason a state needs; `reason()` after it was accepted."""

    def __init__(self, desk: Desk, title: str, verb: str, parent: QWidget) -> None:
        super().__init__(desk.theme, desk.icons, title, 460, parent)
        self._edit = TextArea(desk.theme, "", self.tr("What speaks against it, in a sentence?"))
        self._field = Field(desk.theme, desk.icons, self.tr("Reason"), self._edit, required=True)
        self.content.addWidget(self._field)
        self.set_primary(verb)
        self._edit.setFocus()

    def reason(self) -> str:
        """What was given."""
        return self._edit.toPlainText().strip()

    def check(self) -> bool:
        """The reason may not be empty."""
        if self.reason():
            return True
        self._field.set_error(self.tr("Give a reason, so that everybody can follow the decision."))
        self._edit.setFocus()
        return False


class OrphanDialog(BaseDialog):
    """Words whose place somebody else took away; accepted means: `verb`, put the place back with these words."""

    def __init__(self, desk: Desk, place: str, words: str, verb: str, parent: QWidget) -> None:
        super().__init__(desk.theme, desk.icons, self.tr("Removed while you were writing"), 560, parent)
        told = self.tr("“{place}” was removed elsewhere. Your words are kept here until you decide.")
        self.content.addWidget(Label(desk.theme, told.format(place=place), "body", wrap=True))
        self.words = QPlainTextEdit(words)
        self.words.setReadOnly(True)
        self.words.setAccessibleName(self.tr("Your words"))
        self.words.setFont(desk.theme.font("small"))
        self.words.setFixedHeight(desk.theme.px(160))
        self.content.addWidget(self.words)
        self.copy = make_button(desk.theme, desk.icons, "secondary", self.tr("Copy"), icon="copy")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(words))
        self.drops = False
        self.discard = make_button(desk.theme, desk.icons, "danger", self.tr("Discard"), icon="trash-2")
        self.discard.clicked.connect(self._drop)
        acts = QHBoxLayout()
        acts.setSpacing(desk.theme.px(8))
        acts.addWidget(self.copy)
        acts.addWidget(self.discard)
        acts.addStretch(1)
        self.content.addLayout(acts)
        if verb:
            self.set_primary(verb)
            self.set_cancel(self.tr("Decide later"))
        else:
            self.set_primary(self.tr("Close"))
            self.cancel.hide()

    def _drop(self) -> None:
        self.drops = True
        self.reject()


class StaleDialog(BaseDialog):
    """Both versions of a field that was changed here and elsewhere; accepted means: save mine."""

    def __init__(self, desk: Desk, field: str, mine: str, theirs: str, parent: QWidget) -> None:
        super().__init__(desk.theme, desk.icons, "", 640, parent)
        title = self.tr("Changed in two places")
        self.setWindowTitle(title)
        self.title.setText(title)
        words = self.tr("“{field}” was saved differently in the meantime. Nothing is lost: choose what counts.")
        self.content.addWidget(Label(desk.theme, words.format(field=field), "body", wrap=True))
        columns = QHBoxLayout()
        columns.setSpacing(desk.theme.px(12))
        self.copy = IconButton(desk.theme, desk.icons, "copy", self.tr("Copy mine"), size=26, parent=self)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(mine))
        columns.addLayout(self._version(desk, self.tr("Mine, not saved yet"), mine, self.copy), 1)
        columns.addLayout(self._version(desk, self.tr("Theirs, saved"), theirs), 1)
        self.content.addLayout(columns)
        self.content.addWidget(Label(desk.theme, self.tr("From theirs to mine"), "small", weight=500))
        diff = DiffView(desk, self.tr("Difference"), large=False)
        diff.show_pairs([Pair("", theirs, mine)])
        frame = Ground(desk.theme, "sunken", "border", 8)
        frame.setFixedHeight(desk.theme.px(124))
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(*(desk.theme.px(4) for _side in range(4)))
        inside.addWidget(diff)
        self.content.addWidget(frame)
        self.set_primary(self.tr("Save mine"))
        self.set_cancel(self.tr("Decide later"))
        self.takes_theirs = False
        self.theirs = self.add_button("secondary", self.tr("Take theirs"))
        self.theirs.clicked.connect(self._take_theirs)

    def _take_theirs(self) -> None:
        self.takes_theirs = True
        self.reject()

    @staticmethod
    def _version(desk: Desk, head: str, words: str, act: QWidget | None = None) -> QVBoxLayout:
        box = QPlainTextEdit(words)
        box.setReadOnly(True)
        box.setAccessibleName(head)
        box.setFont(desk.theme.font("small"))
        box.setFixedHeight(desk.theme.px(140))
        column = QVBoxLayout()
        column.setSpacing(desk.theme.px(4))
        title = QHBoxLayout()
        title.addWidget(Label(desk.theme, head, "small", weight=500), 1)
        if act is not None:
            title.addWidget(act)
        # both texts begin at the same height
        title.addStrut(desk.theme.height("button_small"))
        column.addLayout(title)
        column.addWidget(box)
        return column
