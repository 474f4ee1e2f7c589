"""What is missing before the next state: the tag in the header and the list behind it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from editorial.domain.content import Status
from editorial.domain.states import Need
from editorial.texts import text

from ..context import Desk
from ..widgets.badges import badge_width, paint_tag
from ..widgets.choice import Choice, Sign
from ..widgets.choice_list import ChoiceList
from ..widgets.label import Label
from ..widgets.popover import Popover

#: Needs that are advice: the state can be entered without them.
ADVICE = frozenset({"needs.key_message", "needs.checklist", "needs.alt"})


class NeedsTag(QAbstractButton):
    """How many points are missing; drops the list. `chosen` carries the field to go to."""

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._needs: tuple[Need, ...] = ()
        self._target: Status | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_radius", 5)
        self.clicked.connect(self.open)
        self.hide()
        desk.theme.changed.connect(self.updateGeometry)

    def show_needs(self, target: Status | None, needs: Sequence[Need]) -> None:
        """Show how many points are missing; hidden without any."""
        self._target, self._needs = target, tuple(needs)
        hard = [one for one in needs if one.code not in ADVICE]
        count = len(hard) or len(needs)
        said = self.tr("%n point(s) missing", "", count) if hard else self.tr("%n hint(s)", "", count)
        self.setText(said)
        self.setAccessibleName(said)
        self.setToolTip("\n".join(self._words(one) for one in needs))
        self.setVisible(bool(needs) and target is not None)
        self.updateGeometry()
        self.update()

    @property
    def hard(self) -> tuple[Need, ...]:
        """What really stands in the way."""
        return tuple(one for one in self._needs if one.code not in ADVICE)

    def open(self) -> None:
        """Drop the list of what is missing."""
        theme = self.desk.theme
        popover = Popover(theme, self.window(), padding=10)
        popover.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popover.body.setSpacing(theme.px(6))
        if self._target is not None:
            name = text(f"status.{self._target}", self.desk.language)
            head = self.tr("Missing before “{status}”").format(status=name)
            popover.body.addWidget(Label(theme, head, "caption", "muted", 600))
        choices = [
            Choice(
                index,
                self._words(one),
                Sign.icon("circle-alert" if one.code not in ADVICE else "lightbulb"),
                "" if one.code not in ADVICE else self.tr("hint"),
            )
            for index, one in enumerate(self._needs)
        ]
        rows = ChoiceList(theme, self.desk.icons, choices, (), self.tr("Missing"), multiple=False, parent=popover)
        rows.picked.connect(popover.close)
        rows.picked.connect(self._pick)
        popover.body.addWidget(rows)
        popover.setFocusProxy(rows)
        popover.open_below(self, right=True)

    def _words(self, need: Need) -> str:
        words = text(need.code, self.desk.language, **dict(need.params))
        return words[:1].upper() + words[1:]

    def _pick(self, index: int) -> None:
        self.chosen.emit(self._needs[index].field)

    def sizeHint(self) -> QSize:
        return QSize(badge_width(self.text(), self.desk.theme), self.desk.theme.px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        meaning, icon = ("danger", "circle-alert") if self.hard else ("info", "lightbulb")
        painter = QPainter(self)
        paint_tag(painter, self.rect(), meaning, self.text(), icon, self.desk.theme, self.desk.icons)
