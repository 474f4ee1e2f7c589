"""The publications of the item: channel, day, time, own status and address; add and remove channels."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from functools import partial

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.content import ContentCard, Publication, Status
from editorial.domain.events import Changes
from editorial.errors import EditorialError
from editorial.services.planning import Move

from ..context import Desk
from ..widgets.buttons import IconButton, make_button
from ..widgets.choice import Choice, Sign
from ..widgets.choice_list import ChoiceList
from ..widgets.clearing import clear
from ..widgets.date_field import DateField, TimeField
from ..widgets.form import LineEdit
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.popover import Popover
from ..widgets.scroll import Scroll
from ..widgets.signs import ChannelTile
from .session import EditSession
from .status_button import StatusButton


class ChannelMenu:
    """The list of channels that can be added, under any button."""

    def __init__(self, desk: Desk, session: EditSession, added: Callable[[Changes], None]) -> None:
        self.desk, self.session, self.added = desk, session, added
        self._publication_id = 0

    def open(self, anchor: QWidget, name: str, publication_id: int = 0) -> None:
        """Drop the list; a pick adds the channel, or gives it to a publication whose channel is still open."""
        self._publication_id = publication_id
        card = self.session.card
        if card is None:
            return
        used = {one.channel_id for one in card.publications}
        choices = [
            Choice(one.id, one.name, Sign.channel(one.monogram, one.hue), "✓" if one.id in used else "")
            for one in self.desk.directory.channels
            if not one.archived
        ]
        popover = Popover(self.desk.theme, anchor.window())
        popover.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = ChoiceList(self.desk.theme, self.desk.icons, choices, (), name, multiple=False, parent=popover)
        rows.picked.connect(popover.close)
        rows.picked.connect(self._add)
        popover.body.addWidget(rows)
        popover.setFocusProxy(rows)
        popover.open_below(anchor)

    def _add(self, channel_id: int) -> None:
        card = self.session.card
        if card is None:
            return
        self.session.flush()
        actor, content_id, publication_id = self.desk.actor, card.item.id, self._publication_id
        if publication_id:
            one = next((each for each in card.publications if each.id == publication_id), None)
            if one is not None:
                move = Move(publication_id, one.day, one.time, keep_time=False, channel_id=channel_id)
                self.desk.run(lambda ws: ws.planning.schedule(actor, [move]), self.added)
            return
        days = sorted((one.day, one.time) for one in card.publications if one.day is not None and one.time is not None)
        used = {one.channel_id for one in card.publications}
        # a further channel goes out together with the first one; a second time on the same channel needs its own date
        day, at = days[0] if days and channel_id not in used else (None, None)
        self.desk.run(lambda ws: ws.planning.add_channel(actor, content_id, channel_id, day, at), self.added)


class PublicationRow(QWidget):
    """One publication, edited where it stands."""

    status_chosen = Signal(int, str)
    removed = Signal(int)
    #: publication id, day or None, time or None
    moved = Signal(int, object, object)
    address_changed = Signal(int, str)
    channel_wanted = Signal(int, object)

    def __init__(self, desk: Desk, one: Publication) -> None:
        super().__init__()
        self.desk, self.one = desk, one
        theme, icons = desk.theme, desk.icons
        channel = desk.channel(one.channel_id or 0)
        name = channel.name if channel else self.tr("channel open")
        tile = ChannelTile(theme, channel.monogram if channel else "?", channel.hue if channel else "blog", name, 20)
        title: QWidget = Label(theme, name, "body", weight=600)
        if channel is None:
            title = self._open_channel()
        self.day = DateField(theme, icons, desk.language, one.day, desk.clock.today)
        self.day.setAccessibleName(self.tr("Day for {channel}").format(channel=name))
        self.at = TimeField(theme, one.time)
        self.at.setAccessibleName(self.tr("Time for {channel}").format(channel=name))
        self.status = StatusButton(desk, self.tr("Status of {channel}").format(channel=name))
        self.status.show_status(one.status)
        if desk.marks.in_force and one.status is not Status.SCHEDULED:
            self.status.barred = frozenset({Status.APPROVED})  # that comes from sign-offs
        self.url = LineEdit(theme, one.url, self.tr("Address, once it is out"))
        self.url.setAccessibleName(self.tr("Address of the post on {channel}").format(channel=name))
        self.open = IconButton(theme, icons, "external-link", self.tr("Open the address"), size=28)
        self.remove = IconButton(theme, icons, "trash-2", self.tr("Take off {channel}").format(channel=name), size=28)
        self.problem = Label(theme, "", "small", "danger", wrap=True)
        self.problem.hide()
        self._wire()
        self._build(tile, title)

    def _open_channel(self) -> QWidget:
        """Plans often fix the day first: the channel is chosen here."""
        button = make_button(self.desk.theme, self.desk.icons, "quiet", self.tr("Choose a channel"), size="small")
        button.clicked.connect(lambda: self.channel_wanted.emit(self.one.id, button))
        return button

    def _wire(self) -> None:
        self.day.changed.connect(self._moved)
        self.at.changed.connect(self._moved)
        self.day.editingFinished.connect(self._check)
        self.at.editingFinished.connect(self._check)
        self.status.chosen.connect(lambda target: self.status_chosen.emit(self.one.id, target))
        self.url.editingFinished.connect(self._address)
        self.open.clicked.connect(self._open)
        self.open.setEnabled(bool(self.one.url))
        self.remove.clicked.connect(lambda: self.removed.emit(self.one.id))

    def _build(self, tile: QWidget, title: QWidget) -> None:
        px = self.desk.theme.px
        grid = QGridLayout(self)
        grid.setContentsMargins(0, px(10), 0, px(10))
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(8))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(tile)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.status)
        head.addWidget(self.remove)
        grid.addLayout(head, 0, 0, 1, 3)
        when = QHBoxLayout()
        when.setSpacing(px(8))
        self.day.setFixedWidth(px(150))
        self.at.setFixedWidth(px(84))
        when.addWidget(self.day)
        when.addWidget(self.at)
        when.addWidget(self.url, 1)
        when.addWidget(self.open)
        grid.addLayout(when, 1, 0, 1, 3)
        grid.addWidget(self.problem, 2, 0, 1, 3)

    def _moved(self, _value: object) -> None:
        if self.day.value() is None and self.one.day is not None and not self.day.text().strip():
            self.at.set_value(None)  # no day, no hour: back to the backlog
        if (self.day.value(), self.at.value()) != (self.one.day, self.one.time) and not self.day.problem():
            self.moved.emit(self.one.id, self.day.value(), self.at.value())

    def _check(self) -> None:
        said = self.day.problem() or self.at.problem()
        if not said and self.at.value() is not None and self.day.value() is None:
            said = self.tr("A time needs a day.")
        self.say(said)

    def say(self, problem: str) -> None:
        """Show what is wrong, or nothing."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _address(self) -> None:
        if self.url.text().strip() != self.one.url:
            self.address_changed.emit(self.one.id, self.url.text().strip())

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromUserInput(self.one.url))


class PublicationsPopover(Popover):
    """All publications of the item; stays open while it is worked in."""

    def __init__(
        self, desk: Desk, session: EditSession, move_status: Callable[[int, str], None], parent: QWidget
    ) -> None:
        super().__init__(desk.theme, parent, padding=14)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk, self.session, self._move_status = desk, session, move_status
        self._rows: dict[int, PublicationRow] = {}
        self.view = Scroll(desk.theme, "raised")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        # the focus ring needs room beside the fields
        self._list.setContentsMargins(desk.theme.px(4), 0, desk.theme.px(4), 0)
        self.view.body.addLayout(self._list)
        self.view.body.addStretch(1)
        self.empty = Label(desk.theme, self.tr("On no channel yet."), "small", "muted", wrap=True)
        self.add = make_button(desk.theme, desk.icons, "quiet", self.tr("Add a channel"), "plus", size="small")
        self._menu = ChannelMenu(desk, session, self._added)
        self.add.clicked.connect(self._open_channels)
        self.body.setSpacing(desk.theme.px(8))
        self.body.addWidget(Label(desk.theme, self.tr("Publications"), "section", weight=600))
        self.body.addWidget(self.empty)
        self.body.addWidget(self.view)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        session.refreshed.connect(self._refreshed)
        self._fill(session.card)

    def _refreshed(self, _bundle: object) -> None:
        self._fill(self.session.card)

    def _fill(self, card: ContentCard | None) -> None:
        publications = card.publications if card else ()
        if all(self._rows.get(one.id) and self._rows[one.id].one == one for one in publications) and len(
            publications
        ) == len(self._rows):
            return
        clear(self._list)
        self._rows = {}
        for index, one in enumerate(publications):
            if index:
                self._list.addWidget(Line(self.desk.theme))
            row = PublicationRow(self.desk, one)
            row.status_chosen.connect(self._move_status)
            row.removed.connect(self._remove)
            row.moved.connect(self._move)
            row.address_changed.connect(self._address)
            row.channel_wanted.connect(self._want_channel)
            self._list.addWidget(row)
            self._rows[one.id] = row
        px = self.desk.theme.px
        self.empty.setVisible(not publications)
        self.view.setVisible(bool(publications))
        self.view.setFixedWidth(px(500))
        self.view.setFixedHeight(min(px(360), px(100) * len(publications)))
        self.setEnabled(not self.desk.read_only)
        first = next(iter(self._rows.values()), None)
        self.setFocusProxy(first.day if first else self.add)
        self.adjustSize()

    def _open_channels(self) -> None:
        self._menu.open(self.add, self.tr("Channels"))

    def _added(self, _changes: Changes) -> None:
        self.desk.toast(self.tr("Channel added."))

    def _remove(self, publication_id: int) -> None:
        actor = self.desk.actor
        self.session.flush()
        sentence = self.tr("Channel removed.")
        self.desk.run(
            lambda ws: ws.planning.remove_publications(actor, [publication_id]),
            lambda _changes: self.desk.toast(sentence),
        )

    def _move(self, publication_id: int, day: date | None, at: time | None) -> None:
        actor = self.desk.actor
        if day is None and at is not None:
            return
        move = Move(publication_id, day, at, keep_time=False)
        sentence = self.tr("Date set.") if day else self.tr("Date taken away: back in the backlog.")
        self.desk.run(
            lambda ws: ws.planning.schedule(actor, [move]),
            lambda _changes: self.desk.toast(sentence),
            partial(self._refused, publication_id),
        )

    def _refused(self, publication_id: int, error: EditorialError) -> None:
        if publication_id in self._rows:
            self._rows[publication_id].say(error.text(self.desk.language))

    def _want_channel(self, publication_id: int, anchor: QWidget) -> None:
        self._menu.open(anchor, self.tr("Channels"), publication_id)

    def _address(self, publication_id: int, url: str) -> None:
        self.session.set(("publication", publication_id), "url", url, at_once=True)
