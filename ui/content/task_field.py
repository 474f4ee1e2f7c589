"""Choosing the task field in its matrix: rows say who, columns say whether to retain or to build."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from editorial.domain.content import TaskField
from editorial.texts import text

from ..context import Desk
from ..widgets.buttons import make_button
from ..widgets.choice import Choice, Sign
from ..widgets.label import Label
from ..widgets.paint import draw_text, panel, text_width
from ..widgets.popover import Popover
from ..widgets.signs import paint_task_field
from .fields import ChoiceField

_GRID = ((TaskField.CM, TaskField.EM), (TaskField.RM, TaskField.SC), (TaskField.IR, TaskField.CC))


def field_choices(language: str) -> tuple[Choice, ...]:
    """The six fields with their signs."""
    return tuple(Choice(one, text(f"field.{one}", language), Sign.field(one)) for one in TaskField)


class _Cell(QAbstractButton):
    def __init__(self, desk: Desk, field: TaskField, chosen: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.field, self._chosen = desk, field, chosen
        self.setText(text(f"field.{field}", desk.language))
        group, objective = (text(f"field.{field}.{one}", desk.language) for one in ("group", "objective"))
        self.setAccessibleName(f"{self.text()}: {group}, {objective}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = self.desk.theme
        return QSize(text_width(theme.font("small", 600), self.text()) + theme.px(44), theme.px(36))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        painter = QPainter(self)
        fill = "accent_tint" if self._chosen else "hover" if self.underMouse() else "surface"
        edge = "accent" if self._chosen else "border"
        panel(painter, self.rect(), theme.radius("button"), theme.color(fill), theme.color(edge))
        box = QRect(px(10), (self.height() - px(16)) // 2, px(14), px(16))
        paint_task_field(painter, box, self.field, theme)
        room = QRect(px(32), 0, self.width() - px(38), self.height())
        draw_text(painter, room, self.text(), theme.font("small", 600 if self._chosen else 500), theme.color("text"))


class TaskFieldMatrix(QWidget):
    """The matrix of six; arrows move, Enter or a click picks."""

    picked = Signal(object)

    def __init__(self, desk: Desk, chosen: TaskField | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        px, theme = desk.theme.px, desk.theme
        grid = QGridLayout(self)
        grid.setContentsMargins(px(10), px(8), px(10), px(8))
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(8))
        for column, field in enumerate(_GRID[0]):
            head = Label(theme, text(f"field.{field}.objective", desk.language), "caption", "muted", 600)
            grid.addWidget(head, 0, column + 1)
        self._cells: list[list[_Cell]] = []
        for row, fields in enumerate(_GRID):
            side = Label(theme, text(f"field.{fields[0]}.group", desk.language), "caption", "muted", 600, wrap=True)
            side.setFixedWidth(px(108))
            grid.addWidget(side, row + 1, 0)
            cells = [_Cell(desk, field, field == chosen, self) for field in fields]
            for column, cell in enumerate(cells):
                cell.clicked.connect(self._clicked)
                grid.addWidget(cell, row + 1, column + 1)
            self._cells.append(cells)
        clear = make_button(theme, desk.icons, "ghost", self.tr("No task field"), "x", size="small")
        clear.clicked.connect(self._cleared)
        grid.addWidget(clear, len(_GRID) + 1, 1, 1, 2, Qt.AlignmentFlag.AlignRight)
        start = next((one for line in self._cells for one in line if one.field == chosen), self._cells[0][0])
        self.setFocusProxy(start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        step = steps.get(Qt.Key(event.key()))
        place = next(
            ((r, c) for r, line in enumerate(self._cells) for c, cell in enumerate(line) if cell.hasFocus()), None
        )
        if step is not None and place is not None:
            row = min(len(self._cells) - 1, max(0, place[0] + step[0]))
            column = min(1, max(0, place[1] + step[1]))
            self._cells[row][column].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and place is not None:
            self.picked.emit(self._cells[place[0]][place[1]].field)
        else:
            super().keyPressEvent(event)

    def _clicked(self) -> None:
        cell = self.sender()
        if isinstance(cell, _Cell):
            self.picked.emit(cell.field)

    def _cleared(self) -> None:
        self.picked.emit(None)


class TaskFieldChoice(ChoiceField):
    """The value in the left column; drops the matrix instead of a list."""

    def open(self) -> None:
        """Drop the matrix."""
        popover = Popover(self.desk.theme, self.window())
        popover.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        value = self._value if isinstance(self._value, TaskField) else None
        matrix = TaskFieldMatrix(self.desk, value, popover)
        matrix.picked.connect(popover.close)
        matrix.picked.connect(self._pick)
        popover.body.addWidget(matrix)
        popover.setFocusProxy(matrix)
        popover.open_below(self)
