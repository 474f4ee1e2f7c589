"""Files that ship with the program: icons, fonts, translations, forms, the sample workspace.

In a checkout or an installed wheel they are files beside this one; from a zipped bundle importlib.resources reads them
(imported only then: it costs more than the whole look-up).
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

__all__ = ["data", "file", "find", "path", "text"]

_HERE = os.path.dirname(os.path.abspath(__file__))
_UNPACKED = os.path.isdir(_HERE)


def find(name: str) -> Traversable:
    """The resource `name`, a path with slashes below this package such as ``icons/sun.svg``."""
    from importlib.resources import files

    return files(__package__ or "resources").joinpath(*name.split("/"))


def file(name: str) -> str | None:
    """The file name of a resource, or None where the package is not unpacked (read `data` then)."""
    return os.path.join(_HERE, *name.split("/")) if _UNPACKED else None


def data(name: str) -> bytes:
    """The content of a resource; FileNotFoundError if there is none of that name."""
    place = file(name)
    if place is None:
        return find(name).read_bytes()
    with open(place, "rb") as stream:
        return stream.read()


def text(name: str) -> str:
    """The content of a UTF-8 text resource; FileNotFoundError if there is none of that name."""
    return data(name).decode("utf-8")


def path(name: str) -> Path | None:
    """The resource as a path on disk, or None where the package is not unpacked."""
    from pathlib import Path

    place = file(name)
    return Path(place) if place is not None else None
