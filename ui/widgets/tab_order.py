"""Tab goes as one reads: top to bottom and left to right, region by region, whatever order widgets were made in.

Qt's own chain is the order of making and reparenting; rows that are rebuilt end up last in it, and a part that hands
its focus on to a child in its middle makes Tab skip what lies before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QButtonGroup,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QWidget,
)

__all__ = ["focus_next", "reading_order", "takes_keys"]

#: What is inside these is theirs.
_WHOLE = (
    *(QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox),
    *(QLineEdit, QPlainTextEdit, QTabBar, QTextEdit),
)


def takes_keys(widget: QWidget) -> bool:
    """Whether Tab may stop here."""
    if not widget.isEnabled() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return False
    return not _sends_on(widget) and not _left_to_arrows(widget)


def _sends_on(widget: QWidget) -> bool:
    """Whether the keyboard goes to another widget instead.

    PySide 6.11 takes the answer of `focusProxy` for a child of the one asked. Where that is the parent, as with the
    viewports of views and the line edits in boxes, the next garbage collection would delete it: these are not asked.
    """
    parent = widget.parent()
    if isinstance(parent, QAbstractSpinBox | QComboBox):
        return True
    if isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget:
        return True
    return widget.focusProxy() is not None


def _left_to_arrows(widget: QWidget) -> bool:
    """Of buttons that exclude each other only the chosen one is a stop, as everywhere."""
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return False
    # the annotation of Qt's binding leaves out that most buttons have no group
    group: QButtonGroup | None = widget.group()
    return group is not None and group.exclusive() and group.checkedButton() is not None


def reading_order(root: QWidget) -> list[QWidget]:
    """The stops of a window, in the order in which one reads it."""
    return list(_stops(root))


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if takes_keys(widget):
        yield widget
    if isinstance(widget, _WHOLE):
        return
    only = Qt.FindChildOption.FindDirectChildrenOnly
    children = [one for one in widget.findChildren(QWidget, options=only) if one.isVisible() and not one.isWindow()]
    for child in _read(children):
        yield from _stops(child)


def _read(widgets: list[QWidget]) -> list[QWidget]:
    """Rows first; what stands beside each other in a row from left to right; overlaps by their corners."""
    if len(widgets) < 2:
        return widgets
    for low, high in ((QRect.top, QRect.bottom), (QRect.left, QRect.right)):
        parts = _cut(widgets, low, high)
        if len(parts) > 1:
            return [one for part in parts for one in _read(part)]
    return sorted(widgets, key=lambda one: (one.y(), one.x()))


def _cut(widgets: Iterable[QWidget], low: Callable[[QRect], int], high: Callable[[QRect], int]) -> list[list[QWidget]]:
    """Groups with a line between them that touches none."""
    parts: list[list[QWidget]] = []
    end = 0
    for one in sorted(widgets, key=lambda widget: low(widget.geometry())):
        place = one.geometry()
        if not parts or low(place) > end:
            parts.append([])
            end = high(place)
        parts[-1].append(one)
        end = max(end, high(place))
    return parts


def focus_next(root: QWidget, forward: bool) -> bool:
    """Give the keyboard to the next stop of a window, or the one before; for `focusNextPrevChild`."""
    stops = reading_order(root)
    if not stops:
        return False
    focused = QApplication.focusWidget()
    place = stops.index(focused) if focused in stops else (-1 if forward else 0)
    target = stops[(place + (1 if forward else -1)) % len(stops)]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    target.setFocus(reason)
    _show(target)
    return True


def _show(target: QWidget) -> None:
    """Scroll it into sight."""
    parent = target.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea) and parent.widget() is not None and parent.isAncestorOf(target):
            parent.ensureWidgetVisible(target, 8, 8)
        parent = parent.parentWidget()
