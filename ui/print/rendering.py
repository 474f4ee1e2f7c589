"""Setting a document away from the interface thread: read on the worker, set in a process, watched by a thread."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from editorial.domain.prints import PrintWish
from editorial.errors import Cancelled, EditorialError
from editorial.exchange.documents_plan import Document

from ..context import Desk
from ..courier import courier
from ..paper.pages import PREVIEW, Folder, Pages
from ..tasks import Unexpected

log = logging.getLogger("editorial.ui.print")


@dataclass(frozen=True)
class PrintPages(Pages):
    """What was set: for what wish, the document, and its PDF."""

    wish: PrintWish
    document: Document
    pdf: bytes


class Rendering(QObject):
    """Sets one document at a time; a newer request replaces the one under way. `cancel` stops it without an answer."""

    #: The `PrintPages`.
    rendered = Signal(object)
    #: The EditorialError.
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._number = 0
        self._stop = threading.Event()
        self._running = False
        self._answers = courier().address(self._deliver)

    def is_running(self) -> bool:
        """Whether a document is being read or set."""
        return self._running

    def start(self, wish: PrintWish, ppi: int = PREVIEW) -> None:
        """Read and set what is wished; answers with `rendered` or `failed`."""
        self.cancel()
        self._stop = threading.Event()
        self._running = True
        number, actor = self._number, self.desk.actor

        def read(document: Document) -> None:
            if number == self._number:
                self._set(number, wish, document, ppi)

        self.desk.run(
            lambda ws: ws.prints.document(actor, wish), read, lambda error: self._deliver(number, None, error)
        )

    def _set(self, number: int, wish: PrintWish, document: Document, ppi: int) -> None:
        order = wish, document, ppi, self._stop, number, self._answers
        threading.Thread(target=_render, args=order, name="print", daemon=True).start()

    def cancel(self) -> None:
        """Stop what is under way; its answer is dropped."""
        self._stop.set()
        self._number += 1
        self._running = False

    def _deliver(self, number: int, pages: object, error: object) -> None:
        if number != self._number:
            return
        self._running = False
        if pages is not None:
            self.rendered.emit(pages)
        elif not isinstance(error, Cancelled):
            self.failed.emit(error)


def _render(wish: PrintWish, document: Document, ppi: int, stop: threading.Event, number: int, answers: int) -> None:
    """In a thread of its own, which knows the dialog only by its address."""
    pages, error = None, None
    folder = Folder()
    try:
        from editorial.exchange.documents import render

        found = render(document.template, document.data, folder.path, ppi=ppi, cancelled=stop.is_set)
        pages = PrintPages(found.pictures, ppi, folder, wish, document, found.pdf)
    except EditorialError as expected:
        error = expected
    except Exception as cause:
        log.exception("setting a document failed")
        error = Unexpected(cause)
    courier().send(answers, number, pages, error)
