"""Every field of every kind is stored and read by a rule that was meant for it."""

from __future__ import annotations

import re
import sys
from dataclasses import fields
from enum import EnumType

import pytest

from editorial.storage.codec import Codec
from editorial.storage.mapping import KINDS

#: What is stored as it is; the rest of the annotations are converted.
PLAIN = {"int", "str", "str | None", "int | None", "float", "float | None"}
CONVERTED = re.compile(r"(datetime|date|time)( \| None)?|bool|tuple\[(str|int), \.\.\.\]")


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: str(kind.name))
def test_every_annotation_is_known_so_that_no_value_is_stored_by_accident(kind: Codec) -> None:
    for one in fields(kind.cls):
        hint = str(one.type)
        named = getattr(sys.modules[kind.cls.__module__], hint.removesuffix(" | None"), None)
        assert hint in PLAIN or CONVERTED.fullmatch(hint) or isinstance(named, EnumType), (kind.cls, hint)


def test_an_enumeration_comes_back_as_itself() -> None:
    for kind in KINDS.values():
        for one in fields(kind.cls):
            named = getattr(sys.modules[kind.cls.__module__], str(one.type).removesuffix(" | None"), None)
            if isinstance(named, EnumType):
                member: object = next(iter(named))
                stored = kind.encode(kind.decode_image({one.name: str(member)}))[one.name]
                assert (type(stored), stored) == (str, str(member))
                assert getattr(kind.decode_image({one.name: stored}), one.name) is member
