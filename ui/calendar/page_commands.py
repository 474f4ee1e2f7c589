"""Commands of the calendar page for the window: views, new item, bin, side panel."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from .state import VIEWS

if TYPE_CHECKING:
    from editorial.app import Workspace

    from ..actions import Actions
    from ..context import Changes
    from .page import CalendarPage

_VIEWS = (
    (str(QT_TRANSLATE_NOOP("Actions", "View: month")), "calendar-days"),
    (str(QT_TRANSLATE_NOOP("Actions", "View: week")), "calendar-range"),
    (str(QT_TRANSLATE_NOOP("Actions", "View: list")), "list"),
    (str(QT_TRANSLATE_NOOP("Actions", "View: board")), "square-kanban"),
    (str(QT_TRANSLATE_NOOP("Actions", "View: campaigns")), "chart-gantt"),
)
_NEW = str(QT_TRANSLATE_NOOP("Actions", "New content item"))
_SERIES = str(QT_TRANSLATE_NOOP("Actions", "New recurring format …"))
_ALL_SERIES = str(QT_TRANSLATE_NOOP("Actions", "Recurring formats …"))
_TODAY = str(QT_TRANSLATE_NOOP("Actions", "Go to today"))
_PANEL = str(QT_TRANSLATE_NOOP("Actions", "Side panel on or off"))
_BIN = str(QT_TRANSLATE_NOOP("Actions", "Bin …"))


class PageCommands(QObject):
    """Answers `Acts.registering` with what the page itself can do."""

    def __init__(self, page: CalendarPage) -> None:
        super().__init__(page)
        self.page, self.desk = page, page.desk
        page.acts.registering.connect(self.register)

    def register(self, registry: Actions) -> None:
        """Add the commands to the window's."""
        add = registry.add
        add("new_item", _NEW, self.new_item, group="edit", keys="Ctrl+N", icon="plus")
        add("new_series", _SERIES, self.new_series, group="edit", icon="repeat")
        add("series", _ALL_SERIES, self.manage_series, group="edit", icon="repeat")
        for number, (name, (source, icon)) in enumerate(zip(VIEWS, _VIEWS, strict=True), 1):
            add(f"view_{name}", source, partial(self.bring, name), group="view", keys=f"Alt+{number}", icon=icon)
        add("today", _TODAY, self.page.show_today, group="view", icon="calendar-check")
        toggle = self.page.toolbar.panel_button.toggle
        add("side_panel", _PANEL, toggle, group="view", keys="Ctrl+Alt+P", icon="panel-right")
        add("bin", _BIN, self.open_bin, group="item", icon="trash-2")

    def bring(self, name: str) -> None:
        """Show a view, from wherever the person is."""
        self.desk.open_page_requested.emit("calendar")
        self.page.show_view(name)

    def new_item(self) -> None:
        """An item with nothing but a working title, opened at once."""
        actor, title = self.desk.actor, self.tr("New content item")

        def made(changes: Changes) -> None:
            self.desk.toast(self.tr("Content item created."))
            self.desk.open_item(changes.made)

        def job(ws: Workspace) -> Changes:
            from editorial.domain.content import ContentItem
            from editorial.services.content import Draft

            return ws.content.create(actor, Draft(ContentItem(title=title, owner_id=actor.id)))

        self.desk.run(job, made)

    def new_series(self) -> None:
        """The dialog of a format that begins on the day looked at, or today where that is past."""
        from ..series.opening import new_series

        new_series(self.desk, self.page.window(), max(self.page.state.anchor, self.desk.clock.today()))

    def manage_series(self) -> None:
        """All formats, to change, end and archive."""
        from ..series.opening import manage_series

        manage_series(self.desk, self.page.window())

    def open_bin(self) -> None:
        """What was deleted."""
        from .bin_dialog import BinDialog

        BinDialog(self.desk, self.page.acts, self.page.window()).open()
