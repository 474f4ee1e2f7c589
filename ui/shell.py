"""Everything around the pages put together: window, session, commands, palette, quick add, toasts, errors."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from editorial.domain.calendar import Month

from . import menus, shell_actions
from .context import Desk
from .entering import enter
from .main_window import MainWindow
from .session import Session
from .workspace_flow import WorkspaceFlow

if TYPE_CHECKING:
    from .actions import Actions
    from .errors import CrashGuard
    from .exchange.drops import PlanDrops
    from .notices import WorkspaceNotices
    from .people.at_work import AtWork
    from .reminders.centre import Reminders
    from .running_meeting import RunningMeeting
    from .upkeep import Upkeep
    from .waiting_count import WaitingCount
    from .widgets.toast import Toast

#: What the first picture does not need is made right after it; this long at the most after the window was made.
COMPLETE_AFTER = 400
#: Milliseconds after the opening; from then on a second start finds this window.
CLAIM_AFTER = 100


class Shell(QObject):
    """One window with all that belongs to it.

    The first picture is everything here: commands, toast, dialogs and menus are made when first asked for, or right
    after the window was painted for the first time.
    """

    #: The window wants to be made anew, in another language.
    restart_requested = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None, window: MainWindow | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.window = window or MainWindow(desk)
        if window is not None:
            window.furnish()
        self.session = Session(desk, self)
        self.flow = WorkspaceFlow(self)
        self._complete = False
        self._waiting: list[Callable[[], None]] = []
        self._palette: Any = None
        self._commanded: Any = None
        self._quick: Any = None
        self._instance: Any = None
        menus.make_menus(self.window.header.menu_bar)
        self._wire()
        self.window.painted.connect(self.complete)
        QTimer.singleShot(COMPLETE_AFTER, self, self.complete)

    # What the first picture does not need -------------------------------------------------------------------------

    @cached_property
    def upkeep(self) -> Upkeep:
        """Check, back up, restore."""
        from .upkeep import Upkeep

        return Upkeep(self)

    @cached_property
    def notices(self) -> WorkspaceNotices:
        """What has to be said about the file itself."""
        from .notices import WorkspaceNotices

        return WorkspaceNotices(self)

    @cached_property
    def reminders(self) -> Reminders:
        """What is due."""
        from .reminders.centre import Reminders

        return Reminders(self)

    @cached_property
    def people(self) -> AtWork:
        """Who works here, and the lock."""
        from .people.at_work import AtWork

        return AtWork(self, self.session.presence)

    @cached_property
    def waiting(self) -> WaitingCount:
        """What waits for a decision, as a number at the rail."""
        from .waiting_count import WaitingCount

        return WaitingCount(self.desk, self.window.rail, self)

    @cached_property
    def meeting(self) -> RunningMeeting:
        """The meeting in progress, if there is one."""
        from .running_meeting import RunningMeeting

        return RunningMeeting(self)

    @cached_property
    def actions(self) -> Actions:
        """Every command; making them makes their shortcuts work."""
        return shell_actions.build_actions(self)

    @cached_property
    def toast(self) -> Toast:
        """The answer to every edit."""
        from .widgets.toast import Toast

        made = Toast(self.desk.theme, self.desk.icons, self.window.sheet)
        made.undo_requested.connect(self.session.undo)
        return made

    @cached_property
    def crash(self) -> CrashGuard:
        """Takes faults of the program."""
        from .errors import CrashGuard

        return CrashGuard(self.desk, self.window.unsaved_text, self.window)

    @cached_property
    def drops(self) -> PlanDrops:
        """Files dropped onto the window."""
        from .exchange.drops import PlanDrops

        return PlanDrops(self.desk, self.window)

    def complete(self) -> None:
        """Make what is still missing; called by itself right after the first picture."""
        if self._complete:
            return
        self._complete = True
        assert self.crash is not None
        assert self.drops is not None
        self._fill()
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()

    def after_picture(self, act: Callable[[], None]) -> None:
        """Do something as soon as the first picture stands, for it would compete with its painting."""
        if self._complete:
            QTimer.singleShot(0, self, act)
        else:
            self._waiting.append(act)

    def _fill(self) -> None:
        menus.fill_menus(self)
        self._fill_new_menu()
        self.actions.set_single_keys(self.desk.settings.single_keys)

    def _wire(self) -> None:
        desk, session, header = self.desk, self.session, self.window.header
        header.search_requested.connect(self.palette)
        header.undo_requested.connect(session.undo)
        header.redo_requested.connect(session.redo)
        header.due_requested.connect(self._show_due)
        header.person_requested.connect(self._person_menu)
        session.presence.covered.connect(self._cover)
        session.previewed.connect(self._previewed)
        session.opened.connect(self._opened)
        session.failed.connect(self.flow.failed)
        session.undo_changed.connect(self._undo_changed)
        session.backed_up.connect(self._backed_up)
        session.checked.connect(self._checked)
        session.told.connect(self._told)
        desk.live.changed.connect(self.window.announce)
        desk.toast_requested.connect(self._say)
        desk.offer_requested.connect(self._offer)
        desk.error_raised.connect(self._failed)
        desk.quick_add_requested.connect(self._quick_add)
        desk.moderation_requested.connect(self._moderate)
        desk.import_requested.connect(self._import)
        desk.backlog_requested.connect(self._backlog)
        desk.settings_changed.connect(self._settings_changed)
        self.window.closing.connect(self._closing)
        self.desk.theme.set_zoom(self.desk.settings.zoom / 100)

    def _say(self, words: str, undo: bool, meaning: str) -> None:
        if not self.locked:
            self.toast.say(words, undo, meaning)

    @property
    def locked(self) -> bool:
        """Whether nobody may look into the window."""
        return self.window.covered

    def _cover(self) -> None:
        self.people.cover_up()

    def _person_menu(self) -> None:
        self.people.open_menu()

    def _offer(self, words: str, label: str, act: Callable[[], object]) -> None:
        self.toast.say(words, False, offer=(label, act))

    def _told(self, kind: str, value: object) -> None:
        self.upkeep.told(kind, value)

    def _failed(self, error: object) -> None:
        self.upkeep.failed(error)  # type: ignore[arg-type]

    def _fill_new_menu(self) -> None:
        menu = self.window.new_menu
        menu.clear()
        for name in ("quick_add", "new_item", "new_series", "new_request", "import"):
            if name in self.actions:
                menu.addAction(self.actions[name])

    # Workspace ----------------------------------------------------------------------------------------------------

    def _previewed(self, month: Month) -> None:
        self.window.set_open(True)
        self.window.preload(month)

    def _opened(self, path: Path) -> None:
        self.complete()
        assert self.people is not None
        self.window.set_open(True)
        shell_actions.set_open(self.actions, True)
        self.notices.clear()
        # Qt's network takes a while to load, and the window can be worked in without it.
        QTimer.singleShot(CLAIM_AFTER, self, lambda: self._claim(path))
        if not self.session.presence.waiting:
            enter(self, path)

    def install_page_commands(self) -> None:
        """The calendar page brings the commands on content items; a page made anew brings its own."""
        page = self.window.page("calendar")
        if page is not self._commanded and hasattr(page, "acts"):
            self._commanded = page
            page.acts.register(self.actions)
            self._fill()

    def remind(self, path: Path) -> None:
        """Look for what is due, and count what waits for a decision."""
        if self.session.path == path:
            self.reminders.start(path)
            self.waiting.read()
            self.meeting.read()

    def _moderate(self, meeting_id: int) -> None:
        if not self.locked:
            self.meeting.request(meeting_id)

    def _claim(self, path: Path) -> None:
        if self.session.path != path:
            return
        from .instance import Instance

        if self._instance is None:
            self._instance = Instance(self)
            self._instance.raise_requested.connect(self.come_to_front)
        self._instance.claim(path)

    def _show_due(self) -> None:
        self.reminders.open()

    def come_to_front(self) -> None:
        """A second start asked for this window."""
        self.window.setWindowState(self.window.windowState() & ~self.window.windowState().WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def leave_workspace(self) -> None:
        """Close what is open; the pages go with it, they belong to that workspace."""
        if "people" in self.__dict__:
            self.people.forget()
        if "meeting" in self.__dict__:
            self.meeting.forget()
        self.session.close()
        if self._instance is not None:
            self._instance.release()
        self.window.drop_pages()
        self.notices.clear()
        self.desk.read_only = ""
        self.window.show_file(None)
        if "toast" in self.__dict__:
            self.toast.close_now()
        shell_actions.set_open(self.actions, False)

    def _undo_changed(self, undo: str, redo: str) -> None:
        self.window.header.set_undo(undo, redo)
        self.actions["undo"].setEnabled(bool(undo))
        self.actions["redo"].setEnabled(bool(redo))

    def _backed_up(self, made: datetime | None) -> None:
        if made is None:
            return
        today = self.desk.clock.today()
        when = self.tr("today {time}").format(time=f"{made:%H:%M}") if made.date() == today else f"{made:%d.%m. %H:%M}"
        self.window.status.backup.show_text(self.tr("Backup {when}").format(when=when))

    def _checked(self, whole: bool) -> None:
        words = self.tr("Journal checked") if whole else self.tr("Journal is damaged")
        self.window.status.journal.show_text(
            words, "shield-check" if whole else "shield-alert", "" if whole else "danger"
        )

    # Commands -----------------------------------------------------------------------------------------------------

    def palette(self) -> None:
        """Ctrl+K."""
        from .command_palette import CommandPalette

        if self._palette is None:
            self._palette = CommandPalette(self.desk, self.actions, self.window)
        self._palette.open_for(self.window.header.search)

    def quick_add(self) -> None:
        """N."""
        if self.session.path is not None:
            self.desk.quick_add()

    def _quick_add(self, day: date | None, words: str, status: object) -> None:
        if self.locked or not self.desk.may("content.create"):
            return
        from .quick_add import QuickAddPopover

        if self._quick is None:
            self._quick = QuickAddPopover(self.desk, self.window)
        anchor: QWidget | None = getattr(self.window.page("calendar"), "quick_add_anchor", lambda: None)()
        if anchor is not None and anchor.isVisible():
            place = QRect(anchor.mapToGlobal(QPoint(0, 0)), anchor.size())
        else:
            sheet = self.window.sheet
            place = QRect(sheet.mapToGlobal(QPoint(sheet.width() // 2 - 180, 60)), sheet.size() / 8)
        self._quick.open_with(place, QApplication.focusWidget(), day, words, status)

    def bring_plan(self) -> None:
        """Ctrl+I."""
        self._import("")

    def _import(self, path: str) -> None:
        if self.locked:
            return
        if self.session.path is None:
            self.flow.bring_plan(path)
        else:
            self.window.open_import(path)

    def print(self) -> None:
        """Ctrl+P."""
        from .print.dialog import PrintDialog

        page = self.window.page("calendar")
        state, behind = page.state, "behind" in page.state.bands
        PrintDialog(self.desk, state.filter, state.anchor, page.current_view(), self.window, behind=behind).open()

    def _backlog(self) -> None:
        self.window.open_day(self.desk.clock.today(), "month")
        self.window.page("calendar").show_backlog()

    def page_opener(self, name: str) -> Callable[[], None]:
        """A handler that shows a page."""
        return lambda: self.window.show_page(name)

    def _settings_changed(self) -> None:
        settings = self.desk.settings
        self.desk.theme.set_mode(settings.theme)  # type: ignore[arg-type]
        self.desk.theme.set_zoom(settings.zoom / 100)
        self.desk.theme.set_reduced_motion(settings.reduced_motion or None)
        self.actions.set_single_keys(settings.single_keys)

    def next_region(self) -> None:
        """F6: rail, toolbar, content, panel, status bar, as far as they are there."""
        from .regions import focus_next_region

        focus_next_region(self.window)

    def shortcuts(self) -> None:
        """F1."""
        from .shortcuts_dialog import ShortcutsDialog

        ShortcutsDialog(self.desk, self.actions, self.window).open()

    def _closing(self) -> None:
        self.session.close()
        if self._instance is not None:
            self._instance.release()
        self._complete = True
        self._waiting.clear()
        if "crash" in self.__dict__:
            self.crash.remove()
