"""The composition root: a workspace file becomes a `Workspace` with its services."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from .domain.calendar import zone
from .domain.directory import WorkspaceOptions
from .domain.people import SYSTEM
from .errors import ReadOnly
from .services.content import ContentService
from .services.history import HistoryService
from .services.maintenance import MaintenanceService
from .services.of_meetings import MeetingServices
from .services.options import OptionsService, read_options, write_options
from .services.organisation import OrganisationService
from .services.plan import PlanService
from .services.store import Store, utc_now
from .services.views import ViewsService
from .storage import database as db
from .storage.opening import open_existing

if TYPE_CHECKING:
    from .services.answering import AnsweringService
    from .services.approval_forms import FormService
    from .services.approval_inbox import InboxService
    from .services.approval_marks import MarksService
    from .services.approval_routes import RouteService
    from .services.approvals import ApprovalService
    from .services.budgets import BudgetService
    from .services.calendar_import import CalendarImportService
    from .services.clearing import ClearingService
    from .services.expert_desk import ExpertDeskService
    from .services.exports import ExportService
    from .services.handover import HandoverService
    from .services.imports import ImportService
    from .services.input_forms import InputFormService
    from .services.input_mails import InputMailService
    from .services.input_messages import InputMessageService
    from .services.input_review import InputReviewService
    from .services.inputs import InputService
    from .services.journal import JournalService
    from .services.knowledge import KnowledgeService
    from .services.parts import PartsService
    from .services.people import PeopleService
    from .services.planning import PlanningService
    from .services.prints import PrintService
    from .services.privacy import PrivacyService
    from .services.reference import ReferenceService
    from .services.reminders import ReminderService
    from .services.results import ResultsService
    from .services.search import SearchService
    from .services.series import SeriesService
    from .services.store import Act
    from .services.today import TodayService
    from .storage.unit_of_work import UnitOfWork


class _TakingUp:
    """Hands occurrences to the service that knows them, once there is one."""

    def take_up(self, work: UnitOfWork, content_id: int) -> int:
        from .services.series_take_up import take_up

        return take_up(work, content_id)

    def publication_of(self, work: UnitOfWork, content_id: int, publication_id: int) -> int:
        from .services.series_take_up import publication_of

        return publication_of(work, content_id, publication_id)


def _hold_approvals(work: Act) -> None:
    """Hands every act to the guard of approvals, which is loaded with the first one."""
    from .services.approval_guard import enforce

    enforce(work)


def _keep_confidence(work: Act) -> None:
    """Hands every act to the guard of clearance, which is loaded with the first one that any answer concerns."""
    from .storage.confined import any_held

    if "answer" in work.given or any_held(work.connection):
        from .services.clearance_guard import enforce

        enforce(work)


def _keep_minutes(work: Act) -> None:
    """Hands every act that touched a meeting to the guard of minutes, which is loaded with the first one."""
    from .services.minutes_guard import enforce

    enforce(work)


class Workspace(MeetingServices):
    """An open workspace. Belongs to one thread at a time; `close` lets go of the file."""

    def __init__(self, database: db.Database, clock: Callable[[], datetime] = utc_now) -> None:
        self.path = database.path
        self.store = Store(database, clock)
        self.store.taking_up = _TakingUp()
        self.store.guard = _hold_approvals
        self.store.clearance = _keep_confidence
        self.store.minutes = _keep_minutes
        self.content = ContentService(self.store)
        self.plan = PlanService(self.store)
        self.organisation = OrganisationService(self.store)
        self.options = OptionsService(self.store)
        self.views = ViewsService(self.store)
        self.history = HistoryService(self.store)
        self.maintenance = MaintenanceService(self.store)

    @cached_property
    def planning(self) -> PlanningService:
        """Dates and states; loaded when first asked for, like `imports`."""
        from .services.planning import PlanningService

        return PlanningService(self.store)

    @cached_property
    def parts(self) -> PartsService:
        """Attachments, checklist and comments; loaded when first asked for."""
        from .services.parts import PartsService

        return PartsService(self.store)

    @cached_property
    def today(self) -> TodayService:
        """What is mine, next and missing; loaded when first asked for."""
        from .services.today import TodayService

        return TodayService(self.store, self.plan)

    @cached_property
    def search(self) -> SearchService:
        """Finding; loaded when first asked for."""
        from .services.search import SearchService

        return SearchService(self.store)

    @cached_property
    def series(self) -> SeriesService:
        """Recurring formats; loaded when first asked for, like `imports`."""
        from .services.series import SeriesService

        return SeriesService(self.store)

    @cached_property
    def imports(self) -> ImportService:
        """Plans come in; the readers of files are loaded with it, which the opening does not wait for."""
        from .services.imports import ImportService

        return ImportService(self.store)

    @cached_property
    def calendars(self) -> CalendarImportService:
        """Calendar files come in; loaded when first asked for, like `imports`."""
        from .services.calendar_import import CalendarImportService

        return CalendarImportService(self.store)

    @cached_property
    def reference(self) -> ReferenceService:
        """Other people's calendars behind the plan; loaded when first asked for, like `imports`."""
        from .services.reference import ReferenceService

        return ReferenceService(self.store)

    @cached_property
    def exports(self) -> ExportService:
        """Files go out; loaded when first asked for, like `imports`."""
        from .services.exports import ExportService

        return ExportService(self.store)

    @cached_property
    def prints(self) -> PrintService:
        """Plans on paper; loaded when first asked for, like `imports`."""
        from .services.prints import PrintService

        return PrintService(self.store, self.plan)

    @cached_property
    def handover(self) -> HandoverService:
        """Finished posts leave; loaded when first asked for."""
        from .services.handover import HandoverService

        return HandoverService(self.store)

    @cached_property
    def results(self) -> ResultsService:
        """Results come in and are read; loaded when first asked for."""
        from .services.results import ResultsService

        return ResultsService(self.store)

    @cached_property
    def journal(self) -> JournalService:
        """What was changed, by whom, and whether the journal is whole; loaded when first asked for."""
        from .services.journal import JournalService

        return JournalService(self.store)

    @cached_property
    def clearing(self) -> ClearingService:
        """How far answers of experts may go, and taking them into texts; loaded when first asked for."""
        from .services.clearing import ClearingService

        return ClearingService(self.store)

    @cached_property
    def inbox(self) -> InboxService:
        """What waits for approvers; loaded when first asked for."""
        from .services.approval_inbox import InboxService

        return InboxService(self.store)

    @cached_property
    def approvals(self) -> ApprovalService:
        """What waits for a decision, and deciding; loaded when first asked for."""
        from .services.approvals import ApprovalService

        return ApprovalService(self.store)

    @cached_property
    def people(self) -> PeopleService:
        """Absence, deactivation, passwords, working as somebody; loaded when first asked for."""
        from .services.people import PeopleService

        return PeopleService(self.store)

    @cached_property
    def marks(self) -> MarksService:
        """What every view marks of the approval; loaded when first asked for."""
        from .services.approval_marks import MarksService

        return MarksService(self.store)

    @cached_property
    def routes(self) -> RouteService:
        """Approval routes; loaded when first asked for."""
        from .services.approval_routes import RouteService

        return RouteService(self.store)

    @cached_property
    def forms(self) -> FormService:
        """Approval on other computers; loaded when first asked for."""
        from .services.approval_forms import FormService

        return FormService(self.store)

    @cached_property
    def answering(self) -> AnsweringService:
        """Experts answer; loaded when first asked for."""
        from .services.answering import AnsweringService

        return AnsweringService(self.store)

    @cached_property
    def input_forms(self) -> InputFormService:
        """Forms for experts and their answers; loaded when first asked for."""
        from .services.input_forms import InputFormService

        return InputFormService(self.store)

    @cached_property
    def inputs(self) -> InputService:
        """What experts are asked; loaded when first asked for."""
        from .services.inputs import InputService

        return InputService(self.store)

    @cached_property
    def expert_desk(self) -> ExpertDeskService:
        """What an expert reads on their own desk; loaded when first asked for."""
        from .services.expert_desk import ExpertDeskService

        return ExpertDeskService(self.store)

    @cached_property
    def input_review(self) -> InputReviewService:
        """The desk reviews what experts answered; loaded when first asked for."""
        from .services.input_review import InputReviewService

        return InputReviewService(self.store)

    @cached_property
    def budgets(self) -> BudgetService:
        """Expert time that management grants; loaded when first asked for."""
        from .services.budgets import BudgetService

        return BudgetService(self.store)

    @cached_property
    def input_messages(self) -> InputMessageService:
        """Writing to experts; loaded when first asked for."""
        from .services.input_messages import InputMessageService

        return InputMessageService(self.store)

    @cached_property
    def input_mails(self) -> InputMailService:
        """Mail drafts to experts; loaded when first asked for."""
        from .services.input_mails import InputMailService

        return InputMailService(self.store)

    @cached_property
    def privacy(self) -> PrivacyService:
        """Personal data; loaded when first asked for."""
        from .services.privacy import PrivacyService

        return PrivacyService(self.store)

    @cached_property
    def knowledge(self) -> KnowledgeService:
        """Who knows about what; loaded when first asked for."""
        from .services.knowledge import KnowledgeService

        return KnowledgeService(self.store)

    @cached_property
    def reminders(self) -> ReminderService:
        """What is due and what somebody wants to be told; loaded when first asked for."""
        from .services.reminders import ReminderService

        return ReminderService(self.store)

    def close(self) -> None:
        """Let go of the file."""
        self.store.database.close()


def open_workspace(path: Path, *, clock: Callable[[], datetime] = utc_now) -> Workspace:
    """Open an existing workspace, migrating an older one after a backup. Raises `WorkspaceError`."""
    workspace = Workspace(open_existing(path), clock)
    with workspace.store.read(SYSTEM) as work:
        workspace.store.zone = read_options(work).zone
    _calm_collector()
    return workspace


def create_workspace(
    path: Path, *, language: str = "de", name: str = "", clock: Callable[[], datetime] = utc_now
) -> Workspace:
    """A new, empty workspace. Raises `WorkspaceError` where the file exists."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReadOnly("workspace.readonly", path=str(path)) from error
    local = clock().astimezone(zone("Europe/Berlin"))
    options = WorkspaceOptions(
        name=name or path.stem,
        organisation=name,
        language=language,
        workspace_id=str(uuid4()),
        created=local.date().isoformat(),
    )

    def furnish(made: db.Database) -> None:
        with Store(made, clock).act(SYSTEM, "settings.save") as work:
            write_options(work, options)
            work.detail = {"final": True}

    workspace = Workspace(db.create(path, furnish), clock)
    _calm_collector()
    return workspace


def _calm_collector() -> None:
    """Everything loaded so far stays loaded; collecting less often halves big writes (measured)."""
    gc.freeze()
    gc.set_threshold(50_000, 50, 100)
