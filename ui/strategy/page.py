"""The strategy page: the map, and goals, pillars, campaigns, phases and periods as list and form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.events import Changes
from editorial.domain.strategy import Period, Strategy
from editorial.domain.wording import month_text

from ..context import Desk
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
        scroll = Scroll(desk.theme, "sunken")
        scroll.body.setContentsMargins(0, 0, 0, 0)
        scroll.body.addWidget(self.map)
        scroll.body.addStretch(1)
        column.addWidget(scroll, 1)
        self._show_positioning()
        return holder

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
        self.map.show_strategy(strategy, self._counts)
        for part in self._parts.values():
            part.refresh()

    def _lines(self, strategy: Strategy, usage: dict[tuple[str, int], int]) -> dict[Key, str]:
        lines: dict[Key, str] = {}
        for pillar in strategy.pillars:
            count = usage.get(("pillar", pillar.id), 0)
            lines["pillar", pillar.id] = self.tr("%n item(s) this year", "", count)
        for campaign in strategy.campaigns:
            names = [
                getattr(self.desk.department(one.department_id), "name", "")
                for one in strategy.campaign_departments
                if one.campaign_id == campaign.id
            ]
            when = ""
            if campaign.starts and campaign.ends:
                first, last = (month_text(one, self.desk.language) for one in (campaign.starts, campaign.ends))
                when = first if first == last else f"{first} – {last}"
            lines["campaign", campaign.id] = " · ".join(one for one in (when, ", ".join(names)) if one)
        return lines

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
        return [self.switch] if current is None else [self.switch, current]
