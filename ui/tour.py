"""The tour: every page of the sample workspace as PNG, in both languages and themes, without a screen."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .settling import settle

SIZES = {"": (1440, 900), "-small": (1024, 640)}
#: What is exported, and the ends of the files' names; a bulk file is written for the tool that its name speaks of.
DOCUMENTS = (
    ("plan", "plan.xlsx"),
    ("plan", "plan.csv"),
    ("calendar", "calendar.ics"),
    ("calendar", "calendar.pdf"),
    ("plan", "plan.pdf"),
    ("scheduler", "posts-hootsuite.csv"),
    ("scheduler", "hand-over.zip"),
)


def main(arguments: list[str]) -> int:
    """Command line of the tour; returns the exit code."""
    parser = argparse.ArgumentParser(prog="editorial-desk tour")
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--language", choices=("de", "en"))
    parser.add_argument("--theme", choices=("light", "dark"))
    wanted = parser.parse_args(arguments)
    try:
        wanted.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        print(f"{wanted.out}: {error.strerror}", file=sys.stderr)
        return 1
    languages = (wanted.language,) if wanted.language else ("de", "en")
    themes = (wanted.theme,) if wanted.theme else ("light", "dark")
    with tempfile.TemporaryDirectory() as folder:
        _use_offscreen(Path(folder))
        _own_settings(Path(folder))
        os.environ["EDITORIAL_DESK_HOME"] = str(Path(folder) / "home")
        for language in languages:
            path = Path(folder) / language / "Lindenau.editorial"
            made = _make_sample(path, language)
            for theme in themes:
                for picture in render(path, wanted.out, language, theme):
                    print(picture)
            for document in _documents(made, wanted.out, language):
                print(document)
    return 0


def _use_offscreen(folder: Path) -> None:
    """Qt's own screen without a screen is 800 wide, and popovers keep inside it: give it the size of a real one."""
    if os.environ.get("QT_QPA_PLATFORM", "offscreen") != "offscreen":
        return
    screen = {"name": "tour", "x": 0, "y": 0, "width": 1920, "height": 1200, "logicalDpi": 96, "dpr": 1.0}
    config = folder / "screen.json"
    config.write_text(json.dumps({"screens": [screen]}), "utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={config}"


def _own_settings(folder: Path) -> None:
    """The tour neither sees nor changes how this person left the window."""
    from PySide6.QtCore import QSettings

    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder / "window"))


def _make_sample(path: Path, language: str) -> Path:
    from editorial.app import create_workspace
    from editorial.services.sample import build_sample

    workspace = create_workspace(path, language=language)
    build_sample(workspace, language)
    workspace.close()
    return path


def _documents(path: Path, out: Path, language: str) -> Iterator[Path]:
    """The exported documents that a first look should include."""
    from editorial.cli import main as command_line

    for what, name in DOCUMENTS:
        target = out / f"{language}-{name}"
        code = command_line(["export", str(path), what, "-o", str(target), "--language", language])
        if code == 0:
            yield target
    form = out / f"{language}-approval.html"
    wanted = ["--id", str(_waiting_item(path)), "-o", str(form), "--language", language]
    if command_line(["export", str(path), "approval", *wanted]) == 0:
        yield form


def _waiting_item(path: Path) -> int:
    """An item that waits for somebody who has decided about it before; any that waits where there is none."""
    from editorial.app import open_workspace
    from editorial.domain.people import SYSTEM

    workspace = open_workspace(path)
    try:
        waiting = [one for one in workspace.approvals.open_stages(SYSTEM) if str(one.state) == "open" and not one.stuck]
        for one in waiting:
            asked = {person.person_id for person in workspace.forms.asked(SYSTEM, one.content_id)}
            if asked & {given.person_id for given in workspace.approvals.case(SYSTEM, one.content_id).sign_offs}:
                return one.content_id
        return waiting[0].content_id if waiting else 0
    finally:
        workspace.close()


def render(path: Path, out: Path, language: str, theme: str) -> Iterator[Path]:
    """Open the workspace in a window and take all pictures."""
    from PySide6.QtCore import QCoreApplication, QEvent

    from editorial.settings import Settings

    from . import i18n
    from .app import make_application, make_desk
    from .shell import Shell

    app = make_application(sys.argv[:1])
    desk, translators = make_desk(app, Settings(language=language, theme=theme, reduced_motion=True))
    shell = Shell(desk)
    shell.window.resize(*SIZES[""])
    shell.flow.show_start()
    shell.window.show()
    yield shoot(shell, out / f"{language}-{theme}-00-start.png")
    shell.flow.open_path(path)
    settle(shell)
    shell.session.settle()
    from .tour_stops import stops

    for number, stop in enumerate(stops(), 1):
        stop.go(shell)
        settle(shell)
        yield shoot(shell, out / f"{language}-{theme}-{number:02}-{stop.name}.png")
        if stop.small:
            yield _shoot_small(shell, stop, out / f"{language}-{theme}-{number:02}-{stop.name}-small.png")
        close_popups()
    shell.window.close()
    settle(shell)
    i18n.remove(translators)
    shell.window.deleteLater()
    desk.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    app.processEvents()


def _shoot_small(shell: Any, stop: Any, target: Path) -> Path:
    """The same in the smallest window that is supported."""
    shell.window.resize(*SIZES["-small"])
    settle(shell)
    if stop.again:
        stop.go(shell)
    centre_dialogs(shell.window)
    shoot(shell, target)
    shell.window.resize(*SIZES[""])
    settle(shell)
    return target


def shoot(shell: Any, target: Path) -> Path:
    """The window with whatever popup or dialog lies on it."""
    from PySide6.QtCore import QPoint, QRect
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QApplication, QDialog

    settle(shell)
    window = shell.window
    picture = window.grab()
    painter = QPainter(picture)
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible() and other.width() > 40 and other.height() > 20:
            place = other.mapToGlobal(QPoint(0, 0)) - window.mapToGlobal(QPoint(0, 0))
            painter.drawPixmap(place, other.grab())
            if isinstance(other, QDialog):
                # the edge that a window manager would draw
                painter.setPen(shell.desk.theme.color("border_strong"))
                painter.drawRect(QRect(place, other.size()).adjusted(-1, -1, 0, 0))
    painter.end()
    picture.save(str(target))
    return target


def centre_dialogs(window: Any) -> None:
    """A window that shrank leaves its dialogs where they were: without a window manager nobody brings them along."""
    from PySide6.QtWidgets import QDialog

    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.move(window.mapToGlobal(window.rect().center()) - dialog.rect().center())


def close_popups() -> None:
    """Away with popovers and dialogs before the next picture."""
    from PySide6.QtWidgets import QApplication, QDialog

    for other in QApplication.topLevelWidgets():
        if other.isVisible() and (isinstance(other, QDialog) or other.windowFlags() & other.windowType().Popup):
            if other.windowType() in (other.windowType().Popup, other.windowType().Dialog, other.windowType().Tool):
                other.close()
    QApplication.processEvents()
