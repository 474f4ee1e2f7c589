"""Expert input on another computer: what a form shows, what an answer file says, and the proof that belongs to it.

**The answer file** is one JSON object, UTF-8, with exactly these parts::

    {"kind": ANSWER_KIND, "version": 1, "workspace": "...", "request": 7, "person": 4, "nonce": "32 hexadecimal digits",
     "edition": 1778570000000, "written": "2026-05-12T07:30:00Z", "minutes": 6,
     "attribution": "named|department|anonymous", "consent": true, "remark": "...",
     "answers": [{"question": 11, "value": "340", "clearance": "public|internal|confidential",
                  "files": [{"name": "a.pdf", "type": "application/pdf", "size": 1234, "sha256": "64 digits"}]}],
     "hmac": "64 hexadecimal digits", "files": {"sha256 of a file": "its bytes in base64"}}

Every question of the form stands in `answers` exactly once, in the order of the form; `value` is in the form that
`input_rules.check_value` keeps ("" where there is no answer, and for a file). `minutes` is 0 where it was not said.
`edition` grows with every save of the same form. **The code** is HMAC-SHA-256 under the form's key over `signed_bytes`:
canonical JSON (names sorted, no blanks, no escapes but those JSON demands, UTF-8) of everything but `hmac` and `files`.
Files are bound by their checksums, so the **text block** for a mail is the same object without `files`, in base32 with
five bytes of checksum between the marks of the approval form: one proof for both.

**A draft file** (`DRAFT_KIND`) is only for the form itself; it proves nothing and is no answer.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from .inputs import Attribution, Clearance, Question

#: Of the form and its answers; a higher number is from a newer program.
FORM_VERSION = 1
#: What every answer file says it is, and what the form's own unfinished work says.
ANSWER_KIND, DRAFT_KIND = "editorial-desk-input-answer", "editorial-desk-input-draft"
#: Days that a form is valid if nobody says otherwise, and the most.
DAYS, MOST_DAYS = 30, 180
#: Bytes of all attachments of an answer together (20 MB), how many there may be, characters of a file's name.
MOST_BYTES, MOST_FILES, MOST_FILE_NAME = 20_000_000, 40, 120
#: Characters of the remark, and the most minutes (a whole working day).
MOST_REMARK, MOST_MINUTES = 8_000, 480

#: Files that may come with an answer: ending and media type (https://www.iana.org/assignments/media-types). What can
#: carry a program - SVG, HTML, macros, archives - is not among them.
FILE_TYPES: dict[str, str] = {
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "webp": "image/webp",
    "heic": "image/heic",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "pdf": "application/pdf",
    "txt": "text/plain",
    "md": "text/markdown",
    "csv": "text/csv",
    "rtf": "application/rtf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "wav": "audio/wav",
    "mp4": "video/mp4",
    "mov": "video/quicktime",
    "webm": "video/webm",
}


def file_type(name: str) -> str | None:
    """The media type that a file's ending stands for, None where such files are not taken."""
    stem, dot, ending = name.rpartition(".")
    return FILE_TYPES.get(ending.lower()) if stem and dot else None


# What the form shows --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class InputTicket:
    """What ties a form to its workspace, request and person. `key` is hexadecimal (32 bytes) and secret: whoever has
    the form can answer it. `nonce` is 32 hexadecimal digits, `expires` a moment (2026-06-12T22:00:00Z)."""

    workspace: str
    request: int
    person: int
    nonce: str
    key: str
    expires: str


@dataclass(frozen=True, slots=True)
class InputBefore:
    """What the person answered before, to be looked at again and bettered; `files` are names of those that came."""

    question: int
    value: str
    clearance: Clearance
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InputPaper:
    """All that a form shows; every word stands in it as it was written, and is escaped where it is rendered.

    `due` and `expires` are in words of the form's language ("" for no deadline). `asked_by` is whom to ask, `contact`
    how to reach them, `reply_to` the address that the answer goes to. `about` names the content item or the call for
    topics. `note` is what the desk writes with it, in a follow-up too. Questions of a later `round` are follow-ups.
    """

    language: str
    organisation: str
    title: str
    person: str
    department: str
    purpose: str
    audience: str
    example: str
    minutes: int
    due: str
    expires: str
    asked_by: str
    reply_to: str
    questions: tuple[Question, ...]
    ticket: InputTicket
    contact: str = ""
    about: str = ""
    note: str = ""
    before: tuple[InputBefore, ...] = ()
    attribution: Attribution | None = None
    consent: bool = False


# What comes back ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FileMark:
    """A file as an answer names it; its bytes are in `InputAnswers.files` under the checksum."""

    name: str
    type: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class InputAnswer:
    """The answer to one question."""

    question: int
    value: str
    clearance: Clearance
    files: tuple[FileMark, ...] = ()


@dataclass(frozen=True, slots=True)
class InputAnswers:
    """An answer file as it was read, types checked and nothing else; `hmac` is hexadecimal.

    `files` are (checksum, bytes). A text block has none whatever its answers name: `whole` is False where some are
    missing.
    """

    workspace: str
    request: int
    person: int
    nonce: str
    edition: int
    written: str
    minutes: int
    attribution: Attribution
    consent: bool
    remark: str
    answers: tuple[InputAnswer, ...]
    hmac: str
    files: tuple[tuple[str, bytes], ...] = ()

    @property
    def named_files(self) -> tuple[FileMark, ...]:
        """The files that its answers name."""
        return tuple(file for one in self.answers for file in one.files)

    @property
    def whole(self) -> bool:
        """Whether every file that is named is there."""
        return {one.sha256 for one in self.named_files} <= {sha256 for sha256, _data in self.files}


def canonical_json(value: Any) -> bytes:
    """The one way to write a value as JSON: names sorted, no blanks, nothing escaped that need not be, UTF-8.

    Only strings, whole numbers, true and false, lists and objects with ASCII names; browsers then write the same
    (ECMA-262, JSON.stringify). Raises UnicodeEncodeError for halves of characters, which no answer may hold.
    """
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def signed_bytes(answers: InputAnswers) -> bytes:
    """What the code is over: everything but the code itself and the files' bytes."""
    parts = {"kind": ANSWER_KIND, "version": FORM_VERSION, **asdict(answers)}
    return canonical_json({name: value for name, value in parts.items() if name not in ("hmac", "files")})


def answer_code(key: str, answers: InputAnswers) -> str:
    """HMAC-SHA-256 (RFC 2104) of an answer under a form's key, in hexadecimal digits."""
    return hmac.new(bytes.fromhex(key), signed_bytes(answers), hashlib.sha256).hexdigest()


def proves(key: str, answers: InputAnswers) -> bool:
    """Whether the answer was written with this form, unchanged since."""
    return hmac.compare_digest(answer_code(key, answers), answers.hmac)


def endings() -> Iterable[str]:
    """The endings that are taken, as a person reads them, each kind once."""
    return (one for one in FILE_TYPES if one not in ("jpeg", "tiff"))
