"""Below the text: what changed between two revisions, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.calendar import local
from editorial.domain.events import Changes
from editorial.domain.wording import stamp_text
from editorial.services.history import Revision

from ..context import Desk
from ..diff_view import DiffView, Pair
from ..place_keys import keys_of
from ..widgets.buttons import IconButton, make_button
from ..widgets.choice import Choice, Sign
from ..widgets.choice_list import ChoiceList
from ..widgets.elided import ElidedLabel
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.popover import Popover
from .jobs import read_revisions
from .revisions import Sitting, sittings
from .session import EditSession

#: Fields whose words are compared, beside the text.
WORDS = ("title", "key_message", "brief", "audience", "format", "notes")


class ChangesPanel(QWidget):
    """Header with the pair, counts and Restore; under it the diff. Folds to its header."""

    #: The number of the newest revision.
    counted = Signal(int)
    folded = Signal(bool)

    def __init__(self, desk: Desk, session: EditSession) -> None:
        super().__init__()
        self.desk, self.session = desk, session
        self._found: tuple[Sitting, ...] = ()
        self._pair: tuple[int, int] | None = None
        self._who = ""
        self._publication_id = 0
        self._content_id = 0
        self.diff = DiffView(desk, self.tr("Changes between the revisions"))
        self.diff.stepped.connect(self._stepped)
        self._build()
        self._restyle()
        desk.theme.changed.connect(self._restyle)
        session.recorded.connect(self.reload)

    def _build(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        self.fold = IconButton(theme, icons, "chevron-down", self.tr("Hide the changes"), size=26)
        self.fold.clicked.connect(self._toggle)
        self.title = Label(theme, self.tr("Changes"), "body", weight=600)
        self.pair = make_button(theme, icons, "secondary", "", size="small")
        self.pair.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.pair.clicked.connect(self._choose)
        self.who = ElidedLabel(theme, "", "small", "muted")
        self.added = Label(theme, "", "small", "diff_added", 600, tnum=True)
        self.removed = Label(theme, "", "small", "diff_removed", 600, tnum=True)
        self.words = Label(theme, self.tr("words"), "caption", "muted")
        last, following = keys_of("editor", "last_change")[0], keys_of("editor", "next_change")[0]
        self.back = IconButton(theme, icons, "chevron-up", self.tr("Previous change"), last, size=26)
        self.back.clicked.connect(lambda: self.step(-1))
        self.next = IconButton(theme, icons, "chevron-down", self.tr("Next change"), following, size=26)
        self.next.clicked.connect(lambda: self.step(1))
        self.restore = make_button(theme, icons, "ghost", self.tr("Restore"), size="small")
        self.restore.clicked.connect(self._restore)
        self.journal = IconButton(theme, icons, "scroll-text", self.tr("Journal of this item"), size=26)
        self.journal.clicked.connect(lambda: self.desk.journal_requested.emit(self._content_id))
        self._row = QHBoxLayout()
        parts: tuple[QWidget, ...] = (self.fold, self.title, self.pair)
        for part in parts:
            self._row.addWidget(part)
        self._row.addWidget(self.who, 1)
        for part in (self.added, self.removed, self.words, self.back, self.next, self.restore, self.journal):
            self._row.addWidget(part)
        self.nothing = Label(theme, "", "small", "muted", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._row)
        self._column.addWidget(self.nothing)
        self.frame = Ground(theme, "sunken", "border", 8)
        inside = QVBoxLayout(self.frame)
        inside.setContentsMargins(theme.px(4), theme.px(4), theme.px(2), theme.px(4))
        inside.addWidget(self.diff)
        self._column.addWidget(self.frame, 1)
        self._column.addStretch(0)

    # Reading --------------------------------------------------------------------------------------------------------

    def open(self, content_id: int) -> None:
        """Another item."""
        self._content_id, self._pair, self._found = content_id, None, ()
        self.reload()

    def reload(self) -> None:
        """Read the revisions anew."""
        if not self._content_id:
            return
        content_id, actor = self._content_id, self.desk.actor

        def show(found: tuple[Revision, ...]) -> None:
            if content_id == self._content_id:
                self._take(found)

        self.desk.run(lambda ws: read_revisions(ws, actor, content_id), show, lambda _error: None)

    def _take(self, revisions: Sequence[Revision]) -> None:
        newest = bool(self._found) and self._pair is not None and self._pair[1] == self._found[-1].number
        self._found = sittings(revisions)
        if self._found and (self._pair is None or newest or self._pair[1] > len(self._found)):
            last = self._found[-1].number
            self._pair = (max(1, last - 1), last)
        self.counted.emit(len(self._found))
        self._show()

    def set_publication(self, publication_id: int) -> None:
        """Compare the text of another tab."""
        self._publication_id = publication_id
        self._show()

    # Showing --------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        single = len(self._found) < 2 or self._pair is None
        for part in (self.pair, self.who, self.restore, self.added, self.removed, self.words, self.back, self.next):
            part.setVisible(not single)
        if single or self._pair is None:
            self.nothing.setText(self.tr("Only one revision so far. Changes appear here as soon as somebody writes."))
            self.nothing.setVisible(not self.is_folded())
            self.frame.hide()
            return
        older, newer = self._found[self._pair[0] - 1], self._found[self._pair[1] - 1]
        self.pair.setText(self.tr("Revision {old} → {new}").format(old=older.number, new=newer.number))
        self._who = f"{newer.actor}, {self._when(newer)}" if newer.actor else self._when(newer)
        pairs = self._pairs(older, newer)
        counts = self.diff.show_pairs(pairs)
        self.added.setText(f"+{counts.added}")
        self.removed.setText(f"−{counts.removed}")
        self.restore.setToolTip(self.tr("Make texts and fields what they were in revision {n}").format(n=older.number))
        self.restore.setEnabled(not self.desk.read_only and older.number < self._found[-1].number)
        for part in (self.added, self.removed, self.back, self.next):
            part.setVisible(bool(pairs))
        self.nothing.setText(self.tr("No word of this text changed between these revisions."))
        self.nothing.setVisible(not pairs and not self.is_folded())
        self.frame.setVisible(bool(pairs) and not self.is_folded())
        self._fit()

    def _pairs(self, older: Sitting, newer: Sitting) -> list[Pair]:
        pairs = []
        before, after = older.text(self._publication_id), newer.text(self._publication_id)
        if before != after:
            pairs.append(Pair("", before, after))
        pairs += self._titles(older, newer)
        names = {
            "title": self.tr("Title"),
            "key_message": self.tr("Key message"),
            "brief": self.tr("Brief"),
            "audience": self.tr("Audience"),
            "format": self.tr("Format"),
            "notes": self.tr("Notes"),
        }
        for field in WORDS:
            old, new = str(getattr(older.last.item, field)), str(getattr(newer.last.item, field))
            if old != new:
                pairs.append(Pair(names[field], old, new))
        return pairs

    def _titles(self, older: Sitting, newer: Sitting) -> list[Pair]:
        """Public titles: that of the channel in front, beside the base text those of all channels."""
        before, after = dict(older.last.titles), dict(newer.last.titles)
        shown = [self._publication_id] if self._publication_id else sorted({*before, *after})
        changed = [
            (before.get(one, ""), after.get(one, "")) for one in shown if before.get(one, "") != after.get(one, "")
        ]
        return [Pair(self.tr("Public title"), old, new) for old, new in changed]

    def _when(self, one: Sitting) -> str:
        now = self.desk.clock.now()
        at = local(one.at, self.desk.clock.zone)
        at = at.replace(tzinfo=None)
        said = stamp_text(at, now, self.desk.language)
        return self.tr("today {time}").format(time=said) if at.date() == now.date() else said

    def is_folded(self) -> bool:
        """Whether only the header is shown."""
        return self.fold.icon_name() == "chevron-up"

    def set_folded(self, folded: bool) -> None:
        """Show the header only, or everything."""
        self.fold.set_icon_name("chevron-up" if folded else "chevron-down")
        self.fold.set_name(self.tr("Show the changes") if folded else self.tr("Hide the changes"))
        self._show()
        self.folded.emit(folded)

    def step(self, by: int) -> None:
        """Next or previous change."""
        if self.is_folded():
            self.set_folded(False)
        self.diff.step(by)

    def _toggle(self) -> None:
        self.set_folded(not self.is_folded())

    def _stepped(self, number: int, total: int) -> None:
        self.desk.hint_requested.emit(self.tr("Change {n} of {total}").format(n=number, total=total))

    # Choosing and restoring -----------------------------------------------------------------------------------------

    def _choose(self) -> None:
        if self._pair is None:
            return
        popover = Popover(self.desk.theme, self.window(), padding=10)
        popover.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        columns = QHBoxLayout()
        columns.setSpacing(self.desk.theme.px(12))
        choices = [
            Choice(
                one.number, self.tr("Revision {n}").format(n=one.number), Sign.person(one.actor or "?"), self._when(one)
            )
            for one in reversed(self._found)
        ]
        for side, (name, value) in enumerate(((self.tr("From"), self._pair[0]), (self.tr("To"), self._pair[1]))):
            rows = ChoiceList(self.desk.theme, self.desk.icons, choices, {value}, name, multiple=False, parent=popover)
            rows.picked.connect(lambda number, side=side: self._pick(side, number))
            column = QVBoxLayout()
            column.addWidget(Label(self.desk.theme, name, "caption", "muted", 600))
            column.addWidget(rows)
            columns.addLayout(column)
            if side == 0:
                popover.setFocusProxy(rows)
        popover.body.addLayout(columns)
        popover.open_below(self.pair)

    def _pick(self, side: int, number: Any) -> None:
        if self._pair is None:
            return
        chosen = [*self._pair]
        chosen[side] = int(number)
        if chosen[0] == chosen[1]:
            other = 1 - side
            chosen[other] = min(len(self._found), max(1, chosen[side] + (1 if side == 0 else -1)))
        self._pair = (min(chosen), max(chosen))
        self._show()

    def _restore(self) -> None:
        if self._pair is None or not self._found:
            return
        one = self._found[self._pair[0] - 1]
        self.session.flush()
        actor, content_id, step = self.desk.actor, self._content_id, one.last.step
        sentence = self.tr("Revision {n} restored.").format(n=one.number)

        def restored(_changes: Changes) -> None:
            self._pair = None
            self.session.reload()
            self.reload()
            self.desk.toast(sentence)

        self.desk.run(lambda ws: ws.history.restore_revision(actor, content_id, step), restored)

    # Room -----------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        single = len(self._found) < 2
        room = self.width()
        px = self.desk.theme.px
        self.words.setVisible(not single and room >= px(740) and self.diff.changes() > 0)
        self.who.setVisible(not single)
        self.who.setText(self._who if room >= px(520) else "")

    def _restyle(self) -> None:
        px = self.desk.theme.px
        self._column.setContentsMargins(px(20), px(6), px(16), px(10))
        self._column.setSpacing(px(6))
        self._row.setSpacing(px(6))
        self.frame.setMinimumHeight(px(72))
