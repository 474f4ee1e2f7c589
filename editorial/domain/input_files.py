"""Files that come with an answer: which are taken, and whether one is what it says it is.

A file is told by its ending and by its first bytes, and both have to agree. Nothing is unpacked: office documents are
zip files (ECMA-376 part 2, OASIS ODF 1.3 part 2) and are told by their list of contents. Refused are programs, scripts,
macros, packed files, and markup that a browser would run (HTML, SVG).
"""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable
from contextlib import closing

from ..errors import Refused
from .input_forms import FILE_TYPES, MOST_BYTES, MOST_FILE_NAME, MOST_FILES, endings

#: What an office document and its list of contents may be, in bytes, and how many entries it may have.
_MOST_UNPACKED, _MOST_LIST, _MOST_ENTRIES = 400 * 1024 * 1024, 1024 * 1024, 5_000
_MOST_HEAD = 256 * 1024

#: Marks that turn the direction of what follows; with them a name looks other than it is.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BARRED = re.compile(r'[<>:"|?*]')
#: Names that Windows keeps for devices, whatever their ending
#: (https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file).
_DEVICES = re.compile(r"(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?", re.I)

_PROGRAMS = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"#!", b"dex\n", b"L\x00\x00\x00\x01\x14\x02\x00")
_MACH_O = tuple(bytes.fromhex(one) for one in ("feedface", "feedfacf", "cefaedfe", "cffaedfe"))
_ARCHIVES: tuple[bytes, ...] = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"PK\x07\x08",
    b"\x1f\x8b",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!",
    b"BZh",
)
_ARCHIVES += (b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"MSCF", b"!<arch>", b"xar!", b"\x1f\x9d")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MARKUP = re.compile(rb"<(?:!doctype|!--|html|head|body|script|svg|iframe|\?xml|\?php|%)", re.I)
#: Words of a PDF that begin something: a script, a program, a file inside it (ISO 32000-1, 12.6.4).
_PDF_ACTS = re.compile(rb"/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia)[\s/<(\[]")
_RTF_OBJECTS = re.compile(rb"\\obj(?:ect|data|emb|ocx|update)", re.I)
_MACROS = re.compile(
    r"vbaproject|vbadata|(?:^|/)macrosheets/|(?:^|/)activex/|oleobject\d*\.bin$|(?:^|/)package\d*\.bin$"
    r"|^basic/|^scripts/|\.(?:exe|dll|js|vbs|bat|cmd|com|scr|ps1|jar|hta|lnk|docm|xlsm|pptm|zip)$",
    re.I,
)
_PICTURES = {"jpg": b"\xff\xd8\xff", "png": b"\x89PNG\r\n\x1a\n", "gif": b"GIF8", "tif": b"II*\x00"}
_HEIC = frozenset((b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"heim", b"heis"))
_STILLS = _HEIC | {b"avif", b"avis"}
_ODF = ("odt", "ods", "odp")
#: The main part of an office document, by ending.
_OOXML = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "pptx": "ppt/presentation.xml"}


def ending(name: str) -> str:
    """The ending of a name in small letters, without its dot; "" where it has none."""
    stem, dot, last = name.rpartition(".")
    return last.lower() if dot and stem else ""


def shown_name(name: str) -> str:
    """A name in one line for a sentence, whatever it is: without control characters and turning marks, and short."""
    kept = " ".join("".join(one if one.isprintable() and one not in _TURNING else " " for one in name).split())
    return kept if len(kept) <= MOST_FILE_NAME else kept[: MOST_FILE_NAME - 1] + "…"


def clean_name(name: str) -> str:
    """The name under which a file is shown and handed on: what a path, a terminal or Windows would take for something
    else is gone, and the ending stays. For files that a person chose; those out of an answer go by `demand_name`."""
    last = re.split(r"[/\\]", name)[-1]
    plain = "".join(one for one in last if one not in _TURNING and unicodedata.category(one) not in ("Cc", "Cf", "Cs"))
    plain = _BARRED.sub("-", " ".join(plain.split())).rstrip(". ")
    stem, dot, tail = plain.rpartition(".")
    if not (dot and re.fullmatch(r"[A-Za-z0-9]{1,10}", tail)):
        stem, dot, tail = plain, "", ""
    stem = stem.strip(". ")[: MOST_FILE_NAME - 1 - len(dot + tail)].rstrip(". ") or "-"
    return f"{'_' if _DEVICES.fullmatch(stem + dot + tail) else ''}{stem}{dot}{tail}"


def demand_name(name: str) -> None:
    """Raise `Refused` (input_file.name) for a name that no form writes: a path, hidden characters, longer than any."""
    hidden = any(one in _TURNING or unicodedata.category(one) in ("Cc", "Cs") for one in name)
    if hidden or len(name) > MOST_FILE_NAME or not name.strip() or "/" in name or "\\" in name:
        raise Refused("input_file.name", name=shown_name(name) or "–")


def check_file(name: str, data: bytes) -> str:
    """The media type of a file that may be taken. Raises `Refused` (input_file.*) with the one reason why not."""
    kind, shown = ending(name), shown_name(name)
    if kind not in FILE_TYPES:
        raise Refused("input_file.kind", name=shown, possible=", ".join(endings()))
    if not data:
        raise Refused("input_file.empty", name=shown)
    if len(data) > MOST_BYTES:
        raise Refused("input_file.big", name=shown, most=MOST_BYTES // 1_000_000)
    if code := _fault(kind, data):
        raise Refused(f"input_file.{code}", name=shown, ending=kind)
    return FILE_TYPES[kind]


def check_amount(sizes: list[int]) -> None:
    """Raise `Refused` where the files of one answer are too many or too large together; `sizes` in bytes."""
    if len(sizes) > MOST_FILES:
        raise Refused("input_file.many", most=MOST_FILES)
    if sum(sizes) > MOST_BYTES:
        raise Refused("input_file.all_big", most=MOST_BYTES // 1_000_000)


# What the bytes say ---------------------------------------------------------------------------------------------------


def _fault(kind: str, data: bytes) -> str:
    """Why the bytes are not what the ending says, as the end of a code; "" where they are."""
    if kind in _OOXML or kind in _ODF:
        return _office_fault(kind, data)
    if found := _harmful(data):
        return found
    if kind in ("txt", "md", "csv"):
        return "" if _is_text(data) else "content"
    if not _BEGINNINGS[kind](data):
        return "content"
    if (kind == "pdf" and _PDF_ACTS.search(data)) or (kind == "rtf" and _RTF_OBJECTS.search(data)):
        return "script"
    return "archive" if _zip_behind(data) else ""


def _harmful(data: bytes) -> str:
    """Programs, packed files, old office files with their macros, markup: by their first bytes."""
    if data.startswith((*_PROGRAMS, *_MACH_O)):
        return "program"
    if data.startswith(_ARCHIVES) or data[257:262] == b"ustar" or data[32769:32774] == b"CD001":
        return "archive"
    if data.startswith(_OLE):
        return "macros"
    head = data[:1024]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = data[:2048].decode("utf-16", "ignore").encode("utf-8", "ignore")
    if _MARKUP.match(head.lstrip(b"\xef\xbb\xbf \t\r\n\0")):
        return "markup"
    return ""


def _is_text(data: bytes) -> bool:
    """Words in UTF-8, UTF-16 with its mark, or as Windows writes them, without control characters."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            words = data.decode("utf-16")
        except UnicodeDecodeError:
            return False
        return not re.search("[\x00-\x08\x0e-\x1f]", words)
    return not re.search(b"[\x00-\x08\x0e-\x1a\x1c-\x1f]", data)


def _jpeg(data: bytes) -> bool:
    return data.startswith(_PICTURES["jpg"])


def _tiff(data: bytes) -> bool:
    return data.startswith((_PICTURES["tif"], b"MM\x00*"))


def _heic(data: bytes) -> bool:
    return data[4:8] == b"ftyp" and data[8:12] in _HEIC


def _film(data: bytes) -> bool:
    """MP4, its sound alone, and QuickTime: a box `ftyp` first, or those that older QuickTime files begin with."""
    return (data[4:8] == b"ftyp" and data[8:12] not in _STILLS) or data[4:8] in (
        b"moov",
        b"mdat",
        b"wide",
        b"free",
        b"skip",
    )


def _mp3(data: bytes) -> bool:
    return data.startswith(b"ID3") or (len(data) > 3 and data[0] == 0xFF and data[1] & 0xE6 == 0xE2)


_BEGINNINGS: dict[str, Callable[[bytes], bool]] = {
    "jpg": _jpeg,
    "jpeg": _jpeg,
    "png": lambda data: data.startswith(_PICTURES["png"]) and data[12:16] == b"IHDR",
    "gif": lambda data: data.startswith((b"GIF87a", b"GIF89a")),
    "webp": lambda data: data[:4] == b"RIFF" and data[8:12] == b"WEBP",
    "heic": _heic,
    "tif": _tiff,
    "tiff": _tiff,
    "pdf": lambda data: data.startswith(b"%PDF-"),
    "mp3": _mp3,
    "m4a": _film,
    "mp4": _film,
    "mov": _film,
    "rtf": lambda data: data.startswith(b"{\\rtf"),
    "webm": lambda data: data.startswith(b"\x1a\x45\xdf\xa3"),
    "wav": lambda data: data[:4] == b"RIFF" and data[8:12] == b"WAVE",
}


# Zip files ------------------------------------------------------------------------------------------------------------


def _zip_behind(data: bytes) -> bool:
    """Whether a packed file hangs behind a picture, a film or a PDF: unpacking programs would open it as one."""
    end = data.rfind(b"PK\x05\x06", max(0, len(data) - 65_600))
    return end >= 0 and data.find(b"PK\x01\x02", max(0, end - 16 * _MOST_LIST), end) >= 0


def _office_fault(kind: str, data: bytes) -> str:
    if not data.startswith(b"PK\x03\x04"):
        return _harmful(data) or "content"
    end = data.rfind(b"PK\x05\x06", max(0, len(data) - 65_600))
    if end < 0 or len(data) < end + 22 or int.from_bytes(data[end + 12 : end + 16], "little") > _MOST_LIST:
        return "damaged"
    try:
        with closing(zipfile.ZipFile(io.BytesIO(data))) as archive:
            return _contents_fault(kind, archive)
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError, LookupError, EOFError):
        return "damaged"


def _contents_fault(kind: str, archive: zipfile.ZipFile) -> str:
    entries = archive.infolist()
    names = [one.filename for one in entries]
    if len(entries) > _MOST_ENTRIES or sum(one.file_size for one in entries) > _MOST_UNPACKED:
        return "bomb"
    if any(one.flag_bits & 1 for one in entries):
        return "locked"
    if any(one.startswith("/") or "\\" in one or ".." in one.split("/") or "\0" in one for one in names):
        return "damaged"
    if any(_MACROS.search(one) for one in names):
        return "macros"
    if len(set(names)) < len(names):
        return "damaged"
    if kind in _OOXML:
        return _ooxml_fault(kind, archive, frozenset(names))
    said = _part(archive, "mimetype") if names and "mimetype" in names else b""
    return "" if said.strip().decode("ascii", "replace") == FILE_TYPES[kind] else _other(names)


def _ooxml_fault(kind: str, archive: zipfile.ZipFile, names: frozenset[str]) -> str:
    if "[Content_Types].xml" not in names or _OOXML[kind] not in names:
        return _other(names)
    if b"macroenabled" in _part(archive, "[Content_Types].xml").lower():
        return "macros"
    around = "word/_rels/settings.xml.rels"
    # A template from elsewhere is loaded when the document is opened, and its macros run.
    return "macros" if around in names and b"attachedTemplate" in _part(archive, around) else ""


def _other(names: list[str] | frozenset[str]) -> str:
    """A document of another kind is not what its ending says; anything else that is packed is a packed file."""
    return "content" if "[Content_Types].xml" in names or "mimetype" in names else "archive"


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    """The beginning of one entry; a few bytes that would become gigabytes are never unpacked further."""
    import zlib

    try:
        with archive.open(name) as stream:
            return stream.read(_MOST_HEAD)
    except zlib.error as error:
        raise ValueError(name) from error
