"""This one, this and following, all: what changes, what follows, what stays; each is one undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from editorial.app import Workspace
from editorial.domain.content import Publication, Status
from editorial.domain.series import Series
from editorial.domain.series_ids import content_id_of
from editorial.errors import Refused
from editorial.services.planning import Move
from editorial.services.series import Scope
from tests.builders import ME, channel_named, make_item
from tests.services.series_makers import FIRST, days, make_series, taken

SECOND, THIRD, FOURTH = date(2026, 5, 19), date(2026, 5, 26), date(2026, 6, 2)
MAY = date(2026, 5, 1), date(2026, 5, 31)
TEN = time(10)


def slots(workspace: Workspace, content_id: int) -> list[tuple[date | None, time | None]]:
    """Day and hour of every publication of an item."""
    return [(one.day, one.time) for one in workspace.content.card(ME, content_id).publications]


def every(workspace: Workspace) -> list[Series]:
    """All series by id."""
    return sorted((one.series for one in workspace.series.list(ME)), key=lambda one: one.id)


def publication(workspace: Workspace, content_id: int) -> Publication:
    """The first publication of an item."""
    return workspace.content.card(ME, content_id).publications[0]


# Moving one day -----------------------------------------------------------------------------------------------------


def test_only_this_one_moves_and_the_series_stays(workspace: Workspace) -> None:
    made = make_series(workspace, channels=("LinkedIn", "X"))
    changes = workspace.series.move(ME, content_id_of(made.id, SECOND), date(2026, 5, 20), TEN, Scope.THIS)
    ((_virtual, content_id),) = changes.detail["taken"]
    assert slots(workspace, content_id) == [(date(2026, 5, 20), TEN)] * 2
    assert sorted(set(days(workspace, *MAY))) == ["2026-05-12", "2026-05-26"]
    assert workspace.series.read(ME, made.id).rule == made.rule
    workspace.history.undo(ME)
    assert sorted(set(days(workspace, *MAY))) == ["2026-05-12", "2026-05-19", "2026-05-26"]


def test_this_and_following_ends_the_series_and_a_new_one_goes_on(workspace: Workspace) -> None:
    made = make_series(workspace)
    changes = workspace.series.move(ME, content_id_of(made.id, THIRD), date(2026, 5, 28), TEN, Scope.FOLLOWING)
    assert changes.act == "series.split"
    assert days(workspace, FIRST, date(2026, 6, 12)) == [
        "2026-05-12", "2026-05-19", "2026-05-28", "2026-06-04", "2026-06-11",
    ]  # fmt: skip
    old, new = every(workspace)
    assert old.rule == "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260525"
    assert (new.rule, new.time, new.starts, new.previous_id) == ("FREQ=WEEKLY;BYDAY=TH", TEN, date(2026, 5, 28), old.id)
    assert new.uid != old.uid
    workspace.history.undo(ME)
    assert every(workspace)[0].rule == made.rule
    assert days(workspace, *MAY) == ["2026-05-12", "2026-05-19", "2026-05-26"]


def test_all_of_them_move_the_ones_before_too(workspace: Workspace) -> None:
    made = make_series(workspace, exceptions=("2026-06-02",))
    workspace.series.move(ME, content_id_of(made.id, THIRD), date(2026, 5, 25), TEN, Scope.ALL)
    assert days(workspace, date(2026, 5, 1), date(2026, 6, 10)) == [
        "2026-05-11", "2026-05-18", "2026-05-25", "2026-06-08",
    ]  # fmt: skip
    assert workspace.series.read(ME, made.id).exceptions == ("2026-06-01",)
    workspace.history.undo(ME)
    assert days(workspace, *MAY) == ["2026-05-12", "2026-05-19", "2026-05-26"]


@pytest.mark.parametrize(
    ("rule", "old", "new", "after"),
    [
        ("FREQ=WEEKLY", "2026-05-19", "2026-05-21", "2026-05-14 2026-05-21 2026-05-28"),
        ("FREQ=WEEKLY;INTERVAL=2", "2026-05-26", "2026-05-25", "2026-05-11 2026-05-25 2026-06-08"),
        ("FREQ=WEEKLY;INTERVAL=2", "2026-05-26", "2026-06-01", "2026-05-18 2026-06-01 2026-06-15"),
        ("FREQ=WEEKLY;BYDAY=TU,TH", "2026-05-14", "2026-05-15", "2026-05-12 2026-05-15 2026-05-19"),
        ("FREQ=WEEKLY;BYDAY=TU,TH", "2026-05-19", "2026-05-18", "2026-05-11 2026-05-14 2026-05-18"),
        ("FREQ=MONTHLY;BYMONTHDAY=15", "2026-06-15", "2026-06-20", "2026-05-20 2026-06-20 2026-07-20"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-05-31", "2026-05-30", "2026-05-30 2026-06-29 2026-07-30"),
        ("FREQ=MONTHLY;BYDAY=1MO", "2026-06-01", "2026-06-04", "2026-06-04 2026-07-02 2026-08-06"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "2026-05-29", "2026-05-27", "2026-05-27 2026-06-24 2026-07-29"),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1", "2026-06-01", "2026-06-09", "2026-06-09 2026-07-14 2026-08-11"),
        ("FREQ=YEARLY", "2026-05-12", "2026-05-13", "2026-05-13 2027-05-13 2028-05-13"),
        ("FREQ=YEARLY;BYMONTH=5;BYDAY=2TU", "2026-05-12", "2026-06-03", "2026-06-03 2027-06-02 2028-06-07"),
        ("FREQ=DAILY;INTERVAL=3", "2026-05-15", "2026-05-16", "2026-05-13 2026-05-16 2026-05-19"),
        ("FREQ=WEEKLY;COUNT=3", "2026-05-19", "2026-05-20", "2026-05-13 2026-05-20 2026-05-27"),
        ("FREQ=WEEKLY;UNTIL=20260526", "2026-05-19", "2026-05-20", "2026-05-13 2026-05-20 2026-05-27"),
    ],
)
def test_each_kind_of_rule_moves_as_a_person_would_say_it(
    workspace: Workspace, rule: str, old: str, new: str, after: str
) -> None:
    made = make_series(workspace, rule)
    day = date.fromisoformat(new)
    workspace.series.move(ME, content_id_of(made.id, date.fromisoformat(old)), day, time(9), Scope.ALL)
    assert days(workspace, date(2026, 5, 1), date(2029, 1, 1))[:3] == after.split()


@pytest.mark.parametrize(
    ("rule", "old", "new", "code"),
    [
        ("FREQ=DAILY", "2026-05-19", "2026-05-20", "series.move.daily"),
        ("FREQ=WEEKLY;BYDAY=TU,TH", "2026-05-14", "2026-05-18", "series.move.week"),
        ("FREQ=MONTHLY;BYMONTHDAY=15", "2026-05-15", "2026-06-01", "series.move.month"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", "2026-05-15", "2026-05-16", "series.move.rule"),
        ("FREQ=YEARLY", "2026-05-12", "2027-05-12", "series.move.year"),
        ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=TU", "2026-05-12", "2026-05-13", "series.move.rule"),
    ],
)
def test_where_a_rule_has_no_answer_only_this_one_can_move(
    workspace: Workspace, rule: str, old: str, new: str, code: str
) -> None:
    made = make_series(workspace, rule)
    virtual, day = content_id_of(made.id, date.fromisoformat(old)), date.fromisoformat(new)
    for scope in (Scope.FOLLOWING, Scope.ALL):
        with pytest.raises(Refused) as caught:
            workspace.series.move(ME, virtual, day, time(9), scope)
        assert caught.value.code == code
    assert workspace.series.move(ME, virtual, day, time(9), Scope.THIS)


def test_the_hour_alone_can_change_for_all_of_a_daily_format(workspace: Workspace) -> None:
    made = make_series(workspace, "FREQ=DAILY")
    workspace.series.move(ME, content_id_of(made.id, SECOND), SECOND, TEN, Scope.ALL)
    assert workspace.series.read(ME, made.id).time == TEN


def test_an_item_of_no_series_is_moved_on_its_own(workspace: Workspace) -> None:
    item = make_item(workspace, day=FIRST)
    with pytest.raises(Refused) as caught:
        workspace.series.move(ME, item.id, SECOND, TEN, Scope.ALL)
    assert caught.value.code == "series.alone"


@pytest.mark.parametrize("scope", list(Scope))
def test_what_was_moved_goes_there_itself_even_approved_or_from_a_day_of_its_own(
    workspace: Workspace, scope: Scope
) -> None:
    made = make_series(workspace)
    approved, elsewhere = taken(workspace, made, SECOND), taken(workspace, made, THIRD)
    _force(workspace, approved, Status.APPROVED)
    workspace.planning.schedule(ME, [Move(publication(workspace, elsewhere).id, date(2026, 5, 30))])
    workspace.series.move(ME, approved, date(2026, 5, 20), TEN, scope)
    assert slots(workspace, approved) == [(date(2026, 5, 20), TEN)]
    workspace.series.move(ME, elsewhere, date(2026, 5, 29), TEN, scope)
    assert slots(workspace, elsewhere) == [(date(2026, 5, 29), TEN)]


def test_what_is_out_is_not_moved_with_any_scope(workspace: Workspace) -> None:
    made = make_series(workspace)
    out = taken(workspace, made, SECOND)
    _force(workspace, out, Status.PUBLISHED)
    for scope in Scope:
        with pytest.raises(Refused) as caught:
            workspace.series.move(ME, out, date(2026, 5, 20), TEN, scope)
        assert caught.value.code == "series.fixed"
    assert workspace.series.read(ME, made.id) == made


def test_only_this_one_takes_what_differs_and_the_series_stays(workspace: Workspace) -> None:
    made = make_series(workspace)
    x = channel_named(workspace, "X").id
    changed = replace(made, title="Sondertipp", time=TEN, channel_ids=(*made.channel_ids, x), rule="FREQ=DAILY")
    content_id = int(workspace.series.change_one(ME, content_id_of(made.id, SECOND), changed).detail["content_id"])
    card = workspace.content.card(ME, content_id)
    assert (card.item.title, card.item.series_id, card.item.series_day) == ("Sondertipp", made.id, SECOND)
    assert slots(workspace, content_id) == [(SECOND, TEN)] * 2
    assert workspace.series.read(ME, made.id) == made
    assert days(workspace, *MAY) == ["2026-05-12", "2026-05-26"]
    workspace.history.undo(ME)
    assert days(workspace, *MAY) == ["2026-05-12", "2026-05-19", "2026-05-26"]
    approved = taken(workspace, made, THIRD)
    _force(workspace, approved, Status.APPROVED)
    with pytest.raises(Refused) as caught:
        workspace.series.change_one(ME, approved, changed)
    assert caught.value.code == "series.fixed"


# Ends across a split ------------------------------------------------------------------------------------------------


def test_a_number_of_days_is_shared_between_both_parts_and_stays_the_same(workspace: Workspace) -> None:
    made = make_series(workspace, "FREQ=WEEKLY;COUNT=10", exceptions=("2026-05-19", "2026-06-16"))
    before = days(workspace, FIRST, date(2027, 1, 1))
    workspace.series.move(ME, content_id_of(made.id, FOURTH), FOURTH, TEN, Scope.FOLLOWING)
    assert days(workspace, FIRST, date(2027, 1, 1)) == before
    old, new = every(workspace)
    assert old.rule.endswith("UNTIL=20260601")
    assert "COUNT=7" in new.rule
    assert (old.exceptions, new.exceptions) == (("2026-05-19",), ("2026-06-16",))


def test_from_the_first_day_on_is_the_whole_series(workspace: Workspace) -> None:
    made = make_series(workspace)
    workspace.series.move(ME, content_id_of(made.id, FIRST), date(2026, 5, 13), TEN, Scope.FOLLOWING)
    assert [one.rule for one in every(workspace)] == ["FREQ=WEEKLY;BYDAY=WE"]


def test_every_second_week_keeps_its_rhythm_across_a_split(workspace: Workspace) -> None:
    made = make_series(workspace, "FREQ=WEEKLY;INTERVAL=2")
    workspace.series.split(ME, replace(made, title="Neu"), date(2026, 5, 26))
    assert days(workspace, FIRST, date(2026, 6, 30)) == ["2026-05-12", "2026-05-26", "2026-06-09", "2026-06-23"]
    # A day between two occurrences: the rhythm stays too.
    old = every(workspace)[1]
    workspace.series.split(ME, replace(old, title="Neuer"), date(2026, 6, 1))
    assert days(workspace, FIRST, date(2026, 6, 30)) == ["2026-05-12", "2026-05-26", "2026-06-09", "2026-06-23"]


def test_a_rule_can_change_from_a_day_on(workspace: Workspace) -> None:
    made = make_series(workspace)
    changed = replace(made, rule="FREQ=MONTHLY;BYDAY=1MO", title="Tipp des Monats")
    workspace.series.split(ME, changed, THIRD)
    found = workspace.plan.span(ME, FIRST, date(2026, 7, 31)).occurrences.entries
    assert [(str(one.day), one.title) for one in found] == [
        ("2026-05-12", "Tipp der Woche"),
        ("2026-05-19", "Tipp der Woche"),
        ("2026-06-01", "Tipp des Monats"),
        ("2026-07-06", "Tipp des Monats"),
    ]


# What was taken up follows ------------------------------------------------------------------------------------------


def test_items_taken_up_follow_where_nobody_changed_them(workspace: Workspace) -> None:
    made = make_series(workspace)
    plain, own_title, own_slot = (taken(workspace, made, day) for day in (SECOND, THIRD, FOURTH))
    item = workspace.content.card(ME, own_title).item
    workspace.content.edit(ME, replace(item, title="Mein Tipp"))
    workspace.planning.schedule(ME, [Move(publication(workspace, own_slot).id, date(2026, 6, 4))])
    changes = workspace.series.change_all(
        ME, replace(workspace.series.read(ME, made.id), title="Rat der Woche", text="Neu.", time=TEN)
    )
    assert (changes.detail["followed"], changes.detail["stayed"]) == (3, 0)
    titles = [workspace.content.card(ME, one).item.title for one in (plain, own_title, own_slot)]
    assert titles == ["Rat der Woche", "Mein Tipp", "Rat der Woche"]
    assert {workspace.content.card(ME, one).item.text for one in (plain, own_title, own_slot)} == {"Neu."}
    assert slots(workspace, plain) == [(SECOND, TEN)]
    assert slots(workspace, own_slot) == [(date(2026, 6, 4), time(9))]
    workspace.history.undo(ME)
    assert workspace.content.card(ME, plain).item.title == "Tipp der Woche"
    assert slots(workspace, plain) == [(SECOND, time(9))]


def test_this_and_following_takes_along_the_items_from_that_day_on_only(workspace: Workspace) -> None:
    made = make_series(workspace)
    before, after = taken(workspace, made, SECOND), taken(workspace, made, FOURTH)
    workspace.series.move(ME, content_id_of(made.id, THIRD), date(2026, 5, 27), TEN, Scope.FOLLOWING)
    old, new = every(workspace)
    assert slots(workspace, before) == [(SECOND, time(9))]
    assert slots(workspace, after) == [(date(2026, 6, 3), TEN)]
    assert workspace.content.card(ME, before).item.series_id == old.id
    moved = workspace.content.card(ME, after).item
    assert (moved.series_id, moved.series_day) == (new.id, date(2026, 6, 3))
    assert days(workspace, FIRST, date(2026, 6, 10)) == ["2026-05-12", "2026-05-27", "2026-06-10"]
    workspace.history.undo(ME)
    assert slots(workspace, after) == [(FOURTH, time(9))]
    assert workspace.maintenance.check(ME).ok


@pytest.mark.parametrize("status", [Status.APPROVED, Status.PUBLISHED])
def test_what_is_approved_or_out_never_follows_silently(workspace: Workspace, status: Status) -> None:
    made = make_series(workspace)
    content_id = taken(workspace, made, SECOND)
    other = taken(workspace, made, THIRD)
    _force(workspace, content_id, status)
    changes = workspace.series.change_all(ME, replace(workspace.series.read(ME, made.id), title="Neu", time=TEN))
    assert (changes.detail["followed"], changes.detail["stayed"]) == (1, 1)
    assert workspace.content.card(ME, content_id).item.title == "Tipp der Woche"
    assert slots(workspace, content_id) == [(SECOND, time(9))]
    assert workspace.content.card(ME, other).item.title == "Neu"
    assert days(workspace, *MAY) == ["2026-05-12"]


def _force(workspace: Workspace, content_id: int, status: Status) -> None:
    """As if it had gone the whole way."""
    card = workspace.content.card(ME, content_id)
    with workspace.store.act(ME, "content.status") as work:
        for one in card.publications:
            work.change(replace(one, status=status))
        work.change(replace(card.item, status=status))


def test_channels_of_a_format_are_added_and_taken_away_on_what_nobody_changed(workspace: Workspace) -> None:
    made = make_series(workspace, channels=("LinkedIn",))
    plain, own = taken(workspace, made, SECOND), taken(workspace, made, THIRD)
    linkedin, x = channel_named(workspace, "LinkedIn").id, channel_named(workspace, "X").id
    slot = publication(workspace, own)
    workspace.planning.write_variant(ME, replace(slot, text="Eigene Worte."))
    workspace.series.change_all(ME, replace(workspace.series.read(ME, made.id), channel_ids=(x,)))
    found = {one.channel_id for one in workspace.content.card(ME, plain).publications}
    assert found == {x}
    kept = {one.channel_id: one.text for one in workspace.content.card(ME, own).publications}
    assert kept == {linkedin: "Eigene Worte.", x: None}


def test_deleted_items_stay_deleted_and_their_day_stays_left_out_after_a_move(workspace: Workspace) -> None:
    made = make_series(workspace)
    gone = taken(workspace, made, THIRD)
    workspace.content.delete(ME, [gone])
    workspace.series.move(ME, content_id_of(made.id, SECOND), date(2026, 5, 20), TEN, Scope.ALL)
    assert days(workspace, *MAY) == ["2026-05-13", "2026-05-20"]


def test_an_item_of_a_series_moves_all_of_them_from_where_its_rule_wanted_it(workspace: Workspace) -> None:
    made = make_series(workspace)
    content_id = taken(workspace, made, SECOND)
    workspace.series.move(ME, content_id, date(2026, 5, 20), TEN, Scope.ALL)
    assert slots(workspace, content_id) == [(date(2026, 5, 20), TEN)]
    assert days(workspace, *MAY) == ["2026-05-13", "2026-05-27"]
