"""The header row: mark, menu bar, search field, undo and redo, Neu, who works here."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QMenuBar, QSizePolicy, QWidget

from .focus_ring import has_keyboard_focus
from .icons import Icons
from .theme import Theme
from .widgets import paint
from .widgets.badges import key_text, paint_count, paint_key_cap
from .widgets.buttons import IconButton, SplitButton
from .widgets.signs import initials, paint_avatar


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


class PersonButton(QAbstractButton):
    """Who works here: avatar and name, below 1180 px only the avatar. A click opens the menu of people."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._narrow = False
        self._name = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self.set_person("")

    def set_person(self, name: str) -> None:
        """Nobody in particular shows a sign instead of initials."""
        self._name = name
        self.setText(name or self.tr("Who is working here?"))
        keys = key_text(QKeySequence("Ctrl+Shift+P"))
        switch = self.tr("Switch person")
        self.setToolTip(f"{self.text()}\n{switch} ({keys})")
        self.setAccessibleName(self.tr("{person}, switch person").format(person=self.text()))
        self.updateGeometry()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Only the avatar."""
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        words = paint.text_width(self._theme.font("body", 500), self.text()) + px(14)
        return QSize(px(34) + (0 if self._narrow else min(words, px(220))), px(34))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            paint.panel(painter, box.adjusted(0, 1, 0, -1), px(17), fill=theme.color("hover"))
        side = px(28)
        place = QRect(px(3), (self.height() - side) // 2, side, side)
        if self._name:
            paint_avatar(painter, place, initials(self._name), theme, me=True)
        else:
            self._icons.paint(painter, place.adjusted(px(4), px(4), -px(4), -px(4)), "user-round", "muted")
        if not self._narrow:
            line = QRectF(px(39), 0, box.width() - px(47), box.height())
            token = "text" if self._name else "muted"
            paint.draw_text(painter, line, self.text(), theme.font("body", 500), theme.color(token))
        if has_keyboard_focus(self):
            paint.focus_ring(painter, box.adjusted(2, 2, -2, -2), theme, px(15))

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()


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
        self._wanted = False
        self.menu_bar = QMenuBar(self)
        self.menu_bar.setNativeMenuBar(True)
        # the search field gives way, not the menus
        self.menu_bar.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self.search = SearchButton(theme, icons, self.tr("Search or type a command"), "Ctrl+K", self)
        self.undo = IconButton(theme, icons, "undo-2", self.tr("Undo"))
        self.redo = IconButton(theme, icons, "redo-2", self.tr("Redo"))
        self.bell = Bell(theme, icons)
        self.new = SplitButton(theme, icons, "quiet", self.tr("New"), icon="plus", menu=new_menu)
        self.person = PersonButton(theme, icons)
        self._may_create = self._may_undo = True
        self._open = False
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
        row.addWidget(self.person)
        self.search.clicked.connect(self.search_requested)
        self.bell.clicked.connect(self.due_requested)
        self.undo.clicked.connect(self.undo_requested)
        self.redo.clicked.connect(self.redo_requested)
        self.person.clicked.connect(self.person_requested)
        self.person.hide()
        self._fit()
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(40))
        self._row.setContentsMargins(px(12), px(3), px(12), px(3))
        self.search.setMaximumWidth(px(340))

    def set_person(self, name: str, several: bool = False) -> None:
        """Who works here; nobody in particular shows nothing, unless there are `several` to choose from."""
        self.person.set_person(name)
        self.person.setVisible(self._open and bool(name or several))
        self._wanted = bool(name or several)

    def set_rights(self, create: bool, undo: bool) -> None:
        """What nobody may do here is not offered."""
        self._may_create, self._may_undo = create, undo
        self.set_open(self._open)

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
        self.person.set_narrow(narrow)

    def set_open(self, is_open: bool) -> None:
        """Without a workspace there is nothing to search, undo or create, and nobody works."""
        self._open = is_open
        self.search.setVisible(is_open)
        self.bell.setVisible(is_open)
        self.undo.setVisible(is_open and self._may_undo)
        self.redo.setVisible(is_open and self._may_undo)
        self.new.setVisible(is_open and self._may_create)
        self.person.setVisible(is_open and self._wanted)


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
