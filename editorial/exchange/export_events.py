"""What all iCalendar events have in common: their states, their length, their clean words."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from ..domain.content import SOLID, Status

#: How long an event is shown: a publication itself takes no time.
SHOWN = timedelta(minutes=30)
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def status_word(status: Status) -> str:
    """What other calendars understand: agreed, not yet agreed, or called off."""
    if status is Status.REJECTED:
        return "CANCELLED"
    return "CONFIRMED" if status in SOLID else "TENTATIVE"


def cleaned(words: str) -> str:
    """Without the control signs that RFC 5545 forbids, line ends as LF."""
    return _CONTROL.sub("", words.replace("\r\n", "\n").replace("\r", "\n"))
