"""The full check of a file that nobody changes, such as a fresh backup, in a process of its own.

``python -m editorial.services.check_worker FILE`` prints one JSON object: ``{"findings": [[where, code, detail], ...],
"entries": n, "contents": n}``. The window starts it in the background, where it must not be in anybody's way.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any


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


def main() -> int:
    """Check the file named on the command line."""
    if hasattr(os, "nice"):
        os.nice(5)
    sys.stdout.write(json.dumps(check(Path(sys.argv[1]))) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
