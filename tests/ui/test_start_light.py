"""The first picture loads no more than it needs: every module more is seen in the time of every start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
#: What only editing needs, and what each of them brings with it.
LATER = {
    "sqlalchemy",
    "html",
    "editorial.app",
    "editorial.domain.approvals",
    "editorial.domain.content",
    "editorial.domain.reference",
    "editorial.domain.series",
    "PySide6.QtNetwork",
    "ui.calendar.page",
    "ui.shell",
}


def test_what_only_editing_needs_is_not_loaded_for_the_first_picture() -> None:
    script = "import sys, editorial.start, ui.app; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert LATER & set(done.stdout.split()) == set()
