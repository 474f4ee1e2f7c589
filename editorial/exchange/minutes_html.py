"""Minutes as one HTML file: no script, no network, readable by every browser, printed as A4.

The content security policy allows its own style and nothing else, so that even words that became markup could neither
run nor fetch anything (https://www.w3.org/TR/CSP3/).
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from ..texts import text
from .minutes_paper import Paper


def minutes_html(paper: Paper) -> bytes:
    """The file, UTF-8."""
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    import resources

    environment = Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
    style = resources.text("documents/minutes.css")
    mark = b64encode(sha256(style.encode("utf-8")).digest()).decode("ascii")
    made = environment.from_string(resources.text("documents/minutes.html")).render(
        paper=paper,
        signs={one: text(f"minutes_file.sign.{one}", paper.language) for one in "BAI"},
        style=Markup(style),
        policy=f"default-src 'none'; style-src 'sha256-{mark}'; form-action 'none'; base-uri 'none'",
    )
    return made.encode("utf-8")
