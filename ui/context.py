"""The desk: what every page and widget is handed instead of singletons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from editorial.domain.calendar import zone
from editorial.domain.directory import Directory, WorkspaceOptions
from editorial.domain.events import Changes
from editorial.domain.people import Actor
from editorial.settings import Settings, save_settings

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.approval_marks import Marks
    from editorial.domain.channels import Channel
    from editorial.domain.content import ContentItem
    from editorial.domain.people import Department, Person
    from editorial.domain.strategy import Campaign, ContentPillar
    from editorial.errors import EditorialError

    from .icons import Icons
    from .live import Live
    from .tasks import Tasks
    from .theme import Theme

T = TypeVar("T")


class Clock:
    """Now, for the interface; the tour and tests stop it."""

    def __init__(self, fixed: datetime | None = None, zone_name: str = "Europe/Berlin") -> None:
        self.fixed = fixed
        self.zone = zone_name

    def utc(self) -> datetime:
        """The moment now, in UTC."""
        return self.fixed or datetime.now(UTC)

    def now(self) -> datetime:
        """Wall time in the workspace's zone, without tzinfo."""
        return self.utc().astimezone(zone(self.zone)).replace(tzinfo=None)

    def today(self) -> date:
        """The workspace's today."""
        return self.now().date()


class Desk(QObject):
    """Theme, icons, clock, actor, and the only way to the workspace: `run`.

    Requests go up as signals, which the main window answers; what changed comes back through `live.changed`.
    """

    #: Open the editor: content id, publication id or 0.
    open_item_requested = Signal(int, int)
    #: Show a day in the calendar (datetime.date) and a view name ("month", "week", "list" ...) or "".
    open_day_requested = Signal(object, str)
    #: Show a view of the calendar with a filter: view name, `PlanFilter`.
    filter_requested = Signal(str, object)
    #: Show a page of the rail by its name ("calendar", "strategy", ...).
    open_page_requested = Signal(str)
    #: Show an item to its approver: content id. `decide` opens the page first.
    approval_requested = Signal(int)
    #: Write a request to an expert, for a content item (id or 0) with its title; `ask_expert` opens the page first.
    ask_requested = Signal(int, str)
    #: Show an input request by its id; `show_request` opens the page first.
    input_requested = Signal(int)
    #: Show a meeting by its id where it is prepared; `show_meeting` opens the page first.
    meeting_requested = Signal(int)
    #: Moderate a meeting, or show its minutes: meeting id. Offered where `answers` says that somebody listens.
    moderation_requested = Signal(int)
    minutes_requested = Signal(int)
    #: A sentence, whether Undo is offered, a meaning (success, info, warning).
    toast_requested = Signal(str, bool, str)
    #: A sentence with a way on that is not Undo: the sentence, the words of the button, what it does.
    offer_requested = Signal(str, str, object)
    #: An expected error that belongs to no part of a page: shown as a dialog.
    error_raised = Signal(object)
    #: One line in the status bar while something is pointed at or dragged; "" clears it.
    hint_requested = Signal(str)
    #: The quick-add popover: a starting day (date or None) and text to begin with; see `quick_add`.
    quick_add_requested = Signal(object, str, object)
    #: Quick add made an item: content id; the page in front may select it.
    item_made = Signal(int)
    #: The import page, with a path or "".
    import_requested = Signal(str)
    #: Show the journal: that of a content item, or with 0 all of it.
    journal_requested = Signal(int)
    #: Show the backlog of items without a date.
    backlog_requested = Signal()
    #: Show what a person is responsible for: person id.
    show_person_requested = Signal(int)
    #: People, channels, pillars ... were read anew: `directory` and `options` are fresh.
    directory_changed = Signal()
    #: What of the approval is marked on every view was read anew: `marks`.
    marks_changed = Signal()
    #: Somebody else works here, or with other roles: `actor` is who.
    actor_changed = Signal()
    settings_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        tasks: Tasks,
        live: Live,
        settings: Settings,
        clock: Clock,
        language: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.icons = icons
        self.tasks = tasks
        self.live = live
        self.settings = settings
        self.clock = clock
        #: "de" or "en", fixed while the window is open.
        self.language = language
        self.actor = Actor()
        self._directory: Directory | None = None
        self._options: WorkspaceOptions | None = None
        self._marks: Marks | None = None
        #: Why the file cannot be written, and why whoever works here may not; "" where it can and they may.
        self.file_reason = self.role_reason = ""

    @property
    def read_only(self) -> str:
        """Why nothing can be changed here, in a sentence; "" where it can."""
        return self.file_reason or self.role_reason

    @read_only.setter
    def read_only(self, reason: str) -> None:
        self.file_reason = reason

    # The workspace ------------------------------------------------------------------------------------------------

    def run(
        self,
        job: Callable[[Workspace], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[EditorialError], None] | None = None,
    ) -> None:
        """Run `job` on the worker thread that owns the workspace; `done` and `failed` run on the interface thread.

        What the job commits is announced through `live.changed` before `done`. Without `failed` an expected error is
        shown to the user. Jobs run in the order in which they were given. The error can do the job `again`.
        """

        def refused(error: EditorialError) -> None:
            error.again = lambda: self.run(job, done, failed)
            (failed or self.error_raised.emit)(error)

        self.tasks.run(job, done, refused)

    # Names and signs ----------------------------------------------------------------------------------------------

    @property
    def directory(self) -> Directory:
        """All departments, people, channels, pillars, campaigns, goals; kept fresh by the main window."""
        if self._directory is None:
            self._directory = Directory()
        return self._directory

    @property
    def options(self) -> WorkspaceOptions:
        """The workspace's settings; kept fresh by the main window."""
        if self._options is None:
            self._options = WorkspaceOptions()
        return self._options

    def set_directory(self, directory: Directory, options: WorkspaceOptions | None = None) -> None:
        """Called by the main window after reading; announces it."""
        self._directory = directory
        if options is not None:
            self._options = options
            self.clock.zone = options.zone
        self.directory_changed.emit()

    @property
    def marks(self) -> Marks:
        """What of the approval is marked on every view; kept fresh by the session."""
        if self._marks is None:
            from editorial.domain.approval_marks import Marks

            self._marks = Marks()
        return self._marks

    @property
    def without(self) -> frozenset[int]:
        """The items that somebody let go without approval; for the first picture nothing is loaded to know of none."""
        return frozenset() if self._marks is None else frozenset(self._marks.without)

    @property
    def held(self) -> frozenset[int]:
        """The items in which words of experts stand that are not cleared."""
        return frozenset() if self._marks is None else self._marks.held

    def set_marks(self, marks: Marks) -> None:
        """Called by the session after reading; announces it where they are others."""
        if marks != self._marks:
            self._marks = marks
            self.marks_changed.emit()

    def channel(self, channel_id: int) -> Channel | None:
        """The channel by its id."""
        return next((one for one in self.directory.channels if one.id == channel_id), None)

    def person(self, person_id: int | None) -> Person | None:
        """The person by their id."""
        return next((one for one in self.directory.people if one.id == person_id), None)

    def department(self, department_id: int | None) -> Department | None:
        """The department by its id."""
        return next((one for one in self.directory.departments if one.id == department_id), None)

    def campaign(self, campaign_id: int | None) -> Campaign | None:
        """The campaign by its id."""
        return next((one for one in self.directory.campaigns if one.id == campaign_id), None)

    def pillar(self, pillar_id: int | None) -> ContentPillar | None:
        """The pillar by its id."""
        return next((one for one in self.directory.pillars if one.id == pillar_id), None)

    # Who works here -----------------------------------------------------------------------------------------------

    def set_actor(self, actor: Actor) -> None:
        """Somebody works here from now on; announces it where it is another one, or one with other roles."""
        if actor != self.actor:
            self.actor = actor
            self.actor_changed.emit()

    def may(self, act: str) -> bool:
        """Whether whoever works here may do `act` ("content.edit") at all; nothing they may not is offered."""
        from editorial.domain.permissions import allowed

        return allowed(self.actor, act)

    def why_not(self, act: str) -> str:
        """Why not, in one sentence for a tooltip; "" where they may."""
        from editorial.domain.permissions import demand
        from editorial.errors import EditorialError

        try:
            demand(self.actor, act)
        except EditorialError as error:
            return error.text(self.language)
        return ""

    def why_not_item(self, act: str, item: ContentItem) -> str:
        """Why not to this item, in the state it is in and as near as it is to them; "" where they may."""
        from editorial.domain.permissions import Whose, demand_for
        from editorial.errors import EditorialError

        own = self.actor.id is not None and item.owner_id == self.actor.id
        try:
            demand_for(self.actor, act, item, item.status, Whose.OWN if own else Whose.ANY)
        except EditorialError as error:
            return error.text(self.language)
        return ""

    # Requests -----------------------------------------------------------------------------------------------------

    def open_item(self, content_id: int, publication_id: int = 0) -> None:
        """Open the editor; an occurrence of a series becomes a content item first."""
        if content_id < 0:
            actor = self.actor
            self.run(lambda ws: ws.series.take_up(actor, content_id), self._open_taken)
            return
        self.open_item_requested.emit(content_id, publication_id)

    def _open_taken(self, changes: Changes) -> None:
        self.open_item_requested.emit(int(changes.detail["content_id"]), 0)

    def decide(self, content_id: int) -> None:
        """Show the item where it is decided."""
        self.open_page_requested.emit("approvals")
        self.approval_requested.emit(content_id)

    def ask_expert(self, content_id: int = 0, title: str = "") -> None:
        """Write a request to an expert, for a content item where one is given."""
        self.open_page_requested.emit("inputs")
        self.ask_requested.emit(content_id, title)

    def show_request(self, request_id: int) -> None:
        """Show an input request where it is worked on."""
        self.open_page_requested.emit("inputs")
        self.input_requested.emit(request_id)

    def show_meeting(self, meeting_id: int) -> None:
        """Show a meeting where it is prepared."""
        self.open_page_requested.emit("meetings")
        self.meeting_requested.emit(meeting_id)

    def answers(self, request: str) -> bool:
        """Whether the window answers a request ("moderation_requested"); what nobody answers is not offered."""
        return bool(self.receivers(f"2{request}(int)"))

    def toast(self, sentence: str, undo: bool = True, meaning: str = "success") -> None:
        """Answer an edit."""
        self.toast_requested.emit(sentence, undo, meaning)

    def offer(self, sentence: str, words: str, act: Callable[[], object]) -> None:
        """Answer an act that is not undone but has another way back: its words, and what it does."""
        self.offer_requested.emit(sentence, words, act)

    def quick_add(self, day: date | None = None, words: str = "", status: object = None) -> None:
        """Open quick add for a day, with words to begin with, for a status (board columns)."""
        self.quick_add_requested.emit(day, words, status)

    def change_settings(self, **values: Any) -> None:
        """Change and keep what the program remembers about this user."""
        self.settings = replace(self.settings, **values)
        save_settings(self.settings)
        self.settings_changed.emit()


__all__ = ["Changes", "Clock", "Desk"]
