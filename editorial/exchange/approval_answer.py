"""Reading the answer to an approval form: a file that the form saved, or its text block out of a mail.

How it is got out of whatever brought it is `answer_kit`'s; what it means, and whether it counts, is for the service.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from ..domain.approval_forms import ANSWER_KIND, FORM_VERSION, MOST_COMMENT, MOST_NAME, Answer
from ..domain.approvals import Decision
from ..domain.input_forms import ANSWER_KIND as INPUT_KIND
from ..errors import Coded, Refused
from .answer_kit import BEGIN, MOST_NUMBER, Bounds, decoded, hidden, read_bytes, read_json, unwrapped, unwrapped_text

#: An answer has at most some 40 kB; a mail brings its whole thread along, and the file in base64: 4 MB of that have
#: 55,000 lines.
LIMIT, MAIL_LIMIT = 256 * 1024, 4 * 1024 * 1024
_BOUNDS = Bounds(LIMIT, LIMIT, MAIL_LIMIT, lines=80_000, depth=4)
_HEX = {"nonce": 32, "sha256": 64, "mac": 64}
_NUMBERS = ("request", "stage", "content", "person")
_WORDS = {"workspace": 80, "comment": MOST_COMMENT, "name": MOST_NAME, "written": 20}
_PARTS = {"kind", "version", "decision", *_NUMBERS, *_WORDS, *_HEX}


def read_answer_file(path: Path) -> Answer:
    """The answer in a file. Raises `Refused` (answer.*) with one sentence for anything else."""
    return read_answer(read_bytes(path, MAIL_LIMIT), path.name or str(path))


def looks_like_answer(path: Path) -> bool:
    """Whether a file is an answer, a mail with one, or at least says so; only its beginning is read."""
    if path.name.lower().endswith((".antwort.json", ".answer.json")):
        return True
    try:
        with path.open("rb") as stream:
            head = stream.read(LIMIT)
    except (OSError, ValueError):
        return False
    try:
        words = decoded(head, "")
    except Refused:
        words = head.decode("ascii", "ignore")
    return ANSWER_KIND in words or INPUT_KIND in words or BEGIN in words


def read_answer(data: bytes, name: str) -> Answer:
    """The answer in some bytes: JSON, a text with a block, or a mail. Raises `Refused`."""
    return _from_json(unwrapped(data, name, _BOUNDS).words, name)


def read_answer_text(words: str, name: str) -> Answer:
    """The answer in a text: the file's own JSON or a text block with whatever a mail has put around and into it."""
    return _from_json(unwrapped_text(words, name, _BOUNDS).words, name)


def _from_json(words: str, name: str) -> Answer:
    return _checked(read_json(words, name, _BOUNDS, _part), name)


def _checked(found: dict[str, Any], name: str) -> Answer:
    _demand_form(found, name)
    for part in _NUMBERS:
        if type(found[part]) is not int or not 0 < found[part] < MOST_NUMBER:
            raise _wrong(name, part)
    for part, length in _HEX.items():
        if type(found[part]) is not str or not re.fullmatch("[0-9a-f]{" + str(length) + "}", found[part]):
            raise _wrong(name, part)
    for part, most in _WORDS.items():
        _demand_words(found[part], part, most, name)
    if type(found["decision"]) is not str or found["decision"] not in set(Decision):
        raise _wrong(name, "decision")
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z", found["written"]):
        raise _wrong(name, "written")
    values = {part: value for part, value in found.items() if part not in ("kind", "version", "decision")}
    return Answer(decision=Decision(found["decision"]), **values)


def _demand_form(found: dict[str, Any], name: str) -> None:
    """Ours, of a version that is known, with exactly the parts that it has."""
    if found.get("kind") != ANSWER_KIND:
        raise Refused("answer.none", name=name)
    version = found.get("version")
    if type(version) is not int or version < 1:
        raise _wrong(name, "version")
    if version > FORM_VERSION:
        raise Refused("answer.version", name=name)
    for part in sorted(_PARTS - set(found)):
        raise _wrong(name, part)
    if set(found) - _PARTS:
        raise _wrong(name, "whole")


def _demand_words(value: Any, part: str, most: int, name: str) -> None:
    if type(value) is not str or len(value) > most:
        raise _wrong(name, part)
    if hidden(value):
        raise Refused("answer.signs", name=name, field=_part(part))


def _wrong(name: str, part: str) -> Refused:
    return Refused("answer.field", name=name, field=_part(part))


def _part(part: str) -> Coded | str:
    """What a part is called; a name that no form knows is not repeated."""
    return Coded(f"answer.part.{part if part in _PARTS else 'whole'}")
