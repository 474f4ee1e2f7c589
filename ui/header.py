"""The header row: mark, menu bar, search field, undo and redo, Neu, who works here."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QMenuBar, QSizePolicy, QWidget

from .focus_ring import has_keyboard_focus
from .icons import Icons
from .theme import Theme
from .widgets import paint
from .widgets.badges import key_text, paint_count, paint_key_cap
from .widgets.buttons import IconButton, SplitButton
from .widgets.label import Label
from .widgets.signs import Avatar


class SearchButton(QAbstractButton):
    """Looks like a field, opens the palette."""

    def __init__(self, theme: Theme, icons: Icons, text: str, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._keys = key_text(QKeySequence(keys))
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({self._keys})")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(340), self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(150), self._theme.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(3, 0, -3, 0) if has_keyboard_focus(self) else QRectF(self.rect())
        paint.panel(painter, box, px(6), fill=theme.color("surface"), edge=theme.color("border_strong"))
        self._icons.paint(
            painter, QRectF(box.left() + px(9), (box.height() - px(16)) / 2, px(16), px(16)), "search", "muted"
        )
        font = theme.font("small")
        cap = paint.text_width(font, self._keys) + px(14)
        right = box.right() - px(8)
        line = QRectF(box.left() + px(33), 0, right - cap - px(8) - box.left() - px(33), box.height())
        paint.draw_text(painter, line, self.text(), theme.font("body"), theme.color("muted"))
        if box.width() > px(220):
            keys = QRectF(right - cap, (box.height() - px(18)) / 2, cap, px(18))
            paint_key_cap(painter, keys, self._keys, theme)
        if has_keyboard_focus(self):
            paint.focus_ring(painter, box, theme, px(6))


class Bell(IconButton):
    """What is due, with how many wait."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(theme, icons, "bell", "", parent=parent)
        self._count = -1
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """What is due now; 0 shows no number."""
        if count != self._count:
            self._count = count
            name = self.tr("What is due: %n waiting", "", count) if count else self.tr("What is due: nothing")
            self.setToolTip(f"{name} ({key_text(QKeySequence('Ctrl+R'))})")
            self.setAccessibleName(name)
            self.update()

    def count(self) -> int:
        """The number shown."""
        return self._count

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._count:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_count(painter, self.width() / 2 - self.theme.px(1), 0, self._count, self.theme)


class Header(QWidget):
    """One row, 40 high."""

    search_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    person_requested = Signal()
    due_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons, new_menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._narrow = False
        self.menu_bar = QMenuBar(self)
        self.menu_bar.setNativeMenuBar(True)
        # the search field gives way, not the menus
        self.menu_bar.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self.search = SearchButton(theme, icons, self.tr("Search or type a command"), "Ctrl+K", self)
        self.undo = IconButton(theme, icons, "undo-2", self.tr("Undo"))
        self.redo = IconButton(theme, icons, "redo-2", self.tr("Redo"))
        self.bell = Bell(theme, icons)
        self.new = SplitButton(theme, icons, "quiet", self.tr("New"), icon="plus", menu=new_menu)
        self.avatar = Avatar(theme, "", me=True, size=26)
        self.name = Label(theme, "", weight="medium")
        row = self._row = QHBoxLayout(self)
        row.setSpacing(theme.px(4))
        row.addWidget(_Mark(theme, icons))
        row.addWidget(self.menu_bar)
        row.addStretch(1)
        row.addWidget(self.search, 12)
        row.addStretch(1)
        row.addWidget(self.bell)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addSpacing(theme.px(8))
        row.addWidget(self.new)
        row.addSpacing(theme.px(8))
        row.addWidget(self.avatar)
        row.addWidget(self.name)
        self.search.clicked.connect(self.search_requested)
        self.bell.clicked.connect(self.due_requested)
        self.undo.clicked.connect(self.undo_requested)
        self.redo.clicked.connect(self.redo_requested)
        self.set_person("")
        self._fit()
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(40))
        self._row.setContentsMargins(px(12), px(3), px(12), px(3))
        self.search.setMaximumWidth(px(340))

    def set_person(self, name: str) -> None:
        """Who works here; nobody in particular shows nothing."""
        self.avatar.set_person(name or "?", me=True)
        self.avatar.setVisible(bool(name))
        self.name.setText(name)
        self.name.setVisible(bool(name) and not self._narrow)

    def set_undo(self, undo: str, redo: str) -> None:
        """What Undo and Redo would do; empty: nothing."""
        keys = key_text(QKeySequence("Ctrl+Z")), key_text(QKeySequence("Ctrl+Shift+Z"))
        self.undo.setEnabled(bool(undo))
        self.redo.setEnabled(bool(redo))
        back, again = self.tr("Undo"), self.tr("Redo")
        self.undo.setToolTip(f"{back}: {undo} ({keys[0]})" if undo else self.tr("Nothing to undo"))
        self.redo.setToolTip(f"{again}: {redo} ({keys[1]})" if redo else self.tr("Nothing to redo"))

    def set_narrow(self, narrow: bool) -> None:
        """Below 1180 the name beside the avatar goes."""
        self._narrow = narrow
        self.name.setVisible(not narrow and bool(self.name.text()))

    def set_open(self, is_open: bool) -> None:
        """Without a workspace there is nothing to search, undo or create."""
        for one in (self.search, self.bell, self.undo, self.redo, self.new):
            one.setVisible(is_open)


class _Mark(QWidget):
    """The app mark, 20 px."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme, self._icons = theme, icons
        self.setFixedSize(theme.px(28), theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = self._theme.px(20)
        painter = QPainter(self)
        self._icons.paint(painter, QRectF(0, (self.height() - side) / 2, side, side), "app", "accent")
