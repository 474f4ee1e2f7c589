"""How a post will look, nearly: a feed card or an article, mobile or desktop."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.content import Attachment

from ..context import Desk
from ..pictures import Pictures
from ..post_card import ARTICLES, PostCard
from ..widgets.clearing import clear
from ..widgets.empty import IconSign
from ..widgets.label import Label
from ..widgets.scroll import Scroll
from ..widgets.segmented import Segmented
from .public_title import title_of
from .results_panel import ResultsPanel
from .session import EditSession

MOBILE, DESKTOP = "mobile", "desktop"


class Preview(Scroll):
    """The tab with the card, its switch, and what is known of the pictures."""

    #: mobile or desktop: the column makes room.
    shape_changed = Signal(str)
    attachments_requested = Signal()

    def __init__(self, desk: Desk, session: EditSession, pictures: Pictures) -> None:
        super().__init__(desk.theme, "sunken")
        self.desk, self.session, self.pictures = desk, session, pictures
        self._publication_id = 0
        self._sha = ""
        self._images: list[Attachment] = []
        self.said = Label(desk.theme, "", "caption", "muted")
        shapes = [(MOBILE, self.tr("Mobile")), (DESKTOP, self.tr("Desktop"))]
        self.shape = Segmented(desk.theme, shapes, self.tr("Size of the preview"))
        self.shape.changed.connect(self.shape_changed)
        self.card = PostCard(desk)
        self.results = ResultsPanel(desk)
        self._rows = QVBoxLayout()
        self.note = Label(desk.theme, "", "caption", "muted", wrap=True)
        self._build()
        pictures.ready.connect(self._picture_came)

    def _build(self) -> None:
        px = self.desk.theme.px
        head = QHBoxLayout()
        head.addWidget(self.said, 1)
        head.addWidget(self.shape)
        column = QVBoxLayout()
        column.setContentsMargins(px(18), px(10), px(18), px(14))
        column.setSpacing(px(12))
        column.addWidget(self.results)
        column.addLayout(head)
        column.addWidget(self.card)
        self._rows.setSpacing(px(6))
        column.addLayout(self._rows)
        column.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        sign = IconSign(self.desk.theme, self.desk.icons, "info", "muted", 14)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.note, 1)
        column.addLayout(line)
        self.body.addLayout(column)

    def show_publication(self, publication_id: int) -> None:
        """Preview another tab."""
        self._publication_id = publication_id
        self.refresh()

    def refresh(self) -> None:
        """Follow the text."""
        card = self.session.card
        if card is None:
            return
        publication = next((one for one in card.publications if one.id == self._publication_id), None)
        self.results.show_publication(card.item.id, publication)
        channel = self.desk.channel(publication.channel_id or 0) if publication else None
        options = self.desk.options
        organisation = options.organisation or options.name or self.tr("Your organisation")
        text = self.session.text_of(publication.id if publication else 0)
        titled = publication.id if publication and channel and channel.title_limit else 0
        title = title_of(self.session, titled)
        self.card.show_post(channel, publication, title, text, organisation)
        feed = channel is not None and (channel.network or channel.name).casefold() not in ARTICLES
        kind = self.tr("feed view") if feed else self.tr("article view")
        self.said.setText(f"{channel.name}, {kind}" if channel else self.tr("Base text"))
        name = channel.name if channel else self.tr("the channel")
        self.note.setText(self.tr("An approximation. How {channel} shows the post may differ.").format(channel=name))
        images = [one for one in card.attachments if one.media_type.startswith("image/")]
        self._show_image(images[0] if images else None)
        self._show_rows(images)

    def _show_image(self, image: Attachment | None) -> None:
        self._sha = image.sha256 if image else ""
        picture = self.pictures.get(self._sha) if image else None
        self.card.picture.show_image(
            picture.image if picture else QImage(), image.alt_text or image.name if image else ""
        )

    def _picture_came(self, sha256: str) -> None:
        if sha256 == self._sha:
            self.refresh()

    def _show_rows(self, images: list[Attachment]) -> None:
        if images == self._images:
            return
        self._images = images
        clear(self._rows)
        for number, one in enumerate(images, start=1):
            self._rows.addWidget(_AltRow(self, number, one))


class _AltRow(QWidget):
    """One picture and whether it has an alternative text."""

    def __init__(self, preview: Preview, number: int, one: Attachment) -> None:
        super().__init__()
        from ..widgets.badges import Tag
        from ..widgets.elided import ElidedLabel

        desk = preview.desk
        said = self.tr("Picture {n}: {name}").format(n=number, name=one.name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(ElidedLabel(desk.theme, said, "small", "muted"), 1)
        if one.alt_text.strip():
            tag = Tag(desk.theme, desk.icons, "success", self.tr("Alternative text"))
            tag.setToolTip(one.alt_text)
        else:
            tag = Tag(desk.theme, desk.icons, "warning", self.tr("Alternative text missing"), "image-off")
        row.addWidget(tag)
        self._preview = preview
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: object) -> None:
        self._preview.attachments_requested.emit()
