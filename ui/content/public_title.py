"""The public title of a post on a network that has one (YouTube, Pinterest): a line above the text, with its count."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editorial.domain import text_metrics
from editorial.domain.channels import TITLE_COUNTING, Channel
from editorial.domain.wording import number_text
from editorial.texts import text as words

from ..context import Desk
from ..widgets.form import LineEdit
from ..widgets.label import Label
from .session import EditSession


def title_of(session: EditSession, publication_id: int) -> str:
    """The title that goes out: the publication's own, else that of the item."""
    own = session.value(("publication", publication_id), "title") if publication_id else ""
    return str(own or "").strip() or str(session.item_value("title") or "")


def title_surplus(session: EditSession, publication_id: int, channel: Channel | None) -> int:
    """By how much the title is too long for its channel."""
    if channel is None or not channel.title_limit:
        return 0
    return max(0, text_metrics.count(title_of(session, publication_id), TITLE_COUNTING) - channel.title_limit)


class PublicTitle(QWidget):
    """Shown on channels with a title of their own; empty, the item's title goes out."""

    #: The title was typed in.
    edited = Signal()

    def __init__(self, desk: Desk, session: EditSession) -> None:
        super().__init__()
        self.desk, self.session = desk, session
        self._publication_id = 0
        self._channel: Channel | None = None
        theme = desk.theme
        self.label = Label(theme, self.tr("Public title"), "small", "muted")
        self.line = LineEdit(theme)
        self.line.setAccessibleName(self.tr("Public title"))
        self.label.setBuddy(self.line)
        self.count = Label(theme, "", "small", "muted", tnum=True)
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(session.flush)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.label)
        self._row.addWidget(self.line, 1)
        self._row.addWidget(self.count)
        self._restyle()
        theme.changed.connect(self._restyle)
        self.hide()

    def show_title(self, publication_id: int, channel: Channel | None) -> None:
        """Show the title of a publication; hidden where the channel has none."""
        self._publication_id, self._channel = publication_id, channel
        self.setVisible(bool(publication_id and channel is not None and channel.title_limit))
        if not self.isHidden():
            own = str(self.session.value(("publication", publication_id), "title") or "")
            if self.line.text() != own:
                self.line.setText(own)
            self.line.setPlaceholderText(str(self.session.item_value("title") or ""))
            self._show_count()

    def set_read_only(self, read_only: bool) -> None:
        """Without writing."""
        self.line.setReadOnly(read_only)

    def _typed(self, title: str) -> None:
        self.session.set(("publication", self._publication_id), "title", title)
        self._show_count()
        self.edited.emit()

    def _show_count(self) -> None:
        if self._channel is None:
            return
        limit, language = self._channel.title_limit, self.desk.language
        length = text_metrics.count(title_of(self.session, self._publication_id), TITLE_COUNTING)
        said = self.tr("{count} of {limit}").format(
            count=number_text(length, language), limit=number_text(limit, language)
        )
        over = length > limit
        if over:
            said = self.tr("{count} too many").format(count=number_text(length - limit, language))
        self.count.setText(said)
        self.count.set_look("small", "danger" if over else "muted", 600 if over else 400)
        how = words(f"counting.{TITLE_COUNTING}.how", language)
        self.count.setToolTip(how)
        self.line.setToolTip(self.tr("Left empty, the title of the item goes out."))
        self.line.setAccessibleDescription(f"{said}. {how}")
        self.line.setProperty("invalid", over)
        self.line.update()

    def focus_line(self) -> None:
        """Put the cursor into the title."""
        self.line.setFocus(Qt.FocusReason.TabFocusReason)
        self.line.selectAll()

    def _restyle(self) -> None:
        px = self.desk.theme.px
        self._row.setContentsMargins(px(4), px(2), px(4), px(6))
        self._row.setSpacing(px(10))
