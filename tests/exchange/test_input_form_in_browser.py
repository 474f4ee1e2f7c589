"""The expert's form in a real browser: every kind of answer, attachments, unfinished work, and the proof of it all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editorial.domain.import_report import Outcome
from editorial.domain.input_forms import proves
from editorial.domain.input_rules import check_value
from editorial.domain.inputs import Clearance
from editorial.exchange.input_answer import read_input
from tests.browser import Browser, browsing
from tests.exchange.input_form_driver import (
    HIDDEN,
    attached,
    click,
    filled,
    from_block,
    noise,
    proven,
    put,
    refused,
    said,
    sample_files,
    saved,
    shown,
    text,
)
from tests.exchange.input_papers import KEY, QUESTIONS, TICKET, input_paper
from tests.services.input_makers import make_input_house

pytestmark = [pytest.mark.xdist_group("browser"), pytest.mark.timeout(600)]
#: In what the forms say every address is of this kind; the browser itself greets its maker whatever it shows.
THEIRS = ".example"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browsing(tmp_path_factory.mktemp("browser")) as made:
        yield made
        assert [one for one in made.proxy.asked if THEIRS in one] == []


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    return sample_files(tmp_path)


EXPECTED = [
    (11, "1284.5", "public", []),
    (12, "Röntgenkontrastmittel in einem Bach.\n„Weit weg“ von jeder Klinik.", "confidential", ["bericht.pdf"]),
    (13, "Chromatographie", "internal", []),
    (14, "no", "public", []),
    (15, "AquaSens „S“", "public", []),
    (16, '["Wasserwerke","Haushalte"]', "public", []),
    (17, "2026-05-04", "confidential", []),
    (18, "", "public", ["labor.png", "bericht.pdf"]),
]


def test_every_kind_of_question_is_answered_with_attachments_and_proven(
    browser: Browser, tmp_path: Path, files: dict[str, Path]
) -> None:
    shown(browser, tmp_path, input_paper())
    assert text(browser, "state") == "0 von 9 Fragen beantwortet"
    filled(browser, files)
    assert text(browser, "state") == "9 von 9 Fragen beantwortet"
    assert browser.run("return document.getElementById('progress').value") == 9
    path = saved(browser)
    assert path.name == "input-anfrage-vier-fragen-zu-spurenstoffen-richter.antwort.json"
    made = proven(json.loads(path.read_text("utf-8")))
    assert said(made) == EXPECTED
    assert (made["minutes"], made["attribution"], made["consent"]) == (7, "named", True)
    assert (made["remark"], made["workspace"], made["request"], made["person"]) == ("Gern ein Rückruf.", "3f0c", 7, 4)
    assert len(made["files"]) == 2
    assert "Downloads" in text(browser, "message")
    read = read_input(path)
    assert proves(KEY, read)
    assert read.whole
    kept = [check_value(one, answer.value) for one, answer in zip(QUESTIONS, read.answers, strict=True)]
    assert kept == [value for _id, value, _clearance, _files in EXPECTED]
    assert browser.requests() == []
    assert browser.hits() == []


def test_a_later_save_has_a_higher_edition_and_says_that_the_earlier_is_stale(
    browser: Browser, tmp_path: Path, files: dict[str, Path]
) -> None:
    shown(browser, tmp_path, input_paper())
    filled(browser, files)
    first = proven(json.loads(saved(browser).read_text("utf-8")))
    put(browser, "a3", "Massenspektrometrie")
    assert "noch einmal" in text(browser, "message")
    browser.run("Date.now = () => 1000")
    second = proven(json.loads(saved(browser).read_text("utf-8")))
    assert second["edition"] > first["edition"]
    assert second["answers"][2]["value"] == "Massenspektrometrie"


def test_the_text_for_a_mail_carries_the_same_proof_and_names_what_it_leaves_out(
    browser: Browser, tmp_path: Path, files: dict[str, Path]
) -> None:
    shown(browser, tmp_path, input_paper())
    filled(browser, files)
    browser.run("document.getElementById('by-mail').open = true")
    words = browser.until("return document.getElementById('block').value")
    made = proven(from_block(words))
    assert said(made) == EXPECTED
    assert "files" not in made
    for place in (words, text(browser, "without-files")):
        assert "bericht.pdf, labor.png, bericht.pdf" in place
        assert "nicht enthalten" in place
    read = read_input("\r\n".join(f"> {line}" for line in words.splitlines()))
    assert proves(KEY, read)
    assert not read.whole


# The keyboard alone ---------------------------------------------------------------------------------------------------


def focused(browser: Browser) -> str:
    found: str = browser.run("return document.activeElement.id")
    return found


def tab_to(browser: Browser, wanted: str) -> None:
    """Press Tab until a control has the focus, which has to be seen then and not lie under the bar."""
    for _turn in range(12):
        if focused(browser) == wanted:
            break
        browser.press("Tab")
    assert focused(browser) == wanted
    script = (
        "const e = document.activeElement, box = /file|radio|checkbox/.test(e.type) ? e.labels[0] : e;"
        "const s = getComputedStyle(box), r = e.getBoundingClientRect(), bar = document.getElementById('bar');"
        "return [s.outlineStyle, parseFloat(s.outlineWidth), r.bottom <= bar.getBoundingClientRect().top"
        " || bar.contains(e)]"
    )
    style, width, free = browser.run(script)
    assert (style, width >= 2, free) == ("solid", True, True), wanted


def test_the_whole_form_is_answered_with_the_keyboard_alone(
    browser: Browser, tmp_path: Path, files: dict[str, Path]
) -> None:
    shown(browser, tmp_path, input_paper())
    for field, words, clearance in (("a1", "340", 0), ("a2", "Ein Befund", 2), ("a3", "Verfahren", 1)):
        tab_to(browser, field)
        browser.press(words)
        tab_to(browser, f"c{field[1]}-public")
        browser.press("Space", *["Right"] * clearance)
    tab_to(browser, "a4-0")
    browser.press("Space", "Down")
    tab_to(browser, "a5-0")
    browser.press("Space", "Down", "Down", "Up")
    tab_to(browser, "a6-0")
    browser.press("Space")
    tab_to(browser, "a6-2")
    browser.press("Space")
    tab_to(browser, "a7")
    browser.press("05052026")
    tab_to(browser, "i8")
    node = browser.file_chooser("Enter")
    browser.cdp("DOM.setFileInputFiles", files=[str(files["labor.png"])], backendNodeId=node)
    attached(browser, 8, 1)
    tab_to(browser, "c8-public")
    browser.press("Space")
    tab_to(browser, "attribution-named")
    browser.press("Space", "Right", "Right", "Left")
    tab_to(browser, "consent")
    browser.press("Space")
    tab_to(browser, "minutes")
    browser.press("5")
    tab_to(browser, "remark")
    browser.press("Danke")
    for one in browser.downloads.iterdir():
        one.unlink()
    tab_to(browser, "save")
    browser.press("Enter")
    made = proven(json.loads(browser.downloaded().read_text("utf-8")))
    assert [(value, level) for _id, value, level, _files in said(made)] == [
        ("340", "public"),
        ("Ein Befund", "confidential"),
        ("Verfahren", "internal"),
        ("no", "confidential"),
        ("AquaSens „S“", "confidential"),
        ('["Wasserwerke","Haushalte"]', "confidential"),
        ("2026-05-05", "confidential"),
        ("", "public"),
    ]
    assert (made["attribution"], made["consent"], made["minutes"], made["remark"]) == ("department", True, 5, "Danke")
    assert len(made["files"]) == 1


def test_an_attachment_is_removed_with_the_keyboard_and_the_focus_stays(
    browser: Browser, tmp_path: Path, files: dict[str, Path]
) -> None:
    shown(browser, tmp_path, input_paper())
    browser.choose_files("i8", files["labor.png"], files["bericht.pdf"])
    attached(browser, 8, 2)
    names = "return [...document.querySelectorAll('#l8 li')].map(one => one.innerText.split('\\n').join(' '))"
    assert "labor.png" in browser.run(names)[0]
    assert "kB" in browser.run(names)[0]
    browser.run("document.querySelector('#l8 button').focus()")
    browser.press("Enter")
    attached(browser, 8, 1)
    assert browser.run("return document.activeElement.textContent") == "bericht.pdf entfernen"
    browser.press("Space")
    attached(browser, 8, 0)
    assert focused(browser) == "i8"
    assert text(browser, "message") == "„bericht.pdf“ ist entfernt."


# What is refused ------------------------------------------------------------------------------------------------------


def test_files_that_are_not_allowed_are_named_with_the_reason(
    browser: Browser, tmp_path: Path, files: dict[str, Path]
) -> None:
    shown(browser, tmp_path, input_paper())
    for name, reason in {
        "programm.exe": "nicht erlaubt",
        "bild.svg": "nicht erlaubt",
        "falsch.jpg": "keine jpg-Datei",
        "leer.txt": "ist leer",
    }.items():
        browser.drop_files("#card8", files[name])
        (sentence,) = refused(browser, 8)
        assert name in sentence
        assert reason in sentence
    browser.choose_files("i8", files["labor.png"], files["programm.exe"], files["labor.png"])
    assert ["programm.exe" in one or "hängt schon" in one for one in refused(browser, 8)] == [True, True]
    attached(browser, 8, 1)


def test_attachments_are_taken_up_to_twenty_megabytes_together_and_survive_the_whole_way(
    browser: Browser, tmp_path: Path, files: dict[str, Path]
) -> None:
    shown(browser, tmp_path, input_paper())
    browser.choose_files("i8", files["gross.pdf"])
    attached(browser, 8, 1)
    browser.choose_files("i2", files["riesig.pdf"])
    sentence = refused(browser, 2)[0].replace("\u00a0", " ")
    assert "„riesig.pdf“ (12 MB)" in sentence
    assert "20 MB" in sentence
    assert "8 MB" in sentence
    film = tmp_path / "film.mp4"
    film.write_bytes(noise(7_900_000))
    browser.choose_files("i2", film)
    attached(browser, 2, 1)
    put(browser, "a1", "340")
    click(browser, "attribution-anonymous")
    path = saved(browser)
    made = proven(json.loads(path.read_text("utf-8")))
    assert sum(one["size"] for each in made["answers"] for one in each["files"]) > 19_800_000
    assert "zu groß" in text(browser, "kept")


def test_what_is_missing_or_wrong_is_said_where_it_is_and_gets_the_focus(browser: Browser, tmp_path: Path) -> None:
    shown(browser, tmp_path, input_paper())
    wrong = "return [...document.querySelectorAll('form .error')].filter(one => !one.hidden).map(one => one.id)"
    click(browser, "save")
    assert browser.run(wrong) == ["e1", "e2", "e-attribution"]
    assert focused(browser) == "a1"
    put(browser, "a1", "viele")
    assert text(browser, "e1").startswith("Das ist keine Zahl.")
    assert browser.run("return document.getElementById('a1').getAttribute('aria-invalid')") == "true"
    put(browser, "a1", "340")
    put(browser, "a2", "Ein Befund")
    click(browser, "save")
    assert focused(browser) == "attribution-named"
    click(browser, "attribution-department", "save")
    assert browser.run(wrong) == ["e-consent"]
    click(browser, "consent")
    put(browser, "minutes", "7,5")
    assert browser.run(wrong) == ["e-minutes"]
    click(browser, "save")
    assert focused(browser) == "minutes"
    assert "fehlt etwas" in text(browser, "message")
    put(browser, "minutes", "")
    made = proven(json.loads(saved(browser).read_text("utf-8")))
    assert made["minutes"] == 0


def test_nothing_at_all_is_no_answer(browser: Browser, tmp_path: Path) -> None:
    shown(browser, tmp_path, input_paper(questions=QUESTIONS[2:4]))
    click(browser, "attribution-anonymous", "save")
    assert text(browser, "message").startswith("Noch ist nichts beantwortet.")
    assert focused(browser) == "a1"


@pytest.mark.parametrize(
    ("language", "typed", "kept", "read"),
    [
        ("de", "340", "340", ""),
        ("de", "1.284", "1284", ""),
        ("de", "1.284.000,25", "1284000.25", ""),
        ("de", "0,2", "0.2", ""),
        ("de", "340.5", "340.5", "340,5"),
        ("de", "12 500", "12500", "12.500"),
        ("de", "\u22123", "-3", ""),
        ("de", "007", "7", "7"),
        ("en", "1,284.5", "1284.5", ""),
        ("en", "0,2", "0.2", "0.2"),
        ("en", "1,284", "1284", ""),
    ],
)
def test_numbers_are_read_as_the_language_writes_them(
    browser: Browser, tmp_path: Path, language: str, typed: str, kept: str, read: str
) -> None:
    shown(browser, tmp_path, input_paper(language, QUESTIONS[:1]))
    put(browser, "a1", typed)
    click(browser, "attribution-anonymous")
    browser.run("document.getElementById('by-mail').open = true")
    made = proven(from_block(browser.until("return document.getElementById('block').value")))
    assert made["answers"][0]["value"] == kept
    assert read in text(browser, "w1")
    assert bool(text(browser, "w1")) is bool(read)


def test_a_choice_can_be_undone_where_no_answer_is_demanded(browser: Browser, tmp_path: Path) -> None:
    shown(browser, tmp_path, input_paper())
    assert browser.run(HIDDEN, "n4") is True
    click(browser, "a4-0")
    assert browser.run(HIDDEN, "d4") is False
    click(browser, "n4")
    assert browser.run(HIDDEN, "d4") is True
    assert focused(browser) == "a4-0"


def test_clearance_says_what_it_means(browser: Browser, tmp_path: Path) -> None:
    shown(browser, tmp_path, input_paper())
    assert browser.run(HIDDEN, "k1") is True
    put(browser, "a1", "340")
    assert text(browser, "k1") == "Ohne Wahl gilt die Antwort als vertraulich."
    click(browser, "c1-public")
    assert browser.run(HIDDEN, "k1") is True
    click(browser, "c1-confidential")
    assert text(browser, "k1") == "Vertrauliches bleibt gesperrt, bis Ihre Leitung es freigibt."


def test_an_expired_form_says_so_itself(browser: Browser, tmp_path: Path) -> None:
    late = replace(input_paper(), ticket=replace(TICKET, expires="2020-01-01T00:00:00Z"))
    shown(browser, tmp_path, late)
    assert browser.run(HIDDEN, "expired") is False
    shown(browser, tmp_path, input_paper())
    assert browser.run(HIDDEN, "expired") is True


# The whole way --------------------------------------------------------------------------------------------------------


def test_what_the_form_saves_becomes_a_contribution_and_a_later_save_a_new_version(
    browser: Browser, tmp_path: Path
) -> None:
    house = make_input_house(tmp_path)
    try:
        request, path = house.request(), tmp_path / "form.html"
        house.ws.input_forms.write(house.editor, request.id, path)
        photo = sample_files(tmp_path)["labor.png"]
        browser.open(path)
        put(browser, "a1", "0,5")
        put(browser, "a2", "Anreicherung, dann läuft die Messung zweimal.")
        click(browser, "c1-public", "a4-0", "a5-1", "a5-0", "attribution-named", "consent")
        put(browser, "a6", "2019-04-01")
        browser.choose_files("i7", photo)
        attached(browser, 7, 1)
        first = house.ws.input_forms.take_in(house.editor, saved(browser))
        put(browser, "a3", "Die Zeit.")
        second = house.ws.input_forms.take_in(house.editor, saved(browser))
        assert (first.count(Outcome.ADDED), second.count(Outcome.ADDED)) == (1, 1)
        case = house.case(request.id)
        given = case.contributions[-1]
        assert [one.contribution.number for one in case.contributions] == [1, 2]
        values = [given.answer(one.id) for one in case.questions]
        assert [one.value if one else "" for one in values] == [
            "0.5",
            "Anreicherung, dann läuft die Messung zweimal.",
            "Die Zeit.",
            "yes",
            '["Blei","Nitrat"]',
            "2019-04-01",
            "",
        ]
        assert [one.name for one in given.files] == ["labor.png"]
        assert given.contribution.consent
        assert values[0] is not None
        assert (values[0].clearance, values[0].wished) == (Clearance.PUBLIC, Clearance.PUBLIC)
    finally:
        house.ws.close()
