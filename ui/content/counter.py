"""How long the text is for its channel: pure measuring, and the line with the bar under the text."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from editorial.domain import text_metrics
from editorial.domain.channels import Channel
from editorial.domain.wording import number_text

from ..context import Desk
from ..widgets.paint import draw_text, panel, text_width
from .text_input import unit_positions


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
    def wrong(self) -> bool:
        """Whether the network would refuse it."""
        return self.surplus > 0 or bool(self.most_hashtags and self.hashtags > self.most_hashtags)


def length(text: str, mode: str) -> int:
    """The length as the channel counts; a mode that nobody knows counts characters."""
    return text_metrics.count(text, mode if mode in text_metrics.MODES else "characters")


def measure(text: str, channel: Channel | None) -> Measure:
    """Everything the editor shows about a text on a channel (None: the base text)."""
    tags = text_metrics.hashtags(text)
    spots = [one for tag in tags for one in (tag.start, tag.end)]
    units = unit_positions(text, spots)
    ranges = tuple((units[i], units[i + 1]) for i in range(0, len(units), 2))
    if channel is None:
        return Measure(length(text, "characters"), hashtags=len(tags), tags=ranges)
    fold = text_metrics.fold_position(text, channel.fold) if channel.fold else None
    found = length(text, channel.counting)
    over = -1
    if channel.limit and found > channel.limit:
        over = unit_positions(text, [surplus_start(text, channel.limit, channel.counting)])[0]
    return Measure(
        found,
        channel.limit,
        len(tags),
        channel.max_hashtags,
        -1 if fold is None else unit_positions(text, [fold])[0],
        over,
        ranges,
    )


def surplus_start(text: str, limit: int, mode: str) -> int:
    """The first index that no longer fits: the longest beginning within the limit ends there."""
    if mode == "characters":
        return sum(len(one) for one in islice(text_metrics.graphemes(text), limit))
    ends = [0]
    for one in text_metrics.graphemes(text):
        ends.append(ends[-1] + len(one))
    low, high = 0, len(ends) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if length(text[: ends[middle]], mode) <= limit:
            low = middle
        else:
            high = middle - 1
    return ends[low]


class CountLine(QWidget):
    """The length in words and as a bar, hashtags and pictures."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._measure = Measure()
        self._pictures = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        desk.theme.changed.connect(self._restyle)

    def show_measure(self, found: Measure, pictures: int) -> None:
        """Show another measure."""
        self._measure, self._pictures = found, pictures
        said = ", ".join(one for one in (self._characters(), self._hashtags(), self._images()) if one)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def _characters(self) -> str:
        found, language = self._measure, self.desk.language
        count = number_text(found.length, language)
        if found.limit:
            return self.tr("{count} of {limit} characters").format(
                count=count, limit=number_text(found.limit, language)
            )
        return self.tr("{count} characters").format(count=count)

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
        token = "danger" if found.surplus else "text"
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
                panel(painter, filled, px(3), theme.color("danger" if found.surplus else "accent"))
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
