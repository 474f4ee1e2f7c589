"""On the way out of the house: texts with words that are not cleared are withheld, and a sentence says so.

Everything that writes a file others may read, or puts words on the clipboard for a network, goes through here. Only the
whole workspace, which leaders alone may write, stays whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any, TypeVar

from ..domain.channels import Channel
from ..domain.clearance import Kept, held_back, inside_only, spans_of
from ..domain.content import ContentItem
from ..domain.journal import Entry, canonical
from ..domain.plan_import import PlanRow
from ..domain.plan_lines import PlanLine
from ..domain.plan_match import SAID
from ..domain.series_export import SeriesEvent
from ..errors import Coded, Refused
from ..storage import clearance_queries
from ..storage.unit_of_work import UnitOfWork
from ..texts import LANGUAGES, text
from .clearance_guard import named
from .clearance_reading import read_kept

T = TypeVar("T")

_LINE = ("title", "text", "public_title", "brief", "key_message", "audience", "notes", "without", "series")
_LISTS = ("labels", "hashtags")
#: Of the journal: what an answer said, and the words that were taken from it.
_SAID = {
    "answer": frozenset({"value", "quotes"}),
    "passage": frozenset({"words"}),
    "contribution": frozenset({"remark", "consent_note"}),
    "input_file": frozenset({"name"}),
}


def withheld(language: str) -> str:
    """What stands in the place of a text."""
    return text("clearance.withheld", language)


def withheld_from(line: PlanLine, language: str) -> bool:
    """Whether something was withheld from a line of a plan."""
    mark = withheld(language)
    return any(getattr(line, name) == mark for name in _LINE)


def withheld_in(row: PlanRow) -> frozenset[str]:
    """Fields of a row of which an export withheld the words: the file says nothing about them."""
    marks = {withheld(one) for one in LANGUAGES}
    found = {name for name in SAID if isinstance(said := getattr(row, name), str) and said.strip() in marks}
    if found and not row.labels:
        found |= {"labels"}
    if found and not row.hashtags:
        found |= {"hashtags"}
    if any(words.strip() in marks for _channel, words in row.variants):
        found |= {"variants"}
    return frozenset(found)


class Screen:
    """Everything that may not leave, read once; `count` says how many texts were withheld so far.

    The words of a passage count for its item from three in a row on, those of other answers as `domain.clearance` has
    it. What goes inside the organisation only may say what is internal.
    """

    def __init__(self, work: UnitOfWork, language: str) -> None:
        self._work, self._language = work, language
        self.kept: Kept = read_kept(work.connection)
        self.count = 0
        # Read now: a snapshot may be over when the texts come.
        self._insides = self._read_insides() if self.kept else frozenset[int]()
        self._taken = self._read_taken() if self.kept else {}

    def __bool__(self) -> bool:
        return bool(self.kept)

    def _read_insides(self) -> frozenset[int]:
        channels = {one.id: one for one in self._work.all(Channel)}
        places = clearance_queries.channels_of(self._work.connection)
        return frozenset(one for one, ids in places.items() if inside_only(ids, channels))

    def _read_taken(self) -> dict[int, tuple[str, ...]]:
        rows = self._work.connection
        ids = clearance_queries.taken_from(rows, self.kept.by_answer)
        found: dict[int, tuple[str, ...]] = {}
        for content_id, sources in clearance_queries.sources(rows, ids).items():
            inside = content_id in self._insides
            levels = [(words, self.kept.level(answer, words)) for _id, answer, words, _file in sources if words]
            found[content_id] = tuple(words for words, one in levels if held_back(one, inside=inside))
        return found

    def held(self, words: str, content_id: int | None = None) -> bool:
        """Whether a text of the item (None: of no certain one) says something that may not leave with it."""
        if not self.kept or not words:
            return False
        if self.kept.find(words, inside=content_id in self._insides):
            return True
        return any(spans_of(one, words) for one in self._taken.get(content_id or 0, ()))

    def clean(self, words: str, content_id: int | None = None) -> str:
        """The text, or the sentence in its place."""
        if not self.held(words, content_id):
            return words
        self.count += 1
        return withheld(self._language)

    def clean_all(self, words: Iterable[str], content_id: int | None = None) -> tuple[str, ...]:
        """Short words that are one text together (labels, hashtags): all of them, or none."""
        found = tuple(words)
        if not self.held(" ".join(found), content_id):
            return found
        self.count += 1
        return ()

    def file(self, sha256: str, content_id: int | None = None) -> bool:
        """Whether a file may not leave with the item."""
        return bool(self.kept) and self.kept.file(sha256, inside=content_id in self._insides) is not None

    # Lines of plans -----------------------------------------------------------------------------------------------

    def line(self, line: PlanLine) -> PlanLine:
        """A line of a plan as it may leave."""
        if not self.kept:
            return line
        values: dict[str, Any] = {name: self.clean(getattr(line, name), line.content_id) for name in _LINE}
        values |= {name: self.clean_all(getattr(line, name), line.content_id) for name in _LISTS}
        return replace(line, **values)

    def lines(self, lines: list[PlanLine]) -> list[PlanLine]:
        """All lines of a plan."""
        return [self.line(one) for one in lines] if self.kept else lines

    def event(self, event: SeriesEvent) -> SeriesEvent:
        """A recurring format as calendars take it."""
        return replace(event, title=self.clean(event.title), description=self.clean(event.description))

    def titled(self, entries: Iterable[T]) -> tuple[T, ...]:
        """Entries or cards of a plan with titles that may leave."""
        found = tuple(entries)
        if not self.kept:
            return found
        return tuple(self._titled(one) for one in found)

    def _titled(self, one: Any) -> Any:
        title = self.clean(one.title, one.content_id)
        if title == one.title:
            return one
        return one._replace(title=title) if hasattr(one, "_replace") else replace(one, title=title)

    def deep(self, value: Any, content_id: int | None = None) -> Any:
        """Plain values (of JSON) with every text in them as it may leave."""
        if not self.kept:
            return value
        if isinstance(value, str):
            return self.clean(value, content_id)
        if isinstance(value, Mapping):
            return {key: self.deep(one, content_id) for key, one in value.items()}
        if isinstance(value, (list, tuple)):
            if value and all(isinstance(one, str) for one in value):
                return list(value) if self.clean_all(value, content_id) else [withheld(self._language)]
            return [self.deep(one, content_id) for one in value]
        return value

    # The journal --------------------------------------------------------------------------------------------------

    def entries(self, found: list[Entry]) -> list[Entry]:
        """Entries of the journal without what experts said in confidence; their hashes stay those of the whole ones."""
        return [self._entry(one) for one in found]

    def _entry(self, one: Entry) -> Entry:
        before, after, detail = self._image(one, one.before), self._image(one, one.after), one.detail
        if self.kept:
            detail = _dumped(self.deep(json.loads(one.detail)), one.detail)
        if (before, after, detail) == (one.before, one.after, one.detail):
            return one
        return replace(one, before=before, after=after, detail=detail)

    def _image(self, one: Entry, written: str | None) -> str | None:
        if written is None or not (self.kept or one.kind in _SAID):
            return written
        image = json.loads(written)
        if one.kind in _SAID:
            now = self._now(one.kind, one.row_id)
            names = [name for name in _SAID[one.kind] & image.keys() if image[name] and now.get(name) != image[name]]
            image |= dict.fromkeys(names, withheld(self._language))
        # A text in a row may be JSON itself, as hashtags, labels and what was signed are.
        image = {name: self._value(value) for name, value in image.items()}
        return _dumped(image, written)

    def _value(self, value: Any) -> Any:
        if isinstance(value, str) and value[:1] in "[{":
            try:
                inner = json.loads(value)
            except ValueError:
                return self.clean(value)
            if isinstance(inner, (list, dict)):
                kept = self.deep(inner)
                return value if kept == inner else canonical(kept)
        return self.deep(value)

    def _now(self, kind: str, row_id: int) -> Mapping[str, str]:
        """What a public row says now; nothing of one that is not public."""
        return self._publics[kind].get(row_id, {})

    @cached_property
    def _publics(self) -> dict[str, dict[int, dict[str, str]]]:
        return clearance_queries.public_words(self._work.connection)


def _dumped(value: Any, written: str) -> str:
    again = canonical(value)
    return written if value == json.loads(written) else again


def demand_copy(work: UnitOfWork, content_id: int, words: str, channel_id: int | None) -> None:
    """Raise `Refused` where words of an item, saved or not, may not go to a channel (None: to any)."""
    kept = read_kept(work.connection)
    if not kept:
        return
    channels = {one.id: one for one in work.all(Channel)}
    inside = channel_id is not None and inside_only([channel_id], channels)
    if content_id > 0 and inside:
        places = clearance_queries.channels_of(work.connection).get(content_id, [])
        inside = inside_only(places, channels)
    found = [one.secret for one in kept.find(words, inside=inside)]
    sources = clearance_queries.sources(work.connection, [content_id]).get(content_id, [])
    for _id, answer, passage, _file in sources:
        secret = kept.by_answer.get(answer)
        if secret is not None and passage and spans_of(passage, words):
            found += [secret] if held_back(kept.level(answer, passage), inside=inside) else []
    if not found:
        return
    item = work.find(ContentItem, content_id)
    named_ = channels[channel_id].name if channel_id in channels and channel_id is not None else "–"
    raise Refused(
        "clearance.copy_remark" if found[0].is_remark else "clearance.copy",
        title=item.title if item is not None else "–",
        channel=named_,
        person=found[0].person or Coded("clearance.somebody"),
        request=found[0].request,
        who=named(work, found[0].department_id),
    )
