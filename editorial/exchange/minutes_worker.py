"""The process in which Word and OpenDocument files of minutes are made. Started by `minutes_files` as
``python -m editorial.exchange.minutes_worker``.

One JSON request on standard input ({"ending", "paper", "path"}), then JSON lines on standard output; the file is
written to `path`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .minutes_paper import paper_of
from .worker import read_for, say_progress


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Make the file."""
    paper = paper_of(request["paper"])
    say_progress(request["ending"].removeprefix("."), 0)
    if request["ending"] == ".docx":
        from .minutes_docx import minutes_docx

        made = minutes_docx(paper)
    else:
        from .minutes_odt import minutes_odt

        made = minutes_odt(paper)
    Path(request["path"]).write_bytes(made)
    return {"size": len(made)}


if __name__ == "__main__":
    raise SystemExit(read_for(answer, "print.memory"))
