"""Forms out and answers in, at the dialogs: by the keyboard, dropped on the window, pasted out of a mail."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.approval_rules import StageState
from editorial.domain.people import SYSTEM
from editorial.services.approval_views import WaitingItem
from tests.builders import VIEWER
from tests.exchange.test_approval_form import block
from tests.forms import answered, ticket_of
from ui.context import Desk
from ui.exchange.drops import PlanDrops
from ui.forms.answer_dialog import AnswerDialog
from ui.forms.form_dialog import FormDialog

Shown = Callable[[QWidget], None]


@pytest.fixture
def waiting(desk: Desk) -> WaitingItem:
    """An item of the sample at an open stage."""
    found: list[WaitingItem] = []
    desk.run(lambda ws: ws.approvals.open_stages(SYSTEM), found.extend)
    assert desk.tasks.wait()
    return next(one for one in found if one.state is StageState.OPEN and not one.stuck)


@pytest.fixture
def form(desk: Desk, waiting: WaitingItem, tmp_path: Path) -> Path:
    """Its form, given out."""
    path = tmp_path / "form.html"
    actor = desk.actor
    desk.run(
        lambda ws: ws.forms.write(
            actor, waiting.content_id, ws.forms.asked(actor, waiting.content_id)[0].person_id, path
        )
    )
    assert desk.tasks.wait()
    return path


def name_of(desk: Desk, form: Path) -> str:
    person = desk.person(ticket_of(form)["person"])
    assert person is not None
    return person.name


def saved(form: Path, name: str, decision: str = "approve") -> Path:
    path = form.with_name("freigabe.antwort.json")
    path.write_text(json.dumps(answered(form, decision, name=name)), encoding="utf-8")
    return path


def toasts(desk: Desk) -> list[str]:
    said: list[str] = []
    desk.toast_requested.connect(lambda words, _undo, _meaning: said.append(words))
    return said


@pytest.mark.parametrize("ending", [".eml", ".html"])
def test_a_form_is_written_for_whoever_is_asked(
    desk: Desk, waiting: WaitingItem, shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    said = toasts(desk)
    dialog = FormDialog(desk, waiting.content_id, waiting.title)
    shown(dialog)
    assert desk.tasks.wait()
    assert dialog.person.currentText()
    wanted: list[str] = []

    def ask(_parent: QWidget, _title: str, proposed: str, _kinds: str) -> tuple[str, str]:
        wanted.append(proposed)
        return str(tmp_path / f"a{ending}"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    dialog.language.set_value("en")
    dialog.days.setValue(3)
    button = dialog.primary if ending == ".eml" else dialog.plain
    assert button is not None
    button.click()
    assert desk.tasks.wait()
    assert Path(wanted[0]).name.startswith("approval-")
    data = (tmp_path / f"a{ending}").read_bytes()
    assert (b"X-Unsent: 1" if ending == ".eml" else b'lang="en"') in data
    assert len(said) == 1
    assert not dialog.isVisible()


def test_what_cannot_be_sent_says_why_and_stays(desk: Desk, waiting: WaitingItem, shown: Shown, tmp_path: Path) -> None:
    dialog = FormDialog(desk, waiting.content_id, waiting.title)
    shown(dialog)
    assert desk.tasks.wait()
    dialog.write(tmp_path / "none" / "a.html")
    assert desk.tasks.wait()
    assert dialog.isVisible()
    assert not dialog.problem.isHidden()
    assert dialog.plain.isEnabled()


def test_an_item_that_waits_for_nobody_offers_no_form(desk: Desk, shown: Shown) -> None:
    found: list[int] = []
    desk.run(lambda ws: [one.content_id for one in ws.plan.rows(SYSTEM) if str(one.status) == "idea"], found.extend)
    assert desk.tasks.wait()
    dialog = FormDialog(desk, found[0], "Idee")
    shown(dialog)
    assert desk.tasks.wait()
    assert not dialog.problem.isHidden()
    assert dialog.primary is not None
    assert not dialog.primary.isEnabled()


def test_an_answer_is_shown_and_taken_over_with_enter(
    qtbot: QtBot, desk: Desk, form: Path, waiting: WaitingItem, shown: Shown
) -> None:
    said, changed = toasts(desk), list[object]()
    desk.live.changed.connect(changed.append)
    dialog = AnswerDialog(desk, saved(form, name_of(desk, form)))
    shown(dialog)
    assert desk.tasks.wait()
    assert dialog.problem.isHidden()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert desk.tasks.wait()
    assert not dialog.isVisible()
    assert said
    assert waiting.title in said[0]
    assert changed
    case: list[object] = []
    desk.run(lambda ws: ws.approvals.case(SYSTEM, waiting.content_id).sign_offs[-1].origin, case.append)
    assert desk.tasks.wait()
    assert case == ["form"]


def test_text_out_of_a_mail_is_read_as_it_is_pasted(qtbot: QtBot, desk: Desk, form: Path, shown: Shown) -> None:
    dialog = AnswerDialog(desk)
    shown(dialog)
    text = "\n".join("> " + one for one in block(answered(form, name=name_of(desk, form))).splitlines())
    QApplication.clipboard().setText(text)
    dialog.pasted.setFocus()
    qtbot.keyClick(dialog.pasted, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog._paste_read()
    assert desk.tasks.wait()
    assert dialog.primary is not None
    assert dialog.primary.isEnabled()
    dialog.pasted.setPlainText("Ja, passt.")
    dialog._paste_read()
    assert desk.tasks.wait()
    assert not dialog.primary.isEnabled()
    assert not dialog.problem.isHidden()
    dialog.pasted.clear()
    dialog._paste_read()
    assert dialog.problem.isHidden()


def test_a_change_since_the_form_is_shown_and_a_new_form_offered(
    desk: Desk, form: Path, waiting: WaitingItem, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    actor = desk.actor

    def edit(ws: object) -> object:
        card = ws.content.card(actor, waiting.content_id)  # type: ignore[attr-defined]
        return ws.content.edit(actor, replace(card.item, key_message="Wir messen genau."))  # type: ignore[attr-defined]

    desk.run(edit)
    dialog = AnswerDialog(desk, saved(form, name_of(desk, form)))
    shown(dialog)
    assert desk.tasks.wait()
    assert "Kernbotschaft" in dialog.problem.accessibleName()
    assert "Wir messen genau." in dialog.diff.toPlainText()
    assert dialog.primary is not None
    assert not dialog.primary.isEnabled()
    opened: list[int] = []
    monkeypatch.setattr(FormDialog, "open", lambda self: opened.append(self._content_id))
    dialog.problem.primary.click()
    assert opened == [waiting.content_id]
    assert not dialog.isVisible()
    assert desk.tasks.wait()


def dropped(window: QWidget, path: Path) -> bool:
    """Drag a file onto the window and let it go; whether it was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), copy, data, left, none))
    return True


def test_an_answer_dropped_on_the_window_opens_the_dialog(desk: Desk, form: Path, shown: Shown) -> None:
    window = QWidget()
    drops = PlanDrops(desk, window)
    shown(window)
    assert dropped(window, saved(form, name_of(desk, form)))
    assert desk.tasks.wait()
    (dialog,) = window.findChildren(AnswerDialog)
    assert dialog.primary is not None
    assert dialog.primary.isEnabled()
    dialog.reject()
    desk.actor = VIEWER
    assert not dropped(window, saved(form, name_of(desk, form)))
    assert drops.desk is desk
