"""A banner at the top of the part concerned: what is wrong, why, one way out, one alternative.

No red without a next step. Technical text unfolds under "Details" and can be copied.
"""

from __future__ import annotations

from PySide6.QtCore import QLineF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import Icons
from ui.theme import Theme
from ui.theme_tokens import MEANING_ICONS

from .buttons import Button
from .empty import IconSign
from .label import Label
from .paint import hairline, panel

__all__ = ["Banner"]


class Banner(QWidget):
    """Meaning, title, reason, and the ways out. `primary_clicked` and `alternative_clicked` name what was chosen.

    `framed` rounds it (inside a column); otherwise it spans the width with hairlines above and below.
    """

    primary_clicked = Signal()
    alternative_clicked = Signal()

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        meaning: str,
        title: str,
        reason: str = "",
        primary: str = "",
        alternative: str = "",
        details: str = "",
        icon: str = "",
        framed: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self._framed, self._flat = theme, framed, False
        self._meaning = meaning
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._sign = IconSign(theme, icons, icon or MEANING_ICONS[meaning], meaning, 16, parent=self)
        self._title = Label(theme, title, "body", meaning, 600, wrap=True, parent=self)
        self._reason = Label(theme, reason, "small", wrap=True, parent=self)
        self._reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.primary = Button(theme, icons, "primary", primary, parent=self)
        self.alternative = Button(theme, icons, "secondary", alternative, parent=self)
        self.primary.clicked.connect(self.primary_clicked)
        self.alternative.clicked.connect(self.alternative_clicked)
        self._toggle = Button(theme, icons, "ghost", self.tr("Details"), "chevron-down", parent=self)
        self._toggle.clicked.connect(self._unfold)
        self._copy = Button(theme, icons, "ghost", self.tr("Copy"), "copy", parent=self)
        self._copy.clicked.connect(self._copy_details)
        self._details = QPlainTextEdit(self)
        self._details.setReadOnly(True)
        self._details.setAccessibleName(self.tr("Technical details"))
        self._build()
        self.set_banner(meaning, title, reason, primary, alternative, details, icon)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_banner(
        self,
        meaning: str,
        title: str,
        reason: str = "",
        primary: str = "",
        alternative: str = "",
        details: str = "",
        icon: str = "",
    ) -> None:
        """Say something else."""
        self._meaning = meaning
        self._sign.set_icon(icon or MEANING_ICONS[meaning], meaning)
        self._title.set_look(token=meaning)
        self._title.setText(title)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        for button, text in ((self.primary, primary), (self.alternative, alternative)):
            button.setText(text)
            button.setVisible(bool(text))
        self._details.setPlainText(details)
        self._details.hide()
        self._copy.hide()
        self._toggle.setVisible(bool(details))
        self._toggle.set_icon_name("chevron-down")
        self.setAccessibleName(f"{title} {reason}".strip())
        self.update()

    def lay_flat(self) -> None:
        """In one row, the words at the left and the ways out at the right: for what stays above every page."""
        self._flat = True
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._reason)
        self._head.addLayout(words, 1)
        for button in (self.primary, self.alternative):
            self._head.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._restyle()

    def is_unfolded(self) -> bool:
        """Whether the technical text is shown."""
        return not self._details.isHidden()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        if self._framed:
            edge = theme.color(self._meaning)
            panel(painter, self.rect(), theme.radius("panel"), theme.tint(self._meaning), edge)
            return
        painter.fillRect(self.rect(), theme.tint(self._meaning))
        bottom = self.height() - 1 / self.devicePixelRatioF()
        for y in (0.0, bottom):
            hairline(painter, QLineF(0, y, self.width(), y), theme.color(self._meaning))

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(360), super().sizeHint().height())

    def _build(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self._title, 1)
        self._actions = QHBoxLayout()
        for button in (self.primary, self.alternative, self._toggle, self._copy):
            self._actions.addWidget(button)
        self._actions.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._reason)
        self._column.addLayout(self._actions)
        self._column.addWidget(self._details)

    def _unfold(self) -> None:
        shown = not self.is_unfolded()
        self._details.setVisible(shown)
        self._copy.setVisible(shown)
        self._toggle.set_icon_name("chevron-up" if shown else "chevron-down")

    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())

    def _restyle(self) -> None:
        px = self.theme.px
        air = px(8 if self._flat else 12)
        self._column.setContentsMargins(px(16), air, px(16), air)
        self._column.setSpacing(0 if self._flat else px(8))
        self._head.setSpacing(px(8))
        self._sign.setFixedHeight(self.theme.line_height("body"))
        self._actions.setSpacing(px(8))
        self._details.setFixedHeight(px(120))
        self._details.setFont(self.theme.font("small"))
        self.updateGeometry()
        self.update()
