"""Writing to experts, as a person sees it: who is late, the mails that are due, thanks, and what one is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from email import policy
from email.parser import BytesParser
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QPushButton, QWidget

from editorial.domain.events import Changes
from editorial.domain.input_cards import RequestCase
from editorial.domain.inputs import InputMessage, InputRequest, MessageKind, RequestState, Way
from tests.builders import NOW, TODAY
from tests.services.input_makers import InputHouse
from tests.services.test_input_messages import _published
from tests.ui.expert_house import Table, ask, tables
from ui.context import Desk
from ui.forms.input_message_dialogs import MailsDialog, RemindDialog, ThanksDialog
from ui.forms.input_message_words import addresses
from ui.inputs import list_rows as rows
from ui.inputs.desk_messages import MOST, newest
from ui.inputs.message_line import MessageLine
from ui.inputs.page import InputsPage
from ui.inputs.page_work import InputsWork
from ui.settling import settle as rest
from ui.undone import say_undone

K = MessageKind
KEY = Qt.Key
Show = Callable[[QWidget], None]


def settle(desk: Desk) -> None:
    """Until everything asked for is shown."""
    for window in [one for one in QApplication.topLevelWidgets() if isinstance(one, InputsPage)]:
        rest(SimpleNamespace(window=window, desk=desk))


@pytest.fixture
def page(desk: Desk, shown: Show) -> InputsPage:
    """The page in a wide window, with the sample's requests."""
    QSettings().remove("inputs")
    made = InputsPage(desk)
    made.resize(1400, 860)
    shown(made)
    settle(desk)
    return made


@pytest.fixture
def work(page: InputsPage, desk: Desk) -> InputsWork:
    """What those see of it who ask."""
    assert isinstance(page.work, InputsWork)
    page.work.mails.reload()
    settle(desk)
    return page.work


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where somebody says the drafts go."""
    chosen = tmp_path / "Entwürfe"
    chosen.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(chosen))
    return chosen


def dialog(kind: type[QDialog]) -> QDialog:
    """The dialog that is open."""
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


def agree(desk: Desk, kind: type[QDialog]) -> None:
    """Press the primary button, as Enter does."""
    QTest.keyClick(dialog(kind), KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(desk)


def words(part: QWidget) -> str:
    return "\n".join(one.text() for one in part.findChildren(QLabel) if one.isVisibleTo(part))


def case(desk: Desk, request_id: int) -> RequestCase:
    found = ask(desk, lambda ws: ws.inputs.case(desk.actor, request_id))
    assert isinstance(found, RequestCase)
    return found


def overdue(work: InputsWork) -> list[InputRequest]:
    return [one.request for one in work.rows if one.overdue]


# Reminding ------------------------------------------------------------------------------------------------------------


def test_the_heading_of_what_is_overdue_reminds_both_of_them(work: InputsWork, desk: Desk, folder: Path) -> None:
    late = overdue(work)
    place = work.model.place_of_group(rows.OVERDUE)
    group = work.model.group(place)
    assert group is not None
    assert work.table.painter.link(group) == "Beide erinnern"
    link = work.table.painter.link_rect(work.table.visualRect(work.model.index(place)), group)
    QTest.mouseClick(work.table.viewport(), Qt.MouseButton.LeftButton, pos=link.center())
    asked = dialog(RemindDialog)
    assert isinstance(asked, RemindDialog)
    asked.own.setPlainText("Der Beitrag geht am Freitag hinaus.")
    agree(desk, RemindDialog)
    ways = {one.way: case(desk, one.id).messages[-1] for one in late}
    assert {one.way for one in ways.values()} == {"app", "mail"}
    assert {one.body for one in ways.values()} == {"Der Beitrag geht am Freitag hinaus."}
    assert len(list(folder.glob("*.eml"))) == 1
    assert not group.folded


def test_three_are_all_and_one_is_one(work: InputsWork) -> None:
    link = work.table.painter.link
    assert link(rows.Group(rows.OVERDUE, 1)) == "Erinnern"
    assert link(rows.Group(rows.OVERDUE, 3)) == "Alle erinnern"


def test_r_reminds_what_is_in_front_and_undo_takes_it_back(work: InputsWork, desk: Desk) -> None:
    late = next(one for one in overdue(work) if one.way is Way.APP)
    work.show_request(late.id)
    settle(desk)
    work.table.setFocus()
    QTest.keyClick(work.table, KEY.Key_R)
    agree(desk, RemindDialog)
    assert case(desk, late.id).request.state is RequestState.REMINDED
    ask(desk, lambda ws: ws.history.undo(desk.actor))
    assert case(desk, late.id).messages == ()


def test_the_panel_lists_what_was_written_when_by_whom_and_how(work: InputsWork, desk: Desk) -> None:
    late = next(one for one in overdue(work) if one.way is Way.APP)
    work.show_request(late.id)
    settle(desk)
    work.panel.buttons["remind"].click()
    agree(desk, RemindDialog)
    line = work.panel.findChildren(MessageLine)[0]
    for part in ("Erinnerung nach der Frist", "09:12", "Katrin Vogel", "in der Anwendung"):
        assert part in line.accessibleName()


def test_without_a_folder_nothing_is_written(work: InputsWork, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    late = next(one for one in overdue(work) if one.way is Way.FORM)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: "")
    work.show_request(late.id)
    settle(desk)
    work.panel.buttons["remind"].click()
    agree(desk, RemindDialog)
    dialog(RemindDialog).reject()
    assert case(desk, late.id).messages == ()


# Mails that are due ---------------------------------------------------------------------------------------------------


def test_a_quiet_line_says_which_mails_are_due_and_writes_them(work: InputsWork, desk: Desk, folder: Path) -> None:
    count = len(work.mails.found)
    assert work.mails.isVisible()
    assert work.mails.label.text().endswith("per Mail zu versenden")
    work.mails.button.click()
    made = dialog(MailsDialog)
    assert isinstance(made, MailsDialog)
    assert len(made.rows) == count > 1
    made.rows[0].setChecked(False)
    left_out = made._found[0].request.id
    agree(desk, MailsDialog)
    written = list(folder.glob("*.eml"))
    assert len(written) == count - 1
    for path in written:
        assert BytesParser(policy=policy.default).parsebytes(path.read_bytes())["X-Unsent"] == "1"
    work.mails.reload()
    settle(desk)
    assert [one.request.id for one in work.mails.found] == [left_out]


def test_nothing_chosen_is_nothing_to_write(work: InputsWork) -> None:
    work.mails.button.click()
    made = dialog(MailsDialog)
    assert isinstance(made, MailsDialog)
    for row in made.rows:
        row.setChecked(False)
    assert made.primary is not None
    assert not made.primary.isEnabled()
    made.reject()


# Thanks ---------------------------------------------------------------------------------------------------------------


def test_thanks_are_suggested_with_what_appeared_and_given_once(work: InputsWork, desk: Desk, folder: Path) -> None:
    thanks = next(one for one in work.mails.found if one.pending.kind is K.THANKS)
    work.show_request(thanks.request.id)
    settle(desk)
    review = work.parts.review
    assert review.thank.isVisible()
    review.thank.click()
    settle(desk)
    made = dialog(ThanksDialog)
    assert isinstance(made, ThanksDialog)
    assert made.own.value() != ""
    assert thanks.appeared[0].title in words(made)
    agree(desk, ThanksDialog)
    found = case(desk, thanks.request.id).messages[-1]
    assert (found.kind, found.way) == (K.THANKS, "mail")
    assert thanks.appeared[0].title in found.body
    assert len(list(folder.glob("dank-*.eml"))) == 1
    assert not review.thank.isVisible()
    assert review.stands.text().endswith("mit Dank")


# The expert's desk ----------------------------------------------------------------------------------------------------


@pytest.fixture
def table(qapp: QApplication, theme: object, shown: Show, tmp_path: Path) -> Iterator[Callable[..., Table]]:
    """Opens the page for somebody of the house."""
    with tables(qapp, tmp_path, shown) as build:
        yield build


def _reminded(house: InputHouse) -> int:
    request = house.request()
    house.ws.input_mails.remind(house.editor, [request.id], "Bis Freitag wäre schön.")
    return request.id


def test_an_expert_reads_that_they_were_reminded_with_the_words_and_when(table: Callable[..., Table]) -> None:
    found = table(_reminded)
    row = found.page.messages.rows[0]
    for part in ("Bitte antworten Sie bald", "Bis Freitag wäre schön.", "09:12"):
        assert part in row.accessibleName()


def _thanked(house: InputHouse) -> int:
    case = house.answered()
    house.ws.inputs.accept(house.editor, case.request.id)
    _published(house, case.request.id)
    house.ws.input_messages.catch_up()
    return case.request.id


def test_thanks_name_what_appeared_and_its_address_is_copied(table: Callable[..., Table]) -> None:
    found = table(_thanked)
    row = found.page.messages.rows[0]
    assert "Jonas Brandt sagt Danke" in row.accessibleName()
    assert "Vom Tropfen zum Befund" in row.accessibleName()
    copy = next(one for one in row.findChildren(QPushButton) if one.text() == "Adresse kopieren")
    copy.click()
    assert QApplication.clipboard().text() == "https://example.org/tropfen"


def _silent(house: InputHouse) -> int:
    request = house.request(
        person=house.colleague, due=TODAY - timedelta(days=4), sent_at=NOW.astimezone() - timedelta(days=20)
    )
    house.ws.input_messages.catch_up()
    return request.id


def test_the_lead_reads_who_has_not_answered_and_opens_the_request(table: Callable[..., Table]) -> None:
    found = table(_silent, "lead")
    row = found.page.messages.rows[0]
    assert "Leon Richter hat seit 4 Tagen nicht geantwortet" in row.accessibleName()
    look = next(one for one in row.findChildren(QPushButton) if one.text() == "Anfrage ansehen")
    look.click()
    found.settle()
    assert found.page.open_case_id == found.made


def test_nothing_is_said_where_nothing_was_written(table: Callable[..., Table]) -> None:
    found = table(lambda house: house.request().id)
    assert not found.page.messages.isVisible()


def test_of_several_reminders_about_one_request_only_the_last_is_shown() -> None:
    request, other = InputRequest(id=1), InputRequest(id=2)
    found = [
        (InputMessage(id=4, kind=K.AFTER), request),
        (InputMessage(id=3, kind=K.THANKS), request),
        (InputMessage(id=2, kind=K.BEFORE), request),
        (InputMessage(id=1, kind=K.BEFORE), other),
    ]
    assert [one.id for one, _request in newest(found)] == [4, 3, 1]


def test_many_messages_fold_and_unfold(table: Callable[..., Table]) -> None:
    def prepare(house: InputHouse) -> None:
        made = [house.request() for _number in range(MOST + 2)]
        house.ws.input_mails.remind(house.editor, [one.id for one in made])

    found = table(prepare)
    assert len(found.page.messages.rows) == MOST
    more = next(one for one in found.page.messages.findChildren(QPushButton) if one.text().startswith("Alle"))
    more.click()
    assert len(found.page.messages.rows) == MOST + 2


def test_only_addresses_of_the_web_are_addresses() -> None:
    assert addresses("Danke! Tropfen https://example.org/a javascript:alert(1) http://b.example") == [
        "https://example.org/a",
        "http://b.example",
    ]


# Undo -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("detail", "said", "meaning"),
    [
        ({}, "Rückgängig gemacht: Mail", "success"),
        ({"files_gone": 2}, "Rückgängig gemacht: Mail. 2 Mailentwürfe entfernt.", "success"),
        (
            {"files_gone": 1, "files_kept": 1},
            "Rückgängig gemacht: Mail. 1 Mailentwurf entfernt. "
            "1 Mailentwurf bleibt: geändert, oder das Programm war seither geschlossen.",
            "warning",
        ),
    ],
)
def test_undo_says_which_drafts_are_gone_and_which_stay(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, detail: dict[str, int], said: str, meaning: str
) -> None:
    toasts: list[tuple[str, str]] = []
    monkeypatch.setattr(desk, "toast", lambda words, *, undo, meaning: toasts.append((words, meaning)))
    say_undone(desk, Changes(detail=detail), "Mail")
    assert toasts == [(said, meaning)]
