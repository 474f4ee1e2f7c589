"""Answers of experts in the window: forms given out, files looked at and taken in, one by one and many at once."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.input_cards import RequestCase
from editorial.domain.people import SYSTEM
from tests.builders import VIEWER, sample_file
from tests.forms import ticket_of
from tests.input_forms import EDITION, VALUES, Sent, block
from tests.shells import settle, shell_on
from tests.ui.input_mail import TITLE, sent_request
from ui.context import Desk
from ui.exchange.drops import PlanDrops
from ui.forms.answer_dialog import AnswerDialog
from ui.forms.input_answer_dialog import InputAnswerDialog, open_input_answers
from ui.forms.input_form_dialog import InputFormDialog, give_input_form
from ui.theme import Theme

Shown = Callable[[QWidget], None]


@pytest.fixture
def out(desk: Desk, tmp_path: Path) -> Sent:
    return sent_request(desk, tmp_path)


def case_of(desk: Desk, out: Sent) -> RequestCase:
    found: list[RequestCase] = []
    desk.run(lambda ws: ws.inputs.case(SYSTEM, out.request.id), found.append)
    assert desk.tasks.wait()
    return found[0]


def toasts(desk: Desk) -> list[tuple[str, bool]]:
    said: list[tuple[str, bool]] = []
    desk.toast_requested.connect(lambda words, undo, _meaning: said.append((words, undo)))
    return said


def words_of(widget: QWidget) -> str:
    # what was put into a layout just now is shown with the next round
    QApplication.processEvents()
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if not one.isHidden())


def dialog_with(desk: Desk, shown: Shown, *sources: Path | str) -> InputAnswerDialog:
    dialog = InputAnswerDialog(desk, sources)
    shown(dialog)
    assert desk.tasks.wait()
    return dialog


def bring(desk: Desk, shown: Shown, path: Path) -> None:
    """Take an answer in."""
    dialog = dialog_with(desk, shown, path)
    dialog.take.click()
    assert desk.tasks.wait()


# Giving forms out -----------------------------------------------------------------------------------------------------


def test_a_form_is_saved_as_a_file_and_as_a_mail_draft(
    desk: Desk, out: Sent, tmp_path: Path, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    said, window = toasts(desk), QWidget()
    shown(window)
    for ending, press in ((".html", "plain"), (".eml", "primary")):
        target = tmp_path / f"fresh{ending}"
        proposed: list[str] = []

        def ask(*args: object, to: Path = target, names: list[str] = proposed, **_more: object) -> tuple[str, str]:
            names.append(str(args[2]))
            return str(to), ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
        dialog = give_input_form(desk, out.request.id, window)
        assert desk.tasks.wait()
        assert TITLE in words_of(dialog)
        assert "Dr. Miriam Weber, Labor" in words_of(dialog)
        dialog.days.setValue(5)
        getattr(dialog, press).click()
        assert desk.tasks.wait()
        assert not dialog.isVisible()
        assert proposed[0].endswith(f"input-anfrage-laborbesuch-vom-tropfen-zum-befund-weber{ending}")
        assert target.stat().st_size > 10_000
    assert ticket_of(tmp_path / "fresh.html")["expires"] == "2026-05-17T21:59:59Z"
    assert [undo for _words, undo in said] == [True, True]
    assert "Dr. Miriam Weber" in said[0][0]


def test_a_form_that_cannot_be_written_says_why_and_stays(desk: Desk, out: Sent, shown: Shown, tmp_path: Path) -> None:
    dialog = InputFormDialog(desk, out.request.id)
    shown(dialog)
    assert desk.tasks.wait()
    dialog.write(tmp_path / "none" / "a.html")
    assert desk.tasks.wait()
    assert dialog.isVisible()
    assert not dialog.problem.isHidden()
    assert dialog.plain.isEnabled()


# Bringing answers in --------------------------------------------------------------------------------------------------


def test_an_answer_says_whose_it_is_and_what_it_says_and_comes_in_with_enter(
    qtbot: QtBot, desk: Desk, out: Sent, shown: Shown
) -> None:
    said = toasts(desk)
    dialog = dialog_with(desk, shown, out.save(out.answer()))
    words = words_of(dialog.detail)
    for expected in (TITLE, "Dr. Miriam Weber", "8 von 10 Min.", "mit Einverständnis", "pipette.png", "50\u202fml"):
        assert expected in words
    assert (
        dialog.list.model()
        .data(dialog.list.currentIndex(), Qt.ItemDataRole.AccessibleTextRole)
        .endswith("Datei geprüft")
    )
    assert case_of(desk, out).contributions == ()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert desk.tasks.wait()
    assert not dialog.isVisible()
    assert [one.contribution.number for one in case_of(desk, out).contributions] == [1]
    assert said[0][1]
    assert "Fassung 1" in said[0][0]


def test_a_newer_answer_shows_what_changes_beside_what_was_said(desk: Desk, out: Sent, shown: Shown) -> None:
    bring(desk, shown, out.save(out.answer()))
    newer = out.save(out.answer(EDITION + 1, values=("51", *VALUES[1:])), "neuer.antwort.json")
    dialog = dialog_with(desk, shown, newer)
    words = words_of(dialog.detail)
    assert "2, die früheren bleiben erhalten" in words
    assert "Bisher: 50" in words


def test_the_same_answer_again_is_said_to_be_here_and_cannot_be_taken_in(desk: Desk, out: Sent, shown: Shown) -> None:
    path = out.save(out.answer())
    bring(desk, shown, path)
    dialog = dialog_with(desk, shown, path)
    assert not dialog.take.isEnabled()
    assert "schon eingelesen" in dialog.problem.accessibleName()


def test_text_out_of_a_mail_is_read_as_it_is_pasted(desk: Desk, out: Sent, shown: Shown) -> None:
    dialog = dialog_with(desk, shown)
    assert not dialog.take.isEnabled()
    dialog.pasted.setPlainText("\n".join(f"> {one}" for one in block(out.answer()).splitlines()))
    dialog.read_pasted()
    assert desk.tasks.wait()
    assert dialog.take.isEnabled()
    assert "es fehlen: pipette.png" in words_of(dialog.detail)
    dialog.pasted.setPlainText("50 Milliliter genügen.")
    dialog.read_pasted()
    assert desk.tasks.wait()
    assert not dialog.take.isEnabled()
    assert not dialog.problem.isHidden()
    dialog.pasted.clear()
    dialog.read_pasted()
    assert dialog.problem.isHidden()


def test_of_many_files_the_good_ones_come_in_and_the_refused_stay_to_be_read(
    desk: Desk, out: Sent, tmp_path: Path, shown: Shown
) -> None:
    said = toasts(desk)
    other = sent_request(desk, tmp_path, "Was kostet ein Fehlalarm?", 1)
    good = [out.save(out.answer(), "a.json"), other.save(other.answer(), "b.json")]
    forged = out.save(out.answer() | {"minutes": 9}, "c.json")
    dialog = dialog_with(desk, shown, *good, forged)
    assert [one.counts for one in dialog.list.looks] == [True, True, False]
    assert "2" in dialog.take.text()
    dialog.take.click()
    assert desk.tasks.wait()
    assert dialog.isVisible()
    assert not dialog.take.isEnabled()
    look = dialog.list.current()
    assert look is not None
    assert look.name == "c.json"
    assert "Prüfcode" in dialog.problem.accessibleName()
    assert said == [("2 Antworten eingelesen.", False)]
    for one in (out, other):
        assert len(case_of(desk, one).contributions) == 1


def test_looking_at_many_files_can_be_stopped(desk: Desk, out: Sent, shown: Shown) -> None:
    paths = [out.save(out.answer(EDITION + at), f"{at}.json") for at in range(12)]
    dialog = InputAnswerDialog(desk)
    shown(dialog)
    dialog.look_at(paths)
    dialog.progress.cancel.click()
    assert desk.tasks.wait()
    assert not dialog.progress.is_running()
    assert len(dialog.list.looks) < len(paths)
    assert case_of(desk, out).contributions == ()


@pytest.mark.parametrize("way", ["cancel", "Esc"])
def test_taking_many_in_can_be_stopped_and_what_came_in_stays(desk: Desk, out: Sent, shown: Shown, way: str) -> None:
    said = toasts(desk)
    paths = [out.save(out.answer(EDITION + at), f"{at}.json") for at in range(6)]
    dialog = dialog_with(desk, shown, *paths)
    changes: list[object] = []

    def stop(change: object) -> None:
        changes.append(change)
        dialog.progress.cancel.click() if way == "cancel" else dialog.reject()

    desk.live.changed.connect(stop)
    dialog.take.click()
    assert desk.tasks.wait()
    assert len(changes) == 1
    assert len(case_of(desk, out).contributions) == 1
    assert dialog.isVisible() == (way == "cancel")
    assert dialog.take.isEnabled()
    assert len(said) == 1


def test_an_answer_that_came_too_late_offers_a_new_form(
    desk: Desk, out: Sent, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = out.save(out.answer())
    desk.run(lambda ws: setattr(ws.store, "clock", lambda: desk.clock.utc().replace(month=8)))
    dialog = dialog_with(desk, shown, path)
    assert "galt bis" in dialog.problem.accessibleName()
    opened: list[int] = []
    monkeypatch.setattr(InputFormDialog, "open", lambda self: opened.append(self._request_id))
    dialog.problem.primary.click()
    assert opened == [out.request.id]
    assert not dialog.isVisible()
    assert desk.tasks.wait()


# Where they come from -------------------------------------------------------------------------------------------------


def dropped(window: QWidget, *paths: Path) -> bool:
    """Drag files onto the window and let them go; whether they were taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), copy, data, left, none))
    return True


def test_answers_dropped_on_the_window_open_the_dialog_however_many(desk: Desk, out: Sent, shown: Shown) -> None:
    window = QWidget()
    drops = PlanDrops(desk, window)
    shown(window)
    paths = [out.save(out.answer(EDITION + at), f"{at}.json") for at in range(2)]
    for several in (paths[:1], paths):
        assert dropped(window, *several)
        assert desk.tasks.wait()
        dialog = next(one for one in window.findChildren(InputAnswerDialog) if one.isVisible())
        assert [one.counts for one in dialog.list.looks] == [True] * len(several)
        dialog.reject()
    assert not dropped(window, paths[0], paths[0].with_name("plan.csv"))
    desk.actor = VIEWER
    assert not dropped(window, *paths)
    assert drops.desk is desk


def test_files_dropped_on_the_dialog_join_those_that_are_there(desk: Desk, out: Sent, shown: Shown) -> None:
    paths = [out.save(out.answer(EDITION + at), f"{at}.json") for at in range(2)]
    dialog = dialog_with(desk, shown, paths[0])
    assert dropped(dialog, *paths)
    assert desk.tasks.wait()
    assert [one.name for one in dialog.list.looks] == ["0.json", "1.json"]


def test_an_answer_to_an_approval_form_goes_where_approvals_are_decided(
    desk: Desk, out: Sent, tmp_path: Path, shown: Shown
) -> None:
    approval = tmp_path / "freigabe.antwort.json"
    approval.write_text(json.dumps({"kind": "editorial-desk-answer", "version": 1}), encoding="utf-8")
    window = QWidget()
    shown(window)
    open_input_answers(desk, window, [approval])
    assert desk.tasks.wait()
    (dialog,) = window.findChildren(AnswerDialog)
    assert dialog.isVisible()
    dialog.reject()
    both = open_input_answers(desk, window, [out.save(out.answer()), approval])
    assert desk.tasks.wait()
    assert both.isVisible()
    both.list.setCurrentIndex(both.list.model().index(1, 0))
    assert "Freigabeformular" in both.problem.accessibleName()
    both.problem.primary.click()
    assert desk.tasks.wait()
    assert not both.isVisible()


def test_the_commands_of_the_window_read_answers_in_and_give_out_the_form_of_the_chosen_request(
    qapp: QApplication, tmp_path: Path, theme: Theme
) -> None:
    with shell_on(qapp, sample_file(tmp_path), "de") as shell:
        out = sent_request(shell.desk, tmp_path)
        shell.window.show_page("inputs")
        settle(shell)
        shell.window.page("inputs").work.show_request(out.request.id)
        settle(shell)
        shell.actions["give_form"].trigger()
        settle(shell)
        (form,) = shell.window.findChildren(InputFormDialog)
        assert TITLE in words_of(form)
        form.reject()
        shell.actions["import_answer"].trigger()
        settle(shell)
        (answers,) = shell.window.findChildren(InputAnswerDialog)
        assert answers.isVisible()
        assert not answers.take.isEnabled()
        answers.reject()
