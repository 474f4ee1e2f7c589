"""How people and answers are called in the list and the panel, and what is spoken of them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from editorial.domain.inputs import Attribution, Clearance
from editorial.domain.knowledge import Knower, Known
from editorial.domain.wording import day_text
from editorial.texts import text

from ..context import Desk


class KnowledgeWords(QObject):
    """Words in the language of the interface."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def group(self, key: str) -> str:
        """The heading of a group."""
        return self.tr("People") if key == "people" else self.tr("Contributions")

    def day(self, day: date | None) -> str:
        """A day as lists write it; with its year where that is another."""
        if day is None:
            return ""
        year = day.year != self.desk.clock.today().year
        return day_text(day, self.desk.language, year=year, with_weekday=False)

    def clearance(self, clearance: Clearance) -> str:
        """How far an answer may go."""
        return text(f"input.clearance.{clearance}", self.desk.language)

    def source(self, one: Known) -> str:
        """Who said it, as the attribution allows it to be read here; the day."""
        who = one.department if one.attribution is Attribution.ANONYMOUS else one.person
        return " · ".join(filter(None, (who, one.department if who != one.department else "", self.day(one.at))))

    def shown(self, one: Known) -> str:
        """The words of an answer in one line: what was said, else a quote, else its files."""
        quotes = [self.quoted(each) for each in one.quotes]
        return " ".join((one.words or " ".join(quotes) or ", ".join(one.files)).split())

    def quoted(self, words: str) -> str:
        """A sentence in the quotation marks of the language."""
        return f"„{words}“" if self.desk.language == "de" else f"“{words}”"

    def places(self, one: Known) -> str:
        """In how many items it stands."""
        return self.tr("in %n content item(s)", "", len(one.used_in)) if one.used_in else self.tr("not used yet")

    def known(self, one: Knower) -> str:
        """How much somebody has said about it."""
        if not one.answers:
            return self.tr("not asked about it yet")
        said = self.tr("%n answer(s)", "", one.answers)
        last = self.tr("last {day}").format(day=self.day(one.last)) if one.last else ""
        return " · ".join(filter(None, (said, last)))

    def competence(self, one: Knower) -> str:
        """What somebody is said to know about; else their department's field."""
        words = one.expert.competence or one.expert.department_competence
        return ", ".join(each.strip() for each in words.splitlines() if each.strip())

    def spoken(self, row: Knower | Known) -> str:
        """A row for screen readers."""
        if isinstance(row, Knower):
            parts: tuple[str, ...] = (row.expert.name, row.expert.department, self.competence(row), self.known(row))
        else:
            parts = (
                self.shown(row),
                row.question,
                self.source(row),
                self.clearance(row.clearance),
                self.places(row),
            )
        return ", ".join(filter(None, parts))
