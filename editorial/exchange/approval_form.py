"""The form for another computer: one HTML file that needs no network, no program and no trust in what it shows.

Its content security policy allows one style and one script, both by their hash, and pictures inside the file: even if
somebody's text became markup, nothing could run or be fetched. Sources: https://www.w3.org/TR/CSP3/ (`frame-ancestors`,
`sandbox` and `report-uri` are not allowed in a meta element, so they are not there).
"""

from __future__ import annotations

import json
import re
import unicodedata
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from typing import Any

from ..domain.approval_forms import ANSWER_KIND, FORM_VERSION, MOST_COMMENT, MOST_NAME, SIGNED, FormPaper
from ..domain.wording import number_text
from ..texts import text

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
    from jinja2 import Environment, FunctionLoader, StrictUndefined
    from markupsafe import Markup

    import resources

    environment = Environment(
        loader=FunctionLoader(lambda name: resources.text(f"forms/{name}")),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    style, script = _style(), resources.text("forms/approval.js")

    def say(code: str, **params: Any) -> str:
        return text(f"form.page.{code}", paper.language, **params)

    return environment.get_template("approval.html").render(
        paper=paper,
        say=say,
        weight=lambda size: _weight(size, paper.language),
        words={code: text(code, paper.language) for code in (*(f"form.place.{one}" for one in _PLACES), *_NOTES)},
        icons={name: Markup(mark) for name, mark in _icons().items()},
        policy=_policy(style, script),
        style=Markup(style),
        script=Markup(script),
        data=Markup(script_json(_data(paper))),
        most_comment=MOST_COMMENT,
        most_name=MOST_NAME,
    )


def _weight(size: int, language: str) -> str:
    """1,2 MB; 340 kB."""
    small = size < 1_000_000
    return (
        f"{number_text(size / (1_000 if small else 1_000_000), language, 0 if small else 1)} {'kB' if small else 'MB'}"
    )


@cache
def _style() -> str:
    """The style sheet with the colours of both themes in front of it."""
    import resources

    colours = json.loads(resources.text("forms/colours.json"))

    def block(theme: str) -> str:
        return ":root{color-scheme:light dark;" + "".join(f"--{k}:{v};" for k, v in colours[theme].items()) + "}"

    dark = f"@media (prefers-color-scheme:dark){{{block('dark')}}}"
    return f"{block('light')}\n{dark}\n{resources.text('forms/approval.css')}"


@cache
def _icons() -> dict[str, str]:
    import resources

    found = {name: resources.text(f"icons/{name}.svg").strip() for name in _ICONS}
    return found | {"app": resources.text("icons/app-tile.svg").strip()}


def _policy(style: str, script: str) -> str:
    def mark(source: str) -> str:
        return f"'sha256-{b64encode(sha256(source.encode('utf-8')).digest()).decode('ascii')}'"

    parts = {
        "default-src": "'none'",
        "script-src": mark(script),
        "style-src": mark(style),
        "img-src": "data:",
        "form-action": "'none'",
        "base-uri": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in parts.items())


def script_json(value: Any) -> str:
    """JSON for a data block inside HTML: nothing in it can end the block or begin markup."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        written = written.replace(sign, f"\\u{ord(sign):04x}")
    # halves of characters cannot be written in UTF-8
    return re.sub("[\ud800-\udfff]", lambda half: f"\\u{ord(half.group()):04x}", written)


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


def plain_name(words: str, most: int = 40) -> str:
    """Letters, digits and hyphens that every mail program, zip tool and file system takes: ä is ae, é is e."""
    for sign, plain in zip("äöüÄÖÜß", ("ae", "oe", "ue", "Ae", "Oe", "Ue", "ss"), strict=True):
        words = words.replace(sign, plain)
    ascii_only = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^A-Za-z0-9]+", "-", ascii_only)[:most].strip("-")


def form_name(title: str, person: str, language: str) -> str:
    """The name of the form without ending: freigabe-laborbesuch-weber."""
    family = plain_name(person).rpartition("-")[2]
    parts = (text("form.page.stem", language), plain_name(title), family)
    return "-".join(one for one in parts if one).lower()


def answer_name(title: str, person: str, language: str) -> str:
    """The name of the answer file that the form saves."""
    return form_name(title, person, language) + text("form.page.suffix", language)
