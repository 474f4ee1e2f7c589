"""How a post will look, nearly: a feed card or an article; shared by the editor and the approver's inbox."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from editorial.domain import text_metrics
from editorial.domain.channels import Channel
from editorial.domain.content import Publication
from editorial.domain.wording import when_text

from .context import Desk
from .widgets.empty import IconSign
from .widgets.label import Label
from .widgets.paint import draw_text, panel, text_width
from .widgets.signs import ChannelTile

#: Characters of an article shown before "more".
LONGEST = 1500
#: Networks whose posts are articles: picture, headline, running text.
ARTICLES = frozenset({"blog", "newsletter", "intranet", "website"})


class _Picture(QWidget):
    """The first picture, filling the width, cut to a calm proportion."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._image = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_image(self, image: QImage, name: str) -> None:
        """Show a picture; a null one hides the widget."""
        self._image = image
        self.setAccessibleName(name)
        self.setVisible(not image.isNull())
        self._fit()
        self.update()

    def heightForWidth(self, width: int) -> int:
        if self._image.isNull():
            return 0
        natural = self._image.height() / max(1, self._image.width())
        return round(width * min(1.1, max(0.45, natural)))

    def sizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(280), self.heightForWidth(self.desk.theme.px(280)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = max(1, self.heightForWidth(self.width()))
        if height != self.maximumHeight():
            self.setFixedHeight(height)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = self.rect()
        ratio = max(box.width() / self._image.width(), box.height() / self._image.height())
        width, height = round(self._image.width() * ratio), round(self._image.height() * ratio)
        place = QRect((box.width() - width) // 2, (box.height() - height) // 2, width, height)
        path = QPainterPath()
        path.addRect(box)
        painter.setClipPath(path)
        painter.drawImage(place, self._image)


class _Reactions(QWidget):
    """The line under a feed post; a picture of buttons, not buttons."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setAccessibleName(self.tr("Like, comment, share"))
        self._parts = (
            ("thumbs-up", self.tr("Like")),
            ("message-square", self.tr("Comment")),
            ("repeat", self.tr("Share")),
        )
        self.setFixedHeight(desk.theme.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        painter = QPainter(self)
        font = theme.font("small")
        each = self.width() // len(self._parts)
        for index, (icon, label) in enumerate(self._parts):
            width = text_width(font, label) + px(22)
            left = index * each + max(px(4), (each - width) // 2)
            self.desk.icons.paint(painter, QRect(left, (self.height() - px(16)) // 2, px(16), px(16)), icon, "muted")
            box = QRect(left + px(22), 0, (index + 1) * each - left - px(22), self.height())
            draw_text(painter, box, label, font, theme.color("muted"))


class PostCard(QWidget):
    """The post itself."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._unfolded = False
        self._text, self._fold = "", -1
        self.tile = ChannelTile(desk.theme, "", "blog", "", 36)
        self.name = Label(desk.theme, "", "body", weight=600)
        self.meta = Label(desk.theme, "", "caption", "muted")
        self.headline = Label(desk.theme, "", "section", weight=600, wrap=True)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.words.linkActivated.connect(self._more)
        self.picture = _Picture(desk)
        self.reactions = _Reactions(desk)
        self._build()
        self._restyle()
        desk.theme.changed.connect(self._restyle)

    def _build(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.name)
        names.addWidget(self.meta)
        self._head = QHBoxLayout()
        self._head.addWidget(self.tile)
        self._head.addLayout(names, 1)
        dots = IconSign(self.desk.theme, self.desk.icons, "ellipsis", "muted", 16)
        self._head.addWidget(dots, 0, Qt.AlignmentFlag.AlignTop)
        self._body = QVBoxLayout()
        self._body.addWidget(self.headline)
        self._body.addWidget(self.words)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addLayout(self._body)
        self._column.addWidget(self.picture)
        self._column.addWidget(self.reactions)

    def show_post(
        self, channel: Channel | None, publication: Publication | None, title: str, text: str, organisation: str
    ) -> None:
        """Show a text as it will look on the channel (None: just the text)."""
        article = channel is None or (channel.network or channel.name).casefold() in ARTICLES
        # a network with titles of its own shows picture and title first, as an article does
        titled = article or bool(channel is not None and channel.title_limit)
        if channel is not None:
            self.tile.set_channel(channel.monogram, channel.hue, channel.name)
        self.tile.setVisible(channel is not None)
        self.name.setText(organisation)
        when = when_text(publication.day, publication.time, self.desk.language, year=False) if publication else ""
        handle = channel.handle if channel else ""
        self.meta.setText(" · ".join(one for one in (handle, when) if one))
        self.meta.setVisible(bool(self.meta.text()))
        self.headline.setText(title)
        self.headline.setVisible(titled and bool(title))
        self.reactions.setVisible(not article)
        if self._column.indexOf(self.picture) != (1 if titled else 2):
            self._column.removeWidget(self.picture)
            self._column.insertWidget(1 if titled else 2, self.picture)
            # under the picture of an article its headline needs air
            self._body.setContentsMargins(
                self._body.contentsMargins().left(),
                self.desk.theme.px(12) if titled else 0,
                self._body.contentsMargins().right(),
                self._body.contentsMargins().bottom(),
            )
        fold = channel.fold if channel else 0
        if (text, fold) != (self._text, self._fold):
            self._unfolded = self._unfolded and fold == self._fold and bool(self._text)
            self._text, self._fold = text, fold
            self._render()

    def _render(self) -> None:
        text = self._text
        # a long article is cut too: laying out all of it at every pause would be felt while typing
        limit = max(self._fold, 0) or LONGEST
        fold = text_metrics.fold_position(text, limit) if not self._unfolded else None
        shown = text if fold is None else text[:fold]
        marks = sorted(
            [*text_metrics.hashtags(shown), *text_metrics.urls(shown), *text_metrics.mentions(shown)],
            key=lambda one: one.start,
        )
        ink = self.desk.theme.hex("accent_text")
        parts, at = [], 0
        for one in marks:
            if one.start < at:
                continue
            parts.append(escape(shown[at : one.start]))
            parts.append(f'<span style="color:{ink}">{escape(shown[one.start : one.end])}</span>')
            at = one.end
        parts.append(escape(shown[at:]))
        body = "".join(parts).replace("\n", "<br>")
        if fold is not None:
            muted = self.desk.theme.hex("muted")
            more = self.tr("… show more")
            body += f' <a href="more" style="color:{muted};text-decoration:none">{escape(more)}</a>'
        self.words.setText(f'<p style="line-height:128%">{body}</p>')
        self.words.setAccessibleName(shown)
        self.words.setVisible(bool(shown))

    def _more(self, _link: str) -> None:
        self._unfolded = True
        self._render()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.desk.theme
        panel(QPainter(self), self.rect(), theme.radius("panel"), theme.color("surface"), theme.color("border"))

    def _restyle(self) -> None:
        px = self.desk.theme.px
        self.words.setFont(self.desk.theme.font("small"))
        self._column.setContentsMargins(1, px(12), 1, px(2))
        self._head.setContentsMargins(px(13), 0, px(13), px(10))
        self._head.setSpacing(px(10))
        self._body.setContentsMargins(px(13), 0, px(13), px(12))
        self._body.setSpacing(px(6))
        self._render()
