"""The section of the brief about expert input: what stands in the item, who said it, and whether it is cleared."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.clearance_shown import Standing
from editorial.domain.inputs import Attribution, Clearance
from editorial.texts import text

from ..clearance_tag import CLEARANCE_SIGNS
from ..context import Desk
from ..widgets.buttons import IconButton, LinkButton
from ..widgets.clearing import clear
from ..widgets.paint import draw_text, panel
from ..widgets.section import SectionHeader

#: Sign and colour of a clearance; what is held back is danger whatever it is.
SIGNS = CLEARANCE_SIGNS | {Clearance.CONFIDENTIAL: ("lock", "warning")}


class _Source(QAbstractButton):
    """One answer that stands in the item: its words, who said it, and what it waits for."""

    def __init__(self, desk: Desk, one: Standing, lines: Sequence[str]) -> None:
        super().__init__()
        self.desk, self.one, self._lines = desk, one, tuple(lines)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(line for line in lines if line))
        self.setToolTip("\n".join(line for line in lines if line))

    def sizeHint(self) -> QSize:
        px = self.desk.theme.px
        return QSize(px(120), px(8) + px(18) * len([line for line in self._lines if line]))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(80), self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            panel(painter, self.rect(), theme.radius("chip"), theme.color("sunken"))
        icon, token = SIGNS[self.one.clearance]
        held = not self.one.cleared
        self.desk.icons.paint(painter, QRect(px(4), px(5), px(16), px(16)), icon, "danger" if held else token)
        top = px(4)
        looks = (("small", "text"), ("caption", "muted"), ("caption", "danger" if held else "muted"))
        for line, (role, ink) in zip(self._lines, looks, strict=True):
            if line:
                box = QRect(px(26), top, self.width() - px(30), px(18))
                draw_text(painter, box, line, theme.font(role), theme.color(ink))
                top += px(18)


class ExpertInput(QWidget):
    """Sources one below the other; a click or Enter goes to the words, the cross forgets the source."""

    take_wanted = Signal()
    shown = Signal(object)
    dropped = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._standing: tuple[Standing, ...] = ()
        self._locked = False
        self.header = SectionHeader(desk.theme, self.tr("Expert input"), line=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(desk.theme.px(2))
        self.take = LinkButton(desk.theme, desk.icons, self.tr("Take a passage …"), "message-square-quote", parent=self)
        self.take.clicked.connect(self.take_wanted)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self.take)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(desk.theme.px(4), 0, 0, 0)
        column.setSpacing(desk.theme.px(4))
        column.addWidget(self.header)
        column.addLayout(self._rows)
        column.addLayout(foot)
        self._show_acts()
        desk.actor_changed.connect(self._show_acts)

    def show_standing(self, found: tuple[Standing, ...]) -> None:
        """Show these sources."""
        if found == self._standing and self._rows.count() == len(found):
            return
        self._standing = found
        self._build()

    def set_read_only(self, read_only: bool) -> None:
        """Without writing."""
        self._locked = read_only
        self._show_acts()

    def sources(self) -> list[QAbstractButton]:
        """The rows, for the keyboard."""
        return self.findChildren(_Source)

    def _show_acts(self) -> None:
        may = self.desk.may("input.take")
        self.take.setVisible(may)
        self.take.setEnabled(not self._locked)
        self.setVisible(may or bool(self._standing))
        for cross in self.findChildren(IconButton):
            cross.setVisible(may)
            cross.setEnabled(not self._locked)

    def _build(self) -> None:
        clear(self._rows)
        before: QWidget = self.header
        for one in self._standing:
            row, source = QHBoxLayout(), _Source(self.desk, one, self._lines(one))
            source.clicked.connect(lambda _on=False, one=one: self.shown.emit(one))
            row.setSpacing(0)
            self._rows.addLayout(row)
            row.addWidget(source, 1)
            QWidget.setTabOrder(before, source)
            before = source
            if one.passage_id is not None:
                name = self.tr("Remove the source “{request}”").format(request=one.request)
                cross = IconButton(self.desk.theme, self.desk.icons, "x", name, size=24, parent=self)
                cross.clicked.connect(lambda _on=False, one=one: self.dropped.emit(one))
                row.addWidget(cross, 0, Qt.AlignmentFlag.AlignTop)
                QWidget.setTabOrder(before, cross)
                before = cross
        QWidget.setTabOrder(before, self.take)
        self.header.set_count(len(self._standing) or None)
        self._show_acts()

    def _lines(self, one: Standing) -> tuple[str, str, str]:
        """What was said, by whom, and where it stands."""
        words = one.file or (f"„{one.words}“" if self.desk.language == "de" else f"“{one.words}”")
        if not one.request_id:
            return words, "", self.tr("not cleared")
        speaker = one.speaker or self.tr("anonymous")
        parts = [speaker] if one.attribution is not Attribution.NAMED else [speaker, one.department]
        said = ", ".join(dict.fromkeys(part for part in parts if part))
        level = text(f"input.clearance.{one.clearance}", self.desk.language)
        if one.is_remark:
            told = self.tr("remark, is not published")
        elif not one.cleared:
            told = self.tr("waits for {person}").format(person=one.waits_for)
        elif not one.spots:
            told = self.tr("{clearance} · no longer in the text").format(clearance=level)
        else:
            told = level
        return words, " · ".join(part for part in (said, one.request) if part), told
