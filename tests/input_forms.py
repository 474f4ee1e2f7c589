"""Experts' forms for the tests: a form that was given out, and answers as the form writes them, by a writer of our own.

Nothing of the program's own signing is used here: the form's script and the program have to agree with this.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from editorial.domain.inputs import InputRequest
from editorial.domain.people import Actor
from tests.forms import DOT, ticket_of
from tests.services.input_makers import InputHouse

PHOTO = DOT
#: Answers to the questions of `input_makers.QUESTIONS`, in their order.
VALUES: tuple[str, ...] = (
    "50",
    "Anreicherung, dann läuft die Messung zweimal.",
    "Die Zeit: „zwei Jahre“.",
    "yes",
    '["Blei","Nitrat"]',
)
VALUES += ("2019-04-01", "")
CLEARANCES = ("public", "public", "confidential", "public", "public", "public", "internal")
#: One millisecond in May 2026, and what a second save of the form would write.
EDITION = 1778570000000


def canonical(value: Any) -> bytes:
    """As the format demands: names sorted, no blanks, UTF-8."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8", "surrogatepass")


def code(key: str, parts: dict[str, Any]) -> str:
    """HMAC-SHA-256 over everything but the code and the files' bytes."""
    plain = {name: value for name, value in parts.items() if name not in ("hmac", "files")}
    return hmac.new(bytes.fromhex(key), canonical(plain), hashlib.sha256).hexdigest()


def signed(key: str, parts: dict[str, Any]) -> dict[str, Any]:
    """The parts with a code that fits them."""
    return parts | {"hmac": code(key, parts)}


def mark(name: str, data: bytes, media_type: str = "image/png") -> dict[str, Any]:
    """A file as an answer names it."""
    return {"name": name, "type": media_type, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def packed(*files: bytes) -> dict[str, str]:
    """Bytes by checksum."""
    return {hashlib.sha256(one).hexdigest(): base64.b64encode(one).decode("ascii") for one in files}


def block(answer: dict[str, Any], width: int = 60) -> str:
    """The answer as text for a mail, without its files."""
    words = json.dumps(
        {name: value for name, value in answer.items() if name != "files"}, ensure_ascii=False, separators=(",", ":")
    ).encode()
    signs = base64.b32encode(words + hashlib.sha256(words).digest()[:5]).decode().rstrip("=")
    lines = [signs[at : at + width] for at in range(0, len(signs), width)]
    return "\n".join(["[[ANSWER]]", *lines, "[[/ANSWER]]"])


@dataclass
class Sent:
    """A request that went out with its form."""

    house: InputHouse
    request: InputRequest
    form: Path
    questions: list[int]
    ticket: dict[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The form's secret."""
        return str(self.ticket["key"])

    def answer(self, edition: int = EDITION, **parts: Any) -> dict[str, Any]:
        """A genuine answer to every question, with one photo, signed."""
        values = parts.pop("values", VALUES)
        plain = {
            "kind": "editorial-desk-input-answer",
            "version": 1,
            **{name: self.ticket[name] for name in ("workspace", "request", "person", "nonce")},
            "edition": edition,
            "written": "2026-05-12T07:30:00Z",
            "minutes": 8,
            "attribution": "named",
            "consent": True,
            "remark": "Gern noch einmal anrufen.",
            "answers": parts.pop("answers", None) or self.answers(values),
            "files": packed(PHOTO),
        }
        return signed(self.key, plain | parts)

    def answers(self, values: Sequence[str] = VALUES) -> list[dict[str, Any]]:
        """One entry for each question; the photo belongs to the last one."""
        made: list[dict[str, Any]] = [
            {"question": question, "value": value, "clearance": clearance, "files": []}
            for question, value, clearance in zip(self.questions, values, CLEARANCES, strict=True)
        ]
        made[-1]["files"] = [mark("pipette.png", PHOTO)]
        return made

    def save(self, answer: dict[str, Any], name: str = "input-anfrage-laborbesuch-weber.antwort.json") -> Path:
        """The file that the form saves."""
        path = self.form.parent / name
        path.write_text(json.dumps(answer, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        return path


def sent(house: InputHouse, folder: Path, person: Actor | None = None, **values: Any) -> Sent:
    """A request with its form as a file."""
    request = house.request(person=person, **values)
    return with_form(house, folder, request)


def with_form(house: InputHouse, folder: Path, request: InputRequest, **wanted: Any) -> Sent:
    """A fresh form of a request that is there already."""
    path = folder / f"form-{request.id}.html"
    house.ws.input_forms.write(house.editor, request.id, path, **wanted)
    questions = [one.id for one in house.case(request.id).questions]
    return Sent(house, request, path, questions, ticket_of(path))
