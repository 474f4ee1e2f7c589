"""Saved views: a button that names the one in force, and a menu to switch, save, rename, overwrite and delete."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from editorial.domain.events import Changes
from editorial.domain.filters import PlanFilter, SavedView
from editorial.errors import EditorialError

from ..context import Desk
from ..widgets.buttons import Button, SplitButton
from ..widgets.label import Label
from ..widgets.popover import Popover
from .state import CalendarState


class NamePopover(Popover):
    """Asks for the name of a view; stays open with the reason where the name is refused."""

    def __init__(
        self, desk: Desk, title: str, verb: str, name: str, save: Callable[[str, NamePopover], None], parent: QWidget
    ) -> None:
        # without a parent nothing keeps it
        super().__init__(desk.theme, parent, padding=12)
        self.desk, self._save = desk, save
        theme = desk.theme
        self.body.setSpacing(theme.px(8))
        self.body.addWidget(Label(theme, title, "small", weight=500, parent=self))
        self.field = QLineEdit(name, self)
        self.field.setAccessibleName(title)
        self.field.setMinimumWidth(theme.px(240))
        self.field.selectAll()
        self.field.returnPressed.connect(self._done)
        self.problem = Label(theme, "", "small", "danger", wrap=True, parent=self)
        self.problem.hide()
        button = Button(theme, desk.icons, "primary", verb, size="small", parent=self)
        button.clicked.connect(self._done)
        for widget in (self.field, self.problem, button):
            self.body.addWidget(widget)
        self.setFocusProxy(self.field)
        self.closed.connect(self.deleteLater)

    def _done(self) -> None:
        self._save(self.field.text().strip(), self)

    def refuse(self, error: EditorialError) -> None:
        """Say why, keep what was typed."""
        self.problem.setText(error.text(self.desk.language))
        self.problem.show()
        self.field.setProperty("invalid", True)
        self.field.update()
        self.field.setFocus()
        self.adjustSize()


class ViewsButton(SplitButton):
    """`chosen` carries the calendar view of a saved view that a person switched to."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, state: CalendarState, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, "ghost", "", "bookmark", size="small", parent=parent)
        self.desk, self.state = desk, state
        self.view = "month"
        self._views: tuple[SavedView, ...] = ()
        self._active = 0
        self._loaded = False
        self.setToolTip(self.tr("Saved views"))
        self.clicked.connect(self._open)
        self.drop_menu().aboutToShow.connect(self._fill)
        self.describe()

    def _open(self) -> None:
        if self._loaded:
            self.open_menu()
        else:
            self.reload(self.open_menu)

    def reload(self, then: Callable[[], None] | None = None) -> None:
        """Read the saved views."""

        def take(views: tuple[SavedView, ...]) -> None:
            self._views, self._loaded = views, True
            self.describe()
            if then is not None:
                then()

        actor = self.desk.actor
        self.desk.run(lambda ws: ws.views.all(actor), take)

    def active(self) -> SavedView | None:
        """The saved view last switched to."""
        return next((one for one in self._views if one.id == self._active), None)

    def describe(self) -> None:
        """The name on the button; a changed filter is said in words."""
        active = self.active()
        if active is None:
            words = self.tr("All items") if not self.state.filter.count else self.tr("Own selection")
        elif active.filter == self.state.filter.to_json():
            words = active.name
        else:
            words = self.tr("{name} (changed)").format(name=active.name)
        self.setText(words)
        self.setAccessibleName(self.tr("Saved view: {name}").format(name=words))

    def _fill(self) -> None:
        menu = self.drop_menu()
        menu.clear()
        everything = menu.addAction(self.tr("All items"))
        everything.triggered.connect(self._show_all)
        for one in self._views:
            action = menu.addAction(one.name)
            action.setCheckable(True)
            action.setChecked(one.id == self._active)
            action.triggered.connect(partial(self._switch, one))
        menu.addSeparator()
        menu.addAction(self.desk.icons.icon("bookmark-plus"), self.tr("Save view as …")).triggered.connect(
            self._ask_new
        )
        active = self.active()
        if active is not None:
            self._fill_active(menu, active)

    def _fill_active(self, menu: QMenu, active: SavedView) -> None:
        icons = self.desk.icons
        overwrite = menu.addAction(icons.icon("save"), self.tr("Overwrite “{name}”").format(name=active.name))
        overwrite.triggered.connect(self._overwrite)
        rename = menu.addAction(icons.icon("pencil"), self.tr("Rename “{name}” …").format(name=active.name))
        rename.triggered.connect(self._ask_name)
        delete = menu.addAction(icons.icon("trash-2"), self.tr("Delete “{name}”").format(name=active.name))
        delete.triggered.connect(self._delete)

    # Acts ---------------------------------------------------------------------------------------------------------

    def _show_all(self, _checked: bool = False) -> None:
        self._active = 0
        self.state.set_filter(PlanFilter())
        self.describe()

    def _switch(self, view: SavedView, _checked: bool = False) -> None:
        self._active = view.id
        self.state.set_filter(PlanFilter.from_json(view.filter).on(self.desk.clock.today()))
        self.describe()
        self.chosen.emit(view.view)

    def _ask_new(self, _checked: bool = False) -> None:
        title, window = self.tr("Name of the view"), self.window()
        NamePopover(self.desk, title, self.tr("Save"), "", self._save_new, window).open_below(self)

    def _save_new(self, name: str, popover: NamePopover) -> None:
        view = SavedView(name=name, view=self.view, filter=self.state.filter.to_json())
        self._save(view, self.tr("View “{name}” saved.").format(name=name), popover)

    def _overwrite(self, _checked: bool = False) -> None:
        active = self.active()
        if active is not None:
            view = SavedView(name=active.name, view=self.view, filter=self.state.filter.to_json())
            self._save(view, self.tr("View “{name}” overwritten.").format(name=active.name))

    def _save(self, view: SavedView, say: str, popover: NamePopover | None = None) -> None:
        actor = self.desk.actor

        def done(_changes: Changes) -> None:
            if popover is not None:
                popover.close()
            self.desk.toast(say)
            self.reload(partial(self._activate, view.name))

        failed = popover.refuse if popover is not None else None
        self.desk.run(lambda ws: ws.views.save(actor, view), done, failed)

    def _activate(self, name: str) -> None:
        found = next((one for one in self._views if one.name.casefold() == name.casefold()), None)
        self._active = found.id if found else 0
        self.describe()

    def _ask_name(self, _checked: bool = False) -> None:
        active = self.active()
        if active is not None:
            title, window = self.tr("New name of the view"), self.window()
            NamePopover(self.desk, title, self.tr("Rename"), active.name, self._rename, window).open_below(self)

    def _rename(self, name: str, popover: NamePopover) -> None:
        actor, view_id = self.desk.actor, self._active

        def done(_changes: Changes) -> None:
            popover.close()
            self.desk.toast(self.tr("View renamed to “{name}”.").format(name=name))
            self.reload()

        self.desk.run(lambda ws: ws.views.rename(actor, view_id, name), done, popover.refuse)

    def _delete(self, _checked: bool = False) -> None:
        active = self.active()
        if active is None:
            return
        actor, view_id, name = self.desk.actor, active.id, active.name

        def done(_changes: Changes) -> None:
            self.desk.toast(self.tr("View “{name}” deleted.").format(name=name))
            self.reload()

        self._active = 0
        self.desk.run(lambda ws: ws.views.delete(actor, view_id), done)
