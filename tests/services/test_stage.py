"""The stage of a meeting shows the content of its items, and nothing that is not cleared."""

from __future__ import annotations

from contextlib import closing
from dataclasses import fields
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from editorial.app import Workspace
from editorial.domain.content import Status
from editorial.domain.decision_cards import DecisionDraft
from editorial.domain.decisions import ActionItem
from editorial.domain.meetings import AgendaItem, AgendaSource, Meeting
from editorial.domain.stage import Stage, StageBook
from editorial.errors import Missing
from tests.builders import ME, make_item, new_workspace
from tests.services.clearance_makers import OPEN, PNG, SECRET, clearing_in
from tests.services.clearance_sequences import runs

DAY = date(2026, 5, 12)


def meeting_about(ws: Workspace, *items: AgendaItem) -> list[int]:
    """A meeting with these items; their ids."""
    with ws.store.act(ME, "meeting.save") as work:
        made = work.add(Meeting(title="Sitzung", day=DAY))
        return [work.add(_at(one, made.id, place)).id for place, one in enumerate(items)]


def _at(item: AgendaItem, meeting_id: int, place: int) -> AgendaItem:
    values = {one.name: getattr(item, one.name) for one in fields(item)}
    return AgendaItem(**(values | {"meeting_id": meeting_id, "position": place}))


def stage(ws: Workspace, item_id: int) -> Stage:
    found: StageBook = ws.stage.read(ME, 1, [item_id])
    return found.stages[item_id]


def everything(value: Any) -> str:
    return repr(value)


def test_a_content_item_stands_there_with_text_picture_and_the_days_of_its_week(tmp_path: Path) -> None:
    with closing(new_workspace(tmp_path)) as ws:
        item = make_item(ws, "Labor", text="Ein Tropfen.", day=date(2026, 5, 20), at=time(10), status=Status.PLANNED)
        make_item(ws, "Daneben", day=date(2026, 5, 22), status=Status.PLANNED)
        ws.parts.attach(ME, item.id, "bild.png", PNG, "Ein Glas")
        (item_id,) = meeting_about(
            ws, AgendaItem(source=AgendaSource.IDEAS, title="Labor", subjects=(f"content:{item.id}",))
        )
        found = stage(ws, item_id)
    card = found.cards[0]
    assert (card.title, card.text, card.alt_text) == ("Labor", "Ein Tropfen.", "Ein Glas")
    assert card.picture
    assert [one.day for one in found.days] == [date(2026, 5, 18 + number) for number in range(7)]
    assert [(one.title, one.marked) for day in found.days for one in day.entries] == [
        ("Labor", True),
        ("Daneben", False),
    ]


def test_open_action_items_and_decisions_stand_with_their_item(tmp_path: Path) -> None:
    with closing(new_workspace(tmp_path)) as ws:
        late = ws.actions.add(ME, ActionItem(text="Bild holen", owner="Tobias Krüger", due=date(2026, 5, 4))).action
        (item_id,) = meeting_about(
            ws, AgendaItem(source=AgendaSource.ACTIONS, title="Aufgaben", subjects=(f"action:{late.id}", "action:99"))
        )
        ws.moderation.begin(ME, 1)
        ws.decisions.decide(ME, DecisionDraft(1, item_id, text="Tobias holt das Bild."))
        found = stage(ws, item_id)
    assert [(one.text, one.who, one.late) for one in found.lines] == [("Bild holen", "Tobias Krüger", True)]
    assert [one.text for one in found.decisions] == ["Tobias holt das Bild."]


def test_what_is_not_cleared_is_never_on_the_stage(tmp_path: Path) -> None:
    with clearing_in(tmp_path) as desk:
        ws = desk.ws
        held = desk.item(text=f"Vorher. {SECRET} Nachher.")
        free = desk.item(text=OPEN)
        (secret_id, free_id, title_id) = meeting_about(
            ws,
            AgendaItem(source=AgendaSource.IDEAS, title="Eins", note=SECRET, subjects=(f"content:{held.id}",)),
            AgendaItem(source=AgendaSource.IDEAS, title="Zwei", subjects=(f"content:{free.id}",)),
            AgendaItem(title=SECRET),
        )
        book = ws.stage.read(ME, 1, [secret_id, free_id, title_id])
    said = everything(book)
    assert not runs(SECRET) & runs(said), "six words in a row of what was said in confidence"
    assert book.stages[secret_id].cards[0].text.startswith("[Zurückgehalten")
    assert OPEN in book.stages[free_id].cards[0].text


def test_subjects_that_are_gone_leave_nothing_behind(tmp_path: Path) -> None:
    with closing(new_workspace(tmp_path)) as ws:
        item = make_item(ws, "Weg")
        ws.content.delete(ME, [item.id])
        subjects = (f"content:{item.id}", "content:77", "publication:88", "request:5", "parked:6", "unsinn")
        (item_id,) = meeting_about(ws, AgendaItem(source=AgendaSource.IDEAS, title="Leer", subjects=subjects))
        found = stage(ws, item_id)
        assert (found.cards, found.lines, found.days) == ((), (), ())
        with pytest.raises(Missing):
            ws.stage.read(ME, 99, [])
