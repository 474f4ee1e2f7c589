"""Start of Editorial Desk: a window, or the command line when the first argument is one of its subcommands."""

from __future__ import annotations

import gc
import importlib.util
import os
import sys
from pathlib import Path

COMMANDS = {"new", "import", "export", "list", "check", "backup", "restore", "tour", "--help", "-h", "--version"}


def main() -> int:
    """Run the program; returns the exit code."""
    arguments = sys.argv[1:]
    if importlib.util.find_spec("sqlalchemy") is None:
        return _in_environment(arguments)
    if arguments and arguments[0] in COMMANDS:
        if arguments[0] == "tour":
            from ui.tour import main as tour

            return tour(arguments[1:])
        from editorial.cli import main as command_line

        return command_line(arguments)
    if len(arguments) > 1 or (arguments and arguments[0].startswith("-")):
        return _refuse("--help-usage")
    target = Path(arguments[0]) if arguments else None
    if target is not None and not target.exists():
        # A word that is no file: a mistyped subcommand, or a workspace that is gone.
        return _refuse("--missing", str(target)) if target.suffix else _refuse("--help-usage")
    if not _has_screen():
        return _refuse("--no-screen")
    # Nothing made before the first picture becomes garbage; `ui.collector` looks for the rest.
    gc.disable()
    # Before PySide6, whose import hook reads the source of every module that comes after it.
    import editorial.start  # noqa: F401
    from ui.app import run_window

    return run_window(target)


def _in_environment(arguments: list[str]) -> int:
    """Another Python than that of `.venv` was used: go on in that one, or say how it is made."""
    import subprocess

    here = Path(__file__).resolve()
    python = here.parent / ".venv" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if python.exists() and Path(sys.prefix) != python.parent.parent:
        return subprocess.call([str(python), str(here), *arguments])
    print("The packages are not installed. Run: python3 tasks.py run", file=sys.stderr)
    return 1


def _refuse(*arguments: str) -> int:
    """One clear sentence and the exit code, in the words of the command line."""
    from editorial.cli import main as command_line

    return command_line(list(arguments))


def _has_screen() -> bool:
    """Whether a window can open; Qt would abort the whole process where it cannot."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
