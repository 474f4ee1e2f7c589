"""What every service stands on: the open database, the clock, and the one way to act."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from sqlalchemy import Connection

from ..domain.calendar import zone
from ..domain.content import ContentItem, Publication
from ..domain.events import Changes
from ..domain.people import Actor, Person
from ..domain.permissions import DESK, LEADERS, SEES_MEETINGS, demand, effective, restricted
from ..domain.series_ids import of_publication
from ..storage.codec import Image
from ..storage.database import Database
from ..storage.mapping import Kind
from ..storage.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from .written_files import WrittenFiles

T = TypeVar("T")


def utc_now() -> datetime:
    """The default clock."""
    return datetime.now(UTC)


class TakingUp(Protocol):
    """How an occurrence of a series becomes a content item; the composition root knows."""

    def take_up(self, work: UnitOfWork, content_id: int) -> int:
        """The id of the item that the occurrence becomes."""

    def publication_of(self, work: UnitOfWork, content_id: int, publication_id: int) -> int:
        """The id of its publication."""


#: Kinds whose change can concern an approval, and the column that names the content item.
GUARDED = {"content": "id"} | dict.fromkeys(
    ("publication", "attachment", "approval_request", "request_stage", "sign_off", "approval_override"), "content_id"
)


#: The same for kinds that are a content item or a part of one.
PARTS = {"content": "id"} | dict.fromkeys(("publication", "attachment", "checklist", "comment"), "content_id")


#: Kinds whose change can concern what experts said in confidence, and the column that says where it belongs.
GIVEN = {"answer": "contribution_id", "contribution": "id", "input_file": "contribution_id", "passage": "content_id"}
GIVEN |= {"channel": "id", "input_request": "id", "question": "request_id", "input_message": "request_id"}


#: Kinds that belong to a meeting, and the column that names it: what its minutes speak of.
MINUTED = {"meeting": "id"} | dict.fromkeys(
    ("participant", "agenda_item", "speech", "meeting_note", "parked_topic", "meeting_file"), "meeting_id"
)
MINUTED |= dict.fromkeys(("decision", "vote", "action_item", "minutes", "addendum"), "meeting_id")


class Act(UnitOfWork):
    """A unit of work that remembers what it changed.

    Whoever acts on an occurrence of a series (its ids are negative) acts on a content item: it is made at the first
    touch, in the same step, so that one undo takes back both.
    """

    changes: Changes = Changes()
    #: The day it is on the workspace's clocks.
    today: date = date.min
    taking_up: TakingUp | None = None
    #: Holds approvals to what was signed, whatever changed it; runs before anything is committed.
    guard: Callable[[Act], None] | None = None
    #: Keeps what experts said in confidence out of review and beyond; runs before the guard of approvals.
    clearance: Callable[[Act], None] | None = None
    #: Keeps what final minutes speak of as it is; runs last.
    minutes: Callable[[Act], None] | None = None

    def find(self, cls: type[T], row_id: int | None) -> T | None:
        """The row as a value, or None; an occurrence is taken up."""
        if row_id is not None and row_id < 0:
            row_id = self._real(cls, row_id)
        found = super().find(cls, row_id)
        if found is not None and self.outside:
            from .rights import demand_asked, demand_met, demand_seen

            demand_met(self, found)
            if not demand_asked(self, found) and self._confined:
                demand_seen(self, found, self._near)
        return found

    def all(self, cls: type[T], **equal: Any) -> list[T]:
        """Rows of a kind; those of an occurrence are those of the item it becomes."""
        content_id = equal.get("content_id")
        if isinstance(content_id, int) and content_id < 0:
            equal["content_id"] = self._real(ContentItem, content_id)
        return super().all(cls, **equal)

    def _real(self, cls: type, row_id: int) -> int:
        how, known = self.taking_up, self._taken
        if how is None or cls not in (ContentItem, Publication):
            return row_id
        content_id = row_id if cls is ContentItem else of_publication(row_id)[0]
        if content_id not in known:
            known[content_id] = how.take_up(self, content_id)
        made = known[content_id]
        return made if cls is ContentItem else how.publication_of(self, made, row_id)

    @cached_property
    def _taken(self) -> dict[int, int]:
        return {}

    @property
    def taken(self) -> frozenset[int]:
        """The content items that were occurrences of a series until this act took hold of them."""
        return frozenset(self._taken.values())

    @cached_property
    def _confined(self) -> bool:
        """Whether the actor may not even look at what does not concern them."""
        return self.actor.id is not None and restricted(self.actor)

    @cached_property
    def outside(self) -> bool:
        """Whether the actor does not sit at the desk: of expert input they take hold only of what concerns them.

        Whoever grants expert time lets go what waited for it, whomever it asks.
        """
        return self.actor.id is not None and not self.actor.roles & DESK and not self.act.startswith("budget")

    @cached_property
    def requests_near(self) -> set[int]:
        """The input requests that concerned the actor when the act first asked for one."""
        from ..storage.visibility import requests_near

        return requests_near(self.connection, self.actor.id or 0, self.today)

    @cached_property
    def meetings_near(self) -> frozenset[int]:
        """The meetings in which the actor took part when the act first asked for one."""
        from ..storage.meeting_queries import meetings_of

        return meetings_of(self.connection, self.actor.id)

    @cached_property
    def _near(self) -> set[int]:
        """The content items that concerned the actor when the act began to read."""
        from ..storage.visibility import concerning

        return concerning(self.connection, self.actor.id or 0, self.today)

    @cached_property
    def _watched(self) -> bool:
        """Whether it matters to which content what was done: who leads the desk may do it to any."""
        return not self.actor.roles & LEADERS

    @cached_property
    def parts(self) -> dict[tuple[str, int], int]:
        """The content item of every changed row that belongs to one, by kind and id."""
        return {}

    @cached_property
    def owners(self) -> dict[tuple[str, int], int]:
        """The content item of every changed row that can concern an approval, by kind and id."""
        return {}

    @cached_property
    def given(self) -> dict[str, dict[int, int]]:
        """Changed rows that can concern a clearance: by kind and id what they belong to."""
        return {}

    @cached_property
    def minuted(self) -> dict[tuple[str, int], int]:
        """The meeting of every changed row that belongs to one, by kind and id; 0 for none."""
        return {}

    def put(self, name: str, images: Sequence[Image]) -> None:
        """As every unit of work; what comes with its approvals and minutes from another file stays as it was there."""
        self.guard = self.clearance = self.minutes = None
        super().put(name, images)

    def _touch(self, kind: Kind, image: Image, fresh: bool = False) -> None:
        super()._touch(kind, image, fresh)
        if column := GUARDED.get(kind.name):
            self.owners[kind.name, image["id"]] = image[column]
        elif column := GIVEN.get(kind.name):
            self.given.setdefault(kind.name, {})[image["id"]] = image[column]
        elif column := MINUTED.get(kind.name):
            self.minuted[kind.name, image["id"]] = image[column] or 0
        if self._watched and (column := PARTS.get(kind.name)):
            self.parts[kind.name, image["id"]] = image[column]

    def finish(self) -> Changes:
        """As every unit of work; names what was taken up, for those who selected the occurrences."""
        if self.entries:
            # Only who changes something needs it.
            from .rights import check

            check(self, self.parts, self._taken.values())
            # What follows is the program's own doing, whatever the actor may look at.
            self._confined = self.outside = False
        if self.clearance is not None and (self.owners or self.given):
            self.clearance(self)
        if self.guard is not None and self.owners:
            self.guard(self)
        if self.minutes is not None and self.minuted:
            self.minutes(self)
        if self._taken:
            self.detail["taken"] = [list(pair) for pair in self._taken.items()]
        return super().finish()


class Store:
    """Database and clock, shared by the services of one workspace."""

    def __init__(self, database: Database, clock: Callable[[], datetime] = utc_now) -> None:
        self.database = database
        self.clock = clock
        self.zone = "Europe/Berlin"
        self.taking_up: TakingUp | None = None
        self.guard: Callable[[Act], None] | None = None
        self.clearance: Callable[[Act], None] | None = None
        self.minutes: Callable[[Act], None] | None = None
        self._people: tuple[tuple[int, int], dict[int, Person]] | None = None
        self._committed: list[Changes] = []
        self._joined: Act | None = None

    @cached_property
    def files(self) -> WrittenFiles:
        """What steps wrote for somebody to send, so that Undo takes it back."""
        from .written_files import WrittenFiles

        return WrittenFiles()

    def known(self, actor: Actor) -> Actor:
        """The actor as their entry among the people has them; raises `Forbidden` (see `permissions.effective`)."""
        if actor.id is None:
            return actor
        if self._joined is not None:
            return self._joined.actor
        with self.database.read() as connection:
            return self._known(connection, actor)

    def _known(self, connection: Connection, actor: Actor) -> Actor:
        if actor.id is None:
            return actor
        state = self.database.state()
        if self._people is None or self._people[0] != state:
            reading = UnitOfWork(connection, actor, "read", self.clock())
            self._people = state, {one.id: one for one in reading.all(Person)}
        found = self._people[1]
        return effective(actor, found.get(actor.id), len(found) == 1)

    @contextmanager
    def act(self, actor: Actor, act: str) -> Iterator[Act]:
        """Permission, transaction, journal: everything inside the block is one step, or nothing happened."""
        if self._joined is not None:
            demand(self._joined.actor, act)
            yield self._joined
            return
        demand(self.known(actor), act)
        with self.database.write() as connection:
            known = self._known(connection, actor)
            demand(known, act)
            work = Act(connection, known, act, self.clock())
            work.today = work.now.astimezone(zone(self.zone)).date()
            work.taking_up, work.guard, work.clearance = self.taking_up, self.guard, self.clearance
            work.minutes = self.minutes
            yield work
            changes = work.finish()
        work.changes = changes
        if changes:
            self._committed.append(changes)

    @contextmanager
    def joining(self, work: Act) -> Iterator[None]:
        """Whatever services do inside the block becomes part of `work`: one step, each act under its own permission.

        The act that began it says at its end what the step is called: those inside leave their own `detail` behind.
        """
        before, self._joined = self._joined, work
        try:
            yield
        finally:
            self._joined = before

    def take_committed(self) -> list[Changes]:
        """What was committed since this was asked last, in order: for whoever shows the workspace."""
        found, self._committed = self._committed, []
        return found

    @contextmanager
    def read(self, actor: Actor, *, whole: bool = False) -> Iterator[UnitOfWork]:
        """A reading view; nothing written through it is ever committed.

        Experts see in it only what concerns them, unless it is read `whole` to answer without showing anything of it.
        """
        if self._joined is not None:
            yield self._joined
            return
        with self.database.read() as connection, self._seen(connection, actor, whole) as known:
            yield UnitOfWork(connection, known, "read", self.clock())

    @contextmanager
    def snapshot(self, actor: Actor, *, whole: bool = False) -> Iterator[UnitOfWork]:
        """A reading view that stays the same to the end of the block, for what is read in several parts."""
        if self._joined is not None:
            yield self._joined
            return
        with self.database.snapshot() as connection, self._seen(connection, actor, whole) as known:
            yield UnitOfWork(connection, known, "read", self.clock())

    @contextmanager
    def rows(self, actor: Actor, *, whole: bool = False) -> Iterator[Connection]:
        """The connection itself, for read models."""
        if self._joined is not None:
            yield self._joined.connection
            return
        with self.database.read() as connection, self._seen(connection, actor, whole):
            yield connection

    @contextmanager
    def _seen(self, connection: Connection, actor: Actor, whole: bool) -> Iterator[Actor]:
        known = self._known(connection, actor)
        demand(known, "read")
        if whole or known.roles & DESK:
            yield known
            return
        from ..storage.visibility import only, only_public

        # Whoever does not sit at the desk reads of expert input only what is public or concerns them, and of meetings
        # those in which they take part.
        own = known.id if known.id is not None and restricted(known) else None
        today, state = self.wall().date(), self.database.state
        every = bool(known.roles & SEES_MEETINGS)
        public = only_public(connection, known.id or 0, state, today, every_meeting=every)
        with only(connection, own, state, today) if own else public:
            yield known

    def seen_by(self, actor: Actor) -> int | None:
        """Whose eyes what is kept from a reading was read with: None for those who see everything."""
        return actor.id if restricted(actor) else None

    def wall(self) -> datetime:
        """Now on the workspace's clocks, without zone."""
        return self.clock().astimezone(zone(self.zone)).replace(tzinfo=None)
