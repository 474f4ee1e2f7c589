"""Taking passages into texts with their source, and seeing where what an expert said stands."""

from __future__ import annotations

import time as clocks
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editorial.domain.content import Status
from editorial.domain.inputs import Attribution, Clearance
from editorial.errors import Forbidden, Refused
from editorial.services.content import Draft, Slot
from tests.builders import TODAY
from tests.services.clearance_makers import OPEN, SECRET, Clearing, make_clearing


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Clearing]:
    made = make_clearing(tmp_path)
    yield made
    made.ws.close()


def clear(desk: Clearing, clearance: Clearance) -> None:
    """The lead decides about the answer in confidence."""
    desk.ws.clearing.set_clearance(desk.house.lead, [desk.answer().id], clearance)


# Taking ---------------------------------------------------------------------------------------------------------------


def test_a_passage_goes_into_the_text_and_keeps_its_source(desk: Clearing) -> None:
    item, editor = desk.item(), desk.house.editor
    desk.ws.clearing.take(editor, item.id, desk.answer().id, "dafür haben wir zwei Jahre gebraucht")
    assert desk.card(item.id).item.text == "Ein Tropfen.\n\ndafür haben wir zwei Jahre gebraucht"
    (one,) = desk.ws.clearing.standing(editor, item.id)
    assert (one.request, one.speaker, one.department) == ("Laborbesuch: Vom Tropfen zum Befund", one.person, "Labor")
    assert (one.cleared, one.waits_for, one.question) == (False, "Dr. Hanna Sommer", "Was war die größte Hürde?")
    assert [(spot.field, spot.words) for spot in one.spots] == [("text", one.words)]


def test_it_goes_to_a_place_in_the_text_or_into_a_variant(desk: Clearing) -> None:
    item, editor = desk.item("Vorn. Hinten."), desk.house.editor
    answer, place = desk.answer(OPEN).id, desk.card(item.id).publications[0].id
    desk.ws.clearing.take(editor, item.id, answer, "läuft die Messung zweimal", at=6)
    assert desk.card(item.id).item.text == "Vorn. läuft die Messung zweimalHinten."
    desk.ws.clearing.take(editor, item.id, answer, "eine zweite Person", place)
    assert (desk.card(item.id).publications[0].text or "").endswith("eine zweite Person")
    fields = {one.words: one.spots[0].publication_id for one in desk.ws.clearing.standing(editor, item.id)}
    assert fields["eine zweite Person"] == place


def test_words_that_stand_there_already_only_get_their_source_and_only_once(desk: Clearing) -> None:
    item, editor = desk.item(SECRET), desk.house.editor
    for _turn in range(2):
        desk.ws.clearing.take(editor, item.id, desk.answer().id, SECRET, put=False)
    assert desk.card(item.id).item.text == SECRET
    assert len(desk.ws.clearing.standing(editor, item.id)) == 1


def test_only_words_of_the_answer_are_taken_and_only_from_what_was_accepted(desk: Clearing) -> None:
    item, house = desk.item(), desk.house
    with pytest.raises(Refused, match="do not stand in the answer"):
        desk.ws.clearing.take(house.editor, item.id, desk.answer().id, "Das hat niemand gesagt")
    other = house.answered()
    newest = other.newest
    assert newest is not None
    with pytest.raises(Refused, match="not accepted yet"):
        desk.ws.clearing.take(house.editor, item.id, newest.answers[2].id, SECRET)
    with pytest.raises(Forbidden):
        desk.ws.clearing.take(house.expert, item.id, desk.answer().id, SECRET)


def test_undo_takes_text_and_source_back_together(desk: Clearing) -> None:
    item, editor = desk.item(), desk.house.editor
    desk.ws.clearing.take(editor, item.id, desk.answer().id, SECRET)
    desk.ws.history.undo(editor)
    assert desk.card(item.id).item.text == "Ein Tropfen."
    assert desk.ws.clearing.standing(editor, item.id) == ()


def test_a_file_becomes_an_attachment_and_holds_the_item_until_it_is_cleared(desk: Clearing) -> None:
    item, editor, file = desk.item(), desk.house.editor, desk.file()
    desk.ws.clearing.take_file(editor, item.id, file.id)
    assert [one.sha256 for one in desk.card(item.id).attachments] == [file.sha256]
    (one,) = desk.ws.clearing.standing(editor, item.id)
    assert (one.file, one.cleared, one.spots[0].field) == ("pipette.png", False, "file")
    with pytest.raises(Refused):
        desk.submit(item)
    desk.ws.clearing.set_clearance(desk.house.lead, [file.answer_id], Clearance.PUBLIC)
    desk.submit(item)
    assert desk.status(item.id) is Status.REVIEW


def test_the_attribution_decides_how_the_source_is_named(desk: Clearing) -> None:
    house = desk.house
    for attribution, speaker in ((Attribution.DEPARTMENT, "Labor"), (Attribution.ANONYMOUS, "")):
        made = house.request()
        house.ws.answering.give(house.expert, made.id, replace(house.given(made.id), attribution=attribution))
        house.ws.inputs.accept(house.editor, made.id)
        item = desk.item()
        newest = house.case(made.id).newest
        assert newest is not None
        desk.ws.clearing.take(house.editor, item.id, newest.answers[1].id, OPEN)
        standing = [one for one in desk.ws.clearing.standing(house.editor, item.id) if one.passage_id]
        assert [one.speaker for one in standing] == [speaker]


def test_the_source_of_uncleared_words_is_not_forgotten_while_they_stand(desk: Clearing) -> None:
    item, editor = desk.item(), desk.house.editor
    desk.ws.clearing.take(editor, item.id, desk.answer().id, "zwei Jahre gebraucht")
    (one,) = desk.ws.clearing.standing(editor, item.id)
    assert one.passage_id is not None
    with pytest.raises(Refused, match="still stands"):
        desk.ws.clearing.drop(editor, one.passage_id)
    desk.edit(item, text="Ein Tropfen.")
    (one,) = desk.ws.clearing.standing(editor, item.id)
    assert (one.cleared, one.spots) == (True, ())
    desk.ws.clearing.drop(editor, one.passage_id or 0)
    assert desk.ws.clearing.standing(editor, item.id) == ()


def test_a_passage_counts_though_it_was_shortened_and_rewritten(desk: Clearing) -> None:
    item = desk.item()
    desk.ws.clearing.take(desk.house.editor, item.id, desk.answer().id, SECRET)
    desk.edit(item, text="Wir haben dafür zwei Jahre gebraucht.")
    with pytest.raises(Refused):
        desk.submit(item)
    desk.edit(item, text="Es hat gedauert.")
    desk.submit(item)
    assert desk.status(item.id) is Status.REVIEW


def test_the_clearance_is_that_of_today_not_of_the_day_the_passage_was_taken(desk: Clearing) -> None:
    item, editor = desk.item(), desk.house.editor
    clear(desk, Clearance.PUBLIC)
    desk.ws.clearing.take(editor, item.id, desk.answer().id, SECRET)
    assert desk.ws.clearing.standing(editor, item.id)[0].cleared
    clear(desk, Clearance.CONFIDENTIAL)
    assert not desk.ws.clearing.standing(editor, item.id)[0].cleared


# Looking --------------------------------------------------------------------------------------------------------------


def test_every_place_is_found_by_source_by_words_and_by_file(desk: Clearing) -> None:
    editor = desk.house.editor
    taken, pasted, varied, described = desk.item(), desk.item(SECRET), desk.item(), desk.item()
    desk.item("Etwas ganz anderes.")
    desk.ws.clearing.take(editor, taken.id, desk.answer().id, "zwei Jahre gebraucht")
    desk.ws.planning.write_variant(editor, replace(desk.card(varied.id).publications[0], text=SECRET))
    desk.ws.parts.attach(editor, described.id, "a.png", b"x", SECRET)
    places = desk.ws.clearing.places(editor, desk.answer().id)
    assert {one.content_id for one in places} == {taken.id, pasted.id, varied.id, described.id}
    assert all(one.held for one in places)
    assert {one.content_id: one.taken for one in places}[taken.id]
    clear(desk, Clearance.PUBLIC)
    assert not any(one.held for one in desk.ws.clearing.places(editor, desk.answer().id))
    attached = desk.item()
    desk.ws.clearing.take_file(editor, attached.id, desk.file().id)
    (place,) = desk.ws.clearing.places(editor, desk.file().answer_id)
    assert place.content_id == attached.id


def test_what_was_asked_for_the_item_is_offered_first(desk: Clearing) -> None:
    item, house = desk.item(), desk.house
    made = house.request(content_id=item.id)
    house.ws.answering.give(house.expert, made.id, house.given(made.id))
    house.ws.inputs.accept(house.editor, made.id)
    offers = desk.ws.clearing.offered(house.editor, item.id)
    assert {one.request_id for one in offers} == {made.id, desk.request_id}
    assert [one.own for one in offers] == sorted((one.own for one in offers), reverse=True)
    assert any(one.files for one in offers)
    with pytest.raises(Forbidden):
        desk.ws.clearing.offered(house.expert, item.id)


def test_marks_name_request_and_expert_to_those_who_may_read_the_answer(desk: Clearing) -> None:
    item = desk.item(SECRET)
    held = desk.ws.clearing.marks(desk.house.editor).held
    assert (held[item.id].request, held[item.id].person) == ("Laborbesuch: Vom Tropfen zum Befund", "Dr. Miriam Weber")
    blind = desk.ws.clearing.marks(desk.house.viewer).held
    assert (blind[item.id].request, blind[item.id].person) == ("", "")
    assert desk.ws.marks.read(desk.house.viewer).held == {item.id}


def test_who_may_not_read_the_answer_learns_only_that_something_is_held_back(desk: Clearing) -> None:
    item = desk.item(SECRET)
    (one,) = desk.ws.clearing.standing(desk.house.management, item.id)
    assert (one.request, one.person, one.cleared) == ("", "", False)


def test_asking_for_clearance_names_the_lead_and_none_of_the_words(desk: Clearing) -> None:
    item = desk.item(SECRET)
    changes = desk.ws.clearing.ask(desk.house.editor, item.id, [desk.answer().id])
    (comment,) = desk.card(item.id).comments
    assert changes.detail["people"] == "Dr. Hanna Sommer"
    assert comment.mentions == (str(desk.house.lead.id),)
    assert "Nanogramm" not in comment.body


# What it costs --------------------------------------------------------------------------------------------------------


def test_an_edit_costs_little_more_with_uncleared_answers_than_without(desk: Clearing) -> None:
    """Two hundred edits; without uncleared answers it is one look into an index."""

    def edits() -> float:
        item = desk.item()
        begun = clocks.perf_counter()
        for number in range(40):
            desk.edit(item, text=f"Satz {number}.")
        return clocks.perf_counter() - begun

    held = edits()
    desk.ws.store.clearance = None
    assert held < 3 * edits() + 0.2


def test_many_items_at_once_are_looked_at_in_a_few_queries(desk: Clearing) -> None:
    ws, manager = desk.ws, desk.house.manager
    slot = (Slot(1, TODAY, None, None, Status.DRAFTING),)
    ids = []
    for number in range(60):
        item = replace(desk.item(f"Text {number}."), id=0, version=0)
        ids.append(int(ws.content.create(manager, Draft(item, slot)).detail["content_id"]))
    ws.content.set_status(manager, ids, Status.REVIEW)
    clear(desk, Clearance.CONFIDENTIAL)
    assert {desk.status(one) for one in ids} == {Status.REVIEW}
