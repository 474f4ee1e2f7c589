"""What minutes look like in each format, as text that can be compared: words with their styles and tags, no bytes.

`python -m tests.exchange.minutes_golden` writes tests/golden/minutes anew; read the difference before it is committed.
"""

from __future__ import annotations

import email
import email.policy
import io
import re
import subprocess
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from editorial.domain.minutes_options import MinutesOptions
from editorial.exchange.minutes_files import minutes_bytes
from editorial.exchange.minutes_mail import Recipient, minutes_mail
from editorial.exchange.minutes_making import action_rows, minutes_paper
from editorial.exchange.minutes_paper import Paper
from tests.exchange.minutes_documents import NOW, minutes
from tests.exchange.pdf_reader import Paper as PdfPaper
from tests.programs import program

FOLDER = Path(__file__).resolve().parent.parent / "golden" / "minutes"
LANGUAGES = ("de", "en")
ENDINGS = (".pdf", ".docx", ".odt", ".html", ".md", ".eml")
OPTIONS = MinutesOptions(notes=True)


@cache
def paper(language: str) -> Paper:
    """The golden minutes as they are set."""
    return minutes_paper(minutes(language), OPTIONS, NOW)


@cache
def made(language: str, ending: str) -> bytes:
    """The golden minutes as a file."""
    if ending != ".eml":
        return minutes_bytes(paper(language), ending)
    document = minutes(language)
    return minutes_mail(
        document,
        made(language, ".pdf"),
        name="19-2026.pdf",
        recipients=(
            Recipient("Petra Yılmaz", "petra@example.org"),
            Recipient("", "presse@example.org"),
            Recipient("GF"),
        ),
        sender=Recipient("Jonas Brandt", "jonas@example.org"),
        now=NOW,
        rows=action_rows(document, OPTIONS),
        tasks=b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    )


def shown(data: bytes, ending: str) -> str:
    """A file as comparable text."""
    readers: dict[str, Callable[[bytes], str]] = {
        ".pdf": _pdf,
        ".docx": _docx,
        ".odt": _odt,
        ".html": _html,
        ".md": lambda one: one.decode("utf-8"),
        ".eml": _eml,
    }
    return readers[ending](data).rstrip() + "\n"


def golden(language: str, ending: str) -> Path:
    """Where the truth of a format lies."""
    return FOLDER / f"{language}{ending}.txt"


def words_of_pdf(data: bytes) -> str:
    """What pdftotext reads, page by page in columns."""
    done = subprocess.run(
        [program("pdftotext"), "-layout", "-enc", "UTF-8", "-", "-"], input=data, capture_output=True, check=True
    )
    return done.stdout.decode("utf-8")


def _pdf(data: bytes) -> str:
    lines = [
        re.sub(r" {2,}", "  ", one).strip() for one in words_of_pdf(data).replace("\f", "\n--- page ---\n").split("\n")
    ]
    read = PdfPaper(data)
    head = [f"language {read.language}, title {read.title}", " ".join(_runs(read.tags()))]
    return "\n".join([*head, *(one for one in lines if one)])


def _runs(tags: list[str]) -> Iterator[str]:
    """/P/P/P as /P*3."""
    for name, run in groupby(tags):
        count = len(list(run))
        yield f"{name}*{count}" if count > 1 else name


def _docx(data: bytes) -> str:
    from docx import Document

    document: Any = Document(io.BytesIO(data))
    section = document.sections[0]
    lines = [f"language {document.core_properties.language}, title {document.core_properties.title}"]
    for part in (section.first_page_footer, section.header, section.footer):
        lines += [f"[{one.style.name}] {_tabbed(one._p)}" for one in part.paragraphs]
    for one in document.iter_inner_content():
        lines += _docx_table(one) if hasattr(one, "rows") else [f"[{one.style.name}] {_tabbed(one._p)}"]
    return "\n".join(lines)


def _docx_table(table: Any) -> list[str]:
    found = []
    for row in table.rows:
        marks = [name for name in ("tblHeader", "cantSplit") if row._tr.findall(f".//{{*}}{name}")]
        cells = [" / ".join(f"[{one.style.name}] {_tabbed(one._p)}" for one in cell.paragraphs) for cell in row.cells]
        found.append(f"<{' '.join(marks)}> {' | '.join(cells)}")
    return found


def _tabbed(element: Any) -> str:
    """All words of an element, tabs and fields among them."""
    found = ""
    for one in element.iter():
        name = str(one.tag).rpartition("}")[2]
        if name == "fldSimple":
            found += f"{{{one.get(next(iter(one.attrib))).strip()}}}"
        elif name == "tab" and one.getparent().tag.endswith("}r"):
            found += "\t"
        elif name == "t":
            found += one.text or ""
    return found.replace("\t", " → ").strip()


def _odt(data: bytes) -> str:
    from docx.oxml import parse_xml

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        content = parse_xml(archive.read("content.xml"))
        styles = parse_xml(archive.read("styles.xml"))
        meta = parse_xml(archive.read("meta.xml"))
    lines = [f"language {meta.findtext('.//{*}language')}, title {meta.findtext('.//{*}title')}"]
    lines += [_odt_line(one) for one in styles.find(".//{*}master-page").iter("{*}p")]
    lines += _odt_block(content.find(".//{*}body/{*}text"))
    return "\n".join(lines)


def _odt_block(parent: Any) -> list[str]:
    found = []
    for one in parent:
        name = one.tag.rpartition("}")[2]
        if name in ("p", "h"):
            found.append(_odt_line(one))
        elif name == "table-row":
            cells = [" / ".join(_odt_block(cell)) for cell in one]
            found.append(f"<{_named(one.getparent(), '')}{_named(one)}> {' | '.join(cells)}")
        elif name in ("table", "table-header-rows", "list", "list-item"):
            found += _odt_block(one)
    return found


def _named(element: Any, own: str | None = None) -> str:
    if own is not None:
        return "header " if element.tag.endswith("table-header-rows") else ""
    return str(next((value for key, value in element.attrib.items() if key.endswith("style-name")), ""))


def _odt_line(element: Any) -> str:
    level = next((value for key, value in element.attrib.items() if key.endswith("outline-level")), "")
    words = ""
    for one in element.iter():
        name = one.tag.rpartition("}")[2]
        words += {"tab": " → ", "page-number": "{PAGE}", "page-count": "{NUMPAGES}"}.get(name, one.text or "")
        words += one.tail or "" if one is not element else ""
    return f"[{_named(element)}{f' level {level}' if level else ''}] {words.strip()}"


def _html(data: bytes) -> str:
    written = re.sub(r"<style>.*?</style>", "<style></style>", data.decode("utf-8"), flags=re.S)
    return re.sub(r"'sha256-[^']+'", "'sha256'", written)


def _eml(data: bytes) -> str:
    mail = email.message_from_bytes(data, policy=email.policy.default)
    lines = [f"{name}: {mail[name]}" for name in ("X-Unsent", "From", "To", "Subject", "Date")]
    body = mail.get_body(("plain",))
    assert body is not None
    files = [f"attachment: {one.get_filename()} {one.get_content_type()}" for one in mail.iter_attachments()]
    return "\n".join([*lines, "", *body.get_content().rstrip().splitlines(), "", *files])


def write() -> None:
    """All goldens anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        for ending in ENDINGS:
            golden(language, ending).write_text(shown(made(language, ending), ending), encoding="utf-8")


def office_pdfs(folder: Path, files: dict[str, bytes]) -> tuple[dict[str, bytes], str]:
    """Files by name as LibreOffice sets them, in one start; and what it had to complain about."""
    for name, data in files.items():
        (folder / name).write_bytes(data)
    with tempfile.TemporaryDirectory(prefix="office-") as profile:
        done = subprocess.run(
            [
                program("soffice"),
                f"-env:UserInstallation={Path(profile).as_uri()}",
                *("--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(folder / "set")),
                *(str(folder / name) for name in files),
            ],
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    said = [one for one in (done.stdout + done.stderr).splitlines() if not one.startswith("convert ")]
    # Java is for databases, not for texts; where it is missing is the computer's business.
    told = "\n".join(one for one in said if "javaldx" not in one and one.strip())
    return {name: (folder / "set" / f"{Path(name).stem}.pdf").read_bytes() for name in files}, told


if __name__ == "__main__":
    write()
