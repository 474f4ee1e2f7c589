"""The agenda that is being prepared: order, sections, minutes in place, the time of each item, and what it adds up
to."""

from __future__ import annotations

from datetime import timedelta
from itertools import groupby

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from editorial.domain.calendar import local
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meeting_rules import ITEM_MINUTES
from editorial.domain.meetings import AgendaItem, AgendaSource, AgendaState, Meeting, MeetingState

from ..context import Desk
from ..widgets.buttons import IconButton, make_button
from ..widgets.choice import Sign
from ..widgets.empty import EmptyState
from ..widgets.form import SpinField
from ..widgets.ground import Ground
from ..widgets.section import SectionHeader
from .agenda_bar import AgendaBar
from .rows import Cell, Column, Group, Heading, Line
from .rows_paint import places
from .rows_view import RowsView
from .words import SOURCE_SIGNS, MeetingWords

_MINUTES = 3


class MinutesEditor(SpinField):
    """Lies over the minutes of a line; Enter and leaving it keep them, Esc does not."""

    kept = Signal(int)

    def __init__(self, desk: Desk, view: RowsView) -> None:
        super().__init__(desk.theme, 0, *ITEM_MINUTES, step=5, parent=view.viewport())
        self._view = view
        # it lies on a line of the list and comes with M
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Planned minutes"))
        self._before = 0
        self.hide()

    def begin(self, box: QRect, minutes: int) -> None:
        """Show it over a place."""
        self._before = minutes
        self.setGeometry(box)
        self.setValue(minutes)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def _end(self, keep: bool) -> None:
        if not self.isVisible():
            return
        self.hide()
        if keep and self.value() != self._before:
            self.kept.emit(self.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self._end(event.key() != Qt.Key.Key_Escape)
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self._end(True)


class AgendaList(QWidget):
    """`act_wanted` names what is to be done with the item in front; the order and minutes come as they are wanted."""

    act_wanted = Signal(str)
    #: The items in their new order, and the one that was moved.
    ordered = Signal(list, int)
    minutes_wanted = Signal(int, int)
    menu_wanted = Signal(QPoint)

    def __init__(self, desk: Desk, words: MeetingWords) -> None:
        super().__init__()
        self.desk, self.words = desk, words
        self.case: MeetingCase | None = None
        self.editable = False
        self._make_head()
        columns = (
            Column(self.tr("Time"), 46),
            Column(self.tr("No."), 24, right=True),
            Column(self.tr("Agenda item")),
            Column(self.tr("Min."), 58, right=True),
        )
        self.view = RowsView(desk, columns, self.tr("Agenda"), 50)
        self.view.movable = True
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.minutes = MinutesEditor(desk, self.view)
        self.empty = EmptyState(
            desk.theme,
            desk.icons,
            "list-checks",
            self.tr("Nothing on the agenda yet"),
            self.tr("Take suggestions from the right, or write an item of your own."),
            self.tr("Add an item"),
        )
        self.bar = AgendaBar(desk, words)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        self._lay_out()
        self._wire()

    def _make_head(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        self.header = SectionHeader(theme, self.tr("Agenda"), 0, role="section")
        self.buttons: dict[str, IconButton] = {}
        for name, icon, title, key in (
            ("pin", "pin", self.tr("Pin it: it keeps its place and its minutes"), "P"),
            ("skip", "skip-forward", self.tr("Leave it out this time"), "S"),
            ("remove", "trash-2", self.tr("Remove from the agenda"), "Del"),
        ):
            made = IconButton(theme, icons, icon, f"{title} ({self._key_words(key)})", size=26)
            made.clicked.connect(lambda _on=False, name=name: self.act_wanted.emit(name))
            self.buttons[name] = made
            self.header.add_widget(made)
        self.add_button = make_button(theme, icons, "secondary", self.tr("Add an item"), "plus", size="small")
        self.add_button.clicked.connect(lambda _on=False: self.act_wanted.emit("add"))
        self.header.add_widget(self.add_button)

    @staticmethod
    def _key_words(key: str) -> str:
        from ..widgets.badges import key_text

        return key_text(key)

    def _lay_out(self) -> None:
        px = self.desk.theme.px
        head = Ground(self.desk.theme, "surface", sides="b")
        inside = QHBoxLayout(head)
        inside.setContentsMargins(px(24), px(8), px(12), px(8))
        inside.addWidget(self.header)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.bar)

    def _wire(self) -> None:
        self.view.opened.connect(lambda: self.act_wanted.emit("edit"))
        self.view.ticked.connect(lambda: self.act_wanted.emit("edit"))
        self.view.moved.connect(self._shift)
        self.view.dropped.connect(self._dropped)
        self.view.menu_wanted.connect(self.menu_wanted)
        self.view.current_changed.connect(self._fit_buttons)
        self.view.clicked_line.connect(self._clicked)
        self.minutes.kept.connect(self._minutes_kept)
        self.empty.acted.connect(lambda: self.act_wanted.emit("add"))

    # Showing ------------------------------------------------------------------------------------------------------

    def show_case(self, case: MeetingCase, editable: bool) -> None:
        """Show an agenda; the item in front stays in front."""
        kept, place = self.view.current(), self.view.currentIndex().row()
        self.case, self.editable = case, editable
        self.view.movable = editable
        self.view.lines.show(self._groups(case))
        if not (kept is not None and self.view.go_to(kept.key)):
            if not (place >= 0 and self.view.go(min(place, len(self.view.lines.rows) - 1))):
                self.view.go_first()
        self.header.set_count(len(case.items))
        self._stack.setCurrentWidget(self.view if case.items else self.empty)
        self.empty.button.setVisible(editable)
        self.add_button.setVisible(editable)
        self.bar.show_case(case)
        self._fit_buttons()

    def _fit_buttons(self) -> None:
        item = self.item()
        for one in self.buttons.values():
            one.setVisible(self.editable)
            one.setEnabled(item is not None)
        if item is not None:
            skipped = item.state is AgendaState.SKIPPED
            names = {
                "pin": self.tr("Let go of it")
                if item.pinned
                else self.tr("Pin it: it keeps its place and its minutes"),
                "skip": self.tr("Discuss it after all") if skipped else self.tr("Leave it out this time"),
            }
            for name, words in names.items():
                key = {"pin": "P", "skip": "S"}[name]
                self.buttons[name].set_name(f"{words} ({key})")
            self.buttons["pin"].set_icon_name("pin-off" if item.pinned else "pin")

    def items(self) -> list[AgendaItem]:
        """What is selected, in the order of the agenda."""
        return [line.value for line in self.view.selected()]

    def item(self) -> AgendaItem | None:
        """The item in front."""
        found = self.view.current_value()
        return found if isinstance(found, AgendaItem) else None

    def _groups(self, case: MeetingCase) -> list[Group]:
        start = case.meeting.starts_at
        zone, spent, number = case.meeting.zone, 0, 0
        parted = any(one.section for one in case.items)
        groups: list[Group] = []
        for place, (section, inside) in enumerate(groupby(case.items, key=lambda one: one.section)):
            lines = []
            for one in inside:
                counts = one.state is not AgendaState.SKIPPED
                number += counts
                at = f"{local(start + timedelta(minutes=spent), zone):%H:%M}" if start is not None and counts else ""
                lines.append(self._line(one, number if counts else 0, at))
                spent += one.minutes if counts else 0
            title = section or (self.tr("Without a section") if parted else "")
            groups.append(Group(Heading(f"section {place}", title), tuple(lines)))
        return groups

    def _line(self, one: AgendaItem, number: int, at: str) -> Line:
        words, skipped = self.words, one.state is AgendaState.SKIPPED
        below = self._below(one)
        sign = Sign.icon("pin") if one.pinned else Sign.icon(SOURCE_SIGNS[one.source])
        token = "accent_text" if one.pinned else "text"
        cells = (
            Cell(at, token="muted"),
            Cell(str(number) if number else "–", token="muted"),
            Cell(one.title, sign, "muted" if skipped else token if one.pinned else "text", 500, below, struck=skipped),
            Cell("" if skipped else words.minutes(one.minutes)),
        )
        spoken = [self.tr("item {n}").format(n=number) if number else self.tr("left out this time"), one.title, below]
        if number:
            spoken.append(words.minutes(one.minutes))
        if one.pinned:
            spoken.append(self.tr("pinned"))
        return Line(one.id, cells, ", ".join(part for part in spoken if part), one)

    def _below(self, one: AgendaItem) -> str:
        parts = []
        if one.state is AgendaState.SKIPPED:
            parts.append(self.tr("left out this time"))
        source = self.words.source(one.source)
        if one.source is not AgendaSource.OWN and source.casefold() not in f"{one.title} {one.note}".casefold():
            parts.append(source)
        if one.carried_from_id is not None:
            parts.append(self.tr("carried over"))
        who, note = self.words.person(one.presenter_id) or self.words.department(one.department_id), one.note
        # the line of a suggestion begins with its department already
        parts += ["" if who and note.startswith(who) else who, note.replace("\n", " · ")]
        return " · ".join(part for part in parts if part)

    # Acting -------------------------------------------------------------------------------------------------------

    def ids(self) -> list[int]:
        """The items in their order."""
        return [one.id for one in self.case.items] if self.case is not None else []

    def _shift(self, by: int) -> None:
        item, ids = self.item(), self.ids()
        if item is None or not self.editable or self._pinned(item):
            return
        place = self._step(ids.index(item.id), by)
        if 0 <= place < len(ids):
            ids.remove(item.id)
            ids.insert(place, item.id)
            self.ordered.emit(ids, item.id)

    def _step(self, place: int, by: int) -> int:
        """The next place that is not pinned, in that direction; outside where there is none."""
        items = self.case.items if self.case is not None else ()
        place += by
        while 0 <= place < len(items) and items[place].pinned:
            place += by
        return place

    def _pinned(self, item: AgendaItem) -> bool:
        if item.pinned:
            words = self.tr("“{title}” is pinned and keeps its place. Let go of it first (P).")
            self.desk.toast(words.format(title=item.title), False, "info")
        return item.pinned

    def _dropped(self, key: object, before: object) -> None:
        ids = self.ids()
        item = self.item()
        if not self.editable or key not in ids or (item is not None and self._pinned(item)):
            return
        number = int(str(key))
        ids.remove(number)
        ids.insert(ids.index(int(str(before))) if before in ids else len(ids), number)
        self.ordered.emit(ids, number)

    def _minutes_box(self) -> QRect:
        box = self.view.visualRect(self.view.currentIndex())
        place = places(self.view.painter.columns, box, self.desk.theme)[_MINUTES]
        px = self.desk.theme.px
        high = self.desk.theme.height("input")
        return QRect(place.right() - px(72), box.center().y() - high // 2, px(74), high)

    def _clicked(self) -> None:
        if self.editable and self.item() is not None and self._minutes_box().contains(self.view.clicked_at):
            self.edit_minutes()

    def edit_minutes(self) -> None:
        """The minutes of the item in front, in place."""
        item = self.item()
        if item is not None and self.editable and item.state is not AgendaState.SKIPPED:
            self.view.scrollTo(self.view.currentIndex())
            self.minutes.begin(self._minutes_box(), item.minutes)

    def add_minutes(self, by: int) -> None:
        """A few more, or fewer."""
        item = self.item()
        if item is not None and self.editable:
            minutes = min(max(item.minutes + by, ITEM_MINUTES[0]), ITEM_MINUTES[1])
            if minutes != item.minutes:
                self.minutes_wanted.emit(item.id, minutes)

    def _minutes_kept(self, minutes: int) -> None:
        item = self.item()
        if item is not None:
            self.minutes_wanted.emit(item.id, minutes)


def may_prepare(desk: Desk, meeting: Meeting) -> bool:
    """Whether the agenda can be changed by whoever works here."""
    return desk.may("meeting") and meeting.state in (MeetingState.PLANNED, MeetingState.RUNNING)
