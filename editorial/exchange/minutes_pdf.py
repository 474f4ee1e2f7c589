"""Minutes as a tagged PDF (PDF/UA-1) and as pictures of its pages, set with typst; see `documents`."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .documents import Progress, render
from .documents_words import clean
from .minutes_paper import Line, Paper

TEMPLATE = "minutes"
#: Dots an inch at which a picture has the size that a window calls 100 per cent.
PPI = 96
#: Letters of a line and lines of a row from which on it is longer than a page can be trusted to hold: only such a row
#: is parted over two pages.
_ACROSS, _TALL = 46, 30


def minutes_pdf(paper: Paper, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None) -> bytes:
    """The PDF. Raises `Refused` (print.*) where it cannot be set, `Cancelled`."""
    with tempfile.TemporaryDirectory(prefix="editorial-minutes-", ignore_cleanup_errors=True) as folder:
        return render(TEMPLATE, minutes_data(paper), Path(folder), progress=progress, cancelled=cancelled).pdf


def minutes_pages(
    paper: Paper, scale: float, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
) -> tuple[bytes, ...]:
    """Every page as a PNG; at `scale` 1.0 A4 is 794 pixels wide. Raises as `minutes_pdf`."""
    with tempfile.TemporaryDirectory(prefix="editorial-minutes-", ignore_cleanup_errors=True) as folder:
        ppi = max(24, min(600, round(PPI * scale)))
        found = render(TEMPLATE, minutes_data(paper), Path(folder), ppi=ppi, progress=progress, cancelled=cancelled)
        return tuple(one.read_bytes() for one in found.pictures)


def minutes_data(paper: Paper) -> dict[str, Any]:
    """What the template reads: every word breakable where a column is narrow."""
    data: dict[str, Any] = _cleaned(paper.plain())
    for row, line in zip(data["lines"], paper.lines, strict=True):
        row["tall"] = _height(line) > _TALL
    # A checksum is copied from the page: nothing may stand in it that is not part of it.
    return data | {"checksum": paper.checksum, "foot": paper.foot, "title": paper.title}


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {name: _cleaned(one) for name, one in value.items()}
    return [_cleaned(one) for one in value] if isinstance(value, (list, tuple)) else value


def _height(line: Line) -> int:
    """About how many lines a row takes."""
    return sum(1 + len(one) // _ACROSS for one in (line.title, *line.report, *line.text, *line.notes))
