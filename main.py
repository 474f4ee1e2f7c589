"""Start of Editorial Desk: a window, or the command line when the first argument is one of its subcommands."""

from __future__ import annotations

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
    from ui.app import run_window

    return run_window(Path(arguments[0]) if arguments else None)


if __name__ == "__main__":
    sys.exit(main())
