"""Where the program keeps what belongs to the user and to no workspace."""

from __future__ import annotations

import os
from pathlib import Path


def home() -> Path:
    """The folder for settings, backups, logs and rescued text of this user."""
    override = os.environ.get("EDITORIAL_DESK_HOME")
    if override:
        return Path(override)
    from platformdirs import user_data_path

    return user_data_path("EditorialDesk", appauthor=False)


def resolved(path: Path) -> Path:
    """The path without links; where links lead in a circle, or the name is none, the path as it was said."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        return path.absolute()


def writable(path: Path) -> bool:
    """Whether a workspace can be changed: the file, and its folder, where the rollback journal lies meanwhile."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
