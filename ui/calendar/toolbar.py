"""The toolbar of the calendar page: title, turning pages, view switch, quick add, side panel."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ..context import Desk
from ..widgets.badges import key_cap_width, paint_key_cap
from ..widgets.buttons import Button, IconButton
from ..widgets.label import Label
from ..widgets.paint import draw_text, panel, text_width
from ..widgets.segmented import Segmented
from .state import VIEWS

#: Below this width of the window the view switch is a combo box and the words behind the title go.
NARROW = 1180


class QuickAddField(QAbstractButton):
    """Looks like the field it opens: click, Enter or Space start quick add."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.theme = desk, desk.theme
        self.setText(self.tr("Quick add"))
        self.setAccessibleName(self.text())
        self.setToolTip(self.tr("Add a content item in one line (N)"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._ask)
        self.theme.changed.connect(self.updateGeometry)

    def _ask(self) -> None:
        self.desk.quick_add()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(340), self.theme.height("input"))

    def minimumSizeHint(self) -> QSize:
        words = text_width(self.theme.font("body"), self.text())
        return QSize(words + self.theme.px(10 + 16 + 8 + 12 + 22 + 6), self.theme.height("input"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, px = self.theme, self.theme.px
        panel(painter, self.rect(), theme.radius("input"), theme.color("surface"), theme.color("border_strong"))
        side = px(16)
        icon = QRect(px(10), (self.height() - side) // 2, side, side)
        self.desk.icons.paint(painter, icon, "calendar-plus", "muted")
        cap = key_cap_width("N", theme)
        shown = self.desk.settings.single_keys
        right = self.width() - px(6) - (cap if shown else 0)
        if shown:
            paint_key_cap(painter, QRect(right, (self.height() - px(18)) // 2, cap, px(18)), "N", theme)
        room = QRect(icon.right() + px(9), 0, right - icon.right() - px(14), self.height())
        draw_text(painter, room, self.text(), theme.font("body"), theme.color("muted"))


class Toolbar(QWidget):
    """`stepped` -1 or 1, `today`, `view_chosen` with a name of `VIEWS`, `panel_toggled`."""

    stepped = Signal(int)
    today = Signal()
    view_chosen = Signal(str)
    panel_toggled = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.theme = desk, desk.theme
        theme, icons = desk.theme, desk.icons
        self.title = Label(theme, "", "title", parent=self)
        self.subtitle = Label(theme, "", "small", "muted", tnum=True, parent=self)
        self.previous = IconButton(theme, icons, "chevron-left", self.tr("Back"), token="text", parent=self)
        self.today_button = Button(theme, icons, "secondary", self.tr("Today"), parent=self)
        self.following = IconButton(theme, icons, "chevron-right", self.tr("Forward"), token="text", parent=self)
        self.switch = Segmented(theme, list(zip(VIEWS, self._names(), strict=True)), self.tr("View"), self)
        self.switch.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.quick_add = QuickAddField(desk, self)
        self.panel_button = IconButton(
            theme, icons, "panel-right", self.tr("Side panel"), framed=True, token="text", parent=self
        )
        self.panel_button.setCheckable(True)
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.following.clicked.connect(lambda: self.stepped.emit(1))
        self.today_button.clicked.connect(self.today)
        self.switch.changed.connect(self.view_chosen)
        self.panel_button.toggled.connect(self.panel_toggled)
        self._tools: QWidget | None = None
        self._narrow = False
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()

    def _names(self) -> tuple[str, ...]:
        return self.tr("Month"), self.tr("Week"), self.tr("List"), self.tr("Board"), self.tr("Campaigns")

    def _build(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.title)
        self._row.addWidget(self.subtitle)
        for widget in (self.previous, self.today_button, self.following, self.switch):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._slot = QHBoxLayout()
        self._row.addLayout(self._slot)
        self._row.addWidget(self.quick_add, 2)
        self._row.addWidget(self.panel_button)

    def describe(self, title: str, subtitle: str, pages: bool) -> None:
        """What the view in front says of itself."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle) and not self._narrow)
        for widget in (self.previous, self.today_button, self.following):
            widget.setVisible(pages)
        # the arrows stand still while months of different length go by
        self.title.setMinimumWidth(self.theme.px(132) if pages else 0)

    def set_tools(self, widget: QWidget | None) -> None:
        """The control of the view in front."""
        if widget is self._tools:
            return
        if self._tools is not None:
            self._slot.removeWidget(self._tools)
            self._tools.hide()
        self._tools = widget
        if widget is not None:
            self._slot.addWidget(widget)
            widget.show()

    def set_narrow(self, narrow: bool) -> None:
        """Little room: the switch becomes a combo box."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.subtitle.setVisible(bool(self.subtitle.text()) and not narrow)
        self._restyle()

    def _restyle(self) -> None:
        px = self.theme.px
        self._row.setContentsMargins(px(20), 0, px(16), 0)
        self._row.setSpacing(px(8))
        self._slot.setSpacing(px(8))
        self.setFixedHeight(self.theme.height("toolbar"))
        wide = self.switch.sizeHint().width()
        self.switch.setMaximumWidth(px(150) if self._narrow else wide)
        self.switch.setMinimumWidth(px(110) if self._narrow else wide)
        self.quick_add.setMaximumWidth(px(430))
