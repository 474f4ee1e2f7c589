"""Minutes in every format: which endings there are, and who makes the bytes."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from ..errors import Refused
from .minutes_paper import Paper
from .process import Progress, Seconds, converse

#: The endings that can be written; the first is the usual one.
ENDINGS = (".pdf", ".docx", ".odt", ".html", ".md", ".eml")
SECONDS = 120.0


def minutes_bytes(
    paper: Paper, ending: str, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
) -> bytes:
    """The file of an ending other than .eml (of that, `minutes_mail`). Raises `Refused` (print.*), `Cancelled`."""
    if ending == ".pdf":
        from .minutes_pdf import minutes_pdf

        return minutes_pdf(paper, progress, cancelled)
    if ending == ".html":
        from .minutes_html import minutes_html

        return minutes_html(paper)
    if ending == ".md":
        from .minutes_markdown import minutes_markdown

        return minutes_markdown(paper)
    return _in_process(paper, ending, progress, cancelled)


def _in_process(paper: Paper, ending: str, progress: Progress | None, cancelled: Callable[[], bool] | None) -> bytes:
    """Word and OpenDocument take their libraries longer to load than anybody should wait without a way to stop."""
    with tempfile.TemporaryDirectory(prefix="editorial-minutes-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / f"minutes{ending}"
        request = {"ending": ending, "paper": paper.plain(), "path": str(path)}
        limit = Seconds(SECONDS, "print.too_slow")
        worker = converse("editorial.exchange.minutes_worker", request, limit, progress, cancelled, "print.stopped")
        with closing(worker) as answers:
            answer = next(answers)
        if "refused" in answer:
            raise Refused(answer["refused"], **answer["params"])
        try:
            return path.read_bytes()
        except OSError as error:
            raise Refused("print.stopped") from error
