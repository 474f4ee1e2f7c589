"""Where the backups of a workspace lie: by the workspace's own id, so that a moved or renamed file finds them again.

backups/places.json                  which id was seen at which path, for files that cannot be read any more
backups/<workspace id>/<name>-<mark> one folder for each place of the file; a copy has the id, but a folder of its own
backups/<name>-<mark>                before ids counted; still read, and taken over with the next backup
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sqlite3
from pathlib import Path

from ..places import home, resolved

_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z-]{7,63}")
#: Seconds; a workspace that is locked for longer is known by its path.
_WAIT = 1.0


def folder_for(path: Path) -> Path:
    """Where the next backup of the file goes."""
    known = workspace_id(path)
    return _root() / known / _name(path) if known else _old(path)


def folders(path: Path) -> list[Path]:
    """All folders with backups of the workspace: the file's own first, then those of its other places and copies."""
    own = folder_for(path)
    found = [own, _old(path)]
    if own.parent != _root() and own.parent.is_dir():
        found += sorted(one for one in own.parent.iterdir() if one.is_dir())
    return list(dict.fromkeys(found))


def own_folders(path: Path) -> list[Path]:
    """The folders of this very place of the file."""
    return list(dict.fromkeys([folder_for(path), _old(path)]))


def remember(path: Path) -> None:
    """Before a backup is made: note the id of the path, and take over what lies under the path alone."""
    own, old = folder_for(path), _old(path)
    if own == old:
        return
    seen = _seen()
    place = str(resolved(path))
    try:
        if seen.get(place) != own.parent.name:
            seen[place] = own.parent.name
            _write(seen)
        if old.is_dir() and not own.exists():
            own.parent.mkdir(parents=True, exist_ok=True)
            os.replace(old, own)
    except OSError:
        return  # both places are read anyhow


def workspace_id(path: Path) -> str:
    """The id in the file; of a file that cannot be read the one last seen there; else nothing."""
    found = _read_id(path)
    if found is None:
        found = _seen().get(str(resolved(path)), "")
    return found if _ID.fullmatch(found) else ""


def _read_id(path: Path) -> str | None:
    try:
        connection = sqlite3.connect(f"{resolved(path).as_uri()}?mode=ro", uri=True, timeout=_WAIT)
        try:
            row = connection.execute("SELECT value FROM option WHERE name = 'workspace_id'").fetchone()
        finally:
            connection.close()
    except (sqlite3.Error, ValueError):
        return None
    return str(row[0]) if row else None


def _root() -> Path:
    return home() / "backups"


def _name(path: Path) -> str:
    mark = hashlib.sha256(str(resolved(path)).encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{path.stem}-{mark}"


def _old(path: Path) -> Path:
    return _root() / _name(path)


def _seen() -> dict[str, str]:
    try:
        raw = json.loads((_root() / "places.json").read_text("utf-8"))
        return {str(place): str(one) for place, one in dict(raw).items()}
    except (OSError, ValueError, TypeError):
        return {}


def _write(seen: dict[str, str]) -> None:
    target = _root() / "places.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_suffix(".part")
    draft.write_text(json.dumps(seen, ensure_ascii=False, indent=1), "utf-8")
    os.replace(draft, target)
