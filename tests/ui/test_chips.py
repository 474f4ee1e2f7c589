"""Calendar chips: nothing in them lies over anything else, however narrow the day."""

from __future__ import annotations

from datetime import date, datetime, time
from itertools import combinations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from editorial.domain.calendar import Entry
from editorial.domain.content import Status
from ui.icons import Icons
from ui.theme import Theme
from ui.widgets.chip import CONFLICT, OVERDUE, SERIES, ChipPainter, marks_of, marks_on

#: A weekend column of the month less its margins, and a working day.
WIDTHS = (80, 132)


@pytest.mark.parametrize("marks", [0, OVERDUE, CONFLICT, SERIES, OVERDUE | SERIES, CONFLICT | OVERDUE])
@pytest.mark.parametrize("width", WIDTHS)
def test_hour_flags_and_glyph_never_lie_over_each_other(
    theme: Theme, icons: Icons, monkeypatch: pytest.MonkeyPatch, width: int, marks: int
) -> None:
    chips = ChipPainter(theme, icons)
    signs: list[QRect] = []
    monkeypatch.setattr(icons, "paint", lambda _painter, rect, *_rest: signs.append(QRect(rect)))
    monkeypatch.setattr(
        chips, "_sign", lambda _painter, x, y, wide, high, *_sign: signs.append(QRect(x, y, wide, high))
    )
    image = QImage(width, 36, QImage.Format.Format_ARGB32_Premultiplied)
    entry = Entry(
        1, 1, "Samstags im Labor", 1, Status.DRAFTING, date(2026, 11, 21), time(16, 0), None, None, "", None, None
    )
    painter = QPainter(image)
    chips.paint(painter, QRect(0, 0, width, 36), entry, marks)
    painter.end()
    ground = next(iter(chips._grounds.values()))
    words = [QRect(chips._left, 2, ground.title, 17), QRect(chips._line_left, 19, chips._time_width, 15)]
    alarms = [one for one in (OVERDUE, CONFLICT) if marks & one]
    assert len(signs) >= 2 + len(alarms), "the tile, the glyph and every alarm are there"
    for one, other in combinations([*signs, *words], 2):
        assert not one.intersects(other), (one, other)
    assert all(QRect(0, 0, width, 36).contains(one) for one in signs)


@pytest.mark.parametrize("day", [date(2026, 11, 20), date(2026, 11, 21), date(2026, 11, 22)])
def test_the_marks_of_a_whole_day_are_those_of_each_publication(day: date) -> None:
    now = datetime(2026, 11, 21, 12, 30)
    usual = Entry(1, 1, "Beitrag", 1, Status.IDEA, day, None, None, None, "", None, None)
    every = [
        usual._replace(status=status, time=at, series_id=series, content_id=content)
        for status in Status
        for at in (None, time(9), time(12, 30), time(18))
        for series, content in ((0, 1), (4, 1), (4, -7))
    ]
    assert marks_on(day, every, now) == [marks_of(one, now) for one in every]
