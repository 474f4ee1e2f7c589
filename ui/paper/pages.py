"""A document as it was set: its pages as picture files, which go when nobody holds them."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from dataclasses import dataclass
from pathlib import Path

__all__ = ["PREVIEW", "PRINT", "Folder", "Pages"]

#: Dots an inch: sharp on a screen of twice the density; what laser printers print; coarser where there are many pages.
PREVIEW, PRINT = 150, 300


class Folder:
    """A folder for pictures that goes with the last who holds it, at the latest with the program."""

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix="editorial-pages-"))
        self._end = weakref.finalize(self, shutil.rmtree, self.path, ignore_errors=True)


@dataclass(frozen=True)
class Pages:
    """Pages as picture files at `ppi` dots an inch, in a folder that goes with them."""

    pictures: tuple[Path, ...]
    ppi: int
    folder: Folder
