"""Where and when: dates set, moved, taken away; channels added; variants written; wall time across summer time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from editorial.app import Workspace
from editorial.domain.content import Publication, Status
from editorial.errors import Missing, Refused, StaleEdit
from editorial.services.planning import Move
from tests.builders import ME, channel_named, make_item

DAY = date(2026, 5, 21)


def _only(workspace: Workspace, content_id: int) -> Publication:
    (one,) = workspace.content.card(ME, content_id).publications
    return one


def test_a_publication_moves_and_keeps_its_hour(workspace: Workspace) -> None:
    one = _only(workspace, make_item(workspace, day=DAY, at=time(10)).id)
    changes = workspace.planning.schedule(ME, [Move(one.id, date(2026, 5, 22))])
    moved = _only(workspace, one.content_id)
    assert (moved.day, moved.time) == (date(2026, 5, 22), time(10))
    assert moved.starts_at == datetime(2026, 5, 22, 8, tzinfo=UTC)
    assert changes.detail["day"] == "2026-05-22"
    assert changes.detail["time"] == "10:00"


def test_an_hour_can_be_changed_or_taken_away(workspace: Workspace) -> None:
    one = _only(workspace, make_item(workspace, day=DAY, at=time(10)).id)
    workspace.planning.schedule(ME, [Move(one.id, DAY, time(15, 30))])
    assert _only(workspace, one.content_id).time == time(15, 30)
    workspace.planning.schedule(ME, [Move(one.id, DAY, None, keep_time=False)])
    assert _only(workspace, one.content_id).time is None
    workspace.planning.schedule(ME, [Move(one.id, None)])
    gone = _only(workspace, one.content_id)
    assert (gone.day, gone.time, gone.starts_at) == (None, None, None)


def test_a_drag_onto_another_channel_changes_the_channel(workspace: Workspace) -> None:
    one = _only(workspace, make_item(workspace, day=DAY, at=time(10)).id)
    x = channel_named(workspace, "X").id
    workspace.planning.schedule(ME, [Move(one.id, DAY, channel_id=x)])
    assert _only(workspace, one.content_id).channel_id == x


def test_a_date_does_not_decide_about_an_idea(workspace: Workspace) -> None:
    item = make_item(workspace)
    workspace.planning.schedule_item(ME, item.id, DAY, time(9))
    assert workspace.content.card(ME, item.id).item.status is Status.IDEA


def test_a_backlog_item_gets_its_date_on_all_its_undated_channels(workspace: Workspace) -> None:
    item = make_item(workspace, channels=("LinkedIn", "X"))
    workspace.planning.schedule_item(ME, item.id, DAY, time(9))
    card = workspace.content.card(ME, item.id)
    assert [(one.day, one.time) for one in card.publications] == [(DAY, time(9))] * 2


def test_a_day_can_be_planned_before_its_channel_and_the_channel_takes_it_over(workspace: Workspace) -> None:
    item = make_item(workspace, channels=())
    workspace.planning.schedule_item(ME, item.id, DAY, time(9))
    waiting = _only(workspace, item.id)
    assert (waiting.channel_id, waiting.day) == (None, DAY)
    x = channel_named(workspace, "X").id
    workspace.planning.add_channel(ME, item.id, x)
    one = _only(workspace, item.id)
    assert (one.id, one.channel_id, one.day, one.time) == (waiting.id, x, DAY, time(9))


def test_a_channel_that_is_not_there_is_missed(workspace: Workspace) -> None:
    item = make_item(workspace)
    with pytest.raises(Missing):
        workspace.planning.add_channel(ME, item.id, 999)


@pytest.mark.parametrize(
    ("day", "at", "days", "wanted", "utc_hour"),
    [
        (date(2026, 3, 28), time(10), 1, date(2026, 3, 29), 8),
        (date(2026, 10, 24), time(10), 1, date(2026, 10, 25), 9),
        (date(2026, 10, 25), time(2, 30), 7, date(2026, 11, 1), 1),
    ],
)
def test_moving_across_summer_time_keeps_the_wall_time(
    workspace: Workspace, day: date, at: time, days: int, wanted: date, utc_hour: int
) -> None:
    one = _only(workspace, make_item(workspace, day=day, at=at).id)
    workspace.planning.shift(ME, [one.id], days=days)
    moved = _only(workspace, one.content_id)
    assert (moved.day, moved.time) == (wanted, at)
    assert moved.starts_at is not None
    assert moved.starts_at.hour == utc_hour


def test_a_shift_by_minutes_may_cross_midnight(workspace: Workspace) -> None:
    one = _only(workspace, make_item(workspace, day=DAY, at=time(23, 50)).id)
    workspace.planning.shift(ME, [one.id], minutes=15)
    assert (_only(workspace, one.content_id).day, _only(workspace, one.content_id).time) == (
        date(2026, 5, 22),
        time(0, 5),
    )


def test_a_shift_leaves_the_backlog_and_missing_hours_alone(workspace: Workspace) -> None:
    undated = _only(workspace, make_item(workspace, "Ohne").id)
    whole_day = _only(workspace, make_item(workspace, "Tag", day=DAY).id)
    changes = workspace.planning.shift(ME, [undated.id, whole_day.id, whole_day.id], days=-7)
    assert changes.detail["count"] == 1
    assert _only(workspace, undated.content_id).day is None
    moved = _only(workspace, whole_day.content_id)
    assert (moved.day, moved.time) == (date(2026, 5, 14), None)


def test_back_to_the_backlog_keeps_channel_and_text(workspace: Workspace) -> None:
    one = _only(workspace, make_item(workspace, day=DAY, at=time(9)).id)
    workspace.planning.write_variant(ME, replace(one, text="Eigener Text."))
    workspace.planning.unschedule(ME, [one.id])
    now = _only(workspace, one.content_id)
    assert (now.day, now.channel_id, now.text) == (None, one.channel_id, "Eigener Text.")
    assert [card.content_id for card in workspace.plan.backlog(ME)] == [one.content_id]


def test_the_same_slot_twice_is_refused_another_day_is_not(workspace: Workspace) -> None:
    item = make_item(workspace, day=DAY, at=time(9))
    channel = channel_named(workspace, "LinkedIn").id
    with pytest.raises(Refused) as caught:
        workspace.planning.add_channel(ME, item.id, channel, DAY, time(9))
    assert caught.value.code == "publication.twice"
    workspace.planning.add_channel(ME, item.id, channel, DAY, time(18))
    assert len(workspace.content.card(ME, item.id).publications) == 2


def test_an_archived_channel_takes_nothing_new(workspace: Workspace) -> None:
    item = make_item(workspace)
    x = channel_named(workspace, "X")
    workspace.organisation.archive(ME, x)
    with pytest.raises(Refused) as caught:
        workspace.planning.add_channel(ME, item.id, x.id)
    assert caught.value.code == "channel.archived"


def test_a_new_channel_for_something_approved_has_to_be_written_first(workspace: Workspace) -> None:
    item = make_item(workspace, status=Status.APPROVED, text="Text.")
    workspace.planning.add_channel(ME, item.id, channel_named(workspace, "X").id, DAY, time(9))
    card = workspace.content.card(ME, item.id)
    assert card.item.status is Status.DRAFTING
    assert {one.status for one in card.publications} == {Status.APPROVED, Status.DRAFTING}


def test_taking_the_last_channel_away_keeps_the_item(workspace: Workspace) -> None:
    item = make_item(workspace, channels=("LinkedIn", "X"), status=Status.PLANNED)
    ids = [one.id for one in workspace.content.card(ME, item.id).publications]
    workspace.planning.remove_publications(ME, ids)
    card = workspace.content.card(ME, item.id)
    assert card.publications == ()
    assert card.item.status is Status.PLANNED


def test_a_variant_of_an_older_state_is_refused(workspace: Workspace) -> None:
    one = _only(workspace, make_item(workspace).id)
    workspace.planning.write_variant(ME, replace(one, text="Erst."))
    with pytest.raises(StaleEdit):
        workspace.planning.write_variant(ME, replace(one, text="Dann."))
    assert _only(workspace, one.content_id).text == "Erst."


def test_an_empty_variant_is_not_the_same_as_none(workspace: Workspace) -> None:
    one = _only(workspace, make_item(workspace, text="Eigener.").id)
    workspace.planning.write_variant(ME, replace(one, text=""))
    assert _only(workspace, one.content_id).text == ""
    workspace.planning.write_variant(ME, replace(_only(workspace, one.content_id), text=None))
    assert _only(workspace, one.content_id).text is None


def test_a_move_of_something_gone_changes_nothing(workspace: Workspace) -> None:
    one = _only(workspace, make_item(workspace, day=DAY).id)
    with pytest.raises(Missing):
        workspace.planning.schedule(ME, [Move(one.id, date(2026, 5, 22)), Move(999, DAY)])
    assert _only(workspace, one.content_id).day == DAY


def test_a_mixed_selection_is_placed_in_one_step(workspace: Workspace) -> None:
    one = _only(workspace, make_item(workspace, "Bewegt", day=DAY).id)
    other = make_item(workspace, "Neu", channels=())
    x = channel_named(workspace, "X").id
    changes = workspace.planning.place(ME, [Move(one.id, date(2026, 5, 22))], [(other.id, x, DAY, time(9))])
    assert changes.detail["count"] == 2
    workspace.history.undo(ME)
    assert _only(workspace, one.content_id).day == DAY
    assert workspace.content.card(ME, other.id).publications == ()


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Kolkata"])
def test_a_workspace_elsewhere_plans_in_its_own_wall_time(workspace: Workspace, zone: str) -> None:
    options = workspace.options.read(ME)
    workspace.options.save(ME, replace(options, zone=zone))
    item = make_item(workspace, day=DAY, at=time(10))
    x = channel_named(workspace, "X").id
    workspace.planning.add_channel(ME, item.id, x, DAY, time(10))
    found = workspace.content.card(ME, item.id).publications
    assert {one.zone for one in found} == {zone}
    assert len({one.starts_at for one in found}) == 1


@pytest.mark.parametrize("day", [date(1, 1, 1), date.max])
def test_a_day_at_the_end_of_all_time_is_refused_or_kept_but_never_a_crash(workspace: Workspace, day: date) -> None:
    one = _only(workspace, make_item(workspace, day=DAY, at=time(23, 30)).id)
    if day == date(1, 1, 1):
        workspace.planning.schedule(ME, [Move(one.id, day, time(12))])
        with pytest.raises(Refused, match="calendar"):
            workspace.planning.schedule(ME, [Move(one.id, day, time(0))])
    else:
        workspace.planning.schedule(ME, [Move(one.id, day)])
    with pytest.raises(Refused):
        workspace.planning.shift(ME, [one.id], days=4_000_000)
    assert workspace.maintenance.check(ME).ok


def test_a_day_long_ago_reads_back(workspace: Workspace) -> None:
    one = _only(workspace, make_item(workspace, day=date(26, 5, 12), at=time(9)).id)
    assert one.day == date(26, 5, 12)


def test_what_is_rejected_gets_no_other_day_before_it_is_taken_up_again(workspace: Workspace) -> None:
    item = make_item(workspace, day=DAY, at=time(10))
    one = _only(workspace, item.id)
    workspace.content.set_status(ME, [item.id], Status.REJECTED, "Passt nicht.")
    p, later = workspace.planning, date(2026, 5, 22)
    other = channel_named(workspace, "X").id
    acts: tuple[Callable[[], object], ...] = (
        lambda: p.schedule(ME, [Move(one.id, later)]),
        lambda: p.place(ME, [Move(one.id, later)]),
        lambda: p.shift(ME, [one.id], 1),
        lambda: p.unschedule(ME, [one.id]),
        lambda: p.add_channel(ME, item.id, other, later),
    )
    for act in acts:
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.code == "move.rejected"
    workspace.content.set_status(ME, [item.id], Status.PLANNED)
    p.shift(ME, [one.id], 1)
    assert _only(workspace, item.id).day == later


def test_what_is_out_is_put_right_by_naming_the_day_but_not_moved_in_passing(workspace: Workspace) -> None:
    item = make_item(workspace, day=DAY, at=time(10), status=Status.PUBLISHED)
    one = _only(workspace, item.id)
    p = workspace.planning
    acts: tuple[Callable[[], object], ...] = (lambda: p.shift(ME, [one.id], 1), lambda: p.unschedule(ME, [one.id]))
    for act in acts:
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.code == "move.out"
    workspace.planning.schedule(ME, [Move(one.id, date(2026, 5, 20))])
    assert _only(workspace, item.id).day == date(2026, 5, 20)
