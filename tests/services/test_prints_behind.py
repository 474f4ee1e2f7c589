"""Calendars behind the plan on paper: on month and week as on the screen, never at the cost of what is ours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from editorial.app import Workspace
from editorial.domain.calendar_import import CalendarChoice, Target
from editorial.domain.prints import PrintLayout, PrintWish
from editorial.exchange.documents import render_pdf
from tests.builders import ME, make_item
from tests.exchange.ics_makers import calendar
from tests.exchange.pdf_reader import Paper

Bring = Callable[..., None]
EVENT = "BEGIN:VEVENT\nUID:{uid}\nDTSTART:{start}\nDTEND:{end}\nSUMMARY:{title}\nEND:VEVENT"
MAY = date(2026, 5, 1), date(2026, 5, 31)


@pytest.fixture
def bring(workspace: Workspace, tmp_path: Path) -> Bring:
    """Puts whole days into the calendar of sales behind the plan: (first, day after, title)."""

    def do(*found: tuple[str, str, str]) -> None:
        path = tmp_path / "vertrieb.ics"
        events = [
            EVENT.format(uid=n, start=f"{a}T100000", end=f"{b}T110000", title=c) for n, (a, b, c) in enumerate(found)
        ]
        path.write_text(calendar(*events), "utf-8")
        workspace.calendars.file(ME, path, CalendarChoice(Target.REFERENCE, calendar_name="Vertrieb", hue="linkedin"))

    return do


def paper(workspace: Workspace, wish: PrintWish) -> Paper:
    made = workspace.prints.document(ME, wish)
    return Paper(render_pdf(made.template, made.data))


@pytest.mark.parametrize("layout", [PrintLayout.MONTH, PrintLayout.WEEK])
def test_month_and_week_name_dates_of_other_calendars(workspace: Workspace, bring: Bring, layout: PrintLayout) -> None:
    bring(("20260512", "20260512", "Messe"))
    made = paper(workspace, PrintWish(layout, *MAY))
    assert "10:00 Messe" in made.text
    assert made.claims_ua
    assert "Messe" not in paper(workspace, PrintWish(layout, *MAY, behind=False)).text


def test_the_list_names_only_what_is_ours(workspace: Workspace, bring: Bring) -> None:
    bring(("20260512", "20260512", "Messe"))
    make_item(workspace, "Beitrag", day=date(2026, 5, 12))
    assert "Messe" not in paper(workspace, PrintWish(PrintLayout.LIST, *MAY)).text


def test_a_hidden_calendar_is_hidden_on_paper_too(workspace: Workspace, bring: Bring) -> None:
    bring(("20260512", "20260512", "Messe"))
    workspace.reference.save(ME, replace(workspace.reference.list(ME)[0].calendar, shown=False))
    assert "Messe" not in paper(workspace, PrintWish(PrintLayout.MONTH, *MAY)).text


def test_a_day_of_a_month_names_one_date_and_counts_the_others(workspace: Workspace, bring: Bring) -> None:
    bring(*(("20260512", "20260512", title) for title in ("Anreise", "Messe", "Tagung")))
    made = paper(workspace, PrintWish(PrintLayout.MONTH, *MAY))
    assert "10:00 Anreise +2" in made.text
    assert "Tagung" not in made.text
    week = paper(workspace, PrintWish(PrintLayout.WEEK, date(2026, 5, 11), date(2026, 5, 17)))
    assert all(one in week.text for one in ("Anreise", "Messe", "Tagung"))


def test_in_a_full_month_they_move_nothing_of_ours_and_are_named_all_the_same(
    workspace: Workspace, bring: Bring
) -> None:
    titles = [f"Beitrag{n:03}" for n in range(31 * 9)]
    for n, title in enumerate(titles):
        make_item(workspace, title, day=date(2026, 5, 1 + n % 31), at=time(8 + n // 31, 15))
    wish = PrintWish(PrintLayout.MONTH, *MAY)
    before = paper(workspace, wish)
    bring(*(("20260512", "20260512", "Messe"), ("20260513", "20260513", "Messe"), ("20260520", "20260520", "Messe")))
    made = paper(workspace, wish)
    assert len(made.pages) == len(before.pages)
    assert all(made.text.count(one) == 1 for one in titles)
    assert made.text.count("10:00 Messe") == 3 or "Messe (12.05. – 13.05., 20.05.)" in " ".join(made.text.split())


def test_what_stands_below_names_the_calendar_and_the_days_in_runs(workspace: Workspace, bring: Bring) -> None:
    bring(*((day, day, "Messe") for day in ("20260512", "20260513", "20260520")))
    (page,) = workspace.prints.document(ME, PrintWish(PrintLayout.MONTH, *MAY)).data["pages"]
    assert page["behind"] == [{"kind": "behind", "name": "Vertrieb", "words": "Messe (12.05. – 13.05., 20.05.)"}]
