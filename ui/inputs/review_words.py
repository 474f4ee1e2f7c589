"""What the panel of an answer says: how it came in, how the expert is named, who clears what."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from editorial.domain.calendar import local
from editorial.domain.input_cards import ContributionCard, RequestCase
from editorial.domain.inputs import Answer, Attribution, Clearance, Contribution, Way
from editorial.domain.wording import day_text

from ..context import Desk

#: Titles that stay with a name of which only the last part is said.
_TITLES = frozenset({"dr", "dr.", "prof", "prof."})


class ReviewWords(QObject):
    """The sentences, with the desk's names, clock and language."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    # Names --------------------------------------------------------------------------------------------------------

    def who(self, case: RequestCase, card: ContributionCard | None) -> str:
        """Dr. Miriam Weber, Labor."""
        person = self.desk.person(card.contribution.person_id if card else case.request.person_id)
        name = card.contribution.person if card and card.contribution.person else (person.name if person else "")
        department = self.desk.department(case.request.department_id)
        return ", ".join(part for part in (name, department.name if department else "") if part)

    def lead_id(self, case: RequestCase) -> int | None:
        """Who leads the department that is asked."""
        department = self.desk.department(case.request.department_id)
        return department.lead_id if department else None

    def lead(self, case: RequestCase) -> str:
        """Dr. Sommer, who clears what is confidential; "" where nobody leads the department."""
        person = self.desk.person(self.lead_id(case))
        return surname(person.name) if person else ""

    # How it came in -----------------------------------------------------------------------------------------------

    def moment(self, at: datetime | None) -> str:
        """Mon 11 May, 17:40, on the workspace's clocks."""
        if at is None:
            return ""
        wall = local(at, self.desk.clock.zone)
        today = self.desk.clock.today()
        return f"{day_text(wall.date(), self.desk.language, year=wall.year != today.year)}, {wall:%H:%M}"

    def came(self, one: Contribution) -> str:
        """Form read in Mon 11 May, 17:40 · version 1."""
        words = {
            Way.APP: self.tr("Answered in the application {when}"),
            Way.FORM: self.tr("Form read in {when}"),
            Way.INTERVIEW: self.tr("Interview on {when}"),
        }[one.way]
        version = self.tr("version {number}").format(number=one.number)
        return f"{words.format(when=self.moment(one.at)).strip()} · {version}"

    def attribution(self, one: Attribution) -> str:
        """By name, as the department, not at all."""
        return {
            Attribution.NAMED: self.tr("by name"),
            Attribution.DEPARTMENT: self.tr("department only"),
            Attribution.ANONYMOUS: self.tr("anonymous"),
        }[one]

    def consent(self, one: Contribution) -> str:
        """Whether the expert agreed to be named like that, and how that is known."""
        if one.consent:
            said = self.tr("Consent noted")
            return f"{said}: {one.consent_note}" if one.consent_note else said
        if one.attribution is Attribution.ANONYMOUS:
            return self.tr("Named nowhere, so no consent is needed")
        return self.tr("No consent to be named like that is noted")

    def lacks_consent(self, one: Contribution) -> bool:
        """Whether somebody would be named without having agreed."""
        return not one.consent and one.attribution is not Attribution.ANONYMOUS

    # Clearance ----------------------------------------------------------------------------------------------------

    def files(self) -> str:
        """What stands before names of files."""
        return self.tr("Files")

    def wished(self) -> str:
        """What stands before the clearance that an expert gave."""
        return self.tr("Clearance wished")

    def waits(self, case: RequestCase) -> str:
        """Waits for Dr. Sommer."""
        lead = self.lead(case)
        return self.tr("waits for {lead}").format(lead=lead) if lead else self.tr("waits for clearance")

    def settled(self) -> str:
        """Somebody who clears decided so."""
        return self.tr("stays confidential")

    def cleared(self, answer: Answer) -> str:
        """Who said how far it may go, and what the expert had wished; "" where it is as the expert wished."""
        parts = []
        if answer.cleared_by:
            words = self.tr("changed by {person}, {when}")
            parts.append(words.format(person=answer.cleared_by, when=self.moment(answer.cleared_at)))
        if answer.wished is not answer.clearance:
            parts.append(self.tr("the expert gave: {clearance}").format(clearance=self.clearance(answer.wished)))
        if answer.clearance_note:
            parts.append(answer.clearance_note)
        return " · ".join(parts)

    def clearance(self, one: Clearance) -> str:
        """Public, internal, confidential."""
        return {
            Clearance.PUBLIC: self.tr("public"),
            Clearance.INTERNAL: self.tr("internal"),
            Clearance.CONFIDENTIAL: self.tr("confidential"),
        }[one]


def surname(name: str) -> str:
    """Dr. Sommer for Dr. Helga Sommer; a single word stays as it is."""
    words = name.split()
    titles = [one for one in words if one.lower() in _TITLES]
    return " ".join((*titles, words[-1])) if len(words) > 1 else name
