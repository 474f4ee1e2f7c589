"""What the window needs in its first moment, without loading the services."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from .domain.calendar import Month, holidays_of
from .domain.directory import Directory, WorkspaceOptions
from .domain.strategy import PeriodKind
from .exchange.public_holidays import cached_between, cached_breaks
from .storage.first_page import read_first_page

if TYPE_CHECKING:
    from .storage.backup import Backup

#: Kept equal to `storage.schema.SCHEMA` by a test; that module would load SQLAlchemy.
SCHEMA = 5


#: A month with the names and settings that belong to it.
Found = tuple[Month, Directory, WorkspaceOptions]


def first_page(path: Path, first: date, last: date) -> Found | None:
    """The month to paint first with names and settings, or None: then the window waits for the full opening."""
    found = read_first_page(path, first, last, SCHEMA)
    if found is None:
        return None
    month, directory, options = found
    free = {one.day: one for one in holidays_of(month.periods, first, last)}
    free |= {one.day: one for one in cached_between(options.region, first, last, catholic=options.catholic == "1")}
    breaks = cached_breaks(options.region, first, last) if options.school == "1" else ()
    bands = tuple(one for one in month.periods if one.kind is not PeriodKind.HOLIDAY)
    holidays = tuple(free[day] for day in sorted(free))
    return replace(month, periods=bands, holidays=holidays, breaks=breaks), directory, options


def newest_backup(path: Path) -> Backup | None:
    """The newest good backup of a workspace that does not open, or None; reads backups whole until one is good."""
    from .services.check_worker import good_backup_of

    return good_backup_of(path)


def restore_backup(backup: Path, target: Path) -> None:
    """Write a backup, or an exported .json, to a new file. Raises `WorkspaceError`, `Refused`; never overwrites."""
    from .services.loading import restore

    restore(backup, target)
