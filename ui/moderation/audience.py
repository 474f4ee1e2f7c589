"""What the room sees: the current item in large type, its time, what was decided, what comes next. Nothing internal."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QImage, QKeyEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from editorial.domain.calendar import local
from editorial.domain.decision_cards import decision_label
from editorial.domain.decision_effects import worded_all
from editorial.domain.decision_rules import vote_words
from editorial.domain.meeting_rules import Warning
from editorial.domain.stage import Stage, StageDecision, StageLine
from editorial.domain.wording import day_text

from ..context import Desk
from ..pictures import Pictures
from ..theme_tokens import MEANING_ICONS
from ..widgets.paint import draw_text, panel, text_width
from .blocks import Block, Brush, Note
from .clock import left_words
from .look import balanced, paint_words, wrapped
from .paper import blocks_above, blocks_below
from .standing import Settlement, settlement
from .state import Moderation

__all__ = ["AudienceWindow", "second_screen"]

#: Sizes by what fits: the largest first. Below 1 it would be too small for a room: then less of it is shown.
SCALES: Final = (1.9, 1.7, 1.5, 1.3, 1.15, 1.0)
#: Design pixels of a window on the one screen there is.
WIDE, HIGH = 960, 600
_INKS = {Warning.CALM: "text", Warning.SOON: "warning", Warning.OVER: "danger"}
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def second_screen(window: QWidget) -> QScreen | None:
    """A screen that the window is not on; None where there is only one."""
    own = window.screen()
    return next((one for one in QGuiApplication.screens() if one is not own), None)


class _Decided:
    """A decision with what it changed, and how the vote was."""

    def __init__(
        self, brush: Brush, label: str, one: StageDecision, vote: str, after: Settlement | None = None
    ) -> None:
        language, self._after = brush.desk.language, after
        lines = [
            one.text if after else f"{label}: {one.text}",
            *(f"{each.title} · {each.line}" for each in worded_all(one.effects, language)),
        ]
        self.brush, self._lines = brush, [*lines[:4], *([vote] if vote else [])]

    def _wrapped(self, width: int) -> list[list[str]]:
        room = width - self.brush.px(54)
        return [
            wrapped(words, self.brush.font(18 if not at else 16, 600 if not at else 400), room, 3)
            for at, words in enumerate(self._lines)
        ]

    def high(self, width: int) -> int:
        lines = sum(len(one) for one in self._wrapped(width)) + bool(self._after)
        return lines * self.brush.px(26) + self.brush.px(20)

    def paint(self, painter: QPainter, box: QRect) -> None:
        brush, px, theme = self.brush, self.brush.px, self.brush.theme
        panel(painter, box, px(7), theme.color("accent_tint"), theme.color("accent"))
        after, at = self._after, QPoint(box.left() + px(44), box.top() + px(10))
        token = "accent" if after is None else "success" if after.resolved else "info"
        sign = QRect(box.left() + px(14), box.top() + px(13), px(21), px(21))
        brush.desk.icons.paint(painter, sign, MEANING_ICONS.get(token, "gavel"), token)
        if after is not None:
            end = paint_words(painter, at, [after.words], brush.font(18, 600), theme.color(token), px(26))
            at = QPoint(at.x(), end)
        for number, lines in enumerate(self._wrapped(box.width())):
            font = brush.font(18 if not number else 16, 400 if number else 600)
            end = paint_words(painter, at, lines, font, theme.color("text"), px(26))
            at = QPoint(at.x(), end)

    def words(self) -> str:
        return ". ".join([self._after.words, *self._lines] if self._after else self._lines)


class AudienceWindow(QWidget):
    """Follows the meeting; closing it never ends anything. `closed` says that it went."""

    closed = Signal()

    def __init__(self, desk: Desk, state: Moderation, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.desk, self.state, self.pictures = desk, state, pictures
        self.setWindowTitle(self.tr("Audience: {title}").format(title=state.case.meeting.title))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        for signal in (state.changed, state.turned, desk.theme.changed):
            signal.connect(self.refresh)
        # a method of the window, not a function: the connection goes when the window goes
        state.staged.connect(self._came)
        pictures.ready.connect(self._came)

    def open_on(self, screen: QScreen | None) -> None:
        """Full screen there; as a window that can be dragged where there is only one screen."""
        px = self.desk.theme.px
        if screen is None:
            self.resize(px(WIDE), px(HIGH))
            self.show()
        else:
            self.setGeometry(screen.geometry())
            self.showFullScreen()
        self.refresh()

    def refresh(self) -> None:
        """Show what is in front now."""
        self.setAccessibleName(self.words())
        self.update()

    def _came(self, _what: object) -> None:
        self.refresh()

    def words(self) -> str:
        """All of it in words."""
        parts = [self._number(), self._title(), *(one.words() for one in self._blocks(Brush(self.desk))), self._next()]
        return ". ".join(one for one in parts if one)

    # What is shown ------------------------------------------------------------------------------------------------

    def _number(self) -> str:
        item = self.state.item
        return self.tr("Item {number}").format(number=self.state.number(item)) if item is not None else ""

    def _title(self) -> str:
        item = self.state.item
        return self.state.title(item) if item is not None else self.state.end_words()

    def _next(self) -> str:
        following = self.state.following()
        if following is None:
            return ""
        words = self.tr("Next: {number}. {title}")
        return words.format(number=self.state.number(following), title=self.state.title(following))

    def _blocks(self, brush: Brush) -> list[Block]:
        stage = self.state.stage
        if stage is None:
            return []
        found = [self._decided(brush, one) for one in stage.decisions]
        lines = [self._line(one) for one in stage.lines if not one.inside]
        if lines:
            found.append(Note(brush, "\n".join(lines[:8]), 14, size=18))
        return [*blocks_above(brush, stage, self._picture, inside=False), *found, *blocks_below(brush, stage)]

    def _decided(self, brush: Brush, one: StageDecision) -> Block:
        case, language = self.state.case, self.desk.language
        label = decision_label(case.meeting.number, one.number)
        votes = (vote_words(each, language) for each in case.decisions if each.id == one.decision_id)
        vote = next(votes, "")
        after = settlement(case)
        return _Decided(brush, label, one, vote, after if after and after.decision_id == one.decision_id else None)

    def _line(self, one: StageLine) -> str:
        until = day_text(one.day, self.desk.language, year=False) if one.day else ""
        tail = ", ".join(part for part in (one.who, until) if part)
        mark = "✓" if one.done else "•"
        return f"{mark} {one.text} ({tail})" if tail else f"{mark} {one.text}"

    def _picture(self, sha256: str) -> QImage | None:
        found = self.pictures.get(sha256)
        return found.image if found is not None else None

    def stage(self) -> Stage | None:
        """The stage that is shown."""
        return self.state.stage

    # Painting -----------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.desk.theme
        painter.fillRect(self.rect(), theme.color("surface"))
        most = min(2.0, max(1.0, self.width() / theme.px(1000)))
        brush, blocks, left = self._fitting(most)
        px = brush.px
        margin = px(36)
        top = self._head(painter, brush, margin)
        for one in blocks:
            high = one.high(self.width() - 2 * margin)
            if top + high > self.height() - left:
                break
            painter.save()
            one.paint(painter, QRect(margin, top, self.width() - 2 * margin, high))
            painter.restore()
            top += high + px(14)
        self._foot(painter, brush, margin)

    def _fitting(self, most: float) -> tuple[Brush, list[Block], int]:
        """The largest size at which all of it can be seen, else the smallest; and the height of the foot."""
        for scale in (*(one for one in SCALES if one <= most), SCALES[-1]):
            brush = Brush(self.desk, scale)
            blocks = self._blocks(brush)
            width, foot = self.width() - 2 * brush.px(36), brush.px(56)
            need = sum(one.high(width) + brush.px(14) for one in blocks) + self._head_high(brush) + foot
            if need <= self.height() or scale == SCALES[-1]:
                return brush, blocks, foot
        raise AssertionError("there is a smallest size")

    def _title_lines(self, brush: Brush) -> list[str]:
        font, room = brush.font(44, 600), self.width() - 2 * brush.px(36)
        return wrapped(self._title(), font, balanced(self._title(), font, room), 3)

    def _head_high(self, brush: Brush) -> int:
        return brush.px(74) + len(self._title_lines(brush)) * brush.px(52) + brush.px(16)

    def _head(self, painter: QPainter, brush: Brush, margin: int) -> int:
        """Number, time and title; answers with where the content begins."""
        theme, px = self.desk.theme, brush.px
        line = QRect(margin, px(22), self.width() - 2 * margin, px(44))
        draw_text(painter, line, self._number(), brush.font(22, 600), theme.color("accent_text"))
        self._time(painter, brush, line)
        at = QPoint(margin, px(72))
        end = paint_words(painter, at, self._title_lines(brush), brush.font(44, 600), theme.color("text"), px(52))
        return end + px(16)

    def _time(self, painter: QPainter, brush: Brush, box: QRect) -> None:
        """What is left of the item, by form and in words."""
        if self.state.item is None:
            return
        theme, px, clock = self.desk.theme, brush.px, self.state.clock()
        ink = _INKS[clock.warning]
        word = self.tr("left") if clock.planned and clock.left >= 0 else self.tr("over") if clock.planned else ""
        word = self.tr("stopped") if clock.stopped else word
        small, large, figure = brush.font(18), brush.font(44, 600, True), left_words(clock)
        draw_text(painter, box, word, small, theme.color("muted" if ink == "text" else ink), _RIGHT, elide=False)
        before = box.adjusted(0, 0, -text_width(small, word) - px(10), 0)
        draw_text(painter, before, figure, large, theme.color(ink), _RIGHT, elide=False)
        if ink != "text":
            side = px(28)
            left = before.right() - text_width(large, figure) - side - px(10)
            self.desk.icons.paint(painter, QRect(left, box.center().y() - side // 2, side, side), "clock-alert", ink)

    def _foot(self, painter: QPainter, brush: Brush, margin: int) -> None:
        theme, px = self.desk.theme, brush.px
        box = QRect(0, self.height() - px(48), self.width(), px(48))
        painter.fillRect(box, theme.color("window"))
        inner = box.adjusted(margin, 0, -margin, 0)
        now = f"{local(self.desk.clock.utc(), self.state.case.meeting.zone):%H:%M}"
        font = brush.font(18, 600, True)
        draw_text(painter, inner, now, font, theme.color("text"), _RIGHT, elide=False)
        room = inner.adjusted(0, 0, -text_width(font, now) - px(20), 0)
        draw_text(painter, room, self._next(), brush.font(18), theme.color("muted"))

    # Going away ---------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_F11:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
