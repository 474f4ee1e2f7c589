"""The middle of the inbox: title and facts, and the item as changes, as a whole, side by side and as a post."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from editorial.domain.anchors import from_text
from editorial.domain.approvals import Decision
from editorial.domain.content import ContentCard
from editorial.domain.wording import when_text
from editorial.services.approval_inbox import Reading

from ..context import Desk
from ..pictures import Pictures
from ..widgets.banner import Banner
from ..widgets.buttons import IconButton
from ..widgets.clearing import clear
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.signs import ChannelTile
from ..widgets.tabs import Tabs
from .changes_view import ChangesView
from .parts import parts_of
from .preview_view import PreviewView
from .whole_view import BesideView, ReadingDocument, WholeView
from .words import InboxWords

CHANGES, WHOLE, BESIDE, PREVIEW = "changes", "whole", "beside", "preview"


class ReadingPane(Ground):
    """`remarked` carries a change and words; `fresh_wanted` when the newer content is to be shown."""

    remarked = Signal(object, str)
    fresh_wanted = Signal()

    def __init__(self, desk: Desk, words: InboxWords) -> None:
        super().__init__(desk.theme, "surface")
        self.desk, self.words = desk, words
        self.reading: Reading | None = None
        self.pictures = Pictures(desk, self)
        self._notes: Mapping[int, Sequence[str]] = {}
        theme, icons = desk.theme, desk.icons
        self.title = Label(theme, "", "title", weight=600, wrap=True)
        self.facts = QWidget()
        self._tiles = QHBoxLayout(self.facts)
        self._tiles.setContentsMargins(0, 0, 0, 0)
        self._tiles.setSpacing(theme.px(6))
        self.tabs = Tabs(theme, icons, self.tr("How to read it"), line=False)
        for key, label in (
            (CHANGES, self.tr("Only changes")),
            (WHOLE, self.tr("Whole text")),
            (BESIDE, self.tr("Side by side")),
            (PREVIEW, self.tr("Preview")),
        ):
            self.tabs.add(key, label)
        self.tabs.changed.connect(self._show_tab)
        self.up = IconButton(theme, icons, "chevron-up", self.tr("Previous change (Shift+F7)"), size=26)
        self.down = IconButton(theme, icons, "chevron-down", self.tr("Next change (F7)"), size=26)
        self.up.clicked.connect(lambda _on=False: self.step(-1))
        self.down.clicked.connect(lambda _on=False: self.step(1))
        self.place = Label(theme, "", "small", "muted", tnum=True)
        self.banner = Banner(theme, icons, "info", "", framed=False)
        self.banner.primary_clicked.connect(self.fresh_wanted)
        self.banner.hide()
        self._views(words)
        self._lay_out()

    def _views(self, words: InboxWords) -> None:
        desk = self.desk
        self.changes = ChangesView(desk, self.pictures, words)
        self.changes.remarked.connect(self.remarked)
        self.whole = WholeView(desk, self.pictures, words, self.tr("The whole text"))
        self.beside = BesideView(desk, self.pictures, words, self.tr("Before and now, side by side"))
        self.preview = PreviewView(desk, self.pictures)
        self.stack = QStackedWidget()
        for view in (self.changes, self.whole, self.beside, self.preview):
            self.stack.addWidget(view)
        for stepping in (self.changes, self.whole, self.beside):
            stepping.stepped.connect(self._stepped)

    def _lay_out(self) -> None:
        px = self.desk.theme.px
        head = QVBoxLayout()
        head.setContentsMargins(px(24), px(14), px(24), px(2))
        head.setSpacing(px(6))
        head.addWidget(self.title)
        head.addWidget(self.facts)
        row = QHBoxLayout()
        row.setContentsMargins(px(12), 0, px(16), 0)
        row.setSpacing(px(4))
        row.addWidget(self.tabs, 1)
        for part in (self.up, self.place, self.down):
            row.addWidget(part)
        self.bar = Ground(self.desk.theme, "surface", sides="b")
        self.bar.setLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.banner)
        column.addWidget(self.stack, 1)

    # Showing ------------------------------------------------------------------------------------------------------

    def show_reading(self, reading: Reading, tab: str = "") -> None:
        """Show an item; what I decided about before opens at its changes, what is new to me as a whole."""
        self.reading = reading
        self._made: set[str] = set()
        self.banner.hide()
        case = reading.case
        self.title.setText(case.card.item.title)
        self._show_facts(reading)
        compared = case.mine is not None
        for key in (CHANGES, BESIDE):
            self.tabs.setTabEnabled(self.tabs.keys().index(key), compared)
            tip = "" if compared else self.tr("You see this item for the first time: there is nothing to compare with.")
            self.tabs.setTabToolTip(self.tabs.keys().index(key), tip)
        self.tabs.set_count(CHANGES, str(len(reading.changes)) if compared else "")
        wanted = tab or (CHANGES if compared and reading.changes else WHOLE)
        if not compared and wanted in (CHANGES, BESIDE):
            wanted = WHOLE
        self.tabs.set_current(wanted)
        self._show_tab(wanted)

    def _show_facts(self, reading: Reading) -> None:
        theme, card = self.desk.theme, reading.case.card
        clear(self._tiles)
        for one in card.publications:
            channel = self.desk.channel(one.channel_id or 0)
            if channel is not None:
                tile = ChannelTile(theme, channel.monogram, channel.hue, channel.name, 15)
                self._tiles.addWidget(tile, 0, Qt.AlignmentFlag.AlignVCenter)
        words = "  ·  ".join(self._fact_words(reading, card))
        self._tiles.addWidget(Label(theme, words, "small", "muted", wrap=True, tnum=True), 1)

    def _fact_words(self, reading: Reading, card: ContentCard) -> list[str]:
        found = []
        dated = [one for one in card.publications if one.day is not None]
        names = ", ".join(dict.fromkeys(self.words.channel(one.channel_id) for one in card.publications))
        first = min(dated, key=lambda one: (one.day, str(one.time or "")), default=None)
        when = when_text(first.day, first.time, self.desk.language) if first else self.tr("without a date")
        found.append(", ".join(one for one in (names, when) if one))
        department = self.desk.department(card.item.department_id)
        if department is not None:
            found.append(department.name)
        request = reading.case.request
        authors = [self.words.person(one) for one in (request.author_ids if request else ())]
        if authors:
            found.append(self.tr("written by {names}").format(names=", ".join(authors)))
        return found

    def _show_tab(self, key: str) -> None:
        view = {CHANGES: self.changes, WHOLE: self.whole, BESIDE: self.beside, PREVIEW: self.preview}[key]
        if key not in self._made and self.reading is not None:
            self._made.add(key)
            self._fill(key, self.reading)
        self.stack.setCurrentWidget(view)
        self._count()

    def _fill(self, key: str, reading: Reading) -> None:
        if key == CHANGES:
            self.changes.show_changes(self._since(reading), reading.changes, self._remarks(reading))
        elif key == PREVIEW:
            self.preview.show_card(reading.case.card)
        else:
            parts, mine = parts_of(reading.case), reading.case.mine
            numbers = (reading.revision_of(mine) if mine else 0, reading.revision)
            heads = tuple(self.tr("Revision {number}").format(number=number) for number in numbers)
            (self.whole if key == WHOLE else self.beside).show_parts(parts, (heads[0], heads[1]))

    def _since(self, reading: Reading) -> str:
        mine = reading.case.mine
        if mine is None:
            return ""
        number = reading.revision_of(mine)
        when = self.words.moment(self.words.at(mine.at))
        what = self.words.decided_of(mine.decision)
        if mine.decision is Decision.APPROVE:
            head = self.tr("You approved revision {number} ({when}).").format(number=number, when=when)
        else:
            pattern = self.tr("Your decision on revision {number} ({when}): {what}.")
            head = pattern.format(number=number, when=when, what=what)
        count = len(reading.changes)
        if not count:
            return f"{head} " + self.tr("It is the same now.")
        tail = self.tr("Since then %n change(s) up to revision {number}.", "", count)
        return f"{head} " + tail.format(number=reading.revision)

    def _remarks(self, reading: Reading) -> dict[int, list[str]]:
        """Remarks at places of the text, by the number of the change that they speak of."""
        found: dict[int, list[str]] = {}
        for comment in reading.case.card.comments:
            anchor = from_text(comment.anchor)
            if anchor is None or comment.done:
                continue
            for number, change in enumerate(reading.changes, 1):
                if anchor.quote and anchor.quote in change.written:
                    found.setdefault(number, []).append(f"{comment.author}: {comment.body}")
                    break
        return found

    def tell(self, title: str, reason: str = "", button: str = "", meaning: str = "info") -> None:
        """Say something above the text."""
        self.banner.set_banner(meaning, title, reason, button)
        self.banner.show()

    # Steps --------------------------------------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """To the next change, or the one before."""
        view = self.stack.currentWidget()
        if isinstance(view, (ChangesView, ReadingDocument)):
            view.step(by)

    def _count(self) -> None:
        view = self.stack.currentWidget()
        total = view.count() if isinstance(view, (ChangesView, ReadingDocument)) else 0
        self._stepped(min(1, total), total)

    def _stepped(self, number: int, total: int) -> None:
        self.place.setText(self.tr("{number} of {total}").format(number=number, total=total) if total else "")
        for part in (self.up, self.place, self.down):
            part.setVisible(total > 0)

    def remark(self) -> None:
        """Write a remark on the change in front."""
        frame = self.changes.current()
        if frame is not None and self.stack.currentWidget() is self.changes:
            frame.open_remark()

    def focus(self) -> None:
        """Give the text the keyboard."""
        view = self.stack.currentWidget()
        if view is not None:
            view.setFocus(Qt.FocusReason.OtherFocusReason)
