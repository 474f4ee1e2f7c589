"""Moderation mode in a process of its own: `python -m benchmarks.moderation WORKSPACE`.

It reads one empty line a request, goes to the next agenda item, and answers with the seconds that the interface thread
worked until the item stood painted (its own processor time: other programs do not count); what the worker writes is
waited for afterwards.
"""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import window, workspaces
from benchmarks.harness import Act

if TYPE_CHECKING:
    from ui.context import Desk
    from ui.moderation.window import ModerationWindow

#: A large meeting.
ITEMS, PEOPLE = 60, 40
SIZE = (1440, 900)


def next_item(folder: Path) -> Act:
    """Steps through the agenda, to and fro."""
    asked = window.Window(folder, workspace(folder), "", module="benchmarks.moderation")
    return lambda: asked.ask("")


def workspace(folder: Path) -> Path:
    """A meeting that begins today, with an item of content for every agenda item."""
    from editorial.app import create_workspace
    from editorial.domain.content import ContentItem
    from editorial.domain.meetings import AgendaItem, AgendaSource, Meeting, Participant
    from editorial.domain.people import Actor
    from editorial.services.content import Draft

    path = folder / "moderation.editorial"
    path.unlink(missing_ok=True)
    workspaces.own_folders(folder)
    made, now, me = create_workspace(path), datetime.now(UTC), Actor()
    ids = []
    for number in range(ITEMS):
        words = "Warum Wasser im Sommer anders schmeckt, und was das Labor dazu sagt. " * 6
        item = ContentItem(title=f"Beitrag {number}", text=words, key_message="Unser Wasser ist sicher.")
        ids.append(int(made.content.create(me, Draft(item)).detail["content_id"]))
    with made.store.act(me, "meeting.save") as work:
        meeting = work.add(Meeting(title="Redaktionssitzung", day=now.date(), starts_at=now, minutes=180))
        work.add_all(
            [
                AgendaItem(
                    meeting_id=meeting.id,
                    source=AgendaSource.IDEAS,
                    title=f"Thema {place + 1}: was dazu zu sagen ist",
                    subjects=(f"content:{content_id}",),
                    position=place,
                )
                for place, content_id in enumerate(ids)
            ]
        )
        people = [Participant(meeting_id=meeting.id, name=f"Gast {place}", position=place) for place in range(PEOPLE)]
        work.add_all(people)
    made.close()
    return path


# The side of the window ----------------------------------------------------------------------------------------------


def _opened(desk: Desk) -> ModerationWindow:
    from typing import Any

    from ui.moderation.reading import enter
    from ui.moderation.window import ModerationWindow

    found: list[Any] = []
    desk.run(lambda ws: enter(ws, desk.actor, 1, desk.options.workspace_id, desk.language), found.append)
    desk.tasks.wait()
    made = ModerationWindow(desk, found[0])
    made.resize(*SIZE)
    made.show()
    window.calm()
    return made


def _step(desk: Desk, meeting: ModerationWindow) -> float:
    state = meeting.state
    last = state.following() is None
    begin = time.thread_time()
    if last:
        state.go(state.case.items[0].id)
    else:
        state.next()
    window.settle()
    took = time.thread_time() - begin
    state.flush()
    desk.tasks.wait()
    window.calm()
    return took


def main() -> int:
    """Answer requests until they end."""
    desk = window.open_desk(Path(sys.argv[1]))
    meeting = _opened(desk)
    for _line in sys.stdin:
        print(f"{_step(desk, meeting):.6f}", flush=True)
    meeting.leave()
    desk.tasks.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
