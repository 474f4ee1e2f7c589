"""The approval form in a real browser: it asks the network for nothing, runs nothing of what people wrote, adds up, and
its answers come in."""

from __future__ import annotations

import hashlib
import hmac
import json
import random
from base64 import b32encode
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editorial.domain.approval_forms import FormPaper, proves
from editorial.domain.content import Status
from editorial.domain.import_report import Outcome
from editorial.exchange.approval_answer import read_answer_file, read_answer_text
from editorial.exchange.approval_form import render_form
from tests.browser import Browser, browsing
from tests.builders import ME
from tests.exchange.papers import paper, with_words
from tests.forms import DOT, Office, office, ticket_of
from tests.naughty import NAUGHTY

pytestmark = [pytest.mark.xdist_group("browser"), pytest.mark.timeout(600)]
#: In what the forms say every address is of this kind; the browser itself greets its maker whatever it shows.
THEIRS = ".example"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browsing(tmp_path_factory.mktemp("browser")) as made:
        yield made
        assert [one for one in made.proxy.asked if THEIRS in one] == []


def shown(browser: Browser, folder: Path, made: FormPaper) -> None:
    """Render a form and open it."""
    path = folder / "form.html"
    path.write_text(render_form(made), encoding="utf-8", errors="replace")
    browser.open(path)


def test_the_form_asks_the_network_for_nothing(browser: Browser, tmp_path: Path) -> None:
    shown(browser, tmp_path, paper())
    assert browser.run("return document.querySelectorAll('img[src^=\"data:image/png\"]').length") == 2
    assert browser.run("return [...document.images].every(one => one.naturalWidth > 0)")
    assert browser.requests() == []
    assert browser.hits() == []


@pytest.mark.parametrize("part", range(6))
def test_what_people_wrote_stays_text_wherever_it_stands(browser: Browser, tmp_path: Path, part: int) -> None:
    words = NAUGHTY[part::6]
    shown(browser, tmp_path, with_words(words))
    assert browser.run("return document.readyState") == "complete"
    browser.run("document.querySelectorAll('main a, main img').forEach(one => one.click())")
    assert browser.hits() == []
    assert browser.requests() == []
    kinds = browser.run("return [...new Set([...document.querySelectorAll('*')].map(one => one.localName))]")
    assert not set(kinds) & {"iframe", "object", "embed", "link", "base", "video", "a", "math", "plaintext", "image"}
    assert browser.run("return document.scripts.length") == 2
    assert browser.run("return document.forms.length") == 1
    said = browser.run("return [...document.querySelectorAll('.text')].map(one => one.textContent)")
    assert said == [_as_parsed(one) for one in words if one]
    assert browser.run("return document.getElementById('bar').hidden") is False


def _as_parsed(words: str) -> str:
    """What an HTML parser makes of characters that no document can hold (WHATWG HTML, 13.2.3.5)."""
    whole = words.encode("utf-8", "replace").decode("utf-8")
    return whole.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def test_policy_and_markup_stand_even_if_escaping_failed(browser: Browser, tmp_path: Path) -> None:
    broken = render_form(paper(text="PLACE")).replace("PLACE", "<img src=x onerror=alert(1)><script>alert(2)</script>")
    (tmp_path / "broken.html").write_text(broken, encoding="utf-8")
    browser.open(tmp_path / "broken.html")
    assert [one[0] for one in browser.hits() if one[0] != "policy"] == []
    assert any(one[0] == "policy" for one in browser.hits())
    assert browser.requests() == []


def test_its_sha_256_and_hmac_agree_with_published_vectors(browser: Browser, tmp_path: Path) -> None:
    shown(browser, tmp_path, paper())
    # FIPS 180-4 examples and RFC 4231, 4.2, 4.3 and 4.7
    hashes = {
        "": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "abc": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq": (
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    }
    for words, expected in hashes.items():
        assert browser.run("let p = formKit; return p.hex(p.sha256(p.utf8(arguments[0])))", words) == expected
    codes = [
        ("0b" * 20, b"Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
        (
            b"Jefe".hex(),
            b"what do ya want for nothing?",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        ),
        (
            "aa" * 131,
            b"Test Using Larger Than Block-Size Key - Hash Key First",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
        ),
    ]
    script = "let p = formKit; return p.hex(p.hmac(p.unhex(arguments[0]), p.unhex(arguments[1])))"
    for key, data, expected in codes:
        assert browser.run(script, key, data.hex()) == expected


def test_its_sums_are_those_of_python_at_every_length(browser: Browser, tmp_path: Path) -> None:
    shown(browser, tmp_path, paper())
    chance = random.Random(7)
    data = [chance.randbytes(size) for size in [*range(140), 1000, 4096, 65537]]
    script = (
        "let p = formKit; return arguments[0].map(one => { let b = p.unhex(one);"
        " return [p.hex(p.sha256(b)), p.hex(p.hmac(b.slice(0, 99), b)), p.base32(b)]; })"
    )
    expected = [
        [
            hashlib.sha256(one).hexdigest(),
            hmac.new(one[:99], one, hashlib.sha256).hexdigest(),
            b32encode(one).decode().rstrip("="),
        ]
        for one in data
    ]
    assert browser.run(script, [one.hex() for one in data]) == expected


def test_the_form_demands_decision_comment_and_name(browser: Browser, tmp_path: Path) -> None:
    shown(browser, tmp_path, paper())
    wrong = "return ['decision', 'comment', 'name'].filter(one => !document.getElementById('error-' + one).hidden)"
    browser.run("document.getElementById('save').click()")
    assert browser.run(wrong) == ["decision"]
    assert browser.run("return document.activeElement.id") == "decide-approve"
    browser.run("document.getElementById('decide-reject').click(); document.getElementById('save').click()")
    assert browser.run(wrong) == ["comment"]
    assert browser.run("return document.getElementById('comment').getAttribute('aria-invalid')") == "true"
    browser.run("document.getElementById('decide-approve').click(); document.getElementById('name').value = ' '")
    browser.run("document.getElementById('save').click()")
    assert browser.run(wrong) == ["name"]
    assert list(browser.downloads.iterdir()) == []


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Office]:
    made = office(tmp_path)
    yield made
    made.ws.close()


FILL = """
document.getElementById('decide-' + arguments[0]).click();
document.getElementById('comment').value = arguments[1].replaceAll('HALF', String.fromCharCode(0xd800));
document.getElementById('comment').dispatchEvent(new Event('input', {bubbles: true}));
"""


def test_an_answer_that_was_clicked_and_saved_decides_the_item(browser: Browser, desk: Office) -> None:
    item = desk.submitted("Vom Tropfen <b>zum</b> Befund")
    desk.ws.parts.attach(desk.author, item.id, "punkt.png", DOT)
    browser.open(desk.form(item))
    comment = 'Bitte „340“ prüfen: <b>& "Größe"</b>\n\tZweite Zeile 👩🏽‍🔬 HALF'
    browser.run(FILL, "changes", comment)
    browser.run("document.getElementById('save').click()")
    saved = browser.downloaded()
    assert saved.name == "freigabe-vom-tropfen-b-zum-b-befund-weber.antwort.json"
    assert "Downloads" in browser.run("return document.getElementById('state').textContent")
    assert browser.requests() == []
    report = desk.ws.forms.read_answer(desk.manager, saved)
    assert report.count(Outcome.ADDED) == 1
    assert desk.read(item.id).status is Status.DRAFTING
    given = desk.ws.approvals.case(desk.manager, item.id).sign_offs[-1]
    assert given.comment == comment.replace("HALF", "\ufffd")
    saved.unlink()


def test_the_text_for_a_mail_decides_the_item_too(browser: Browser, desk: Office) -> None:
    item = desk.submitted()
    browser.open(desk.form(item))
    browser.run(FILL, "approve", "")
    text = browser.run("return document.getElementById('block').value")
    quoted = "\r\n".join(f"> {line[:40]}\u00ad\r\n> \u00a0{line[40:]}" for line in text.splitlines())
    assert desk.ws.forms.read_answer(desk.manager, quoted).count(Outcome.ADDED) == 1
    assert desk.ws.approvals.case(desk.subject, item.id).stages[0].signed


def test_what_a_person_types_always_comes_in(browser: Browser, desk: Office) -> None:
    """Whatever lands in the comment, the file that the form saves passes every check of the import."""
    item = desk.submitted()
    form = desk.form(item)
    browser.open(form)
    script = FILL + "return document.getElementById('block').value"
    for words in NAUGHTY[::9]:
        text = browser.run(script, "hold", "x " + words[:7000].encode("utf-8", "replace").decode("utf-8"))
        read = read_answer_text(text, "Text")
        assert read.comment.startswith("x")
        assert proves(ticket_of(form)["key"], read)
    assert desk.ws.maintenance.check(ME).ok


def test_an_expired_form_says_so_itself(browser: Browser, tmp_path: Path) -> None:
    made = paper()
    late = replace(made, ticket=replace(made.ticket, expires="2020-01-01T00:00:00Z"))
    shown(browser, tmp_path, late)
    assert browser.run("return document.getElementById('expired').hidden") is False
    shown(browser, tmp_path, made)
    assert browser.run("return document.getElementById('expired').hidden") is True


def test_without_script_everything_can_be_read_and_the_way_to_answer_is_told(browser: Browser, tmp_path: Path) -> None:
    browser.script(False)
    try:
        shown(browser, tmp_path, paper())
        browser.script(True)
        visible = "return getComputedStyle(document.getElementById(arguments[0])).display !== 'none'"
        assert [browser.run(visible, one) for one in ("without-script", "content", "changes", "answer", "bar")] == [
            True,
            True,
            True,
            False,
            False,
        ]
        assert "k.vogel@lindenau.example" in browser.run("return document.getElementById('without-script').textContent")
    finally:
        browser.script(True)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [320, 375, 760, 1440])
@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_is_cut_and_targets_are_large(
    browser: Browser, tmp_path: Path, language: str, width: int, dark: bool
) -> None:
    browser.look(width=width, dark=dark)
    shown(browser, tmp_path, paper(language))
    browser.run("document.getElementById('by-mail').open = true; document.getElementById('save').click()")
    assert browser.run("return document.documentElement.scrollWidth") <= width
    assert browser.run("return document.querySelector('main').offsetWidth") <= 760
    script = (
        "return [...document.querySelectorAll('button, .choice, summary, textarea, input[type=text]')]"
        ".map(one => [one.id || one.textContent, one.offsetHeight]).filter(one => one[1] < 44)"
    )
    assert browser.run(script) == []
    ground = browser.run("return getComputedStyle(document.documentElement).backgroundColor")
    assert ground == ("rgb(16, 21, 23)" if dark else "rgb(238, 242, 242)")
    browser.look()


def test_the_saved_file_is_read_as_it_is(browser: Browser, desk: Office) -> None:
    item = desk.submitted()
    browser.open(desk.form(item))
    browser.run(FILL, "approve", "Passt.")
    browser.run("document.getElementById('save').click()")
    saved = browser.downloaded()
    read = read_answer_file(saved)
    assert (read.decision, read.comment, read.name) == ("approve", "Passt.", "Dr. Miriam Weber")
    assert json.loads(saved.read_text("utf-8"))["mac"] == read.mac
    saved.unlink()
