"""A decision is no back door: every kind meets the permissions, states and four eyes that its act meets elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from editorial.domain.approvals import Decision as Ballot
from editorial.domain.approvals import Validity
from editorial.domain.content import ContentItem, Publication, Status
from editorial.domain.decision_cards import Asking, ConflictWay, DecisionSettings
from editorial.domain.decision_effects import worded_all
from editorial.domain.decisions import DecisionKind
from editorial.domain.inputs import InputRequest, Question, QuestionKind
from editorial.domain.meetings import AgendaSource
from editorial.domain.people import Actor
from editorial.domain.permissions import OUT
from editorial.errors import EditorialError, Forbidden, Refused
from editorial.services.planning import Move
from tests.builders import ME, channel_named
from tests.services.decision_makers import LATER, SECOND, Table, make_table
from tests.services.meeting_makers import make_meeting_house

KIND = DecisionKind


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Table]:
    house = make_meeting_house(tmp_path_factory.mktemp("rights"))
    house.ws.store.database.raw.execute("PRAGMA synchronous=OFF")
    yield make_table(house)
    house.ws.close()


def brought(table: Table, status: Status) -> ContentItem:
    """An item in a state, put there without asking any rule."""
    made = table.item(f"In {status}", status=Status.DRAFTING)
    with table.house.ws.store.act(ME, "sample.build") as work:
        for one in work.all(Publication, content_id=made.id):
            work.change(replace(one, status=status))
        work.change(replace(work.get(ContentItem, made.id), status=status))
    return table.card(made).item


def settings_of(table: Table) -> dict[DecisionKind, DecisionSettings]:
    x = channel_named(table.house.ws, "X")
    asking = Asking(table.house.expert.id, "Was messen wir?", 5, SECOND)
    return {
        KIND.ACCEPT_IDEA: DecisionSettings(day=LATER),
        KIND.MOVE: DecisionSettings(day=LATER),
        KIND.ASSIGN: DecisionSettings(owner_id=table.house.taker.id),
        KIND.REJECT: DecisionSettings(),
        KIND.HOLD: DecisionSettings(),
        KIND.CHANNEL: DecisionSettings(channel_id=x.id),
        KIND.CONFLICT: DecisionSettings(way=ConflictWay.POSTPONE),
        KIND.INPUT: DecisionSettings(asking=asking),
        KIND.APPROVAL: DecisionSettings(),
    }


def directly(table: Table, item: ContentItem, actor: Actor) -> dict[DecisionKind, Callable[[], Any]]:
    """The same by the services themselves."""
    ws, x = table.house.ws, channel_named(table.house.ws, "X")
    ids = [one.id for one in table.card(item).publications if one.status not in OUT]
    request = InputRequest(title="Was", content_id=item.id, person_id=table.house.expert.id, minutes=5, due=SECOND)

    def accept() -> None:
        # By hand nobody is asked for the idea it must be; the rest is the same.
        if item.status is not Status.IDEA:
            raise Refused("decision.no_idea", title=item.title, status="")
        ws.planning.schedule(actor, [Move(one, LATER) for one in ids])
        ws.content.set_status(actor, [item.id], Status.PLANNED)

    def move() -> None:
        if ids:
            ws.planning.schedule(actor, [Move(one, LATER) for one in ids])
        else:
            ws.planning.schedule_item(actor, item.id, LATER)

    def ask() -> None:
        saved = ws.inputs.save(actor, request, [Question(kind=QuestionKind.LONG, text="Was?")])
        ws.inputs.send(actor, [saved.request.id])

    return {
        KIND.ACCEPT_IDEA: accept,
        KIND.MOVE: move,
        KIND.ASSIGN: lambda: ws.content.assign(actor, [item.id], table.house.taker.id),
        KIND.REJECT: lambda: ws.content.set_status(actor, [item.id], Status.REJECTED, "Kein Bild"),
        KIND.HOLD: lambda: ws.content.set_status(actor, [item.id], Status.HOLD),
        KIND.CHANNEL: lambda: ws.planning.add_channel(actor, item.id, x.id),
        KIND.CONFLICT: lambda: ws.content.set_status(actor, [item.id], Status.HOLD),
        KIND.INPUT: ask,
        KIND.APPROVAL: lambda: ws.approvals.submit(actor, [item.id]),
    }


@pytest.mark.parametrize("status", list(Status))
def test_every_kind_is_refused_exactly_where_its_act_is_refused_elsewhere(table: Table, status: Status) -> None:
    chosen = settings_of(table)
    # Who leads the desk may more only to what is out.
    for actor in (table.house.editor, table.house.chair) if status in OUT else (table.house.editor,):
        for kind, settings in chosen.items():
            by_hand, item = brought(table, status), brought(table, status)
            wanted = _verdict(directly(table, by_hand, actor)[kind])
            before, count = table.state(item), len(table.case.decisions)
            draft = table.draft(kind, item, settings=settings, reason="Kein Bild")
            found = _verdict(lambda draft=draft, actor=actor: table.decide(draft, actor))  # type: ignore[misc]
            assert found == wanted, (actor.name, kind, status)
            if found:
                assert (table.state(item), len(table.case.decisions)) == (before, count), (actor.name, kind, status)


def _verdict(act: Callable[[], object]) -> str:
    """The code it is refused with, "" where it is done."""
    try:
        act()
    except EditorialError as error:
        return error.code
    return ""


def test_who_does_not_sit_at_the_desk_decides_nothing_takes_nothing_back_and_enters_no_vote(table: Table) -> None:
    ws, item = table.house.ws, brought(table, Status.DRAFTING)
    made = table.decide(table.draft(KIND.MOVE, item, settings=DecisionSettings(day=LATER)))
    head = ws.maintenance.check(ME).journal_head
    for role in ("expert", "seller", "management", "viewer"):
        actor: Actor = getattr(table.house, role)
        for kind, settings in settings_of(table).items():
            with pytest.raises(Forbidden):
                table.decide(table.draft(kind, item, settings=settings, reason="Nein"), actor)
        for act in (ws.decisions.take_back, lambda a, one: ws.decisions.vote(a, one, 1, 0)):
            with pytest.raises(Forbidden):
                act(actor, made.id)
    assert ws.maintenance.check(ME).journal_head == head


def test_an_author_who_decides_about_their_own_approval_does_not_come_a_step_nearer_to_it(table: Table) -> None:
    ws, author = table.house.ws, table.house.editor
    item = table.item("Selbst geschrieben")
    ws.content.edit(author, replace(table.card(item).item, text="Von mir geschrieben."))
    table.decide(table.draft(KIND.APPROVAL, item), author)
    case = ws.approvals.case(ME, item.id)
    assert table.card(item).item.status is Status.REVIEW
    assert author.id in case.request.author_ids  # type: ignore[union-attr]
    with pytest.raises(Refused):
        ws.approvals.decide(author, item.id, Ballot.APPROVE)
    for kind, settings in settings_of(table).items():
        _verdict(lambda k=kind, s=settings: table.decide(table.draft(k, item, settings=s, reason="Nein"), author))  # type: ignore[misc]
        assert table.card(item).item.status not in (Status.APPROVED, Status.SCHEDULED, *OUT), kind
    assert not ws.approvals.case(ME, item.id).sign_offs


def approved(table: Table, title: str) -> ContentItem:
    """An item that everybody who has to has signed."""
    ws, item = table.house.ws, table.item(title, actor=table.house.editor)
    ws.approvals.submit(table.house.editor, [item.id])
    house = table.house
    people = {one.id: one for one in (house.chair, house.taker, house.expert, house.seller)}
    while stages := [one for one in ws.approvals.case(ME, item.id).stages if one.state == "open"]:
        signer = next(one.person_id for one in stages[0].signers if stages[0].signer(one.person_id))
        ws.approvals.decide(people[signer], item.id, Ballot.APPROVE)
    assert table.card(item).item.status is Status.APPROVED
    return table.card(item).item


def test_deciding_about_an_approved_item_makes_its_sign_offs_stale_says_so_before_and_after_and_goes_back(
    table: Table,
) -> None:
    ws, item = table.house.ws, approved(table, "Schon freigegeben")
    topic = table.about(AgendaSource.OWN, f"content:{item.id}")
    option = next(one for one in ws.decisions.options(table.house.chair, topic.id, "de") if one.kind is KIND.MOVE)
    assert option.warning == "Muss erneut freigegeben werden von: Dr. Miriam Weber, Katrin Vogel"
    before = table.state(item)
    far = replace(option.draft, settings=replace(option.draft.settings, day=date(2026, 7, 14), time=time(9)))
    made = table.decide(replace(far, text=""), table.house.chair)
    assert table.card(item).item.status is Status.REVIEW
    lines = [one.line for one in worded_all(made.effects, "de")]
    assert "Status: Freigegeben → In Prüfung" in lines
    assert "Freigabe (Katrin Vogel, Letztes Wort): gültig → muss erneut erteilt werden" in lines
    ws.decisions.take_back(table.house.chair, made.id)
    assert table.state(item) == before
    assert [one.validity for one in ws.approvals.case(ME, item.id).sign_offs] == [Validity.VALID] * 2


def test_no_kind_approves_and_none_brings_an_item_into_a_state_that_needs_an_approval(table: Table) -> None:
    assert not {"approve", "sign", "override", "schedule", "publish"} & {str(one) for one in KIND}
    gone = {Status.APPROVED, Status.SCHEDULED, *OUT}
    for kind, settings in settings_of(table).items():
        for status in (Status.DRAFTING, Status.REVIEW, Status.HOLD):
            item = brought(table, status)
            _verdict(lambda k=kind, i=item, s=settings: table.decide(table.draft(k, i, settings=s, reason="Nein")))  # type: ignore[misc]
            assert table.card(item).item.status not in gone, (kind, status)


def test_taking_back_a_channel_makes_nobody_an_author_and_what_was_signed_counts_again(table: Table) -> None:
    ws, item = table.house.ws, approved(table, "Ein Kanal zu viel")
    x = channel_named(ws, "X")
    before = table.state(item)
    made = table.decide(table.draft(KIND.CHANNEL, item, settings=DecisionSettings(channel_id=x.id)))
    assert table.card(item).item.status is not Status.APPROVED
    ws.decisions.take_back(table.house.chair, made.id)
    assert table.state(item) == before
    request = ws.approvals.case(ME, item.id).request
    assert request is not None
    assert table.house.chair.id not in request.author_ids
