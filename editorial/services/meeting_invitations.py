"""Invitations to meetings, written from what the workspace knows of them."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from .. import __version__
from ..domain.calendar import local
from ..domain.meeting_cards import MeetingCase
from ..domain.meeting_invitation import AgendaLine, Guest, Invitation, InvitationWritten
from ..domain.meetings import AgendaState, Meeting, MeetingState, Participant
from ..domain.people import Person
from ..errors import Coded, Refused
from ..storage import journal
from ..storage.unit_of_work import UnitOfWork
from .agenda_paper import screened
from .meeting_rows import shown_case
from .options import read_options
from .store import Act

ENDINGS = (".ics", ".eml")


def write_within(work: Act, meeting_id: int, path: Path, files: ExitStack) -> InvitationWritten:
    """Write the invitation and note it down; the file takes its name when `files` is left.

    Raises `Refused` for another ending, a meeting that has begun, or a place that cannot be written.
    """
    from ..exchange.export_file import replacing
    from ..exchange.meeting_invitation import invitation_ics, invitation_mail

    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise Refused("invitation.ending")
    case = shown_case(work, meeting_id)
    meeting = case.meeting
    if meeting.state not in (MeetingState.PLANNED, MeetingState.CANCELLED):
        raise Refused("meeting.step", title=meeting.title, state=Coded(f"meeting.state.{meeting.state}"))
    invitation = invitation_of(work, case)
    data = (invitation_ics if ending == ".ics" else invitation_mail)(invitation, __version__)
    draft = files.enter_context(replacing(path))
    draft.write_bytes(data)
    work.change(replace(work.get(Meeting, meeting.id), invited_at=work.now))
    work.detail = {"title": meeting.title, "meeting_id": meeting.id, "day": meeting.day.isoformat()}
    without = invitation.without_address
    return InvitationWritten(str(path), len(invitation.guests) - len(without), without, invitation.cancelled)


def invitation_of(work: UnitOfWork, case: MeetingCase) -> Invitation:
    """What the invitation to a meeting says now; words that are not cleared do not leave with it."""
    case = replace(case, items=tuple(screened(work, case.meeting.language, case.items)))
    meeting = case.meeting
    people = {one.id: one for one in work.all(Person)}
    if meeting.time is None or meeting.starts_at is None:
        raise Refused("meeting.time")
    sender = people.get(work.actor.id or 0)
    taker = people.get(meeting.minute_taker_id or 0)
    chair = people.get(meeting.chair_id or 0)
    return Invitation(
        uid=meeting.uid or f"meeting-{meeting.id}",
        sequence=meeting.sequence,
        title=meeting.title,
        day=meeting.day,
        time=meeting.time,
        zone=meeting.zone,
        starts_at=meeting.starts_at,
        minutes=meeting.minutes,
        stamp=work.now,
        language=meeting.language,
        place=meeting.place,
        occasion=meeting.occasion,
        note=meeting.note,
        organisation=read_options(work).organisation,
        cancelled=meeting.state is MeetingState.CANCELLED,
        update=_changed_since(work, meeting),
        reason=meeting.reason,
        organizer=_organizer(chair, taker, sender),
        sender=_organizer(sender),
        minute_taker=taker.name if taker is not None else "",
        guests=tuple(_guest(one, people, meeting) for one in case.participants),
        agenda=_agenda(case, people),
    )


def _changed_since(work: UnitOfWork, meeting: Meeting) -> bool:
    """Whether when, where or whether has changed since people were first invited."""
    if meeting.invited_at is None:
        return False
    states = (image for _entry, image in journal.steps_of_row(work.connection, "meeting", meeting.id))
    first = next((image for image in states if image.get("invited_at")), None)
    return first is None or int(first["sequence"]) < meeting.sequence


def _organizer(*candidates: Person | None) -> tuple[str, str]:
    """Who answers for the meeting: its chair, else its minute taker, else who writes; the first with an address."""
    from ..exchange.form_mail import is_address

    known = [one for one in candidates if one is not None]
    reachable = next((one for one in known if is_address(one.email)), None)
    found = reachable or (known[0] if known else None)
    if found is None:
        return "", ""
    return found.name, found.email.strip() if reachable is not None else ""


def _guest(one: Participant, people: dict[int, Person], meeting: Meeting) -> Guest:
    from ..exchange.form_mail import is_address

    person = people.get(one.person_id or 0)
    given = [one.email, person.email if person is not None else ""]
    email = next((each.strip() for each in given if is_address(each)), "")
    chair = one.person_id is not None and one.person_id == meeting.chair_id
    return Guest(person.name if person is not None else one.name, email, one.part, one.reply, chair)


def _agenda(case: MeetingCase, people: dict[int, Person]) -> tuple[AgendaLine, ...]:
    """The items that will be discussed, with the hour at which it is their turn on the clocks of the meeting's zone."""
    meeting, lines, spent = case.meeting, list[AgendaLine](), 0
    for one in case.items:
        if one.state is AgendaState.SKIPPED:
            continue
        begins = meeting.starts_at
        at = None if begins is None else local(begins + timedelta(minutes=spent), meeting.zone).time()
        presenter = people.get(one.presenter_id or 0)
        name = presenter.name if presenter is not None else ""
        lines.append(AgendaLine(len(lines) + 1, one.title, one.minutes, at, name, one.section))
        spent += one.minutes
    return tuple(lines)
