"""When the window locks by itself: a matter of this computer, for people with a password."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..context import Desk
from ..widgets.choice import Choice
from ..widgets.form import ChoiceField, Field
from ..widgets.section import SectionHeader

__all__ = ["LockSection"]

MINUTES = (1, 2, 5, 10, 15, 30, 60)


class LockSection(QWidget):
    """One choice; it holds at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        px = desk.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(8), 0, 0)
        column.setSpacing(px(14))
        column.addWidget(SectionHeader(desk.theme, self.tr("Lock"), role="section", line=True))
        choices = [Choice(0, self.tr("never"))]
        choices += [Choice(one, self.tr("after %n minute(s) without input", "", one)) for one in MINUTES]
        self.after = ChoiceField(desk.theme, desk.icons, choices, desk.settings.lock_after)
        self.after.changed.connect(lambda minutes: desk.change_settings(lock_after=int(minutes)))
        helper = self.tr("Only for people with a password. Ctrl+L locks at once.")
        column.addWidget(Field(desk.theme, desk.icons, self.tr("Lock by itself"), self.after, helper=helper))
