"""What an act on a series did, in one sentence for the toast."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from editorial.domain.wording import day_text
from editorial.texts import text

from ..context import Changes, Desk

__all__ = ["SeriesAnswers"]


class SeriesAnswers(QObject):
    """Sentences for the acts "series.*"."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def answer(self, changes: Changes, new: bool = False) -> str:
        """The sentence; with what stayed because it was approved already."""
        title, count = str(changes.detail.get("title", "")), int(changes.detail.get("count", 1))
        return " ".join(part for part in (self._done(changes, title, count, new), self._stayed(changes)) if part)

    def _done(self, changes: Changes, title: str, count: int, new: bool) -> str:
        act = changes.act
        if act == "content.edit":
            return self.tr("“{title}” changed, only this one.").format(title=title)
        if act == "series.save":
            return (self.tr("“{title}” now comes back.") if new else self.tr("“{title}” changed, all of it.")).format(
                title=title
            )
        if act == "series.split":
            return self.tr("“{title}” changed from {day} on.").format(title=title, day=self._day(changes))
        if act == "series.end":
            return self.tr("“{title}” ends on {day}.").format(title=title, day=self._day(changes))
        if act == "series.archive":
            gone = changes.detail.get("archived", True)
            return (self.tr("“{title}” archived.") if gone else self.tr("“{title}” comes back again.")).format(
                title=title
            )
        if act == "series.leave_out":
            if count > 1:
                return self.tr("{count} occurrences left out.").format(count=count)
            return self.tr("One occurrence of “{title}” left out.").format(title=title)
        if act == "series.bring_back":
            return self.tr("“{title}”: occurrences brought back.").format(title=title)
        return text(f"act.{act}", self.desk.language)

    def _day(self, changes: Changes) -> str:
        return day_text(date.fromisoformat(str(changes.detail["day"])), self.desk.language, year=False)

    def _stayed(self, changes: Changes) -> str:
        stayed = int(changes.detail.get("stayed", 0))
        if not stayed:
            return ""
        if stayed == 1:
            return self.tr("One approved or published item stays as it is.")
        return self.tr("{count} approved or published items stay as they are.").format(count=stayed)
