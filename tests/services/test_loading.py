"""What the opening of a workspace does not load, and that it is all there when somebody needs it."""

from __future__ import annotations

import subprocess
import sys

import pytest

OPENED = "import editorial.app, sys; "


def run(words: str) -> str:
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.strip()


@pytest.mark.parametrize("name", ["asyncio.events", "importlib.metadata._meta"])
def test_the_services_leave_the_library_behind_the_engines_alone(name: str) -> None:
    assert run(OPENED + f"print('{name}' in sys.modules)") == "False"


@pytest.mark.parametrize(
    "use",
    [
        "import asyncio; print(asyncio.run(asyncio.sleep(0, 3)))",
        "import asyncio; print(3 if not asyncio.iscoroutine(3) else 0)",
        "import asyncio.subprocess; print(asyncio.subprocess.PIPE + 4)",
        "import importlib.metadata; print(3 if importlib.metadata.version('sqlalchemy') else 0)",
        "from importlib import metadata; print(3 if metadata.distribution('sqlalchemy').version else 0)",
        "from importlib.metadata import version; print(3 if version('sqlalchemy') else 0)",
        "from sqlalchemy.util import queue; print(queue.asyncio.Queue(3).maxsize)",
    ],
)
def test_what_was_put_off_is_there_as_soon_as_it_is_used(use: str) -> None:
    assert run(OPENED + use) == "3"
