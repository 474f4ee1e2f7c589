"""The window: header, rail, sheet, status bar, and the wiring between pages and the desk."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from .context import Desk
from .window_place import MINIMUM, WISHED, keep, restore

if TYPE_CHECKING:
    from editorial.domain.calendar import Month
    from editorial.domain.events import Changes

    from .first_picture import FirstPicture
    from .pages import Page

NARROW = 1180
LOW = 760

#: Pages that bring something into the calendar.
_IMPORTS = ("import", "import_calendar", "import_results")


def _import_of(path: Path) -> str:
    """The page that takes a file."""
    from editorial.exchange.ics_files import is_calendar
    from editorial.exchange.results_files import looks_like_results

    if is_calendar(path):
        return "import_calendar"
    return "import_results" if looks_like_results(path) else "import"


class MainWindow(QWidget):
    """One window, one workspace. Not `furnished`, it shows the first picture and has nothing in it yet."""

    closing = Signal()
    #: The workspace's place in the window is filled: pages can be shown.
    ready = Signal()
    #: The first picture stands on the screen.
    painted = Signal()

    def __init__(self, desk: Desk, *, furnished: bool = True) -> None:
        super().__init__()
        self.desk = desk
        self.picture: FirstPicture | None = None
        self._furnished = False
        self.path: Path | None = None
        self._pages: dict[str, QWidget] = {}
        self._current = ""
        self._painted = False
        self.lid: QWidget | None = None
        self._before_editor = "calendar"
        self._before_import = "calendar"
        self._before_journal = "calendar"
        #: The item whose editor led to the journal, and where that one leads back to.
        self._journal_of = (0, "calendar")
        self.setMinimumSize(MINIMUM)
        self.setWindowTitle(self.tr("Editorial Desk"))
        self.resize(WISHED)
        if furnished:
            self.furnish()

    # Building -----------------------------------------------------------------------------------------------------

    def furnish(self) -> None:
        """Put everything into the window; the picture of it all tells `painted` anew."""
        from PySide6.QtWidgets import QMenu

        from .header import Header
        from .rail import Rail
        from .sheet import Sheet
        from .status_bar import StatusBar

        desk = self.desk
        self.new_menu = QMenu(self)
        self.header = Header(desk.theme, desk.icons, self.new_menu)
        self.rail = Rail(desk.theme, desk.icons)
        self.sheet = Sheet(desk.theme)
        self.status = StatusBar(desk.theme, desk.icons)
        self._build()
        self._wire()
        self._tick()
        self._furnished = True
        self._painted = False
        self._fit()

    def unveil(self) -> None:
        """After `furnish` in a window that is shown already: everything stands in its place before it is painted."""
        self.picture = None
        if not self.covered:
            for one in (self.header, self.rail, self.sheet, self.status):
                one.show()
        layout = self.layout()
        assert layout is not None
        layout.activate()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        if self._current:
            self.page(self._current).focus_content()

    def _build(self) -> None:
        from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

        from .pages import PAGES

        middle = self._middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 8, 0)
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self.sheet, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(middle, 1)
        column.addWidget(self.status)
        for page in PAGES:
            title = QCoreApplication.translate("Pages", str(page.title))
            self.rail.add(page.name, page.icon, title, page.keys, page.foot)

    def _wire(self) -> None:
        desk = self.desk
        self.rail.chosen.connect(self.show_page)
        desk.open_page_requested.connect(self.show_page)
        desk.open_item_requested.connect(self.open_item)
        desk.open_day_requested.connect(self.open_day)
        desk.filter_requested.connect(self.open_filter)
        desk.journal_requested.connect(self.open_journal)
        desk.minutes_requested.connect(self.open_minutes)
        desk.hint_requested.connect(self.status.show_hint)
        desk.directory_changed.connect(self._names_changed)
        desk.tasks.busy_changed.connect(self._busy)
        self._clock = QTimer(self)
        self._clock.setInterval(10_000)
        self._clock.timeout.connect(self._tick)
        self._clock.start()

    # Pages --------------------------------------------------------------------------------------------------------

    def page(self, name: str) -> Any:
        """The page, made when first asked for."""
        if name not in self._pages:
            from .pages import EDITOR, IMPORT, IMPORT_CALENDAR, IMPORT_RESULTS, JOURNAL, MINUTES, PAGES, ROUTES

            known = (*PAGES, EDITOR, IMPORT, IMPORT_CALENDAR, IMPORT_RESULTS, JOURNAL, MINUTES, ROUTES)
            spec = next(one for one in known if one.name == name)
            self._add(spec)
        return self._pages[name]

    def _add(self, spec: Page) -> None:
        made = spec.make(self.desk)
        self._pages[spec.name] = made
        self.sheet.stack.addWidget(made)
        if spec.name == "editor":
            made.back_requested.connect(self.leave_editor)  # type: ignore[attr-defined]
            made.session.state_changed.connect(self._saved_or_not)  # type: ignore[attr-defined]
        if spec.name in _IMPORTS:
            made.back_requested.connect(self._leave_import)  # type: ignore[attr-defined]
        if spec.name == "minutes":
            made.back_requested.connect(self._leave_minutes)  # type: ignore[attr-defined]
        if spec.name == "journal":
            made.back_requested.connect(self._leave_journal)  # type: ignore[attr-defined]

    def show_page(self, name: str) -> None:
        """Bring a page to the front; leaving the editor saves first."""
        before = self._current
        if before in ("editor", "routes", "minutes") and name != before and not self.page(before).close_request():
            back = {"editor": self._before_editor, "routes": "organisation", "minutes": "meetings"}
            self.rail.show_current(back[before])
            return
        page = self.page(name)
        if name == "routes":
            page.came_from = before if before not in ("routes", "editor") else page.came_from
        self._current = name
        self.sheet.stack.setCurrentWidget(page)
        self.sheet.raise_corners()
        homes = {"routes": "organisation", "minutes": "meetings"}
        homes |= {"editor": self._before_editor, "journal": self._before_journal}
        homes |= dict.fromkeys(_IMPORTS, "calendar")  # brought into it, wherever somebody asked for that
        while name in homes and homes[name] != name:
            name = homes.pop(name)
        self.rail.show_current(name)
        if hasattr(page, "focus_content"):
            page.focus_content()

    @property
    def current(self) -> str:
        """The name of the page in front."""
        return self._current

    def has_page(self, name: str) -> bool:
        """Whether the page was made already."""
        return name in self._pages

    def show_widget(self, widget: QWidget) -> None:
        """Show something that is no page (start, cannot open) in the sheet."""
        self.drop_pages()
        self.sheet.stack.addWidget(widget)
        self.sheet.stack.setCurrentWidget(widget)
        self.sheet.raise_corners()
        self._current = ""

    def open_item(self, content_id: int, publication_id: int = 0) -> None:
        """Open the editor."""
        if self._current != "editor":
            self._before_editor = self._current or "calendar"
        editor = self.page("editor")
        if self._current == "editor" and not editor.close_request():
            return
        editor.open(content_id, publication_id)
        self.show_page("editor")

    def open_minutes(self, meeting_id: int) -> None:
        """Show the minutes of a meeting."""
        self.page("minutes").show_meeting(meeting_id)
        self.show_page("minutes")

    def _leave_minutes(self) -> None:
        self.show_page("meetings")

    def leave_editor(self) -> None:
        """Back to where the editor was opened from."""
        self.show_page(self._before_editor or "calendar")

    def open_import(self, path: str = "", name: str = "") -> None:
        """Open the import that takes the file; without one that of plans or the named one, which asks for it."""
        name = _import_of(Path(path)) if path else name or "import"
        if self._current not in _IMPORTS:
            self._before_import = self._current if self._current != "editor" else self._before_editor
        self.show_page(name)
        if self._current == name:
            self.page(name).open(path)

    def _leave_import(self) -> None:
        self.show_page(self._before_import or "calendar")

    def open_journal(self, content_id: int = 0) -> None:
        """Show the journal: as it was left, or that of one content item."""
        before = self._current
        # a journal that leads to the editor and from there to the journal again still knows its own way back
        from_here = before not in ("journal", *_IMPORTS) and (before, self._before_editor) != ("editor", "journal")
        editing = int(self.page("editor").session.content_id) if before == "editor" else 0
        self.show_page("journal")
        if self._current != "journal":
            return
        if from_here:
            self._before_journal, self._journal_of = before or "calendar", (editing, self._before_editor)
        if content_id:
            self.page("journal").show_item(content_id)

    def _leave_journal(self) -> None:
        content_id, before = self._journal_of
        if self._before_journal == "editor" and content_id:
            self.open_item(content_id)
            self._before_editor = before
        else:
            self.show_page(self._before_journal or "calendar")

    def open_day(self, day: date, view: str = "") -> None:
        """Show a day in the calendar."""
        self.show_page("calendar")
        self.page("calendar").show_day(day, view)

    def open_filter(self, view: str, wanted: object) -> None:
        """Show a view of the calendar through a filter."""
        self.show_page("calendar")
        self.page("calendar").show_filtered(view, wanted)

    def preload(self, month: Month) -> None:
        """The start: paint what was read before the services are there."""
        self.page("calendar").preload(month)
        self.show_page("calendar")

    def set_open(self, is_open: bool) -> None:
        """With a workspace or without."""
        self.header.set_open(is_open)
        self.rail.setVisible(is_open and not self.covered)
        self._middle.setContentsMargins(0 if is_open else 8, 0, 8, 0)
        if is_open:
            self.ready.emit()

    @property
    def covered(self) -> bool:
        """Whether nobody may look into it: a lid lies on everything."""
        return self.lid is not None

    def drop_pages(self) -> None:
        """Forget all pages: another workspace starts with fresh ones."""
        while self.sheet.stack.count():
            widget = self.sheet.stack.widget(0)
            assert widget is not None
            self.sheet.stack.removeWidget(widget)
            widget.deleteLater()
        self._pages.clear()
        self._current = ""

    def unsaved_text(self) -> dict[str, str]:
        """Text that is not in the workspace yet, for the crash dialog."""
        return self.page("editor").unsaved_text() if self.has_page("editor") else {}

    # Texts --------------------------------------------------------------------------------------------------------

    def show_file(self, path: Path | None) -> None:
        """The workspace's name in title and status bar."""
        self.path = path
        name = path.stem if path else ""
        self.setWindowTitle(name + " – " * bool(name) + self.tr("Editorial Desk"))
        self._busy(False)

    def _saved_or_not(self, _state: str) -> None:
        self._busy(self.desk.tasks.pending > 0)

    def _busy(self, busy: bool) -> None:
        if self.path is None:
            self.status.file.show_text("")
            return
        state = self.tr("saving …") if busy else self.tr("all changes saved")
        if not busy and self.has_page("editor") and self.page("editor").session.state in ("failed", "conflict"):
            state = self.tr("not everything saved")
        if self.desk.file_reason or (self.desk.role_reason and not self.desk.may("input.answer")):
            state = self.tr("read-only")
        self.status.file.show_text(f"{self.path.name} · {state}", "file-text")

    def _names_changed(self) -> None:
        from editorial.exchange.public_holidays import region_name

        region = region_name(self.desk.options.region, self.desk.language)
        self.status.set_texts(region=self.tr("Holidays: {region}").format(region=region) if region else "")
        self._tick()

    def _tick(self) -> None:
        from editorial.domain.wording import day_text

        now = self.desk.clock.now()
        self.status.set_texts(clock=f"{day_text(now.date(), self.desk.language)} · {now:%H:%M}")

    def announce(self, changes: Changes) -> None:
        """The hook for what the frame itself shows of a change."""
        self._busy(self.desk.tasks.pending > 0)

    # Window -------------------------------------------------------------------------------------------------------

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab as one reads."""
        from .widgets.tab_order import focus_next

        return focus_next(self, forward)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.desk.theme.color("window"))
        painter.end()
        if self.picture is not None:
            self.picture.paint(self)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._furnished:
            self._fit()

    def _fit(self) -> None:
        narrow, low = self.width() < NARROW, self.height() < LOW
        self.rail.set_shape(narrow, low)
        self.header.set_narrow(narrow)
        self.status.set_narrow(narrow)

    def restore_geometry(self) -> None:
        """As the window was left; the first time so that all of it is on the screen."""
        restore(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        if any(self.has_page(name) and not self.page(name).close_request() for name in ("editor", "inputs", "minutes")):
            event.ignore()
            return
        keep(self)
        self._remember_picture()
        # what is still being written is finished; nobody has to look at a window that does not answer
        self.hide()
        self.closing.emit()
        super().closeEvent(event)

    def _remember_picture(self) -> None:
        """Where sheet and month lie, for the first picture of the next start."""
        from .first_picture import remember

        if not self._furnished:
            return
        plain = self._current == "calendar" and self.sheet.banners.count() == 0
        month = self.page("calendar").month_place() if plain else None
        remember(self, self.desk, QRect(self.sheet.mapTo(self, QPoint()), self.sheet.size()), month)
