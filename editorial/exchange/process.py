"""A process beside the program, in which strangers' files are read and documents are set: bounded in time, stopped at
any moment, its answers as JSON lines. What stands on its side is `worker`."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time as clock
from collections.abc import Callable, Generator
from contextlib import closing
from pathlib import Path
from typing import IO, Any, Protocol

from ..errors import Cancelled, Refused

Progress = Callable[[str, int], None]
Cancel = Callable[[], bool]
Answers = queue.Queue[dict[str, Any] | None]
#: How often it is asked whether anybody still waits, in seconds.
_LISTEN = 0.05


class Limit(Protocol):
    """How long the process may take."""

    def take(self, stage: str, done: int) -> None:
        """It has said how far it is."""

    def left(self) -> float:
        """Seconds left now."""

    def refusal(self) -> Refused:
        """What to say when it is over."""


class Seconds:
    """A fixed number of seconds, whatever it says meanwhile."""

    def __init__(self, seconds: float, code: str = "plan.too_slow") -> None:
        self._seconds, self._code = seconds, code
        self._until = clock.monotonic() + seconds

    def take(self, stage: str, done: int) -> None:
        """Nothing comes of it."""

    def left(self) -> float:
        """Seconds left now."""
        return self._until - clock.monotonic()

    def refusal(self) -> Refused:
        """What to say when it is over."""
        return Refused(self._code, seconds=int(self._seconds))


def ask(
    module: str, request: dict[str, Any], seconds: float, progress: Progress | None, cancelled: Cancel | None
) -> dict[str, Any]:
    """The one answer of a process to a request; see `converse`. ``{"refused": code, "params": {...}}`` is raised."""
    with closing(converse(module, request, Seconds(seconds), progress, cancelled)) as answers:
        answer = next(answers)
    if "refused" in answer:
        raise Refused(answer["refused"], **answer["params"])
    return answer


def converse(
    module: str,
    request: dict[str, Any],
    limit: Limit,
    progress: Progress | None,
    cancelled: Cancel | None,
    stopped: str = "plan.stopped",
) -> Generator[dict[str, Any]]:
    """Start `module` with one JSON request on standard input and yield its answers, until it is closed.

    Lines ``{"progress": [stage, done]}`` are passed on to `progress` from this thread, `cancelled()` is asked a few
    times a second. Raises `Cancelled`, the limit's refusal, and `Refused` (`stopped`) where the process ends without an
    answer; it is gone in any case.
    """
    process = _start(module, stopped)
    assert process.stdin is not None
    assert process.stdout is not None
    answers: Answers = queue.Queue()
    listener = threading.Thread(target=_listen, args=(process.stdout, answers), daemon=True)
    listener.start()
    try:
        try:
            process.stdin.write(json.dumps(request) + "\n")
            process.stdin.close()
        except OSError as error:
            raise Refused(stopped) from error
        yield from heard(answers, limit, progress, cancelled, stopped)
    finally:
        process.kill()
        process.wait()
        listener.join()
        process.stdout.close()


def heard(
    answers: Answers,
    limit: Limit,
    progress: Progress | None,
    cancelled: Cancel | None,
    stopped: str = "plan.stopped",
) -> Generator[dict[str, Any]]:
    """What a process says, without its progress; raises as `converse`."""
    while True:
        if cancelled and cancelled():
            raise Cancelled
        left = limit.left()
        if left <= 0:
            raise limit.refusal()
        try:
            answer = answers.get(timeout=min(_LISTEN, left))
        except queue.Empty:
            continue
        if answer is None:
            raise Refused(stopped)
        if "progress" in answer:
            stage, done = answer["progress"]
            limit.take(stage, done)
            if progress:
                progress(stage, done)
        else:
            yield answer


def _start(module: str, stopped: str) -> subprocess.Popen[str]:
    root = str(Path(__file__).resolve().parents[2])
    paths = [root, *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8"}
    try:
        return subprocess.Popen(
            [sys.executable, "-m", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            env=environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise Refused(stopped) from error


def _listen(stream: IO[str], answers: Answers) -> None:
    try:
        for line in stream:
            answers.put(json.loads(line))
    except (OSError, ValueError):
        pass  # the process was stopped in the middle of a line
    answers.put(None)
