"""The strategy map: goals, pillars and campaigns as columns, and the lines that say what serves what."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from editorial.domain.strategy import Strategy

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..widgets import paint
from ..widgets.signs import paint_task_field

Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Card:
    """One box of the map."""

    key: Key
    title: str
    line: str
    icon: str = ""
    field: str = ""
    share: float = -1.0
    #: When it runs, right of the title.
    when: str = ""


class MapView(QWidget):
    """Painted; arrows move between cards, Enter opens, a click lights the way from goal to campaign."""

    opened = Signal(str, int)
    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._columns: list[list[Card]] = [[], [], []]
        self._links: list[tuple[Key, Key]] = []
        self._places: dict[Key, QRect] = {}
        self._current: Key | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Map of goals, content pillars and campaigns"))
        desk.theme.changed.connect(self._lay_out)

    def show_strategy(self, strategy: Strategy, counts: dict[Key, str], runs: dict[int, str]) -> None:
        """Show this; `counts` holds the second line of pillars and campaigns, `runs` when a campaign runs."""
        goals = [self._goal(one) for one in strategy.goals if not one.archived]
        pillars = [
            Card(("pillar", one.id), one.name, counts.get(("pillar", one.id), ""), field=str(one.task_field or ""))
            for one in strategy.pillars
            if not one.archived
        ]
        campaigns = [self._campaign(one.id, one.name, counts, runs) for one in strategy.campaigns if not one.archived]
        self._columns = [goals, pillars, campaigns]
        known = {card.key for column in self._columns for card in column}
        links = [(("goal", one.goal_id), ("pillar", one.pillar_id)) for one in strategy.pillar_goals]
        links += [(("pillar", one.pillar_id), ("campaign", one.campaign_id)) for one in strategy.campaign_pillars]
        self._links = [one for one in links if one[0] in known and one[1] in known]
        if self._current not in known:
            self._current = None
        self._lay_out()

    @staticmethod
    def _campaign(campaign_id: int, name: str, counts: dict[Key, str], runs: dict[int, str]) -> Card:
        key = ("campaign", campaign_id)
        return Card(key, name, counts.get(key, ""), icon="megaphone", when=runs.get(campaign_id, ""))

    def _goal(self, goal: object) -> Card:
        from editorial.domain.strategy import Goal
        from editorial.domain.wording import number_text

        assert isinstance(goal, Goal)
        language = self.desk.language
        line = goal.description.split("\n")[0]
        share = -1.0
        if goal.target:
            share = min(1.0, goal.actual / goal.target)
            reached = number_text(goal.actual, language), number_text(goal.target, language)
            line = self.tr("{reached} of {target} {unit}").format(reached=reached[0], target=reached[1], unit=goal.unit)
        return Card(("goal", goal.id), goal.name, line.strip(), icon="target", share=share)

    # Geometry -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        px = self.desk.theme.px
        self._places.clear()
        margin, gap, head = px(20), px(72), px(40)
        width = max(px(160), (self.width() - 2 * margin - 2 * gap) // 3)
        for index, column in enumerate(self._columns):
            top = head
            for card in column:
                height = px(64 if card.share >= 0 else 48)
                self._places[card.key] = QRect(margin + index * (width + gap), top, width, height)
                top += height + px(14)
        self.updateGeometry()
        self.setMinimumHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        bottom = max((one.bottom() for one in self._places.values()), default=self.desk.theme.px(80))
        return QSize(self.desk.theme.px(700), bottom + self.desk.theme.px(16))

    def resizeEvent(self, _event: object) -> None:
        self._lay_out()

    def lit(self) -> set[Key]:
        """The chosen card and everything before and after it."""
        if self._current is None:
            return set()
        found = {self._current}
        for back in (True, False):
            edge = {self._current}
            while edge:
                edge = {
                    (left if back else right)
                    for left, right in self._links
                    if (right if back else left) in edge and (left if back else right) not in found
                }
                found |= edge
        return found

    # Painting -----------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.color("sunken"))
        lit = self.lit()
        self._paint_heads(painter)
        for wanted in (False, True):
            for left, right in self._links:
                if (left in lit and right in lit) is wanted:
                    self._paint_link(painter, left, right, wanted)
        for column in self._columns:
            for card in column:
                self._paint_card(painter, card, card.key in lit, card.key == self._current)
        if self._current is not None and has_keyboard_focus(self):
            place = QRectF(self._places[self._current]).adjusted(-3, -3, 3, 3)
            paint.focus_ring(painter, place, theme, px(9))

    def _paint_heads(self, painter: QPainter) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        margin, gap = px(20), px(72)
        width = max(px(160), (self.width() - 2 * margin - 2 * gap) // 3)
        for index, words in enumerate((self.tr("Goals"), self.tr("Content pillars"), self.tr("Campaigns"))):
            place = QRectF(margin + index * (width + gap), px(8), width, px(26))
            paint.draw_text(painter, place, words, theme.font("section"), theme.color("text"))

    def _paint_link(self, painter: QPainter, left: Key, right: Key, lit: bool) -> None:
        theme = self.desk.theme
        start, end = self._places[left], self._places[right]
        a = QPointF(start.right() + 1, start.center().y())
        b = QPointF(end.left(), end.center().y())
        middle = (a.x() + b.x()) / 2
        path = QPainterPath(a)
        path.cubicTo(QPointF(middle, a.y()), QPointF(middle, b.y()), b)
        painter.setPen(QPen(theme.color("accent" if lit else "border_strong"), 2 if lit else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _paint_card(self, painter: QPainter, card: Card, lit: bool, current: bool) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        place = QRectF(self._places[card.key])
        fill = theme.color("accent_tint") if current else theme.color("surface")
        edge = theme.color("accent" if lit else "border_btn")
        paint.panel(painter, place, px(7), fill=fill, edge=edge, width=2 if current else 1)
        left = place.left() + px(12)
        if card.icon:
            box = QRectF(left, place.top() + px(8), px(16), px(16))
            self.desk.icons.paint(painter, box, card.icon, "accent_text")
            left += px(24)
        right = place.right() - px(12)
        if card.field:
            paint_task_field(painter, QRectF(right - px(12), place.top() + px(8), px(12), px(14)), card.field, theme)
            right -= px(20)
        if card.when:
            font = theme.font("caption", tnum=True)
            wide = paint.text_width(font, card.when)
            when = QRectF(right - wide, place.top() + px(7), wide + 1, px(18))
            paint.draw_text(painter, when, card.when, font, theme.color("muted"))
            right -= wide + px(12)
        title = QRectF(left, place.top() + px(6), right - left, px(20))
        paint.draw_text(painter, title, card.title, theme.font("body", "semibold"), theme.color("text"))
        line = QRectF(left, place.top() + px(25), place.right() - px(12) - left, px(18))
        paint.draw_text(painter, line, card.line, theme.font("caption"), theme.color("muted"))
        if card.share >= 0:
            bar = QRectF(place.left() + px(12), place.bottom() - px(13), place.width() - px(24), px(4))
            paint.panel(painter, bar, px(2), fill=theme.color("track"))
            if card.share > 0:
                done = QRectF(bar.left(), bar.top(), max(px(4), bar.width() * card.share), bar.height())
                paint.panel(painter, done, px(2), fill=theme.color("accent"))

    # Acting -------------------------------------------------------------------------------------------------------

    def _at(self, event: QMouseEvent) -> Key | None:
        point = event.position().toPoint()
        return next((key for key, place in self._places.items() if place.contains(point)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event)
        self._choose(None if found == self._current else found)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self._at(event)
        if found is not None:
            self.opened.emit(*found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._at(event)
        self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
        card = self._card(found)
        if card is not None:
            QToolTip.showText(
                event.globalPosition().toPoint(),
                "\n".join(one for one in (card.title, card.when, card.line) if one),
                self,
            )

    def _card(self, key: Key | None) -> Card | None:
        return next((card for column in self._columns for card in column if card.key == key), None)

    def _choose(self, key: Key | None) -> None:
        self._current = key
        card = self._card(key)
        parts = (card.title, card.when, card.line) if card else ()
        self.setAccessibleDescription(", ".join(one for one in parts if one))
        self.chosen.emit(card.title if card else "")
        self.update()

    def clear_choice(self) -> None:
        """No way is lit."""
        self._choose(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        if event.key() in steps:
            self._step(*steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self.opened.emit(*self._current)
        elif event.key() == Qt.Key.Key_Escape and self._current is not None:
            self._choose(None)
        else:
            super().keyPressEvent(event)

    def _step(self, across: int, down: int) -> None:
        places = [(x, y, card.key) for x, column in enumerate(self._columns) for y, card in enumerate(column)]
        if not places:
            return
        now = next(((x, y) for x, y, key in places if key == self._current), None)
        if now is None:
            self._choose(places[0][2])
            return
        x = min(2, max(0, now[0] + across))
        column = self._columns[x]
        if column:
            y = min(len(column) - 1, max(0, now[1] + down))
            self._choose(column[y].key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
