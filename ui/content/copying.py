"""The text of a channel on the clipboard, as it is pasted into the network."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from editorial.domain.handover import clipboard_text

from ..context import Desk
from .public_title import title_of
from .session import EditSession

__all__ = ["copy_text"]


def copy_text(desk: Desk, session: EditSession, publication_id: int) -> str:
    """Copy what stands in a tab (0: the base text), with its public title where the network has one, and say so.

    Words of experts that are not cleared go nowhere: then it is said why, and the clipboard stays as it is.
    """
    card = session.card
    if card is None:
        return ""
    publication = next((one for one in card.publications if one.id == publication_id), None)
    channel = desk.channel(publication.channel_id or 0) if publication is not None else None
    headline = title_of(session, publication_id) if channel is not None and channel.title_limit else ""
    words = clipboard_text(session.text_of(publication_id), headline)
    if channel is not None:
        told = QCoreApplication.translate("Copying", "Text for {channel} copied.").format(channel=channel.name)
    else:
        told = QCoreApplication.translate("Copying", "Base text copied.")

    def copied(_nothing: None = None) -> None:
        QGuiApplication.clipboard().setText(words)
        desk.toast(told, undo=False)

    actor, content_id, channel_id = desk.actor, card.item.id, channel.id if channel is not None else None
    desk.run(lambda ws: ws.clearing.demand_copy(actor, content_id, words, channel_id), copied)
    return words
