"""What the tabs of this page have in common: filters, list, panel, reading again when something changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.events import Changes
from editorial.errors import EditorialError

from ..context import Desk
from ..panel_body import Body
from ..widgets.empty import EmptyState
from ..widgets.filter_bar import FilterBar
from ..widgets.line import Line as Hairline
from ..widgets.progress import LoadingLine
from .panel import TextPanel
from .rows import Column, Group
from .rows_view import RowsList
from .search_line import SearchLine
from .words import MeetingWords

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.people import Actor

#: Below this width of the window the panel lies over the list.
OVERLAY = 1280
#: Milliseconds in which changes that follow each other are read together, and after the last key of a search.
TOGETHER, REST = 20, 120
Nothing = tuple[str, ...]


class ListTab(QWidget):
    """A tab reads everything once and filters in sight; subclasses say what is read and how it is listed."""

    #: Kinds whose change concerns what is listed.
    kinds: tuple[str, ...] = ()
    icon = "users-round"
    #: Letters that do something in this tab; "Del" is one.
    letters: frozenset[str] = frozenset()

    def __init__(self, desk: Desk, words: MeetingWords, columns: Sequence[Column], name: str, height: int = 38) -> None:
        super().__init__()
        self.desk, self.words = desk, words
        self.found: tuple[Any, ...] = ()
        self._stale, self._serial, self._wanted = True, 0, 0
        self._panel_wanted: bool | None = None
        self.loading = LoadingLine(desk.theme)
        self.filters = FilterBar(desk.theme, desk.icons)
        self.search = SearchLine(desk.theme)
        self.search.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.search.setFixedWidth(desk.theme.px(190))
        self.filters.add_left(self.search)
        self.list = RowsList(desk, columns, name, height)
        self.view = self.list.view
        self.panel = TextPanel(desk, name)
        self.empty = EmptyState(desk.theme, desk.icons, self.icon, " ")
        self.body = Body(desk.theme, self)
        for one in (self.list, self.empty):
            self.body.stack.addWidget(one)
        self.panel.hide()
        self.body.set_panel(self.panel)
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for one in (self.loading, self.filters, Hairline(self.desk.theme)):
            column.addWidget(one)
        column.addWidget(self.body, 1)

    def _wire(self) -> None:
        self._again = self._timer(TOGETHER, self.reload)
        self._rest = self._timer(REST, self.arrange)
        self.search.textChanged.connect(lambda _words: self._rest.start())
        self.filters.changed.connect(lambda _values: self.arrange())
        self.view.current_changed.connect(self.show_current)
        self.view.clicked_line.connect(self._clicked)
        self.view.opened.connect(self.open_current)
        self.view.ticked.connect(self.tick_current)
        self.view.menu_wanted.connect(self._menu)
        self.view.link_wanted.connect(self.heading_acted)
        self.panel.closed.connect(self.close_panel)
        self.empty.acted.connect(self._help)
        self.empty.other_acted.connect(self.start_other)
        self.desk.live.changed.connect(self._live)
        self.desk.actor_changed.connect(self._outdated)

    def _timer(self, rest: int, act: Any) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(rest)
        made.timeout.connect(act)
        return made

    # What a tab says ----------------------------------------------------------------------------------------------

    def read(self, ws: Workspace, actor: Actor) -> Iterable[Any]:
        """On the worker thread: everything that can be listed."""
        return ()

    def groups(self, found: Sequence[Any]) -> list[Group]:
        """What was found, filtered and in groups."""
        return []

    def nothing(self) -> Nothing:
        """Sentence, second sentence, button and perhaps a second one where nothing is there at all."""
        return ("", "", "")

    def hits(self, count: int) -> str:
        """How many there are."""
        return ""

    def offer(self) -> None:
        """Choices of the filters, after reading."""

    def start_new(self) -> None:
        """Something new."""

    def start_other(self) -> None:
        """The second button where nothing is there at all."""

    def fill_panel(self, value: Any) -> None:
        """What is in front, at the right."""

    def open_current(self) -> None:
        """Enter and a double click."""
        self.open_panel()

    def tick_current(self) -> None:
        """Space."""
        self.open_panel()

    def heading_acted(self, key: str) -> None:
        """The act of a heading."""

    def fill_menu(self, menu: QMenu, value: Any) -> None:
        """What can be done with the line in front."""

    # Reading ------------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read again; what is shown stays until then."""
        self._stale = False
        self._serial += 1
        serial, actor = self._serial, self.desk.actor
        self.loading.begin()

        def done(found: tuple[Any, ...]) -> None:
            if serial == self._serial:
                self.loading.end()
                self.found = found
                self.offer()
                self.arrange()

        def failed(error: EditorialError) -> None:
            self.loading.end()
            self.desk.error_raised.emit(error)

        self.desk.run(lambda ws: tuple(self.read(ws, actor)), done, failed)

    def _live(self, changes: Changes) -> None:
        if changes.touches(*self.kinds):
            self._outdated()

    def _outdated(self) -> None:
        self._stale = True
        if self.isVisible():
            self._again.start()

    def arrange(self) -> None:
        """Show what is looked for; what is in front stays in front, or what took its place."""
        kept, place = self.view.current(), self.view.currentIndex().row()
        wanted = self._wanted or (kept.key if kept is not None else 0)
        groups = self.groups(self.found)
        self.view.lines.show(groups)
        found = self.view.lines.lines()
        if wanted and any(one.key == wanted for one in found):
            self.view.go_to(wanted)
            self._wanted = 0
        elif not (place >= 0 and self.view.go(min(place, len(self.view.lines.rows) - 1))):
            self.view.go_first()
        self._tell(len(found))
        self.show_current()

    def _tell(self, count: int) -> None:
        self.filters.set_hits(self.hits(count) if self.found else "")
        if not self.found:
            self.empty.set_text(*self.nothing())
        elif not count:
            self.empty.set_text(self.tr("Nothing matches these filters"), "", self.tr("Reset"))
        self.body.stack.setCurrentWidget(self.list if count else self.empty)

    def _help(self) -> None:
        if self.found:
            self.reset()
        else:
            self.help_nothing()

    def help_nothing(self) -> None:
        """The first button where nothing is there at all."""
        self.start_new()

    def reset(self) -> None:
        """Everything again."""
        self.search.clear()
        self._rest.stop()
        self.filters.reset()

    def looks_for(self, *texts: str) -> bool:
        """Whether every word of the search stands in one of the texts."""
        from editorial.domain.words import fold

        whole = fold(" ".join(texts))
        return all(word in whole for word in fold(self.search.value()).split())

    def chosen(self, key: str) -> frozenset[Any]:
        """What a filter is set to; empty for everything."""
        return frozenset(self.filters.values().get(key, ()))

    # The panel ----------------------------------------------------------------------------------------------------

    def _clicked(self) -> None:
        self._panel_wanted = True
        self.show_current()

    def show_current(self) -> None:
        """Show what is in front at the right."""
        value = self.view.current_value()
        if value is not None:
            self.fill_panel(value)
        self.fit()

    def open_panel(self) -> None:
        """The panel is in front and has the keyboard."""
        if self.view.current() is None:
            return
        self._panel_wanted = True
        self.show_current()
        first = next(iter(self.panel.buttons.values()), self.panel.close_button)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def close_panel(self) -> None:
        """Esc and the cross."""
        self._panel_wanted = False
        self.fit()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_back(self) -> bool:
        """Esc: whether there was something to step back from."""
        if self.panel.isVisible():
            self.close_panel()
            return True
        return False

    def _menu(self, at: QPoint) -> None:
        value = self.view.current_value()
        if value is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu, value)
        if menu.actions():
            menu.popup(at)

    def fit(self) -> None:
        """Panel beside the list, or over it."""
        overlay = self.window().width() < self.desk.theme.px(OVERLAY)
        self.body.set_overlay(overlay)
        wanted = (not overlay) if self._panel_wanted is None else self._panel_wanted
        self.body.show_panel(
            self.view.current() is not None and wanted and self.body.stack.currentWidget() is self.list
        )

    # The page -----------------------------------------------------------------------------------------------------

    def show_key(self, key: int) -> None:
        """Bring something to the front, now or as soon as it is read."""
        self._panel_wanted = True
        self.reset()
        if self._stale or not self.view.go_to(key):
            self._wanted = key
        else:
            self.show_current()

    def focus_content(self) -> None:
        """Where the keyboard begins."""
        shown = self.body.stack.currentWidget() is self.list
        (self.view if shown else self.empty.button).setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        """For F6."""
        return [self.filters, self.view, self.panel]

    def key(self, letter: str) -> bool:
        """A letter of the page; whether it did something."""
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()
        if self._stale:
            self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
