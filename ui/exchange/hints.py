"""What should be known about a file before it is read in, each with the way out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QLineF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.plan_import import PlanFile, PlanOptions, problem_text
from editorial.domain.wording import number_text
from editorial.texts import text

from ..context import Desk
from ..widgets.buttons import LinkButton
from ..widgets.empty import IconSign
from ..widgets.label import Label
from ..widgets.paint import hairline

#: Problems that a year, or the order of day and month, would solve.
YEAR = ("plan.problem.no_year", "plan.problem.week_without_year", "plan.problem.day_only")
ORDER = ("plan.problem.ambiguous",)
#: Tools whose entries may well have no channel yet.
_BOARDS = ("trello", "asana")


@dataclass(frozen=True, slots=True)
class Hint:
    """One sentence with its icon, and ways out: (label, what it does)."""

    icon: str
    meaning: str
    words: str
    ways: tuple[tuple[str, Callable[[], None]], ...] = ()


class HintRow(QWidget):
    """A hint on one line of the sheet."""

    def __init__(self, desk: Desk, hint: Hint, parent: QWidget) -> None:
        super().__init__(parent)
        theme, px = desk.theme, desk.theme.px
        self.theme, self._meaning = theme, hint.meaning
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), px(5), px(16), px(5))
        row.setSpacing(px(8))
        row.addWidget(IconSign(theme, desk.icons, hint.icon, hint.meaning, 16, parent=self))
        row.addWidget(Label(theme, hint.words, "small", wrap=True, parent=self), 1)
        for label, act in hint.ways:
            button = LinkButton(theme, desk.icons, label)
            button.clicked.connect(act)
            row.addWidget(button)
        self.setAccessibleName(hint.words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.tint(self._meaning))
        bottom = self.height() - 1 / self.devicePixelRatioF()
        hairline(painter, QLineF(0, bottom, self.width(), bottom), self.theme.color("border"))


class Hints(QWidget):
    """A few hints above the columns; none, and it takes no room."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._rows: list[HintRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_hints(self, hints: list[Hint]) -> None:
        """Show these, at most three."""
        for old in self._rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = [HintRow(self.desk, one, self) for one in hints[:3]]
        for row in self._rows:
            self._column.addWidget(row)
        self.setVisible(bool(self._rows))

    def texts(self) -> list[str]:
        """What is said."""
        return [one.accessibleName() for one in self._rows]


def hints_for(plan: PlanFile, options: PlanOptions, year: int, language: str, state: Callable[..., None]) -> list[Hint]:
    """What to say about a plan; `state` takes the options (year, month_first, channel) that a way out sets."""
    found: list[Hint] = [_recognised(plan, options, language)] if plan.source else []
    told = Counter(one.code for row in plan.rows for one in row.problems)
    without_year = sum(told[code] for code in YEAR)
    if without_year and options.year is None:
        words = QCoreApplication.translate("Import", "{count} dates name no year and stay undated.")
        if without_year == 1:
            words = QCoreApplication.translate("Import", "1 date names no year and stays undated.")
        ways = [_way(str(one), partial(state, year=one)) for one in (year, year + 1)]
        found.append(
            Hint("calendar-x", "warning", words.format(count=number_text(without_year, language)), tuple(ways))
        )
    if (unclear := sum(told[code] for code in ORDER)) and options.month_first is None:
        words = QCoreApplication.translate("Import", "In {count} dates day and month cannot be told apart.")
        if unclear == 1:
            words = QCoreApplication.translate("Import", "In 1 date day and month cannot be told apart.")
        ways = [
            _way(QCoreApplication.translate("Import", "Day first"), partial(state, month_first=False)),
            _way(QCoreApplication.translate("Import", "Month first"), partial(state, month_first=True)),
        ]
        found.append(Hint("calendar-x", "warning", words.format(count=number_text(unclear, language)), tuple(ways)))
    bare = sum(1 for one in plan.rows if not one.channels and not one.variants)
    if bare and plan.channel_hint and not options.channel:
        words = QCoreApplication.translate("Import", "{count} rows name no channel. The file suggests {channel}.")
        words = words.format(count=number_text(bare, language), channel=plan.channel_hint)
        use = QCoreApplication.translate("Import", "Use {channel}").format(channel=plan.channel_hint)
        found.append(Hint("info", "info", words, (_way(use, partial(state, channel=plan.channel_hint)),)))
    found += [Hint("info", "info", problem_text(one, language)) for one in plan.problems]
    return found


def _recognised(plan: PlanFile, options: PlanOptions, language: str) -> Hint:
    """Whose file it is; bulk files are made for one channel, which they do not name."""
    words = QCoreApplication.translate("Import", "{tool}. Its columns are assigned.")
    bare = not options.channel and not any(one.channels or one.variants for one in plan.rows)
    if bare and plan.source not in _BOARDS:
        words = QCoreApplication.translate(
            "Import", "{tool}. Its columns are assigned; choose the channel under “Rows without channel”."
        )
    return Hint("circle-check", "success", words.format(tool=text(f"plan.source.{plan.source}", language)))


def _way(label: str, act: Callable[[], None]) -> tuple[str, Callable[[], None]]:
    return label, lambda *_checked: act()
