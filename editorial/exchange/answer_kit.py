"""What comes back from a form of any kind: the JSON that it wrote, got out of a file, a text block or a mail.

Everything here comes from outside: size, depth, types, signs and encodings are bounded before anything is believed, and
every refusal is one sentence (answer.*). What the JSON says is for the reader of its kind.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from ..errors import Coded, Refused

#: Around the text block that forms offer for a mail's body.
BEGIN, END = "[[ANSWER]]", "[[/ANSWER]]"
#: The largest whole number that JSON of a browser holds exactly.
MOST_NUMBER = 2**53

_MOST_PARTS, _MOST_HEADER = 2_000, 32 * 1024
#: Signs outside of words: a genuine answer has some hundred; a list without end would fill the memory.
_MOST_AROUND = 256 * 1024
_QUOTED = re.compile(r"^[ \t]*(?:[^\W\d_]{0,3}[>|][ \t]?)+", re.MULTILINE)
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_TAG = re.compile(r"<[^<>]{0,4000}>|&#?\w{1,8};")
#: A word of JSON, closed or not; possessive, so that no word is looked at twice.
_WORD = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?', re.DOTALL)
_MAIL = re.compile(
    rb"^(?:Received|Return-Path|From|To|Date|Subject|MIME-Version|Message-ID|X-[\w-]+|Content-Type):", re.I
)
_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ")
#: Marks that turn the direction of what follows; with them words look other than they are.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much an answer of a kind may be: bytes of the file, characters of a text with its block, bytes and lines of a
    mail that brings it, and how deep its JSON goes. `packed` says whether it may come in a zip file."""

    file: int
    text: int
    mail: int
    lines: int
    depth: int
    packed: bool = False


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """The JSON of an answer; `block` says that it came as text, which carries no attachments."""

    words: str
    block: bool = False


def read_bytes(path: Path, most: int) -> bytes:
    """The beginning of a file, one byte more than `most` at the most. Raises `Refused` for what is no readable file."""
    name = path.name or str(path)
    try:
        if not path.exists():
            raise Refused("answer.missing", path=str(path))
        if not path.is_file():
            raise Refused("answer.unreadable", name=name)
        with path.open("rb") as stream:
            return stream.read(most + 1)
    except (OSError, ValueError) as error:
        raise Refused("answer.unreadable", name=name) from error


def unwrapped(data: bytes, name: str, bounds: Bounds) -> Unwrapped:
    """The JSON of an answer in some bytes: a file as the form saved it, a text with a block, a mail, a zip of one."""
    if not data.strip(b"\0 \t\r\n"):
        raise Refused("answer.empty", name=name)
    if data.startswith(_SIGNATURES):
        if bounds.packed and data.startswith(b"PK\x03\x04"):
            return _from_zip(data, name, bounds)
        raise Refused("answer.archive", name=name)
    if is_mail(data, name):
        return _from_mail(data, name, bounds)
    if data[:15].lower() == b"<!doctype html>" and b'id="form-data"' in data:
        raise Refused("answer.form", name=name)
    if len(data) > bounds.file:
        raise _large(name, bounds.file)
    return unwrapped_text(decoded(data, name), name, bounds)


def unwrapped_text(words: str, name: str, bounds: Bounds) -> Unwrapped:
    """The JSON in a text: the file's own, or that of the text block with whatever a mail has put around and into it."""
    if len(words) > bounds.file:
        raise _large(name, bounds.file)
    plain = words.lstrip("\ufeff \t\r\n")
    if not plain:
        raise Refused("answer.empty", name=name)
    if plain.startswith("{"):
        return Unwrapped(plain)
    if len(words) > bounds.text:
        raise _large(name, bounds.text)
    if BEGIN in words.upper():
        return _from_block(words, name)
    raise Refused("answer.none", name=name)


def decoded(data: bytes, name: str) -> str:
    """The words of a file in UTF-8 or UTF-16."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        code = "answer.none" if encoding != "utf-16" and _binary(data) else "answer.encoding"
        raise Refused(code, name=name) from error


def _binary(data: bytes) -> bool:
    head = data[:4096]
    return sum(1 for one in head if one < 9 or 13 < one < 32) > len(head) // 20


def _large(name: str, limit: int) -> Refused:
    if limit >= 10 * 1024 * 1024:
        return Refused("answer.large_mb", name=name, limit=limit // 1_000_000)
    return Refused("answer.large", name=name, limit=limit // 1024)


# Out of a mail or a zip file ------------------------------------------------------------------------------------------


def _from_block(words: str, name: str) -> Unwrapped:
    plain = _QUOTED.sub("", _UNSEEN.sub("", words).replace("\r\n", "\n").replace("\r", "\n"))
    found = {_payload(one.split(END)[0], name) for one in plain.upper().split(BEGIN)[1:] if END in one}
    if not found:
        raise Refused("answer.block", name=name)
    if len(found) > 1:
        raise Refused("answer.several", name=name)
    return Unwrapped(found.pop(), True)


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


def _from_mail(data: bytes, name: str, bounds: Bounds) -> Unwrapped:
    """The answer that is attached to a mail, or stands in it as text."""
    from email import message_from_bytes

    if len(data) > bounds.mail:
        raise _large(name, bounds.mail)
    if not _ordinary(data, bounds):
        raise Refused("answer.mail", name=name)
    texts: list[str] = []
    files: dict[str, bytes] = {}
    try:
        for part in message_from_bytes(data).walk():
            body = None if part.is_multipart() else part.get_payload(decode=True)
            if not isinstance(body, bytes):
                continue
            attached = (part.get_filename() or "").lower()
            if attached.endswith((".json", ".zip") if bounds.packed else ".json"):
                files[sha256(body).hexdigest()] = body
            elif part.get_content_maintype() == "text":
                texts.append(body[: bounds.text].decode(part.get_content_charset() or "utf-8", "replace"))
    except (ValueError, LookupError, AttributeError, RecursionError) as error:
        raise Refused("answer.damaged", name=name) from error
    if len(files) > 1:
        raise Refused("answer.several", name=name)
    for body in files.values():
        if body.startswith(b"PK\x03\x04"):
            return _from_zip(body, name, bounds)
        return unwrapped_text(decoded(body[: bounds.file + 1], name), name, bounds)
    held = next((one for one in texts if BEGIN in one.upper()), None)
    if held is None:
        raise Refused("answer.none", name=name)
    return _from_block(held, name)


def is_mail(data: bytes, name: str) -> bool:
    """Whether some bytes are a mail, by their first line or what the file is called."""
    return _MAIL.match(data) is not None or name.lower().endswith(".eml")


def mail_files(data: bytes) -> Iterator[bytes]:
    """What is attached to a mail that `unwrapped` has read: a text block's attachments travel beside it."""
    from email import message_from_bytes

    for part in message_from_bytes(data).walk():
        body = None if part.is_multipart() else part.get_payload(decode=True)
        if part.get_filename() and isinstance(body, bytes):
            yield body


def _ordinary(data: bytes, bounds: Bounds) -> bool:
    """Whether a mail has no more lines and parts and no longer headers than mails have; others take minutes to read."""
    if data.count(b"\n") > bounds.lines or data.count(b"\n--") > _MOST_PARTS:
        return False
    length = 0
    for line in data.splitlines():
        length = length + len(line) if line[:1] in (b" ", b"\t") else len(line)
        if length > _MOST_HEADER:
            return False
    return True


def _from_zip(data: bytes, name: str, bounds: Bounds) -> Unwrapped:
    """The one answer in a zip file; nothing else is looked at, and nothing is written anywhere."""
    import io
    import zipfile
    import zlib

    end = data.rfind(b"PK\x05\x06", max(0, len(data) - 65_600))
    if end < 0 or len(data) < end + 22 or int.from_bytes(data[end + 12 : end + 16], "little") > _MOST_HEADER:
        raise Refused("answer.archive", name=name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            inside = [
                one for one in archive.infolist() if not one.is_dir() and not one.filename.startswith("__MACOSX/")
            ]
            if len(inside) != 1 or not inside[0].filename.lower().endswith(".json") or _strange(inside[0].filename):
                raise Refused("answer.archive", name=name)
            with archive.open(inside[0]) as stream:
                body = stream.read(bounds.file + 1)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, LookupError, EOFError) as error:
        raise Refused("answer.archive", name=name) from error
    if len(body) > bounds.file:
        raise _large(name, bounds.file)
    return unwrapped_text(decoded(body, name), name, bounds)


def _strange(path: str) -> bool:
    return path.startswith("/") or "\\" in path or ".." in path.split("/") or ":" in path


# JSON -----------------------------------------------------------------------------------------------------------------


class _Twice(ValueError):
    """A name that an object has more than once."""


def read_json(words: str, name: str, bounds: Bounds, part: Callable[[str], Coded | str]) -> Any:
    """The value that JSON stands for; `part` is what a name in it is called in a sentence.

    Raises `Refused` for what is none, too deep or without end, names something twice, or holds NaN or endless numbers.
    """
    around = _WORD.sub("", words)
    if len(around) > _MOST_AROUND or _depth(around) > bounds.depth:
        raise Refused("answer.damaged", name=name)
    try:
        return json.loads(words, object_pairs_hook=_once, parse_constant=_no_constant, parse_int=_whole)
    except _Twice as error:
        raise Refused("answer.twice", name=name, field=part(str(error))) from error
    except (ValueError, RecursionError) as error:
        raise Refused("answer.damaged", name=name) from error


def _depth(around: str) -> int:
    """How deep brackets are nested outside of words; counted before a parser recurses into them."""
    deep = most = 0
    for one in around:
        if one in "[{":
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


def hidden(words: str) -> bool:
    """Whether words hold control characters, halves of characters or turned writing, which no form writes."""
    if words.isascii() and words.isprintable():
        return False
    return any(
        one in _TURNING
        or unicodedata.category(one) == "Cs"
        or (unicodedata.category(one) == "Cc" and one not in "\n\t")
        for one in words
    )
