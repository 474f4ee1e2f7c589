"""Minutes: they write themselves from the meeting, are checked, finalised, added to, and reopened where need be."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import timedelta, timezone

from ..domain.calendar import local
from ..domain.decisions import DecisionState
from ..domain.meeting_cards import MeetingCase
from ..domain.meeting_rules import TITLE_MOST, demand_step, demand_text
from ..domain.meetings import AgendaItem, AgendaSource, Meeting, MeetingState
from ..domain.minutes import Addendum, Minutes
from ..domain.minutes_building import marked
from ..domain.minutes_checks import MinutesCheck, check_minutes
from ..domain.minutes_document import FINAL, EffectLine, MinutesDocument, chained, checksum, frozen_text
from ..domain.minutes_wording import effect_lines
from ..domain.people import Actor, Person
from ..domain.permissions import LEADERS
from ..domain.wording import day_text
from ..errors import Coded, Forbidden, Refused
from ..storage.codec import stamp
from ..storage.unit_of_work import UnitOfWork
from ..texts import LANGUAGES, text
from .meeting_reading import change_meeting, read_case
from .minutes_proof import Verdict, prove
from .minutes_reading import document_of, draft_of, frozen_of, later_with_minutes, moment_words, place_of, title_of
from .options import read_options
from .store import Act, Store


@dataclass(frozen=True, slots=True)
class DecisionEffects:
    """What a decision of the meeting did: its number, its words, and every change before and after."""

    decision_id: int
    mark: str
    text: str
    effects: tuple[EffectLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Reopened:
    """Minutes that were opened again, and what their decisions did meanwhile: none of it is taken back by that."""

    case: MeetingCase
    effects: tuple[DecisionEffects, ...]


@dataclass(frozen=True, slots=True)
class MinutesView:
    """All that a window shows of minutes, read in one go.

    `writes` says whether the actor may finalise them and add to them, `reopens` whether they may open them again;
    `later` is the meeting whose minutes came after, where these are not the latest.
    """

    case: MeetingCase
    document: MinutesDocument
    checks: tuple[MinutesCheck, ...]
    verdict: Verdict
    writes: bool
    reopens: bool
    later: Meeting | None


class MinutesService:
    """From the draft to signed minutes, and what may still happen to those."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # Reading ------------------------------------------------------------------------------------------------------

    def document(
        self, actor: Actor, meeting_id: int, language: str | None = None, *, minutes_id: int | None = None
    ) -> MinutesDocument:
        """The minutes as they stand: final ones as they were frozen, in their own language; else the draft in
        `language`, by default that of the meeting. `minutes_id` asks for an earlier edition."""
        with self._store.read(actor) as work:
            case = read_case(work, meeting_id)
            if minutes_id is None:
                return document_of(work, case, language or "")
            row = work.get(Minutes, minutes_id)
            if row.meeting_id != meeting_id:
                raise Refused("meeting.other")
            return frozen_of(work, row, work.all(Addendum, minutes_id=row.id))

    def view(self, actor: Actor, meeting_id: int, language: str | None = None) -> MinutesView:
        """Document, checks, checksum, and what the actor may do with them."""
        with self._store.snapshot(actor) as work:
            case = read_case(work, meeting_id)
            final, leads = case.final is not None, bool(work.actor.roles & LEADERS)
            later = later_with_minutes(work, case) if final else None
            return MinutesView(
                case,
                document_of(work, case, language or ""),
                () if final else check_minutes(case),
                prove(case),
                _whose(work, case.meeting),
                final and leads and later is None,
                later,
            )

    def checks(self, actor: Actor, meeting_id: int) -> tuple[MinutesCheck, ...]:
        """What blocks finalising, and what is asked before; nothing for final ones."""
        with self._store.read(actor) as work:
            case = read_case(work, meeting_id)
            return () if case.final is not None else check_minutes(case)

    def effects(self, actor: Actor, meeting_id: int, language: str = "") -> tuple[DecisionEffects, ...]:
        """What the decisions of the meeting that hold did, in a language (by default that of the meeting)."""
        with self._store.read(actor) as work:
            return _effects(read_case(work, meeting_id), language)

    # Writing ------------------------------------------------------------------------------------------------------

    def save_head(self, actor: Actor, meeting: Meeting) -> MeetingCase:
        """Save begin, end, place, occasion, language, chair, minute taker, distribution and what is written about the
        next meeting, read at its version; only between the end of the meeting and its final minutes."""
        with self._store.act(actor, "meeting.write") as work:
            current = work.get(Meeting, meeting.id)
            _demand_held(current)
            if meeting.begun_at is None or meeting.ended_at is None:
                raise Refused("minutes.times")
            for words in (meeting.place, meeting.occasion, meeting.next_note):
                if len(words) > TITLE_MOST:
                    raise Refused("meeting.text_long", most=TITLE_MOST)
            named = [one.strip() for one in meeting.distribution]
            changed = replace(
                current,
                version=meeting.version,
                begun_at=meeting.begun_at,
                ended_at=meeting.ended_at,
                place=meeting.place.strip(),
                occasion=meeting.occasion.strip(),
                language=meeting.language if meeting.language in LANGUAGES else current.language,
                chair_id=meeting.chair_id and work.get(Person, meeting.chair_id).id,
                minute_taker_id=meeting.minute_taker_id and work.get(Person, meeting.minute_taker_id).id,
                distribution=tuple(dict.fromkeys(one for one in named if one)),
                next_note=meeting.next_note.strip(),
            )
            work.change(changed)
            work.detail = {"title": current.title, "meeting_id": current.id}
            return read_case(work, current.id)

    def finalise(self, actor: Actor, meeting_id: int, *, seen: Collection[str] | None = None) -> MeetingCase:
        """Freeze the minutes: numbered, with a checksum, never changed again and never undone.

        `seen` are the keys of those checks that somebody has said yes to; where it is given, anything else that is
        missing is refused. Raises `Refused` for what blocks, `Forbidden` for others than chair, minute taker, leaders.
        """
        with self._store.act(actor, "minutes.finalise") as work:
            meeting = work.get(Meeting, meeting_id)
            _demand_whose(work, meeting)
            if meeting.state is MeetingState.FINAL:
                raise Refused("minutes.final", title=meeting.title)
            case = read_case(work, meeting_id)
            _demand_complete(work, case, seen)
            demand_step(meeting, MeetingState.FINAL)
            number = draft_of(work, case).number
            change_meeting(work, meeting, state=MeetingState.FINAL, number=meeting.number or number)
            document = _stamped(work, draft_of(work, read_case(work, meeting_id)))
            frozen = frozen_text(document)
            row = work.add(
                Minutes(
                    meeting_id=meeting_id,
                    number=document.number,
                    year=document.year,
                    language=document.language,
                    text=frozen,
                    sha256=checksum(frozen),
                    finalised_at=work.now,
                    finalised_by_id=work.actor.id,
                    finalised_by=work.actor.name,
                )
            )
            work.detail = _detail(meeting, row) | {"sha256": row.sha256, "edition": document.edition}
            return read_case(work, meeting_id)

    def addendum(self, actor: Actor, meeting_id: int, words: str) -> MeetingCase:
        """Add a dated correction to final minutes; the text itself stays as it is."""
        with self._store.act(actor, "minutes.addendum") as work:
            case, row = self._final(work, meeting_id)
            _demand_whose(work, case.meeting)
            clean, number = demand_text(words), len(case.addenda) + 1
            before = case.addenda[-1].sha256 if case.addenda else row.sha256
            mark = chained(before, number, stamp(work.now), work.actor.name, clean)
            work.add(Addendum(0, 0, row.id, meeting_id, number, clean, mark, work.now, work.actor.id, work.actor.name))
            work.detail = _detail(case.meeting, row) | {"addendum": number}
            return read_case(work, meeting_id)

    def reopen(self, actor: Actor, meeting_id: int, reason: str) -> Reopened:
        """Open the latest minutes of a series again, with a reason. The frozen text stays, marked as reopened; what its
        decisions did is told, and stays done. Finalised again they keep their number, as a further edition."""
        with self._store.act(actor, "minutes.reopen") as work:
            case, row = self._final(work, meeting_id)
            if (later := later_with_minutes(work, case)) is not None:
                day = day_text(later.day, read_options(work).language, with_weekday=False)
                raise Refused("minutes.not_latest", title=case.meeting.title, day=day)
            why = demand_text(reason, TITLE_MOST)
            who = work.actor
            work.change(replace(row, reopened_at=work.now, reopened_by_id=who.id, reopened_by=who.name, reason=why))
            change_meeting(work, case.meeting, state=MeetingState.HELD)
            work.detail = _detail(case.meeting, row) | {"reason": why}
            fresh = read_case(work, meeting_id)
            return Reopened(fresh, _effects(fresh, ""))

    def approve(self, actor: Actor, meeting_id: int, in_meeting_id: int) -> MeetingCase:
        """A later meeting approves final minutes; its agenda item says so where nobody wrote a result. Answers with the
        meeting that approved them."""
        with self._store.act(actor, "minutes.approve") as work:
            case, row = self._final(work, meeting_id)
            meeting, where = case.meeting, work.get(Meeting, in_meeting_id)
            if row.approved_at is not None:
                raise Refused("minutes.approved_already", title=meeting.title)
            if where.state not in (MeetingState.RUNNING, MeetingState.HELD) or where.id == meeting.id:
                raise Refused("minutes.approve_where")
            if place_of(where) < place_of(meeting):
                raise Refused("minutes.approve_where")
            work.change(replace(row, approved_at=work.now, approved_in_id=where.id))
            _say_approved(work, where, meeting_id, title_of(row))
            work.detail = {"title": title_of(row), "meeting_id": in_meeting_id}
            return read_case(work, in_meeting_id)

    @staticmethod
    def _final(work: Act, meeting_id: int) -> tuple[MeetingCase, Minutes]:
        case = read_case(work, meeting_id)
        if case.final is None:
            raise Refused("minutes.not_final", title=case.meeting.title)
        return case, case.final


def _detail(meeting: Meeting, row: Minutes) -> dict[str, object]:
    """What the journal says of a step that is compensated, never undone."""
    return {"title": title_of(row), "meeting_id": meeting.id, "minutes_id": row.id, "final": True}


def _stamped(work: Act, document: MinutesDocument) -> MinutesDocument:
    """The document as final: since when and by whom."""
    at, by = moment_words(work.now, document), work.actor.name
    shown = local(work.now, document.zone).replace(microsecond=0)
    code = "minutes.finalised" if by else "minutes.finalised.nobody"
    return replace(
        document,
        status=FINAL,
        finalised_at=shown.replace(tzinfo=timezone(shown.utcoffset() or timedelta(0))),
        finalised_by=by,
        finalised=text(code, document.language, at=at, by=by),
    )


def _effects(case: MeetingCase, language: str) -> tuple[DecisionEffects, ...]:
    language = language or case.meeting.language
    return tuple(
        DecisionEffects(one.id, marked(case.meeting.number, one.number), one.text, effect_lines(one, language))
        for one in case.decisions
        if one.state is not DecisionState.TAKEN_BACK
    )


def _say_approved(work: Act, where: Meeting, meeting_id: int, name: str) -> None:
    """The agenda item under which minutes are approved gets its result, if nobody wrote one."""
    named = f"meeting:{meeting_id}"
    for one in work.all(AgendaItem, meeting_id=where.id):
        fits = not one.subjects or named in one.subjects
        if one.source is AgendaSource.MINUTES and fits and not one.result.strip():
            work.change(replace(one, result=text("minutes.approves", where.language, name=name)))
            return


# Who and when ---------------------------------------------------------------------------------------------------------


def _whose(work: UnitOfWork, meeting: Meeting) -> bool:
    own = work.actor.id
    return bool(work.actor.roles & LEADERS) or (own is not None and own in (meeting.chair_id, meeting.minute_taker_id))


def _demand_whose(work: Act, meeting: Meeting) -> None:
    if not _whose(work, meeting):
        who = tuple(Coded(f"minutes.who.{one}") for one in ("chair", "minute_taker", "leaders"))
        raise Forbidden("minutes.whose", actor=work.actor.name or "–", title=meeting.title, who=who)


def _demand_held(meeting: Meeting) -> None:
    if meeting.state is MeetingState.FINAL:
        raise Refused("minutes.final", title=meeting.title)
    if meeting.state is not MeetingState.HELD:
        raise Refused("minutes.not_held", title=meeting.title)


def _demand_complete(work: Act, case: MeetingCase, seen: Collection[str] | None) -> None:
    """Raise `Refused` for what blocks, and for what is missing and nobody has said yes to."""
    found = check_minutes(case)
    blocking = [one for one in found if one.blocks]
    asking = [] if seen is None else [one for one in found if not one.blocks and one.key not in seen]
    for code, those in (("minutes.blocked", blocking), ("minutes.asks", asking)):
        if those:
            # One thing at a time: the first says what to do now, the window lists them all.
            one = those[0]
            what = Coded(f"minutes.check.{one.words or one.code}", **one.params)
            todo = Coded(f"minutes.check.{one.code}.do")
            raise Refused(code, title=case.meeting.title, what=what, todo=todo)
