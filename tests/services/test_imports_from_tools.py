"""Exports of other tools come in: again without effect, changed where they changed, subtasks as steps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest

from editorial.app import Workspace
from editorial.domain.content import ChecklistEntry, ContentItem, Publication
from editorial.domain.import_report import ImportReport, Outcome
from tests.builders import ME
from tests.exchange.tool_files import asana, metricool, trello

Bring = Callable[..., ImportReport]

HEADLESS = "28/03/2026 17:30,Neue Halle ist fertig,https://example.org/a\n30/03/2026 09:00,Wir ziehen um,\n"
BULK = {
    "buffer": "Text,Image URL,Tags,Posting Time\nNeue Halle,,halle,2026-03-28 17:30\nUmzug,,,2026-03-30 09:00\n",
    "hootsuite": HEADLESS,
    "sprout": "date,time_24hr,message_text,link\n03/28/2026,17:30,Neue Halle,\n03/30/2026,09:00,Umzug,\n",
    "socialbee": "text,link,imageUrls,videoUrls,postAtSpecificTime\nNeue Halle,,,,2026-03-28 17:30\n"
    "Umzug,,,,2026-03-30 09:00\n",
    "publer": "Date,Text,Link(s),Media URL(s),Title,Label(s)\n2026-03-28 17:30,Neue Halle,,,,\n"
    "2026-03-30 09:00,Umzug,,,,\n",
    "metricool": metricool(
        {"Text": "Neue Halle", "Date": "2026-03-28", "Time": "17:30:00", "LinkedIn": "TRUE"},
        {"Text": "Umzug", "Date": "2026-03-30", "Time": "09:00:00", "LinkedIn": "TRUE"},
    ),
}


@pytest.fixture
def bring(workspace: Workspace, tmp_path: Path) -> Bring:
    """Import a file from its text."""

    def act(text: str, name: str = "export.csv") -> ImportReport:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return workspace.imports.plan(ME, path)

    return act


def counts(report: ImportReport) -> tuple[int, int, int, int]:
    """added, changed, unchanged, skipped"""
    added, changed, unchanged, skipped = (report.count(one) for one in Outcome)
    return added, changed, unchanged, skipped


def items(workspace: Workspace) -> dict[str, ContentItem]:
    with workspace.store.read(ME) as work:
        return {one.title: one for one in work.all(ContentItem)}


def steps(workspace: Workspace, title: str) -> list[tuple[str, bool]]:
    with workspace.store.read(ME) as work:
        item = next(one for one in work.all(ContentItem) if one.title == title)
        found = work.all(ChecklistEntry, content_id=item.id)
    return [(one.text, one.done) for one in sorted(found, key=lambda one: one.position)]


def slots(workspace: Workspace, title: str) -> list[tuple[date | None, time | None, str]]:
    with workspace.store.read(ME) as work:
        item = next(one for one in work.all(ContentItem) if one.title == title)
        return [(one.day, one.time, str(one.status)) for one in work.all(Publication, content_id=item.id)]


@pytest.mark.parametrize("tool", BULK)
def test_a_bulk_file_comes_in_again_without_effect_and_moves_what_was_moved(
    tool: str, bring: Bring, workspace: Workspace
) -> None:
    assert counts(bring(BULK[tool])) == (2, 0, 0, 0)
    first = next(one for one in items(workspace) if one.startswith("Neue Halle"))
    assert [one[:2] for one in slots(workspace, first)] == [(date(2026, 3, 28), time(17, 30))]
    again = bring(BULK[tool])
    assert counts(again) == (0, 0, 2, 0)
    assert again.step == 0
    report = bring(BULK[tool].replace("17:30", "18:15"))
    assert counts(report) == (0, 1, 1, 0)
    assert report.rows[0].fields == ("time",)
    assert [one[1] for one in slots(workspace, first)] == [time(18, 15)]


CARDS = (
    {"Card Name": "Blick ins Labor", "List Name": "In Arbeit", "Due Date": "2026-07-14T08:00:00.000Z"},
    {"Card Name": "Azubis erzählen", "List Name": "Ideen"},
    {"Card Name": "Verworfen", "List Name": "Ideen", "Archived": "true"},
)


def test_a_board_comes_in_on_the_clocks_of_the_workspace(bring: Bring, workspace: Workspace) -> None:
    report = bring(trello(*CARDS))
    assert counts(report) == (3, 0, 0, 0)
    assert report.to_json("de")["source"] == "trello"
    assert slots(workspace, "Blick ins Labor") == [(date(2026, 7, 14), time(10), "drafting")]
    assert str(items(workspace)["Verworfen"].status) == "archived"
    assert slots(workspace, "Azubis erzählen") == []


def test_a_board_exported_later_changes_only_what_changed_on_it(bring: Bring, workspace: Workspace) -> None:
    bring(trello(*CARDS))
    assert counts(bring(trello(*CARDS, seen="2026-06-30"), "later.csv")) == (0, 0, 3, 0)
    moved = {**CARDS[0], "Card Name": "Ein Tag im Labor", "List Name": "Zur Freigabe"}
    report = bring(trello(moved, *CARDS[1:]), "later.csv")
    assert counts(report) == (0, 1, 2, 0)
    assert set(report.rows[0].fields) == {"title", "status", "status_written"}
    assert "Blick ins Labor" not in items(workspace)
    assert slots(workspace, "Ein Tag im Labor") == [(date(2026, 7, 14), time(10), "review")]


def test_cards_of_another_board_are_other_cards_even_with_the_same_names(bring: Bring, workspace: Workspace) -> None:
    bring(trello(*CARDS))
    other = trello(*({**one, "Card ID": f"75f0a1b2c3d4e5f60000000{number}"} for number, one in enumerate(CARDS)))
    assert counts(bring(other)) == (3, 0, 0, 0)
    assert counts(bring(other)) == (0, 0, 3, 0)
    assert counts(bring(trello(*CARDS))) == (0, 0, 3, 0)


TASKS = (
    {"Name": "Sommerfest", "Section/Column": "To do", "Due Date": "2026-07-03"},
    {"Name": "Text schreiben", "Parent task": "Sommerfest", "Assignee": "Petra Weber", "Due Date": "2026-06-30"},
    {"Name": "Bild freigeben", "Parent task": "Sommerfest"},
)


def test_subtasks_become_the_checklist_of_their_task(bring: Bring, workspace: Workspace) -> None:
    report = bring(asana(*TASKS))
    assert counts(report) == (3, 0, 0, 0)
    assert report.undated == 0, "a step is nothing that waits in the backlog"
    assert set(items(workspace)) == {"Sommerfest"}
    assert steps(workspace, "Sommerfest") == [
        ("Text schreiben (Petra Weber, 30.06.2026)", False),
        ("Bild freigeben", False),
    ]
    assert counts(bring(asana(*TASKS, seen="2026-05-30"))) == (0, 0, 3, 0)
    workspace.history.undo(ME)
    assert items(workspace) == {}


def test_a_subtask_that_was_done_is_ticked_and_a_new_one_is_added(bring: Bring, workspace: Workspace) -> None:
    bring(asana(*TASKS))
    done = {**TASKS[2], "Name": "Bild aussuchen", "Completed At": "2026-06-01"}
    report = bring(asana(*TASKS[:2], done, {"Name": "Einladen", "Parent task": "Sommerfest"}))
    assert counts(report) == (1, 1, 2, 0)
    assert steps(workspace, "Sommerfest")[1:] == [("Bild aussuchen", True), ("Einladen", False)]


def test_a_step_that_people_removed_stays_removed_and_their_tick_stays(bring: Bring, workspace: Workspace) -> None:
    bring(asana(*TASKS))
    content_id = items(workspace)["Sommerfest"].id
    with workspace.store.read(ME) as work:
        text, picture = work.all(ChecklistEntry, content_id=content_id)
    from dataclasses import replace

    workspace.parts.save_checklist(ME, content_id, [replace(picture, done=True)])
    renamed = {**TASKS[2], "Name": "Bild aussuchen"}
    other = {**TASKS[1], "Name": "Text kürzen"}
    assert counts(bring(asana(TASKS[0], other, renamed))) == (0, 1, 1, 1)
    assert steps(workspace, "Sommerfest") == [("Bild aussuchen", True)]
    assert text.text not in [one for one, _done in steps(workspace, "Sommerfest")]


def test_a_subtask_that_becomes_a_task_does_not_overwrite_its_parent(bring: Bring, workspace: Workspace) -> None:
    bring(asana(*TASKS))
    grown = {**TASKS[1], "Parent task": "", "Section/Column": "In Arbeit"}
    report = bring(asana(TASKS[0], grown, TASKS[2]))
    assert counts(report) == (1, 0, 2, 0)
    assert set(items(workspace)) == {"Sommerfest", "Text schreiben"}
    assert counts(bring(asana(TASKS[0], grown, TASKS[2]))) == (0, 0, 3, 0)


def test_a_project_with_another_column_is_still_the_same_project(bring: Bring, workspace: Workspace) -> None:
    bring(asana(*TASKS))
    first = {**TASKS[0], "Priority": "High"}
    assert counts(bring(asana(first, *TASKS[1:], more=["Priority"]))) == (0, 1, 2, 0)
    assert items(workspace)["Sommerfest"].notes == "Priority: High"
