"""Pictures inside a form: small files as they are, large ones drawn smaller in a process beside the program."""

from __future__ import annotations

import tempfile
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..domain.approval_forms import Picture
from ..errors import Refused
from .process import ask

#: Bytes up to which a picture goes in as it is, and of all pictures of a form together.
AS_IT_IS, ALTOGETHER = 400 * 1024, 12 * 1024 * 1024
#: Pixels of the form's column on a sharp screen, and of the largest picture that is opened at all.
WIDEST, HIGHEST, MOST_PIXELS = 960, 1200, 120_000_000
_SECONDS = 40.0
_KINDS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
)


@dataclass(frozen=True, slots=True)
class Medium:
    """A file as it is kept; `data` None where the bytes are gone."""

    name: str
    alt: str
    data: bytes | None


def kind_of(data: bytes) -> str:
    """The media type of a picture that browsers show, by its first bytes; "" for anything else."""
    for mark, kind in _KINDS:
        if data.startswith(mark):
            return kind
    return "image/webp" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else ""


def embed(media: Iterable[Medium]) -> tuple[Picture, ...]:
    """The pictures for the form, in order; what has no room or is none says so."""
    files = list(media)
    large = {one.data for one in files if one.data is not None and kind_of(one.data) and len(one.data) > AS_IT_IS}
    smaller = _smaller(sorted(large))
    found, room = [], ALTOGETHER
    for one in files:
        picture = _picture(one, smaller, room)
        room -= len(picture.uri)
        found.append(picture)
    return tuple(found)


def _picture(one: Medium, smaller: dict[bytes, bytes], room: int) -> Picture:
    if one.data is None:
        return Picture(one.name, one.alt, note="form.media.gone")
    if not kind_of(one.data):
        return Picture(one.name, one.alt, note="form.media.kind", size=len(one.data))
    shown = smaller.get(one.data, one.data)
    uri = f"data:{kind_of(shown)};base64,{b64encode(shown).decode('ascii')}"
    if len(uri) > room:
        return Picture(one.name, one.alt, note="form.media.big", size=len(one.data))
    return Picture(one.name, one.alt, uri, size=len(one.data))


def _smaller(pictures: list[bytes]) -> dict[bytes, bytes]:
    """Large pictures drawn at the width of the form; those that stay large are as they were."""
    if not pictures:
        return {}
    with tempfile.TemporaryDirectory(prefix="editorial-form-", ignore_cleanup_errors=True) as folder:
        names = []
        for number, data in enumerate(pictures):
            if not 0 < pixels(data) <= MOST_PIXELS:
                continue
            names.append(str(number))
            (Path(folder) / str(number)).write_bytes(data)
        if not names:
            return {}
        request = {"folder": folder, "names": names, "width": WIDEST, "height": HIGHEST}
        try:
            done = ask("editorial.exchange.form_pictures_worker", request, _SECONDS, None, None)["drawn"]
        except Refused:
            return {}  # a picture that cannot be drawn smaller goes in as it is, where there is room
        drawn = {pictures[int(name)]: (Path(folder) / f"{name}.png").read_bytes() for name in done}
    return {data: made for data, made in drawn.items() if len(made) < len(data)}


def pixels(data: bytes) -> int:
    """Width times height as the file's head says, 0 where it does not say."""
    width, height = measure(data)
    return width * height


def measure(data: bytes) -> tuple[int, int]:
    """Width and height in pixels from the head of a PNG, GIF, JPEG or WebP file; (0, 0) where it does not say."""
    kind = kind_of(data)
    if kind == "image/png":
        return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    if kind == "image/gif":
        return int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
    if kind == "image/jpeg":
        return _jpeg(data)
    return _webp(data) if kind == "image/webp" else (0, 0)


def _jpeg(data: bytes) -> tuple[int, int]:
    """From the frame header (ITU-T T.81, B.2.2)."""
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        mark, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= mark <= 0xCF and mark not in (0xC4, 0xC8, 0xCC):
            return int.from_bytes(data[at + 7 : at + 9], "big"), int.from_bytes(data[at + 5 : at + 7], "big")
        at += 2 + max(length, 2)
    return 0, 0


def _webp(data: bytes) -> tuple[int, int]:
    """From the first chunk (RFC 9649)."""
    kind = data[12:16]
    if kind == b"VP8X":
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    if kind == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 ":
        return int.from_bytes(data[26:28], "little") & 0x3FFF, int.from_bytes(data[28:30], "little") & 0x3FFF
    return 0, 0
