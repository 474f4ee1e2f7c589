"""Dialogs: 420 to 640 wide, one primary button, Enter and Esc always bound, buttons in the platform's order.

Confirmation is asked only for what cannot be undone; everything else answers with a toast.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from ui.icons import Icons
from ui.theme import Theme

from .buttons import Button, Kind
from .label import Label
from .tab_order import focus_next

__all__ = ["BaseDialog", "ConfirmDialog"]


class BaseDialog(QDialog):
    """Fill `content` (a vertical layout), then `set_primary` and, if anything but "Cancel" is meant, `set_cancel`.

    Override `check` to keep the dialog open while something is wrong; `width` is in design pixels, 420 to 640.
    """

    def __init__(self, theme: Theme, icons: Icons, title: str, width: int = 480, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.icons = theme, icons
        self._design_width = min(640, max(420, width))
        self.setWindowTitle(title)
        self.setModal(True)
        self.title = Label(theme, title, "section", wrap=True, parent=self)
        self.content = QVBoxLayout()
        self.buttons = QDialogButtonBox(self)
        self.cancel = Button(theme, icons, "secondary", self.tr("Cancel"), parent=self)
        self.buttons.addButton(self.cancel, QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.rejected.connect(self.reject)
        self.buttons.accepted.connect(self.accept)
        self.primary: Button | None = None
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._column.addLayout(self.content, 1)
        self._column.addWidget(self.buttons)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_primary(self, text: str, icon: str = "", kind: Kind = "primary") -> Button:
        """The one button that does it; Enter presses it."""
        if self.primary is not None:
            self.buttons.removeButton(self.primary)
            self.primary.deleteLater()
        self.primary = Button(self.theme, self.icons, kind, text, icon, parent=self)
        self.buttons.addButton(self.primary, QDialogButtonBox.ButtonRole.AcceptRole)
        self.primary.setDefault(True)
        return self.primary

    def set_cancel(self, text: str) -> None:
        """Other words for "Cancel", for example "Close"."""
        self.cancel.setText(text)

    def add_button(self, kind: Kind, text: str, icon: str = "") -> Button:
        """A further button, such as an alternative way out; connect its `clicked`."""
        button = Button(self.theme, self.icons, kind, text, icon, parent=self)
        self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        return button

    def check(self) -> bool:
        """Whether the dialog may close with its primary button; shows what is wrong otherwise."""
        return True

    def accept(self) -> None:
        if self.check():
            super().accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return focus_next(self, forward)

    def sizeHint(self) -> QSize:
        width = self.theme.px(self._design_width)
        return QSize(width, max(super().sizeHint().height(), self.heightForWidth(width)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if enter and (control or not isinstance(self.focusWidget(), (QPlainTextEdit, QTextEdit))):
            # Ctrl+Enter means the whole dialog, wherever the keyboard is
            focused = None if control else self.focusWidget()
            button = focused if isinstance(focused, Button) else self.primary
            if button is not None and button.isEnabled():
                button.click()
            event.accept()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.theme.color("raised"))

    def _restyle(self) -> None:
        px = self.theme.px
        self._column.setContentsMargins(px(20), px(16), px(20), px(16))
        self._column.setSpacing(px(16))
        self.content.setSpacing(px(12))
        self.setMinimumWidth(px(self._design_width))
        self.update()


class ConfirmDialog(BaseDialog):
    """Asks before something that cannot be undone: what happens, what it means, a verb on the button."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        title: str,
        text: str,
        verb: str,
        danger: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, icons, title, 440, parent)
        self.content.addWidget(Label(theme, text, "body", wrap=True, parent=self))
        self.set_primary(verb, kind="danger_filled" if danger else "primary")
        # what cannot be undone is not what Enter does by accident
        if danger:
            self.cancel.setFocus()

    @classmethod
    def ask(
        cls,
        theme: Theme,
        icons: Icons,
        title: str,
        text: str,
        verb: str,
        danger: bool = True,
        parent: QWidget | None = None,
    ) -> bool:
        """Show it and wait; True if the person chose the verb."""
        return cls(theme, icons, title, text, verb, danger, parent).exec() == QDialog.DialogCode.Accepted
