"""What the stage is made of: words, cards of content items, figures, the strip of days. Blocks know their height and
paint themselves, so that the next item needs no widget."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QLineF, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter

from editorial.domain.stage import StageCard, StageDay, StageEntry, StagePlace
from editorial.domain.wording import day_text, time_text, week_text, weekday, when_text
from editorial.texts import text

from ..context import Desk
from ..theme_tokens import MEANING_ICONS
from ..widgets.paint import draw_text, hairline, panel, text_width
from ..widgets.signs import paint_channel_tile, paint_status
from .look import paint_words, wrapped
from .standing import Settlement

__all__ = ["Banner", "Block", "Brush", "Card", "Cards", "Note", "Strip"]

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
#: Most rows of a day in the strip.
ENTRIES = 3


class Brush:
    """Fonts, sizes and names for blocks; `scale` is larger for an audience."""

    def __init__(self, desk: Desk, scale: float = 1.0) -> None:
        self.desk, self.scale, self.theme = desk, scale, desk.theme

    def px(self, n: float) -> int:
        """Design pixels of the stage."""
        return self.theme.px(n * self.scale)

    def font(self, size: float, weight: int = 400, tnum: bool = False) -> QFont:
        """A stage size."""
        return self.theme.font_px(size * self.scale, weight, tnum)

    def department(self, department_id: int | None) -> str:
        """The name of a department."""
        found = self.desk.department(department_id)
        return found.name if found is not None else ""

    def person(self, person_id: int | None) -> str:
        """The name of a person."""
        found = self.desk.person(person_id)
        return found.name if found is not None else ""


class Block(Protocol):
    """A part of the stage."""

    def high(self, width: int) -> int:
        """How high it is at a width."""

    def paint(self, painter: QPainter, box: QRect) -> None:
        """Paint it; the box has the height it asked for."""

    def words(self) -> str:
        """What it says, for whoever cannot see it."""


class Note:
    """Running words."""

    def __init__(self, brush: Brush, words: str, most: int = 8, token: str = "text", size: int = 16) -> None:
        self.brush, self._words, self._most, self._token, self._size = brush, words, most, token, size

    def _lines(self, width: int) -> list[str]:
        return wrapped(self._words, self.brush.font(self._size), width, self._most)

    def high(self, width: int) -> int:
        return len(self._lines(width)) * self.brush.px(self._size * 1.45)

    def paint(self, painter: QPainter, box: QRect) -> None:
        brush = self.brush
        font, ink = brush.font(self._size), brush.theme.color(self._token)
        paint_words(painter, box.topLeft(), self._lines(box.width()), font, ink, brush.px(self._size * 1.45))

    def words(self) -> str:
        return self._words


class Banner:
    """One sentence that says what is wrong; with `after` that is over: what became of it comes first, and calmly."""

    def __init__(self, brush: Brush, words: str, after: Settlement | None = None) -> None:
        self.brush, self._words, self._after = brush, words, after

    def _lines(self, width: int) -> list[str]:
        return wrapped(self._words, self.brush.font(16, 400 if self._after else 600), width - self.brush.px(56), 4)

    def high(self, width: int) -> int:
        return (len(self._lines(width)) + bool(self._after)) * self.brush.px(23) + self.brush.px(13)

    def paint(self, painter: QPainter, box: QRect) -> None:
        brush, px, theme, after = self.brush, self.brush.px, self.brush.theme, self._after
        token = "danger" if after is None else "success" if after.resolved else "info"
        panel(painter, box, px(6), theme.tint(token))
        sign = QRect(box.left() + px(14), box.top() + px(9), px(19), px(19))
        brush.desk.icons.paint(painter, sign, MEANING_ICONS[token], token)
        at = QPoint(box.left() + px(42), box.top() + px(7))
        if after is not None:
            end = paint_words(painter, at, [after.words], brush.font(16, 600), theme.color(token), px(23))
            at = QPoint(at.x(), end)
        font, ink = brush.font(16, 400 if after else 600), theme.color("muted" if after else token)
        paint_words(painter, at, self._lines(box.width()), font, ink, px(23))

    def words(self) -> str:
        return f"{self._after.words}. {self._words}" if self._after else self._words


class Card:
    """A content item: who, where and when, title, key message; `full` also its text and picture."""

    def __init__(self, brush: Brush, card: StageCard, *, full: bool, image: QImage | None = None) -> None:
        self.brush, self.card, self.full, self.image = brush, card, full, image
        self._known: dict[int, list[tuple[list[str], QFont, str, int]]] = {}

    def _room(self, width: int) -> int:
        return width - self.brush.px(28) - (self._picture(width).width() + self.brush.px(14) if self.image else 0)

    def _picture(self, width: int) -> QSize:
        """The size of the picture at the right, a third of the width at the most."""
        if self.image is None or self.image.isNull():
            return QSize(0, 0)
        most = QSize(width * 36 // 100, self.brush.px(220))
        return self.image.size().scaled(most, Qt.AspectRatioMode.KeepAspectRatio)

    def _parts(self, width: int) -> list[tuple[list[str], QFont, str, int]]:
        """Lines with font, colour and height, one below the other under the head; wrapped once."""
        if width not in self._known:
            self._known[width] = self._wrapped(width)
        return self._known[width]

    def _wrapped(self, width: int) -> list[tuple[list[str], QFont, str, int]]:
        brush, card, room = self.brush, self.card, self._room(width)
        found = [(wrapped(card.title, brush.font(18, 600), room, 2), brush.font(18, 600), "text", brush.px(26))]
        if card.key_message:
            found.append((wrapped(self._key(), brush.font(16), room, 2), brush.font(16), "key", brush.px(24)))
        if self.full and card.text:
            found.append((wrapped(card.text, brush.font(16), room, 9), brush.font(16), "text", brush.px(24)))
        return found

    def _key(self) -> str:
        language = self.brush.desk.language
        said = text("stage.key_words", language, words=self.card.key_message)
        return f"{text('stage.key_label', language)} {said}"

    def high(self, width: int) -> int:
        px = self.brush.px
        words = px(42) + sum(len(lines) * high + px(2) for lines, _font, _token, high in self._parts(width)) + px(10)
        return max(words, self._picture(width).height() + px(24))

    def paint(self, painter: QPainter, box: QRect) -> None:
        px, theme = self.brush.px, self.brush.theme
        panel(painter, box, px(7), theme.color("surface"), theme.color("border_btn"))
        if self.image is not None and not self.image.isNull():
            size = self._picture(box.width())
            place = QRect(QPoint(box.right() - px(12) - size.width(), box.top() + px(12)), size)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, self.image)
        head = QRect(box.left() + px(14), box.top() + px(11), self._room(box.width()), px(24))
        self._paint_head(painter, head)
        top = head.bottom() + px(7)
        for lines, font, token, high in self._parts(box.width()):
            at, ink = QPoint(head.left(), top), theme.color("text" if token == "key" else token)
            left = self._paint_label(painter, at, lines, font, high) if token == "key" else lines
            top += px(2) + high * len(lines)
            paint_words(painter, at, left, font, ink, high)

    def _paint_label(self, painter: QPainter, at: QPoint, lines: list[str], font: QFont, high: int) -> list[str]:
        """The words before the key message, quieter than it; answers with the lines that are left to paint."""
        label = text("stage.key_label", self.brush.desk.language)
        if not lines or not lines[0].startswith(label):
            return lines
        paint_words(painter, at, [label], font, self.brush.theme.color("muted"), high)
        space = text_width(font, f"{label} ") - 1
        rest = lines[0][len(label) :].lstrip()
        paint_words(painter, at + QPoint(space, 0), [rest], font, self.brush.theme.color("text"), high)
        return ["", *lines[1:]]

    def _paint_head(self, painter: QPainter, box: QRect) -> None:
        brush, px, theme, card = self.brush, self.brush.px, self.brush.theme, self.card
        right = box.right()
        for place in reversed(card.places[:1]):
            right = self._paint_place(painter, box, right, place)
        side = px(17)
        glyph = QRect(right - side, box.center().y() - side // 2, side, side)
        paint_status(painter, glyph, str(card.status), theme)
        room = box.adjusted(0, 0, glyph.left() - box.right() - px(8), 0)
        department, person = brush.department(card.department_id), brush.person(card.owner_id)
        strong = brush.font(15, 600)
        draw_text(painter, room, department, strong, theme.color("text"))
        used = text_width(strong, department) + px(8) if department else 0
        draw_text(painter, room.adjusted(used, 0, 0, 0), person, brush.font(15), theme.color("muted"))

    def _paint_place(self, painter: QPainter, box: QRect, right: int, place: StagePlace) -> int:
        """Channel and day at the right; answers with where the room before them ends."""
        brush, px, theme = self.brush, self.brush.px, self.brush.theme
        at_hour = place.time if self.full else None
        words = when_text(place.day, at_hour, brush.desk.language, year=False)
        font = brush.font(15, 400, True)
        if place.day and at_hour is None and text_width(font, words) > box.width() * 0.33:
            # the department before it says more than the day of the week
            words = day_text(place.day, brush.desk.language, year=False, with_weekday=False)
        wide = text_width(font, words)
        at = QRect(right - wide, box.top(), wide + 2, box.height())
        draw_text(painter, at, words, font, theme.color("muted"), elide=False)
        left = at.left() - px(8)
        channel = brush.desk.channel(place.channel_id) if place.channel_id else None
        if channel is not None:
            side = px(20)
            tile = QRect(left - side, box.center().y() - side // 2, side, side)
            paint_channel_tile(painter, tile, channel.monogram, channel.hue, theme)
            left = tile.left() - px(9)
        return left

    def words(self) -> str:
        card, brush = self.card, self.brush
        where = []
        for place in card.places:
            channel = brush.desk.channel(place.channel_id) if place.channel_id else None
            when = when_text(place.day, place.time, brush.desk.language, year=False)
            where.append(f"{channel.name} {when}" if channel else when)
        status = text(f"status.{card.status}", brush.desk.language)
        parts = (card.title, brush.department(card.department_id), brush.person(card.owner_id), *where, status)
        return ", ".join(one for one in (*parts, card.key_message, card.text if self.full else "") if one)


class Cards:
    """Cards side by side in columns, rows as high as their highest."""

    GAP = 12

    def __init__(self, brush: Brush, cards: Sequence[Card], columns: int) -> None:
        self.brush, self.cards, self.columns = brush, list(cards), columns

    def _rows(self) -> list[list[Card]]:
        return [self.cards[at : at + self.columns] for at in range(0, len(self.cards), self.columns)]

    def _wide(self, width: int) -> int:
        return (width - (self.columns - 1) * self.brush.px(self.GAP)) // self.columns

    def high(self, width: int) -> int:
        wide, gap = self._wide(width), self.brush.px(self.GAP)
        rows = self._rows()
        return sum(max(one.high(wide) for one in row) for row in rows) + gap * max(0, len(rows) - 1)

    def paint(self, painter: QPainter, box: QRect) -> None:
        wide, gap, top = self._wide(box.width()), self.brush.px(self.GAP), box.top()
        for row in self._rows():
            high = max(one.high(wide) for one in row)
            for column, one in enumerate(row):
                one.paint(painter, QRect(box.left() + column * (wide + gap), top, wide, high))
            top += high + gap

    def words(self) -> str:
        return ". ".join(one.words() for one in self.cards)


class Strip:
    """Days side by side, in rows of a week, with what goes out on each."""

    HEAD, ENTRY = 28, 44

    def __init__(self, brush: Brush, days: Sequence[StageDay]) -> None:
        self.brush = brush
        self.weeks = [days[at : at + 7] for at in range(0, len(days), 7)]

    def _week_high(self, week: Sequence[StageDay]) -> int:
        most = max((min(len(one.entries), ENTRIES) + (len(one.entries) > ENTRIES) * 0.5 for one in week), default=0)
        return self.brush.px(self.HEAD + max(1.0, most) * self.ENTRY + 6)

    def high(self, _width: int) -> int:
        gaps = max(0, len(self.weeks) - 1) * self.brush.px(8)
        return sum(self._week_high(one) for one in self.weeks) + gaps

    def paint(self, painter: QPainter, box: QRect) -> None:
        top = box.top()
        for week in self.weeks:
            high = self._week_high(week)
            self._week(painter, QRect(box.left(), top, box.width(), high), week)
            top += high + self.brush.px(8)

    def _week(self, painter: QPainter, box: QRect, week: Sequence[StageDay]) -> None:
        theme, px = self.brush.theme, self.brush.px
        panel(painter, box, px(7), theme.color("surface"), theme.color("border"))
        wide = box.width() / max(1, len(week))
        for number, day in enumerate(week):
            left = round(box.left() + number * wide)
            cell = QRect(left, box.top(), round(box.left() + (number + 1) * wide) - left, box.height())
            inner = cell.adjusted(1, 1, -1, -1)
            ground = "holiday_bg" if day.free[0] else "sunken" if day.day.weekday() > 4 else ""
            if day.day == self.brush.desk.clock.today():
                ground = "today_bg"
            if ground:
                painter.fillRect(inner, theme.color(ground))
            if number:
                line = QLineF(cell.left(), cell.top() + 1, cell.left(), cell.bottom() - 1)
                hairline(painter, line, theme.color("border"))
            self._day(painter, inner.adjusted(px(5), 0, -px(4), 0), day, number == 0)

    def _day(self, painter: QPainter, box: QRect, day: StageDay, first: bool) -> None:
        theme, px, brush = self.brush.theme, self.brush.px, self.brush
        language = brush.desk.language
        words = f"{weekday(day.day, language)} {day.day.day}{'.' if language == 'de' else ''}"
        head = QRect(box.left(), box.top(), box.width(), px(self.HEAD))
        bold, plain, week = brush.font(15, 600, True), brush.font(13), week_text(day.day, language)
        draw_text(painter, head, words, bold, theme.color("text"))
        if first and text_width(bold, words) + px(8) + text_width(plain, week) <= head.width():
            draw_text(painter, head, week, plain, theme.color("muted"), _RIGHT)
        top = head.bottom()
        for entry in day.entries[:ENTRIES]:
            self._entry(painter, QRect(box.left(), top, box.width(), px(self.ENTRY - 4)), entry)
            top += px(self.ENTRY)
        more = len(day.entries) - ENTRIES
        if more > 0:
            at = QRect(box.left(), top - px(2), box.width(), px(20))
            draw_text(painter, at, f"+{more}", brush.font(15, 500), theme.color("accent_text"))

    def _entry(self, painter: QPainter, box: QRect, entry: StageEntry) -> None:
        theme, px, brush = self.brush.theme, self.brush.px, self.brush
        if entry.marked:
            around = box.adjusted(-px(3), -px(2), px(2), px(2))
            panel(painter, around, px(5), theme.color("accent_tint"), theme.color("accent"))
        channel = brush.desk.channel(entry.channel_id)
        line = QRect(box.left(), box.top(), box.width(), box.height() // 2)
        left, side = line.left(), px(16)
        if channel is not None:
            tile = QRect(left, line.center().y() - side // 2, side, side)
            paint_channel_tile(painter, tile, channel.monogram, channel.hue, theme)
            left = tile.right() + px(5)
        at = QRect(left, line.top(), line.right() - left - side - px(2), line.height())
        draw_text(painter, at, time_text(entry.time), brush.font(15, 400, True), theme.color("muted"))
        glyph = QRect(line.right() - side, line.center().y() - side // 2, side, side)
        paint_status(painter, glyph, str(entry.status), theme)
        below = QRect(box.left(), line.bottom() + 1, box.width(), box.height() - line.height())
        draw_text(painter, below, entry.title, brush.font(15, 600 if entry.marked else 400), theme.color("text"))

    def words(self) -> str:
        language = self.brush.desk.language
        said = []
        for week in self.weeks:
            for day in week:
                titles = "; ".join(f"{one.title} {time_text(one.time)}" for one in day.entries)
                if titles:
                    said.append(f"{weekday(day.day, language)} {day.day.day}.: {titles}")
        return ". ".join(said)
