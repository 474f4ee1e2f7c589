"""Minutes of a long meeting as a PDF: the whole act against typst's own compile of the same text."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import workspaces
from benchmarks.harness import Act, timed

if TYPE_CHECKING:
    from editorial.app import Workspace

#: Agenda items, each with a report, a decision and an action item.
ITEMS = 30
_WORDS = "Der Beitrag erscheint wie geplant, das Labor liefert die Zahlen nach, der Service beantwortet Rückfragen."


def _made(path: Path) -> tuple[Workspace, int]:
    """A workspace with one meeting that has ended."""
    from editorial.app import create_workspace
    from editorial.domain.decisions import ActionItem, Decision
    from editorial.domain.meetings import AgendaItem, Attendance, Meeting, MeetingState, Participant
    from editorial.domain.people import Actor

    path.unlink(missing_ok=True)
    desk = create_workspace(path, language="de")
    day, at = date(2026, 5, 12), datetime(2026, 5, 12, 9, tzinfo=UTC)
    with desk.store.act(Actor(), "meeting.save") as work:
        held = Meeting(title="Redaktionssitzung", state=MeetingState.HELD, day=day, number=19)
        meeting = work.add(replace(held, begun_at=at, ended_at=at.replace(hour=12)))
        for number in range(1, 9):
            name, here = f"Person Nummer {number}", Attendance.PRESENT
            work.add(Participant(meeting_id=meeting.id, name=name, attendance=here, position=number))
        for number in range(1, ITEMS + 1):
            item = work.add(AgendaItem(meeting_id=meeting.id, title=f"Thema {number}", fact=_WORDS, position=number))
            decided = Decision(meeting_id=meeting.id, item_id=item.id, number=number, text=_WORDS)
            work.add(replace(decided, owner="Katrin Vogel", due=day))
            task = ActionItem(meeting_id=meeting.id, item_id=item.id, number=number, text=_WORDS)
            work.add(replace(task, owner="Dr. Anna Lorenz", due=day))
    return desk, meeting.id


def to_pdf(folder: Path) -> Act:
    """From the call of the service to the file on disk."""
    from editorial.domain.minutes_options import MinutesOptions
    from editorial.domain.people import Actor

    os.environ.update(workspaces.own_folders(folder))
    desk, meeting_id = _made(folder / "minutes.editorial")
    target = folder / "minutes.pdf"
    return timed(lambda: desk.minutes_files.write(Actor(), meeting_id, target, MinutesOptions()))


#: What `typst compile` does, and nothing else: fonts read, document set, PDF/UA-1 written. In a process of its own, as
#: within one the compiler remembers: the same text a second time takes a tenth.
_ALONE = """
import sys, typst
template, root, data, target = sys.argv[1:]
compiler = typst.Compiler(template, root=root, font_paths=[root + "/fonts"], ignore_system_fonts=True,
    sys_inputs={"data": open(data, encoding="utf-8").read()})
open(target, "wb").write(compiler.compile(format="pdf", pdf_standards=["ua-1"]))
"""


def compiled(folder: Path) -> Act:
    """The same text compiled by typst alone."""
    import resources
    from editorial.domain.minutes_options import MinutesOptions
    from editorial.domain.people import Actor
    from editorial.exchange.minutes_pdf import TEMPLATE, minutes_data

    os.environ.update(workspaces.own_folders(folder))
    desk, meeting_id = _made(folder / "compiled.editorial")
    source, target = folder / "minutes.json", folder / "compiled.pdf"
    with closing(desk):
        paper = desk.minutes_files.prepared(Actor(), meeting_id, MinutesOptions()).paper
        source.write_text(json.dumps(minutes_data(paper)), encoding="utf-8")
    root = resources.path("documents")
    if root is None:
        raise RuntimeError("the templates lie in an archive")
    parts = (root / f"{TEMPLATE}.typ", root.parent, source, target)
    call = [sys.executable, "-I", "-c", _ALONE, *map(str, parts)]
    return timed(lambda: subprocess.run(call, check=True))
