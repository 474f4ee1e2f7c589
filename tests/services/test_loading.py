"""What the opening of a workspace does not load, and that it is all there when somebody needs it."""

from __future__ import annotations

import subprocess
import sys

import pytest

OPENED = "import editorial.app, sys; "


def run(words: str) -> str:
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.strip()


def test_the_services_leave_asyncio_alone() -> None:
    assert run(OPENED + "print('asyncio.events' in sys.modules)") == "False"


@pytest.mark.parametrize(
    "use",
    [
        "import asyncio; print(asyncio.run(asyncio.sleep(0, 3)))",
        "import asyncio; print(3 if not asyncio.iscoroutine(3) else 0)",
        "import asyncio.subprocess; print(asyncio.subprocess.PIPE + 4)",
        "from sqlalchemy.util import queue; print(queue.asyncio.Queue(3).maxsize)",
    ],
)
def test_asyncio_is_there_as_soon_as_it_is_used(use: str) -> None:
    assert run(OPENED + use) == "3"
