"""Every act on the selection once: name, shortcut, menu entry, and what it does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from editorial.domain.content import Status, TaskField
from editorial.domain.states import WITH_REASON
from editorial.texts import text

from ..context import Changes, Desk
from . import acts_jobs as jobs
from .acts_approval import APPROVAL, instead
from .acts_ask import ask_expert
from .acts_clipboard import copied_items, put_on_clipboard
from .acts_jobs import Target, Wish
from .acts_place import popup_place
from .acts_table import ACTS
from .acts_words import ActWords
from .selection import Selected, SelectionReader
from .state import CalendarState

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.people import Department
    from editorial.domain.strategy import Campaign, ContentPillar
    from editorial.errors import EditorialError

    from ..actions import Actions

#: Acts that need exactly one selected item.
SINGLE = frozenset({"open", "series", "remind", "ask"})
#: Acts that work without a selection.
FREE = frozenset({"paste"})


class Acts(QObject):
    """What can be done with selected content items, for all views, their context menu and the menu bar.

    The QActions belong to this object; whoever adds them to a widget gives it their shortcuts. `perform` takes the
    names of `ACTS`, and with a value after a colon status:drafting, channel:3, campaign_id:2, owner:4, evergreen:1.
    """

    #: An act was refused: the error and the items concerned; where nobody listens, a dialog says it.
    refused = Signal(object, object)
    #: The view gets the keyboard back.
    focus_wanted = Signal()
    #: A commit by one of these acts.
    done = Signal(object)
    #: The window's commands are being collected: whoever has more adds them.
    registering = Signal(object)

    def __init__(self, desk: Desk, state: CalendarState, host: QWidget | None = None) -> None:
        super().__init__(host)
        self.desk, self.state, self.host = desk, state, host
        self.words = ActWords(desk, self)
        self.reader = SelectionReader(desk, state, self)
        self.actions: dict[str, QAction] = {}
        #: Where a paste puts copies; None is the backlog.
        self.paste_day: Callable[[], date | None] = lambda: None
        self.banner = False
        self._registered = False
        self._active = True
        self._build()
        state.selection_changed.connect(self._enable)
        desk.settings_changed.connect(self._keys)
        self._enable(state.selection)

    # The actions --------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        for name, source, icon, keys in ACTS:
            action = QAction(self.desk.icons.icon(icon), QCoreApplication.translate("Actions", source), self)
            action.setObjectName(f"item_{name}")
            action.setProperty("keys", keys)
            action.triggered.connect(partial(self.perform, name))
            self._own(name, action)
            self._key(action)

    def _own(self, name: str, action: QAction) -> None:
        # views answer Enter themselves: on an empty day it means something else
        narrow, wide = Qt.ShortcutContext.WidgetShortcut, Qt.ShortcutContext.WidgetWithChildrenShortcut
        action.setShortcutContext(narrow if name == "open" else wide)
        action.setShortcutVisibleInContextMenu(True)
        self.actions[name] = action

    def register(self, registry: Actions) -> None:
        """Put every act into the window's commands: its menu, the palette and the list of shortcuts.

        The window's actions take the place of the own ones, still heard only where items are shown.
        """
        for name, source, icon, keys in ACTS:
            before = self.actions[name]
            handler = partial(self.perform, name)
            action = registry.add(f"item_{name}", source, handler, group="item", keys=keys, icon=icon)
            self._own(name, action)
            for place in action.associatedObjects():
                if isinstance(place, QWidget):
                    place.removeAction(action)
            for place in before.associatedObjects():
                if isinstance(place, QWidget):
                    place.removeAction(before)
                    place.addAction(action)
            before.deleteLater()
        self._registered = True
        self.registering.emit(registry)
        self._enable(self.state.selection)

    def _key(self, action: QAction) -> None:
        keys = str(action.property("keys"))
        off = len(keys) == 1 and not self.desk.settings.single_keys
        action.setShortcut(QKeySequence() if off else QKeySequence(keys))

    def _keys(self) -> None:
        if not self._registered:
            for action in self.actions.values():
                self._key(action)

    def set_active(self, active: bool) -> None:
        """Off while another page is in front: nobody should change items that cannot be seen."""
        self._active = active
        self._enable(self.state.selection)

    def _enable(self, ids: frozenset[int]) -> None:
        for name, action in self.actions.items():
            wanted = name in FREE or (len(ids) == 1 if name in SINGLE else bool(ids))
            action.setEnabled(self._active and wanted)

    def shortcuts(self, editing: bool = False) -> list[QAction]:
        """The actions to add to a widget; `editing` leaves out those that a panel with fields and buttons needs."""
        kept = {"open", "clip", "paste", "delete"} if editing else {"open"}
        return [action for name, action in self.actions.items() if name not in kept]

    # Menus --------------------------------------------------------------------------------------------------------

    def menu(self, parent: QWidget | None = None) -> QMenu:
        """The menu of all acts: context menu of the views, and the main window's menu."""
        from .acts_menu import fill_menu

        menu = QMenu(parent or self.host)
        menu.setTitle(self.tr("Content item"))
        fill_menu(self, menu)
        return menu

    def status_menu(self, parent: QWidget | None = None) -> QMenu:
        """The states the selection may go to."""
        from .acts_menu import fill_states

        menu = QMenu(parent or self.host)
        menu.setTitle(self.tr("Change status"))
        fill_states(self, menu)
        return menu

    def channel_menu(self, parent: QWidget | None = None) -> QMenu:
        """The channels that can be added."""
        from .acts_menu import fill_channels

        menu = QMenu(parent or self.host)
        fill_channels(self, menu)
        return menu

    # Doing --------------------------------------------------------------------------------------------------------

    def target(self) -> Target:
        """What an act is about to act on."""
        return Target(tuple(sorted(self.state.selection)), tuple(sorted(self.state.publications)))

    def perform(self, name: str, _checked: bool = False) -> None:
        """Do an act by its name with the selection as it is; unknown names are a fault of the program."""
        head, _colon, value = instead(self, name).partition(":")
        if head == "back":
            self.focus_wanted.emit()
        elif head == "paste":
            self.paste(self.paste_day())
        elif self.state.selection:
            act = partial(APPROVAL[head], self) if head in APPROVAL else getattr(self, f"_do_{head}")
            act(*([value] if value else []))

    def run(self, job: Callable[[Workspace], Changes], say: str = "", back: bool = True) -> None:
        """Run a job of the worker, answer with a toast (`say`, or the words for what was done)."""
        items = self.state.selection

        def done(changes: Changes) -> None:
            sentence = say if say and changes else self.words.answer(changes)
            if sentence:
                self.desk.toast(sentence)
            self.done.emit(changes)

        def failed(error: EditorialError) -> None:
            if self.banner:
                self.refused.emit(error, items)
            else:
                self.desk.error_raised.emit(error)

        self.desk.run(job, done, failed)
        if back:
            self.focus_wanted.emit()

    def _do_open(self) -> None:
        current = self.state.current or min(self.state.selection)
        publications = self.state.publications
        self.desk.open_item(current, next(iter(publications)) if len(publications) == 1 else 0)

    def _do_schedule(self) -> None:
        self.reader.ready(self._ask_schedule)

    def _ask_schedule(self, selected: Selected) -> None:
        from .schedule_dialog import ScheduleDialog

        dialog = ScheduleDialog(self.desk, selected, self._window())
        self._ask(dialog, lambda: self.schedule(dialog.wish()))

    def schedule(self, wish: Wish, target: Target | None = None) -> None:
        """Put the selection on a day."""
        from .series_acts import schedule

        schedule(self, target or self.target(), wish)

    def _do_series(self) -> None:
        from .series_acts import open_series

        self.reader.ready(partial(open_series, self))

    def _do_remind(self) -> None:
        from .acts_dialogs import ask_reminder

        self.reader.ready(partial(ask_reminder, self))

    def _do_ask(self) -> None:
        self.reader.ready(partial(ask_expert, self))

    def _do_shift(self, days: str = "") -> None:
        return self.shift(int(days)) if days else self.reader.ready(self._ask_shift)

    def _ask_shift(self, selected: Selected) -> None:
        from .schedule_dialog import ShiftDialog

        dialog = ShiftDialog(self.desk, selected, self._window())
        self._ask(dialog, lambda: self.shift(dialog.days()))

    def shift(self, days: int) -> None:
        """Move the selection by days."""
        from .series_acts import shift

        if days:
            shift(self, self.target(), days)

    def _do_unschedule(self) -> None:
        meant, actor = self.target(), self.desk.actor
        self.run(lambda ws: jobs.unschedule(ws, actor, meant))

    def _do_copy(self) -> None:
        items, actor = self.target().items, self.desk.actor
        self.run(lambda ws: jobs.copy(ws, actor, items))

    def _do_copyto(self, value: str) -> None:
        items, actor, status = self.target().items, self.desk.actor, Status(value)
        self.run(lambda ws: jobs.copy(ws, actor, items, None, status))

    def _do_clip(self) -> None:
        self.reader.ready(self._clip)

    def _clip(self, selected: Selected) -> None:
        put_on_clipboard(self.desk, selected)
        self.desk.toast(self.words.clipped(selected), undo=False, meaning="info")

    def paste(self, day: date | None) -> None:
        """Copies of what was copied: on a day, or in the backlog."""
        items, actor = copied_items(), self.desk.actor
        if items:
            self.run(lambda ws: jobs.copy(ws, actor, items, day))
        else:
            self.desk.toast(self.tr("No content item is on the clipboard."), undo=False, meaning="info")

    def _do_delete(self) -> None:
        items, actor = self.target().items, self.desk.actor
        self.run(lambda ws: ws.content.delete(actor, items))

    # States -------------------------------------------------------------------------------------------------------

    def _do_status(self, value: str = "") -> None:
        if value:
            self.set_status(Status(value))
        else:
            self.reader.ready(self._pop_states)

    def _pop_states(self, _selected: Selected) -> None:
        menu = self.status_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.place().topLeft())

    def set_status(self, status: Status, target: Target | None = None) -> None:
        """Move items to a state; asks for the reason where one is needed."""
        meant, actor = target or self.target(), self.desk.actor
        if status in WITH_REASON or status is Status.HOLD:
            from .acts_dialogs import ReasonDialog

            dialog = ReasonDialog(self.desk, status, len(meant.items), self._window())
            self._ask(dialog, lambda: self._give_reason(meant, status, dialog.reason()))
            return
        self.run(lambda ws: jobs.set_status(ws, actor, meant, status))

    def _give_reason(self, meant: Target, status: Status, reason: str) -> None:
        actor = self.desk.actor
        self.run(lambda ws: jobs.set_status(ws, actor, meant, status, reason))

    def _do_published(self) -> None:
        self.reader.ready(self._ask_address)

    def _ask_address(self, selected: Selected) -> None:
        from .acts_dialogs import address_dialog

        meant = self.target()
        dialog = address_dialog(self.desk, selected, self._window())
        self._ask(dialog, lambda: self._report(meant, dialog.address()))

    def _report(self, meant: Target, address: str) -> None:
        actor = self.desk.actor
        self.run(lambda ws: jobs.set_status(ws, actor, meant, Status.PUBLISHED, url=address))

    # People, labels, filing ---------------------------------------------------------------------------------------

    def _do_assign(self) -> None:
        self.reader.ready(self._pop_people)

    def _pop_people(self, selected: Selected) -> None:
        from .acts_popovers import PeoplePopover

        PeoplePopover(self, selected).open_at(self.place(), back=QApplication.focusWidget())

    def _do_owner(self, value: str) -> None:
        items, actor, owner = self.target().items, self.desk.actor, int(value) or None
        self.run(lambda ws: ws.content.assign(actor, items, owner))

    def _do_label(self) -> None:
        self.reader.ready(self._pop_labels)

    def _pop_labels(self, selected: Selected) -> None:
        from .acts_popovers import LabelPopover

        LabelPopover(self, selected).open_at(self.place(), back=QApplication.focusWidget())

    def relabel(self, add: tuple[str, ...], remove: tuple[str, ...]) -> None:
        """Add and take away labels of the selection."""
        meant, actor = self.target(), self.desk.actor
        if add or remove:
            self.run(lambda ws: jobs.relabel(ws, actor, meant, add, remove))

    def _do_channel(self, value: str) -> None:
        meant, actor, channel = self.target(), self.desk.actor, int(value)
        self.run(lambda ws: jobs.add_channel(ws, actor, meant, channel))

    def _file(self, field: str, value: object, name: str) -> None:
        items, actor = self.target().items, self.desk.actor
        say = self.words.filed(field, name, len(items))
        self.run(lambda ws: ws.content.classify(actor, items, **{field: value}), say)

    def _file_under(self, field: str, value: str, found: Campaign | ContentPillar | Department | None) -> None:
        self._file(field, int(value) or None, found.name if found else "")

    def _do_campaign_id(self, value: str) -> None:
        self._file_under("campaign_id", value, self.desk.campaign(int(value)))

    def _do_pillar_id(self, value: str) -> None:
        self._file_under("pillar_id", value, self.desk.pillar(int(value)))

    def _do_department_id(self, value: str) -> None:
        self._file_under("department_id", value, self.desk.department(int(value)))

    def _do_task_field(self, value: str) -> None:
        field = TaskField(value) if value != "-" else None
        self._file("task_field", field, text(f"field.{field}", self.desk.language) if field else "")

    def _do_evergreen(self, value: str) -> None:
        items, actor, on = self.target().items, self.desk.actor, value == "1"
        say = self.words.evergreen(on, len(items))
        self.run(lambda ws: ws.content.classify(actor, items, evergreen=on), say)

    def _ask(self, dialog: QDialog, accepted: Callable[[], None]) -> None:
        """Show a dialog; afterwards it is gone and the view has the keyboard."""
        dialog.accepted.connect(accepted)
        dialog.finished.connect(lambda _result: self.focus_wanted.emit())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # Places -------------------------------------------------------------------------------------------------------

    def _window(self) -> QWidget | None:
        return self.host.window() if self.host is not None else QApplication.activeWindow()

    def place(self) -> QRect:
        """Where menus and popovers open when no button asked for them: at the item with the keyboard."""
        return popup_place(self.host, self.desk.theme.px(110))
