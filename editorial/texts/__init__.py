"""Every text that a person sees outside the window: errors, command line, exports, names of states.

Each area has a module with ``CATALOGUE: dict[code, (English, German)]``; placeholders are ``str.format`` fields.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from . import acts, core, names

LANGUAGES = ("de", "en")

Catalogue = dict[str, tuple[str, str]]

_AREAS: list[Catalogue] = [names.CATALOGUE, core.CATALOGUE, acts.CATALOGUE]
_ALL: Catalogue = {}
for _area in _AREAS:
    _ALL.update(_area)
_LAZY = (
    "approval_journal",
    "approval_form_page",
    "approval_forms",
    "approvals",
    "calendars",
    "cli",
    "exports",
    "handover",
    "imports",
    "input_answering",
    "input_clearance",
    "input_experts",
    "input_budgets",
    "input_answers",
    "input_core",
    "input_form_page",
    "input_journal",
    "input_letters",
    "input_mails",
    "input_messages",
    "input_privacy",
    "input_review",
    "inputs",
    "journal",
    "meeting_actions",
    "meeting_agenda",
    "meeting_decisions",
    "meeting_documents",
    "meeting_invitations",
    "meeting_journal",
    "meeting_minutes",
    "meeting_moderation",
    "meeting_sample",
    "meeting_series",
    "meetings",
    "people",
    "prints",
    "quick_add",
    "results",
    "series",
)


@cache
def _load_lazy() -> None:
    """Catalogues that only long work needs are read when first asked for, not at start; once, whoever asks for what
    nobody knows."""
    from importlib import import_module
    from importlib.util import find_spec

    for name in _LAZY:
        if find_spec(f"{__name__}.{name}") is not None:
            _ALL.update(import_module(f"{__name__}.{name}").CATALOGUE)


def text(code: str, language: str = "en", **params: Any) -> str:
    """The sentence for `code`; an unknown code is a programming error and raises KeyError."""
    if code not in _ALL:
        _load_lazy()
    english, german = _ALL[code]
    pattern = german if language == "de" else english
    return pattern.format(**params) if params else pattern


def has(code: str) -> bool:
    """Whether a catalogue knows `code`."""
    if code not in _ALL:
        _load_lazy()
    return code in _ALL


def codes() -> tuple[str, ...]:
    """All codes of all catalogues, for the completeness checks."""
    _load_lazy()
    return tuple(_ALL)
