"""The approver's inbox in a process of its own: `python -m benchmarks.inbox WORKSPACE`.

It reads one empty line a request, makes the page anew, shows it, and answers with the seconds until the list and the
first item stood painted.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import waiting, window, workspaces
from benchmarks.harness import Act

if TYPE_CHECKING:
    from ui.context import Desk

#: How many items wait: of the floor, and of the candidate.
FEW, MANY = 10, 1000


def opened(folder: Path, count: int) -> Act:
    """Openings of the inbox in a workspace where `count` items wait."""
    asked = window.Window(folder, workspace(folder, count), "", module="benchmarks.inbox")
    return lambda: asked.ask("")


def workspace(folder: Path, count: int) -> Path:
    """Made anew for every run: what waits is due around today."""
    from datetime import UTC, datetime

    path = folder / f"inbox-{count}.editorial"
    path.unlink(missing_ok=True)
    workspaces.own_folders(folder)
    waiting.make(path, count, lambda: datetime.now(UTC)).close()
    return path


# The side of the window ----------------------------------------------------------------------------------------------


def _open(desk: Desk) -> float:
    from PySide6.QtCore import QCoreApplication, QEvent

    from ui.approvals.page import ApprovalsPage

    begin = time.perf_counter()
    page = ApprovalsPage(desk)
    page.resize(1340, 800)
    page.show()
    while page.reading.reading is None:
        desk.tasks.wait()
        QCoreApplication.processEvents()
    window.settle()
    took = time.perf_counter() - begin
    window.calm()
    page.hide()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return took


def main() -> int:
    """Answer requests until they end."""
    desk = window.open_desk(Path(sys.argv[1]))
    desk.set_actor(waiting.APPROVER)
    for _line in sys.stdin:
        print(f"{_open(desk):.6f}", flush=True)
    desk.tasks.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
