"""What is asked about minutes: finalise in spite of what is missing, add to them, open them again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editorial.domain.meeting_rules import TITLE_MOST

from ..context import Desk
from ..widgets.banner import Banner
from ..widgets.check_row import CheckRow
from ..widgets.form import Form, TextArea
from ..widgets.label import Label
from ..widgets.scroll import Scroll
from ..widgets.section import SectionHeader
from .acting import ActingDialog

if TYPE_CHECKING:
    from editorial.domain.minutes_checks import MinutesCheck
    from editorial.services.minutes import DecisionEffects

#: Design pixels that lists in dialogs take at the most.
_ROOM = 240


def _snug(scroll: Scroll, least: int = 0) -> None:
    """As high as what is in it, at least `least` pixels, up to the room that there is."""
    px = scroll.theme.px
    layout = scroll.body
    high = layout.heightForWidth(px(460)) if layout.hasHeightForWidth() else layout.sizeHint().height()
    scroll.setFixedHeight(min(px(_ROOM), max(least, high + px(8))))


class FinaliseDialog(ActingDialog):
    """Everything that is missing is said yes to, one by one; what blocks has no yes."""

    def __init__(self, desk: Desk, title: str, checks: Sequence[MinutesCheck], parent: QWidget) -> None:
        super().__init__(desk, self.tr("Finalise the minutes"), 520, parent)
        theme, icons, language = desk.theme, desk.icons, desk.language
        self.content.addWidget(Label(theme, title, "body", weight=500, wrap=True))
        words = self.tr(
            "They get their number and a checksum. After that nothing in them changes any more: corrections are dated "
            "addenda."
        )
        self.content.addWidget(Label(theme, words, "small", "muted", wrap=True))
        self.blocking = [one for one in checks if one.blocks]
        self.boxes: list[tuple[CheckRow, MinutesCheck]] = []
        for one in self.blocking:
            self.content.addWidget(
                Banner(theme, icons, "danger", one.sentence(language), one.advice(language), icon="circle-alert")
            )
        asking = [one for one in checks if not one.blocks]
        if asking and not self.blocking:
            self._ask(desk, asking)
        if self.blocking:
            self.set_cancel(self.tr("Close"))
            return
        self.primary_button = self.set_primary(self.tr("Finalise"), "lock")
        self._fits()

    def _ask(self, desk: Desk, asking: Sequence[MinutesCheck]) -> None:
        theme = desk.theme
        self.content.addWidget(SectionHeader(theme, self.tr("Finalise all the same?"), len(asking)))
        scroll = Scroll(theme, "raised")
        for one in asking:
            box = CheckRow(theme, one.sentence(desk.language), wraps=True)
            box.toggled.connect(lambda _on: self._fits())
            scroll.body.addWidget(box)
            self.boxes.append((box, one))
        # a sentence may need two lines
        _snug(scroll, theme.px(42) * len(asking))
        scroll.body.addStretch(1)
        self.content.addWidget(scroll)

    def _fits(self) -> None:
        agreed = all(box.isChecked() for box, _one in self.boxes)
        self.primary_button.setEnabled(agreed)
        self.primary_button.setToolTip("" if agreed else self.tr("Tick off what shall stay as it is."))

    def seen(self) -> tuple[str, ...]:
        """The keys of what was said yes to."""
        return tuple(one.key for box, one in self.boxes if box.isChecked())


class WordsDialog(ActingDialog):
    """A text that is kept for good: an addendum, or why minutes are opened again."""

    def __init__(self, desk: Desk, parent: QWidget, title: str, label: str, hint: str, verb: str, icon: str) -> None:
        super().__init__(desk, title, 520, parent)
        self.form = Form(desk.theme, desk.icons)
        self.words = TextArea(desk.theme, least=3, most=10)
        self.form.add(label, self.words, required=True, helper=hint)
        self.content.addWidget(self.form)
        self.below = QVBoxLayout()
        self.content.addLayout(self.below)
        self.set_primary(verb, icon)
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> bool:
        return self.form.check()


class AddendumDialog(WordsDialog):
    """A dated correction."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(
            desk,
            parent,
            self.tr("Addendum"),
            self.tr("What is to be corrected or added"),
            self.tr("It stands under the minutes with date and name and can neither be changed nor taken back."),
            self.tr("Add addendum"),
            "file-plus",
        )


class NoteDialog(WordsDialog):
    """Other words for a note."""

    def __init__(self, desk: Desk, words: str, parent: QWidget) -> None:
        title, label, verb = self.tr("Change the note"), self.tr("Note"), self.tr("Save")
        super().__init__(desk, parent, title, label, "", verb, "check")
        self.words.setPlainText(words)
        self.words.selectAll()


class ReopenDialog(WordsDialog):
    """Why, and what the decisions of the meeting have done meanwhile."""

    def __init__(self, desk: Desk, effects: Sequence[DecisionEffects], parent: QWidget) -> None:
        super().__init__(
            desk,
            parent,
            self.tr("Open the minutes again"),
            self.tr("Reason"),
            self.tr("The finalised text stays in the workspace; finalised again, the minutes become a new edition."),
            self.tr("Open again"),
            "lock-open",
        )
        theme = desk.theme
        acted = [one for one in effects if one.effects]
        if not acted:
            return
        self.below.addWidget(SectionHeader(theme, self.tr("Its decisions did this; it stays done"), len(acted)))
        scroll = Scroll(theme, "raised")
        for one in acted:
            scroll.body.addWidget(Label(theme, f"B {one.mark}  {one.text}", "small", weight=500, wrap=True))
            for each in one.effects:
                line = each.words or f"{each.title}: {each.name} {each.before or '–'} → {each.after or '–'}"
                scroll.body.addWidget(Label(theme, line, "small", "muted", wrap=True))
        scroll.body.addStretch(1)
        _snug(scroll)
        self.below.addWidget(scroll)

    def reason(self) -> str:
        """Why."""
        return self.words.value()[:TITLE_MOST]
