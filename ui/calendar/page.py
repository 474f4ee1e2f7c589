"""The calendar page: five views over one plan, their toolbar and filters, the backlog, the side panel, the acts."""

from __future__ import annotations

from datetime import date
from functools import partial
from importlib import import_module
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSettings, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editorial.domain.calendar import Month
from editorial.domain.filters import PlanFilter
from editorial.domain.wording import number_text
from editorial.errors import EditorialError

from ..context import Changes, Desk
from ..panel_body import Body
from ..widgets.banner import Banner
from ..widgets.line import Line
from .acts import Acts
from .filters import CalendarFilters
from .page_commands import PageCommands
from .state import CalendarState
from .toolbar import NARROW, Toolbar
from .view import CalendarView

#: Below this width of the window the side panel lies over the sheet.
OVERLAY = 1280
#: module:class of every view, loaded when first shown.
PLACES = {
    "month": "month:MonthView",
    "week": "week:WeekView",
    "list": "list_view:ListView",
    "board": "board:BoardView",
    "campaigns": "timeline:TimelineView",
}
#: Views of days: bands, the backlog below, the week beside.
DAYS = ("month", "week")
#: Views that count publications; the others count items.
BY_PUBLICATION = ("month", "week", "list", "campaigns")


class CalendarPage(QWidget):
    """Month, week, list, board and campaigns of one workspace."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.state = CalendarState(desk.clock.today(), self)
        self.acts = Acts(desk, self.state, self)
        self.acts.banner = True
        self._views: dict[str, CalendarView] = {}
        self._counts: dict[str, int] = {}
        self._name = ""
        self._dock: QWidget | None = None
        self._refused: Banner | None = None
        self.toolbar = Toolbar(desk, self)
        self.filters = CalendarFilters(desk, self.state, self)
        self.body = Body(desk.theme, self)
        self._build()
        self._wire()
        self._shortcuts()
        self.show_view(self._remembered())

    # Building -----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.filters)
        column.addWidget(Line(self.desk.theme))
        self._notices = QVBoxLayout()
        self._notices.setSpacing(0)
        column.addLayout(self._notices)
        column.addWidget(self.body, 1)

    def _wire(self) -> None:
        toolbar, state = self.toolbar, self.state
        toolbar.stepped.connect(self._step)
        toolbar.today.connect(self.show_today)
        toolbar.view_chosen.connect(self.show_view)
        toolbar.panel_toggled.connect(self._toggle_panel)
        self.filters.view_wanted.connect(self.show_view)
        state.anchor_changed.connect(self._describe)
        state.bands_changed.connect(self._bands_changed)
        self.acts.focus_wanted.connect(self.focus_content)
        self.acts.refused.connect(self._refuse)
        self.acts.done.connect(self._done)
        self.acts.paste_day = self._paste_day
        self.desk.live.changed.connect(self._live)
        self.desk.item_made.connect(self._select_made)
        self.desk.theme.changed.connect(self._fit)

    def _shortcuts(self) -> None:
        for action in self.acts.shortcuts():
            self.body.main.addAction(action)
        self.commands = PageCommands(self)

    def quick_add_anchor(self) -> QWidget:
        """Where quick add opens."""
        return self.toolbar.quick_add

    def regions(self) -> tuple[QWidget | None, ...]:
        """What F6 goes through."""
        panel = self.body.panel
        return self.toolbar, self.filters, self.body.main, panel

    def reload(self) -> None:
        """Read everything anew: the workspace is there, or is another one."""
        self.filters.views.reload()
        self.view().reload()
        if self._dock is not None:
            # after the days: they can be worked in without it
            dock: Any = self._dock
            QTimer.singleShot(0, dock, dock.refresh)

    # Views --------------------------------------------------------------------------------------------------------

    def current_view(self) -> str:
        """The name of the view in front: month, week, list, board or campaigns."""
        return self._name

    def view(self, name: str = "") -> CalendarView:
        """A view, made when first asked for; without a name the one in front."""
        name = name or self._name
        if name not in self._views:
            module, _, cls = PLACES[name].partition(":")
            made: CalendarView = getattr(import_module(f"ui.calendar.{module}"), cls)(self.desk, self.state)
            made.menu_requested.connect(self._menu)
            made.act_requested.connect(self.acts.perform)
            made.shown.connect(partial(self._shown, name))
            self._views[name] = made
            self.body.stack.addWidget(made)
        return self._views[name]

    def show_view(self, name: str) -> None:
        """Bring a view to the front."""
        if name not in PLACES or name == self._name:
            return
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        view = self.view(name)
        self._name = name
        self.filters.views.view = name
        self.filters.show_bands(name in (*DAYS, "campaigns"), name in DAYS)
        self.filters.set_hits(self._hits(name, self._counts[name]) if name in self._counts else "")
        self.toolbar.switch.set_current(name)
        self.toolbar.set_tools(view.tools())
        self._show_dock(name in DAYS)
        self.body.stack.setCurrentWidget(view)
        self._describe()
        self._open_panel(self._panel_wanted())
        QSettings().setValue("calendar/view", name)
        if had_focus or self.isVisible():
            view.focus_content()

    def show_day(self, day: date, view: str = "") -> None:
        """Look at a day, in a view by its name if one is given."""
        if view:
            self.show_view(view)
        self.state.set_anchor(day)

    def show_filtered(self, view: str, wanted: PlanFilter) -> None:
        """A view through a filter, as somebody asked for elsewhere."""
        self.show_view(view)
        self.state.set_filter(wanted)

    def _select_made(self, content_id: int) -> None:
        """Quick add made an item: it is the one to go on with."""
        self.state.select(frozenset({content_id}), current=content_id)

    def show_today(self) -> None:
        """Look at today."""
        self.state.set_anchor(self.desk.clock.today())

    def show_backlog(self) -> None:
        """Unfold the items without a date and give them the keyboard."""
        if self._dock is not None:
            dock: Any = self._dock
            dock.set_folded(False)
            dock.list.setFocus()

    def preload(self, month: Month) -> None:
        """The start: the month read before the services were there, where the month is in front."""
        if self._name == "month":
            view: Any = self.view()
            view.preload(month)

    def month_place(self) -> QRect | None:
        """Where the month lies in the window, for the picture of the next start; None where it is not in front."""
        if self._name != "month" or self._refused is not None:
            return None
        view: Any = self.view()
        port: QWidget = view.grid.viewport()
        return QRect(port.mapTo(self.window(), QPoint()), port.size())

    def focus_content(self) -> None:
        """Give the keyboard to the view in front."""
        if self.isVisible():
            self.view().focus_content()

    def _step(self, direction: int) -> None:
        self.view().step(direction)
        self._describe()

    def _describe(self, *_whatever: object) -> None:
        view = self.view()
        self.toolbar.describe(view.title(), view.subtitle(), view.pages())

    def _shown(self, name: str, count: int) -> None:
        self._counts[name] = count
        if name != self._name:
            return
        self.filters.set_hits(self._hits(name, count))
        self._describe()

    def _hits(self, name: str, count: int) -> str:
        figure = number_text(count, self.desk.language)
        if name in BY_PUBLICATION:
            return self.tr("1 post") if count == 1 else self.tr("{count} posts").format(count=figure)
        return self.tr("1 item") if count == 1 else self.tr("{count} items").format(count=figure)

    def _bands_changed(self, _bands: object) -> None:
        for view in self._views.values():
            view.update()
        self.view().reload()

    def _paste_day(self) -> date | None:
        return self.state.anchor if self._name in DAYS else None

    def _menu(self, place: QPoint) -> None:
        menu = self.acts.menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _live(self, changes: Changes) -> None:
        self.filters.live(changes)
        taken: dict[int, int] = dict(changes.detail.get("taken", ()))
        if chosen := self.state.selection & frozenset(taken):
            # what was selected as an occurrence is a content item now
            self.state.select((self.state.selection - chosen) | {taken[one] for one in chosen})

    # The dock -----------------------------------------------------------------------------------------------------

    def _show_dock(self, shown: bool) -> None:
        if shown and self._dock is None:
            self._dock = self._make_dock()
        if self._dock is not None:
            self._dock.setVisible(shown)

    def _make_dock(self) -> QWidget:
        from .dock import BacklogDock

        dock = BacklogDock(self.desk, self.state)
        for name, slot in (("menu_requested", self._menu), ("act_requested", self.acts.perform)):
            signal = getattr(dock, name, None)
            if signal is not None:
                signal.connect(slot)
        self.body.column.addWidget(dock)
        return dock

    # The side panel -----------------------------------------------------------------------------------------------

    def panel(self) -> QWidget:
        """The side panel, made when first needed."""
        panel = self.body.panel
        if panel is None:
            from .side_panel import CalendarPanel

            made = CalendarPanel(self.desk, self.state, self.acts)
            panel = made
            found = QSettings().value("calendar/panel/width")
            if found is not None:
                made.set_width(self.desk.theme.px(int(str(found))))
            made.closed.connect(self._close_panel)
            made.resized.connect(self._panel_resized)
            made.set_week(self._name in (*DAYS, "list"))
            self.body.set_panel(made)
        return panel

    def _remembered(self) -> str:
        found = str(QSettings().value("calendar/view", "month"))
        return found if found in PLACES else "month"

    def _panel_wanted(self) -> bool:
        """As it was left in this view; over the sheet it starts closed."""
        if self.body.overlay:
            return False
        usual = "1" if self._name in DAYS else "0"
        return str(QSettings().value(f"calendar/panel/{self._name}", usual)) == "1"

    def _toggle_panel(self, shown: bool) -> None:
        if not self.body.overlay:
            QSettings().setValue(f"calendar/panel/{self._name}", "1" if shown else "0")
        self._open_panel(shown)

    def _open_panel(self, shown: bool) -> None:
        button = self.toolbar.panel_button
        button.blockSignals(True)
        button.setChecked(shown)
        button.blockSignals(False)
        self.body.show_panel(shown)
        made: Any = self.body.panel
        if made is not None:
            made.set_week(self._name in (*DAYS, "list"))
        elif shown and self.isVisible():
            # after the picture: the page is painted first, the panel is filled then
            QTimer.singleShot(0, self, self.panel)

    def _close_panel(self) -> None:
        self._toggle_panel(False)
        self.focus_content()

    def _panel_resized(self, width: int) -> None:
        QSettings().setValue("calendar/panel/width", width)
        self.body.arrange()

    # Answers ------------------------------------------------------------------------------------------------------

    def _done(self, changes: Changes) -> None:
        self._forget_refusal()
        made = changes.detail.get("made") if changes.act == "content.copy" else None
        if made:
            self.state.select(frozenset(int(one) for one in made))

    def _refuse(self, error: EditorialError, items: frozenset[int]) -> None:
        """A refusal stands above the view with its reason and a way to the item; the card stays where it was."""
        self._forget_refusal()
        banner = Banner(
            self.desk.theme,
            self.desk.icons,
            "warning",
            error.text(self.desk.language),
            primary=self.tr("Open") if items else "",
            alternative=self.tr("Close"),
            icon="triangle-alert",
            framed=False,
            parent=self,
        )
        banner.primary_clicked.connect(lambda: self.desk.open_item(min(items)))
        banner.alternative_clicked.connect(self._forget_refusal)
        self._refused = banner
        self._notices.addWidget(banner)

    def _forget_refusal(self) -> None:
        if self._refused is not None:
            self._notices.removeWidget(self._refused)
            self._refused.hide()
            self._refused.deleteLater()
            self._refused = None
            self.focus_content()

    # Events -------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            if self._refused is not None:
                self._forget_refusal()
            elif self.state.selection:
                self.state.select(frozenset())
            elif self.toolbar.panel_button.isChecked() and self.body.overlay:
                self._close_panel()
            else:
                super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and self.view().pages():
            # from the backlog, the toolbar or the side panel the page turns as well
            self._step(1 if event.key() == Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.acts.set_active(False)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.acts.set_active(True)
        self._fit()
        if self.toolbar.panel_button.isChecked() and self.body.panel is None:
            QTimer.singleShot(0, self, self.panel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.window().width()
        px = self.desk.theme.px  # larger type runs out of room earlier
        self.toolbar.set_narrow(width < px(NARROW))
        overlay = width < px(OVERLAY)
        if overlay != self.body.overlay:
            self.body.set_overlay(overlay)
            self._open_panel(self._panel_wanted())
