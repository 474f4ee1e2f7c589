"""Where the parts of combo boxes, spin boxes and scroll bars lie."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyle, QStyleOption

if TYPE_CHECKING:
    from .theme import Theme

__all__ = ["sub_control_rect"]

CC, SC = QStyle.ComplexControl, QStyle.SubControl


def sub_control_rect(
    theme: Theme, control: QStyle.ComplexControl, option: Any, part: QStyle.SubControl
) -> QRect | None:
    """Where the parts of combo boxes, spin boxes and scroll bars lie; None leaves the question to Fusion."""
    box: QRect = option.rect
    if control == CC.CC_ScrollBar:
        return _scroll_rect(theme, option, part)
    narrow = theme.px(24)
    if control == CC.CC_ComboBox:
        if part == SC.SC_ComboBoxArrow:
            return _mirrored(option, QRect(box.right() - narrow + 1, box.y(), narrow, box.height()))
        if part == SC.SC_ComboBoxEditField:
            return _mirrored(option, box.adjusted(theme.px(8), 1, -narrow, -1))
    if control == CC.CC_SpinBox:
        none = option.buttonSymbols == type(option.buttonSymbols).NoButtons
        half = box.height() // 2
        if part == SC.SC_SpinBoxEditField:
            return _mirrored(option, box.adjusted(theme.px(6), 1, -theme.px(6) if none else -narrow, -1))
        if part == SC.SC_SpinBoxUp:
            return QRect() if none else QRect(box.right() - narrow + 1, box.y() + 3, narrow, half - 3)
        if part == SC.SC_SpinBoxDown:
            return QRect() if none else QRect(box.right() - narrow + 1, box.y() + half, narrow, half - 3)
    return None


def _mirrored(option: QStyleOption, rect: QRect) -> QRect:
    return QStyle.visualRect(option.direction, option.rect, rect)


def _scroll_rect(theme: Theme, option: Any, part: QStyle.SubControl) -> QRect | None:
    box: QRect = option.rect
    upright = option.orientation == Qt.Orientation.Vertical
    length = box.height() if upright else box.width()
    span = option.maximum - option.minimum
    slider = length
    if span > 0:
        slider = max(theme.px(28), int(length * option.pageStep / (span + option.pageStep)))
        slider = min(slider, length)
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - slider, option.upsideDown
    )
    ranges = {
        SC.SC_ScrollBarSlider: (start, slider),
        SC.SC_ScrollBarGroove: (0, length),
        SC.SC_ScrollBarSubPage: (0, start),
        SC.SC_ScrollBarAddPage: (start + slider, length - start - slider),
    }
    begin, size = ranges.get(part, (0, 0))
    if upright:
        return QRect(box.x(), box.y() + begin, box.width(), size)
    return QRect(box.x() + begin, box.y(), size, box.height())
