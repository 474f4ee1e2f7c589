"""Mail drafts to experts: as a mail program reads them, with the form they bring, and noted down in one step."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

import pytest

from editorial.app import open_workspace
from editorial.domain.inputs import InputForm, MessageKind, Question, RequestState, Way
from editorial.domain.people import Person
from editorial.errors import Forbidden, Refused
from editorial.storage import journal
from tests.builders import ME
from tests.services.input_makers import DUE, InputHouse, make_input_house
from tests.services.test_input_messages import _published, at_day

K = MessageKind


@pytest.fixture
def house(tmp_path: Path) -> Iterator[InputHouse]:
    made = make_input_house(tmp_path)
    for who, email in ((made.expert, "weber@lindenau.example"), (made.editor, "brandt@lindenau.example")):
        with made.ws.store.read(ME) as work:
            person = work.get(Person, who.id or 0)
        made.ws.organisation.save(ME, replace(person, email=email))
    yield made
    made.ws.close()


def read(path: str) -> EmailMessage:
    """The draft as a mail program opens it."""
    made = BytesParser(policy=policy.default).parsebytes(Path(path).read_bytes())
    assert isinstance(made, EmailMessage)
    assert made["X-Unsent"] == "1"
    return made


def words_of(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


def form_of(mail: EmailMessage) -> str:
    """The form in the zip file that goes along."""
    attached = next(iter(mail.iter_attachments()))
    with zipfile.ZipFile(io.BytesIO(attached.get_content())) as archive:
        return archive.read(archive.namelist()[0]).decode()


def nonce_of(form: str) -> str:
    found = re.search(r'"nonce":\s*"([0-9a-f]+)"', form)
    assert found
    return found.group(1)


def forms(house: InputHouse, request_id: int) -> list[InputForm]:
    return list(house.case(request_id).forms)


def test_a_reminder_is_a_draft_to_the_expert_with_the_form_and_is_noted_down(house: InputHouse, tmp_path: Path) -> None:
    request = house.request(way=Way.FORM)
    at_day(house, DUE)
    due = house.ws.input_mails.due(house.editor)
    written = house.ws.input_mails.write(house.editor, due, tmp_path)
    assert [Path(one).name for one in written.paths] == ["erinnerung-laborbesuch-vom-tropfen-zum-befund-weber.eml"]
    mail = read(written.paths[0])
    assert str(mail["To"]) == '"Dr. Miriam Weber" <weber@lindenau.example>'
    assert "Laborbesuch" in str(mail["Subject"])
    assert nonce_of(form_of(mail)) == forms(house, request.id)[0].nonce
    messages = house.case(request.id).messages
    assert [(one.kind, one.way, one.by) for one in messages] == [(K.ON_DUE, "mail", "Jonas Brandt")]
    assert house.case(request.id).request.state is RequestState.REMINDED
    assert house.ws.input_mails.due(house.editor) == ()


def test_a_form_that_still_holds_goes_out_again_and_an_expired_one_is_replaced(
    house: InputHouse, tmp_path: Path
) -> None:
    request = house.request(way=Way.FORM)
    house.ws.input_forms.write(house.editor, request.id, tmp_path / "form.html")
    first = forms(house, request.id)[0].nonce
    written = house.ws.input_mails.remind(house.editor, [request.id], "", tmp_path)
    assert nonce_of(form_of(read(written.paths[0]))) == first
    assert len(forms(house, request.id)) == 1
    house.clock.forward(days=60)
    written = house.ws.input_mails.remind(house.editor, [request.id], "", tmp_path)
    assert nonce_of(form_of(read(written.paths[0]))) != first
    assert len(forms(house, request.id)) == 2


def test_a_form_that_went_out_again_is_taken_in(house: InputHouse, tmp_path: Path) -> None:
    request = house.request(way=Way.FORM)
    house.ws.input_forms.write(house.editor, request.id, tmp_path / "form.html")
    written = house.ws.input_mails.remind(house.editor, [request.id], "", tmp_path)
    again, before = form_of(read(written.paths[0])), (tmp_path / "form.html").read_text()
    key = re.compile(r'"key":\s*"([0-9a-f]{64})"')
    assert key.findall(again) == key.findall(before) != []


def test_a_follow_up_that_lies_here_is_due_until_its_form_goes_out(house: InputHouse, tmp_path: Path) -> None:
    request = house.request(way=Way.FORM)
    house.ws.answering.give(house.expert, request.id, house.given(request.id, way=Way.FORM))
    house.clock.forward(minutes=5)
    house.ws.inputs.return_(house.editor, request.id, (Question(text="Wie lange?"),), "Eines fehlt noch.")
    house.clock.forward(minutes=5)
    due = house.ws.input_mails.due(house.editor)
    assert [(one.pending.kind, one.request.id) for one in due] == [(K.FOLLOW_UP, request.id)]
    written = house.ws.input_mails.write(house.editor, due, tmp_path)
    mail = read(written.paths[0])
    assert "Eines fehlt noch." in words_of(mail)
    assert "Wie lange?" in form_of(mail)
    assert [one.kind for one in house.case(request.id).messages] == [K.FOLLOW_UP]
    assert house.ws.input_mails.due(house.editor) == ()


def test_thanks_bring_the_address_of_what_appeared(house: InputHouse, tmp_path: Path) -> None:
    request = house.request(way=Way.FORM)
    house.ws.answering.give(house.expert, request.id, house.given(request.id, way=Way.FORM))
    house.ws.inputs.accept(house.editor, request.id)
    _published(house, request.id)
    due = house.ws.input_mails.due(house.editor)
    assert [one.pending.kind for one in due] == [K.THANKS]
    written = house.ws.input_mails.write(house.editor, due, tmp_path)
    mail = read(written.paths[0])
    assert "https://example.org/tropfen" in words_of(mail)
    assert list(mail.iter_attachments()) == []
    assert house.ws.input_mails.due(house.editor) == ()


def test_thanks_by_hand_keep_the_words_and_what_appeared(house: InputHouse) -> None:
    case = house.answered()
    house.ws.inputs.accept(house.editor, case.request.id)
    _published(house, case.request.id)
    house.ws.input_mails.thank(house.editor, case.request.id, "Das half sehr.")
    said = house.case(case.request.id).messages[-1]
    assert (said.kind, said.way) == (K.THANKS, "app")
    assert said.body == "Das half sehr.\nVom Tropfen zum Befund https://example.org/tropfen"


def test_reminding_several_is_one_step_and_undone_as_one(house: InputHouse, tmp_path: Path) -> None:
    app, mail = house.request(), house.request(way=Way.FORM, person=house.colleague)
    folder = tmp_path / "mails"
    folder.mkdir()
    written = house.ws.input_mails.remind(house.editor, [app.id, mail.id], "Bitte bis Freitag.", folder)
    assert (written.in_app, len(written.paths), written.without_address) == (1, 1, ("Leon Richter",))
    assert "Bitte bis Freitag." in words_of(read(written.paths[0]))
    assert [house.case(one.id).messages[0].body for one in (app, mail)] == ["Bitte bis Freitag."] * 2
    house.ws.history.undo(house.editor)
    assert [house.case(one.id).messages for one in (app, mail)] == [(), ()]


def test_a_request_that_is_asked_in_person_is_reminded_without_a_form(house: InputHouse, tmp_path: Path) -> None:
    request = house.request(way=Way.INTERVIEW)
    written = house.ws.input_mails.remind(house.editor, [request.id], "", tmp_path)
    assert list(read(written.paths[0]).iter_attachments()) == []
    assert house.case(request.id).request.way is Way.INTERVIEW


def test_without_a_folder_nothing_is_written_or_noted(house: InputHouse, tmp_path: Path) -> None:
    app, mail = house.request(), house.request(way=Way.FORM)
    with pytest.raises(Refused, match="folder"):
        house.ws.input_mails.remind(house.editor, [app.id, mail.id])
    with pytest.raises(Refused):
        house.ws.input_mails.remind(house.editor, [app.id, mail.id], "", tmp_path / "nowhere")
    assert [house.case(one.id).messages for one in (app, mail)] == [(), ()]


def test_what_was_written_meanwhile_is_not_written_again(house: InputHouse, tmp_path: Path) -> None:
    house.request(way=Way.FORM)
    at_day(house, DUE)
    due = house.ws.input_mails.due(house.editor)
    house.ws.input_mails.write(house.editor, due, tmp_path)
    with pytest.raises(Refused, match="due any more"):
        house.ws.input_mails.write(house.manager, due, tmp_path)
    assert len(list(tmp_path.glob("*.eml"))) == 1


def test_a_draft_of_the_same_name_stays(house: InputHouse, tmp_path: Path) -> None:
    one, two = house.request(way=Way.FORM), house.request(way=Way.FORM)
    written = house.ws.input_mails.remind(house.editor, [one.id, two.id], "", tmp_path)
    assert len({*written.paths}) == 2
    house.ws.input_mails.remind(house.editor, [one.id], "", tmp_path)
    assert len(list(tmp_path.glob("*.eml"))) == 3


@pytest.mark.parametrize("who", ["expert", "viewer", "management"])
def test_only_the_desk_writes_mails(house: InputHouse, tmp_path: Path, who: str) -> None:
    request = house.request(way=Way.FORM)
    with pytest.raises(Forbidden):
        house.ws.input_mails.remind(getattr(house, who), [request.id], "", tmp_path)
    assert list(tmp_path.glob("*.eml")) == []


# Undo -----------------------------------------------------------------------------------------------------------------


def written(house: InputHouse, folder: Path, many: int = 1) -> list[Path]:
    """Reminders by mail, written in one step."""
    asked = [house.request(way=Way.FORM, title=f"Anfrage {one}") for one in range(many)]
    made = house.ws.input_mails.remind(house.editor, [one.id for one in asked], "", folder)
    return [Path(one) for one in made.paths]


def test_undo_removes_the_drafts_and_redo_writes_them_again(house: InputHouse, tmp_path: Path) -> None:
    paths = written(house, tmp_path, 2)
    before = [one.read_bytes() for one in paths]
    for _turn in range(2):
        undone = house.ws.history.undo(house.editor)
        assert (undone.detail["files_gone"], undone.detail["files_kept"]) == (2, 0)
        assert not list(tmp_path.glob("*.eml"))
        house.ws.history.redo(house.editor)
        assert [one.read_bytes() for one in paths] == before


def test_a_draft_that_somebody_changed_stays_and_one_that_is_gone_is_not_spoken_of(
    house: InputHouse, tmp_path: Path
) -> None:
    changed, gone, same = written(house, tmp_path, 3)
    own = changed.read_bytes() + b"Liebe Frau Weber"
    changed.write_bytes(own)
    gone.unlink()
    undone = house.ws.history.undo(house.editor)
    assert (undone.detail["files_gone"], undone.detail["files_kept"]) == (1, 1)
    assert changed.read_bytes() == own
    assert not same.exists()
    gone.write_bytes(b"Etwas anderes")
    house.ws.history.redo(house.editor)
    assert (changed.read_bytes(), gone.read_bytes()) == (own, b"Etwas anderes")
    assert same.exists()


def test_after_the_program_was_closed_drafts_stay_and_it_is_said(house: InputHouse, tmp_path: Path) -> None:
    (path,) = written(house, tmp_path)
    file = house.ws.path
    house.ws.close()
    house.ws = open_workspace(file, clock=house.clock)
    undone = house.ws.history.undo(house.editor)
    assert (undone.detail["files_gone"], undone.detail["files_kept"]) == (0, 1)
    assert path.exists()


def test_where_drafts_lie_does_not_stand_in_the_journal(house: InputHouse, tmp_path: Path) -> None:
    written(house, tmp_path)
    with house.ws.store.read(ME) as work:
        assert all(str(tmp_path) not in f"{one.detail}{one.after}" for one in journal.entries(work.connection))
