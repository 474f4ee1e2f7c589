"""Logging to a rotating file of this user; never to standard output, which belongs to the command line."""

from __future__ import annotations

import logging
from pathlib import Path

from .places import home

LOGGER = "editorial"


def log_folder() -> Path:
    """Where log files lie; `EDITORIAL_DESK_HOME` moves all that the program keeps outside workspaces."""
    return home() / "log"


class _AtFirstRecord(logging.Handler):
    """Makes way for the log file when there is something to write: what rotates it takes long to load."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    def emit(self, record: logging.LogRecord) -> None:
        from logging.handlers import RotatingFileHandler

        handler = RotatingFileHandler(self._path, maxBytes=1_000_000, backupCount=4, encoding="utf-8", delay=True)
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        # In the list in which this one stands: put aside meanwhile, in another thread, it takes nobody's place.
        handlers = logging.getLogger(LOGGER).handlers
        handler.handle(record)
        if self in handlers:
            handlers[handlers.index(self)] = handler
        else:
            handler.close()


def start_logging() -> Path | None:
    """Log into a rotating file from now on (5 files of 1 MB); None where the folder cannot be written."""
    logger = logging.getLogger(LOGGER)
    if logger.handlers:
        return None
    logger.setLevel(logging.INFO)
    try:
        folder = log_folder()
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        logger.addHandler(logging.NullHandler())
        return None
    path = folder / "editorial-desk.log"
    logger.addHandler(_AtFirstRecord(path))
    logger.propagate = False
    return path
