"""The first picture loads no more than it needs: every module more is seen in the time of every start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
#: What only editing needs, and what each of them brings with it.
LATER = {
    "sqlalchemy",
    "html",
    "editorial.app",
    "editorial.domain.approvals",
    "editorial.domain.content",
    "editorial.domain.reference",
    "editorial.domain.series",
    "PySide6.QtNetwork",
    "ui.calendar.page",
    "ui.shell",
}

#: As far as a window goes until it is painted for the first time.
SCRIPT = """
import sys, editorial.start, ui.app
from datetime import date
from pathlib import Path
from editorial.settings import Settings
from editorial.storage.first_page import read_first_page
from ui.calendar.month_model import MonthModel
from ui.calendar.month_paint import MonthPainter
from ui.presence import may_show_at_once
app = ui.app.make_application([""])
desk, _kept = ui.app.make_desk(app, Settings(), language="de", bare=True)
MonthModel(desk), MonthPainter(desk)
found = read_first_page(Path("nowhere"), date(2026, 5, 1), date(2026, 5, 31), editorial.start.SCHEMA)
may_show_at_once(Path("nowhere"), desk.directory, desk.options)
print(*sys.modules)
"""


def test_what_only_editing_needs_is_not_loaded_for_the_first_picture() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], cwd=ROOT, capture_output=True, text=True, check=True)
    assert LATER & set(done.stdout.split()) == set()


#: What the side panel, a dialog or the first answer needs, and the page of the days does not.
NOT_FOR_THE_DAYS = {
    "editorial.domain.approval_rules",
    "editorial.domain.approvals",
    "ui.calendar.panel_approval",
    "ui.calendar.panel_item",
    "ui.calendar.side_panel",
    "ui.content.page",
    "ui.widgets.toast",
}


def test_what_the_days_do_not_need_is_not_loaded_with_their_page() -> None:
    script = "import sys, ui.shell, ui.calendar.page, ui.calendar.month, ui.calendar.dock; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert NOT_FOR_THE_DAYS & set(done.stdout.split()) == set()
