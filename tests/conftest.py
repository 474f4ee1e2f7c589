"""What every test stands on: no screen, no foreign folders, the sample files, and no silent skips in CI."""

from __future__ import annotations

import faulthandler
import gc
import os
import sqlite3
from collections.abc import Generator
from itertools import count
from pathlib import Path
from typing import Any
from unittest import mock

# Before anything imports Qt: whoever wants a real screen sets the variable himself.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("QT_SCALE_FACTOR", None)

# Before PySide6, whose import hook otherwise reads the source of every later module.
import sqlalchemy  # noqa: I001
import pytest
from _pytest.faulthandler import fault_handler_stderr_fd_key
from PySide6.QtCore import QCoreApplication
from sqlalchemy.util import LRUCache

from editorial.storage import database
from ui import collector

ROOT = Path(__file__).resolve().parent.parent
CI = os.environ.get("CI", "").lower() in {"1", "true", "yes"}


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """A crash tells of the thread that crashed: the others go on meanwhile, and looking at them may hang for ever."""
    faulthandler.enable(file=config.stash[fault_handler_stderr_fd_key], all_threads=False)


NO_SAMPLES = "the sample files are not beside this checkout"
# Reasons for which a test may be skipped in CI: what lies outside the repository by its nature, nothing else.
ALLOWED_SKIPS = (NO_SAMPLES,)

_homes = count()
#: What really makes a connection safe.
HARDEN = database.harden


def _harden_without_waiting(connection: sqlite3.Connection, **options: bool) -> None:
    HARDEN(connection, **options)
    connection.execute("PRAGMA synchronous=OFF")


# Nobody cuts the power of a test: tens of thousands of commits need not wait for the disk. Programs that are started
# by a test, such as those that get killed, wait for it as always.
database.harden = _harden_without_waiting


_engines: list[sqlalchemy.Engine] = []
_statements: Any = LRUCache(2_000)


def _engine(*place: str, **options: Any) -> sqlalchemy.Engine:
    """One that knows the statements of those before it: tests open thousands of workspaces, and each would put the
    same ones into words again (https://docs.sqlalchemy.org/en/20/core/connections.html#sql-caching)."""
    made = sqlalchemy.create_engine(*place, **options)
    if _engines:
        made.dialect = _engines[0].dialect  # a part of the key of every statement
    else:
        _engines.append(made)
    made.update_execution_options(compiled_cache=_statements)
    return made


mock.patch.object(database, "create_engine", _engine).start()


@pytest.fixture
def waits_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workspaces are opened as the program opens them."""
    monkeypatch.setattr(database, "harden", HARDEN)


@pytest.fixture(autouse=True)
def collected(request: pytest.FixtureRequest) -> Generator[None]:
    """With widgets about, garbage is collected between tests on this thread: the one in which pytest-xdist hears from
    its controller would take them apart there, and the process would end with a fault of memory."""
    windowed = "qapp" in request.fixturenames or QCoreApplication.instance() is not None
    if windowed:
        gc.disable()
    yield
    if windowed:
        collector.look()


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, logs and recent files of a test go to a folder of its own, never to the person's."""
    # not by mktemp, which reads the names of all that were made before
    home = tmp_path_factory.getbasetemp() / "homes" / str(next(_homes))
    home.mkdir(parents=True)
    monkeypatch.setenv("EDITORIAL_DESK_HOME", str(home))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home / name.lower()))
    return home


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of real files from other people: `plans`, `results` and `calendars` with their README."""
    folder = Path(os.environ.get("EDITORIAL_SAMPLES") or ROOT.parent / "shared" / "samples")
    if not (folder / "README.md").is_file():
        pytest.skip(NO_SAMPLES)
    return folder


def _is_forbidden(report: pytest.TestReport | pytest.CollectReport) -> bool:
    if not (CI and report.skipped) or hasattr(report, "wasxfail"):
        return False
    return not any(reason in str(report.longrepr) for reason in ALLOWED_SKIPS)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI a skipped test is a failed one: everything it needs can be installed there."""
    report = yield
    if _is_forbidden(report):
        report.outcome = "failed"
        report.longrepr = f"skipped, which is a failure in CI: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for a whole module that skips itself."""
    report = yield
    if _is_forbidden(report):
        report.outcome = "failed"
        report.longrepr = f"skipped, which is a failure in CI: {report.longrepr}"
    return report
