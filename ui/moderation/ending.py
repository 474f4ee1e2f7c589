"""Before a meeting ends: what was not discussed and where it goes, and what the item in front still lacks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import AgendaItem
from editorial.domain.minutes_checks import check_minutes

from ..context import Desk
from ..stage_look import stage_theme
from ..widgets.dialogs import BaseDialog
from ..widgets.empty import IconSign
from ..widgets.label import Label
from .standing import open_items
from .state import Moderation

__all__ = ["EndDialog"]

#: Most items that are named; the rest is counted.
NAMED = 6


class EndDialog(BaseDialog):
    """Enter ends the meeting, Esc goes on with it."""

    def __init__(self, desk: Desk, state: Moderation, parent: QWidget) -> None:
        super().__init__(stage_theme(desk), desk.icons, self.tr("End the meeting?"), 560, parent)
        self.desk, self.state = desk, state
        case = state.case
        left = open_items(case)
        self.content.addWidget(self._part("list", "muted", self._goes(case, len(left)), self._named(left)))
        lacks = self._lacks(case)
        if lacks:
            item = state.item
            number = state.number(item) if item is not None else 0
            words = self.tr("Item {number}, which is in front, will be over:").format(number=number)
            self.content.addWidget(self._part("triangle-alert", "warning", words, lacks))
        later = self.tr("You can go on with the meeting afterwards too, from its minutes.")
        self.content.addWidget(Label(self.theme, later, "small", "muted", wrap=True))
        self.set_cancel(self.tr("Go on"))
        self.set_primary(self.tr("End the meeting"), "flag").setFocus()

    def _goes(self, case: MeetingCase, count: int) -> str:
        if case.meeting.series_id is None:
            return self.tr("%n item(s) not discussed; offered to the meetings to come:", "", count)
        return self.tr("%n item(s) not discussed; carried over to the next agenda:", "", count)

    def _named(self, left: Sequence[AgendaItem]) -> list[str]:
        shown = left if len(left) <= NAMED + 1 else left[:NAMED]
        named = [f"{self.state.number(one)}.  {self.state.title(one)}" for one in shown]
        more = len(left) - len(shown)
        return [*named, self.tr("and %n more", "", more)] if more else named

    def _lacks(self, case: MeetingCase) -> list[str]:
        """What the minutes will say is missing of the item in front."""
        at = case.meeting.item_id
        return [one.sentence(self.desk.language) for one in check_minutes(case) if at and one.item_id == at]

    def _part(self, icon: str, token: str, head: str, lines: Sequence[str]) -> QWidget:
        theme, px = self.theme, self.theme.px
        made = QWidget()
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(Label(theme, head, "body", weight=600, wrap=True))
        for one in lines:
            words.addWidget(Label(theme, one, "body", wrap=True))
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        sign = IconSign(theme, self.icons, icon, token, 20)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return made
