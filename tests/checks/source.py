"""The project's own source, read once for every check that looks at it."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PYTHON_FOLDERS = ("editorial", "ui", "resources", "benchmarks", "tests")
PYTHON_FILES = ("main.py", "tasks.py")
TEXT_FOLDERS = (*PYTHON_FOLDERS, "docs", ".ci")
TEXT_FILES = ("main.py", "tasks.py", "pyproject.toml", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", ".gitignore")
TEXT_ENDINGS = {".py", ".md", ".toml", ".mako", ".html", ".json", ".ts", ".typ", ".ini", ".lock", ".txt", ""}


@cache
def python_files(*folders: str) -> tuple[Path, ...]:
    """All Python files, or those of some top-level folders only."""
    found = [path for folder in folders or PYTHON_FOLDERS for path in (ROOT / folder).rglob("*.py")]
    if not folders:
        found += [ROOT / name for name in PYTHON_FILES if (ROOT / name).exists()]
    return tuple(sorted(found))


@cache
def text_files() -> tuple[Path, ...]:
    """Everything a person could read in the repository, licences of others apart."""
    found = [path for folder in TEXT_FOLDERS for path in (ROOT / folder).rglob("*") if path.suffix in TEXT_ENDINGS]
    found += [ROOT / name for name in TEXT_FILES]
    found += ROOT.glob("requirements*.lock")
    ours = [path for path in found if path.is_file() and "__pycache__" not in path.parts]
    return tuple(sorted(path for path in ours if not path.name.upper().startswith(("LICENSE", "THIRD_PARTY"))))


@cache
def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(read(path), str(path))


def place(path: Path, line: int | None = None) -> str:
    """`folder/file.py:12`, as an editor understands it."""
    name = path.relative_to(ROOT).as_posix()
    return name if line is None else f"{name}:{line}"


def docstring_nodes(module: ast.Module) -> set[ast.AST]:
    """The constants that are docstrings, which checks on string literals leave alone."""
    found: set[ast.AST] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and node.body:
            first = node.body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                found.add(first.value)
    return found
