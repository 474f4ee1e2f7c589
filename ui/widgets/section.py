"""Headers of groups and the rows of facts below them."""

from __future__ import annotations

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Theme

from .label import Label
from .paint import hairline

__all__ = ["FactRow", "SectionHeader"]


class SectionHeader(QWidget):
    """The title of a group with its count and, at the right, a remark or control; a hairline above on demand."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        count: int | None = None,
        remark: str = "",
        line: bool = False,
        role: str = "body",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self._line = theme, line
        self._title = Label(theme, text, role, weight=600, parent=self)
        self._count = Label(theme, "", "small", "muted", tnum=True, parent=self)
        self._remark = Label(theme, remark, "small", "muted", parent=self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._title)
        self._row.addWidget(self._count)
        self._row.addStretch(1)
        self._row.addWidget(self._remark)
        self.set_count(count)
        self.set_remark(remark)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_text(self, text: str) -> None:
        """Change the title."""
        self._title.setText(text)

    def set_count(self, count: int | None) -> None:
        """Show how many there are; None hides the number."""
        self._count.setText("" if count is None else str(count))
        self._count.setVisible(count is not None)

    def set_remark(self, remark: str) -> None:
        """The muted words at the right."""
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))

    def add_widget(self, widget: QWidget) -> None:
        """A control at the right end."""
        self._row.addWidget(widget)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._line:
            hairline(QPainter(self), QLineF(0, 0, self.width(), 0), self.theme.color("border"))

    def _restyle(self) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self.theme.px(8))
        self.setFixedHeight(self.theme.height("group_header"))
        self.update()


class FactRow(QWidget):
    """A muted label of fixed width with a value beside it, as in side panels."""

    def __init__(
        self, theme: Theme, label: str, value: QWidget | str, label_width: int = 104, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme, self._label_width = theme, label_width
        self._label = Label(theme, label, "small", "muted", wrap=True, parent=self)
        self.value = Label(theme, value, "small", wrap=True, parent=self) if isinstance(value, str) else value
        self._label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.value, 1)
        if isinstance(self.value, Label):
            self.value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.value.setAccessibleName(label if not isinstance(value, str) else f"{label}: {value}")
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_value(self, text: str) -> None:
        """Change a value that is text; TypeError if the value is a widget of its own."""
        if not isinstance(self.value, Label):
            raise TypeError("the value of this row is a widget")
        self.value.setText(text)
        self.value.setAccessibleName(f"{self._label.text()}: {text}")

    def _restyle(self) -> None:
        self._label.setFixedWidth(self.theme.px(self._label_width))
