"""Large options to choose from, for people who never learnt a tool: a card with a sign, a word and what it means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ..theme import Theme
from ..widgets.flow import Flow
from ..widgets.paint import draw_text, panel, text_width

__all__ = ["CheckCard", "OptionCard", "Options"]

#: Design pixels.
HEIGHT: Final = 40
PAD: Final = 12
SIGN: Final = 16
GAP: Final = 8


def _size(card: QAbstractButton, theme: Theme, hint: str) -> QSize:
    px = theme.px
    width = 2 * px(PAD) + px(SIGN + GAP) + text_width(theme.font("body", 600), card.text())
    width += px(GAP) + text_width(theme.font("small"), hint) if hint else 0
    return QSize(width + 2, px(HEIGHT))


def _paint(card: QAbstractButton, theme: Theme, hint: str, round_: bool) -> None:
    painter, px, colour = QPainter(card), theme.px, theme.color
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    chosen, box = card.isChecked(), card.rect()
    fill = "accent_tint" if chosen else "hover" if card.underMouse() and card.isEnabled() else "surface"
    edge = colour("accent" if chosen else "border_btn")
    panel(painter, box, theme.radius("button"), colour(fill), edge, 2 if chosen else 1)
    side = px(SIGN)
    sign = QRect(px(PAD), (box.height() - side) // 2, side, side)
    _paint_sign(painter, sign, theme, chosen, round_)
    ink = colour("text" if card.isEnabled() else "disabled")
    left = sign.right() + 1 + px(GAP)
    font = theme.font("body", 600 if chosen else 500)
    words = QRect(left, 0, box.width() - left - px(PAD), box.height())
    draw_text(painter, words, card.text(), font, ink)
    if hint:
        left += text_width(theme.font("body", 600), card.text()) + px(GAP)
        rest = QRect(left, 0, box.width() - left - px(PAD) + 2, box.height())
        draw_text(painter, rest, hint, theme.font("small"), colour("muted"))


def _paint_sign(painter: QPainter, box: QRect, theme: Theme, chosen: bool, round_: bool) -> None:
    radius = box.height() / 2 if round_ else theme.radius("check")
    fill, edge = theme.color("surface"), theme.color("accent" if chosen else "border_strong")
    if not chosen:
        panel(painter, box, radius, fill, edge, 1.5)
        return
    panel(painter, box, radius, theme.color("accent"))
    if round_:
        inner = theme.px(5)
        panel(painter, box.adjusted(inner, inner, -inner, -inner), radius, theme.color("on_accent"))
        return
    side = box.width()
    painter.setPen(QPen(theme.color("on_accent"), side / 8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    corners = ((0.25, 0.52), (0.43, 0.70), (0.76, 0.32))
    painter.drawPolyline([QPointF(box.x() + x * side, box.y() + y * side) for x, y in corners])


class OptionCard(QRadioButton):
    """One of several; arrows go through them, the space bar chooses."""

    def __init__(self, theme: Theme, text: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.theme, self.hint = theme, hint
        _prepare(self, theme, hint)

    def sizeHint(self) -> QSize:
        return _size(self, self.theme, self.hint)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint().boundedTo(QSize(self.theme.px(200), self.theme.px(HEIGHT)))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            # With Alt the arrows go from question to question.
            event.ignore()
            return
        super().keyPressEvent(event)
        group, now = self.group(), QApplication.focusWidget()
        # Where nothing is chosen yet Qt only moves on; an arrow chooses here always.
        if isinstance(now, OptionCard) and now is not self and now.group() is group and not group.checkedButton():
            now.click()

    def paintEvent(self, _event: QPaintEvent) -> None:
        _paint(self, self.theme, self.hint, True)

    def enterEvent(self, _event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self.update()


class CheckCard(QCheckBox):
    """One that can be ticked beside others."""

    def __init__(self, theme: Theme, text: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.theme, self.hint = theme, hint
        _prepare(self, theme, hint)

    def sizeHint(self) -> QSize:
        return _size(self, self.theme, self.hint)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint().boundedTo(QSize(self.theme.px(200), self.theme.px(HEIGHT)))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        _paint(self, self.theme, self.hint, False)

    def enterEvent(self, _event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self.update()


def _prepare(card: QAbstractButton, theme: Theme, hint: str) -> None:
    card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    card.setAccessibleName(f"{card.text()}, {hint}" if hint else card.text())
    card.setToolTip(f"{card.text()}: {hint}" if hint else card.text())
    card.setAttribute(Qt.WidgetAttribute.WA_Hover)
    card.setCursor(Qt.CursorShape.PointingHandCursor)
    theme.changed.connect(card.updateGeometry)
    theme.changed.connect(card.update)


class Options(QWidget):
    """One of a few, or none yet: (value, text, hint). Beside each other where they fit, else one below the other.

    `chosen` carries the value when a person chose it; `above` puts every card on a line of its own.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        options: Sequence[tuple[str, str, str]],
        name: str,
        *,
        above: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self.cards: dict[str, OptionCard] = {}
        layout = QVBoxLayout(self) if above else Flow(self, theme.px(GAP))
        if isinstance(layout, QVBoxLayout):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(theme.px(6))
        for value, text, hint in options:
            card = OptionCard(theme, text, hint, self)
            card.setAccessibleDescription(name)
            self._group.addButton(card)
            self.cards[value] = card
            layout.addWidget(card)
        self._group.buttonClicked.connect(self._clicked)
        # Arrows choose as they go, which is no click.
        self._group.buttonToggled.connect(self._toggled)
        self._quiet = False
        self._rove()

    def value(self) -> str:
        """What is chosen, "" for nothing yet."""
        return next((value for value, card in self.cards.items() if card.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Choose without a signal; "" chooses nothing."""
        self._quiet = True
        self._group.setExclusive(False)
        for key, card in self.cards.items():
            card.setChecked(key == value)
        self._group.setExclusive(True)
        self._quiet = False
        self._rove()

    def focus(self) -> None:
        """Into the chosen one, else into the first."""
        card = self.cards.get(self.value()) or next(iter(self.cards.values()))
        card.setFocus(Qt.FocusReason.TabFocusReason)

    def _rove(self) -> None:
        """Tab comes to one of them, the chosen one or the first; from there the arrows go on."""
        chosen = self.value() or next(iter(self.cards), "")
        for value, card in self.cards.items():
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if value == chosen else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def _clicked(self, _card: QAbstractButton) -> None:
        if not self._quiet:
            self.chosen.emit(self.value())

    def _toggled(self, card: QAbstractButton, on: bool) -> None:
        if on:
            self._rove()
        if on and not self._quiet and not card.isDown():
            self.chosen.emit(self.value())
