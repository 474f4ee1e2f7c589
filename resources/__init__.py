"""Files that ship with the program: icons, fonts, translations, forms, the sample workspace.

Looked up through importlib.resources, so they are found in a checkout, a wheel and a zipped bundle alike.
"""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

__all__ = ["data", "find", "path", "text"]


def find(name: str) -> Traversable:
    """The resource `name`, a path with slashes below this package such as ``icons/sun.svg``."""
    return files(__package__ or "resources").joinpath(*name.split("/"))


def data(name: str) -> bytes:
    """The content of a resource; FileNotFoundError if there is none of that name."""
    return find(name).read_bytes()


def text(name: str) -> str:
    """The content of a UTF-8 text resource; FileNotFoundError if there is none of that name."""
    return find(name).read_text(encoding="utf-8")


def path(name: str) -> Path | None:
    """The resource as a file on disk, or None where the package is not unpacked (read `data` then)."""
    found = find(name)
    return found if isinstance(found, Path) else None
