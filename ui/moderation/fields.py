"""Fact and result of an item, written while it is discussed: saved by themselves."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.meetings import AgendaItem, ResultKind
from editorial.texts import text

from ..context import Desk
from ..stage_look import StageLabel, enlarge, stage_theme
from ..typed_starts import set_words
from ..widgets.choice import Choice
from ..widgets.form import ChoiceField, TextArea
from .rescue import Spot
from .state import Moderation

__all__ = ["Fields"]


class Fields(QWidget):
    """Two texts side by side, and how the item ended where nothing is decided."""

    def __init__(self, desk: Desk, state: Moderation) -> None:
        super().__init__()
        self.desk, self.state = desk, state
        self._item_id = 0
        theme, px = stage_theme(desk), desk.theme.px
        self.fact = TextArea(theme, placeholder=self.tr("What was reported"), least=2, most=8)
        self.result = TextArea(theme, placeholder=self.tr("What came out of it"), least=2, most=8)
        kinds = [Choice(one, text(f"agenda.result.{one}", desk.language)) for one in ResultKind]
        self.kind = ChoiceField(theme, desk.icons, kinds, ResultKind.NONE)
        self.kind.setAccessibleName(self.tr("Kind of result"))
        self.kind.changed.connect(self._kind_chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, px(10), 3, px(4))
        row.setSpacing(px(14))
        row.addLayout(self._column(self.tr("Facts"), self.fact), 1)
        row.addLayout(self._column(self.tr("Result"), self.result, self.kind), 1)
        self.fact.textChanged.connect(lambda: self._typed("fact", self.fact))
        self.result.textChanged.connect(lambda: self._typed("result", self.result))

    def _column(self, words: str, area: TextArea, *more: QWidget) -> QVBoxLayout:
        px = self.desk.theme.px
        label = StageLabel(self.desk, words, 15, "text", 600)
        area.setAccessibleName(words)
        enlarge(self.desk, area, 16)
        column = QVBoxLayout()
        column.setSpacing(px(4))
        column.addWidget(label)
        column.addWidget(area)
        for one in more:
            enlarge(self.desk, one, 15)
            column.addWidget(one)
        column.addStretch(1)
        return column

    def show_item(self, item: AgendaItem | None) -> None:
        """The words of an item; those that are being typed stay as they are."""
        self._item_id = item.id if item is not None else 0
        if item is None:
            return
        for kind, area in (("fact", self.fact), ("result", self.result)):
            words = self.state.words.text(Spot(kind, item.id))
            if area.toPlainText() != words:
                with QSignalBlocker(area):
                    set_words(area, words)
                    area.updateGeometry()
        if self.kind.value() != item.result_kind:
            with QSignalBlocker(self.kind):
                self.kind.set_choices(
                    [Choice(one, text(f"agenda.result.{one}", self.desk.language)) for one in ResultKind],
                    item.result_kind,
                )

    def _typed(self, kind: str, area: TextArea) -> None:
        if self._item_id:
            self.state.words.type(Spot(kind, self._item_id), area.toPlainText())

    def _kind_chosen(self, kind: object) -> None:
        item_id, actor = self._item_id, self.state.actor
        if item_id and isinstance(kind, ResultKind):
            self.state.act(lambda ws: ws.moderation.write(actor, item_id, kind=kind))
