"""Real workspace files for the measurements, made once through the services and kept in the run's folder."""

from __future__ import annotations

import os
import shutil
import zlib
from datetime import date, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import data

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.plan_import import PlanFile

#: The made-up days are moved so that today lies in their middle: the window opens on a well-filled month.
FILLED = timedelta(days=data.DAYS // 2)
STATES = {"in_review": "review"}


def own_folders(folder: Path) -> dict[str, str]:
    """Environment in which the program keeps settings, logs and backups inside the run's folder."""
    home = folder / "home"
    home.mkdir(parents=True, exist_ok=True)
    return {"EDITORIAL_DESK_HOME": str(home), "XDG_CONFIG_HOME": str(home / "config")}


def plan(count: int, name: str = "bench") -> PlanFile:
    """The made-up posts as the plan that the import service takes."""
    from editorial.domain.content import Status
    from editorial.domain.plan_import import Place, PlanFile, PlanRow

    known = {str(one) for one in Status}
    move = date.today() - FILLED - data.FIRST_DAY
    rows = tuple(
        PlanRow(
            Place("", post.number + 1),
            post.number,
            post.title,
            text=post.text,
            day=post.day + move if post.day else None,
            time=time(post.minute // 60, post.minute % 60) if post.day else None,
            channels=(data.CHANNELS[post.channel],),
            channel_source="cell",
            status=STATES.get(post.state, post.state) if STATES.get(post.state, post.state) in known else "planned",
        )
        for post in data.posts(count)
    )
    return PlanFile(name, "csv", "utf-8", ";", ("",), (), (), rows, (), (), (), name)


def workspace(folder: Path, count: int) -> Path:
    """A workspace with `count` items, each with its publication; made once a month and schema, and kept.

    Once a month, since the first page shows today: a file kept for longer would open on an emptier one. Once a schema,
    since opening an older one would measure its migration.
    """
    from editorial.app import create_workspace
    from editorial.domain.people import Actor

    path = folder / f"desk-{count}-{schema_mark()}-{date.today():%Y-%m}.editorial"
    if path.exists():
        warm(path)
        return path
    for old in folder.glob(f"desk-{count}-*"):
        old.unlink()
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    made = create_workspace(fresh, language="de", name="Bench")
    made.imports.apply(Actor(), plan(count))
    made.close()
    fresh.rename(path)
    return path


def schema_mark() -> str:
    """Changes with every change of the schema, also between two of its versions."""
    from editorial.storage import schema

    return f"{zlib.crc32(Path(schema.__file__).read_bytes()):08x}"


def warm(path: Path) -> None:
    """Have the system keep the file in memory: what is measured is the program, not how cold the disk is."""
    with path.open("rb", buffering=0) as handle:
        while handle.read(1 << 22):
            pass


def opened(folder: Path, count: int) -> Workspace:
    """A workspace of the run, opened for reading in this process."""
    from editorial.app import open_workspace

    os.environ.update(own_folders(folder))
    return open_workspace(workspace(folder, count))


def copied(folder: Path, count: int, name: str) -> Path:
    """A copy of a workspace of the run, to be written to."""
    target = folder / f"{name}.editorial"
    shutil.copyfile(workspace(folder, count), target)
    return target
