"""The one table of who may do what: act by role, state of the content, and whose it is.

`services` enforce it: the act when it begins, and every changed content item before it is committed, whatever changed
it. Who has several roles may do what any of them may.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ..errors import Coded, Forbidden
from .content import ContentItem, Status
from .people import Actor, Person, Role, actor_of


class Whose(StrEnum):
    """Whose content a rule is about."""

    ANY = "any"
    #: What they are asked about: see `storage.visibility`.
    CONCERNED = "concerned"
    #: What they are responsible for, or wrote.
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Rule:
    """`roles` may do `act` (and every act that begins with it) to content in `states` that is theirs as `whose` says.

    Of all rules those count whose act is the longest that fits.
    """

    act: str
    roles: frozenset[Role]
    states: frozenset[Status] = frozenset(Status)
    whose: Whose = Whose.ANY


EVERYONE = frozenset(Role)
WRITERS = EVERYONE - {Role.VIEWER}
LEADERS = frozenset({Role.ADMINISTRATOR, Role.MANAGER})
#: Who keeps what is out: corrects, evaluates, archives it.
KEEPERS = LEADERS | {Role.COMMUNITY}
DESK = KEEPERS | {Role.EDITOR}
EXPERTS = frozenset({Role.EXPERT})
#: Who sees every meeting; everybody else those in which they take part.
SEES_MEETINGS = DESK | {Role.MANAGEMENT}
#: What has appeared.
OUT = frozenset({Status.PUBLISHED, Status.EVALUATED, Status.ARCHIVED})
LIVE = frozenset(Status) - OUT
#: What is still being written.
EARLY = LIVE - {Status.APPROVED, Status.SCHEDULED}

TABLE: tuple[Rule, ...] = (
    Rule("read", EVERYONE),
    Rule("content", KEEPERS),
    Rule("content", frozenset({Role.EDITOR}), LIVE),
    Rule("content", EXPERTS, EARLY, Whose.OWN),
    Rule("content.comment", WRITERS - EXPERTS),
    Rule("content.comment", EXPERTS, whose=Whose.CONCERNED),
    Rule("content.purge", LEADERS),
    # Whose turn it is, and four eyes, the approval route says; viewers decide nowhere.
    Rule("approval", WRITERS),
    Rule("approval.submit", DESK),
    Rule("approval.submit", EXPERTS, EARLY, Whose.OWN),
    Rule("approval.withdraw_request", DESK),
    Rule("approval.withdraw_request", EXPERTS, EARLY, Whose.OWN),
    Rule("approval.form", DESK),
    Rule("approval.answer", DESK),
    Rule("approval.override", LEADERS),
    Rule("approval.reassign", LEADERS),
    Rule("route", LEADERS),
    Rule("absence", LEADERS),
    Rule("absence", EVERYONE, whose=Whose.OWN),
    Rule("people", LEADERS),
    # Everybody their own; somebody else's forgotten one `services.people` leaves to administrators.
    Rule("people.password", EVERYONE),
    # Everybody their own data; somebody else's `services.privacy` leaves to those who lead the desk.
    Rule("people.export", EVERYONE),
    Rule("people.anonymise", frozenset({Role.ADMINISTRATOR, Role.MANAGER})),
    Rule("strategy", LEADERS | {Role.MANAGEMENT}),
    Rule("series", DESK),
    Rule("view", EVERYONE),
    Rule("reminder", EVERYONE),
    Rule("import", LEADERS),
    Rule("reference", DESK),
    # Whose request it is, and who leads the department that said it, the services ask.
    Rule("input", DESK),
    Rule("input.answer", WRITERS),
    Rule("input.decline", WRITERS),
    Rule("input.pass_on", WRITERS),
    Rule("input.clear", WRITERS),
    Rule("budget", LEADERS | {Role.MANAGEMENT}),
    # Who chairs a meeting or writes its minutes, and whose action item it is, the services ask; once it has begun
    # `meeting_rules.may_name` says who names others. What a decision does is asked again where it is done: a meeting is
    # no way past any rule.
    Rule("meeting", DESK),
    Rule("meeting.committee", LEADERS),
    Rule("minutes", DESK),
    # Whoever chairs a meeting or takes its minutes, the service asks.
    Rule("minutes.finalise", WRITERS),
    Rule("minutes.addendum", WRITERS),
    Rule("minutes.reopen", LEADERS),
    Rule("action", DESK),
    Rule("action.state", WRITERS),
    Rule("results", DESK),
    Rule("settings", LEADERS),
    Rule("sample", LEADERS),
    Rule("workspace", LEADERS),
    # A backup protects everybody's work, and shows nobody anything.
    Rule("workspace.backup", EVERYONE),
    Rule("workspace.mend", WRITERS),
    Rule("export.workspace", LEADERS),
    Rule("export.journal", WRITERS - EXPERTS),
    # What was done is taken back only by those who might do it.
    Rule("history", WRITERS),
)


def rules_for(act: str) -> tuple[Rule, ...]:
    """The rules that decide about an act (a dotted name such as content.delete); none where nobody may do it."""
    name = act
    while name:
        if found := tuple(one for one in TABLE if one.act == name):
            return found
        name = name.rpartition(".")[0]
    return ()


def allowed(actor: Actor, act: str, status: Status | None = None, whose: Whose = Whose.OWN) -> bool:
    """Whether `actor` may do `act`: at all, or to content in that state. `whose` is how near it is to them."""
    return any(_fits(one, actor, status, whose) for one in rules_for(act))


def _fits(rule: Rule, actor: Actor, status: Status | None, whose: Whose) -> bool:
    order = list(Whose)
    near = order.index(whose) >= order.index(rule.whose)
    return bool(actor.roles & rule.roles) and (status is None or status in rule.states) and near


def demand(actor: Actor, act: str) -> None:
    """Raise `Forbidden`, naming who may, where the actor may do this to nothing at all."""
    if not allowed(actor, act):
        raise Forbidden("forbidden", **_words(actor, act, frozenset().union(*(one.roles for one in rules_for(act)))))


def demand_for(actor: Actor, act: str, item: ContentItem, status: Status, whose: Whose) -> None:
    """Raise `Forbidden`, naming who may, where the actor may not do this to the item in that state."""
    if allowed(actor, act, status, whose):
        return
    rules = rules_for(act)
    others: frozenset[Role] = frozenset().union(
        *(one.roles for one in rules if status in one.states and one.whose is Whose.ANY)
    )
    words = _words(actor, act, others) | {"title": item.title, "status": Coded(f"status.{status}")}
    code = "forbidden.state" if any(_fits(one, actor, None, whose) for one in rules) else "forbidden.foreign"
    raise Forbidden(code, **words)


def _words(actor: Actor, act: str, roles: frozenset[Role]) -> dict[str, object]:
    who = tuple(Coded(f"role.{one}") for one in Role if one in roles) or "–"
    return {"actor": actor.name or "–", "act": Coded(f"act.{act}"), "who": who}


def effective(actor: Actor, person: Person | None, alone: bool) -> Actor:
    """The actor as their own entry has them: with its name, and of the roles they claim only those it has.

    Who claims nothing that they are is what they are. `alone` is a workspace of one person, who may do everything.
    Raises `Forbidden` for somebody who is no person of the workspace or is deactivated. Without an id it is nobody
    certain (a script, a workspace without people), who stays as they are and can never sign.
    """
    if actor.id is None:
        return actor
    if person is None:
        raise Forbidden("people.unknown", person=actor.name or "–")
    if person.archived:
        raise Forbidden("people.deactivated", person=person.name)
    own = actor_of(person, 1 if alone else 0)
    if alone or not actor.roles:
        return own if actor.roles else Actor(own.id, own.name, frozenset())
    return Actor(own.id, own.name, actor.roles & own.roles or own.roles)


def restricted(actor: Actor) -> bool:
    """Whether the actor sees only what concerns them: an expert who is nothing else that reads on."""
    return Role.EXPERT in actor.roles and actor.roles <= {Role.EXPERT, Role.VIEWER}
