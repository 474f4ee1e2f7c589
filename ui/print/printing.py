"""The printer: pages as pictures of 300 dots an inch, one after the other, so that the window stays alive.

QtPrintSupport is loaded only when something is printed.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, QRect, QTimer, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from editorial.domain.prints import PrintWish

from ..paper.pages import PRINT

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

__all__ = ["PrintJob", "ask_printer", "has_printer", "make_printer"]

_SIZES = {"a4": QPageSize.PageSizeId.A4, "a3": QPageSize.PageSizeId.A3}


def has_printer() -> bool:
    """Whether this computer knows any printer."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return bool(QPrinterInfo.availablePrinterNames())


def make_printer(wish: PrintWish, title: str) -> QPrinter:
    """A printer set to the sheet of the wish; the pages bring their own margins."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    orientation = QPageLayout.Orientation
    side = orientation.Landscape if wish.landscape else orientation.Portrait
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(QPageSize(_SIZES[wish.paper]), side, QMarginsF(0, 0, 0, 0)))
    printer.setResolution(PRINT)
    printer.setDocName(title)
    return printer


def ask_printer(printer: QPrinter, pages: int, parent: QWidget) -> bool:
    """The system's dialog: which printer, which pages, how many copies. False where a person stepped back."""
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog

    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, True)
    dialog.setMinMax(1, max(1, pages))
    return dialog.exec() == QDialog.DialogCode.Accepted


class PrintJob(QObject):
    """Sends pictures to a printer, one at a time. `finished` says whether all of them went out."""

    #: done, all
    progressed = Signal(int, int)
    finished = Signal(bool)

    def __init__(self, printer: QPrinter, pictures: tuple[Path, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        first = printer.fromPage() or 1
        last = printer.toPage() or len(pictures)
        self._printer, self._pictures = printer, pictures[first - 1 : last]
        self._painter: QPainter | None = None
        self._done = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)

    def start(self) -> None:
        """Begin; answers with `finished`."""
        painter = QPainter()
        if not self._pictures or not painter.begin(self._printer):
            self.finished.emit(False)
            return
        self._painter = painter
        self._timer.start()

    def cancel(self) -> None:
        """Stop after the page under way; the printer is told to forget the rest."""
        self._printer.abort()
        self._end(False)

    def _next(self) -> None:
        if self._painter is None:
            return
        if self._done and not self._printer.newPage():
            self._end(False)
            return
        picture = QImage(str(self._pictures[self._done]))
        page = self._printer.paperRect(self._printer.Unit.DevicePixel).toRect()
        self._painter.drawImage(QRect(0, 0, page.width(), page.height()), picture)
        self._done += 1
        self.progressed.emit(self._done, len(self._pictures))
        if self._done == len(self._pictures):
            self._end(True)

    def _end(self, whole: bool) -> None:
        self._timer.stop()
        if self._painter is not None:
            self._painter.end()
            self._painter = None
            self.finished.emit(whole)
