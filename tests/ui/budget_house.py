"""Expert time as in the mock-up: five departments, granted minutes, requests that draw on them, and some that wait."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from editorial.app import Workspace
from editorial.domain.inputs import InputRequest, Question, RequestState, TimeBudget
from editorial.domain.people import SYSTEM, Department, Person, Role
from editorial.services.store import Act
from tests.builders import ME

if TYPE_CHECKING:
    from ui.context import Desk

MAY = date(2026, 5, 1)
#: Department, lead, minutes granted, used, reserved.
HOUSE = (
    ("Labor", "Dr. Hanna Sommer", 120, 40, 55),
    ("Service", "Tarik Krüger", 90, 25, 20),
    ("Personal", "Sabine Hoffmann", 60, 48, 12),
    ("Recht", "Dr. Andreas Lorenz", 40, 15, 20),
    ("Vertrieb", "Pelin Yılmaz", 120, 30, 45),
)
WAITING, LATE = ("Personal", "Recht"), "Recht"


def fill(ws: Workspace, *, waiting: bool = True) -> None:
    """Lay it into an empty workspace."""
    with ws.store.act(SYSTEM, "input.save") as work:
        for name, lead, granted, used, reserved in HOUSE:
            one = work.add(Department(name=name))
            person = work.add(Person(name=lead, department_id=one.id, roles=(str(Role.EXPERT),)))
            one = work.change(replace(one, lead_id=person.id))
            work.add(_grant(one.id, granted, date(2026, 1, 1)))
            blank = InputRequest(department_id=one.id, person_id=person.id, asked_by="Katrin Vogel", month=MAY)
            blank = replace(blank, due=date(2026, 5, 22), created_at=work.now, sent_at=work.now - timedelta(days=3))
            done = replace(blank, title=f"{name}: drei Stimmen", minutes=used, minutes_used=used, answered_at=work.now)
            work.add(replace(done, state=RequestState.ACCEPTED))
            work.add(replace(blank, title=f"{name}: Frage der Woche", minutes=reserved, state=RequestState.SENT))
            if waiting and name in WAITING:
                _wait(work, blank, name)
        work.add(Person(name="Thomas Wirth", roles=(str(Role.MANAGEMENT),)))
        _history(work)


def _history(work: Act) -> None:
    """What was granted to the laboratory before, besides, and to one of its people."""
    lab = next(one for one in work.all(Department) if one.name == "Labor")
    weber = work.add(Person(name="Dr. Miriam Weber", department_id=lab.id, roles=(str(Role.EXPERT),)))
    work.add(replace(_grant(lab.id, 30, MAY), person_id=weber.id, until=date(2026, 8, 1)))
    work.add(replace(_grant(lab.id, 60, date(2025, 6, 1)), until=date(2025, 12, 1), note="Bis zur Messe"))
    work.add(replace(_grant(lab.id, 20, date(2026, 4, 1)), once=True, note="Tag der offenen Tür"))


def _grant(department_id: int, minutes: int, month: date) -> TimeBudget:
    day = date(2026, 1, 12) if month.year == 2026 else date(2025, 5, 20)
    return TimeBudget(
        department_id=department_id, minutes=minutes, month=month, granted_by="Thomas Wirth", granted_on=day
    )


def _wait(work: Act, blank: InputRequest, name: str) -> None:
    waits = replace(blank, title=f"Tag der offenen Tür: Programm {name}", minutes=15, sent_at=None, wants_grant=True)
    made = work.add(replace(waits, due=date(2026, 5, 29)))
    work.add(Question(request_id=made.id, text="Was wird gezeigt?"))
    if name == LATE:
        work.add(replace(waits, title="Trinkwasserverordnung: Fristen für Betreiber", due=date(2026, 5, 8)))


def filled(desk: Desk, **wanted: bool) -> Desk:
    """A desk over an empty workspace with expert time in it."""
    desk.run(lambda ws: fill(ws, **wanted))
    desk.run(lambda ws: ws.organisation.directory(ME), desk.set_directory)
    assert desk.tasks.wait()
    return desk
