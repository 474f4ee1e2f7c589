"""Departments, people, channels, strategy: saved, ordered, linked, archived."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from editorial.app import Workspace
from editorial.domain.channels import PRESETS, Channel, free_monogram, preset
from editorial.domain.people import Department, DepartmentChannel, Person
from editorial.domain.strategy import Campaign, CampaignPhase, ContentPillar, Goal, Period, PillarGoal
from editorial.errors import Refused, StaleEdit
from tests.builders import ME, channel_named, make_item

MAY = date(2026, 5, 1)


def _names(workspace: Workspace) -> list[str]:
    return [one.name for one in workspace.organisation.directory(ME).departments]


def test_entries_come_back_in_the_order_they_were_given(workspace: Workspace) -> None:
    for name in ("Labor", "Service", "Recht"):
        workspace.organisation.save(ME, Department(name=name))
    assert _names(workspace) == ["Labor", "Service", "Recht"]
    found = workspace.organisation.directory(ME).departments
    workspace.organisation.reorder(ME, [found[2], found[0], found[1]])
    assert _names(workspace) == ["Recht", "Labor", "Service"]
    workspace.history.undo(ME)
    assert _names(workspace) == ["Labor", "Service", "Recht"]


@pytest.mark.parametrize("name", ["", "   ", "\n"])
def test_an_entry_needs_a_name(workspace: Workspace, name: str) -> None:
    for value in (Department(name=name), Person(name=name), Campaign(name=name), Goal(name=name)):
        with pytest.raises(Refused) as caught:
            workspace.organisation.save(ME, value)
        assert caught.value.code == "name.empty"


def test_a_name_is_taken_in_any_case_but_only_within_its_kind(workspace: Workspace) -> None:
    workspace.organisation.save(ME, Department(name="Labor"))
    with pytest.raises(Refused) as caught:
        workspace.organisation.save(ME, Department(name=" LABOR "))
    assert caught.value.code == "name.taken"
    workspace.organisation.save(ME, ContentPillar(name="Labor"))


def test_saving_an_entry_under_its_own_name_again_is_fine(workspace: Workspace) -> None:
    workspace.organisation.save(ME, Department(name="Labor"))
    one = workspace.organisation.directory(ME).departments[0]
    workspace.organisation.save(ME, replace(one, competence="Analytik"))
    assert workspace.organisation.directory(ME).departments[0].competence == "Analytik"


def test_an_entry_of_an_older_state_is_refused(workspace: Workspace) -> None:
    one = channel_named(workspace, "X")
    workspace.organisation.save(ME, replace(one, per_week=2))
    with pytest.raises(StaleEdit):
        workspace.organisation.save(ME, replace(one, per_week=3))


@pytest.mark.parametrize(
    ("monogram", "code"), [("", "monogram.length"), ("Abc", "monogram.length"), ("Li", "monogram.taken")]
)
def test_a_monogram_is_short_and_its_own(workspace: Workspace, monogram: str, code: str) -> None:
    with pytest.raises(Refused) as caught:
        workspace.organisation.save(ME, Channel(name="Lindenblatt", monogram=monogram))
    assert caught.value.code == code


@pytest.mark.parametrize(
    "value",
    [
        Campaign(name="K", starts=date(2026, 5, 2), ends=MAY),
        Period(name="P", starts=date(2026, 5, 2), ends=MAY),
    ],
)
def test_what_ends_before_it_starts_is_refused(workspace: Workspace, value: Campaign | Period) -> None:
    with pytest.raises(Refused) as caught:
        workspace.organisation.save(ME, value)
    assert caught.value.code == "dates.order"


def test_an_archived_entry_keeps_what_refers_to_it_and_leaves_quick_add(workspace: Workspace) -> None:
    item = make_item(workspace, channels=("X",))
    one = channel_named(workspace, "X")
    workspace.organisation.archive(ME, one)
    assert channel_named(workspace, "X").archived
    assert workspace.content.card(ME, item.id).publications[0].channel_id == one.id
    assert [known.name for known in workspace.organisation.vocabulary(ME).channels] == ["LinkedIn"]
    workspace.organisation.archive(ME, one, False)
    assert len(workspace.organisation.vocabulary(ME).channels) == 2


def test_links_become_exactly_what_was_chosen(workspace: Workspace) -> None:
    workspace.organisation.save(ME, ContentPillar(name="Labor"))
    for name in ("Vertrauen", "Fachkräfte", "Anfragen"):
        workspace.organisation.save(ME, Goal(name=name))
    strategy = workspace.organisation.strategy(ME)
    pillar, goals = strategy.pillars[0].id, [one.id for one in strategy.goals]

    def linked() -> set[int]:
        return {one.goal_id for one in workspace.organisation.strategy(ME).pillar_goals}

    for wanted in ({goals[0], goals[1]}, {goals[1], goals[2]}, set(), {goals[0]}):
        workspace.organisation.link(ME, PillarGoal, ("pillar_id", pillar), "goal_id", wanted)
        assert linked() == wanted
    workspace.history.undo(ME)
    assert linked() == set()


def test_a_department_may_speak_on_the_channels_it_was_given(workspace: Workspace) -> None:
    workspace.organisation.save(ME, Department(name="Labor"))
    department = workspace.organisation.directory(ME).departments[0]
    ids = [one.id for one in workspace.organisation.directory(ME).channels]
    workspace.organisation.link(ME, DepartmentChannel, ("department_id", department.id), "channel_id", ids)
    found = workspace.organisation.directory(ME).department_channels
    assert {(one.department_id, one.channel_id) for one in found} == {(department.id, one) for one in ids}


def test_phases_and_periods_can_be_removed_and_undone(workspace: Workspace) -> None:
    workspace.organisation.save(ME, Campaign(name="AquaSens 3", starts=MAY, ends=date(2026, 7, 31)))
    campaign = workspace.organisation.strategy(ME).campaigns[0]
    workspace.organisation.save(ME, CampaignPhase(campaign_id=campaign.id, name="Start", starts=MAY, ends=MAY))
    workspace.organisation.remove(ME, workspace.organisation.strategy(ME).phases[0])
    assert workspace.organisation.strategy(ME).phases == ()
    workspace.history.undo(ME)
    assert workspace.organisation.strategy(ME).phases[0].name == "Start"
    assert workspace.maintenance.check(ME).ok


def test_every_preset_makes_a_channel(workspace: Workspace) -> None:
    for one in PRESETS[1:]:
        if one.name == "X":
            continue
        taken = frozenset(found.monogram for found in workspace.organisation.directory(ME).channels)
        monogram = one.monogram if one.monogram not in taken else free_monogram(one.name, taken)
        workspace.organisation.save(ME, Channel(name=one.name, monogram=monogram, hue=one.hue, limit=one.limit))
    assert len(workspace.organisation.directory(ME).channels) == len(PRESETS)
    assert preset(" linkedin ") is PRESETS[0]
    assert preset("Myspace") is None


def test_a_free_monogram_is_always_found() -> None:
    taken: set[str] = set()
    for _round in range(60):
        taken.add(free_monogram("Blog", frozenset(taken)))
    assert len(taken) == 60
    assert all(1 <= len(one) <= 2 for one in taken)
    assert free_monogram("", frozenset())
