"""Start of Editorial Desk: a window, or the command line when the first argument is one of its subcommands."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

COMMANDS = {"new", "import", "export", "list", "check", "backup", "restore", "tour", "--help", "-h", "--version"}


def main() -> int:
    """Run the program; returns the exit code."""
    arguments = sys.argv[1:]
    if arguments and arguments[0] in COMMANDS:
        if arguments[0] == "tour":
            from ui.tour import main as tour

            return tour(arguments[1:])
        from editorial.cli import main as command_line

        return command_line(arguments)
    if len(arguments) > 1 or (arguments and arguments[0].startswith("-")):
        from editorial.cli import main as command_line

        return command_line(["--help-usage"])
    # Nothing made before the first picture becomes garbage; `ui.app.settle` switches the collector on again.
    gc.disable()
    # Before PySide6, whose import hook reads the source of every module that comes after it.
    import editorial.start  # noqa: F401
    from ui.app import run_window

    return run_window(Path(arguments[0]) if arguments else None)


if __name__ == "__main__":
    sys.exit(main())
