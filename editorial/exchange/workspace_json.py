"""A whole workspace as one JSON file, and back: every row as it is stored, attachments included.

It is meant to be readable without this program in many years: names of kinds and fields are those of the schema, one
row a line, the bytes of attachments in base64 under their SHA-256.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..errors import Coded, Damaged, ForeignFile, Refused
from .export_file import reason, replacing
from .export_json import dumped, write_lines

FORMAT = "editorial-desk-workspace"
Image = dict[str, Any]


@dataclass(frozen=True, slots=True)
class WorkspaceFile:
    """What stands in the file. `rows` by kind; `counters` are the next free ids; `entries` and `hash` name the last
    journal entry of the workspace it was made from."""

    schema: int
    program: str = ""
    name: str = ""
    entries: int = 0
    hash: str = ""
    counters: dict[str, int] = field(default_factory=dict)
    rows: dict[str, list[Image]] = field(default_factory=dict)
    blobs: dict[str, bytes] = field(default_factory=dict)


def is_workspace_json(path: Path) -> bool:
    """Whether a file begins as JSON does; a workspace file never does. Raises `Refused` (file.*)."""
    if path.exists() and not path.is_file():
        return False  # reading a pipe or a terminal would wait for ever
    try:
        with path.open("rb") as stream:
            head = stream.read(64)
    except FileNotFoundError as error:
        raise Refused("file.missing", path=str(path)) from error
    except OSError as error:
        raise Refused("file.unreadable", path=str(path), why=reason(error)) from error
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


def write_workspace(
    path: Path, about: WorkspaceFile, rows: Mapping[str, Iterable[Image]], blobs: Iterable[tuple[str, bytes]]
) -> None:
    """Write everything; rows and blobs are taken as they come. Raises `Refused` (file.unwritable)."""
    head = {"format": FORMAT, "schema": about.schema, "program": about.program, "workspace": about.name}
    journal = {"entries": about.entries, "hash": about.hash}
    with replacing(path) as draft, draft.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write("{\n")
        for key, value in (*head.items(), ("journal", journal), ("counters", about.counters)):
            stream.write(f"{dumped(key)}: {dumped(value)},\n")
        stream.write('"rows": {')
        write_lines(stream, (_kind_text(kind, images) for kind, images in rows.items()))
        stream.write('},\n"blobs": {')
        write_lines(stream, (f"{dumped(mark)}: {dumped(_text(data))}" for mark, data in blobs))
        stream.write("}\n}\n")


def _kind_text(kind: str, images: Iterable[Image]) -> str:
    body = ",\n".join(dumped(one) for one in images)
    return f"{dumped(kind)}: [\n{body}\n]" if body else f"{dumped(kind)}: []"


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def read_workspace(path: Path) -> WorkspaceFile:
    """Read such a file. Rows are plain values here; what they mean is checked by whoever stores them.

    Raises `ForeignFile` for other JSON, `Damaged` for a file that breaks off or was changed, `Refused` (file.*).
    """
    raw = _load(path)
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise ForeignFile("workspace.foreign", path=str(path))
    journal = _part(path, raw, "journal", dict)
    return WorkspaceFile(
        schema=_part(path, raw, "schema", int),
        program=_part(path, raw, "program", str),
        name=_part(path, raw, "workspace", str),
        entries=_part(path, journal, "entries", int),
        hash=_part(path, journal, "hash", str),
        counters=_counters(path, _part(path, raw, "counters", dict)),
        rows=_rows(path, _part(path, raw, "rows", dict)),
        blobs=dict(_blobs(path, _part(path, raw, "blobs", dict))),
    )


def _load(path: Path) -> Any:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Refused("file.unreadable", path=str(path), why=reason(error)) from error
    try:
        return json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError, MemoryError) as error:
        raise Damaged("workspace.damaged", path=str(path), why=Coded("whole.broken")) from error


def _wrong(path: Path, part: str) -> Damaged:
    return Damaged("workspace.damaged", path=str(path), why=Coded("whole.part", part=part))


def _part(path: Path, raw: dict[str, Any], name: str, kind: type[Any]) -> Any:
    value = raw.get(name)
    if type(value) is not kind:
        raise _wrong(path, name)
    return value


def _counters(path: Path, raw: dict[str, Any]) -> dict[str, int]:
    if any(type(one) is not int or one < 1 for one in raw.values()):
        raise _wrong(path, "counters")
    return dict(raw)


def _rows(path: Path, raw: dict[str, Any]) -> dict[str, list[Image]]:
    for kind, images in raw.items():
        if not isinstance(images, list) or not all(isinstance(one, dict) for one in images):
            raise _wrong(path, kind)
    return dict(raw)


def _blobs(path: Path, raw: dict[str, Any]) -> Iterator[tuple[str, bytes]]:
    for mark, body in raw.items():
        try:
            data = base64.b64decode(body, validate=True)
        except (ValueError, TypeError) as error:
            raise _wrong(path, "blobs") from error
        if hashlib.sha256(data).hexdigest() != mark:
            raise Damaged("workspace.damaged", path=str(path), why=Coded("whole.blob", name=mark[:12]))
        yield mark, data
