"""Ctrl+P: what is printed at the left, its pages at the right; to the printer or into a PDF."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSettings, QSize, QStandardPaths, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.filters import PlanFilter
from editorial.errors import EditorialError

from ..context import Desk
from ..paper.bar import PreviewBar
from ..paper.pages import PRINT
from ..paper.view import PagesView
from ..widgets.banner import Banner
from ..widgets.dialogs import BaseDialog
from ..widgets.line import Line
from ..widgets.progress import LoadingLine, Progress
from ..widgets.scroll import Scroll
from . import printing
from .options import FIRST_SPAN, PrintOptions
from .rendering import PrintPages, Rendering

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

__all__ = ["PrintDialog"]

#: Typing and clicking rest this long before the preview is made anew; a wait this long offers to stop it.
REST, PATIENCE = 200, 1000
SIZE = QSize(1240, 860)


class PrintDialog(BaseDialog):
    """Asks, shows, prints. The old preview stays until the new one is there."""

    def __init__(
        self,
        desk: Desk,
        wanted: PlanFilter,
        anchor: date,
        view: str = "",
        parent: QWidget | None = None,
        *,
        behind: bool = True,
    ) -> None:
        super().__init__(desk.theme, desk.icons, "", 640, parent)
        self.desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Print"))
        self.title.setText(self.tr("Print"))
        layout = view if view in FIRST_SPAN else "month"
        self.options = PrintOptions(desk, wanted, anchor, layout, behind, self)
        self.preview = PagesView(desk, self)
        self.bar = PreviewBar(desk, self.preview, parent=self)
        self.line = LoadingLine(desk.theme, self)
        self.progress = Progress(desk.theme, desk.icons, self)
        self.banner = Banner(desk.theme, desk.icons, "info", "", parent=self)
        self.banner.hide()
        self.rendering, self.print_rendering = Rendering(desk, self), Rendering(desk, self)
        self._job: printing.PrintJob | None = None
        self._printer: QPrinter | None = None
        #: Held while it is printed: its pictures go with it.
        self._sending: PrintPages | None = None
        self._stopped = False
        self._banner_act = ""
        self._rest, self._patience = self._timer(REST), self._timer(PATIENCE)
        self._build()
        self._wire()
        self.renew()

    def _timer(self, interval: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        return timer

    def _build(self) -> None:
        theme = self.theme
        self.side = Scroll(theme, "raised", self)
        self.side.body.addWidget(self.options)
        self.side.setFixedWidth(theme.px(250))
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.bar)
        right.addWidget(self.line)
        right.addWidget(self.banner)
        right.addWidget(self.preview, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(16))
        row.addWidget(self.side)
        row.addLayout(right, 1)
        self.content.addLayout(row, 1)
        self.content.addWidget(self.progress)
        self.content.addWidget(Line(theme))
        self.save = self.add_button("secondary", self.tr("Save as PDF …"), "download")
        self.save.setAutoDefault(False)
        self.print = self.set_primary(self.tr("Print …"), "printer")
        self.set_cancel(self.tr("Close"))
        self._ready(False)

    def _wire(self) -> None:
        self.options.changed.connect(self._rest.start)
        self._rest.timeout.connect(self.renew)
        self._patience.timeout.connect(self._offer_to_stop)
        self.rendering.done.connect(self._rendered)
        self.rendering.failed.connect(self._failed)
        self.print_rendering.done.connect(self._send)
        self.print_rendering.failed.connect(self._print_failed)
        self.progress.cancelled.connect(self._stop)
        self.banner.alternative_clicked.connect(self._banner_clicked)
        self.save.clicked.connect(self.save_pdf)
        self.finished.connect(self._closed)

    def sizeHint(self) -> QSize:
        """As large as the window leaves room for: pages want to be seen."""
        px = self.theme.px
        wanted = QSize(px(SIZE.width()), px(SIZE.height()))
        if parent := self.parentWidget():
            room = parent.window().size() - QSize(px(40), px(40))
            wanted = wanted.boundedTo(room)
        return wanted.expandedTo(self.minimumSizeHint())

    def showEvent(self, event: QShowEvent) -> None:
        self._fit_window()
        super().showEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that becomes smaller takes the dialog along."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._fit_window()
        return super().eventFilter(watched, event)

    def _fit_window(self) -> None:
        self.resize(self.sizeHint())
        if parent := self.parentWidget():
            window = parent.window()
            window.installEventFilter(self)
            middle = window.mapToGlobal(window.rect().center()) - self.rect().center()
            self.move(middle)

    # Preview ------------------------------------------------------------------------------------------------------

    def renew(self) -> None:
        """Make the preview anew from the options."""
        self._rest.stop()
        wish = self.options.wish()
        if wish is None:
            self.rendering.cancel()
            self._waiting(False)
            self._ready(False)
            return
        self._ready(False)
        self._waiting(True)
        self.rendering.start(wish)

    def is_busy(self) -> bool:
        """Whether the preview is not yet what the options say."""
        return self._rest.isActive() or self.rendering.is_running() or self.preview.is_waiting()

    def _waiting(self, waits: bool) -> None:
        if waits:
            self.line.begin()
            self._patience.start()
        else:
            self.line.end()
            self._patience.stop()
            self.progress.end()

    def _offer_to_stop(self) -> None:
        self.progress.start(self.tr("The preview is being made"))

    def _rendered(self, pages: PrintPages) -> None:
        self._waiting(False)
        if self._banner_act != "save":
            self.banner.hide()
        self.preview.show_pages(pages)
        self.bar.describe()
        self._ready(True)

    def _failed(self, error: EditorialError) -> None:
        self._waiting(False)
        self._tell("danger", error.text(self.desk.language))

    def _ready(self, ready: bool) -> None:
        waiting = self.tr("The preview is being made")
        for button in (self.save, self.print):
            button.setEnabled(ready)
            button.setToolTip("" if ready else waiting)

    def _stop(self) -> None:
        """Cancel: what was there before stays."""
        if self._job is not None:
            self._stopped = True
            self._job.cancel()
            return
        printing_stopped = self.print_rendering.is_running()
        self.print_rendering.cancel()
        self.rendering.cancel()
        self._waiting(False)
        if printing_stopped:
            self._ready(True)
            self._tell("info", self.tr("Nothing was printed."))
        else:
            self._tell("info", self.tr("The preview was stopped; it shows what was there before."), "renew")

    # Saying -------------------------------------------------------------------------------------------------------

    def _tell(self, meaning: str, words: str, act: str = "", reason: str = "") -> None:
        """A sentence above the pages, with a way out where there is one."""
        self._banner_act = act
        ways = {"renew": self.tr("Make it again"), "save": self.tr("Save as PDF …")}
        self.banner.set_banner(meaning, words, reason, alternative=ways.get(act, ""))
        self.banner.show()

    def _banner_clicked(self) -> None:
        act, self._banner_act = self._banner_act, ""
        self.banner.hide()
        if act == "renew":
            self.renew()
        elif act == "save":
            self.save_pdf()

    # Saving -------------------------------------------------------------------------------------------------------

    def save_pdf(self) -> None:
        """Write what the preview shows."""
        pages = self.preview.pages()
        path = self._ask_path(pages) if pages is not None and not self.rendering.is_running() else None
        if pages is None or path is None:
            return
        pdf, actor = pages.pdf, self.desk.actor
        self.desk.run(lambda ws: ws.prints.save(actor, path, pdf), self._saved, self._failed)

    def _ask_path(self, pages: PrintPages) -> Path | None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(str(QSettings().value("export/folder", documents)))
        name = f"{pages.document.title}.pdf".replace("/", "-")
        kind = self.tr("PDF document (*.pdf)")
        found, _kind = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), str(folder / name), kind)
        if not found:
            return None
        path = Path(found)
        return path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")

    def _saved(self, path: Path) -> None:
        QSettings().setValue("export/folder", str(path.parent))
        words = self.tr("“{name}” was written.").format(name=path.name)
        self._tell("success", words, reason=self.tr("The file lies in {folder}.").format(folder=path.parent))

    # Printing -----------------------------------------------------------------------------------------------------

    def accept(self) -> None:
        """The primary button: which printer, then the pages."""
        pages = self.preview.pages()
        if pages is None or not self.print.isEnabled():
            return
        if not printing.has_printer():
            self._tell(
                "info",
                self.tr("No printer is set up on this computer."),
                "save",
                self.tr("Save the document as a PDF and print it where there is one."),
            )
            return
        printer = printing.make_printer(pages.wish, pages.document.title)
        if not printing.ask_printer(printer, self.preview.count, self):
            return
        self._printer = printer
        self._ready(False)
        self.progress.start(self.tr("Pages are prepared for the printer"))
        self.print_rendering.start(pages.wish, PRINT)

    def _send(self, pages: PrintPages) -> None:
        if self._printer is None:
            return
        self._job = printing.PrintJob(self._printer, pages.pictures, self)
        self._sending = pages
        self._job.progressed.connect(self._sent)
        self._job.finished.connect(self._printed)
        self._job.start()

    def _sent(self, done: int, of: int) -> None:
        self.progress.set_progress(done, of, self.tr("Page {page} of {all}").format(page=done, all=of))

    def _printed(self, whole: bool) -> None:
        self._job, self._printer, self._sending = None, None, None
        self.progress.end()
        self._ready(True)
        stopped, self._stopped = self._stopped, False
        if whole:
            self._tell("success", self.tr("The document was handed to the printer."))
        elif stopped:
            self._tell("info", self.tr("Printing was stopped."))
        else:
            self._tell("danger", self.tr("The printer did not take the document."), "save")

    def _print_failed(self, error: EditorialError) -> None:
        self._printer = None
        self.progress.end()
        self._ready(True)
        self._tell("danger", error.text(self.desk.language))

    def _closed(self, _result: int) -> None:
        """Nothing goes on behind a closed dialog, and no pictures are left."""
        self._rest.stop()
        self._waiting(False)
        self.rendering.cancel()
        self.print_rendering.cancel()
        if self._job is not None:
            self._job.cancel()
        self.preview.forget()
