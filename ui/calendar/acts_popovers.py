"""Popovers of the acts: the responsible person, and labels as tokens."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from ..widgets.buttons import Button
from ..widgets.choice import Choice, Sign
from ..widgets.choice_list import ChoiceList
from ..widgets.clearing import clear
from ..widgets.flow import Flow
from ..widgets.label import Label
from ..widgets.popover import Popover
from .selection import Selected

if TYPE_CHECKING:
    from .acts import Acts


class PeoplePopover(Popover):
    """Pick who is responsible; nobody is a choice."""

    def __init__(self, acts: Acts, selected: Selected) -> None:
        desk = acts.desk
        super().__init__(desk.theme, acts.host, padding=8)
        self._acts = acts
        owners = {one.owner_id or 0 for one in selected.items}
        choices = [Choice(0, self.tr("Nobody"), Sign.icon("user-x"))]
        for one in desk.directory.people:
            if one.archived:
                continue
            home = desk.department(one.department_id)
            choices.append(Choice(one.id, one.name, Sign.person(one.name), home.short or home.name if home else ""))
        name = self.tr("Responsible")
        self.body.setSpacing(desk.theme.px(6))
        self.body.addWidget(Label(desk.theme, name, "small", "muted", 500, parent=self))
        rows = ChoiceList(
            desk.theme, desk.icons, choices, owners if len(owners) == 1 else set(), name, multiple=False, parent=self
        )
        rows.picked.connect(self._picked)
        self.body.addWidget(rows)
        if len(choices) == 1:
            words = self.tr("No people have been entered yet.")
            self.body.addWidget(Label(desk.theme, words, "small", "muted", wrap=True, parent=self))
        self.setFocusProxy(rows)
        self.closed.connect(self.deleteLater)

    def _picked(self, owner: int) -> None:
        self.close()
        self._acts.perform(f"owner:{owner}")


class LabelPopover(Popover):
    """The labels of the selection as tokens: type to add, click to take away; closing keeps, Esc forgets."""

    def __init__(self, acts: Acts, selected: Selected) -> None:
        theme, icons = acts.desk.theme, acts.desk.icons
        super().__init__(theme, acts.host, padding=12)
        self._acts = acts
        counts = Counter(label for item in selected.items for label in item.labels)
        self._before = frozenset(counts)
        self._partly = {label for label, count in counts.items() if count < len(selected.items)}
        self._tokens = list(counts)
        self._touched: set[str] = set()
        self._forget = False
        self.body.setSpacing(theme.px(8))
        self.body.addWidget(Label(theme, self.tr("Labels"), "small", "muted", 500, parent=self))
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("New label"))
        self.field.setPlaceholderText(self.tr("New label, Enter adds it"))
        self.field.setMinimumWidth(theme.px(260))
        self.field.returnPressed.connect(self._entered)
        self.body.addWidget(self.field)
        self._box = QWidget(self)
        self._flow = Flow(self._box, theme.px(6))
        holder = QVBoxLayout()
        holder.addWidget(self._box)
        self.body.addLayout(holder)
        done = Button(theme, icons, "primary", self.tr("Apply"), size="small", parent=self)
        done.clicked.connect(self.close)
        self.body.addWidget(done, 0, Qt.AlignmentFlag.AlignRight)
        self.setFocusProxy(self.field)
        self.closed.connect(self._finish)
        self._show()
        self._suggest()

    def tokens(self) -> tuple[str, ...]:
        """The labels as they are to be."""
        return tuple(self._tokens)

    def _suggest(self) -> None:
        actor = self._acts.desk.actor
        self._acts.desk.run(lambda ws: ws.organisation.vocabulary(actor).labels, self._complete)

    def _complete(self, labels: tuple[str, ...]) -> None:
        if labels and self.isVisible():
            completer = QCompleter(list(labels), self.field)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.field.setCompleter(completer)

    def _show(self) -> None:
        clear(self._flow)
        desk = self._acts.desk
        for label in self._tokens:
            words = self.tr("{label} (some)").format(label=label) if label in self._partly else label
            token = Button(desk.theme, desk.icons, "secondary", words, "x", size="small", parent=self._box)
            token.setAccessibleName(self.tr("Take away “{label}”").format(label=label))
            token.clicked.connect(partial(self._remove, label))
            self._flow.addWidget(token)
            token.show()
        self._box.setVisible(bool(self._tokens))
        self._box.setMinimumHeight(self._flow.heightForWidth(desk.theme.px(260)))
        self.adjustSize()

    def _entered(self) -> None:
        words = [one.strip().lstrip("#") for one in self.field.text().split(",")]
        new = [one for one in words if one]
        if not new:
            self.close()
            return
        for one in new:
            self._partly.discard(one)
            self._touched.add(one)
            if one not in self._tokens:
                self._tokens.append(one)
        self.field.clear()
        self._show()

    def _remove(self, label: str, _checked: bool = False) -> None:
        self._tokens.remove(label)
        self._show()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._forget = event.key() == Qt.Key.Key_Escape
        super().keyPressEvent(event)

    def _finish(self) -> None:
        if not self._forget:
            add = tuple(one for one in self._tokens if one in self._touched or one not in self._before)
            gone = tuple(sorted(self._before - set(self._tokens)))
            self._acts.relabel(add, gone)
        self.deleteLater()
