"""Nothing leaves the house that was not approved as it is: scheduling, hand-over, plans that come in, whole files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from editorial.app import open_workspace
from editorial.cli import main
from editorial.domain.content import Status
from editorial.errors import Refused
from editorial.services.exports import Wish as ExportWish
from editorial.services.loading import restore
from editorial.services.plan_export import Wish
from tests.builders import ME, FixedClock
from tests.services.approval_makers import House

PLAN = (
    "ID;Titel;Datum;Uhrzeit;Kanal;Text;Status;Fachbereich\n"
    "Z-1;Aus dem Plan;21.05.2026;10:00;LinkedIn;Text.;{status};Labor\n"
)


def test_scheduling_names_the_item_and_its_open_stages(house: House) -> None:
    made = house.submitted()
    with pytest.raises(Refused) as refused:
        house.ws.content.set_status(house.manager, [made.id], Status.APPROVED)
    assert refused.value.code == "approval.missing"
    said = refused.value.text("de")
    for words in (made.title, "Fachprüfung", "Letztes Wort"):
        assert words in said


def test_the_hand_over_refuses_with_the_open_stages(house: House, tmp_path: Path) -> None:
    made = house.submitted()
    for act in (
        lambda: house.ws.handover.folders(ME, tmp_path, Wish(content_id=made.id)),
        lambda: house.ws.handover.schedule_file(ME, tmp_path / "x.csv", Wish(content_id=made.id)),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.code == "handover.unapproved"
        assert "Fachprüfung, Letztes Wort" in refused.value.text("de")
    assert list(tmp_path.glob("*.csv")) == []


def test_the_command_line_refuses_in_one_sentence(
    house: House, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = house.submitted()
    path = house.ws.path
    house.ws.close()
    code = main(["export", str(path), "scheduler", "-o", str(tmp_path / "posts.csv"), "--id", str(made.id)])
    said = capsys.readouterr().err
    assert code == 1
    assert len(said.strip().splitlines()) == 1
    assert made.title in said
    assert "Fachprüfung" in said
    house.ws = open_workspace(path, clock=FixedClock())


def test_what_is_approved_leaves_with_the_names_of_its_approvers(house: House, tmp_path: Path) -> None:
    made = house.approved()
    (folder,) = house.ws.handover.folders(ME, tmp_path, Wish(content_id=made.id))
    about = (folder / "Über diesen Beitrag.txt").read_text(encoding="utf-8")
    assert "Fachprüfung: Dr. Miriam Weber, Di 12.05.2026" in about
    assert "Letztes Wort: Katrin Vogel" in about


def test_an_override_leaves_and_says_so(house: House, tmp_path: Path) -> None:
    made = house.submitted()
    house.ws.approvals.override(house.manager, [made.id], "Die Presse wartet.")
    (folder,) = house.ws.handover.folders(ME, tmp_path, Wish(content_id=made.id))
    about = (folder / "Über diesen Beitrag.txt").read_text(encoding="utf-8")
    assert "Ohne vollständige Freigabe herausgegeben von Katrin Vogel" in about
    assert "Die Presse wartet." in about


@pytest.mark.parametrize("status", ["freigegeben", "eingeplant"])
def test_a_plan_brings_nothing_approved_and_says_so(house: House, tmp_path: Path, status: str) -> None:
    path = tmp_path / "plan.csv"
    path.write_text(PLAN.format(status=status), encoding="utf-8")
    (row,) = house.ws.imports.plan(house.manager, path).rows
    assert [one.code for one in row.problems] == ["plan.problem.undecided"]
    assert house.read(row.content_id).status is Status.REVIEW
    case = house.ws.approvals.case(ME, row.content_id)
    assert case.request is not None
    assert case.request.author_ids == (house.manager.id,)
    (again,) = house.ws.imports.plan(house.manager, path).rows
    assert again.problems == ()
    assert house.read(row.content_id).status is Status.REVIEW


def test_a_plan_does_not_approve_what_was_brought_before(house: House, tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text(PLAN.format(status="Entwurf"), encoding="utf-8")
    (row,) = house.ws.imports.plan(house.manager, path).rows
    path.write_text(PLAN.format(status="freigegeben"), encoding="utf-8")
    house.ws.imports.plan(house.manager, path)
    assert house.read(row.content_id).status is Status.REVIEW


def test_a_plan_changes_nothing_about_what_is_approved_here(house: House, tmp_path: Path) -> None:
    made = house.approved()
    path = tmp_path / "plan.csv"
    house.ws.exports.write(ME, "plan", path, ExportWish())
    house.ws.imports.plan(house.manager, path)
    assert house.read(made.id).status is Status.APPROVED


def test_a_whole_workspace_keeps_its_approvals_and_they_are_hashed_again(house: House, tmp_path: Path) -> None:
    made, changed = house.approved(), house.approved(title="Gefälscht")
    path = tmp_path / "whole.json"
    house.ws.exports.write(ME, "workspace", path, ExportWish())
    restore(path, tmp_path / "copy.editorial")
    copy = open_workspace(tmp_path / "copy.editorial", clock=FixedClock())
    assert copy.approvals.case(ME, made.id).approved
    assert copy.maintenance.check(ME).ok
    copy.close()
    forged = path.read_text(encoding="utf-8")
    at = forged.index("Gefälscht")
    forged = forged[:at] + forged[at:].replace("Ein Tropfen Wasser.", "Ein Tropfen Gift.", 1)
    path.write_text(forged, encoding="utf-8")
    restore(path, tmp_path / "forged.editorial")
    other = open_workspace(tmp_path / "forged.editorial", clock=FixedClock())
    assert {one.code for one in other.maintenance.check(ME).findings} >= {"check.approval"}
    with pytest.raises(Refused) as refused:
        other.handover.posts(ME, Wish())
    assert refused.value.code == "handover.unapproved"
    assert "Gefälscht" in refused.value.text("de")
    assert other.handover.posts(ME, Wish(content_id=made.id))
    other.content.assign(house.other, [changed.id], house.other.id)
    assert other.content.card(ME, changed.id).item.status is Status.REVIEW, "the first touch brings it back"
    other.close()


def test_several_that_may_not_go_are_counted(house: House) -> None:
    items = [house.approved(title=f"Beitrag {number}") for number in range(3)]
    for item in items[1:]:
        with house.ws.store.database.write() as connection:
            connection.exec_driver_sql(f"update content set text = 'Gift' where id = {item.id}")
    with pytest.raises(Refused) as refused:
        house.ws.handover.posts(ME, Wish())
    assert refused.value.code == "handover.unapproved_more"
    assert "1 weitere" in refused.value.text("de")


def test_a_series_written_anew_is_no_way_round(house: House) -> None:
    made = house.approved()
    house.ws.content.edit(house.other, replace(made, key_message="Neu."))
    with pytest.raises(Refused):
        house.ws.content.set_status(house.manager, [made.id], Status.SCHEDULED)
