"""Rows that expert time asks for: what draws on a month, and what became of contributions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, or_, select

from ..domain.inputs import InputRequest
from . import schema
from .mapping import BY_CLASS

_request = schema.inputs.input_request


def drawing(connection: Connection, months: Iterable[date]) -> list[InputRequest]:
    """Requests that may draw on one of the months: those booked there, and those that name no month yet."""
    kind, c = BY_CLASS[InputRequest], _request.c
    wanted = sorted(one.isoformat() for one in months)
    here = or_(c.month.in_(wanted), c.month.is_(None), c.wants_grant == 1)
    rows = connection.execute(select(*kind.columns).where(here).order_by(c.id)).fetchall()
    return [kind.decode(row) for row in rows]
