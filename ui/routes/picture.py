"""The picture of a route: steps as columns, stages as boxes, side by side in a step where they run at the same time."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QApplication, QMenu, QSizePolicy, QToolTip, QWidget

from editorial.domain.approvals import ApprovalStage

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..widgets.paint import draw_text, focus_ring, panel
from ..widgets.signs import paint_status
from .draft import RouteDraft
from .words import RouteWords

#: Sizes in design pixels: a box, the way between columns and boxes, the ends, and the heading of a step.
BOX, HIGH, ACROSS, DOWN, END, HEAD, EDGE = 180, 92, 30, 14, 64, 30, 10


@dataclass(frozen=True, slots=True)
class Drop:
    """Where a dragged box would land."""

    column: int
    own_step: bool


class RoutePicture(QWidget):
    """Painted; the selected box is edited in the panel beside it. Every act has a key and a place for the mouse."""

    #: The panel is to be entered.
    edit_wanted = Signal()
    add_wanted = Signal(bool)

    def __init__(self, desk: Desk, draft: RouteDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.draft = desk, draft
        self.words = RouteWords(desk, self)
        self.read_only = False
        self._pressed: tuple[int, QPoint] | None = None
        self._drop: Drop | None = None
        self.setProperty("ring", False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        desk.theme.changed.connect(self.refresh)

    def refresh(self) -> None:
        """The drawing is another one."""
        chosen = self.draft.now.stage(self.draft.selected)
        every = "; ".join(self.words.spoken(one) for column in self.draft.now.columns() for one in column)
        self.setAccessibleName(self.words.spoken(chosen) if chosen else self.tr("Picture of the route"))
        self.setAccessibleDescription(every)
        self.setFixedSize(self.sizeHint())
        self.update()

    # Places ---------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        px = self.desk.theme.px
        columns = self.draft.now.columns()
        rows = max((len(one) for one in columns), default=1)
        wide = 2 * EDGE + 2 * END + len(columns) * BOX + (len(columns) + 1) * ACROSS
        return QSize(px(wide), px(HEAD + rows * HIGH + (rows - 1) * DOWN + 2 * EDGE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def boxes(self) -> list[tuple[QRect, ApprovalStage]]:
        """Every box with its stage."""
        px, found = self.desk.theme.px, []
        columns = self.draft.now.columns()
        rows = max((len(one) for one in columns), default=1)
        for column, stages in enumerate(columns):
            left = EDGE + END + ACROSS + column * (BOX + ACROSS)
            own = len(stages) * HIGH + (len(stages) - 1) * DOWN
            top = HEAD + EDGE + (rows * HIGH + (rows - 1) * DOWN - own) / 2
            for row, one in enumerate(stages):
                found.append((QRect(px(left), px(top + row * (HIGH + DOWN)), px(BOX), px(HIGH)), one))
        return found

    def box_of(self, stage_id: int) -> QRect:
        """Where a stage is painted; null for none."""
        return next((box for box, one in self.boxes() if one.id == stage_id), QRect())

    def _at(self, point: QPoint) -> int:
        return next((one.id for box, one in self.boxes() if box.contains(point)), 0)

    def _drop_at(self, point: QPoint) -> Drop:
        """On a column the box joins its step; between columns it becomes a step of its own."""
        px = self.desk.theme.px
        x = (point.x() - px(EDGE + END + ACROSS)) / max(1, px(BOX + ACROSS))
        count = len(self.draft.now.columns())
        column = int(min(max(x, 0), count - 1)) if x >= 0 else 0
        inside = x - column
        if x < 0:
            return Drop(0, True)
        if inside > BOX / (BOX + ACROSS):
            return Drop(column + 1, True)
        return Drop(column, False)

    # Painting -------------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        boxes = self.boxes()
        middle = self._middle()
        self._paint_ends(painter, middle)
        self._paint_ways(painter, middle)
        self._paint_heads(painter)
        for box, one in boxes:
            self._paint_box(painter, box, one)
        if self._drop is not None and self._pressed is not None:
            self._paint_drop(painter, self._drop)

    def _middle(self) -> float:
        """The height at which the way runs from column to column."""
        boxes = [box for box, _one in self.boxes()]
        if not boxes:
            return (self.desk.theme.px(HEAD) + self.height()) / 2
        return (min(one.top() for one in boxes) + max(one.top() + one.height() for one in boxes)) / 2

    def _paint_ends(self, painter: QPainter, middle: float) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        side = px(20)
        caption = theme.font("caption", 500)
        for left, words, icon in (
            (px(EDGE), self.tr("Submitted"), "send"),
            (self.width() - px(EDGE + END), self.tr("Approved"), ""),
        ):
            box = QRect(left + (px(END) - side) // 2, round(middle - side / 2), side, side)
            if icon:
                self.desk.icons.paint(painter, box, icon, "muted")
            else:
                paint_status(painter, box, "approved", theme)
            under = QRect(left, box.bottom() + px(2), px(END), px(16))
            draw_text(painter, under, words, caption, theme.color("muted"), Qt.AlignmentFlag.AlignCenter)

    def _paint_ways(self, painter: QPainter, middle: float) -> None:
        """Every box of a step leads to every box of the next, by way of the middle between them."""
        theme, px = self.desk.theme, self.desk.theme.px
        by_id = {one.id: QRectF(box) for box, one in self.boxes()}
        columns = [[by_id[one.id] for one in column] for column in self.draft.now.columns()]
        start = QRectF(px(EDGE + END) - px(22), middle, 1, 0)
        end = QRectF(self.width() - px(EDGE + END) + px(22), middle, 1, 0)
        whole = [[start], *columns, [end]]
        painter.setPen(QPen(theme.color("border_strong"), theme.px(1.5)))
        for before, after in zip(whole, whole[1:], strict=False):
            turn = (max(one.right() for one in before) + min(one.left() for one in after)) / 2
            for one in before:
                at = self._level(one, middle)
                self._lines(painter, [(one.right(), at), (turn, at), (turn, middle)])
            for one in after:
                at = self._level(one, middle)
                self._lines(painter, [(turn, middle), (turn, at), (one.left() - 1, at)])
                self._tip(painter, QPointF(one.left() - 1, at))

    @staticmethod
    def _level(box: QRectF, middle: float) -> float:
        """The middle of a box; what rounding has moved by a pixel does not bend the way."""
        return middle if abs(box.center().y() - middle) < 2 else box.center().y()

    @staticmethod
    def _lines(painter: QPainter, points: list[tuple[float, float]]) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))

    def _tip(self, painter: QPainter, at: QPointF) -> None:
        side = self.desk.theme.px(5)
        painter.save()
        painter.setBrush(self.desk.theme.color("border_strong"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([at, at + QPointF(-side, -side * 0.8), at + QPointF(-side, side * 0.8)]))
        painter.restore()

    def _paint_heads(self, painter: QPainter) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        for column, stages in enumerate(self.draft.now.columns()):
            left = px(EDGE + END + ACROSS + column * (BOX + ACROSS))
            words = self.tr("Step {n}").format(n=column + 1)
            if len(stages) > 1:
                words += " · " + self.tr("at the same time")
            room = QRect(left, px(6), px(BOX), px(HEAD - 8))
            draw_text(painter, room, words, theme.font("caption", 600), theme.color("muted"))

    def _paint_box(self, painter: QPainter, box: QRect, one: ApprovalStage) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        chosen = one.id == self.draft.selected
        edge, dash = ("border_strong", (4.0, 3.0)) if one.optional else ("border_btn", None)
        fill = theme.color("accent_tint" if chosen else "surface")
        if chosen:
            panel(painter, box, theme.radius("panel"), fill, theme.color("accent"), 2)
            if one.optional:
                inner = box.adjusted(px(4), px(4), -px(4), -px(4))
                panel(painter, inner, theme.radius("chip"), None, theme.color("border_strong"), 1, (4.0, 3.0))
        else:
            panel(painter, box, theme.radius("panel"), fill, theme.color(edge), 1, dash)
        inside = box.adjusted(px(11), px(7), -px(9), -px(6))
        line = px(18)
        rows: list[tuple[str, str, str, int]] = [
            ("stamp", one.name or self.tr("without a name"), "text", 600),
            ("user-round", self.words.who(one), "muted", 400),
            ("clock", self.words.terms(one), "muted", 400),
        ]
        if one.optional:
            rows.append(("git-branch", self.words.rule(one), "accent_text", 500))
        top = inside.top() + (inside.height() - len(rows) * line) // 2
        for index, (icon, words, token, weight) in enumerate(rows):
            self._paint_line(
                painter, QRect(inside.left(), top + index * line, inside.width(), line), icon, words, token, weight
            )
        if chosen and has_keyboard_focus(self):
            focus_ring(painter, QRectF(box), theme, theme.radius("panel"))

    def _paint_line(self, painter: QPainter, box: QRect, icon: str, words: str, token: str, weight: int) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        side = px(13)
        sign = QRect(box.left(), box.top() + (box.height() - side) // 2, side, side)
        self.desk.icons.paint(painter, sign, icon, "accent" if weight == 600 else "muted")
        font = theme.font("small" if weight == 600 else "caption", weight)
        draw_text(painter, box.adjusted(side + px(6), 0, 0, 0), words, font, theme.color(token))

    def _paint_drop(self, painter: QPainter, drop: Drop) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        left = EDGE + END + ACROSS + drop.column * (BOX + ACROSS)
        painter.setPen(QPen(theme.color("accent"), px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if drop.own_step:
            x = px(left - ACROSS / 2)
            painter.drawLine(x, px(HEAD), x, self.height() - px(4))
        else:
            room = QRect(px(left - 5), px(HEAD - 2), px(BOX + 10), self.height() - px(HEAD + 4))
            painter.drawRoundedRect(room, theme.radius("panel"), theme.radius("panel"))

    # Mouse ----------------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            one = self.draft.now.stage(self._at(event.pos()))
            QToolTip.showText(event.globalPos(), self.words.spoken(one) if one else "", self)
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
            if mine or event.key() in (Qt.Key.Key_Insert, Qt.Key.Key_Delete, Qt.Key.Key_Plus):
                event.accept()
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        hit = self._at(event.position().toPoint())
        if hit:
            self.draft.select(hit)
        if hit and event.button() == Qt.MouseButton.LeftButton and not self.read_only:
            self._pressed = (hit, event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        self.setCursor(Qt.CursorShape.PointingHandCursor if self._at(point) else Qt.CursorShape.ArrowCursor)
        if self._pressed is None:
            return
        far = (point - self._pressed[1]).manhattanLength() >= QApplication.startDragDistance()
        if far or self._drop is not None:
            self._drop = self._drop_at(point)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, drop = self._pressed, self._drop
        self._pressed, self._drop = None, None
        if pressed is not None and drop is not None:
            self.draft.put(pressed[0], drop.column, own_step=drop.own_step)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._at(event.position().toPoint()):
            self.edit_wanted.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        draft = self.draft
        acts = (
            (self.tr("Add a stage after it"), "plus", lambda: self.add_wanted.emit(False)),
            (self.tr("Add a stage beside it"), "layers", lambda: self.add_wanted.emit(True)),
            (self.tr("One step earlier"), "arrow-left", lambda: draft.move(-1)),
            (self.tr("One step later"), "arrow-right", lambda: draft.move(1)),
            (self.tr("Remove the stage"), "trash-2", draft.remove),
        )
        for words, icon, act in acts:
            entry = menu.addAction(self.desk.icons.icon(icon), words)
            entry.triggered.connect(lambda _on=False, act=act: act())
            entry.setEnabled(not self.read_only)
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.mapToGlobal(self.box_of(draft.selected).bottomLeft())
        menu.popup(place)

    # Keys -----------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._pressed is not None:
            self._pressed, self._drop = None, None
            self.update()
        elif not (self._edit_key(event) or self._walk_key(event)):
            super().keyPressEvent(event)

    def _walk_key(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        if event.key() in steps and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.draft.select(self.draft.neighbour(*steps[Qt.Key(event.key())]))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and not event.modifiers():
            self.edit_wanted.emit()
        else:
            return False
        return True

    def _edit_key(self, event: QKeyEvent) -> bool:
        if self.read_only:
            return False
        draft, key = self.draft, event.key()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.matches(QKeySequence.StandardKey.Undo):
            draft.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            draft.redo()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            draft.move(1 if key == Qt.Key.Key_Right else -1)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            draft.move_beside(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Insert:
            self.add_wanted.emit(shift)
        elif key == Qt.Key.Key_Delete:
            draft.remove()
        else:
            return False
        return True
