"""Logging to a rotating file of this user; never to standard output, which belongs to the command line."""

from __future__ import annotations

import logging
from pathlib import Path

from .places import home

LOGGER = "editorial"


def log_folder() -> Path:
    """Where log files lie; `EDITORIAL_DESK_HOME` moves all that the program keeps outside workspaces."""
    return home() / "log"


def start_logging() -> Path | None:
    """Open the rotating log file (5 files of 1 MB); None where the folder cannot be written."""
    logger = logging.getLogger(LOGGER)
    if logger.handlers:
        return None
    from logging.handlers import RotatingFileHandler

    logger.setLevel(logging.INFO)
    try:
        folder = log_folder()
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "editorial-desk.log"
        handler = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=4, encoding="utf-8", delay=True)
    except OSError:
        logger.addHandler(logging.NullHandler())
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger.addHandler(handler)
    logger.propagate = False
    return path
