"""Content items on the clipboard: their ids for this program, readable lines for every other."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

from editorial.domain.wording import when_text

from ..context import Desk
from ..widgets.chip_words import held_word
from .selection import Selected

MIME = "application/x-editorial-desk-copy"


def put_on_clipboard(desk: Desk, selected: Selected) -> None:
    """Ids under the program's own type; "title, channel, date" a line each as text, without what is not cleared."""
    data = QMimeData()
    data.setData(MIME, QByteArray(",".join(map(str, sorted(selected.ids))).encode()))
    lines = []
    for card in selected.cards:
        for slot in card.publications or (None,):
            parts = [held_word() if card.item.id in desk.held else card.item.title]
            if slot is not None:
                channel = desk.channel(slot.channel_id or 0)
                parts += [channel.name if channel else "", when_text(slot.day, slot.time, desk.language)]
            lines.append(", ".join(part for part in parts if part))
    data.setText("\n".join(lines))
    QGuiApplication.clipboard().setMimeData(data)


def copied_items() -> tuple[int, ...]:
    """Ids on the clipboard; none where something else lies there."""
    data = QGuiApplication.clipboard().mimeData()
    if not data.hasFormat(MIME):
        return ()
    raw = bytes(data.data(MIME).data()).decode("ascii", "ignore")
    return tuple(int(one) for one in raw.split(",") if one.isdecimal())
