"""A person's week in the side panel: items, work against the agreed hours or the average, a click shows only theirs."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from editorial.domain.filters import PlanFilter
from editorial.domain.load import Load
from editorial.domain.people import Person
from editorial.domain.wording import number_text

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..widgets.paint import draw_text, focus_ring, panel, text_width
from ..widgets.signs import initials, paint_avatar

__all__ = ["LoadRow", "Scale", "above_words", "hours_text"]


def hours_text(minutes: int, language: str) -> str:
    """4,5 or 6 in German; 4.5 or 6 in English."""
    tenths = round(minutes / 6)
    return number_text(tenths / 10, language, 1 if tenths % 10 else 0)


def above_words(desk: Desk, load: Load) -> str:
    """Anna Schulte: 5,5 von 3 h, 2,5 h über der vereinbarten Zeit."""
    person = desk.person(load.person_id)
    name = person.name if person is not None else "–"
    parts = work_words(load, desk.language), excess_words(load, desk.language)
    return f"{name}: {', '.join(parts)}"


def work_words(load: Load, language: str) -> str:
    """4,5 von 6 h."""
    done, agreed = hours_text(load.minutes, language), hours_text(load.hours * 60, language)
    return QCoreApplication.translate("LoadRow", "{done} of {agreed}").format(done=done, agreed=f"{agreed}\u202fh")


def excess_words(load: Load, language: str) -> str:
    """1,5 h above what is agreed; empty where it is not."""
    if not load.excess:
        return ""
    words = QCoreApplication.translate("LoadRow", "{hours} above the agreed time")
    return words.format(hours=f"{hours_text(load.excess, language)}\u202fh")


@dataclass(frozen=True, slots=True)
class Scale:
    """What items are compared with where hours are not known: the most anybody has, and the average."""

    most: int
    average: float


class LoadRow(QAbstractButton):
    """Checked while the calendar shows only this person."""

    def __init__(
        self, desk: Desk, person: Person, load: Load, scale: Scale, shown: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk, self.person, self.load, self._scale = desk, person, load, scale
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        parts = [self.words(), self.excess()]
        if load.open and load.measured:
            parts.append(self.tr("%n item(s) without estimate", "", load.open))
        self.setAccessibleName(f"{person.name}: {', '.join(one for one in parts if one)}")
        self.set_shown(shown)

    def set_shown(self, shown: bool) -> None:
        """Whether the calendar shows only this person."""
        self.setChecked(shown)
        act = self.tr("Click shows everybody again") if shown else self.tr("Click shows only this person")
        self.setToolTip(f"{self.accessibleName()}\n{act}")

    def follow(self, wanted: PlanFilter) -> None:
        """The filter is another one."""
        self.set_shown(wanted.people == {self.person.id})

    def words(self) -> str:
        """3 Beiträge · 4,5 von 6 h."""
        items = self.tr("%n item(s)", "", self.load.items)
        return f"{items} · {work_words(self.load, self.desk.language)}" if self.load.measured else items

    def excess(self) -> str:
        """1,5 h above what is agreed; empty where it is not."""
        return excess_words(self.load, self.desk.language)

    def sizeHint(self) -> QSize:
        px = self.desk.theme.px
        return QSize(px(200), px(56 if self.load.excess else 38))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        painter = QPainter(self)
        if self.isChecked() or self.underMouse():
            panel(
                painter, self.rect(), theme.radius("chip"), theme.color("accent_tint" if self.isChecked() else "hover")
            )
        side = px(22)
        me = self.person.id == self.desk.actor.id
        paint_avatar(painter, QRect(px(4), px(6), side, side), initials(self.person.name), theme, me)
        left, right = px(4) + side + px(8), self.width() - px(4)
        words, small = self.words(), theme.font("small", tnum=True)
        width = text_width(small, words)
        line = QRect(right - width, px(2), width, px(20))
        draw_text(painter, line, words, small, theme.color("muted"), elide=False)
        name = QRect(left, px(2), line.left() - px(8) - left, px(20))
        draw_text(painter, name, self.person.name, theme.font("small"), theme.color("text"))
        self._bar(painter, QRectF(left, px(24), right - left, px(12)))
        if self.load.excess:
            icon = QRect(left, px(38), px(13), px(13))
            self.desk.icons.paint(painter, icon, "clock-alert", "warning")
            room = QRect(left + px(18), px(35), right - left - px(18), px(18))
            draw_text(painter, room, self.excess(), theme.font("caption", 500), theme.color("warning"))
        if has_keyboard_focus(self):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focus_ring(painter, QRectF(self.rect()).adjusted(3, 3, -3, -3), theme, theme.radius("chip"))

    def _bar(self, painter: QPainter, room: QRectF) -> None:
        """Work up to the agreed hours, or items up to the most anybody has, with the tick at what is usual."""
        theme, px, load = self.desk.theme, self.desk.theme.px, self.load
        if load.measured:
            value, tick = load.minutes / 60, float(load.hours)
            whole = max(value, tick)
        else:
            value, tick, whole = float(load.items), self._scale.average, float(max(self._scale.most, 1))
        bar = QRectF(room.left(), room.top() + (room.height() - px(4)) / 2, room.width(), px(4))
        panel(painter, bar, px(2), theme.color("track"))
        filled = QRectF(bar)
        filled.setWidth(bar.width() * value / whole)
        panel(painter, filled, px(2), theme.color("warning" if load.excess else "accent"))
        at = min(bar.width() - px(2), bar.width() * tick / whole)
        painter.fillRect(QRectF(bar.left() + at, room.top(), px(2), room.height()), theme.color("text"))
