"""Days on which the sample is looked at: it is built once for each of them, by whichever process has the day."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

#: Every day of a week, New Year, Christmas, a leap day, both ends of summer time.
_DAYS = ["2026-05-11", "2026-05-12", "2026-05-13", "2026-05-14", "2026-05-15", "2026-05-16", "2026-05-17"]
_DAYS += ["2027-01-01", "2026-12-24", "2028-02-29", "2026-03-29", "2026-10-25"]


def days(*more: str) -> list[Any]:
    """The moments, at nine in UTC, for `parametrize`."""
    return [
        pytest.param(
            datetime.fromisoformat(one).replace(hour=9, tzinfo=UTC), id=one, marks=pytest.mark.xdist_group(one)
        )
        for one in (*_DAYS, *more)
    ]
