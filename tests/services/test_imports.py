"""Plans come in: real ones with their README's truth, again without effect, as one step that undo takes back whole."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from editorial.app import Workspace
from editorial.domain.content import Publication, Status
from editorial.domain.import_report import ImportReport, Outcome
from editorial.domain.plan_import import Mapping
from editorial.errors import Cancelled, Forbidden, Refused
from tests.builders import ME, VIEWER, new_workspace
from tests.exchange.test_plan_samples import TRUTHS

HEAD = "Datum;Uhrzeit;Kanal;Titel;Text;Status;Kampagne;Verantwortlich\n"
PLAN = (
    HEAD + "04.05.2026;10:00;LinkedIn;Laborbesuch;Wir waren da.;geplant;Frühling;Petra Weber\n"
    "05.05.2026;;X;Kurz gemeldet;Eine Zeile.;Entwurf;Frühling;\n"
    ";;LinkedIn;Irgendwann;;Idee;;\n"
)


Bring = Callable[..., ImportReport]


@pytest.fixture
def bring(workspace: Workspace, tmp_path: Path) -> Bring:
    """Import a plan from its text."""

    def act(text: str, name: str = "plan.csv", **options: object) -> ImportReport:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return workspace.imports.plan(ME, path, **options)  # type: ignore[arg-type]

    return act


def counts(report: ImportReport) -> tuple[int, int, int, int]:
    """added, changed, unchanged, skipped"""
    added, changed, unchanged, skipped = (report.count(one) for one in Outcome)
    return added, changed, unchanged, skipped


def everything(workspace: Workspace) -> dict[str, tuple[tuple[str, date | None, time | None, str], ...]]:
    """Every item that is not in the bin by its title: channel, day, time and status of its publications."""
    names = {one.id: one.name for one in workspace.organisation.directory(ME).channels}
    with workspace.store.read(ME) as work:
        from editorial.domain.content import ContentItem

        places: dict[int, list[Publication]] = {}
        for one in work.all(Publication):
            places.setdefault(one.content_id, []).append(one)
        return {
            item.title: tuple(
                sorted(
                    (names.get(one.channel_id or 0, ""), one.day, one.time, str(one.status))
                    for one in places.get(item.id, [])
                )
            )
            for item in work.all(ContentItem)
            if item.deleted_at is None
        }


def item_id(workspace: Workspace, title: str) -> int:
    with workspace.store.read(ME) as work:
        from editorial.domain.content import ContentItem

        return next(one.id for one in work.all(ContentItem) if one.title == title)


# Real plans -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", TRUTHS)
def test_a_real_plan_comes_in_with_its_truth_and_again_adds_nothing(
    name: str, workspace: Workspace, samples: Path
) -> None:
    truth, path = TRUTHS[name], samples / "plans" / name
    report = workspace.imports.plan(ME, path)
    assert counts(report) == (truth.rows, 0, 0, 0)
    assert report.undated == truth.rows - truth.dated
    channels = {one.id: one.name for one in workspace.organisation.directory(ME).channels}
    with workspace.store.read(ME) as work:
        found = [one for one in work.all(Publication) if one.channel_id is not None]
    assert dict(Counter(channels[one.channel_id or 0] for one in found)) == truth.channels
    assert len({one.content_id for one in found if one.day}) <= truth.dated
    before = everything(workspace)
    again = workspace.imports.plan(ME, path)
    assert counts(again) == (0, 0, truth.rows, 0)
    assert again.step == 0, "nothing to write, nothing to undo"
    assert everything(workspace) == before


@pytest.mark.parametrize("name", ["sparketeers_Content_Calendar.xlsx", "deskshift_contentplan.csv"])
def test_undo_takes_a_whole_import_back_and_redo_brings_it_again(
    name: str, workspace: Workspace, samples: Path
) -> None:
    before = workspace.organisation.directory(ME)
    workspace.imports.plan(ME, samples / "plans" / name)
    after = everything(workspace)
    workspace.history.undo(ME)
    assert everything(workspace) == {}
    assert workspace.organisation.directory(ME) == before
    workspace.history.redo(ME)
    assert everything(workspace) == after
    assert workspace.maintenance.journal_whole(ME)


def test_a_dry_run_reports_the_same_and_writes_not_one_byte(workspace: Workspace, samples: Path) -> None:
    path = samples / "plans" / "internee-pk_Content_Calendar.xlsx"
    before = hashlib.sha256(workspace.path.read_bytes()).hexdigest()
    tried = workspace.imports.plan(ME, path, dry_run=True)
    assert hashlib.sha256(workspace.path.read_bytes()).hexdigest() == before
    assert everything(workspace) == {}
    done = workspace.imports.plan(ME, path)
    assert tried.dry_run
    assert not tried.changes
    assert [(one.title, one.outcome) for one in tried.rows] == [(one.title, one.outcome) for one in done.rows]
    assert (tried.unknown, tried.created) == (done.unknown, done.created)


# The same plan in another state ---------------------------------------------------------------------------------------


def test_a_changed_file_changes_exactly_what_changed_in_it(bring: Bring, workspace: Workspace) -> None:
    assert counts(bring(PLAN)) == (3, 0, 0, 0)
    moved = PLAN.replace("04.05.2026;10:00", "06.05.2026;11:30")
    report = bring(moved)
    assert counts(report) == (0, 1, 2, 0)
    assert report.rows[0].fields == ("day", "time")
    assert everything(workspace)["Laborbesuch"] == (("LinkedIn", date(2026, 5, 6), time(11, 30), "planned"),)
    edited = moved.replace("Kurz gemeldet", "Kurz notiert")
    assert bring(edited).rows[1].fields == ("title",)
    assert "Kurz gemeldet" not in everything(workspace)
    assert bring(edited.replace("Eine Zeile.", "Zwei Zeilen.")).rows[1].fields == ("text",)
    assert workspace.content.card(ME, item_id(workspace, "Kurz notiert")).item.text == "Zwei Zeilen."


def test_a_row_added_is_added_and_a_row_removed_stays_in_the_workspace(bring: Bring, workspace: Workspace) -> None:
    bring(PLAN)
    assert counts(bring(PLAN + "07.05.2026;;X;Neu dabei;;geplant;;\n")) == (1, 0, 3, 0)
    assert counts(bring(PLAN.replace("05.05.2026;;X;Kurz gemeldet;Eine Zeile.;Entwurf;Frühling;\n", ""))) == (
        0,
        0,
        2,
        0,
    )
    assert set(everything(workspace)) == {"Laborbesuch", "Kurz gemeldet", "Irgendwann", "Neu dabei"}


def test_a_date_given_later_takes_an_idea_out_of_the_backlog_and_planned(bring: Bring, workspace: Workspace) -> None:
    text = "Datum;Kanal;Titel\n;LinkedIn;Irgendwann\n08.05.2026;LinkedIn;Fest\n"
    bring(text)
    assert everything(workspace)["Irgendwann"] == (("LinkedIn", None, None, "idea"),)
    bring(text.replace("\n;LinkedIn;Irgendwann", "\n11.05.2026;LinkedIn;Irgendwann"))
    assert everything(workspace)["Irgendwann"] == (("LinkedIn", date(2026, 5, 11), None, "planned"),)
    bring(text)
    assert everything(workspace)["Irgendwann"][0][1] is None


def test_the_next_month_on_the_same_template_moves_nothing_of_this_month(bring: Bring, workspace: Workspace) -> None:
    head = "Nr;Datum;Kanal;Titel\n"
    may = head + "".join(f"{day};{day + 3:02}.05.2026;LinkedIn;Mai {day}\n" for day in range(1, 8))
    june = head + "".join(f"{day};{day + 3:02}.06.2026;LinkedIn;Juni {day}\n" for day in range(1, 8))
    usual = ";LinkedIn;Rückblick\n"
    bring(may + "9;29.05.2026" + usual, "mai.csv")
    assert counts(bring(june + "9;30.06.2026" + usual, "juni.csv")) == (8, 0, 0, 0)
    assert counts(bring(may + "9;29.05.2026" + usual, "mai.csv")) == (0, 0, 8, 0)


def test_a_plan_in_which_every_date_moved_moves_its_items(bring: Bring, workspace: Workspace) -> None:
    rows = [f"{day:02}.05.2026;LinkedIn;Titel {day}\n" for day in range(4, 12)]
    bring("Datum;Kanal;Titel\n" + "".join(rows))
    later = [one.replace(".05.2026", ".06.2026") for one in rows]
    assert counts(bring("Datum;Kanal;Titel\n" + "".join(later), "anders.csv")) == (0, 8, 0, 0)
    assert len(everything(workspace)) == 8


# What people did in between -------------------------------------------------------------------------------------------


def test_edits_of_people_survive_the_same_plan_and_a_changed_one(bring: Bring, workspace: Workspace) -> None:
    bring(PLAN)
    content_id = item_id(workspace, "Laborbesuch")
    card = workspace.content.card(ME, content_id)
    workspace.content.edit(ME, replace(card.item, title="Besuch im Labor", text="Unser Text."))
    assert counts(bring(PLAN)) == (0, 0, 3, 0)
    report = bring(PLAN.replace("Wir waren da.", "Wir waren dort.").replace("04.05.2026", "06.05.2026"))
    assert counts(report) == (0, 1, 2, 0)
    assert report.rows[0].fields == ("day",)
    assert [one.code for one in report.rows[0].problems] == ["plan.problem.kept"]
    item = workspace.content.card(ME, content_id).item
    assert (item.title, item.text) == ("Besuch im Labor", "Unser Text.")
    assert everything(workspace)["Besuch im Labor"][0][1] == date(2026, 5, 6)


def test_a_day_that_somebody_moved_is_not_moved_by_the_file(bring: Bring, workspace: Workspace) -> None:
    bring(PLAN)
    content_id = item_id(workspace, "Laborbesuch")
    place = workspace.content.card(ME, content_id).publications[0]
    workspace.planning.shift(ME, (place.id,), days=16)
    report = bring(PLAN.replace("04.05.2026;10:00", "06.05.2026;10:00"))
    assert counts(report) == (0, 0, 3, 0)
    assert everything(workspace)["Laborbesuch"][0][1] == date(2026, 5, 20)


def test_what_lies_in_the_bin_stays_there(bring: Bring, workspace: Workspace) -> None:
    bring(PLAN)
    workspace.content.delete(ME, (item_id(workspace, "Kurz gemeldet"),))
    assert counts(bring(PLAN)) == (0, 0, 3, 0)
    report = bring(PLAN.replace("Eine Zeile.", "Andere Zeile."))
    assert counts(report) == (0, 0, 2, 1)
    assert "Kurz gemeldet" not in everything(workspace)


# Names ----------------------------------------------------------------------------------------------------------------


def test_unknown_names_are_created_only_where_wanted_and_else_kept_as_a_note(
    bring: Bring, workspace: Workspace
) -> None:
    text = PLAN.replace(";X;", ";Mastodon;")
    report = bring(text, create=frozenset({("campaign", "Frühling")}))
    assert [(one.kind, one.name, one.rows) for one in report.unknown] == [
        ("channel", "Mastodon", 1),
        ("person", "Petra Weber", 1),
        ("campaign", "Frühling", 2),
    ]
    assert report.created == (("campaign", "Frühling"),)
    directory = workspace.organisation.directory(ME)
    assert [one.name for one in directory.campaigns] == ["Frühling"]
    assert not directory.people
    assert "Mastodon" not in [one.name for one in directory.channels]
    assert workspace.content.card(ME, item_id(workspace, "Laborbesuch")).item.notes == "Zuständig: Petra Weber"
    assert workspace.content.card(ME, item_id(workspace, "Kurz gemeldet")).item.notes == "Kanal: Mastodon"
    assert everything(workspace)["Kurz gemeldet"] == (("", date(2026, 5, 5), None, "drafting"),)


def test_notes_are_written_in_the_language_of_the_workspace(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path, name="english", language="en")
    path = tmp_path / "plan.csv"
    path.write_text(PLAN, "utf-8")
    workspace.imports.plan(ME, path, create=frozenset())
    item = workspace.content.card(ME, item_id(workspace, "Laborbesuch")).item
    assert item.notes == "Responsible: Petra Weber\nCampaign: Frühling"
    workspace.close()


def test_everywhere_means_all_channels_in_use(bring: Bring, workspace: Workspace) -> None:
    channel = next(one for one in workspace.organisation.directory(ME).channels if one.name == "X")
    workspace.organisation.save(ME, replace(channel, archived=True))
    bring("Datum;Kanal;Titel\n08.05.2026;alle Kanäle;Für alle\n09.05.2026;LinkedIn;Für einen\n")
    active = {one.name for one in workspace.organisation.directory(ME).channels if not one.archived}
    assert {one[0] for one in everything(workspace)["Für alle"]} == active
    assert "X" not in active


def test_a_known_network_brings_its_limits_along(bring: Bring, workspace: Workspace) -> None:
    bring("Datum;Kanal;Titel\n08.05.2026;Mastodon;Kurz\n")
    channel = next(one for one in workspace.organisation.directory(ME).channels if one.name == "Mastodon")
    assert (channel.limit, channel.network) == (500, "Mastodon")


# Rules ----------------------------------------------------------------------------------------------------------------


def test_stopping_writes_nothing(bring: Bring, workspace: Workspace) -> None:
    asked: list[int] = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > 2

    rows = "".join(f"08.05.2026;;LinkedIn;Titel {number};;;;\n" for number in range(1200))
    with pytest.raises(Cancelled):
        bring(HEAD + rows, cancelled=stop)
    assert everything(workspace) == {}
    assert workspace.history.state(ME).undo is None or workspace.history.state(ME).undo.act != "import.plan"  # type: ignore[union-attr]


def test_progress_is_told_while_rows_are_written(bring: Bring) -> None:
    told: list[tuple[str, int, int]] = []
    rows = "".join(f"08.05.2026;;LinkedIn;Titel {number};;;;\n" for number in range(1200))
    bring(HEAD + rows, progress=lambda *one: told.append(one))
    assert [one for one in told if one[0] == "write"] == [
        ("write", 500, 1200),
        ("write", 1000, 1200),
        ("write", 1200, 1200),
    ]


def test_a_file_that_is_no_plan_is_refused_and_changes_nothing(bring: Bring, workspace: Workspace) -> None:
    with pytest.raises(Refused, match="plan"):
        bring("")
    assert everything(workspace) == {}


def test_a_viewer_may_not_bring_in_a_plan(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text(PLAN, "utf-8")
    with pytest.raises(Forbidden):
        workspace.imports.plan(VIEWER, path)
    with pytest.raises(Forbidden):
        workspace.imports.plan(VIEWER, path, dry_run=True)
    assert everything(workspace) == {}


def test_columns_set_by_hand_are_remembered_for_the_same_headings(bring: Bring, workspace: Workspace) -> None:
    text = "Datum;Kanal;Titel;Thema\n08.05.2026;LinkedIn;Eins;Zwei\n"
    first = bring(text, dry_run=True)
    assert workspace.imports.mapping(ME, "") is None
    from editorial.exchange.plan_files import read_plan

    plan = read_plan(workspace.path.parent / "plan.csv", today=date(2026, 5, 12))
    key = next(one.key for one in plan.columns if one.heading == "Titel")
    other = next(one.key for one in plan.columns if one.heading == "Thema")
    mapping = Mapping(((key, "notes"), (other, "title")))
    bring(text, mapping=mapping)
    assert workspace.imports.mapping(ME, plan.heading_key) == mapping
    assert set(everything(workspace)) == {"Zwei"}
    assert counts(bring(text)) == (0, 0, 1, 0)
    assert first.rows[0].title == "Eins"


def test_statuses_of_the_file_are_taken_and_unknown_ones_noted(bring: Bring, workspace: Workspace) -> None:
    bring(HEAD + "04.05.2026;;LinkedIn;A;;Gepostet;;\n05.05.2026;;LinkedIn;B;;halb gar;;\n")
    assert everything(workspace)["A"][0][3] == Status.PUBLISHED
    item = workspace.content.card(ME, item_id(workspace, "B")).item
    assert (item.status, item.notes) == (Status.PLANNED, "Status: halb gar")
