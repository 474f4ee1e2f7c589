"""What the program remembers about this user outside any workspace: language, theme, zoom, recent workspaces."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from .places import home, resolved

MAX_RECENT = 10


@dataclass(frozen=True, slots=True)
class Settings:
    """`theme` is system, light or dark; `zoom` in per cent; `language` "" follows the system; `notify`: the
    desktop shows what is due; `lock_after` so many minutes without anybody there the window locks, 0: never."""

    language: str = ""
    theme: str = "system"
    zoom: int = 100
    reduced_motion: bool = False
    single_keys: bool = True
    weekend: str = "narrow"
    density: str = "normal"
    notify: bool = True
    lock_after: int = 0
    recent: tuple[str, ...] = ()

    def with_recent(self, path: Path) -> Settings:
        """These settings with `path` as the most recent workspace."""
        name = str(resolved(path))
        rest = tuple(one for one in self.recent if one != name)
        return replace(self, recent=(name, *rest)[:MAX_RECENT])

    def without_recent(self, path: str) -> Settings:
        """These settings with `path` forgotten."""
        return replace(self, recent=tuple(one for one in self.recent if one != path))


def settings_path() -> Path:
    """The settings file."""
    return home() / "settings.json"


def load_settings() -> Settings:
    """The saved settings; a missing or broken file gives the defaults, field by field."""
    try:
        raw = json.loads(settings_path().read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(raw, dict):
        return Settings()
    default = Settings()
    good: dict[str, Any] = {}
    for field in fields(Settings):
        value = raw.get(field.name)
        wanted = getattr(default, field.name)
        if field.name == "recent" and isinstance(value, list):
            good["recent"] = tuple(str(one) for one in value)[:MAX_RECENT]
        elif type(value) is type(wanted):
            good[field.name] = value
    return replace(default, **good)


def save_settings(settings: Settings) -> None:
    """Write atomically; a folder that cannot be written is not worth an error in the user's face."""
    path = settings_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(".tmp")
        draft.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1), "utf-8")
        os.replace(draft, path)
    except (OSError, ValueError):
        return  # no room, no right, or the name of a file that is no text
