"""The middle column: one tab for the base text and one for each publication, helpers, counter, what is too much."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from editorial.domain.channels import Channel
from editorial.domain.content import Publication
from editorial.domain.wording import number_text

from ..context import Desk
from ..place_keys import keys_of
from ..widgets.buttons import IconButton, LinkButton
from ..widgets.choice import Sign
from ..widgets.elided import ElidedLabel
from ..widgets.line import Line
from ..widgets.tabs import Tabs
from .copying import copy_text
from .counter import CountLine, Measure, measure
from .inserts import EmojiPopover, HashtagPopover, LinkPopover, put_words
from .over_line import OverLine
from .public_title import PublicTitle, title_surplus
from .session import EditSession
from .tab_labels import publication_labels, shorten
from .text_area import TextArea

BASE = "0"
#: Texts up to this length are measured with every key, longer ones a moment later.
AT_ONCE = 4000
LATER_MS = 150
#: From here on the rest waits for a pause in typing.
AT_LEISURE = 20_000


class TextPane(QWidget):
    """Texts of the item. Tabs are keyed by publication id, "0" is the base text."""

    #: Another tab: publication id, 0 for the base text.
    tab_changed = Signal(int)
    #: Any text as shown: previews follow.
    text_changed = Signal()
    add_channel_requested = Signal(object)
    pictures_requested = Signal()
    media_offered = Signal(object)
    #: Something was typed: places in the text have moved.
    typed = Signal()
    note_clicked = Signal(int)
    remark_wanted = Signal()

    def __init__(self, desk: Desk, session: EditSession) -> None:
        super().__init__()
        self.desk, self.session = desk, session
        self._areas: dict[str, TextArea] = {}
        self._labels: dict[str, str] = {}
        self._read_only = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER_MS)
        self._later.timeout.connect(self._catch_up)
        self.tabs = Tabs(desk.theme, desk.icons, self.tr("Texts"), line=False)
        self.tabs.changed.connect(self._tab_chosen)
        self.stack = QStackedWidget()
        self.title = PublicTitle(desk, session)
        self.title.edited.connect(self._later.start)
        self.count = CountLine(desk)
        self.over = OverLine(desk)
        self.over.acted.connect(self._jump_over)
        self.said = ElidedLabel(desk.theme, "", "caption", "muted")
        self.follow = LinkButton(desk.theme, desk.icons, self.tr("Use the base text"), "corner-up-left")
        self.follow.clicked.connect(self._follow)
        self._build()
        self._restyle()
        desk.theme.changed.connect(self._restyle)

    def _build(self) -> None:
        desk = self.desk
        self._top = QHBoxLayout()
        self._top.addWidget(self.tabs, 1)
        self.add = self._tool("plus", self.tr("Add a channel"), "")
        self.add.clicked.connect(partial(self.add_channel_requested.emit, self.add))
        self._top.addStretch(0)
        self.helpers: list[IconButton] = []
        for icon, name, keys, act in self._helpers():
            button = self._tool(icon, name, keys)
            button.clicked.connect(act)
            self.helpers.append(button)
        self.panel = self._tool("panel-right", self.tr("Preview, comments, attachments"), "")
        self.panel.setCheckable(True)
        self.panel.hide()
        self._note = QHBoxLayout()
        self._note.addWidget(self.said, 1)
        self._note.addWidget(self.follow)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.count, 1)
        self._inner = QVBoxLayout()
        self._inner.addLayout(self._note)
        self._inner.addWidget(self.title)
        self._inner.addWidget(self.stack, 1)
        self._inner.addWidget(self.over)
        self._inner.addLayout(self._foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addWidget(Line(desk.theme))
        column.addLayout(self._inner, 1)

    def _helpers(self) -> tuple[tuple[str, str, str, Callable[[], object]], ...]:
        """The buttons above the text: icon, name, keys, act."""
        remark = keys_of("editor", "remark")[0]
        return (
            ("link", self.tr("Insert a link"), keys_of("editor", "link")[0], self._link),
            ("hash", self.tr("Insert hashtags"), keys_of("editor", "hashtags")[0], self._hashtag),
            ("smile", self.tr("Insert an emoji"), keys_of("editor", "emoji")[0], self._emoji),
            ("image", self.tr("Add a picture"), keys_of("editor", "picture")[0], self.pictures_requested.emit),
            ("message-square-plus", self.tr("Comment on the selection"), remark, self.remark_wanted.emit),
            ("clipboard", self.tr("Copy the text for pasting"), keys_of("editor", "copy")[0], self.copy),
        )

    def _tool(self, icon: str, name: str, keys: str) -> IconButton:
        button = IconButton(self.desk.theme, self.desk.icons, icon, name, keys, size=28, token="text")
        self._top.addWidget(button)
        return button

    # Showing --------------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show tabs and texts as stored or typed; cursors stay."""
        card = self.session.card
        if card is None:
            return
        wanted = {BASE: self.tr("Base text")} | publication_labels(
            self.desk, card.publications, self.tr("Channel open")
        )
        if wanted != self._labels:
            self._labels = wanted
            self._build_tabs(card.publications)
        for key in self._labels:
            self._show_text(key)
        self._show_marks()

    def _build_tabs(self, publications: tuple[Publication, ...]) -> None:
        current = self.current()
        self.tabs.clear()
        for key in [one for one in self._areas if one not in self._labels]:
            area = self._areas.pop(key)
            self.stack.removeWidget(area)
            area.deleteLater()
        channels = {str(one.id): self.desk.channel(one.channel_id or 0) for one in publications}
        for key, label in self._labels.items():
            channel = channels.get(key)
            sign = Sign.channel(channel.monogram, channel.hue) if channel else Sign.icon("file-text")
            self.tabs.add(key, label, sign)
            if key not in self._areas:
                self._add_area(key, label)
        self.set_current(current if str(current) in self._labels else 0)
        self._shorten()

    def _add_area(self, key: str, label: str) -> None:
        hint = self.tr("Write the text that goes out.") if key == BASE else self.tr("Write a version for this channel.")
        area = TextArea(self.desk, self.tr("Text: {name}").format(name=label), hint)
        area.setReadOnly(self._read_only)
        area.edited.connect(partial(self._edited, key))
        area.finished.connect(self.session.flush)
        area.media_offered.connect(self.media_offered)
        area.note_clicked.connect(self.note_clicked)
        area.remark_wanted.connect(self.remark_wanted)
        self._areas[key] = area
        self.stack.addWidget(area)

    def _show_text(self, key: str) -> None:
        publication_id = int(key)
        area = self._areas[key]
        area.show_text(self.session.text_of(publication_id))

    def _show_marks(self) -> None:
        """Measure all tabs for their counts, the current one for everything."""
        shown = self.current()
        for key in self._labels:
            channel = self.channel_of(int(key))
            found = measure(self.session.text_of(int(key)), channel)
            meaning = "danger" if found.wrong or title_surplus(self.session, int(key), channel) else ""
            self.tabs.set_count(key, number_text(found.length, self.desk.language), meaning)
            if int(key) == shown:
                self._show_measure(found, channel)
        self._shorten()
        self.text_changed.emit()

    def _show_measure(self, found: Measure, channel: Channel | None) -> None:
        key = str(self.current())
        self._areas[key].set_marks(found.fold, list(found.tags), found.over)
        card = self.session.card
        pictures = sum(one.media_type.startswith("image/") for one in card.attachments) if card else 0
        self.count.show_measure(found, pictures, channel)
        self.title.show_title(self.current(), channel)
        own = self.session.own_text(int(key)) is not None if key != BASE else False
        if key == BASE:
            self.said.setText(self.tr("Goes to every channel that has no version of its own."))
        elif own:
            self.said.setText(self.tr("Own version"))
        else:
            self.said.setText(self.tr("Follows the base text. Typing makes a version of its own."))
        self.follow.setVisible(own and not self._read_only)
        self.over.show_measure(found, channel, own)

    def channel_of(self, publication_id: int) -> Channel | None:
        """The channel of a tab; None for the base text."""
        card = self.session.card
        found = next((one for one in card.publications if one.id == publication_id), None) if card else None
        return self.desk.channel(found.channel_id or 0) if found else None

    # Tabs -----------------------------------------------------------------------------------------------------------

    def current(self) -> int:
        """The publication shown, 0 for the base text."""
        return int(self.tabs.current() or BASE)

    def set_current(self, publication_id: int) -> None:
        """Show a tab; an unknown one shows the base text."""
        key = str(publication_id) if str(publication_id) in self._labels else BASE
        if key in self._labels and self.tabs.count():
            self.tabs.set_current(key)
            self._tab_chosen(key)

    def step(self, by: int) -> None:
        """The next or previous tab, round and round."""
        keys = self.tabs.keys()
        if keys:
            self.set_current(int(keys[(keys.index(str(self.current())) + by) % len(keys)]))
            self.focus_text()

    def choose(self, number: int) -> None:
        """The n-th tab, from 0."""
        keys = self.tabs.keys()
        if number < len(keys):
            self.set_current(int(keys[number]))
            self.focus_text()

    def first_wrong(self) -> int:
        """The first tab whose text is missing or too long for its channel; else the one in front."""
        for key in self._labels:
            text, channel = self.session.text_of(int(key)), self.channel_of(int(key))
            if (channel is not None or len(self._labels) == 1) and (not text.strip() or measure(text, channel).wrong):
                return int(key)
        return self.current()

    def focus_title(self) -> None:
        """Go to the first public title that is too long."""
        for key in self._labels:
            if title_surplus(self.session, int(key), self.channel_of(int(key))):
                self.set_current(int(key))
                break
        self.title.focus_line()

    def area(self) -> TextArea | None:
        """The text in front."""
        return self._areas.get(str(self.current()))

    def focus_text(self) -> None:
        """Put the cursor into the text."""
        area = self.area()
        if area is not None:
            area.setFocus(Qt.FocusReason.TabFocusReason)

    def set_read_only(self, read_only: bool) -> None:
        """Without writing."""
        self._read_only = read_only
        self.title.set_read_only(read_only)
        for area in self._areas.values():
            area.setReadOnly(read_only)
        # copying changes nothing
        for button in (*self.helpers[:-1], self.add):
            button.setEnabled(not read_only)

    def _tab_chosen(self, key: str) -> None:
        self.stack.setCurrentWidget(self._areas[key])
        self._catch_up()
        self.tab_changed.emit(int(key))

    # Editing --------------------------------------------------------------------------------------------------------

    def _edited(self, key: str, text: str) -> None:
        publication_id = int(key)
        if not publication_id:
            self.session.set_item("text", text)
        else:
            row = next((one for one in self._publications() if one.id == publication_id), None)
            follows = row is not None and row.text is None and text == self.session.text_of(0)
            self.session.set(("publication", publication_id), "text", None if follows else text)
        if len(text) < AT_ONCE and publication_id == self.current():
            channel = self.channel_of(publication_id)
            self._show_measure(measure(text, channel), channel)
        if len(text) < AT_LEISURE:
            self.typed.emit()
        if len(text) >= AT_LEISURE or not self._later.isActive():
            self._later.start()

    def _catch_up(self) -> None:
        """What need not keep up with every key: texts that follow, counts of all tabs, the preview."""
        self._later.stop()
        for key in self._labels:
            if key != BASE and self.session.own_text(int(key)) is None:
                self._show_text(key)
        self._show_marks()

    def _publications(self) -> tuple[Publication, ...]:
        return self.session.card.publications if self.session.card else ()

    def _follow(self) -> None:
        """Throw the own version away; the toast takes it back."""
        publication_id = self.current()
        if publication_id and self.session.own_text(publication_id) is not None:
            self.session.set(("publication", publication_id), "text", None, at_once=True)
            self._show_text(str(publication_id))
            self._show_marks()
            self.desk.toast(
                self.tr("{name} follows the base text again.").format(name=self._labels[str(publication_id)])
            )
            self.focus_text()

    def _jump_over(self) -> None:
        area, publication_id = self.area(), self.current()
        if area is None:
            return
        if publication_id and self.session.own_text(publication_id) is None:
            self.session.set(("publication", publication_id), "text", self.session.text_of(0), at_once=True)
            self._show_text(str(publication_id))
            self._show_marks()
        found = measure(self.session.text_of(publication_id), self.channel_of(publication_id))
        cursor = area.textCursor()
        start = found.over if found.over >= 0 else (found.tags[found.most_hashtags][0] if found.tags else 0)
        cursor.setPosition(start)
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        area.setTextCursor(cursor)
        area.ensureCursorVisible()
        area.setFocus()

    def insert(self, words: str) -> None:
        """Put words at the cursor, with spaces where they would stick to others."""
        area = self.area()
        if area is not None and not area.isReadOnly():
            put_words(area, words)

    def _link(self) -> None:
        popover = LinkPopover(self.desk, self.window())
        popover.chosen.connect(self.insert)
        popover.open_below(self.helpers[0], right=True)

    def _hashtag(self) -> None:
        popover = HashtagPopover(self.desk, self.session.item_value("hashtags") or (), self.window())
        popover.chosen.connect(self.insert)
        popover.open_below(self.helpers[1], right=True)

    def _emoji(self) -> None:
        popover = EmojiPopover(self.desk, self.window())
        popover.chosen.connect(self.insert)
        popover.open_below(self.helpers[2], right=True)

    def copy(self) -> None:
        """The text of the tab in front goes to the clipboard."""
        copy_text(self.desk, self.session, self.current())

    # Room -----------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_helpers()
        QTimer.singleShot(0, self, self._shorten)

    def _place_helpers(self) -> None:
        """In a narrow column the helpers stand below the tabs."""
        low = self.width() < self.desk.theme.px(600)
        target, other = (self._note, self._top) if low else (self._top, self._note)
        if target.indexOf(self.helpers[0]) >= 0:
            return
        for button in self.helpers:
            other.removeWidget(button)
            target.insertWidget(target.count() if low else target.indexOf(self.panel), button)

    def _shorten(self) -> None:
        shorten(self.tabs, self._labels, self.desk.theme)

    def _restyle(self) -> None:
        px = self.desk.theme.px
        self._top.setContentsMargins(px(12), 0, px(8), 0)
        self._top.setSpacing(0)
        self._note.setContentsMargins(px(4), px(6), 0, px(2))
        self._note.setSpacing(px(12))
        self._inner.setContentsMargins(px(20), 0, px(16), px(4))
        self._inner.setSpacing(px(4))
        self._foot.setContentsMargins(px(4), 0, 0, 0)
        self.said.setFixedHeight(px(26))
