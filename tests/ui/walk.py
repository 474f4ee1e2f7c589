"""What a reviewer would send back, found by looking at every visible widget of a window."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractAnimation, QAbstractListModel, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QRubberBand,
    QScrollBar,
    QSizeGrip,
    QSplitterHandle,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from ui.widgets.tab_order import takes_keys

#: What lies over other things on purpose, by class.
OVER = {"Toast", "Shade", "Banner", "SidePanel", "DecisionPanel", "SideStack", "SideColumn", "FilteredAway", "_Grip"}
OVER |= {"CapturePanel"}
#: Views are asked for this many rows.
ROWS = 60
Role = Qt.ItemDataRole


def tree(root: QWidget) -> Iterator[QWidget]:
    """All visible widgets of one window, outermost first; other windows on it are walked on their own."""
    yield root
    for child in root.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if child.isVisible() and not child.isWindow():
            yield from tree(child)


def described(widget: QWidget) -> str:
    """A widget in words, with the way to it."""
    said = text_of(widget) or widget.accessibleName() or widget.objectName()
    parent = widget.parentWidget()
    return f"{type(parent).__name__}/{type(widget).__name__} {said[:50]!r} {widget.geometry().getRect()}"


def text_of(widget: QWidget) -> str:
    """The text it shows, if it shows one line."""
    if isinstance(widget, QComboBox):
        return widget.currentText()
    found = getattr(widget, "text", None)
    return str(found()) if callable(found) and not isinstance(widget, QPlainTextEdit | QTextEdit) else ""


def is_own(widget: QWidget) -> bool:
    """Whether it is a part of ours, not one that Qt keeps inside a widget."""
    parent = widget.parentWidget()
    inside = isinstance(parent, QAbstractScrollArea | QComboBox | QLineEdit | QTabBar | QMenu)
    return not inside and not isinstance(widget, QScrollBar | QRubberBand | QSizeGrip | QSplitterHandle)


def nameless(root: QWidget) -> list[str]:
    """Focusable widgets without a name for screen readers."""
    found = []
    for one in tree(root):
        if not takes_keys(one) or isinstance(one, QScrollBar) or not is_own(one):
            continue
        face = QAccessible.queryAccessibleInterface(one)
        if not face.text(QAccessible.Text.Name).strip():
            found.append(f"no accessible name: {described(one)}")
    return found


def clipped(root: QWidget) -> list[str]:
    """Texts with less room than they need, and nothing that says the whole."""
    return [f"clipped: {described(one)} {why}" for one in tree(root) if (why := _cut(one))]


def _cut(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return _cut_label(widget)
    if isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        option.initFrom(widget)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, widget).width()
        return _short(widget.fontMetrics().horizontalAdvance(widget.currentText()), room, widget)
    if isinstance(widget, QAbstractButton) and widget.text():
        least = widget.minimumSizeHint() if widget.minimumSizeHint().isValid() else widget.sizeHint()
        return _short(least.width(), widget.width(), widget)
    if isinstance(widget, QTabBar):
        tabs = range(widget.count())
        return _short(max((widget.tabRect(one).right() for one in tabs), default=0), widget.width(), widget)
    if isinstance(widget, QLineEdit) and not widget.text() and widget.placeholderText():
        room = widget.width() - 12
        return _short(widget.fontMetrics().horizontalAdvance(widget.placeholderText()), room, widget)
    return ""


def _cut_label(label: QLabel) -> str:
    if not label.text() or not label.pixmap().isNull():
        return ""
    if label.wordWrap():
        need = label.heightForWidth(label.width())
        return f"needs {need} high" if need > label.height() + 1 else ""
    return _short(label.sizeHint().width(), label.width(), label)


def _short(need: int, room: int, widget: QWidget) -> str:
    if need <= room + 1 or widget.toolTip() == text_of(widget) != "":
        return ""
    return f"needs {need} of {room}"


def misplaced(root: QWidget) -> list[str]:
    """Siblings that overlap, and parts that stick out of their parent."""
    found = []
    for parent in tree(root):
        if isinstance(parent, QAbstractScrollArea | QComboBox | QTabBar | QMenu):
            continue
        children = [
            one
            for one in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if one.isVisible() and not one.isWindow() and is_own(one) and not _floats(one)
        ]
        scrolled = isinstance(parent.parentWidget(), QAbstractScrollArea)
        for number, one in enumerate(children):
            if not scrolled and not parent.rect().contains(one.geometry()) and not one.size().isEmpty():
                found.append(f"outside {type(parent).__name__} {parent.size().toTuple()}: {described(one)}")
            for other in children[number + 1 :]:
                if one.geometry().intersects(other.geometry()):
                    found.append(f"overlap: {described(one)} and {described(other)}")
    return found


def _floats(widget: QWidget) -> bool:
    names = {kind.__name__ for kind in type(widget).__mro__}
    return bool(names & OVER) or widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def moving(root: QWidget) -> list[str]:
    """Animations that run although motion is off; Qt fades the cross of a line edit in and asks nobody."""
    running = QAbstractAnimation.State.Running
    return [
        f"moves: {type(one.parent()).__name__}"
        for one in root.findChildren(QAbstractAnimation)
        if one.state() == running and not _is_cross(one.parent())
    ]


def _is_cross(owner: QObject | None) -> bool:
    return isinstance(owner, QToolButton) and isinstance(owner.parent(), QLineEdit)


def unreached(root: QWidget) -> list[str]:
    """Focusable widgets that Tab does not come to, by pressing it until it is back at the start."""
    wanted = {one for one in tree(root) if takes_keys(one) and is_own(one) and _seen(one)}
    if not wanted:
        return []
    root.activateWindow()
    QApplication.processEvents()
    min(wanted, key=lambda one: (one.mapTo(root, QPoint(0, 0)).y(), one.x())).setFocus(Qt.FocusReason.TabFocusReason)
    first = QApplication.focusWidget()
    reached: set[QWidget] = set()
    for _press in range(3 * len(wanted) + 10):
        focused = QApplication.focusWidget()
        if focused is None or (focused is first and reached):
            break
        reached.add(focused)
        keys = Qt.KeyboardModifier.NoModifier
        QTest.keyClick(focused, Qt.Key.Key_Tab, keys)
    found = [f"Tab does not reach: {described(one)}" for one in wanted - reached]
    if QApplication.focusWidget() is not first:
        found.append(f"Tab does not come back: {described(QApplication.focusWidget() or root)}")
    return found


def _seen(widget: QWidget) -> bool:
    return not isinstance(widget, QScrollBar) and not widget.visibleRegion().isEmpty()


def texts(root: QWidget) -> set[str]:
    """Every text that a person or a screen reader finds on it."""
    found: set[str] = {root.windowTitle()}
    for one in tree(root):
        found |= {text_of(one), one.accessibleName(), one.toolTip(), one.accessibleDescription()}
        if isinstance(one, QLineEdit | QPlainTextEdit | QTextEdit):
            found.add(one.placeholderText())
        if isinstance(one, QComboBox):
            found |= {one.itemText(row) for row in range(one.count())}
        if isinstance(one, QTabBar):
            found |= {one.tabText(row) for row in range(one.count())} | {
                one.tabToolTip(row) for row in range(one.count())
            }
        if isinstance(one, QMenu):
            found |= {action.text() for action in one.actions()}
        if isinstance(one, QAbstractItemView):
            found |= _texts_of_view(one)
    return {one.strip() for one in found if one and any(letter.isalpha() for letter in one)}


def _texts_of_view(view: QAbstractItemView) -> set[str]:
    model, found = view.model(), set[str]()
    roles = (Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole, Role.AccessibleDescriptionRole)
    # a list model keeps its one column to itself
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for column in range(columns):
        for side in (Qt.Orientation.Horizontal, Qt.Orientation.Vertical):
            found.add(str(model.headerData(column, side) or ""))
        for row in range(min(ROWS, model.rowCount(QModelIndex()))):
            index = model.index(row, column)
            found |= {str(index.data(role)) for role in roles if isinstance(index.data(role), str)}
    return found


def menu_texts(root: QObject) -> set[str]:
    """The texts of all menus, opened or not."""
    return {
        action.text().replace("&", "")
        for menu in root.findChildren(QMenu)
        for action in menu.actions()
        if action.text()
    }
