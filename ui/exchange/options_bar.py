"""What a person states beyond the file: sheets, year, order of day and month, channel of rows without one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editorial.domain.channels import PRESETS
from editorial.domain.plan_import import PlanFile, PlanOptions
from editorial.domain.words import fold

from ..context import Desk
from ..widgets.buttons import make_button
from ..widgets.choice import Choice, Sign
from ..widgets.elided import ElidedLabel
from ..widgets.empty import IconSign
from ..widgets.filter_chip import FilterChip


class OptionsBar(QWidget):
    """The file, and chips for the options. `changed` with the PlanOptions; `other_file` for another file."""

    changed = Signal(object)
    other_file = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        theme, icons, px = desk.theme, desk.icons, desk.theme.px
        self._options = PlanOptions()
        self._sheets: tuple[str, ...] = ()
        self.name = ElidedLabel(theme, "", "body", weight=500, least=8, parent=self)
        self.other = make_button(theme, icons, "ghost", self.tr("Other file …"), size="small", parent=self)
        self.other.clicked.connect(self.other_file)
        self.sheets = FilterChip(theme, icons, self.tr("Sheets"))
        self.year = FilterChip(theme, icons, self.tr("Year"), multiple=False)
        self.order = FilterChip(theme, icons, self.tr("Order"), self._orders(), multiple=False)
        self.channel = FilterChip(theme, icons, self.tr("Rows without channel"), multiple=False)
        self.year.setToolTip(self.tr("The year of dates that name none"))
        self.order.setToolTip(self.tr("How dates such as 03/04/2026 are meant"))
        self.channel.setToolTip(self.tr("The channel of rows that name none"))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), px(6), px(16), px(6))
        row.setSpacing(px(8))
        row.addWidget(IconSign(theme, icons, "file-spreadsheet", "muted", 16, parent=self))
        row.addWidget(self.name, 1)
        row.addWidget(self.other)
        row.addSpacing(px(8))
        for chip in (self.sheets, self.year, self.order, self.channel):
            chip.selection_changed.connect(self._changed)
            row.addWidget(chip)

    def _orders(self) -> list[Choice]:
        return [Choice(False, self.tr("day first")), Choice(True, self.tr("month first"))]

    def show_plan(self, plan: PlanFile, options: PlanOptions) -> None:
        """The file's name and what is stated now."""
        self.name.setText(plan.name)
        self._options = options
        self._sheets = plan.sheets or self._sheets
        self.sheets.set_choices([Choice(one, one) for one in self._sheets])
        self.sheets.set_selected(options.sheets)
        self.sheets.setVisible(len(self._sheets) > 1)
        today = self.desk.clock.today().year
        years = sorted({today - 1, today, today + 1, today + 2, *([options.year] if options.year else [])})
        self.year.set_choices([Choice(one, str(one)) for one in years])
        self.year.set_selected([options.year] if options.year else [])
        self.order.set_selected([] if options.month_first is None else [options.month_first])
        self.channel.set_choices(self._channels(options.channel))
        self.channel.set_selected([options.channel] if options.channel else [])

    def _channels(self, chosen: str) -> list[Choice]:
        own = [one for one in self.desk.directory.channels if not one.archived]
        found = [Choice(one.name, one.name, Sign.channel(one.monogram, one.hue)) for one in own]
        known = {fold(name) for one in own for name in (one.name, one.network)}
        found += [
            Choice(one.name, one.name, Sign.channel(one.monogram, one.hue), self.tr("new"))
            for one in PRESETS
            if fold(one.name) not in known
        ]
        if chosen and chosen not in [one.value for one in found]:
            found.append(Choice(chosen, chosen))
        return found

    def _changed(self, _chosen: object) -> None:
        def one(chip: FilterChip) -> object:
            return next(iter(chip.selected()), None)

        year, order, channel = one(self.year), one(self.order), one(self.channel)
        chosen = self.sheets.selected()
        self._options = replace(
            self._options,
            sheets=tuple(sheet for sheet in self._sheets if sheet in chosen),
            year=int(str(year)) if year else None,
            month_first=None if order is None else bool(order),
            channel=str(channel or ""),
        )
        self.changed.emit(self._options)
