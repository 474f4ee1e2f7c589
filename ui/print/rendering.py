"""Documents to print, set as pages to look at."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from editorial.domain.prints import PrintWish
from editorial.exchange.documents_plan import Document

from ..paper.pages import PREVIEW, Folder, Pages
from ..setting import Setting


@dataclass(frozen=True)
class PrintPages(Pages):
    """What was set: for what wish, the document, and its PDF."""

    wish: PrintWish
    document: Document
    pdf: bytes


class Rendering(Setting):
    """Answers with the `PrintPages`."""

    def start(self, wish: PrintWish, ppi: int = PREVIEW) -> None:
        """Read and set what is wished."""
        actor = self.desk.actor

        def make(document: Document, stop: threading.Event) -> PrintPages:
            return _render(wish, document, ppi, stop)

        self.begin(lambda ws: ws.prints.document(actor, wish), make, "print")


def _render(wish: PrintWish, document: Document, ppi: int, stop: threading.Event) -> PrintPages:
    from editorial.exchange.documents import render

    folder = Folder()
    found = render(document.template, document.data, folder.path, ppi=ppi, cancelled=stop.is_set)
    return PrintPages(found.pictures, ppi, folder, wish, document, found.pdf)
