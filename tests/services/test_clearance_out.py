"""Nothing that leaves says what nobody cleared: plans, calendars, papers, forms, the journal, the clipboard."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest

from editorial.domain.approvals import Decision
from editorial.domain.content import Status
from editorial.domain.inputs import Clearance
from editorial.domain.journal_view import JournalFilter, Verdict
from editorial.domain.prints import PrintLayout, PrintWish
from editorial.domain.series import Series
from editorial.errors import Forbidden, Refused
from editorial.services.plan_export import Wish
from tests.builders import ME, TODAY, channel_named
from tests.services.clearance_makers import OPEN, SECRET, Clearing, make_clearing
from tests.services.clearance_sequences import runs, written_in

WITHHELD = "Zurückgehalten"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Clearing]:
    made = make_clearing(tmp_path)
    yield made
    made.ws.close()


def says(path: Path, words: str = SECRET) -> bool:
    """Whether six words in a row of it stand in a file, packed or not."""
    return any(runs(words) & runs(one) for one in written_in(path.name, path.read_bytes()))


@pytest.mark.parametrize(
    ("what", "ending"),
    [("plan", ".csv"), ("plan", ".xlsx"), ("plan", ".json"), ("calendar", ".csv"), ("calendar", ".ics")],
)
def test_plans_have_a_sentence_in_the_place_of_uncleared_words(
    desk: Clearing, tmp_path: Path, what: str, ending: str
) -> None:
    desk.item(SECRET, title="Erster")
    desk.item(OPEN, title="Zweiter", brief=SECRET, notes=SECRET)
    desk.item(title=SECRET)
    path = tmp_path / f"plan{ending}"
    done = desk.ws.exports.write(desk.house.editor, what, path, Wish())
    assert not says(path)
    assert says(path, OPEN)
    assert [one.code for one in done.notes] == ["clearance.exported"]
    assert any(WITHHELD in one for one in written_in(path.name, path.read_bytes()))


def test_what_is_kept_from_a_reader_is_kept_from_their_exports_too(desk: Clearing, tmp_path: Path) -> None:
    """Who does not sit at the desk cannot read the answer; that must not hide what is to be withheld."""
    desk.item(SECRET)
    for actor in (desk.house.viewer, desk.house.management):
        path = tmp_path / f"{actor.id}.csv"
        desk.ws.exports.write(actor, "plan", path, Wish())
        assert not says(path)


def test_once_cleared_the_plan_says_it(desk: Clearing, tmp_path: Path) -> None:
    desk.item(SECRET)
    desk.ws.clearing.set_clearance(desk.house.lead, [desk.answer().id], Clearance.PUBLIC)
    path = tmp_path / "plan.csv"
    desk.ws.exports.write(desk.house.editor, "plan", path, Wish())
    assert says(path)


def test_a_plan_that_comes_back_does_not_write_the_sentence_over_the_words(desk: Clearing, tmp_path: Path) -> None:
    item = desk.item(SECRET)
    for ending, language in ((".csv", "de"), (".xlsx", "en")):
        path = tmp_path / f"plan{ending}"
        desk.ws.exports.write(desk.house.editor, "plan", path, Wish(language=language))
        report = desk.ws.imports.plan(desk.house.manager, path)
        assert [str(one.outcome) for one in report.rows] == ["unchanged"]
    assert desk.card(item.id).item.text == SECRET


def test_recurring_formats_are_met_in_lists_and_calendars(desk: Clearing, tmp_path: Path) -> None:
    format_ = Series(
        title="Tipp", text=SECRET, rule="FREQ=WEEKLY", starts=TODAY, time=time(9),
        channel_ids=(channel_named(desk.ws, "LinkedIn").id,),
    )  # fmt: skip
    desk.ws.series.save(desk.house.editor, format_)
    for name in ("plan.csv", "plan.ics"):
        desk.ws.exports.write(desk.house.editor, "plan", tmp_path / name, Wish())
        assert not says(tmp_path / name)
        assert "Tipp" in (tmp_path / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("layout", list(PrintLayout))
def test_papers_do_not_show_an_uncleared_title(desk: Clearing, layout: PrintLayout) -> None:
    desk.item(title=SECRET, channels=("LinkedIn",))
    desk.item(title=SECRET, day=None, at=None)
    document = desk.ws.prints.document(desk.house.editor, PrintWish(layout, backlog=True))
    assert not runs(SECRET) & runs(repr(document.data))
    assert WITHHELD in repr(document.data)


def test_the_hand_over_withholds_notes_and_checklist_and_keeps_the_post(desk: Clearing, tmp_path: Path) -> None:
    item = desk.item(OPEN, notes=SECRET, checklist=(SECRET,))
    desk.let_go(item)
    for path in (tmp_path / "posts.zip", tmp_path / "buffer.csv"):
        desk.ws.exports.write(desk.house.editor, "scheduler", path, Wish())
        assert not says(path)
        assert says(path, OPEN)


def test_an_item_with_uncleared_words_is_not_handed_over_by_itself(desk: Clearing, tmp_path: Path) -> None:
    item = desk.item(SECRET)
    with pytest.raises(Refused):
        desk.ws.handover.packed(desk.house.editor, tmp_path / "posts.zip", Wish(content_id=item.id))


def test_the_form_of_an_approver_shows_no_comment_and_no_former_text_that_is_uncleared(
    desk: Clearing, tmp_path: Path
) -> None:
    ws, house, clear = desk.ws, desk.house, desk.ws.clearing.set_clearance
    clear(house.lead, [desk.answer().id], Clearance.PUBLIC)
    item = desk.item(SECRET)
    desk.submit(item)
    asked = ws.forms.asked(house.manager, item.id)[0]
    ws.parts.comment(house.editor, item.id, f"Stimmt das? {SECRET}", outside=True)
    signed = next(one for one in (house.lead, house.expert, house.manager) if one.id == asked.person_id)
    ws.approvals.decide(signed, item.id, Decision.APPROVE)
    clear(house.lead, [desk.answer().id], Clearance.CONFIDENTIAL)
    desk.edit(item, text="Etwas ganz anderes.")
    desk.submit(item)
    for one in ws.forms.asked(house.manager, item.id):
        path = tmp_path / f"form-{one.person_id}.html"
        ws.forms.write(house.manager, item.id, one.person_id, path)
        assert not says(path)
    ws.exports.write(house.manager, "approval", tmp_path / "a.json", Wish(content_id=item.id))
    assert not says(tmp_path / "a.json")


def test_the_clipboard_takes_nothing_that_is_not_cleared(desk: Clearing) -> None:
    item = desk.item()
    channel = channel_named(desk.ws, "LinkedIn")
    desk.ws.clearing.demand_copy(desk.house.editor, item.id, OPEN, channel.id)
    with pytest.raises(Refused, match="LinkedIn"):
        desk.ws.clearing.demand_copy(desk.house.editor, item.id, f"Neu: {SECRET}", channel.id)


def test_a_short_passage_with_its_source_is_withheld_though_its_words_alone_would_not_be(
    desk: Clearing, tmp_path: Path
) -> None:
    item = desk.item()
    desk.ws.clearing.take(desk.house.editor, item.id, desk.answer().id, "zwei Jahre gebraucht")
    path = tmp_path / "plan.csv"
    desk.ws.exports.write(desk.house.editor, "plan", path, Wish())
    assert "Jahre gebraucht" not in path.read_text(encoding="utf-8")
    with pytest.raises(Refused):
        desk.ws.clearing.demand_copy(desk.house.editor, item.id, desk.card(item.id).item.text)


# The journal ----------------------------------------------------------------------------------------------------------


def test_the_journal_withholds_answers_and_passages_and_still_proves_what_it_was(
    desk: Clearing, tmp_path: Path
) -> None:
    item = desk.item(SECRET)
    desk.ws.clearing.take(desk.house.editor, item.id, desk.answer().id, SECRET)
    for name in ("journal.json", "journal.csv"):
        desk.ws.exports.write(desk.house.editor, "journal", tmp_path / name, Wish())
        assert not says(tmp_path / name)
        assert desk.ws.journal.continues(ME, tmp_path / name).verdict is Verdict.CONTINUES
    desk.ws.exports.steps(desk.house.editor, tmp_path / "some.json", JournalFilter(), "de")
    assert not says(tmp_path / "some.json")


def test_short_answers_are_withheld_in_the_journal_too_and_public_ones_are_not(desk: Clearing, tmp_path: Path) -> None:
    desk.ws.clearing.set_clearance(desk.house.editor, [desk.answer("50").id], Clearance.CONFIDENTIAL)
    path = tmp_path / "journal.csv"
    desk.ws.exports.write(desk.house.editor, "journal", path, Wish(language="de"))
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = [row for row in csv.reader(stream, delimiter=";") if row[5:6] == ["answer"] and row[8]]
    values = {json.loads(row[8]).get("value") for row in rows}
    assert "50" not in values
    assert OPEN in values


def test_the_whole_workspace_stays_whole_and_is_for_leaders_only(desk: Clearing, tmp_path: Path) -> None:
    path = tmp_path / "all.json"
    with pytest.raises(Forbidden):
        desk.ws.exports.write(desk.house.editor, "workspace", path, Wish())
    desk.ws.exports.write(desk.house.manager, "workspace", path, Wish())
    assert says(path)


# Plans that come in ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", ["in Prüfung", "freigegeben", "eingeplant", "veröffentlicht"])
@pytest.mark.parametrize("dry_run", [True, False])
def test_a_row_with_uncleared_words_comes_in_as_a_draft_and_the_report_says_so(
    desk: Clearing, tmp_path: Path, status: str, dry_run: bool
) -> None:
    path = tmp_path / "plan.csv"
    lines = ["Titel;Datum;Kanal;Text;Status", f"Neu;20.05.2026;LinkedIn;{SECRET};{status}"]
    lines.append("Gut;21.05.2026;LinkedIn;Etwas anderes.;Entwurf")
    path.write_text("\n".join(lines), encoding="utf-8")
    report = desk.ws.imports.plan(desk.house.manager, path, dry_run=dry_run)
    codes = [[one.code for one in row.problems] for row in report.rows]
    assert "plan.problem.uncleared" in codes[0]
    assert "plan.problem.uncleared" not in codes[1]
    if not dry_run:
        card = desk.card(report.rows[0].content_id)
        assert {card.item.status, card.publications[0].status} == {Status.DRAFTING}


def test_a_row_that_only_changes_the_state_meets_the_words_that_stand_here(desk: Clearing, tmp_path: Path) -> None:
    item = desk.item(SECRET)
    path = tmp_path / "plan.csv"
    desk.ws.exports.write(desk.house.manager, "plan", path, Wish())
    written = path.read_text(encoding="utf-8-sig")
    path.write_text(written.replace("In Arbeit", "In Prüfung"), encoding="utf-8-sig")
    report = desk.ws.imports.plan(desk.house.manager, path)
    assert "plan.problem.uncleared" in [one.code for row in report.rows for one in row.problems]
    assert desk.status(item.id) is Status.DRAFTING
    assert desk.card(item.id).item.text == SECRET
