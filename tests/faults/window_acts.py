"""What a window was doing when it was killed: somebody types into the editor, answers or interviews, and it saves
by itself."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from editorial import faults
from editorial.app import Workspace
from editorial.domain.input_cards import RequestCase
from editorial.domain.inputs import InputRequest, Question, QuestionKind, Way
from editorial.domain.people import Role
from tests.builders import ME, build_desk, make_item, make_person
from tests.faults.acts import Acknowledged
from tests.shells import wait_for

#: What the children of a nursery need not load again: with Qt that takes longer than the kill.
LOADED = ("tests.ui.expert_house", "ui.inputs.answering", "ui.inputs.interview", "ui.content.page")


def run(job: str, path: Path, acknowledged: Path, _seed: int, fault: str) -> None:
    """Do one of these until the fault ends it."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    {"answer": _answer, "interview": _interview}.get(job, _type)(path, acknowledged, fault)


def _answer(path: Path, acknowledged: Path, fault: str) -> None:
    """An expert types one word after the other into their answer; each is told when the window says "saved"."""
    from PySide6.QtWidgets import QApplication, QPlainTextEdit

    from tests.ui.expert_house import desk_of
    from ui.inputs.answering import AnsweringView

    said, app = Acknowledged(acknowledged), QApplication([])
    with desk_of(app, path.parent, lambda house: house.request()) as (desk, _house, request):
        found: list[RequestCase] = []
        desk.run(lambda ws: ws.inputs.case(desk.actor, request.id), found.append)
        assert desk.tasks.wait()
        view = AnsweringView(desk, found[0])
        view.show()
        view.go(1)
        card = view.card
        assert card is not None
        faults.arm(fault)
        for number in range(1, 6):
            card.control.findChildren(QPlainTextEdit)[0].appendPlainText(f"Wort{number}")
            wait_for(lambda: view.header.standing.text() == "gespeichert")
            desk.run(said.head)
            assert desk.tasks.wait()
            said.say("saved", number)


def _interview(path: Path, acknowledged: Path, fault: str) -> None:
    """An editor takes down one word after the other; each is told when it is typed and kept beside the workspace, and
    when it is saved."""
    from PySide6.QtWidgets import QApplication, QPlainTextEdit

    from ui.inputs.interview import InterviewWindow
    from ui.inputs.interview_rescue import settled

    said, app = Acknowledged(acknowledged), QApplication([])
    desk = build_desk(app, path.parent, sample=False)
    found: list[RequestCase] = []
    desk.run(_asked_for_an_interview, found.append)
    assert desk.tasks.wait()
    window = InterviewWindow(desk, found[0], None)
    window.show()
    area = window.parts[0].findChildren(QPlainTextEdit)[0]
    faults.arm(fault)
    for number in range(1, 6):
        area.appendPlainText(f"Wort{number}")
        settled()
        said.say("typed", number)
        wait_for(lambda: window.state.standing == "saved" and not window.state.unsaved)
        desk.run(said.head)
        assert desk.tasks.wait()
        said.say("saved", number)


def _asked_for_an_interview(ws: Workspace) -> RequestCase:
    person = make_person(ws, "Dr. Miriam Weber", Role.EXPERT, department="Labor")
    wanted = InputRequest(
        title="Labor",
        person_id=person.id,
        department_id=person.department_id,
        due=date(2026, 5, 20),
        way=Way.INTERVIEW,
    )
    made = ws.inputs.save(ME, wanted, [Question(kind=QuestionKind.LONG, text="Was?")]).request
    ws.inputs.send(ME, [made.id])
    return ws.inputs.case(ME, made.id)


def _type(path: Path, acknowledged: Path, fault: str) -> None:
    """Type one word after the other into item 1 of a new workspace at `path`; each is told when it is typed and kept
    beside the workspace ("typed n"), and when it is saved ("saved n")."""
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
