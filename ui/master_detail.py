"""A list of entries at the left, a form for the chosen one at the right: departments, people, channels, goals ..."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from editorial.domain.events import Changes
from editorial.errors import EditorialError, StaleEdit

from .context import Desk
from .place_keys import bind
from .widgets.banner import Banner
from .widgets.buttons import make_button
from .widgets.check_row import CheckRow
from .widgets.choice import Sign
from .widgets.empty import EmptyState
from .widgets.form import Form
from .widgets.ground import Ground
from .widgets.label import Label
from .widgets.scroll import Scroll
from .widgets.table import SIGNS, TAG, TOKEN, TableView

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
#: From this width of list and form on, columns are as wide as they would like.
ROOMY = 1150


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the list."""

    heading: str
    text: Callable[[Any], str]
    signs: Callable[[Any], Sign | list[Sign] | None] | None = None
    right: bool = False
    #: Meaning, words and icon of a tag instead of the text, or None.
    tag: Callable[[Any], tuple[str, str, str] | None] | None = None
    #: In design pixels; the first column takes what is left, and shares it with those of width 0.
    width: int = 150
    #: The width where the list has room; 0: the same.
    wide: int = 0


@dataclass(frozen=True, slots=True)
class Editor:
    """One field of the form: how an entry is shown in it and what it says. `name` "" means: it is a link.

    `free` fields decide themselves who may use them; `later` ones are for entries that are there already.
    """

    name: str
    label: str
    widget: QWidget
    show: Callable[[Any], None]
    read: Callable[[], Any]
    required: bool = False
    helper: str = ""
    free: bool = False
    later: bool = False


@dataclass(frozen=True, slots=True)
class Away:
    """How entries of a kind are put away and brought back, where that is more than archiving.

    `job` gets the workspace, the actor, the entry and whether it goes; `said` answers with a sentence.
    """

    put: str
    back: str
    shown: str
    icon: str
    job: Callable[[Any, Any, Any, bool], Changes]
    said: Callable[[Any, Changes, bool], str]


@dataclass(frozen=True, slots=True)
class Kind:
    """Everything that differs between kinds of entries."""

    blank: Callable[[], Any]
    entries: Callable[[], Sequence[Any]]
    columns: tuple[Column, ...]
    editors: Callable[[], list[Editor]]
    links: Callable[[], list[Any]]
    icon: str
    new_text: str
    empty_title: str
    empty_text: str
    archivable: bool = True
    away: Away | None = None
    #: Who may not do this sees the form, and why it is closed.
    act: str = "strategy.save"
    #: A signal: something that is shown, but is no part of the entries, is another now.
    changed: Any = None


class EntryModel(QAbstractTableModel):
    """The entries of a kind as rows."""

    def __init__(self, columns: tuple[Column, ...]) -> None:
        super().__init__()
        self._columns = columns
        self._entries: list[Any] = []

    def set_entries(self, entries: Sequence[Any]) -> None:
        """Show these."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def entry(self, row: int) -> Any:
        """The entry in a row."""
        return self._entries[row]

    def row_of(self, entry_id: int) -> int:
        """The row of an entry, or -1."""
        return next((row for row, one in enumerate(self._entries) if one.id == entry_id), -1)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].heading
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self._columns[section].right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry, column = self._entries[index.row()], self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(entry)
        if role == SIGNS and column.signs is not None:
            return column.signs(entry)
        if role == TAG and column.tag is not None:
            return column.tag(entry)
        if role == TOKEN:
            return "disabled" if getattr(entry, "archived", False) else "text" if index.column() == 0 else "muted"
        if role == Qt.ItemDataRole.TextAlignmentRole and column.right:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None


class MasterDetail(QWidget):
    """List and form; the form saves as a whole, by the button, Ctrl+Enter or Ctrl+S."""

    counted = Signal(int)

    def __init__(self, desk: Desk, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.kind = desk, kind
        self._entry: Any = None
        self._wanted = 0
        theme, px = desk.theme, desk.theme.px
        self.model = EntryModel(kind.columns)
        self.table = TableView(theme, desk.icons, kind.new_text)
        self.table.setModel(self.model)
        self.table.set_edge(8)
        self._shape_columns()
        self.table.selectionModel().currentRowChanged.connect(self._chosen)
        shown = kind.away.shown if kind.away is not None else self.tr("Show archived entries")
        self.archived = CheckRow(theme, shown)
        self.archived.toggled.connect(lambda _on: self.refresh())
        self.archived.setVisible(kind.archivable)
        self.empty = EmptyState(theme, desk.icons, kind.icon, kind.empty_title, kind.empty_text, kind.new_text, "plus")
        self.empty.acted.connect(self.new)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.table, 1)
        left.addWidget(self.empty, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(20), px(6), px(12), px(6))
        foot.addWidget(self.archived)
        foot.addStretch(1)
        left.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self._make_form())
        desk.directory_changed.connect(self.refresh)
        if kind.changed is not None:
            kind.changed.connect(self.refresh)
        self.refresh()

    def _shape_columns(self) -> None:
        head = self.table.horizontalHeader()
        head.setStretchLastSection(False)
        roomy = self.width() >= self.desk.theme.px(ROOMY)
        for section, column in enumerate(self.kind.columns):
            if section and column.width:
                width = column.wide if roomy and column.wide else column.width
                head.setSectionResizeMode(section, QHeaderView.ResizeMode.Interactive)
                self.table.setColumnWidth(section, self.desk.theme.px(width))
            else:
                head.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        edge = self.desk.theme.px(ROOMY)
        if any(one.wide for one in self.kind.columns) and (event.oldSize().width() < edge) != (self.width() < edge):
            self._shape_columns()

    @property
    def may(self) -> bool:
        """Whether whoever works here may change these entries."""
        return self.desk.may(self.kind.act)

    def _make_form(self) -> QWidget:
        desk, theme, px = self.desk, self.desk.theme, self.desk.theme.px
        panel = Ground(theme, "sunken", sides="l")
        panel.setFixedWidth(px(400))
        column = QVBoxLayout(panel)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        scroll = Scroll(theme, "sunken")
        scroll.body.setContentsMargins(px(20), px(16), px(16), px(16))
        self.heading = Label(theme, "", "section", wrap=True)
        self.banner = Banner(theme, desk.icons, "danger", "")
        self.banner.hide()
        self.banner.primary_clicked.connect(self._take_theirs)
        self.form = Form(theme, desk.icons)
        self.editors = self.kind.editors()
        self._fields = [self.form.add(one.label, one.widget, one.required, one.helper) for one in self.editors]
        self.closed = Banner(theme, desk.icons, "info", self.tr("Read-only"), "", icon="lock")
        for part in (self.heading, self.closed, self.banner, self.form):
            scroll.body.addWidget(part)
        scroll.body.addStretch(1)
        column.addWidget(scroll, 1)
        self.save_button = make_button(theme, desk.icons, "primary", self.tr("Save"), icon="check")
        bind(self, "form", {"save": self.save})
        self.save_button.clicked.connect(self.save)
        icon = self.kind.away.icon if self.kind.away is not None else "archive"
        self.archive_button = make_button(theme, desk.icons, "ghost", self.tr("Archive"), icon=icon)
        self.archive_button.clicked.connect(self._archive)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(20), px(10), px(16), px(12))
        foot.addWidget(self.save_button)
        foot.addStretch(1)
        foot.addWidget(self.archive_button)
        column.addLayout(foot)
        return panel

    # Showing ------------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the entries as the desk knows them now, the chosen one stays chosen."""
        entries = [one for one in self.kind.entries() if self.archived.isChecked() or not _archived(one)]
        chosen = self._wanted or (self._entry.id if self._entry is not None else 0)
        unsaved = self._entry is not None and self._changed()
        self.model.set_entries(entries)
        self.table.setVisible(bool(entries))
        self.empty.setVisible(not entries)
        if not self.may:
            self.empty.set_text(self.kind.empty_title, self.kind.empty_text, "")
        self.counted.emit(len(entries))
        row = self.model.row_of(chosen)
        # What was just saved may come with a later reading; until then the form stays as it is.
        if (self._wanted and row < 0) or (unsaved and not self._wanted):
            return
        self._wanted = 0
        if row >= 0 or entries:
            self.table.selectRow(max(row, 0))
        else:
            self._show(self.kind.blank())

    def _chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self._show(self.model.entry(current.row()))

    def _show(self, entry: Any) -> None:
        self._entry = entry
        self.banner.hide()
        for one in self.editors:
            one.show(entry)
        self.heading.setText(getattr(entry, "name", "") or self.kind.new_text)
        for field, one in zip(self._fields, self.editors, strict=True):
            one.widget.setEnabled(self.may or one.free)
            if one.later:
                field.setVisible(bool(entry.id))
        self._show_rights(bool(entry.id))
        away = self.kind.away
        put, back = (away.put, away.back) if away is not None else (self.tr("Archive"), self.tr("Bring back"))
        if not self.kind.archivable:
            put = back = self.tr("Delete")
        self.archive_button.setText(back if _archived(entry) else put)

    def _show_rights(self, is_there: bool) -> None:
        may = self.may
        self.save_button.setVisible(may)
        self.archive_button.setVisible(may and is_there)
        self.closed.setVisible(not may)
        if not may:
            self.closed.set_banner("info", self.tr("Read-only"), self.desk.why_not(self.kind.act))

    def choose(self, entry_id: int) -> None:
        """Choose an entry by its id."""
        row = self.model.row_of(entry_id)
        if row >= 0:
            self.table.selectRow(row)
        self.table.setFocus()

    def new(self) -> None:
        """A blank form."""
        self.table.clearSelection()
        self._show(self.kind.blank())
        self.editors[0].widget.setFocus()

    # Saving -------------------------------------------------------------------------------------------------------

    def _value(self) -> Any:
        return replace(self._entry, **{one.name: one.read() for one in self.editors if one.name})

    def _changed(self) -> bool:
        return bool(self._value() != self._entry)

    def save(self) -> None:
        """Check the form and save it; what is refused stays in the form."""
        if self._entry is None or not self.may or not self.form.check():
            return
        value, links, actor = self._value(), self.kind.links(), self.desk.actor
        name = getattr(value, "name", "")
        self.desk.run(
            lambda ws: ws.organisation.save(actor, value, links), lambda done: self._saved(done, name), self._refused
        )

    def _saved(self, changes: Changes, name: str) -> None:
        if not changes:
            return
        self._wanted = changes.made or self._entry.id
        self._entry = self._value()
        self.desk.toast(self.tr("“{name}” saved.").format(name=name))

    def _refused(self, error: EditorialError) -> None:
        stale = isinstance(error, StaleEdit)
        primary = self.tr("Take the newer version") if stale else ""
        self._theirs = error.current if isinstance(error, StaleEdit) else None
        self.banner.set_banner("danger", self.tr("Not saved"), error.text(self.desk.language), primary)
        self.banner.show()

    def _take_theirs(self) -> None:
        if self._theirs is not None:
            self._show(self._theirs)

    def _archive(self) -> None:
        entry, actor = self._entry, self.desk.actor
        if not self.kind.archivable:
            self.desk.run(lambda ws: ws.organisation.remove(actor, entry), lambda _c: self._gone(entry, deleted=True))
            return
        put_away = not entry.archived
        if (away := self.kind.away) is not None:
            self.desk.run(
                lambda ws: away.job(ws, actor, entry, put_away),
                lambda changes: self._went(away.said(entry, changes, put_away)),
            )
            return
        self.desk.run(
            lambda ws: ws.organisation.archive(actor, entry, put_away), lambda _c: self._gone(entry, back=not put_away)
        )

    def _went(self, words: str) -> None:
        self._entry = None
        self.desk.toast(words)
        self.refresh()

    def _gone(self, entry: Any, *, back: bool = False, deleted: bool = False) -> None:
        self._entry = None
        words = self.tr("“{name}” archived.")
        if back:
            words = self.tr("“{name}” is back.")
        if deleted:
            words = self.tr("“{name}” deleted.")
        self.desk.toast(words.format(name=entry.name))
        self.refresh()


def _archived(entry: Any) -> bool:
    return bool(getattr(entry, "archived", False))
