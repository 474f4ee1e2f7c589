"""The least a Qt program needs to show a window: prints the moment, twice, and its memory in KiB, as `ui.mark` does."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


def memory_kib() -> int:
    """Proportional set size of this process; 0 where the system does not say."""
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return 0
    return next(int(line.split()[1]) for line in rollup.read_text("ascii").splitlines() if line.startswith("Pss:"))


class Window(QMainWindow):
    """Marks its first paint event and ends the program."""

    def __init__(self) -> None:
        super().__init__()
        self._marked = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._marked:
            self._marked = True
            moment = f"{time.monotonic():.6f}"
            print(moment, moment, memory_kib(), time.process_time(), flush=True)
            QTimer.singleShot(0, QApplication.quit)


def main() -> int:
    application = QApplication(sys.argv[:1])
    window = Window()
    window.resize(1280, 800)
    window.show()
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main())
