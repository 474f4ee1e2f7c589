"""The ways into the dialogs of recurring formats, for all pages."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtWidgets import QDialog, QWidget

from editorial.domain.series import Series

from ..context import Desk

__all__ = ["edit_series", "manage_series", "new_series", "open_series", "show_dialog"]


def show_dialog(dialog: QDialog) -> None:
    """Show it; afterwards it is gone."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def new_series(desk: Desk, parent: QWidget | None, day: date | None = None) -> None:
    """The dialog of a new format that begins on a day."""
    from .dialog import SeriesDialog

    starts = day or desk.clock.today()
    show_dialog(SeriesDialog(desk, Series(starts=starts, time=time(9), zone=desk.options.zone), parent=parent))


def edit_series(desk: Desk, series: Series, day: date, parent: QWidget | None) -> None:
    """The dialog of a format; `day` is the occurrence from which "this and following" counts."""
    from .dialog import SeriesDialog

    show_dialog(SeriesDialog(desk, series, day, parent))


def open_series(desk: Desk, series_id: int, day: date | None, parent: QWidget | None) -> None:
    """The same for one known by its id."""
    actor, since = desk.actor, day or desk.clock.today()
    desk.run(lambda ws: ws.series.read(actor, series_id), lambda found: edit_series(desk, found, since, parent))


def manage_series(desk: Desk, parent: QWidget | None) -> None:
    """The list of all formats; one dialog after the other, never one on another."""
    from .list_dialog import SeriesListDialog

    def edit(series: Series) -> None:
        edit_series(desk, series, desk.clock.today(), parent)

    show_dialog(SeriesListDialog(desk, edit, lambda: new_series(desk, parent), parent))
