"""What this computer remembers of a workspace, beside it: whether it is open, when it was checked, what was told."""

from __future__ import annotations

import importlib
import json
import os
import threading
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from .places import home, resolved


@dataclass(frozen=True, slots=True)
class Memory:
    """`open` stays behind where the program or the computer ended without closing it; `checked` is the day of the last
    full check in ISO form; `place` the cloud folder or network drive of which the person was told; `told` the wall time
    in ISO form until which due things were told, `told_things` the marks of the last ones, parted by spaces; `me` the
    id of the person who worked here last."""

    open: bool = False
    checked: str = ""
    place: str = ""
    told: str = ""
    told_things: str = ""
    me: str = ""


#: The worker and the interface may both have something to remember.
_writing = threading.Lock()


def _digest(data: bytes) -> str:
    """SHA-256 by the interpreter's own module, where it has one: OpenSSL's takes milliseconds to load, and what is
    remembered is needed before the first picture."""
    for name in ("_sha2", "_sha256"):
        try:
            found: str = importlib.import_module(name).sha256(data).hexdigest()
        except ImportError:
            continue
        return found
    import hashlib

    return hashlib.sha256(data).hexdigest()


def _file(path: Path) -> Path:
    mark = _digest(str(resolved(path)).encode("utf-8", "surrogatepass"))[:24]
    return home() / "workspaces" / f"{mark}.json"


def recall(path: Path) -> Memory:
    """What is remembered of the workspace at this path; nothing of one that was never here."""
    try:
        raw = json.loads(_file(path).read_text("utf-8"))
    except (OSError, ValueError):
        return Memory()
    if not isinstance(raw, dict):
        return Memory()
    default = Memory()
    known: dict[str, Any] = {one.name: raw.get(one.name) for one in fields(Memory)}
    return replace(default, **{name: one for name, one in known.items() if type(one) is type(getattr(default, name))})


def remember(path: Path, **values: Any) -> None:
    """Change what is remembered; a folder that cannot be written is no reason not to work."""
    target = _file(path)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = target.with_suffix(f".{os.getpid()}.tmp")
        with _writing:
            draft.write_text(json.dumps(asdict(replace(recall(path), **values))), "utf-8")
            os.replace(draft, target)
    except OSError:
        return
