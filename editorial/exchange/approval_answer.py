"""Reading an answer: a file that the form saved, or its text block out of a mail, however the mail has treated it.

Everything here comes from outside: size, depth, types, signs and encodings are bounded before anything is believed, and
every refusal is one sentence. What an answer means, and whether it counts, is for the service.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import unicodedata
from hashlib import sha256
from pathlib import Path
from typing import Any

from ..domain.approval_forms import ANSWER_KIND, FORM_VERSION, MOST_COMMENT, MOST_NAME, Answer
from ..domain.approvals import Decision
from ..errors import Coded, Refused

#: An answer has at most some 40 kB; a mail brings its whole thread along, and the file in base64.
LIMIT, MAIL_LIMIT = 256 * 1024, 4 * 1024 * 1024
MOST_DEPTH = 4
#: Of a mail: 4 MB of base64 have 55,000 lines; a header (or a line of the text) of 32 kB is none.
_MOST_LINES, _MOST_PARTS, _MOST_HEADER = 80_000, 2_000, 32 * 1024
_MOST_NUMBER = 2**53
_BEGIN, _END = "[[ANSWER]]", "[[/ANSWER]]"
_QUOTED = re.compile(r"^[ \t]*(?:[^\W\d_]{0,3}[>|][ \t]?)+", re.MULTILINE)
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_TAG = re.compile(r"<[^<>]{0,4000}>")
_MAIL = re.compile(
    rb"^(?:Received|Return-Path|From|To|Date|Subject|MIME-Version|Message-ID|X-[\w-]+|Content-Type):", re.I
)
_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ")
#: Marks that turn the direction of what follows; with them words look other than they are.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_HEX = {"nonce": 32, "sha256": 64, "mac": 64}
_NUMBERS = ("request", "stage", "content", "person")
_WORDS = {"workspace": 80, "comment": MOST_COMMENT, "name": MOST_NAME, "written": 20}
_PARTS = {"kind", "version", "decision", *_NUMBERS, *_WORDS, *_HEX}


def read_answer_file(path: Path) -> Answer:
    """The answer in a file. Raises `Refused` (answer.*) with one sentence for anything else."""
    name = path.name or str(path)
    try:
        if not path.exists():
            raise Refused("answer.missing", path=str(path))
        if not path.is_file():
            raise Refused("answer.unreadable", name=name)
        with path.open("rb") as stream:
            data = stream.read(MAIL_LIMIT + 1)
    except (OSError, ValueError) as error:
        raise Refused("answer.unreadable", name=name) from error
    return read_answer(data, name)


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
        words = _decoded(head, "")
    except Refused:
        words = head.decode("ascii", "ignore")
    return ANSWER_KIND in words or _BEGIN in words


def read_answer(data: bytes, name: str) -> Answer:
    """The answer in some bytes: JSON, a text with a block, or a mail. Raises `Refused`."""
    if not data.strip(b"\0 \t\r\n"):
        raise Refused("answer.empty", name=name)
    if data.startswith(_SIGNATURES):
        raise Refused("answer.archive", name=name)
    if _MAIL.match(data) or name.lower().endswith(".eml"):
        return _from_mail(data, name)
    if data[:15].lower() == b"<!doctype html>" and b'id="form-data"' in data:
        raise Refused("answer.form", name=name)
    if len(data) > LIMIT:
        raise Refused("answer.large", name=name, limit=LIMIT // 1024)
    return read_answer_text(_decoded(data, name), name)


def read_answer_text(words: str, name: str) -> Answer:
    """The answer in a text: the file's own JSON or a text block with whatever a mail has put around and into it."""
    if len(words) > LIMIT:
        raise Refused("answer.large", name=name, limit=LIMIT // 1024)
    plain = words.lstrip("\ufeff \t\r\n")
    if not plain:
        raise Refused("answer.empty", name=name)
    if plain.startswith("{"):
        return _from_json(plain, name)
    if _BEGIN in words.upper():
        return _from_block(words, name)
    raise Refused("answer.none", name=name)


def _decoded(data: bytes, name: str) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        code = "answer.none" if encoding != "utf-16" and _binary(data) else "answer.encoding"
        raise Refused(code, name=name) from error


def _binary(data: bytes) -> bool:
    head = data[:4096]
    return sum(1 for one in head if one < 9 or 13 < one < 32) > len(head) // 20


# Text out of a mail ---------------------------------------------------------------------------------------------------


def _from_block(words: str, name: str) -> Answer:
    plain = _QUOTED.sub("", _UNSEEN.sub("", words).replace("\r\n", "\n").replace("\r", "\n"))
    found = {_payload(one.split(_END)[0], name) for one in plain.upper().split(_BEGIN)[1:] if _END in one}
    if not found:
        raise Refused("answer.block", name=name)
    if len(found) > 1:
        raise Refused("answer.several", name=name)
    return _from_json(found.pop(), name)


def _payload(body: str, name: str) -> str:
    """The JSON in a block, its five bytes of checksum compared."""
    signs = re.sub(r"[^A-Z2-7]", "", _TAG.sub("", body))
    try:
        data = base64.b32decode(signs + "=" * (-len(signs) % 8))
        words, check = data[:-5], data[-5:]
        if not words or sha256(words).digest()[:5] != check:
            raise Refused("answer.block", name=name)
        return words.decode("utf-8")
    except (binascii.Error, UnicodeDecodeError) as error:
        raise Refused("answer.block", name=name) from error


def _from_mail(data: bytes, name: str) -> Answer:
    """The answer that is attached to a mail, or stands in it as text."""
    from email import message_from_bytes

    if len(data) > MAIL_LIMIT:
        raise Refused("answer.large", name=name, limit=MAIL_LIMIT // 1024)
    if not _ordinary(data):
        raise Refused("answer.mail", name=name)
    texts: list[str] = []
    try:
        for part in message_from_bytes(data).walk():
            if part.is_multipart():
                continue
            body = part.get_payload(decode=True)
            if not isinstance(body, bytes):
                continue
            if (part.get_filename() or "").lower().endswith(".json"):
                return read_answer_text(_decoded(body[: LIMIT + 1], name), name)
            if part.get_content_maintype() == "text":
                texts.append(body[:LIMIT].decode(part.get_content_charset() or "utf-8", "replace"))
    except Refused:
        raise
    except (ValueError, LookupError, AttributeError, RecursionError) as error:
        raise Refused("answer.damaged", name=name) from error
    held = next((one for one in texts if _BEGIN in one.upper()), None)
    if held is None:
        raise Refused("answer.none", name=name)
    return _from_block(held, name)


def _ordinary(data: bytes) -> bool:
    """Whether a mail has no more lines and parts and no longer headers than mails have; others take minutes to read."""
    if data.count(b"\n") > _MOST_LINES or data.count(b"\n--") > _MOST_PARTS:
        return False
    length = 0
    for line in data.splitlines():
        length = length + len(line) if line[:1] in (b" ", b"\t") else len(line)
        if length > _MOST_HEADER:
            return False
    return True


# JSON -----------------------------------------------------------------------------------------------------------------


class _Twice(ValueError):
    """A name that an object has more than once."""


def _from_json(words: str, name: str) -> Answer:
    if _depth(words) > MOST_DEPTH:
        raise Refused("answer.damaged", name=name)
    try:
        found = json.loads(words, object_pairs_hook=_once, parse_constant=_no_constant, parse_int=_whole)
    except _Twice as error:
        raise Refused("answer.twice", name=name, field=_part(str(error))) from error
    except (ValueError, RecursionError) as error:
        raise Refused("answer.damaged", name=name) from error
    return _checked(found, name)


def _depth(words: str) -> int:
    """How deep brackets are nested, those in strings left out; counted before a parser recurses into them."""
    deep = most = 0
    inside = escaped = False
    for one in words:
        if inside:
            inside, escaped = escaped or one != '"', not escaped and one == "\\"
        elif one == '"':
            inside = True
        elif one in "[{":
            deep += 1
            most = max(most, deep)
        elif one in "]}":
            deep -= 1
    return most


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _Twice(key)
        found[key] = value
    return found


def _no_constant(value: str) -> Any:
    raise ValueError(value)


def _whole(digits: str) -> int:
    if len(digits) > 16:
        raise ValueError("number")
    return int(digits)


def _checked(found: dict[str, Any], name: str) -> Answer:
    _demand_form(found, name)
    for part in _NUMBERS:
        if type(found[part]) is not int or not 0 < found[part] < _MOST_NUMBER:
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
    for one in value:
        if (
            one in _TURNING
            or unicodedata.category(one) == "Cs"
            or (unicodedata.category(one) == "Cc" and one not in "\n\t")
        ):
            raise Refused("answer.signs", name=name, field=_part(part))


def _wrong(name: str, part: str) -> Refused:
    return Refused("answer.field", name=name, field=_part(part))


def _part(part: str) -> Coded | str:
    """What a part is called; a name that no form knows is not repeated."""
    return Coded(f"answer.part.{part if part in _PARTS else 'whole'}")
