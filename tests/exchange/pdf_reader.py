"""A printed document as its readers meet it: words page by page, structure, marks of accessibility."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from pypdf import PdfReader

#: What only guides the breaking and the direction of lines: soft hyphen, zero width space, isolates.
_GUIDES = re.compile("\u00ad\n?|[\u200b\u2068\u2069]")


class Paper:
    """A PDF read back."""

    def __init__(self, data: bytes) -> None:
        self.reader = PdfReader(io.BytesIO(data), strict=True)
        self.root: Any = self.reader.trailer["/Root"]

    @cached_property
    def pages(self) -> list[str]:
        """The words of each page, read when first asked for: that takes longer than setting them."""
        return [flat(page.extract_text()) for page in self.reader.pages]

    @property
    def text(self) -> str:
        """All words, in the order of the file."""
        return " ".join(self.pages)

    @property
    def title(self) -> str:
        return str(self.reader.metadata.title) if self.reader.metadata else ""

    @property
    def language(self) -> str:
        return str(self.root["/Lang"])

    @property
    def is_tagged(self) -> bool:
        """Marked as tagged, with a structure tree, and the title shown instead of the file's name."""
        shown = bool(self.root["/ViewerPreferences"]["/DisplayDocTitle"])
        return bool(self.root["/MarkInfo"]["/Marked"]) and "/StructTreeRoot" in self.root and shown

    @property
    def claims_ua(self) -> bool:
        """PDF/UA-1 by its own metadata."""
        return b"<pdfuaid:part>1</pdfuaid:part>" in self.root["/Metadata"].get_data()

    def tags(self) -> list[str]:
        """The structure in reading order: /Document, /H1, /Table, /TR, ..."""
        return [str(one["/S"]) for one in self._walk(self.root["/StructTreeRoot"]) if "/S" in one]

    def alternatives(self) -> set[str]:
        """What is said instead of pictures."""
        return {str(one["/Alt"]) for one in self._walk(self.root["/StructTreeRoot"]) if "/Alt" in one}

    def _walk(self, node: Any) -> Iterator[Any]:
        yield node
        children = node.get("/K", [])
        for one in children if isinstance(children, list) else [children]:
            found = one.get_object()
            if hasattr(found, "get"):
                yield from self._walk(found)


def flat(words: str) -> str:
    """Words in one line, without what only guides their breaking."""
    return " ".join(_GUIDES.sub("", words).split())


def squeezed(words: str) -> str:
    """Without any blank: where a line ends inside a word, readers disagree about the blank."""
    return re.sub(r"\s", "", flat(words))
