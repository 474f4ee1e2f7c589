"""Action items live on until done: numbers, owners, overdue ones, history, the list across all meetings, files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from editorial.cli import main
from editorial.domain.action_cards import ActionFilter
from editorial.domain.decision_cards import DecisionDraft
from editorial.domain.decisions import ActionItem, ActionState
from editorial.domain.meetings import AgendaSource
from editorial.errors import Forbidden, Missing, Refused, StaleEdit
from tests.builders import ME
from tests.services.decision_makers import SECOND, Table, make_table
from tests.services.meeting_makers import make_meeting_house

YESTERDAY = date(2026, 5, 11)
OPEN = frozenset({ActionState.OPEN})


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Table]:
    house = make_meeting_house(tmp_path_factory.mktemp("actions"))
    yield make_table(house)
    house.ws.close()


def made(table: Table, text: str = "Kundenfragen sammeln", **values: object) -> ActionItem:
    wanted = ActionItem(meeting_id=table.meeting_id, text=text, owner_id=table.house.seller.id, due=SECOND)
    found: ActionItem = replace(wanted, **values)  # type: ignore[arg-type]
    return table.house.ws.actions.add(table.house.taker, found).action


def names(rows: object) -> list[str]:
    return [one.action.text for one in rows]  # type: ignore[attr-defined]


def test_an_action_item_has_its_number_owner_department_and_place(table: Table) -> None:
    decision = table.decide(DecisionDraft(table.meeting_id, text="Fragen werden gesammelt."))
    item, topic = table.item("PFAS"), table.case.items[0]
    first = made(table, item_id=topic.id, decision_id=decision.id, content_id=item.id)
    second = made(table, "Bildrechte klären", owner_id=None, owner=" Dr. Claudia Engel ", due=None)
    assert second.number == first.number + 1
    assert (second.owner, second.owner_id) == ("Dr. Claudia Engel", None)
    row = next(one for one in table.house.ws.actions.rows(ME) if one.action.id == first.id)
    number = table.case.meeting.number
    assert (row.label, row.decision) == (f"{number}-{first.number}", f"B {number}-{decision.number}")
    assert (row.owner, row.department, row.content) == ("Tobias Krüger", "Vertrieb", "PFAS")
    assert (row.meeting, row.item, row.action.by) == ("Redaktionssitzung", topic.title, "Jonas Brandt")


def test_words_are_needed_and_place_and_person_have_to_fit(table: Table) -> None:
    other = table.house.meeting().items[0]
    for wrong, match in (
        (ActionItem(meeting_id=table.meeting_id, text=" "), "text is empty"),
        (ActionItem(meeting_id=table.meeting_id, text="Ja", item_id=other.id), "another meeting"),
        (ActionItem(meeting_id=other.meeting_id, text="Ja"), "not in progress"),
        (ActionItem(text="Ja", content_id=9999), "no longer exists"),
    ):
        with pytest.raises(Refused, match=match):
            table.house.ws.actions.add(table.house.chair, wrong)


def test_the_owner_or_the_desk_ticks_it_off_and_nobody_else(table: Table) -> None:
    actions, one = table.house.ws.actions, made(table)
    with pytest.raises(Forbidden, match="Tobias Krüger"):
        actions.set_state(table.house.expert, [one.id], ActionState.DONE)
    done = actions.set_state(table.house.seller, [one.id], ActionState.DONE, "Zwölf Fragen")[0].action
    assert (done.state, done.done_by, done.note) == (ActionState.DONE, "Tobias Krüger", "Zwölf Fragen")
    assert done.done_at == table.house.clock.now
    again = actions.set_state(table.house.editor, [one.id], ActionState.OPEN)[0].action
    assert (again.state, again.done_at, again.done_by, again.note) == (ActionState.OPEN, None, "", "Zwölf Fragen")


def test_its_history_tells_every_change_with_who_and_before_and_after(table: Table) -> None:
    actions, one = table.house.ws.actions, made(table, "Mit Geschichte")
    saved = actions.save(table.house.taker, replace(one, due=date(2026, 5, 20))).action
    with pytest.raises(StaleEdit):
        actions.save(table.house.taker, replace(one, text="Zu alt"))
    actions.set_state(table.house.seller, [saved.id], ActionState.DROPPED)
    steps = actions.history(table.house.chair, one.id)
    assert [(one.actor, one.act) for one in steps] == [
        ("Jonas Brandt", "action.save"),
        ("Jonas Brandt", "action.save"),
        ("Tobias Krüger", "action.state"),
    ]
    assert steps[1].fields == (("due", "2026-05-15", "2026-05-20"),)
    assert steps[2].fields == (("state", "open", "dropped"),)


def test_mine_are_open_and_mine_and_overdue_are_those_that_should_be_done(table: Table) -> None:
    actions = table.house.ws.actions
    late = made(table, "Überfällig", due=YESTERDAY)
    made(table, "Anderer", owner_id=table.house.editor.id, due=YESTERDAY)
    gone = made(table, "Erledigt", due=YESTERDAY)
    actions.set_state(ME, [gone.id], ActionState.DONE)
    mine = names(actions.mine(table.house.seller))
    assert mine[0] == "Überfällig"
    assert not {"Anderer", "Erledigt"} & set(mine)
    overdue = actions.overdue(ME)
    assert {"Überfällig", "Anderer"} <= set(names(overdue))
    assert "Erledigt" not in names(overdue)
    assert all(one.overdue for one in overdue)
    assert names(actions.rows(ME, ActionFilter(text="uberfallig"))) == ["Überfällig"]
    assert late.id in {one.action.id for one in actions.rows(ME, ActionFilter(states=OPEN, until=YESTERDAY))}


def test_an_overdue_one_returns_to_the_next_agenda_until_it_is_done(table: Table) -> None:
    one, ws = made(table, "Kehrt wieder", due=YESTERDAY), table.house.ws
    planned = table.house.meeting(day=date(2026, 5, 26)).meeting

    def told() -> str:
        found = ws.agenda.suggestions(table.house.chair, planned.id)
        return "\n".join(line for each in found if each.source is AgendaSource.ACTIONS for line in each.lines)

    assert "Kehrt wieder" in told()
    ws.actions.set_state(table.house.seller, [one.id], ActionState.DONE)
    assert "Kehrt wieder" not in told()


def test_who_takes_no_part_sees_none_but_their_own(table: Table) -> None:
    actions, one = table.house.ws.actions, made(table, "Am Tisch")
    assert "Am Tisch" in names(actions.rows(table.house.expert))
    assert actions.rows(table.house.viewer) == ()
    with pytest.raises(Missing):
        actions.history(table.house.viewer, one.id)
    actions.add(ME, ActionItem(text="Für den Gast", owner_id=table.house.viewer.id))
    assert names(actions.rows(table.house.viewer)) == ["Für den Gast"]


def test_in_finalised_minutes_an_action_item_lives_on_but_says_the_same(tmp_path: Path) -> None:
    house = make_meeting_house(tmp_path)
    table = make_table(house, topics=("Eins",))
    one = made(table, item_id=table.case.items[0].id)
    house.ws.moderation.go(house.chair, table.meeting_id, table.case.items[0].id)
    house.ws.moderation.write(house.taker, table.case.items[0].id, result="Zur Kenntnis genommen.")
    house.ws.moderation.end(house.chair, table.meeting_id)
    house.ws.minutes.finalise(house.chair, table.meeting_id)
    actions = house.ws.actions
    for refused in (
        lambda: actions.save(house.taker, replace(one, text="Etwas anderes")),
        lambda: actions.add(house.taker, replace(one, id=0, version=0)),
        lambda: actions.remove(house.taker, [one.id]),
    ):
        with pytest.raises(Refused, match="finalised"):
            refused()
    saved = actions.save(house.taker, replace(one, due=date(2026, 6, 1), owner_id=house.editor.id)).action
    assert (saved.due, saved.owner) == (date(2026, 6, 1), "Petra Yılmaz")
    done = actions.set_state(house.editor, [one.id], ActionState.DONE)[0].action
    assert done.state is ActionState.DONE
    house.ws.close()


def test_the_command_line_lists_and_exports_them(
    table: Table, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    house = make_meeting_house(tmp_path)
    house.ws.actions.add(ME, ActionItem(text="Ohne Sitzung", due=YESTERDAY))
    path = str(house.ws.path)
    house.ws.close()
    assert main(["list", path, "actions", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [(one["title"], one["due"], one["state"], one["overdue"]) for one in listed] == [
        ("Ohne Sitzung", "2026-05-11", "open", True)
    ]
    assert main(["list", path, "actions"]) == 0
    assert "Offen" in capsys.readouterr().out
    for ending, inside in ((".ics", b"BEGIN:VTODO"), (".csv", b"Ohne Sitzung;")):
        target = tmp_path / f"aufgaben{ending}"
        assert main(["export", path, "tasks", "-o", str(target)]) == 0
        assert inside in target.read_bytes()
        assert main(["export", path, "tasks", "-o", str(target), "--to", "2026-05-01"]) == 0
        assert inside not in target.read_bytes()
    capsys.readouterr()
    assert main(["export", path, "tasks", "-o", str(tmp_path / "aufgaben.docx")]) == 1
    assert "Die Aufgabenliste lässt sich nicht als .docx ausgeben" in capsys.readouterr().err
