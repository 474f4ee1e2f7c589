"""A workspace out of its JSON file: every row with its id, in one step of a new journal."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from .. import faults
from ..domain.people import SYSTEM
from ..errors import Coded, Damaged, NewerWorkspace, WorkspaceError
from ..exchange.workspace_json import WorkspaceFile, is_workspace_json, read_workspace
from ..storage import backup, database, schema, whole
from ..storage.mapping import KINDS, ORDER
from .maintenance import MaintenanceService
from .store import Store, utc_now

Rows = dict[str, list[dict[str, Any]]]


def restore(source: Path, target: Path, clock: Callable[[], datetime] = utc_now) -> None:
    """Make the workspace `target` from a backup or from an exported .json; there is all of it afterwards, or no file.

    Raises `WorkspaceError` where `target` exists or cannot be written, and where `source` is newer, damaged or none of
    ours; `Refused` (file.*) where it cannot be read.
    """
    if target.exists():
        raise WorkspaceError("file.exists", path=str(target))
    if not is_workspace_json(source):
        backup.restore(source, target)
        return
    found = read_workspace(source)
    rows = _checked(source, found)
    with tempfile.TemporaryDirectory(prefix="editorial-") as folder:
        draft = database.create(Path(folder) / target.name)
        try:
            faults.point("restore.begun")
            _load(Store(draft, clock), found, rows)
            faults.point("restore.loaded")
            backup.back_up(draft.raw, target)
        finally:
            draft.close()


def newest_good_backup(path: Path) -> backup.Backup | None:
    """The newest backup of a workspace that passes the full check; takes its time, for every one is read whole."""
    return next((one for one in backup.existing(path) if _is_good(one.path)), None)


def _is_good(path: Path) -> bool:
    try:
        known = database.inspect(path)
        kept = database.Database(path, frozen=True)
        try:
            if known < schema.SCHEMA:
                # What an older schema means is known only to its migration: the file itself has to do.
                return [row[0] for row in database.pragma(kept, "integrity_check(1)")] == ["ok"]
            return MaintenanceService(Store(kept, utc_now)).check(SYSTEM).ok
        finally:
            kept.close()
    except (WorkspaceError, OSError):
        return False


def _checked(source: Path, found: WorkspaceFile) -> Rows:
    """Rows that can be stored as they are, parents first. Raises `NewerWorkspace` and `Damaged`."""
    if found.schema > schema.SCHEMA:
        raise NewerWorkspace("workspace.newer", path=str(source), found=found.schema, known=schema.SCHEMA)
    rows = _fitted(source, found)
    why = _strange_whole(found, rows)
    ordered = {name: whole.parents_first(name, images) for name, images in rows.items()}
    circles = [name for name, images in ordered.items() if images is None]
    if why is None and not circles:
        return {name: images for name, images in ordered.items() if images is not None}
    raise _damaged(source, why or Coded("whole.part", part=circles[0]))


def _damaged(source: Path, why: Coded) -> Damaged:
    return Damaged("workspace.damaged", path=str(source), why=why)


def _fitted(source: Path, found: WorkspaceFile) -> Rows:
    """All rows, each checked by itself. Raises `Damaged` for the first that is none of its kind."""
    if strange := set(found.rows) - set(KINDS):
        raise _damaged(source, Coded("whole.part", part=min(strange)))
    rows: Rows = {}
    for name in ORDER:
        rows[name] = []
        for image in found.rows.get(name, ()):
            fitted = whole.fitted(KINDS[name], image)
            if fitted is None:
                raise _damaged(source, Coded("whole.row", kind=name, id=image.get("id"), name=source.name))
            rows[name].append(whole.without_password(name, fitted))
    return rows


def _strange_whole(found: WorkspaceFile, rows: Rows) -> Coded | None:
    """The first row that stands there twice, or misses another one or its bytes."""
    for name, images in rows.items():
        if (again := whole.twice(images)) is not None:
            return Coded("whole.twice", kind=name, id=again)
    if (lost := whole.lost_reference(rows)) is not None:
        return Coded("whole.lost", kind=lost[0], id=lost[1], target=lost[2])
    for one in rows["attachment"]:
        if one["sha256"] not in found.blobs:
            return Coded("whole.blob", name=one["name"])
    return None


def _load(store: Store, found: WorkspaceFile, rows: Rows) -> None:
    with store.act(SYSTEM, "workspace.restore") as work:
        for mark, data in found.blobs.items():
            work.put_blob(mark, data)
        for name, images in rows.items():
            work.put(name, images)
        following = {name: max((one["id"] for one in images), default=0) + 1 for name, images in rows.items() if images}
        whole.raise_counters(work.connection, following)
        whole.raise_counters(work.connection, {name: one for name, one in found.counters.items() if name in KINDS})
        # Where it came from, for whoever keeps the checksum of the old journal elsewhere.
        work.detail = {"final": True, "title": found.name, "entries": found.entries, "hash": found.hash}
