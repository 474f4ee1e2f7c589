"""The approver's inbox: what waits, what changed since one's own decision, and the decision, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from editorial.domain.approval_rules import StageProgress
from editorial.domain.approvals import Decision
from editorial.domain.people import Role
from editorial.errors import EditorialError, Missing
from editorial.services.approval_inbox import Inbox, Reading

from ..context import Changes, Desk
from . import rows
from .acts import InboxActs
from .frame import InboxFrame
from .keys import handle
from .nothing import NothingWaits
from .rows import Item

if TYPE_CHECKING:
    from editorial.app import Workspace

#: Below this width of the window the panel lies over the text.
OVERLAY = 1280
#: Kinds whose change concerns what waits, and for whom.
KINDS = (
    *("content", "publication", "attachment", "comment", "approval_request", "request_stage", "sign_off"),
    *("approval_override", "person", "department", "absence", "approval_route", "approval_stage", "channel"),
)
#: Milliseconds in which changes that follow each other are read together.
TOGETHER = 20
#: Roles that see everything under approval.
LOOKING_AFTER = frozenset({Role.MANAGER, Role.ADMINISTRATOR, Role.MANAGEMENT})


class ApprovalsPage(InboxFrame):
    """`shown` when list and item stand, with the number of items."""

    shown = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.inbox = Inbox()
        self._serial = 0
        self._stale = True
        #: The item to have in front after the next reading, and where it stood, should it be gone.
        self._wanted: tuple[int, int] | None = None
        self._place = 0
        self._reading_of: tuple[int, int] | None = None
        self._fresh: Reading | None = None
        #: The item that somebody wants to see here, from another page.
        self._asked = 0
        self._fitted: bool | None = None
        #: While rows are put in order the one in front is read once, at the end.
        self._arranging = False
        self.acts = InboxActs(self)
        self.nothing_words = NothingWaits(self)
        self._again = self._timer(TOGETHER, self.reload)
        self._wire()
        self._offer_scopes()

    def _timer(self, rest: int, act: Callable[[], None]) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(rest)
        made.timeout.connect(act)
        return made

    def _wire(self) -> None:
        self.list.current_changed.connect(self._chosen)
        self.list.opened.connect(self.open_editor)
        self.list.step_wanted.connect(self.step)
        self.list.menu_wanted.connect(self.acts.menu_at)
        self.model.count_wanted.connect(self._count)
        self.model.checks_changed.connect(self._show_batch)
        self.order.changed.connect(lambda _value: self._arrange(keep=True))
        self.scope.changed.connect(self._scope_changed)
        self.together.clicked.connect(self.acts.together)
        self.panel.decided.connect(self.acts.decide)
        self.panel.menu_wanted.connect(self.acts.menu_under)
        self.panel.closed.connect(self._close_panel)
        self.panel.way_wanted.connect(self.acts.way_out)
        self.quick_approve.clicked.connect(lambda _on=False: self.acts.decide(Decision.APPROVE))
        self.quick_more.clicked.connect(lambda _on=False: self.acts.menu_under(self.quick_more))
        self.panel_button.toggled.connect(lambda _on: self._fit())
        self.reading.remarked.connect(self.acts.remark)
        self.reading.fresh_wanted.connect(self._show_fresh)
        self.empty.acted.connect(self.nothing_words.help)
        self.desk.live.changed.connect(self._live)
        self.desk.directory_changed.connect(self._names_changed)
        self.desk.approval_requested.connect(self.show_item)
        self.desk.actor_changed.connect(self._somebody_else)

    # Reading the list ---------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read what is listed; what is shown stays until then."""
        self._stale = False
        self._serial += 1
        serial, actor, scope = self._serial, self.desk.actor, self.scope.current()
        self.loading.begin()

        def done(found: Inbox) -> None:
            if serial == self._serial:
                self.loading.end()
                self._take(found)

        def failed(error: EditorialError) -> None:
            self.loading.end()
            self.desk.error_raised.emit(error)

        self.desk.run(lambda ws: ws.inbox.inbox(actor, scope), done, failed)

    def _take(self, found: Inbox) -> None:
        self.inbox = found
        self._arrange(keep=True)
        self.shown.emit(len(self.model.items()))

    def _arrange(self, keep: bool) -> None:
        """Put the rows into their order; the item in front stays in front, or the one that took its place."""
        clock, order = self.desk.clock, str(self.order.value())
        found = rows.listed(self.inbox, self.scope.current(), order, clock.utc(), clock.zone)
        current = self.list.current()
        wanted = self._wanted or (current.key if current else None)
        self._wanted = None
        self.model.show(found, keep)
        if self._go_asked():
            return
        place = self.model.place_of(wanted) if wanted else -1
        if place < 0 and wanted is not None and wanted == self._reading_of and self.reading.reading is not None:
            # it went away under the eyes of somebody: no key may mean another one before they have seen it
            self._tell_gone(wanted)
            return
        if place < 0:
            place = self._beside(self._place)
        self._arranging = True
        there = self.list.go(place)
        self._arranging = False
        if not there:
            self._show_nothing()
            return
        item = self.list.current()
        assert item is not None
        self._place = place
        self._read(item)

    def _beside(self, place: int) -> int:
        """The row that is where another was: that one, the next below, else the last above."""
        if self.model.item(place) is not None:
            return place
        below = self.model.next_place(min(place, len(self.model.rows)), 1)
        if self.model.item(below) is not None and below != place:
            return below
        return self.model.next_place(min(place, len(self.model.rows)), -1)

    def _count(self, content_ids: list[int]) -> None:
        actor, serial = self.desk.actor, self._serial

        def done(found: dict[int, int]) -> None:
            if serial == self._serial or self.scope.current() == rows.MINE:
                self.model.take_counts(found)

        self.desk.run(lambda ws: ws.inbox.changed(actor, content_ids), done, lambda _error: None)

    # Reading an item ----------------------------------------------------------------------------------------------

    def _chosen(self) -> None:
        item = self.list.current()
        if item is not None and not self._arranging:
            self._place = self.list.currentIndex().row()
            self._read(item)

    def _read(self, item: Item) -> None:
        """Read the item in front. What changed while it is on the screen is said, not exchanged."""
        key, actor, content_id = item.key, self.desk.actor, item.content_id
        same = self._reading_of == key and self.reading.reading is not None

        def job(ws: Workspace) -> Reading:
            return ws.inbox.reading(actor, content_id)

        def done(found: Reading) -> None:
            current = self.list.current()
            if current is None or current.key != key:
                return
            before = self.reading.reading
            if same and before is not None and before.case.sha256 != found.case.sha256:
                self._fresh = found
                self.reading.tell(
                    self.tr("This item was changed while you read it."),
                    self.tr("What you see is revision {number}.").format(number=before.revision),
                    self.tr("Show revision {number}").format(number=found.revision),
                )
                return
            self._show(key, found, same)

        def failed(error: EditorialError) -> None:
            if isinstance(error, Missing):
                self.reload()
            else:
                self.desk.error_raised.emit(error)

        self.desk.run(job, done, failed)

    def _tell_gone(self, key: tuple[int, int]) -> None:
        """What is read waits no more: it stays on the screen, with the reason, until somebody goes on."""
        actor, before = self.desk.actor, self.reading.reading
        assert before is not None

        def done(found: Reading) -> None:
            if self._reading_of != key or self.list.current() is not None:
                return
            changed = before.case.sha256 != found.case.sha256
            if changed:
                why = self.tr("It was changed while you read it, and whoever comes before you has to see it first.")
            else:
                why = self.tr("Somebody decided on it meanwhile, or took it back.")
            self._show(key, found, same=True)
            self.reading.tell(self.tr("This item does not wait for your decision any more."), why, self.tr("Go on"))

        self.desk.run(lambda ws: ws.inbox.reading(actor, key[0]), done, lambda _error: self.step(1))

    def step(self, by: int) -> None:
        """To the next item (1) or the one before (-1)."""
        if self.list.current() is not None:
            self.list.step(by)
            return
        if not self.list.go(self._beside(self._place)):
            self._show_nothing()

    def _show(self, key: tuple[int, int], found: Reading, same: bool = False) -> None:
        self._fresh = None
        if not same:
            self.panel.remark.clear()
        unsaved = same and bool(self.reading.changes.unsaved())
        if not unsaved:
            self.reading.show_reading(found, self.reading.tabs.current() if same else "")
        self._reading_of = key
        self.panel.show_reading(found, self.my_stage(), self.acts.way_words(found))
        self.quick_approve.setText(self.panel.approve.text())
        self.stack.setCurrentWidget(self.reading)
        self._fit()

    def _show_fresh(self) -> None:
        if self.list.current() is None:
            self.step(1)
            self.focus_content()
        elif self._fresh is not None and self._reading_of is not None:
            key, found = self._reading_of, self._fresh
            self._reading_of = None
            self._show(key, found)

    def my_stage(self) -> StageProgress | None:
        """The stage of the item in front at which I may decide now; None too where it waits for me no more."""
        if self.list.current() is None:
            return None
        reading = self.reading.reading
        return reading.case.my_stage(self.desk.actor.id) if reading is not None else None

    def is_shown(self, item: Item | None) -> bool:
        """Whether what stands in the middle is this item: nobody decides on what they have not seen."""
        return item is not None and item.key == self._reading_of and self.reading.reading is not None

    # Nothing to show ----------------------------------------------------------------------------------------------

    def _show_nothing(self) -> None:
        self._reading_of, self.reading.reading = None, None
        self.panel_button.setChecked(False)
        self._fit()
        self.empty.set_text(*self.nothing_words.say())
        self.stack.setCurrentWidget(self.empty)

    # What changed -------------------------------------------------------------------------------------------------

    def _live(self, changes: Changes) -> None:
        if not changes.touches(*KINDS):
            return
        self._stale = True
        self.model.forget_counts()
        if self.isVisible():
            self._again.start()

    def _names_changed(self) -> None:
        self._offer_scopes()
        self.list.viewport().update()

    def _somebody_else(self) -> None:
        self.model.forget_counts()
        self.model.check(())
        self._reading_of = None
        self._offer_scopes()
        self._stale = True
        if self.isVisible():
            self.reload()

    def _offer_scopes(self) -> None:
        current = self.scope.current()
        found = self.scopes(bool(self.desk.actor.roles & LOOKING_AFTER))
        self.scope.set_options(found)
        self.offered = [key for key, _label in found]
        self.scope.set_current(current if current in self.offered else rows.MINE)

    def _scope_changed(self, _key: str = "") -> None:
        self._wanted, self._place = None, 0
        self._reading_of = None
        self.order.setVisible(self.scope.current() != rows.DECIDED)
        self.model.show((), keep=False)
        self.reload()

    def want(self, key: tuple[int, int] | None) -> None:
        """Somebody here did something with the item in front: have this one there after the next reading."""
        self._wanted, self._reading_of = key, None

    def _show_batch(self) -> None:
        count = len(self.model.checked)
        self.batch.setVisible(count > 0)
        self.batch_words.setText(self.tr("%n selected", "", count))

    # The page -----------------------------------------------------------------------------------------------------

    def _go_asked(self) -> bool:
        """To the item that somebody asked for; those who look after all find it there, where it is not theirs."""
        content_id, self._asked = self._asked, 0
        if not content_id:
            return False
        if self.list.go(self.model.place_of_content(content_id)):
            return True
        if self.scope.current() == rows.MINE and rows.ALL in self.offered:
            self._asked = content_id
            self.scope.set_current(rows.ALL)
            self._scope_changed()
        return False

    def open_editor(self) -> None:
        """The item in front, in the editor."""
        item = self.list.current()
        if item is not None:
            self.desk.open_item(item.content_id)

    def show_item(self, content_id: int) -> None:
        """Bring an item to the front, wherever it is listed."""
        self._asked = content_id
        if not self._again.isActive() and not self._stale and self.model.rows:
            self._go_asked()

    def focus_content(self) -> None:
        """The list has the keyboard."""
        target: QWidget = self.empty.button if self.stack.currentWidget() is self.empty else self.list
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # the page's letters come before commands of the window with the same ones; text fields never get here
            if handle(self, event, only_ask=True):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not handle(self, event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        if self._stale:
            self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        overlay = self.window().width() < self.desk.theme.px(OVERLAY)
        filled = self.reading.reading is not None
        if overlay != self._fitted:
            self._fitted = overlay
            self.fit_list(overlay)
            self.body.set_overlay(overlay)
            self.panel_button.setChecked(False)
            self.panel.close_button.setVisible(overlay)
        self.quick.setVisible(overlay and filled and not self.panel_button.isChecked())
        may = self.my_stage() is not None
        self.quick_approve.setVisible(may)
        self.body.show_panel(filled and (not overlay or self.panel_button.isChecked()))

    def open_panel(self) -> None:
        """Bring the panel in front of the text where it is folded away."""
        if self._fitted:
            self.panel_button.setChecked(True)

    def _close_panel(self) -> None:
        self.panel_button.setChecked(False)
        self.focus_content()
