"""Writing a file that somebody named: the whole file or no change at all, and one clear sentence where it fails."""

from __future__ import annotations

import errno
import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from .. import faults
from ..errors import Coded, Refused

_WHY = {
    errno.EACCES: "why.permission",
    errno.EPERM: "why.permission",
    errno.EROFS: "why.permission",
    errno.ENOENT: "why.folder",
    errno.ENOTDIR: "why.folder",
    errno.ENOSPC: "why.full",
    errno.EDQUOT: "why.full",
    errno.EISDIR: "why.is_folder",
    errno.ENAMETOOLONG: "why.name",
    errno.EINVAL: "why.name",
}


#: What drafts are called: .plan.xlsx.4711.part, .4711-12.part; the number is the process.
_DRAFT = re.compile(r"\.(?:.+\.(\d{1,10})|(\d{1,10})-\d+)\.part", re.DOTALL)
#: Seconds after which a draft is nobody's any more: with a process that is gone, and with one that may be elsewhere.
_DEAD, _OLD = 600, 86_400
#: A folder with more entries is not searched through to the end.
_MOST = 20_000


def reason(error: OSError) -> Coded:
    """Why the system said no, in words of ours."""
    code = _WHY.get(error.errno or 0)
    return Coded(code) if code else Coded("why.other", words=error.strerror or type(error).__name__)


def unwritable(path: Path, error: OSError) -> Refused:
    """`file.unwritable` with the reason."""
    return Refused("file.unwritable", path=str(path), why=reason(error))


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A draft beside `path` that takes its place at the end of the block; gone without a trace after an error.

    Raises `Refused` (file.unwritable) for a place that cannot be written; then an older file there is untouched.
    """
    target = _real(path)
    draft = target.with_name(f".{target.name[:80]}.{os.getpid()}.part")
    try:
        try:
            _demand_writable(path, target)
            sweep(target.parent)
            draft.open("wb").close()
            faults.point("export.begun")
            yield draft
            faults.point("export.written")
            _keep_mode(target, draft)
            _sync(draft)
            os.replace(draft, target)
            faults.point("export.renamed")
        except OSError as error:
            raise unwritable(path, error) from error
    finally:
        try:
            draft.unlink(missing_ok=True)
        except OSError:
            pass  # a draft that could not be made cannot be removed either


def sweep(folder: Path) -> None:
    """Remove drafts in a folder whose process was killed: nobody else would ever see them, or take them away.

    Only names that `replacing` and the hand-over give, only where that process no longer runs, and never a young one:
    the file may lie on a shared drive, and be written on another computer.
    """
    try:
        with os.scandir(folder) as found:
            names = [one for one in islice(found, _MOST) if _DRAFT.fullmatch(one.name)]
        for one in names:
            if time.time() - one.stat(follow_symlinks=False).st_mtime < (_DEAD if _is_dead(one.name) else _OLD):
                continue
            if one.is_dir(follow_symlinks=False):
                shutil.rmtree(one.path, ignore_errors=True)
            else:
                os.unlink(one.path)
    except OSError:
        pass  # what cannot be swept does no harm


def _is_dead(name: str) -> bool:
    """Whether the process named in a draft is known not to run on this computer."""
    match = _DRAFT.fullmatch(name)
    if match is None or os.name == "nt":  # asking there would interrupt the other process
        return False
    try:
        os.kill(int(match[1] or match[2]), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


def _real(path: Path) -> Path:
    """The file behind a link: the link stays, its file is replaced."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise Refused("file.unwritable", path=str(path), why=Coded("why.name")) from error


def _demand_writable(path: Path, target: Path) -> None:
    if target.is_dir():
        raise Refused("file.unwritable", path=str(path), why=Coded("why.is_folder"))
    if target.exists() and not target.is_file():
        raise Refused("file.unwritable", path=str(path), why=Coded("why.special"))
    if target.exists() and not os.access(target, os.W_OK):
        raise Refused("file.unwritable", path=str(path), why=Coded("why.permission"))


def _keep_mode(target: Path, draft: Path) -> None:
    if target.exists():
        os.chmod(draft, target.stat().st_mode & 0o777)


def _sync(draft: Path) -> None:
    with draft.open("rb+") as stream:
        os.fsync(stream.fileno())
