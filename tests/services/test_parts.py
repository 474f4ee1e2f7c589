"""Attachments, checklists and comments."""

from __future__ import annotations

from dataclasses import replace

import pytest

from editorial.app import Workspace
from editorial.domain.content import ChecklistEntry
from editorial.errors import Missing, Refused, StaleEdit
from editorial.services import parts
from tests.builders import ME, actor_for, make_item, make_person

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))


def test_an_attachment_keeps_every_byte(workspace: Workspace) -> None:
    item = make_item(workspace)
    workspace.parts.attach(ME, item.id, "Tropfen ä.png", PNG, "Ein Tropfen")
    (one,) = workspace.content.card(ME, item.id).attachments
    assert (one.name, one.media_type, one.size, one.alt_text) == ("Tropfen ä.png", "image/png", len(PNG), "Ein Tropfen")
    assert workspace.parts.data(ME, one.sha256) == PNG


def test_the_same_bytes_are_stored_once(workspace: Workspace) -> None:
    items = [make_item(workspace, f"Beitrag {n}") for n in range(3)]
    for item in items:
        workspace.parts.attach(ME, item.id, "a.png", PNG)
    found = workspace.store.database.raw.execute("SELECT count(*) FROM blob").fetchone()
    assert found == (1,)


def test_bytes_survive_a_removal_so_that_undo_brings_the_picture_back(workspace: Workspace) -> None:
    item = make_item(workspace)
    workspace.parts.attach(ME, item.id, "a.png", PNG)
    (one,) = workspace.content.card(ME, item.id).attachments
    workspace.parts.detach(ME, one.id)
    assert workspace.content.card(ME, item.id).attachments == ()
    workspace.history.undo(ME)
    (back,) = workspace.content.card(ME, item.id).attachments
    assert workspace.parts.data(ME, back.sha256) == PNG


def test_a_file_of_unknown_kind_is_just_bytes(workspace: Workspace) -> None:
    item = make_item(workspace)
    workspace.parts.attach(ME, item.id, "messung", b"")
    (one,) = workspace.content.card(ME, item.id).attachments
    assert (one.media_type, one.size) == ("application/octet-stream", 0)


def test_a_file_that_is_too_big_is_refused_by_its_size(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "LIMIT_MB", 0)
    item = make_item(workspace)
    with pytest.raises(Refused) as caught:
        workspace.parts.attach(ME, item.id, "film.mp4", b"x")
    assert caught.value.code == "attachment.big"


def test_a_description_of_an_older_state_is_refused(workspace: Workspace) -> None:
    item = make_item(workspace)
    workspace.parts.attach(ME, item.id, "a.png", PNG)
    (one,) = workspace.content.card(ME, item.id).attachments
    workspace.parts.describe(ME, replace(one, alt_text="Ein Tropfen"))
    with pytest.raises(StaleEdit):
        workspace.parts.describe(ME, replace(one, alt_text="Ein Fleck"))


def test_bytes_that_nobody_stored_are_missed(workspace: Workspace) -> None:
    with pytest.raises(Missing):
        workspace.parts.data(ME, "0" * 64)


def test_a_checklist_becomes_exactly_what_was_saved(workspace: Workspace) -> None:
    item = make_item(workspace, checklist=("Eins", "Zwei", "Drei"))
    one, _two, three = workspace.content.card(ME, item.id).checklist
    wanted = [replace(three, done=True), ChecklistEntry(text=" Neu "), one, ChecklistEntry(text="  ")]
    workspace.parts.save_checklist(ME, item.id, wanted)
    found = workspace.content.card(ME, item.id).checklist
    assert [(entry.text, entry.done) for entry in found] == [("Drei", True), ("Neu", False), ("Eins", False)]
    workspace.history.undo(ME)
    assert [entry.text for entry in workspace.content.card(ME, item.id).checklist] == ["Eins", "Zwei", "Drei"]


def test_the_words_of_one_point_are_saved_at_the_version_they_were_read_at(workspace: Workspace) -> None:
    item = make_item(workspace, checklist=("Eins", "Zwei"))
    one, two = workspace.content.card(ME, item.id).checklist
    workspace.parts.write_point(ME, replace(one, text=" Eins, genauer "))
    assert [entry.text for entry in workspace.content.card(ME, item.id).checklist] == ["Eins, genauer", "Zwei"]
    with pytest.raises(StaleEdit):
        workspace.parts.write_point(ME, replace(one, text="Eins, anders"))
    with pytest.raises(Refused):
        workspace.parts.write_point(ME, replace(two, text="  "))
    workspace.history.undo(ME)
    assert workspace.content.card(ME, item.id).checklist[0].text == "Eins"


def test_a_checklist_entry_of_another_item_is_not_stolen(workspace: Workspace) -> None:
    item, other = make_item(workspace, "A", checklist=("Eins",)), make_item(workspace, "B", checklist=("Zwei",))
    foreign = workspace.content.card(ME, other.id).checklist
    workspace.parts.save_checklist(ME, item.id, foreign)
    assert [entry.text for entry in workspace.content.card(ME, other.id).checklist] == ["Zwei"]


def test_a_comment_names_people_by_first_last_or_whole_name(workspace: Workspace) -> None:
    weber = make_person(workspace, "Dr. Miriam Weber")
    brandt = make_person(workspace, "Jonas Brandt")
    item = make_item(workspace)
    workspace.parts.comment(actor_for(brandt), item.id, "@Weber, @jonas und @MiriamWeber: bitte prüfen.")
    (one,) = workspace.content.card(ME, item.id).comments
    assert one.mentions == (str(weber.id), str(brandt.id))
    assert (one.author_id, one.author) == (brandt.id, "Jonas Brandt")


@pytest.mark.parametrize("body", ["@", "@Niemand", "@@", "Weber", "@-", "@Dr", "info@example.org"])
def test_what_only_looks_like_a_mention_names_nobody(workspace: Workspace, body: str) -> None:
    make_person(workspace, "Dr. Miriam Weber")
    item = make_item(workspace)
    workspace.parts.comment(ME, item.id, f"Siehe {body}.")
    assert workspace.content.card(ME, item.id).comments[0].mentions == ()


def test_people_with_accents_and_hyphens_can_be_named(workspace: Workspace) -> None:
    yilmaz = make_person(workspace, "Pelin Yılmaz")
    lang = make_person(workspace, "Anna Müller-Lang")
    people = (yilmaz, lang)
    assert parts.mentioned("@Yilmaz @Müller-Lang @Mueller-Lang", people) == [yilmaz.id, lang.id]


def test_a_comment_by_nobody_known_keeps_the_name(workspace: Workspace) -> None:
    item = make_item(workspace)
    workspace.parts.comment(replace(ME, name="Gast"), item.id, "  Hallo  ")
    (one,) = workspace.content.card(ME, item.id).comments
    assert (one.author_id, one.author, one.body) == (None, "Gast", "Hallo")


def test_a_comment_can_be_dealt_with_reopened_and_removed(workspace: Workspace) -> None:
    item = make_item(workspace)
    workspace.parts.comment(ME, item.id, "Bild?")
    (one,) = workspace.content.card(ME, item.id).comments
    workspace.parts.finish_comment(ME, one.id)
    assert workspace.content.card(ME, item.id).comments[0].done
    workspace.parts.finish_comment(ME, one.id, False)
    assert not workspace.content.card(ME, item.id).comments[0].done
    workspace.parts.remove_comment(ME, one.id)
    assert workspace.content.card(ME, item.id).comments == ()


def test_an_empty_comment_is_refused(workspace: Workspace) -> None:
    item = make_item(workspace)
    with pytest.raises(Refused):
        workspace.parts.comment(ME, item.id, " \n")
    assert workspace.content.card(ME, item.id).comments == ()
