"""Under the steps: the head of the chain, when it was checked last, and what can be done with it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from editorial.domain.wording import number_text, when_text

from ..context import Desk
from ..widgets.buttons import make_button
from ..widgets.elided import ElidedLabel
from ..widgets.empty import IconSign
from ..widgets.ground import Ground

if TYPE_CHECKING:
    from editorial.domain.journal_view import Overview
    from editorial.services.journal_proof import Proof

#: Letters of the hash that are shown; the whole of it stands in the tooltip and in every export.
SHOWN = 12


class ProofLine(Ground):
    """Number and hash of the last entry, and the buttons Check, Compare and Export."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, "sunken", sides="t", parent=parent)
        self.desk = desk
        theme, icons, px = desk.theme, desk.icons, desk.theme.px
        self._entries, self._hash = 0, ""
        self._proof: Proof | None = None
        self._checked: datetime | None = None
        self.sign = IconSign(theme, icons, "shield", "muted", 16)
        self.words = ElidedLabel(theme, "", "small", "muted", least=10)
        self.check = make_button(theme, icons, "secondary", self.tr("Check"), "shield-check", size="small")
        self.check.setToolTip(self.tr("Go through every entry and prove the chain"))
        self.compare = make_button(theme, icons, "secondary", self.tr("Compare …"), "git-compare-arrows", size="small")
        self.compare.setToolTip(self.tr("Compare with an earlier journal or backup"))
        self.export = make_button(theme, icons, "secondary", self.tr("Export …"), "download", size="small")
        self.export.setToolTip(self.tr("Export the journal with the head of its chain"))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), px(5), px(16), px(5))
        row.setSpacing(px(8))
        row.addWidget(self.sign)
        row.addWidget(self.words, 1)
        for button in (self.check, self.compare, self.export):
            row.addWidget(button)

    def show_head(self, found: Overview) -> None:
        """The head as it is now; what was added since the check is not checked yet."""
        self._entries, self._hash = found.entries, found.hash
        self._describe()

    def show_proof(self, proof: Proof, at: datetime) -> None:
        """What the check found, and when."""
        self._proof, self._checked = proof, at
        self._entries, self._hash = proof.entries, proof.hash
        self._describe()

    def text(self) -> str:
        """What the line says."""
        return self.words.text()

    def _describe(self) -> None:
        count = self.tr("{count} entries").format(count=number_text(self._entries, self.desk.language))
        head = self.tr("Head of the chain {hash}").format(hash=self._hash[:SHOWN])
        state, icon, token = self._state()
        self.words.setText(f"{head} · {count} · {state}")
        self.words.setToolTip(f"{self._hash}\n{count} · {state}")
        self.sign.set_icon(icon, token)

    def _state(self) -> tuple[str, str, str]:
        proof, at = self._proof, self._checked
        if proof is None or at is None:
            return self.tr("not checked yet"), "shield", "muted"
        if not proof.ok:
            return self.tr("broken from entry {n} on").format(n=proof.first), "shield-alert", "danger"
        now, language = self.desk.clock.now(), self.desk.language
        if at.date() == now.date():
            when = self.tr("checked today {time}").format(time=f"{at:%H:%M}")
        else:
            when = self.tr("checked {when}").format(when=when_text(at.date(), at.time(), language))
        if proof.entries < self._entries:
            when = self.tr("{checked}, {count} new since").format(checked=when, count=self._entries - proof.entries)
        return when, "shield-check", "success"
