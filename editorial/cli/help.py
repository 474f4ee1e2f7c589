"""The help pages: the whole syntax, and that of one command."""

from __future__ import annotations

from textwrap import wrap

from ..texts import has, text
from .arguments import COMMANDS, Command, Option

_PROGRAM = "editorial-desk"
_WIDTH = 100


def whole(language: str) -> str:
    """Everything that can be called."""
    lines = [text("help.head", language), "", f"{text('help.usage', language)}:"]
    lines += _entry(_PROGRAM, text("help.window", language))
    lines += _entry(f"{_PROGRAM} WORKSPACE", text("help.open", language))
    for one in COMMANDS.values():
        lines += _entry(f"{_PROGRAM} {syntax(one)}", text(f"help.{one.name}", language), one, language)
    tour = "tour --out DIR [--language de|en] [--theme light|dark]"
    lines += _entry(f"{_PROGRAM} {tour}", text("help.tour", language))
    lines += ["", *_more(language), "", text("help.codes", language)]
    return "\n".join(lines)


def one(command: Command, language: str) -> str:
    """One command."""
    head = f"{text('help.usage', language)}:"
    lines = _entry(f"{_PROGRAM} {syntax(command)}", text(f"help.{command.name}", language), command, language)
    return "\n".join([head, *lines, "", *_more(language)])


def syntax(command: Command) -> str:
    """WORKSPACE WHAT -o FILE [--from D] ..."""
    needed = [_spelt(one) for one in command.options if one.names[0] in command.needs]
    free = [f"[{_spelt(one)}]" for one in command.options if one.names[0] not in command.needs]
    takes = [*command.takes, "..."] if command.more else command.takes
    return " ".join([command.name, *takes, *needed, *free])


def _spelt(option: Option) -> str:
    value = "|".join(option.choices) or option.value
    return f"{option.names[0]} {value}".strip()


def _entry(call: str, meaning: str, command: Command | None = None, language: str = "en") -> list[str]:
    lines = [f"  {call}", f"      {meaning}"]
    for name, known in command.choices.items() if command else ():
        lines.append(f"      {name}: {' | '.join(known)}")
    if command and has(code := f"help.{command.name}.more"):
        indent = " " * 6
        lines += wrap(text(code, language), _WIDTH, initial_indent=indent, subsequent_indent=indent)
    return lines


def _more(language: str) -> list[str]:
    pairs = [("--language de|en", text("help.language", language)), ("--json", text("help.json", language))]
    lines = [f"{text('help.everywhere', language)}:", f"  {pairs[0][0]:<18} {pairs[0][1]}"]
    return [*lines, f"  {pairs[1][0]:<18} {pairs[1][1]}", text("help.days", language)]
