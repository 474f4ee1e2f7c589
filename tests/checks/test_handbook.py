"""What README and handbooks say is there: pictures, keys, commands, lines for quick add."""

from __future__ import annotations

import re
import shlex
from datetime import date, time
from pathlib import Path

import pytest

from editorial.cli.arguments import read_call
from editorial.cli.help import whole
from editorial.domain.quick_add import read_quick_add
from editorial.domain.quick_add.model import Named, Vocabulary
from tests.checks import pictures
from tests.checks.source import ROOT, read
from ui import shell_actions
from ui.calendar.acts_table import ACTS
from ui.calendar.state import VIEWS
from ui.pages import PAGES
from ui.place_keys import KEYS

HANDBOOKS = {"en": ROOT / "docs" / "handbook.md", "de": ROOT / "docs" / "handbuch.md"}
README = ROOT / "README.md"
#: Keys as the German handbook calls them.
GERMAN = {
    "Strg": "Ctrl",
    "Umschalt": "Shift",
    "Eingabe": "Return",
    "Leertaste": "Space",
    "Rücktaste": "Backspace",
    "Entf": "Del",
    "Pos1": "Home",
    "Bild auf": "PgUp",
    "Bild ab": "PgDown",
    "Links": "Left",
    "Rechts": "Right",
    "Auf": "Up",
    "Ab": "Down",
}
#: Keys that a view or a field answers itself: where that stands, and as what.
ANSWERED = {
    "+": ("ui/calendar/month_keys.py", "Key_Plus"),
    "-": ("ui/calendar/timeline_keys.py", "Key_Minus"),
    "Ctrl": ("ui/calendar/drag.py", "ControlModifier"),
    "Tab": ("ui/quick_add.py", "Key_Tab"),
    "Ctrl+N": ("ui/calendar/page_commands.py", '"Ctrl+N"'),
    "Ctrl+Alt+P": ("ui/calendar/page_commands.py", '"Ctrl+Alt+P"'),
}
NAMES = Vocabulary(
    channels=(Named(1, "LinkedIn", ("Li",)), Named(2, "Instagram", ("Ig",)), Named(3, "Blog", ("Bl",))),
    people=(Named(1, "Dr. Miriam Weber"),),
    pillars=(Named(1, "Innovation"),),
    campaigns=(Named(1, "AquaSens 3"),),
    departments=(Named(1, "Labor", ("Lab", "Laboratory")),),
)
#: What counts only where the window speaks its language.
OWN_LANGUAGE = {"Di", "Tue", "Dec 24"}


def known_keys() -> set[str]:
    """Every shortcut of the window, of the acts and of the views, in Qt's portable words."""
    found = {key for command in shell_actions.COMMANDS for key in command[3]}
    found |= {page.keys for page in PAGES} | {act[3] for act in ACTS if act[3]}
    found |= {f"Alt+{number}" for number in range(1, len(VIEWS) + 1)}
    found |= {page.more_keys for page in PAGES if page.more_keys}
    found |= {key for place in KEYS.values() for one in place for key in one.keys}
    return found | {key for key, (place, sign) in ANSWERED.items() if sign in read(ROOT / place)}


def portable(key: str) -> str:
    """`Strg+Umschalt+Z` as `Ctrl+Shift+Z`; the plus key itself stays."""
    parts = re.split(r"(?<=.)\+(?=.)", key)
    return "+".join(GERMAN.get(part, part) for part in parts)


def pictures_of(document: Path) -> list[str]:
    return [Path(name).name for name in re.findall(r"!\[[^]]*\]\(([^)]+)\)", read(document))]


def command_lines(document: Path) -> list[list[str]]:
    """The arguments of every call of the program that a document shows on a line of its own."""
    called = re.findall(r"^    (?:python3? main\.py|python3 tasks\.py run|editorial-desk) (.+)$", read(document), re.M)
    return [shlex.split(one) for one in called]


def chapters(document: Path) -> list[str]:
    return re.findall(r"^## (\d+)\. ", read(document), re.M)


def quick_lines(document: Path) -> list[str]:
    """The examples in the table of quick add."""
    chapter = read(document).partition("\n## 4. ")[2].partition("\n## 5. ")[0]
    rows = [row for row in chapter.splitlines() if row.startswith("| ") and "`" in row]
    return [line for row in rows for line in re.findall(r"`([^`]+)`", row)]


def test_both_handbooks_have_the_same_chapters() -> None:
    english, german = (chapters(path) for path in HANDBOOKS.values())
    assert english == german == [str(number) for number in range(1, len(english) + 1)]


@pytest.mark.parametrize("language", HANDBOOKS)
def test_the_contents_lead_to_every_chapter(language: str) -> None:
    text = read(HANDBOOKS[language])
    heads = {re.sub(r"[^\w -]", "", head).lower().replace(" ", "-") for head in re.findall(r"^## (.+)$", text, re.M)}
    linked = set(re.findall(r"\]\(#([^)]+)\)", text))
    assert linked == heads


def test_every_picture_that_a_document_names_exists_and_every_picture_is_used() -> None:
    named = {name for path in (README, *HANDBOOKS.values()) for name in pictures_of(path)}
    there = {path.name for path in pictures.PICTURES.iterdir()}
    assert named == there == set(pictures.wanted().values())


def test_no_picture_is_heavy() -> None:
    heavy = {path.name for path in pictures.PICTURES.iterdir() if path.stat().st_size > pictures.HEAVIEST}
    assert not heavy


@pytest.mark.parametrize("language", HANDBOOKS)
def test_every_key_that_a_handbook_names_exists(language: str) -> None:
    named = set(re.findall(r"<kbd>(.+?)</kbd>", read(HANDBOOKS[language])))
    assert not {key for key in named if portable(key) not in known_keys()}


@pytest.mark.parametrize("language", HANDBOOKS)
def test_every_shortcut_of_the_window_stands_in_the_handbook(language: str) -> None:
    named = {portable(key) for key in re.findall(r"<kbd>(.+?)</kbd>", read(HANDBOOKS[language]))}
    usual = {"Ctrl+O", "Ctrl+W", "Ctrl+Q"}  # as in every program
    for _name, _words, _menu, keys, _icon in shell_actions.COMMANDS:
        assert not keys or named & set(keys) or usual & set(keys)
    assert {page.keys for page in PAGES} <= named


@pytest.mark.parametrize("document", [README, *HANDBOOKS.values()], ids=lambda path: path.name)
def test_every_command_line_of_a_document_is_understood(document: Path) -> None:
    lines = command_lines(document)
    assert lines
    for arguments in lines:
        if arguments[0] == "tour":
            assert all(one in whole("en") for one in arguments if one.startswith("--"))
        else:
            assert read_call(arguments).taken


@pytest.mark.parametrize("language", HANDBOOKS)
def test_quick_add_reads_every_example_of_the_handbook(language: str) -> None:
    today, now = date(2026, 11, 22), time(9)
    lines = quick_lines(HANDBOOKS[language])
    assert len(lines) > 40
    for line in lines:
        read_as = [
            read_quick_add(f"{line} Laborbesuch", today=today, now=now, vocabulary=NAMES, language=tongue)
            for tongue in ("de", "en")
        ]
        understood = [one for one in read_as if one.title == "Laborbesuch" and one.tokens]
        assert len(understood) == (1 if line in OWN_LANGUAGE else 2), line
