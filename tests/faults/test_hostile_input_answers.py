"""Answer files of experts that lie, break or want to do harm: one clear sentence each, and nothing was changed."""

from __future__ import annotations

import json
import random
import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editorial.cli import main
from editorial.domain.input_forms import MOST_BYTES
from editorial.errors import Refused
from tests.builders import ME, FixedClock, copied
from tests.faults.hostile_inputs import HOSTILE
from tests.faults.input_scene import RTL, Scene, document, mail, zipped
from tests.input_forms import PHOTO, VALUES, Sent, block, sent
from tests.services.input_makers import build_input_house, make_input_house


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Sent:
    """A request that went out, in a workspace that is closed: what every test has a copy of."""
    folder = tmp_path_factory.mktemp("asked")
    out = sent(make_input_house(folder), folder)
    out.house.ws.close()
    return out


@pytest.fixture
def scene(asked: Sent, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Scene]:
    house = copied(asked.house, tmp_path)
    monkeypatch.setattr("editorial.app.open_workspace.__kwdefaults__", {"clock": house.clock})
    form = Path(shutil.copy(asked.form, tmp_path))
    out = replace(asked, house=house, form=form)
    yield Scene(out, out.answer(), tmp_path)
    house.ws.close()


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
    assert time.monotonic() - begun < 60
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
    there = build_input_house(folder, FixedClock())
    with pytest.raises(Refused, match="another workspace"):
        there.ws.input_forms.take_in(there.editor, scene.out.save(scene.true))
    there.ws.close()
