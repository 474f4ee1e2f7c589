"""Action items on Today: what I took upon myself in meetings, and ticking it off."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from editorial.domain.action_cards import ActionRow
from editorial.domain.decisions import ActionState
from editorial.domain.wording import day_text
from editorial.services.today import TodayView

from ..context import Desk
from ..widgets.empty import IconSign
from ..widgets.label import Label
from .rows import ItemRow

#: More of them stand on the page of meetings.
MOST = 12


class ActionRows(QObject):
    """Makes the rows and acts on them."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def summary(self, view: TodayView) -> list[str]:
        """How many should have been done by now."""
        late = sum(one.overdue for one in view.actions)
        return [self.tr("%n action item(s) overdue", "", late)] if late else []

    def title(self) -> str:
        """What the section is called: without a person of their own everybody's are theirs."""
        return self.tr("My action items") if self.desk.actor.id is not None else self.tr("Open action items")

    def rows(self, view: TodayView) -> list[ItemRow]:
        """What is to be done, by the day it is due."""
        return [self._row(one) for one in view.actions[:MOST]]

    def _row(self, row: ActionRow) -> ItemRow:
        desk, one = self.desk, row.action
        name = self.tr("overdue") if row.overdue else self.tr("action item")
        sign = IconSign(desk.theme, desk.icons, "square-check", "danger" if row.overdue else "accent_text", 16, name)
        where = " ".join(part for part in (row.meeting, row.label) if part)
        who = "" if row.mine else row.owner
        made = ItemRow(desk, sign, one.text, " · ".join(part for part in (who, where, row.content) if part))
        made.opened.connect(partial(self._open, row))
        if one.due is not None:
            since = self.tr("overdue since {day}") if row.overdue else self.tr("until {day}")
            words = since.format(day=day_text(one.due, desk.language, year=False))
            soon = (one.due - desk.clock.today()).days <= 1
            if row.overdue or soon:
                made.add_tag("danger" if row.overdue else "warning", words, "clock-alert")
            else:
                made.add(Label(desk.theme, words, "small", "muted", tnum=True))
        if row.editable:
            made.add_button("quiet", self.tr("Done"), partial(self._done, row), "check")
        return made

    def _open(self, row: ActionRow) -> None:
        """Where it is worked on: its content item, else its meeting, else the page of meetings."""
        if row.action.content_id is not None and row.content:
            self.desk.open_item(row.action.content_id)
        elif row.action.meeting_id is not None:
            self.desk.show_meeting(row.action.meeting_id)
        else:
            self.desk.open_page_requested.emit("meetings")

    def _done(self, row: ActionRow) -> None:
        actor, action_id = self.desk.actor, row.action.id
        words = self.tr("“{text}” is done.").format(text=row.action.text)
        self.desk.run(
            lambda ws: ws.actions.set_state(actor, [action_id], ActionState.DONE),
            lambda _found: self.desk.toast(words),
        )
