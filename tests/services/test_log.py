"""The log file: written from the first record on."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from editorial.log import LOGGER, start_logging


@pytest.fixture
def logger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[logging.Logger]:
    """The program's logger without handlers; put back afterwards."""
    monkeypatch.setenv("EDITORIAL_DESK_HOME", str(tmp_path))
    found = logging.getLogger(LOGGER)
    before, level, passes = found.handlers[:], found.level, found.propagate
    # pytest listens at every logger that does not pass on, from the beginning of the test itself
    found.handlers, found.propagate = [], True
    yield found
    for one in found.handlers:
        one.close()
    found.handlers, found.propagate = before, passes
    found.setLevel(level)


def test_every_record_reaches_the_file_the_first_one_too(logger: logging.Logger) -> None:
    path = start_logging()
    assert path is not None
    logging.getLogger(f"{LOGGER}.here").warning("erste Zeile")
    logging.getLogger(f"{LOGGER}.there").info("zweite Zeile")
    lines = path.read_text("utf-8").splitlines()
    assert [line.split(" ", 2)[2] for line in lines] == [
        "WARNING editorial.here erste Zeile",
        "INFO editorial.there zweite Zeile",
    ]


def test_a_fault_is_logged_with_its_traceback(logger: logging.Logger) -> None:
    path = start_logging()
    assert path is not None
    try:
        raise ValueError("kaputt")
    except ValueError:
        logging.getLogger(LOGGER).exception("a job failed")
    assert "ValueError: kaputt" in path.read_text("utf-8")


def test_a_log_put_aside_takes_nobodys_place_when_a_thread_still_writes_to_it(
    logger: logging.Logger, tmp_path: Path
) -> None:
    start_logging()
    (old,) = logger.handlers
    logger.handlers = []
    record = logging.LogRecord(LOGGER, logging.WARNING, __file__, 1, "spät", None, None)
    late = threading.Thread(target=old.handle, args=(record,))
    late.start()
    late.join()
    assert logger.handlers == []
    assert start_logging() is not None
    assert logger.handlers != [old]


def test_a_folder_that_cannot_be_written_is_no_fault(
    logger: logging.Logger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("EDITORIAL_DESK_HOME", str(tmp_path / "file"))
    assert start_logging() is None
    logging.getLogger(LOGGER).warning("nobody reads this")
