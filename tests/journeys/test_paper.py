"""Out of the house: a month as PDF, finished posts as folders and as a file for a scheduling tool."""

from __future__ import annotations

import csv
import subprocess
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from editorial.domain.content import Status
from tests.builders import TODAY
from tests.journeys.steps import CTRL, SHIFT, Person
from tests.programs import program
from ui.exchange.handover_dialog import FILE, HandoverDialog
from ui.print.dialog import PrintDialog

KEY = Qt.Key


def test_a_month_is_printed_to_a_pdf_that_others_can_read(person: Person, tmp_path: Path) -> None:
    target = tmp_path / "May"
    person._patch.setattr(QFileDialog, "getSaveFileName", lambda *_any: (str(target), ""))
    person.look_at(TODAY)
    person.key(KEY.Key_P, CTRL)
    dialog: Any = person.dialog()
    assert isinstance(dialog, PrintDialog)
    person.wait(lambda: not dialog.is_busy())
    person.click("Save as PDF …", dialog)
    made = target.with_suffix(".pdf")
    person.wait(made.exists)
    words = subprocess.run(
        [program("pdftotext"), "-layout", str(made), "-"], capture_output=True, text=True, timeout=60, check=True
    ).stdout
    assert "May 2026" in words
    titles = {one.title for one in person.ask(lambda ws: ws.plan.rows(person.desk.actor)) if one.day == TODAY}
    assert titles
    for title in titles:
        assert title.split()[0] in words
    assert "Embargo" in words
    person.key(KEY.Key_Escape)
    assert not person.shell.window.findChildren(PrintDialog)


def hand_over(person: Person) -> HandoverDialog:
    """Ctrl+Shift+U."""
    person.look_at(TODAY)
    person.key(KEY.Key_U, CTRL | SHIFT)
    found: Any = person.dialog()
    assert isinstance(found, HandoverDialog)
    return found


def approved(person: Person) -> set[str]:
    """The titles of what is approved or scheduled from today on."""
    rows = person.ask(lambda ws: ws.plan.rows(person.desk.actor))
    ready = (Status.APPROVED, Status.SCHEDULED)
    return {one.title for one in rows if one.status in ready and one.day is not None and one.day >= TODAY}


def test_approved_posts_are_handed_over_as_folders_with_everything_in_them(person: Person, tmp_path: Path) -> None:
    target = tmp_path / "Hand-over"
    target.mkdir()
    person._patch.setattr(QFileDialog, "getExistingDirectory", lambda *_any: str(target))
    dialog = hand_over(person)
    person.key(KEY.Key_Return)
    person.wait(dialog.banner.isVisible)
    folders = sorted(one for one in target.iterdir() if one.is_dir())
    titles = approved(person)
    assert len(folders) == len(titles) > 3
    texts = [file for one in folders for file in one.glob("*.txt")]
    assert all(file.read_text("utf-8").strip() for file in texts)
    person.key(KEY.Key_Return)
    assert not dialog.isVisible()


def test_one_post_is_handed_over_from_its_editor(person: Person, tmp_path: Path) -> None:
    rows = person.ask(lambda ws: ws.plan.rows(person.desk.actor))
    entry = next(one for one in rows if one.status is Status.APPROVED and one.day is not None and one.day >= TODAY)
    person._patch.setattr(QFileDialog, "getExistingDirectory", lambda *_any: str(tmp_path))
    person.shell.window.open_item(entry.content_id, entry.publication_id)
    person.settle()
    person.key(KEY.Key_U, CTRL | SHIFT)
    dialog: Any = person.dialog()
    assert dialog.range.value() == "item"
    person.key(KEY.Key_Return)
    person.wait(dialog.banner.isVisible)
    (folder,) = (one for one in tmp_path.iterdir() if one.is_dir())
    card = person.ask(lambda ws: ws.content.card(person.desk.actor, entry.content_id))
    own = next(one for one in card.publications if one.id == entry.publication_id)
    channel = person.desk.channel(entry.channel_id)
    assert channel is not None
    assert (own.text or card.item.text).strip() in (folder / f"{channel.name}.txt").read_text("utf-8")


def test_approved_posts_go_to_hootsuite_in_a_file_that_its_importer_reads(person: Person, tmp_path: Path) -> None:
    target = tmp_path / "week.csv"
    person._patch.setattr(QFileDialog, "getSaveFileName", lambda *_any: (str(target), ""))
    dialog = hand_over(person)
    person.segment(dialog.way, FILE)
    dialog.tool.setFocus()
    while dialog.tool.value() != "hootsuite":
        person.key(KEY.Key_Down)
    dialog.channel.setFocus()
    while dialog.channel.value() != "LinkedIn":
        person.key(KEY.Key_Down)
    person.settle()
    told, count = dialog.summary.text(), len(dialog._posts)
    assert told == f"{count} posts are ready."
    person.key(KEY.Key_Return)
    person.wait(dialog.banner.isVisible)
    with target.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    assert len(rows) == count > 1
    for row in rows:
        assert datetime.strptime(row[0], "%d/%m/%Y %H:%M").date() >= TODAY
        assert row[1].strip()
    assert {one.title for one in dialog._posts} <= approved(person)
