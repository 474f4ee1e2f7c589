"""Plans on paper: reads what a print shows, and writes it as a PDF."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ..domain.calendar import Card, Entry, together
from ..domain.content import CLOSED, ContentItem, Status
from ..domain.people import Actor
from ..domain.permissions import demand
from ..domain.prints import PlanSheet, PrintWish, demand_printable, extent, within
from ..errors import Refused
from ..exchange.documents_plan import Document, plan_document
from ..storage import plan_queries
from ..storage.unit_of_work import UnitOfWork
from .clearance_out import Screen
from .options import read_options
from .organisation import OrganisationService
from .plan import PlanService
from .store import Store


class PrintService:
    """Documents of the plan. Reading is quick and belongs on the worker; setting them (`exchange.documents`) is not."""

    def __init__(self, store: Store, plan: PlanService) -> None:
        self._store = store
        self._plan = plan
        self._organisation = OrganisationService(store)

    def document(self, actor: Actor, wish: PrintWish) -> Document:
        """What the wish shows, as data for a template.

        Raises `Refused` for a range in the wrong order, an item that does not exist, too much for a print.
        """
        wish.check()
        return plan_document(self.sheet(actor, wish))

    def sheet(self, actor: Actor, wish: PrintWish) -> PlanSheet:
        """Everything that is printed. Raises as `document` does."""
        now = self._store.wall()
        with self._store.read(actor) as work:
            options = read_options(work)
            _demand_item(work, wish)
            first, last = extent(_dated(work, wish), wish, now.date())
            backlog = _backlog(work, wish) if wish.backlog else ()
            screen = Screen(work, wish.language)
        span = self._plan.span(actor, first, last, within(wish))
        shown = together(span.entries, span.occurrences.entries)
        entries = tuple(one for one in shown if wish.content_id in (None, one.content_id))
        demand_printable(len(entries) + len(backlog))
        return PlanSheet(
            wish,
            first,
            last,
            now,
            organisation=options.organisation or options.name,
            directory=self._organisation.directory(actor),
            entries=screen.titled(entries),
            backlog=screen.titled(backlog),
            periods=tuple(sorted(span.periods, key=lambda one: (one.starts, one.id))),
            campaigns=span.campaigns,
            holidays=span.holidays,
            breaks=span.breaks,
            behind=span.behind if wish.behind and wish.content_id is None else (),
        )

    def write(self, actor: Actor, path: Path, wish: PrintWish) -> int:
        """Write the document as a tagged PDF; the file is written whole or not at all.

        Returns how many publications it shows. Raises as `document` does, and `Refused` where the place cannot be
        written or the document cannot be set.
        """
        from ..exchange.documents import render_pdf

        if path.suffix.lower() != ".pdf":
            raise Refused("format.unknown", what=path.name, ending=path.suffix, possible=".pdf")
        made = self.document(actor, wish)
        self.save(actor, path, render_pdf(made.template, made.data))
        return made.count

    def save(self, actor: Actor, path: Path, pdf: bytes) -> Path:
        """Write a document that is set already, whole or not at all. Raises `Refused`, `Forbidden`."""
        from ..exchange.export_file import replacing

        demand(actor, "read")
        with replacing(path) as draft:
            draft.write_bytes(pdf)
        return path


def _demand_item(work: UnitOfWork, wish: PrintWish) -> None:
    if wish.content_id is None:
        return
    item = work.find(ContentItem, wish.content_id)
    if item is None or item.deleted_at is not None:
        raise Refused("export.id", id=wish.content_id)


def _dated(work: UnitOfWork, wish: PrintWish) -> list[Entry]:
    """What the days are taken from where none are stated: publications, not formats, which never end."""
    if wish.first and wish.last:
        return []
    found = plan_queries.between(work.connection, wish.first or date.min, wish.last or date.max, within(wish))
    return [one for one in found if wish.content_id in (None, one.content_id)]


def _backlog(work: UnitOfWork, wish: PrintWish) -> tuple[Card, ...]:
    states = [one for one in Status if one not in CLOSED and one is not Status.HOLD]
    cards = plan_queries.cards(work.connection, wish.filter, statuses=states, backlog=True)
    return tuple(one for one in cards if wish.content_id in (None, one.content_id))
