"""The services of editorial meetings, as a workspace has them: each is loaded when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .action_items import ActionItemService
    from .agenda import AgendaService
    from .decisions import DecisionService
    from .meetings import MeetingService
    from .minutes import MinutesService
    from .minutes_files import MinutesFileService
    from .moderation import ModerationService
    from .parked_topics import ParkedTopicService
    from .plan import PlanService
    from .stage import StageService
    from .store import Store


class MeetingServices:
    """A part of the composition root (`app.Workspace`)."""

    store: Store
    plan: PlanService

    @cached_property
    def meetings(self) -> MeetingService:
        """Series, meetings and whom they invite."""
        from .meetings import MeetingService

        return MeetingService(self.store)

    @cached_property
    def agenda(self) -> AgendaService:
        """What a meeting speaks about, collected from the workspace."""
        from .agenda import AgendaService

        return AgendaService(self.store)

    @cached_property
    def parked(self) -> ParkedTopicService:
        """What meetings put off."""
        from .parked_topics import ParkedTopicService

        return ParkedTopicService(self.store)

    @cached_property
    def moderation(self) -> ModerationService:
        """A meeting that runs."""
        from .moderation import ModerationService

        return ModerationService(self.store)

    @cached_property
    def stage(self) -> StageService:
        """What of an agenda item may be shown in a room."""
        from .stage import StageService

        return StageService(self.store, self.plan)

    @cached_property
    def decisions(self) -> DecisionService:
        """What meetings decide, and what that does."""
        from .decisions import DecisionService

        return DecisionService(self.store)

    @cached_property
    def actions(self) -> ActionItemService:
        """Who does what until when."""
        from .action_items import ActionItemService

        return ActionItemService(self.store)

    @cached_property
    def minutes(self) -> MinutesService:
        """The minutes of a meeting."""
        from .minutes import MinutesService

        return MinutesService(self.store)

    @cached_property
    def minutes_files(self) -> MinutesFileService:
        """Minutes as files."""
        from .minutes_files import MinutesFileService

        return MinutesFileService(self.store)
