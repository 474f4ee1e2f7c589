"""Typing figures in: one field each, an empty one says nothing is known."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from editorial.domain.results_import import METRICS
from editorial.texts import text

from ..context import Desk
from ..widgets.dialogs import BaseDialog
from ..widgets.form import Field, LineEdit
from ..widgets.label import Label
from ..widgets.scroll import Scroll

__all__ = ["ResultsDialog"]

#: Figures that are offered for every channel; others only where the publication has them.
_USUAL = ("views", "impressions", "reach", "likes", "comments", "shares", "saves", "clicks", "follows")


class ResultsDialog(BaseDialog):
    """The figures of one publication."""

    def __init__(self, desk: Desk, channel: str, known: Mapping[str, float], parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, "", 520, parent)
        self.desk, self._known = desk, dict(known)
        words = self.tr("Results on {channel}").format(channel=channel) if channel else self.tr("Results")
        self.setWindowTitle(words)
        self.title.setText(words)
        self.content.addWidget(
            Label(
                desk.theme,
                self.tr("Figures since publication. Leave empty what you do not know: empty is not zero."),
                "small",
                "muted",
                wrap=True,
            )
        )
        self._fields: dict[str, tuple[Field, LineEdit]] = {}
        scroll = Scroll(desk.theme, "raised")
        grid = QGridLayout()
        px = desk.theme.px
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(10))
        names = [name for name in METRICS if name in _USUAL or name in known]
        for index, name in enumerate(names):
            line = LineEdit(desk.theme, self._shown(name))
            label = text(f"metric.{name}", desk.language)
            field = Field(desk.theme, desk.icons, label, line, validate=partial(self._problem, line))
            self._fields[name] = (field, line)
            grid.addWidget(field, index // 2, index % 2)
        scroll.body.addLayout(grid)
        scroll.setMinimumHeight(px(min(6, (len(names) + 1) // 2) * 66))
        self.content.addWidget(scroll, 1)
        self.set_primary(self.tr("Save results"))
        self._fields[names[0]][1].setFocus()

    def _shown(self, name: str) -> str:
        value = self._known.get(name)
        if value is None:
            return ""
        plain = f"{value:g}" if value != int(value) else str(int(value))
        return plain.replace(".", ",") if self.desk.language == "de" else plain

    def changed(self) -> dict[str, float | None]:
        """The figures that are other than before; None where one was taken away."""
        found: dict[str, float | None] = {}
        for name, (_field, line) in self._fields.items():
            value = self._value(line.value())
            if value != self._known.get(name):
                found[name] = value
        return found

    def check(self) -> bool:
        wrong = [field for field, _line in self._fields.values() if not field.check()]
        if wrong:
            wrong[0].editor.setFocus()
        return not wrong

    def _problem(self, line: LineEdit) -> str:
        try:
            self._value(line.value())
        except ValueError:
            return self.tr("This is not a number. Type digits only, for example 1284.")
        return ""

    def _value(self, words: str) -> float | None:
        plain = words.strip().rstrip("%").strip()
        if not plain:
            return None
        thousands, decimal = (".", ",") if self.desk.language == "de" else (",", ".")
        value = float(plain.replace("\u202f", "").replace(" ", "").replace(thousands, "").replace(decimal, "."))
        if value < 0 or value != value or value == float("inf"):
            raise ValueError(words)
        return value
