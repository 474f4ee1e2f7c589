"""Words of a criterion as tokens: chosen from those that are used, or typed anew."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editorial.domain.words import fold

from ..context import Desk
from ..widgets.buttons import IconButton
from ..widgets.choice import Choice
from ..widgets.form import LineEdit, MultiChoice
from ..widgets.popover import Popover


class WordsField(QWidget):
    """Tokens, a button that drops the words in use, and one for a word that nobody has used yet."""

    changed = Signal(object)

    def __init__(self, desk: Desk, name: str, add_text: str) -> None:
        super().__init__()
        self.desk, self._name = desk, name
        self.setAccessibleName(name)
        self._known: tuple[str, ...] = ()
        self.tokens = MultiChoice(desk.theme, desk.icons, name, (), (), add_text)
        self.tokens.changed.connect(self.changed)
        words = self.tr("{name}: another word").format(name=name)
        self.fresh = IconButton(desk.theme, desk.icons, "pencil-line", words, size=26)
        self.fresh.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(desk.theme.px(2))
        row.addWidget(self.tokens, 1)
        row.addWidget(self.fresh, 0, Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self.tokens)

    def set_words(self, known: Iterable[str], values: Iterable[str]) -> None:
        """Choose without a signal."""
        chosen = tuple(values)
        self._known = tuple(dict.fromkeys((*known, *chosen)))
        self.tokens.set_choices([Choice(one, one) for one in self._known])
        self.tokens.set_values(chosen)

    def values(self) -> tuple[str, ...]:
        """The chosen words."""
        return tuple(str(one) for one in self.tokens.values())

    def add_word(self, word: str) -> None:
        """Take a word that may be new."""
        word = word.strip().lstrip("#")
        same = next((one for one in self._known if fold(one) == fold(word)), word)
        if word and same not in self.values():
            self.set_words((*self._known, same), (*self.values(), same))
            self.changed.emit(self.values())

    def _ask(self) -> None:
        popover = Popover(self.desk.theme, self.window(), padding=10)
        line = LineEdit(self.desk.theme, "", self._name)
        line.setAccessibleName(self._name)
        line.setMinimumWidth(self.desk.theme.px(200))

        def take() -> None:
            self.add_word(line.text())
            popover.close()

        line.returnPressed.connect(take)
        popover.body.addWidget(line)
        popover.setFocusProxy(line)
        popover.open_below(self.fresh)
