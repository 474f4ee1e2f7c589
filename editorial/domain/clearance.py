"""What an expert said in confidence, found by its words: which answers may not stand in an item, and where they do.

Text comes by many roads (typing, clipboard, import, undo, an old revision, a copy), so it is compared word by word and
not by where it is said to come from. Words are compared folded (`words.fold`): case, accents, ligatures, bold letters
and signs between them make no difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from .channels import Channel, preset
from .content import ContentCard, Status
from .inputs import Clearance
from .words import fold

#: So many words in the same order are no accident: ordinary German shares up to five in a row again and again.
RUN = 6
#: Shorter answers are looked for whole, from three words and twenty letters on: "Ja, das stimmt" is nobody's secret.
LEAST_WORDS = 3
LEAST_LETTERS = 20
#: Of a passage whose source is known less is enough: it was taken from there.
PASSAGE_RUN = 3
LONG_WORD = 7
LEAST_LONG = 4
#: What does not go on, and what has not gone out, with uncleared words in it.
UNDER = frozenset({Status.REVIEW, Status.APPROVED, Status.SCHEDULED})
#: From tight to loose.
ORDER = (Clearance.CONFIDENTIAL, Clearance.INTERNAL, Clearance.PUBLIC)
INSIDE = "intranet"

_UNSEEN = "\u00ad\u200b-\u200d\u2060\ufeff\ufe0f"
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_UNSEEN}\u0300-\u036f])*")
_GONE = re.compile(f"[{_UNSEEN}]")


class Word(NamedTuple):
    """A word of a text, folded, and where it stands there."""

    folded: str
    start: int
    end: int


@lru_cache(maxsize=1 << 16)
def _folded(word: str) -> str:
    return fold(_GONE.sub("", word))


def words_of(text: str) -> list[Word]:
    """The words of a text, folded, with their places; hyphens, apostrophes and underscores part words."""
    return [Word(_folded(one.group()), one.start(), one.end()) for one in _WORD.finditer(text)]


def looser(one: Clearance, other: Clearance) -> bool:
    """Whether `one` lets an answer go further than `other`."""
    return ORDER.index(one) > ORDER.index(other)


# What is held ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Secret:
    """An answer that is not public, with all that names it in a sentence. `texts` are its words and quotes, `files` the
    SHA-256 of its files.

    `freed` is what the department's lead cleared since, as texts with how far they may go: the same words in a newer
    version of the contribution are not held back because they stood in an older one too.

    The remark beside the answers is one as well. It has no clearance, for it is never published: its `answer_id` is
    the id of the contribution below zero, and only words that the expert gives as an answer, too, are freed.
    """

    answer_id: int
    request_id: int
    request: str = ""
    person: str = ""
    person_id: int | None = None
    department_id: int | None = None
    clearance: Clearance = Clearance.CONFIDENTIAL
    texts: tuple[str, ...] = ()
    files: frozenset[str] = frozenset()
    freed: tuple[tuple[Clearance, str], ...] = ()

    @property
    def is_remark(self) -> bool:
        """Whether it was written beside the answers: nobody clears that."""
        return self.answer_id < 0


class Found(NamedTuple):
    """Words of a secret in a text, from `start` to before `end`."""

    secret: Secret
    start: int
    end: int


class Kept:
    """All secrets of a workspace, ready to be looked for; built once and asked for many texts."""

    def __init__(self, secrets: Iterable[Secret]) -> None:
        self.secrets: tuple[Secret, ...] = tuple(secrets)
        self.by_answer: Mapping[int, Secret] = {one.answer_id: one for one in self.secrets}
        #: By length of the run: the run -> whose it is: twice the place among the secrets, and one more where it may
        #: stand inside the organisation; a list only where several said the same.
        self._runs: dict[int, dict[str, int | list[int]]] = {}
        self._files: dict[str, list[int]] = {}
        self._suspected: dict[str, bool] = {}
        for index, one in enumerate(self.secrets):
            self._learn(index, one)

    def __bool__(self) -> bool:
        return bool(self.secrets)

    def _learn(self, index: int, secret: Secret) -> None:
        for mark in secret.files:
            self._files.setdefault(mark, []).append(index)
        for length, run, internal in _runs_of(secret.texts, secret.clearance, secret.freed):
            runs, entry = self._runs.setdefault(length, {}), 2 * index + internal
            known = runs.setdefault(run, entry)
            if isinstance(known, list):
                known.append(entry)
            elif known != entry:
                runs[run] = [known, entry]

    def find(self, text: str, *, inside: bool = False) -> tuple[Found, ...]:
        """Every place where words of a secret stand, in the order of the text; overlapping ones of a secret are one.

        `inside` says that the text goes nowhere but inside the organisation.
        """
        folded = [_folded(one) for one in _WORD.findall(text)] if self._runs and text else []
        words: list[Word] = []
        spans: dict[int, list[list[int]]] = {}
        for length, runs in self._runs.items():
            for place, run in enumerate(_windows(folded, length)):
                for entry in _entries(runs.get(run)):
                    index, internal = divmod(entry, 2)
                    if not (inside and internal):
                        words = words or words_of(text)  # places are only asked for where there is something
                        _cover(spans.setdefault(index, []), words[place].start, words[place + length - 1].end)
        found = [Found(self.secrets[index], *span) for index, all_ in spans.items() for span in _merged(all_)]
        return tuple(sorted(found, key=lambda one: (one.start, -one.end, one.secret.is_remark, one.secret.answer_id)))

    @property
    def files(self) -> frozenset[str]:
        """The SHA-256 of every file that is held back."""
        return frozenset(self._files)

    @cached_property
    def phrases(self) -> frozenset[str]:
        """Runs of three folded words of which one stands in every text that `find` finds something in."""
        return frozenset(run for one in self.secrets for text in one.texts for run in _phrases_of(text))

    def suspects(self, text: str) -> bool:
        """Whether one of the phrases stands in a text; remembered, for the same texts are asked for again and again."""
        known = self._suspected.get(text)
        if known is None:
            words = [_folded(one) for one in _WORD.findall(text)]
            known = any(run in self.phrases for run in _windows(words, LEAST_WORDS))
            self._suspected[text] = known
        return known

    def file(self, sha256: str, *, inside: bool = False) -> Secret | None:
        """The secret to which a file belongs, None for any other file."""
        for index in self._files.get(sha256, ()):
            if not (inside and self.secrets[index].clearance is Clearance.INTERNAL):
                return self.secrets[index]
        return None

    def level(self, answer_id: int, words: str) -> Clearance:
        """How far words of an answer may go now."""
        secret = self.by_answer.get(answer_id)
        if secret is None:
            return Clearance.PUBLIC
        freed = [(clearance, _joined(each)) for clearance, each in secret.freed]
        # Words of a source that stand as they are in what was cleared since.
        return _level(" ".join(one.folded for one in words_of(words)), secret.clearance, freed)


def _entries(found: int | list[int] | None) -> Sequence[int]:
    if found is None:
        return ()
    return (found,) if isinstance(found, int) else found


@lru_cache(maxsize=1 << 15)
def _runs_of(
    texts: tuple[str, ...], clearance: Clearance, freed: tuple[tuple[Clearance, str], ...]
) -> tuple[tuple[int, str, bool], ...]:
    """The runs by which an answer is known again: length, words, whether they may stand inside the organisation.

    Kept, for most answers are the same when one of them changes.
    """
    loose, found = [(level, _joined(words)) for level, words in freed], dict[tuple[int, str, bool], None]()
    for text in texts:
        words = [_folded(one) for one in _WORD.findall(text)]
        length = _length(words)
        for run in _windows(words, length):
            level = _level(run, clearance, loose) if loose else clearance
            if level is not Clearance.PUBLIC:
                found[length, run, level is Clearance.INTERNAL] = None
    return tuple(found)


@lru_cache(maxsize=1 << 15)
def _phrases_of(text: str) -> tuple[str, ...]:
    words = [_folded(one) for one in _WORD.findall(text)]
    last = len(words) - LEAST_WORDS
    # Whatever run of six there is, one that begins at every fourth word lies in it.
    starts = (*range(0, last + 1, RUN - LEAST_WORDS + 1), last) if _length(words) else ()
    return tuple(" ".join(words[at : at + LEAST_WORDS]) for at in starts)


def _length(words: Sequence[str]) -> int:
    """In runs of how many words a text is looked for; 0 where it is too short to be known again."""
    if len(words) >= RUN:
        return RUN
    return len(words) if len(words) >= LEAST_WORDS and sum(map(len, words)) >= LEAST_LETTERS else 0


def _windows(words: Sequence[str], length: int) -> Iterator[str]:
    return (" ".join(words[at : at + length]) for at in range(len(words) - length + 1)) if length else iter(())


def _joined(text: str) -> str:
    return f" {' '.join(one.folded for one in words_of(text))} "


def _level(run: str, clearance: Clearance, freed: Iterable[tuple[Clearance, str]]) -> Clearance:
    for level, words in freed:
        if looser(level, clearance) and run and f" {run} " in words:
            clearance = level
    return clearance


def _cover(spans: list[list[int]], start: int, end: int) -> None:
    if spans and start <= spans[-1][1] and spans[-1][0] <= start:
        spans[-1][1] = max(spans[-1][1], end)
    else:
        spans.append([start, end])


def _merged(spans: list[list[int]]) -> list[tuple[int, int]]:
    found: list[list[int]] = []
    for start, end in sorted((one[0], one[1]) for one in spans):
        _cover(found, start, end)
    return [(start, end) for start, end in found]


# Where it may stand ---------------------------------------------------------------------------------------------------


def is_inside(channel: Channel | None) -> bool:
    """Whether a channel reaches nobody outside: its network is the intranet, and its name is not that of another one.

    The hue says nothing: people choose it, and XING has that of the intranet.
    """
    if channel is None or channel.network.strip().casefold() != INSIDE:
        return False
    named = preset(channel.name)
    return named is None or named.name.casefold() == INSIDE


def inside_only(channel_ids: Iterable[int | None], channels: Mapping[int, Channel]) -> bool:
    """Whether something that goes to these channels stays inside; what has no channel yet may go anywhere."""
    ids = list(channel_ids)
    return bool(ids) and all(one is not None and is_inside(channels.get(one)) for one in ids)


def held_back(clearance: Clearance, *, inside: bool) -> bool:
    """Whether an answer of that clearance may not stand in something that stays inside, or does not."""
    return clearance is Clearance.CONFIDENTIAL or (clearance is Clearance.INTERNAL and not inside)


# Texts of an item -----------------------------------------------------------------------------------------------------


class Said(NamedTuple):
    """One text of an item: the field, and the publication or attachment that it belongs to."""

    field: str
    text: str
    publication_id: int | None = None
    attachment_id: int | None = None


def said_in(card: ContentCard) -> list[Said]:
    """Every text of an item that goes out with it. Brief, notes, checklist and comments stay in the house."""
    item = card.item
    found = [Said("title", item.title), Said("text", item.text), Said("key_message", item.key_message)]
    found.append(Said("hashtags", " ".join(item.hashtags)))
    for one in card.publications:
        if one.text is not None:
            found.append(Said("variant", one.text, one.id))
        if one.title:
            found.append(Said("public_title", one.title, one.id))
    found += [Said("alt", one.alt_text, attachment_id=one.id) for one in card.attachments if one.alt_text]
    return [one for one in found if one.text]


# Passages -------------------------------------------------------------------------------------------------------------


def spans_of(passage: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where a passage whose source is known stands in a text, nothing where it does not.

    It stands there as long as a run of three of its words does (two of them with four letters or a digit, so that "in
    der Stadt" is not one), a shorter passage whole; and where half of its long words do, as after rewriting.
    """
    own, words = [one.folded for one in words_of(passage)], words_of(text)
    if not own or not words:
        return ()
    length = min(PASSAGE_RUN, len(own))
    wanted = {run for run in _windows(own, length) if len(own) <= PASSAGE_RUN or _weighty(run)}
    spans: list[list[int]] = []
    for at, run in enumerate(_windows([one.folded for one in words], length)):
        if run in wanted:
            _cover(spans, words[at].start, words[at + length - 1].end)
    if spans:
        return tuple(_merged(spans))
    long = {one for one in own if len(one) >= LONG_WORD}
    there = [one for one in words if one.folded in long]
    if len(long) >= LEAST_LONG and 2 * len({one.folded for one in there}) >= len(long):
        return tuple((one.start, one.end) for one in there)
    return ()


def _weighty(run: str) -> bool:
    return sum(len(one) >= 4 or not one.isalpha() for one in run.split()) >= 2
