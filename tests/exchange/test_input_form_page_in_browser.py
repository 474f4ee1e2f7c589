"""The expert's form in a real browser: people's words stay text, unfinished work is kept, all can read it."""

from __future__ import annotations

import io
import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from editorial.domain.input_forms import InputBefore, proves
from editorial.domain.inputs import Attribution, Clearance, Question, QuestionKind
from editorial.exchange.input_answer import read_input
from editorial.exchange.input_form import render_input
from tests.browser import Browser, browsing
from tests.exchange.input_form_driver import (
    CONTRAST,
    HIDDEN,
    attached,
    click,
    filled,
    from_block,
    proven,
    put,
    said,
    sample_files,
    saved,
    shown,
    text,
)
from tests.exchange.input_papers import KEY, QUESTIONS, TICKET, input_paper, with_words
from tests.forms import DOT
from tests.naughty import NAUGHTY

pytestmark = [pytest.mark.xdist_group("browser"), pytest.mark.timeout(600)]
THEIRS = ".example"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browsing(tmp_path_factory.mktemp("browser")) as made:
        yield made
        assert [one for one in made.proxy.asked if THEIRS in one] == []


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    return sample_files(tmp_path)


# Whatever people write ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("part", range(6))
def test_what_people_wrote_stays_text_wherever_it_stands(browser: Browser, tmp_path: Path, part: int) -> None:
    words = NAUGHTY[part::6]
    shown(browser, tmp_path, with_words(words))
    assert browser.run("return document.readyState") == "complete"
    assert browser.hits() == []
    assert browser.requests() == []
    kinds = browser.run("return [...new Set([...document.querySelectorAll('*')].map(one => one.localName))]")
    assert not set(kinds) & {"iframe", "object", "embed", "link", "base", "video", "a", "img", "math", "plaintext"}
    assert browser.run("return document.scripts.length") == 2
    assert browser.run("return document.forms.length") == 1
    asked = browser.run("return [...document.querySelectorAll('h2[id^=q] .words')].map(one => one.textContent)")
    assert asked == [_as_parsed(one) for one in words]
    assert browser.run("return document.getElementById('bar').hidden") is False


def _as_parsed(words: str) -> str:
    """What an HTML parser makes of characters that no document can hold (WHATWG HTML, 13.2.3.5)."""
    whole = words.encode("utf-8", "replace").decode("utf-8")
    return whole.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def test_whatever_is_typed_comes_back_in_a_proven_answer(browser: Browser, tmp_path: Path) -> None:
    shown(browser, tmp_path, input_paper())
    put(browser, "a1", "1")
    click(browser, "attribution-anonymous")
    browser.run("document.getElementById('by-mail').open = true")
    for words in NAUGHTY[::7]:
        typed = "x " + words.replace("\ud800", "HALF").encode("utf-8", "replace").decode("utf-8")
        for field in ("a2", "a3", "remark"):
            put(browser, field, typed[:480])
        made = proven(from_block(browser.run("return document.getElementById('block').value")))
        assert made["answers"][1]["value"].startswith("x")
        assert proves(KEY, read_input(browser.run("return document.getElementById('block').value")))
    assert browser.hits() == []


def test_names_of_attachments_are_words_too(browser: Browser, tmp_path: Path) -> None:
    shown(browser, tmp_path, input_paper())
    names = [
        '"><img src=x onerror=alert(1)>.png',
        "<script>alert(2)<\u2215script>.png",
        "{names} {left} ' & <b>.png",
        "a\u202egnp.exe.png",
        "x" * 200 + ".png",
    ]
    for place, name in enumerate(names):
        (tmp_path / name).write_bytes(DOT + bytes([place]))
        browser.drop_files("#card8", tmp_path / name)
        attached(browser, 8, place + 1)
    put(browser, "a1", "1")
    put(browser, "a2", "x")
    click(browser, "attribution-anonymous")
    path = saved(browser)
    proven(json.loads(path.read_text("utf-8")))
    found = [one.name for one in read_input(path).named_files]
    assert found[:3] == names[:3]
    assert found[3] == "agnp.exe.png"
    assert len(found[4]) == 120
    assert browser.hits() == []


def test_policy_and_markup_stand_even_if_escaping_failed(browser: Browser, tmp_path: Path) -> None:
    page = render_input(replace(input_paper(), purpose="PLACE"))
    broken = page.replace("PLACE", "<img src=x onerror=alert(1)><script>alert(2)</script>")
    (tmp_path / "broken.html").write_text(broken, encoding="utf-8")
    browser.open(tmp_path / "broken.html")
    assert [one[0] for one in browser.hits() if one[0] != "policy"] == []
    assert any(one[0] == "policy" for one in browser.hits())
    assert browser.requests() == []


# What was answered before ---------------------------------------------------------------------------------------------


def test_earlier_answers_stand_in_the_form_and_follow_ups_are_marked(browser: Browser, tmp_path: Path) -> None:
    before = (
        InputBefore(11, "1284.5", Clearance.PUBLIC),
        InputBefore(12, "Ein Befund", Clearance.INTERNAL),
        InputBefore(14, "yes", Clearance.PUBLIC),
        InputBefore(15, "Keines", Clearance.PUBLIC),
        InputBefore(16, '["Gemeinden"]', Clearance.PUBLIC),
        InputBefore(17, "2026-05-04", Clearance.PUBLIC),
        InputBefore(18, "", Clearance.PUBLIC, ("labor.png",)),
    )
    more = Question(id=19, kind=QuestionKind.SHORT, text="Und wo genau?", round=2, required=True)
    made = replace(
        input_paper(questions=(*QUESTIONS, more)), before=before, attribution=Attribution.NAMED, consent=True
    )
    shown(browser, tmp_path, made)
    assert browser.run("return document.getElementById('a1').value") == "1284,5"
    assert text(browser, "b8") == "Schon bei uns: labor.png"
    assert text(browser, "card9").strip().startswith("Rückfrage")
    click(browser, "save")
    assert browser.run("return document.activeElement.id") == "a9"
    put(browser, "a9", "Im Bach hinter der Klinik")
    answer = proven(json.loads(saved(browser).read_text("utf-8")))
    assert [value for _id, value, _level, _files in said(answer)] == [
        "1284.5",
        "Ein Befund",
        "",
        "yes",
        "Keines",
        '["Gemeinden"]',
        "2026-05-04",
        "",
        "Im Bach hinter der Klinik",
    ]
    assert answer["answers"][1]["clearance"] == "internal"


# Unfinished work ------------------------------------------------------------------------------------------------------


def core(browser: Browser) -> dict[str, Any]:
    """What the form would answer now, without what is of the moment."""
    made = json.loads(saved(browser).read_text("utf-8"))
    return {name: value for name, value in proven(made).items() if name not in ("edition", "written", "hmac")}


def test_unfinished_work_survives_a_reload_with_its_attachments(
    browser: Browser, tmp_path: Path, files: dict[str, Path]
) -> None:
    path = shown(browser, tmp_path, input_paper())
    assert browser.run(HIDDEN, "restored") is True
    filled(browser, files)
    before = core(browser)
    browser.open(path)
    assert re.fullmatch(
        r"Ihre Eingaben vom \w\w \d\d\.\d\d\.\d{4}, \d\d:\d\d sind wieder da\.", text(browser, "restored")
    )
    assert text(browser, "state") == "9 von 9 Fragen beantwortet"
    assert core(browser) == before
    other = replace(input_paper(), ticket=replace(TICKET, nonce="cd" * 16))
    shown(browser, tmp_path, other, fresh=False)
    assert text(browser, "state") == "0 von 9 Fragen beantwortet"


def test_a_file_of_unfinished_work_brings_everything_back_on_another_computer(
    browser: Browser, tmp_path: Path, files: dict[str, Path]
) -> None:
    shown(browser, tmp_path, input_paper())
    filled(browser, files)
    before = core(browser)
    draft = saved(browser, "save-draft")
    assert draft.name.endswith("richter.zwischenstand.json")
    assert draft.name in text(browser, "message")
    kept = tmp_path / draft.name
    kept.write_bytes(draft.read_bytes())
    for way in ("choose", "drop"):
        shown(browser, tmp_path, input_paper())
        if way == "choose":
            browser.choose_files("open-draft", kept)
        else:
            browser.drop_files("h1", kept)
        browser.until("return document.getElementById('message').textContent.includes('geöffnet')")
        assert core(browser) == before


@pytest.mark.parametrize(
    "words",
    [
        "",
        "[]",
        "null",
        "{",
        '{"kind": "editorial-desk-input-answer"}',
        '{"kind": "editorial-desk-input-draft", "nonce": "another"}',
    ],
)
def test_a_file_that_is_no_unfinished_work_of_this_form_changes_nothing(
    browser: Browser, tmp_path: Path, words: str
) -> None:
    shown(browser, tmp_path, input_paper())
    put(browser, "a3", "Chromatographie")
    (tmp_path / "x.json").write_text(words, "utf-8")
    browser.choose_files("open-draft", tmp_path / "x.json")
    assert "kein Zwischenstand" in browser.until("return document.getElementById('e-draft').textContent")
    assert browser.run("return document.getElementById('a3').value") == "Chromatographie"


def test_an_altered_file_of_unfinished_work_fills_in_what_can_be_used(browser: Browser, tmp_path: Path) -> None:
    shown(browser, tmp_path, input_paper())
    made = {
        "kind": "editorial-desk-input-draft",
        "nonce": TICKET.nonce,
        "at": "x",
        "edition": "x",
        "fields": {"minutes": {"a": 1}, "remark": ["x"], "attribution": 7},
        "answers": [None, 7, {"question": 12, "value": "Bleibt", "clearance": "x"}, {"question": 16, "chosen": "x"}],
        "files": [
            None,
            {"question": 18, "files": [{"name": "x.exe", "data": "AAAA"}, {"name": "a.png", "data": "%%%"}, {}]},
        ],
    }
    (tmp_path / "x.json").write_text(json.dumps(made), "utf-8")
    browser.choose_files("open-draft", tmp_path / "x.json")
    browser.until("return document.getElementById('a2').value === 'Bleibt'")
    assert browser.run("return document.querySelectorAll('#l8 li').length") == 0
    assert text(browser, "state") == "1 von 9 Fragen beantwortet"


def test_what_was_entered_can_be_deleted_and_brought_back(
    browser: Browser, tmp_path: Path, files: dict[str, Path]
) -> None:
    shown(browser, tmp_path, input_paper())
    filled(browser, files)
    click(browser, "forget")
    assert text(browser, "state") == "0 von 9 Fragen beantwortet"
    assert browser.run("return Object.keys(localStorage).length") == 0
    assert text(browser, "forget") == "Löschen rückgängig machen"
    click(browser, "forget")
    assert text(browser, "state") == "9 von 9 Fragen beantwortet"
    assert text(browser, "forget") == "Eingaben löschen"


def test_a_browser_that_keeps_nothing_is_named_and_the_form_works_all_the_same(
    browser: Browser, tmp_path: Path, files: dict[str, Path]
) -> None:
    source = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
    added = browser.cdp("Page.addScriptToEvaluateOnNewDocument", source=source)
    try:
        shown(browser, tmp_path, input_paper(), fresh=False)
        filled(browser, files)
        assert text(browser, "kept").startswith("Dieser Browser merkt sich bei Dateien nichts")
        assert len(core(browser)["files"]) == 2
    finally:
        browser.cdp("Page.removeScriptToEvaluateOnNewDocument", identifier=added["identifier"])


# Everybody can read and use it ----------------------------------------------------------------------------------------


def test_without_script_the_questions_can_be_read_and_the_way_to_answer_is_told(
    browser: Browser, tmp_path: Path
) -> None:
    browser.script(False)
    try:
        made = replace(input_paper(), reply_to="k.vogel@lindenau.example")
        (tmp_path / "plain.html").write_text(render_input(made), "utf-8")
        browser.open(tmp_path / "plain.html")
        browser.script(True)
        seen = browser.run("return document.querySelector('main').innerText")
        for words in (*(one.text for one in QUESTIONS), "Wasserwerke", "k.vogel@lindenau.example", TICKET.nonce):
            assert words in seen
        script = "return [...document.querySelectorAll('input, textarea, button')].filter(one => one.checkVisibility())"
        assert browser.run(script + ".length") == 0
    finally:
        browser.script(True)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 760, 1440])
@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_is_cut_and_targets_are_large(
    browser: Browser, tmp_path: Path, files: dict[str, Path], language: str, width: int, dark: bool
) -> None:
    browser.look(width=width, dark=dark)
    shown(browser, tmp_path, input_paper(language))
    browser.choose_files("i8", files["labor.png"], files["programm.exe"])
    attached(browser, 8, 1)
    browser.run("document.getElementById('by-mail').open = true; document.getElementById('save').click()")
    assert browser.run("return document.documentElement.scrollWidth") <= width
    assert browser.run("return document.querySelector('main').offsetWidth") <= 760
    script = (
        "const all = 'button, .chip, .chips > label, .button, summary, textarea, input:not([type=file])';"
        "return [...document.querySelectorAll(all)]"
        ".filter(one => one.checkVisibility() && !one.closest('label > input'))"
        ".filter(one => !one.matches('label > input'))"
        ".map(one => [one.id || one.textContent, one.offsetHeight, one.offsetWidth])"
        ".filter(one => one[1] < 44 || one[2] < 44)"
    )
    assert browser.run(script) == []
    ground = browser.run("return getComputedStyle(document.documentElement).backgroundColor")
    assert ground == ("rgb(16, 21, 23)" if dark else "rgb(238, 242, 242)")
    assert browser.run(CONTRAST) == []
    browser.look()


def test_every_control_has_a_name_and_the_order_is_that_of_the_page(
    browser: Browser, tmp_path: Path, files: dict[str, Path]
) -> None:
    shown(browser, tmp_path, input_paper())
    browser.choose_files("i8", files["labor.png"])
    attached(browser, 8, 1)
    nodes = browser.cdp("Accessibility.getFullAXTree")["nodes"]
    roles = {"textbox", "button", "radio", "checkbox", "radiogroup", "group", "Date", "progressbar", "list", "heading"}
    named = [
        (one["role"]["value"], one.get("name", {}).get("value", ""))
        for one in nodes
        if not one["ignored"] and one["role"]["value"] in roles
    ]
    assert [role for role, name in named if not name.strip() and role != "list"] == []
    names = [name for _role, name in named]
    for wanted in (
        "1. Wie viele Proben prüfen Sie in einer Woche?",
        "Wie weit darf Antwort 1 gehen?",
        "Öffentlich darf erscheinen",
        "Datei an Antwort 2 anhängen",
        "Dateien auswählen 8. Haben Sie ein Foto oder eine Grafik dazu?",
        "labor.png entfernen",
        "Wie viele Minuten haben Sie gebraucht?",
        "1 von 9 Fragen beantwortet",
    ):
        assert any(name.startswith(wanted) for name in names), wanted
    headings = [name for role, name in named if role == "heading"]
    assert [one[:2] for one in headings if one[:1].isdigit()] == [f"{n}." for n in range(1, 10)]
    order = browser.run(
        "return [...document.querySelectorAll('main input:not([type=file]), main textarea, main button, main summary')]"
        ".filter(one => one.checkVisibility() && !one.closest('.chips')).map(one => one.getBoundingClientRect().top)"
    )
    assert order == sorted(order)
    assert browser.run("return document.querySelectorAll('[tabindex]').length") == 0
    live = browser.run("return ['state', 'message', 'restored', 'kept'].map(one => document.getElementById(one).role)")
    assert live == ["status"] * 4


def pages(browser: Browser) -> str:
    """The words of the printed form."""
    from pypdf import PdfReader

    found = PdfReader(io.BytesIO(browser.printed()))
    return unicodedata.normalize("NFKC", "\n".join(one.extract_text() for one in found.pages))


def test_it_prints_with_lines_where_it_is_empty_and_with_the_answers_where_it_is_not(
    browser: Browser, tmp_path: Path, files: dict[str, Path]
) -> None:
    browser.look(dark=True)
    shown(browser, tmp_path, input_paper())
    empty = pages(browser)
    for words in (*(one.text for one in QUESTIONS), "Wasserwerke", "Vertraulich", "Leon Richter, Labor"):
        assert words in empty
    for words in ("Antwortdatei speichern", "Zwischenstand", "hierher ziehen"):
        assert words not in empty
    filled(browser, files)
    full = " ".join(pages(browser).split())
    for words in ("1.284,5 Proben", "„Weit weg“ von jeder Klinik.", "04.05.2026", "labor.png", "7 Minuten", "Rückruf"):
        assert words in full
    browser.look()
