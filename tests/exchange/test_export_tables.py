"""The plan as CSV and XLSX, and the one way in which every file is written."""

from __future__ import annotations

import csv
import os
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import pytest

from editorial.domain.content import Status, TaskField
from editorial.domain.plan_lines import PlanLine, is_ref, own_content_id, own_ref, together
from editorial.errors import Refused
from editorial.exchange.export_csv import write_csv, write_plan_csv, written
from editorial.exchange.export_file import replacing
from editorial.exchange.export_table import COLUMNS, headings
from editorial.exchange.export_xlsx import MOST, write_plan_xlsx
from editorial.exchange.plan_files import read_plan

TODAY = date(2026, 5, 12)
FULL = PlanLine(
    content_id=12,
    ref="ED1f-12",
    title="Laborbesuch: so geht’s",
    status=Status.REVIEW,
    publications=(3,),
    channels=("LinkedIn", "X"),
    day=date(2026, 5, 12),
    time=time(9, 5),
    text="Erste Zeile\nzweite; Zeile",
    brief="Worum es geht",
    key_message="Wir messen",
    audience="Fachkräfte",
    format="Beitrag",
    task_field=TaskField.CC,
    pillar="Wissen",
    campaign="Sommer",
    goal="Bekanntheit",
    owner="Dr. Miriam Weber",
    department="Labor",
    labels=("intern", "Serie"),
    hashtags=("Labor", "Wasser"),
    url="https://example.org",
    notes="Nur nachts",
)
BARE = PlanLine(13, "ED1f-13", "Nur eine Idee", Status.IDEA)


def records(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream, delimiter=";"))


def test_the_csv_is_what_a_german_spreadsheet_opens(tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    write_plan_csv(path, [FULL, BARE], "de")
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfKW;Wochentag;Datum;Uhrzeit;Kanal;Titel;Status")
    assert data.count(b"\r\n") == 3
    row = dict(zip(*records(path)[:2], strict=True))
    assert row["Datum"] == "12.05.2026"
    assert row["Uhrzeit"] == "09:05"
    assert row["Wochentag"] == "Dienstag"
    assert row["KW"] == "20"
    assert row["Status"] == "In Prüfung"
    assert row["Kanal"] == "LinkedIn, X"
    assert row["Hashtags"] == "#Labor #Wasser"
    assert row["ID"] == "ED1f-12"


def test_the_english_csv_has_english_words_and_the_same_dates(tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    write_plan_csv(path, [FULL], "en")
    row = dict(zip(*records(path), strict=True))
    assert row["Date"] == "12.05.2026"
    assert row["Weekday"] == "Tuesday"
    assert row["Status"] == "In review"


@pytest.mark.parametrize("sign", list("=+-@\t\r\n＝＋－＠"))
def test_a_cell_that_a_spreadsheet_would_calculate_gets_an_apostrophe(sign: str) -> None:
    assert written(f"{sign}1+1") == f"'{sign}1+1"


@pytest.mark.parametrize("words", ["", "a=b", "1", "'so'", "#Labor", " =1"])
def test_harmless_words_stay_as_they_are(words: str) -> None:
    assert written(words) == words


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_our_import_reads_every_field_back(tmp_path: Path, ending: str, language: str) -> None:
    path = tmp_path / f"plan{ending}"
    write = write_plan_csv if ending == ".csv" else write_plan_xlsx
    write(path, [FULL, BARE], language)
    found, idea = read_plan(path, today=TODAY).rows
    for name in ("title", "text", "brief", "key_message", "audience", "format", "pillar", "campaign", "goal"):
        assert getattr(found, name) == getattr(FULL, name)
    for name in ("owner", "department", "labels", "hashtags", "url", "notes", "ref", "day", "time", "channels"):
        assert getattr(found, name) == getattr(FULL, name)
    assert found.status == "review"
    assert found.task_field == "Content & Conversation Marketing"
    assert found.problems == ()
    assert (idea.title, idea.day, idea.channels, idea.status) == ("Nur eine Idee", None, (), "idea")


@pytest.mark.parametrize(
    "title", ["=SUMME(A1)", "-50 % im Mai", "+++ Eilmeldung", "@Team, bitte lesen", "Gesamt", "Notizen"]
)
def test_a_dangerous_or_odd_title_survives_the_way_out_and_in(tmp_path: Path, title: str) -> None:
    path = tmp_path / "plan.csv"
    write_plan_csv(path, [FULL, replace(FULL, title=title, ref="ED1f-14"), BARE], "de")
    assert [one.title for one in read_plan(path, today=TODAY).rows] == [FULL.title, title, BARE.title]


def test_the_workbook_has_real_dates_a_frozen_heading_and_filters(tmp_path: Path) -> None:
    from openpyxl import load_workbook
    from openpyxl.utils import get_column_letter

    path = tmp_path / "plan.xlsx"
    write_plan_xlsx(path, [FULL, BARE], "de")
    book = load_workbook(path)
    sheet = book["Redaktionsplan"]
    assert [one.value for one in sheet[1]] == headings("de")
    row = {head.value: cell for head, cell in zip(sheet[1], sheet[2], strict=True)}
    assert row["Datum"].value == datetime(2026, 5, 12)
    assert row["Datum"].number_format == "dd.mm.yyyy"
    assert row["Uhrzeit"].value == time(9, 5)
    assert row["Text"].alignment.wrap_text
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:{get_column_letter(len(COLUMNS))}3"
    assert sheet.print_title_rows == "$1:$1"


def test_words_in_a_workbook_are_never_formulas_links_or_numbers(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = tmp_path / "plan.xlsx"
    write_plan_xlsx(path, [replace(FULL, title="=1+1", owner="0012", url="https://example.org")], "de")
    sheet = load_workbook(path).active
    assert sheet is not None
    row = {head.value: cell for head, cell in zip(sheet[1], sheet[2], strict=True)}
    assert (row["Titel"].value, row["Titel"].data_type) == ("=1+1", "s")
    assert row["Zuständig"].value == "0012"
    assert row["Link"].hyperlink is None


def test_a_text_that_no_cell_can_hold_is_cut_with_an_ellipsis(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = tmp_path / "plan.xlsx"
    write_plan_xlsx(path, [replace(FULL, text="x" * (MOST + 5))], "de")
    sheet = load_workbook(path).active
    assert sheet is not None
    row = {head.value: cell.value for head, cell in zip(sheet[1], sheet[2], strict=True)}
    assert len(str(row["Text"])) == MOST
    assert str(row["Text"]).endswith("…")


def test_an_empty_plan_is_a_table_with_headings_only(tmp_path: Path) -> None:
    write_plan_csv(tmp_path / "plan.csv", [], "de")
    write_plan_xlsx(tmp_path / "plan.xlsx", [], "en")
    assert records(tmp_path / "plan.csv") == [headings("de")]


def test_an_error_halfway_leaves_the_old_file_and_no_draft(tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text("old", "utf-8")

    def rows() -> object:
        yield ["a"]
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_csv(path, ["head"], rows())  # type: ignore[arg-type]
    assert path.read_text("utf-8") == "old"
    assert os.listdir(tmp_path) == ["plan.csv"]


def test_a_folder_and_a_missing_folder_are_refused_with_the_reason(tmp_path: Path) -> None:
    for path, why in ((tmp_path, "Das ist ein Ordner."), (tmp_path / "no" / "a.csv", "Den Ordner gibt es nicht.")):
        with pytest.raises(Refused) as caught:
            write_csv(path, ["head"], [])
        assert caught.value.code == "file.unwritable"
        assert why in caught.value.text("de")


def test_a_full_disk_is_named_as_such(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught, replacing(tmp_path / "a.csv"):
        raise OSError(28, "No space left on device")
    assert "The disk is full." in caught.value.text("en")
    assert os.listdir(tmp_path) == []


def test_a_link_stays_a_link_and_its_file_is_replaced(tmp_path: Path) -> None:
    real = tmp_path / "real.csv"
    real.write_text("old", "utf-8")
    link = tmp_path / "link.csv"
    link.symlink_to(real)
    write_csv(link, ["head"], [])
    assert link.is_symlink()
    assert real.read_text("utf-8-sig") == "head\n"


def test_lines_that_say_the_same_at_the_same_time_become_one() -> None:
    linkedin = replace(FULL, channels=("LinkedIn",), publications=(1,), uid="a", sequence=2)
    x = replace(FULL, channels=("X",), publications=(2,), uid="b", sequence=5)
    later = replace(x, time=time(12), publications=(3,))
    both, alone = together([linkedin, x, later])
    assert both.channels == ("LinkedIn", "X")
    assert both.publications == (1, 2)
    assert both.sequence == 5
    assert alone == later


def test_a_reference_names_its_workspace_and_item() -> None:
    ref = own_ref("097aee16-1c2d-4e5f-8a9b-000000000000", 12)
    assert ref == "ED097aee16-12"
    assert is_ref(ref)
    assert own_content_id(ref, "097aee16-1c2d-4e5f-8a9b-000000000000") == 12
    assert own_content_id(ref, "11111111-1c2d-4e5f-8a9b-000000000000") is None
    for other in ("12", "ED-12", "K-17", "ED097aee16-0", "ED097aee16-", ""):
        assert not is_ref(other)
        assert own_content_id(other, "097aee16-1c2d-4e5f-8a9b-000000000000") is None
