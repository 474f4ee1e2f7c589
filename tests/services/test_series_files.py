"""Recurring formats in plans that leave as tables and come back, in lists for scripts, on the board and in search."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from editorial.app import Workspace
from editorial.domain.content import Status
from editorial.domain.filters import PlanFilter
from editorial.domain.import_report import ImportReport, Outcome
from editorial.domain.series_ids import content_id_of
from editorial.services.exports import Wish
from tests.builders import ME, FixedClock, new_workspace

from .series_makers import make_series, shown, taken

MAY = {"first": date(2026, 5, 1), "last": date(2026, 5, 31)}
SECOND = date(2026, 5, 19)


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=";"))


def plan(workspace: Workspace, folder: Path, ending: str = ".csv", **wish: Any) -> Path:
    path = folder / f"plan{ending}"
    workspace.exports.write(ME, "plan", path, Wish(**MAY | wish))
    return path


def counts(report: ImportReport) -> tuple[int, int, int, int]:
    added, changed, unchanged, skipped = (report.count(one) for one in Outcome)
    return added, changed, unchanged, skipped


def edited(path: Path, line: int, **values: str) -> Path:
    """The CSV with cells of one line changed, as in a spreadsheet."""
    found = table(path)
    found[line] |= values
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, list(found[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(found)
    return path


# Tables ---------------------------------------------------------------------------------------------------------------


def test_a_plan_of_a_month_names_each_day_of_a_recurring_format_and_says_which_it_is(
    workspace: Workspace, tmp_path: Path
) -> None:
    make_series(workspace, channels=("LinkedIn", "X"))
    found = table(plan(workspace, tmp_path))
    assert [(one["Datum"], one["Uhrzeit"], one["Kanal"], one["Status"]) for one in found] == [
        (f"{day}.05.2026", "09:00", "LinkedIn, X", "Geplant") for day in (12, 19, 26)
    ]
    assert {one["Wiederkehrendes Format"] for one in found} == {"Tipp der Woche"}
    assert found[0]["ID"].endswith("-S1-20260512")


def test_what_somebody_took_up_stands_there_once_as_an_item_of_its_format(workspace: Workspace, tmp_path: Path) -> None:
    series = make_series(workspace)
    item = taken(workspace, series, SECOND)
    found = table(plan(workspace, tmp_path))
    assert [one["Datum"] for one in found] == ["12.05.2026", "19.05.2026", "26.05.2026"]
    assert found[1]["ID"].endswith(f"-{item}")
    assert found[1]["Wiederkehrendes Format"] == "Tipp der Woche"


def test_without_a_range_a_format_without_end_is_there_for_a_year(workspace: Workspace) -> None:
    make_series(workspace)
    found = workspace.exports.lines(ME, Wish())
    assert (found[0].day, found[-1].day, len(found)) == (date(2026, 5, 12), date(2027, 5, 11), 53)


def test_a_channel_and_the_filter_bar_hold_for_recurring_formats_too(workspace: Workspace) -> None:
    make_series(workspace, channels=("LinkedIn", "X"))
    found = workspace.exports.lines(ME, Wish(channel="X", **MAY))  # type: ignore[arg-type]
    assert [one.channels for one in found] == [("X",)] * 3
    nothing = Wish(filter=PlanFilter(text="etwas anderes"), **MAY)  # type: ignore[arg-type]
    assert workspace.exports.lines(ME, nothing) == []


def test_one_occurrence_can_be_asked_for_by_its_id(workspace: Workspace) -> None:
    series = make_series(workspace)
    found = workspace.exports.lines(ME, Wish(content_id=content_id_of(series.id, SECOND)))
    assert [one.day for one in found] == [SECOND]


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_the_file_read_again_adds_nothing_and_takes_nothing_up(
    workspace: Workspace, tmp_path: Path, ending: str, language: str
) -> None:
    make_series(workspace, channels=("LinkedIn", "X"), labels=("Tipp",), hashtags=("Wasser",))
    path = plan(workspace, tmp_path, ending, language=language)
    assert counts(workspace.imports.plan(ME, path)) == (0, 0, 3, 0)
    assert [one.virtual for one in workspace.plan.rows(ME)] == [True] * 106


def test_a_file_from_before_somebody_began_still_finds_the_item(workspace: Workspace, tmp_path: Path) -> None:
    series = make_series(workspace)
    path = plan(workspace, tmp_path)
    taken(workspace, series, SECOND)
    assert counts(workspace.imports.plan(ME, path)) == (0, 0, 3, 0)


def test_a_day_edited_in_the_spreadsheet_becomes_an_item_and_the_others_stay_what_they_are(
    workspace: Workspace, tmp_path: Path
) -> None:
    series = make_series(workspace)
    path = edited(plan(workspace, tmp_path), 1, Titel="Tipp: Elektroden", Uhrzeit="11:30")
    dry = workspace.imports.plan(ME, path, dry_run=True)
    assert counts(dry) == (0, 1, 2, 0)
    assert all(one.virtual for one in workspace.plan.rows(ME))
    assert counts(workspace.imports.plan(ME, path)) == (0, 1, 2, 0)
    (item,) = [one for one in workspace.plan.rows(ME) if not one.virtual]
    assert (item.title, item.day, item.time, item.series_id) == ("Tipp: Elektroden", SECOND, time(11, 30), series.id)
    assert counts(workspace.imports.plan(ME, path)) == (0, 0, 3, 0)
    workspace.history.undo(ME)
    assert all(one.virtual for one in workspace.plan.rows(ME))


def test_a_day_left_out_since_stays_left_out(workspace: Workspace, tmp_path: Path) -> None:
    series = make_series(workspace)
    path = plan(workspace, tmp_path)
    workspace.content.delete(ME, [content_id_of(series.id, SECOND)])
    assert counts(workspace.imports.plan(ME, path)) == (0, 0, 2, 1)
    assert len(table(plan(workspace, tmp_path))) == 2


def test_another_workspace_takes_the_days_as_items_once(workspace: Workspace, tmp_path: Path) -> None:
    make_series(workspace)
    path = plan(workspace, tmp_path)
    (tmp_path / "there").mkdir()
    other = new_workspace(tmp_path / "there", clock=FixedClock())
    try:
        assert counts(other.imports.plan(ME, path)) == (3, 0, 0, 0)
        assert counts(other.imports.plan(ME, path)) == (0, 0, 3, 0)
    finally:
        other.close()


def test_a_calendar_still_takes_one_event_with_its_rule(workspace: Workspace, tmp_path: Path) -> None:
    make_series(workspace)
    path = tmp_path / "calendar.ics"
    workspace.exports.write(ME, "calendar", path, Wish())
    assert path.read_text(encoding="utf-8").count("BEGIN:VEVENT") == 1


@pytest.mark.parametrize("wish", [{}, {"first": date(2026, 5, 20), "last": date(2026, 7, 1)}])
def test_our_own_calendar_brought_back_knows_the_format_by_its_uid(
    workspace: Workspace, tmp_path: Path, wish: dict[str, date]
) -> None:
    series = make_series(workspace, channels=("LinkedIn", "X"))
    taken(workspace, series, SECOND)
    workspace.series.leave_out(ME, series.id, (date(2026, 6, 2),))
    before, path = shown(workspace), tmp_path / "calendar.ics"
    workspace.exports.write(ME, "calendar", path, Wish(**wish))  # type: ignore[arg-type]
    report = workspace.calendars.file(ME, path)
    assert {one.outcome for one in report.rows} == {Outcome.UNCHANGED}
    assert shown(workspace) == before


# Lists, board, search ---------------------------------------------------------------------------------------------


def test_lists_for_scripts_name_what_is_coming(workspace: Workspace) -> None:
    make_series(workspace, channels=("LinkedIn", "X"))
    content = workspace.exports.listing(ME, "content", **MAY)
    assert [(one["date"], one["channels"], one["series"]) for one in content] == [
        (f"2026-05-{day}", ["LinkedIn", "X"], "Tipp der Woche") for day in (12, 19, 26)
    ]
    places = workspace.exports.listing(ME, "publications", **MAY)
    assert len(places) == 6
    assert places[0]["starts"] == "2026-05-12T09:00:00+02:00"
    assert places[0]["content_id"] == content[0]["id"] < 0


def test_the_board_shows_the_next_day_of_each_format(workspace: Workspace) -> None:
    series = make_series(workspace, channels=("LinkedIn", "X"), owner_id=None)
    board = workspace.plan.board(ME)
    assert [(one.title, one.day, len(one.channel_ids)) for one in board.cards] == [
        ("Tipp der Woche", date(2026, 5, 12), 2)
    ]
    assert dict(board.counts)[Status.PLANNED] == 1
    taken(workspace, series, date(2026, 5, 12))
    assert sorted(str(one.day) for one in workspace.plan.board(ME).cards) == ["2026-05-12", "2026-05-19"]


def test_a_board_of_a_period_shows_all_days_of_it(workspace: Workspace) -> None:
    make_series(workspace)
    board = workspace.plan.board(ME, PlanFilter(since=date(2026, 5, 13), until=date(2026, 6, 3)))
    assert [str(one.day) for one in board.cards] == ["2026-05-19", "2026-05-26", "2026-06-02"]


def test_a_card_moved_on_the_board_becomes_an_item(workspace: Workspace) -> None:
    make_series(workspace)
    (card,) = workspace.plan.board(ME).cards
    workspace.content.set_status(ME, [card.content_id], Status.DRAFTING)
    found = {one.status: one for one in workspace.plan.board(ME).cards}
    assert found[Status.DRAFTING].content_id > 0
    assert found[Status.PLANNED].day == SECOND


def test_search_finds_a_format_as_its_next_day_by_title_and_text(workspace: Workspace, clock: FixedClock) -> None:
    series = make_series(workspace, text="Elektroden richtig lagern.")
    for words in ("tipp", "ELEKTRODEN lag"):
        (hit,) = workspace.search.find(ME, words)
        assert (hit.content_id, hit.day) == (content_id_of(series.id, date(2026, 5, 12)), date(2026, 5, 12))
    assert workspace.search.find(ME, "nichts davon") == ()
    workspace.series.save(ME, replace(workspace.series.read(ME, series.id), title="Rat der Woche"))
    assert [one.title for one in workspace.search.find(ME, "rat der")] == ["Rat der Woche"]


def test_a_format_that_is_over_is_not_found(workspace: Workspace) -> None:
    make_series(workspace, rule="FREQ=WEEKLY;BYDAY=TU;UNTIL=20260101", starts=date(2025, 11, 4))
    assert workspace.search.find(ME, "tipp") == ()


# Public titles ----------------------------------------------------------------------------------------------------


def test_public_titles_leave_and_come_back(workspace: Workspace, tmp_path: Path) -> None:
    from editorial.domain.content import ContentItem
    from editorial.services.content import Draft, Slot
    from tests.builders import channel_named

    slot = Slot(channel_named(workspace, "LinkedIn").id, SECOND, time(9), title="Wasser in 90 Sekunden")
    content_id = workspace.content.create(ME, Draft(ContentItem(title="Laborbesuch"), (slot,))).detail["content_id"]
    path = plan(workspace, tmp_path)
    assert table(path)[0]["Öffentlicher Titel"] == "Wasser in 90 Sekunden"
    assert counts(workspace.imports.plan(ME, path)) == (0, 0, 1, 0)
    edited(path, 0, **{"Öffentlicher Titel": "Wasser in einer Minute"})
    assert counts(workspace.imports.plan(ME, path)) == (0, 1, 0, 0)
    assert workspace.content.card(ME, content_id).publications[0].title == "Wasser in einer Minute"
    assert workspace.content.card(ME, content_id).item.title == "Laborbesuch"


def test_a_plan_from_elsewhere_brings_public_titles(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "videos.csv"
    path.write_text("Datum;Kanal;Titel;Public title\n19.05.2026;LinkedIn;Laborbesuch;Wasser\n", encoding="utf-8")
    workspace.imports.plan(ME, path)
    (entry,) = workspace.plan.rows(ME)
    assert workspace.content.card(ME, entry.content_id).publications[0].title == "Wasser"
