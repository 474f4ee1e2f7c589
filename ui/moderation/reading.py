"""Jobs of moderation mode on the worker thread: open a meeting, read ahead, write what was typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from editorial import faults
from editorial.app import Workspace
from editorial.domain.decision_cards import DecisionOption
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import MeetingState
from editorial.domain.people import Actor
from editorial.domain.stage import StageBook
from editorial.domain.text_merge import merged
from editorial.services.moderation_words import WordsBefore

from ..rescue_file import settled
from ..typed_starts import Starts
from .rescue import MeetingRescue, Place, Spot

__all__ = ["Ahead", "Opened", "enter", "read_ahead", "write_words"]


@dataclass(frozen=True, slots=True)
class Ahead:
    """What can be shown at once: stages by item, and what can be decided about them."""

    book: StageBook
    options: Mapping[int, tuple[DecisionOption, ...]]


@dataclass(frozen=True, slots=True)
class Opened:
    """A meeting that is in progress, what is read ahead of it, and words that a crash caught."""

    case: MeetingCase
    ahead: Ahead
    rescued: Place | None


def enter(ws: Workspace, actor: Actor, meeting_id: int, workspace_id: str, language: str) -> Opened:
    """The meeting in progress: begun now where it was planned, gone on with where it had ended."""
    settled()
    case = ws.moderation.running(actor)
    if case is None or case.meeting.id != meeting_id:
        known = ws.meetings.case(actor, meeting_id)
        ended = known.meeting.state is MeetingState.HELD
        case = ws.moderation.resume(actor, meeting_id) if ended else ws.moderation.begin(actor, meeting_id)
    ahead = read_ahead(ws, actor, meeting_id, around(case), language)
    return Opened(case, ahead, MeetingRescue(workspace_id, meeting_id).read())


def around(case: MeetingCase, reach: int = 2) -> list[int]:
    """The current item and its neighbours, the nearest first; without one the last items."""
    ids = [one.id for one in case.items]
    at = ids.index(case.meeting.item_id) if case.meeting.item_id in ids else len(ids)
    near = sorted(range(len(ids)), key=lambda place: (abs(place - at), -place))
    return [ids[place] for place in near[: 2 * reach + 1]]


def read_ahead(ws: Workspace, actor: Actor, meeting_id: int, ids: Iterable[int], language: str) -> Ahead:
    """Stages of some items, and what can be decided about each."""
    wanted = list(ids)
    book = ws.stage.read(actor, meeting_id, wanted, language)
    return Ahead(book, {one: ws.decisions.options(actor, one, language) for one in wanted})


def write_words(
    ws: Workspace,
    actor: Actor,
    case: MeetingCase,
    words: Mapping[Spot, str],
    made: dict[int, int],
    starts: Starts[Spot],
) -> MeetingCase:
    """Write what was typed; `made` remembers which note an item's new one has become. Runs in the order of typing."""
    faults.point("moderation.typed")
    for spot, said in sorted(words.items()):
        base = starts.base(spot)
        if spot.kind == "fact":
            case = ws.moderation.write(actor, spot.row_id, fact=said, before=WordsBefore(fact=base))
        elif spot.kind == "result":
            case = ws.moderation.write(actor, spot.row_id, result=said, before=WordsBefore(result=base))
        elif spot.kind == "note":
            case = _write_note(ws, actor, case, spot.row_id, said, base)
        elif spot.kind == "new_note":
            case = _new_note(ws, actor, case, spot.row_id, said, made, base)
        starts.landed(spot)
    faults.point("moderation.kept")
    return case


def _write_note(
    ws: Workspace, actor: Actor, case: MeetingCase, note_id: int, said: str, base: str | None
) -> MeetingCase:
    # read anew: the one that was read with the window may be older than what was written since
    fresh = ws.moderation.running(actor) or case
    note = next((one for one in fresh.notes if one.id == note_id), None)
    if note is None:
        return _note_again(ws, actor, case, note_id, said, base)
    words = said.strip() if base is None else merged(base.strip(), note.text, said.strip()).text
    if not words.strip():
        return ws.moderation.remove_note(actor, note_id)
    return fresh if note.text == words.strip() else ws.moderation.save_note(actor, replace(note, text=words))


def _note_again(
    ws: Workspace, actor: Actor, case: MeetingCase, note_id: int, said: str, base: str | None
) -> MeetingCase:
    """Somebody removed the note while this was written: what is new of it is a note of its own."""
    old = next((one for one in case.notes if one.id == note_id), None)
    if base is None or said.strip() in ("", base.strip()):
        return ws.moderation.running(actor) or case
    return ws.moderation.note(actor, case.meeting.id, said, old.item_id if old is not None else None)


def _new_note(
    ws: Workspace, actor: Actor, case: MeetingCase, item_id: int, said: str, made: dict[int, int], base: str | None
) -> MeetingCase:
    if item_id in made:
        done = _write_note(ws, actor, case, made[item_id], said, base)
        if not said.strip():
            made.pop(item_id)
        elif made[item_id] not in {one.id for one in done.notes}:
            made[item_id] = max((one.id for one in done.notes), default=0)
        return done
    if not said.strip():
        return ws.moderation.running(actor) or case
    done = ws.moderation.note(actor, case.meeting.id, said, item_id or None)
    made[item_id] = max(one.id for one in done.notes)
    return done
