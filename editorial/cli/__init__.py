"""The command line: a thin skin over the services. One sentence on standard error where it refuses, never a traceback.

Exit codes: 0 done, 1 refused, 2 written wrongly, 3 the workspace cannot be opened.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from .. import __version__
from ..errors import EditorialError, Refused, WorkspaceError
from ..texts import text
from .arguments import COMMANDS, Usage, read_call
from .commands import Spoken, run
from .output import complain, say, system_language

#: Codes of storage that speak of a file somebody named, not of a workspace that cannot be opened.
_REFUSALS = frozenset({"file.exists", "file.unwritable"})


def main(arguments: Sequence[str]) -> int:
    """Run one command; returns the exit code."""
    tongue = _stated_language(arguments) or system_language()
    try:
        code = _run(list(arguments), tongue)
        sys.stdout.flush()
    except EditorialError as error:
        return _refuse(error, tongue)
    except Spoken as spoken:
        return _refuse(spoken.error, spoken.language)
    except KeyboardInterrupt:
        complain(text("cancelled", tongue))
        return 1
    except BrokenPipeError:
        # Whoever read our output has stopped reading: nothing is wrong. Python would complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        from ..log import start_logging

        start_logging()
        _log(error)
        return _refuse(Refused("unexpected", why=type(error).__name__), tongue)
    return code


def _run(arguments: list[str], tongue: str) -> int:
    first = arguments[0] if arguments else "--help"
    if first == "--help-usage":
        raise Usage("usage.wrong")
    if first == "--no-screen":
        raise Refused("usage.no_screen")
    if first == "--missing":
        raise WorkspaceError("workspace.missing", path=arguments[1])
    if first == "--version":
        say(f"Editorial Desk {__version__}")
        return 0
    if first in ("--help", "-h"):
        from .help import whole

        say(whole(tongue))
        return 0
    call = read_call(arguments)
    if call.help:
        from .help import one

        say(one(call.command, tongue))
        return 0
    return run(call, tongue)


def _stated_language(arguments: Sequence[str]) -> str | None:
    """`--language` is looked for first: a refusal of the rest is said in it too."""
    for index, one in enumerate(arguments):
        value = one.partition("=")[2] if one.startswith("--language=") else ""
        if one == "--language" and index + 1 < len(arguments):
            value = arguments[index + 1]
        if value in ("de", "en"):
            return value
    return None


def _refuse(error: EditorialError, language: str) -> int:
    words = error.text(language)
    if isinstance(error, Usage):
        command = error.params.get("command")
        shown = f"editorial-desk {command} --help" if command in COMMANDS else "editorial-desk --help"
        words = text("usage.see", language, words=words, help=shown)
    complain(words)
    return 1 if error.code in _REFUSALS else error.exit_code


def _log(error: Exception) -> None:
    import logging

    logging.getLogger("editorial.cli").error("command line", exc_info=error)
