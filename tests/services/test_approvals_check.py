"""`check` hashes what was approved again, and finds whoever changed the file behind the program's back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from editorial.domain.approval_content import digest
from editorial.domain.approvals import Decision
from editorial.domain.content import Status
from editorial.domain.people import Role
from editorial.errors import Refused
from editorial.services.maintenance import Finding
from editorial.services.plan_export import Wish
from tests.builders import ME, make_item, make_person, new_workspace
from tests.services.approval_makers import AT, DAY, House


def tampered(house: House, statement: str, **values: object) -> tuple[Finding, ...]:
    """What `check` finds after a statement that went past the journal."""
    connection: Connection
    with house.ws.store.database.write() as connection:
        connection.execute(text(statement), values)
    return house.ws.maintenance.check(ME).findings


def codes(found: tuple[Finding, ...]) -> set[str]:
    for one in found:
        for language in ("de", "en"):
            assert one.sentence(language)
    return {one.code for one in found}


def test_a_workspace_whose_approvals_are_in_order_has_no_findings(house: House) -> None:
    house.approved()
    gone = house.approved()
    house.ws.content.set_status(house.other, [gone.id], Status.SCHEDULED)
    let_go = house.submitted()
    house.ws.approvals.override(house.manager, [let_go.id], "Eilt.")
    house.submitted()
    assert house.ws.maintenance.check(ME).findings == ()


#: What somebody does to the file, and what it has to be found as, beside the row that is not what the journal says.
TRICKS = {
    "the text of what was approved": ("update content set text = 'Gift' where id = :item", "check.approval"),
    "the text of what was signed": (
        "update sign_off set snapshot = replace(snapshot, 'Tropfen', 'Gift')",
        "check.sign_off",
    ),
    "the checksum of a sign-off": ("update sign_off set sha256 = lower(hex(randomblob(32)))", "check.sign_off"),
    "the day": ("update publication set day = '2026-06-01' where content_id = :item", "check.sign_off_content"),
    "a channel": ("update publication set channel_id = 2 where content_id = :item", "check.approval"),
    "the list of authors": ("update approval_request set author_ids = '[2]'", "check.sign_off_author"),
    "a sign-off taken out": (
        "delete from sign_off where stage_id = (select max(id) from request_stage)",
        "check.approval",
    ),
}


@pytest.mark.parametrize("name", TRICKS)
def test_what_was_changed_in_the_file_is_found(house: House, name: str) -> None:
    made = house.approved()
    statement, code = TRICKS[name]
    values = {"item": made.id} if ":item" in statement else {}
    assert code in codes(tampered(house, statement, **values))


def test_a_sign_off_that_was_made_to_fit_itself_does_not_fit_the_item(house: House) -> None:
    made = house.approved()
    said = house.ws.approvals.case(ME, made.id).sign_offs[0].snapshot.replace("Tropfen", "Eimer")
    found = codes(tampered(house, "update sign_off set snapshot = :said, sha256 = :mark", said=said, mark=digest(said)))
    assert {"check.sign_off_content", "check.approval"} <= found
    assert "check.sign_off" not in found


def test_a_stale_sign_off_made_valid_again_is_found(house: House) -> None:
    made = house.approved()
    house.ws.content.edit(house.other, replace(made, text="Anders."))
    found = codes(tampered(house, "update sign_off set validity = 'valid'"))
    assert "check.sign_off_content" in found


def test_an_item_set_to_approved_in_the_file_is_found(house: House) -> None:
    made = house.submitted()
    found = codes(tampered(house, "update content set status = 'scheduled' where id = :item", item=made.id))
    assert "check.approval" in found
    message = next(one for one in house.ws.maintenance.check(ME).findings if one.code == "check.approval")
    assert "Fachprüfung" in message.sentence("de")


def test_what_was_tampered_with_is_not_handed_over_either(house: House) -> None:
    made = house.approved()
    tampered(house, "update content set text = 'Gift' where id = :item", item=made.id)
    with pytest.raises(Refused) as refused:
        house.ws.handover.posts(ME, Wish(content_id=made.id))
    assert refused.value.code == "handover.unapproved"


def test_what_was_approved_before_there_was_approval_is_not_doubted(tmp_path: Path) -> None:
    ws = new_workspace(tmp_path)
    make_item(ws, day=DAY, at=AT, status=Status.APPROVED, text="Früher.", owner_id=None)
    make_person(ws, "Katrin Vogel", Role.MANAGER)
    make_person(ws, "Jonas Brandt", Role.EDITOR)
    assert ws.approvals.in_force(ME)
    assert ws.maintenance.check(ME).ok
    with pytest.raises(Refused):
        ws.handover.posts(ME, Wish())
    ws.close()


def test_requested_changes_are_hashed_too(house: House) -> None:
    made = house.submitted()
    house.ws.approvals.decide(house.subject, made.id, Decision.CHANGES, "Bitte anders.")
    assert "check.sign_off" in codes(tampered(house, "update sign_off set snapshot = '{}'"))
