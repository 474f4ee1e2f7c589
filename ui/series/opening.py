"""The ways into the dialogs of recurring formats, for all pages."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtWidgets import QDialog, QWidget

from editorial.domain.content import ContentItem
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


def edit_series(desk: Desk, series: Series, day: date, parent: QWidget | None, content_id: int = 0) -> None:
    """The dialog of a format; `day` is the occurrence from which "this and following" counts, `content_id` itself."""
    from .dialog import SeriesDialog

    show_dialog(SeriesDialog(desk, series, day, parent, content_id))


def open_series(desk: Desk, item: ContentItem, parent: QWidget | None) -> None:
    """The format to which an item or occurrence belongs."""
    actor, series_id = desk.actor, item.series_id
    if series_id is None:
        return
    day, content_id = item.series_day or desk.clock.today(), item.id if item.series_day else 0
    desk.run(
        lambda ws: ws.series.read(actor, series_id), lambda found: edit_series(desk, found, day, parent, content_id)
    )


def manage_series(desk: Desk, parent: QWidget | None) -> None:
    """The list of all formats; one dialog after the other, never one on another."""
    from .list_dialog import SeriesListDialog

    def edit(series: Series) -> None:
        edit_series(desk, series, desk.clock.today(), parent)

    show_dialog(SeriesListDialog(desk, edit, lambda: new_series(desk, parent), parent))
