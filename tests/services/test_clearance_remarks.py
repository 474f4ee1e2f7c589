"""A remark beside the answers is not published: its words are held back as those of uncleared answers are; and what is
asked of an expert says nothing that another expert said in confidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editorial.domain.content import Status
from editorial.domain.input_cards import Given, GivenAnswer
from editorial.domain.inputs import Clearance, InputRequest, Question, QuestionKind, RequestState, Way
from editorial.errors import Refused
from editorial.services.plan_export import Wish
from tests.builders import TODAY
from tests.services.clearance_makers import SECRET, Clearing, clearing_in
from tests.services.input_makers import refused

REMARK = "Unter uns: Der Kunde Nordwasser zahlt seit Januar überhaupt nichts mehr an uns."
#: Typed over by hand, with other signs between and in capitals.
COPIED = "Der Kunde NORDWASSER zahlt – seit Januar – überhaupt nichts mehr"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Clearing]:
    with clearing_in(tmp_path) as made:
        yield made


def remarked(desk: Clearing, *, open_: bool = True, words: str = REMARK, answer: str = "Nichts Besonderes.") -> int:
    """A request whose answer is public, with a remark beside it; its id."""
    question = Question(text="Was gibt es Neues?", kind=QuestionKind.LONG)
    request = desk.house.request(questions=(question,))
    clearance = Clearance.PUBLIC if open_ else Clearance.CONFIDENTIAL
    given = GivenAnswer(desk.house.case(request.id).questions[0].id, answer, (), clearance)
    desk.ws.answering.give(desk.house.expert, request.id, Given((given,), remark=words))
    return request.id


def test_words_of_a_remark_do_not_go_into_review_and_the_sentence_says_what_they_are(desk: Clearing) -> None:
    remarked(desk)
    item = desk.item(text=f"Vorweg. {COPIED}")
    error = refused("clearance.remark", desk.submit, item)
    for words in ("Dr. Miriam Weber", "Laborbesuch: Vom Tropfen zum Befund", "Bemerkung", "nicht veröffentlicht"):
        assert words in error.text("de")
    assert "needs.remark" in [one.code for one in desk.ws.content.missing_for_next(desk.house.editor, item.id)[1]]
    assert set(desk.ws.clearing.marks(desk.house.editor).held) == {item.id}


def test_a_remark_is_held_though_every_answer_is_public(tmp_path: Path) -> None:
    """Nothing else is held in this workspace."""
    with clearing_in(tmp_path) as desk:
        ids = [one.id for one in desk.house.case(desk.request_id).newest.answers]  # type: ignore[union-attr]
        desk.ws.clearing.set_clearance(desk.house.lead, ids, Clearance.PUBLIC)
        desk.submit(desk.item(text=SECRET))
        remarked(desk)
        refused("clearance.remark", desk.submit, desk.item(text=COPIED))


def test_a_remark_sends_back_what_is_in_approval(desk: Clearing) -> None:
    item = desk.item(text=f"Vorweg. {COPIED}")
    desk.let_go(item)
    remarked(desk)
    assert desk.status(item.id) is Status.DRAFTING


def test_what_is_given_as_an_answer_too_may_go_as_far_as_that_answer(desk: Clearing) -> None:
    remarked(desk, answer=REMARK)
    desk.submit(desk.item(text=COPIED))
    remarked(desk, words=SECRET, answer="Sonst nichts.")
    error = refused("clearance.held", desk.submit, desk.item(text=SECRET))
    assert "1 weitere" in error.text("de")


def test_the_editor_is_told_that_it_is_a_remark_and_others_only_that_something_is_held(desk: Clearing) -> None:
    request_id = remarked(desk)
    item = desk.item(text=COPIED)
    (one,) = desk.ws.clearing.standing(desk.house.editor, item.id)
    assert (one.is_remark, one.cleared, one.request_id, one.person) == (True, False, request_id, "Dr. Miriam Weber")
    (other,) = desk.ws.clearing.standing(desk.house.viewer, item.id)
    assert (other.request_id, other.person, other.cleared) == (0, "", False)


def test_a_remark_leaves_neither_by_export_nor_by_clipboard_nor_with_the_journal(
    desk: Clearing, tmp_path: Path
) -> None:
    remarked(desk)
    item = desk.item(text=COPIED)
    for name in ("plan.csv", "plan.json", "journal.json", "journal.csv"):
        what = name.partition(".")[0]
        desk.ws.exports.write(desk.house.manager, what, tmp_path / name, Wish(language="de"))
        written = (tmp_path / name).read_text(encoding="utf-8-sig")
        assert "Nordwasser" not in written
        assert "NORDWASSER" not in written
    refused("clearance.copy_remark", desk.ws.clearing.demand_copy, desk.house.editor, item.id, COPIED)


# What is asked --------------------------------------------------------------------------------------------------------


def draft(desk: Clearing, **values: object) -> InputRequest:
    """A draft to an expert of another department."""
    ready: dict[str, object] = {"person": desk.house.other, "month": None, "way": Way.FORM}
    return desk.house.request(RequestState.DRAFT, **(ready | values))  # type: ignore[arg-type]


@pytest.mark.parametrize("field", ["purpose", "audience", "example", "question", "hint", "option"])
def test_a_request_to_somebody_else_does_not_say_what_an_expert_said_in_confidence(desk: Clearing, field: str) -> None:
    question = Question(text="Was sagen Sie dazu?", kind=QuestionKind.CHOICE, options=("Ja", "Nein"))
    said = {
        "question": replace(question, text=f"Stimmt es? {SECRET}"),
        "hint": replace(question, hint=SECRET.upper()),
        "option": replace(question, options=(SECRET, "Nein")),
    }
    values = {} if field in said else {field: SECRET}
    request = draft(desk, questions=(said.get(field, question),), **values)
    error = refused("clearance.asked", desk.ws.inputs.send, desk.house.editor, [request.id])
    for words in ("Tarik Krüger", "Dr. Miriam Weber", "Dr. Hanna Sommer"):
        assert words in error.text("de")
    assert desk.house.case(request.id).request.state is RequestState.DRAFT


def test_whoever_said_it_or_clears_it_may_be_asked_about_it_and_so_may_all_once_it_is_cleared(desk: Clearing) -> None:
    for person in (desk.house.expert, desk.house.lead):
        desk.ws.inputs.send(desk.house.editor, [draft(desk, person=person, purpose=SECRET).id])
    desk.ws.clearing.set_clearance(desk.house.lead, [desk.answer().id], Clearance.INTERNAL)
    desk.ws.inputs.send(desk.house.editor, [draft(desk, purpose=SECRET).id])


def test_an_answer_that_repeats_its_question_does_not_close_the_question_for_others(desk: Clearing) -> None:
    asked = "Wie viele Proben messen Sie im Jahr in Ihrem Labor?"
    question = Question(text=asked, kind=QuestionKind.LONG)
    first = desk.house.request(questions=(question,))
    given = GivenAnswer(
        desk.house.case(first.id).questions[0].id, f"{asked} Rund zwölftausend.", (), Clearance.CONFIDENTIAL
    )
    desk.ws.answering.give(desk.house.expert, first.id, Given((given,)))
    desk.ws.inputs.send(desk.house.editor, [draft(desk, questions=(question,)).id])


def test_a_remark_and_a_further_question_count_as_well(desk: Clearing) -> None:
    remarked(desk)
    refused("clearance.asked", desk.ws.inputs.send, desk.house.editor, [draft(desk, purpose=REMARK).id])
    request = desk.house.request(person=desk.house.other, department_id=None)
    desk.ws.answering.give(desk.house.other, request.id, desk.house.given(request.id))
    further = Question(text=f"Was sagen Sie dazu: {COPIED}?", kind=QuestionKind.LONG)
    refused("clearance.asked", desk.ws.inputs.return_, desk.house.editor, request.id, (further,), "Noch eine Frage.")
    refused("clearance.asked", desk.ws.inputs.return_, desk.house.editor, request.id, (), REMARK)


def test_neither_forms_nor_reminders_bring_it_to_somebody_else(desk: Clearing, tmp_path: Path) -> None:
    request = desk.house.request(person=desk.house.other, way=Way.FORM)
    for name in ("form.html", "form.eml"):
        with pytest.raises(Refused) as caught:
            desk.ws.input_forms.write(desk.house.editor, request.id, tmp_path / name, note=SECRET)
        assert caught.value.code == "clearance.asked"
    remind = desk.ws.input_mails.remind
    refused("clearance.asked", remind, desk.house.editor, [request.id], SECRET, tmp_path)
    app = desk.house.request(person=desk.house.other)
    refused("clearance.asked", remind, desk.house.editor, [app.id], SECRET)
    assert not list(tmp_path.glob("*.eml")) + list(tmp_path.glob("*.html"))


def test_a_form_of_what_was_sent_before_the_answer_was_closed_again_does_not_go_out(
    desk: Clearing, tmp_path: Path
) -> None:
    clear, answer = desk.ws.clearing.set_clearance, desk.answer()
    clear(desk.house.lead, [answer.id], Clearance.INTERNAL)
    request = draft(desk, purpose=SECRET)
    desk.ws.inputs.send(desk.house.editor, [request.id])
    clear(desk.house.lead, [answer.id], Clearance.CONFIDENTIAL)
    refused("clearance.asked", desk.ws.input_forms.write, desk.house.editor, request.id, tmp_path / "form.html")


def test_a_colleague_may_be_handed_what_the_expert_said_themselves_and_nothing_of_others(desk: Clearing) -> None:
    own = desk.house.request(purpose=SECRET, due=TODAY)
    desk.ws.inputs.pass_on(desk.house.expert, own.id, desk.house.colleague.id)
    with pytest.raises(Refused):
        desk.house.request(person=desk.house.colleague, purpose=SECRET)
