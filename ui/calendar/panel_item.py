"""The side panel for one item: facts, publications, checklist, comments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from editorial.domain.content import Comment, ContentCard
from editorial.domain.wording import stamp_text
from editorial.texts import text

from ..context import Changes, Desk
from ..widgets.buttons import LinkButton
from ..widgets.empty import IconSign
from ..widgets.label import Label
from ..widgets.section import FactRow, SectionHeader
from ..widgets.signs import Avatar, TaskFieldSign
from .panel_approval import ApprovalPart
from .panel_load import hours_text
from .panel_parts import SlotRow
from .selection import Selected

if TYPE_CHECKING:
    from editorial.app import Workspace

#: More than this is the editor's.
MOST_CHECKS = 8
MOST_COMMENTS = 4


class ItemBody(QObject):
    """Fills a vertical layout with what one item has; keeps the comment being written by item."""

    #: The series of the item is to be opened.
    series_wanted = Signal()

    def __init__(self, desk: Desk, column: QVBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self._column, self._host = desk, column, parent
        self._drafts: dict[int, str] = {}
        self.approval = ApprovalPart(desk, column, parent)
        self.field: QLineEdit | None = None

    def fill(self, selected: Selected) -> None:
        """Show the one selected item."""
        card = selected.one
        if card is None:
            return
        self._facts(card)
        self._slots(card)
        self.approval.fill(selected)
        if card.item.id > 0:  # an occurrence that nobody has taken up has neither
            self._checklist(card)
            self._comments(card)

    # Facts --------------------------------------------------------------------------------------------------------

    def _facts(self, card: ContentCard) -> None:
        desk, item = self.desk, card.item
        if item.key_message.strip():
            self._fact(self.tr("Key message"), item.key_message.strip())
        if item.task_field is not None:
            self._fact(self.tr("Task field"), self._field(item.task_field))
        pillar, campaign, person = desk.pillar(item.pillar_id), desk.campaign(item.campaign_id), None
        if pillar is not None:
            self._fact(self.tr("Content pillar"), pillar.name)
        if campaign is not None:
            self._fact(self.tr("Campaign"), campaign.name)
        if item.department_id is not None:
            self._fact(self.tr("Department"), self._department(card))
        person = desk.person(item.owner_id)
        self._fact(self.tr("Responsible"), self._person(person.name) if person else self.tr("nobody yet"))
        if item.effort:
            words = f"{hours_text(item.effort, desk.language)}\u202fh"
            self._fact(self.tr("Effort"), words)
        if item.series_id is not None:
            self._fact(self.tr("Recurring format"), self._series())
        if item.id > 0:
            self._fact(self.tr("Reminder"), self._reminders(card))
            if desk.may("input"):
                self._fact(self.tr("Experts"), self._experts(card))
        if item.labels:
            self._fact(self.tr("Labels"), ", ".join(item.labels))
        if item.status_reason.strip():
            self._fact(self.tr("Reason"), item.status_reason.strip())

    def _reminders(self, card: ContentCard) -> QWidget:
        from ..reminders.dialog import about
        from ..reminders.of_item import RemindersOfItem

        found = about(card.item.id, card.item.title, card.publications, self.desk.clock.now())
        return RemindersOfItem(self.desk, found, self._host)

    def _experts(self, card: ContentCard) -> QWidget:
        from ..experts_of_item import ExpertsOfItem

        return ExpertsOfItem(self.desk, card.item.id, card.item.title, self._host)

    def _series(self) -> QWidget:
        box = QWidget(self._host)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        link = LinkButton(self.desk.theme, self.desk.icons, self.tr("Open series …"), "repeat", parent=box)
        link.clicked.connect(self.series_wanted)
        row.addWidget(link)
        row.addStretch(1)
        return box

    def _fact(self, label: str, value: QWidget | str) -> None:
        self._column.addWidget(FactRow(self.desk.theme, label, value, parent=self._host))

    def _pair(self, sign: QWidget, words: str) -> QWidget:
        pair = QWidget(self._host)
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.desk.theme.px(6))
        above = max(0, (self.desk.theme.line_height("small") - sign.sizeHint().height()) // 2)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, above, 0, 0)
        beside.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside)
        row.addWidget(Label(self.desk.theme, words, "small", wrap=True, parent=pair), 1)
        return pair

    def _field(self, code: str) -> QWidget:
        name = text(f"field.{code}", self.desk.language)
        return self._pair(TaskFieldSign(self.desk.theme, code, name), name)

    def _person(self, name: str) -> QWidget:
        return self._pair(Avatar(self.desk.theme, name, name == self.desk.actor.name, 20), name)

    def _department(self, card: ContentCard) -> QWidget | str:
        """The name, and whether it may speak on every channel of the item; silent where nobody set that up."""
        desk = self.desk
        found = desk.department(card.item.department_id)
        name = found.name if found else ""
        links = desk.directory.department_channels
        if not links or not card.publications:
            return name
        allowed = {one.channel_id for one in links if one.department_id == card.item.department_id}
        mute = [one.channel_id or 0 for one in card.publications if one.channel_id and one.channel_id not in allowed]
        box = QWidget(self._host)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.theme.px(2))
        column.addWidget(Label(desk.theme, name, "small", wrap=True, parent=box))
        if mute:
            names = [one.name for one in map(desk.channel, dict.fromkeys(mute)) if one is not None]
            words = self.tr("not authorised for {channels}").format(channels=", ".join(names))
            sign = IconSign(desk.theme, desk.icons, "triangle-alert", "warning", 14)
        else:
            words = self.tr("authorised to speak here")
            sign = IconSign(desk.theme, desk.icons, "badge-check", "success", 14)
        pair = self._pair(sign, words)
        column.addWidget(pair)
        label = pair.findChild(Label)
        if label is not None:
            label.set_look(token="muted")
        return box

    # Publications, checklist --------------------------------------------------------------------------------------

    def _slots(self, card: ContentCard) -> None:
        if not card.publications:
            return
        theme = self.desk.theme
        self._column.addSpacing(theme.px(8))
        count = len(card.publications)
        self._column.addWidget(SectionHeader(theme, self.tr("Publications"), count, line=True, parent=self._host))
        for slot in card.publications:
            self._column.addWidget(SlotRow(self.desk, slot, self._host))

    def _checklist(self, card: ContentCard) -> None:
        if not card.checklist:
            return
        theme = self.desk.theme
        done, whole = sum(one.done for one in card.checklist), len(card.checklist)
        self._column.addSpacing(theme.px(8))
        remark = self.tr("{done} of {all}").format(done=done, all=whole)
        self._column.addWidget(SectionHeader(theme, self.tr("Checklist"), None, remark, True, parent=self._host))
        bar = QProgressBar(self._host)
        bar.setTextVisible(False)
        bar.setRange(0, whole)
        bar.setValue(done)
        bar.setFixedHeight(theme.px(6))
        bar.setAccessibleName(self.tr("Checklist") + f": {remark}")
        self._column.addWidget(bar)
        for entry in card.checklist[:MOST_CHECKS]:
            self._column.addWidget(self._check(card, entry.id))
        if whole > MOST_CHECKS:
            words = self.tr("{count} more").format(count=whole - MOST_CHECKS)
            self._column.addWidget(self._link(words, card.item.id), 0, Qt.AlignmentFlag.AlignLeft)

    def _check(self, card: ContentCard, entry_id: int) -> QWidget:
        entry = next(one for one in card.checklist if one.id == entry_id)
        row = QWidget(self._host)
        line = QHBoxLayout(row)
        line.setContentsMargins(self.desk.theme.px(3), self.desk.theme.px(3), 0, 0)
        line.setSpacing(self.desk.theme.px(6))
        box = QCheckBox(row)
        box.setChecked(entry.done)
        box.setAccessibleName(entry.text)
        box.toggled.connect(partial(self._tick, card, entry_id))
        line.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        token = "muted" if entry.done else "text"
        line.addWidget(Label(self.desk.theme, entry.text, "small", token, wrap=True, parent=row), 1)
        return row

    def _tick(self, card: ContentCard, entry_id: int, done: bool) -> None:
        entries = [replace(one, done=done) if one.id == entry_id else one for one in card.checklist]
        words = next(one.text for one in entries if one.id == entry_id)
        say = self.tr("“{entry}” is done.") if done else self.tr("“{entry}” is open again.")
        actor, item = self.desk.actor, card.item.id
        self._run(lambda ws: ws.parts.save_checklist(actor, item, entries), say.format(entry=words))

    def _link(self, words: str, item: int) -> LinkButton:
        link = LinkButton(self.desk.theme, self.desk.icons, words, parent=self._host)
        link.clicked.connect(lambda: self.desk.open_item(item))
        return link

    # Comments -----------------------------------------------------------------------------------------------------

    def _comments(self, card: ContentCard) -> None:
        theme = self.desk.theme
        self._column.addSpacing(theme.px(8))
        count = len(card.comments)
        self._column.addWidget(SectionHeader(theme, self.tr("Comments"), count or None, line=True, parent=self._host))
        if count > MOST_COMMENTS:
            words = self.tr("{count} earlier").format(count=count - MOST_COMMENTS)
            self._column.addWidget(self._link(words, card.item.id), 0, Qt.AlignmentFlag.AlignLeft)
        for one in card.comments[-MOST_COMMENTS:]:
            self._column.addWidget(self._comment(one))
        field = QLineEdit(self._host)
        field.setPlaceholderText(self.tr("Write a comment, @name mentions"))
        field.setAccessibleName(self.tr("New comment"))
        field.setText(self._drafts.get(card.item.id, ""))
        field.textChanged.connect(partial(self._drafts.__setitem__, card.item.id))
        field.returnPressed.connect(partial(self._send, card.item.id))
        self.field = field
        self._column.addWidget(field)

    def _comment(self, one: Comment) -> QWidget:
        theme = self.desk.theme
        row = QWidget(self._host)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, theme.px(2), 0, theme.px(2))
        line.setSpacing(theme.px(8))
        person = self.desk.person(one.author_id)
        name = person.name if person else one.author or self.tr("somebody")
        line.addWidget(Avatar(theme, name, one.author_id == self.desk.actor.id, 20), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        head = name
        if one.at is not None:
            from editorial.domain.calendar import local

            at = local(one.at, self.desk.clock.zone).replace(tzinfo=None)
            head = f"{name} · {stamp_text(at, self.desk.clock.now(), self.desk.language)}"
        column.addWidget(Label(theme, head, "caption", "muted", wrap=True, tnum=True, parent=row))
        body = Label(theme, one.body, "small", "muted" if one.done else "text", wrap=True, parent=row)
        body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(body)
        line.addLayout(column, 1)
        return row

    def _send(self, item: int) -> None:
        words, actor = self._drafts.get(item, "").strip(), self.desk.actor
        if words:
            self._drafts.pop(item, None)
            self._run(lambda ws: ws.parts.comment(actor, item, words), self.tr("Comment added."))

    def _run(self, job: Callable[[Workspace], Changes], say: str) -> None:
        def done(changes: Changes) -> None:
            if changes:
                self.desk.toast(say)

        self.desk.run(job, done)
