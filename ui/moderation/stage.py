"""The stage: the current item with its content, what can be decided about it, and the words that are kept."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain import meeting_rules as rules
from editorial.domain.decision_cards import DecisionDraft, DecisionOption
from editorial.domain.meetings import AgendaItem, AgendaSource
from editorial.texts import text

from ..context import Desk
from ..pictures import Pictures
from ..stage_look import StageLabel, StageText
from ..widgets.badges import key_text
from ..widgets.ground import Ground
from ..widgets.line import Line
from ..widgets.paint import text_width
from ..widgets.scroll import Scroll
from .blocks import Brush
from .fields import Fields
from .look import KeyButton, balanced
from .needs import NeedsRow
from .options import LineList, OptionList
from .paper import StagePaper, blocks_above, blocks_below
from .rescue import Spot
from .standing import settlement
from .state import Moderation
from .vote import VoteDialog, VoteRow

__all__ = ["StagePane"]

#: Design pixels; below `NARROW` there is less of everything.
INNER, FOOT, NARROW = 24, 66, 640


class StagePane(Ground):
    """`decided` carries the draft of what was decided; `ended` wants to end the meeting; `ticked` carries a line."""

    decided = Signal(object)
    ended = Signal()
    ticked = Signal(object)

    def __init__(self, desk: Desk, state: Moderation, pictures: Pictures) -> None:
        super().__init__(desk.theme, "surface", "border", 10)
        self.desk, self.state, self.pictures = desk, state, pictures
        self.chosen: DecisionOption | None = None
        self._brush = Brush(desk)
        self._narrow = False
        self._parts()
        self._build()
        pictures.ready.connect(self._picture_came)

    def _parts(self) -> None:
        desk = self.desk
        self.number = StageLabel(desk, "", 16, "accent_text", 600)
        self.origin = StageLabel(desk, "", 16, "muted")
        self.title = StageText(desk, "", 34, "text", 600)
        self.above, self.below, self.strip = (StagePaper(self._brush) for _place in range(3))
        self.lines = LineList(desk)
        self.lines.ticked.connect(self.ticked)
        self.options = OptionList(desk)
        self.options.picked.connect(self.choose)
        self.needs = NeedsRow(desk)
        self.needs.typed.connect(self._typed)
        self.fields = Fields(desk, self.state)
        self.vote = VoteRow(desk)
        self.vote.names_wanted.connect(self._vote_by_name)
        self.decide = KeyButton(desk, self.tr("Decide"), "↵", "primary", after=True)
        self.decide.clicked.connect(lambda _on=False: self.act())
        self.end = KeyButton(desk, self.tr("End the meeting"), key_text("Ctrl+E"), "primary", after=True)
        self.end.clicked.connect(lambda _on=False: self.ended.emit())
        self.add = KeyButton(desk, self.tr("Add an item"), "T", after=True)
        self.onward = KeyButton(desk, self.tr("To the open item"), "→", after=True)
        self.hint = StageText(desk, "", 18, "muted")

    def _build(self) -> None:
        px = self.desk.theme.px
        first = QHBoxLayout()
        first.setSpacing(px(10))
        first.addWidget(self.number)
        first.addWidget(self.origin, 1)
        head = QVBoxLayout()
        head.setContentsMargins(px(INNER), px(14), px(INNER), px(6))
        head.setSpacing(px(2))
        head.addLayout(first)
        head.addWidget(self.title)
        self.scroller = Scroll(self.desk.theme)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = self.scroller.body
        body.setContentsMargins(px(INNER), px(2), px(INNER - 6), px(8))
        body.setSpacing(px(10))
        for one in (self.hint, self.above, self.lines, self.below):
            body.addWidget(one)
        body.addLayout(self._decision_head())
        for part in (self.options, self.needs, self.strip, self.fields):
            body.addWidget(part)
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.scroller, 1)
        # what goes on below the foot is not cut without a line
        edge = Line(self.desk.theme)
        edge.hide()
        self.scroller.verticalScrollBar().rangeChanged.connect(lambda _least, most: edge.setVisible(most > 0))
        column.addWidget(edge)
        column.addWidget(self._foot())

    def _decision_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, self.desk.theme.px(4), 0, 0)
        self.decision = StageLabel(self.desk, self.tr("Decision"), 15, "text", 600)
        undo = key_text("Ctrl+Z")
        self.acts = StageLabel(self.desk, self.tr("acts at once, {keys} takes it back").format(keys=undo), 16)
        row.addWidget(self.decision, 1)
        row.addWidget(self.acts)
        return row

    def _foot(self) -> QWidget:
        px = self.desk.theme.px
        self.foot = QWidget()
        self.foot.setFixedHeight(px(FOOT))
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(px(INNER), 0, px(INNER), px(6))
        row.setSpacing(px(8))
        row.addWidget(self.vote)
        row.addStretch(1)
        for one in (self.decide, self.add, self.onward, self.end):
            row.addWidget(one)
        return self.foot

    # Showing ------------------------------------------------------------------------------------------------------

    def turn(self) -> None:
        """Another item is in front."""
        self.chosen = None
        self.vote.clear()
        self.needs.show_option(None)
        self.scroller.verticalScrollBar().setValue(0)
        self.refresh()
        draft = self.state.words.text(self._spot()) if self.state.item else ""
        if draft:
            self.choose_free()

    def refresh(self) -> None:
        """The current item as it is now."""
        item, state = self.state.item, self.state
        through = item is None
        for one in (self.above, self.below, self.strip, self.lines, self.options, self.fields, self.vote, self.decide):
            one.setVisible(not through)
        self.decision.setVisible(not through)
        self.acts.setVisible(not through and not self._narrow)
        self.end.setVisible(through)
        self.hint.setVisible(through)
        self.add.hide()
        self.onward.hide()
        if item is None:
            self._show_end()
            return
        self.number.setText(self.tr("Item {number}").format(number=state.number(item)))
        self.origin.setText(self._origin(item.source))
        self._show_title(state.title(item))
        self.fields.show_item(item)
        self._show_content()
        self._show_options()

    def _show_title(self, words: str) -> None:
        """As large as it can be read in one line, else in the size below."""
        room = self.width() - self.desk.theme.px(2 * INNER + 2)
        fits = text_width(self.desk.theme.font_px(34, 600), words) <= room
        size = 34 if fits and not self._narrow else 22
        self.title.set_size(size)
        self.title.setText(words)
        spare = room - balanced(words, self.desk.theme.font_px(size, 600), room) if room > 0 else 0
        self.title.setContentsMargins(0, 0, max(0, spare - 4), 0)

    def _origin(self, source: AgendaSource) -> str:
        if source is AgendaSource.OWN:
            return self.tr("own item")
        kind = text(f"agenda.source.{source}", self.desk.language)
        if self._narrow:
            return kind
        return self.tr("{kind}  ·  suggested from the workspace").format(kind=kind)

    def _show_content(self) -> None:
        stage = self.state.stage
        if stage is None:
            for one in (self.above, self.below, self.strip):
                one.show_blocks([])
            self.lines.show_lines([])
            return
        self.above.show_blocks(
            blocks_above(self._brush, stage, self._picture, inside=True, after=settlement(self.state.case))
        )
        self.lines.show_lines(stage.lines)
        below = blocks_below(self._brush, stage)
        # two cards and a reason leave no room: what is to be decided comes first
        late = stage.source is AgendaSource.CONFLICT
        self.below.show_blocks([] if late else below)
        self.strip.show_blocks(below if late else [])

    def _show_options(self) -> None:
        item = self.state.item
        options = self.state.options.get(item.id, ()) if item is not None else ()
        if self.chosen is not None:
            # the same option as it is offered now
            same = (one for one in options if one.title == self.chosen.title and one.kind is self.chosen.kind)
            self.chosen = next(same, None)
        self.options.show_options(options, self.chosen)
        able = self.chosen is not None and not self.chosen.refused
        self.decide.setEnabled(able)

    def _show_end(self) -> None:
        case, left = self.state.case, self.state.following()
        decisions = self.tr("%n decision(s)", "", len(case.decisions))
        actions = self.tr("%n action item(s)", "", len(case.actions))
        made, says = f"{decisions}, {actions}", self.state.end_words()
        whole = bool(case.items) and left is None
        self.number.setText("")
        self.origin.setText(says if whole else made if case.items else "")
        self._show_title(made if whole else says)
        self.hint.setText(self._way_on(left))
        self.hint.setVisible(not whole)
        self.add.setVisible(not case.items)
        self.add.set_kind("primary")
        self.onward.setVisible(left is not None)
        self.onward.set_kind("primary")
        self.end.set_kind("primary" if whole else "secondary")
        self.needs.show_option(None)

    def _way_on(self, left: AgendaItem | None) -> str:
        if left is not None:
            words = self.tr("Next would be {number}. {title}. What stays open is carried over when the meeting ends.")
            return words.format(number=self.state.number(left), title=self.state.title(left))
        return self.tr("T adds an item, and it is in front at once.\nA, N and P enter something also without an item.")

    def _picture(self, sha256: str) -> QImage | None:
        found = self.pictures.get(sha256)
        return found.image if found is not None else None

    def _picture_came(self, sha256: str) -> None:
        stage = self.state.stage
        if stage is not None and any(one.picture == sha256 for one in stage.cards):
            self._show_content()

    def set_narrow(self, narrow: bool) -> None:
        """Less of everything, where the stage is narrow."""
        self._narrow = narrow
        self._show_title(self.title.text())
        if self.state.item is not None:
            self.origin.setText(self._origin(self.state.item.source))
        self.vote.set_short(narrow)
        self.vote.label.setVisible(not narrow)
        self.acts.setVisible(not narrow and self.state.item is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_title(self.title.text())

    # Deciding -----------------------------------------------------------------------------------------------------

    def _spot(self) -> Spot:
        item = self.state.item
        return Spot("decision", item.id if item is not None else 0)

    def _typed(self, words: str) -> None:
        self.state.words.type(self._spot(), words)

    def choose(self, option: DecisionOption) -> None:
        """An option; what it needs is asked for."""
        if option.refused:
            self.needs.say(option.refused)
            return
        self.chosen = option
        self.needs.show_option(option, self.state.words.text(self._spot()))
        self._show_options()
        self.needs.focus()
        self._reveal()

    def choose_key(self, key: int) -> None:
        """The option with that digit."""
        item = self.state.item
        options = self.state.options.get(item.id, ()) if item is not None else ()
        found = next((one for one in options if one.key == key), None)
        if found is not None:
            self.choose(found)

    def choose_free(self) -> None:
        """A decision in words alone: the last option."""
        item = self.state.item
        options = self.state.options.get(item.id, ()) if item is not None else ()
        if options:
            self.choose(options[-1])

    def _reveal(self) -> None:
        """What was chosen, and what it asks for, can be seen."""
        row = next((at for at, one in enumerate(self.options.rows.rows) if one.chosen), 0)
        self.options.setCurrentIndex(self.options.rows.index(row))
        shown = self.needs if self.needs.isVisible() else self.options
        self.scroller.ensureWidgetVisible(shown, 0, self.desk.theme.px(12))

    def draft(self) -> DecisionDraft | None:
        """What shall be decided, with votes; None where something is missing."""
        draft = self.needs.draft() if self.chosen is not None and self.chosen.needs else None
        if self.chosen is not None and not self.chosen.needs:
            draft = self.chosen.draft
        if draft is None:
            return None
        choices = tuple(sorted(self.vote.choices.items()))
        return replace(draft, tally=None if choices else self.vote.tally(), choices=choices)

    def act(self) -> None:
        """Decide what is chosen."""
        if self.chosen is None or not self.decide.isEnabled():
            return
        draft = self.draft()
        if draft is not None:
            self.decide.setEnabled(False)
            self.decided.emit(draft)

    def step_back(self) -> bool:
        """Let go of what was chosen and of the votes counted for it, before anybody leaves; False: there is nothing."""
        if self.chosen is None and self.vote.tally() is None and not self.vote.choices:
            return False
        self.chosen = None
        self.vote.clear()
        self.needs.show_option(None)
        self._show_options()
        return True

    def done(self) -> None:
        """It was decided."""
        self.state.words.drop(self._spot())
        self.chosen = None
        self.vote.clear()
        self.needs.show_option(None)
        self._show_options()
        # what it has become stands above
        self.scroller.verticalScrollBar().setValue(0)

    def refuse(self, words: str) -> None:
        """It was not; what was entered stays."""
        self.needs.say(words)
        self._show_options()
        self._reveal()

    def _vote_by_name(self) -> None:
        people = [one for one in rules.present(self.state.case.participants) if one.votes]
        if not people:
            self.needs.say(self.tr("Nobody with a vote is present. Enter the attendance first."))
            return
        voters = [(one.id, self.state.name(one)) for one in people]
        dialog = VoteDialog(self.desk, voters, self.vote.choices, self.window())
        dialog.accepted.connect(lambda: self.vote.show_choices(dialog.choices))
        dialog.open()
