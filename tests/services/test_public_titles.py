"""The public title of a publication: kept with its text, carried by a copy, undone like everything else."""

from __future__ import annotations

from dataclasses import replace

from editorial.app import Workspace
from editorial.domain.channels import new_channel
from editorial.domain.content import ContentItem
from editorial.services.content import Draft, Slot
from tests.builders import ME


def _youtube(workspace: Workspace) -> int:
    workspace.organisation.save(ME, new_channel("YouTube", frozenset()))
    return next(one.id for one in workspace.organisation.directory(ME).channels if one.name == "YouTube")


def test_a_public_title_is_saved_with_the_variant_and_undone(workspace: Workspace) -> None:
    draft = Draft(ContentItem(title="Laborbesuch"), (Slot(_youtube(workspace)),))
    content_id = workspace.content.create(ME, draft).detail["content_id"]
    one = workspace.content.card(ME, content_id).publications[0]
    workspace.planning.write_variant(ME, replace(one, title="Wasser in 90 Sekunden"))
    saved = workspace.content.card(ME, content_id)
    assert (saved.publications[0].title, saved.item.title) == ("Wasser in 90 Sekunden", "Laborbesuch")
    workspace.history.undo(ME)
    assert workspace.content.card(ME, content_id).publications[0].title == ""


def test_a_copy_keeps_the_public_title(workspace: Workspace) -> None:
    slots = (Slot(_youtube(workspace), title="Wasser in 90 Sekunden"),)
    content_id = workspace.content.create(ME, Draft(ContentItem(title="Laborbesuch"), slots)).detail["content_id"]
    copy = workspace.content.copy(ME, content_id).detail["content_id"]
    assert workspace.content.card(ME, copy).publications[0].title == "Wasser in 90 Sekunden"


def test_public_titles_are_found_by_search_and_the_index_stays_sound(workspace: Workspace) -> None:
    slots = (Slot(_youtube(workspace), title="Quellwasser im Film"),)
    content_id = workspace.content.create(ME, Draft(ContentItem(title="Laborbesuch"), slots)).detail["content_id"]
    assert [one.content_id for one in workspace.search.find(ME, "quellwasser")] == [content_id]
    one = workspace.content.card(ME, content_id).publications[0]
    workspace.planning.write_variant(ME, replace(one, title="Grundwasser im Film"))
    assert workspace.search.find(ME, "quellwasser") == ()
    assert [one.content_id for one in workspace.search.find(ME, "grundwasser")] == [content_id]
    assert workspace.maintenance.check(ME).ok


def test_a_restored_revision_brings_its_public_titles_back(workspace: Workspace) -> None:
    draft = Draft(ContentItem(title="Laborbesuch"), (Slot(_youtube(workspace), title="Erster Titel"),))
    content_id = workspace.content.create(ME, draft).detail["content_id"]
    one = workspace.content.card(ME, content_id).publications[0]
    workspace.planning.write_variant(ME, replace(one, title="Zweiter Titel"))
    revisions = workspace.history.revisions(ME, content_id)
    assert [one.titles for one in revisions] == [((one.id, "Erster Titel"),), ((one.id, "Zweiter Titel"),)]
    workspace.history.restore_revision(ME, content_id, revisions[0].step)
    assert workspace.content.card(ME, content_id).publications[0].title == "Erster Titel"
