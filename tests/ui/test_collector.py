"""Garbage is collected on the interface thread only, and the automatic collector comes back afterwards."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject

from ui.collector import Collector
from ui.context import Desk


def test_the_automatic_collector_is_off_while_a_worker_works_and_back_when_it_ended(
    desk_for: Callable[..., Desk],
) -> None:
    before = Collector._running
    desk = desk_for(sample=False)
    assert Collector._running == before + 1
    assert not gc.isenabled()
    desk.tasks.close()
    assert Collector._running == before
    assert gc.isenabled() is (before == 0)


def test_a_heap_of_garbage_made_by_the_worker_is_collected_here(desk_for: Callable[..., Desk]) -> None:
    desk = desk_for(sample=False)
    threads: list[threading.Thread] = []

    def told(phase: str, _info: dict[str, int]) -> None:
        if phase == "start":
            threads.append(threading.current_thread())

    def waste(_ws: object) -> int:
        for _number in range(200_000):
            ring: list[object] = []
            ring.append(ring)
        return 0

    gc.callbacks.append(told)
    try:
        desk.run(waste)
        assert desk.tasks.wait()
        assert threads == []
        desk.tasks._collector.look()
    finally:
        gc.callbacks.remove(told)
    assert set(threads) == {threading.main_thread()}


def test_little_garbage_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[int] = []
    monkeypatch.setattr(gc, "get_count", lambda: (10, 0, 0))
    monkeypatch.setattr(gc, "collect", found.append)
    collector = Collector(QObject())
    collector.look()
    assert found == []
    monkeypatch.setattr(gc, "get_count", lambda: (1_000_000, 1_000, 0))
    collector.look()
    assert found == [1]
