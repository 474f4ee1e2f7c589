"""Writes docs/THIRD_PARTY_NOTICES.md: who made what this program stands on, and under which licence.

Source of facts: the metadata and licence files of the installed packages named in requirements.lock, and the LICENSE
files beside the fonts, icons and data in resources/. `python3 tasks.py notices` calls it.
"""

from __future__ import annotations

import re
from importlib.metadata import Distribution, distribution
from pathlib import Path

from tests.checks.source import ROOT

NOTICES = ROOT / "docs" / "THIRD_PARTY_NOTICES.md"
LICENCE_FILE = re.compile(r"(?:^|/)(?:LICEN[CS]ES?|COPYING|NOTICE)[^/]*$", re.IGNORECASE)
QT = {"pyside6-essentials", "shiboken6"}
QT_LICENCE = "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"
QT_NOTE = """Qt and Qt for Python are used under the GNU Lesser General Public License, version 3. Their libraries are
installed unchanged as separate packages and loaded at run time, so each can be replaced by another build of the same
version. The text of the licence stands below (under recurring-ical-events), the source code at https://code.qt.io."""
RESOURCES = {
    "Inter": ("SIL Open Font License 1.1", "resources/fonts/LICENSE-inter.txt", "https://rsms.me/inter/"),
    "Lucide": ("ISC", "resources/icons/LICENSE-lucide.txt", "https://lucide.dev"),
    "Unicode Character Database (in text_metrics_unicode)": (
        "Unicode-3.0",
        "resources/data/LICENSE-unicode.txt",
        "https://www.unicode.org/ucd/",
    ),
    "twitter-text (its list of domains in text_metrics_x_tlds, its test cases in tests/golden)": (
        "Apache-2.0",
        "resources/data/LICENSE-twitter-text.txt",
        "https://github.com/twitter/twitter-text",
    ),
}
INTRODUCTION = """# Third-party notices

Editorial Desk itself is under the MIT licence (`LICENSE`). It stands on the work of others, listed here with their
licences. This file is written by `python3 tasks.py notices`; do not edit it by hand.
"""


def locked() -> dict[str, str]:
    """Name and version of every package a user of the program installs."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([^\s\\;]+)", lock, re.MULTILINE))


def row(name: str, version: str) -> str:
    """The line of one package in the table; a test compares these with the lock."""
    found = distribution(name)
    return f"| {name} | {version} | {_licence(found)} | {_home(found)} |"


def _licence(found: Distribution) -> str:
    if found.name.lower().replace("_", "-") in QT:
        return QT_LICENCE
    classifiers = [line for line in found.metadata.get_all("Classifier") or [] if line.startswith("License ::")]
    names = [line.split("::")[-1].strip() for line in classifiers if line.count("::") > 1]
    return _field(found, "License-Expression") or " / ".join(names) or _field(found, "License").splitlines()[0]


def _field(found: Distribution, name: str) -> str:
    values: list[str] = found.metadata.get_all(name) or [""]
    return values[0]


def _home(found: Distribution) -> str:
    lines: list[str] = found.metadata.get_all("Project-URL") or []
    urls: dict[str, str] = {line.split(", ", 1)[0]: line.split(", ", 1)[1] for line in lines}
    wanted = {name.lower(): url for name, url in urls.items()}
    for name in ("homepage", "home", "source", "source code", "repository", "documentation"):
        if name in wanted:
            return wanted[name]
    return _field(found, "Home-page") or next(iter(urls.values()), "")


def _texts(found: Distribution) -> list[str]:
    files = sorted(path for path in found.files or [] if LICENCE_FILE.search(str(path)) and ".dist-info" in str(path))
    return [Path(str(path.locate())).read_text(encoding="utf-8", errors="replace").strip() for path in files]


def compose() -> str:
    """The whole file as text."""
    packages = locked()
    lines = [INTRODUCTION, "## Packages\n", "| package | version | licence | home |", "|---|---|---|---|"]
    lines += [row(name, version) for name, version in packages.items()]
    lines += ["", QT_NOTE, "", "## Fonts, icons and data\n", "| work | licence | text | home |", "|---|---|---|---|"]
    lines += [f"| {name} | {licence} | `{path}` | {home} |" for name, (licence, path, home) in RESOURCES.items()]
    lines += ["", "## Licence texts"]
    seen: dict[str, str] = {}
    for name in packages:
        for text in _texts(distribution(name)):
            lines.append(f"\n### {name}\n")
            known = seen.setdefault(text, name)
            lines.append(f"The same text as under {known}." if known != name else f"```text\n{text}\n```")
    for name, (_, path, _home_page) in RESOURCES.items():
        lines.append(f"\n### {name}\n\n```text\n{(ROOT / path).read_text(encoding='utf-8').strip()}\n```")
    return "\n".join(line.rstrip() for line in "\n".join(lines).splitlines()) + "\n"


def main() -> int:
    NOTICES.parent.mkdir(exist_ok=True)
    NOTICES.write_text(compose(), encoding="utf-8")
    print(f"{NOTICES.relative_to(ROOT)}: {len(locked())} packages, {len(RESOURCES)} works in resources/")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
