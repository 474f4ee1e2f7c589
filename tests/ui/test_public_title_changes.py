"""Public titles in the changes between two revisions: a line of their own, beside the text of the same channel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from editorial.app import Workspace
from editorial.domain.content import ContentItem
from editorial.services.content import Draft, Slot
from tests.builders import ME, channel_named
from ui.content.changes_panel import ChangesPanel
from ui.content.session import EditSession
from ui.context import Desk
from ui.diff_view import Pair


def made(ws: Workspace) -> tuple[int, tuple[int, ...]]:
    """An item on two channels whose second public title was changed; its id, and those of its publications."""
    slots = tuple(Slot(channel_named(ws, name).id, title=f"Erster {name}") for name in ("LinkedIn", "X"))
    content_id = ws.content.create(ME, Draft(ContentItem(title="Laborbesuch", text="Text."), slots)).made
    places = ws.content.card(ME, content_id).publications
    ws.planning.write_variant(ME, replace(places[1], title="Zweiter X"))
    return content_id, tuple(one.id for one in places)


def pairs(panel: ChangesPanel) -> list[Pair]:
    older, newer = panel._found[-2:]
    return panel._pairs(older, newer)


def test_a_changed_public_title_is_a_line_of_the_changes(
    desk_for: Callable[..., Desk], shown: Callable[[QWidget], None]
) -> None:
    desk = desk_for(sample=False)
    answers: list[tuple[int, tuple[int, ...]]] = []
    desk.run(made, answers.append)
    assert desk.tasks.wait()
    ((content_id, places),) = answers
    panel = ChangesPanel(desk, EditSession(desk))
    shown(panel)
    panel.open(content_id)
    assert desk.tasks.wait()
    changed = Pair(panel.tr("Public title"), "Erster X", "Zweiter X")
    assert pairs(panel) == [changed]
    panel.set_publication(places[1])
    assert pairs(panel) == [changed]
    panel.set_publication(places[0])
    assert pairs(panel) == []
