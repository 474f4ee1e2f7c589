"""Disks that run full, and what somebody was doing at that moment."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from editorial.app import Workspace, create_workspace, open_workspace
from editorial.errors import EditorialError
from editorial.services.exports import Wish
from editorial.services.loading import restore
from tests.builders import ME, make_item
from tests.faults.acts import Acknowledged, write_plan

#: Formats that an export may be in the middle of when the disk runs full.
EXPORTS = ("plan.csv", "plan.xlsx", "calendar.ics", "plan.json", "workspace.json", "journal.csv")


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[Path]:
    """A disk of so many bytes, mounted at a folder of its own; needs the right to mount."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@cache
def may_mount() -> bool:
    """Whether a small disk can be made here: only root may, and not in every container."""
    if os.name == "nt" or os.geteuid() != 0:
        return False
    with tempfile.TemporaryDirectory() as folder:
        try:
            with small_disk(Path(folder) / "disk", 65_536):
                return True
        except (OSError, subprocess.CalledProcessError):
            return False


def fill(folder: Path, spare: int) -> Path:
    """Use up a disk but for so many bytes; removing the returned file makes room again."""
    ballast = folder / "ballast"
    state = os.statvfs(folder)
    with ballast.open("wb") as stream:
        stream.write(bytes(max(0, state.f_bavail * state.f_frsize - spare)))
    return ballast


# What somebody does --------------------------------------------------------------------------------------------------


def edit(workspace: Workspace, _folder: Path) -> None:
    """A long text is saved."""
    item = workspace.content.card(ME, 1).item
    workspace.content.edit(ME, replace(item, text=f"{item.text[:20]} {'Wort ' * 60_000}"))


def attach(workspace: Workspace, _folder: Path) -> None:
    """A picture goes in."""
    workspace.parts.attach(ME, 1, "bild.png", os.urandom(400_000))


def bring(workspace: Workspace, folder: Path) -> None:
    """A plan comes in."""
    workspace.imports.plan(ME, folder / "in.csv")


def back_up(workspace: Workspace, folder: Path) -> None:
    """A backup to a named place, over the one of last time."""
    workspace.maintenance.back_up(ME, workspace.store.wall(), folder / "backup.editorial")


def load(_workspace: Workspace, folder: Path) -> None:
    """A backup is restored."""
    restore(folder / "good.editorial", folder / "again.editorial")


def create(_workspace: Workspace, folder: Path) -> None:
    """A new workspace."""
    create_workspace(folder / "fresh.editorial").close()


def exporter(name: str) -> Callable[[Workspace, Path], None]:
    """A file goes out, over the one of last time."""

    def act(workspace: Workspace, folder: Path) -> None:
        workspace.exports.write(ME, name.split(".")[0], folder / name, Wish())

    return act


ACTS: dict[str, Callable[[Workspace, Path], None]] = {
    one.__name__: one for one in (edit, attach, bring, back_up, load, create)
} | {name: exporter(name) for name in EXPORTS}


def furnish(folder: Path) -> Path:
    """A workspace with some weight, a plan to import, a good backup, and files of last time to be replaced."""
    workspace = create_workspace(folder / "desk.editorial")
    workspace.organisation.add_usual_channels(ME)
    for number in range(12):
        make_item(workspace, f"Beitrag {number}", text="Wort " * 900, day=date(2026, 5, 21))
    write_plan(folder / "in.csv", 120, 1)
    for name in ("backup.editorial", *EXPORTS):
        (folder / name).write_bytes(b"von gestern")
    workspace.maintenance.back_up(ME, workspace.store.wall(), folder / "good.editorial")
    workspace.close()
    return workspace.path


def attempt(workspace: Workspace, name: str, folder: Path) -> str:
    """The code of the refusal, or "" where it was done; every refusal is a sentence in both languages."""
    try:
        ACTS[name](workspace, folder)
    except EditorialError as error:
        return error.code if error.text("de") and error.text("en") else "speechless"
    return ""


def left_behind(folder: Path) -> list[str]:
    """Drafts and journals that an act that broke off did not take away."""
    return [one.name for one in folder.iterdir() if one.name.startswith(".") or one.name.endswith(("-wal", ".part"))]


def run(job: str, path: Path, acknowledged: Path, _seed: int, _fault: str) -> None:
    """In a process of its own, whose files may not grow past a limit: the act `job` on the workspace."""
    said, workspace = Acknowledged(acknowledged), open_workspace(path)
    said.say("outcome", attempt(workspace, job, path.parent) or "done")
    said.head(workspace)
    workspace.close()
