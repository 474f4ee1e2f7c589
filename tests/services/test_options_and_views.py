"""Settings of the workspace, and saved views."""

from __future__ import annotations

from dataclasses import replace

import pytest

from editorial.app import Workspace, open_workspace
from editorial.domain.filters import PlanFilter, SavedView
from editorial.errors import Missing, Refused
from tests.builders import ME


def test_settings_are_there_after_opening_again(workspace: Workspace) -> None:
    wanted = replace(
        workspace.options.read(ME), organisation="Lindenau", region="DE-BY", zone="Europe/Vienna", board_limit="4"
    )
    workspace.options.save(ME, wanted)
    workspace.close()
    again = open_workspace(workspace.path)
    assert again.options.read(ME) == wanted
    assert again.store.zone == "Europe/Vienna"
    again.close()


def test_an_unknown_zone_is_refused_and_nothing_changes(workspace: Workspace) -> None:
    before = workspace.options.read(ME)
    with pytest.raises(Refused):
        workspace.options.save(ME, replace(before, zone="Mond/Krater", region="AT"))
    assert workspace.options.read(ME) == before
    assert workspace.store.zone == "Europe/Berlin"


def test_saving_the_same_settings_again_writes_nothing(workspace: Workspace) -> None:
    assert not workspace.options.save(ME, workspace.options.read(ME))


def test_a_new_workspace_cannot_be_undone_into_nothing(workspace: Workspace) -> None:
    while workspace.history.state(ME).undo is not None:
        workspace.history.undo(ME)
    assert workspace.options.read(ME).workspace_id


def test_a_view_under_the_same_name_replaces_the_old_one(workspace: Workspace) -> None:
    first = PlanFilter(channels=frozenset({1}))
    workspace.views.save(ME, SavedView(name="Meine", view="month", filter=first.to_json()))
    workspace.views.save(ME, SavedView(name=" MEINE ", view="week", filter="{}"))
    (one,) = workspace.views.all(ME)
    assert (one.name, one.view, one.filter) == ("MEINE", "week", "{}")
    workspace.history.undo(ME)
    assert PlanFilter.from_json(workspace.views.all(ME)[0].filter) == first


def test_views_are_renamed_kept_in_order_and_forgotten(workspace: Workspace) -> None:
    for name in ("Eins", "Zwei", "Drei"):
        workspace.views.save(ME, SavedView(name=name))
    one, two, _three = workspace.views.all(ME)
    workspace.views.rename(ME, two.id, "Zwo")
    workspace.views.delete(ME, one.id)
    assert [view.name for view in workspace.views.all(ME)] == ["Zwo", "Drei"]
    for name in ("drei", " "):
        with pytest.raises(Refused):
            workspace.views.rename(ME, two.id, name)
    with pytest.raises(Missing):
        workspace.views.delete(ME, one.id)
    with pytest.raises(Refused):
        workspace.views.save(ME, SavedView(name=" "))
