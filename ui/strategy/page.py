"""The strategy page: the map, and goals, pillars, campaigns, phases and periods as list and form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.events import Changes
from editorial.domain.strategy import Period, Strategy
from editorial.domain.wording import months_text

from ..context import Desk
from ..pages import CAMPAIGNS
from ..parts_page import PartsPage
from ..widgets.buttons import IconButton
from ..widgets.elided import ElidedLabel
from ..widgets.empty import IconSign
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.scroll import Scroll
from .kinds import StrategyKinds
from .map_view import Key, MapView

if TYPE_CHECKING:
    from editorial.app import Workspace

_SHOWN = ("goal", "pillar", "campaign", "campaign_phase", "pillar_goal", "campaign_pillar", "campaign_department")
#: Least height for the campaigns below the map: their head and legend and two rows.
_LEAST = 220
_UNBOUND = 16_777_215
PART_OF = {"goal": "goals", "pillar": "pillars", "campaign": "campaigns"}


class StrategyPage(PartsPage):
    """From positioning to campaigns."""

    def __init__(self, desk: Desk) -> None:
        parts = [
            ("map", self.tr("Overview")),
            ("goals", self.tr("Goals")),
            ("pillars", self.tr("Pillars")),
            ("campaigns", self.tr("Campaigns")),
            ("phases", self.tr("Phases")),
            ("bands", self.tr("Blackouts")),
        ]
        super().__init__(desk, self.tr("Strategy"), parts, self.tr("Part of the strategy"), StrategyKinds(desk))
        self._counts: dict[Key, str] = {}
        self.stack.addWidget(self._make_map())
        desk.live.changed.connect(self._changed)
        desk.directory_changed.connect(self._show_positioning)
        self.show_part("map")
        self.reload()

    def _make_map(self) -> QWidget:
        desk, px = self.desk, self.desk.theme.px
        holder = Ground(desk.theme, "sunken")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(px(20), px(12), px(16), px(12))
        row.setSpacing(px(8))
        row.addWidget(IconSign(desk.theme, desk.icons, "compass", "accent_text"))
        row.addWidget(Label(desk.theme, self.tr("Positioning"), "body", "muted"))
        self.positioning = ElidedLabel(desk.theme, "", "section")
        row.addWidget(self.positioning, 1)
        self.way = Label(desk.theme, "", "small", "accent_text", "semibold")
        self.way_off = IconButton(desk.theme, desk.icons, "x", self.tr("Light no way"), size=26)
        row.addWidget(self.way)
        row.addWidget(self.way_off)
        column.addLayout(row)
        column.addWidget(Line(desk.theme))
        self.map = MapView(desk)
        self.map.chosen.connect(self._chosen)
        self.map.opened.connect(self._open)
        self.way_off.clicked.connect(self.map.clear_choice)
        self._chosen("")
        self._scroll = Scroll(desk.theme, "sunken")
        self._scroll.body.setContentsMargins(0, 0, 0, 0)
        self._scroll.body.addWidget(self.map)
        self._scroll.body.addStretch(1)
        column.addWidget(self._scroll, 1)
        self._parting = Line(desk.theme)
        column.addWidget(self._parting)
        self.campaigns = CAMPAIGNS.make(desk)
        column.addWidget(self.campaigns, 1)
        self._parting.hide()
        self.campaigns.hide()
        self._show_positioning()
        return holder

    def _fit(self) -> None:
        """Below the map the campaigns run over the months, where there is room for a few of them."""
        px = self.desk.theme.px
        high = self.map.sizeHint().height() + px(4)
        rest = self.stack.height() - px(52) - high
        shown = rest >= px(_LEAST) and any(not one.archived for one in self._kinds.strategy.campaigns)
        self._scroll.setMaximumHeight(high if shown else _UNBOUND)
        self._parting.setVisible(shown)
        self.campaigns.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # Reading ------------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the strategy anew."""
        actor, year = self.desk.actor, self.desk.clock.today().year

        def job(ws: Workspace) -> tuple[Strategy, tuple[Period, ...], dict[tuple[str, int], int]]:
            return ws.organisation.strategy(actor), ws.organisation.periods(actor), ws.plan.usage(actor, year)

        self.desk.run(job, self._show)

    def _show(self, result: tuple[Strategy, tuple[Period, ...], dict[tuple[str, int], int]]) -> None:
        strategy, self._kinds.periods, usage = result
        self._kinds.strategy = strategy
        self._counts = self._lines(strategy, usage)
        self.map.show_strategy(strategy, self._counts, self._runs(strategy))
        self._fit()
        for part in self._parts.values():
            part.refresh()

    def _lines(self, strategy: Strategy, usage: dict[tuple[str, int], int]) -> dict[Key, str]:
        lines: dict[Key, str] = {}
        for pillar in strategy.pillars:
            count = usage.get(("pillar", pillar.id), 0)
            lines["pillar", pillar.id] = self.tr("%n item(s) this year", "", count)
        for campaign in strategy.campaigns:
            ids = {one.department_id for one in strategy.campaign_departments if one.campaign_id == campaign.id}
            lines["campaign", campaign.id] = self._departments(ids)
        return lines

    def _departments(self, ids: set[int]) -> str:
        """Their names in the order of the organisation; all of them in two words."""
        living = [one for one in self.desk.directory.departments if not one.archived]
        if len(living) > 1 and ids >= {one.id for one in living}:
            return self.tr("all departments")
        return ", ".join(one.name for one in self.desk.directory.departments if one.id in ids)

    def _runs(self, strategy: Strategy) -> dict[int, str]:
        """From which month to which each campaign runs, by its id."""
        today, language = self.desk.clock.today(), self.desk.language
        return {
            one.id: months_text(one.starts, one.ends, today, language)
            for one in strategy.campaigns
            if one.starts and one.ends
        }

    def _changed(self, changes: Changes) -> None:
        if changes.touches(*_SHOWN, "period", "content"):
            self.reload()

    def _show_positioning(self) -> None:
        words = self.desk.options.positioning
        self.positioning.setText(words or self.tr("not written yet (Settings)"))

    def _chosen(self, title: str) -> None:
        self.way.setText(self.tr("Way of “{title}”").format(title=title) if title else "")
        self.way.setVisible(bool(title))
        self.way_off.setVisible(bool(title))

    # Parts --------------------------------------------------------------------------------------------------------

    def show_part(self, name: str) -> None:
        """The map or one of the lists."""
        if name != "map":
            super().show_part(name)
            return
        if self.switch.current() != name:
            self.switch.set_current(name)
        self.stack.setCurrentIndex(0)
        self.new_button.setText(self.tr("New campaign"))
        self.new_button.setVisible(self.desk.may("strategy.save"))

    def _open(self, kind: str, entry_id: int) -> None:
        name = PART_OF[kind]
        self.show_part(name)
        self.part(name).choose(entry_id)

    def _new(self) -> None:
        name = "campaigns" if self.switch.current() == "map" else self.switch.current()
        self.show_part(name)
        self.part(name).new()

    def focus_content(self) -> None:
        """The map or the list has the keyboard."""
        if self.switch.current() == "map":
            self.map.setFocus()
        else:
            super().focus_content()

    def regions(self) -> list[QWidget]:
        """For F6: toolbar, content."""
        current = self.stack.currentWidget()
        if current is not None and self.switch.current() == "map":
            return [self.switch, self.map, self.campaigns] if self.campaigns.isVisible() else [self.switch, self.map]
        return [self.switch] if current is None else [self.switch, current]
