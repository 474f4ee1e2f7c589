"""A request with its form and a genuine answer, and the ways to make a lying one of it."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from editorial.domain.input_forms import MOST_FILES
from editorial.domain.inputs import RequestState
from tests.builders import FixedClock
from tests.input_forms import EDITION, PHOTO, Sent, block, mark, packed, sent, signed
from tests.services.input_makers import InputHouse, build_input_house

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
    there = build_input_house(folder, FixedClock())
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
