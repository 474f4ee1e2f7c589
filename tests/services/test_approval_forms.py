"""Forms go out and answers come in, against the service itself."""

from __future__ import annotations

import html
import json
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from editorial.domain.approvals import ApprovalForm, Decision, Outcome
from editorial.domain.content import Comment, ContentItem, Status
from editorial.domain.import_report import Outcome as Became
from editorial.domain.people import Role
from editorial.errors import Forbidden, Refused
from editorial.exchange.export_file import replacing
from editorial.storage import approval_queries
from tests.builders import ME, VIEWER
from tests.forms import DOT, Office, answered, office, ticket_of


@pytest.fixture
def desk(tmp_path: Path) -> Generator[Office]:
    made = office(tmp_path)
    yield made
    made.ws.close()


def test_an_answer_is_the_decision_of_its_person_and_names_who_brought_it_in(desk: Office) -> None:
    item = desk.submitted()
    report = desk.ws.forms.read_answer(desk.manager, desk.answer(item))
    assert [one.outcome for one in report.rows] == [Became.ADDED]
    given = desk.ws.approvals.case(desk.manager, item.id).sign_offs
    assert [(one.person, one.decision, one.origin) for one in given] == [("Dr. Miriam Weber", Decision.APPROVE, "form")]
    step = desk.ws.history.steps(ME)[0]
    assert (step.actor_id, step.detail["imported_by"], step.detail["named"]) == (
        desk.subject.id,
        "Katrin Vogel",
        "Dr. Miriam Weber",
    )


@pytest.mark.parametrize(
    ("decision", "status", "outcome"),
    [
        ("changes", Status.DRAFTING, Outcome.CHANGES),
        ("reject", Status.REJECTED, Outcome.REJECTED),
        ("hold", Status.HOLD, Outcome.HELD),
    ],
)
def test_every_decision_comes_back_with_its_comment(
    desk: Office, decision: str, status: Status, outcome: Outcome
) -> None:
    item = desk.submitted()
    desk.ws.forms.read_answer(desk.manager, desk.answer(item, decision, comment="Zahl prüfen: <b>340</b>"))
    assert desk.read(item.id).status is status
    case = desk.ws.approvals.case(desk.manager, item.id)
    assert case.request is not None
    assert case.request.outcome is outcome
    assert "Zahl prüfen: <b>340</b>" in [one.body for one in case.card.comments]


def test_forms_lead_through_all_stages(desk: Office) -> None:
    item = desk.submitted()
    desk.ws.forms.read_answer(desk.manager, desk.answer(item))
    form = desk.form(item, desk.manager)
    desk.ws.forms.read_answer(desk.author, desk.save(answered(form, name="Katrin Vogel")))
    assert desk.read(item.id).status is Status.APPROVED


def test_the_same_file_again_changes_nothing_and_says_so(desk: Office) -> None:
    item = desk.submitted()
    answer = desk.answer(item)
    desk.ws.forms.read_answer(desk.manager, answer)
    head = desk.ws.maintenance.check(ME).journal_head
    found = desk.ws.forms.read_answer(desk.manager, answer).to_json("de")
    assert (found["read"], found["added"], found["unchanged"]) == (1, 0, 1)
    assert (
        found["problems"][0]["what"] == "Diese Antwort wurde schon am 12.05.2026 eingelesen; es wurde nichts geändert."
    )
    assert desk.ws.maintenance.check(ME).journal_head == head


def test_a_dry_run_changes_nothing(desk: Office) -> None:
    item = desk.submitted()
    answer = desk.answer(item)
    head = desk.ws.maintenance.check(ME).journal_head
    report = desk.ws.forms.read_answer(desk.manager, answer, dry_run=True)
    assert report.dry_run
    assert report.count(Became.ADDED) == 1
    assert desk.ws.maintenance.check(ME).journal_head == head
    assert desk.ws.forms.read_answer(desk.manager, answer).count(Became.ADDED) == 1


def test_a_second_answer_with_the_same_form_is_refused(desk: Office) -> None:
    item = desk.submitted()
    form = desk.form(item)
    desk.ws.forms.read_answer(desk.manager, desk.save(answered(form)))
    with pytest.raises(Refused) as refused:
        desk.ws.forms.read_answer(desk.manager, desk.save(answered(form, "reject")))
    assert refused.value.code == "answer.used"


def test_a_change_of_content_is_explained_and_shown(desk: Office) -> None:
    item = desk.submitted()
    answer = desk.answer(item)
    desk.ws.content.edit(desk.author, replace(desk.read(item.id), text="Zwei Tropfen.", key_message="Wir messen."))
    with pytest.raises(Refused) as refused:
        desk.ws.forms.read_answer(desk.manager, answer)
    said = refused.value.text("de")
    assert said == (
        "„Laborbesuch“ hat sich geändert, seit das Formular ausgegeben wurde: Kernbotschaft, Text."
        " Senden Sie Dr. Miriam Weber ein neues Formular."
    )
    look = desk.ws.forms.look(desk.manager, answer)
    assert [(one.place, one.old, one.new) for one in look.changes][-1] == (
        "text",
        "Ein Tropfen Wasser.",
        "Zwei Tropfen.",
    )


def test_a_form_expires_at_the_end_of_its_last_day(desk: Office) -> None:
    item = desk.submitted()
    form = desk.form(item, days=3)
    assert ticket_of(form)["expires"] == "2026-05-15T21:59:59Z"
    answer = desk.save(answered(form))
    desk.clock.forward(days=3, hours=12)
    desk.ws.forms.read_answer(desk.manager, answer, dry_run=True)
    desk.clock.forward(hours=4)
    with pytest.raises(Refused) as refused:
        desk.ws.forms.read_answer(desk.manager, answer)
    assert refused.value.code == "answer.expired"
    assert "15.05.2026" in refused.value.text("de")


def test_whoever_is_deactivated_or_no_longer_asked_decides_no_more(desk: Office) -> None:
    item = desk.submitted()
    answer = desk.answer(item)
    stage = desk.ws.approvals.case(desk.manager, item.id).stages[0].stage
    desk.ws.approvals.reassign(desk.manager, stage.id, [desk.manager.id or 0], "Urlaub")
    with pytest.raises(Refused) as refused:
        desk.ws.forms.read_answer(desk.manager, answer)
    assert refused.value.code == "answer.elsewhere"
    desk.ws.people.deactivate(desk.manager, desk.subject.id or 0)
    with pytest.raises(Refused) as refused:
        desk.ws.forms.read_answer(desk.manager, answer)
    assert refused.value.code == "answer.inactive"


def test_whoever_wrote_meanwhile_does_not_sign_by_form_either(desk: Office) -> None:
    item = desk.submitted()
    boss = replace(desk.subject, roles=frozenset({Role.APPROVER, Role.EDITOR}))
    person = next(one for one in desk.ws.organisation.directory(ME).people if one.id == boss.id)
    desk.ws.organisation.save(ME, replace(person, roles=("approver", "editor")))
    answer = desk.answer(item)
    desk.ws.content.edit(boss, replace(desk.read(item.id), text="Anders."))
    desk.ws.content.edit(boss, replace(desk.read(item.id), text="Ein Tropfen Wasser."))
    with pytest.raises(Refused) as refused:
        desk.ws.forms.read_answer(desk.manager, answer)
    assert refused.value.code == "answer.author"


def test_only_who_is_asked_can_be_sent_a_form(desk: Office) -> None:
    item = desk.submitted()
    assert [one.name for one in desk.ws.forms.asked(desk.manager, item.id)] == ["Dr. Miriam Weber"]
    for person in (desk.author, desk.manager):
        with pytest.raises(Refused) as refused:
            desk.form(item, person)
        assert refused.value.code == "form.not_asked"
    assert not (desk.folder / "form.html").exists()


def test_a_form_for_what_nobody_submitted_is_refused(desk: Office) -> None:
    item = desk.submitted()
    desk.ws.approvals.withdraw_request(desk.author, [item.id])
    with pytest.raises(Refused) as refused:
        desk.form(item)
    assert refused.value.code == "approval.not_open"


def test_key_and_content_are_kept_outside_the_journal(desk: Office) -> None:
    item = desk.submitted()
    ticket = ticket_of(desk.form(item))
    target = desk.folder / "journal.json"
    from editorial.services.exports import Wish

    desk.ws.exports.write(desk.manager, "journal", target, Wish())
    assert ticket["nonce"] in target.read_text("utf-8")
    assert ticket["key"] not in target.read_text("utf-8")
    whole = desk.folder / "whole.json"
    desk.ws.exports.write(desk.manager, "workspace", whole, Wish())
    assert ticket["key"] not in whole.read_text("utf-8")
    with desk.ws.store.rows(ME) as connection:
        kept = dict(approval_queries.secrets(connection, [f"form:{ticket['nonce']}"]))
    assert json.loads(kept[f"form:{ticket['nonce']}"])["key"] == ticket["key"]


def test_a_form_that_was_undone_is_no_longer_answered(desk: Office) -> None:
    item = desk.submitted()
    answer = desk.answer(item)
    desk.ws.history.undo(desk.manager)
    with pytest.raises(Refused) as refused:
        desk.ws.forms.read_answer(desk.manager, answer)
    assert refused.value.code == "answer.unknown"


def test_a_name_of_somebody_else_is_pointed_out(desk: Office) -> None:
    item = desk.submitted()
    report = desk.ws.forms.read_answer(desk.manager, desk.answer(item, name="Peter Maier")).to_json("de")
    assert report["added"] == 1
    assert "Peter Maier" in report["problems"][0]["what"]


def test_a_viewer_neither_gives_forms_out_nor_brings_answers_in(desk: Office) -> None:
    item = desk.submitted()
    answer = desk.answer(item)
    with pytest.raises(Forbidden):
        desk.ws.forms.write(VIEWER, item.id, desk.subject.id or 0, desk.folder / "a.html")
    with pytest.raises(Forbidden):
        desk.ws.forms.read_answer(VIEWER, answer)


def test_a_place_that_cannot_be_written_gives_out_no_form(desk: Office) -> None:
    item = desk.submitted()
    with pytest.raises(Refused) as refused:
        desk.ws.forms.write(desk.manager, item.id, desk.subject.id or 0, desk.folder / "none" / "a.html")
    assert refused.value.code == "file.unwritable"
    with desk.ws.store.read(ME) as work:
        assert work.all(ApprovalForm) == []
    with pytest.raises(Refused), replacing(desk.folder):
        pass


def test_an_answer_read_as_a_text_block_counts_as_the_file_does(desk: Office) -> None:
    from tests.exchange.test_approval_form import block

    item = desk.submitted()
    report = desk.ws.forms.read_answer(desk.manager, block(answered(desk.form(item))))
    assert report.count(Became.ADDED) == 1


# What stands on a form ------------------------------------------------------------------------------------------------


def page(desk: Office, item: ContentItem, **wanted: Any) -> str:
    """The form as a text."""
    return html.unescape(desk.form(item, **wanted).read_text("utf-8"))


def test_a_form_shows_exactly_what_is_signed(desk: Office) -> None:
    item = desk.submitted(key_message="Wir messen.", hashtags=("Wasser", "Labor"), channels=("LinkedIn", "X"))
    one = next(slot for slot in desk.ws.content.card(ME, item.id).publications if slot.channel_id == 2)
    desk.ws.planning.write_variant(desk.author, replace(one, text="Kurz für X."))
    desk.ws.parts.attach(desk.author, item.id, "punkt.png", DOT)
    said = page(desk, item, note="Bitte bis Freitag.")
    for words in (
        "Wir messen.",
        "#Wasser #Labor",
        "Ein Tropfen Wasser.",
        "Kurz für X.",
        "punkt.png",
        "Bitte bis Freitag.",
    ):
        assert words in said, words
    assert "data:image/png;base64," in said
    assert "Do 21.05.2026, 10:00" in said
    assert desk.ws.approvals.case(desk.subject, item.id).sha256 in said
    assert "Katrin Vogel, k.vogel@lindenau.example" in said


def test_a_text_that_appears_nowhere_is_shown_as_well(desk: Office) -> None:
    item = desk.submitted(text="Grundtext.")
    one = desk.ws.content.card(ME, item.id).publications[0]
    desk.ws.planning.write_variant(desk.author, replace(one, text="Eigener Text."))
    said = page(desk, item)
    assert said.index("Eigener Text.") < said.index("auf keinem Kanal") < said.index("Grundtext.")


def test_internal_comments_never_leave_the_house(desk: Office) -> None:
    item = desk.submitted()
    desk.ws.parts.comment(desk.author, item.id, "Intern: Budget ist knapp")
    with desk.ws.store.act(desk.author, "content.comment") as work:
        work.add(
            Comment(0, 0, item.id, desk.author.id, "Jonas Brandt", "Das Foto ist frei.", outside=True, at=work.now)
        )
    said = page(desk, item)
    assert "Das Foto ist frei." in said
    assert "Budget" not in said


def test_a_form_shows_what_changed_since_the_persons_own_last_decision(desk: Office) -> None:
    item = desk.submitted()
    made = desk.ws.parts.attach(desk.author, item.id, "bild.png", DOT)
    desk.ws.forms.read_answer(desk.manager, desk.answer(item, "changes", comment="Bitte genauer."))
    desk.ws.content.edit(desk.author, replace(desk.read(item.id), text="Zwei Tropfen Wasser."))
    desk.ws.parts.detach(desk.author, min(made.ids["attachment"]))
    desk.ws.parts.attach(desk.author, item.id, "bild.png", DOT + b"\0")
    desk.ws.approvals.submit(desk.author, [item.id])
    said = page(desk, item)
    assert "Ihre letzte Entscheidung: Änderung verlangen, Di 12.05.2026, 09:12" in said
    assert "Bitte genauer." in said
    assert "<del>Ein</del><ins>Zwei</ins> Tropfen Wasser." in said
    assert said.index("Vorher") < said.index("Jetzt")
    assert said.count("data:image/png;base64,") == 3


def test_a_form_shows_who_has_signed_so_far_and_whose_turn_it_is(desk: Office) -> None:
    item = desk.submitted()
    desk.ws.forms.read_answer(desk.manager, desk.answer(item))
    said = html.unescape(desk.form(item, desk.manager).read_text("utf-8"))
    assert "Stufe 2 von 2: Letztes Wort" in said
    assert "Dr. Miriam Weber, Di 12.05.2026, 09:12" in said
    assert "Sie sind dran" in said
    assert "Fragen an: Jonas Brandt" in said


def test_a_form_speaks_the_chosen_language(desk: Office) -> None:
    item = desk.submitted()
    said = page(desk, item, language="en")
    assert 'lang="en"' in said
    assert "Request changes" in said
    assert "Freigeben" not in said


@pytest.mark.parametrize("days", [0, 91, -3])
def test_a_form_is_valid_for_some_days_and_not_for_ever(desk: Office, days: int) -> None:
    item = desk.submitted()
    with pytest.raises(Refused) as refused:
        desk.form(item, days=days)
    assert refused.value.code == "form.days"
