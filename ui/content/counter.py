"""How long the text is for its channel: pure measuring, and the line with the bar under the text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from editorial.domain import text_metrics
from editorial.domain.channels import Channel
from editorial.domain.wording import number_text
from editorial.texts import text as words

from ..context import Desk
from ..widgets.paint import draw_text, panel, text_width
from .text_input import unit_positions

#: From this part of the limit on the count says how much is left.
NEAR = 0.9


@dataclass(frozen=True, slots=True)
class Measure:
    """A text measured for a channel; positions are Qt's, -1 for none."""

    length: int = 0
    limit: int = 0
    hashtags: int = 0
    most_hashtags: int = 0
    fold: int = -1
    over: int = -1
    tags: tuple[tuple[int, int], ...] = ()

    @property
    def surplus(self) -> int:
        """By how much the text is too long."""
        return max(0, self.length - self.limit) if self.limit else 0

    @property
    def near(self) -> bool:
        """Whether the limit is close: nine tenths of it are used."""
        return bool(self.limit) and self.limit * NEAR <= self.length <= self.limit

    @property
    def wrong(self) -> bool:
        """Whether the network would refuse it."""
        return self.surplus > 0 or bool(self.most_hashtags and self.hashtags > self.most_hashtags)


def mode_of(channel: Channel | None) -> str:
    """How the channel counts; without one, or with a mode that nobody knows, characters."""
    return channel.counting if channel is not None and channel.counting in text_metrics.MODES else "characters"


# What has not changed is not counted again: every key asks for all tabs, and most of them follow the base text.
@lru_cache(maxsize=48)
def measure(text: str, channel: Channel | None) -> Measure:
    """Everything the editor shows about a text on a channel (None: the base text)."""
    tags = text_metrics.hashtags(text)
    spots = [one for tag in tags for one in (tag.start, tag.end)]
    units = unit_positions(text, spots)
    ranges = tuple((units[i], units[i + 1]) for i in range(0, len(units), 2))
    mode = mode_of(channel)
    found = text_metrics.count(text, mode)
    if channel is None:
        return Measure(found, hashtags=len(tags), tags=ranges)
    fold = text_metrics.fold_position(text, channel.fold) if channel.fold else None
    over = -1
    if channel.limit and found > channel.limit:
        over = unit_positions(text, [text_metrics.fitting(text, channel.limit, mode)])[0]
    return Measure(
        found,
        channel.limit,
        len(tags),
        channel.max_hashtags,
        -1 if fold is None else unit_positions(text, [fold])[0],
        over,
        ranges,
    )


def explained(channel: Channel | None, language: str) -> str:
    """How the channel counts, and where its limit is written."""
    how = words(f"counting.{mode_of(channel)}.how", language)
    source = " · ".join(one for one in (channel.limit_as_of, channel.limit_source) if one) if channel else ""
    return f"{how}\n{source}" if source else how


class CountLine(QWidget):
    """The length in words and as a bar, hashtags and pictures."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._measure = Measure()
        self._pictures = 0
        self._bytes = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        desk.theme.changed.connect(self._restyle)

    def show_measure(self, found: Measure, pictures: int, channel: Channel | None = None) -> None:
        """Show another measure."""
        self._measure, self._pictures = found, pictures
        self._bytes = mode_of(channel) == "utf8_bytes"
        said = ", ".join(one for one in (self._characters(), self._hashtags(), self._images()) if one)
        how = explained(channel, self.desk.language)
        self.setAccessibleName(said)
        self.setAccessibleDescription(how)
        self.setToolTip(f"{said}\n{how}")
        self.update()

    def _characters(self) -> str:
        found, language = self._measure, self.desk.language
        count = number_text(found.length, language)
        if not found.limit:
            return (self.tr("{count} bytes") if self._bytes else self.tr("{count} characters")).format(count=count)
        limit = number_text(found.limit, language)
        left = number_text(found.limit - found.length, language)
        if self._bytes:
            said = (
                self.tr("{count} of {limit} bytes, {left} left") if found.near else self.tr("{count} of {limit} bytes")
            )
        elif found.near:
            said = self.tr("{count} of {limit} characters, {left} left")
        else:
            said = self.tr("{count} of {limit} characters")
        return said.format(count=count, limit=limit, left=left)

    def _hashtags(self) -> str:
        found = self._measure
        if found.most_hashtags:
            return self.tr("{count} of {most} hashtags").format(count=found.hashtags, most=found.most_hashtags)
        return self.tr("%n hashtag(s)", "", found.hashtags) if found.hashtags else ""

    def _images(self) -> str:
        return self.tr("%n picture(s)", "", self._pictures) if self._pictures else ""

    def sizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(300), self.desk.theme.px(30))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(160), self.desk.theme.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, found = self.desk.theme, self.desk.theme.px, self._measure
        painter = QPainter(self)
        token = "danger" if found.surplus else "warning" if found.near else "text"
        font = theme.font("small", 600, tnum=True)
        left = self._write(painter, 0, self._characters(), font, token)
        if found.limit:
            bar = QRect(left + px(4), (self.height() - px(6)) // 2, px(140), px(6))
            room = self.width() - left - px(20)
            bar.setWidth(min(bar.width(), max(0, room)))
            if bar.width() >= px(40):
                panel(painter, bar, px(3), theme.color("track"))
                share = min(1.0, found.length / found.limit)
                filled = QRect(bar.x(), bar.y(), max(px(6), round(bar.width() * share)), bar.height())
                panel(painter, filled, px(3), theme.color(token if token != "text" else "accent"))
                left = bar.right() + px(14)
        many = found.most_hashtags and found.hashtags > found.most_hashtags
        plain = theme.font("small", 600 if many else 400, tnum=True)
        left = self._write(painter, left, self._hashtags(), plain, "danger" if many else "muted")
        self._write(painter, left, self._images(), theme.font("small", tnum=True), "muted")

    def _write(self, painter: QPainter, left: int, said: str, font: QFont, token: str) -> int:
        width = text_width(font, said)
        if not said or left + width > self.width():
            return left
        box = QRect(left, 0, width, self.height())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        draw_text(painter, box, said, font, self.desk.theme.color(token), flags, elide=False)
        return left + width + self.desk.theme.px(14)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
