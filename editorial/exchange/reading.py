"""A process in which a stranger's file is read: bounded in time, stopped at any moment, its answers as JSON lines."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time as clock
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from ..errors import Cancelled, Refused

Progress = Callable[[str, int], None]
Answers = queue.Queue[dict[str, Any] | None]


def ask(
    module: str,
    request: dict[str, Any],
    seconds: float,
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> dict[str, Any]:
    """Start `module` with one JSON request on standard input and return its last answer.

    Lines ``{"progress": [stage, done]}`` are passed on, ``{"refused": code, "params": {...}}`` is raised as `Refused`.
    Raises `Refused` (plan.stopped, plan.too_slow) and `Cancelled`; the process is gone in any case.
    """
    process = _start(module)
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
            raise Refused("plan.stopped") from error
        return _await(answers, seconds, progress, cancelled)
    finally:
        process.kill()
        process.wait()
        listener.join()
        process.stdout.close()


def _start(module: str) -> subprocess.Popen[str]:
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
        raise Refused("plan.stopped") from error


def _listen(stream: IO[str], answers: Answers) -> None:
    try:
        for line in stream:
            answers.put(json.loads(line))
    except (OSError, ValueError):
        pass  # the process was stopped in the middle of a line
    answers.put(None)


def _await(
    answers: Answers, seconds: float, progress: Progress | None, cancelled: Callable[[], bool] | None
) -> dict[str, Any]:
    deadline = clock.monotonic() + seconds
    while True:
        if cancelled and cancelled():
            raise Cancelled
        left = deadline - clock.monotonic()
        if left <= 0:
            raise Refused("plan.too_slow", seconds=int(seconds))
        try:
            answer = answers.get(timeout=min(0.1, left))
        except queue.Empty:
            continue
        if answer is None:
            raise Refused("plan.stopped")
        if "progress" in answer:
            if progress:
                progress(*answer["progress"])
        elif "refused" in answer:
            raise Refused(answer["refused"], **answer["params"])
        else:
            return answer
