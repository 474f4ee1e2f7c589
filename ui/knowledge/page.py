"""The page of knowledge: one field, "who knows about …", and below it people and what they have contributed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.events import Changes
from editorial.domain.inputs import Clearance
from editorial.domain.knowledge import Found, KnowledgeFilter, Known

from ..clearance_tag import CLEARANCE_SIGNS
from ..context import Desk
from ..panel_body import Body
from ..widgets.choice import Choice, Sign
from ..widgets.empty import EmptyState
from ..widgets.filter_bar import FilterBar
from ..widgets.filter_chip import FilterChip
from ..widgets.form import LineEdit
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.progress import LoadingLine
from .delegate import KnowledgeDelegate
from .model import KnowledgeModel, key_of
from .panel import KnowledgePanel
from .words import KnowledgeWords

#: Milliseconds after the last key before it is searched.
REST = 120
#: What changes the page when it changes.
_KINDS = ("contribution", "answer", "passage", "person", "department", "input_request", "input_file")
#: From this width on the panel lies beside the list.
WIDE = 1180


class _List(QListView):
    """`moved` when another row is in front, `opened` for Enter and a double click."""

    moved = Signal()
    opened = Signal()

    def currentChanged(self, now: Any, before: Any) -> None:
        super().currentChanged(now, before)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class KnowledgePage(Ground):
    """Searches as one types; the answer in front is shown in full at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "surface")
        self.desk = desk
        self.words = KnowledgeWords(desk, self)
        self.model = KnowledgeModel(self.words, self)
        self.found = Found()
        self._stale = True
        self._build()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self.search_now)
        self.search.textChanged.connect(lambda _words: self._rest.start())
        self.search.returnPressed.connect(self._to_list)
        self.filters.changed.connect(lambda _values: self.search_now())
        self.list.moved.connect(self._show_current)
        self.list.opened.connect(self._open)
        self.list.doubleClicked.connect(lambda _index: self._open())
        self.panel.closed.connect(self._close_panel)
        self.panel.person_wanted.connect(self.show_person)
        self.empty.acted.connect(self.reset)
        desk.live.changed.connect(self._changed)
        desk.actor_changed.connect(self._outdated)
        desk.directory_changed.connect(self._offer)

    def _build(self) -> None:
        theme, icons, px = self.desk.theme, self.desk.icons, self.desk.theme.px
        bar = Ground(theme, "surface", sides="b")
        bar.setFixedHeight(theme.height("toolbar"))
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(20), 0, px(16), 0)
        row.setSpacing(px(16))
        row.addWidget(Label(theme, self.tr("Knowledge"), "title", weight=600))
        self._make_search()
        row.addWidget(self.search, 1)
        row.addStretch(1)
        self.filters = FilterBar(theme, icons)
        for key, label in (
            ("departments", self.tr("Department")),
            ("people", self.tr("Person")),
            ("clearances", self.tr("Clearance")),
        ):
            self.filters.add_filter(key, FilterChip(theme, icons, label))
        self.loading = LoadingLine(theme)
        self._make_list()
        self.panel = KnowledgePanel(self.desk, self.words)
        self.body = Body(theme, self)
        self.body.stack.addWidget(self.list)
        self.body.stack.addWidget(self.empty)
        self.body.set_panel(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for one in (bar, self.loading, self.filters, Line(theme)):
            column.addWidget(one)
        column.addWidget(self.body, 1)
        clearances = [Choice(one, self.words.clearance(one), Sign.icon(CLEARANCE_SIGNS[one][0])) for one in Clearance]
        self.filters.chip("clearances").set_choices(clearances)
        self._offer()

    def _make_search(self) -> None:
        theme, icons, px = self.desk.theme, self.desk.icons, self.desk.theme.px
        self.search = LineEdit(theme, "", self.tr("Who knows about …"))
        self.search.setAccessibleName(self.tr("Who knows about …"))
        # Qt's own clear button is black in both themes, and fades in although motion may be off
        clear = QAction(icons.icon("x", "muted"), self.tr("Clear the search"), self)
        clear.triggered.connect(self.search.clear)
        self.search.textChanged.connect(lambda words: clear.setVisible(bool(words)))
        self.search.addAction(clear, LineEdit.ActionPosition.TrailingPosition)
        # only a change of an action that is there takes its button away
        clear.setVisible(False)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.search.setMaximumWidth(px(520))

    def _make_list(self) -> None:
        self.list = _List()
        self.list.setAccessibleName(self.tr("People and contributions"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setProperty("ring", False)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setModel(self.model)
        self.list.setItemDelegate(KnowledgeDelegate(self.desk, self.model, self.words, self.list))
        self.empty = EmptyState(self.desk.theme, self.desk.icons, "book-open", " ")

    def _offer(self) -> None:
        of = self.desk.directory
        departments = [Choice(one.id, one.name) for one in of.departments if not one.archived]
        self.filters.chip("departments").set_choices(departments)
        self.filters.chip("people").set_choices([Choice(one.id, one.name, Sign.person(one.name)) for one in of.people])

    # Searching ----------------------------------------------------------------------------------------------------

    def wanted(self) -> KnowledgeFilter:
        """What the chips leave in."""
        found: dict[str, Any] = dict(self.filters.values())
        return KnowledgeFilter(**found)

    def search_now(self) -> None:
        """Look for what stands in the field."""
        self._rest.stop()
        self._stale = False
        actor, words, wanted = self.desk.actor, self.search.value(), self.wanted()
        self.loading.begin()
        self.desk.run(
            lambda ws: ws.knowledge.find(actor, words, wanted), lambda found: self._show(words, found), self._failed
        )

    def _failed(self, error: object) -> None:
        self.loading.end()
        self.desk.error_raised.emit(error)

    def _show(self, words: str, found: Found) -> None:
        self.loading.end()
        if words != self.search.value():
            return  # somebody typed on
        before = key_of(self.model.row(self.list.currentIndex().row()))
        self.found = found
        self.model.show(found)
        hits = self.tr("%n contribution(s)", "", found.total)
        if found.people:
            hits = self.tr("%n person(s)", "", len(found.people)) + " · " + hits
        self.filters.set_hits(hits)
        nothing = not self.model.rows
        self.body.stack.setCurrentWidget(self.empty if nothing else self.list)
        if nothing:
            self._tell_nothing(bool(words.strip()) or self.wanted() != KnowledgeFilter())
        place = self.model.place_of(before) if before[1] else -1
        if place >= 0:
            self._go(place)
        elif not self.panel.isHidden() or self._beside():
            self._go(self._first())

    def _tell_nothing(self, searched: bool) -> None:
        if searched:
            title = self.tr("Nobody has said anything about this yet")
            self.empty.set_text(title, self.tr("Try fewer words, or ask an expert."), self.tr("Reset"))
            return
        title = self.tr("What experts contributed and the desk accepted appears here")
        self.empty.set_text(title, self.tr("It can be found by word, field of competence, department and person."))

    def reset(self) -> None:
        """Everything again."""
        self.search.clear()
        self.filters.reset()
        self.search_now()
        self.search.setFocus()

    def show_person(self, person_id: int) -> None:
        """All that somebody has contributed."""
        self.search.clear()
        self.filters.set_values({"people": frozenset({person_id})})
        self.search_now()

    # The row in front ---------------------------------------------------------------------------------------------

    def _first(self) -> int:
        return next((at for at in range(len(self.model.rows)) if self.model.row(at) is not None), -1)

    def _go(self, place: int) -> None:
        index = self.model.index(place)
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(index, flags)
            self.list.scrollTo(index)
        else:
            self.list.setCurrentIndex(QModelIndex())
            self.body.show_panel(False)

    def _show_current(self) -> None:
        row = self.model.row(self.list.currentIndex().row())
        if row is None:
            return
        if isinstance(row, Known):
            self.panel.show_answer(row)
        else:
            self.panel.show_person(row)
        if self._beside():
            self.body.show_panel(True)

    def _open(self) -> None:
        if self.model.row(self.list.currentIndex().row()) is not None:
            self.body.show_panel(True)
            self.panel.close_button.setFocus()

    def _close_panel(self) -> None:
        self.body.show_panel(False)
        self.list.setFocus()

    def _to_list(self) -> None:
        self.search_now()
        self.list.setFocus()

    def _beside(self) -> bool:
        return self.width() >= self.desk.theme.px(WIDE)

    # The page -----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self._beside()
        self.body.set_overlay(not beside)
        if beside and self.model.row(self.list.currentIndex().row()) is not None:
            self.body.show_panel(True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.search_now()

    def focus_content(self) -> None:
        """Where the keyboard begins."""
        self.search.setFocus()

    def regions(self) -> list[QWidget]:
        """For F6."""
        return [self.search, self.filters, self.list, self.panel]

    def _changed(self, changes: Changes) -> None:
        if changes.touches(*_KINDS):
            self._outdated()

    def _outdated(self) -> None:
        self._stale = True
        if self.isVisible():
            self._rest.start()
