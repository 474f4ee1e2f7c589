"""The approval form for another computer: one HTML file that shows an item and takes the decision about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from ..domain.approval_forms import ANSWER_KIND, FORM_VERSION, MOST_COMMENT, MOST_NAME, SIGNED, FormPaper
from ..texts import text
from .form_kit import file_stem, render

_ICONS = (
    "unlink stamp calendar clock user-round clock-alert file circle-check circle-dot circle check corner-up-left x "
    "pause copy download"
).split()
_PLACES = "title key_message text hashtags variant public_title channels time media media_order alt".split()
_NOTES = tuple(f"form.media.{one}" for one in ("big", "kind", "gone"))
#: Decisions and what they are called on the form.
DECISIONS = {"approve": "approve", "changes": "changes_wanted", "reject": "reject", "hold": "hold"}


def render_form(paper: FormPaper) -> str:
    """The whole file. Raises nothing: every text is escaped, whatever it is."""

    def say(code: str, **params: Any) -> str:
        return text(f"form.page.{code}", paper.language, **params)

    words = {
        "paper": paper,
        "say": say,
        "words": {code: text(code, paper.language) for code in (*(f"form.place.{one}" for one in _PLACES), *_NOTES)},
        "most_comment": MOST_COMMENT,
        "most_name": MOST_NAME,
    }
    title = f"{say('kind')}: {paper.title}"
    return render("approval", icons=_ICONS, words=words, data=_data(paper), language=paper.language, title=title)


def _data(paper: FormPaper) -> Mapping[str, Any]:
    def say(code: str, **params: Any) -> str:
        return text(f"form.page.{code}", paper.language, **params)

    file = answer_name(paper.title, paper.person, paper.language)
    words = {one: say(code) for one, code in DECISIONS.items()}
    words |= {one: say(one) for one in ("open", "ready", "copied", "copy_by_hand")}
    words["saved"] = say("saved", file=file, to=paper.reply_to or say("editors"))
    words["block"] = say("block.head", title=paper.title, decision="{decision}")
    return {
        "kind": ANSWER_KIND,
        "version": FORM_VERSION,
        "signed": ["kind", "version", *SIGNED],
        "ticket": asdict(paper.ticket),
        "file": file,
        "words": words,
    }


def form_name(title: str, person: str, language: str) -> str:
    """The name of the form without ending: freigabe-laborbesuch-weber."""
    return file_stem(text("form.page.stem", language), title, person)


def answer_name(title: str, person: str, language: str) -> str:
    """The name of the answer file that the form saves."""
    return form_name(title, person, language) + text("form.page.suffix", language)
