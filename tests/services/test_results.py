"""Results are stored per publication, matched for certain or on confirmation, and overwritten by the next export."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from editorial.app import Workspace
from editorial.cli import main
from editorial.domain.channels import new_channel
from editorial.domain.content import Status
from editorial.domain.import_report import Outcome
from editorial.domain.results_match import plain_url
from editorial.errors import Refused
from tests.builders import ME, FixedClock, make_item

DAY = date(2026, 5, 21)
WORDS = "Ein Tropfen Wasser, vier Stunden Arbeit: So kommt der Befund in unser Labor. #Wasser"


def _youtube(folder: Path, *rows: str, name: str = "Tabellendaten.csv") -> Path:
    head = "Videos,Videotitel,Veröffentlichungszeitpunkt des Videos,Dauer,Aufrufe,Likes,Wiedergabezeit (Stunden)\n"
    path = folder / name
    path.write_text(head + "Gesamt,,,,99,9,1\n" + "".join(f"{one}\n" for one in rows), encoding="utf-8")
    return path


def _instagram(folder: Path, words: str = WORDS, views: str = "133", day: str = "05/21/2026 10:02") -> Path:
    path = folder / "instagram.csv"
    path.write_text(
        "Post ID,Account username,Description,Publish time,Permalink,Date,Views,Reach,Likes,Saves\n"
        f'18121596466600319,lindenau,"{words}",{day},https://www.instagram.com/p/DU6I7D6Dsw4/,Lifetime,{views},67,3,\n',
        encoding="utf-8-sig",
    )
    return path


def _out(
    workspace: Workspace, title: str = "Laborbesuch", channel: str = "YouTube", url: str = "", **more: object
) -> int:
    channels = workspace.organisation.directory(ME).channels
    if channel not in [one.name for one in channels]:
        workspace.organisation.save(ME, new_channel(channel, frozenset(one.monogram for one in channels)))
    values = {"channels": (channel,), "day": DAY, "status": Status.PUBLISHED, "text": WORDS}
    item = make_item(workspace, title, **(values | more))  # type: ignore[arg-type]
    one = workspace.content.card(ME, item.id).publications[0]
    if url:
        workspace.planning.write_variant(ME, replace(one, url=url))
    return item.id


def _figures(workspace: Workspace, content_id: int) -> dict[str, float]:
    return {name: value for one in workspace.results.of_item(ME, content_id) for name, value in one.figures}


def test_a_post_is_matched_by_the_id_in_its_address(workspace: Workspace, tmp_path: Path) -> None:
    item = _out(workspace, url="https://youtu.be/oV92yU1Vcho")
    report = workspace.results.file(ME, _youtube(tmp_path, "oV92yU1Vcho,,,60,1122,12,1.6215", "andere-id99,,,60,5,0,0"))
    assert [one.outcome for one in report.rows] == [Outcome.ADDED, Outcome.ADDED]
    assert _figures(workspace, item) == {"views": 1122, "likes": 12, "watch_hours": 1.6215}
    assert [one.external_id for one in workspace.results.unmatched(ME)] == ["andere-id99"]


def test_a_post_is_matched_by_its_address_however_it_is_written(workspace: Workspace, tmp_path: Path) -> None:
    item = _out(workspace, channel="Instagram", url="instagram.com/p/DU6I7D6Dsw4?igsh=abc")
    workspace.results.file(ME, _instagram(tmp_path, words=""))
    assert _figures(workspace, item) == {"views": 133, "reach": 67, "likes": 3}


def test_words_that_are_alike_are_only_proposed_until_somebody_confirms(workspace: Workspace, tmp_path: Path) -> None:
    item = _out(workspace, channel="Instagram")
    path = _instagram(tmp_path, words=WORDS.replace("So kommt", "so kommt") + " 💧")
    report = workspace.results.file(ME, path)
    assert [one.code for one in report.rows[0].problems] == ["results.problem.confirm"]
    assert _figures(workspace, item) == {}
    file = workspace.results.read(ME, path)
    (proposal,) = workspace.results.propose(ME, file)
    assert proposal.match is not None
    assert (proposal.match.certain, proposal.candidate and proposal.candidate.content_id) == (False, item)
    report = workspace.results.apply(ME, file, confirmed={0: proposal.match.publication_id})
    assert [one.outcome for one in report.rows] == [Outcome.CHANGED]
    assert _figures(workspace, item)["views"] == 133
    # From now on the id is known: nobody is asked again, and the publication has its address.
    again = workspace.results.file(ME, path)
    assert [(one.outcome, one.problems) for one in again.rows] == [(Outcome.UNCHANGED, ())]
    assert workspace.content.card(ME, item).publications[0].url == "https://www.instagram.com/p/DU6I7D6Dsw4/"


@pytest.mark.parametrize(
    ("words", "day", "channel"),
    [
        ("Etwas ganz anderes über den Tag der offenen Tür.", "05/21/2026 10:00", "Instagram"),
        (WORDS, "06/21/2026 10:00", "Instagram"),
        (WORDS, "05/21/2026 10:00", "LinkedIn"),
    ],
)
def test_other_words_other_days_and_other_networks_are_not_proposed(
    workspace: Workspace, tmp_path: Path, words: str, day: str, channel: str
) -> None:
    _out(workspace, channel=channel)
    file = workspace.results.read(ME, _instagram(tmp_path, words=words, day=day))
    assert [one.match for one in workspace.results.propose(ME, file)] == [None]


def test_of_two_that_are_equally_alike_none_is_proposed(workspace: Workspace, tmp_path: Path) -> None:
    _out(workspace, channel="Instagram")
    _out(workspace, "Zweiter", channel="Instagram")
    file = workspace.results.read(ME, _instagram(tmp_path))
    assert [one.match for one in workspace.results.propose(ME, file)] == [None]


def test_importing_again_overwrites_and_an_empty_figure_is_not_zero(workspace: Workspace, tmp_path: Path) -> None:
    item = _out(workspace, url="https://www.youtube.com/watch?v=oV92yU1Vcho")
    workspace.results.file(ME, _youtube(tmp_path, "oV92yU1Vcho,,,60,1122,12,1.6215"))
    same = workspace.results.file(ME, _youtube(tmp_path, "oV92yU1Vcho,,,60,1122,12,1.6215"))
    assert [one.outcome for one in same.rows] == [Outcome.UNCHANGED]
    newer = workspace.results.file(ME, _youtube(tmp_path, " oV92yU1Vcho,,,60,1300,,2"))
    assert [one.outcome for one in newer.rows] == [Outcome.CHANGED]
    assert _figures(workspace, item) == {"views": 1300, "likes": 12, "watch_hours": 2}


def test_days_of_a_channel_are_stored_as_days_and_overwritten(workspace: Workspace, samples: Path) -> None:
    path = samples / "results" / "koe_account_overview_analytics.csv"
    first = workspace.results.file(ME, path)
    assert first.count(Outcome.ADDED) == 6
    again = workspace.results.file(ME, path)
    assert again.count(Outcome.UNCHANGED) == 6


@pytest.mark.parametrize("name", ["pulse_Tabellendaten.csv", "pune-tech-community_Table_data.csv", "natalio_Reach.csv"])
def test_the_same_file_again_adds_nothing_and_undo_takes_all_of_it_back(
    workspace: Workspace, samples: Path, name: str
) -> None:
    path = samples / "results" / name
    first = workspace.results.file(ME, path)
    assert first.count(Outcome.ADDED) == len(first.rows)
    assert workspace.results.file(ME, path).count(Outcome.UNCHANGED) == len(first.rows)
    workspace.history.undo(ME)
    assert workspace.results.unmatched(ME) == ()
    assert workspace.maintenance.check(ME).ok


def test_a_dry_run_writes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    head = workspace.maintenance.check(ME).journal_head
    report = workspace.results.file(ME, _youtube(tmp_path, "oV92yU1Vcho,,,60,1122,12,1.6215"), dry_run=True)
    assert (report.dry_run, report.count(Outcome.ADDED)) == (True, 1)
    assert workspace.maintenance.check(ME).journal_head == head


def test_a_post_can_be_matched_and_let_go_by_hand(workspace: Workspace, tmp_path: Path) -> None:
    item = _out(workspace)
    workspace.results.file(ME, _youtube(tmp_path, "oV92yU1Vcho,,,60,1122,12,1.6215"))
    (post,) = workspace.results.unmatched(ME)
    publication = workspace.content.card(ME, item).publications[0]
    workspace.results.match(ME, post.id, publication.id)
    assert _figures(workspace, item)["views"] == 1122
    workspace.results.match(ME, post.id, None)
    assert _figures(workspace, item) == {}


def test_figures_are_typed_by_hand_and_taken_away(workspace: Workspace) -> None:
    item = _out(workspace)
    publication = workspace.content.card(ME, item).publications[0]
    workspace.results.save(ME, publication.id, {"views": 120, "likes": 4})
    workspace.results.save(ME, publication.id, {"views": 130, "likes": None})
    assert _figures(workspace, item) == {"views": 130}
    (found,) = workspace.results.of_item(ME, item)
    assert (found.source, found.as_of) == ("hand", workspace.store.wall().date())
    workspace.history.undo(ME)
    assert _figures(workspace, item) == {"views": 120, "likes": 4}


@pytest.mark.parametrize(("name", "value"), [("views", -1), ("views", float("nan")), ("herzen", 3)])
def test_what_is_no_figure_is_refused(workspace: Workspace, name: str, value: float) -> None:
    publication = workspace.content.card(ME, _out(workspace)).publications[0]
    with pytest.raises(Refused):
        workspace.results.save(ME, publication.id, {name: value})


def test_an_export_takes_the_place_of_what_was_typed_in(workspace: Workspace, tmp_path: Path) -> None:
    item = _out(workspace, channel="Instagram")
    one = workspace.content.card(ME, item).publications[0]
    workspace.results.save(ME, one.id, {"views": 7, "comments": 2})
    file = workspace.results.read(ME, _instagram(tmp_path))
    match = workspace.results.propose(ME, file)[0].match
    assert match is not None
    assert match.publication_id == one.id
    report = workspace.results.apply(ME, file, confirmed={0: one.id})
    assert [row.outcome for row in report.rows] == [Outcome.CHANGED]
    assert _figures(workspace, item) == {"views": 133, "comments": 2, "reach": 67, "likes": 3}
    assert [found.source for found in workspace.results.of_item(ME, item)] == ["instagram"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("https://www.youtube.com/watch?v=abc&t=3", "https://youtu.be/abc"),
        ("https://youtube.com/shorts/abc", "https://m.youtube.com/watch?v=abc"),
        ("http://twitter.com/l/status/1", "https://x.com/l/status/1/"),
        ("https://www.instagram.com/p/X/?igsh=1", "instagram.com/p/X"),
        (
            "https://www.facebook.com/permalink.php?story_fbid=7&id=3",
            "https://facebook.com/permalink.php?id=3&story_fbid=7",
        ),
    ],
)
def test_two_spellings_of_an_address_are_one(one: str, two: str) -> None:
    assert plain_url(one) == plain_url(two)


def test_the_command_line_imports_results_by_their_headings(
    workspace: Workspace, samples: Path, capsys: pytest.CaptureFixture[str], clock: FixedClock
) -> None:
    path = workspace.path
    workspace.close()
    for expected in (273, 0):
        assert main(["import", str(path), str(samples / "results" / "pulse_Tabellendaten.csv"), "--json"]) == 0
        found = json.loads(capsys.readouterr().out)
        assert (found["read"], found["added"]) == (273, expected)
    assert "Gesamt" in found["problems"][0]["what"]
