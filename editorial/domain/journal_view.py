"""What people see of the journal: steps under a filter, and what each changed, before and after."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from .journal import Entry, Image, canonical


@dataclass(frozen=True, slots=True)
class JournalFilter:
    """Which steps are meant. `people` are ids of persons, or names of actors without one; days are both included."""

    content_id: int | None = None
    people: frozenset[int | str] = frozenset()
    groups: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None
    text: str = ""

    @property
    def is_set(self) -> bool:
        """Whether it leaves anything out."""
        return self != JournalFilter()


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One step as a line of the journal; `at` is wall time in the workspace's zone, `rows` how many rows it changed.

    `content_id` is the item that it was about, `there` whether that can still be opened. A decision that came back on a
    form has `brought_in`: id and name of whoever read the answer in.
    """

    step: int
    seq: int
    at: datetime
    actor_id: int | None
    actor: str
    act: str
    #: For Undo and Redo: the act that went back or came again.
    origin: str
    title: str
    rows: int
    content_id: int | None = None
    there: bool = False
    brought_in: tuple[int | None, str] | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """All steps under a filter, newest first, and the head of the chain at that moment."""

    steps: tuple[int, ...]
    entries: int
    hash: str


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody who acted; `key` is what `JournalFilter.people` takes."""

    key: int | str
    name: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after, in words; `prose`: compare word by word."""

    name: str
    before: str
    after: str
    prose: bool = False


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row that a step made, changed or removed; `what` is made, changed or removed."""

    seq: int
    kind: str
    row_id: int
    name: str
    what: str
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class StepDetails:
    """A step with its rows; `more` rows beyond the given ones are not listed."""

    row: JournalRow
    rows: tuple[RowChange, ...]
    more: int = 0


class Verdict(StrEnum):
    """What became of an earlier state of the journal."""

    #: Everything of the earlier state is still there, in its place.
    CONTINUES = "continues"
    #: The journal ends before the earlier state did.
    CUT = "cut"
    #: Entries that were there are others now.
    REWRITTEN = "rewritten"
    #: The earlier file contradicts itself: it proves nothing.
    UNSOUND = "unsound"
    #: A name was taken out of the journal since, by an act that says so and knows the earlier head.
    ANONYMISED = "anonymised"


@dataclass(frozen=True, slots=True)
class Earlier:
    """The head of an earlier journal, with the hashes of its entries as far as they are known."""

    entries: int
    hash: str
    hashes: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Continuation:
    """The answer of a comparison; `first` is the first entry that is missing or another (0: it cannot be said)."""

    verdict: Verdict
    earlier: int
    entries: int
    first: int = 0


def compare(earlier: Earlier, entries: int, hashes: dict[int, str]) -> Continuation:
    """Whether a journal of `entries` entries, whose `hashes` are given by number, goes on from an earlier one.

    Sound only together with a whole chain: hashes that were left as they were prove nothing of what they stand beside.
    """
    known = earlier.hashes or ((earlier.entries, earlier.hash),)
    for number, value in known:
        if number > entries:
            return Continuation(Verdict.CUT, earlier.entries, entries, entries + 1)
        if hashes.get(number) != value:
            return Continuation(Verdict.REWRITTEN, earlier.entries, entries, number if earlier.hashes else 0)
    return Continuation(Verdict.CONTINUES, earlier.entries, entries)


@dataclass(frozen=True, slots=True)
class Seal:
    """What an entry says that took a name out of the journal: entries and head before, first entry it changed."""

    entries: int
    hash: str
    first: int


def explained(found: Continuation, earlier: Earlier, seals: Iterable[Seal]) -> Continuation:
    """A journal that is another only because somebody was anonymised: the difference begins where that act began.

    An earlier state that ends exactly where the journal stood then must have its head.
    """
    if found.verdict is not Verdict.REWRITTEN:
        return found
    for one in seals:
        begins = found.first in (0, one.first)
        same_head = earlier.entries != one.entries or earlier.hash == one.hash
        if begins and earlier.entries <= one.entries and same_head:
            return Continuation(Verdict.ANONYMISED, found.earlier, found.entries, one.first)
    return found


def first_unlike(entries: Iterable[tuple[Entry, Image | None, Image | None]]) -> int | None:
    """The first entry that does not go on from what the entries before it left, whatever its hash says.

    Steps count up one by one and are one act each; a row is made once, changed from what it was, and removed as it
    was. Finds what was taken out or put in where somebody computed all later hashes anew. Fields that a row did not
    have yet are those of a newer program and may appear.
    """
    rows: dict[tuple[str, int], Image] = {}
    last: Entry | None = None
    for entry, before, after in entries:
        if not _goes_on(last, entry):
            return entry.seq
        key = (entry.kind, entry.row_id)
        now = rows.get(key)
        if (before is None) != (now is None) or (before is None and after is None):
            return entry.seq
        if before is not None and now is not None and any(now[n] != v for n, v in before.items() if n in now):
            return entry.seq
        if after is None:
            rows.pop(key, None)
        else:
            rows[key] = after if now is None else now | after
        last = entry
    return None


def _goes_on(last: Entry | None, entry: Entry) -> bool:
    if last is None:
        return entry.step == 1
    if entry.step != last.step:
        return entry.step == last.step + 1
    same = (entry.at, entry.actor_id, entry.actor, entry.act, entry.detail)
    return same == (last.at, last.actor_id, last.actor, last.act, last.detail)


def is_canonical(text: str, image: Image) -> bool:
    """Whether the text is the one way in which the image is written."""
    return canonical(image) == text
