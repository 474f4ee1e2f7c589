"""Plans on paper: reads what a print shows, and writes it as a PDF."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from ..domain.calendar import Card, Entry
from ..domain.content import CLOSED, ContentItem, Status
from ..domain.people import Actor
from ..domain.permissions import demand
from ..domain.prints import PlanSheet, PrintWish, demand_printable, extent, within
from ..domain.strategy import Campaign, Period
from ..errors import Refused
from ..exchange.documents_plan import Document, plan_document
from ..exchange.public_holidays import holidays_between
from ..storage import plan_queries
from ..storage.unit_of_work import UnitOfWork
from .options import read_options
from .organisation import OrganisationService
from .store import Store


class PrintService:
    """Documents of the plan. Reading is quick and belongs on the worker; setting them (`exchange.documents`) is not."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._organisation = OrganisationService(store)

    def document(self, actor: Actor, wish: PrintWish) -> Document:
        """What the wish shows, as data for a template.

        Raises `Refused` for a range in the wrong order, an item that does not exist, too much for a print.
        """
        wish.check()
        return plan_document(self.sheet(actor, wish))

    def sheet(self, actor: Actor, wish: PrintWish) -> PlanSheet:
        """Everything that is printed, read at one moment. Raises as `document` does."""
        now = self._store.wall()
        directory = self._organisation.directory(actor)
        with self._store.snapshot(actor) as work:
            entries = self._entries(work, wish)
            first, last = extent(entries, wish, now.date())
            options = read_options(work)
            found = PlanSheet(
                wish,
                first,
                last,
                now,
                organisation=options.organisation or options.name,
                directory=directory,
                entries=entries,
                backlog=self._backlog(work, wish) if wish.backlog else (),
                periods=_periods(work, first, last),
                campaigns=_campaigns(work, first, last),
            )
        demand_printable(found.count)
        return replace(found, holidays=holidays_between(options.region, first, last))

    @staticmethod
    def _backlog(work: UnitOfWork, wish: PrintWish) -> tuple[Card, ...]:
        states = [one for one in Status if one not in CLOSED and one is not Status.HOLD]
        cards = plan_queries.cards(work.connection, wish.filter, statuses=states, backlog=True)
        return tuple(one for one in cards if wish.content_id in (None, one.content_id))

    @staticmethod
    def _entries(work: UnitOfWork, wish: PrintWish) -> tuple[Entry, ...]:
        first, last = wish.first or date.min, wish.last or date.max
        found = plan_queries.between(work.connection, first, last, within(wish))
        if wish.content_id is not None:
            item = work.find(ContentItem, wish.content_id)
            if item is None or item.deleted_at is not None:
                raise Refused("export.id", id=wish.content_id)
            found = [one for one in found if one.content_id == wish.content_id]
        demand_printable(len(found))
        return tuple(found)

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


def _periods(work: UnitOfWork, first: date, last: date) -> tuple[Period, ...]:
    found = [one for one in work.all(Period) if one.starts <= last and one.ends >= first]
    return tuple(sorted(found, key=lambda one: (one.starts, one.id)))


def _campaigns(work: UnitOfWork, first: date, last: date) -> tuple[Campaign, ...]:
    dated = [one for one in work.all(Campaign, archived=False) if one.starts or one.ends]
    return tuple(one for one in dated if (one.starts or date.min) <= last and (one.ends or date.max) >= first)
