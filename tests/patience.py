"""pytest, ended where it hangs: a process that crashed may stand still for ever, and who waits for it would as well.

`python -m tests.patience ARGUMENTS` runs `pytest ARGUMENTS`; the exit code is pytest's, or 1.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence

#: Seconds after which a run, which takes a quarter of an hour, is taken to hang.
PATIENCE = 50 * 60


def run(command: Sequence[str], seconds: float) -> int | None:
    """The exit code; None if it was ended after that time, with all that it had started."""
    with subprocess.Popen(command, start_new_session=os.name == "posix") as process:
        try:
            return process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None
        finally:
            if process.poll() is None:
                _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    if os.name == "posix":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()


def main() -> int:
    """Run pytest with the arguments of this process."""
    code = run([sys.executable, "-m", "pytest", *sys.argv[1:]], PATIENCE)
    if code is None:
        print(f"The tests did not end within {PATIENCE // 60} minutes: something hangs.", file=sys.stderr)
        return 1
    return code


if __name__ == "__main__":
    sys.exit(main())
