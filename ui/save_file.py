"""The name a person typed for a new file, with its ending; never overwrites what nobody was asked about."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings, QStandardPaths
from PySide6.QtWidgets import QWidget

from .context import Desk

_FOLDER = "export/folder"


def with_ending(desk: Desk, parent: QWidget, found: str, ending: str) -> Path | None:
    """The path with its ending; None where nothing was chosen or the file there is to stay.

    The file dialog asks before it returns a name that is taken; one that only gets its ending here is asked about here.
    """
    if not found:
        return None
    path = Path(found)
    if path.suffix.lower() == ending:
        return _kept(path)
    path = path.with_name(path.name + ending)
    if not path.exists():
        return _kept(path)
    from .widgets.dialogs import ConfirmDialog

    agreed = ConfirmDialog.ask(
        desk.theme,
        desk.icons,
        QCoreApplication.translate("SaveFile", "Replace “{name}”?").format(name=path.name),
        QCoreApplication.translate("SaveFile", "There is a file of this name already. What is in it will be gone."),
        QCoreApplication.translate("SaveFile", "Replace"),
        danger=True,
        parent=parent,
    )
    return _kept(path) if agreed else None


def name_and_ending(found: str, kind: str, kinds: Mapping[str, str]) -> tuple[str, str]:
    """What a file dialog with several kinds answered: `kinds` are endings by the kind's words, the suggested first.

    An ending that somebody typed counts most; the suggested one only stood there already when another kind was chosen.
    """
    suggested = next(iter(kinds.values()))
    for ending in kinds.values():
        if ending != suggested and found.lower().endswith(ending):
            return found, ending
    ending = kinds.get(kind, suggested)
    if ending != suggested and found.lower().endswith(suggested):
        found = found[: -len(suggested)] + ending
    return found, ending


def last_folder() -> Path:
    """Where the last file was written, the person's documents before the first."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(str(QSettings().value(_FOLDER, documents)))


def _kept(path: Path) -> Path:
    QSettings().setValue(_FOLDER, str(path.parent))
    return path
