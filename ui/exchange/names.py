"""Names in the file that the workspace does not know: create them, or keep them as a note."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from editorial.domain.import_report import Unknown
from editorial.domain.wording import number_text

from ..context import Desk
from ..widgets.buttons import LinkButton
from ..widgets.check_row import CheckRow
from ..widgets.label import Label
from ..widgets.scroll import Scroll
from ..widgets.section import SectionHeader
from . import words


class NamesPane(Scroll):
    """A checklist per kind, all ticked at first. `changed` when a tick is set or taken away."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, "sunken", parent)
        self.desk = desk
        px = desk.theme.px
        self._boxes: dict[tuple[str, str], CheckRow] = {}
        self._parts: list[QWidget] = []
        self.body.setContentsMargins(px(20), px(12), px(16), px(16))
        self.body.setSpacing(px(2))
        self.body.addStretch(1)
        self.setAccessibleName(self.tr("Names that are new here"))

    def show_names(self, unknown: tuple[Unknown, ...]) -> None:
        """Show these; ticks that a person took away stay away."""
        off = {key for key, box in self._boxes.items() if not box.isChecked()}
        for old in self._parts:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._parts, self._boxes = [], {}
        if not unknown:
            return
        self._add(SectionHeader(self.theme, self.tr("New here"), len(unknown)))
        hint = self.tr("Ticked names are created. The others are kept as a note of their content items.")
        self._add(Label(self.theme, hint, "small", "muted", wrap=True))
        for kind in words.KINDS:
            found = [one for one in unknown if one.kind == kind]
            if found:
                self._group(kind, found, off)

    def _group(self, kind: str, found: list[Unknown], off: set[tuple[str, str]]) -> None:
        header = SectionHeader(self.theme, words.kind(kind), len(found), role="small")
        self._add(header)
        if len(found) > 1:
            every = LinkButton(self.theme, self.desk.icons, self.tr("all or none"))
            every.setAccessibleName(f"{words.kind(kind)}: {every.text()}")
            every.clicked.connect(lambda _on=False, kind=kind: self._toggle(kind))
            header.add_widget(every)
        for one in found:
            box = CheckRow(self.theme, one.name, (kind, one.name) not in off)
            spoken = self.tr("{name}, {kind}, in {rows}").format(
                name=one.name, kind=words.kind(kind), rows=words.rows(one.rows, self.desk.language)
            )
            box.setToolTip(spoken)
            box.setAccessibleName(spoken)
            box.toggled.connect(self.changed)
            box.setText(f"{one.name}  ({number_text(one.rows, self.desk.language)})")
            self._boxes[kind, one.name] = box
            self._add(box)

    def _add(self, widget: QWidget) -> None:
        self.body.insertWidget(self.body.count() - 1, widget)
        self._parts.append(widget)

    def _toggle(self, kind: str) -> None:
        boxes = [box for (one, _name), box in self._boxes.items() if one == kind]
        wanted = not all(box.isChecked() for box in boxes)
        for box in boxes:
            box.setChecked(wanted)

    def box(self, kind: str, name: str) -> CheckRow:
        """The tick of a name."""
        return self._boxes[kind, name]

    def wanted(self) -> frozenset[tuple[str, str]]:
        """The names to create."""
        return frozenset(key for key, box in self._boxes.items() if box.isChecked())
