"""Folding of words, so that what people type finds what people wrote.

"arger", "aerger" and "Ärger" fold to the same form, and so do "massnahmen" and "Maßnahmen". A folded text is only
ever compared with another folded text; it is never shown.
"""

import re
import unicodedata

_NON_ASCII = re.compile("[^\x00-\x7f]+")
_COMBINING = range(0x300, 0x370)
_SPECIAL = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h",
    "’": "'", "‘": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-",
    "\u00ad": "", "\u200b": "", "\u2060": "", "\ufeff": "", "\ufe0f": "",
}  # fmt: skip
_TITLE_LIST = "dr prof dipl ing med rer nat phil jur mag msc bsc ma ba mba phd mr mrs ms herr frau fr hr"
_PARTICLE_LIST = "von van der den de di da la le zu zur zum vom du ten ter"
_TITLES = frozenset(_TITLE_LIST.split())
_PARTICLES = frozenset(_PARTICLE_LIST.split())
_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*", re.UNICODE)


class _Folding(dict[int, str]):
    """Translation table that learns a character the first time it meets it."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        plain = _SPECIAL.get(char.casefold())
        if plain is None:
            decomposed = unicodedata.normalize("NFKD", char)
            # Hangul and other scripts that decompose into letters of their own stay as they are.
            kept = "".join(c for c in decomposed if ord(c) not in _COMBINING)
            plain = char if "\uac00" <= char <= "\ud7a3" else kept.casefold()
            plain = "".join(_SPECIAL.get(c, c) for c in plain)
        self[code] = plain
        return plain


_TABLE = _Folding()


def _fold_run(run: re.Match[str]) -> str:
    return run.group().translate(_TABLE)


def fold(text: str) -> str:
    """The form of a text in which it is indexed, searched and matched with names.

    Case, accents, ligatures and typographic quotes disappear; ä, ae, ö, oe, ü, ue lose the second dot or the e, so
    that all three German spellings meet. Folding a folded text changes nothing, and the fold of a beginning of a
    word is a beginning of the fold of the word, so prefix search works.
    """
    plain = text.lower()
    if not plain.isascii():
        # The characters of ordinary German text first: the general way costs four times as much.
        plain = plain.replace("ä", "a").replace("ö", "o").replace("ü", "u").replace("ß", "ss")
        if not plain.isascii():
            plain = plain.replace("–", "-").replace("„", '"').replace("“", '"').replace("”", '"').replace("’", "'")
        if not plain.isascii():
            plain = _NON_ASCII.sub(_fold_run, plain)
    while "ae" in plain:
        plain = plain.replace("ae", "a")
    while "oe" in plain:
        plain = plain.replace("oe", "o")
    while "ue" in plain:
        plain = plain.replace("ue", "u")
    return plain


def folded_words(text: str) -> tuple[str, ...]:
    """The words of a text, folded, in order; hyphens part words."""
    return tuple(_WORD.findall(fold(text)))


def name_words(name: str) -> tuple[str, ...]:
    """The parts of a person's name in spoken order, without academic titles ("Weber, Dr. Miriam" -> Miriam, Weber)."""
    last, comma, first = name.partition(",")
    ordered = f"{first} {last}" if comma else name
    words = ordered.replace(".", ". ").split()
    kept = [w.strip("().") for w in words if fold(w.strip("().")) not in _TITLES]
    kept = [w for w in kept if w]
    return tuple(kept) if kept else tuple(w.strip("().") for w in words)


def initials(name: str) -> str:
    """The one or two capitals shown in an avatar: first and last name, without titles; "" for an empty name."""
    words = [w for w in name_words(name) if w[:1].isalpha()]
    spoken = [w for w in words if w.casefold() not in _PARTICLES] or words
    if not spoken:
        return ""
    return (spoken[0][0] + (spoken[-1][0] if len(spoken) > 1 else "")).upper()
