"""What the list and the form show for goals, pillars, campaigns, phases and periods."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from editorial.domain.content import TaskField
from editorial.domain.strategy import (
    Campaign,
    CampaignDepartment,
    CampaignPhase,
    CampaignPillar,
    ContentPillar,
    Goal,
    Period,
    PeriodKind,
    PillarGoal,
    Strategy,
)
from editorial.domain.wording import day_text, number_text
from editorial.services.organisation import Links
from editorial.texts import text

from .. import editors
from ..context import Desk
from ..master_detail import Column, Editor, Kind
from ..widgets.choice import Choice, Sign


class StrategyKinds(QObject):
    """The kinds of the strategy page; `strategy` and `periods` are what was read last."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.strategy = Strategy()
        self.periods: tuple[Period, ...] = ()

    # Kinds --------------------------------------------------------------------------------------------------------

    def goals(self) -> Kind:
        """Goals with a measure."""
        desk = self.desk
        columns = (
            Column(self.tr("Goal"), lambda one: one.name, lambda _one: Sign.icon("target")),
            Column(self.tr("Reached"), self._reached, right=True),
            Column(self.tr("Due"), lambda one: self._day(one.due)),
        )

        def build() -> list[Editor]:
            return [
                editors.line(desk, "name", self.tr("Goal"), required=True),
                editors.area(desk, "description", self.tr("Description")),
                editors.number(desk, "target", self.tr("Target")),
                editors.number(desk, "actual", self.tr("Reached so far")),
                editors.line(desk, "unit", self.tr("Counted in"), helper=self.tr("For example applications.")),
                editors.day(desk, "due", self.tr("Due")),
            ]

        return Kind(
            Goal,
            lambda: self.strategy.goals,
            columns,
            build,
            list,
            "target",
            self.tr("New goal"),
            self.tr("No goal yet"),
            self.tr("Goals say what the editorial work is for and how that is measured."),
        )

    def pillars(self) -> Kind:
        """Content pillars and the goals they serve."""
        desk = self.desk
        columns = (
            Column(self.tr("Content pillar"), lambda one: one.name, self._field_sign),
            Column(self.tr("Serves"), self._goal_names),
        )
        goals = editors.several(
            desk,
            "",
            self.tr("Serves these goals"),
            lambda: [Choice(one.id, one.name, Sign.icon("target")) for one in _active(self.strategy.goals)],
            self._goal_ids,
            self.tr("Add goal"),
        )

        def build() -> list[Editor]:
            return [
                editors.line(desk, "name", self.tr("Content pillar"), required=True),
                editors.area(desk, "description", self.tr("Description")),
                editors.choice(desk, "task_field", self.tr("Task field"), self._fields, self.tr("none")),
                goals,
            ]

        return Kind(
            ContentPillar,
            lambda: self.strategy.pillars,
            columns,
            build,
            lambda: [Links(PillarGoal, "pillar_id", "goal_id", frozenset(goals.read()))],
            "layers",
            self.tr("New content pillar"),
            self.tr("No content pillar yet"),
            self.tr("Content pillars are the few subjects you return to again and again."),
        )

    def campaigns(self) -> Kind:
        """Campaigns with time, pillars and departments."""
        desk = self.desk
        columns = (
            Column(self.tr("Campaign"), lambda one: one.name, lambda _one: Sign.icon("megaphone")),
            Column(self.tr("From"), lambda one: self._day(one.starts)),
            Column(self.tr("To"), lambda one: self._day(one.ends)),
        )
        pillars, departments = self._campaign_links()

        def build() -> list[Editor]:
            return [
                editors.line(desk, "name", self.tr("Campaign"), required=True),
                editors.area(desk, "key_message", self.tr("Key message")),
                editors.area(desk, "description", self.tr("Description")),
                editors.day(desk, "starts", self.tr("From")),
                editors.day(desk, "ends", self.tr("To")),
                pillars,
                departments,
            ]

        def links() -> list[Links]:
            return [
                Links(CampaignPillar, "campaign_id", "pillar_id", frozenset(pillars.read())),
                Links(CampaignDepartment, "campaign_id", "department_id", frozenset(departments.read())),
            ]

        return Kind(
            Campaign,
            lambda: self.strategy.campaigns,
            columns,
            build,
            links,
            "megaphone",
            self.tr("New campaign"),
            self.tr("No campaign yet"),
            self.tr("A campaign bundles items across departments under one key message."),
        )

    def _campaign_links(self) -> tuple[Editor, Editor]:
        desk = self.desk
        pillars = editors.several(
            desk,
            "",
            self.tr("Content pillars"),
            lambda: [Choice(one.id, one.name, self._field_sign(one)) for one in _active(self.strategy.pillars)],
            lambda one: self._linked(self.strategy.campaign_pillars, one, "pillar_id"),
            self.tr("Add pillar"),
        )
        departments = editors.several(
            desk,
            "",
            self.tr("Departments"),
            lambda: [Choice(one.id, one.name) for one in _active(desk.directory.departments)],
            lambda one: self._linked(self.strategy.campaign_departments, one, "department_id"),
            self.tr("Add department"),
        )
        return pillars, departments

    def phases(self) -> Kind:
        """Phases of campaigns."""
        desk = self.desk
        columns = (
            Column(self.tr("Phase"), lambda one: one.name),
            Column(self.tr("Campaign"), lambda one: getattr(desk.campaign(one.campaign_id), "name", "")),
            Column(self.tr("From"), lambda one: self._day(one.starts)),
            Column(self.tr("To"), lambda one: self._day(one.ends)),
        )

        def build() -> list[Editor]:
            return [
                editors.line(desk, "name", self.tr("Phase"), required=True),
                editors.choice(desk, "campaign_id", self.tr("Campaign"), self._campaigns),
                editors.day(desk, "starts", self.tr("From")),
                editors.day(desk, "ends", self.tr("To")),
            ]

        first = next(iter(_active(desk.directory.campaigns)), None)
        return Kind(
            lambda: CampaignPhase(campaign_id=first.id if first else 0),
            lambda: self.strategy.phases,
            columns,
            build,
            list,
            "chart-gantt",
            self.tr("New phase"),
            self.tr("No phase yet"),
            self.tr("Phases part a campaign into stretches on the timeline."),
            archivable=False,
        )

    def bands(self) -> Kind:
        """Blackouts and embargoes."""
        desk = self.desk
        columns = (
            Column(self.tr("Period"), lambda one: one.name, self._band_sign),
            Column(self.tr("Kind"), lambda one: text(f"period.{one.kind}", desk.language)),
            Column(self.tr("From"), lambda one: self._day(one.starts)),
            Column(self.tr("To"), lambda one: self._day(one.ends)),
        )

        def build() -> list[Editor]:
            return [
                editors.line(desk, "name", self.tr("Name"), required=True),
                editors.choice(desk, "kind", self.tr("Kind"), self._band_kinds, empty=PeriodKind.BLACKOUT),
                editors.day(desk, "starts", self.tr("First day"), required=True),
                editors.day(desk, "ends", self.tr("Last day"), required=True),
                editors.line(
                    desk, "until", self.tr("Ends at (hour of the last day)"), helper=self.tr("For example 09:00.")
                ),
                editors.choice(
                    desk, "campaign_id", self.tr("Only this campaign"), self._campaigns, self.tr("everything")
                ),
                editors.line(desk, "set_by", self.tr("Set by"), helper=self.tr("Left empty: you.")),
                editors.line(desk, "reason", self.tr("Reason")),
            ]

        today = desk.clock.today
        return Kind(
            lambda: Period(starts=today(), ends=today()),
            lambda: self.periods,
            columns,
            build,
            list,
            "ban",
            self.tr("New period"),
            self.tr("No blackout or embargo"),
            self.tr("In a blackout nobody posts; an embargo keeps a subject back until its end."),
            archivable=False,
        )

    # Words --------------------------------------------------------------------------------------------------------

    def _day(self, day: date | None) -> str:
        return day_text(day, self.desk.language, with_weekday=False) if day and day != date.min else ""

    def _reached(self, goal: Goal) -> str:
        if not goal.target:
            return ""
        counts = [number_text(one, self.desk.language) for one in (goal.actual, goal.target)]
        return " / ".join(counts) + (f" {goal.unit}" if goal.unit else "")

    @staticmethod
    def _field_sign(pillar: ContentPillar) -> Sign | None:
        return Sign.field(pillar.task_field) if pillar.task_field else None

    @staticmethod
    def _band_sign(period: Period) -> Sign:
        icons = {PeriodKind.EMBARGO: "lock", PeriodKind.HOLIDAY: "calendar-days"}
        return Sign.icon(icons.get(period.kind, "ban"))

    def _goal_ids(self, pillar: Any) -> tuple[int, ...]:
        return self._linked(self.strategy.pillar_goals, pillar, "goal_id", "pillar_id")

    def _goal_names(self, pillar: ContentPillar) -> str:
        ids = self._goal_ids(pillar)
        return ", ".join(one.name for one in self.strategy.goals if one.id in ids)

    @staticmethod
    def _linked(links: tuple[Any, ...], entry: Any, name: str, own: str = "campaign_id") -> tuple[int, ...]:
        return tuple(getattr(one, name) for one in links if getattr(one, own) == entry.id)

    # Choices ------------------------------------------------------------------------------------------------------

    def _fields(self) -> list[Choice]:
        return [Choice(one, text(f"field.{one}", self.desk.language), Sign.field(one)) for one in TaskField]

    def _campaigns(self) -> list[Choice]:
        return [Choice(one.id, one.name, Sign.icon("megaphone")) for one in _active(self.desk.directory.campaigns)]

    def _band_kinds(self) -> list[Choice]:
        return [Choice(one, text(f"period.{one}", self.desk.language)) for one in PeriodKind]


def _active(entries: tuple[Any, ...]) -> list[Any]:
    return [one for one in entries if not one.archived]
