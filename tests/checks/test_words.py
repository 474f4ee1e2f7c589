"""What must not stand in the source: half-done work, colours outside the palette, hosts and places of one machine."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.checks.source import ROOT, docstring_nodes, place, python_files, read, text_files, tree

THIS_FOLDER = Path(__file__).parent
HEX_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
COLOUR_HOME = {"theme_tokens.py"}

# Spelt in two halves, so that this file does not find itself.
HALF_DONE = re.compile(
    "|".join(["raise NotImplemented" + "Error", r"\bTO" + "DO", r"\bFIX" + "ME", "coming " + "soon"])
)
BLANKET = re.compile(r"# (type: " + r"ignore(?!\[)|no" + "qa(?!: ))")
MACHINE_PATH = re.compile(r"(?<![\w.$}~])/(?:home|root|work|Users|opt|srv|mnt)/\w|\b[A-Z]:\\\\?Users\b")
INDEX = re.compile(
    r"(?:pypi|pythonhosted|deb\.debian|test\.pypi|registry\.npmjs)" + r"\.(?:org|com)|--(?:extra-)?index-url"
)
NETWORK = {"requests", "httpx", "aiohttp", "urllib.request", "http.client", "smtplib", "ftplib", "socket", "imaplib"}


def test_no_work_is_left_half_done() -> None:
    found = _matches(HALF_DONE, [path for path in python_files() if path.parent != THIS_FOLDER])
    assert not found, "\n".join(found)


def test_every_exception_from_a_check_names_its_rule() -> None:
    found = _matches(BLANKET, [path for path in python_files() if path.parent != THIS_FOLDER])
    assert not found, "\n".join(found)


def test_no_place_of_one_machine_and_no_package_index_is_named() -> None:
    files = [path for path in text_files() if path.parent != THIS_FOLDER]
    found = _matches(MACHINE_PATH, files) + _matches(INDEX, files)
    assert not found, "\n".join(found)


def test_colours_come_from_the_palette_only() -> None:
    found = []
    for path in python_files("ui"):
        if path.name in COLOUR_HOME:
            continue
        documentation = docstring_nodes(tree(path))
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in documentation:
                if HEX_COLOUR.search(node.value):
                    found.append(f"{place(path, node.lineno)}: {node.value!r}")
            elif isinstance(node, ast.Call) and _is_fixed_colour(node):
                found.append(f"{place(path, node.lineno)}: {ast.unparse(node)}")
    assert not found, "\n".join(found)


def test_no_translated_text_hides_in_an_f_string() -> None:
    """lupdate does not look into f-strings: such a text is never offered for translation and stays English."""
    found = [
        place(path, call.lineno)
        for path in python_files("ui")
        for text in ast.walk(tree(path))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)
        and call.func.attr in ("tr", "translate")
    ]  # fmt: skip
    assert not found, "\n".join(found)


def _is_fixed_colour(call: ast.Call) -> bool:
    """`QColor("red")` and `QColor(255, 0, 0)`; a fully transparent `QColor(0, 0, 0, 0)` has no colour."""
    if not (isinstance(call.func, ast.Name) and call.func.id == "QColor" and call.args):
        return False
    values = [argument.value for argument in call.args if isinstance(argument, ast.Constant)]
    return len(values) == len(call.args) and values != [0, 0, 0, 0] and values != ["transparent"]


def test_the_program_never_opens_a_network_connection() -> None:
    found = [
        f"{place(path, line)}: {name}"
        for path in python_files("editorial", "ui")
        for line, name in _imports(path)
        if name in NETWORK or any(name.startswith(f"{module}.") for module in NETWORK)
    ]
    assert not found, "\n".join(found)


def test_the_core_never_names_qt_not_even_for_a_type() -> None:
    found = [
        f"{place(path, line)}: {name}"
        for path in python_files("editorial")
        for line, name in _imports(path)
        if name.split(".")[0] in {"PySide6", "shiboken6", "ui"}
    ]
    assert not found, "\n".join(found)


def test_heavy_libraries_are_imported_where_they_are_used() -> None:
    heavy = {"icalendar", "recurring_ical_events", "openpyxl", "xlsxwriter", "holidays", "jinja2", "typst", "alembic"}
    heavy |= {"dateutil.parser", "docx", "odfdo", "markdown_it"}
    found = []
    for path in python_files("editorial", "ui", "resources"):
        if "migrations" in path.parts:
            continue
        for line, name in _imports(path, top_level=True):
            if name in heavy or any(name.startswith(f"{module}.") for module in heavy):
                found.append(f"{place(path, line)}: {name} at the top of the file slows every start")
    assert not found, "\n".join(found)


def test_tests_never_sleep_and_their_names_are_sentences() -> None:
    found = []
    for path in python_files("tests"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and node.name.count("_") < 3:
                found.append(f"{place(path, node.lineno)}: {node.name} is not a sentence")
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {"time.sleep", "sleep", "QTest.qSleep"}:
                found.append(f"{place(path, node.lineno)}: sleeps")
    assert not found, "\n".join(found)


def _imports(path: Path, *, top_level: bool = False) -> list[tuple[int, str]]:
    nodes = tree(path).body if top_level else ast.walk(tree(path))
    found = []
    for node in nodes:
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found += [(node.lineno, node.module)]
            found += [(node.lineno, f"{node.module}.{alias.name}") for alias in node.names]
    return found


def _matches(pattern: re.Pattern[str], files: list[Path]) -> list[str]:
    return [
        f"{place(path, number)}: {line.strip()[:120]}"
        for path in files
        if path.is_relative_to(ROOT)
        for number, line in enumerate(read(path).splitlines(), start=1)
        if pattern.search(line)
    ]
