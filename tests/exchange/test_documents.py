"""Setting documents: literal words, accessible PDFs, pages as pictures, failures that are said, stopping."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import resources
from editorial.domain.content import SOLID, Status
from editorial.errors import Cancelled, Refused
from editorial.exchange import documents_worker, process
from editorial.exchange.documents import render, render_pdf
from editorial.exchange.documents_words import clean, longest
from tests.exchange.pdf_reader import Paper, squeezed
from ui.theme_tokens import palette

#: What means something to typst, to PDF, to JSON or to a shell.
HOSTILE = (
    '#let x = 1; #x #sys.version #read("/etc/passwd")',
    "*fett* _kursiv_ `roh` $E = m c^2$ <anker> @verweis",
    "= Überschrift - Punkt + Nummer / Begriff: // Kommentar /* noch einer */",
    "\\ \\u{1F600} \\n ~ -- --- ... 'einfach' \"doppelt\" -> => 2x3",
    '{"title": "x"} {page} {all} %s %(title)s ]]> </title> &amp; \\(evil\\) <</Type /Page>>',
)


def entry(title: str, **values: Any) -> dict[str, Any]:
    found = {
        "title": clean(title),
        "longest": longest(title),
        "mono": "Li",
        "hue": "linkedin",
        "channel": "LinkedIn",
        "status": "planned",
        "state": "Geplant",
        "solid": False,
        "series": False,
        "virtual": False,
        "time": "09:00",
        "department": "Labor",
        "owner": "Jonas Brandt",
        "campaign": "",
        "pillar": "",
    }
    return found | values


def plan(*entries: dict[str, Any], **values: Any) -> dict[str, Any]:
    """Data of the list template."""
    codes = ("when", "channel", "title", "status", "department", "owner")
    words = {"week": "KW", "hour": "Uhrzeit", "nothing": "Nichts", "no_hour": "", "campaigns": "", "more": ""}
    group = {"heading": "Dienstag, 12. Mai 2026", "week": "KW 20", "notes": "", "entries": list(entries)}
    found = {
        "language": "de",
        "title": "Redaktionsplan",
        "what": "Redaktionsplan",
        "range": "Mai 2026",
        "organisation": "Lindenau",
        "filter": "",
        "count": "",
        "stamp": "Stand heute",
        "paper": "a4",
        "landscape": False,
        "compact": False,
        "legend": None,
        "words": words | {"page": "Seite {page} von {all}"},
        "columns": [{"code": one, "name": one} for one in codes],
        "groups": [group],
        "notes": [],
    }
    return found | values


@pytest.mark.parametrize("title", HOSTILE)
def test_what_somebody_wrote_stands_literally_and_is_never_run(title: str) -> None:
    paper = Paper(render_pdf("list", plan(entry(title))))
    assert squeezed(title) in squeezed(paper.text)
    assert paper.claims_ua


def test_hostile_names_and_headings_are_only_words_too() -> None:
    data = plan(entry("x", owner=HOSTILE[0]), organisation=HOSTILE[1], filter=HOSTILE[2], title=HOSTILE[4])
    paper = Paper(render_pdf("list", data))
    for words in HOSTILE[:3]:
        assert squeezed(words) in squeezed(paper.text)
    assert paper.title == HOSTILE[4]


def test_a_document_is_tagged_and_says_its_language_and_title() -> None:
    for language in ("de", "en"):
        paper = Paper(render_pdf("list", plan(entry("Laborbesuch"), language=language)))
        assert paper.is_tagged
        assert paper.claims_ua
        assert (paper.language, paper.title) == (language, "Redaktionsplan")
        assert {"/H1", "/Table", "/TH", "/TD"} <= set(paper.tags())


def test_letters_without_any_font_do_not_stop_the_document() -> None:
    paper = Paper(render_pdf("list", plan(entry("Eigenes Zeichen \ue123 und Labor"))))
    assert paper.is_tagged
    assert "und Labor" in paper.text


def test_titles_from_right_to_left_and_in_other_scripts_are_set() -> None:
    paper = Paper(render_pdf("list", plan(entry("مرحبا بالعالم"), entry("שלום עולם"), entry("Привет, Ελλάδα"))))
    assert paper.claims_ua
    for word in ("مرحبا", "עולם", "Привет, Ελλάδα"):
        assert word in paper.text or word[::-1] in paper.text


def test_every_state_has_its_glyph_hollow_before_approval_and_solid_after() -> None:
    source = resources.text("documents/signs.typ")
    shapes = {line.split(":")[0].strip(): line for line in source.splitlines() if line.startswith("  ")}
    for status in Status:
        solid = "disc(" in shapes[status] or "<rect" in shapes[status]
        assert solid is (status in SOLID), status
    data = plan(*(entry(f"Beitrag {one}", status=one.value, state=one.value) for one in Status))
    assert all(one.value in Paper(render_pdf("list", data)).text for one in Status)


def test_colours_on_paper_are_those_of_the_light_theme() -> None:
    used = json.loads(resources.text("documents/colours.json"))
    assert used == {name: palette(False)[name] for name in used}
    for name in ("signs.typ", "sheet.typ", "month.typ", "week.typ", "list.typ"):
        assert 'rgb("#' not in resources.text(f"documents/{name}")


def test_pages_become_pictures_of_the_asked_sharpness(tmp_path: Path) -> None:
    found = render("list", plan(*(entry(f"Beitrag {one}") for one in range(80))), tmp_path, ppi=72)
    assert len(found.pictures) == len(Paper(found.pdf).pages) == 2
    header = found.pictures[0].read_bytes()[:24]
    assert header[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(header[16:20]), int.from_bytes(header[20:24])) == (595, 842)


def test_a_template_that_fails_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        render("list", {"words": {}}, tmp_path)
    assert caught.value.code == "print.failed"
    assert caught.value.text("de").startswith("Das Dokument ließ sich nicht setzen.")


def test_setting_stops_when_nobody_waits_any_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[str]] = []
    start = process._start

    def watched(module: str, stopped: str) -> subprocess.Popen[str]:
        started.append(start(module, stopped))
        return started[-1]

    monkeypatch.setattr(process, "_start", watched)
    data = plan(*(entry(f"Beitrag {one}") for one in range(2000)))
    with pytest.raises(Cancelled):
        render("list", data, tmp_path, ppi=300, cancelled=lambda: True)
    assert started[0].poll() is not None


def test_a_process_that_dies_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", shutil.which("false") or "/bin/false")
    with pytest.raises(Refused) as caught:
        render("list", plan(), tmp_path)
    assert caught.value.code == "print.stopped"


def test_a_program_in_an_archive_unpacks_its_templates_for_the_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "path", lambda _name: None)
    with documents_worker.resource_root() as root:
        assert root != Path(resources.__file__).parent
        pdf, _compiler = documents_worker.compile_document("list", json.dumps(plan(entry("Labor"))), root)
    assert "Labor" in Paper(pdf).text
    assert not root.exists()


def test_words_are_cleaned_of_what_no_printer_shows() -> None:
    assert clean(" Zwei\r\nZeilen\tund\x00 Null \ud800 ") == "Zwei Zeilen und Null"
    assert clean("Trinkwasserverordnung:") == "Trinkwasserverordnung:"
    assert clean("a" * 50) == "\u200b".join(["a" * 8] * 6 + ["aa"])
    family = "👩‍🔬"
    assert family in clean("x" * 21 + family + "y" * 30)
    assert clean("مرحبا") == "\u2068مرحبا\u2069"
    assert longest("Die Probenahme-Anleitung, neu") == len("Probenahme")
