"""Stops of the walk in the editor where expert input stands: its sources, the banner, and taking a passage."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from editorial.domain.clearance_shown import Offer, Standing
from editorial.domain.content import Status
from editorial.domain.inputs import Attribution, Clearance
from tests.shells import settle
from ui.shell import Shell

Go = Callable[[Shell], object]
WORDS = "Labor: 0,2 Nanogramm je Liter, dafür haben wir zwei Jahre gebraucht. Der Kunde hat das Verfahren mitbezahlt."


def editor(shell: Shell) -> Any:
    """The editor with an item that is being written."""
    actor, found = shell.desk.actor, list[Any]()
    shell.desk.run(lambda ws: [one for one in ws.plan.rows(actor) if one.status is Status.DRAFTING], found.extend)
    settle(shell)
    shell.window.open_item(found[0].content_id)
    settle(shell)
    return shell.window.page("editor")


def sources(shell: Shell) -> None:
    """Two sources, one of them held back, below the banner that says so."""
    page = editor(shell)
    named = {"request": "Laborbesuch: Vom Tropfen zum Befund", "person": "Dr. Miriam Weber", "department": "Labor"}
    held = Standing(1, 1, named["request"], Clearance.CONFIDENTIAL, False, 1, WORDS, waits_for="Dr. Henrik Sommer")
    free = Standing(2, 1, named["request"], Clearance.INTERNAL, True, None, "Zweimal gemessen", speaker="Labor")
    page.clearance._serial += 1
    page.clearance._show((held, free))
    page.brief.ensureWidgetVisible(page.brief.input)


def taking(empty: bool, shell: Shell) -> None:
    """The dialog with answers, or with none."""
    from ui.content.take_passage import TakePassageDialog

    page = editor(shell)
    files = ((1, "Pipette im Abzug, Aufnahme vom Vormittag.jpg", 2_100_000, "image/jpeg"),)
    about = ("Laborbesuch: Vom Tropfen zum Befund", "Labor: Was war die größte Hürde?", WORDS, ())
    who = ("Dr. Miriam Weber", "Labor", True)
    offers = tuple(
        Offer(number, 1, *about, clearance, Attribution.DEPARTMENT, *who, files)
        for number, clearance in enumerate(Clearance, 1)
    )
    TakePassageDialog(shell.desk, () if empty else offers, page.window()).open()


def stops() -> list[tuple[str, Go]]:
    """All of them, by name."""
    found: list[tuple[str, Go]] = [("editor expert input", sources)]
    return [*found, ("take a passage", partial(taking, False)), ("take a passage, none", partial(taking, True))]
