"""A new decision in the place of an earlier one: in words, or with what any decision can do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from editorial.domain.decision_cards import DecisionDraft, DecisionNeed, DecisionOption, DecisionRow, told
from editorial.domain.decisions import DecisionKind
from editorial.domain.meetings import Meeting, MeetingState
from editorial.errors import EditorialError

from ..context import Desk
from ..widgets.banner import Banner
from ..widgets.choice import Choice, Sign
from ..widgets.dialogs import BaseDialog
from ..widgets.form import ChoiceField, DateField, Form, LineEdit, TextArea, TimeField
from ..widgets.label import Label

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.people import Actor

__all__ = ["Ground", "SupersedeDialog", "ground_of"]

Need = DecisionNeed


@dataclass(frozen=True, slots=True)
class Ground:
    """The meeting that decides now with what it can decide instead; without one `next` is the meeting to come."""

    meeting: Meeting | None
    options: tuple[DecisionOption, ...] = ()
    next: Meeting | None = None


class SupersedeDialog(BaseDialog):
    """What is decided instead. `wanted` carries the draft; the dialog stays, with all that was typed, until it is done:
    `close_done` or `refuse` answer."""

    wanted = Signal(object)

    def __init__(
        self, desk: Desk, row: DecisionRow, meeting: str, options: Sequence[DecisionOption], parent: QWidget
    ) -> None:
        title = self.tr("Supersede {label}").format(label=row.label)
        super().__init__(desk.theme, desk.icons, title, 520, parent)
        self.desk, self.options, self._meeting = desk, {one.key: one for one in options}, meeting
        self._editors: dict[Need, QWidget] = {}
        self._acts = False
        self.content.addWidget(Label(desk.theme, row.decision.text, "body", "muted", wrap=True))
        self.refusal = Banner(desk.theme, desk.icons, "danger", " ")
        self.refusal.hide()
        self.content.addWidget(self.refusal)
        chosen = _first(options, row.decision.kind)
        self.kind = ChoiceField(desk.theme, desk.icons, [Choice(one.key, one.title) for one in options], chosen.key)
        form = Form(desk.theme, desk.icons)
        helper = self.tr(
            "It gets a number in “{meeting}”. What the earlier one changed stays unless this one changes it."
        )
        form.add(self.tr("What is decided instead"), self.kind, required=True, helper=helper.format(meeting=meeting))
        self.content.addWidget(form)
        self.line = Label(desk.theme, "", "small", "muted", wrap=True)
        self.content.addWidget(self.line)
        self.form = Form(desk.theme, desk.icons)
        self.content.addWidget(self.form)
        self.words = TextArea(desk.theme)
        self.set_primary(self.tr("Decide"), "gavel")
        self.kind.changed.connect(self.choose)
        self.choose(chosen.key)
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is decided ----------------------------------------------------------------------------------------------

    @property
    def option(self) -> DecisionOption:
        """What is chosen."""
        key = self.kind.value()
        assert isinstance(key, int)
        return self.options[key]

    def choose(self, key: object) -> None:
        """Ask for what this option needs."""
        assert isinstance(key, int)
        self.kind.set_value(key)
        option, theme, before = self.option, self.desk.theme, self.words.value()
        self._editors = {}
        fresh = Form(theme, self.desk.icons)
        for need in option.needs:
            editor = self._editor(need, option.draft, before)
            self._editors[need] = editor
            fresh.add(self._label(need), editor, required=True)
        self.content.replaceWidget(self.form, fresh)
        self.form.hide()
        self.form.deleteLater()
        self.form = fresh
        fresh.setVisible(bool(option.needs))
        words = option.refused or " · ".join(part for part in (option.line, option.warning) if part)
        self.line.setText(words)
        self.line.set_look(token="danger" if option.refused else "warning" if option.warning else "muted")
        assert self.primary is not None
        self.primary.setEnabled(not option.refused)
        self.refusal.hide()
        self.adjustSize()

    def _label(self, need: Need) -> str:
        return {
            Need.DAY: self.tr("Day"),
            Need.TIME: self.tr("Time"),
            Need.CHANNEL: self.tr("Channel"),
            Need.PERSON: self.tr("Person"),
            Need.DEPARTMENT: self.tr("Department"),
            Need.EXPERT: self.tr("Expert"),
            Need.QUESTION: self.tr("Question"),
            Need.REASON: self.tr("Reason"),
            Need.TEXT: self.tr("New decision"),
        }[need]

    def _editor(self, need: Need, draft: DecisionDraft, before: str) -> QWidget:
        theme, icons, known = self.desk.theme, self.desk.icons, self.desk.directory
        if need is Need.TEXT:
            self.words = TextArea(theme, before, least=3, most=8)
            return self.words
        if need is Need.DAY:
            return DateField(theme, icons, self.desk.language, draft.settings.day, self.desk.clock.today)
        if need is Need.TIME:
            return TimeField(theme, draft.settings.time)
        if need in (Need.REASON, Need.QUESTION):
            return LineEdit(theme, draft.reason, most=2000)
        if need is Need.CHANNEL:
            choices = [
                Choice(one.id, one.name, Sign.channel(one.monogram, one.hue))
                for one in known.channels
                if not one.archived
            ]
        elif need is Need.DEPARTMENT:
            choices = [Choice(one.id, one.name) for one in known.departments if not one.archived]
        else:
            choices = [Choice(one.id, one.name, Sign.person(one.name)) for one in known.people if not one.archived]
        return ChoiceField(theme, icons, choices)

    def draft(self) -> DecisionDraft:
        """What is to be decided."""
        draft = self.option.draft
        for need, editor in self._editors.items():
            draft = told(draft, need, _value(editor))
        return draft

    # Doing it -----------------------------------------------------------------------------------------------------

    def check(self) -> bool:
        return not self.option.refused and self.form.check()

    def accept(self) -> None:
        if self.check():
            assert self.primary is not None
            self._acts = True
            self.primary.setEnabled(False)
            self.wanted.emit(self.draft())

    def reject(self) -> None:
        if not self._acts:
            super().reject()

    def close_done(self) -> None:
        """It is decided."""
        super(BaseDialog, self).accept()

    def refuse(self, error: EditorialError) -> None:
        """It is not; everything stays as it was typed."""
        assert self.primary is not None
        self._acts = False
        self.primary.setEnabled(True)
        self.refusal.set_banner("danger", self.tr("Not decided"), error.text(self.desk.language))
        self.refusal.show()
        self.adjustSize()


def _value(editor: QWidget) -> Any:
    if isinstance(editor, QLineEdit):
        return editor.text().strip()
    assert isinstance(editor, (ChoiceField, DateField, TextArea, TimeField))
    return editor.value()


def _first(options: Sequence[DecisionOption], kind: DecisionKind) -> DecisionOption:
    """What is proposed: the same kind of thing, rather one that still asks what exactly; else words alone."""
    same = [one for one in options if one.kind is kind and not one.refused]
    return next((one for one in same if one.needs), None) or next(iter(same), None) or options[-1]


def ground_of(ws: Workspace, actor: Actor, decision_id: int, language: str) -> Ground:
    """The meeting in which is decided now: the one in progress, or the newest whose minutes are open."""
    running = ws.moderation.running(actor)
    meeting = running.meeting if running is not None else None
    if meeting is None:
        rows = ws.meetings.rows(actor)
        meeting = next((one.meeting for one in reversed(rows) if one.meeting.state is MeetingState.HELD), None)
    if meeting is None:
        coming = ws.meetings.next(actor)
        return Ground(None, (), coming.meeting if coming is not None else None)
    return Ground(meeting, ws.decisions.options_instead(actor, decision_id, meeting.id, language))
