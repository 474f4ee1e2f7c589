"""The process in which documents are set. Started by `documents` as ``python -m editorial.exchange.documents_worker``.

One JSON request on standard input ({"template", "data", "folder", "ppi"}), then JSON lines on standard output:
``{"progress": [stage, done]}`` and at the end ``{"pictures": [names]}`` or ``{"refused": code, "why": words}``.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .worker import limit_memory, say, say_progress

#: Bytes of address space for setting.
MEMORY = 2 * 1024 * 1024 * 1024
#: What a template may read: itself and its neighbours, the fonts, the icons.
PARTS = ("documents", "fonts", "icons")


@contextmanager
def resource_root() -> Iterator[Path]:
    """The folder with templates, fonts and icons; unpacked for a moment where they lie in an archive."""
    import resources

    there = resources.path("documents")
    if there is not None:
        yield there.parent
        return
    with tempfile.TemporaryDirectory(prefix="editorial-parts-") as folder:
        for part in PARTS:
            target = Path(folder) / part
            target.mkdir()
            for one in resources.find(part).iterdir():
                if one.is_file():
                    (target / one.name).write_bytes(one.read_bytes())
        yield Path(folder)


def _foreign(data: str) -> bool:
    """Whether letters occur that our fonts certainly lack: beyond Arabic, but for Latin additions and symbols."""
    found = {int(one, 16) for one in re.findall(r"\\u([0-9a-f]{4})", data)}
    return any(one >= 0x0900 and not 0x1E00 <= one <= 0x22FF for one in found)


def compile_document(template: str, data: str, root: Path) -> tuple[bytes, Any]:
    """The PDF and the compiler that made it, so that pictures are of the very same pages.

    First with our own fonts, which is the same everywhere; then with the system's for scripts that they lack; and
    where even those have no sign for a letter (an emoji without an emoji font), as a tagged PDF that shows an empty
    box, since PDF/UA allows none.
    """
    import typst

    attempts = ((True, True), (False, True), (False, False))
    for own_only, strict in attempts[1:] if _foreign(data) else attempts:
        compiler = typst.Compiler(
            str(root / "documents" / f"{template}.typ"),
            root=str(root),
            font_paths=[str(root / "fonts")],
            ignore_system_fonts=own_only,
            sys_inputs={"data": data},
        )
        try:
            pdf = compiler.compile(format="pdf", pdf_standards=["ua-1"] if strict else [])
        except typst.TypstError as error:
            if strict and "could not be displayed" in str(error):
                continue
            raise
        if isinstance(pdf, bytes):
            return pdf, compiler
    raise AssertionError("the last attempt demands nothing of the fonts")


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Set the document and draw its pages; everything is written into the folder of the request."""
    folder = Path(request["folder"])
    with resource_root() as root:
        say_progress("pdf", 0)
        pdf, compiler = compile_document(request["template"], request["data"], root)
        (folder / "document.pdf").write_bytes(pdf)
        names: list[str] = []
        if request["ppi"]:
            say_progress("pictures", 0)
            pages = compiler.compile(format="png", ppi=float(request["ppi"]))
            for number, page in enumerate(pages if isinstance(pages, list) else [pages], 1):
                names.append(f"page-{number:04}.png")
                (folder / names[-1]).write_bytes(page)
    return {"pictures": names}


def main() -> int:
    """Answer the one request on standard input."""
    limit_memory(MEMORY)
    request = json.loads(sys.stdin.readline())
    try:
        found = answer(request)
    except MemoryError:
        found = {"refused": "memory"}
    except Exception as error:
        why = " ".join(str(error).split("\n")[0].split())
        found = {"refused": "failed", "why": why[:200], "details": str(getattr(error, "diagnostic", error))[:4000]}
    say(found)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
