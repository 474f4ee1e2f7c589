"""Where minutes stand: finalised, with their checksum; or what is to be looked at before that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.minutes import Minutes
from editorial.domain.minutes_document import short_checksum

from ..context import Desk
from ..widgets.banner import Banner
from ..widgets.buttons import LinkButton
from ..widgets.clearing import clear
from ..widgets.empty import IconSign
from ..widgets.label import Label
from ..widgets.section import SectionHeader
from .words import MinutesWords

if TYPE_CHECKING:
    from editorial.domain.minutes_checks import MinutesCheck
    from editorial.services.minutes_proof import Verdict


#: Checks that concern who was there.
_PEOPLE = frozenset({"nobody", "attendance", "quorum"})


class MinutesStatus(QWidget):
    """`item_wanted` names the agenda item (0: the head) where something is missing, `people_wanted` who was there."""

    item_wanted = Signal(int)
    people_wanted = Signal()
    #: Away from an earlier edition.
    latest_wanted = Signal()

    def __init__(self, desk: Desk, words: MinutesWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.words = desk, words
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(desk.theme.px(8))

    def show_final(self, case: MeetingCase, verdict: Verdict) -> None:
        """Finalised: by whom and when, whether the checksum fits, who approved it, what was added."""
        clear(self.column)
        final, words = case.final, self.words
        assert final is not None
        zone = case.meeting.zone
        who = self.tr("{moment} by {name}.").format(
            moment=words.moment(final.finalised_at, zone), name=final.finalised_by or self.tr("the chair")
        )
        rest = self.tr("Changes only by addendum.")
        self._banner("success", self.tr("Finalised"), f"{who} {rest}", "lock")
        mark = short_checksum(final.sha256)
        if verdict.whole:
            self._line("shield-check", "success", self.tr("Checksum {mark} fits").format(mark=mark), final.sha256)
        else:
            doubt = self.tr(
                "These minutes were changed outside the program. "
                "Compare them with a backup or with the copy that was sent out."
            )
            self._banner("danger", self.tr("The checksum does not fit"), doubt)
        if final.approved_at is not None:
            said = self.tr("Approved on {moment}").format(moment=words.moment(final.approved_at, zone))
            self._line("badge-check", "success", said)
        editions = len(case.minutes)
        if editions > 1:
            self._line("history", "muted", self.tr("%n edition(s); this is the latest", "", editions))
        if case.addenda:
            self._line("file-plus", "muted", self.tr("%n dated correction(s)", "", len(case.addenda)))

    def _banner(self, meaning: str, title: str, reason: str, icon: str = "") -> None:
        made = Banner(self.desk.theme, self.desk.icons, meaning, title, reason, icon=icon)
        # in a narrow column long words take more height than a banner has elsewhere
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.column.addWidget(made)

    def _line(self, icon: str, token: str, words: str, tip: str = "") -> None:
        theme = self.desk.theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        row.addWidget(IconSign(theme, self.desk.icons, icon, token, 16), 0, Qt.AlignmentFlag.AlignTop)
        label = Label(theme, words, "small", "muted", wrap=True)
        label.setToolTip(tip)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(label, 1)
        self.column.addLayout(row)

    def show_edition(self, case: MeetingCase, edition: Minutes) -> None:
        """An earlier edition: when it was finalised, who opened it again and why, and the way back."""
        clear(self.column)
        theme, icons, words = self.desk.theme, self.desk.icons, self.words
        zone = case.meeting.zone
        first = self.tr("Finalised {moment} by {name}.").format(
            moment=words.moment(edition.finalised_at, zone), name=edition.finalised_by or self.tr("the chair")
        )
        then = self.tr("Opened again {moment} by {name}: {reason}").format(
            moment=words.moment(edition.reopened_at, zone), name=edition.reopened_by or "–", reason=edition.reason
        )
        title = self.tr("Edition {n} is no longer in force").format(n=case.minutes.index(edition) + 1)
        self._banner("info", title, first, "history")
        self._line("lock-open", "muted", then)
        back = LinkButton(theme, icons, self.tr("Show how the minutes stand now"), "arrow-left")
        back.clicked.connect(lambda _on=False: self.latest_wanted.emit())
        self.column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        mark = self.tr("Checksum {mark}").format(mark=short_checksum(edition.sha256))
        self._line("shield-check", "muted", mark, edition.sha256)

    def show_checks(self, case: MeetingCase, checks: Sequence[MinutesCheck], *, writes: bool = True) -> None:
        """Not finalised: what is missing, each with the way to it for whom `writes`; why they were opened again."""
        clear(self.column)
        theme, language = self.desk.theme, self.desk.language
        newest = case.minutes[-1] if case.minutes else None
        if newest is not None and newest.reopened_at is not None:
            reason = self.tr("{name}: {reason}").format(name=newest.reopened_by, reason=newest.reason)
            self._banner("warning", self.tr("Opened again"), reason, "lock-open")
        if not writes:
            words = self.tr("These minutes are still being written. What is finalised carries number and checksum.")
            self._banner("info", self.tr("Draft"), words, "pencil")
            return
        self.column.addWidget(SectionHeader(theme, self.tr("Before finalising"), len(checks) or None))
        if not checks:
            self._line("circle-check", "success", self.tr("Everything is there."))
        for one in checks:
            self._check(one, language)

    def _check(self, one: MinutesCheck, language: str) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        icon, token = ("circle-alert", "danger") if one.blocks else ("triangle-alert", "warning")
        row = QHBoxLayout()
        row.setSpacing(px(6))
        sign = IconSign(theme, self.desk.icons, icon, token, 16)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(1))
        column.addWidget(Label(theme, one.sentence(language), "small", wrap=True))
        column.addWidget(Label(theme, one.advice(language), "caption", "muted", wrap=True))
        item_id = one.item_id or 0
        link = LinkButton(theme, self.desk.icons, self.tr("Show"))
        link.setAccessibleName(self.tr("Show: {what}").format(what=one.sentence(language)))
        if one.code in _PEOPLE:
            link.clicked.connect(lambda _on=False: self.people_wanted.emit())
        else:
            link.clicked.connect(lambda _on=False: self.item_wanted.emit(item_id))
        column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(column, 1)
        self.column.addLayout(row)
