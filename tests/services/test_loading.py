"""A workspace as one JSON file and back: the same afterwards, or refused without a trace."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from editorial.app import Workspace, open_workspace
from editorial.errors import Damaged, EditorialError, ForeignFile, NewerWorkspace, Refused, WorkspaceError
from editorial.services.exports import Wish
from editorial.services.loading import restore
from editorial.storage.schema import SCHEMA
from tests.builders import ME, FixedClock, make_item, new_workspace, sample_workspace

Data = dict[str, Any]


def as_json(workspace: Workspace, folder: Path, name: str = "workspace.json") -> Path:
    path = folder / name
    workspace.exports.write(ME, "workspace", path, Wish())
    return path


def loaded(path: Path) -> Data:
    found: Data = json.loads(path.read_text("utf-8"))
    found.pop("journal")
    return found


@pytest.mark.parametrize("language", ["de", "en"])
def test_out_and_in_and_out_again_is_the_same(tmp_path: Path, language: str) -> None:
    first = sample_workspace(tmp_path, language)
    written = as_json(first, tmp_path)
    restore(written, tmp_path / "second.editorial", FixedClock())
    second = open_workspace(tmp_path / "second.editorial", clock=FixedClock())
    assert loaded(as_json(second, tmp_path, "again.json")) == loaded(written)
    assert second.maintenance.check(ME).ok
    assert second.search.find(ME, "labor" if language == "de" else "lab")
    first.close()
    second.close()


def test_attachments_deleted_items_and_free_numbers_come_along(tmp_path: Path) -> None:
    first = new_workspace(tmp_path)
    item = make_item(first)
    first.parts.attach(ME, item.id, "bild.png", b"\x89PNG\x00\xff", "Ein Bild")
    gone = make_item(first, "Weg")
    first.content.delete(ME, [gone.id])
    restore(as_json(first, tmp_path), tmp_path / "second.editorial")
    second = open_workspace(tmp_path / "second.editorial", clock=FixedClock())
    (attachment,) = second.content.card(ME, item.id).attachments
    assert second.parts.data(ME, attachment.sha256) == b"\x89PNG\x00\xff"
    assert [one.title for one in second.content.bin(ME)] == ["Weg"]
    assert make_item(second, "Neu").id == make_item(first, "Neu").id
    first.close()
    second.close()


def test_loading_is_one_step_that_is_never_undone_and_names_the_old_journal(tmp_path: Path) -> None:
    first = new_workspace(tmp_path)
    make_item(first)
    head = first.maintenance.check(ME).journal_head
    restore(as_json(first, tmp_path), tmp_path / "second.editorial")
    second = open_workspace(tmp_path / "second.editorial", clock=FixedClock())
    (step,) = second.history.steps(ME)
    assert step.act == "workspace.restore"
    assert step.detail["hash"] == head
    assert second.history.state(ME).undo is None
    first.close()
    second.close()


def test_a_backup_is_restored_by_the_same_door(tmp_path: Path) -> None:
    first = new_workspace(tmp_path)
    make_item(first)
    first.maintenance.back_up(ME, FixedClock()(), tmp_path / "backup.editorial")
    restore(tmp_path / "backup.editorial", tmp_path / "second.editorial")
    second = open_workspace(tmp_path / "second.editorial", clock=FixedClock())
    assert len(second.exports.listing(ME, "content")) == 1
    first.close()
    second.close()


def test_an_existing_file_is_never_replaced(tmp_path: Path) -> None:
    first = new_workspace(tmp_path)
    path = as_json(first, tmp_path)
    with pytest.raises(WorkspaceError) as caught:
        restore(path, first.path)
    assert caught.value.code == "file.exists"
    first.close()


def change(*keys: str, to: object) -> Callable[[Data], None]:
    """A damage: the value at this place becomes another one."""

    def act(data: Data) -> None:
        place: Any = data
        for key in keys[:-1]:
            place = place[int(key) if isinstance(place, list) else key]
        place[keys[-1]] = to

    return act


def repeat_a_row(data: Data) -> None:
    data["rows"]["content"].append(data["rows"]["content"][0])


def turn_in_a_circle(data: Data) -> None:
    data["rows"]["content"][0]["source_id"] = data["rows"]["content"][0]["id"]


def lose_the_bytes(data: Data) -> None:
    data["blobs"] = {}


def change_the_bytes(data: Data) -> None:
    data["blobs"] = {hashlib.sha256(b"one").hexdigest(): base64.b64encode(b"other").decode()}


@pytest.mark.parametrize(
    "damage",
    [
        change("rows", "content", "0", "status", to="flying"),
        change("rows", "content", "0", "title", to=None),
        change("rows", "content", "0", "title", to=7),
        change("rows", "content", "0", "title", to="\ud800"),
        change("rows", "content", "0", "id", to="1"),
        change("rows", "content", "0", "id", to=0),
        change("rows", "content", "0", "id", to=2**70),
        change("rows", "content", "0", "version", to=-1),
        change("rows", "content", "0", "owner_id", to=999),
        change("rows", "content", "0", "labels", to='"abc"'),
        change("rows", "content", "0", "labels", to="[["),
        change("rows", "content", "0", "created_at", to="yesterday"),
        change("rows", "content", "0", "surprise", to="!"),
        change("rows", "publication", "0", "day", to="2026-13-45"),
        change("rows", "publication", "0", "content_id", to=999),
        change("rows", "publication", "0", "content_id", to=True),
        change("rows", "content", to={"id": 1}),
        change("rows", "spell", to=[]),
        change("rows", to=[]),
        change("counters", to={"content": "1"}),
        change("counters", to=None),
        change("blobs", to={"x": "%%%"}),
        change("schema", to="1"),
        change("journal", to=[]),
        repeat_a_row,
        turn_in_a_circle,
        lose_the_bytes,
        change_the_bytes,
    ],
)
def test_a_changed_file_is_refused_and_no_workspace_appears(tmp_path: Path, damage: Callable[[Data], None]) -> None:
    first = new_workspace(tmp_path)
    item = make_item(first)
    first.parts.attach(ME, item.id, "bild.png", b"one")
    path = as_json(first, tmp_path)
    first.close()
    data = json.loads(path.read_text("utf-8"))
    damage(data)
    path.write_text(json.dumps(data), "utf-8")
    with pytest.raises(Damaged) as caught:
        restore(path, tmp_path / "second.editorial")
    for language in ("de", "en"):
        assert "workspace.json" in caught.value.text(language)
    assert sorted(one.name for one in tmp_path.iterdir() if "second" in one.name) == []


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ('{"format": "editorial-desk-workspace", "schema": 1', Damaged),
        ("{" * 100_000, Damaged),
        ('{"format": "something else"}', ForeignFile),
        ("{}", ForeignFile),
        ("no json at all", ForeignFile),
        ("", ForeignFile),
    ],
)
def test_other_files_are_told_apart(tmp_path: Path, words: str, error: type[EditorialError]) -> None:
    path = tmp_path / "odd.json"
    path.write_text(words, "utf-8")
    with pytest.raises(error):
        restore(path, tmp_path / "second.editorial")
    assert not (tmp_path / "second.editorial").exists()


def test_a_file_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    first = new_workspace(tmp_path)
    path = as_json(first, tmp_path)
    first.close()
    data = json.loads(path.read_text("utf-8"))
    data["schema"] = SCHEMA + 1
    path.write_text(json.dumps(data), "utf-8")
    with pytest.raises(NewerWorkspace):
        restore(path, tmp_path / "second.editorial")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        restore(tmp_path / "nothing.json", tmp_path / "second.editorial")
    assert caught.value.code == "file.missing"
