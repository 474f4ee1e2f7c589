"""Forms for experts go out and come back: in Python, with answers that an independent writer has signed."""

from __future__ import annotations

import email
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editorial.domain.inputs import (
    Attribution,
    Clearance,
    ContributionState,
    Question,
    QuestionKind,
    RequestState,
    Way,
)
from editorial.errors import Forbidden, Refused
from editorial.services.input_judging import secret_name
from editorial.storage import approval_queries
from tests.builders import ME
from tests.input_forms import EDITION, PHOTO, VALUES, Sent, block, sent, signed, with_form
from tests.services.input_makers import InputHouse, make_input_house


@pytest.fixture
def house(tmp_path: Path) -> Iterator[InputHouse]:
    made = make_input_house(tmp_path)
    yield made
    made.ws.close()


@pytest.fixture
def out(house: InputHouse, tmp_path: Path) -> Sent:
    return sent(house, tmp_path)


# Giving out -----------------------------------------------------------------------------------------------------------


def test_a_form_has_a_row_a_secret_outside_the_journal_and_holds_to_the_end_of_its_last_day(
    house: InputHouse, out: Sent
) -> None:
    (form,) = house.case(out.request.id).forms
    assert (form.nonce, form.person_id) == (out.ticket["nonce"], house.expert.id)
    assert out.ticket["expires"] == "2026-06-11T21:59:59Z"
    with house.ws.store.read(house.manager) as work:
        kept = dict(approval_queries.secrets(work.connection, [secret_name(form.nonce)]))
    assert out.key in kept[secret_name(form.nonce)]
    target = out.form.parent / "journal.json"
    from editorial.services.plan_export import Wish

    house.ws.exports.write(house.manager, "journal", target, Wish())
    assert out.key not in target.read_text("utf-8")


def test_giving_out_a_form_makes_the_form_the_way_of_answering_and_undo_takes_it_back(
    house: InputHouse, out: Sent
) -> None:
    assert house.case(out.request.id).request.way is Way.FORM
    house.ws.history.undo(house.editor)
    assert house.case(out.request.id).request.way is Way.APP
    assert house.case(out.request.id).forms == ()
    with pytest.raises(Refused, match="does not know"):
        house.ws.input_forms.take_in(house.editor, out.save(out.answer()))


def test_a_mail_draft_brings_the_form_zipped_to_whoever_is_asked(house: InputHouse, tmp_path: Path) -> None:
    directory = house.ws.organisation.directory(ME)
    for name, address in (("Dr. Miriam Weber", "m.weber@lindenau.example"), ("Jonas Brandt", "jb@lindenau.example")):
        person = next(one for one in directory.people if one.name == name)
        house.ws.organisation.save(ME, replace(person, email=address))
    request = house.request()
    path = tmp_path / "form.eml"
    written = house.ws.input_forms.write(house.editor, request.id, path)
    assert written.person == "Dr. Miriam Weber"
    mail = email.message_from_bytes(path.read_bytes())
    assert mail["X-Unsent"] == "1"
    assert "m.weber@lindenau.example" in mail["To"]
    assert "jb@lindenau.example" in mail["From"]
    body, attached = [one for one in mail.walk() if not one.is_multipart()]
    words = body.get_payload(decode=True)
    assert isinstance(words, bytes)
    for said in ("Guten Tag, Dr. Miriam Weber", "etwa 10 Minuten", "Mo 18.05.2026", "Jonas Brandt"):
        assert said in words.decode("utf-8")
    data = attached.get_payload(decode=True)
    assert isinstance(data, bytes)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        (name,) = archive.namelist()
        assert name.endswith(".html")
        assert name in words.decode("utf-8")
        assert b"form-data" in archive.read(name)


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (RequestState.DRAFT, "still a draft"),
        (RequestState.ACCEPTED, "“Accepted”"),
        (RequestState.DECLINED, "“Declined”"),
        (RequestState.EXPIRED, "“Expired”"),
    ],
)
def test_no_form_for_what_takes_no_answers(house: InputHouse, tmp_path: Path, state: RequestState, said: str) -> None:
    request = house.request(state)
    with pytest.raises(Refused, match=said):
        house.ws.input_forms.write(house.editor, request.id, tmp_path / "form.html")
    assert not (tmp_path / "form.html").exists()


def test_experts_and_viewers_give_no_forms_out_and_bring_no_answers_in(house: InputHouse, out: Sent) -> None:
    path = out.save(out.answer())
    for who in (house.expert, house.viewer):
        with pytest.raises(Forbidden):
            house.ws.input_forms.write(who, out.request.id, out.form)
        with pytest.raises(Forbidden):
            house.ws.input_forms.look(who, path)
        with pytest.raises(Forbidden):
            house.ws.input_forms.take_in(who, path)


# Coming in ------------------------------------------------------------------------------------------------------------


def test_a_true_answer_becomes_a_draft_contribution_with_everything_that_was_said(house: InputHouse, out: Sent) -> None:
    report = house.ws.input_forms.take_in(house.editor, out.save(out.answer()))
    assert report.to_json("de")["added"] == 1
    case = house.case(out.request.id)
    assert case.request.state is RequestState.ANSWERED
    assert case.request.minutes_used == 8
    (card,) = case.contributions
    one = card.contribution
    assert (one.state, one.way, one.number) == (ContributionState.DRAFT, Way.FORM, 1)
    assert (one.person, one.minutes, one.attribution) == ("Dr. Miriam Weber", 8, Attribution.NAMED)
    assert (one.consent, one.remark) == (True, "Gern noch einmal anrufen.")
    assert "12 May 2026" in one.consent_note or "12.05.2026" in one.consent_note
    assert tuple(answer.value for answer in card.answers) == VALUES
    assert [str(answer.wished) for answer in card.answers][2] == "confidential"
    (file,) = card.files
    assert (file.name, file.media_type, file.size) == ("pipette.png", "image/png", len(PHOTO))
    assert file.stored != file.name
    assert "pipette" not in file.stored
    assert house.ws.parts.data(house.manager, file.sha256) == PHOTO


def test_bringing_the_same_answer_in_again_adds_nothing(house: InputHouse, out: Sent) -> None:
    path = out.save(out.answer())
    house.ws.input_forms.take_in(house.editor, path)
    head = house.ws.maintenance.check(ME).journal_head
    again = house.ws.input_forms.take_in(house.editor, path).to_json("en")
    assert (again["added"], again["changed"], again["unchanged"]) == (0, 0, 1)
    assert "already" in again["problems"][0]["what"]
    assert house.ws.maintenance.check(ME).journal_head == head


def test_a_dry_run_says_what_would_happen_and_changes_nothing(house: InputHouse, out: Sent) -> None:
    head = house.ws.maintenance.check(ME).journal_head
    report = house.ws.input_forms.take_in(house.editor, out.save(out.answer()), dry_run=True)
    assert (report.dry_run, report.to_json("en")["added"]) == (True, 1)
    assert house.ws.maintenance.check(ME).journal_head == head
    assert house.case(out.request.id).contributions == ()


def test_a_newer_save_of_the_form_becomes_a_version_and_the_earlier_one_is_kept(house: InputHouse, out: Sent) -> None:
    service = house.ws.input_forms
    service.take_in(house.editor, out.save(out.answer()))
    newer = out.answer(EDITION + 5000, values=("51", *VALUES[1:]))
    (look,) = service.look(house.editor, out.save(newer, "neuer.antwort.json"))
    assert look.counts
    assert look.verdict is not None
    assert look.verdict.number == 2
    assert [one.kind for one in look.verdict.changes][:2] == ["changed", "same"]
    service.take_in(house.editor, look.source)
    first, second = house.case(out.request.id).contributions
    assert (first.contribution.number, second.contribution.number) == (1, 2)
    assert (first.answers[0].value, second.answers[0].value) == ("50", "51")
    assert house.case(out.request.id).request.minutes_used == 8, "a form that is saved again does not count twice"


def test_an_older_save_is_refused_once_a_newer_one_is_here(house: InputHouse, out: Sent) -> None:
    service = house.ws.input_forms
    service.take_in(house.editor, out.save(out.answer(EDITION + 5000)))
    with pytest.raises(Refused, match="newer answer"):
        service.take_in(house.editor, out.save(out.answer(EDITION)))
    with pytest.raises(Refused, match="same number"):
        service.take_in(house.editor, out.save(out.answer(EDITION + 5000, minutes=9)))


def test_a_newer_answer_comes_in_while_the_older_is_reviewed_and_calls_the_review_back(
    house: InputHouse, out: Sent
) -> None:
    house.ws.input_forms.take_in(house.editor, out.save(out.answer()))
    house.ws.inputs.open_review(house.editor, out.request.id)
    house.ws.input_forms.take_in(house.editor, out.save(out.answer(EDITION + 1)))
    assert house.case(out.request.id).request.state is RequestState.ANSWERED


def test_what_was_taken_in_can_be_undone_and_brought_in_again(house: InputHouse, out: Sent) -> None:
    path = out.save(out.answer())
    house.ws.input_forms.take_in(house.editor, path)
    house.ws.history.undo(house.editor)
    assert house.case(out.request.id).contributions == ()
    assert house.case(out.request.id).request.state is RequestState.SENT
    assert house.ws.input_forms.take_in(house.editor, path).to_json("en")["added"] == 1
    assert house.ws.maintenance.check(ME).ok


def test_the_journal_names_who_brought_it_in_and_whose_it_is(house: InputHouse, out: Sent) -> None:
    report = house.ws.input_forms.take_in(house.editor, out.save(out.answer()))
    assert report.changes.act == "input.import"
    assert report.changes.detail["person"] == "Dr. Miriam Weber"
    assert report.changes.detail["file"].endswith(".antwort.json")


# Text blocks, mails, zips ---------------------------------------------------------------------------------------------


def quoted(words: str) -> str:
    return "Hallo, hier meine Antworten.\n\n" + "\n".join(f"> {line}" for line in words.splitlines()) + "\n\nGruß"


def test_a_text_block_comes_in_however_a_mail_has_quoted_it_and_says_what_is_missing(
    house: InputHouse, out: Sent
) -> None:
    report = house.ws.input_forms.take_in(house.editor, quoted(block(out.answer())))
    assert "pipette.png" in report.to_json("de")["problems"][0]["what"]
    (card,) = house.case(out.request.id).contributions
    assert tuple(one.value for one in card.answers) == VALUES
    assert card.files == ()


def test_the_file_that_follows_its_text_block_brings_the_attachments_as_a_version(house: InputHouse, out: Sent) -> None:
    answer = out.answer()
    house.ws.input_forms.take_in(house.editor, block(answer))
    assert house.ws.input_forms.take_in(house.editor, out.save(answer)).to_json("en")["added"] == 1
    second = house.case(out.request.id).contributions[-1]
    assert [one.name for one in second.files] == ["pipette.png"]
    for again in (block(answer), out.save(answer)):
        assert house.ws.input_forms.take_in(house.editor, again).to_json("en")["unchanged"] == 1


def test_a_text_block_keeps_the_attachments_that_are_here_already(house: InputHouse, out: Sent) -> None:
    house.ws.input_forms.take_in(house.editor, out.save(out.answer()))
    report = house.ws.input_forms.take_in(house.editor, block(out.answer(EDITION + 1)))
    assert all("pipette" not in one["what"] for one in report.to_json("en")["problems"])
    assert [one.name for one in house.case(out.request.id).contributions[-1].files] == ["pipette.png"]


def mail_of(*attachments: tuple[str, bytes], body: str = "Anbei.") -> bytes:
    from email.message import EmailMessage

    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "m.weber@lindenau.example", "jb@lindenau.example", "AW: Anfrage"
    made.set_content(body)
    for name, data in attachments:
        made.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


def zipped(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


@pytest.mark.parametrize("way", ["mail", "mail with a zip", "zip", "zip of a Mac", "block and photo in a mail"])
def test_answers_come_in_by_mail_and_in_a_zip_file_with_their_attachments(
    house: InputHouse, out: Sent, way: str
) -> None:
    answer = out.answer()
    data = json.dumps(answer).encode()
    made: dict[str, tuple[str, bytes]] = {
        "mail": ("a.eml", mail_of(("antwort.json", data))),
        "mail with a zip": ("a.eml", mail_of(("antwort.zip", zipped({"antwort.json": data})))),
        "zip": ("a.zip", zipped({"antwort.json": data})),
        "zip of a Mac": ("a.zip", zipped({"antwort.json": data, "__MACOSX/._antwort.json": b"\0\5\26\7"})),
        "block and photo in a mail": ("a.eml", mail_of(("foto.png", PHOTO), body=quoted(block(answer)))),
    }
    name, sent_in = made[way]
    path = out.form.parent / name
    path.write_bytes(sent_in)
    assert house.ws.input_forms.take_in(house.editor, path).to_json("en")["added"] == 1
    assert [one.name for one in house.case(out.request.id).contributions[-1].files] == ["pipette.png"]


def test_a_mail_that_shows_the_block_as_a_web_page_is_read_too(house: InputHouse, out: Sent) -> None:
    lines = "<br>\n".join(f"&gt;&nbsp;<span>{line}</span>" for line in block(out.answer()).splitlines())
    path = out.form.parent / "a.eml"
    head = "From: m.weber@lindenau.example\nContent-Type: text/html; charset=utf-8\n\n"
    path.write_text(f"{head}<html><body><p>Hallo</p>{lines}</body></html>", encoding="utf-8")
    assert house.ws.input_forms.take_in(house.editor, path).to_json("en")["added"] == 1


def test_a_mail_with_two_answers_is_not_guessed_at(house: InputHouse, out: Sent) -> None:
    path = out.form.parent / "a.eml"
    both = [json.dumps(out.answer(EDITION + at)).encode() for at in range(2)]
    path.write_bytes(mail_of(("a.json", both[0]), ("b.json", both[1])))
    with pytest.raises(Refused, match="several different answers"):
        house.ws.input_forms.take_in(house.editor, path)
    path.write_bytes(mail_of(("a.json", both[0]), ("copy.json", both[0])))
    assert house.ws.input_forms.take_in(house.editor, path).to_json("en")["added"] == 1


# Coming back with more ------------------------------------------------------------------------------------------------


def test_a_form_for_a_follow_up_keeps_the_files_that_came_before(house: InputHouse, tmp_path: Path, out: Sent) -> None:
    house.ws.input_forms.take_in(house.editor, out.save(out.answer()))
    follow_up = Question(text="Und im Winter?", kind=QuestionKind.SHORT, required=True)
    house.ws.inputs.return_(house.editor, out.request.id, [follow_up], "Eine Frage noch.")
    second = with_form(house, tmp_path, out.request)
    answers = second_answers(second)
    answer = signed(second.key, second_plain(second) | {"answers": answers, "files": {}})
    house.ws.input_forms.take_in(house.editor, second.save(answer))
    card = house.case(out.request.id).contributions[-1]
    assert card.contribution.number == 2
    assert [one.name for one in card.files] == ["pipette.png"]
    assert card.answer(second.questions[-1]).value == "Langsamer."  # type: ignore[union-attr]


def second_answers(form: Sent) -> list[dict[str, object]]:
    values = (*VALUES, "Langsamer.")
    return [
        {"question": question, "value": value, "clearance": "public", "files": []}
        for question, value in zip(form.questions, values, strict=True)
    ]


def second_plain(form: Sent) -> dict[str, object]:
    return {
        "kind": "editorial-desk-input-answer",
        "version": 1,
        **{name: form.ticket[name] for name in ("workspace", "request", "person", "nonce")},
        "edition": EDITION,
        "written": "2026-05-13T07:30:00Z",
        "minutes": 3,
        "attribution": "department",
        "consent": True,
        "remark": "",
    }


def test_a_colleagues_form_shows_nothing_of_what_somebody_else_answered(
    house: InputHouse, tmp_path: Path, out: Sent
) -> None:
    house.ws.input_forms.take_in(house.editor, out.save(out.answer()))
    current = house.case(out.request.id).request
    with house.ws.store.act(house.manager, "input.save") as work:
        work.change(replace(current, person_id=house.colleague.id))
    second = with_form(house, tmp_path, out.request)
    assert "zwei Jahre" not in second.form.read_text("utf-8")
    assert "pipette.png" not in second.form.read_text("utf-8")


def test_one_look_at_many_files_tells_true_ones_from_wrong_ones(house: InputHouse, out: Sent, tmp_path: Path) -> None:
    good = out.save(out.answer())
    bad = tmp_path / "bad.json"
    bad.write_text("{", encoding="utf-8")
    from tests.forms import office

    folder = tmp_path / "approvals"
    folder.mkdir()
    there = office(folder)
    approval = there.answer(there.submitted())
    there.ws.close()
    looks = house.ws.input_forms.look(house.editor, [good, bad, approval])
    assert [one.counts for one in looks] == [True, False, False]
    assert [one.approval for one in looks] == [False, False, True]
    assert looks[0].files == (("pipette.png", len(PHOTO)),)
    assert looks[1].refusal is not None


def test_clearance_that_was_given_word_for_word_stays_with_the_next_version(house: InputHouse, out: Sent) -> None:
    house.ws.input_forms.take_in(house.editor, out.save(out.answer()))
    hurdle = house.case(out.request.id).contributions[-1].answers[2]
    house.ws.clearing.set_clearance(house.lead, [hurdle.id], Clearance.PUBLIC, "Mit dem Kunden geklärt")
    house.ws.input_forms.take_in(house.editor, out.save(out.answer(EDITION + 1)))
    assert house.case(out.request.id).contributions[-1].answers[2].clearance is Clearance.PUBLIC
