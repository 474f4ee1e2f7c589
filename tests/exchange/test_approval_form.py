"""The form as a file and the mail that brings it; the answer as a file and as text, whatever a mail does to it."""

from __future__ import annotations

import io
import json
import random
import re
import zipfile
from base64 import b32encode, b64encode
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any

import pytest

import resources
from editorial.domain.approval_forms import Answer, Picture, proves
from editorial.domain.approvals import Decision
from editorial.errors import Refused
from editorial.exchange.approval_answer import read_answer, read_answer_text
from editorial.exchange.approval_form import answer_name, form_name, render_form
from editorial.exchange.approval_mail import mail_draft
from editorial.exchange.form_kit import plain_name, script_json
from editorial.exchange.form_pictures import ALTOGETHER, Medium, embed, kind_of, measure
from tests.exchange.papers import TICKET, paper, with_words
from tests.forms import DOT, signed
from tests.naughty import NAUGHTY
from ui.theme_tokens import palette

NOW = datetime(2026, 5, 12, 7, 12, tzinfo=UTC)


def answer(**values: Any) -> dict[str, Any]:
    """An answer to the form of `papers`."""
    parts = {
        "workspace": TICKET.workspace,
        "request": 1,
        "stage": 2,
        "content": 3,
        "person": 4,
        "nonce": TICKET.nonce,
        "sha256": TICKET.sha256,
        "decision": "changes",
        "comment": "Bitte „340“ prüfen.\nZweite Zeile.",
        "name": "Dr. Miriam Weber",
        "written": "2026-05-12T07:30:00Z",
    }
    return signed(TICKET.key, parts | values)


def block(made: dict[str, Any]) -> str:
    """An answer as the text that the form offers for a mail."""
    data = json.dumps(made, separators=(",", ":"), ensure_ascii=False).encode()
    signs = b32encode(data + sha256(data).digest()[:5]).decode().rstrip("=")
    lines = [signs[at : at + 60] for at in range(0, len(signs), 60)]
    return "\n".join(["Meine Antwort:", "", "[[ANSWER]]", *lines, "[[/ANSWER]]", ""])


# The form -------------------------------------------------------------------------------------------------------------


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_policy_names_the_one_style_and_the_one_script_by_their_hash(language: str) -> None:
    html = render_form(paper(language))
    tags = _Tags()
    tags.feed(html)
    rule = next(one["content"] or "" for name, one in tags.found if one.get("http-equiv") == "Content-Security-Policy")
    parts = dict(one.split(" ", 1) for one in rule.split("; "))
    assert parts["default-src"] == parts["form-action"] == parts["base-uri"] == "'none'"
    assert parts["img-src"] == "data:"
    style = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    script = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    assert len(style) == len(script) == 1
    for source, place in ((style[0], "style-src"), (script[0], "script-src")):
        assert parts[place] == f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'"
    outside = [
        one
        for _name, one in tags.found
        for key in ("src", "href", "action")
        if (one.get(key) or "data:")[:5] != "data:"
    ]
    assert outside == []
    assert not any("style" in one or any(key.startswith("on") for key in one) for _name, one in tags.found)


def test_markup_in_words_is_never_markup_in_the_file() -> None:
    empty = _Tags()
    empty.feed(render_form(paper()))
    made = _Tags()
    made.feed(render_form(with_words(NAUGHTY)))
    assert {name for name, _one in made.found} <= {name for name, _one in empty.found} | {"blockquote"}


def test_json_in_a_script_block_can_neither_end_it_nor_break_a_line() -> None:
    words = "</script><!-- & \u2028\u2029 \ud800"
    written = script_json({"a": words})
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == {"a": words}
    written.encode("utf-8")


def test_the_colours_of_the_form_are_those_of_the_themes() -> None:
    used = json.loads(resources.text("forms/colours.json"))
    for theme, dark in (("light", False), ("dark", True)):
        assert used[theme] == {name: palette(dark)[name] for name in used[theme]}
    for sheet in ("kit", "approval", "input"):
        css = resources.text(f"forms/{sheet}.css")
        assert not re.search(r"#[0-9a-fA-F]{3,8}\b(?![^{]*\{)", css)
        assert set(re.findall(r"var\(--(\w+)\)", css)) <= set(used["light"])


def test_names_of_files_are_plain_letters() -> None:
    assert plain_name("Größe & Öl: «Étude» 田") == "Groesse-Oel-Etude"
    assert form_name("Laborbesuch 2026/5", "Dr. Miriam Müller-Weiß", "de") == "freigabe-laborbesuch-2026-5-weiss"
    assert answer_name("../../etc", "", "en") == "approval-etc.answer.json"


# Pictures -------------------------------------------------------------------------------------------------------------


def test_small_pictures_go_in_as_they_are_and_others_say_why_not() -> None:
    found = embed([Medium("a.png", "Punkt", DOT), Medium("b.mp4", "", b"\0\0\0 ftyp"), Medium("c.png", "", None)])
    assert found[0].uri == "data:image/png;base64," + b64encode(DOT).decode()
    assert [one.note for one in found] == ["", "form.media.kind", "form.media.gone"]


def test_a_large_picture_is_drawn_smaller() -> None:
    large = noise(1500, 1000)
    shown = embed([Medium("foto.png", "", large)])[0]
    assert measure(large) == (1500, 1000)
    assert shown.uri.startswith("data:image/png;base64,")
    assert len(shown.uri) < len(large)


def test_pictures_have_room_together_and_no_more() -> None:
    heavy = b"GIF89a" + bytes(ALTOGETHER)
    found = embed([Medium("a.png", "", DOT), Medium("b.gif", "", heavy), Medium("c.png", "", DOT)])
    assert [bool(one.uri) for one in found] == [True, False, True]
    assert found[1] == Picture("b.gif", note="form.media.big", size=len(heavy))


def test_a_picture_that_would_fill_the_memory_is_not_opened() -> None:
    bomb = DOT[:16] + (60_000).to_bytes(4, "big") * 2 + DOT[24:] + bytes(500_000)
    assert measure(bomb) == (60_000, 60_000)
    assert kind_of(bomb) == "image/png"
    assert embed([Medium("bomb.png", "", bomb)])[0].size == len(bomb)


def noise(width: int, height: int) -> bytes:
    """A PNG that does not compress."""
    import struct
    import zlib

    chance = random.Random(3)
    rows = b"".join(b"\0" + chance.randbytes(3 * width) for _ in range(height))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 1)) + chunk(b"IEND", b"")


# The mail -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_mail_is_a_draft_with_the_form_zipped(language: str) -> None:
    made = replace(paper(language), title="Größe: „Öl & Wasser“ 👩🏽‍🔬")
    html = render_form(made)
    raw = mail_draft(made, html, "m.weber@lindenau.example", "Katrin Vogel", NOW)
    assert raw.isascii()
    assert b"\r\n" in raw
    assert max(len(line) for line in raw.split(b"\r\n")) <= 998
    mail = message_from_bytes(raw, policy=policy.default)
    assert isinstance(mail, EmailMessage)
    assert mail["X-Unsent"] == "1"
    assert str(mail["To"]) == '"Dr. Miriam Weber" <m.weber@lindenau.example>'
    assert made.title in str(mail["Subject"])
    body = mail.get_body()
    assert body is not None
    words = body.get_content()
    assert ("nicht, wer das war" if language == "de" else "not who it was") in " ".join(words.split())
    (attached,) = mail.iter_attachments()
    name = attached.get_filename() or ""
    assert name.isascii()
    assert name.endswith(".zip")
    with zipfile.ZipFile(io.BytesIO(attached.get_content())) as archive:
        assert archive.testzip() is None
        (entry,) = archive.namelist()
        assert entry == name.replace(".zip", ".html")
        assert archive.read(entry).decode() == html


def test_nothing_that_people_wrote_becomes_a_header_of_the_mail() -> None:
    for words in ("a\r\nBcc: x@evil.example", "\u2028Bcc: x", "\ud800", "x" * 2000, *NAUGHTY[::7]):
        made = replace(paper(), title=words, person=words, stage=words, asked_by=words)
        raw = mail_draft(made, "", "m.weber@lindenau.example", words, NOW)
        mail = message_from_bytes(raw, policy=policy.default)
        assert sorted(mail.keys()) == [
            "Content-Type",
            "Date",
            "From",
            "MIME-Version",
            "Subject",
            "To",
            "X-Unsent",
        ], words


@pytest.mark.parametrize("email", ["", "none", "ä@x.example", "a@b\r\nBcc: c@d", "<a@b>", "a b@c"])
def test_an_address_that_is_none_is_left_to_the_sender(email: str) -> None:
    mail = message_from_bytes(mail_draft(paper(), "", email, "Katrin Vogel", NOW), policy=policy.default)
    assert mail["To"] is None
    assert mail["Bcc"] is None


# The answer -----------------------------------------------------------------------------------------------------------


def read(words: str) -> Answer:
    return read_answer_text(words, "Text")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("form", [json.dumps, block], ids=["file", "block"])
def test_an_answer_is_read_in_every_encoding_that_editors_write(encoding: str, form: Any) -> None:
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    found = read_answer(mark + form(answer()).encode(encoding), "a.antwort.json")
    assert found.decision is Decision.CHANGES
    assert found.comment == "Bitte „340“ prüfen.\nZweite Zeile."


MISHAPS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "old Mac": lambda text: text.replace("\n", "\r"),
    "quoted": lambda text: "\n".join("> " + line for line in text.splitlines()),
    "quoted twice": lambda text: "\n".join("> > " + line for line in text.splitlines()),
    "quoted with initials": lambda text: "\n".join("KV> " + line for line in text.splitlines()),
    "barred": lambda text: "\n".join("| " + line for line in text.splitlines()),
    "wrapped at 20": lambda text: re.sub(r"(\S{20})(?=\S)", "\\1\n", text.replace("[[/ANSWER]]", "\n[[/ANSWER]]\n")),
    "one line": lambda text: text.replace("\n", " "),
    "indented": lambda text: "\n".join("\t   " + line for line in text.splitlines()),
    "blank lines between": lambda text: text.replace("\n", "\n\n"),
    "no-break spaces": lambda text: text.replace("\n", "\u00a0\n\u00a0"),
    "soft hyphens": lambda text: re.sub(r"([A-Z2-7]{7})", "\\1\u00ad", text),
    "zero-width spaces": lambda text: re.sub(r"([A-Z2-7]{9})", "\\1\u200b", text),
    "narrow spaces and hyphens": lambda text: re.sub(r"([A-Z2-7]{11})", "\\1\u202f-", text),
    "small letters": str.lower,
    "signature behind": lambda text: text + "\n-- \nDr. Miriam Weber\nLeitung Labor, Haus 3\n",
    "thread around": lambda text: (
        f"Hallo,\n\n{text}\nGruß\n\nAm 12.05.2026 schrieb Katrin Vogel:\n> Bitte um Freigabe\n"
    ),
    "the same twice": lambda text: text + "\n" + "\n".join("> " + line for line in text.splitlines()),
    "byte order mark": lambda text: "\ufeff" + text,
    "HTML breaks": lambda text: text.replace("\n", "<br>\n"),
}


@pytest.mark.parametrize("name", MISHAPS)
def test_the_text_block_survives_what_mails_do(name: str) -> None:
    found = read(MISHAPS[name](block(answer())))
    assert found.name == "Dr. Miriam Weber"
    assert found.mac == answer()["mac"]


@pytest.mark.parametrize("at", range(5, 60, 5))
def test_a_changed_or_missing_letter_of_the_block_is_noticed(at: int) -> None:
    text = block(answer())
    place = text.index("[[ANSWER]]") + 11 + at
    other = "A" if text[place] != "A" else "B"
    for broken in (text[:place] + other + text[place + 1 :], text[:place] + text[place + 1 :]):
        with pytest.raises(Refused) as refused:
            read(broken)
        assert refused.value.code == "answer.block"


def test_two_different_answers_in_a_text_are_refused() -> None:
    with pytest.raises(Refused) as refused:
        read(block(answer()) + block(answer(decision="reject")))
    assert refused.value.code == "answer.several"


def mailed(attached: bool, html: bool = False) -> bytes:
    """A mail with the answer, attached or pasted."""
    mail = EmailMessage(policy=policy.SMTP)
    mail["From"], mail["Subject"] = "m.weber@lindenau.example", "AW: Bitte um Freigabe"
    mail.set_content("Anbei." if attached else block(answer()))
    if html:
        mail.set_content("<p>" + block(answer()).replace("\n", "<br>") + "</p>", subtype="html")
    if attached:
        data = json.dumps(answer()).encode()
        mail.add_attachment(data, maintype="application", subtype="json", filename="freigabe.antwort.json")
    return mail.as_bytes()


@pytest.mark.parametrize(
    "raw", [mailed(True), mailed(False), mailed(False, html=True)], ids=["attached", "text", "html"]
)
def test_the_mail_itself_can_be_brought_in(raw: bytes) -> None:
    assert read_answer(raw, "AW.eml").mac == answer()["mac"]


def test_whatever_becomes_of_an_answer_on_its_way_it_is_read_or_refused() -> None:
    """Ten thousand mutations: never anything but a sentence, and no other answer than the true one proves anything."""
    chance, true = random.Random(11), answer()
    seeds = [
        json.dumps(true).encode(),
        block(true).encode(),
        mailed(True),
        mailed(False),
        json.dumps(true).encode("utf-16"),
    ]
    whole, read, said = read_answer(seeds[0], "a.txt"), 0, set[str]()
    for turn in range(10_000):
        data = bytearray(seeds[turn % len(seeds)])
        for _change in range(chance.randint(1, 4)):
            at = chance.randrange(len(data))
            far = min(len(data), at + chance.randint(1, 30))
            kind = chance.randrange(5)
            if kind == 0:
                data[at] = chance.randrange(256)
            elif kind == 1:
                del data[at:far]
            elif kind == 2:
                data[at:at] = data[at:far]
            elif kind == 3:
                data[at:far] = data[at:far][::-1]
            else:
                data[at:at] = chance.choice(
                    [b"{", b'"', b"\\", b"\0", b"\xff", b"[[ANSWER]]", b"\n\n", b",", b"9" * 40]
                )
            data = data or bytearray(b"{")
        try:
            found = read_answer(bytes(data), "a.txt")
        except Refused as refused:
            said.add(refused.code)
        else:
            read += 1
            assert found == whole or not proves(TICKET.key, found)
    assert read > 100
    assert len(said) > 5
