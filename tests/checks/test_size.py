"""Files and functions stay small enough to be read in one go."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.checks.source import docstring_nodes, place, python_files, read, tree

LONGEST_FILE = 400
LONGEST_FUNCTION = 40


def shipped() -> list[Path]:
    """The program's own files; a migration is a record of its time and a test may be as long as its table."""
    return [path for path in python_files() if not {"tests", "versions"} & set(path.parts)]


def test_no_file_is_longer_than_400_lines() -> None:
    sizes = {place(path): len(read(path).splitlines()) for path in shipped()}
    long = [f"{name}: {lines} lines" for name, lines in sizes.items() if lines > LONGEST_FILE]
    assert not long, "\n".join(long)


def test_no_function_is_longer_than_40_lines() -> None:
    long = []
    for path in shipped():
        documentation = docstring_nodes(tree(path))
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = _length(node, documentation)
                if lines > LONGEST_FUNCTION:
                    long.append(f"{place(path, node.lineno)}: {node.name} has {lines} lines")
    assert not long, "\n".join(long)


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef, documentation: set[ast.AST]) -> int:
    """Lines from `def` to the end, without the docstring."""
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    first = node.body[0]
    if isinstance(first, ast.Expr) and first.value in documentation:
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines
