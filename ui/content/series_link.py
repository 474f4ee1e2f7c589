"""That an item is part of a recurring format, with the way to it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from editorial.domain.content import ContentItem
from editorial.domain.series import Series

from ..context import Desk
from ..widgets.buttons import LinkButton

__all__ = ["SeriesLink"]


class SeriesLink(QWidget):
    """Hidden for items of no series."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._item: ContentItem | None = None
        self._known: Series | None = None
        self.link = LinkButton(desk.theme, desk.icons, self.tr("Open series …"), "repeat", parent=self)
        self.link.clicked.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.link)

    def show_item(self, item: ContentItem) -> bool:
        """Take the item; True if it belongs to a series. Its name is read once."""
        self._item = item
        if item.series_id is None:
            return False
        if self._known is None or self._known.id != item.series_id:
            actor, series_id = self.desk.actor, item.series_id
            self.desk.run(lambda ws: ws.series.read(actor, series_id), self._named)
        return True

    def _named(self, found: Series) -> None:
        self._known = found
        self.link.setToolTip(self.tr("Part of the series “{title}”").format(title=found.title))
        self.link.setAccessibleName(self.tr("Part of the series “{title}”, open it").format(title=found.title))

    def _open(self) -> None:
        from ..series.opening import open_series

        if self._item is not None:
            open_series(self.desk, self._item, self.window())
