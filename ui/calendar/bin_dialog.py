"""The bin: what was deleted, found again and restored."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QTreeWidget, QTreeWidgetItem, QWidget

from editorial.domain.calendar import local
from editorial.domain.content import ContentItem
from editorial.domain.wording import stamp_text
from editorial.domain.words import fold
from editorial.texts import text

from ..context import Changes, Desk
from ..widgets.dialogs import BaseDialog
from ..widgets.empty import EmptyState
from ..widgets.form import LineEdit
from ..widgets.label import Label
from ..widgets.signs import sign_icon
from .acts import Acts

_ID = Qt.ItemDataRole.UserRole


class BinDialog(BaseDialog):
    """Deleted items, the last deleted first; stays open so that several can be restored one after the other."""

    def __init__(self, desk: Desk, acts: Acts, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, "", 560, parent)
        self.desk, self.acts = desk, acts
        self._items: tuple[ContentItem, ...] = ()
        self.setWindowTitle(self.tr("Bin"))
        self.title.setText(self.tr("Bin"))
        self.search = LineEdit(desk.theme, "", self.tr("Search in the bin"), parent=self)
        self.search.setAccessibleName(self.tr("Search in the bin"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._fill)
        self.list = self._make_list()
        self.empty = EmptyState(desk.theme, desk.icons, "trash-2", self.tr("The bin is empty."), parent=self)
        self._stack = QStackedWidget(self)
        self._stack.setFixedHeight(desk.theme.px(290))
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self.hits = Label(desk.theme, "", "small", "muted", tnum=True, parent=self)
        for widget in (self.search, self._stack, self.hits):
            self.content.addWidget(widget)
        self.restore = self.set_primary(self.tr("Restore"), "archive-restore")
        self.set_cancel(self.tr("Close"))
        self._fill()
        self._read()
        self.search.setFocus()

    def _make_list(self) -> QTreeWidget:
        rows = QTreeWidget(self)
        rows.setAccessibleName(self.tr("Deleted content items"))
        rows.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        rows.setRootIsDecorated(False)
        rows.setUniformRowHeights(True)
        rows.setHeaderLabels([self.tr("Title"), self.tr("Deleted")])
        rows.header().setStretchLastSection(False)
        rows.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        rows.header().resizeSection(1, self.theme.px(150))
        rows.itemSelectionChanged.connect(self._enable)
        rows.itemDoubleClicked.connect(self._restore)
        return rows

    def accept(self) -> None:
        """The primary button restores and stays."""
        self._restore()

    def _read(self) -> None:
        actor = self.desk.actor
        self.desk.run(lambda ws: ws.content.bin(actor), self._take)

    def _take(self, items: tuple[ContentItem, ...]) -> None:
        self._items = items
        self._fill()

    def _fill(self, *_whatever: object) -> None:
        wanted = fold(self.search.text())
        self.list.clear()
        for one in self._items:
            if wanted in fold(f"{one.title} {' '.join(one.labels)}"):
                self._add(one)
        count = self.list.topLevelItemCount()
        self.empty.set_text(
            self.tr("The bin is empty.") if not self._items else self.tr("Nothing in the bin matches these words.")
        )
        self._stack.setCurrentWidget(self.list if count else self.empty)
        words = self.tr("1 content item") if count == 1 else self.tr("{count} content items").format(count=count)
        self.hits.setText(words if count else "")
        if count:
            self.list.setCurrentIndex(self.list.model().index(0, 0))
        self._enable()

    def _add(self, one: ContentItem) -> None:
        state = text(f"status.{one.status}", self.desk.language)
        when = ""
        if one.deleted_at is not None:
            at = local(one.deleted_at, self.desk.clock.zone).replace(tzinfo=None)
            when = stamp_text(at, self.desk.clock.now(), self.desk.language)
        row = QTreeWidgetItem(self.list, [one.title, when])
        row.setIcon(0, sign_icon("status", one.status, self.theme))
        row.setData(0, _ID, one.id)
        row.setToolTip(0, self.tr("{title}, {state}, deleted {when}").format(title=one.title, state=state, when=when))

    def _enable(self) -> None:
        self.restore.setEnabled(bool(self.list.selectedItems()))

    def _restore(self, *_whatever: object) -> None:
        ids = tuple(int(row.data(0, _ID)) for row in self.list.selectedItems())
        actor = self.desk.actor

        def done(changes: Changes) -> None:
            sentence = self.acts.words.answer(changes)
            if sentence:
                self.desk.toast(sentence)
            self._read()

        if ids:
            self.desk.run(lambda ws: ws.content.restore(actor, ids), done)
