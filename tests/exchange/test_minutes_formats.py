"""Minutes in every format and both languages: against goldens, as their readers meet them, and as LibreOffice does."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from editorial.domain.minutes_document import ACTION, DECISION
from editorial.domain.minutes_options import MinutesOptions
from editorial.errors import Cancelled
from editorial.exchange.minutes_files import minutes_bytes
from editorial.exchange.minutes_html import minutes_html
from editorial.exchange.minutes_making import minutes_paper
from editorial.exchange.minutes_markdown import minutes_markdown
from editorial.exchange.minutes_paper import paper_of
from editorial.exchange.minutes_pdf import minutes_pages, minutes_pdf
from tests.exchange.minutes_documents import LAB, NOW, SERVICE, long_minutes, minutes
from tests.exchange.minutes_golden import ENDINGS, LANGUAGES, golden, made, office_pdfs, paper, shown, words_of_pdf
from tests.exchange.pdf_reader import Paper, flat, squeezed


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_minutes_say_in_every_format_what_they_said_before(language: str, ending: str) -> None:
    assert shown(made(language, ending), ending) == golden(language, ending).read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_is_tagged_names_itself_and_its_language_and_claims_accessibility(language: str) -> None:
    read = Paper(made(language, ".pdf"))
    assert read.is_tagged
    assert read.claims_ua
    assert (read.language, read.title) == (language, minutes(language).name)
    tags = read.tags()
    assert {"/H1", "/H2", "/Table", "/TR", "/TH", "/TD", "/L", "/LI"} <= set(tags)
    assert tags.count("/H1") == 1
    assert tags.count("/TH") == 9


def test_the_whole_checksum_stands_at_the_end_and_a_short_one_on_every_page() -> None:
    document = minutes()
    assert document.sha256 in squeezed(Paper(made("de", ".pdf")).pages[-1])
    for ending in (".html", ".md", ".eml", ".docx", ".odt"):
        assert document.sha256 in shown(made("de", ending), ending)
    for page in Paper(made("de", ".pdf")).pages:
        assert f"Prüfsumme SHA-256: {document.sha256[:4]} {document.sha256[4:8]} … {document.sha256[-4:]}" in page
        assert "Protokoll Nr. 19/2026, festgeschrieben am 12.05.2026, 12:31 Uhr." in page


def test_long_minutes_repeat_head_of_table_and_page_and_split_no_row() -> None:
    data = minutes_pdf(minutes_paper(long_minutes(), MinutesOptions(), NOW))
    pages = [flat(one) for one in words_of_pdf(data).split("\f") if one.strip()]
    assert len(pages) >= 8
    for number, page in enumerate(pages, 1):
        assert f"Seite {number} von {len(pages)}" in page
        assert ("Lindenau Messtechnik GmbH · Protokoll Nr. 19/2026" in page) is (number > 1)
        assert page.count("Der Beitrag erscheint") == page.count("beantwortet Rückfragen."), f"a row parted on {number}"
        if "B 19-" in page:
            assert "TOP Ergebnis Art Zuständig Termin" in page
    assert Paper(data).claims_ua


def test_word_and_opendocument_go_through_libreoffice_without_a_warning(tmp_path: Path) -> None:
    files = {f"{language}-{ending[1:]}{ending}": made(language, ending) for language in LANGUAGES for ending in _OFFICE}
    long = minutes_paper(long_minutes(), MinutesOptions(), NOW)
    files |= {f"long-{ending[1:]}{ending}": minutes_bytes(long, ending) for ending in _OFFICE}
    found, told = office_pdfs(tmp_path, files)
    assert told == ""
    for name, data in found.items():
        read = Paper(data)
        source = long if name.startswith("long") else paper(name[:2])
        words = squeezed(read.text)
        for line in source.lines:
            assert all(squeezed(one) in words for one in (line.title, line.label, line.who)), (name, line)
        for number, page in enumerate(read.pages, 1):
            assert squeezed(source.page.format(page=number, all=len(read.pages))) in squeezed(page), name
            assert (squeezed(source.running) in squeezed(page)) is (number > 1), name
        heads = [page for page in read.pages if squeezed("".join(source.columns)) in squeezed(page)]
        assert len(heads) >= (7 if source is long else 2), name


_OFFICE = (".docx", ".odt")


@pytest.mark.parametrize("language", LANGUAGES)
def test_word_and_opendocument_have_a_table_of_decisions_and_real_headings(language: str) -> None:
    document, source = minutes(language), paper(language)
    for ending, heading in ((".docx", "[Heading 2]"), (".odt", "[Heading_20_2 level 2]")):
        text = shown(made(language, ending), ending)
        assert f"{heading} {source.decisions.heading}" in text
        assert text.count("[Heading 2]" if ending == ".docx" else " level 2]") == 5 + 2 + len(source.sections)
        for one in document.decisions:
            row = next(line for line in text.splitlines() if f"B {one.mark} | " in line)
            assert one.text in row
            assert one.who in row
            assert one.until_words in row
        assert "5 dafür, 1 dagegen, 1 Enthaltung." in text or language == "en"
        assert text.count("tblHeader cantSplit>" if ending == ".docx" else "<header Whole>") == 3


def test_files_are_the_same_bytes_whenever_they_are_written() -> None:
    for ending in (".docx", ".odt", ".html", ".md"):
        again = minutes_bytes(paper("de"), ending)
        if ending in _OFFICE:
            names = [zipfile.ZipFile(io.BytesIO(one)).namelist() for one in (made("de", ending), again)]
            assert names[0] == names[1]
        assert shown(again, ending) == shown(made("de", ending), ending)


def test_a_draft_says_so_on_every_page_and_has_no_checksum() -> None:
    source = minutes_paper(minutes(final=False), MinutesOptions(), NOW)
    for page in Paper(minutes_pdf(source)).pages:
        assert "Entwurf, Stand 12.05.2026, 12:31 Uhr, nicht festgeschrieben" in page
        assert page.count("Entwurf") >= 2
    assert '<p class="mark">Entwurf</p>' in minutes_html(source).decode()
    assert "# Ergebnisprotokoll (Entwurf)" in minutes_markdown(source).decode()
    for ending in _OFFICE:
        text = shown(minutes_bytes(source, ending), ending)
        assert "Ergebnisprotokoll → Entwurf" in text
        assert "Noch nicht festgeschrieben" in text
    assert source.checksum == ""


def test_parts_that_are_not_wanted_stay_out() -> None:
    bare = MinutesOptions(attendance=False, votes=False, actions=False)
    text = minutes_markdown(minutes_paper(minutes(), bare, NOW)).decode()
    for words in ("Anwesend", "S. Hoffmann", "Verteiler", "Abstimmung", "dagegen", "Aufgaben aus dieser", "Beamer"):
        assert words not in text
    whole = minutes_markdown(minutes_paper(minutes(), MinutesOptions(notes=True), NOW)).decode()
    for words in ("Anwesend", "S. Hoffmann", "Verteiler", "Abstimmung", "dagegen", "Aufgaben aus dieser", "Beamer"):
        assert words in whole


def test_an_excerpt_for_a_department_holds_nothing_of_others() -> None:
    options = MinutesOptions(department_id=LAB, notes=True)
    source = minutes_paper(minutes(), options, NOW, "Labor")
    texts = [shown(minutes_bytes(source, ending), ending) for ending in ENDINGS if ending != ".eml"]
    document = minutes()
    foreign = [one for one in document.entries if one.department_id not in (LAB, None)]
    secrets = [words for one in foreign for words in (one.title, one.fact, *(row.text for row in one.rows)) if words]
    secrets += [row.text for one in document.entries for row in one.rows if row.department_id != LAB]
    secrets += [one.fact for one in document.entries if one.department_id is None and one.fact]
    secrets += ["pfas.pdf", "Themenplan.pdf", "Beamer", "2 Beschlüsse", "Schulte war ab"]
    for text in texts:
        assert "Auszug für den Fachbereich Labor aus: Protokoll Nr. 19/2026." in flat(text)
        assert "Tipp: Drift erkennen" in flat(text)
        assert "Sensor im Härtetest" in flat(text)
        for words in secrets:
            assert squeezed(words) not in squeezed(text)
    assert "Nachträge; sie stehen im vollständigen Protokoll" in " ".join(source.remarks)


def test_a_department_sees_its_task_in_somebody_elses_item_without_that_items_title() -> None:
    text = minutes_markdown(minutes_paper(minutes(), MinutesOptions(department_id=SERVICE), NOW, "Service")).decode()
    assert "TOP 3: PFAS" in text
    entries = minutes().entries
    assert {one.department_id for one in entries} == {None, LAB, SERVICE}
    other = MinutesOptions(department_id=99)
    assert "Hier ist nichts festgehalten." in minutes_markdown(minutes_paper(minutes(), other, NOW, "Recht")).decode()


def test_an_excerpt_of_one_item_has_all_of_it_and_nothing_else() -> None:
    source = minutes_paper(minutes(), MinutesOptions(item_id=13), NOW)
    text = minutes_markdown(source).decode()
    assert "Auszug zu TOP 3 aus: Protokoll Nr. 19/2026." in text
    assert {one.sign for one in source.lines} == {DECISION, ACTION}
    assert "pfas.pdf" in text
    for words in ("AquaSens", "Rückblick", "Härtetest", "Beamer", "Bildrechte", "Frau Schulte"):
        assert words not in text
    assert source.signatures[0].role == "für die Richtigkeit des Auszugs"


def test_the_preview_shows_the_pages_of_the_pdf_at_the_asked_size() -> None:
    pages = minutes_pages(paper("de"), 0.5)
    assert len(pages) == len(Paper(made("de", ".pdf")).pages)
    for one in pages:
        assert one[:8] == b"\x89PNG\r\n\x1a\n"
        assert (int.from_bytes(one[16:20]), int.from_bytes(one[20:24])) == (397, 561)


@pytest.mark.parametrize("ending", [".pdf", ".docx", ".odt"])
def test_writing_stops_when_nobody_waits_any_more_and_tells_how_far_it_is(ending: str) -> None:
    with pytest.raises(Cancelled):
        minutes_bytes(paper("de"), ending, cancelled=lambda: True)
    seen: list[str] = []
    minutes_bytes(paper("de"), ending, progress=lambda stage, _done: seen.append(stage))
    assert seen == [ending[1:]]


def test_a_paper_survives_the_way_to_another_process() -> None:
    for language in LANGUAGES:
        assert paper_of(paper(language).plain()) == paper(language)
