"""The filter bar above a view: filters, reset, hit count, hint toggles; folds into one button when narrow.

Between wide and narrow the filters that do not fit go behind "More".
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.icons import Icons
from ui.theme import Theme

from .buttons import Button
from .filter_chip import FilterChip
from .label import Label

if TYPE_CHECKING:
    from .popover import Popover

__all__ = ["FilterBar"]

# fewer than these beside the button for the rest, and all of them go behind it
FEWEST: Final = 3
#: Showing a chip can change the widths that decide about it; after so many rounds it stays as it is.
_ROUNDS: Final = 3


class FilterBar(QWidget):
    """Holds the filter chips of a view. `changed` carries {key: frozenset of values} of the filters that are set."""

    changed = Signal(object)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.icons = theme, icons
        self._chips: dict[str, FilterChip] = {}
        self._beside = 0
        self._popover: Popover | None = None
        self._arranging = self._again = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._left = QHBoxLayout()
        self._middle = QHBoxLayout()
        self._right = QHBoxLayout()
        self._fold = Button(theme, icons, "secondary", self.tr("Filter"), "funnel", size="small", parent=self)
        self._fold.clicked.connect(self._open_folded)
        self._fold.hide()
        self._reset = Button(theme, icons, "ghost", self.tr("Reset"), size="small", parent=self)
        self._reset.setToolTip(self.tr("Take all filters back"))
        self._reset.clicked.connect(self.reset)
        self._reset.hide()
        self._hits = Label(theme, "", "small", "muted", tnum=True, parent=self)
        self._row.addLayout(self._left)
        self._row.addLayout(self._middle)
        self._row.addWidget(self._fold)
        self._row.addWidget(self._reset)
        self._row.addStretch(1)
        self._row.addWidget(self._hits)
        self._row.addLayout(self._right)
        theme.changed.connect(self._restyle)
        self._restyle()

    # -- building ---------------------------------------------------------------------------------------------------

    def add_left(self, widget: QWidget) -> None:
        """Something in front of the filters: the saved view."""
        self._left.addWidget(widget)

    def add_right(self, widget: QWidget) -> None:
        """Something at the right end: hint toggles."""
        self._right.addWidget(widget)

    def add_filter(self, key: str, chip: FilterChip) -> FilterChip:
        """Add a filter under `key`."""
        self._chips[key] = chip
        self._middle.addWidget(chip)
        chip.selection_changed.connect(self._announce)
        self._arrange()
        return chip

    def chip(self, key: str) -> FilterChip:
        """The chip of a filter; KeyError if there is none."""
        return self._chips[key]

    # -- state ------------------------------------------------------------------------------------------------------

    def values(self) -> dict[str, frozenset[Hashable]]:
        """What is set."""
        return {key: chip.selected() for key, chip in self._chips.items() if chip.selected()}

    def set_values(self, values: Mapping[str, frozenset[Hashable]]) -> None:
        """Set all filters at once, without a signal; those not named are cleared."""
        for key, chip in self._chips.items():
            chip.set_selected(values.get(key, frozenset()))
        self._describe()

    def reset(self) -> None:
        """Clear all filters and say so once."""
        self.set_values({})
        self.changed.emit({})

    def set_hits(self, text: str) -> None:
        """The hit count, always visible ("31 Veröffentlichungen"); empty hides it."""
        self._hits.setText(text)
        self._arrange()

    def is_folded(self) -> bool:
        """Whether all chips are behind the one button."""
        return self._beside == 0 and bool(self._chips)

    # -- folding ----------------------------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        return QSize(self._fixed_width() + self._fold.sizeHint().width(), self.theme.height("filter_bar"))

    def sizeHint(self) -> QSize:
        return QSize(self._fixed_width() + self._chips_width(), self.theme.height("filter_bar"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _chips_width(self) -> int:
        gap = self._middle.spacing()
        return sum(chip.sizeHint().width() + gap for chip in self._chips.values())

    def _fixed_width(self) -> int:
        gap = self._row.spacing()
        width = self.theme.px(16 + 20)
        for part in (self._left, self._right):
            for index in range(part.count()):
                item = part.itemAt(index)
                widget = item.widget() if item is not None else None
                if widget is not None and not widget.isHidden():
                    width += widget.sizeHint().width() + gap
        if self._hits.text():
            width += self._hits.sizeHint().width() + gap
        # room for "Reset" is kept, so that setting a filter does not fold the bar
        return width + self._reset.sizeHint().width() + gap

    def _fitting(self) -> int:
        """How many chips have room beside the button for the others; all, or at least a few, or none."""
        chips = list(self._chips.values())
        gap = self._middle.spacing()
        room = self.width() - self._fixed_width()
        if self._chips_width() <= room:
            return len(chips)
        room -= self._fold.sizeHint().width() + self._row.spacing()
        for count, chip in enumerate(chips):
            room -= chip.sizeHint().width() + gap
            if room < 0:
                return count if count >= FEWEST else 0
        return len(chips)

    def _arrange(self) -> None:
        if self._popover is not None:
            # the chips are out of the bar now; it is arranged again when they come back
            return
        if self._arranging:
            # a chip that is hidden while it is being shown stays on the screen: once more when it is there
            self._again = True
            return
        self._arranging = True
        try:
            for _round in range(_ROUNDS):
                self._again = False
                self._show_fitting()
                if not self._again:
                    break
        finally:
            self._arranging = False

    def _show_fitting(self) -> None:
        self._beside = self._fitting()
        for index, chip in enumerate(self._chips.values()):
            if chip.isHidden() != (index >= self._beside):
                chip.setVisible(index < self._beside)
        if self._fold.isHidden() != (self._beside == len(self._chips)):
            self._fold.setVisible(self._beside < len(self._chips))
        self._name_fold()

    def _behind(self) -> list[FilterChip]:
        return list(self._chips.values())[self._beside :]

    def _name_fold(self) -> None:
        count = sum(1 for chip in self._behind() if chip.selected())
        if self._beside:
            text = self.tr("More ({count})").format(count=count) if count else self.tr("More")
        else:
            text = self.tr("Filter ({count})").format(count=count) if count else self.tr("Filter")
        if self._fold.text() == text:
            return
        self._fold.setText(text)
        self._fold.set_icon_name("" if self._beside else "funnel")
        self._fold.set_kind("quiet" if count else "secondary")

    def _open_folded(self) -> None:
        from .popover import Popover

        popover = Popover(self.theme, self.window(), padding=12)
        popover.body.setSpacing(self.theme.px(6))
        behind = self._behind()
        for chip in behind:
            popover.body.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
            chip.show()
        popover.closed.connect(self._take_back)
        self._popover = popover
        popover.open_below(self._fold)
        if behind:
            behind[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _take_back(self) -> None:
        popover, self._popover = self._popover, None
        for chip in self._chips.values():
            self._middle.addWidget(chip)
        self._arrange()
        if popover is not None:
            popover.deleteLater()

    def _announce(self, _values: object) -> None:
        self._describe()
        self.changed.emit(self.values())

    def _describe(self) -> None:
        self._reset.setVisible(bool(self.values()))
        self._arrange()
        self._name_fold()

    def _restyle(self) -> None:
        px = self.theme.px
        self._row.setContentsMargins(px(20), 0, px(16), 0)
        self._row.setSpacing(px(8))
        for part in (self._left, self._middle, self._right):
            part.setSpacing(px(6))
        self._arrange()
        self.updateGeometry()
