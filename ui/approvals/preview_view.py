"""How it will look on each of its channels, nearly."""

from __future__ import annotations

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from editorial.domain.content import Attachment, ContentCard, Publication

from ..context import Desk
from ..pictures import Pictures
from ..post_card import PostCard
from ..widgets.label import Label
from ..widgets.scroll import Scroll
from ..widgets.segmented import Segmented

#: Design pixels of a post.
WIDE = 520


class PreviewView(Scroll):
    """One post; the channel is chosen above it."""

    def __init__(self, desk: Desk, pictures: Pictures) -> None:
        super().__init__(desk.theme, "surface")
        self.desk, self.pictures = desk, pictures
        self._card: ContentCard | None = None
        self._chosen, self._sha = 0, ""
        self.channels = Segmented(desk.theme, [], self.tr("Channel of the preview"))
        self.channels.changed.connect(self._choose)
        self.post = PostCard(desk)
        self.post.setMaximumWidth(desk.theme.px(WIDE))
        self.note = Label(desk.theme, "", "caption", "muted", wrap=True)
        px = desk.theme.px
        head = QHBoxLayout()
        head.addWidget(self.channels)
        head.addStretch(1)
        column = QVBoxLayout()
        column.setContentsMargins(px(24), px(14), px(24), px(20))
        column.setSpacing(px(12))
        column.addLayout(head)
        row = QHBoxLayout()
        row.addWidget(self.post, 100)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.note)
        column.addStretch(1)
        self.body.addLayout(column)
        pictures.ready.connect(self._came)

    def show_card(self, card: ContentCard) -> None:
        """Preview an item."""
        self._card = card
        found = [(str(one.id), self._name(one)) for one in card.publications]
        self.channels.set_options(found)
        self.channels.setVisible(len(found) > 1)
        ids = [one.id for one in card.publications]
        self._chosen = self._chosen if self._chosen in ids else ids[0] if ids else 0
        if ids:
            self.channels.set_current(str(self._chosen))
        self._render()

    def _name(self, one: Publication) -> str:
        channel = self.desk.channel(one.channel_id or 0)
        return channel.name if channel else self.tr("channel open")

    def _choose(self, key: str) -> None:
        self._chosen = int(key)
        self._render()

    def _render(self) -> None:
        card = self._card
        if card is None:
            return
        one = next((each for each in card.publications if each.id == self._chosen), None)
        channel = self.desk.channel(one.channel_id or 0) if one else None
        options = self.desk.options
        name = options.organisation or options.name or self.tr("Your organisation")
        words = card.item.text if one is None or one.text is None else one.text
        title = one.title if one and one.title else card.item.title
        self.post.show_post(channel, one, title, words, name)
        image = next((each for each in card.attachments if each.media_type.startswith("image/")), None)
        self._show_image(image)
        where = channel.name if channel else self.tr("the channel")
        self.note.setText(self.tr("An approximation. How {channel} shows the post may differ.").format(channel=where))

    def _show_image(self, image: Attachment | None) -> None:
        self._sha = image.sha256 if image else ""
        found = self.pictures.get(self._sha) if image else None
        self.post.picture.show_image(
            found.image if found else QImage(), (image.alt_text or image.name) if image else ""
        )

    def _came(self, sha256: str) -> None:
        if sha256 == self._sha:
            self._render()
