#!/usr/bin/env python3
"""One door for every developer task: `python3 tasks.py` lists them.

Only the standard library is needed. The first call makes `.venv` and installs the locked packages into it; later calls
see from a stamp file that nothing has changed and need no network.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BUILD = ROOT / "build"
WINDOWS = sys.platform == "win32"
LINUX = sys.platform.startswith("linux")
OLDEST_PYTHON = (3, 11)

# What Qt's libraries and its offscreen plug-in load; the second table is what a screen needs in addition.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon.so.0": "libxkbcommon0",
}
XCB = "cursor0 icccm4 image0 keysyms1 randr0 render-util0 render0 shape0 shm0 sync1 util1 xfixes0 xkb1"
SCREEN_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    **{f"libxcb-{name[:-1]}.so.{name[-1]}": f"libxcb-{name}" for name in XCB.split()},
}
# Programs with which the tests look at what the program wrote, and the font for emoji in posts.
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "pdftotext": "poppler-utils",
    "chromium": "chromium",
    "chromedriver": "chromium-driver",
    "soffice": "libreoffice-writer libreoffice-calc",
}
EMOJI_FONT = ("/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf", "fonts-noto-color-emoji")

I18N = ROOT / "resources" / "i18n"
# English is written in the sources; only its plural forms need a catalogue
CATALOGUES = {
    "editorial_de.ts": ["-target-language", "de"],
    "editorial_en.ts": ["-target-language", "en", "-pluralonly"],
}

# main.py needs a screen unless one of these is its first argument
WINDOWLESS = {"new", "import", "export", "list", "check", "backup", "restore", "tour", "--help", "-h", "--version"}

CHECKS: dict[str, list[str]] = {
    "formatting": ["-m", "ruff", "format", "--check", "."],
    "lint": ["-m", "ruff", "check", "."],
    "types": ["-m", "mypy"],
    "imports": ["-c", "from importlinter.cli import lint_imports_command as run; run()"],
    "translations": ["tasks.py", "translate", "--check"],
}


class Failed(Exception):
    """A task that cannot go on; the text tells the person what to do."""


def say(line: str) -> None:
    print(line, flush=True)


# --- running programs -------------------------------------------------------------------------------------------------


def venv_python() -> Path:
    return VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")


def call(command: Sequence[str | Path], env: Mapping[str, str] | None = None) -> int:
    """Run a program in the project folder with the terminal handed through; its exit code."""
    return subprocess.call([str(part) for part in command], cwd=ROOT, env={**os.environ, **(env or {})})


def must(command: Sequence[str | Path], why: str, env: Mapping[str, str] | None = None) -> None:
    if call(command, env) != 0:
        raise Failed(f"{why} This command failed: {' '.join(str(part) for part in command)}")


# --- the environment --------------------------------------------------------------------------------------------------


def ensure_environment(*, dev: bool) -> Path:
    """Make `.venv` hold exactly the locked packages, and return its interpreter. Does nothing when it already does."""
    lock = ROOT / ("requirements-dev.lock" if dev else "requirements.lock")
    if not _is_current(lock) and (dev or not _is_current(ROOT / "requirements-dev.lock")):
        if not _works(venv_python()):
            _make_venv()
        say(f"Installing the packages of {lock.name} into .venv ...")
        pip: list[str | Path] = [venv_python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        pip.append("--no-deps")
        must([*pip, "--require-hashes", "-r", lock], "The packages could not be installed.")
        _stamp(lock).write_text(_fingerprint(lock), encoding="utf-8")
    return venv_python()


def _stamp(lock: Path) -> Path:
    return VENV / f".installed-{lock.stem}"


def _fingerprint(lock: Path) -> str:
    return f"{hashlib.sha256(lock.read_bytes()).hexdigest()} {VENV}"


def _is_current(lock: Path) -> bool:
    stamp = _stamp(lock)
    return venv_python().exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == _fingerprint(lock)


def _works(python: Path) -> bool:
    if not python.exists():
        return False
    return subprocess.call([str(python), "-m", "pip", "--version"], stdout=subprocess.DEVNULL) == 0


def _make_venv() -> None:
    if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        install_packages([package], f"Python's venv module is incomplete (ensurepip is missing): {package}")
    say("Making the environment .venv ...")
    must([sys.executable, "-m", "venv", "--clear", VENV], "The environment could not be made.")


def site_packages() -> Path:
    question = [str(venv_python()), "-c", "import sysconfig; print(sysconfig.get_path('platlib'))"]
    return Path(subprocess.check_output(question, text=True).strip())


# --- packages of the operating system ---------------------------------------------------------------------------------


def install_packages(packages: Sequence[str], what: str) -> None:
    """Install Debian packages where this is allowed; otherwise say exactly which command does it."""
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        raise Failed(f"{what}. Please install it with your system's package manager (on Debian: {' '.join(packages)}).")
    if os.geteuid() != 0:
        raise Failed(f"{what}. Please run: sudo apt-get update && sudo {' '.join(command)}")
    say(f"Installing {' '.join(packages)} ...")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    update = "The package lists could not be fetched."
    must(["apt-get", "update", "-qq"], update, quiet)
    must([command[0], "-qq", "-o", "Dpkg::Use-Pty=0", *command[1:]], f"{what}.", quiet)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def ensure_qt_libraries() -> None:
    """Qt's wheels bring Qt, but not what Qt itself loads from a Linux system."""
    if not LINUX:
        return
    wanted = {**QT_LIBRARIES, **(SCREEN_LIBRARIES if has_screen() else {})}
    missing = {library: package for library, package in wanted.items() if not _loads(library)}
    if missing:
        install_packages(
            sorted(set(missing.values())), f"Qt needs libraries that are missing here: {', '.join(missing)}"
        )
    ensure_emoji_font()


def ensure_emoji_font() -> None:
    """Posts are full of emoji; a system without their font draws boxes. Nice to have, so never a reason to stop."""
    path, package = EMOJI_FONT
    if shutil.which("apt-get") and not Path(path).exists():
        try:
            install_packages([package], "Emoji in texts will show as empty boxes")
        except Failed as failure:
            say(str(failure))


def ensure_test_programs() -> None:
    """The tests open what the program wrote with other people's programs. A test whose program is missing says so."""
    missing = {name: package for name, package in TEST_PROGRAMS.items() if not shutil.which(name)}
    if not (LINUX and missing):
        return
    packages = [name for value in missing.values() for name in value.split()]
    try:
        install_packages(packages, f"Programs used by some tests are missing: {', '.join(missing)}")
    except Failed as failure:
        say(str(failure))


def has_screen() -> bool:
    return not LINUX or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


# --- the tasks --------------------------------------------------------------------------------------------------------


def task_run(arguments: list[str]) -> int:
    """start the program (makes the environment first); arguments go to main.py"""
    python = ensure_environment(dev=False)
    ensure_qt_libraries()
    if has_screen() or (arguments and arguments[0] in WINDOWLESS):
        return call([python, ROOT / "main.py", *arguments])
    say("There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.")
    say("Painting every page of the sample workspace into build/tour instead ...")
    code = call([python, ROOT / "main.py", "tour", "--out", BUILD / "tour"], {"QT_QPA_PLATFORM": "offscreen"})
    if code == 0:
        say(f"Done: {len(list((BUILD / 'tour').rglob('*.png')))} pictures in {BUILD / 'tour'}")
    return code


def prepare_tests() -> Path:
    python = ensure_environment(dev=True)
    ensure_qt_libraries()
    ensure_test_programs()
    return python


def task_test(arguments: list[str]) -> int:
    """run every check and test; with arguments: pytest with these (python3 tasks.py test tests/domain -k week)"""
    python = prepare_tests()
    everything = ["-n", str(min(os.cpu_count() or 1, 8)), "--dist", "loadgroup", "--durations=20", "--durations-min=2"]
    return call([python, "-m", "tests.patience", *(arguments or everything)], {"QT_QPA_PLATFORM": "offscreen"})


def task_check(arguments: list[str]) -> int:
    """format, lint, types, imports, translations one by one, then the tests; --quick: without the tests"""
    python = prepare_tests()
    for name, command in CHECKS.items():
        say(f"--- {name}")
        if call([python, *command]) != 0:
            raise Failed(f"The check '{name}' failed.")
    return 0 if "--quick" in arguments else task_test(arguments)


def task_format(arguments: list[str]) -> int:
    """put every Python file into the one form"""
    python = ensure_environment(dev=True)
    fixed = call([python, "-m", "ruff", "check", "--fix-only", "--quiet", "."])
    return call([python, "-m", "ruff", "format", "."]) or fixed


def task_bench(arguments: list[str]) -> int:
    """measure against the floors and print the budget table; --quick ends within a minute"""
    python = ensure_environment(dev=True)
    ensure_qt_libraries()
    return call([python, "-m", "benchmarks", *arguments], {"QT_QPA_PLATFORM": "offscreen"})


def task_soak(arguments: list[str]) -> int:
    """the long version of every fault: kills, full disks, damage, locks, a year of backups; some ten minutes"""
    python = prepare_tests()
    return call([python, "-m", "tests.faults.soak", *arguments], {"QT_QPA_PLATFORM": "offscreen"})


def task_tour(arguments: list[str]) -> int:
    """paint every page of the sample workspace, both languages and themes, into build/tour"""
    python = ensure_environment(dev=False)
    ensure_qt_libraries()
    for language in ("de", "en"):
        for theme in ("light", "dark"):
            folder = BUILD / "tour" / f"{language}-{theme}"
            tour: list[str | Path] = ["tour", "--out", folder, "--language", language, "--theme", theme]
            code = call([python, ROOT / "main.py", *tour, *arguments], {"QT_QPA_PLATFORM": "offscreen"})
            if code != 0:
                return code
            say(f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    return 0


def task_translate(arguments: list[str]) -> int:
    """collect the interface texts and compile the translations; --check: only say whether all is complete and fresh"""
    ensure_environment(dev=True)
    if "--check" in arguments:
        for catalogue in CATALOGUES:
            _check_catalogue(I18N / catalogue)
        say("The translations are complete and fresh.")
        return 0
    I18N.mkdir(parents=True, exist_ok=True)
    for catalogue in CATALOGUES:
        _lupdate(I18N / catalogue)
        _lrelease(I18N / catalogue)
    return 0


def _check_catalogue(kept: Path) -> None:
    fresh, again = BUILD / "i18n" / kept.name, "Please run: python3 tasks.py translate"
    if not kept.exists():
        raise Failed(f"{kept.name} is missing. {again}")
    fresh.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(kept, fresh)
    _lupdate(fresh)
    if fresh.read_bytes() != kept.read_bytes():
        raise Failed(f"The texts in ui/ have changed since {kept.name} was written. {again}")
    _lrelease(fresh, "-fail-on-unfinished")
    if fresh.with_suffix(".qm").read_bytes() != kept.with_suffix(".qm").read_bytes():
        raise Failed(f"{kept.stem}.qm is older than {kept.name}. {again}")


def _lupdate(catalogue: Path) -> None:
    files = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "ui").rglob("*.py"))
    options = ["-silent", "-locations", "none", "-no-obsolete", "-source-language", "en", *CATALOGUES[catalogue.name]]
    must([_linguist("lupdate"), *options, *files, "-ts", catalogue], "The interface texts could not be collected.")


def _lrelease(catalogue: Path, *options: str) -> None:
    compiled = catalogue.with_suffix(".qm")
    command: list[str | Path] = [_linguist("lrelease"), "-silent", *options, catalogue, "-qm", compiled]
    must(command, f"{catalogue.name} could not be compiled, or has texts without a translation.")


def _linguist(tool: str) -> Path:
    return site_packages() / "PySide6" / (f"{tool}.exe" if WINDOWS else tool)


def task_lock(arguments: list[str]) -> int:
    """resolve pyproject.toml anew into the lock files, with hashes for every platform (needs the network)"""
    tools = BUILD / "lock-tools"
    uv = tools / ("Scripts/uv.exe" if WINDOWS else "bin/uv")
    if not uv.exists():
        must([sys.executable, "-m", "venv", tools], "The environment for the resolver could not be made.")
        must([uv.with_name(f"python{uv.suffix}"), "-m", "pip", "install", "-q", "uv"], "The resolver is not available.")
    oldest = ".".join(str(number) for number in OLDEST_PYTHON)
    resolve: list[str | Path] = [uv, "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-annotate"]
    resolve += ["--python-version", oldest, "--custom-compile-command", "python3 tasks.py lock", "pyproject.toml"]
    dev, plain = "requirements-dev.lock", "requirements.lock"
    must([*resolve, *arguments, "--extra", "team", "--group", "dev", "-o", dev], "The packages do not fit together.")
    must([*resolve, "-c", dev, "-o", plain], "The packages do not fit together.")
    return 0


def task_notices(arguments: list[str]) -> int:
    """write docs/THIRD_PARTY_NOTICES.md from the installed packages and the licences in resources/"""
    return call([ensure_environment(dev=True), "-m", "tests.checks.notices", *arguments])


TASKS: dict[str, Callable[[list[str]], int]] = {
    "run": task_run,
    "test": task_test,
    "check": task_check,
    "format": task_format,
    "bench": task_bench,
    "soak": task_soak,
    "tour": task_tour,
    "translate": task_translate,
    "lock": task_lock,
    "notices": task_notices,
}


def main(arguments: list[str]) -> int:
    if sys.version_info < OLDEST_PYTHON:
        oldest = ".".join(str(number) for number in OLDEST_PYTHON)
        say(f"Editorial Desk needs Python {oldest} or newer; this is {sys.version.split()[0]}.")
        return 1
    lines = "\n".join(f"  {name:10} {task.__doc__}" for name, task in TASKS.items())
    parser = argparse.ArgumentParser(
        prog="python3 tasks.py", epilog=f"tasks:\n{lines}", formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("task", choices=TASKS, metavar="task")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="handed on to the task")
    if not arguments:
        parser.print_help()
        return 2
    chosen = parser.parse_args(arguments)
    try:
        return TASKS[chosen.task](chosen.arguments)
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
