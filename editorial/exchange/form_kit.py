"""What all forms for another computer share: one HTML file that needs no network and no trust in what it shows.

The content security policy of a form allows one style and one script, both by their hash, and pictures inside the file:
even if somebody's text became markup, nothing could run or be fetched. Sources: https://www.w3.org/TR/CSP3/
(`frame-ancestors`, `sandbox` and `report-uri` are not allowed in a meta element, so they are not there).
"""

from __future__ import annotations

import json
import re
import unicodedata
from base64 import b64encode
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from typing import Any

from ..domain.wording import number_text


def render(
    name: str,
    *,
    icons: Sequence[str],
    words: Mapping[str, Any],
    data: Mapping[str, Any],
    language: str,
    title: str,
    scripts: Sequence[str] = (),
) -> str:
    """The whole file of the form `name`: `resources/forms/<name>.html`, `.css` and its script, in one or several files.

    `words` is what the template uses, `data` what its script reads. Raises nothing: every text is escaped, whatever it
    is.
    """
    from jinja2 import Environment, FunctionLoader, StrictUndefined
    from markupsafe import Markup

    import resources

    environment = Environment(
        loader=FunctionLoader(lambda wanted: resources.text(f"forms/{wanted}")),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    style, script = _style(name), _script(("kit", *(scripts or (name,))))
    return environment.get_template(f"{name}.html").render(
        **words,
        language=language,
        document_title=title,
        weight=lambda size: weight(size, language),
        icons={one: Markup(mark) for one, mark in _icons(tuple(icons)).items()},
        symbols=Markup("".join(_symbol(name, mark) for name, mark in _icons(tuple(icons)).items() if name != "app")),
        policy=_policy(style, script),
        style=Markup(style),
        script=Markup(script),
        data=Markup(script_json(data)),
    )


def weight(size: int, language: str) -> str:
    """1,2 MB; 340 kB."""
    small = size < 1_000_000
    return (
        f"{number_text(size / (1_000 if small else 1_000_000), language, 0 if small else 1)} {'kB' if small else 'MB'}"
    )


@cache
def _style(name: str) -> str:
    """The style sheet with the colours of both themes that it uses in front of it; paper is always light."""
    import resources

    rules = resources.text("forms/kit.css") + resources.text(f"forms/{name}.css")
    colours, used = json.loads(resources.text("forms/colours.json")), set(re.findall(r"var\(--(\w+)\)", rules))

    def block(theme: str, scheme: str) -> str:
        values = "".join(f"--{k}:{v};" for k, v in colours[theme].items() if k in used)
        return f":root{{color-scheme:{scheme};{values}}}"

    dark = f"@media screen and (prefers-color-scheme:dark){{{block('dark', 'dark')}}}"
    return f"{block('light', 'light')}\n{dark}\n{rules}"


@cache
def _script(names: tuple[str, ...]) -> str:
    """All of a form's script; what is only for its makers is left out."""
    import resources

    written = "".join(resources.text(f"forms/{name}.js") for name in names)
    lines = (line.strip() for line in written.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


@cache
def _icons(names: tuple[str, ...]) -> dict[str, str]:
    import resources

    found = {name: _slim(resources.text(f"icons/{name}.svg")) for name in names}
    return found | {"app": resources.text("icons/app-tile.svg").strip()}


def _slim(mark: str) -> str:
    """An icon without what says nothing inside HTML."""
    root, end, drawing = mark.strip().partition(">")
    return re.sub(r' (?:class|xmlns|width|height)="[^"]*"', "", root).rstrip() + end + drawing


def _symbol(name: str, mark: str) -> str:
    """An icon that stands in the file once and is shown in many places by `use`."""
    return mark.replace("<svg", f'<symbol id="s-{name}"', 1).replace("</svg>", "</symbol>")


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


def plain_name(words: str, most: int = 40) -> str:
    """Letters, digits and hyphens that every mail program, zip tool and file system takes: ä is ae, é is e."""
    for sign, plain in zip("äöüÄÖÜß", ("ae", "oe", "ue", "Ae", "Oe", "Ue", "ss"), strict=True):
        words = words.replace(sign, plain)
    ascii_only = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^A-Za-z0-9]+", "-", ascii_only)[:most].strip("-")


def file_stem(kind: str, title: str, person: str) -> str:
    """The name of a form's file without ending: freigabe-laborbesuch-weber."""
    family = plain_name(person).rpartition("-")[2]
    return "-".join(one for one in (kind, plain_name(title), family) if one).lower()
