"""What stands on the command line. A reader of our own, so that every refusal is one sentence in both languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ..errors import EditorialError, Refused

LANGUAGES = ("de", "en")
EXPORTS = ("calendar", "plan", "tasks", "minutes", "request", "approval", "report", "workspace", "journal", "scheduler")
LISTS = (
    "content",
    "publications",
    "meetings",
    "requests",
    "approvals",
    "people",
    "channels",
    "conflicts",
    "actions",
)


class Usage(EditorialError):
    """The call is written wrongly."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Option:
    """An option: its spellings, the first of which names it; `value` is what stands for its value in the usage, "" for
    a switch; `choices` are all values it may have."""

    names: tuple[str, ...]
    value: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Command:
    """A subcommand: what it takes in order, and its options; with `more` the last thing may stand several times."""

    name: str
    takes: tuple[str, ...]
    options: tuple[Option, ...] = ()
    choices: dict[str, tuple[str, ...]] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    more: bool = False

    def option(self, name: str) -> Option | None:
        """The option of that spelling."""
        return next((one for one in (*self.options, *_EVERYWHERE) if name in one.names), None)


@dataclass(frozen=True, slots=True)
class Call:
    """A call as read: the command, what it takes by name, the options that were given by their first name.

    `more` is what stands behind the last thing it takes.
    """

    command: Command
    taken: dict[str, str]
    options: dict[str, str]
    help: bool = False
    more: tuple[str, ...] = ()

    def path(self, name: str) -> Path:
        """A positional as a path."""
        return Path(self.taken[name])

    def has(self, name: str) -> bool:
        """Whether a switch or option was given."""
        return name in self.options


_LANGUAGE = Option(("--language",), "de|en", LANGUAGES)
_JSON = Option(("--json",))
_RANGE = (Option(("--from",), "D"), Option(("--to",), "D"))
_OUT = Option(("-o", "--output"), "FILE")
_EVERYWHERE = (_LANGUAGE, Option(("--help", "-h")))

COMMANDS: dict[str, Command] = {
    one.name: one
    for one in (
        Command("new", ("WORKSPACE",), (Option(("--sample",)), _LANGUAGE)),
        Command(
            "import",
            ("WORKSPACE", "FILE"),
            (Option(("--as",), "KIND", ("plan", "calendar", "answer", "results")), Option(("--dry-run",)), _JSON),
            more=True,
        ),
        Command(
            "export",
            ("WORKSPACE", "WHAT"),
            (_OUT, *_RANGE, Option(("--channel",), "NAME"), Option(("--id",), "ID"), _LANGUAGE),
            {"WHAT": EXPORTS},
            ("-o",),
        ),
        Command("list", ("WORKSPACE", "WHAT"), (*_RANGE, _JSON), {"WHAT": LISTS}),
        Command("check", ("WORKSPACE",), (_JSON,)),
        Command("backup", ("WORKSPACE",), (_OUT,)),
        Command("restore", ("BACKUP", "WORKSPACE")),
        Command("password", ("WORKSPACE", "PERSON"), (Option(("--clear",)),), needs=("--clear",)),
    )
}


def read_call(arguments: Sequence[str]) -> Call:
    """The call that the arguments make. Raises `Usage` with what is wrong."""
    name, *rest = arguments
    command = COMMANDS.get(name)
    if command is None:
        raise Usage("usage.command", name=name, known=", ".join(COMMANDS))
    words: list[str] = []
    options: dict[str, str] = {}
    only_words = False
    while rest:
        one = rest.pop(0)
        if only_words or one == "-" or not one.startswith("-"):
            words.append(one)
        elif one == "--":
            only_words = True
        else:
            _take_option(command, one, rest, options)
    if "--help" in options:
        return Call(command, {}, options, help=True)
    end = len(command.takes) if command.more else len(words)
    return Call(command, _taken(command, words[:end], options), options, more=tuple(words[end:]))


def _take_option(command: Command, written: str, rest: list[str], options: dict[str, str]) -> None:
    name, equals, value = written.partition("=")
    option = command.option(name)
    if option is None and written[:2] == "-o":
        name, equals, value, option = "-o", "=", written[2:], command.option("-o")
    if option is None:
        raise Usage("usage.option", option=name, command=command.name)
    if not option.value:
        if equals:
            raise Usage("usage.switch", option=name, command=command.name)
        options[option.names[0]] = ""
        return
    if not equals:
        if not rest:
            raise Usage("usage.value", option=name, value=option.value, command=command.name)
        value = rest.pop(0)
    if not value:
        raise Usage("usage.value", option=name, value=option.value, command=command.name)
    if option.choices and value not in option.choices:
        known = ", ".join(option.choices)
        raise Usage("usage.choice", what=name, value=value, known=known, command=command.name)
    options[option.names[0]] = value


def _taken(command: Command, words: list[str], options: dict[str, str]) -> dict[str, str]:
    if len(words) < len(command.takes):
        raise Usage("usage.missing", what=command.takes[len(words)], command=command.name)
    if len(words) > len(command.takes):
        raise Usage("usage.extra", what=words[len(command.takes)], command=command.name)
    taken = dict(zip(command.takes, words, strict=True))
    for name, known in command.choices.items():
        if taken[name] not in known:
            raise Usage("usage.choice", what=name, value=taken[name], known=", ".join(known), command=command.name)
    for name in command.needs:
        if name not in options:
            option = command.option(name)
            value = option.value if option else ""
            raise Usage("usage.missing", what=f"{name} {value}".strip(), command=command.name)
    return taken


def day(written: str | None) -> date | None:
    """A day as 2026-12-24 or 24.12.2026. Raises `Refused` for anything else."""
    if written is None:
        return None
    try:
        if written.count(".") == 2:
            parts = [int(one) for one in written.split(".")]
            return date(parts[2], parts[1], parts[0])
        return date.fromisoformat(written)
    except (ValueError, OverflowError) as error:
        raise Refused("date.bad", value=written) from error


def number(written: str | None) -> int | None:
    """The number of an entry. Raises `Usage` for anything else."""
    if written is None:
        return None
    if not (written.isascii() and written.isdigit() and len(written) < 18):
        raise Usage("usage.number", value=written)
    return int(written)
