"""A desk on the small organisation of `input_makers`, at which one of its people works."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from editorial.app import Workspace, open_workspace
from editorial.domain.people import Actor
from editorial.settings import Settings
from tests.builders import ME, NOW, installed_theme
from tests.services.input_makers import InputHouse, make_input_house
from ui import i18n
from ui.context import Clock, Desk
from ui.live import Live
from ui.tasks import Tasks


@contextmanager
def desk_of(
    app: QApplication, folder: Path, prepare: Callable[[InputHouse], Any], who: str = "expert", language: str = "de"
) -> Iterator[tuple[Desk, InputHouse, Any]]:
    """A desk, who is there, and what `prepare` answered; `who` is a person of the house by their name there."""
    house = make_input_house(folder)
    made = prepare(house)
    path = house.ws.path
    house.ws.close()
    actor: Actor = getattr(house, who)
    own, icons = installed_theme(app)
    translators = i18n.install(language)
    live = Live(app)
    settings = Settings(language=language, theme="light", reduced_motion=True)
    desk = Desk(own, icons, Tasks(live, app), live, settings, Clock(NOW), language, app)
    try:
        desk.tasks.open(lambda: open_workspace(path, clock=desk.clock.utc))
        desk.actor = actor
        desk.set_directory(*ask(desk, lambda ws: (ws.organisation.directory(ME), ws.options.read(ME))))
        yield desk, house, made
    finally:
        desk.tasks.close()
        for one in translators:
            QCoreApplication.removeTranslator(one)
        desk.deleteLater()


def ask(desk: Desk, question: Callable[[Workspace], Any]) -> Any:
    """What the workspace says."""
    found: list[Any] = []
    desk.run(question, found.append)
    assert desk.tasks.wait()
    assert found, "the question was refused"
    return found[0]


def settle(desk: Desk) -> None:
    """Until nothing is asked any more."""
    for _round in range(4):
        assert desk.tasks.wait()
        QCoreApplication.processEvents()
