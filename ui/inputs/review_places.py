"""Where the words of an answer stand, whoever put them there: each item by its name, to be opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editorial.texts import text

from ..context import Desk
from ..widgets.buttons import LinkButton
from ..widgets.clearing import clear

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.clearance_shown import Place

__all__ = ["PlaceRows", "PlacesReader"]

#: Milliseconds until the places are looked for: whoever goes through the list does not wait for them.
REST = 250


class PlaceRows(QWidget):
    """One line an item; nothing where the words stand nowhere."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.theme.px(2))
        self.hide()

    def show_places(self, found: Sequence[Place]) -> None:
        """Show these items; those in which the words may not stand are marked."""
        clear(self._column)
        for one in found:
            status = text(f"status.{one.status}", self.desk.language)
            pattern = self.tr("Stands in “{title}” ({status})")
            if one.held:
                pattern = self.tr("Held back in “{title}” ({status})")
            icon = "lock" if one.held else "file-text"
            link = LinkButton(self.desk.theme, self.desk.icons, pattern.format(title=one.title, status=status), icon)
            link.clicked.connect(self._opener(one.content_id))
            self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.setVisible(bool(found))

    def _opener(self, content_id: int) -> Callable[[], None]:
        return lambda: self.desk.open_item(content_id)


class PlacesReader(QObject):
    """Reads the places of the answers that are shown, once the eye rests on them."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self._rows: dict[int, PlaceRows] = {}
        self._serial = 0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._read)

    def follow(self, rows: dict[int, PlaceRows]) -> None:
        """From now on these rows, by answer."""
        self._serial += 1
        self._rows = rows
        self._rest.start()

    def _read(self) -> None:
        actor, ids, serial = self.desk.actor, tuple(self._rows), self._serial

        def job(ws: Workspace) -> dict[int, Sequence[Place]]:
            return {one: ws.clearing.places(actor, one) for one in ids}

        def done(found: dict[int, Sequence[Place]]) -> None:
            if serial == self._serial:
                for answer_id, places in found.items():
                    self._rows[answer_id].show_places(places)

        self.desk.run(job, done, lambda _error: None)
