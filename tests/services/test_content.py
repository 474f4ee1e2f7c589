"""Content items: created, edited, moved through states, copied, put in the bin and brought back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from editorial.app import Workspace
from editorial.domain.content import ContentItem, Status, TaskField
from editorial.errors import Missing, Refused, StaleEdit
from editorial.services.content import Draft, Slot
from tests.builders import ME, FixedClock, channel_named, make_item, make_person

DAY = date(2026, 5, 21)


def test_a_new_item_is_stored_as_it_was_given(workspace: Workspace) -> None:
    linkedin = channel_named(workspace, "LinkedIn").id
    item = ContentItem(
        title="  Laborbesuch  ",
        brief="Menschen vor Geräten",
        text="Ein Tropfen Wasser.\n\n„Zitat“ 💧",
        task_field=TaskField.RM,
        labels=("Labor", "Ä"),
        hashtags=("Wasser",),
        evergreen=True,
    )
    slots = (Slot(linkedin, DAY, time(10), None, Status.PLANNED), Slot(linkedin, None))
    changes = workspace.content.create(ME, Draft(item, slots, ("Bild", "Text")))
    assert changes.touches("content", "publication", "checklist")
    card = workspace.content.card(ME, changes.detail["content_id"])
    assert card.item.title == "Laborbesuch"
    assert (card.item.text, card.item.labels, card.item.hashtags) == (item.text, item.labels, item.hashtags)
    assert (card.item.task_field, card.item.evergreen) == (TaskField.RM, True)
    assert [(one.day, one.time) for one in card.publications] == [(DAY, time(10)), (None, None)]
    assert card.publications[0].starts_at == datetime(2026, 5, 21, 8, tzinfo=UTC)
    assert len({one.uid for one in card.publications}) == 2
    assert [one.text for one in card.checklist] == ["Bild", "Text"]


def test_an_item_without_title_is_refused_and_nothing_is_written(workspace: Workspace) -> None:
    before = workspace.history.steps(ME)
    with pytest.raises(Refused) as caught:
        workspace.content.create(ME, Draft(ContentItem(title=" \n ")))
    assert caught.value.code == "title.empty"
    assert workspace.history.steps(ME) == before


def test_the_status_of_a_new_item_follows_from_its_publications(workspace: Workspace) -> None:
    item = make_item(workspace, channels=("LinkedIn", "X"), status=Status.PLANNED)
    assert item.status is Status.PLANNED
    card = workspace.content.card(ME, item.id)
    workspace.content.set_publication_status(ME, [card.publications[0].id], Status.DRAFTING)
    assert workspace.content.card(ME, item.id).item.status is Status.PLANNED
    workspace.content.set_publication_status(ME, [card.publications[1].id], Status.DRAFTING)
    assert workspace.content.card(ME, item.id).item.status is Status.DRAFTING


def test_an_edit_is_kept_with_its_moment(workspace: Workspace, clock: FixedClock) -> None:
    item = make_item(workspace)
    clock.forward(minutes=5)
    workspace.content.edit(ME, replace(item, text="Neu."))
    now = workspace.content.card(ME, item.id).item
    assert (now.text, now.version) == ("Neu.", item.version + 1)
    assert now.updated_at == clock.now
    assert now.created_at == item.created_at


def test_an_edit_that_changes_nothing_writes_nothing(workspace: Workspace) -> None:
    item = make_item(workspace)
    changes = workspace.content.edit(ME, item)
    assert not changes
    assert workspace.content.card(ME, item.id).item == item


def test_an_edit_cannot_smuggle_in_another_status(workspace: Workspace) -> None:
    item = make_item(workspace)
    workspace.content.edit(ME, replace(item, text="Neu.", status=Status.PUBLISHED))
    assert workspace.content.card(ME, item.id).item.status is Status.IDEA


def test_an_edit_of_an_older_state_is_refused_and_shows_both(workspace: Workspace) -> None:
    item = make_item(workspace)
    workspace.content.edit(ME, replace(item, text="Zuerst."))
    with pytest.raises(StaleEdit) as caught:
        workspace.content.edit(ME, replace(item, text="Danach."))
    assert caught.value.current.text == "Zuerst."
    assert caught.value.mine.text == "Danach."
    assert workspace.content.card(ME, item.id).item.text == "Zuerst."
    workspace.content.edit(ME, replace(caught.value.current, text="Danach."))
    assert workspace.content.card(ME, item.id).item.text == "Danach."


def test_an_edit_without_title_is_refused(workspace: Workspace) -> None:
    item = make_item(workspace)
    with pytest.raises(Refused):
        workspace.content.edit(ME, replace(item, title=""))


def test_somebody_who_is_not_there_cannot_become_responsible(workspace: Workspace) -> None:
    item = make_item(workspace)
    with pytest.raises(Refused):
        workspace.content.assign(ME, [item.id], 999)
    assert workspace.content.card(ME, item.id).item.owner_id is None


def test_many_items_are_assigned_labelled_and_sorted_in_one_step_each(workspace: Workspace) -> None:
    ids = [make_item(workspace, f"Beitrag {n}").id for n in range(5)]
    owner = make_person(workspace, "Jonas Brandt").id
    assert workspace.content.assign(ME, [*ids, ids[0]], owner).detail["count"] == 5
    assert workspace.content.label(ME, ids, add=("#Labor", " Neu ", "", "Labor")).detail["labels"]
    workspace.content.label(ME, ids[:1], add=("Drei",), remove=("Neu",))
    workspace.content.classify(ME, ids, evergreen=True, task_field=TaskField.CM)
    items = [workspace.content.card(ME, one).item for one in ids]
    assert {one.owner_id for one in items} == {owner}
    assert items[0].labels == ("Labor", "Drei")
    assert items[1].labels == ("Labor", "Neu")
    assert all(one.evergreen and one.task_field is TaskField.CM for one in items)


def test_moving_several_items_is_all_or_none(workspace: Workspace) -> None:
    ready = make_item(workspace, "Fertig", status=Status.DRAFTING, text="Text.")
    bare = make_item(workspace, "Leer", status=Status.DRAFTING)
    with pytest.raises(Refused) as caught:
        workspace.content.set_status(ME, [ready.id, bare.id], Status.REVIEW)
    assert caught.value.params["title"] == "Leer"
    assert workspace.content.card(ME, ready.id).item.status is Status.DRAFTING
    workspace.content.set_status(ME, [ready.id], Status.REVIEW)
    card = workspace.content.card(ME, ready.id)
    assert card.item.status is Status.REVIEW
    assert {one.status for one in card.publications} == {Status.REVIEW}


def test_a_rejection_keeps_its_reason_and_a_new_start_forgets_it(workspace: Workspace) -> None:
    item = make_item(workspace)
    workspace.content.set_status(ME, [item.id], Status.REJECTED, "Thema doppelt")
    card = workspace.content.card(ME, item.id)
    assert card.item.status_reason == card.publications[0].status_reason == "Thema doppelt"
    workspace.content.set_status(ME, [item.id], Status.IDEA)
    assert workspace.content.card(ME, item.id).item.status_reason == ""


def test_one_channel_may_go_out_before_the_other(workspace: Workspace) -> None:
    owner = make_person(workspace, "Jonas Brandt").id
    item = make_item(
        workspace,
        channels=("LinkedIn", "X"),
        day=DAY,
        at=time(10),
        status=Status.APPROVED,
        text="Kurz.",
        owner_id=owner,
    )
    first, second = workspace.content.card(ME, item.id).publications
    workspace.content.set_publication_status(ME, [first.id], Status.PUBLISHED, url="https://example.org/1")
    card = workspace.content.card(ME, item.id)
    assert card.item.status is Status.APPROVED
    published = next(one for one in card.publications if one.id == first.id)
    assert (published.status, published.url) == (Status.PUBLISHED, "https://example.org/1")
    workspace.content.set_publication_status(ME, [second.id], Status.PUBLISHED)
    assert workspace.content.card(ME, item.id).item.status is Status.PUBLISHED


def test_what_is_missing_for_the_next_state_is_said_before_it_is_tried(workspace: Workspace) -> None:
    item = make_item(workspace, status=Status.DRAFTING)
    target, needs = workspace.content.missing_for_next(ME, item.id)
    assert target is Status.REVIEW
    assert [one.code for one in needs] == ["needs.text", "needs.key_message"]
    archived = make_item(workspace, status=Status.ARCHIVED)
    assert workspace.content.missing_for_next(ME, archived.id) == (None, ())


def test_a_copy_starts_again_and_knows_where_it_came_from(workspace: Workspace) -> None:
    item = make_item(workspace, day=DAY, at=time(10), status=Status.PUBLISHED, text="Text.", checklist=("Bild",))
    workspace.parts.attach(ME, item.id, "bild.png", b"\x89PNG", "Ein Tropfen")
    workspace.parts.comment(ME, item.id, "Gut so.")
    card = workspace.content.card(ME, item.id)
    workspace.planning.write_variant(ME, replace(card.publications[0], text="Eigener Text."))
    made = workspace.content.copy(ME, item.id).detail["content_id"]
    copy = workspace.content.card(ME, made)
    assert copy.item.id != item.id
    assert copy.item.source_id == item.id
    assert (copy.item.status, copy.item.text) == (Status.IDEA, "Text.")
    assert [(one.day, one.text, one.status) for one in copy.publications] == [(None, "Eigener Text.", Status.IDEA)]
    assert [one.text for one in copy.checklist] == ["Bild"]
    assert [one.alt_text for one in copy.attachments] == ["Ein Tropfen"]
    assert copy.comments == ()
    assert copy.publications[0].uid != card.publications[0].uid


def test_a_copy_onto_a_day_is_planned(workspace: Workspace) -> None:
    item = make_item(workspace)
    channel = channel_named(workspace, "X").id
    made = workspace.content.copy(ME, item.id, [(channel, DAY, time(9))]).detail["content_id"]
    card = workspace.content.card(ME, made)
    assert card.item.status is Status.PLANNED
    assert [(one.channel_id, one.day) for one in card.publications] == [(channel, DAY)]


def test_several_copies_are_one_step(workspace: Workspace) -> None:
    ids = [make_item(workspace, f"Beitrag {n}").id for n in range(3)]
    changes = workspace.content.copy_all(ME, [(one, ()) for one in ids], Status.DRAFTING)
    made = changes.detail["made"]
    assert len(made) == 3
    assert {workspace.content.card(ME, one).item.status for one in made} == {Status.DRAFTING}
    workspace.history.undo(ME)
    for one in made:
        with pytest.raises(Missing):
            workspace.content.card(ME, one)


def test_the_bin_keeps_items_with_their_times_until_they_come_back(workspace: Workspace, clock: FixedClock) -> None:
    first = make_item(workspace, "Erster", day=DAY, at=time(10))
    second = make_item(workspace, "Zweiter", day=DAY)
    workspace.content.delete(ME, [first.id])
    clock.forward(minutes=1)
    workspace.content.delete(ME, [second.id])
    assert [one.title for one in workspace.content.bin(ME)] == ["Zweiter", "Erster"]
    assert workspace.plan.span(ME, DAY, DAY).entries == ()
    assert workspace.search.find(ME, "Erster") == ()
    workspace.content.restore(ME, [first.id, second.id])
    assert workspace.content.bin(ME) == ()
    assert [(one.title, one.time) for one in workspace.plan.span(ME, DAY, DAY).entries][1:] == [("Erster", time(10))]
    assert [one.title for one in workspace.search.find(ME, "Erster")] == ["Erster"]


def test_a_row_that_is_gone_is_missed_in_a_sentence(workspace: Workspace) -> None:
    with pytest.raises(Missing) as caught:
        workspace.content.card(ME, 4711)
    assert caught.value.text("de")


def test_ids_are_never_given_twice(workspace: Workspace) -> None:
    first = make_item(workspace)
    workspace.history.undo(ME)
    assert make_item(workspace).id > first.id
