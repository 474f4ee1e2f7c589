"""Answer files that lie, break or want to do harm: one clear sentence each, exit code 1, and nothing was changed."""

from __future__ import annotations

import gzip
import io
import json
import shutil
import time
import zipfile
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from editorial.cli import main
from editorial.domain.approval_forms import FORM_VERSION
from editorial.domain.content import ContentItem
from editorial.domain.people import Role
from tests.builders import ME, FixedClock, copied, make_person, new_workspace
from tests.exchange.test_approval_form import block
from tests.forms import Office, answered, build_office, office, signed, ticket_of


@dataclass
class Scene:
    """An item that waits, its form, and a genuine answer to it."""

    desk: Office
    item: ContentItem
    form: Path
    true: dict[str, Any]

    @property
    def key(self) -> str:
        found: str = ticket_of(self.form)["key"]
        return found

    def changed(self, **values: Any) -> bytes:
        """The answer with other parts and the old code."""
        return json.dumps(self.true | values, ensure_ascii=False).encode("utf-8", "surrogatepass")

    def resigned(self, **values: Any) -> bytes:
        """The answer with other parts and a code that fits them: whoever has the form can do that."""
        return json.dumps(signed(self.key, self.true | values)).encode()

    def without(self, name: str) -> bytes:
        return json.dumps({key: value for key, value in self.true.items() if key != name}).encode()

    @property
    def text(self) -> str:
        return json.dumps(self.true)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """The scene in a workspace that is closed: what every test has a copy of."""
    desk = office(tmp_path_factory.mktemp("asked"))
    item = desk.submitted()
    form = desk.form(item)
    desk.ws.close()
    return Scene(desk, item, form, answered(form, "changes"))


@pytest.fixture
def scene(asked: Scene, tmp_path: Path) -> Generator[Scene]:
    desk = replace(copied(asked.desk, tmp_path), folder=tmp_path)
    yield Scene(desk, asked.item, Path(shutil.copy(asked.form, tmp_path)), dict(asked.true))
    desk.ws.close()


def packed(data: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../freigabe.antwort.json", data)
    return made.getvalue()


def other_workspace(scene: Scene) -> bytes:
    """A genuine answer to a form of somebody else's workspace."""
    folder = scene.desk.folder / "other"
    folder.mkdir()
    there = build_office(folder, FixedClock())
    made = answered(there.form(there.submitted()))
    there.ws.close()
    return json.dumps(made).encode()


def edited(scene: Scene) -> bytes:
    scene.desk.ws.content.edit(scene.desk.author, replace(scene.item, text="Anders."))
    return scene.text.encode()


def used(scene: Scene) -> bytes:
    scene.desk.ws.forms.read_answer(scene.desk.manager, scene.desk.save(answered(scene.form)))
    return scene.text.encode()


def late(scene: Scene) -> bytes:
    scene.desk.clock.forward(days=400)
    return scene.text.encode()


def deactivated(scene: Scene) -> bytes:
    scene.desk.ws.people.deactivate(scene.desk.manager, scene.desk.subject.id or 0)
    return scene.text.encode()


def reassigned(scene: Scene) -> bytes:
    stage = scene.desk.ws.approvals.case(scene.desk.manager, scene.item.id).stages[0].stage
    scene.desk.ws.approvals.reassign(scene.desk.manager, stage.id, [scene.desk.manager.id or 0], "Urlaub")
    return scene.text.encode()


def withdrawn(scene: Scene) -> bytes:
    scene.desk.ws.approvals.withdraw_request(scene.desk.author, [scene.item.id])
    return scene.text.encode()


def binned(scene: Scene) -> bytes:
    scene.desk.ws.content.delete(scene.desk.author, [scene.item.id])
    return scene.text.encode()


def taken_back(scene: Scene) -> bytes:
    scene.desk.ws.history.undo(scene.desk.manager)
    return scene.text.encode()


def of_somebody_else(scene: Scene) -> bytes:
    other = make_person(scene.desk.ws, "Elif Aydın", Role.APPROVER)
    return scene.resigned(person=other.id)


def half_block(scene: Scene) -> bytes:
    text = block(scene.true)
    return (text[: len(text) // 2] + "\n[[/ANSWER]]\n").encode()


def bomb(scene: Scene) -> bytes:
    return gzip.compress(bytes(50_000_000))


Make = Callable[[Scene], bytes]
RTL, LRI = "\u202e", "\u2066"

HOSTILE: dict[str, tuple[Make, str]] = {
    # Not an answer at all
    "empty": (lambda s: b"", "ist leer"),
    "only blanks and zeroes": (lambda s: b" \r\n\0\0\t", "ist leer"),
    "binary": (lambda s: bytes(range(256)) * 200, "keine Antwort"),
    "a picture": (lambda s: b"\x89PNG\r\n\x1a\n" + bytes(4000), "keine Antwort"),
    "a letter": (lambda s: "Ja, passt so. Grüße, M. Weber".encode(), "keine Antwort"),
    "the form itself": (lambda s: s.form.read_bytes(), "ist das Formular"),
    "other JSON": (lambda s: b'{"kind": "invoice", "total": 3}', "keine Antwort"),
    "a list": (lambda s: b"[" + s.text.encode() + b"]", "keine Antwort"),
    "UTF-7": (lambda s: s.text.replace("{", "+AHs-").replace("}", "+AH0-").encode(), "keine Antwort"),
    "Latin-1": (lambda s: s.changed(comment="prüfen").decode().encode("latin-1"), "weder in UTF-8 noch in UTF-16"),
    "half a UTF-16": (lambda s: s.text.encode("utf-16")[:-1], "weder in UTF-8 noch in UTF-16"),
    # Too much
    "huge": (lambda s: b'{"kind":"' + b"a" * 5_000_000 + b'"}', "größer als jede Antwort"),
    "a comment without end": (lambda s: s.changed(comment="a" * 20_000), "falsch"),
    "deeply nested": (lambda s: b'{"a":' * 40_000 + b"1" + b"}" * 40_000, "beschädigt"),
    "nested lists in a comment": (lambda s: s.changed(comment=[[[[[[]]]]]]), "beschädigt"),
    "a zip bomb": (bomb, "gepackte Datei"),
    "a zip with a path": (lambda s: packed(s.text.encode()), "gepackte Datei"),
    "a number without end": (
        lambda s: s.text.replace('"version": 1', '"version": ' + "9" * 9000).encode(),
        "beschädigt",
    ),
    "brackets in quotes": (lambda s: b'{"kind":"\\"' + b'\\"' * 100_000, "beschädigt"),
    "blocks without end": (lambda s: b"[[ANSWER]]" * 20_000, "Textblock"),
    "a mail of nothing but parts": (
        lambda s: b"From: a\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n" + b"--x\r\n\r\na\r\n" * 300_000,
        "wie eine gewöhnliche Mail",
    ),
    "a header without end": (
        lambda s: b"From: a\r\nContent-Type: text/plain;" + b" a=b;" * 500_000 + b"\r\n\r\n[[ANSWER]]",
        "wie eine gewöhnliche Mail",
    ),
    "a mail in a charset that is none": (
        lambda s: b"From: a\r\nContent-Type: text/plain; charset=undefined\r\n\r\n[[ANSWER]]",
        "beschädigt",
    ),
    "a mail without an answer": (
        lambda s: b"From: m.weber@x.example\r\nSubject: AW\r\n\r\nPasst.\r\n",
        "keine Antwort",
    ),
    # Broken
    "truncated": (lambda s: s.text.encode()[:-40], "beschädigt"),
    "two in one": (lambda s: (s.text + s.text).encode(), "beschädigt"),
    "NaN": (lambda s: s.text.replace('"version": 1', '"version": NaN').encode(), "beschädigt"),
    "Infinity": (lambda s: s.text.replace('"version": 1', '"version": -Infinity').encode(), "beschädigt"),
    "a name twice": (lambda s: s.text.replace("{", '{"decision": "reject", ', 1).encode(), "zweimal"),
    "a foreign name twice": (lambda s: s.text.replace("{", '{"x": 1, "x": 2, ', 1).encode(), "zweimal"),
    "a part too many": (lambda s: s.changed(admin=True), "falsch"),
    "a part missing": (lambda s: s.without("nonce"), "„Nummer des Formulars“"),
    "a block cut off": (half_block, "Textblock"),
    "a block that is no block": (lambda s: b"[[ANSWER]] MFRGG === [[/ANSWER]]", "Textblock"),
    # Wrong types and values
    "a person in words": (lambda s: s.changed(person="2"), "„Person“"),
    "yes as a number": (lambda s: s.changed(request=True), "„Anfrage“"),
    "a broken number": (lambda s: s.changed(content=1.5), "„Beitrag“"),
    "a negative number": (lambda s: s.changed(stage=-1), "„Stufe“"),
    "no comment but nothing": (lambda s: s.changed(comment=None), "„Anmerkung“"),
    "an unknown decision": (lambda s: s.changed(decision="publish"), "„Entscheidung“"),
    "a decision in a list": (lambda s: s.changed(decision=["approve"]), "„Entscheidung“"),
    "a day that is none": (lambda s: s.changed(written="gestern"), "„Zeitpunkt“"),
    "SQL as number of the form": (lambda s: s.changed(nonce="' OR 1=1 --"), "„Nummer des Formulars“"),
    "a path as workspace": (lambda s: s.changed(workspace="../../../etc/passwd"), "anderen Arbeitsbereichs"),
    "zeroes in the comment": (lambda s: s.resigned(comment="gut\0schlecht"), "Steuerzeichen"),
    "an escape in the name": (lambda s: s.resigned(name="Dr. Weber\x1b[2J"), "Steuerzeichen"),
    "turned writing": (lambda s: s.resigned(comment=f"Betrag {RTL}0001{LRI}"), "Steuerzeichen"),
    "half a character": (lambda s: s.text.replace("Bitte", "\\ud800").encode(), "Steuerzeichen"),
    # Forged
    "another decision": (lambda s: s.changed(decision="approve"), "Prüfcode"),
    "another comment": (lambda s: s.changed(comment="<script>alert(1)</script>"), "Prüfcode"),
    "another name": (lambda s: s.changed(name="../../../../root"), "Prüfcode"),
    "another time": (lambda s: s.changed(written="2026-05-12T07:30:01Z"), "Prüfcode"),
    "a wrong code": (lambda s: s.changed(mac="0" * 64), "Prüfcode"),
    "a code in capitals": (lambda s: s.changed(mac=s.true["mac"].upper()), "„Prüfcode“"),
    "signed with another key": (lambda s: json.dumps(signed("11" * 32, s.true)).encode(), "Prüfcode"),
    "another number of a form": (lambda s: s.resigned(nonce="ab" * 16), "nicht kennt"),
    "another content": (lambda s: s.resigned(sha256="ab" * 32), "„Prüfsumme des Inhalts“"),
    "another request": (lambda s: s.resigned(request=99), "„Anfrage“"),
    "another item": (lambda s: s.resigned(content=99), "„Beitrag“"),
    "another stage": (lambda s: s.resigned(stage=s.true["stage"] + 1), "„Stufe“"),
    "another person": (of_somebody_else, "„Person“"),
    "without its comment": (lambda s: s.resigned(comment=" \n"), "Anmerkung"),
    "from a newer form": (lambda s: s.changed(version=FORM_VERSION + 1), "neueren Programmfassung"),
    "from another workspace": (other_workspace, "anderen Arbeitsbereichs"),
    # Genuine, but no longer
    "answered already": (used, "schon beantwortet"),
    "expired": (late, "galt bis"),
    "its content has changed": (edited, "hat sich geändert"),
    "its person is deactivated": (deactivated, "deaktiviert"),
    "its stage was given to others": (reassigned, "nicht gefragt"),
    "taken out of review": (withdrawn, "wartet nicht mehr"),
    "its item lies in the bin": (binned, "Papierkorb"),
    "its form was taken back": (taken_back, "nicht kennt"),
}


def test_there_are_at_least_forty() -> None:
    assert len(HOSTILE) >= 40


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_in_one_sentence_and_nothing_changes(
    scene: Scene, name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    make, said = HOSTILE[name]
    path = scene.desk.folder / "antwort.json"
    path.write_bytes(make(scene))
    before = scene.desk.ws.maintenance.check(ME)
    status = scene.desk.read(scene.item.id).status
    monkeypatch.setattr("editorial.services.store.utc_now", scene.desk.clock)
    monkeypatch.setattr("editorial.app.open_workspace.__kwdefaults__", {"clock": scene.desk.clock})
    begun = time.monotonic()
    for more in ([], ["--dry-run"], ["--json"]):
        code = main(["import", str(scene.desk.ws.path), str(path), "--as", "answer", *more, "--language", "de"])
        found = capsys.readouterr()
        assert code == 1, found
        assert found.out == ""
        assert said in found.err
        assert found.err.count("\n") == 1
        assert found.err.endswith(".\n")
    assert time.monotonic() - begun < 15
    after = scene.desk.ws.maintenance.check(ME)
    assert (after.ok, after.journal_head) == (True, before.journal_head)
    assert scene.desk.read(scene.item.id).status is status


@pytest.mark.parametrize("name", ["none.antwort.json", ".", "a\0b.json"])
def test_what_is_no_file_is_refused_too(scene: Scene, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    target = scene.desk.folder / name
    assert main(["import", str(scene.desk.ws.path), str(target), "--as", "answer", "--language", "de"]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_every_refusal_is_a_sentence_in_english_as_well(scene: Scene, capsys: pytest.CaptureFixture[str]) -> None:
    path = scene.desk.folder / "antwort.json"
    for name in ("empty", "truncated", "a wrong code", "another stage", "a part missing", "its content has changed"):
        path.write_bytes(HOSTILE[name][0](scene))
        assert main(["import", str(scene.desk.ws.path), str(path), "--as", "answer", "--language", "en"]) == 1
        said = capsys.readouterr().err
        assert said.count("\n") == 1
        assert "{" not in said


def test_markup_in_a_genuine_comment_is_kept_as_the_words_it_is(scene: Scene) -> None:
    path = scene.desk.folder / "antwort.json"
    words = "<script>alert(1)</script><b>fett</b> & {{7*7}}"
    path.write_bytes(scene.resigned(comment=words))
    scene.desk.ws.forms.read_answer(scene.desk.manager, path)
    assert words in [one.body for one in scene.desk.ws.content.card(ME, scene.item.id).comments]


def test_a_workspace_that_is_new_takes_nobodys_answer(scene: Scene, tmp_path: Path, capsys: Any) -> None:
    empty = new_workspace(tmp_path, name="empty")
    empty.close()
    path = scene.desk.save(scene.true)
    assert main(["import", str(empty.path), str(path), "--language", "de"]) == 1
    assert "anderen Arbeitsbereichs" in capsys.readouterr().err
