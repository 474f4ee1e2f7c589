"""Recurring formats: shown, taken up by whatever act, left out, ended; each act is one undo."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from editorial.app import Workspace, open_workspace
from editorial.domain.content import Status
from editorial.domain.filters import PlanFilter
from editorial.domain.series import Series
from editorial.domain.series_ids import content_id_of, publication_id_of
from editorial.errors import Missing, Refused, StaleEdit
from editorial.services.loading import restore
from editorial.services.plan_export import Wish
from editorial.services.planning import Move
from tests.builders import ME, FixedClock, channel_named, make_item
from tests.services.series_makers import FIRST, days, make_series, shown, taken

SECOND, THIRD = date(2026, 5, 19), date(2026, 5, 26)
MAY = date(2026, 5, 1), date(2026, 5, 31)


# Shown --------------------------------------------------------------------------------------------------------------


def test_a_weekly_format_stands_in_the_month_without_any_content_item(workspace: Workspace) -> None:
    made = make_series(workspace)
    month = workspace.plan.span(ME, *MAY)
    assert month.entries == ()
    assert days(workspace, *MAY) == ["2026-05-12", "2026-05-19", "2026-05-26"]
    first = month.shown[0]
    assert (first.title, first.time, first.series_id, first.virtual) == ("Tipp der Woche", time(9), made.id, True)
    assert workspace.plan.backlog(ME) == ()


def test_each_channel_of_a_format_has_its_own_place_and_items_and_occurrences_stand_in_one_order(
    workspace: Workspace,
) -> None:
    make_item(workspace, "Frueh", day=FIRST, at=time(8))
    make_item(workspace, "Spaet", day=FIRST, at=time(10))
    make_series(workspace, channels=("LinkedIn", "X"))
    found = [(one.title, one.channel_id) for one in shown(workspace, FIRST, FIRST)]
    assert [title for title, _channel in found] == ["Frueh", "Tipp der Woche", "Tipp der Woche", "Spaet"]
    assert len({channel for _title, channel in found[1:3]}) == 2


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (PlanFilter(text="tipp"), 3),
        (PlanFilter(text="labor"), 0),
        (PlanFilter(statuses=frozenset({Status.PLANNED})), 3),
        (PlanFilter(statuses=frozenset({Status.PUBLISHED})), 0),
        (PlanFilter(fields=frozenset({"CM"})), 3),
        (PlanFilter(fields=frozenset({"SC"})), 0),
        (PlanFilter(channels=frozenset({999})), 0),
        (PlanFilter(people=frozenset({1})), 0),
        (PlanFilter(pillars=frozenset({1})), 0),
        (PlanFilter(campaigns=frozenset({1})), 0),
        (PlanFilter(departments=frozenset({1})), 0),
        (PlanFilter(since=SECOND), 2),
        (PlanFilter(until=SECOND), 2),
    ],
)
def test_the_filters_mean_occurrences_too(workspace: Workspace, wanted: PlanFilter, count: int) -> None:
    make_series(workspace, task_field="CM")
    assert len(workspace.plan.span(ME, *MAY, wanted).occurrences.entries) == count


def test_a_filter_by_channel_shows_only_that_channel_of_a_format(workspace: Workspace) -> None:
    make_series(workspace, channels=("LinkedIn", "X"))
    only = channel_named(workspace, "X").id
    found = workspace.plan.span(ME, FIRST, FIRST, PlanFilter(channels=frozenset({only}))).occurrences.entries
    assert [one.channel_id for one in found] == [only]


def test_more_than_a_thousand_in_a_window_are_cut_and_named(workspace: Workspace) -> None:
    make_series(workspace, "FREQ=DAILY")
    found = workspace.series.expand(ME, FIRST, date(2036, 1, 1))
    assert (len(found.entries), found.cut) == (1000, ("Tipp der Woche",))


def test_the_list_shows_a_month_back_and_a_year_on_and_says_what_a_longer_filter_cuts(workspace: Workspace) -> None:
    make_series(workspace, "FREQ=DAILY", starts=date(2026, 1, 1))
    rows = workspace.plan.rows(ME)
    assert (str(rows[0].day), str(rows[-1].day)) == ("2026-04-11", "2027-05-13")
    assert workspace.plan.cut(ME) == ()
    long = PlanFilter(since=date(2026, 1, 1), until=date(2030, 1, 1))
    assert len(workspace.plan.rows(ME, long)) == 1000
    assert workspace.plan.cut(ME, long) == ("Tipp der Woche",)


def test_a_format_with_a_rule_that_never_comes_true_is_refused(workspace: Workspace) -> None:
    for rule in ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=SECONDLY", "", "FREQ=WEEKLY;BYHOUR=9"):
        with pytest.raises(Refused):
            make_series(workspace, rule)
    with pytest.raises(Refused):
        make_series(workspace, title="  ")
    assert workspace.series.list(ME) == ()


def test_saving_over_somebody_elses_change_is_refused(workspace: Workspace) -> None:
    made = make_series(workspace)
    workspace.series.save(ME, made)
    with pytest.raises(StaleEdit):
        workspace.series.save(ME, made)


# Taken up -----------------------------------------------------------------------------------------------------------


def test_taking_up_makes_an_item_with_all_the_format_says_and_one_undo_takes_it_back(workspace: Workspace) -> None:
    made = make_series(
        workspace, channels=("LinkedIn", "X"), task_field="CM", format="Karussell", hashtags=("tipp",), brief="Kurz"
    )
    content_id = taken(workspace, made, SECOND)
    card = workspace.content.card(ME, content_id)
    item = card.item
    assert (item.title, item.text, item.brief, item.format) == ("Tipp der Woche", "Ein Tipp.", "Kurz", "Karussell")
    assert (item.task_field, item.hashtags, item.status) == ("CM", ("tipp",), Status.PLANNED)
    assert (item.series_id, item.series_day) == (made.id, SECOND)
    assert [(one.day, one.time) for one in card.publications] == [(SECOND, time(9))] * 2
    assert days(workspace, *MAY) == ["2026-05-12"] * 2 + ["2026-05-26"] * 2
    assert [one.series_id for one in shown(workspace, SECOND, SECOND)] == [made.id] * 2
    workspace.history.undo(ME)
    assert days(workspace, SECOND, SECOND) == ["2026-05-19"] * 2
    with pytest.raises(Missing):
        workspace.content.card(ME, content_id)
    workspace.history.redo(ME)
    assert days(workspace, SECOND, SECOND) == []


def test_an_occurrence_can_be_looked_at_as_the_item_it_would_become(workspace: Workspace) -> None:
    made = make_series(workspace, channels=("LinkedIn", "X"))
    virtual = content_id_of(made.id, SECOND)
    card = workspace.content.card(ME, virtual)
    assert (card.item.id, card.item.title, card.item.status) == (virtual, "Tipp der Woche", Status.PLANNED)
    assert [one.id for one in card.publications] == [publication_id_of(virtual, 0), publication_id_of(virtual, 1)]
    assert workspace.content.missing_for_next(ME, virtual)[0] is Status.DRAFTING
    assert days(workspace, SECOND, SECOND) == ["2026-05-19"] * 2


def test_moving_an_occurrence_takes_it_up_in_the_same_step(workspace: Workspace) -> None:
    made = make_series(workspace, channels=("LinkedIn", "X"))
    virtual = content_id_of(made.id, SECOND)
    changes = workspace.planning.schedule(ME, [Move(publication_id_of(virtual, 1), date(2026, 5, 21))])
    assert (changes.act, changes.detail["title"]) == ("content.schedule", "Tipp der Woche")
    ((before, content_id),) = changes.detail["taken"]
    assert before == virtual
    card = workspace.content.card(ME, content_id)
    assert {one.channel_id: one.day for one in card.publications} == {
        channel_named(workspace, "LinkedIn").id: SECOND,
        channel_named(workspace, "X").id: date(2026, 5, 21),
    }
    workspace.history.undo(ME)
    assert days(workspace, SECOND, SECOND) == ["2026-05-19"] * 2
    assert workspace.maintenance.check(ME).ok


@pytest.mark.parametrize("act", ["status", "assign", "label", "classify", "shift", "unschedule", "channel"])
def test_every_act_on_an_occurrence_takes_it_up_and_is_one_undo(workspace: Workspace, act: str) -> None:
    made = make_series(workspace)
    virtual = content_id_of(made.id, SECOND)
    slot = publication_id_of(virtual, 0)
    x = channel_named(workspace, "X").id
    content, planning = workspace.content, workspace.planning
    acts = {
        "status": lambda: content.set_status(ME, [virtual], Status.DRAFTING),
        "assign": lambda: content.assign(ME, [virtual], None),
        "label": lambda: content.label(ME, [virtual], add=("A",)),
        "classify": lambda: content.classify(ME, [virtual], evergreen=True),
        "shift": lambda: planning.shift(ME, [slot], days=1),
        "unschedule": lambda: planning.unschedule(ME, [slot]),
        "channel": lambda: planning.add_channel(ME, virtual, x, SECOND, time(9)),
    }
    changes = acts[act]()
    assert changes.detail["taken"][0][0] == virtual
    assert "2026-05-19" not in days(workspace)
    workspace.history.undo(ME)
    assert "2026-05-19" in days(workspace)
    undo = workspace.history.state(ME).undo
    assert undo is not None
    assert undo.act == "series.save"


def test_an_occurrence_that_somebody_else_took_up_meanwhile_is_that_item(workspace: Workspace) -> None:
    made = make_series(workspace)
    content_id = taken(workspace, made, SECOND)
    workspace.content.set_status(ME, [content_id_of(made.id, SECOND)], Status.DRAFTING)
    assert workspace.content.card(ME, content_id).item.status is Status.DRAFTING
    assert len(shown(workspace, SECOND, SECOND)) == 1


def test_taking_up_twice_is_the_same_item(workspace: Workspace) -> None:
    made = make_series(workspace)
    first = taken(workspace, made, SECOND)
    again = workspace.series.take_up(ME, content_id_of(made.id, SECOND))
    assert (again.made, again.detail["content_id"], bool(again)) == (first, first, False)


@pytest.mark.parametrize(
    ("day", "at", "utc"),
    [
        ("2026-03-29", time(2, 30), "2026-03-29T01:30"),  # 02:30 does not exist: 03:30 on the clocks
        ("2026-03-30", time(2, 30), "2026-03-30T00:30"),
        ("2026-03-28", time(9), "2026-03-28T08:00"),
        ("2026-03-29", time(9), "2026-03-29T07:00"),
        ("2026-10-24", time(9), "2026-10-24T07:00"),
        ("2026-10-25", time(9), "2026-10-25T08:00"),
    ],
)
def test_a_day_taken_up_keeps_its_wall_time_across_daylight_saving(
    workspace: Workspace, day: str, at: time, utc: str
) -> None:
    made = make_series(workspace, "FREQ=DAILY", starts=date(2026, 3, 1), time=at)
    card = workspace.content.card(ME, taken(workspace, made, date.fromisoformat(day)))
    (one,) = card.publications
    assert (str(one.day), one.time) == (day, at)
    assert one.starts_at is not None
    assert f"{one.starts_at:%Y-%m-%dT%H:%M}" == utc


def test_a_day_that_the_rule_does_not_want_cannot_be_taken_up(workspace: Workspace) -> None:
    made = make_series(workspace)
    with pytest.raises(Refused) as caught:
        taken(workspace, made, date(2026, 5, 20))
    assert caught.value.code == "series.gone"
    with pytest.raises(Missing):
        workspace.series.take_up(ME, -5)


def test_copying_an_occurrence_makes_a_copy_and_leaves_the_occurrence_where_it_is(workspace: Workspace) -> None:
    made = make_series(workspace)
    copy = workspace.content.copy(ME, content_id_of(made.id, SECOND)).made
    item = workspace.content.card(ME, copy).item
    assert (item.title, item.series_id, item.source_id) == ("Tipp der Woche", None, None)
    assert "2026-05-19" in days(workspace)
    workspace.history.undo(ME)
    with pytest.raises(Missing):
        workspace.content.card(ME, copy)


def test_a_copy_of_an_item_of_a_format_is_no_second_occurrence(workspace: Workspace) -> None:
    made = make_series(workspace)
    content_id = taken(workspace, made, SECOND)
    copy = workspace.content.copy(ME, content_id).made
    assert workspace.content.card(ME, copy).item.series_id is None


# Left out -----------------------------------------------------------------------------------------------------------


def test_deleting_an_occurrence_leaves_it_out_and_undo_brings_it_back(workspace: Workspace) -> None:
    made = make_series(workspace)
    changes = workspace.content.delete(ME, [content_id_of(made.id, SECOND)])
    assert (changes.act, changes.detail["count"]) == ("series.leave_out", 1)
    assert days(workspace, *MAY) == ["2026-05-12", "2026-05-26"]
    assert workspace.content.bin(ME) == ()
    assert workspace.series.read(ME, made.id).exceptions == ("2026-05-19",)
    workspace.history.undo(ME)
    assert days(workspace, *MAY) == ["2026-05-12", "2026-05-19", "2026-05-26"]


def test_items_and_occurrences_are_deleted_together_in_one_step(workspace: Workspace) -> None:
    made = make_series(workspace)
    item = make_item(workspace)
    workspace.content.delete(ME, [item.id, content_id_of(made.id, SECOND), content_id_of(made.id, THIRD)])
    assert days(workspace, *MAY) == ["2026-05-12"]
    workspace.history.undo(ME)
    assert days(workspace, *MAY) == ["2026-05-12", "2026-05-19", "2026-05-26"]
    assert workspace.content.bin(ME) == ()


def test_a_taken_up_item_in_the_bin_leaves_its_day_out(workspace: Workspace) -> None:
    made = make_series(workspace)
    content_id = taken(workspace, made, SECOND)
    workspace.content.delete(ME, [content_id])
    assert days(workspace, *MAY) == ["2026-05-12", "2026-05-26"]
    workspace.content.restore(ME, [content_id])
    assert days(workspace, *MAY) == ["2026-05-12", "2026-05-26"]


def test_days_left_out_can_be_brought_back_later(workspace: Workspace) -> None:
    made = make_series(workspace)
    workspace.series.leave_out(ME, made.id, (SECOND, THIRD))
    workspace.series.bring_back(ME, made.id, (THIRD,))
    assert days(workspace, *MAY) == ["2026-05-12", "2026-05-26"]


# Ended, archived, listed --------------------------------------------------------------------------------------------


def test_ending_a_format_keeps_what_was_taken_up_and_is_one_undo(workspace: Workspace) -> None:
    made = make_series(workspace)
    content_id = taken(workspace, made, THIRD)
    workspace.series.end(ME, made.id, SECOND)
    assert days(workspace) == ["2026-05-12", "2026-05-19"]
    assert workspace.content.card(ME, content_id).item.deleted_at is None
    workspace.history.undo(ME)
    assert len(days(workspace)) == 7


def test_an_archived_format_shows_nothing_but_what_was_taken_up_and_can_come_back(workspace: Workspace) -> None:
    made = make_series(workspace)
    content_id = taken(workspace, made, SECOND)
    workspace.series.archive(ME, made.id)
    assert [one.content_id for one in shown(workspace)] == [content_id]
    with pytest.raises(Refused):
        taken(workspace, made, THIRD)
    workspace.series.archive(ME, made.id, False)
    assert len(days(workspace)) == 7


def test_the_list_says_what_comes_next_how_many_became_items_and_when_it_ends(workspace: Workspace) -> None:
    first = make_series(workspace, "FREQ=WEEKLY;COUNT=3")
    make_series(workspace, "FREQ=WEEKLY;UNTIL=20260101", starts=date(2025, 12, 1), title="Vorbei")
    taken(workspace, first, SECOND)
    running, over = workspace.series.list(ME)
    assert (running.series.id, running.taken, running.last) == (first.id, 1, THIRD)
    assert running.next_days == (FIRST, SECOND, THIRD)
    assert (over.series.title, over.next_days) == ("Vorbei", ())


def test_the_first_page_shows_occurrences_before_the_services_are_there(workspace: Workspace) -> None:
    from editorial.start import first_page

    made = make_series(workspace)
    taken(workspace, made, SECOND)
    found = first_page(workspace.path, *MAY)
    assert found is not None
    assert found[0].shown == workspace.plan.span(ME, *MAY).shown


def test_without_a_format_a_month_has_no_occurrences_and_its_entries_are_what_is_shown(workspace: Workspace) -> None:
    make_item(workspace, day=FIRST)
    month = workspace.plan.span(ME, *MAY)
    assert month.occurrences.entries == ()
    assert month.shown == month.entries


def test_a_series_value_is_kept_whole(workspace: Workspace) -> None:
    made = make_series(workspace, exceptions=("2026-05-19",), labels=("Reihe",), audience="Fachleute")
    assert made == Series(
        **{name: getattr(made, name) for name in ("id", "version", "uid", "channel_ids", "starts", "time")},
        title="Tipp der Woche",
        text="Ein Tipp.",
        audience="Fachleute",
        labels=("Reihe",),
        rule="FREQ=WEEKLY;BYDAY=TU",
        exceptions=("2026-05-19",),
    )
    assert made.uid


def test_an_exported_workspace_brings_its_formats_back_with_what_was_taken_up(
    workspace: Workspace, tmp_path: Path
) -> None:
    made = make_series(workspace, exceptions=("2026-06-02",))
    taken(workspace, made, SECOND)
    whole = tmp_path / "whole.json"
    workspace.exports.write(ME, "workspace", whole, Wish())
    restore(whole, tmp_path / "again.editorial", FixedClock())
    again = open_workspace(tmp_path / "again.editorial", clock=FixedClock())
    try:
        assert again.series.read(ME, made.id) == workspace.series.read(ME, made.id)
        assert shown(again) == shown(workspace)
    finally:
        again.close()


def test_today_names_what_recurring_formats_bring_next(workspace: Workspace) -> None:
    made = make_series(workspace, time=time(10))
    following = workspace.today.view(ME).following
    assert [(one.title, str(one.day), one.virtual) for one in following][:1] == [("Tipp der Woche", "2026-05-12", True)]
    taken(workspace, made, FIRST)
    assert not workspace.today.view(ME).following[0].virtual
