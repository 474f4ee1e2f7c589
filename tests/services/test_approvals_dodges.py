"""Ways round an approval that somebody in a hurry might find, each shut below the interface."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from editorial.domain.approval_rules import StageState
from editorial.domain.approvals import Absence, ApprovalRoute, ApprovalStage, Decision, Outcome, Validity, Who, Window
from editorial.domain.content import ContentItem, Status
from editorial.domain.people import Department, Role
from editorial.domain.series import Series
from editorial.domain.series_ids import content_id_of
from editorial.errors import Forbidden, Refused
from editorial.services.content import Draft, Slot
from editorial.services.planning import Move
from tests.builders import ME, channel_named
from tests.services.approval_makers import AT, DAY, House, person

FINAL = ApprovalStage(name="Letztes Wort", who=Who.ROLE, role=str(Role.MANAGER))


def code_of(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.code


def stages(house: House, content_id: int) -> list[str]:
    return [one.stage.name for one in house.ws.approvals.case(ME, content_id).stages]


@pytest.fixture
def writing(house: House) -> House:
    """The same house, where the one who checks the subject is an editor too."""
    one = next(one for one in house.ws.organisation.directory(ME).people if one.id == house.subject.id)
    house.ws.organisation.save(ME, replace(one, roles=(*one.roles, str(Role.EDITOR))))
    house.subject = replace(house.subject, roles=house.subject.roles | {Role.EDITOR})
    return house


# Another route -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("criterion", ["format", "label", "channel"])
def test_what_was_approved_on_one_route_is_not_approved_on_another(house: House, criterion: str) -> None:
    x = channel_named(house.ws, "X")
    route = ApprovalRoute(
        name="Streng",
        formats=("Story",) if criterion == "format" else (),
        labels=("Presse",) if criterion == "label" else (),
        channel_ids=(x.id,) if criterion == "channel" else (),
    )
    house.ws.routes.save(house.manager, route, [replace(FINAL, name="Streng")])
    made = house.approved()
    if criterion == "format":
        house.ws.content.classify(house.other, [made.id], format="Story")
    elif criterion == "label":
        house.ws.content.label(house.other, [made.id], ["Presse"])
    else:
        house.ws.planning.schedule(house.other, [Move(house.publication(made.id).id, DAY, AT, channel_id=x.id)])
    assert house.read(made.id).status is Status.REVIEW
    assert [one.stage.name for one in house.ws.approvals.case(ME, made.id).stages if one.signed] == []
    house.ws.approvals.decide(house.manager, made.id, Decision.APPROVE)
    assert house.read(made.id).status is Status.APPROVED


def test_a_wider_window_of_another_route_is_not_kept_on_the_way_back(house: House) -> None:
    free = ApprovalRoute(name="Frei", formats=("Story",), window=Window.ANY)
    house.ws.routes.save(house.manager, free, [FINAL])
    made = house.submitted(format="Story")
    house.ws.approvals.decide(house.manager, made.id, Decision.APPROVE)
    house.ws.content.classify(house.other, [made.id], format="")
    case = house.ws.approvals.case(ME, made.id)
    assert case.request is not None
    assert case.request.window is Window.DAY
    assert {one.validity for one in case.sign_offs} == {Validity.STALE}


def test_a_route_whose_stages_are_all_optional_still_asks_somebody(house: House) -> None:
    with house.ws.store.act(ME, "route.save") as work:  # the editor of routes refuses it; a file may bring it
        made_route = work.add(ApprovalRoute(name="Nur Recht", formats=("Story",)))
        work.add(replace(FINAL, route_id=made_route.id, labels=("Recht",)))
    made = house.submitted(format="Story")
    assert stages(house, made.id) == ["Fachprüfung", "Letztes Wort"]


# The department ------------------------------------------------------------------------------------------------------


def test_without_a_department_nothing_is_submitted_past_the_subject_check(house: House) -> None:
    made = house.item(department_id=None)
    with pytest.raises(Refused) as refused:
        house.ws.approvals.submit(house.author, [made.id])
    assert code_of(refused) == "status.needs"
    assert "kein Fachbereich" in refused.value.text("de")
    with pytest.raises(Refused):
        house.ws.content.set_status(house.author, [made.id], Status.REVIEW)
    needs = house.ws.content.missing_for_next(house.author, made.id)[1]
    assert "needs.department" in [one.code for one in needs]


def test_taking_the_department_away_voids_its_check_and_leaves_the_stage_open(house: House) -> None:
    made = house.approved()
    house.ws.content.classify(house.other, [made.id], department_id=None)
    assert house.read(made.id).status is Status.REVIEW
    first = house.ws.approvals.case(ME, made.id).stages[0]
    assert (first.stage.name, first.state, first.stuck) == ("Fachprüfung", StageState.OPEN, True)
    assert [one.validity for one in first.stale] == [Validity.STALE]


def test_another_department_checks_for_itself(house: House) -> None:
    house.ws.organisation.save(ME, Department(name="Service"))
    service = next(one.id for one in house.ws.organisation.directory(ME).departments if one.name == "Service")
    expert = person(house.ws, "Markus Keller", Role.APPROVER, department=service)
    made = house.approved()
    house.ws.content.classify(house.other, [made.id], department_id=service)
    with pytest.raises(Refused):
        house.ws.approvals.decide(house.subject, made.id, Decision.APPROVE)
    house.ws.approvals.decide(expert, made.id, Decision.APPROVE)
    assert house.read(made.id).status is Status.APPROVED, "the manager's word about the same content still counts"


# Whose words they are ------------------------------------------------------------------------------------------------


def test_a_copy_is_not_signed_by_whoever_wrote_the_original(house: House) -> None:
    words = person(house.ws, "Leon Richter", Role.EDITOR, Role.APPROVER, department=1)
    made = house.item(title="Original")
    house.ws.content.edit(words, replace(house.read(made.id), text="Von Leon."))
    copied = house.ws.content.copy_all(house.other, [(made.id, [(1, DAY, AT)])], Status.DRAFTING).detail["made"][0]
    house.ws.approvals.submit(house.other, [copied])
    with pytest.raises(Refused) as refused:
        house.ws.approvals.decide(words, copied, Decision.APPROVE)
    assert code_of(refused) == "approval.four_eyes"


def test_what_a_source_became_after_the_copy_bars_nobody(writing: House) -> None:
    made = writing.item(title="Original")
    copied = writing.ws.content.copy_all(writing.other, [(made.id, [(1, DAY, AT)])], Status.DRAFTING).detail["made"][0]
    writing.ws.content.edit(writing.subject, replace(writing.read(made.id), text="Später, von Frau Weber."))
    writing.ws.approvals.submit(writing.other, [copied])
    writing.ws.approvals.decide(writing.subject, copied, Decision.APPROVE)


def test_a_copy_that_denies_its_source_still_has_its_authors(writing: House) -> None:
    made = writing.item(title="Original")
    writing.ws.content.edit(writing.subject, replace(writing.read(made.id), text="Von Frau Weber."))
    days = [(1, DAY, AT)]
    copied = writing.ws.content.copy_all(writing.other, [(made.id, days)], Status.DRAFTING).detail["made"][0]
    writing.ws.content.edit(writing.other, replace(writing.read(copied), source_id=None))
    writing.ws.approvals.submit(writing.other, [copied])
    with pytest.raises(Refused) as refused:
        writing.ws.approvals.decide(writing.subject, copied, Decision.APPROVE)
    assert code_of(refused) == "approval.four_eyes"


def test_whoever_wrote_while_a_submission_was_taken_back_is_an_author_when_it_is_done_again(house: House) -> None:
    made = house.item()
    house.ws.approvals.submit(house.author, [made.id])
    house.ws.history.undo(house.author)
    house.ws.content.edit(house.manager, replace(house.read(made.id), text="Von der Managerin."))
    house.ws.history.redo(house.author)
    assert house.read(made.id).status is Status.REVIEW
    house.ws.approvals.decide(house.subject, made.id, Decision.APPROVE)
    with pytest.raises(Refused) as refused:
        house.ws.approvals.decide(house.manager, made.id, Decision.APPROVE)
    assert code_of(refused) == "approval.four_eyes"


def test_an_old_revision_brings_its_authors_back_with_its_words(writing: House) -> None:
    made = writing.submitted()
    writing.ws.content.edit(writing.subject, replace(made, text="Von Frau Weber."))
    step = writing.ws.history.revisions(ME, made.id)[-1].step
    writing.ws.history.undo(writing.subject)
    writing.ws.history.restore_revision(writing.other, made.id, step)
    assert writing.read(made.id).text == "Von Frau Weber."
    with pytest.raises(Refused) as refused:
        writing.ws.approvals.decide(writing.subject, made.id, Decision.APPROVE)
    assert code_of(refused) == "approval.four_eyes"


def test_the_words_of_a_series_are_those_of_whoever_wrote_the_series(house: House) -> None:
    chief = replace(house.manager)
    series = Series(
        title="Tipp",
        text="Ein Tipp von Frau Vogel.",
        rule="FREQ=WEEKLY",
        starts=DAY,
        time=time(9),
        channel_ids=(1,),
        department_id=1,
    )
    made = house.ws.series.save(chief, series).detail["series_id"]
    taken = house.ws.series.take_up(house.other, content_id_of(made, DAY)).made
    house.ws.approvals.submit(house.other, [taken])
    house.ws.approvals.decide(house.subject, taken, Decision.APPROVE)
    with pytest.raises(Refused) as refused:
        house.ws.approvals.decide(house.manager, taken, Decision.APPROVE)
    assert code_of(refused) == "approval.four_eyes"


def test_what_nobody_by_name_wrote_counts_as_the_owners(house: House) -> None:
    made = house.item(owner_id=house.subject.id)
    house.ws.content.edit(ME, replace(house.read(made.id), text="Ohne Namen."))
    house.ws.approvals.submit(house.author, [made.id])
    with pytest.raises(Refused) as refused:
        house.ws.approvals.decide(house.subject, made.id, Decision.APPROVE)
    assert code_of(refused) == "approval.four_eyes"


def test_whoever_signs_and_then_writes_has_not_signed(writing: House) -> None:
    made = writing.approved()
    writing.ws.content.edit(writing.subject, replace(made, text="Doch anders."))
    writing.ws.content.edit(writing.author, replace(writing.read(made.id), text=made.text))
    case = writing.ws.approvals.case(ME, made.id)
    assert {one.validity for one in case.sign_offs} == {Validity.STALE}
    assert writing.subject.id in case.stages[0].barred
    assert writing.subject.id not in [one.person_id for one in case.stages[0].signers]


def test_taking_back_ones_own_edit_makes_nobody_an_author(writing: House) -> None:
    made = writing.approved()
    writing.ws.planning.schedule(writing.subject, [Move(writing.publication(made.id).id, DAY + timedelta(days=1), AT)])
    writing.ws.history.undo(writing.subject)
    assert writing.read(made.id).status is Status.APPROVED
    writing.ws.history.redo(writing.subject)
    assert writing.read(made.id).status is Status.REVIEW
    writing.ws.approvals.decide(writing.subject, made.id, Decision.APPROVE)


def test_an_edit_taken_back_gives_the_approval_back_and_done_again_takes_it(writing: House) -> None:
    made = writing.approved()
    writing.ws.content.edit(writing.subject, replace(made, text="Von der Prüferin selbst."))
    writing.ws.history.undo(writing.subject)
    assert writing.read(made.id).status is Status.APPROVED
    writing.ws.history.redo(writing.subject)
    assert writing.read(made.id).status is Status.REVIEW
    with pytest.raises(Refused) as refused:
        writing.ws.approvals.decide(writing.subject, made.id, Decision.APPROVE)
    assert code_of(refused) == "approval.four_eyes"


# Who signs -----------------------------------------------------------------------------------------------------------


def test_a_stage_is_given_neither_to_an_author_nor_to_too_few(house: House) -> None:
    made = house.submitted()
    first = house.ws.approvals.case(ME, made.id).stages[0].stage
    author, other = house.author.id or 0, house.other.id or 0
    for chosen, reason, code in (
        ([author], "Urlaub", "approval.authors"),
        ([author, other], "Urlaub", "approval.authors"),
        ([], "Urlaub", "approval.nobody"),
        ([99], "Urlaub", "approval.nobody"),
        ([other], " ", "approval.reason"),
    ):
        with pytest.raises(Refused) as refused:
            house.ws.approvals.reassign(house.manager, first.id, chosen, reason)
        assert code_of(refused) == code
    house.ws.approvals.reassign(house.manager, first.id, [other], "Urlaub")
    house.ws.approvals.decide(house.other, made.id, Decision.APPROVE)
    with pytest.raises(Refused) as refused:
        house.ws.approvals.reassign(house.manager, first.id, [house.subject.id or 0], "Doch nicht")
    assert code_of(refused) == "approval.through"


def test_only_who_leads_the_desk_gives_stages_away(house: House) -> None:
    first = house.ws.approvals.case(ME, house.submitted().id).stages[0].stage
    with pytest.raises(Forbidden):
        house.ws.approvals.reassign(house.author, first.id, [house.author.id or 0], "Ich mache das.")


def test_two_sign_offs_are_two_people_not_one_and_their_substitute(house: House) -> None:
    deputy = person(house.ws, "Dr. Henrik Sommer", Role.EDITOR)
    second = person(house.ws, "Leon Richter", Role.EDITOR)
    both = replace(FINAL, who=Who.PEOPLE, person_ids=(house.subject.id or 0, second.id or 0), needed=2)
    house.ws.routes.save(house.manager, ApprovalRoute(name="Zwei"), [both])
    away = Absence(0, 0, house.subject.id or 0, DAY - timedelta(days=30), DAY, deputy.id)
    house.ws.people.save_absence(house.manager, away)
    made = house.submitted()
    house.ws.approvals.decide(deputy, made.id, Decision.APPROVE)
    for again in (deputy, house.subject):
        with pytest.raises(Refused):
            house.ws.approvals.decide(again, made.id, Decision.APPROVE)
    assert house.read(made.id).status is Status.REVIEW
    house.ws.approvals.decide(second, made.id, Decision.APPROVE)
    assert house.read(made.id).status is Status.APPROVED


def test_a_substitute_who_wrote_it_is_not_asked(house: House) -> None:
    away = Absence(0, 0, house.subject.id or 0, DAY - timedelta(days=30), DAY, house.author.id)
    house.ws.people.save_absence(house.manager, away)
    made = house.submitted()
    assert house.ws.approvals.waiting(house.author) == ()
    with pytest.raises(Refused) as refused:
        house.ws.approvals.decide(house.author, made.id, Decision.APPROVE)
    assert code_of(refused) == "approval.four_eyes"


def test_nobody_who_is_deactivated_signs_and_what_they_signed_stays(house: House) -> None:
    signed, open_ = house.approved(), house.submitted()
    house.ws.people.deactivate(house.manager, house.subject.id or 0)
    assert house.read(signed.id).status is Status.APPROVED
    with pytest.raises((Refused, Forbidden)):
        house.ws.approvals.decide(house.subject, open_.id, Decision.APPROVE)
    line = next(one for one in house.ws.approvals.open_stages(ME) if one.content_id == open_.id and one.place == 1)
    assert line.stuck, "a stage with nobody left is shown as such"


# Parts, bins and other roads -----------------------------------------------------------------------------------------


def test_one_channel_is_not_let_out_before_the_item_is_approved(house: House) -> None:
    made = house.submitted(channels=("LinkedIn", "X"))
    one = house.publication(made.id)
    for target in (Status.APPROVED, Status.SCHEDULED, Status.PUBLISHED):
        with pytest.raises(Refused):
            house.ws.content.set_publication_status(house.manager, [one.id], target)


def test_what_is_out_on_one_channel_does_not_carry_the_others(house: House) -> None:
    made = house.approved(channels=("LinkedIn", "X"))
    first, second = house.ws.content.card(ME, made.id).publications
    house.ws.content.set_publication_status(house.other, [first.id], Status.PUBLISHED)
    assert house.ws.approvals.case(ME, made.id).approved
    house.ws.planning.write_variant(house.other, replace(second, text="Nur für X."))
    states = {one.id: one.status for one in house.ws.content.card(ME, made.id).publications}
    assert states == {first.id: Status.PUBLISHED, second.id: Status.REVIEW}
    house.ws.approvals.decide(house.subject, made.id, Decision.APPROVE)
    house.ws.approvals.decide(house.manager, made.id, Decision.APPROVE)
    states = {one.id: one.status for one in house.ws.content.card(ME, made.id).publications}
    assert states == {first.id: Status.PUBLISHED, second.id: Status.APPROVED}


def test_a_new_channel_is_a_new_content(house: House) -> None:
    made = house.approved()
    house.ws.planning.add_channel(house.other, made.id, channel_named(house.ws, "X").id, DAY, AT)
    assert not house.ws.approvals.case(ME, made.id).approved
    assert Status.APPROVED not in {one.status for one in house.ws.content.card(ME, made.id).publications}


@pytest.mark.parametrize("status", [Status.APPROVED, Status.SCHEDULED])
def test_nothing_is_created_or_copied_as_approved(house: House, status: Status) -> None:
    item = ContentItem(title="Gleich fertig", text="Text.", owner_id=house.author.id, department_id=1, status=status)
    made = house.ws.content.create(house.author, Draft(item, (Slot(1, DAY, AT),))).detail["content_id"]
    assert house.read(made).status is Status.REVIEW
    approved = house.approved()
    copied = house.ws.content.copy_all(house.other, [(approved.id, [(1, DAY, AT)])], status).detail["made"][0]
    assert house.read(copied).status is Status.REVIEW


def test_an_edit_in_the_bin_counts_when_it_comes_out_again(house: House) -> None:
    made = house.approved()
    house.ws.content.delete(house.other, [made.id])
    house.ws.content.edit(house.other, replace(house.read(made.id), text="Heimlich geändert."))
    house.ws.content.restore(house.other, [made.id])
    assert house.read(made.id).status is Status.REVIEW


def test_nobody_decides_about_what_lies_in_the_bin(house: House) -> None:
    made = house.submitted()
    house.ws.content.delete(house.author, [made.id])
    assert house.ws.approvals.waiting(house.subject) == ()
    with pytest.raises(Refused) as refused:
        house.ws.approvals.decide(house.subject, made.id, Decision.APPROVE)
    assert code_of(refused) == "approval.not_open"


def test_what_was_taken_back_unchanged_is_approved_again_at_once(house: House) -> None:
    made = house.approved()
    house.ws.content.set_status(house.author, [made.id], Status.DRAFTING)
    house.ws.approvals.submit(house.author, [made.id])
    assert house.read(made.id).status is Status.APPROVED
    case = house.ws.approvals.case(ME, made.id)
    assert case.request is not None
    assert case.request.outcome is Outcome.APPROVED


def test_a_withdrawn_sign_off_brings_what_is_scheduled_back(house: House) -> None:
    made = house.approved()
    house.ws.content.set_status(house.other, [made.id], Status.SCHEDULED)
    last = house.ws.approvals.case(ME, made.id).sign_offs[-1]
    with pytest.raises(Refused):
        house.ws.approvals.withdraw(house.subject, last.id)
    house.ws.approvals.withdraw(house.manager, last.id, "Doch noch einmal ansehen.")
    assert house.read(made.id).status is Status.REVIEW


def test_a_restored_revision_and_a_swapped_picture_are_changes_like_any_other(house: House) -> None:
    made = house.item()
    house.ws.parts.attach(house.author, made.id, "Bild.png", b"eins", "Ein Bild")
    house.ws.content.edit(house.author, replace(house.read(made.id), text="Zweite Fassung."))
    house.ws.approvals.submit(house.author, [made.id])
    for who in (house.subject, house.manager):
        house.ws.approvals.decide(who, made.id, Decision.APPROVE)
    picture = house.ws.content.card(ME, made.id).attachments[0]
    house.ws.parts.describe(house.other, replace(picture, alt_text="Ein anderes Bild"))
    assert house.read(made.id).status is Status.REVIEW
    house.ws.history.undo(house.other)
    assert house.read(made.id).status is Status.APPROVED
    first = house.ws.history.revisions(ME, made.id)[0]
    house.ws.history.restore_revision(house.other, made.id, first.step)
    assert house.read(made.id).status is Status.REVIEW
