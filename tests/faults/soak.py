"""The long version of every fault, with its figures: `python3 tasks.py soak [--kills N] [--flips N] [PART ...]`.

Every part prints one line; what was promised and not kept is listed under it, and the exit code is 1 then. The table
is also written to build/soak/report.txt.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from editorial.app import open_workspace
from editorial.services.loading import restore
from editorial.storage import backup
from tests.builders import ME, FixedClock, make_item, new_workspace, sample_file
from tests.faults.acts import Acknowledged, Worker
from tests.faults.damage import HARMLESS, PAGE, TOUCHED, UNNOTICED, content_of, cut, flips, verdict, zeroed
from tests.faults.full_disk import ACTS, attempt, fill, furnish, left_behind, may_mount, small_disk
from tests.faults.nursery import ROOT, Nursery
from tests.faults.promises import broken, read, sound
from tests.faults.test_backup_plans import promised, tables
from tests.faults.test_killed import ALSO, IN_A_WINDOW, KILLS, OLD
from tests.services import clearance_sequences
from tests.services.approval_sequences import run

REPORT = ROOT / "build" / "soak" / "report.txt"
#: Seconds for which another process holds the lock, and within which the window has to answer.
LOCKS, ANSWER = (0.1, 5.0, 60.0), 0.1


@dataclass
class Wish:
    """How much of everything."""

    kills: int = 200
    flips: int = 200
    trips: int = 50
    sequences: int = 10_000


@dataclass
class Result:
    """What a part found: words with figures, and every promise that was not kept."""

    words: str
    wrong: list[str] = field(default_factory=list)


def _fresh(folder: Path) -> Path:
    """A small workspace with the same as JSON and an older one beside it."""
    from editorial.services.exports import Wish as ExportWish

    workspace = new_workspace(folder)
    for number in range(3):
        make_item(workspace, f"Anfang {number}", text="Wort " * 200)
    workspace.exports.write(ME, "workspace", folder / "whole.json", ExportWish())
    workspace.close()
    (folder / "older.editorial").write_bytes(OLD.read_bytes())
    return workspace.path


def named_points(folder: Path, _wish: Wish) -> Result:
    """kill -9 at every named point, at its first, second and third passing where it has them."""
    wrong: list[str] = []
    kills = promised_changes = 0
    with Nursery() as nursery:
        for point, job in [*((point, job) for point, (job, _passing) in KILLS.items()), *ALSO]:
            for passing in (1, 2, 3):
                place = folder / f"{job}-{point}-{passing}"
                place.mkdir()
                path, said = _fresh(place), place / "said"
                if nursery.run(job, path, said, seed=passing, fault=f"{point}:{passing}") != -signal.SIGKILL:
                    if passing == 1:
                        wrong.append(f"{point} was not passed")
                    continue
                kills += 1
                promises = read(said)
                promised_changes += len(promises.heads)
                wrong += [f"{point}:{passing}: {one}" for one in broken(path, promises)]
                wrong += [f"{point}:{passing}: half a backup" for one in backup.existing(path) if not sound(one.path)]
    with Nursery("window_acts") as nursery:
        for point in IN_A_WINDOW:
            place = folder / point
            place.mkdir()
            ended = nursery.run("type", place / "desk.editorial", place / "said", fault=f"{point}:3")
            kills += ended == -signal.SIGKILL
            wrong += [f"{point}: {one}" for one in broken(place / "desk.editorial", read(place / "said"))]
    points = len(KILLS) + len(IN_A_WINDOW)
    return Result(f"{points} points, {kills} kills, {promised_changes} acknowledged changes, {len(wrong)} lost", wrong)


def random_kills(folder: Path, wish: Wish) -> Result:
    """kill -9 at random moments of mixed work; every twentieth time a workspace of its own."""
    wrong: list[str] = []
    dice = random.Random()
    kills = acknowledged = rolled_back = 0
    path, said, seen = folder, folder, 0
    with Nursery() as nursery:
        for number in range(wish.kills):
            if number % 20 == 0:
                place = folder / str(number)
                place.mkdir()
                path, said, seen = _fresh(place), place / "said", 0
            ended = nursery.run("work", path, said, seed=number, after=0.02 + dice.random() * 0.8)
            kills += ended == -signal.SIGKILL
            beside = path.with_name(f"{path.name}-journal")
            rolled_back += beside.exists() and beside.stat().st_size > 0
            promises = read(said)
            wrong += [f"kill {number}: {one}" for one in broken(path, promises)]
            acknowledged, seen = acknowledged + len(promises.heads) - seen, len(promises.heads)
    words = (
        f"{kills} kills, {rolled_back} in the middle of a step, {acknowledged} acknowledged changes, {len(wrong)} lost"
    )
    return Result(words, wrong)


def system_calls(folder: Path, _wish: Wish) -> Result:
    """kill -9 instead of single writes, flushes and cuts inside commits, where no line of ours stands between."""
    if not shutil.which("strace"):
        return Result("strace is not installed here")
    path, said, wrong, words = _fresh(folder), folder / "said", [], []
    whole = path.read_bytes()
    job = "import sys; from pathlib import Path; from tests.faults import acts; "
    job += "acts.run('attach', Path(sys.argv[1]), Path(sys.argv[2]), 5, '')"
    for call, step in (("pwrite64", 4), ("fdatasync", 1), ("ftruncate", 1)):
        kills = 0
        for number in range(1, 240, step):
            path.write_bytes(whole)
            for left in (said, path.with_name(f"{path.name}-journal")):
                left.unlink(missing_ok=True)
            inject = ["-e", f"trace={call}", "-e", f"inject={call}:signal=SIGKILL:when={number}"]
            command = ["strace", "-qq", "-o", os.devnull, *inject, sys.executable, "-c", job, str(path), str(said)]
            if subprocess.run(command, cwd=ROOT, check=False).returncode == 0:
                break
            kills += 1
            wrong += [f"{call} {number}: {one}" for one in broken(path, read(said))]
        words.append(f"{kills} at {call}")
    return Result(f"kills {', '.join(words)}; {len(wrong)} lost", wrong)


def damage(folder: Path, wish: Wish) -> Result:
    """Bits, pages and ends of the sample workspace."""
    path = sample_file(folder)
    content = content_of(path)
    whole = path.read_bytes()
    pages = len(whole) // PAGE
    parts = {
        f"{wish.flips} bit flips": flips(len(whole), wish.flips, int(time.time())),
        f"{pages} zeroed pages": (zeroed(one) for one in range(pages)),
        f"{pages // 2} cuts": (cut(one * PAGE) for one in range(0, pages - 1, 2)),
    }
    words, wrong = [], []
    for name, harms in parts.items():
        found = Counter(verdict(path, harm, whole, content) for harm in harms)
        noticed = found.total() - found[HARMLESS] - found[UNNOTICED] - found[TOUCHED]
        words.append(f"{name}: {noticed} noticed, {found[HARMLESS]} harmless, {found[UNNOTICED]} unnoticed")
        wrong += [f"{name}: {found[bad]} {bad}" for bad in (UNNOTICED, TOUCHED) if found[bad]]
    return Result("; ".join(words), wrong)


def full_disks(folder: Path, _wish: Wish) -> Result:
    """Every act on a disk with less and more room, until it goes through."""
    if not may_mount():
        return Result("no small disk can be mounted here; limits on files and pages are part of the test run")
    wrong: list[str] = []
    tries = refused = 0
    for act in ACTS:
        with small_disk(folder / act, 12_000_000) as disk:
            path = furnish(disk)
            for spare in range(0, 3_000_000, 32_768):
                workspace, ballast = open_workspace(path), fill(disk, spare)
                code = attempt(workspace, act, disk)
                wrong += [f"{act} with {spare} bytes: left {one}" for one in left_behind(disk)]
                ballast.unlink()
                wrong += [f"{act} with {spare} bytes: {one.where}" for one in workspace.maintenance.check(ME).findings]
                workspace.close()
                tries, refused = tries + 1, refused + bool(code)
                if not code:
                    break
            else:
                wrong.append(f"{act} never went through")
    return Result(f"{len(ACTS)} acts, {tries} tries, {refused} refused in words, {len(wrong)} half done", wrong)


def locks(folder: Path, _wish: Wish) -> Result:
    """A window edits while another process holds the lock; whatever it offers again is accepted."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from tests.faults.others import held
    from tests.faults.pulse import Pulse
    from tests.faults.test_window import edit_title, refusal, stored_title
    from tests.shells import shell_on, wait_for

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    words, wrong = [], []
    path = _fresh(folder)
    for seconds in LOCKS:
        title, offered = f"Nach {seconds} s", 0
        with shell_on(app, path) as shell, held(path) as other:
            pulse = Pulse()
            other.let_go_after(seconds)
            edit_title(shell, title)
            end = time.monotonic() + seconds + 30
            while time.monotonic() < end:
                wait_for(lambda: shell.desk.tasks.pending == 0 or refusal(shell) is not None, 60)
                dialog = refusal(shell)
                if dialog is None:
                    break
                offered += 1
                assert dialog.primary is not None
                dialog.primary.click()
            longest = pulse.longest
        arrived = stored_title(path) == title
        words.append(f"{seconds:g} s: answers within {longest * 1000:.0f} ms, offered again {offered} times")
        if not arrived:
            wrong.append(f"{seconds:g} s: the edit did not arrive")
        if longest > ANSWER:
            wrong.append(f"{seconds:g} s: the window stood still for {longest * 1000:.0f} ms")
        if seconds > 10 and not offered:
            wrong.append(f"{seconds:g} s: nothing was offered")
    return Result("; ".join(words), wrong)


def year(folder: Path, _wish: Wish) -> Result:
    """A year of real backups, two or three a day of work; every one that is left is restored in the end."""
    workspace, wrong = new_workspace(folder), []
    raw, path, dice = workspace.store.database.raw, workspace.path, random.Random(3)
    made: list[datetime] = []
    now = datetime(2026, 1, 1, 9)
    while now < datetime(2027, 1, 2):
        if len(made) % 3 == 0:
            make_item(workspace, f"Beitrag {now:%d.%m. %H:%M}", channels=())
        made.append(now)
        backup.scheduled(raw, path, now)
        now += timedelta(hours=dice.choices((4, 14, 16, 62), (60, 15, 15, 10))[0], minutes=dice.randrange(60))
        if len(made) % 50 == 0:
            there = {one.made.replace(tzinfo=None) for one in backup.existing(path)}
            wrong += [f"missing: {one}" for one in promised(made) - there]
    left = backup.existing(path)
    workspace.close()
    for one in left:
        again = folder / "again.editorial"
        restore(one.path, again)
        if tables(again) != tables(one.path):
            wrong.append(f"differs: {one.path.name}")
        again.unlink()
    return Result(f"{len(made)} backups, {len(left)} kept and restored, {len(wrong)} wrong", wrong)


def round_trips(folder: Path, wish: Wish) -> Result:
    """Backup and restore of a workspace that grows; every table and the journal are compared."""
    workspace, wrong = new_workspace(folder, clock=FixedClock()), []
    worker = Worker(workspace, Acknowledged(folder / "said"), 99)
    for number in range(wish.trips):
        worker.go(6)
        copy = workspace.maintenance.back_up(ME, workspace.store.wall(), folder / "copy.editorial")
        again = folder / "again.editorial"
        restore(copy, again)
        if tables(again) != tables(workspace.path):
            wrong.append(f"round trip {number}")
        again.unlink()
    rows = sum(len(one) for one in tables(workspace.path).values())
    workspace.close()
    return Result(f"{wish.trips} round trips up to {rows} rows, {len(wrong)} differ", wrong)


def approvals(folder: Path, wish: Wish) -> Result:
    """Random sequences of edits by every road: nothing is approved that nobody signed as it is."""
    figures = run(folder, wish.sequences, seed=random.randrange(10**9))
    return Result(figures.line, figures.violations)


def clearance(folder: Path, wish: Wish) -> Result:
    """Random sequences over all roads: uncleared words of experts neither go into review nor out."""
    many = max(1, wish.sequences // 4)  # each writes files, so it takes four times as long
    figures = clearance_sequences.run(folder, many, seed=random.randrange(10**9))
    return Result(figures.line, figures.violations)


PARTS: dict[str, Callable[[Path, Wish], Result]] = {
    "points": named_points,
    "kills": random_kills,
    "calls": system_calls,
    "damage": damage,
    "disks": full_disks,
    "locks": locks,
    "year": year,
    "trips": round_trips,
    "approvals": approvals,
    "clearance": clearance,
}


def main(arguments: list[str]) -> int:
    """Run the parts and print the table."""
    parser = argparse.ArgumentParser(prog="python3 tasks.py soak", description="The long version of every fault.")
    parser.add_argument("--kills", type=int, default=Wish.kills, help="kills at random moments")
    parser.add_argument("--flips", type=int, default=Wish.flips, help="flipped bits")
    parser.add_argument("--trips", type=int, default=Wish.trips, help="backups restored and compared")
    parser.add_argument("--sequences", type=int, default=Wish.sequences, help="random sequences of edits and decisions")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"only these: {' '.join(PARTS)}")
    chosen = parser.parse_args(arguments)
    if unknown := set(chosen.parts) - set(PARTS):
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    wish, lines, failed = Wish(chosen.kills, chosen.flips, chosen.trips, chosen.sequences), [], False
    for name, part in PARTS.items():
        if chosen.parts and name not in chosen.parts:
            continue
        with tempfile.TemporaryDirectory(prefix="soak-") as folder:
            os.environ["EDITORIAL_DESK_HOME"] = str(Path(folder) / "home")
            started = time.monotonic()
            result = part(Path(folder), wish)
            lines.append(f"{name:9} {time.monotonic() - started:6.0f} s  {result.words}")
        lines += [f"          NOT KEPT: {one}" for one in result.wrong]
        failed |= bool(result.wrong)
        print("\n".join(lines[-1 - len(result.wrong) :]), flush=True)
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
