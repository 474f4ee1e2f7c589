"""The keys of moderation mode: none fires while somebody writes; F1 shows them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from ..context import Desk
from ..place_keys import keys_of, listed
from ..stage_look import stage_theme
from ..widgets.badges import KeyCap, key_text
from ..widgets.dialogs import BaseDialog
from ..widgets.label import Label
from ..widgets.scroll import Scroll

__all__ = ["Keys", "KeysDialog", "writes"]

#: What works also while somebody writes.
_ALWAYS: Final = frozenset({"full", "audience", "help"})
#: Handled by the window itself: what has the keyboard may take them first.
_OWN: Final = frozenset({"decide", "leave", "option", "undo"})
_FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)


def writes(widget: QWidget | None) -> bool:
    """Whether what has the keyboard takes letters, digits and arrows itself."""
    return isinstance(widget, _FIELDS)


class Keys(QObject):
    """Binds the table of `place_keys` to acts; switches single keys off while a field has the keyboard."""

    def __init__(
        self, desk: Desk, window: QWidget, acts: Mapping[str, Callable[[], object]], option: Callable[[int], object]
    ) -> None:
        super().__init__(window)
        self.desk, self._window = desk, window
        self._plain: list[QShortcut] = []
        for name, act in acts.items():
            if name not in _OWN:
                for keys in keys_of("moderation", name):
                    self._bind(keys, act, plain=name not in _ALWAYS)
        for keys in keys_of("moderation", "option"):
            self._bind(keys, self._choosing(int(keys), option), plain=True)
        for keys in keys_of("moderation", "undo"):
            self._bind(keys, acts["undo"], plain=False)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._moved)

    def _choosing(self, number: int, option: Callable[[int], object]) -> Callable[[], object]:
        return lambda: option(number)

    def _bind(self, keys: str, act: Callable[[], object], *, plain: bool) -> None:
        letter = len(keys) == 1 and keys.isalpha()
        if letter and not self.desk.settings.single_keys:
            return
        shortcut = QShortcut(QKeySequence(keys), self._window)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.setAutoRepeat(keys in ("Right", "Left"))
        shortcut.activated.connect(lambda: self._act(keys, act))
        if plain:
            self._plain.append(shortcut)

    def _act(self, keys: str, act: Callable[[], object]) -> None:
        focused = QApplication.focusWidget()
        if QApplication.activePopupWidget() is not None:
            return
        if keys == "Space" and isinstance(focused, QAbstractButton):
            focused.click()
            return
        act()

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        for one in self._plain:
            one.setEnabled(not writes(new))


class KeysDialog(BaseDialog):
    """All keys of moderation mode."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        theme = stage_theme(desk)
        super().__init__(theme, desk.icons, self.tr("Keys while a meeting is moderated"), 640, parent)
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(desk.theme.px(4))
        grid.setContentsMargins(0, 0, desk.theme.px(12), 0)
        for row, (words, keys) in enumerate(listed("moderation")):
            said = QCoreApplication.translate("Shortcuts", words)
            shown = [key_text(QKeySequence(one)) for one in keys]
            caps = f"{shown[0]} – {shown[-1]}" if len(shown) > 4 else "  ".join(shown)
            grid.addWidget(Label(theme, said), row, 0)
            grid.addWidget(KeyCap(theme, caps), row, 1, Qt.AlignmentFlag.AlignRight)
        scroll = Scroll(desk.theme, "raised")
        scroll.body.setContentsMargins(0, 0, 0, 0)
        scroll.body.addLayout(grid)
        scroll.body.addStretch(1)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        room = max(desk.theme.px(380), parent.height() - desk.theme.px(200))
        scroll.setMinimumHeight(min(grid.sizeHint().height() + desk.theme.px(8), room))
        scroll.setAccessibleName(self.tr("Keys while a meeting is moderated"))
        self.content.addWidget(scroll)
        self.set_primary(self.tr("Close"))
        self.cancel.hide()
