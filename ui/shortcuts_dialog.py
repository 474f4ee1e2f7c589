"""F1: all shortcuts by group, with the switch for single-letter keys; and who made this."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from editorial import __version__

from .actions import Actions
from .context import Desk
from .menus import MENUS
from .place_keys import PLACES, listed
from .widgets.badges import KeyCap, key_text
from .widgets.dialogs import BaseDialog
from .widgets.label import Label
from .widgets.scroll import Scroll


class ShortcutsDialog(BaseDialog):
    """Every shortcut there is."""

    def __init__(self, desk: Desk, actions: Actions, parent: QWidget) -> None:
        super().__init__(desk.theme, desk.icons, self.tr("Keyboard shortcuts"), 560, parent)
        self._desk = desk
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._grid.setVerticalSpacing(desk.theme.px(4))
        self._grid.setContentsMargins(0, 0, desk.theme.px(12), 0)
        self._rows(actions)
        scroll = Scroll(desk.theme, "raised")
        scroll.body.setContentsMargins(0, 0, 0, 0)
        scroll.body.addLayout(self._grid)
        scroll.body.addStretch(1)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        scroll.setMinimumHeight(desk.theme.px(380))
        scroll.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.content.addWidget(scroll)
        self.single = QCheckBox(self.tr("Single letters work as shortcuts (N, T, M …)"))
        self.single.setChecked(desk.settings.single_keys)
        self.single.toggled.connect(self._switch)
        self.content.addWidget(self.single)
        self.set_primary(self.tr("Close"))
        self.cancel.hide()

    def _switch(self, on: bool) -> None:
        self._desk.change_settings(single_keys=on)

    def _rows(self, actions: Actions) -> None:
        for name, title in MENUS:
            found = [one for group, one in actions.all() if group == name and not one.shortcut().isEmpty()]
            if not found:
                continue
            heading = QCoreApplication.translate("Menus", str(title)).replace("&", "")
            self._heading(heading)
            for action in found:
                self._row(action.text().replace("&", ""), [key_text(one) for one in action.shortcuts()])
        for place, title in PLACES:
            self._heading(QCoreApplication.translate("Shortcuts", str(title)))
            for words, keys in listed(place):
                shown = [key_text(QKeySequence(one)) for one in keys]
                self._row(QCoreApplication.translate("Shortcuts", words), shown)

    def _heading(self, text: str) -> None:
        row = self._grid.rowCount()
        if row > 1:
            self._grid.setRowMinimumHeight(row, self._desk.theme.px(12))
            row += 1
        self._grid.addWidget(Label(self._desk.theme, text, "body", "muted", "semibold"), row, 0, 1, 2)

    def _row(self, text: str, keys: list[str]) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(Label(self._desk.theme, text), row, 0)
        cap = KeyCap(self._desk.theme, "  ".join(keys))
        self._grid.addWidget(cap, row, 1, Qt.AlignmentFlag.AlignRight)


class AboutDialog(BaseDialog):
    """Name, version, licence."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk.theme, desk.icons, self.tr("Editorial Desk"), 440, parent)
        lines = (
            self.tr("Version {number}").format(number=__version__),
            self.tr("Editorial calendar, offline in one file."),
            self.tr("Free software under the MIT licence. Icons: Lucide (ISC). Font: Inter (OFL)."),
        )
        for line in lines:
            self.content.addWidget(Label(desk.theme, line, "body", wrap=True))
        self.set_primary(self.tr("Close"))
        self.cancel.hide()
