"""A strict reader of iCalendar files for the tests, written from RFC 5545 and sharing no code with the program."""

from __future__ import annotations

import re
from dataclasses import dataclass, field


@dataclass
class Part:
    """A component: its name, its properties in order, the components in it."""

    name: str
    lines: list[tuple[str, dict[str, str], str]] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)

    def value(self, name: str) -> str:
        """The one value of a property; the test fails where it stands there twice or not at all."""
        found = [value for key, _params, value in self.lines if key == name]
        assert len(found) == 1, f"{name} stands {len(found)} times in {self.name}"
        return found[0]

    def params(self, name: str) -> dict[str, str]:
        """The parameters of a property."""
        return next(params for key, params, _value in self.lines if key == name)

    def has(self, name: str) -> bool:
        """Whether the property stands there."""
        return any(key == name for key, _params, _value in self.lines)

    def of(self, name: str) -> list[Part]:
        """Components of that name."""
        return [one for one in self.parts if one.name == name]


def read_ics(data: bytes) -> Part:
    """The VCALENDAR of a file; fails for anything that the standard does not allow."""
    assert data.endswith(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    physical = data.split(b"\r\n")[:-1]
    assert all(len(line) <= 75 for line in physical), "a line is longer than 75 octets"
    logical: list[bytes] = []
    for line in physical:
        if line[:1] in (b" ", b"\t"):
            logical[-1] += line[1:]
        else:
            logical.append(line)
    root = Part("")
    stack = [root]
    for raw in logical:
        name, params, value = _split(raw.decode("utf-8"))
        if name == "BEGIN":
            stack.append(Part(value))
        elif name == "END":
            done = stack.pop()
            assert done.name == value
            stack[-1].parts.append(done)
        else:
            stack[-1].lines.append((name, params, value))
    assert stack == [root]
    assert len(root.parts) == 1
    return root.parts[0]


def _split(line: str) -> tuple[str, dict[str, str], str]:
    found = re.match(r'([A-Z0-9-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)', line, re.S)
    assert found, f"no content line: {line!r}"
    assert not re.search(r"[\x00-\x08\x0a-\x1f\x7f]", line), "control signs are forbidden"
    params = dict(one.split("=", 1) for one in found[2].split(";") if one)
    return found[1], params, found[3]


def plain(value: str) -> str:
    """A TEXT value without its escapes."""
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,](?!$)", value.replace("\\,", "").replace("\\;", "")), value
    return re.sub(r"\\(.)", lambda one: "\n" if one[1] in "nN" else one[1], value)
