"""Whom a change of one day of a series means: only this one, this and the following, or all; keys 1, 2, 3."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ..context import Desk
from ..widgets.buttons import Button, Kind
from ..widgets.label import Label
from ..widgets.popover import Popover

__all__ = ["ScopePopover", "ask_scope"]

#: In the order of their keys; the values of `editorial.services.series.Scope`.
SCOPES = ("this", "following", "all")
_KEYS = {Qt.Key.Key_1: 0, Qt.Key.Key_2: 1, Qt.Key.Key_3: 2}


class ScopePopover(Popover):
    """Three buttons; Enter takes the first, Esc changes nothing."""

    def __init__(self, desk: Desk, title: str, chosen: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent, padding=12)
        self._chosen = chosen
        px = desk.theme.px
        self.body.setSpacing(px(6))
        head = self.tr("“{title}” comes back. What moves?").format(title=title)
        label = Label(desk.theme, head, "small", weight=600, wrap=True, parent=self)
        label.setMinimumWidth(px(240))
        self.body.addWidget(label)
        words = (self.tr("Only this one"), self.tr("This and the following"), self.tr("All"))
        self.buttons: list[Button] = []
        for number, (scope, word) in enumerate(zip(SCOPES, words, strict=True), 1):
            kind: Kind = "quiet" if scope == "this" else "secondary"
            button = Button(desk.theme, desk.icons, kind, word, key_hint=str(number), parent=self)
            button.clicked.connect(partial(self.choose, scope))
            self.body.addWidget(button)
            self.buttons.append(button)
        self.setAccessibleName(head)
        self.setFocusProxy(self.buttons[0])
        self.closed.connect(self.deleteLater)

    def choose(self, scope: str, _checked: bool = False) -> None:
        """Take one of `SCOPES`."""
        self.close()
        self._chosen(scope)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS:
            self.choose(SCOPES[_KEYS[key]])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            (focused if isinstance(focused, Button) else self.buttons[0]).click()
        else:
            super().keyPressEvent(event)


def ask_scope(
    desk: Desk, title: str, place: QRect, chosen: Callable[[str], None], parent: QWidget | None
) -> ScopePopover:
    """Ask beside a place (global coordinates); nothing happens until somebody answers."""
    popover = ScopePopover(desk, title, chosen, parent)
    popover.open_at(place)
    return popover
