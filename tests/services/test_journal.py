"""The journal as people read it: filtered by item, person and time; each step before and after, in words."""

from __future__ import annotations

import time as clocks
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from editorial.app import Workspace
from editorial.domain.content import ChecklistEntry, ContentItem, Publication, Status
from editorial.domain.journal_view import JournalFilter, JournalRow, RowChange, Verdict
from editorial.domain.people import Role
from editorial.domain.strategy import ContentPillar
from editorial.services.journal_words import field_words, kind_words
from editorial.storage.mapping import KINDS
from editorial.texts import has
from tests.builders import ME, TODAY, FixedClock, actor_for, make_item, make_person, sample_workspace

DAY = date(2026, 5, 21)


def rows(workspace: Workspace, wanted: JournalFilter | None = None, language: str = "de") -> tuple[JournalRow, ...]:
    """All lines under a filter."""
    found = workspace.journal.overview(ME, wanted or JournalFilter())
    return workspace.journal.rows(ME, found.steps, language)


def last(workspace: Workspace, language: str = "de") -> tuple[JournalRow, tuple[RowChange, ...]]:
    """The newest step with its details."""
    step = workspace.journal.overview(ME).steps[0]
    found = workspace.journal.details(ME, step, language)
    assert found is not None
    return found.row, found.rows


def said(change: RowChange) -> dict[str, tuple[str, str]]:
    """Fields by name, before and after."""
    return {one.name: (one.before, one.after) for one in change.fields}


def test_a_step_says_who_when_what_and_how_many_rows(workspace: Workspace, clock: FixedClock) -> None:
    anna = actor_for(make_person(workspace, "Anna Schulte", Role.EDITOR))
    clock.forward(hours=1)
    item = make_item(workspace, "Laborbesuch", channels=("LinkedIn", "X"), day=DAY, actor=anna)
    row, changes = last(workspace)
    assert (row.actor, row.title, row.rows, row.content_id, row.there) == (
        "Anna Schulte",
        "Laborbesuch",
        3,
        item.id,
        True,
    )
    assert row.at == workspace.store.wall()
    assert row.act == "content.create"
    assert [one.what for one in changes] == ["made"] * 3
    assert changes[1].name == "Laborbesuch · LinkedIn"
    assert said(changes[1])["Tag"] == ("", "Do 21.05.2026")


def test_values_are_names_states_and_dates_in_both_languages(workspace: Workspace) -> None:
    anna = make_person(workspace, "Anna Schulte", Role.EDITOR)
    workspace.organisation.save(ME, ContentPillar(name="Innovation"))
    pillar = workspace.organisation.directory(ME).pillars[0]
    item = make_item(workspace, "Laborbesuch")
    changed = replace(item, owner_id=anna.id, pillar_id=pillar.id, evergreen=True, labels=("Wasser", "Labor"))
    workspace.content.edit(ME, changed)
    _row, (change,) = last(workspace)
    assert said(change) == {
        "Themenkorridor": ("–", "Innovation"),
        "Zuständig": ("–", "Anna Schulte"),
        "Schlagwörter": ("", "Wasser, Labor"),
        "Evergreen": ("nein", "ja"),
    }
    workspace.planning.schedule_item(ME, item.id, DAY, time(10))
    _row, (change, *_more) = last(workspace, "en")
    assert said(change)["Day"] == ("–", "Thu 21 May 2026")
    assert said(change)["Time"] == ("–", "10:00")
    assert "Moment (UTC)" not in said(change), "what follows from other fields is left out"
    workspace.content.set_status(ME, [item.id], Status.PLANNED)
    words = [said(one).get("Status") for one in last(workspace)[1]]
    assert ("Idee", "Geplant") in words


def test_prose_is_compared_word_by_word_and_values_as_a_whole(workspace: Workspace) -> None:
    item = make_item(workspace, "Laborbesuch", text="Ein Tropfen Wasser.")
    workspace.content.edit(ME, replace(item, text="Zwei Tropfen Wasser.", format="Reel"))
    (change,) = last(workspace)[1]
    assert {one.name: one.prose for one in change.fields} == {"Grundtext": True, "Format": False}


def test_what_was_deleted_for_good_keeps_its_name(workspace: Workspace) -> None:
    item = make_item(workspace, "Laborbesuch", checklist=("Bild suchen",))
    with workspace.store.act(ME, "content.purge") as work:
        for part in work.all(ChecklistEntry, content_id=item.id):
            work.remove(part)
        for one in work.all(Publication, content_id=item.id):
            work.remove(one)
        work.remove(work.get(ContentItem, item.id))
    assert workspace.journal.title_of(ME, item.id, "de") == "Laborbesuch"
    found = rows(workspace, JournalFilter(content_id=item.id))
    assert [one.act for one in found] == ["content.purge", "content.create"]
    assert not any(one.there for one in found)


def test_the_steps_of_an_item_are_those_of_its_parts_too(workspace: Workspace) -> None:
    other = make_item(workspace, "Anderer", checklist=("Bild",))
    item = make_item(workspace, "Laborbesuch", checklist=("Bild",))
    workspace.parts.comment(ME, item.id, "Passt.")
    workspace.parts.comment(ME, other.id, "Passt nicht.")
    workspace.planning.schedule_item(ME, item.id, DAY)
    publication = workspace.content.card(ME, item.id).publications[0]
    workspace.planning.remove_publications(ME, [publication.id])
    acts = [one.act for one in rows(workspace, JournalFilter(content_id=item.id))]
    assert acts == ["content.unchannel", "content.schedule", "content.comment", "content.create"]


def test_of_a_step_on_many_items_only_the_rows_of_the_one_asked_for_are_told(workspace: Workspace) -> None:
    one, two = make_item(workspace, "Eins"), make_item(workspace, "Zwei")
    workspace.content.label(ME, [one.id, two.id], add=("Labor",))
    step = workspace.journal.overview(ME).steps[0]
    found = workspace.journal.details(ME, step, "de", two.id)
    assert found is not None
    assert ([change.name for change in found.rows], found.more) == (["Zwei"], 1)


def test_filters_by_person_area_days_and_words_go_together(workspace: Workspace, clock: FixedClock) -> None:
    anna = actor_for(make_person(workspace, "Anna Schulte", Role.EDITOR))
    make_item(workspace, "Äpfel im Labor", actor=anna)
    clock.forward(days=1)
    item = make_item(workspace, "Birnen", actor=anna, text="Mit „Anführungszeichen“\nund 100 %.")
    make_item(workspace, "Kirschen")

    def titles(**wanted: Any) -> list[str]:
        return [one.title for one in rows(workspace, JournalFilter(**wanted))]

    assert titles(people=frozenset({anna.id})) == ["Birnen", "Äpfel im Labor"]
    assert titles(people=frozenset({""}), groups=frozenset({"content"})) == ["Kirschen"]
    tomorrow = TODAY + timedelta(days=1)
    assert titles(people=frozenset({anna.id}), since=tomorrow) == ["Birnen"]
    assert titles(people=frozenset({anna.id}), until=TODAY) == ["Äpfel im Labor"]
    assert titles(text="äpfel") == titles(text="ÄPFEL") == ["Äpfel im Labor"]
    assert titles(text="“\nund 100 %") == ["Birnen"]
    assert titles(text="100 _") == []
    assert titles(content_id=item.id, people=frozenset({""})) == []
    assert {one.name for one in workspace.journal.people(ME)} >= {"Anna Schulte", "System"}
    assert set(workspace.journal.groups(ME)) == {"content", "people", "settings"}


def test_a_day_begins_at_midnight_of_the_workspace(workspace: Workspace, clock: FixedClock) -> None:
    clock.forward(hours=14, minutes=50)  # 00:02 on the 13th in Berlin, still the 12th in UTC
    make_item(workspace, "Nachts")
    night = rows(workspace, JournalFilter(since=date(2026, 5, 13)))
    assert [one.title for one in night] == ["Nachts"]
    assert night[0].at.date() == date(2026, 5, 13)


def test_undo_says_what_it_took_back(workspace: Workspace) -> None:
    item = make_item(workspace, "Laborbesuch")
    workspace.content.edit(ME, replace(item, text="Neu"))
    workspace.history.undo(ME)
    row = rows(workspace)[0]
    assert (row.act, row.origin, row.title) == ("history.undo", "content.edit", "Laborbesuch")


def test_the_sample_is_told_without_a_code_or_a_bare_number(tmp_path: Path) -> None:
    workspace = sample_workspace(tmp_path)
    for step in workspace.journal.overview(ME).steps:
        found = workspace.journal.details(ME, step, "de", most=2000)
        assert found is not None
        for one in found.rows:
            assert one.name.strip(), one
            assert not any("_" in field.name for field in one.fields), one
    workspace.close()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_and_field_has_a_name_in_both_languages(kind: str) -> None:
    assert has(f"where.{kind}"), kind
    assert kind_words(kind, "de") != ""
    bare = [name for name in KINDS[kind].names if not (has(f"change.{name}") or has(f"change.{kind}.{name}"))]
    assert set(bare) <= {"version", "updated_at"}, bare
    assert field_words(kind, "unheard_of", "de") == "Unheard of"


def test_the_head_is_that_of_check_and_of_the_export(workspace: Workspace) -> None:
    make_item(workspace)
    head, report = workspace.journal.head(ME), workspace.maintenance.check(ME)
    assert (head.entries, head.hash) == (report.journal_entries, report.journal_head)
    proof = workspace.journal.prove(ME)
    assert (proof.ok, proof.entries, proof.hash) == (True, head.entries, head.hash)


def test_an_export_of_steps_carries_the_head_and_is_known_again(workspace: Workspace, tmp_path: Path) -> None:
    item = make_item(workspace, "Eins")
    make_item(workspace, "Zwei")
    for name in ("teil.json", "teil.csv"):
        done = workspace.exports.steps(ME, tmp_path / name, JournalFilter(content_id=item.id), "de")
        assert done.lines == 2
        answer = workspace.journal.continues(ME, tmp_path / name)
        assert (answer.verdict, answer.earlier) == (Verdict.CONTINUES, workspace.journal.head(ME).entries)


def test_a_journal_of_a_hundred_thousand_entries_is_read_page_by_page(workspace: Workspace) -> None:
    from editorial.domain.journal import Entry, chain

    connection = workspace.store.database.raw
    item = make_item(workspace, "Vorher")
    head, step = workspace.journal.head(ME), workspace.journal.overview(ME).steps[0]
    seq, value, made = head.entries, head.hash, []
    for number in range(100_000):
        entry = Entry(
            seq + 1,
            step + 1,
            "2026-05-12T07:12:00.000000Z",
            None,
            "",
            "content.edit",
            "{}",
            "content",
            item.id,
            f'{{"text":"{number}"}}',
            f'{{"text":"{number + 1}"}}',
        )
        value = chain(value, entry)
        made.append((*[getattr(entry, name) for name in Entry.__slots__][:-1], value))
        seq, step = seq + 1, step + 1
    connection.execute("BEGIN")
    connection.executemany(f"INSERT INTO journal VALUES ({', '.join('?' * 12)})", made)
    connection.execute("COMMIT")
    began = clocks.perf_counter()
    found = workspace.journal.overview(ME)
    listed = clocks.perf_counter() - began
    assert len(found.steps) > 100_000
    pages = []
    for start in (0, 50_000, 99_900):
        began = clocks.perf_counter()
        assert len(workspace.journal.rows(ME, found.steps[start : start + 100], "de")) == 100
        pages.append(clocks.perf_counter() - began)
    # generous: a slow machine is no failure, reading everything for a page would be
    assert listed < 2.0
    assert max(pages) < max(0.5, listed), "a page costs as much at the end as at the beginning"
