"""The journal: every step by whom and when, before and after, and the proof that nobody tampered with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from editorial.domain.journal_view import JournalFilter
from editorial.domain.wording import number_text
from editorial.services.journal_words import group_words, who_words

from ..context import Changes, Desk
from ..place_keys import bind
from ..widgets.choice import Choice, Sign
from .chips import filter_of
from .frame import JournalFrame
from .proof_acts import ProofActs

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.journal_view import JournalRow, Overview, StepDetails, Who
    from editorial.errors import EditorialError

#: Below this width of the window the panel lies over the steps.
OVERLAY = 1280
#: Milliseconds of rest before what is typed filters, and before a step is read that is only passed by.
REST, GLANCE = 200, 30


class JournalPage(JournalFrame):
    """`back_requested` when the page is left."""

    back_requested = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.wanted = JournalFilter()
        self._serial = self._glances = 0
        self._stale = True
        self._asked_change = 0
        self._typing = self._timer(REST, self._filter)
        self._glance = self._timer(GLANCE, self._read_step)
        self.acts = ProofActs(self)
        self._wire()

    def _timer(self, rest: int, act: Any) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(rest)
        made.timeout.connect(act)
        return made

    def _wire(self) -> None:
        self.model.page_wanted.connect(self._read_page)
        self.table.told.connect(self._told)
        self.table.opened.connect(self._open)
        self.table.panel_wanted.connect(self.panel_button.toggle)
        self.panel_button.toggled.connect(self._show_panel)
        self.panel.closed.connect(self._close_panel)
        self.panel.open_wanted.connect(self.desk.open_item)
        self.panel.only_wanted.connect(self.show_item)
        self.search.textChanged.connect(self._typing.start)
        self.filters.changed.connect(self._filter)
        self.empty.acted.connect(self._help)
        self.close_button.clicked.connect(self.back_requested)
        self.desk.live.changed.connect(self._live)
        bind(self, "journal", {"next_change": lambda: self.step_change(1), "last_change": lambda: self.step_change(-1)})

    # Reading ------------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read which steps there are; their words come as they are looked at."""
        self._stale = False
        self._serial += 1
        serial, wanted, actor = self._serial, self.wanted, self.desk.actor
        self.loading.begin()

        def job(ws: Workspace) -> tuple[Overview, tuple[Who, ...], tuple[str, ...]]:
            return ws.journal.overview(actor, wanted), ws.journal.people(actor), ws.journal.groups(actor)

        def done(found: tuple[Overview, tuple[Who, ...], tuple[str, ...]]) -> None:
            if serial == self._serial:
                self.loading.end()
                self._take(*found)

        def failed(error: EditorialError) -> None:
            self.loading.end()
            self.desk.error_raised.emit(error)

        self.desk.run(job, done, failed)

    def _take(self, found: Overview, people: tuple[Who, ...], groups: tuple[str, ...]) -> None:
        language = self.desk.language
        self._offer("people", [Choice(one.key, _name(one, language), _sign(one)) for one in people])
        names = sorted(((group_words(one, language), one) for one in groups), key=lambda one: one[0].casefold())
        self._offer("groups", [Choice(one, name) for name, one in names])
        before = self.table.step()
        self.model.set_steps(found.steps)
        self.proof.show_head(found)
        self.acts.check_quietly(found.entries)
        count = len(found.steps)
        self.filters.set_hits(self.tr("%n step(s)", "", count).replace(str(count), number_text(count, language), 1))
        self._show_whether_empty(bool(count))
        if not self.table.go(self.model.place_of(before)) and not self.table.go(0):
            self._told(0)

    def _offer(self, key: str, choices: list[Choice]) -> None:
        chip = self.filters.chip(key)
        if tuple(choices) != chip.choices():
            chip.set_choices(choices)

    def _read_page(self, steps: tuple[int, ...]) -> None:
        actor, language, serial, about = self.desk.actor, self.desk.language, self._serial, self.wanted.content_id

        def done(rows: tuple[JournalRow, ...]) -> None:
            if serial == self._serial:
                self.model.take(steps, rows)

        self.desk.run(
            lambda ws: ws.journal.rows(actor, steps, language, about), done, lambda _e: self.model.refuse(steps)
        )

    def _told(self, step: int) -> None:
        self._glances += 1
        if step == 0:
            self._glance.stop()
            self.panel.show_details(None)
        elif self.panel_button.isChecked() or self._asked_change:
            self._glance.start()

    def _read_step(self) -> None:
        step, glance, actor, language = self.table.step(), self._glances, self.desk.actor, self.desk.language
        if not step:
            return
        about = self.wanted.content_id

        def done(found: StepDetails | None) -> None:
            if glance == self._glances:
                self.panel.show_details(found, about)
                by, self._asked_change = self._asked_change, 0
                if by:
                    self.panel.step(by)

        self.desk.run(lambda ws: ws.journal.details(actor, step, language, about), done)

    def _live(self, changes: Changes) -> None:
        if not changes.ids:
            return
        self._stale = True
        if self.isVisible():
            self.reload()

    # Filtering ----------------------------------------------------------------------------------------------------

    def show_item(self, content_id: int) -> None:
        """Only the steps of one content item."""
        actor, language = self.desk.actor, self.desk.language

        def done(title: str) -> None:
            self.filters.set_values({})
            self.search.clear()
            self.item_chip.show_item(content_id, title)
            self.filters.set_values({"item": frozenset({content_id})})
            self._filter()
            self.focus_content()

        self.desk.run(lambda ws: ws.journal.title_of(actor, content_id, language), done)

    def _filter(self, _values: object = None) -> None:
        self._typing.stop()
        wanted = filter_of(self.filters.values(), self.search.text())
        if wanted != self.wanted or self._stale:
            self.wanted = wanted
            self.reload()

    def _show_whether_empty(self, filled: bool) -> None:
        self.stack.setCurrentWidget(self.table if filled else self.empty)
        if filled:
            return
        if self.wanted.is_set:
            self.empty.set_text(self.tr("No step matches these filters"), "", self.tr("Reset"))
        else:
            self.empty.set_text(self.tr("Every change stands here, by whom and when"), "", self.tr("Back"))

    def _help(self) -> None:
        if not self.wanted.is_set:
            self.back_requested.emit()
            return
        self.search.clear()
        self.filters.set_values({})
        self._filter()
        self.focus_content()

    # The panel ----------------------------------------------------------------------------------------------------

    def _show_panel(self, shown: bool) -> None:
        self.body.show_panel(shown)
        if shown:
            self._told(self.table.step())
        elif not self.table.hasFocus():
            self.focus_content()

    def _close_panel(self) -> None:
        self.panel_button.setChecked(False)

    def step_change(self, by: int) -> None:
        """F7: to the next change, in this step or the one below; backwards the other way."""
        if not self.panel_button.isChecked():
            self._asked_change = by
            self.panel_button.setChecked(True)
            return
        if self.panel.step(by):
            return
        self._asked_change = by
        if not self.table.go(self.table.currentIndex().row() + by):
            self._asked_change = 0

    def _open(self) -> None:
        row = self.model.row(self.table.currentIndex().row())
        if row is not None and row.there and row.content_id is not None:
            self.desk.open_item(row.content_id)
        elif row is not None:
            self.panel_button.setChecked(True)

    # The page -----------------------------------------------------------------------------------------------------

    def focus_content(self) -> None:
        """The steps have the keyboard, or what stands in their place."""
        target: QWidget = self.table if self.stack.currentWidget() is self.table else self.empty.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.matches(QKeySequence.StandardKey.Cancel):
            super().keyPressEvent(event)
        elif self.banner.isVisible():
            self.banner.hide()
        elif self.panel_button.isChecked() and self.body.overlay:
            self._close_panel()
        else:
            self.back_requested.emit()

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
        if overlay != self.body.overlay or not self._fitted:
            self._fitted = True
            self.body.set_overlay(overlay)
            self.panel_button.setChecked(not overlay)

    _fitted = False


def _name(one: Who, language: str) -> str:
    return who_words(one.key if isinstance(one.key, int) else None, one.name, language)


def _sign(one: Who) -> Sign:
    return Sign.person(one.name) if isinstance(one.key, int) else Sign.icon("building-2")
