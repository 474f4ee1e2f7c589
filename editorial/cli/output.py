"""What the command line prints: one sentence, one aligned table, or one JSON value."""

from __future__ import annotations

import json
import locale
import os
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any, TextIO

from ..texts import has, text

#: Longer words of a table are cut; `--json` has them whole.
WIDEST = 60
#: Columns whose values are codes, and what their words are filed under.
_WORDS = {"status": "status", "roles": "role", "state": "list.state"}


def system_language() -> str:
    """German where the system speaks German, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "de" if value.lower().startswith("de") else "en"
    try:
        found = locale.getlocale()[0] or ""
    except ValueError:
        found = ""
    return "de" if found.lower().startswith(("de", "german")) else "en"


def say(words: str, stream: TextIO | None = None) -> None:
    """One line; signs that the terminal cannot show are written as escapes instead of failing."""
    stream = stream or sys.stdout
    encoding = getattr(stream, "encoding", None) or "utf-8"
    stream.write(words.encode(encoding, "backslashreplace").decode(encoding) + "\n")


def complain(words: str) -> None:
    """One sentence on standard error, in one line."""
    say(" ".join(words.split()), sys.stderr)


def say_json(value: Any) -> None:
    """One JSON value on standard output and nothing else."""
    encoding = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("-", "")
    sys.stdout.write(json.dumps(value, ensure_ascii=encoding != "utf8", indent=1) + "\n")


def table(rows: Sequence[dict[str, Any]], language: str, words: Mapping[str, str] | None = None) -> list[str]:
    """The lines of an aligned table: headings, then one line for each entry.

    `words` names for a column of codes what their words are filed under, where that is not the usual.
    """
    names, filed = list(rows[0]), _WORDS | dict(words or {})
    body = [[_cell(filed.get(name, ""), row[name], language) for name in names] for row in rows]
    head = [_heading(name, language) for name in names]
    widths = [max(_width(line[index]) for line in (head, *body)) for index in range(len(names))]
    lines = [head, ["-" * width for width in widths], *body]
    return ["  ".join(_padded(one, width) for one, width in zip(line, widths, strict=True)).rstrip() for line in lines]


def _heading(name: str, language: str) -> str:
    code = f"list.column.{name}"
    return text(code, language) if has(code) else name


def _cell(filed: str, value: Any, language: str) -> str:
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return text("list.yes" if value else "list.no", language)
    if isinstance(value, list):
        words = ", ".join(_word(filed, str(one), language) for one in value) or "–"
    else:
        words = _word(filed, str(value), language)
    words = " ".join("".join(one if one.isprintable() else " " for one in words).split())
    return words if len(words) <= WIDEST else words[: WIDEST - 1] + "…"


def _word(filed: str, value: str, language: str) -> str:
    code = f"{filed}.{value}"
    return text(code, language) if has(code) else value


def _width(words: str) -> int:
    return sum(
        0 if unicodedata.combining(one) else 2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in words
    )


def _padded(words: str, width: int) -> str:
    return words + " " * (width - _width(words))
