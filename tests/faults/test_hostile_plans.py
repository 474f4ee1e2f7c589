"""Files that are no plans, or want to do harm: one clear sentence, in time, within bounds."""

from __future__ import annotations

import io
import sys
import time
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from editorial.errors import Cancelled, Refused
from editorial.exchange import plan_files
from editorial.exchange.plan_files import read_plan

TODAY = date(2026, 6, 1)
TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>"""
RELATIONS = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
 Target="xl/workbook.xml"/></Relationships>"""
BOOK = """<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>"""
BOOK_RELATIONS = """<?xml version="1.0"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
 Target="worksheets/sheet1.xml"/></Relationships>"""
SHEET = """<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<sheetData>{rows}</sheetData></worksheet>"""
CELL = '<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>'
HEADINGS = f'<row r="1">{CELL.format(at="A1", text="Datum")}{CELL.format(at="B1", text="Thema")}</row>'
ENTRY = f'<row r="2">{CELL.format(at="A2", text="05.01.2026")}{CELL.format(at="B2", text="A")}</row>'


def packed(sheet: str, prologue: str = "") -> bytes:
    """A workbook with this one sheet."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("xl/workbook.xml", BOOK)
        archive.writestr("xl/_rels/workbook.xml.rels", BOOK_RELATIONS)
        archive.writestr("xl/worksheets/sheet1.xml", prologue + sheet if prologue else sheet)
    return stream.getvalue()


def valid() -> bytes:
    return packed(SHEET.format(rows=HEADINGS + ENTRY))


def far_cell() -> bytes:
    cell = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>fern</t></is></c></row>'
    return packed(SHEET.format(rows=cell))


def many_columns() -> bytes:
    from openpyxl.utils import get_column_letter

    cells = "".join(f'<c r="{get_column_letter(n)}1"><v>{n}</v></c>' for n in range(1, 10_001))
    return packed(SHEET.format(rows=f'<row r="1">{cells}</row>'))


def bomb() -> bytes:
    row = f"<row>{'<c><v>1</v></c>' * 2000}</row>"
    return packed(SHEET.format(rows=row * 8000))


def entities() -> bytes:
    declared = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    body = SHEET.split("?>", 1)[1].format(rows='<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>')
    return packed(declared + body)


def external_entity() -> bytes:
    declared = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    body = SHEET.split("?>", 1)[1].format(rows='<row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row>')
    return packed(declared + body)


def noise() -> bytes:
    return bytes((n * 73 + n // 7) % 256 for n in range(5000))


def broken() -> bytes:
    return packed(SHEET.format(rows="<row>"))


def encrypted() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1000 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 1000


def other_zip() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("hallo.txt", "Hallo")
    return stream.getvalue()


def wide_csv() -> bytes:
    return (";".join(f"Spalte {n}" for n in range(10_000)) + "\n").encode() * 3


HOSTILE: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "an empty file": ("leer.csv", lambda: b"", "plan.empty"),
    "nothing but delimiters": ("leer.csv", lambda: b"\xef\xbb\xbf;;;\r\n;;;\r\n", "plan.empty"),
    "an empty workbook": ("leer.xlsx", lambda: packed(SHEET.format(rows="")), "plan.empty"),
    "a picture": ("bild.csv", lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "plan.binary"),
    "random bytes": ("zufall.csv", noise, "plan.binary"),
    "a PDF": ("plan.pdf", lambda: b"%PDF-1.7\n%\xe2\xe3", "plan.pdf"),
    "a web page named as workbook": (
        "plan.xls",
        lambda: b"<html><table><tr><td>Datum</td></tr></table>",
        "plan.web_page",
    ),
    "an old workbook": ("plan.xls", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "plan.old_excel"),
    "a workbook with a password": ("plan.xlsx", encrypted, "plan.encrypted"),
    "a workbook cut off in the middle": ("plan.xlsx", lambda: valid()[:-200], "plan.damaged"),
    "a workbook cut in half": ("plan.xlsx", lambda: valid()[: len(valid()) // 2], "plan.damaged"),
    "a packed file that is no workbook": ("plan.xlsx", other_zip, "plan.other_kind"),
    "a sheet of broken XML": ("plan.xlsx", broken, "plan.damaged"),
    "a CSV cut off in a quoted cell": ("plan.csv", lambda: b'"Datum","Text"\n"05.01.2026","Hallo', "plan.truncated"),
    "a CSV cut off in a character": ("plan.csv", lambda: "Datum;Thema\n05.01.2026;Grü".encode()[:-1], "plan.truncated"),
    "UTF-16 cut off in a character": (
        "plan.csv",
        lambda: "Datum;Thema\n05.01.2026;A".encode("utf-16")[:-1],
        "plan.truncated",
    ),
    "UTF-8 with damaged characters": (
        "plan.csv",
        lambda: "Datum;Thema\n05.01.2026;Grüße über Köln, schöne Prüfhalle\n".encode() + b"\xff;\xfe\n",
        "plan.encoding",
    ),
    "a letter": ("brief.txt", lambda: b"Liebe Kollegin,\nanbei der Plan.\nDanke\n", "plan.no_table"),
    "headings without rows": ("plan.csv", lambda: b"Datum;Kanal;Thema\n", "plan.no_rows"),
    "one cell at the farthest corner": ("plan.xlsx", far_cell, "plan.empty"),
    "ten thousand columns": ("plan.xlsx", many_columns, "plan.columns"),
    "ten thousand columns of a CSV": ("plan.csv", wide_csv, "plan.columns"),
    "a zip bomb": ("plan.xlsx", bomb, "plan.bomb"),
    "XML entities": ("plan.xlsx", entities, "plan.entities"),
    "an XML entity from outside": ("plan.xlsx", external_entity, "plan.entities"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_file_that_is_no_plan_is_refused_with_one_sentence(what: str, tmp_path: Path) -> None:
    name, make, code = HOSTILE[what]
    path = tmp_path / name
    path.write_bytes(make())
    began = time.monotonic()
    with pytest.raises(Refused) as refusal:
        read_plan(path, today=TODAY)
    assert time.monotonic() - began < 20
    assert refusal.value.code == code
    for language in ("de", "en"):
        sentence = refusal.value.text(language)
        assert name in sentence
        assert "\n" not in sentence
        assert "{" not in sentence


def test_a_hundred_megabytes_are_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "riesig.csv"
    with path.open("wb") as stream:
        stream.write(b"Datum;Thema\n")
        stream.truncate(100 * 1024 * 1024)
    began = time.monotonic()
    with pytest.raises(Refused) as refusal:
        read_plan(path, today=TODAY)
    assert refusal.value.code == "plan.too_large"
    assert time.monotonic() - began < 2


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refusal:
        read_plan(tmp_path / "weg.xlsx", today=TODAY)
    assert refusal.value.code == "plan.missing"


def test_a_folder_is_no_plan(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refusal:
        read_plan(tmp_path, today=TODAY)
    assert refusal.value.code == "plan.unreadable"


def test_a_stray_cell_far_away_does_not_spoil_a_plan(tmp_path: Path) -> None:
    far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>fern</t></is></c></row>'
    path = tmp_path / "plan.xlsx"
    path.write_bytes(packed(SHEET.format(rows=HEADINGS + ENTRY + far)))
    assert [row.title for row in read_plan(path, today=TODAY).rows] == ["A"]


def test_reading_stops_as_soon_as_nobody_waits(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(valid())
    with pytest.raises(Cancelled):
        read_plan(path, today=TODAY, cancelled=lambda: True)


def test_reading_stops_at_its_time_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(valid())
    monkeypatch.setattr(plan_files, "SECONDS", 0.0)
    with pytest.raises(Refused) as refusal:
        read_plan(path, today=TODAY)
    assert refusal.value.code == "plan.too_slow"


def test_a_worker_that_dies_gives_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(valid())
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(Refused) as refusal:
        read_plan(path, today=TODAY)
    assert refusal.value.code == "plan.stopped"


def test_progress_is_reported_while_a_workbook_is_read(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(valid())
    seen: list[str] = []
    read_plan(path, today=TODAY, progress=lambda stage, _done: seen.append(stage))
    assert seen[0] == "sheet"
    assert "rows" in seen


def test_a_long_csv_is_read_in_the_worker_with_the_same_outcome(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.csv"
    lines = [f"{n % 28 + 1:02}.03.2026;10:00;LinkedIn, Instagram;Thema {n};Größe zählt" for n in range(500)]
    path.write_text("Datum;Uhrzeit;Kanal;Thema;Text\n" + "\n".join(lines), encoding="cp1252")
    inside = read_plan(path, today=TODAY)
    monkeypatch.setattr(plan_files, "IN_PROCESS", 10)
    assert read_plan(path, today=TODAY) == inside
    assert inside.encoding == "cp1252"
