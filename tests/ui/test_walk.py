"""The walk: every page, view, dialog and popover, in both languages, themes and sizes, seen as a reviewer would."""

from __future__ import annotations

import re
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
# both themes. What is seen in both languages is compared at once: runs that share the tests may part them anyhow.
@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    ("size", "english", "german", "tabbed"),
    [(WIDE, "light", "dark", "en"), (SMALL, "dark", "light", "de")],
    ids=["wide", "small"],
)
def test_nothing_is_nameless_clipped_overlapping_out_of_reach_or_left_in_english(
    qapp: QApplication, tmp_path: Path, size: tuple[int, int], english: str, german: str, tabbed: str
) -> None:
    # the way of Tab is gone once in each size and once in each language
    found, seen = list[str](), dict[str, set[str]]()
    for language, theme in (("en", english), ("de", german)):
        folder = tmp_path / language
        folder.mkdir()
        with shell_on(qapp, sample_file(folder, language), language, theme) as shell:
            wrong, seen[language] = walked(shell, size, language == tabbed)
            found += [f"{language} {theme} {one}" for one in wrong]
            known = data(shell)
    found += [f"the same in both languages: {one}" for one in left_in_english(seen, known)]
    assert not found, "\n".join(dict.fromkeys(found))


def walked(shell: Shell, size: tuple[int, int], tab: bool) -> tuple[list[str], set[str]]:
    """What is wrong with what was shown, and all texts."""
    shell.window.resize(*size)
    found, seen = list[str](), set[str]()
    for stop in walk_stops.stops():
        stop.go(shell)
        settle(shell)
        wrong, texts = look(shell, size, stop.tab and tab)
        found += [f"{stop.name} {one}" for one in wrong]
        seen |= texts
        walk_stops.close_all(shell)
    return found, seen


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


def left_in_english(seen: dict[str, set[str]], entered: set[str]) -> list[str]:
    """Texts of the German window that are the same in the English one, but for those that have to be."""
    fields = {str(one) for one in TaskField} | {text(f"field.{one}", "en") for one in TaskField}
    known = SAME | fields | entered | {name for _code, name in (*BUNDESLAENDER, *COUNTRIES)}
    names = tuple(one for one in entered if len(one) > 3)
    same = {one for one in seen["de"] & seen["en"] - known if not FIGURES.match(one)}
    return sorted(one for one in same if not one.startswith(names))
