"""Reading the answer of an expert: the file that an input form saved, its text block, or the mail or zip with either.

Types are checked here and nothing else; whether it counts is for `services/input_judging`. Everything comes from
outside: see `answer_kit`.
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from ..domain.approval_forms import ANSWER_KIND as APPROVAL_KIND
from ..domain.input_files import demand_name, shown_name
from ..domain.input_forms import (
    ANSWER_KIND,
    DRAFT_KIND,
    FORM_VERSION,
    MOST_BYTES,
    MOST_FILE_NAME,
    MOST_FILES,
    MOST_MINUTES,
    MOST_REMARK,
    FileMark,
    InputAnswer,
    InputAnswers,
)
from ..domain.input_rules import MOST_LONG, MOST_QUESTIONS
from ..domain.inputs import Attribution, Clearance
from ..errors import Coded, Refused
from .answer_kit import (
    MOST_NUMBER,
    Bounds,
    Unwrapped,
    hidden,
    is_mail,
    mail_files,
    read_bytes,
    read_json,
    unwrapped,
    unwrapped_text,
)

#: The attachments in base64 and 3 MB for forty long answers; a mail has all of that in base64 again, with its thread.
LIMIT = MOST_BYTES * 4 // 3 + 3_000_000
MAIL_LIMIT = LIMIT * 14 // 10 + 2_000_000
_BOUNDS = Bounds(LIMIT, 3_000_000, MAIL_LIMIT, lines=MAIL_LIMIT // 60, depth=5, packed=True)
_HEX = {"nonce": 32, "hmac": 64}
_NUMBERS = {"request": MOST_NUMBER, "person": MOST_NUMBER, "edition": MOST_NUMBER}
_WORDS = {"workspace": 80, "written": 20, "remark": MOST_REMARK}
_NEEDED = {"kind", "version", "minutes", "attribution", "consent", "answers", *_HEX, *_NUMBERS, *_WORDS}
_PARTS = _NEEDED | {"files"}
_ANSWER = {"question", "value", "clearance", "files"}
_FILE = {"name", "type", "size", "sha256"}
_SHA256 = re.compile("[0-9a-f]{64}")


def sort_of(source: Path | str) -> str:
    """Which form an answer is to: "input", "approval", or "" where it does not say. Raises `Refused` (answer.*) where
    there is no JSON in it at all."""
    name, data = _name(source), _bytes(source)
    words = _unwrapped(data, name).words
    if f'"{ANSWER_KIND}"' in words or f'"{DRAFT_KIND}"' in words:
        return "input"
    if f'"{APPROVAL_KIND}"' in words:
        return "approval"
    # One of them cut off or altered has to be named for what is wrong with it.
    return "input" if '"answers"' in words and '"edition"' in words else ""


def read_input(source: Path | str) -> InputAnswers:
    """The answer in a file, or in words out of a mail. Raises `Refused` (answer.*) with one sentence for the rest.

    What is attached to a mail beside its text block is taken for the attachments that the block names.
    """
    name, data = _name(source), _bytes(source)
    answers = _Reader(name).read(_unwrapped(data, name))
    if answers.whole or not isinstance(data, bytes) or not is_mail(data, name):
        return answers
    named, beside = {one.sha256 for one in answers.named_files}, dict[str, bytes]()
    for body in mail_files(data):
        mark = sha256(body).hexdigest()
        if mark in named:
            beside[mark] = body
    return replace(answers, files=tuple(beside.items()))


def _name(source: Path | str) -> str:
    return source.name or str(source) if isinstance(source, Path) else "Text"


def _bytes(source: Path | str) -> bytes | str:
    if not isinstance(source, Path):
        return source
    name = _name(source)
    try:
        if source.is_symlink():
            raise Refused("input_answer.link", name=name)
    except (OSError, ValueError) as error:
        raise Refused("answer.unreadable", name=name) from error
    return read_bytes(source, MAIL_LIMIT)


def _unwrapped(data: bytes | str, name: str) -> Unwrapped:
    return unwrapped(data, name, _BOUNDS) if isinstance(data, bytes) else unwrapped_text(data, name, _BOUNDS)


class _Reader:
    """Checks one part after the other; `name` is the file's, for sentences."""

    def __init__(self, name: str) -> None:
        self._name = name

    def read(self, source: Unwrapped) -> InputAnswers:
        """The answer in JSON; a text block comes without its files, a file with exactly those that it names."""
        found = read_json(source.words, self._name, _BOUNDS, _part)
        self._demand_form(found)
        self._demand_simple(found)
        answers = self._answers(found["answers"])
        if ("files" in found) is source.block:
            raise self._wrong("files")
        files = () if source.block else self._files(found["files"])
        if not source.block:
            self._demand_named(answers, {mark for mark, _data in files})
        return InputAnswers(
            **{part: found[part] for part in (*_NUMBERS, *_WORDS, *_HEX)},
            minutes=found["minutes"],
            attribution=Attribution(found["attribution"]),
            consent=found["consent"],
            answers=answers,
            files=files,
        )

    def _demand_named(self, answers: tuple[InputAnswer, ...], brought: set[str]) -> None:
        """Every file that is named is there, and none besides."""
        named = {file.sha256: file.name for one in answers for file in one.files}
        if gone := next((one for one in named if one not in brought), ""):
            raise Refused("input_answer.file_gone", name=self._name, file=shown_name(named[gone]))
        if brought - set(named):
            raise Refused("input_answer.file_extra", name=self._name)

    def _wrong(self, part: str) -> Refused:
        return Refused("answer.field", name=self._name, field=_part(part))

    def _demand_form(self, found: Any) -> None:
        """Ours, of a version that is known, with exactly the parts that it has."""
        if not isinstance(found, dict) or found.get("kind") not in (ANSWER_KIND, DRAFT_KIND):
            raise Refused("answer.none", name=self._name)
        if found["kind"] == DRAFT_KIND:
            raise Refused("input_answer.draft", name=self._name)
        version = found.get("version")
        if type(version) is not int or version < 1:
            raise self._wrong("version")
        if version > FORM_VERSION:
            raise Refused("answer.version", name=self._name)
        for part in sorted(_NEEDED - set(found)):
            raise self._wrong(part)
        if set(found) - _PARTS:
            raise self._wrong("whole")

    def _demand_simple(self, found: dict[str, Any]) -> None:
        for part, most in _NUMBERS.items():
            self._demand_number(found[part], part, 1, most)
        self._demand_number(found["minutes"], "minutes", 0, MOST_MINUTES + 1)
        for part, length in _HEX.items():
            if type(found[part]) is not str or not re.fullmatch("[0-9a-f]{" + str(length) + "}", found[part]):
                raise self._wrong(part)
        for part, most in _WORDS.items():
            self._demand_words(found[part], part, most)
        if type(found["consent"]) is not bool:
            raise self._wrong("consent")
        if type(found["attribution"]) is not str or found["attribution"] not in set(Attribution):
            raise self._wrong("attribution")
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z", found["written"]):
            raise self._wrong("written")

    def _demand_number(self, value: Any, part: str, least: int, below: int) -> None:
        if type(value) is not int or not least <= value < below:
            raise self._wrong(part)

    def _demand_words(self, value: Any, part: str, most: int) -> None:
        if type(value) is not str or len(value) > most:
            raise self._wrong(part)
        if hidden(value):
            raise Refused("answer.signs", name=self._name, field=_part(part))

    def _answers(self, found: Any) -> tuple[InputAnswer, ...]:
        if type(found) is not list or not found or len(found) > MOST_QUESTIONS:
            raise self._wrong("answers")
        made = tuple(self._answer(one) for one in found)
        asked = [one.question for one in made]
        if len(set(asked)) < len(asked):
            raise Refused("input_answer.question_twice", name=self._name)
        marks = [file for one in made for file in one.files]
        if len(marks) > MOST_FILES:
            raise Refused("input_file.many", most=MOST_FILES)
        if sum(one.size for one in marks) > MOST_BYTES:
            raise Refused("input_file.all_big", most=MOST_BYTES // 1_000_000)
        return made

    def _answer(self, found: Any) -> InputAnswer:
        if type(found) is not dict or set(found) != _ANSWER:
            raise self._wrong("answers")
        self._demand_number(found["question"], "question", 1, MOST_NUMBER)
        # Several choices are a list in JSON: its quotes and escapes come on top.
        self._demand_words(found["value"], "value", MOST_LONG * 2)
        if type(found["clearance"]) is not str or found["clearance"] not in set(Clearance):
            raise self._wrong("clearance")
        if type(found["files"]) is not list:
            raise self._wrong("files")
        files = tuple(self._mark(one) for one in found["files"])
        return InputAnswer(found["question"], found["value"], Clearance(found["clearance"]), files)

    def _mark(self, found: Any) -> FileMark:
        if type(found) is not dict or set(found) != _FILE:
            raise self._wrong("files")
        if type(found["name"]) is not str or len(found["name"]) > MOST_FILE_NAME * 4:
            raise self._wrong("file_name")
        demand_name(found["name"])
        self._demand_words(found["type"], "file_type", 120)
        self._demand_number(found["size"], "size", 0, MOST_NUMBER)
        if type(found["sha256"]) is not str or not _SHA256.fullmatch(found["sha256"]):
            raise self._wrong("sha256")
        return FileMark(**{part: found[part] for part in _FILE})

    def _files(self, found: Any) -> tuple[tuple[str, bytes], ...]:
        """The bytes by checksum; how many there may be the reader of the answers has said."""
        if type(found) is not dict or len(found) > MOST_FILES:
            raise self._wrong("files")
        made = []
        for mark, written in found.items():
            if not _SHA256.fullmatch(mark) or type(written) is not str:
                raise self._wrong("files")
            try:
                made.append((mark, base64.b64decode(written, validate=True)))
            except (binascii.Error, ValueError) as error:
                raise self._wrong("files") from error
        return tuple(made)


def _part(part: str) -> Coded | str:
    """What a part is called; a name that no form knows is not repeated."""
    known = _PARTS | {"question", "value", "clearance", "file_name", "file_type", "size", "sha256"}
    return Coded(f"input_answer.part.{part if part in known else 'whole'}")
