"""The walk: every page, view, dialog and popover, in both languages, themes and sizes, seen as a reviewer would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from editorial.domain.content import TaskField
from editorial.exchange.public_holidays import BUNDESLAENDER, COUNTRIES
from editorial.texts import text
from tests.builders import sample_file
from tests.shells import settle, shell_on
from tests.ui import walk, walk_stops
from ui.approval_words import short_name
from ui.shell import Shell

# The last test compares what the others saw: they run in one process.
pytestmark = pytest.mark.xdist_group("walk")

WIDE, SMALL = (1440, 900), (1024, 640)
#: Words that German and English share, and the signs of keys.
SAME = frozenset(
    """A April August B Board Desktop Deutsch English Esc Evergreen Extras
    C E F1 F5 F6 F8 F9 F11 Filter Format G H Hashtags HH:MM https:// Interview Intranet L M N Name
    Information Normal normal November OK Optional Organisation P Pause PFAS Person Phase Pink Plan R S September
    Service Status System T Text UTC V W zzz""".split()
) | {
    "A  F",
    "A  T  D  O",
    "F  R",
    "↵  E",
    "E  F2",
    "#Service",
    "#TeamLindenau",
    "A3",
    "A4",
    *("DOCX", "DOCX, Word", "HTML", "LibreOffice", "Markdown", "ODT", "ODT, LibreOffice", "PDF", "PDF, A4", "Word"),
    "Buffer",
    "Hootsuite",
    "Image URL",
    "Link",
    "Posting Time",
    "Publer",
    "Reposts",
    "Tags",
    "Name *",
    "Phase *",
    "Status …",
    "Filter Person",
    "Filter Status",
    "Filter Text",
    "Sprache: Deutsch",
    "Language: English",
}
#: What is typed by the walk and what its houses ask in German, figures, rules, keys, zones, addresses, versions.
FIGURES = re.compile(
    r"^([\W\d]*|Alt \d|Ctrl.*|Filter \(\d\)|[A-Z]\w+/[A-Z]\w+|Version [\d.]+|.+: \d+ / \d+|\S+@\S+|„.*|Labor.*"
    r"|(April|August|September|November) \d{4}(, \d+)?|FREQ=.*|B \d+-\d+|\d, [A-Z]\w+ [A-Z]\w+|Optional: .+"
    r"|\w+\.jpg(, \w+\.jpg)*( · .+\skB)?|Laien sollen .+|Was wird gezeigt\?|Reposts: \d+|Text: \w+|Vom Tropfen.*)$"
)

Texts = dict[str, set[str]]


@pytest.fixture(scope="module")
def seen() -> Texts:
    """The texts of the English and the German window, for comparing."""
    return {}


@pytest.fixture
def shell(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[Shell]:
    """A window in one language and theme."""
    language, theme = request.param
    with shell_on(qapp, sample_file(tmp_path, language), language, theme) as made:
        yield made


def look(shell: Shell, size: tuple[int, int], tab: bool) -> tuple[list[str], set[str]]:
    """What is wrong with what is shown, and its texts."""
    # words that changed at the last moment get their room first
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    found, texts = [], walk.menu_texts(shell.window)
    for top in walk_stops.tops(shell):
        found += walk.nameless(top) + walk.clipped(top) + walk.misplaced(top) + walk.moving(top)
        texts |= walk.texts(top)
        if tab:
            found += walk.unreached(top)
    return [f"{size[0]}: {one}" for one in found], texts


# Colours move nothing, so each size is seen in one theme: every language in both sizes and both themes, every size in
# both themes.
@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    ("shell", "size"),
    [(("en", "light"), WIDE), (("en", "dark"), SMALL), (("de", "dark"), WIDE), (("de", "light"), SMALL)],
    indirect=["shell"],
    ids=["en-light-wide", "en-dark-small", "de-dark-wide", "de-light-small"],
)
def test_nothing_is_nameless_clipped_overlapping_or_out_of_reach(
    shell: Shell, size: tuple[int, int], seen: Texts
) -> None:
    shell.window.resize(*size)
    found: list[str] = []
    for stop in walk_stops.stops():
        stop.go(shell)
        settle(shell)
        # the order of Tab has little to do with size
        wrong, texts = look(shell, size, stop.tab and size == WIDE)
        found += [f"{stop.name} {one}" for one in wrong]
        seen.setdefault(shell.desk.language, set()).update(texts)
        walk_stops.close_all(shell)
    seen[f"data {shell.desk.language}"] = data(shell)
    assert not found, "\n".join(dict.fromkeys(found))


def data(shell: Shell) -> set[str]:
    """What people entered: names are the same in every language."""
    directory, found = shell.desk.directory, {shell.desk.options.organisation}
    everything = (directory.channels, directory.people, directory.departments, directory.pillars, directory.campaigns)
    for one in (entry for entries in everything for entry in entries):
        words = {
            name: getattr(one, name, "")
            for name in ("name", "short", "monogram", "initials", "handle", "limit_source", "email")
        }
        found |= {str(value) for value in words.values() if value}
    found |= {short_name(one.name) for one in directory.people}
    return found


def test_the_german_window_has_no_english_left(seen: Texts) -> None:
    if {"de", "en"} - set(seen):
        pytest.fail("the walk in both languages comes first")
    fields = {str(one) for one in TaskField} | {text(f"field.{one}", "en") for one in TaskField}
    known = SAME | fields | seen["data de"] | {name for _code, name in (*BUNDESLAENDER, *COUNTRIES)}
    names = tuple(one for one in seen["data de"] if len(one) > 3)
    same = {one for one in seen["de"] & seen["en"] - known if not FIGURES.match(one)}
    left = sorted(one for one in same if not one.startswith(names))
    assert not left, "\n".join(left)
