"""One decision about several items: what changed in each of them, one decision for all, or for none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.approvals import WITH_COMMENT, Decision
from editorial.errors import EditorialError, Missing
from editorial.services.approval_inbox import Reading

from ..context import Changes, Desk
from ..widgets.badges import Tag
from ..widgets.banner import Banner
from ..widgets.clearing import clear
from ..widgets.dialogs import BaseDialog
from ..widgets.form import Field, TextArea
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.scroll import Scroll
from ..widgets.segmented import Segmented
from .rows import Item
from .words import InboxWords

if TYPE_CHECKING:
    from editorial.app import Workspace

#: Changes that are told of each item; the number of all stands beside them.
TOLD = 3


class BatchDialog(BaseDialog):
    """`decided` carries the decision, how many items it is about, how many were left out, and the changes."""

    decided = Signal(object, int, int, object)

    def __init__(self, desk: Desk, words: InboxWords, items: Sequence[Item], parent: QWidget) -> None:
        super().__init__(desk.theme, desk.icons, "", 640, parent)
        self.setWindowTitle(self.tr("Decide together"))
        self.title.setText(self.tr("Decide together"))
        self.desk, self.words, self._items = desk, words, tuple(items)
        self._seen: dict[int, str] = {}
        self._out: dict[int, str] = {}
        self._sent = False
        self.problem = Banner(desk.theme, desk.icons, "warning", "", parent=self)
        self.problem.hide()
        self.content.addWidget(self.problem)
        self.scroller = Scroll(desk.theme, "raised")
        room = parent.window().height() - desk.theme.px(430)
        self.scroller.setMinimumHeight(max(desk.theme.px(160), min(desk.theme.px(320), room)))
        self.scroller.setAccessibleName(self.tr("Selected items"))
        self.content.addWidget(self.scroller, 1)
        self.choice = Segmented(
            desk.theme,
            [
                (str(Decision.APPROVE), self.tr("Approve")),
                (str(Decision.CHANGES), self.tr("Request changes")),
                (str(Decision.REJECT), self.tr("Reject")),
                (str(Decision.HOLD), self.tr("Put on hold")),
            ],
            self.tr("Decision"),
        )
        self.choice.changed.connect(lambda _key: self._name())
        self.content.addWidget(self.choice)
        self.remark = TextArea(desk.theme, placeholder=self.tr("Goes with each of them"), least=2, most=5)
        self.field = Field(desk.theme, desk.icons, self.tr("Remark"), self.remark)
        self.remark.textChanged.connect(lambda: self.field.set_error(""))
        self.content.addWidget(self.field)
        self.content.addWidget(
            Label(desk.theme, self.tr("Either all of them are decided or none."), "caption", "muted", wrap=True)
        )
        self.set_primary(self.tr("Approve"), "check")
        self._name()
        self._read()

    # Reading ------------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        """What each of them says now; what is not as it was when it was listed here is left out."""
        actor, ids = self.desk.actor, [one.content_id for one in self._items]
        if self.primary is not None:
            self.primary.setEnabled(False)

        def job(ws: Workspace) -> dict[int, Reading | None]:
            found: dict[int, Reading | None] = {}
            for one in ids:
                try:
                    found[one] = ws.inbox.reading(actor, one)
                except Missing:
                    found[one] = None
            return found

        self.desk.run(job, self._show)

    def _show(self, found: dict[int, Reading | None]) -> None:
        again = bool(self._seen)
        for item in self._items:
            reading = found.get(item.content_id)
            if item.content_id in self._out:
                continue
            if reading is None or reading.case.my_stage(self.desk.actor.id) is None:
                self._out[item.content_id] = self.tr("does not wait for your decision any more")
            elif again and self._seen.get(item.content_id) != reading.case.sha256:
                self._out[item.content_id] = self.tr("was changed meanwhile, please read it on its own")
            elif not again:
                self._seen[item.content_id] = reading.case.sha256
        clear(self.scroller.body)
        for number, item in enumerate(self._items):
            if number:
                self.scroller.body.addWidget(Line(self.theme))
            self.scroller.body.addWidget(self._row(item, found.get(item.content_id)))
        self.scroller.body.addStretch(1)
        self._tell_left_out()
        self._name()
        self.resize(self.sizeHint())
        if not again and self.primary is not None:
            self.primary.setFocus()

    def _tell_left_out(self) -> None:
        names = [item.title for item in self._items if item.content_id in self._out]
        self.problem.setVisible(bool(names))
        if names:
            title = self.tr("%n item(s) left out", "", len(names))
            pattern = self.tr("“{title}” {reason}")
            lines = [
                pattern.format(title=item.title, reason=self._out[item.content_id])
                for item in self._items
                if item.content_id in self._out
            ]
            self.problem.set_banner("warning", title, "; ".join(lines))

    def _row(self, item: Item, reading: Reading | None) -> QWidget:
        theme, px = self.theme, self.theme.px
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, px(8), px(8), px(8))
        column.setSpacing(px(4))
        out = self._out.get(item.content_id)
        head = QHBoxLayout()
        head.addWidget(Label(theme, item.title, "body", "muted" if out else "text", 600, wrap=True), 1)
        if out:
            head.addWidget(Tag(theme, self.icons, "warning", self.tr("left out"), "triangle-alert"))
        elif reading is not None and reading.case.mine is not None:
            words = self.tr("%n change(s)", "", len(reading.changes))
            head.addWidget(Tag(theme, self.icons, "info", words, "history"))
        else:
            head.addWidget(Tag(theme, self.icons, "accent", self.tr("for the first time"), "file-text"))
        column.addLayout(head)
        if item.line is not None:
            column.addWidget(Label(theme, self.words.stage(item.line), "caption", "muted", wrap=True))
        if reading is not None and not out:
            for change in reading.changes[:TOLD]:
                words = f"{self.words.place(change)}: {self.words.told(change)}"
                column.addWidget(Label(theme, words, "small", wrap=True))
            if len(reading.changes) > TOLD:
                more = self.tr("and %n more", "", len(reading.changes) - TOLD)
                column.addWidget(Label(theme, more, "small", "muted"))
        return row

    # Deciding -----------------------------------------------------------------------------------------------------

    def decision(self) -> Decision:
        """What is chosen."""
        return Decision(self.choice.current())

    def remaining(self) -> list[Item]:
        """What is decided about."""
        return [one for one in self._items if one.content_id in self._seen and one.content_id not in self._out]

    def _name(self) -> None:
        count, decision = len(self.remaining()), self.decision()
        words = {
            Decision.APPROVE: self.tr("Approve %n item(s)", "", count),
            Decision.CHANGES: self.tr("Request changes of %n item(s)", "", count),
            Decision.REJECT: self.tr("Reject %n item(s)", "", count),
            Decision.HOLD: self.tr("Put %n item(s) on hold", "", count),
        }[decision]
        assert self.primary is not None
        self.primary.setText(words)
        self.primary.set_kind("danger_filled" if decision is Decision.REJECT else "primary")
        self.primary.setEnabled(count > 0)
        self.field.set_error("")

    def check(self) -> bool:
        """Closes when the decision went through; what changed meanwhile is named and left out."""
        if self._sent:
            return True
        decision, comment = self.decision(), self.remark.value()
        if decision in WITH_COMMENT and not comment:
            self.field.set_error(self.tr("Say in a sentence what is missing, so that the authors can act on it."))
            self.remark.setFocus()
            return False
        actor, chosen = self.desk.actor, self.remaining()
        items = [(one.content_id, self._seen[one.content_id]) for one in chosen]
        left_out = len(self._out)
        assert self.primary is not None
        self.primary.setEnabled(False)

        def done(changes: Changes) -> None:
            self._sent = True
            self.accept()
            self.decided.emit(decision, len(items), left_out, changes)

        self.desk.run(lambda ws: ws.approvals.decide_all(actor, items, decision, comment), done, self._refused)
        return False

    def _refused(self, error: EditorialError) -> None:
        before = len(self._out)
        self._read()
        self.desk.run(lambda _ws: None, lambda _none: self._tell_refusal(error, before))

    def _tell_refusal(self, error: EditorialError, before: int) -> None:
        """Where nothing could be left out for it, the refusal itself is said."""
        if len(self._out) == before:
            self.problem.set_banner("danger", error.text(self.desk.language))
            self.problem.show()
