"""Files out of a workspace: what is in them, what is refused, and plans that come back."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from editorial.app import Workspace, create_workspace
from editorial.domain.content import ContentItem, Status
from editorial.domain.import_report import ImportReport, Outcome
from editorial.domain.journal import canonical
from editorial.domain.plan_lines import own_ref
from editorial.errors import Refused
from editorial.services.content import Draft, Slot
from editorial.services.exports import FORMATS, Wish
from editorial.services.planning import Move
from tests.builders import ME, FixedClock, channel_named, make_item, make_person, sample_workspace

DAY = date(2026, 5, 12)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=";"))


def exported(workspace: Workspace, folder: Path, what: str = "plan", ending: str = ".csv", **wish: Any) -> Path:
    path = folder / f"{what}{ending}"
    workspace.exports.write(ME, what, path, Wish(**wish))
    return path


def counts(report: ImportReport) -> tuple[int, int, int, int]:
    added, changed, unchanged, skipped = (report.count(one) for one in Outcome)
    return added, changed, unchanged, skipped


def edited(path: Path, **values: str) -> Path:
    """The CSV with cells of its first line changed, as in a spreadsheet."""
    found = rows(path)
    found[0] |= values
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, list(found[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(found)
    return path


# What is in the files ---------------------------------------------------------------------------------------------


def test_the_calendar_has_a_line_for_each_dated_publication_and_the_plan_also_the_backlog(
    workspace: Workspace, tmp_path: Path
) -> None:
    make_item(workspace, "Später", channels=())
    make_item(workspace, "Labor", channels=("LinkedIn", "X"), day=DAY, at=time(10))
    assert [(one["Titel"], one["Kanal"]) for one in rows(exported(workspace, tmp_path, "calendar"))] == [
        ("Labor", "LinkedIn"),
        ("Labor", "X"),
    ]
    assert [(one["Titel"], one["Kanal"]) for one in rows(exported(workspace, tmp_path))] == [
        ("Labor", "LinkedIn, X"),
        ("Später", ""),
    ]


def test_deleted_items_are_in_no_file_but_the_workspace(workspace: Workspace, tmp_path: Path) -> None:
    item = make_item(workspace, "Geheim", day=DAY)
    workspace.content.delete(ME, [item.id])
    for what in ("plan", "calendar"):
        for ending in FORMATS[what]:
            path = exported(workspace, tmp_path, what, ending)
            if ending not in (".xlsx", ".pdf"):
                assert "Geheim" not in path.read_text("utf-8")
    assert "Geheim" in exported(workspace, tmp_path, "workspace", ".json").read_text("utf-8")


def test_range_channel_and_item_narrow_what_is_written(workspace: Workspace, tmp_path: Path) -> None:
    first = make_item(workspace, "Eins", day=date(2026, 5, 1))
    make_item(workspace, "Zwei", channels=("X",), day=date(2026, 5, 31))
    make_item(workspace, "Drei", channels=())

    def titles(**wish: Any) -> list[str]:
        return [one["Titel"] for one in rows(exported(workspace, tmp_path, **wish))]

    assert titles() == ["Eins", "Zwei", "Drei"]
    assert titles(first=date(2026, 5, 1), last=date(2026, 5, 1)) == ["Eins"]
    assert titles(first=date(2026, 5, 2)) == ["Zwei"]
    assert titles(last=date(2026, 5, 30)) == ["Eins"]
    assert titles(channel="x") == ["Zwei"]
    assert titles(channel="Li") == ["Eins"]
    assert titles(content_id=first.id) == ["Eins"]


@pytest.mark.parametrize(
    ("what", "ending", "wish", "code"),
    [
        ("plan", ".csv", {"first": DAY, "last": date(2026, 5, 1)}, "export.range"),
        ("plan", ".csv", {"channel": "TikTak"}, "export.channel"),
        ("plan", ".csv", {"content_id": 4711}, "export.id"),
        ("plan", ".docx", {}, "format.unknown"),
        ("plan", "", {}, "format.unknown"),
        ("workspace", ".csv", {}, "format.unknown"),
        ("minutes", ".pdf", {}, "minutes_file.which"),
        ("report", ".pdf", {}, "export.not_yet"),
        ("workspace", ".json", {"channel": "X"}, "export.whole"),
        ("workspace", ".json", {"first": DAY}, "export.whole"),
        ("journal", ".csv", {"channel": "X"}, "export.whole"),
    ],
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_what_cannot_be_written_is_refused_in_a_sentence_and_no_file_appears(
    workspace: Workspace, tmp_path: Path, what: str, ending: str, wish: dict[str, Any], code: str, language: str
) -> None:
    path = tmp_path / f"out{ending}"
    with pytest.raises(Refused) as caught:
        workspace.exports.write(ME, what, path, Wish(language=language, **wish))
    assert caught.value.code == code
    assert caught.value.text(language).endswith(".")
    assert not path.exists()


def test_the_workspace_is_never_overwritten_by_its_own_export(workspace: Workspace, tmp_path: Path) -> None:
    link = tmp_path / "plan.json"
    link.symlink_to(workspace.path)
    with pytest.raises(Refused) as caught:
        workspace.exports.write(ME, "workspace", link, Wish())
    assert caught.value.code == "export.itself"
    assert workspace.maintenance.check(ME).ok


def test_an_event_changes_its_sequence_and_stamp_when_it_is_moved(workspace: Workspace, clock: FixedClock) -> None:
    make_item(workspace, day=DAY)
    (before,) = workspace.exports.lines(ME, Wish())
    clock.forward(hours=1)
    workspace.planning.schedule(ME, [Move(before.publications[0], date(2026, 5, 20))])
    (after,) = workspace.exports.lines(ME, Wish())
    assert after.uid == before.uid
    assert after.sequence > before.sequence
    assert before.updated_at is not None
    assert after.updated_at == clock.now
    assert after.updated_at > before.updated_at


def test_a_day_without_a_channel_is_written_too(workspace: Workspace, tmp_path: Path) -> None:
    item = make_item(workspace, "Offen", channels=())
    workspace.planning.schedule_item(ME, item.id, DAY)
    (row,) = rows(exported(workspace, tmp_path, "calendar"))
    assert (row["Datum"], row["Kanal"]) == ("12.05.2026", "")
    assert "SUMMARY:Offen\r\n" in exported(workspace, tmp_path, "calendar", ".ics").read_bytes().decode()


def test_the_plan_as_json_says_everything_with_offsets(workspace: Workspace, tmp_path: Path) -> None:
    make_item(workspace, "Labor", day=DAY, at=time(10))
    found = json.loads(exported(workspace, tmp_path, "plan", ".json").read_text("utf-8"))
    assert found["format"] == "editorial-desk-plan"
    (line,) = found["lines"]
    assert line["starts"] == "2026-05-12T10:00:00+02:00"
    assert line["channels"] == ["LinkedIn"]


def test_the_journal_as_json_still_proves_itself(workspace: Workspace, tmp_path: Path) -> None:
    make_item(workspace, "Labor", day=DAY)
    found = json.loads(exported(workspace, tmp_path, "journal", ".json").read_text("utf-8"))
    assert len(found["journal"]) == found["entries"]
    assert found["journal"][-1]["hash"] == found["hash"] == workspace.maintenance.check(ME).journal_head
    stored = canonical(found["journal"][-1]["after"])
    assert stored == canonical(json.loads(stored))


def test_the_journal_can_be_narrowed_to_an_item_and_to_days(
    workspace: Workspace, clock: FixedClock, tmp_path: Path
) -> None:
    one = make_item(workspace, "Eins", day=DAY)
    clock.forward(days=2)
    make_item(workspace, "Zwei", day=DAY)
    *about, head = rows(exported(workspace, tmp_path, "journal", content_id=one.id))
    assert {row["Art"] for row in about} == {"content", "publication"}
    assert head["Was"] == "Kopf der Kette", "a part of the journal names the head of the whole"
    assert head["Prüfsumme"] == workspace.journal.head(ME).hash
    assert all("Zwei" not in row["Nachher"] for row in about)
    later = rows(exported(workspace, tmp_path, "journal", first=date(2026, 5, 14)))
    assert {row["Zeitpunkt"] for row in later} == {"14.05.2026 09:12:00"}
    assert later[0]["Was"] == "Beitrag anlegen"


# Lists ------------------------------------------------------------------------------------------------------------


def test_lists_have_their_fixed_fields(workspace: Workspace) -> None:
    anna = make_person(workspace, "Anna Schulte", department="Labor")
    make_item(workspace, "Labor", channels=("LinkedIn", "X"), day=DAY, at=time(9, 30), owner_id=anna.id)
    make_item(workspace, "Später", channels=())
    dated, later = workspace.exports.listing(ME, "content")
    assert dated["date"] == "2026-05-12"
    assert dated["channels"] == ["LinkedIn", "X"]
    assert dated["owner"] == "Anna Schulte"
    assert later["date"] is None
    first, _second = workspace.exports.listing(ME, "publications")
    assert first["starts"] == "2026-05-12T09:30:00+02:00"
    assert (first["content_id"], first["channel"], first["status"]) == (dated["id"], "LinkedIn", "idea")
    assert workspace.exports.listing(ME, "people")[0]["name"] == "Anna Schulte"
    assert [one["name"] for one in workspace.exports.listing(ME, "channels")] == ["LinkedIn", "X"]


@pytest.mark.parametrize("kind", ["meetings", "requests", "approvals", "conflicts", "actions"])
def test_lists_of_what_does_not_exist_are_empty(workspace: Workspace, kind: str) -> None:
    assert workspace.exports.listing(ME, kind) == []


def test_a_range_keeps_what_appears_in_it(workspace: Workspace) -> None:
    make_item(workspace, "Mai", day=DAY)
    make_item(workspace, "Juni", day=date(2026, 6, 1))
    make_item(workspace, "Später", channels=())
    for kind in ("content", "publications"):
        found = workspace.exports.listing(ME, kind, date(2026, 5, 1), date(2026, 5, 31))
        assert [one["title"] for one in found] == ["Mai"]


# Plans that come back ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("what", ["plan", "calendar"])
def test_an_exported_plan_read_into_its_own_workspace_adds_and_changes_nothing(
    tmp_path: Path, what: str, language: str, ending: str
) -> None:
    workspace = sample_workspace(tmp_path, "de")
    path = exported(workspace, tmp_path, what, ending, language=language)
    added, changed, unchanged, skipped = counts(workspace.imports.plan(ME, path))
    assert (added, changed, skipped) == (0, 0, 0)
    assert unchanged > 150
    workspace.close()


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_an_exported_plan_read_into_an_empty_workspace_makes_the_same_plan(tmp_path: Path, ending: str) -> None:
    first = sample_workspace(tmp_path, "de")
    path = exported(first, tmp_path, "plan", ending)
    second = create_workspace(tmp_path / "second.editorial", clock=FixedClock())
    second.imports.plan(ME, path)

    def plan(workspace: Workspace) -> list[tuple[Any, ...]]:
        names = ("title", "date", "time", "channel", "status", "url")
        found = workspace.exports.listing(ME, "publications")
        # Nobody has decided here about what was approved there.
        undecided = {"approved": "review", "scheduled": "review"}
        return sorted(tuple(undecided.get(str(one[name]), str(one[name])) for name in names) for one in found)

    assert {one["status"] for one in second.exports.listing(ME, "publications")}.isdisjoint({"approved", "scheduled"})
    assert plan(second) == plan(first)
    assert len(second.exports.listing(ME, "content")) == len(first.exports.listing(ME, "content"))
    assert counts(second.imports.plan(ME, path))[0] == 0
    assert counts(first.imports.plan(ME, exported(second, tmp_path, "plan", ".csv")))[0] == 0
    first.close()
    second.close()


@pytest.mark.parametrize(
    ("heading", "value", "field", "expected"),
    [
        ("Titel", "Neuer Titel", "title", "Neuer Titel"),
        ("Text", "Neuer Text", "text", "Neuer Text"),
        ("Notizen", "Bitte prüfen", "notes", "Bitte prüfen"),
        ("Schlagwörter", "a, b", "labels", ("a", "b")),
    ],
)
def test_a_cell_changed_in_the_file_changes_that_field_only(
    workspace: Workspace, tmp_path: Path, heading: str, value: str, field: str, expected: object
) -> None:
    item = make_item(workspace, "Labor", day=DAY, at=time(10), notes="alt", text="Alt", brief="Kurz")
    path = edited(exported(workspace, tmp_path), **{heading: value})
    assert counts(workspace.imports.plan(ME, path)) == (0, 1, 0, 0)
    after = workspace.content.card(ME, item.id).item
    assert getattr(after, field) == expected
    same = replace(after, **{field: getattr(item, field)}, version=item.version, updated_at=item.updated_at)
    assert same == item


def test_day_channel_and_status_changed_in_the_file_move_that_publication(workspace: Workspace, tmp_path: Path) -> None:
    item = make_item(workspace, "Labor", channels=("LinkedIn",), day=DAY, at=time(10))
    before = workspace.content.card(ME, item.id).publications[0]
    values = {"Datum": "14.05.2026", "Wochentag": "", "KW": "", "Kanal": "X", "Status": "Geplant", "Uhrzeit": "11:30"}
    workspace.imports.plan(ME, edited(exported(workspace, tmp_path), **values))
    (after,) = workspace.content.card(ME, item.id).publications
    assert (after.id, after.uid) == (before.id, before.uid)
    assert (after.day, after.time) == (date(2026, 5, 14), time(11, 30))
    assert after.channel_id == channel_named(workspace, "X").id
    assert after.status is Status.PLANNED


def test_a_line_copied_for_another_channel_becomes_a_further_publication(workspace: Workspace, tmp_path: Path) -> None:
    item = make_item(workspace, "Labor", channels=("LinkedIn",), day=DAY, at=time(10))
    path = exported(workspace, tmp_path)
    found = path.read_text("utf-8-sig").splitlines()
    found.append(found[1].replace("LinkedIn", "X").replace("10:00", "12:00"))
    path.write_text("\n".join(found), "utf-8-sig")
    assert counts(workspace.imports.plan(ME, path)) == (0, 1, 1, 0)
    assert counts(workspace.imports.plan(ME, path)) == (0, 0, 2, 0)
    places = workspace.content.card(ME, item.id).publications
    assert [one.time for one in places] == [time(10), time(12)]


def test_a_column_taken_out_of_the_file_leaves_its_field_alone(workspace: Workspace, tmp_path: Path) -> None:
    item = make_item(workspace, "Labor", day=DAY, notes="bleibt", text="bleibt auch")
    path = exported(workspace, tmp_path)
    kept = [{key: one[key] for key in ("Datum", "Kanal", "Titel", "ID")} for one in rows(path)]
    kept[0]["Titel"] = "Neu"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(kept[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(kept)
    assert counts(workspace.imports.plan(ME, path)) == (0, 1, 0, 0)
    after = workspace.content.card(ME, item.id).item
    assert (after.title, after.notes, after.text) == ("Neu", "bleibt", "bleibt auch")


def test_the_text_of_a_variant_changed_in_the_file_stays_the_channels_own(workspace: Workspace, tmp_path: Path) -> None:
    slots = tuple(
        Slot(channel_named(workspace, one).id, DAY, time(9), own) for one, own in (("LinkedIn", None), ("X", "Kurz"))
    )
    workspace.content.create(ME, Draft(ContentItem(title="Labor", text="Lang"), slots))
    path = exported(workspace, tmp_path)
    found = path.read_text("utf-8-sig").replace("Kurz", "Kürzer")
    path.write_text(found, "utf-8-sig")
    assert counts(workspace.imports.plan(ME, path)) == (0, 1, 1, 0)
    (row,) = workspace.exports.listing(ME, "content")
    card = workspace.content.card(ME, row["id"])
    assert card.item.text == "Lang"
    assert {one.text for one in card.publications} == {None, "Kürzer"}


def test_what_lies_in_the_bin_stays_there(workspace: Workspace, tmp_path: Path) -> None:
    item = make_item(workspace, "Labor", day=DAY)
    path = edited(exported(workspace, tmp_path), Titel="Neu")
    workspace.content.delete(ME, [item.id])
    assert counts(workspace.imports.plan(ME, path)) == (0, 0, 0, 1)
    assert workspace.content.card(ME, item.id).item.title == "Labor"


def test_a_dry_run_of_a_plan_that_comes_back_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    item = make_item(workspace, "Labor", day=DAY)
    path = edited(exported(workspace, tmp_path), Titel="Neu")
    assert counts(workspace.imports.plan(ME, path, dry_run=True)) == (0, 1, 0, 0)
    assert workspace.content.card(ME, item.id).item == item


def test_a_plan_that_came_back_is_taken_back_by_one_undo(workspace: Workspace, tmp_path: Path) -> None:
    item = make_item(workspace, "Labor", day=DAY)
    workspace.imports.plan(ME, edited(exported(workspace, tmp_path), Titel="Neu", Kanal="X"))
    workspace.history.undo(ME)
    after = workspace.content.card(ME, item.id)
    assert after.item.title == "Labor"
    assert after.publications[0].channel_id == channel_named(workspace, "LinkedIn").id
    assert workspace.maintenance.check(ME).ok


def test_numbers_of_other_programs_are_never_taken_for_ours(workspace: Workspace, tmp_path: Path) -> None:
    item = make_item(workspace, "Labor", day=DAY)
    assert own_ref(workspace.options.read(ME).workspace_id, item.id) != str(item.id)
    path = edited(exported(workspace, tmp_path), ID=str(item.id), Titel="Fremd")
    assert counts(workspace.imports.plan(ME, path)) == (1, 0, 0, 0)
    assert workspace.content.card(ME, item.id).item.title == "Labor"
