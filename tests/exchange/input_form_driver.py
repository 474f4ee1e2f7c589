"""The expert's form driven in a browser: filled, saved, its answer verified without any of the program's own code."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import zlib
from pathlib import Path
from typing import Any

from editorial.domain.input_forms import InputPaper
from editorial.exchange.input_form import render_input
from tests.browser import Browser
from tests.exchange.input_papers import KEY
from tests.forms import DOT

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
#: Sets a field as typing does.
SET = """
const field = document.getElementById(arguments[0]);
field.value = arguments[1].replaceAll('HALF', String.fromCharCode(0xd800));
field.dispatchEvent(new Event('input', {bubbles: true}));
field.dispatchEvent(new Event('change', {bubbles: true}));
"""
TEXT = "return document.getElementById(arguments[0]).textContent"
HIDDEN = "return document.getElementById(arguments[0]).hidden"

#: Texts below 4.5:1 and edges of fields below 3:1 on what lies behind them (WCAG 2.2, 1.4.3 and 1.4.11).
CONTRAST = """
const rgb = said => (said.match(/[\\d.]+/g) || []).map(Number);
const part = v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
const light = c => { const [r, g, b] = c.slice(0, 3).map(part);
  return .2126 * r + .7152 * g + .0722 * b; };
const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((m, n) => n - m); return (x + .05) / (y + .05); };
const ground = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor);
  if (c.length === 3 || c[3] > 0) return c; } };
const found = [];
for (const e of document.querySelectorAll('body *')) {
  if (!e.checkVisibility() || !e.getClientRects().length) continue;
  const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
  const style = getComputedStyle(e);
  const seen = ratio(rgb(style.color), ground(e));
  if ((own || e.value) && seen < 4.5) found.push([e.tagName, e.className, seen]);
  if (/^(INPUT|TEXTAREA)$/.test(e.tagName) && !/radio|checkbox|file/.test(e.type) && !e.readOnly) {
    const r = ratio(rgb(style.borderTopColor), ground(e.parentElement)); if (r < 3) found.push([e.id, 'edge', r]); }
}
return found;
"""


def shown(browser: Browser, folder: Path, paper: InputPaper, *, fresh: bool = True) -> Path:
    """Render a form and open it; `fresh` without what was kept of it before."""
    path = folder / "form.html"
    path.write_text(render_input(paper), encoding="utf-8", errors="replace")
    browser.open(path)
    if fresh:
        browser.run("localStorage.clear()")
        browser.open(path)
    return path


def put(browser: Browser, field: str, value: str) -> None:
    """Enter something into a field."""
    browser.run(SET, field, value)


def click(browser: Browser, *fields: str) -> None:
    """Click on controls, one after the other."""
    for one in fields:
        browser.run("document.getElementById(arguments[0]).click()", one)


def text(browser: Browser, place: str) -> str:
    """What stands in an element."""
    found: str = browser.run(TEXT, place)
    return found


def saved(browser: Browser, button: str = "save") -> Path:
    """Click a button that saves, and the file that came of it."""
    for one in browser.downloads.iterdir():
        one.unlink()
    click(browser, button)
    return browser.downloaded()


def sample_files(folder: Path) -> dict[str, Path]:
    """Files to attach, and those that are refused."""
    large = b"%PDF-1.4\n" + bytes(12_000_000)
    made = {
        "labor.png": DOT,
        "bericht.pdf": PDF,
        "programm.exe": b"MZ\x90\0",
        "bild.svg": b"<svg onload=alert(1)/>",
        "falsch.jpg": b"no picture at all",
        "leer.txt": b"",
        "gross.pdf": large + b"1",
        "riesig.pdf": large + b"2",
    }
    for name, data in made.items():
        (folder / name).write_bytes(data)
    return {name: folder / name for name in made}


def attached(browser: Browser, number: int, count: int) -> None:
    """Wait until so many files are listed at a question."""
    script = "return document.querySelectorAll('#l' + arguments[0] + ' li').length === arguments[1]"
    browser.until(script, number, count)


def refused(browser: Browser, number: int) -> list[str]:
    """The reasons why files were not taken, as soon as the form is done with them."""
    script = "return !document.getElementById('card' + arguments[0]).hasAttribute('aria-busy')"
    browser.until(script, number)
    found: list[str] = browser.run(
        "return [...document.querySelectorAll('#r' + arguments[0] + ' p')].map(one => one.textContent)", number
    )
    return found


def filled(browser: Browser, files: dict[str, Path]) -> None:
    """Answer every question of the ordinary form, with the mouse."""
    put(browser, "a1", "1.284,5")
    put(browser, "a2", "Röntgenkontrastmittel in einem Bach.\n„Weit weg“ von jeder Klinik.")
    put(browser, "a3", "Chromatographie")
    click(browser, "a4-1", "a5-1", "a6-2", "a6-0")
    put(browser, "a7", "2026-05-04")
    click(browser, "c1-public", "c2-confidential", "c3-internal", "c4-public", "c5-public", "c6-public", "c8-public")
    browser.choose_files("i8", files["labor.png"])
    attached(browser, 8, 1)
    browser.drop_files("#card8", files["bericht.pdf"])
    attached(browser, 8, 2)
    browser.drop_files("#card2", files["bericht.pdf"])
    attached(browser, 2, 1)
    click(browser, "attribution-named", "consent")
    put(browser, "minutes", "7")
    put(browser, "remark", "Gern ein Rückruf.")


def proven(made: dict[str, Any], key: str = KEY) -> dict[str, Any]:
    """The answer, its code and its files verified by hand: RFC 2104 and FIPS 180-4, nothing of the program's."""
    core = {name: value for name, value in made.items() if name not in ("hmac", "files")}
    canonical = json.dumps(core, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")
    assert made["hmac"] == hmac.new(bytes.fromhex(key), canonical, hashlib.sha256).hexdigest()
    for sha256, data in made.get("files", {}).items():
        assert hashlib.sha256(base64.b64decode(data, validate=True)).hexdigest() == sha256
    return made


def from_block(words: str) -> dict[str, Any]:
    """The answer in a text block, its five bytes of checksum compared."""
    body = words.split("[[ANSWER]]")[1].split("[[/ANSWER]]")[0]
    signs = "".join(body.split())
    data = base64.b32decode(signs + "=" * (-len(signs) % 8))
    assert hashlib.sha256(data[:-5]).digest()[:5] == data[-5:]
    made: dict[str, Any] = json.loads(data[:-5])
    return made


def noise(size: int) -> bytes:
    """Bytes that no browser compresses: a film."""
    return b"\0\0\0\x18ftypmp42" + b"".join(zlib.crc32(b"%d" % one).to_bytes(4, "big") for one in range(size // 4))


def said(made: dict[str, object]) -> list[tuple[object, ...]]:
    """Question, value, clearance and names of files, in order."""
    answers = made["answers"]
    assert isinstance(answers, list)
    return [
        (one["question"], one["value"], one["clearance"], [each["name"] for each in one["files"]]) for one in answers
    ]
