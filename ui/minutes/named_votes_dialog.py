"""How everybody voted by name, corrected after the meeting."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from editorial.domain.decisions import Choice as Ballot
from editorial.domain.decisions import Decision, Vote
from editorial.domain.meetings import Participant

from ..context import Desk
from ..widgets.choice import Choice, Sign
from ..widgets.form import ChoiceField
from ..widgets.label import Label
from ..widgets.scroll import Scroll
from .acting import ActingDialog

__all__ = ["NamedVotesDialog"]

#: Design pixels.
ROOM, ROW, CHOICE = 340, 38, 170
_ICONS = {Ballot.FOR: "thumbs-up", Ballot.AGAINST: "thumbs-down", Ballot.ABSTAIN: "circle-minus"}


class NamedVotesDialog(ActingDialog):
    """`choices` is what is to be entered: by participant, without those who did not vote."""

    def __init__(
        self, desk: Desk, one: Decision, votes: Sequence[Vote], people: Collection[Participant], parent: QWidget
    ) -> None:
        super().__init__(desk, self.tr("Correct the vote by name"), 520, parent)
        theme = desk.theme
        self.content.addWidget(Label(theme, one.text, wrap=True))
        scroll = Scroll(theme, "raised")
        scroll.setMinimumHeight(theme.px(min(ROOM, ROW * max(1, len(people)) + 6)))
        scroll.setMaximumHeight(theme.px(ROOM))
        inner = QWidget()
        self.grid = QGridLayout(inner)
        self.grid.setContentsMargins(3, 3, theme.px(8), 3)
        self.grid.setVerticalSpacing(theme.px(6))
        self.grid.setColumnStretch(0, 1)
        cast = {each.participant_id: each.choice for each in votes if each.decision_id == one.id}
        self.fields = {each.id: self._row(row, each, cast.get(each.id)) for row, each in enumerate(people)}
        scroll.body.addWidget(inner)
        scroll.body.addStretch(1)
        self.content.addWidget(scroll)
        self.count = Label(theme, "", "body", weight=600)
        self.content.addWidget(self.count)
        self.set_primary(self.tr("Save"), "check")
        self._tell()

    def _row(self, row: int, one: Participant, cast: Ballot | None) -> ChoiceField:
        theme = self.desk.theme
        person = self.desk.person(one.person_id)
        name = one.name or (person.name if person else "")
        words = {
            Ballot.FOR: self.tr("for"),
            Ballot.AGAINST: self.tr("against"),
            Ballot.ABSTAIN: self.tr("abstention"),
        }
        choices = [Choice(str(each), words[each], Sign.icon(_ICONS[each])) for each in Ballot]
        field = ChoiceField(
            theme, self.desk.icons, choices, str(cast) if cast is not None else None, self.tr("no vote")
        )
        field.setAccessibleName(self.tr("Vote of {name}").format(name=name))
        field.setFixedWidth(theme.px(CHOICE))
        field.changed.connect(lambda _value: self._tell())
        label = Label(theme, name, wrap=True)
        label.setBuddy(field)
        self.grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self.grid.addWidget(field, row, 1)
        return field

    def choices(self) -> dict[int, Ballot]:
        """What is to be entered."""
        return {key: Ballot(value) for key, one in self.fields.items() if isinstance(value := one.value(), str)}

    def _tell(self) -> None:
        found = list(self.choices().values())
        counts = {one: found.count(one) for one in Ballot}
        words = self.tr("{for_} for, {against} against").format(for_=counts[Ballot.FOR], against=counts[Ballot.AGAINST])
        neither = self.tr("%n abstention(s)", "", counts[Ballot.ABSTAIN])
        self.count.setText(f"{words}, {neither}")
