"""Approval in the words of the interface: a stage as trackers, lists and dialogs show it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject

from editorial.domain.approval_routes import Tried
from editorial.domain.approval_rules import StageProgress, StageState, Standing
from editorial.domain.approvals import ApprovalOverride, ApprovalStage, RequestStage, SignOff, Who, Window
from editorial.domain.calendar import local
from editorial.domain.wording import day_text, stamp_text
from editorial.texts import has, text

from .context import Desk

#: Icon and colour of what went out of the house without approval, wherever it is shown.
WITHOUT_ICON, WITHOUT_TOKEN = "stamp", "warning"
_TITLES = frozenset({"dr", "prof", "dipl", "ing", "phil", "med", "mag"})


@dataclass(frozen=True, slots=True)
class StageView:
    """One stage as it is shown. `look` is done, now, later or stale; `said` all of it in one sentence."""

    name: str
    who: str
    short: str
    due: str
    look: str
    late: bool
    stuck: bool
    said: str


def short_name(name: str) -> str:
    """M. Weber for Dr. Miriam Weber; one word stays one word, and a pseudonym with its number whole."""
    parts = [one for one in name.split() if one.strip(".").lower() not in _TITLES]
    if parts and parts[-1].isdecimal():
        return name
    return f"{parts[0][0]}. {parts[-1]}" if len(parts) > 1 else "".join(parts) or name


class ApprovalWords(QObject):
    """Words about stages, people and due times; makes no widgets."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    # Stages of an item ----------------------------------------------------------------------------------------------

    def stages(self, found: Sequence[StageProgress], running: bool) -> list[StageView]:
        """The stages of a request (`running`) or of one that would be made."""
        return [self.stage(one, running) for one in found]

    def stage(self, one: StageProgress, running: bool) -> StageView:
        """One stage: who signed, or who is asked and until when."""
        look = self._look(one, running)
        name, due = one.stage.name, self.due(one)
        if look == "done":
            people = [sign_off.person for sign_off in one.signed]
            due = self._signed_at(one.signed)
        else:
            people = [self.name(signer.person_id) for signer in one.signers]
        who = self.people(people, one.stage.needed if look != "done" else 1)
        short = self.people([short_name(each) for each in people], one.stage.needed if look != "done" else 1, most=1)
        stuck = one.stuck and look != "done"
        if stuck:
            who = short = self.tr("nobody may sign")
        return StageView(name, who, short, due, look, one.overdue, stuck, self._said(one, name, who, due, look))

    @staticmethod
    def _look(one: StageProgress, running: bool) -> str:
        if one.state is StageState.DONE:
            return "done"
        if one.stale:
            return "stale"
        return "now" if running and one.state is StageState.OPEN else "later"

    def _said(self, one: StageProgress, name: str, who: str, due: str, look: str) -> str:
        words = {
            "done": self.tr("approved"),
            "stale": self.tr("outdated, to be approved again"),
            "now": self.tr("waits"),
            "later": self.tr("still to come"),
        }[look]
        parts = [f"{name}: {words}", who, due, *self._escalated(one)]
        if one.stage.reassigned_by:
            parts.append(self.tr("given to others by {person}").format(person=one.stage.reassigned_by))
        return ", ".join(part for part in parts if part)

    def _escalated(self, one: StageProgress) -> list[str]:
        """Who may decide too, because the due time has passed."""
        words = {
            Standing.ESCALATED: self.tr("{person} may decide too: the due time has passed"),
            Standing.LEAD: self.tr("{person} as lead may decide too: the due time has long passed"),
            Standing.SUBSTITUTE: self.tr("{person} stands in"),
        }
        return [
            words[signer.standing].format(person=self.name(signer.person_id))
            for signer in one.signers
            if signer.standing in words
        ]

    def escalation(self, one: StageProgress) -> str:
        """The same as a sentence for a line of its own; empty where nobody joined."""
        return ", ".join(self._escalated(one))

    def due(self, one: StageProgress) -> str:
        """bis Mo 18.05., or überfällig seit; empty without a day of publication."""
        return "" if one.due is None else self.until(one.due, one.overdue)

    def until(self, due: datetime, overdue: bool) -> str:
        """Until when something is to be decided, or since when it is overdue; `due` is UTC."""
        at = self.wall(due)
        day = day_text(at.date(), self.desk.language, year=False)
        today = at.date() == self.desk.clock.today()
        when = f"{at:%H:%M}" if today else day
        if overdue:
            return self.tr("overdue since {when}").format(when=when)
        return self.tr("until {when} today").format(when=when) if today else self.tr("until {when}").format(when=when)

    def _signed_at(self, given: Iterable[SignOff]) -> str:
        moments = [one.at for one in given if one.at is not None]
        return self.stamp(max(moments)) if moments else ""

    def wall(self, at: datetime) -> datetime:
        """A moment of UTC on the workspace's clocks."""
        return local(at, self.desk.clock.zone).replace(tzinfo=None)

    def stamp(self, at: datetime) -> str:
        """A moment of UTC in short words."""
        return stamp_text(self.wall(at), self.desk.clock.now(), self.desk.language)

    # People ---------------------------------------------------------------------------------------------------------

    def name(self, person_id: int | None) -> str:
        """What a person is called."""
        found = self.desk.person(person_id)
        return found.name if found else self.tr("somebody")

    def people(self, names: Sequence[str], needed: int = 1, most: int = 2) -> str:
        """M. Weber; M. Weber or K. Vogel; M. Weber and 3 more; with the number of sign-offs where it is not one."""
        found = list(dict.fromkeys(names))
        if not found:
            return ""
        if len(found) <= most:
            words = self.tr("{first} or {last}").format(first=found[0], last=found[1]) if len(found) > 1 else found[0]
            if needed > 1:
                words = " + ".join(found)
        else:
            words = self.tr("{first} and %n more", "", len(found) - 1).format(first=found[0])
        return self.tr("{needed} of {people}").format(needed=needed, people=words) if 1 < needed < len(found) else words

    # Routes ---------------------------------------------------------------------------------------------------------

    def who(self, one: ApprovalStage | RequestStage) -> str:
        """Who a stage asks: a role, a department, named people."""
        if one.who is Who.ROLE:
            code = f"role.{one.role}"
            return text(code, self.desk.language) if has(code) else one.role or self.tr("nobody yet")
        if one.who is Who.DEPARTMENT:
            found = self.desk.department(one.department_id)
            return found.name if found else self.tr("nobody yet")
        if one.who is Who.PEOPLE:
            return self.people([self.name(each) for each in one.person_ids]) or self.tr("nobody yet")
        return self.kinds()[one.who]

    def kinds(self) -> dict[Who, str]:
        """The kinds of who may sign."""
        return {
            Who.ROLE: self.tr("Everybody with a role"),
            Who.SPEAKING: self.tr("Speaking department"),
            Who.LEAD: self.tr("Lead of the speaking department"),
            Who.DEPARTMENT: self.tr("A certain department"),
            Who.PEOPLE: self.tr("Named people"),
        }

    def before(self, hours: int) -> str:
        """2 days before; 4 hours before; when it appears."""
        if hours <= 0:
            return self.tr("by the time it appears")
        if hours % 24 == 0:
            return self.tr("%n day(s) before", "", hours // 24)
        return self.tr("%n hour(s) before", "", hours)

    def needed(self, count: int) -> str:
        """1 sign-off; 2 sign-offs."""
        return self.tr("%n sign-off(s)", "", count)

    def windows(self) -> dict[Window, tuple[str, str]]:
        """How far an item may move in time without a new approval: name, and what that means."""
        return {
            Window.EXACT: (
                self.tr("Same moment"),
                self.tr("Every shift of day or hour asks for approval again."),
            ),
            Window.DAY: (
                self.tr("Same day"),
                self.tr("Another hour of the same day keeps the sign-offs; another day asks again."),
            ),
            Window.WEEK: (
                self.tr("Same week"),
                self.tr("Another day of the same calendar week keeps the sign-offs; another week asks again."),
            ),
            Window.ANY: (
                self.tr("Any time"),
                self.tr("Moving it never asks again; only text, media, channels and key message count."),
            ),
        }

    def why(self, one: Tried) -> str:
        """Why an item takes a route, or why not, in one sentence."""
        if not one.taken:
            missing = [self._criterion(fit.criterion, fit.wanted) for fit in one.fits if not fit.holds]
            return self.tr("does not fit: only for {criteria}").format(criteria=self.tr(" and ").join(missing))
        if one.fits:
            found = [self._criterion(fit.criterion, fit.found) for fit in one.fits]
            return self.tr("because of {criteria}").format(criteria=self.tr(" and ").join(found))
        if one.route.id == 0:
            return self.tr("the built-in route: no other one fits")
        return self.tr("for everything that no route above takes")

    def _criterion(self, criterion: str, values: Sequence[int | str]) -> str:
        names = ", ".join(self.values(criterion, values))
        pattern = {
            "channels": self.tr("channel {names}"),
            "formats": self.tr("format {names}"),
            "campaigns": self.tr("campaign {names}"),
            "labels": self.tr("label {names}"),
        }[criterion]
        return pattern.format(names=names)

    def values(self, criterion: str, values: Sequence[int | str]) -> list[str]:
        """What the values of a criterion are called."""
        if criterion == "channels":
            found = [self.desk.channel(int(one)) for one in values]
            return [one.name for one in found if one is not None]
        if criterion == "campaigns":
            campaigns = [self.desk.campaign(int(one)) for one in values]
            return [one.name for one in campaigns if one is not None]
        return [str(one) for one in values]

    # Without approval -----------------------------------------------------------------------------------------------

    def without(self, one: ApprovalOverride, with_reason: bool = True) -> str:
        """Who let it go without approval, when and why."""
        at = self.stamp(one.at) if one.at else ""
        said = self.tr("Let go without approval by {person}, {when}").format(person=one.person or "–", when=at)
        return f"{said}: {one.reason}" if with_reason and one.reason else said
