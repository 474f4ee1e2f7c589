"""Approval away from this computer, end to end: given out in the window, decided in a real browser, dropped back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from tests.browser import browsing
from tests.journeys.steps import Person
from ui.forms.answer_dialog import AnswerDialog

pytestmark = [pytest.mark.xdist_group("browser"), pytest.mark.timeout(600)]


def waiting(person: Person) -> Any:
    """An item that waits for somebody."""
    actor = person.desk.actor
    found = person.ask(lambda ws: ws.approvals.open_stages(actor))
    return next(one for one in found if str(one.state) == "open" and not one.stuck)


def test_a_form_given_out_is_decided_elsewhere_and_dropped_back(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    item, form = waiting(person), tmp_path / "form.html"

    def ask(_parent: QWidget, _title: str, _proposed: str, _kinds: str) -> tuple[str, str]:
        return str(form), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    person.desk.open_item(item.content_id)
    person.settle()
    person.choose("give_form")
    person.settle()
    person.click("Save form …")
    person.settle()
    assert form.exists()
    with browsing(tmp_path) as browser:
        browser.open(form)
        browser.run("document.getElementById('decide-changes').click()")
        browser.run("document.getElementById('comment').value = 'Please check the figure.'")
        browser.run("document.getElementById('save').click()")
        answer = browser.downloaded()
        assert browser.requests() == []
        assert browser.hits() == []
    assert answer.name.endswith(".answer.json")
    person.drop_file(answer)
    dialog = person.dialog()
    assert isinstance(dialog, AnswerDialog)
    person.key(Qt.Key.Key_Return)
    person.settle()
    actor = person.desk.actor
    case = person.ask(lambda ws: ws.approvals.case(actor, item.content_id))
    given = case.sign_offs[-1]
    assert (str(given.decision), given.comment, given.origin) == ("changes", "Please check the figure.", "form")
    assert str(case.card.item.status) == "drafting"
    steps = person.ask(lambda ws: ws.history.steps(actor))
    assert steps[0].detail["imported_by"] == person.desk.actor.name
    person.drop_file(answer)
    again = person.dialog()
    assert isinstance(again, AnswerDialog)
    assert again.primary is not None
    assert not again.primary.isEnabled()
    person.key(Qt.Key.Key_Escape)
