"""Setting documents with typst: one door for plans, minutes and reports.

A document is a template of resources/documents and plain data; the data reaches the template as JSON and is never
joined into its source, so whatever somebody wrote stands on paper as it was written. The result is a tagged PDF,
PDF/UA-1 (ISO 14289-1) wherever every letter has a font.

Setting happens in a process of its own: it can be stopped at any moment, its memory is bounded, and the program goes on
if it fails.
"""

from __future__ import annotations

import json
import logging
import tempfile
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import Refused
from .process import Seconds, converse

log = logging.getLogger("editorial.exchange.documents")
SECONDS = 120.0
Progress = Callable[[str, int], None]


@dataclass(frozen=True, slots=True)
class Rendered:
    """A document as it was set: the PDF, and its pages as pictures where pictures were asked for.

    `pictures` lie in a folder of the caller's and are its to remove.
    """

    pdf: bytes
    pictures: tuple[Path, ...] = ()


def render_pdf(template: str, data: Mapping[str, Any], cancelled: Callable[[], bool] | None = None) -> bytes:
    """The document as a tagged PDF. Raises `Refused` (print.*) where it cannot be set, `Cancelled`."""
    with tempfile.TemporaryDirectory(prefix="editorial-print-", ignore_cleanup_errors=True) as folder:
        return render(template, data, Path(folder), cancelled=cancelled).pdf


def render(
    template: str,
    data: Mapping[str, Any],
    folder: Path,
    *,
    ppi: int = 0,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Rendered:
    """Set the document in `folder`; with `ppi` (dots an inch) its pages become PNG files there too.

    `progress(stage, done)` is called from this thread (stages "pdf", "pictures"), `cancelled()` asked a few times a
    second. Raises `Refused` (print.*) where it cannot be set, `Cancelled` when asked to stop.
    """
    request = {"template": template, "data": json.dumps(data, ensure_ascii=True), "folder": str(folder), "ppi": ppi}
    answer = _ask_worker(request, progress, cancelled)
    try:
        pdf = (folder / "document.pdf").read_bytes()
    except OSError as error:
        raise Refused("print.stopped") from error
    return Rendered(pdf, tuple(folder / name for name in answer["pictures"]))


def _ask_worker(request: dict[str, Any], progress: Progress | None, cancelled: Callable[[], bool] | None) -> Any:
    limit = Seconds(SECONDS, "print.too_slow")
    worker = converse("editorial.exchange.documents_worker", request, limit, progress, cancelled, "print.stopped")
    with closing(worker) as answers:
        answer = next(answers)
    if "refused" in answer:
        log.error("setting a document failed: %s", answer.get("details", ""))
        raise Refused(f"print.{answer['refused']}", why=answer.get("why", ""))
    return answer
