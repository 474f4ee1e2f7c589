"""Approval on Today: what waits for my decision, and which of my items are held up, by whom and since when."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from editorial.domain.approvals import Decision
from editorial.domain.content import Status
from editorial.domain.events import Changes
from editorial.domain.wording import when_text
from editorial.services.approval_views import WaitingItem
from editorial.services.today import Held, TodayView
from editorial.texts import text

from ..approval_words import WITHOUT_ICON, WITHOUT_TOKEN, ApprovalWords
from ..context import Desk
from ..widgets.chip_words import held_word
from ..widgets.signs import StatusGlyph
from .rows import ItemRow


class ApprovalRows(QObject):
    """Makes the rows and acts on them."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.words = ApprovalWords(desk, self)

    def summary(self, view: TodayView) -> list[str]:
        """How many decisions wait and when the next one is due; how many items are held up."""
        parts = []
        if view.decisions:
            count = self.tr("%n decision(s) waiting", "", len(view.decisions))
            due = next((self._due(one) for one in view.decisions if one.due is not None), "")
            parts.append(self.tr("{count}, the next {due}").format(count=count, due=due) if due else count)
        if view.held:
            parts.append(self.tr("%n item(s) held up in approval", "", len(view.held)))
        return parts

    # My decisions ---------------------------------------------------------------------------------------------------

    def decisions(self, view: TodayView) -> list[ItemRow]:
        """What waits for me, by due time."""
        return [self._decision(one) for one in view.decisions]

    def _decision(self, one: WaitingItem) -> ItemRow:
        row = ItemRow(self.desk, self._glyph(), one.title, self._line(one))
        row.opened.connect(partial(self.desk.decide, one.content_id))
        if one.due is not None:
            soon = self.words.wall(one.due).date() <= self.desk.clock.today()
            meaning = "danger" if one.overdue else "warning" if soon else "info"
            row.add_tag(meaning, self._due(one), "clock-alert" if one.overdue or soon else "clock")
        row.spare(row.add_button("secondary", self.tr("View"), partial(self.desk.decide, one.content_id)))
        row.add_button("quiet", self.tr("Approve"), partial(self._approve, one), "check")
        return row

    def _glyph(self) -> StatusGlyph:
        return StatusGlyph(self.desk.theme, Status.REVIEW, text("status.review", self.desk.language))

    def _line(self, one: WaitingItem) -> str:
        channels = ", ".join(each.name for each in map(self.desk.channel, one.channel_ids) if each)  # type: ignore[arg-type]
        when = when_text(one.day, one.time, self.desk.language, year=False)
        place = self.tr("{stage}, stage {n} of {total}").format(stage=one.stage, n=one.place, total=one.places)
        standing = self.tr("for {person}").format(person=self.words.name(one.for_id)) if one.for_id else ""
        return " · ".join(part for part in (channels, when, place, standing) if part)

    def _due(self, one: WaitingItem) -> str:
        assert one.due is not None
        return self.words.until(one.due, one.overdue)

    def _approve(self, one: WaitingItem) -> None:
        actor = self.desk.actor
        self.desk.run(
            lambda ws: ws.approvals.decide(actor, one.content_id, Decision.APPROVE, stage_id=one.stage_id),
            partial(self._approved, one),
        )

    def _approved(self, one: WaitingItem, changes: Changes) -> None:
        given = changes.ids.get("sign_off", frozenset())
        words = self.tr("“{title}” approved at the stage “{stage}”.").format(title=one.title, stage=one.stage)
        if len(given) != 1:
            self.desk.toast(words, undo=False)
            return
        sign_off_id, actor = next(iter(given)), self.desk.actor

        def withdraw() -> None:
            said = self.tr("Your sign-off of “{title}” is withdrawn.").format(title=one.title)
            self.desk.run(
                lambda ws: ws.approvals.withdraw(actor, sign_off_id), lambda _changes: self.desk.toast(said, undo=False)
            )

        self.desk.offer(words, self.tr("Withdraw"), withdraw)

    # What is held up ------------------------------------------------------------------------------------------------

    def held(self, view: TodayView) -> list[ItemRow]:
        """Overdue and stuck approvals of my items, with whom it waits for and since when."""
        return [self._held(one) for one in view.held]

    def _held(self, one: Held) -> ItemRow:
        shown = self.words.stage(one.stage, True)
        if one.stage.stuck:
            barred = ", ".join(self.words.name(each) for each in one.stage.barred)
            who = self.tr("{people} wrote part of it").format(people=barred) if barred else self.tr("nobody may sign")
        else:
            who = self.tr("waits for {people}").format(people=shown.who)
        joined = self.words.escalation(one.stage)
        line = " · ".join(part for part in (one.stage.stage.name, who, joined) if part)
        row = ItemRow(self.desk, self._glyph(), one.title, line)
        row.opened.connect(partial(self.desk.open_item, one.content_id))
        if one.stage.stuck:
            row.add_tag("danger", self.tr("nobody may sign"), "triangle-alert")
        else:
            row.add_tag("danger", shown.due, "clock-alert")
        row.add_button("secondary", self.tr("Open"), partial(self.desk.open_item, one.content_id))
        return row

    # Marks ----------------------------------------------------------------------------------------------------------

    def mark(self, row: ItemRow, content_id: int) -> bool:
        """The tags of what goes without approval, whether there is one, and of words that are not cleared."""
        if content_id in self.desk.held:
            row.add_tag("danger", self.tr("input not cleared"), "lock")
            row.setToolTip(held_word())
            row.setAccessibleName(f"{row.accessibleName()}, {held_word()}")
        found = self.desk.marks.without.get(content_id)
        if found is None:
            return False
        row.add_tag(WITHOUT_TOKEN, self.tr("without approval"), WITHOUT_ICON)
        row.setToolTip(self.words.without(found))
        row.setAccessibleName(f"{row.accessibleName()}, {self.words.without(found)}")
        return True
