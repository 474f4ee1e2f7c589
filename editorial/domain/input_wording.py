"""Answers of experts as people read them: numbers with their unit, choices, dates, sentences in quotes."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from ..texts import text
from .input_rules import choices_of
from .inputs import Answer, Question, QuestionKind
from .wording import day_text

#: Stands between a number and its unit, and is never broken.
NARROW = "\u202f"
#: Where a sentence ends: its mark, closing quotes, and the blanks after it; or a line.
_END = re.compile(r"[.!?…]+[\"”“»«)]*\s+|\n+")
_MARKS = {"de": ("„", "“"), "en": ("“", "”")}


def value_text(question: Question, value: str, language: str) -> str:
    """An answer in the form of the language, "" for none; one that is no answer yet stays as it was typed."""
    try:
        return _value_text(question, value, language) if value else ""
    except ValueError:
        return value


def _value_text(question: Question, value: str, language: str) -> str:
    kind = question.kind
    if kind is QuestionKind.NUMBER:
        number = decimal_text(value, language)
        return f"{number}{NARROW}{question.unit}" if question.unit else number
    if kind is QuestionKind.YES_NO:
        return text(f"input.{value}", language) if value in ("yes", "no") else value
    if kind is QuestionKind.CHOICES:
        return ", ".join(choices_of(value))
    if kind is QuestionKind.DATE:
        return day_text(date.fromisoformat(value), language)
    return value


def decimal_text(value: str, language: str) -> str:
    """A kept number, such as 1234.50, with the signs of the language and every digit that was given."""
    sign = "\u2212" if value.startswith("-") else ""
    whole, _, part = value.lstrip("-").partition(".")
    grouped = f"{int(whole):,}"
    if language == "de":
        grouped = grouped.replace(",", ".")
    return sign + grouped + (f"{',' if language == 'de' else '.'}{part}" if part else "")


def editable(question: Question, value: str, language: str) -> str:
    """A kept answer as one types it: a number with the decimal sign of the language and without groups."""
    if question.kind is QuestionKind.NUMBER and language == "de":
        return value.replace(".", ",")
    return value


def typed_number(words: str, language: str) -> str:
    """A number as it was typed, without the points or commas that group its thousands in that language."""
    plain = words.strip()
    group, sign = (".", ",") if language == "de" else (",", ".")
    whole, dot, part = plain.partition(sign)
    pieces = whole.lstrip("-\u2212").split(group)
    if len(pieces) > 1 and 1 <= len(pieces[0]) <= 3 and all(len(one) == 3 and one.isdigit() for one in pieces[1:]):
        whole = whole.replace(group, "")
        plain = f"{whole}{'.' if dot else ''}{part}"
    return plain.replace("\u2212", "-")


def sentence_at(text_: str, place: int) -> str:
    """The sentence in which a place of a text stands; the one before it where a new one has not begun yet."""
    ends = [one.end() for one in _END.finditer(text_)]
    if not text_[:place].strip() and not text_.strip():
        return ""
    bounds = sorted({0, len(text_), *ends})
    sentences = [(first, last) for first, last in pairwise(bounds) if text_[first:last].strip()]
    before = [one for one in sentences if one[0] <= place]
    first, last = (before or sentences or [(0, 0)])[-1]
    return " ".join(text_[first:last].split())


def quoted(words: str, language: str) -> str:
    """Words in the quotation marks of the language."""
    before, after = _MARKS[language]
    return f"{before}{words}{after}"


def unquoted(words: str) -> str:
    """Words without blanks and without the quotation marks that somebody typed round them."""
    found = " ".join(words.split())
    marks = "\"„“”»«‚‘’'"
    while len(found) > 1 and found[0] in marks and found[-1] in marks:
        found = found[1:-1].strip()
    return found


def answer_text(question: Question, answer: Answer | None, language: str) -> str:
    """All that somebody said to a question: the answer, then its quotes, each on a line of its own."""
    if answer is None:
        return ""
    lines = [value_text(question, answer.value, language)]
    lines += [quoted(one, language) for one in answer.quotes if one not in answer.value]
    return "\n".join(line for line in lines if line)
