"""Answer files of experts that lie, break or want to do harm: one clear sentence each, and nothing was changed."""

from __future__ import annotations

import base64
import gzip
import io
import json
import random
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from editorial.cli import main
from editorial.domain.input_forms import MOST_BYTES, MOST_FILES
from editorial.domain.inputs import RequestState
from editorial.errors import Refused
from tests.builders import ME
from tests.input_forms import EDITION, PHOTO, VALUES, Sent, block, code, mark, packed, sent, signed
from tests.services.input_makers import InputHouse, make_input_house

RTL, LRI = "\u202e", "\u2066"
EXE = b"MZ\x90\x00\x03" + bytes(300)


@dataclass
class Scene:
    """A request, its form, and a genuine answer to it."""

    out: Sent
    true: dict[str, Any]
    folder: Path

    @property
    def house(self) -> InputHouse:
        return self.out.house

    @property
    def text(self) -> str:
        return json.dumps(self.true)

    def changed(self, **values: Any) -> bytes:
        """The answer with other parts and the old code."""
        return json.dumps(self.true | values).encode()

    def resigned(self, **values: Any) -> bytes:
        """The answer with other parts and a code that fits them: whoever has the form can do that."""
        return json.dumps(signed(self.out.key, self.true | values)).encode()

    def without(self, name: str) -> bytes:
        return json.dumps({key: value for key, value in self.true.items() if key != name}).encode()

    def said(self, at: int, **values: Any) -> bytes:
        """One answer otherwise, signed."""
        answers = self.out.answers()
        answers[at] |= values
        return self.resigned(answers=answers)

    def altered(self, at: int, **values: Any) -> bytes:
        """One answer otherwise, with the old code."""
        answers = self.out.answers()
        answers[at] |= values
        return self.changed(answers=answers)

    def attached(self, name: str, data: bytes, **otherwise: Any) -> bytes:
        """Another attachment in place of the photo, signed."""
        answers = self.out.answers()
        answers[-1]["files"] = [mark(name, data) | otherwise]
        return self.resigned(answers=answers, files=packed(data))


@pytest.fixture
def scene(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Scene]:
    house = make_input_house(tmp_path)
    monkeypatch.setattr("editorial.app.open_workspace.__kwdefaults__", {"clock": house.clock})
    out = sent(house, tmp_path)
    yield Scene(out, out.answer(), tmp_path)
    house.ws.close()


# Makers ---------------------------------------------------------------------------------------------------------------


def zipped(*entries: tuple[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return made.getvalue()


def document(*more: tuple[str, bytes], kind: str = "word/document.xml", types: bytes = b"<Types/>") -> bytes:
    """An office file, as far as its list of contents goes."""
    return zipped(("[Content_Types].xml", types), (kind, b"<w:document/>"), *more)


def encrypted(data: bytes) -> bytes:
    """A zip whose entries say that they are protected."""
    made = bytearray(data)
    at = 0
    while (at := made.find(b"PK\x01\x02", at)) >= 0:
        made[at + 8] |= 1
        at += 4
    return bytes(made)


def mail(*parts: tuple[str, bytes], body: str = "Anbei.") -> bytes:
    from email.message import EmailMessage

    made = EmailMessage()
    made["From"], made["Subject"] = "m.weber@lindenau.example", "AW"
    made.set_content(body)
    for name, data in parts:
        made.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


def other_workspace(scene: Scene) -> bytes:
    """A genuine answer to a form of somebody else's workspace, which has the same numbers."""
    folder = scene.folder / "other"
    folder.mkdir()
    there = make_input_house(folder)
    made = sent(there, folder).answer()
    there.ws.close()
    return json.dumps(made).encode()


def other_request(scene: Scene) -> bytes:
    other = scene.house.request(title="Eine andere", person=scene.house.expert)
    return scene.resigned(request=other.id)


def question_of_another_request(scene: Scene) -> bytes:
    other = scene.house.request(title="Eine andere")
    return scene.said(0, question=scene.house.case(other.id).questions[0].id)


def used(scene: Scene) -> bytes:
    newer = scene.out.save(scene.out.answer(EDITION + 9), "neuer.json")
    scene.house.ws.input_forms.take_in(scene.house.editor, newer)
    return scene.text.encode()


def same_number(scene: Scene) -> bytes:
    scene.house.ws.input_forms.take_in(scene.house.editor, scene.out.save(scene.true))
    return scene.resigned(minutes=9)


def late(scene: Scene) -> bytes:
    scene.house.clock.forward(days=31)
    return scene.text.encode()


def ended(state: RequestState) -> Callable[[Scene], bytes]:
    def make(scene: Scene) -> bytes:
        return _put(scene, state=state)

    return make


def passed_on(scene: Scene) -> bytes:
    return _put(scene, person_id=scene.house.colleague.id)


def _put(scene: Scene, **values: Any) -> bytes:
    current = scene.house.case(scene.out.request.id).request
    with scene.house.ws.store.act(scene.house.manager, "input.save") as work:
        work.change(replace(current, **values))
    return scene.text.encode()


def deactivated(scene: Scene) -> bytes:
    scene.house.ws.people.deactivate(scene.house.manager, scene.house.expert.id or 0)
    return scene.text.encode()


def taken_back(scene: Scene) -> bytes:
    scene.house.ws.history.undo(scene.house.editor)
    return scene.text.encode()


def swapped(scene: Scene) -> bytes:
    """Other bytes under the checksum of the photo, of the same length."""
    other = PHOTO[:-1] + b"\0"
    return scene.changed(files={mark("", PHOTO)["sha256"]: base64.b64encode(other).decode()})


def twice(scene: Scene) -> bytes:
    answers = scene.out.answers()
    answers[1]["question"] = answers[0]["question"]
    return scene.resigned(answers=answers)


def many_files(scene: Scene) -> bytes:
    files = [PHOTO + bytes([at]) for at in range(MOST_FILES + 1)]
    answers = scene.out.answers()
    answers[-1]["files"] = [mark(f"{at}.png", one) for at, one in enumerate(files)]
    return scene.resigned(answers=answers, files=packed(*files))


def big(scene: Scene) -> bytes:
    return scene.attached("gross.png", PHOTO + bytes(21_000_000 - len(PHOTO)))


def two_big(scene: Scene) -> bytes:
    files = [PHOTO + bytes([at]) * 11_000_000 for at in range(2)]
    answers = scene.out.answers()
    answers[-1]["files"] = [mark(f"{at}.png", one) for at, one in enumerate(files)]
    return scene.resigned(answers=answers, files=packed(*files))


def block_of(scene: Scene, words: bytes) -> bytes:
    """A text block whose checksum is right, whatever it says."""
    import hashlib

    signs = base64.b32encode(words + hashlib.sha256(words).digest()[:5]).decode()
    return f"[[ANSWER]]\n{signs}\n[[/ANSWER]]".encode()


def half_block(scene: Scene) -> bytes:
    text = block(scene.true)
    return (text[: len(text) // 2] + "\n[[/ANSWER]]\n").encode()


def two_blocks(scene: Scene) -> bytes:
    return (block(scene.true) + "\n\n" + block(scene.out.answer(EDITION + 1))).encode()


Make = Callable[[Scene], bytes]

NO_ANSWER: dict[str, tuple[Make, str]] = {
    "empty": (lambda s: b"", "ist leer"),
    "blanks and zeroes": (lambda s: b" \r\n\0\0\t", "ist leer"),
    "binary": (lambda s: bytes(range(256)) * 200, "keine Antwort"),
    "a letter": (lambda s: "50 Milliliter genügen. Grüße, M. Weber".encode(), "keine Antwort"),
    "the form itself": (lambda s: s.out.form.read_bytes(), "ist das Formular"),
    "unfinished work": (lambda s: s.changed(kind="editorial-desk-input-draft"), "Zwischenstand"),
    "another kind": (lambda s: s.changed(kind="editorial-desk-invoice"), "keine Antwort"),
    "a list": (lambda s: b"[" + s.text.encode() + b"]", "keine Antwort"),
    "Latin-1": (lambda s: b'{"kind":"editorial-desk-input-answer","x":"\xfc"}', "weder in UTF-8 noch in UTF-16"),
    "half a UTF-16": (lambda s: s.text.encode("utf-16")[:-1], "weder in UTF-8 noch in UTF-16"),
    "UTF-32": (lambda s: s.text.encode("utf-32"), "Antwort"),
    "truncated": (lambda s: s.text.encode()[:-400], "beschädigt"),
    "two in one": (lambda s: (s.text + s.text).encode(), "beschädigt"),
    "half a block": (half_block, "Textblock"),
    "a block of nonsense": (lambda s: b"[[ANSWER]] MFRGG === [[/ANSWER]]", "Textblock"),
    "two answers in one mail": (two_blocks, "mehrere verschiedene Antworten"),
    "a mail without an answer": (lambda s: mail(), "keine Antwort"),
    "a mail of nothing but parts": (
        lambda s: b"From: a\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n" + b"--x\r\n\r\na\r\n" * 100_000,
        "wie eine gewöhnliche Mail",
    ),
    "a zip bomb": (lambda s: gzip.compress(bytes(50_000_000)), "gepackte Datei"),
    "a zip that becomes huge": (lambda s: zipped(("a.json", b" " * 60_000_000)), "größer als jede Antwort"),
    "a zip with a path": (lambda s: zipped(("../../a.json", s.text.encode())), "gepackte Datei"),
    "a zip with two answers": (
        lambda s: zipped(("a.json", s.text.encode()), ("b.json", s.text.encode())),
        "gepackte Datei",
    ),
    "a zip in a zip": (lambda s: zipped(("a.json", zipped(("b.json", s.text.encode())))), "Antwort"),
    "a zip with a password": (lambda s: encrypted(zipped(("a.json", s.text.encode()))), "gepackte Datei"),
    "a zip cut off": (lambda s: zipped(("a.json", s.text.encode()))[:-30], "gepackte Datei"),
}
TOO_MUCH: dict[str, tuple[Make, str]] = {
    "huge": (lambda s: b'{"kind":"' + b"a" * 31_000_000 + b'"}', "größer als jede Antwort"),
    "huge text": (lambda s: b"[[ANSWER]]" + b"A" * 4_000_000, "größer als jede Antwort"),
    "deep": (lambda s: b'{"kind":"editorial-desk-input-answer","a":' * 40_000, "beschädigt"),
    "deep in a value": (lambda s: s.said(1, value=[[[[[[]]]]]]), "beschädigt"),
    "a list without end": (lambda s: b'{"edition":1,"answers":[' + b"1," * 400_000 + b"1]}", "beschädigt"),
    "a number without end": (lambda s: s.text.replace('"version": 1', f'"version": {"9" * 9000}').encode(), "beschäd"),
    "a value without end": (lambda s: s.said(1, value="a" * 20_001), "20000 Zeichen"),
    "a value without any end": (lambda s: s.said(1, value="a" * 50_000), "„Antwort“"),
    "a remark without end": (lambda s: s.resigned(remark="a" * 9_000), "„Bemerkung“"),
    "too many answers": (lambda s: s.resigned(answers=s.out.answers() * 6), "„Antworten“"),
    "21 MB": (big, "20 MB"),
    "two times 11 MB": (two_big, "20 MB"),
    "too many files": (many_files, str(MOST_FILES)),
}
WRONG: dict[str, tuple[Make, str]] = {
    "NaN": (lambda s: s.text.replace('"minutes": 8', '"minutes": NaN').encode(), "beschädigt"),
    "Infinity": (lambda s: s.text.replace('"minutes": 8', '"minutes": -Infinity').encode(), "beschädigt"),
    "a name twice": (lambda s: s.text.replace("{", '{"minutes": 1, ', 1).encode(), "zweimal"),
    "a name twice inside": (lambda s: s.text.replace('"value"', '"value": "x", "value"', 1).encode(), "zweimal"),
    "a part too many": (lambda s: s.changed(admin=True), "falsch"),
    "a part missing": (lambda s: s.without("nonce"), "„Nummer des Formulars“"),
    "a part of an answer too many": (lambda s: s.said(0, clearance_by="lead"), "„Antworten“"),
    "a version in words": (lambda s: s.changed(version="1"), "„Fassung“"),
    "a future version": (lambda s: s.changed(version=2), "neueren Programmfassung"),
    "a request in words": (lambda s: s.changed(request="1"), "„Anfrage“"),
    "yes as a number": (lambda s: s.changed(person=True), "„Person“"),
    "a broken edition": (lambda s: s.changed(edition=1.5), "„Nummer der Antwort“"),
    "a negative edition": (lambda s: s.changed(edition=-1), "„Nummer der Antwort“"),
    "minutes beyond a day": (lambda s: s.resigned(minutes=481), "„Minuten“"),
    "minutes below nothing": (lambda s: s.resigned(minutes=-5), "„Minuten“"),
    "consent in words": (lambda s: s.resigned(consent="yes"), "„Einverständnis“"),
    "an unknown attribution": (lambda s: s.resigned(attribution="famous"), "„Nennung“"),
    "an unknown clearance": (lambda s: s.said(0, clearance="secret"), "„Freigabe der Antwort“"),
    "a clearance in a list": (lambda s: s.said(0, clearance=["public"]), "„Freigabe der Antwort“"),
    "a value that is none": (lambda s: s.said(0, value=None), "„Antwort“"),
    "a value as a number": (lambda s: s.said(0, value=50), "„Antwort“"),
    "answers as an object": (lambda s: s.resigned(answers={}), "„Antworten“"),
    "no answers at all": (lambda s: s.resigned(answers=[]), "„Antworten“"),
    "a day that is none": (lambda s: s.resigned(written="gestern"), "„Zeitpunkt“"),
    "SQL as number of the form": (lambda s: s.changed(nonce="' OR 1=1 --"), "„Nummer des Formulars“"),
    "a script as workspace": (lambda s: s.changed(workspace="<script>alert(1)</script>"), "anderen Arbeitsbereichs"),
    "a script as number": (lambda s: s.changed(hmac="<script>"), "„Prüfcode“"),
    "a script as clearance": (lambda s: s.said(0, clearance="<img src=x onerror=alert(1)>"), "Freigabe der Antwort"),
    "a script as number of litres": (lambda s: s.said(0, value="<script>alert(1)</script>"), "keine Zahl"),
    "a script as choice": (lambda s: s.said(4, value='["<script>"]'), "steht nicht zur Auswahl"),
    "a choice that is no list": (lambda s: s.said(4, value="Blei"), "steht nicht zur Auswahl"),
    "a day that no calendar has": (lambda s: s.said(5, value="2026-02-30"), "kein Datum"),
    "maybe": (lambda s: s.said(3, value="maybe"), "steht nicht zur Auswahl"),
    "zeroes in a value": (lambda s: s.said(1, value="gut\0schlecht"), "Steuerzeichen"),
    "an escape in the remark": (lambda s: s.resigned(remark="\x1b[2J"), "Steuerzeichen"),
    "turned writing": (lambda s: s.said(1, value=f"Betrag {RTL}0001{LRI}"), "Steuerzeichen"),
    "half a character": (lambda s: s.text.replace("Gern", "\\ud800").encode(), "Steuerzeichen"),
    "two answers to one question": (twice, "beantwortet eine Frage zweimal"),
    "a question of another request": (question_of_another_request, "eine Frage, die es"),
    "a question nobody asked": (lambda s: s.said(0, question=999), "eine Frage, die es"),
    "a required answer missing": (lambda s: s.said(0, value=""), "fehlt noch eine Antwort"),
}
FORGED: dict[str, tuple[Make, str]] = {
    "another value": (lambda s: s.altered(0, value="51"), "Prüfcode"),
    "another clearance": (lambda s: s.altered(2, clearance="public"), "Prüfcode"),
    "another attribution": (lambda s: s.changed(attribution="anonymous"), "Prüfcode"),
    "other minutes": (lambda s: s.changed(minutes=9), "Prüfcode"),
    "no consent": (lambda s: s.changed(consent=False), "Prüfcode"),
    "another remark": (lambda s: s.changed(remark="<script>alert(1)</script>"), "Prüfcode"),
    "another time": (lambda s: s.changed(written="2026-05-12T07:30:01Z"), "Prüfcode"),
    "a later edition": (lambda s: s.changed(edition=EDITION + 1), "Prüfcode"),
    "another name of a file": (lambda s: s.altered(6, files=[mark("x.png", PHOTO)]), "Prüfcode"),
    "answers in another order": (lambda s: s.changed(answers=s.out.answers()[::-1]), "Prüfcode"),
    "a wrong code": (lambda s: s.changed(hmac="0" * 64), "Prüfcode"),
    "a code in capitals": (lambda s: s.changed(hmac="ABCDEF" + s.true["hmac"][6:]), "„Prüfcode“"),
    "another key": (lambda s: json.dumps(s.true | {"hmac": code("11" * 32, s.true)}).encode(), "Prüfcode"),
    "another number of a form": (lambda s: s.resigned(nonce="ab" * 16), "nicht kennt"),
    "another request": (other_request, "„Anfrage“"),
    "another person": (lambda s: s.resigned(person=s.house.colleague.id), "„Person“"),
    "another workspace": (other_workspace, "anderen Arbeitsbereichs"),
    "a forged block": (lambda s: block_of(s, s.changed(minutes=9)), "„Anhänge“"),
    "a forged block without files": (
        lambda s: block_of(s, json.dumps({k: v for k, v in s.true.items() if k != "files"} | {"minutes": 9}).encode()),
        "Prüfcode",
    ),
    "an older edition": (used, "neuere Antwort"),
    "the same number again": (same_number, "derselben Nummer"),
    "expired": (late, "galt bis"),
    "accepted already": (ended(RequestState.ACCEPTED), "„Übernommen“"),
    "declined": (ended(RequestState.DECLINED), "„Abgesagt“"),
    "the request is over": (ended(RequestState.EXPIRED), "„Abgelaufen“"),
    "back to a draft": (ended(RequestState.DRAFT), "„Entwurf“"),
    "passed on to a colleague": (passed_on, "Leon Richter gefragt"),
    "somebody who has left": (deactivated, "deaktiviert"),
    "a form that was taken back": (taken_back, "nicht kennt"),
}
FILES: dict[str, tuple[Make, str]] = {
    "a swapped attachment": (swapped, "ausgetauscht oder beschädigt"),
    "a wrong checksum": (lambda s: s.attached("a.png", PHOTO, sha256="ab" * 32), "bringt ihn aber nicht mit"),
    "a wrong size": (lambda s: s.attached("a.png", PHOTO, size=3), "ausgetauscht oder beschädigt"),
    "a size below nothing": (lambda s: s.attached("a.png", PHOTO, size=-1), "„Größe eines Anhangs“"),
    "not listed": (lambda s: s.changed(files=packed(PHOTO, b"more")), "in keiner Antwort genannt"),
    "listed but absent": (lambda s: s.changed(files={}), "bringt ihn aber nicht mit"),
    "without files": (lambda s: s.without("files"), "„Anhänge“"),
    "base64 garbage": (lambda s: s.changed(files={mark("", PHOTO)["sha256"]: "#!$%"}), "„Anhänge“"),
    "base64 cut off": (lambda s: s.changed(files={mark("", PHOTO)["sha256"]: "iVBOR"}), "„Anhänge“"),
    "bytes as numbers": (lambda s: s.changed(files={mark("", PHOTO)["sha256"]: [1, 2]}), "„Anhänge“"),
    "a path as checksum": (lambda s: s.changed(files={"../../etc/passwd": "AAAA"}), "„Anhänge“"),
    "a path as name": (lambda s: s.attached("../../../.ssh/id.png", PHOTO), "einen Pfad"),
    "a Windows path as name": (lambda s: s.attached("C:\\Windows\\a.png", PHOTO), "einen Pfad"),
    "a name that is turned": (lambda s: s.attached(f"foto{RTL}gnp.exe", EXE), "verborgene Zeichen"),
    "a name with a line": (lambda s: s.attached("a\nb.png", PHOTO), "verborgene Zeichen"),
    "a name without end": (lambda s: s.attached("a" * 300 + ".png", PHOTO), "Pfad oder verborgene"),
    "a name that is blank": (lambda s: s.attached(" ", PHOTO), "Pfad oder verborgene"),
    "a program": (lambda s: s.attached("bild.exe", EXE), "von einer Art"),
    "a program as a picture": (lambda s: s.attached("bild.jpg", EXE), "ist ein Programm"),
    "a program for Linux as PDF": (lambda s: s.attached("a.pdf", b"\x7fELF" + bytes(90)), "ist ein Programm"),
    "a script as text": (lambda s: s.attached("a.txt", b"#!/bin/sh\nrm -rf ~\n"), "ist ein Programm"),
    "a web page as PDF": (lambda s: s.attached("a.pdf", b"<!DOCTYPE html><script>alert(1)</script>"), "Webseite"),
    "a drawing as a picture": (lambda s: s.attached("a.png", b"<svg onload=alert(1)>"), "Zeichnung"),
    "an SVG": (lambda s: s.attached("a.svg", b"<svg/>"), "von einer Art"),
    "a web page": (lambda s: s.attached("a.html", b"<p>"), "von einer Art"),
    "a zip": (lambda s: s.attached("a.zip", zipped(("a.txt", b"a"))), "von einer Art"),
    "a zip as a picture": (lambda s: s.attached("a.jpg", zipped(("a.txt", b"a"))), "gepackte Datei"),
    "a zip behind a picture": (lambda s: s.attached("a.png", PHOTO + zipped(("a.exe", EXE))), "gepackte Datei"),
    "a zip as a document": (lambda s: s.attached("a.docx", zipped(("a.txt", b"a"))), "gepackte Datei"),
    "a document with macros": (lambda s: s.attached("a.docm", document()), "von einer Art"),
    "macros under another name": (lambda s: s.attached("a.docx", document(("word/vbaProject.bin", b"x"))), "Makros"),
    "macros by their type": (lambda s: s.attached("a.docx", document(types=b"<x macroEnabled/>")), "Makros"),
    "a sheet with macros": (
        lambda s: s.attached("a.xlsx", document(("xl/vbaProject.bin", b"x"), kind="xl/workbook.xml")),
        "Makros",
    ),
    "a program in a document": (lambda s: s.attached("a.docx", document(("word/a.exe", EXE))), "Makros"),
    "an old document": (lambda s: s.attached("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99)), "Makros"),
    "a sheet as a document": (lambda s: s.attached("a.docx", document(kind="xl/workbook.xml")), "docx-Datei"),
    "a document that becomes huge": (
        lambda s: s.attached("a.docx", document(*((f"word/{at}.xml", bytes(60_000_000)) for at in range(8)))),
        "viel zu groß",
    ),
    "a document with a path": (lambda s: s.attached("a.docx", document(("../../a", b"x"))), "beschädigt"),
    "a document with a password": (lambda s: s.attached("a.docx", encrypted(document())), "Passwort"),
    "a document cut off": (lambda s: s.attached("a.docx", document()[:-30]), "beschädigt"),
    "a PDF with a script": (lambda s: s.attached("a.pdf", b"%PDF-1.7 <</S /JavaScript /JS (x)>>"), "Skript"),
    "an RTF with an object": (lambda s: s.attached("a.rtf", b"{\\rtf1{\\object\\objemb}}"), "Skript"),
    "noise as a picture": (lambda s: s.attached("a.png", bytes(range(7, 250))), "keine png-Datei"),
    "noise as text": (lambda s: s.attached("a.csv", bytes(range(256))), "keine csv-Datei"),
    "an empty attachment": (lambda s: s.attached("a.png", b""), "ist leer"),
}
HOSTILE = NO_ANSWER | TOO_MUCH | WRONG | FORGED | FILES


def test_there_are_many_more_than_forty() -> None:
    assert len(HOSTILE) >= 140


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_in_one_sentence_and_nothing_changes(
    scene: Scene, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    make, said = HOSTILE[name]
    path = scene.folder / "antwort.json"
    path.write_bytes(make(scene))
    ws = scene.house.ws
    before, bytes_before = ws.maintenance.check(ME), ws.path.read_bytes()
    begun = time.monotonic()
    for language, more in (("de", []), ("de", ["--dry-run"]), ("en", ["--json"])):
        code = main(["import", str(ws.path), str(path), "--as", "answer", *more, "--language", language])
        found = capsys.readouterr()
        assert (code, found.out) == (1, ""), found
        assert said in found.err or language == "en", found.err
        assert found.err.count("\n") == 1
        assert found.err.endswith(".\n")
        assert "{" not in found.err
        assert RTL not in found.err
    assert time.monotonic() - begun < 20
    (look,) = ws.input_forms.look(scene.house.editor, path)
    assert not look.counts
    after = ws.maintenance.check(ME)
    assert (after.ok, after.journal_head) == (True, before.journal_head)
    assert ws.path.read_bytes() == bytes_before


@pytest.mark.parametrize("name", ["none.json", ".", "a\0b.json", "link.json", "gone.json", "/dev/zero", "/dev/null"])
def test_what_is_no_file_is_refused_too(scene: Scene, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    (scene.folder / "link.json").symlink_to(scene.out.save(scene.true))
    (scene.folder / "gone.json").symlink_to(scene.folder / "nothing")
    head = scene.house.ws.maintenance.check(ME).journal_head
    target = scene.folder / name
    assert main(["import", str(scene.house.ws.path), str(target), "--as", "answer", "--language", "de"]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert scene.house.ws.maintenance.check(ME).journal_head == head


@pytest.mark.parametrize("way", ["UTF-16", "BOM", "one line", "escaped"])
def test_what_an_editor_has_saved_anew_is_the_same_answer(scene: Scene, way: str) -> None:
    words = json.dumps(scene.true, ensure_ascii=False, indent=1)
    made = {
        "UTF-16": words.encode("utf-16"),
        "BOM": words.encode("utf-8-sig"),
        "one line": json.dumps(scene.true, ensure_ascii=False).encode(),
        "escaped": json.dumps(scene.true).encode(),
    }
    path = scene.folder / "antwort.json"
    path.write_bytes(made[way])
    assert scene.house.ws.input_forms.take_in(scene.house.editor, path).to_json("en")["added"] == 1
    card = scene.house.case(scene.out.request.id).contributions[-1]
    assert tuple(one.value for one in card.answers) == VALUES


def test_markup_in_a_genuine_answer_is_kept_as_the_words_it_is(scene: Scene) -> None:
    words = "<script>alert(1)</script><b>fett</b> & {{7*7}} ../../etc/passwd ' OR 1=1 --"
    path = scene.folder / "antwort.json"
    answers = scene.out.answers()
    answers[1]["value"] = words
    path.write_bytes(scene.resigned(answers=answers, remark=words))
    scene.house.ws.input_forms.take_in(scene.house.editor, path)
    card = scene.house.case(scene.out.request.id).contributions[-1]
    assert (card.answers[1].value, card.contribution.remark) == (words, words)


@pytest.mark.parametrize(("name", "shown"), [("con.png", "_con.png"), ("Bild: „A“?.png", "Bild- „A“-.png")])
def test_names_that_other_systems_cannot_have_are_shown_in_safe_words(scene: Scene, name: str, shown: str) -> None:
    path = scene.folder / "antwort.json"
    path.write_bytes(scene.attached(name, PHOTO))
    scene.house.ws.input_forms.take_in(scene.house.editor, path)
    (file,) = scene.house.case(scene.out.request.id).contributions[-1].files
    assert file.name == shown
    assert len(file.stored) == len("ab" * 16 + ".png")


GOOD: dict[str, bytes] = {
    "a.jpg": b"\xff\xd8\xff\xe0" + bytes(90),
    "a.png": PHOTO,
    "a.gif": b"GIF89a" + bytes(20),
    "a.webp": b"RIFF\x10\0\0\0WEBPVP8 " + bytes(20),
    "a.heic": b"\0\0\0\x18ftypheic" + bytes(20),
    "a.tif": b"II*\0" + bytes(20),
    "a.pdf": b"%PDF-1.7\n1 0 obj\nendobj\n%%EOF",
    "a.docx": document(),
    "a.xlsx": document(kind="xl/workbook.xml"),
    "a.pptx": document(kind="ppt/presentation.xml"),
    "a.odt": zipped(("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<x/>")),
    "a.txt": "Grüße aus dem Labor".encode(),
    "a.csv": "Stoff;µg\r\nBlei;3\r\n".encode("cp1252"),
    "a.md": b"# Labor\n",
    "a.rtf": b"{\\rtf1 Labor}",
    "a.mp3": b"ID3\x04" + bytes(20),
    "a.m4a": b"\0\0\0\x18ftypM4A " + bytes(20),
    "a.wav": b"RIFF\x10\0\0\0WAVEfmt " + bytes(20),
    "a.mp4": b"\0\0\0\x18ftypisom" + bytes(20),
    "a.mov": b"\0\0\0\x14ftypqt  " + bytes(20),
    "a.webm": b"\x1a\x45\xdf\xa3" + bytes(20),
}


@pytest.mark.parametrize("name", GOOD)
def test_every_kind_of_file_that_is_offered_is_taken(scene: Scene, name: str) -> None:
    path = scene.folder / "antwort.json"
    path.write_bytes(scene.attached(name, GOOD[name]))
    scene.house.ws.input_forms.take_in(scene.house.editor, path)
    (file,) = scene.house.case(scene.out.request.id).contributions[-1].files
    assert scene.house.ws.parts.data(scene.house.manager, file.sha256) == GOOD[name]


def test_attachments_of_just_twenty_megabytes_are_taken_in_a_few_seconds(scene: Scene) -> None:
    data = PHOTO + random.Random(5).randbytes(MOST_BYTES - len(PHOTO))
    made = json.loads(scene.attached("gross.png", data))
    path = scene.folder / "antwort.eml"
    path.write_bytes(mail(("antwort.json", json.dumps(made).encode())))
    begun = time.monotonic()
    scene.house.ws.input_forms.take_in(scene.house.editor, path)
    assert time.monotonic() - begun < 30
    assert scene.house.case(scene.out.request.id).contributions[-1].files[0].size == MOST_BYTES


def mutated(words: bytes, chance: random.Random) -> bytes:
    """The answer with one thing about it changed at random."""
    made = bytearray(words)
    at, other = chance.randrange(len(made)), chance.randrange(len(made))
    way = chance.randrange(7)
    if way == 0:
        made[at] ^= 1 << chance.randrange(8)
    elif way == 1:
        made[at] = chance.randrange(256)
    elif way == 2:
        del made[at : at + chance.randrange(1, 40)]
    elif way == 3:
        made[at:at] = chance.randbytes(chance.randrange(1, 8))
    elif way == 4:
        made[at], made[other] = made[other], made[at]
    elif way == 5:
        piece = made[at : at + chance.randrange(1, 60)]
        made[other:other] = piece
    else:
        digits = [place for place, one in enumerate(made) if 48 <= one <= 57]
        made[chance.choice(digits)] = chance.randrange(48, 58)
    return bytes(made)


def test_of_thousands_of_random_changes_none_comes_in_as_anything_but_the_true_answer(scene: Scene) -> None:
    """What is taken despite a change says exactly what the form wrote: a blank between two parts is no part of it."""
    from editorial.exchange.input_answer import read_input

    chance, service = random.Random(20260512), scene.house.ws.input_forms
    sources = [json.dumps(scene.true, indent=1).encode(), block(scene.true).encode()]
    genuine = [read_input(scene.out.save(scene.true)), read_input(block(scene.true))]
    head = scene.house.ws.maintenance.check(ME).journal_head
    path, refused, same = scene.folder / "antwort.json", 0, 0
    for turn in range(2_400):
        which = turn % 2
        path.write_bytes(mutated(sources[which], chance))
        (look,) = service.look(scene.house.editor, path)
        if not look.counts:
            assert look.refusal is not None or look.approval
            refused += 1
            continue
        same += 1
        assert read_input(path) == genuine[which]
    assert scene.house.ws.maintenance.check(ME).journal_head == head
    assert refused > 1_500
    assert refused + same == 2_400
    (look,) = service.look(scene.house.editor, scene.out.save(scene.true))
    assert look.counts


def test_a_new_workspace_takes_nobodys_answer(scene: Scene) -> None:
    folder = scene.folder / "new"
    folder.mkdir()
    there = make_input_house(folder)
    with pytest.raises(Refused, match="another workspace"):
        there.ws.input_forms.take_in(there.editor, scene.out.save(scene.true))
    there.ws.close()
