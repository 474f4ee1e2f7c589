"""What the calendar shows under every filter."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from editorial.app import Workspace
from editorial.domain.cadence import Fit
from editorial.domain.calendar import monday, month_grid
from editorial.domain.content import CLOSED, Status
from editorial.domain.filters import PlanFilter
from editorial.domain.strategy import Campaign, Period
from tests.builders import ME, TODAY, FixedClock, channel_named, make_item, sample_workspace

DAY = date(2026, 5, 21)


def test_both_ends_of_a_span_are_included_and_the_rest_is_not(workspace: Workspace) -> None:
    for number in (10, 11, 20, 21):
        make_item(workspace, f"Am {number}.", day=date(2026, 5, number), at=time(10))
    found = workspace.plan.span(ME, date(2026, 5, 11), date(2026, 5, 20)).entries
    assert [one.title for one in found] == ["Am 11.", "Am 20."]


def test_entries_of_a_day_come_by_the_hour_those_without_first(workspace: Workspace) -> None:
    for title, at in (("Mittag", time(12)), ("Früh", time(8)), ("Irgendwann", None)):
        make_item(workspace, title, day=DAY, at=at)
    found = workspace.plan.span(ME, DAY, DAY).entries
    assert [one.title for one in found] == ["Irgendwann", "Früh", "Mittag"]


def test_a_row_without_date_goes_to_the_backlog(workspace: Workspace) -> None:
    item = make_item(workspace, channels=("LinkedIn", "X"))
    dated = make_item(workspace, "Terminiert", day=DAY)
    assert [one.content_id for one in workspace.plan.backlog(ME)] == [item.id]
    assert len(workspace.plan.backlog(ME)[0].channel_ids) == 2
    assert [one.content_id for one in workspace.plan.span(ME, DAY, DAY).entries] == [dated.id]


@pytest.mark.parametrize("status", list(Status))
def test_the_backlog_holds_what_is_still_to_do(workspace: Workspace, status: Status) -> None:
    make_item(workspace, status=status)
    assert len(workspace.plan.backlog(ME)) == (status not in CLOSED and status is not Status.HOLD)


def test_the_board_counts_folded_columns_too(workspace: Workspace) -> None:
    for status in (Status.IDEA, Status.IDEA, Status.DRAFTING, Status.ARCHIVED):
        make_item(workspace, f"{status}", status=status)
    board = workspace.plan.board(ME, folded=frozenset({Status.ARCHIVED}))
    assert sorted(one.status for one in board.cards) == [Status.DRAFTING, Status.IDEA, Status.IDEA]
    assert dict(board.counts)[Status.ARCHIVED] == 1


def test_periods_campaigns_and_holidays_show_where_they_meet_the_span(workspace: Workspace) -> None:
    save = workspace.organisation.save
    save(ME, Period(name="Drin", starts=date(2026, 5, 1), ends=date(2026, 5, 14)))
    save(ME, Period(name="Vorbei", starts=date(2026, 4, 1), ends=date(2026, 5, 10)))
    save(ME, Campaign(name="Offen", starts=date(2026, 5, 1)))
    save(ME, Campaign(name="Später", starts=date(2026, 7, 1)))
    save(ME, Campaign(name="Ohne Zeit"))
    month = workspace.plan.span(ME, date(2026, 5, 11), date(2026, 5, 17))
    assert [one.name for one in month.periods] == ["Drin"]
    assert [one.name for one in month.campaigns] == ["Offen"]
    assert [one.name for one in month.holidays] == ["Christi Himmelfahrt"]


def test_week_counts_belong_to_the_monday_of_the_week(workspace: Workspace) -> None:
    x = channel_named(workspace, "X").id
    for number in (11, 12, 17, 18):
        make_item(workspace, f"Am {number}.", channels=("X",), day=date(2026, 5, number))
    counts = workspace.plan.week_counts(ME, date(2026, 5, 4), date(2026, 5, 24))
    assert counts == {(date(2026, 5, 11), x): 3, (date(2026, 5, 18), x): 1}


@pytest.mark.parametrize("name", ["channels", "statuses", "pillars", "fields", "campaigns", "departments", "people"])
def test_every_filter_lets_through_exactly_what_fits(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    workspace = sample_workspace(tmp_path_factory.mktemp("filter"), clock=FixedClock())
    attribute = {
        "channels": "channel_id",
        "statuses": "status",
        "pillars": "pillar_id",
        "fields": "task_field",
        "campaigns": "campaign_id",
        "departments": "department_id",
        "people": "owner_id",
    }[name]
    everything = workspace.plan.rows(ME)
    values = sorted({getattr(one, attribute) for one in everything} - {None, ""}, key=str)
    for chosen in (values[:1], values[:2], values):
        part: dict[str, Any] = {name: frozenset(chosen)}
        wanted = PlanFilter(**part)
        found = workspace.plan.rows(ME, wanted)
        assert found == [one for one in everything if getattr(one, attribute) in chosen]
        first, last = month_grid(TODAY)
        shown = workspace.plan.span(ME, first, last, wanted).entries
        assert {one.publication_id for one in shown} <= {one.publication_id for one in found}
    workspace.close()


def test_filters_by_text_and_days_can_be_combined(tmp_path_factory: pytest.TempPathFactory) -> None:
    workspace = sample_workspace(tmp_path_factory.mktemp("filter"), clock=FixedClock())
    found = workspace.plan.rows(ME, PlanFilter(text="loesung aqua"))
    titles = {one.title for one in workspace.plan.rows(ME, PlanFilter(text="pruefung")) if one.day}
    since, until = monday(TODAY), date(2026, 5, 17)
    week = workspace.plan.rows(ME, PlanFilter(text="pfas", since=since, until=until))
    workspace.close()
    assert all(one.day is None or isinstance(one.day, date) for one in found)
    assert titles
    assert week
    assert all(one.day and since <= one.day <= until for one in week)


def test_a_gap_is_offered_ideas_and_evergreens_that_rested(workspace: Workspace) -> None:
    make_item(workspace, "Idee für LinkedIn", channels=("LinkedIn",), day=None)
    make_item(workspace, "Idee für X", channels=("X",), day=None)
    make_item(
        workspace,
        "Alter Tipp",
        channels=("LinkedIn",),
        day=date(2025, 5, 1),
        status=Status.PUBLISHED,
        evergreen=True,
    )
    channel = next(one for one in workspace.organisation.directory(ME).channels if one.name == "LinkedIn")
    found = workspace.plan.proposals(ME, channel.id, date(2026, 5, 20))
    assert [(one.card.title, one.fit, one.last) for one in found] == [
        ("Idee für LinkedIn", Fit.CHANNEL, None),
        ("Alter Tipp", Fit.EVERGREEN, date(2025, 5, 1)),
    ]
    old = found[1].card.content_id
    workspace.planning.place(ME, [], [(old, channel.id, date(2026, 5, 20), None)])
    days = [one.day for one in workspace.content.card(ME, old).publications]
    assert days == [date(2025, 5, 1), date(2026, 5, 20)]
    assert "Alter Tipp" not in [one.card.title for one in workspace.plan.proposals(ME, channel.id, date(2026, 6, 20))]
