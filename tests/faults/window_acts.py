"""What a window was doing when it was killed: somebody types into the editor, which saves by itself."""

from __future__ import annotations

import os
from pathlib import Path

from editorial import faults
from tests.builders import build_desk, make_item
from tests.faults.acts import Acknowledged
from tests.shells import wait_for


def run(_job: str, path: Path, acknowledged: Path, _seed: int, fault: str) -> None:
    """Type one word after the other into item 1 of a new workspace at `path`; each is told when it is typed and kept
    beside the workspace ("typed n"), and when it is saved ("saved n")."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from ui.content import rescue
    from ui.content.page import EditorPage

    said, app = Acknowledged(acknowledged), QApplication([])
    desk = build_desk(app, path.parent, sample=False)
    desk.run(lambda ws: make_item(ws, text="Anfang"))
    assert desk.tasks.wait()
    page = EditorPage(desk)
    page.show()
    page.open(1)
    wait_for(lambda: page.session.card is not None)
    page.texts.set_current(0)
    area = page.texts.area()
    assert area is not None
    faults.arm(fault)
    for number in range(1, 6):
        area.moveCursor(area.textCursor().MoveOperation.End)
        area.insertPlainText(f" Wort{number}")
        page.session.keep()
        rescue.settled()
        said.say("typed", number)
        page.session.flush()
        wait_for(lambda: page.session.state == "saved")
        desk.run(said.head)
        assert desk.tasks.wait()
        said.say("saved", number)
