"""The tour: every page of the sample workspace as PNG, in both languages and themes, without a screen."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SIZES = {"": (1440, 900), "-small": (1024, 640)}
#: What waits for a rest of selecting or typing waits no longer than this.
REST_MS = 500


@dataclass(frozen=True, slots=True)
class Stop:
    """One picture: its name and how to get there; `popup` names the window that lies on top."""

    name: str
    go: Callable[[Any], object]
    small: bool = True


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

    for what, ending in (
        ("plan", "xlsx"),
        ("plan", "csv"),
        ("calendar", "ics"),
        ("calendar", "pdf"),
        ("plan", "pdf"),
    ):
        target = out / f"{language}-{what}.{ending}"
        code = command_line(["export", str(path), what, "-o", str(target), "--language", language])
        if code == 0:
            yield target


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
    for number, stop in enumerate(stops(), 1):
        stop.go(shell)
        settle(shell)
        yield shoot(shell, out / f"{language}-{theme}-{number:02}-{stop.name}.png")
        if stop.small:
            shell.window.resize(*SIZES["-small"])
            settle(shell)
            yield shoot(shell, out / f"{language}-{theme}-{number:02}-{stop.name}-small.png")
            shell.window.resize(*SIZES[""])
            settle(shell)
        close_popups()
    shell.window.close()
    settle(shell)
    i18n.remove(translators)
    shell.window.deleteLater()
    desk.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    app.processEvents()


def settle(shell: Any) -> None:
    """Until nothing is pending and everything is laid out."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    def waiting() -> bool:
        timers = shell.window.findChildren(QTimer)
        return any(one.isActive() and one.isSingleShot() and one.interval() <= REST_MS for one in timers)

    for _round in range(4):
        shell.desk.tasks.wait()
        QApplication.processEvents()
        while waiting():
            QApplication.processEvents()
        QApplication.sendPostedEvents()


def shoot(shell: Any, target: Path) -> Path:
    """The window with whatever popup or dialog lies on it."""
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QApplication

    settle(shell)
    window = shell.window
    picture = window.grab()
    painter = QPainter(picture)
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible() and other.width() > 40 and other.height() > 20:
            place = other.mapToGlobal(QPoint(0, 0)) - window.mapToGlobal(QPoint(0, 0))
            painter.drawPixmap(place, other.grab())
    painter.end()
    picture.save(str(target))
    return target


def close_popups() -> None:
    """Away with popovers and dialogs before the next picture."""
    from PySide6.QtWidgets import QApplication, QDialog

    for other in QApplication.topLevelWidgets():
        if other.isVisible() and (isinstance(other, QDialog) or other.windowFlags() & other.windowType().Popup):
            if other.windowType() in (other.windowType().Popup, other.windowType().Dialog, other.windowType().Tool):
                other.close()
    QApplication.processEvents()


def stops() -> list[Stop]:
    """The way through the program."""
    from .pages import PAGES

    def view(name: str) -> Callable[[Any], object]:
        def go(shell: Any) -> None:
            shell.window.open_day(shell.desk.clock.today(), name)

        return go

    def select(shell: Any) -> None:
        shell.window.open_day(shell.desk.clock.today(), "month")
        settle(shell)
        content_id = _near_today(shell)
        shell.window.page("calendar").state.select(frozenset({content_id}), current=content_id)

    found = [
        Stop("month", view("month")),
        Stop("month-panel", select),
        Stop("week", view("week")),
        Stop("list", view("list")),
        Stop("board", view("board")),
        Stop("campaigns", view("campaigns")),
        Stop("editor", lambda shell: shell.window.open_item(_near_today(shell))),
    ]
    found += [
        Stop(page.name, lambda shell, name=page.name: shell.window.show_page(name))  # type: ignore[misc]
        for page in PAGES
        if page.name not in ("calendar", "today")
    ]
    return [
        Stop("today", lambda shell: shell.window.show_page("today")),
        *found,
        Stop("import", _import),
        Stop("import-calendar", _import_calendar),
        Stop("print", _print),
        Stop("palette", _palette, small=False),
        Stop("quick-add", _quick_add, small=False),
        Stop("shortcuts", lambda shell: shell.shortcuts(), small=False),
    ]


def _near_today(shell: Any) -> int:
    """The item of the sample with the longest history: it shows most."""
    words = "Vom Tropfen zum Befund" if shell.desk.language == "de" else "from drop to result"
    found: list[int] = []
    actor = shell.desk.actor
    shell.desk.run(
        lambda ws: ws.search.find(actor, words, 1), lambda hits: found.extend(one.content_id for one in hits)
    )
    settle(shell)
    return found[0] if found else 1


#: Plans as people keep them: a title line, days without a year, words where a date should be, a channel that is new.
PLANS = {
    "de": """Redaktionsplan Januar 2027;;;;;;
Datum;Uhrzeit;Kanal;Thema;Verantwortlich;Status;Kampagne
Mo 04.01.;09:00;LinkedIn;Neujahr: Was wir 2027 messen;Katrin Vogel;geplant;
Di 05.01.;10:00;LinkedIn;Tipp: Elektroden lagern;Anna Schulte;geplant;Tipp am Dienstag
Do 07.01.;12:30;Instagram;Laborhelden: Nachtschicht;Leon Richter;Idee;
Fr 08.01.;12:00;Instagram, Facebook;Freitagsfrage: Wie kalt ist Grundwasser?;Leon Richter;Idee;
Mo 11.01.;08:00;Intranet;Blick in die Woche 2;Katrin Vogel;geplant;
Mi 13.01.;09:00;Blog;Nitrat: fünf Fragen;Dr. Miriam Weber;in Arbeit;Sauberes Wasser erklärt
nach Ostern;;Podcast;Gespräch mit dem Wasserwerk;Jonas Brandt;Idee;
KW 4;;LinkedIn;Tag der offenen Tür: Was es zu sehen gibt;Sabine Hoffmann;Idee;
""",
    "en": """Editorial plan January 2027;;;;;;
Date;Time;Channel;Topic;Responsible;Status;Campaign
Mon 4 Jan;09:00;LinkedIn;New year: what we measure in 2027;Katrin Vogel;planned;
Tue 5 Jan;10:00;LinkedIn;Tip: storing electrodes;Anna Schulte;planned;Tuesday tip
Thu 7 Jan;12:30;Instagram;Lab heroes: night shift;Leon Richter;idea;
Fri 8 Jan;12:00;Instagram, Facebook;Friday question: how cold is groundwater?;Leon Richter;idea;
Mon 11 Jan;08:00;Intranet;Looking at week 2;Katrin Vogel;planned;
Wed 13 Jan;09:00;Blog;Nitrate: five questions;Dr Miriam Weber;draft;Clean water explained
after Easter;;Podcast;Talk with the waterworks;Jonas Brandt;idea;
CW 4;;LinkedIn;Open day: what there is to see;Sabine Hoffmann;idea;Open day
""",
}


def _import(shell: Any) -> None:
    """A small plan as people bring it: its columns and what comes of them."""
    from PySide6.QtWidgets import QApplication

    name = {"de": "Redaktionsplan Januar 2027", "en": "Editorial plan January 2027"}[shell.desk.language]
    path = Path(os.environ["EDITORIAL_DESK_HOME"]) / f"{name}.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PLANS[shell.desk.language], "utf-8")
    shell.desk.import_requested.emit(str(path))
    while shell.window.page("import").reading.is_running():
        QApplication.processEvents()
    settle(shell)


#: A calendar as a town publishes it: holidays, other days of note, a talk, an event without a start.
DATES = {
    "de": (
        "Termine der Stadt 2027",
        "Feiertage",
        "Pfingstmontag",
        "Besondere Tage",
        "Tag des Wassers",
        "Stadtgespräch",
    ),
    "en": ("Dates of the town 2027", "Holidays", "Whit Monday", "Days of note", "World Water Day", "Town talk"),
}


def _import_calendar(shell: Any) -> None:
    """A calendar file: what becomes of each category."""
    from PySide6.QtWidgets import QApplication

    name, free, holiday, others, other, talk = DATES[shell.desk.language]
    events = (
        f"UID:1\nDTSTART;VALUE=DATE:20270517\nSUMMARY:{holiday}\nCATEGORIES:{free}",
        f"UID:2\nDTSTART;VALUE=DATE:20270322\nSUMMARY:{other}\nCATEGORIES:{others}",
        f"UID:3\nDTSTART;TZID=W. Europe Standard Time:20270114T190000\nRRULE:FREQ=MONTHLY;BYDAY=2TH\nSUMMARY:{talk}",
        f"UID:4\nSUMMARY:{talk}: PFAS",
    )
    body = "".join(f"BEGIN:VEVENT\n{one}\nEND:VEVENT\n" for one in events)
    path = Path(os.environ["EDITORIAL_DESK_HOME"]) / f"{name}.ics"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"BEGIN:VCALENDAR\n{body}END:VCALENDAR\n", "utf-8")
    shell.desk.import_requested.emit(str(path))
    page = shell.window.page("import_calendar")
    while page.reading.is_running() or page.step() == "file":
        QApplication.processEvents()
    settle(shell)


def _print(shell: Any) -> None:
    """The print dialog, its preview made."""
    from PySide6.QtWidgets import QApplication

    from .print.dialog import PrintDialog

    shell.window.open_day(shell.desk.clock.today(), "month")
    settle(shell)
    shell.print()
    dialog = shell.window.findChildren(PrintDialog)[-1]
    while dialog.is_busy():
        QApplication.processEvents()


def _palette(shell: Any) -> None:
    shell.window.open_day(shell.desk.clock.today(), "month")
    shell.palette()
    shell._palette.field.setText("labor" if shell.desk.language == "de" else "lab")


def _quick_add(shell: Any) -> None:
    shell.window.open_day(shell.desk.clock.today(), "week")
    line = (
        "Mi 14:00 LinkedIn Laborbesuch @Weber #Labor"
        if shell.desk.language == "de"
        else "Wed 2pm LinkedIn Lab visit @Weber"
    )
    shell.desk.quick_add(None, line)
