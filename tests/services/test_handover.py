"""Finished posts leave: bulk files of scheduling tools, and hand-over folders."""

from __future__ import annotations

import csv
import zipfile
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from editorial.app import Workspace
from editorial.domain.content import Status
from editorial.domain.handover import TOOLS, clipboard_text, file_name, free_name, safe_name
from editorial.errors import Refused
from editorial.services.handover import tool_of
from editorial.services.plan_export import Wish
from tests.builders import ME, FixedClock, make_item

DAY = date(2026, 5, 21)


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


def _ready(workspace: Workspace, title: str = "Laborbesuch", **more: object) -> int:
    values = {"channels": ("LinkedIn",), "day": DAY, "at": time(10), "status": Status.APPROVED, "text": "Ein Tropfen."}
    return make_item(workspace, title, **(values | more)).id  # type: ignore[arg-type]


def test_each_tool_gets_its_own_columns(workspace: Workspace, tmp_path: Path) -> None:
    _ready(workspace, labels=("Innovation",))
    rows = {}
    for tool in TOOLS:
        done = workspace.handover.schedule_file(ME, tmp_path / f"{tool}.csv", Wish(channel="LinkedIn"))
        assert (done.posts, done.problems) == (1, ())
        rows[tool] = _rows(done.path)
    assert rows["buffer"] == [
        ["Text", "Image URL", "Tags", "Posting Time"],
        ["Ein Tropfen.", "", "Innovation", "2026-05-21 10:00"],
    ]
    assert rows["hootsuite"] == [["21/05/2026 10:00", "Ein Tropfen.", ""]]
    assert len(rows["publer"][0]) == 12
    assert rows["publer"][1][:2] == ["2026-05-21 10:00", "Ein Tropfen."]
    assert rows["publer"][1][5] == "Innovation"


def test_the_name_of_the_file_names_the_tool() -> None:
    assert tool_of(Path("Mai Hootsuite.csv")) == "hootsuite"
    assert tool_of(Path("publer_linkedin.csv")) == "publer"
    assert tool_of(Path("posts.csv")) == "buffer"


@pytest.mark.parametrize("status", [one for one in Status if one not in (Status.APPROVED, Status.SCHEDULED)])
def test_only_approved_and_scheduled_posts_are_handed_over(
    workspace: Workspace, tmp_path: Path, status: Status
) -> None:
    number = _ready(workspace, status=status)
    with pytest.raises(Refused) as caught:
        workspace.handover.schedule_file(ME, tmp_path / "buffer.csv", Wish())
    assert caught.value.code == "handover.nothing"
    with pytest.raises(Refused) as caught:
        workspace.handover.folders(ME, tmp_path, Wish(content_id=number))
    assert caught.value.code == "handover.not_ready"
    assert "„Laborbesuch“" in caught.value.text("de")
    assert not any(tmp_path.glob("*.csv"))


def test_what_a_tool_would_refuse_is_left_out_with_the_reason(workspace: Workspace, tmp_path: Path) -> None:
    _ready(workspace, "Gut")
    _ready(workspace, "Krumm", at=time(10, 2))
    _ready(workspace, "Ohne Uhrzeit", at=None)
    _ready(workspace, "Vorbei", day=date(2026, 5, 1))
    _ready(workspace, "Leer", text="")
    done = workspace.handover.schedule_file(ME, tmp_path / "hootsuite.csv", Wish())
    assert [row[1] for row in _rows(done.path)] == ["Ein Tropfen."]
    assert sorted(one.code for one in done.problems) == [
        "handover.five",
        "handover.no_hour",
        "handover.no_text",
        "handover.past",
    ]
    assert "steht auf 10:02" in next(one for one in done.problems if one.code == "handover.five").text("de")
    # Buffer takes any minute.
    assert workspace.handover.schedule_file(ME, tmp_path / "buffer.csv", Wish()).posts == 2


def test_posts_of_several_channels_carry_their_channel_as_a_label(workspace: Workspace, tmp_path: Path) -> None:
    _ready(workspace, channels=("LinkedIn", "X"))
    done = workspace.handover.schedule_file(ME, tmp_path / "buffer.csv", Wish())
    assert [row[2] for row in _rows(done.path)[1:]] == ["LinkedIn", "X"]
    assert done.channels == ("LinkedIn", "X")


def test_a_range_and_a_channel_narrow_what_leaves(workspace: Workspace, tmp_path: Path) -> None:
    _ready(workspace, "Heute", text="Heute.", channels=("LinkedIn", "X"))
    _ready(workspace, "Später", text="Später.", day=date(2026, 6, 3))
    wish = Wish(first=date(2026, 6, 1), last=date(2026, 6, 30))
    assert [one.title for one in workspace.handover.posts(ME, wish)] == ["Später"]
    assert [one.channel for one in workspace.handover.posts(ME, Wish(channel="x"))] == ["X"]


def test_hootsuite_takes_only_so_many(workspace: Workspace, tmp_path: Path) -> None:
    for number in range(351):
        _ready(workspace, f"Nr. {number}", day=date(2027, 1, 1 + number % 28))
    with pytest.raises(Refused) as caught:
        workspace.handover.schedule_file(ME, tmp_path / "hootsuite.csv", Wish())
    assert caught.value.text("de").startswith("Hootsuite nimmt 350 Beiträge je Datei, hier sind es 351")


def test_a_folder_has_a_text_for_each_channel_media_alternative_texts_and_the_checklist(
    workspace: Workspace, tmp_path: Path
) -> None:
    number = _ready(workspace, channels=("LinkedIn", "X"), checklist=("Bildrechte geklärt",), hashtags=("Wasser",))
    card = workspace.content.card(ME, number)
    short = next(one for one in card.publications if one.channel_id != card.publications[0].channel_id)
    workspace.planning.write_variant(ME, replace(short, text="Kurz."))
    workspace.parts.attach(ME, number, "Tropfen.png", b"\x89PNG Tropfen", "Ein Wassertropfen")
    (folder,) = workspace.handover.folders(ME, tmp_path, Wish(content_id=number))
    assert folder.name == "2026-05-21 Laborbesuch"
    found = {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()}
    assert sorted(found) == [
        "Alternativtexte.txt",
        "Checkliste.txt",
        "LinkedIn.txt",
        "Medien/01 Tropfen.png",
        "X.txt",
        "Über diesen Beitrag.txt",
    ]
    assert {found["LinkedIn.txt"], found["X.txt"]} == {b"Ein Tropfen.\n", b"Kurz.\n"}
    assert found["Medien/01 Tropfen.png"] == b"\x89PNG Tropfen"
    assert "Ein Wassertropfen" in found["Alternativtexte.txt"].decode()
    assert "[ ] Bildrechte geklärt" in found["Checkliste.txt"].decode()
    about = found["Über diesen Beitrag.txt"].decode()
    assert "LinkedIn: Do 21.05.2026, 10:00" in about
    assert "#Wasser" in about


def test_a_folder_that_is_there_stays_untouched(workspace: Workspace, tmp_path: Path) -> None:
    number = _ready(workspace)
    (first,) = workspace.handover.folders(ME, tmp_path, Wish(content_id=number))
    (first / "LinkedIn.txt").write_text("meins")
    (second,) = workspace.handover.folders(ME, tmp_path, Wish(content_id=number))
    assert second.name == "2026-05-21 Laborbesuch (2)"
    assert (first / "LinkedIn.txt").read_text() == "meins"


def test_a_folder_that_cannot_be_written_leaves_nothing_behind(workspace: Workspace, tmp_path: Path) -> None:
    number = _ready(workspace)
    with pytest.raises(Refused) as caught:
        workspace.handover.folders(ME, tmp_path / "nirgends", Wish(content_id=number))
    assert caught.value.code == "handover.no_folder"
    before = sorted(tmp_path.iterdir())
    real = workspace.store.database.path
    assert real.exists()
    assert sorted(tmp_path.iterdir()) == before


def test_all_folders_go_into_one_zip(workspace: Workspace, tmp_path: Path) -> None:
    _ready(workspace, "Eins")
    _ready(workspace, "Zwei", day=date(2026, 5, 22))
    done = workspace.exports.write(ME, "scheduler", tmp_path / "übergabe.zip", Wish())
    with zipfile.ZipFile(done.path) as packed:
        assert packed.testzip() is None
        names = packed.namelist()
    assert {one.split("/")[0] for one in names} == {"2026-05-21 Eins", "2026-05-22 Zwei"}
    assert done.lines == 2


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Wer/wie: was?", "Wer wie was"),
        ("..\\..\\etc", "etc"),
        ("../../etc/passwd", "etc passwd"),
        ("CON", "_CON"),
        ("lpt1.txt", "_lpt1.txt"),
        ("  … ", "…"),
        ("", "_"),
        ("a\x00b\u202ec", "a bc"),
        ("Ende.", "Ende"),
        ("x" * 300, "x" * 60),
    ],
)
def test_names_of_files_are_safe_on_every_system(words: str, name: str) -> None:
    assert safe_name(words) == name


def test_long_names_keep_their_ending_and_equal_names_get_a_number() -> None:
    assert file_name("b" * 100 + ".jpeg") == "b" * 60 + ".jpeg"
    taken: set[str] = set()
    assert [free_name(one, taken) for one in ("X.txt", "x.TXT", "X.txt")] == ["X.txt", "x (2).TXT", "X (3).txt"]


def test_the_clipboard_has_the_public_title_above_the_text() -> None:
    assert clipboard_text(" Text. \n") == "Text."
    assert clipboard_text("Text.", "Titel") == "Titel\n\nText."


def test_the_command_line_writes_a_file_and_says_what_was_left_out(
    workspace: Workspace, tmp_path: Path, clock: FixedClock
) -> None:
    _ready(workspace, "Gut")
    _ready(workspace, "Ohne Uhrzeit", at=None)
    done = workspace.exports.write(ME, "scheduler", tmp_path / "buffer.csv", Wish(language="de"))
    assert done.lines == 1
    assert [one.code for one in done.notes] == ["handover.no_hour"]
