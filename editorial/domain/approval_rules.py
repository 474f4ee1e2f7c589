"""The rules of approval: which route, which stages, who may sign, when it is due, what is still missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from .approvals import (
    Absence,
    ApprovalRequest,
    ApprovalRoute,
    ApprovalStage,
    Decision,
    RequestStage,
    SignOff,
    Validity,
    Who,
)
from .calendar import moment
from .content import ContentItem, Publication
from .people import Department, Person, Role
from .words import fold

#: Due times of publications that have a day but no hour count from here.
OPENING = time(9)
#: Hours past the due time after which the department's lead may decide too.
TO_LEAD = 24


class StageState(StrEnum):
    """Where a stage stands."""

    #: An earlier step is not through yet.
    WAITING = "waiting"
    OPEN = "open"
    DONE = "done"


class Standing(StrEnum):
    """As what somebody may sign."""

    OWN = "own"
    SUBSTITUTE = "substitute"
    #: Substitute, because the due time has passed.
    ESCALATED = "escalated"
    #: Lead of the department, because the due time has passed for long.
    LEAD = "lead"


@dataclass(frozen=True, slots=True)
class Team:
    """The people who decide, as the rules need them; built once for many items."""

    people: Mapping[int, Person]
    departments: Mapping[int, Department]
    absences: tuple[Absence, ...] = ()

    @staticmethod
    def of(people: Iterable[Person], departments: Iterable[Department], absences: Iterable[Absence] = ()) -> Team:
        """From plain lists."""
        return Team({one.id: one for one in people}, {one.id: one for one in departments}, tuple(absences))

    def active(self, person_id: int | None) -> bool:
        """Whether the person exists and is not deactivated."""
        one = self.people.get(person_id or 0)
        return one is not None and not one.archived

    def decides(self, person_id: int | None) -> bool:
        """Whether the person may decide anywhere: active, and not only looking on."""
        return self.active(person_id) and bool(set(self.people[person_id or 0].roles) - {Role.VIEWER})

    def absence(self, person_id: int, today: date) -> Absence | None:
        """The absence that has the person away today."""
        return next(
            (one for one in self.absences if one.person_id == person_id and one.starts <= today <= one.ends), None
        )

    def substitute(self, person_id: int, today: date) -> int | None:
        """Who decides for a person: named in today's absence, else the standing substitute."""
        away = self.absence(person_id, today)
        if away is not None and self.decides(away.substitute_id):
            return away.substitute_id
        standing = self.people[person_id].substitute_id if person_id in self.people else None
        return standing if self.decides(standing) else None


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody who may sign a stage now, and for whom."""

    person_id: int
    standing: Standing = Standing.OWN
    for_id: int | None = None


@dataclass(frozen=True, slots=True)
class StageProgress:
    """A stage with what happened at it. `barred` would be asked but wrote what is to be signed."""

    stage: RequestStage
    state: StageState
    signed: tuple[SignOff, ...] = ()
    stale: tuple[SignOff, ...] = ()
    due: datetime | None = None
    overdue: bool = False
    signers: tuple[Signer, ...] = ()
    barred: tuple[int, ...] = ()

    def signer(self, person_id: int | None) -> Signer | None:
        """As what this person may sign here now, or None."""
        if self.state is not StageState.OPEN or person_id in {one.person_id for one in self.signed}:
            return None
        return next((one for one in self._left if one.person_id == person_id), None)

    @property
    def _left(self) -> list[Signer]:
        """Those who have not signed, and for whom nobody did."""
        if not self.signed:
            return list(self.signers)
        spoken = voices(self.signed)
        gone = {one.person_id for one in self.signed}
        return [
            one for one in self.signers if one.person_id not in gone and (one.for_id or one.person_id) not in spoken
        ]

    @property
    def stuck(self) -> bool:
        """Whether too few people are left who may sign it."""
        if self.state is StageState.DONE:
            return False
        left = self._left
        open_voices = {one.for_id or one.person_id for one in left}
        return min(len(open_voices), len(left)) + len(voices(self.signed)) < self.stage.needed


def voices(signed: Iterable[SignOff]) -> set[int]:
    """Whose sign-offs these are: a substitute and the person they stand in for have one voice together."""
    return {one.for_id or one.person_id for one in signed}


def signed_by(signed: Sequence[SignOff]) -> int:
    """How many sign-offs these are: different people with different voices."""
    return min(len({one.person_id for one in signed}), len(voices(signed))) if signed else 0


def choose_route(
    item: ContentItem, channel_ids: Iterable[int | None], routes: Sequence[ApprovalRoute], built_in: ApprovalRoute
) -> ApprovalRoute:
    """The first route that fits, in their order; the built-in one where none does."""
    channels = set(channel_ids)
    for one in sorted(routes, key=lambda route: (route.general, route.position, route.id)):
        if not one.archived and _fits(one, item, channels):
            return one
    return built_in


def _fits(route: ApprovalRoute, item: ContentItem, channels: set[int | None]) -> bool:
    labels = {fold(one) for one in item.labels}
    return (
        (not route.channel_ids or not channels.isdisjoint(route.channel_ids))
        and (not route.formats or fold(item.format) in {fold(one) for one in route.formats})
        and (not route.campaign_ids or item.campaign_id in route.campaign_ids)
        and (not route.labels or not labels.isdisjoint(fold(one) for one in route.labels))
    )


def stages_for(item: ContentItem, stages: Iterable[ApprovalStage]) -> tuple[RequestStage, ...]:
    """The stages of a route that this item has to pass, as they go into its request."""
    found: list[RequestStage] = []
    for one in sorted(stages, key=lambda stage: (stage.step, stage.position, stage.id)):
        reason = _reason(item, one)
        if reason is not None:
            found.append(_copied(one, item, reason, len(found)))
    return tuple(found)


def _reason(item: ContentItem, stage: ApprovalStage) -> str | None:
    """Why a stage is there: "" for always, None for not at all."""
    if not stage.optional:
        return ""
    wanted = {fold(one) for one in stage.labels}
    label = next((one for one in item.labels if fold(one) in wanted), None)
    if label is not None:
        return f"label:{label}"
    return f"campaign:{item.campaign_id}" if item.campaign_id in stage.campaign_ids else None


def of_speakers(stage: RequestStage | ApprovalStage) -> bool:
    """Whether the stage belongs to the department that speaks."""
    return stage.who in (Who.SPEAKING, Who.LEAD)


def _copied(one: ApprovalStage, item: ContentItem, reason: str, position: int) -> RequestStage:
    return RequestStage(
        source_id=one.id,
        name=one.name,
        step=one.step,
        who=one.who,
        role=one.role,
        department_id=item.department_id if of_speakers(one) else one.department_id,
        person_ids=one.person_ids,
        needed=max(1, one.needed),
        due_hours=one.due_hours,
        reason=reason,
        position=position,
    )


def due_at(stage: RequestStage, publications: Iterable[Publication]) -> datetime | None:
    """When a stage has to be decided, in UTC: so many hours before the first publication; None without a day."""
    starts = [moment(one.day, one.time or OPENING, one.zone) for one in publications if one.day is not None]
    first = min((one for one in starts if one is not None), default=None)
    return None if first is None else first - timedelta(hours=stage.due_hours)


def base_signers(stage: RequestStage, department_id: int | None, team: Team) -> tuple[int, ...]:
    """The active people a stage is meant for, before substitutes and four eyes; nobody who only looks on."""
    if stage.who is Who.PEOPLE:
        found: list[int] = list(stage.person_ids)
    elif stage.who is Who.ROLE:
        found = [one.id for one in team.people.values() if stage.role in one.roles]
    elif stage.who is Who.LEAD:
        lead = team.departments.get(department_id or 0)
        found = [lead.lead_id] if lead is not None and lead.lead_id is not None else []
    else:
        found = _of_department(stage.department_id if stage.who is Who.DEPARTMENT else department_id, team)
    return tuple(dict.fromkeys(one for one in found if team.decides(one)))


def _of_department(department_id: int | None, team: Team) -> list[int]:
    department = team.departments.get(department_id or 0)
    if department is None:
        return []
    members = [one for one in team.people.values() if one.department_id == department_id and not one.archived]
    chosen = [one.id for one in members if Role.APPROVER in one.roles]
    if department.lead_id is not None and team.active(department.lead_id):
        chosen.append(department.lead_id)
    return chosen or [one.id for one in members if set(one.roles) - {Role.VIEWER}]


def signers(
    stage: RequestStage,
    department_id: int | None,
    team: Team,
    authors: Iterable[int],
    now: datetime,
    due: datetime | None,
) -> tuple[tuple[Signer, ...], tuple[int, ...]]:
    """Who may sign now, and who is barred because they wrote it.

    A substitute joins while the person is away, and once the due time has passed; `TO_LEAD` hours later the lead of
    the department joins too. Nobody who wrote it is ever among them.
    """
    wrote, today = set(authors), now.date()
    base = base_signers(stage, department_id, team)
    found = {one: Signer(one) for one in base}
    late = due is not None and now >= due
    for one in base:
        away = team.absence(one, today) is not None
        other = team.substitute(one, today) if away or late else None
        if other is not None and other not in found:
            found[other] = Signer(other, Standing.SUBSTITUTE if away else Standing.ESCALATED, one)
    if late and due is not None and now >= due + timedelta(hours=TO_LEAD):
        department = team.departments.get(stage.department_id or department_id or 0)
        lead = department.lead_id if department is not None else None
        if lead is not None and team.decides(lead) and lead not in found:
            found[lead] = Signer(lead, Standing.LEAD)
    barred = tuple(one for one in found if one in wrote)
    return tuple(one for key, one in found.items() if key not in wrote), barred


def progress(
    request: ApprovalRequest,
    stages: Sequence[RequestStage],
    sign_offs: Iterable[SignOff],
    item: ContentItem,
    publications: Sequence[Publication],
    team: Team,
    now: datetime,
) -> tuple[StageProgress, ...]:
    """Every stage of a request and where it stands; `now` is UTC."""
    given: dict[int, list[SignOff]] = {}
    for one in sign_offs:
        if one.decision is Decision.APPROVE and one.validity is not Validity.WITHDRAWN:
            given.setdefault(one.stage_id, []).append(one)
    found: list[StageProgress] = []
    reached: int | None = None  # the first step that is not through
    for stage in sorted(stages, key=lambda one: (one.step, one.position, one.id)):
        signed = tuple(one for one in given.get(stage.id, ()) if one.validity is Validity.VALID)
        stale = tuple(one for one in given.get(stage.id, ()) if one.validity is Validity.STALE)
        done = signed_by(signed) >= stage.needed
        if not done and reached is None:
            reached = stage.step
        state = StageState.DONE if done else StageState.OPEN if stage.step == reached else StageState.WAITING
        due = due_at(stage, publications)
        open_now, barred = signers(stage, item.department_id, team, request.author_ids, now, due)
        late = due is not None and now >= due and not done
        found.append(StageProgress(stage, state, signed, stale, due, late, open_now, barred))
    return tuple(found)


def complete(found: Sequence[StageProgress]) -> bool:
    """Whether every stage has its sign-offs."""
    return bool(found) and all(one.state is StageState.DONE for one in found)


def joined(kept: Sequence[RequestStage], wanted: Sequence[RequestStage]) -> tuple[RequestStage, ...]:
    """The stages a running request lacks: what has become necessary since (a label, a campaign, another route)."""
    have = {one.source_id for one in kept}
    return tuple(
        replace(one, position=len(kept) + index)
        for index, one in enumerate(one for one in wanted if one.source_id not in have)
    )
