"""Finding names in a line: @person, #pillar or #label, !campaign, /department, and channels without a sign."""

import re
from collections.abc import Callable, Iterable, Sequence

from ..words import fold, folded_words, initials, name_words
from .model import Named, Notice, Vocabulary
from .sheet import Claim, Sheet

_SIGIL = re.compile('(?<![^\\s,;(\\[|])([@#!/])(?:"([^"]+)"|„([^“”"]+)[“”"]|“([^”"]+)[”"]|(?=[^\\W_]))')
_SPAN = re.compile(r"[^\W_](?:[\w'’.&-]*\w)?")
_CHANNEL_WORD = re.compile(r"(?<![\w.@#'’-])[^\W_][\w'’.&-]*(?<=\w)(?![\w'’-])")
_BEFORE_CHANNEL = re.compile(
    r"(?<!\S)(?:auf|für|fuer|bei|via|per|im|on|for|in)(?:\s+(?:dem|den|der|die|das|unserem|the|our))?\s+\Z"
)
_BEFORE_SIGN = re.compile(r"(?<!\S)(?:mit|von|durch|an|für|fuer|zu|zur|zum|by|with|for|to)\s+\Z")
_LONGEST_NAME = 6
_PREFIX, _SAFE_PREFIX = 3, 5
#: Ordinary words that begin like the name of a channel.
_ORDINARY = frozenset(
    fold(word)
    for word in (
        "new news you your web link links face mail mails print press film films story storys thread threads int "
        "intern pod snap pin pins blue tic tik youth short shorts inst fac twit team media medien presse live "
        "vide video mast masto telegramm what sing spot goo neu neue the die das der und and for für mit aus bei ein "
        "eine lin ins pos post posts event kanal page seite form"
    ).split()
)


def find_signed(sheet: Sheet, vocabulary: Vocabulary) -> list[Notice]:
    """Claims what a sign introduces. What the sign names nobody knows stays in the title and is reported."""
    notices: list[Notice] = []
    readers: dict[str, Callable[[str], _Hit]] = {
        "@": lambda text: _person(text, vocabulary.people),
        "!": lambda text: _thing(text, vocabulary.campaigns),
        "/": lambda text: _thing(text, vocabulary.departments),
        "#": lambda text: _pillar(text, vocabulary),
    }
    kinds = {"@": "person", "!": "campaign", "/": "department", "#": "pillar"}
    for match in list(_SIGIL.finditer(sheet.line)):
        if not sheet.is_free(match.start(), match.end()):
            continue
        sign, kind = match[1], kinds[match[1]]
        quoted = match[2] or match[3] or match[4]
        end, hit = _read(sheet.line, match, quoted, readers[sign])
        written = quoted or sheet.line[match.end() : end]
        if not any(char.isalpha() for char in written):
            continue
        if len(hit) == 1:
            sheet.add(Claim(kind, _with_preposition(sheet, match.start(), _BEFORE_SIGN), end, value=hit[0]))
        elif sign == "#":
            sheet.add(Claim("label", match.start(), end, value=_label(written, vocabulary.labels)))
            if hit:
                notices.append(Notice("quick_add.ambiguous_pillar", {"text": written, "ids": hit}))
        elif sign != "/" or hit:
            sheet.add(Claim("unknown", match.start(), end))
            code = f"quick_add.{'ambiguous' if hit else 'unknown'}_{kind}"
            notices.append(Notice(code, {"text": written, "ids": hit} if hit else {"text": written}))
    return notices


def find_channels(sheet: Sheet, channels: Sequence[Named]) -> list[Notice]:
    """Claims channel names, aliases and unambiguous beginnings; whether they stand where a channel stands is a rule."""
    notices: list[Notice] = []
    names = _channel_names(channels)
    for match in list(_CHANNEL_WORD.finditer(sheet.line)):
        for end in _ends(sheet.line, match.start()):
            written = sheet.line[match.start() : end]
            if not sheet.is_free(match.start(), end) or (end < len(sheet.line) and sheet.line[end] in "-'’"):
                continue
            ids, rule = _channel(fold(written), names)
            if len(ids) == 1:
                start = _with_preposition(sheet, match.start(), _BEFORE_CHANNEL)
                sheet.add(Claim("channel", start, end, value=ids[0], rule=rule, word=written))
                break
            if len(ids) > 1 and rule == "channel":
                notices.append(Notice("quick_add.ambiguous_channel", {"text": written, "ids": ids}))
                break
    return notices


_Hit = tuple[int, ...]


def _read(line: str, match: re.Match[str], quoted: str | None, reader: Callable[[str], _Hit]) -> tuple[int, _Hit]:
    """The end of the name behind a sign, and who it can be: the longest run of words that names one, else a word."""
    if quoted is not None:
        return match.end(), reader(quoted)
    ends = _ends(line, match.end())
    for end in ends:
        hit = reader(line[match.end() : end])
        if len(hit) == 1:
            return end, hit
    return (ends[-1], reader(line[match.end() : ends[-1]])) if ends else (0, ())


def _ends(line: str, start: int) -> list[int]:
    """Where a name that begins here may end, the longest first; names do not reach over commas or signs."""
    ends: list[int] = []
    position = start
    while len(ends) < _LONGEST_NAME and (word := _SPAN.match(line, position)):
        ends.append(word.end())
        gap = re.compile(r"\.?\s+").match(line, word.end())
        if gap is None:
            break
        position = gap.end()
    return ends[::-1]


def _person(text: str, people: Iterable[Named]) -> _Hit:
    typed = " ".join(fold(word) for word in name_words(text.replace("_", " ")))
    if not typed:
        return ()
    by_strength: list[list[int]] = [[], [], [], [], []]
    for person in people:
        words = [fold(word) for word in name_words(person.name)]
        full = " ".join(words)
        aliases = {fold(alias) for alias in person.aliases}
        if typed in (full, " ".join([*words[-1:], *words[:-1]])) or typed in aliases:
            by_strength[0].append(person.id)
        elif words and typed in (words[-1], " ".join(words[1:])):
            by_strength[1].append(person.id)
        elif words and typed == words[0]:
            by_strength[2].append(person.id)
        elif typed.replace(" ", "") in (initials(person.name).lower(), fold(initials(person.name))):
            by_strength[3].append(person.id)
        elif len(typed) >= _PREFIX and " " not in typed and any(word.startswith(typed) for word in words):
            by_strength[4].append(person.id)
    return next((tuple(ids) for ids in by_strength if ids), ())


def _thing(text: str, things: Iterable[Named]) -> _Hit:
    """Campaigns, departments and pillars: by name, alias, a word of the name, or its beginning."""
    typed = fold(text).replace("-", " ").strip()
    packed = typed.replace(" ", "").replace("_", "")
    if not packed:
        return ()
    by_strength: list[list[int]] = [[], [], []]
    for thing in things:
        words = folded_words(thing.name)
        names = {"".join(folded_words(name)) for name in (thing.name, *thing.aliases)}
        if packed in names:
            by_strength[0].append(thing.id)
        elif len(packed) >= _PREFIX and packed in words:
            by_strength[1].append(thing.id)
        elif len(packed) >= _PREFIX and any(word.startswith(packed) for word in (*words, "".join(words))):
            by_strength[2].append(thing.id)
    return next((tuple(ids) for ids in by_strength if ids), ())


def _pillar(text: str, vocabulary: Vocabulary) -> _Hit:
    known = {fold(label) for label in vocabulary.labels}
    hit = _thing(text, vocabulary.pillars)
    packed = "".join(folded_words(text))
    exact = any(pillar.id in hit and packed == "".join(folded_words(pillar.name)) for pillar in vocabulary.pillars)
    return () if fold(text) in known and not exact else hit


def _label(written: str, labels: Iterable[str]) -> str:
    """The label as the workspace spells it, or as it was typed."""
    return next((label for label in labels if fold(label) == fold(written)), written)


def _channel_names(channels: Iterable[Named]) -> list[tuple[str, int, bool]]:
    names = []
    for channel in channels:
        names.append((fold(channel.name), channel.id, True))
        names.extend((fold(alias), channel.id, False) for alias in channel.aliases if alias.strip())
    return names


def _channel(typed: str, names: Sequence[tuple[str, int, bool]]) -> tuple[_Hit, str]:
    """The channels a word may mean, and the rule for its place: a name, a monogram, or a beginning."""
    exact = tuple(dict.fromkeys(number for name, number, _ in names if name == typed))
    if exact:
        return exact, "monogram" if len(typed) <= 2 else "channel"
    if len(typed) < _PREFIX or typed in _ORDINARY or " " in typed:
        return (), ""
    begun = tuple(dict.fromkeys(number for name, number, _ in names if name.startswith(typed)))
    # "LinkedIn" where there are two LinkedIn channels is a question; three letters that fit two names are just a word
    whole = any(name.startswith(f"{typed} ") for name, _, _ in names)
    if len(begun) > 1:
        return (begun, "channel") if whole else ((), "")
    return begun, "channel" if whole else "long beginning" if len(typed) >= _SAFE_PREFIX else "beginning"


def _with_preposition(sheet: Sheet, start: int, prepositions: re.Pattern[str]) -> int:
    """ "mit @Weber" and "auf LinkedIn" leave the title together."""
    found = prepositions.search(sheet.line[:start].lower())
    return found.start() if found and sheet.is_free(found.start(), start) else start
