"""One act, one transaction: rows, journal and search index together or not at all."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from editorial.app import Workspace
from editorial.domain.channels import Channel
from editorial.domain.content import ContentItem, Publication, Status
from editorial.domain.people import Person
from editorial.errors import Missing, Refused, StaleEdit, WorkspaceError
from editorial.storage.codec import stamp, unstamp
from editorial.storage.mapping import KINDS
from tests.builders import ME, make_item, new_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return new_workspace(tmp_path)


def _counts(workspace: Workspace) -> list[int]:
    raw = workspace.store.database.raw
    return [raw.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ("content", "journal", "content_fts")]


class Interruption(BaseException):
    """Whatever may come: Ctrl+C, no memory, a bug."""


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, MemoryError, Interruption])
def test_whatever_interrupts_an_act_nothing_of_it_stays(workspace: Workspace, error: type[BaseException]) -> None:
    make_item(workspace)
    before = _counts(workspace)

    def half() -> None:
        with workspace.store.act(ME, "content.create") as work:
            work.add(ContentItem(title="Halb"))
            raise error

    with pytest.raises(error):
        half()
    assert _counts(workspace) == before
    make_item(workspace, "Danach")
    assert workspace.maintenance.check(ME).ok


def test_reading_never_writes(workspace: Workspace) -> None:
    before = _counts(workspace)
    with workspace.store.read(ME) as work:
        assert work.all(ContentItem) == []
    assert _counts(workspace) == before
    assert not workspace.store.database.raw.in_transaction


def test_an_act_that_changes_nothing_leaves_no_step(workspace: Workspace) -> None:
    item = make_item(workspace)
    steps = workspace.history.steps(ME)
    with workspace.store.act(ME, "content.edit") as work:
        work.change(work.get(ContentItem, item.id))
    assert not work.changes
    assert workspace.history.steps(ME) == steps


def test_a_value_read_before_another_change_is_stale(workspace: Workspace) -> None:
    item = make_item(workspace)
    with workspace.store.act(ME, "content.edit") as work:
        work.change(replace(item, text="A"))
        with pytest.raises(StaleEdit):
            work.change(replace(item, text="B"))


def test_a_removed_row_is_missing(workspace: Workspace) -> None:
    with workspace.store.act(ME, "content.edit") as work:
        made = work.add(Person(name="Kurz"))
        work.remove(made)
        with pytest.raises(Missing):
            work.change(replace(made, name="Lang"))


def test_a_row_that_others_refer_to_cannot_be_removed(workspace: Workspace) -> None:
    make_item(workspace)
    channel = workspace.organisation.directory(ME).channels[0]
    with pytest.raises(Refused) as caught, workspace.store.act(ME, "people.save") as work:
        work.remove(channel)
    assert caught.value.code == "refers.gone"
    assert workspace.maintenance.check(ME).ok


def test_ids_are_unique_within_one_act_and_across_acts(workspace: Workspace) -> None:
    with workspace.store.act(ME, "people.save") as work:
        first = [one.id for one in work.add_all([Person(name="A"), Person(name="B")])]
        second = work.add(Person(name="C")).id
    with workspace.store.act(ME, "people.save") as work:
        third = work.add(Person(name="D")).id
    assert [*first, second, third] == [1, 2, 3, 4]


def test_the_journal_has_before_and_after_of_every_row(workspace: Workspace) -> None:
    item = make_item(workspace)
    workspace.content.edit(ME, replace(item, text="Neu."))
    row = workspace.store.database.raw.execute(
        "SELECT act, kind, row_id, before, after FROM journal ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    assert row[:3] == ("content.edit", "content", item.id)
    assert '"text":""' in row[3]
    assert '"text":"Neu."' in row[4]
    assert "title" not in row[4]


SOME: dict[str, Any] = {
    "str": "Ä„“💧\n",
    "int": 3,
    "int | None": 2,
    "bool": True,
    "date": date(2026, 2, 28),
    "date | None": date(2028, 2, 29),
    "time | None": time(0, 0),
    "datetime | None": datetime(2026, 5, 12, 7, 12, 0, 5, tzinfo=UTC),
    "str | None": "",
    "tuple[str, ...]": ("a", "ß"),
    "tuple[int, ...]": (3, 1),
    "float": 12.5,
}


@pytest.mark.parametrize("name", list(KINDS))
def test_every_kind_reads_back_as_it_was_written(name: str) -> None:
    kind = KINDS[name]
    values = {one.name: SOME[str(one.type)] for one in fields(kind.cls) if str(one.type) in SOME}
    for value in (kind.cls(), kind.cls(**values)):
        image = kind.encode(value)
        assert kind.decode([image[column] for column in kind.names]) == value
        assert kind.decode_image(image) == value
        assert all(one is None or isinstance(one, str | int | float) for one in image.values())


def test_an_image_of_an_older_schema_takes_the_defaults() -> None:
    value = KINDS["channel"].decode_image({"id": 3, "version": 1, "name": "Blog", "gone": 1})
    assert value == Channel(3, 1, "Blog")


def test_stored_moments_sort_as_they_follow_each_other() -> None:
    moments = [datetime(2026, 5, 12, 0, 0, 0, tzinfo=UTC), datetime(2026, 5, 12, 0, 0, 0, 1, tzinfo=UTC)]
    moments += [datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC), datetime(999, 1, 1, tzinfo=UTC)]
    texts = [stamp(one) for one in moments]
    assert [unstamp(one) for one in texts] == moments
    assert len({len(one) for one in texts}) == 1
    assert sorted(texts) == [stamp(one) for one in sorted(moments)]


def test_rows_of_many_ids_are_found_in_one_go(workspace: Workspace) -> None:
    ids = {make_item(workspace, f"B{n}").id for n in range(4)}
    with workspace.store.read(ME) as work:
        found = work.all(Publication, content_id=ids)
        assert {one.content_id for one in found} == ids
        assert work.all(Publication, content_id=set()) == []
        assert {one.status for one in found} == {Status.IDEA}


def test_a_database_error_inside_a_read_is_worded(workspace: Workspace) -> None:
    item = make_item(workspace)
    workspace.store.database.raw.execute("DROP TABLE comment")
    with pytest.raises(WorkspaceError) as caught:
        workspace.content.card(ME, item.id)
    assert caught.value.text("de")
