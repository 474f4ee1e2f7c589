"""The measure of the window's answer finds a window that stands still, and only that."""

from __future__ import annotations

import threading

from PySide6.QtWidgets import QApplication

from tests.faults.pulse import Pulse
from tests.shells import wait_for


def test_a_window_that_waits_for_something_is_found_out(qapp: QApplication) -> None:
    pulse = Pulse()
    seen = pulse.beats
    wait_for(lambda: pulse.beats > seen + 3)
    threading.Event().wait(0.3)
    seen = pulse.beats
    wait_for(lambda: pulse.beats > seen + 1)
    assert pulse.longest > 0.2


def test_a_window_that_runs_freely_beside_a_busy_thread_answers(qapp: QApplication) -> None:
    pulse, done = Pulse(), threading.Event()

    def burn() -> None:
        while not done.is_set():
            sum(range(1000))

    busy = threading.Thread(target=burn)
    busy.start()
    wait_for(lambda: pulse.beats > 50)
    done.set()
    busy.join()
    assert pulse.longest < 0.1
