"""A message to an expert in the panel of its request: what, when, by whom, how it got there, and its own words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.inputs import InputMessage

from ..context import Desk
from ..forms.input_message_words import MESSAGE_SIGNS, MessageWords
from ..widgets.empty import IconSign
from ..widgets.label import Label
from .words import InputWords

__all__ = ["MessageLine"]


class MessageLine(QWidget):
    """One message; its words can be selected."""

    def __init__(self, desk: Desk, words: InputWords, one: InputMessage) -> None:
        super().__init__()
        theme, px = desk.theme, desk.theme.px
        way = MessageWords(desk, self).way(one.way)
        whom = desk.person(one.person_id)
        to = self.tr("to {name}").format(name=whom.name) if whom is not None else ""
        icon, token = MESSAGE_SIGNS[one.kind]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(IconSign(theme, desk.icons, icon, token, 14), 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(px(1))
        kind = words.message(one.kind)
        lines.addWidget(Label(theme, kind, "small", weight=500, wrap=True))
        by = self.tr("by {name}").format(name=one.by) if one.by else ""
        about = " · ".join(part for part in (words.moment(one.at), by, to, way) if part)
        lines.addWidget(Label(theme, about, "caption", "muted", wrap=True, tnum=True))
        if one.body:
            said = Label(theme, one.body, "small", wrap=True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            lines.addWidget(said)
        row.addLayout(lines, 1)
        self.setAccessibleName(", ".join(part for part in (kind, about, one.body) if part))
