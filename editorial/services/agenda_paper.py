"""The running order of a meeting as a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ..domain.agenda_order import RunningOrder, running_order
from ..domain.meetings import AgendaItem
from ..domain.people import Actor, Department, Person
from ..domain.permissions import DESK, demand
from ..errors import Refused
from ..storage.unit_of_work import UnitOfWork
from .clearance_out import Screen
from .meeting_reading import read_case
from .options import read_options
from .store import Store


def read_order(store: Store, actor: Actor, meeting_id: int) -> RunningOrder:
    """What the paper shows. Raises `Missing`, `Forbidden` for those who neither plan meetings nor take part."""
    with store.read(actor) as work:
        case = read_case(work, meeting_id)
        if not (work.actor.roles & DESK or any(one.person_id == work.actor.id for one in case.participants)):
            demand(work.actor, "meeting.agenda")
        options = read_options(work)
        people = {one.id: one.name for one in work.all(Person)}
        departments = {one.id: one.name for one in work.all(Department)}
        case = replace(case, items=tuple(screened(work, case.meeting.language, case.items)))
    return running_order(case, people, departments, options.organisation or options.name, store.wall())


def screened(work: UnitOfWork, language: str, items: tuple[AgendaItem, ...]) -> list[AgendaItem]:
    """Paper leaves the house: what is not cleared is withheld, whoever wrote it there."""
    screen = Screen(work, language)
    if not screen:
        return list(items)
    return [
        replace(
            one,
            title=screen.clean(one.title),
            note="\n".join(screen.clean(line) for line in one.note.split("\n")),
        )
        for one in items
    ]


def write_order(store: Store, actor: Actor, meeting_id: int, path: Path) -> Path:
    """Write the running order as a tagged PDF. Raises `Refused`."""
    if path.suffix.lower() != ".pdf":
        raise Refused("format.unknown", what=path.name, ending=path.suffix, possible=".pdf")
    order = read_order(store, actor, meeting_id)
    from ..exchange.running_order import write_running_order

    write_running_order(path, order)
    return path
