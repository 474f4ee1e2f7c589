"""What every view marks of the approval: who let an item go without it, and how many sign-offs a change would end."""

from __future__ import annotations

import json

from sqlalchemy import Connection, func, select

from ..domain.approvals import Decision, Validity
from . import schema
from .approval_queries import UNDER


def overridden(connection: Connection) -> list[int]:
    """Items that somebody let go without approval, whatever became of that."""
    content, override = schema.content, schema.approvals.approval_override
    query = select(override.c.content_id).distinct().join(content, content.c.id == override.c.content_id)
    return [int(row[0]) for row in connection.execute(query.where(content.c.deleted_at.is_(None)))]


def signed(connection: Connection) -> dict[int, tuple[int, str]]:
    """Items that are not out yet with their sign-offs that count: how many, and the window that holds them."""
    content, given = schema.content, schema.approvals.sign_off
    request = schema.approvals.approval_request
    query = (
        select(given.c.content_id, func.count(), request.c.window)
        .join(content, content.c.id == given.c.content_id)
        .join(request, request.c.id == given.c.request_id)
        .where(given.c.decision == str(Decision.APPROVE), given.c.validity == str(Validity.VALID))
        .where(content.c.status.in_([str(one) for one in UNDER]), content.c.deleted_at.is_(None))
        .group_by(given.c.content_id, request.c.window)
    )
    return {int(row[0]): (int(row[1]), str(row[2])) for row in connection.execute(query)}


def words_used(connection: Connection) -> tuple[list[str], list[str]]:
    """Formats and labels that content items have, in the order of the alphabet."""
    content = schema.content.c
    formats = connection.execute(
        select(content.format).distinct().where(content.format != "", content.deleted_at.is_(None))
    )
    rows = connection.execute(select(content.labels).distinct().where(content.deleted_at.is_(None)))
    labels = {str(one) for row in rows if row[0] for one in json.loads(row[0])}
    return sorted((str(row[0]) for row in formats), key=str.casefold), sorted(labels, key=str.casefold)
