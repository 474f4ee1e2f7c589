"""Approval by real keys and drags, as its author: submitted, signed, ended by a drag, signed again, handed over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from editorial.domain.content import ContentItem, Status
from editorial.domain.people import actor_of
from editorial.services.content import Draft, Slot
from tests.journeys.steps import CTRL, SHIFT, Person
from ui.exchange.handover_dialog import HandoverDialog
from ui.submit_dialog import SubmitDialog

Key = Qt.Key
TITLE = "A drop under the lens"
DAY, OTHER = date(2026, 5, 26), date(2026, 5, 27)


def switch(person: Person, name: str) -> None:
    """Ctrl+Shift+P, the name, Enter."""
    person.key(Key.Key_P, CTRL | SHIFT)
    person.write(name)
    person.key(Key.Key_Return)
    assert person.desk.actor.name == name


def written(person: Person) -> int:
    """Jonas Brandt has written an item of the laboratory."""
    directory = person.desk.directory
    writer = actor_of(next(one for one in directory.people if one.name == "Jonas Brandt"))
    channel = next(one.id for one in directory.channels if one.name == "LinkedIn")
    house = next(one.id for one in directory.departments if one.name == "Laboratory")
    item = replace(
        ContentItem(title=TITLE, text="One drop of water.", status=Status.DRAFTING),
        key_message="Every result has somebody who answers for it.",
        owner_id=writer.id,
        department_id=house,
    )
    slot = Slot(channel, DAY, time(10), None, Status.DRAFTING)
    made = person.ask(lambda ws: ws.content.create(writer, Draft(item, (slot,))))
    return int(made.detail["content_id"])


def case(person: Person, content_id: int) -> Any:
    actor = person.desk.actor
    return person.ask(lambda ws: ws.approvals.case(actor, content_id))


def sign_all(person: Person, content_id: int) -> list[list[str]]:
    """Whoever is asked signs with A, stage by stage; answers with what each of them saw as changed."""
    seen = []
    for _stage in range(6):
        found = case(person, content_id)
        stage = next((one for one in found.stages if one.state == "open"), None)
        if stage is None or found.card.item.status is not Status.REVIEW:
            break
        name = person.desk.person(stage.signers[0].person_id)
        assert name is not None
        switch(person, name.name)
        seen.append([one.place for one in case(person, content_id).changes])
        person.desk.decide(content_id)
        person.settle()
        page = person.shell.window.page("approvals")
        assert page.list.current().content_id == content_id
        page.focus_content()
        person.key(Key.Key_A)
    return seen


def submit(person: Person, content_id: int, note: str = "") -> None:
    """Open it, Ctrl+Enter, a note, Ctrl+Enter."""
    person.desk.open_item(content_id)
    person.settle()
    person.key(Key.Key_Return, CTRL)
    dialog = person.dialog()
    assert isinstance(dialog, SubmitDialog)
    person.write(note)
    person.key(Key.Key_Return, CTRL)
    person.key(Key.Key_Escape, times=2)


def hand_over(person: Person, monkeypatch: pytest.MonkeyPatch, target: Path) -> Path:
    """Ctrl+Shift+U in the editor, Enter; answers with the folder that was written."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_any: str(target))
    person.key(Key.Key_U, CTRL | SHIFT)
    dialog: Any = person.dialog()
    assert isinstance(dialog, HandoverDialog)
    person.key(Key.Key_Return)
    person.wait(dialog.banner.isVisible)
    (folder,) = (one for one in target.iterdir() if one.is_dir())
    person.key(Key.Key_Return)
    return folder


def test_an_item_is_submitted_signed_moved_signed_again_and_handed_over(
    person: Person, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    hints: list[str] = []
    person.desk.hint_requested.connect(hints.append)
    made = written(person)
    switch(person, "Jonas Brandt")
    submit(person, made, "Please by Friday.")
    assert case(person, made).card.item.status is Status.REVIEW
    first = sign_all(person, made)
    assert len(first) >= 2
    assert case(person, made).card.item.status is Status.APPROVED

    switch(person, "Jonas Brandt")
    person.look_at(DAY)
    person.drag(person.chip(TITLE), person.day(OTHER))
    assert any(f"ends {len(first)} sign-offs" in one for one in hints)
    assert person.days(TITLE) == [OTHER]
    assert case(person, made).card.item.status is Status.REVIEW
    assert "no longer count" in person.shell.toast.text()
    person.undo()
    assert case(person, made).card.item.status is Status.APPROVED
    assert case(person, made).approved

    person.look_at(DAY)
    person.drag(person.chip(TITLE), person.day(OTHER))
    again = sign_all(person, made)
    assert again == [["time"]] * len(first), "everybody sees only what changed since they signed"
    assert case(person, made).approved

    switch(person, "Jonas Brandt")
    person.desk.open_item(made)
    person.settle()
    assert person.shell.window.page("editor").header.next.text() == "Mark as scheduled"
    person.key(Key.Key_Return, CTRL)
    assert case(person, made).card.item.status is Status.SCHEDULED
    target = tmp_path / "Hand-over"
    target.mkdir()
    folder = hand_over(person, monkeypatch, target)
    assert (folder / "LinkedIn.txt").read_text("utf-8").startswith("One drop of water.")
    assert QApplication.activePopupWidget() is None
