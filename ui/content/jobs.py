"""What the editor asks the worker thread for: everything of one item, small pictures, files from outside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from editorial import faults
from editorial.app import Workspace
from editorial.domain.content import Attachment, ContentCard, ContentItem, Publication, Status
from editorial.domain.events import Changes
from editorial.domain.people import Actor
from editorial.domain.states import Need
from editorial.errors import Missing, Refused
from editorial.services.approval_routes import RoutePreview
from editorial.services.approval_views import ApprovalCase
from editorial.services.history import Revision
from editorial.services.parts import LIMIT_MB

from .merge import Row, key_of, rows_of
from .rescue import Rescued, RescueFile


@dataclass(frozen=True, slots=True)
class Bundle:
    """One item as the editor shows it."""

    card: ContentCard
    target: Status | None = None
    needs: tuple[Need, ...] = ()
    rescued: Rescued | None = None
    #: The approval of the item, and before it was ever submitted the route that it would take.
    case: ApprovalCase | None = None
    plan: RoutePreview | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """A row after saving, with what that changed; `taken_back` counts the steps that were undone instead."""

    row: Row
    changes: tuple[Changes, ...]
    taken_back: int = 0


def read_bundle(ws: Workspace, actor: Actor, content_id: int, workspace_id: str = "") -> Bundle:
    """The item with its parts and what is missing; with `workspace_id` also what a crash left. Raises `Missing`."""
    card = ws.content.card(actor, content_id)
    target, needs = ws.content.missing_for_next(actor, content_id)
    rescued = RescueFile(workspace_id, content_id).read() if workspace_id else None
    case = ws.approvals.case(actor, content_id)
    plan = ws.routes.preview(actor, content_id) if case.in_force and case.request is None else None
    return Bundle(card, target, needs, rescued, case, plan)


def read_revisions(ws: Workspace, actor: Actor, content_id: int) -> tuple[Revision, ...]:
    """All saved states of the item, oldest first."""
    return ws.history.revisions(actor, content_id)


def save_row(ws: Workspace, actor: Actor, row: Row, steps: tuple[int, ...] = ()) -> Saved:
    """Save an item or a part of it that was read at its version. Raises `StaleEdit`, `Refused`, `Missing`.

    `steps` are own saves, latest first, whose undoing gives the same row: that is tried before anything is written.
    """
    faults.point("autosave.begun")
    undone: list[Changes] = []
    try:
        undone += [ws.history.undo_step(actor, step) for step in steps]
    except Refused:
        undone = []  # something else was done since: an edit, then
    if undone:
        ws.store.take_committed()
        return Saved(_read_row(ws, actor, row), tuple(undone), len(undone))
    edited = _write(ws, actor, row)
    # The session announces it, once it knows that it is its own.
    ws.store.take_committed()
    faults.point("autosave.saved")
    return Saved(_read_row(ws, actor, row), (edited,))


def _write(ws: Workspace, actor: Actor, row: Row) -> Changes:
    if isinstance(row, ContentItem):
        return ws.content.edit(actor, row)
    if isinstance(row, Publication):
        return ws.planning.write_variant(actor, row)
    if isinstance(row, Attachment):
        return ws.parts.describe(actor, row)
    return ws.parts.write_point(actor, row)


def _read_row(ws: Workspace, actor: Actor, row: Row) -> Row:
    key = key_of(row)
    content_id = row.id if isinstance(row, ContentItem) else row.content_id
    found = rows_of(ws.content.card(actor, content_id)).get(key)
    if found is None:
        raise Missing("missing", kind=key[0], id=row.id)
    return found


def with_values(row: Row, values: dict[str, Any]) -> Row:
    """The row with some fields exchanged."""
    changed: Row = replace(row, **values)
    return changed


def add_again(ws: Workspace, actor: Actor, gone: Publication, words: str) -> Changes:
    """The channel of a publication that was taken away, with its day, hour and these words. Raises `Refused`."""
    if gone.channel_id is None:
        raise Missing("missing", kind="channel", id=0)
    added = ws.planning.add_channel(actor, gone.content_id, gone.channel_id, gone.day, gone.time)
    made = rows_of(ws.content.card(actor, gone.content_id))["publication", int(added.detail["publication_id"])]
    assert isinstance(made, Publication)
    ws.planning.write_variant(actor, replace(made, text=words))
    return added


def attach_files(ws: Workspace, actor: Actor, content_id: int, paths: list[str]) -> list[Changes]:
    """Copy files into the workspace, one step each. Raises `Refused` for a file that is too large or unreadable."""
    made = []
    for name in paths:
        path = Path(name)
        try:
            size = path.stat().st_size
            if size > LIMIT_MB * 1_000_000:
                raise Refused("attachment.big", name=path.name, size=size // 1_000_000, limit=LIMIT_MB)
            data = path.read_bytes()
        except OSError as error:
            raise Refused("file.unreadable", path=str(path), why=error.strerror or str(error)) from error
        made.append(ws.parts.attach(actor, content_id, path.name, data))
    return made


def attach_image(ws: Workspace, actor: Actor, content_id: int, name: str, image: QImage) -> Changes:
    """A picture from the clipboard, stored as PNG."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise Refused("file.unreadable", path=name, why="PNG")
    return ws.parts.attach(actor, content_id, name, bytes(data.data()))
