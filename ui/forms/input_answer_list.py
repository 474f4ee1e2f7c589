"""The answers that are being read in, one row each: whose, to what, and whether it counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editorial.services.input_forms import InputAnswerLook

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..widgets.badges import badge_width, paint_tag
from ..widgets.paint import draw_text, focus_ring
from ..widgets.table import paint_row_ground

__all__ = ["AnswerList", "tag_of"]

Index = QModelIndex | QPersistentModelIndex
_LOOK = Qt.ItemDataRole.UserRole + 1


class _Words(QAbstractListModel):
    """The looks in the order of their files, in words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.looks: list[InputAnswerLook] = []

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.looks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        look = self.looks[index.row()]
        if role == _LOOK:
            return look
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(look)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.title(look)}, {self.below(look)}, {tag_of(look)[1]}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{look.name}\n{self.title(look)}\n{self.below(look)}"
        return None

    def title(self, look: InputAnswerLook) -> str:
        """Whose answer to what it is, or only the file where nobody can tell."""
        if look.verdict is None:
            return look.name
        return f"{look.verdict.person.name} · {look.verdict.request.title}"

    def below(self, look: InputAnswerLook) -> str:
        """The file, the version that it becomes, and how many attachments it brings."""
        if look.approval:
            return self.tr("Answer to an approval form")
        if look.verdict is None:
            return self.tr("cannot be read in")
        parts = [look.name, self.tr("version {number}").format(number=look.verdict.number)]
        if look.files:
            parts.append(self.tr("%n attachment(s)", "", len(look.files)))
        return " · ".join(parts)


def tag_of(look: InputAnswerLook) -> tuple[str, str, str]:
    """Meaning, words and icon of what was found out about an answer."""
    if look.approval:
        return "info", QCoreApplication.translate("AnswerList", "Approval"), "stamp"
    if look.refusal is not None:
        return "danger", QCoreApplication.translate("AnswerList", "Refused"), "shield-alert"
    if look.verdict is not None and look.verdict.known:
        return "info", QCoreApplication.translate("AnswerList", "Here already"), "check-check"
    return "success", QCoreApplication.translate("AnswerList", "File checked"), "shield-check"


class _Rows(QStyledItemDelegate):
    """Two lines, with the verdict at the right."""

    def __init__(self, desk: Desk, view: QListView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._desk.theme.height("two_line_row"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, look, model = self._desk.theme, index.data(_LOOK), self._view.model()
        assert isinstance(model, _Words)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        box: QRect = option.rect
        paint_row_ground(painter, box, theme, selected, hovered)
        inner = box.adjusted(theme.px(12), theme.px(6), -theme.px(12), -theme.px(6))
        meaning, words, icon = tag_of(look)
        width, high = badge_width(words, theme), theme.height("badge")
        tag = QRect(inner.right() - width, box.y() + (box.height() - high) // 2, width, high)
        paint_tag(painter, tag, meaning, words, icon, theme, self._desk.icons)
        room = inner.adjusted(0, 0, -width - theme.px(12), 0)
        half = QRect(room.x(), room.y(), room.width(), room.height() // 2)
        draw_text(painter, half, model.title(look), theme.font("body", 500), theme.color("text"))
        half.translate(0, room.height() - half.height())
        draw_text(painter, half, model.below(look), theme.font("small"), theme.color("muted"))
        if option.state & QStyle.StateFlag.State_HasFocus and has_keyboard_focus(self._view):
            focus_ring(painter, box.adjusted(3, 3, -3, -3), theme, theme.radius("chip"))


class AnswerList(QListView):
    """At most three rows high; more are scrolled."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = _Words(self)
        self.setModel(self._words)
        self.setItemDelegate(_Rows(desk, self))
        self.setAccessibleName(self.tr("Answers"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setProperty("ring", False)
        desk.theme.changed.connect(self._restyle)

    @property
    def looks(self) -> list[InputAnswerLook]:
        """What was looked at, in order."""
        return list(self._words.looks)

    def show_looks(self, looks: Sequence[InputAnswerLook], current: int = 0) -> None:
        """Show these instead; the row `current` is chosen."""
        self._words.beginResetModel()
        self._words.looks = list(looks)
        self._words.endResetModel()
        self._restyle()
        if looks:
            self.setCurrentIndex(self._words.index(min(max(current, 0), len(looks) - 1)))

    def current(self) -> InputAnswerLook | None:
        """The chosen one."""
        index = self.currentIndex()
        return self._words.looks[index.row()] if index.isValid() else None

    def replace(self, at: int, look: InputAnswerLook) -> None:
        """Another look at one of them."""
        self._words.looks[at] = look
        index = self._words.index(at)
        self._words.dataChanged.emit(index, index)

    def _restyle(self) -> None:
        rows = min(3, max(1, len(self._words.looks)))
        self.setFixedHeight(rows * self._desk.theme.height("two_line_row") + 2)
