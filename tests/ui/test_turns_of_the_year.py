"""The window on the days on which calendars go wrong: summer time begins and ends, week 53, new year, leap day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from editorial.services.planning import Move
from tests.builders import ME, make_item
from ui.calendar.page import CalendarPage
from ui.context import Desk

Shown = Callable[[QWidget], None]


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    """Nobody has used the calendar before."""
    QSettings().remove("calendar")
    yield
    QSettings().remove("calendar")


def _page(desk: Desk, shown: Shown) -> CalendarPage:
    page = CalendarPage(desk)
    page.resize(1440, 900)
    shown(page)
    page.reload()
    assert desk.tasks.wait()
    return page


def _on(desk: Desk, job: Callable[[Any], Any]) -> Any:
    found: list[Any] = []
    desk.run(job, found.append)
    assert desk.tasks.wait()
    return found[0]


@pytest.mark.parametrize(
    ("now", "month", "week"),
    [
        (datetime(2026, 3, 29, 0, 30, tzinfo=UTC), "März 2026", "23.–29. März 2026"),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "Oktober 2026", "19.–25. Oktober 2026"),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), "Januar 2027", "28. Dezember 2026 – 3. Januar 2027"),
        (datetime(2028, 2, 29, 12, tzinfo=UTC), "Februar 2028", "28. Februar – 5. März 2028"),
    ],
)
def test_month_and_week_open_on_the_right_days(
    desk_for: Callable[..., Desk], shown: Shown, now: datetime, month: str, week: str
) -> None:
    desk = desk_for(sample=False, now=now)
    page = _page(desk, shown)
    assert page.toolbar.title.text() == month
    page.show_view("week")
    assert desk.tasks.wait()
    assert page.toolbar.title.text() == week


@pytest.mark.parametrize(
    ("day", "target"),
    [
        (date(2026, 3, 28), date(2026, 3, 30)),
        (date(2026, 10, 24), date(2026, 10, 26)),
        (date(2026, 12, 31), date(2027, 1, 1)),
    ],
)
def test_an_item_moved_over_the_turn_stands_on_its_new_day_at_its_old_hour(
    desk_for: Callable[..., Desk], shown: Shown, day: date, target: date
) -> None:
    desk = desk_for(sample=False, now=datetime.combine(day, time(9), UTC))
    item = _on(desk, lambda ws: make_item(ws, day=day, at=time(10)))
    page = _page(desk, shown)
    page.show_day(day, "week")
    assert desk.tasks.wait()
    publication = _on(desk, lambda ws: ws.content.card(ME, item.id).publications[0])
    _on(desk, lambda ws: ws.planning.schedule(ME, [Move(publication.id, target)]))
    page.show_day(target, "month")
    assert desk.tasks.wait()
    moved = _on(desk, lambda ws: ws.content.card(ME, item.id).publications[0])
    assert (moved.day, moved.time) == (target, time(10))
    entries = _on(desk, lambda ws: ws.plan.span(ME, target, target).entries)
    assert [one.title for one in entries] == ["Laborbesuch"]
