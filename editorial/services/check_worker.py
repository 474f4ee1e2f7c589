"""The full check of files that nobody changes, such as backups, in a process of its own.

``python -m editorial.services.check_worker FILE`` prints one JSON object: ``{"findings": [[where, code, detail], ...],
"entries": n, "contents": n}``; with ``--good-of WORKSPACE`` the name of its newest backup without findings, or null.
The window starts it in the background: reading a large file whole in one of its own threads would make it stutter.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from ..storage import backup
from ..storage.backup import Backup


def check(path: Path) -> dict[str, Any]:
    """What the full check finds; a file that does not open is a finding too."""
    from ..domain.people import SYSTEM
    from ..errors import WorkspaceError
    from ..storage.database import Database
    from .maintenance import MaintenanceService
    from .store import Store

    try:
        database = Database(path, frozen=True)
        try:
            report = MaintenanceService(Store(database)).check(SYSTEM)
        finally:
            database.close()
    except WorkspaceError as error:
        return {
            "findings": [["file", "check.file", str(error.params.get("why", error.code))]],
            "entries": 0,
            "contents": 0,
        }
    findings = [[one.where, one.code, one.detail] for one in report.findings]
    return {"findings": findings, "entries": report.journal_entries, "contents": report.contents}


def good_backup_of(path: Path) -> Backup | None:
    """`newest_good_backup`, found in a process of its own while this thread waits; in this one where none starts."""
    from .loading import newest_good_backup

    root = str(Path(__file__).resolve().parents[2])
    paths = [root, *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    command = [sys.executable, "-m", "editorial.services.check_worker", "--good-of", str(path)]
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        done = subprocess.run(command, capture_output=True, env=environment, creationflags=hidden, check=True)
        name = json.loads(done.stdout)
    except (OSError, ValueError, subprocess.CalledProcessError):
        return newest_good_backup(path)
    return next((one for one in backup.existing(path) if str(one.path) == name), None)


def main() -> int:
    """Check the file named on the command line, or find a good backup of it."""
    from .loading import newest_good_backup

    if hasattr(os, "nice"):
        os.nice(5)
    answer: Any
    if sys.argv[1] == "--good-of":
        found = newest_good_backup(Path(sys.argv[2]))
        answer = None if found is None else str(found.path)
    else:
        answer = check(Path(sys.argv[1]))
    sys.stdout.write(json.dumps(answer) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
