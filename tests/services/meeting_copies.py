"""A meeting house that is built once for a file of tests, and copied for each of them."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from editorial.app import open_workspace
from tests.builders import FixedClock
from tests.services.meeting_makers import MeetingHouse


def copied(closed: MeetingHouse, folder: Path) -> MeetingHouse:
    """The same house in a file of its own, with a clock of its own; whoever asks closes it."""
    target = folder / closed.ws.path.name
    shutil.copyfile(closed.ws.path, target)
    clock = FixedClock(closed.clock.now)
    return replace(closed, ws=open_workspace(target, clock=clock), clock=clock)
