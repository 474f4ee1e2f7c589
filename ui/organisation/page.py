"""The organisation page: channels, departments and people, each as list and form."""

from __future__ import annotations

from ..context import Desk
from ..parts_page import PartsPage
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
        self.show_part("channels")
