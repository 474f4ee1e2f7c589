"""What the boxes of a route say."""

from __future__ import annotations

from PySide6.QtCore import QObject

from editorial.domain.approvals import ApprovalRoute, ApprovalStage

from ..approval_words import ApprovalWords
from ..context import Desk


class RouteWords(ApprovalWords):
    """Words about a route that is being drawn."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        # Numbers are counted in the plain words: Qt looks for their plural under the name of this class only.
        self._plain = ApprovalWords(desk, self)

    def needed(self, count: int) -> str:
        return self._plain.needed(count)

    def before(self, hours: int) -> str:
        return self._plain.before(hours)

    def terms(self, one: ApprovalStage) -> str:
        """1 sign-off · 2 days before."""
        return f"{self.needed(one.needed)} · {self.before(one.due_hours)}"

    def rule(self, one: ApprovalStage) -> str:
        """Only with label Recht; empty where it is always asked."""
        parts = []
        if one.labels:
            parts.append(self._criterion("labels", one.labels))
        if one.campaign_ids:
            parts.append(self._criterion("campaigns", one.campaign_ids))
        return self.tr("only with {rule}").format(rule=self.tr(" or ").join(parts)) if parts else ""

    def spoken(self, one: ApprovalStage) -> str:
        """All of a stage in one sentence."""
        name = one.name or self.tr("Stage without a name")
        parts = (name, self.tr("step {n}").format(n=one.step), self.who(one), self.terms(one), self.rule(one))
        return ", ".join(part for part in parts if part)

    def criteria(self, route: ApprovalRoute) -> str:
        """What a route is for, in one line."""
        pairs = (
            ("channels", route.channel_ids),
            ("formats", route.formats),
            ("campaigns", route.campaign_ids),
            ("labels", route.labels),
        )
        parts = [", ".join(self.values(name, values)) for name, values in pairs if values]
        return " · ".join(part for part in parts if part) or self.tr("everything else")
