"""Fields to choose from given things: one of them in a combo box, several as tokens."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QSizePolicy, QWidget

from ui.icons import Icons
from ui.theme import Theme

from .buttons import Button
from .choice import Choice, choice_icon, paint_sign
from .choice_list import ChoiceList
from .flow import Flow
from .paint import draw_text, panel, text_width
from .popover import Popover

__all__ = ["ChoiceField", "MultiChoice"]


class ChoiceField(QComboBox):
    """One of the choices, or None with `none_text` as first row. `changed` carries the value a person chose."""

    changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        choices: Sequence[Choice] = (),
        value: Hashable = None,
        none_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self.icons = theme, icons
        self._none_text = none_text
        self._choices: list[Choice] = []
        self.setMaxVisibleItems(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        # a wheel over a form scrolls the form, it does not change the plan
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_choices(choices, value)
        self.activated.connect(self._chosen)
        self.setMinimumHeight(theme.height("input"))
        theme.changed.connect(self._restyle)

    def set_choices(self, choices: Sequence[Choice], value: Hashable = None) -> None:
        """Replace the choices and choose `value`, without a signal."""
        self.clear()
        self._choices = ([Choice(None, self._none_text)] if self._none_text else []) + list(choices)
        for choice in self._choices:
            self.addItem(choice_icon(choice, self.theme, self.icons), choice.text)
        self.set_value(value)

    def value(self) -> Hashable:
        """The chosen value, None without any."""
        index = self.currentIndex()
        return self._choices[index].value if 0 <= index < len(self._choices) else None

    def set_value(self, value: Hashable) -> None:
        """Choose without a signal; an unknown value leaves the field empty."""
        index = next((row for row, choice in enumerate(self._choices) if choice.value == value), -1)
        self.setCurrentIndex(index)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _chosen(self, index: int) -> None:
        self.changed.emit(self._choices[index].value)

    def _restyle(self) -> None:
        for row, choice in enumerate(self._choices):
            self.setItemIcon(row, choice_icon(choice, self.theme, self.icons))
        self.setIconSize(QSize(self.theme.px(16), self.theme.px(16)))
        self.setMinimumHeight(self.theme.height("input"))
        self.updateGeometry()


class _Token(QAbstractButton):
    """A chosen value; a click or Delete takes it away."""

    def __init__(self, theme: Theme, icons: Icons, choice: Choice, spoken: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self.icons, self.choice = theme, icons, choice
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.setProperty("ring_radius", 5)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        px = self.theme.px
        width = px(8) + (px(14 + 6) if self.choice.sign else 0) + text_width(self._font(), self.choice.text) + px(24)
        return QSize(width, px(24))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self.theme, self.theme.px
        enabled = self.isEnabled()
        panel(painter, self.rect(), theme.radius("chip"), theme.color("accent_tint" if enabled else "sunken"))
        left, side = px(8), px(14)
        top = (self.height() - side) // 2
        if self.choice.sign is not None:
            paint_sign(painter, QRect(left, top, side, side), self.choice.sign, theme, self.icons, "accent_text")
            left += side + px(6)
        token = "disabled" if not enabled else "accent_text" if self.choice.sign is None else "text"
        room = QRect(left, 0, self.width() - left - px(22), self.height())
        draw_text(painter, room, self.choice.text, self._font(), theme.color(token))
        cross = QRect(self.width() - px(6) - px(13), (self.height() - px(13)) // 2, px(13), px(13))
        self.icons.paint(painter, cross, "x", "accent_text" if enabled else "disabled")

    def _font(self) -> QFont:
        return self.theme.font("small", 500)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class MultiChoice(QWidget):
    """Several of the choices as tokens, with a button to add. `changed` carries the tuple of values in order."""

    changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        name: str,
        choices: Sequence[Choice] = (),
        values: Iterable[Hashable] = (),
        add_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self.icons = theme, icons
        self._name = name
        self._choices = tuple(choices)
        self._values: tuple[Hashable, ...] = ()
        self._tokens: list[_Token] = []
        self._popover: Popover | None = None
        self._flow = Flow(self, theme.px(6))
        self.add = Button(theme, icons, "ghost", add_text or self.tr("Add"), "plus", size="small", parent=self)
        self.add.setAccessibleName(f"{name}: {self.add.text()}")
        self.add.clicked.connect(self.open)
        self._flow.addWidget(self.add)
        self.setFocusProxy(self.add)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_values(values)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Replace the choices; values that are gone are dropped without a signal."""
        self._choices = tuple(choices)
        self.set_values(self._values)

    def values(self) -> tuple[Hashable, ...]:
        """The chosen values, in the order in which they were added."""
        return self._values

    def set_values(self, values: Iterable[Hashable]) -> None:
        """Choose without a signal; unknown values are dropped."""
        by_value = {choice.value: choice for choice in self._choices}
        self._values = tuple(value for value in dict.fromkeys(values) if value in by_value)
        for token in self._tokens:
            self._flow.removeWidget(token)
            token.hide()
            token.deleteLater()
        self._tokens = []
        for index, value in enumerate(self._values):
            choice = by_value[value]
            spoken = self.tr("Remove {name}").format(name=choice.text)
            token = _Token(self.theme, self.icons, choice, spoken, self)
            token.clicked.connect(self._removed)
            self._flow.insert_widget(index, token)
            token.show()
            self._tokens.append(token)
        self.add.setEnabled(bool(self._choices))  # an empty list would drop down as an empty box
        self.updateGeometry()

    def open(self) -> None:
        """Drop the list of choices."""
        popover = Popover(self.theme, self.window())
        popover.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = ChoiceList(self.theme, self.icons, self._choices, self._values, self._name, True, popover)
        rows.toggled.connect(self._ticked)
        rows.picked.connect(self._done)
        popover.body.addWidget(rows)
        popover.setFocusProxy(rows)
        popover.closed.connect(self._gone)
        self._popover = popover
        popover.open_below(self.add)

    def _ticked(self, chosen: frozenset[Hashable]) -> None:
        kept = [value for value in self._values if value in chosen]
        added = [choice.value for choice in self._choices if choice.value in chosen and choice.value not in kept]
        self.set_values([*kept, *added])
        self.changed.emit(self._values)

    def _done(self, _value: Hashable) -> None:
        if self._popover is not None:
            self._popover.close()

    def _gone(self) -> None:
        self._popover = None

    def _removed(self) -> None:
        token = self.sender()
        if isinstance(token, _Token):
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
            self.set_values(value for value in self._values if value != token.choice.value)
            self.changed.emit(self._values)
