"""Garbage is collected on the interface thread only, also when the worker has ended."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator

import pytest

from ui import collector
from ui.context import Desk


@pytest.fixture
def collecting() -> Iterator[list[threading.Thread]]:
    """The threads in which garbage was collected."""
    threads: list[threading.Thread] = []

    def told(phase: str, _info: dict[str, int]) -> None:
        if phase == "start":
            threads.append(threading.current_thread())

    gc.callbacks.append(told)
    yield threads
    gc.callbacks.remove(told)


def _waste() -> None:
    for _number in range(200_000):
        ring: list[object] = []
        ring.append(ring)


def test_the_automatic_collector_stays_off_when_the_worker_has_ended(desk_for: Callable[..., Desk]) -> None:
    desk = desk_for(sample=False)
    assert not gc.isenabled()
    desk.tasks.close()
    collector.free()
    assert not gc.isenabled()


def test_a_heap_of_garbage_made_by_the_worker_is_collected_here(
    desk_for: Callable[..., Desk], collecting: list[threading.Thread]
) -> None:
    desk = desk_for(sample=False)
    desk.run(lambda _ws: _waste())
    assert desk.tasks.wait()
    assert collecting == []
    collector.look()
    assert set(collecting) == {threading.main_thread()}


def test_a_thread_that_outlives_the_worker_collects_nothing(
    desk_for: Callable[..., Desk], collecting: list[threading.Thread]
) -> None:
    desk_for(sample=False).tasks.close()
    late = threading.Thread(target=_waste)
    late.start()
    late.join()
    assert collecting == []


def test_little_garbage_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[int] = []
    monkeypatch.setattr(gc, "get_count", lambda: (10, 0, 0))
    monkeypatch.setattr(gc, "collect", found.append)
    collector.look()
    assert found == []
    monkeypatch.setattr(gc, "get_count", lambda: (1_000_000, 1_000, 0))
    collector.look()
    assert found == [1]
