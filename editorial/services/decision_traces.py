"""What a decision changed, read from what its act has written: nobody types before and after."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..domain.approvals import Outcome, RequestStage, SignOff, Validity
from ..domain.channels import Channel
from ..domain.content import ContentItem, Publication
from ..domain.decision_effects import (
    APPROVAL,
    CHANNEL,
    DEPARTMENT,
    MINUTES,
    NAMES,
    OWNER,
    REQUEST,
    SIGN_OFF,
    SLOT,
    STATUS,
    Effect,
)
from ..domain.inputs import InputRequest, RequestState
from ..domain.journal import Image
from ..domain.minutes import Minutes
from ..domain.people import Department, Person
from ..storage.mapping import KINDS
from ..storage.unit_of_work import UnitOfWork
from .clearance_out import Screen
from .minutes_reading import title_of
from .store import Act

_KINDS = frozenset({"content", "publication", "input_request", "approval_request", "sign_off", "minutes"})


def guarded(work: Act) -> None:
    """Let the guards of clearance and approvals look at what was done so far.

    They run again at the end of the act; what they do then has been done already, and stands among the effects.
    """
    if work.clearance is not None and (work.owners or work.given):
        work.clearance(work)
    if work.guard is not None and work.owners:
        work.guard(work)


def effects_of(work: Act, language: str) -> tuple[Effect, ...]:
    """Before and after of everything that people would ask about, in the order in which it is read.

    Titles with words that are not cleared are withheld, in that language.
    """
    tracer, found = _Tracer(work, language), list[Effect]()
    for (kind, row_id), (before, after) in _folded(work).items():
        found += tracer.effects(kind, row_id, before, after)
    quiet = {one.row_id for one in found if one.kind == "content" and one.name == STATUS}
    kept = [one for one in found if one.name != STATUS or one.kind == "content" or tracer.owner(one) not in quiet]
    return tuple(sorted(kept, key=lambda one: (tracer.place(one), NAMES.index(one.name))))


def _folded(work: Act) -> dict[tuple[str, int], tuple[Image | None, Image | None]]:
    """By row what it was before the act and what it is now; what the act took up of a series was there before."""
    found: dict[tuple[str, int], tuple[Image | None, Image | None]] = {}
    taken = set(work.taken)
    for kind, row_id, before, after in work.entries:
        if kind not in _KINDS:
            continue
        key = kind, row_id
        if key not in found:
            owner = row_id if kind == "content" else (after or {}).get("content_id")
            there = before is None and kind in ("content", "publication") and owner in taken
            found[key] = (after if there else before), after
            continue
        was, now = found[key]
        # Of a change only the changed columns are there: the first value of each is the one before.
        was = None if was is None else (before or {}) | was
        found[key] = was, None if after is None else (now or {}) | after
    return found


class _Tracer:
    def __init__(self, work: Act, language: str) -> None:
        self.work, self.screen = work, Screen(work, language)

    def effects(self, kind: str, row_id: int, before: Image | None, after: Image | None) -> list[Effect]:
        """The effects of one row."""
        how = {
            "content": self._content,
            "publication": self._publication,
            "input_request": self._request,
            "approval_request": self._approval,
            "sign_off": self._sign_off,
            "minutes": self._minutes,
        }[kind]
        return [one for one in how(row_id, before, after) if one.before != one.after]

    def owner(self, one: Effect) -> int:
        """The content item of an effect, 0 where it has gone."""
        if one.kind == "content":
            return one.row_id
        kind = KINDS[one.kind]
        found = UnitOfWork.find(self.work, kind.cls, one.row_id)
        return int(getattr(found, "content_id", 0) or 0)

    def place(self, one: Effect) -> tuple[int, str]:
        """Effects of one item stand together."""
        return self.owner(one), one.title

    def _title(self, content_id: int | None) -> str:
        item = UnitOfWork.find(self.work, ContentItem, content_id)
        return "" if item is None else self.screen.clean(item.title, item.id)

    def _name(self, cls: type[Any], row_id: int | None) -> str:
        found = UnitOfWork.find(self.work, cls, row_id)
        return "" if found is None else str(found.name)

    def _content(self, row_id: int, before: Image | None, after: Image | None) -> Iterable[Effect]:
        was, now, title = before or {}, after or {}, self._title(row_id)
        if "status" in now:
            yield Effect("content", row_id, title, STATUS, was.get("status", ""), now["status"])
        for column, name, cls in (("owner_id", OWNER, Person), ("department_id", DEPARTMENT, Department)):
            if column in now and column in was:
                old, new = self._name(cls, was[column]), self._name(cls, now[column])
                yield Effect("content", row_id, title, name, old, new)

    def _publication(self, row_id: int, before: Image | None, after: Image | None) -> Iterable[Effect]:
        one = UnitOfWork.find(self.work, Publication, row_id)
        images = {**(after or {}), **(before or {})}
        content_id = one.content_id if one is not None else images.get("content_id")
        title = self._title(content_id)
        channel = self._name(Channel, one.channel_id if one is not None else images.get("channel_id"))
        if before is None or after is None:
            yield Effect("publication", row_id, title, CHANNEL, *self._made(before, after))
        elif "channel_id" in after:
            pair = self._name(Channel, before["channel_id"]), self._name(Channel, after["channel_id"])
            yield Effect("publication", row_id, title, CHANNEL, *pair)
        if after is not None and ("day" in after or "time" in after):
            old = "" if before is None else _slot(one, before)
            yield Effect("publication", row_id, title, SLOT, old, _slot(one, after), channel)
        if before is not None and after is not None and "status" in after:
            yield Effect("publication", row_id, title, STATUS, before.get("status", ""), after["status"], channel)

    def _made(self, before: Image | None, after: Image | None) -> tuple[str, str]:
        old, new = (("" if one is None else self._name(Channel, one["channel_id"])) for one in (before, after))
        return old, new

    def _request(self, row_id: int, before: Image | None, after: Image | None) -> Iterable[Effect]:
        one = UnitOfWork.find(self.work, InputRequest, row_id)
        if one is None or after is None:
            return
        state = "waiting" if one.wants_grant else str(one.state)
        who, day = self._name(Person, one.person_id), one.due.isoformat() if one.due else ""
        old = "" if before is None else f"{before.get('state', RequestState.DRAFT)}|{who}|{day}"
        title = self.screen.clean(one.title, one.content_id)
        yield Effect("input_request", row_id, title, REQUEST, old, f"{state}|{who}|{day}")

    def _approval(self, row_id: int, before: Image | None, after: Image | None) -> Iterable[Effect]:
        if after is None:
            return
        content_id = after.get("content_id") or self._content_of("approval_request", row_id)
        old = "" if before is None else str(before.get("outcome", ""))
        now = str(after.get("outcome", old or Outcome.OPEN))
        yield Effect("approval_request", row_id, self._title(content_id), APPROVAL, old, now)

    def _content_of(self, kind: str, row_id: int) -> int | None:
        found = UnitOfWork.find(self.work, KINDS[kind].cls, row_id)
        return getattr(found, "content_id", None)

    def _sign_off(self, row_id: int, before: Image | None, after: Image | None) -> Iterable[Effect]:
        one = UnitOfWork.find(self.work, SignOff, row_id)
        if one is None or before is None or after is None or "validity" not in after:
            return
        stage = UnitOfWork.find(self.work, RequestStage, one.stage_id)
        who = f"{one.person}, {stage.name}" if stage is not None and stage.name else one.person
        old, now = str(before.get("validity", Validity.VALID)), str(after["validity"])
        yield Effect("sign_off", row_id, self._title(one.content_id), SIGN_OFF, old, now, who)

    def _minutes(self, row_id: int, before: Image | None, after: Image | None) -> Iterable[Effect]:
        one = UnitOfWork.find(self.work, Minutes, row_id)
        if one is not None and before is not None and after is not None and after.get("approved_at"):
            yield Effect("minutes", row_id, title_of(one), MINUTES, "", "approved")


def _slot(one: Publication | None, image: Image) -> str:
    """Day and hour of an image that may hold only the one that changed; the other is as it stands there."""
    day, at = (one.day, one.time) if one is not None else (None, None)
    there = str(image.get("day", day.isoformat() if day else "") or "")
    hour = str(image.get("time", f"{at:%H:%M}" if at else "") or "")
    return f"{there}T{hour}" if there and hour else there
