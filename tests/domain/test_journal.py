"""The chain of the journal, how a step goes back, and what Undo and Redo would do next."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from editorial.domain.journal import (
    GENESIS,
    Entry,
    Reversal,
    Step,
    canonical,
    chain,
    changed,
    first_broken,
    reversals,
    undo_state,
)

ORDER = ("person", "content", "publication")


def _entry(seq: int, **values: Any) -> Entry:
    base = Entry(
        seq, seq, "2026-05-12T07:12:00.000000Z", 3, "Katrin Vogel", "content.edit", "{}", "content", 7, "{}", "{}"
    )
    return replace(base, **values)


def _chained(*entries: Entry) -> list[Entry]:
    previous, found = GENESIS, []
    for one in entries:
        previous = chain(previous, one)
        found.append(replace(one, hash=previous))
    return found


def test_a_chain_as_it_was_written_is_whole() -> None:
    assert first_broken(_chained(*[_entry(n) for n in range(1, 6)])) is None
    assert first_broken([]) is None


@pytest.mark.parametrize("name", [one.name for one in fields(Entry)])
def test_a_change_to_any_field_of_any_entry_is_found(name: str) -> None:
    whole = _chained(*[_entry(n) for n in range(1, 6)])
    for index in range(5):
        old = getattr(whole[index], name)
        other: Any = old + 1 if isinstance(old, int) else (old or "") + "x"
        tampered = [*whole]
        tampered[index] = replace(whole[index], **{name: other})
        assert first_broken(tampered) in (index + 1, index + 2), name


@pytest.mark.parametrize("name", ["actor_id", "before", "after"])
def test_a_field_set_to_nothing_is_found(name: str) -> None:
    whole = _chained(*[_entry(n) for n in range(1, 4)])
    emptied: dict[str, Any] = {name: None}
    tampered = [whole[0], replace(whole[1], **emptied), whole[2]]
    assert first_broken(tampered) == 2


def test_nothing_and_an_empty_text_are_not_the_same_in_the_chain() -> None:
    assert chain(GENESIS, _entry(1, before=None)) != chain(GENESIS, _entry(1, before=""))
    assert chain(GENESIS, _entry(1, before="-")) != chain(GENESIS, _entry(1, before=None))


def test_letters_moved_from_one_field_to_the_next_are_found() -> None:
    assert chain(GENESIS, _entry(1, actor="ab", act="c")) != chain(GENESIS, _entry(1, actor="a", act="bc"))


@pytest.mark.parametrize("gone", [0, 1, 2, 3])
def test_a_removed_entry_is_found(gone: int) -> None:
    whole = _chained(*[_entry(n) for n in range(1, 6)])
    del whole[gone]
    assert first_broken(whole) is not None


def test_two_entries_that_changed_places_are_found() -> None:
    whole = _chained(*[_entry(n) for n in range(1, 6)])
    whole[1], whole[2] = whole[2], whole[1]
    assert first_broken(whole) is not None


def test_canonical_text_does_not_depend_on_the_order_of_keys() -> None:
    assert canonical({"b": 1, "a": "ä"}) == canonical({"a": "ä", "b": 1}) == '{"a":"ä","b":1}'


def test_bookkeeping_never_counts_as_a_change() -> None:
    before = {"title": "A", "version": 1, "updated_at": "x"}
    assert changed(before, {"title": "A", "version": 2, "updated_at": "y"}) == ()
    assert changed(before, {"title": "B", "version": 2}) == ("title",)


def _rows(*found: tuple[str, int, Any, Any]) -> list[Entry]:
    def words(image: Any) -> str | None:
        return None if image is None else json.dumps(image)

    return [
        _entry(n, step=1, kind=kind, row_id=row, before=words(before), after=words(after))
        for n, (kind, row, before, after) in enumerate(found, 1)
    ]


def test_what_was_created_is_removed_children_first() -> None:
    back = reversals(_rows(("content", 1, None, {"id": 1}), ("publication", 5, None, {"id": 5})), ORDER)
    assert [(one.kind, one.restore) for one in back] == [("publication", None), ("content", None)]


def test_what_was_removed_comes_back_parents_first() -> None:
    back = reversals(_rows(("publication", 5, {"id": 5}, None), ("content", 1, {"id": 1}, None)), ORDER)
    assert [(one.kind, one.restore) for one in back] == [("content", {"id": 1}), ("publication", {"id": 5})]


def test_a_row_changed_twice_in_one_step_goes_back_to_its_first_state() -> None:
    back = reversals(
        _rows(
            ("content", 1, {"title": "A"}, {"title": "B"}),
            ("content", 1, {"title": "B", "text": ""}, {"title": "C", "text": "x"}),
        ),
        ORDER,
    )
    assert back == [Reversal("content", 1, {"title": "A", "text": ""}, {"title": "C", "text": "x"})]


def test_a_row_changed_and_then_removed_comes_back_as_it_was_at_first() -> None:
    rows = _rows(
        ("content", 1, {"title": "A"}, {"title": "B"}), ("content", 1, {"id": 1, "title": "B", "text": "t"}, None)
    )
    (back,) = reversals(rows, ORDER)
    assert back.restore == {"id": 1, "title": "A", "text": "t"}
    assert back.left is None


def test_a_row_created_and_removed_in_one_step_needs_nothing() -> None:
    assert reversals(_rows(("content", 1, None, {"id": 1}), ("content", 1, {"id": 1}, None)), ORDER) == []


def test_a_reversal_fits_only_the_row_that_the_step_left() -> None:
    one = Reversal("content", 1, {"title": "A"}, {"title": "B", "version": 2})
    assert one.fits({"title": "B", "text": "later", "version": 9})
    assert not one.fits({"title": "C", "version": 2})
    assert not one.fits(None)
    assert Reversal("content", 1, {"id": 1}, None).fits(None)
    assert not Reversal("content", 1, {"id": 1}, None).fits({"id": 1})


def _step(number: int, actor: int | None = 3, **detail: Any) -> Step:
    at = datetime(2026, 5, 12, tzinfo=UTC) + timedelta(minutes=number)
    return Step(number, at, actor, "K", "content.edit", detail)


def _next(steps: list[Step], actor: int | None = 3) -> tuple[int | None, int | None]:
    state = undo_state(steps, actor)
    return state.undo.step if state.undo else None, state.redo.step if state.redo else None


def test_nothing_done_means_nothing_to_undo() -> None:
    assert _next([]) == (None, None)


def test_undo_goes_backwards_and_redo_forwards() -> None:
    steps = [_step(1), _step(2)]
    assert _next(steps) == (2, None)
    steps.append(_step(3, undoes=2))
    assert _next(steps) == (1, 3)
    steps.append(_step(4, undoes=1))
    assert _next(steps) == (None, 4)
    steps.append(_step(5, redoes=4))
    assert _next(steps) == (5, 3)
    steps.append(_step(6, redoes=3))
    assert _next(steps) == (6, None)


def test_a_new_edit_ends_redo() -> None:
    steps = [_step(1), _step(2), _step(3, undoes=2), _step(4)]
    assert _next(steps) == (4, None)
    steps.append(_step(5, undoes=4))
    assert _next(steps) == (1, 5)


def test_everybody_undoes_only_what_they_did() -> None:
    steps = [_step(1, 3), _step(2, 8), _step(3, 8)]
    assert _next(steps, 3) == (1, None)
    assert _next(steps, 8) == (3, None)
    assert _next(steps, None) == (None, None)


def test_a_final_step_is_never_undone_nor_what_came_before() -> None:
    assert _next([_step(1), _step(2, final=True)]) == (None, None)
    assert _next([_step(1), _step(2, final=True), _step(3)]) == (3, None)
