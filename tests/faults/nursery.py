"""A process that has everything loaded and forks one program after the other to be killed: a kill costs milliseconds.

`python -m tests.faults.nursery` reads one request a line and answers each with one line; `Nursery` is the other end.
"""

from __future__ import annotations

import importlib
import json
import os
import select
import signal
import subprocess
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import Any

from tests.builders import kept_folder

ROOT = Path(__file__).resolve().parent.parent.parent


class Nursery:
    """Starts the process, asks it for programs, ends it."""

    def __init__(self, acts: str = "acts") -> None:
        self._acts = acts

    def __enter__(self) -> Nursery:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.nursery", self._acts],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _t: TracebackType | None
    ) -> None:
        self._process.communicate("")

    def run(
        self,
        job: str,
        path: Path,
        acknowledged: Path,
        *,
        seed: int = 0,
        fault: str = "",
        after: float = 0,
        most: int = 0,
    ) -> int:
        """Run a job until it ends or dies; `after` seconds it is killed, no file of it may grow past `most` bytes.

        The answer is 0, or minus the signal.
        """
        asked = {"job": job, "path": str(path), "acknowledged": str(acknowledged), "seed": seed}
        asked |= {"fault": fault, "after": after, "most": most, "home": os.environ["EDITORIAL_DESK_HOME"]}
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())


def main() -> None:
    """Serve until the other end closes the pipe."""
    import alembic.command  # noqa: F401  what a migration loads, once for all children

    acts = importlib.import_module(f"tests.faults.{sys.argv[1]}")
    for name in getattr(acts, "LOADED", ()):
        importlib.import_module(name)
    kept_folder()  # whatever children leave in it when they are killed is gone with this process
    for line in sys.stdin:
        print(_serve(acts.run, json.loads(line)), flush=True)


def _serve(run: Any, asked: dict[str, Any]) -> int:
    alive, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(alive)
        _be(run, asked)
    os.close(theirs)
    # The pipe closes when the child ends, whatever ends it.
    ended, _write, _other = select.select([alive], [], [], asked["after"] or None)
    if not ended:
        os.kill(child, signal.SIGKILL)
    os.close(alive)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _be(run: Any, asked: dict[str, Any]) -> None:
    """The program to be killed; it never returns."""
    os.environ["EDITORIAL_DESK_HOME"] = asked["home"]
    code = 1
    try:
        if asked["most"]:
            import resource  # not on Windows

            resource.setrlimit(resource.RLIMIT_FSIZE, (asked["most"], resource.RLIM_INFINITY))
        run(asked["job"], Path(asked["path"]), Path(asked["acknowledged"]), asked["seed"], asked["fault"])
        code = 0
    except BaseException as error:
        code = 3
        if type(error).__name__ != "Refused":
            traceback.print_exc()
    finally:
        os._exit(code)


if __name__ == "__main__":
    main()
