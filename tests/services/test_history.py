"""Undo, redo, revisions: all read from the journal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from editorial.app import Workspace
from editorial.domain.content import Status
from editorial.domain.people import Role
from editorial.errors import Missing, Refused
from tests.builders import ME, FixedClock, actor_for, channel_named, make_item, make_person

DAY = date(2026, 5, 21)


def test_undo_and_redo_walk_through_every_edit_and_back(workspace: Workspace) -> None:
    item = make_item(workspace)
    for text in ("A", "B", "C"):
        current = workspace.content.card(ME, item.id).item
        workspace.content.edit(ME, replace(current, text=text))
    seen = []
    for _step in range(3):
        workspace.history.undo(ME)
        seen.append(workspace.content.card(ME, item.id).item.text)
    for _step in range(3):
        workspace.history.redo(ME)
        seen.append(workspace.content.card(ME, item.id).item.text)
    assert seen == ["B", "A", "", "A", "B", "C"]
    assert workspace.maintenance.check(ME).ok


def test_undo_of_creating_removes_the_item_and_redo_brings_it_back_whole(workspace: Workspace) -> None:
    item = make_item(workspace, day=DAY, at=time(10), checklist=("Bild",), text="Text.")
    before = workspace.content.card(ME, item.id)
    workspace.history.undo(ME)
    with pytest.raises(Missing):
        workspace.content.card(ME, item.id)
    assert workspace.plan.span(ME, DAY, DAY).entries == ()
    assert workspace.search.find(ME, "Laborbesuch") == ()
    workspace.history.redo(ME)
    after = workspace.content.card(ME, item.id)
    assert after.item.text == before.item.text
    assert [one.uid for one in after.publications] == [one.uid for one in before.publications]
    assert [one.text for one in after.checklist] == ["Bild"]
    assert len(workspace.search.find(ME, "Laborbesuch")) == 1


def test_undo_names_what_it_takes_back(workspace: Workspace) -> None:
    make_item(workspace, "Laborbesuch")
    state = workspace.history.state(ME)
    assert state.undo is not None
    assert (state.undo.act, state.undo.detail["title"]) == ("content.create", "Laborbesuch")
    changes = workspace.history.undo(ME)
    assert changes.act == "history.undo"
    assert (changes.detail["act"], changes.detail["title"]) == ("content.create", "Laborbesuch")
    redo = workspace.history.redo(ME)
    assert redo.detail["act"] == "content.create"


def test_undo_takes_back_only_the_own_steps(workspace: Workspace) -> None:
    brandt = actor_for(make_person(workspace, "Jonas Brandt", Role.EDITOR))
    weber = actor_for(make_person(workspace, "Dr. Miriam Weber", Role.EXPERT))
    first = make_item(workspace, "Von Brandt", actor=brandt)
    second = make_item(workspace, "Von Weber", actor=weber)
    workspace.history.undo(brandt)
    with pytest.raises(Missing):
        workspace.content.card(ME, first.id)
    assert workspace.content.card(ME, second.id).item.title == "Von Weber"


def test_undo_is_refused_where_somebody_else_wrote_since(workspace: Workspace) -> None:
    brandt = actor_for(make_person(workspace, "Jonas Brandt", Role.EDITOR))
    item = make_item(workspace)
    workspace.content.edit(ME, replace(item, text="Meins."))
    current = workspace.content.card(ME, item.id).item
    workspace.content.edit(brandt, replace(current, text="Seins."))
    with pytest.raises(Refused) as caught:
        workspace.history.undo(ME)
    assert caught.value.code == "undo.changed"
    assert "Laborbesuch" in caught.value.text("de")
    assert workspace.content.card(ME, item.id).item.text == "Seins."


def test_undo_leaves_other_fields_that_somebody_else_changed(workspace: Workspace) -> None:
    brandt = actor_for(make_person(workspace, "Jonas Brandt", Role.EDITOR))
    item = make_item(workspace)
    workspace.content.edit(ME, replace(item, text="Meins."))
    current = workspace.content.card(ME, item.id).item
    workspace.content.edit(brandt, replace(current, brief="Sein Auftrag."))
    workspace.history.undo(ME)
    now = workspace.content.card(ME, item.id).item
    assert (now.text, now.brief) == ("", "Sein Auftrag.")


def test_creating_cannot_be_undone_once_somebody_wrote_into_it(workspace: Workspace) -> None:
    brandt = actor_for(make_person(workspace, "Jonas Brandt", Role.EDITOR))
    item = make_item(workspace)
    workspace.parts.comment(brandt, item.id, "Gute Idee.")
    with pytest.raises(Refused):
        workspace.history.undo(ME)
    assert workspace.content.card(ME, item.id).comments[0].body == "Gute Idee."
    assert workspace.maintenance.check(ME).ok


def test_there_is_nothing_to_undo_in_a_fresh_workspace(workspace: Workspace) -> None:
    nobody = actor_for(make_person(workspace, "Neu", Role.EDITOR))
    for go, code in ((workspace.history.undo, "undo.nothing"), (workspace.history.redo, "redo.nothing")):
        with pytest.raises(Refused) as caught:
            go(nobody)
        assert caught.value.code == code


def test_a_toast_undoes_only_the_step_it_speaks_of(workspace: Workspace) -> None:
    first = workspace.content.set_status(ME, [make_item(workspace).id], Status.PLANNED)
    make_item(workspace, "Später")
    with pytest.raises(Refused):
        workspace.history.undo_step(ME, first.step)
    workspace.history.undo(ME)
    workspace.history.undo_step(ME, first.step)


def test_every_saved_text_is_a_revision_with_its_author(workspace: Workspace, clock: FixedClock) -> None:
    brandt = actor_for(make_person(workspace, "Jonas Brandt", Role.EDITOR))
    item = make_item(workspace)
    clock.forward(minutes=1)
    workspace.content.edit(brandt, replace(item, text="Eins."))
    clock.forward(minutes=1)
    (publication,) = workspace.content.card(ME, item.id).publications
    workspace.planning.write_variant(ME, replace(publication, text="Variante."))
    workspace.content.set_status(ME, [item.id], Status.PLANNED)
    workspace.planning.unschedule(ME, [publication.id])
    found = workspace.history.revisions(ME, item.id)
    assert [one.number for one in found] == [1, 2, 3]
    assert [one.actor for one in found] == [ME.name, "Jonas Brandt", ME.name]
    assert [one.item.text for one in found] == ["", "Eins.", "Eins."]
    assert found[-1].variants == ((publication.id, "Variante."),)
    assert found[1].fields == ("text",)
    assert found[2].fields == ("variant",)
    assert found[1].at < found[2].at == clock.now


def test_a_revision_comes_back_without_touching_dates_and_states(workspace: Workspace) -> None:
    item = make_item(workspace, text="Alt.", labels=("A",), day=DAY)
    (publication,) = workspace.content.card(ME, item.id).publications
    workspace.content.edit(ME, replace(item, text="Neu.", labels=("B",)))
    workspace.planning.write_variant(ME, replace(publication, text="Eigener."))
    workspace.content.set_status(ME, [item.id], Status.DRAFTING)
    first = workspace.history.revisions(ME, item.id)[0]
    workspace.history.restore_revision(ME, item.id, first.step)
    card = workspace.content.card(ME, item.id)
    assert (card.item.text, card.item.labels, card.item.status) == ("Alt.", ("A",), Status.DRAFTING)
    assert (card.publications[0].text, card.publications[0].day) == (None, DAY)
    assert workspace.history.revisions(ME, item.id)[-1].item.text == "Alt."
    workspace.history.undo(ME)
    assert workspace.content.card(ME, item.id).item.text == "Neu."


def test_a_revision_survives_the_removal_of_its_channel(workspace: Workspace) -> None:
    item = make_item(workspace)
    (publication,) = workspace.content.card(ME, item.id).publications
    workspace.planning.write_variant(ME, replace(publication, text="Eigener."))
    workspace.planning.remove_publications(ME, [publication.id])
    found = workspace.history.revisions(ME, item.id)
    assert found[1].variants == ((publication.id, "Eigener."),)
    workspace.history.restore_revision(ME, item.id, found[1].step)
    assert workspace.content.card(ME, item.id).publications == ()


def test_a_revision_that_never_was_is_missed(workspace: Workspace) -> None:
    item = make_item(workspace)
    with pytest.raises(Refused):
        workspace.history.restore_revision(ME, item.id, 999)


def test_a_pillar_that_content_uses_cannot_vanish_by_undo(workspace: Workspace) -> None:
    from editorial.domain.strategy import ContentPillar

    brandt = actor_for(make_person(workspace, "Jonas Brandt", Role.EDITOR))
    workspace.organisation.save(ME, ContentPillar(name="Labor"))
    pillar = workspace.organisation.directory(ME).pillars[0]
    item = make_item(workspace, actor=brandt)
    workspace.content.classify(brandt, [item.id], pillar_id=pillar.id)
    with pytest.raises(Refused):
        workspace.history.undo(ME)
    assert workspace.content.card(ME, item.id).item.pillar_id == pillar.id
    assert workspace.maintenance.check(ME).ok


def test_a_moved_publication_goes_back_to_its_day_and_hour(workspace: Workspace) -> None:
    item = make_item(workspace, day=DAY, at=time(10))
    (one,) = workspace.content.card(ME, item.id).publications
    workspace.planning.shift(ME, [one.id], days=3, minutes=45)
    workspace.history.undo(ME)
    (back,) = workspace.content.card(ME, item.id).publications
    assert (back.day, back.time, back.starts_at) == (one.day, one.time, one.starts_at)
    assert back.version > one.version


def test_undo_of_a_channel_swap_restores_both(workspace: Workspace) -> None:
    item = make_item(workspace)
    (one,) = workspace.content.card(ME, item.id).publications
    workspace.planning.add_channel(ME, item.id, channel_named(workspace, "X").id, DAY)
    workspace.planning.remove_publications(ME, [one.id])
    workspace.history.undo(ME)
    assert len(workspace.content.card(ME, item.id).publications) == 2
    workspace.history.undo(ME)
    assert [back.id for back in workspace.content.card(ME, item.id).publications] == [one.id]


def test_the_status_still_follows_from_the_publications_after_an_undo_beside_others(workspace: Workspace) -> None:
    one, other = (actor_for(make_person(workspace, name, Role.MANAGER)) for name in ("Katrin Vogel", "Thomas Wirth"))
    item = make_item(workspace, channels=("LinkedIn", "X"), day=date(2026, 5, 21), at=time(9), status=Status.PLANNED)
    first, second = workspace.content.card(ME, item.id).publications
    workspace.content.set_publication_status(one, [first.id], Status.DRAFTING)
    workspace.planning.remove_publications(one, [first.id])
    workspace.planning.remove_publications(other, [second.id])
    assert workspace.content.card(ME, item.id).item.status is Status.PLANNED
    workspace.history.undo(one)
    assert workspace.content.card(ME, item.id).item.status is Status.DRAFTING
    assert workspace.maintenance.check(ME).ok
