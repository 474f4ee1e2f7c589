"""Preparing a meeting: its agenda at the left, what the workspace proposes and who comes at the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from editorial.domain.events import Changes
from editorial.domain.meeting_cards import MeetingCase, Suggestion
from editorial.domain.meetings import AgendaItem, AgendaState, MeetingState, Reply
from editorial.domain.wording import inside_quotes
from editorial.errors import EditorialError, Missing

from ..context import Desk
from ..widgets.ground import Ground
from ..widgets.line import Line as Hairline
from ..widgets.progress import LoadingLine
from .acts import MeetingActs
from .agenda_list import AgendaList, may_prepare
from .attendees import KEYS, PeopleList
from .item_dialog import ItemDialog, SectionDialog
from .prepare_head import PreparationHead
from .suggestions import SuggestionList
from .words import MeetingWords

if TYPE_CHECKING:
    from editorial.app import Workspace

KINDS = (
    *("meeting", "agenda_item", "participant", "meeting_series", "action_item", "parked_topic", "person", "minutes"),
    *("content", "publication", "input_request", "topic_call", "approval_request", "request_stage", "goal"),
)
TOGETHER = 30
#: Design pixels of the right side, in wide and in narrow windows.
WIDE, NARROW = 400, 352


class Preparation(Ground):
    """`show_meeting` shows one; `left` says that somebody went back to the list."""

    left = Signal()

    def __init__(self, desk: Desk, words: MeetingWords) -> None:
        super().__init__(desk.theme, "surface")
        self.desk, self.words = desk, words
        self.case: MeetingCase | None = None
        self._meeting_id, self._serial = 0, 0
        self._stale = False
        self.acts = MeetingActs(desk, words, self)
        self.head = PreparationHead(desk, words, self.acts)
        self.loading = LoadingLine(desk.theme)
        self.agenda = AgendaList(desk, words)
        self.suggestions = SuggestionList(desk, words)
        self.people = PeopleList(desk, words)
        self._lay_out()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(TOGETHER)
        self._again.timeout.connect(self.reload)
        self._wire()

    def _lay_out(self) -> None:
        self.side = Ground(self.desk.theme, "surface", sides="l")
        right = QVBoxLayout(self.side)
        right.setContentsMargins(1, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.suggestions, 3)
        right.addWidget(self.people, 2)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.agenda, 1)
        body.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for one in (self.head, Hairline(self.desk.theme), self.loading):
            column.addWidget(one)
        column.addLayout(body, 1)

    def _wire(self) -> None:
        self.head.back.clicked.connect(lambda _on=False: self.step_back())
        self.head.begin.clicked.connect(lambda _on=False: self.begin())
        self.head.minutes.clicked.connect(lambda _on=False: self.desk.minutes_requested.emit(self._meeting_id))
        self.agenda.act_wanted.connect(self.perform)
        self.agenda.ordered.connect(self._order)
        self.agenda.minutes_wanted.connect(self._set_minutes)
        self.agenda.menu_wanted.connect(self._menu)
        self.agenda.bar.fit.clicked.connect(lambda _on=False: self.fit_minutes())
        self.suggestions.taken.connect(self._take)
        self.people.replied.connect(self._reply)
        self.people.invite_wanted.connect(lambda: self.acts.edit(self._meeting_id))
        self.desk.theme.changed.connect(self._fit)
        self.desk.live.changed.connect(self._live)

    # Reading ------------------------------------------------------------------------------------------------------

    def show_meeting(self, meeting_id: int) -> None:
        """Show another meeting."""
        if meeting_id != self._meeting_id:
            self._meeting_id, self.case = meeting_id, None
        self.reload()

    def reload(self) -> None:
        """Read again; what is shown stays until then."""
        self._stale = False
        self._serial += 1
        serial, actor, meeting_id = self._serial, self.desk.actor, self._meeting_id
        prepares = self.desk.may("meeting")
        self.loading.begin()

        def job(ws: Workspace) -> tuple[MeetingCase, tuple[Suggestion, ...]]:
            case = ws.meetings.case(actor, meeting_id)
            open_ = prepares and case.meeting.state is MeetingState.PLANNED
            return case, ws.agenda.suggestions(actor, meeting_id) if open_ else ()

        def done(found: tuple[MeetingCase, tuple[Suggestion, ...]]) -> None:
            if serial == self._serial:
                self.loading.end()
                self._show(*found)

        def failed(error: EditorialError) -> None:
            self.loading.end()
            if isinstance(error, Missing):
                self.left.emit()
            else:
                self.desk.error_raised.emit(error)

        self.desk.run(job, done, failed)

    def _show(self, case: MeetingCase, found: tuple[Suggestion, ...]) -> None:
        self.case = case
        editable = may_prepare(self.desk, case.meeting)
        self.head.show_case(case)
        self.agenda.show_case(case, editable)
        self.agenda.bar.fit.setEnabled(editable)
        planned = editable and case.meeting.state is MeetingState.PLANNED
        self.suggestions.show_found(found, planned)
        self.suggestions.setVisible(planned)
        self.people.show_case(case, self.desk.may("meeting") and case.meeting.state is MeetingState.PLANNED)
        self._fit()

    def _live(self, changes: Changes) -> None:
        if changes.touches(*KINDS):
            self._stale = True
            if self.isVisible():
                self._again.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        if self._stale:
            self.reload()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        wide = self.width() >= self.desk.theme.px(1180)
        self.side.setFixedWidth(self.desk.theme.px(WIDE if wide else NARROW))

    # Acts on the agenda -------------------------------------------------------------------------------------------

    def _run(self, job: Callable[[Workspace], object], words: str = "") -> None:
        def done(_found: object) -> None:
            if words:
                self.desk.toast(words)

        def failed(error: EditorialError) -> None:
            self.desk.error_raised.emit(error)
            self.reload()

        self.desk.run(job, done, failed)

    def _may(self) -> bool:
        return self.case is not None and may_prepare(self.desk, self.case.meeting)

    def perform(self, name: str) -> None:
        """An act on the item in front, or a new one."""
        item, chosen = self.agenda.item(), self.agenda.items()
        if not self._may():
            return
        if name == "add":
            self._item_dialog(AgendaItem(meeting_id=self._meeting_id, position=len(self.agenda.ids())))
        elif name == "edit" and item is not None:
            self._item_dialog(item)
        elif name == "minutes":
            self.agenda.edit_minutes()
        elif chosen:
            acts: dict[str, Callable[[list[AgendaItem]], None]] = {
                "pin": self._pin,
                "skip": self._skip,
                "remove": self._remove,
                "group": self._group,
            }
            acts[name](chosen)

    def _item_dialog(self, one: AgendaItem) -> None:
        dialog = ItemDialog(self.desk, self.words, one, self._sections(), self.window())
        actor = self.desk.actor

        def accepted() -> None:
            item = dialog.item()
            if one.id:
                words = self.tr("“{title}” changed.").format(title=inside_quotes(item.title))
                self._run(lambda ws: ws.agenda.save(actor, item), words)
            else:
                words = self.tr("“{title}” stands on the agenda.").format(title=inside_quotes(item.title))
                self._run(lambda ws: ws.agenda.add(actor, item), words)

        dialog.accepted.connect(accepted)
        dialog.open()

    def _named(self, chosen: list[AgendaItem], one: str, several: str) -> str:
        """The sentence for one item by its title, for several by their number."""
        return one.format(title=inside_quotes(chosen[0].title)) if len(chosen) == 1 else several.format(n=len(chosen))

    def _pin(self, chosen: list[AgendaItem]) -> None:
        actor, pinned, ids = self.desk.actor, not all(one.pinned for one in chosen), [one.id for one in chosen]
        if pinned:
            one = self.tr("“{title}” is pinned: it keeps its place and its minutes.")
            words = self._named(chosen, one, self.tr("{n} items are pinned: they keep their places and minutes."))
        else:
            one = self.tr("“{title}” is no longer pinned.")
            words = self._named(chosen, one, self.tr("{n} items are no longer pinned."))
        self._run(lambda ws: ws.agenda.pin(actor, ids, pinned), words)

    def _skip(self, chosen: list[AgendaItem]) -> None:
        skipped = not all(one.state is AgendaState.SKIPPED for one in chosen)
        actor, ids = self.desk.actor, [one.id for one in chosen]
        if skipped:
            one, several = self.tr("“{title}” is left out this time."), self.tr("{n} items are left out this time.")
        else:
            one, several = self.tr("“{title}” is discussed after all."), self.tr("{n} items are discussed after all.")
        self._run(lambda ws: ws.agenda.skip(actor, ids, skipped), self._named(chosen, one, several))

    def _remove(self, chosen: list[AgendaItem]) -> None:
        actor, ids = self.desk.actor, [one.id for one in chosen]
        one, several = self.tr("“{title}” removed from the agenda."), self.tr("{n} items removed from the agenda.")
        self._run(lambda ws: ws.agenda.remove(actor, ids), self._named(chosen, one, several))

    def _group(self, chosen: list[AgendaItem]) -> None:
        dialog = SectionDialog(self.desk, chosen, self._sections(), self.window())
        actor, ids = self.desk.actor, [one.id for one in chosen]

        def accepted() -> None:
            section = dialog.section.value()
            if section:
                words = self.tr("%n item(s) in “{section}”.", "", len(ids)).format(section=section)
            else:
                words = self.tr("%n item(s) without a section.", "", len(ids))
            self._run(lambda ws: ws.agenda.group(actor, ids, section), words)

        dialog.accepted.connect(accepted)
        dialog.open()

    def _sections(self) -> list[str]:
        items = self.case.items if self.case is not None else ()
        return list(dict.fromkeys(one.section for one in items if one.section))

    def _order(self, ids: list[int], moved: int) -> None:
        actor, meeting_id = self.desk.actor, self._meeting_id
        self._run(lambda ws: ws.agenda.reorder(actor, meeting_id, ids, moved), self.tr("Order of the agenda changed."))

    def _set_minutes(self, item_id: int, minutes: int) -> None:
        item = self.case.item(item_id) if self.case is not None else None
        if item is not None:
            actor, changed = self.desk.actor, replace(item, minutes=minutes)
            words = self.tr("“{title}”: {n} min.").format(title=inside_quotes(item.title), n=minutes)
            self._run(lambda ws: ws.agenda.save(actor, changed), words)

    def fit_minutes(self) -> None:
        """The minutes of what is not pinned are cut down until all of it fits."""
        actor, meeting_id = self.desk.actor, self._meeting_id
        self._run(lambda ws: ws.agenda.fit(actor, meeting_id), self.tr("The minutes fit the meeting now."))

    def _take(self, keys: list[str]) -> None:
        actor, meeting_id = self.desk.actor, self._meeting_id
        before = set(self.agenda.ids())

        def done(case: MeetingCase) -> None:
            # several suggestions may have become one item
            new = [one for one in case.items if one.id not in before]
            if len(new) == 1:
                words = self.tr("“{title}” stands on the agenda.").format(title=inside_quotes(new[0].title))
            else:
                words = self.tr("%n item(s) stand on the agenda.", "", len(new))
            self.desk.toast(words)

        def failed(error: EditorialError) -> None:
            self.desk.error_raised.emit(error)
            self.reload()

        self.desk.run(lambda ws: ws.agenda.take(actor, meeting_id, tuple(keys)), done, failed)

    def _reply(self, participant_id: int, reply: Reply) -> None:
        actor, one = self.desk.actor, self.people.current()
        name = self.people.name(one) if one is not None else ""
        words = f"{name}: {self.words.reply(reply)}"
        self._run(lambda ws: ws.meetings.reply(actor, participant_id, reply), words)

    def begin(self) -> None:
        """To moderation, which begins the meeting."""
        if self.desk.answers("moderation_requested"):
            self.desk.moderation_requested.emit(self._meeting_id)

    def _menu(self, at: QPoint) -> None:
        item = self.agenda.item()
        if item is None or not self._may():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        skipped = item.state is AgendaState.SKIPPED
        entries = (
            ("edit", "pencil", self.tr("Change …") + "\tE"),
            ("minutes", "timer", self.tr("Minutes") + "\tM"),
            (
                "pin",
                "pin-off" if item.pinned else "pin",
                (self.tr("Let go of it") if item.pinned else self.tr("Pin")) + "\tP",
            ),
            (
                "skip",
                "skip-forward",
                (self.tr("Discuss it after all") if skipped else self.tr("Leave out this time")) + "\tS",
            ),
            ("group", "layers", self.tr("Section …") + "\tG"),
            ("remove", "trash-2", self.tr("Remove")),
        )
        for name, icon, words in entries:
            entry = menu.addAction(self.desk.icons.icon(icon), words)
            entry.triggered.connect(lambda _on=False, name=name: self.perform(name))
        menu.popup(at)

    # Keyboard -----------------------------------------------------------------------------------------------------

    letters = frozenset({"A", "T", "D", "O", "E", "G", "P", "S", "M", "N", "+", "-", "Del"})

    def key(self, letter: str) -> bool:
        """A letter of the page, by where the keyboard is."""
        if self.people.view.hasFocus():
            return letter in KEYS and self.people.answer(KEYS[letter])
        if self.suggestions.view.hasFocus():
            return False
        names = {"E": "edit", "P": "pin", "S": "skip", "M": "minutes", "G": "group", "N": "add", "Del": "remove"}
        if letter in names:
            self.perform(names[letter])
        elif letter in ("+", "-") and self._may():
            self.agenda.add_minutes(5 if letter == "+" else -5)
        else:
            return False
        return True

    def step_back(self) -> None:
        """To the list."""
        self.left.emit()

    def focus_content(self) -> None:
        """Where the keyboard begins."""
        self.agenda.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        """For F6."""
        return [self.head, self.agenda.view, self.suggestions.view, self.people.view]
