"""The organisation page: channels, departments and people, each as list and form."""

from __future__ import annotations

from ..context import Desk
from ..parts_page import PartsPage
from ..widgets.buttons import make_button
from .kinds import Kinds


class OrganisationPage(PartsPage):
    """Who speaks, where, and who does the work."""

    def __init__(self, desk: Desk) -> None:
        parts = [
            ("channels", self.tr("Channels")),
            ("departments", self.tr("Departments")),
            ("people", self.tr("People")),
        ]
        super().__init__(desk, self.tr("Organisation"), parts, self.tr("Part of the organisation"), Kinds(desk))
        self.routes = make_button(desk.theme, desk.icons, "secondary", self.tr("Approval routes"), icon="stamp")
        self.routes.clicked.connect(lambda _on=False: desk.open_page_requested.emit("routes"))
        self.head.insertWidget(self.head.count() - 1, self.routes)
        self.show_part("channels")
