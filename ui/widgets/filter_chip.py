"""Filter chips and hint toggles: 26 high, with the chosen value in the label and a way to take it back."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.icons import Icons
from ui.theme import Theme

from .choice import Choice
from .paint import draw_text, panel, text_width

if TYPE_CHECKING:
    from .popover import Popover

__all__ = ["FilterChip", "ToggleChip"]


class _Chip(QAbstractButton):
    def __init__(self, theme: Theme, icons: Icons, text: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.theme, self.icons = theme, icons
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self._restyle)

    def _is_set(self) -> bool:
        return self.isChecked()

    def _font(self) -> QFont:
        return self.theme.font("small", 600 if self._is_set() else 500, tnum=True)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _box(self, painter: QPainter, fill: str, edge: str) -> None:
        colour = self.theme.color
        panel(painter, self.rect(), self.theme.radius("button"), colour(fill), colour(edge))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class FilterChip(_Chip):
    """One filter: drops a list of choices. `selection_changed` carries the frozenset of chosen values.

    With one choice set the label names it ("Kanal: LinkedIn"), with more it counts them ("Status: 2"). Delete or the x
    takes everything back.
    """

    selection_changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        label: str,
        choices: Sequence[Choice] = (),
        multiple: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, icons, label, parent)
        self._label = label
        self._multiple = multiple
        self._choices: tuple[Choice, ...] = tuple(choices)
        self._selected: frozenset[Hashable] = frozenset()
        self._popover: Popover | None = None
        self.clicked.connect(self.open)
        self._describe()

    @property
    def label(self) -> str:
        """The name of the filter without its value."""
        return self._label

    def choices(self) -> tuple[Choice, ...]:
        """What can be chosen."""
        return self._choices

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Replace the choices; chosen values that are gone are dropped without a signal."""
        self._choices = tuple(choices)
        self.set_selected(self._selected)

    def selected(self) -> frozenset[Hashable]:
        """The chosen values; empty = no restriction."""
        return self._selected

    def set_selected(self, values: Iterable[Hashable]) -> None:
        """Choose without a signal."""
        known = {choice.value for choice in self._choices}
        self._selected = frozenset(value for value in values if value in known)
        self._describe()

    def clear(self) -> None:
        """Take the restriction back and say so."""
        if self._selected:
            self._take(frozenset())

    def open(self) -> None:
        """Drop the list of choices."""
        # not needed for the first picture of a page, so loaded with the first click
        from .choice_list import ChoiceList
        from .popover import Popover

        popover = Popover(self.theme, self.window())
        popover.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = ChoiceList(self.theme, self.icons, self._choices, self._selected, self._label, self._multiple, popover)
        rows.toggled.connect(self._take)
        rows.picked.connect(self._picked)
        popover.body.addWidget(rows)
        popover.setFocusProxy(rows)
        popover.closed.connect(self._gone)
        self._popover = popover
        self.setDown(False)
        self.update()
        popover.open_below(self)

    def sizeHint(self) -> QSize:
        px = self.theme.px
        font = self.theme.font("small", 600, tnum=True)
        return QSize(text_width(font, self.text()) + px(10 + 6 + 14 + 7), self.theme.height("filter_chip"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        chosen = bool(self._selected)
        active = self.isEnabled() and (self.underMouse() or self.isDown() or self._popover is not None)
        self._box(
            painter,
            "accent_tint" if chosen else "hover" if active else "surface",
            "accent" if chosen else "border_btn" if active else "border",
        )
        ink = "disabled" if not self.isEnabled() else "accent_text" if chosen else "text"
        px = self.theme.px
        room = self.rect().adjusted(px(10), 0, -px(6 + 14 + 6), 0)
        draw_text(painter, room, self.text(), self._font(), self.theme.color(ink), elide=False)
        self.icons.paint(painter, self._end(), "x" if chosen else "chevron-down", ink)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        on_cross = self._selected and event.position().x() >= self._end().left() - self.theme.px(5)
        if on_cross and self.rect().contains(event.position().toPoint()):
            self.setDown(False)
            self.clear()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open()
        else:
            super().keyPressEvent(event)

    def _is_set(self) -> bool:
        return bool(self._selected)

    def _end(self) -> QRect:
        side = self.theme.px(14)
        return QRect(self.width() - self.theme.px(7) - side, (self.height() - side) // 2, side, side)

    def _picked(self, value: Hashable) -> None:
        if not self._multiple:
            self._take(frozenset({value}))
        if self._popover is not None:
            self._popover.close()

    def _take(self, values: frozenset[Hashable]) -> None:
        self._selected = values
        self._describe()
        self.selection_changed.emit(values)

    def _gone(self) -> None:
        self._popover = None
        self.update()

    def _describe(self) -> None:
        names = [choice.text for choice in self._choices if choice.value in self._selected]
        value = names[0] if len(names) == 1 else str(len(names))
        self.setText(f"{self._label}: {value}" if names else self._label)
        spoken = f"{self._label}: {', '.join(names)}" if names else self.tr("Filter {label}").format(label=self._label)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken if len(names) > 1 else "")
        self._restyle()


class ToggleChip(_Chip):
    """A hint to switch on and off, with a count ("Lücken 4"); `meaning` colours it while it is on."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        text: str,
        icon: str = "",
        meaning: str = "accent",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, icons, text, parent)
        self._icon_name, self._meaning = icon, meaning
        self._count: int | None = None
        self.setCheckable(True)
        self.setAccessibleName(text)

    def set_count(self, count: int | None) -> None:
        """How many there are; None shows no number."""
        self._count = count
        self.setAccessibleName(self._shown())
        self._restyle()

    def _shown(self) -> str:
        return self.text() if self._count is None else f"{self.text()} {self._count}"

    def sizeHint(self) -> QSize:
        px = self.theme.px
        font = self.theme.font("small", 600, tnum=True)
        width = text_width(font, self._shown()) + px(20) + (px(14 + 6) if self._icon_name else 0)
        return QSize(width, self.theme.height("filter_chip"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        on = self.isChecked()
        tint, edge = f"{self._meaning}_tint", self._meaning
        ink = "accent_text" if self._meaning == "accent" else self._meaning
        active = self.isEnabled() and self.underMouse()
        self._box(painter, tint if on else "hover" if active else "surface", edge if on else "border")
        token = "disabled" if not self.isEnabled() else ink if on else "text"
        px = self.theme.px
        left = px(10)
        if self._icon_name:
            side = px(14)
            self.icons.paint(painter, QRect(left, (self.height() - side) // 2, side, side), self._icon_name, token)
            left += side + px(6)
        room = QRect(left, 0, self.width() - left, self.height())
        draw_text(painter, room, self._shown(), self._font(), self.theme.color(token), elide=False)
