"""Builders for the tests: workspaces, items, and a desk with an opened workspace on its worker.

Nothing here imports Qt before `build_desk` is called, so tests of the core stay without it.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from unittest import mock

from editorial.app import Workspace, create_workspace, open_workspace
from editorial.domain.channels import Channel
from editorial.domain.content import ContentItem, Status
from editorial.domain.people import Actor, Department, Person, Role
from editorial.services.content import Draft, Slot
from editorial.services.sample import build_sample
from editorial.storage import database

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator
    from PySide6.QtWidgets import QApplication

    from ui.context import Desk
    from ui.icons import Icons
    from ui.theme import Theme

#: Tuesday, 12 May 2026, 09:12 in Berlin: the day of the mock-ups. The Thursday after it is a public holiday.
NOW = datetime(2026, 5, 12, 7, 12, tzinfo=UTC)
TODAY = date(2026, 5, 12)
#: The actor of a workspace of one.
ME = Actor()
VIEWER = Actor(None, "Elif Aydın", frozenset({Role.VIEWER}))


class FixedClock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **amount: float) -> None:
        """Move on, by what `timedelta` takes."""
        self.now += timedelta(**amount)


_tables: list[sqlite3.Connection] = []
_build = database.build


def _copy_tables(empty: database.Database) -> None:
    """What `database.build` made the first time: making hundreds of tables and indexes takes longer than a test."""
    if not _tables:
        _build(empty)
        kept = sqlite3.connect(":memory:", check_same_thread=False)
        empty.raw.backup(kept)
        _tables.append(kept)
    else:
        _tables[0].backup(empty.raw)


def fresh_workspace(path: Path, **options: Any) -> Workspace:
    """`create_workspace`, with tables that are copied."""
    with mock.patch.object(database, "build", _copy_tables):
        return create_workspace(path, **options)


def new_workspace(folder: Path, *, clock: FixedClock | None = None, name: str = "desk", **options: Any) -> Workspace:
    """An empty workspace with the channels LinkedIn (3,000 characters) and X (280, weighted); the caller closes it."""
    workspace = fresh_workspace(folder / f"{name}.editorial", clock=clock or FixedClock(), **options)
    for channel in (
        Channel(name="LinkedIn", monogram="Li", hue="linkedin", limit=3000, per_week=3),
        Channel(name="X", monogram="X", hue="x", limit=280, counting="x_weighted"),
    ):
        workspace.organisation.save(ME, channel)
    return workspace


def sample_workspace(folder: Path, language: str = "de", *, clock: FixedClock | None = None) -> Workspace:
    """The sample workspace, laid around the clock's today; the caller closes it."""
    path = sample_file(folder, language, (clock or FixedClock()).now)
    return open_workspace(path, clock=clock or FixedClock())


_made: dict[tuple[str, datetime], Path] = {}
_folder: list[tempfile.TemporaryDirectory[str]] = []


def sample_file(folder: Path, language: str = "de", now: datetime = NOW) -> Path:
    """A fresh copy of the sample workspace's file; built once per language and moment, then copied."""
    key = (language, now)
    if key not in _made:
        made = kept_folder() / f"{language}-{now:%Y%m%d%H%M}.editorial"
        workspace = fresh_workspace(made, language=language, clock=FixedClock(now))
        build_sample(workspace, language)
        workspace.close()
        _made[key] = made
    target = folder / f"sample-{language}.editorial"
    shutil.copyfile(_made[key], target)
    return target


def kept_folder() -> Path:
    """The folder of what is made once and copied; gone with the process that asked first, not with forks of it."""
    if not _folder:
        _folder.append(tempfile.TemporaryDirectory(prefix="sample-"))
    return Path(_folder[0].name)


H = TypeVar("H")
_houses: dict[tuple[str, datetime], Any] = {}


def copied_house(make: Callable[[Path, FixedClock], H], folder: Path, clock: FixedClock) -> H:
    """What `make` built the first time at that moment, in a copy of its file; whoever asks closes its `ws`.

    All copies have one identity; whoever wants another workspace calls `make` itself.
    """
    key = (make.__module__ + make.__qualname__, clock.now)
    if key not in _houses:
        own = Path(tempfile.mkdtemp(dir=kept_folder()))
        built: Any = make(own, FixedClock(clock.now))
        built.ws.close()
        _houses[key] = built
    made: H = copied(_houses[key], folder, clock)
    return made


def copied(closed: H, folder: Path, clock: FixedClock | None = None) -> H:
    """The same people with a `ws` of their own, whose file is a copy; the clock too, unless one is given."""
    house: Any = closed
    target = folder / house.ws.path.name
    shutil.copyfile(house.ws.path, target)
    own = clock or FixedClock(house.clock.now)
    fresh: dict[str, Any] = {"ws": open_workspace(target, clock=own)}
    if hasattr(house, "clock"):
        fresh["clock"] = own
    made: H = replace(house, **fresh)
    return made


def channel_named(workspace: Workspace, name: str) -> Channel:
    """A channel of the workspace by its name."""
    return next(one for one in workspace.organisation.directory(ME).channels if one.name == name)


def make_item(
    workspace: Workspace,
    title: str = "Laborbesuch",
    *,
    channels: tuple[str, ...] = ("LinkedIn",),
    day: date | None = None,
    at: time | None = None,
    status: Status = Status.IDEA,
    checklist: tuple[str, ...] = (),
    actor: Actor = ME,
    **values: Any,
) -> ContentItem:
    """A content item with one publication on each channel, read back from the workspace."""
    found = [channel_named(workspace, name) for name in channels]
    slots = tuple(Slot(one.id, day, at, None, status) for one in found)
    item = replace(ContentItem(title=title, status=status), **values)
    changes = workspace.content.create(actor, Draft(item, slots, checklist))
    return workspace.content.card(actor, int(changes.detail["content_id"])).item


def make_person(workspace: Workspace, name: str, *roles: Role, department: str = "") -> Person:
    """A person, an editor where no role is given, with a department of that name where one is given."""
    department_id = None
    if department:
        workspace.organisation.save(ME, Department(name=department))
        department_id = next(
            one.id for one in workspace.organisation.directory(ME).departments if one.name == department
        )
    own = tuple(str(one) for one in roles or (Role.EDITOR,))
    person = Person(name=name, roles=own, department_id=department_id)
    workspace.organisation.save(ME, person)
    return next(one for one in workspace.organisation.directory(ME).people if one.name == name)


def actor_for(person: Person) -> Actor:
    """The person as the one who acts."""
    return Actor(person.id, person.name, frozenset(Role(one) for one in person.roles) or frozenset({Role.EDITOR}))


# The interface --------------------------------------------------------------------------------------------------------

_installed: list[tuple[Theme, Icons]] = []
_translators: dict[int, list[QTranslator]] = {}


def installed_theme(app: QApplication) -> tuple[Theme, Icons]:
    """The one theme on the application, light and without motion at first; a second would fight with it."""
    from ui.icons import Icons
    from ui.theme import Theme

    if not _installed:
        fresh = Theme("light", reduced_motion=True)
        fresh.install(app)
        _installed.append((fresh, Icons(fresh)))
    return _installed[0]


def build_desk(
    app: QApplication,
    folder: Path,
    *,
    language: str = "de",
    theme: str = "light",
    sample: bool = True,
    now: datetime = NOW,
) -> Desk:
    """A desk with an opened workspace on its worker, names read and actor set; `close_desk` afterwards.

    With `sample` False the workspace has the two channels of `new_workspace` and nothing else.
    """
    from editorial.settings import Settings
    from ui import i18n
    from ui.context import Clock, Desk
    from ui.live import Live
    from ui.session import _actor
    from ui.tasks import Tasks

    if sample:
        path = sample_file(folder, language, now)
    else:
        made = new_workspace(folder, clock=FixedClock(now), language=language)
        path = made.path
        made.close()
    own, icons = installed_theme(app)
    own.set_mode(theme)  # type: ignore[arg-type]
    translators = i18n.install(language)
    live = Live(app)
    settings = Settings(language=language, theme=theme, reduced_motion=True)
    desk = Desk(own, icons, Tasks(live, app), live, settings, Clock(now), language, app)
    _translators[id(desk)] = translators
    clock = desk.clock.utc
    desk.tasks.open(lambda: open_workspace(path, clock=clock))
    found: list[Any] = []
    desk.run(lambda ws: (ws.organisation.directory(ME), ws.options.read(ME), ws.marks.read(ME)), found.append)
    assert desk.tasks.wait(), "the workspace did not open"
    directory, options, marks = found[0]
    desk.actor = _actor(directory, options)
    desk.set_directory(directory, options)
    desk.set_marks(marks)
    return desk


def close_desk(desk: Desk) -> None:
    """Let go of the workspace, the worker and the translation."""
    from PySide6.QtCore import QCoreApplication

    desk.tasks.close()
    desk.theme.set_mode("light")
    for translator in _translators.pop(id(desk), []):
        QCoreApplication.removeTranslator(translator)
    desk.deleteLater()


@contextmanager
def desk_on(app: QApplication, folder: Path, **wanted: Any) -> Iterator[Desk]:
    """`build_desk` for a with statement."""
    desk = build_desk(app, folder, **wanted)
    try:
        yield desk
    finally:
        close_desk(desk)
