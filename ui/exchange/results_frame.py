"""What the import of results is made of: the posts with what they are taken for, and the decisions about them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.import_report import ImportReport, Outcome
from editorial.domain.plan_import import problem_text
from editorial.domain.results_import import DayResult, ResultsFile
from editorial.domain.wording import day_text, number_text
from editorial.texts import text

from ..context import Desk
from ..widgets.buttons import make_button
from ..widgets.choice import Sign
from ..widgets.elided import ElidedLabel
from ..widgets.empty import IconSign
from ..widgets.label import Label
from ..widgets.line import Line
from .bring_frame import BringFrame
from .done import DonePane
from .preview import PlanTable
from .tables import Cell, LazyRows

if TYPE_CHECKING:
    from editorial.services.results_write import Proposal

#: Figures that tell most, shown in the table.
_SHOWN = ("views", "impressions", "reach", "likes", "comments", "engagements")
_MOST_SHOWN = 3


class ResultsFrame(BringFrame):
    """All widgets of the page, laid out; `decided` says by its number which publication a post is (0: none of ours)."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.decided: dict[int, int] = {}
        self._proposals: Sequence[Proposal] = ()
        self._make()
        self.panes: dict[str, QWidget] = {"file": self.empty, "match": self._match_step(), "done": self._done_step()}
        self.lay_out(self.tr("Bring results"), self.panes)

    def _make(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        steps = (("file", self.tr("File")), ("match", self.tr("Match")), ("done", self.tr("Done")))
        hint = self.tr("Exports of YouTube Studio, Meta Business Suite, LinkedIn and X as CSV or Excel workbook.")
        self.make_frame(steps, "chart-column", self.tr("Drop an export with results here"), hint)
        self.about = ElidedLabel(theme, "", "body", weight=500, least=8, parent=self)
        self.other = make_button(theme, icons, "ghost", self.tr("Other file …"), size="small", parent=self)
        self.told = Label(theme, "", "small", "muted", wrap=True, parent=self)
        self.yes = make_button(theme, icons, "secondary", self.tr("That is it"), "check", size="small", parent=self)
        self.yes.setToolTip(self.tr("Confirm the proposal of the chosen row (Space)"))
        self.no = make_button(theme, icons, "ghost", self.tr("None of ours"), "x", size="small", parent=self)
        self.no.setToolTip(self.tr("The chosen post is none of our publications (Del)"))
        self.every = make_button(
            theme, icons, "ghost", self.tr("Confirm all"), "check-check", size="small", parent=self
        )
        headings = (self.tr("Match"), self.tr("Post"), self.tr("Published"), self.tr("Figures"), self.tr("Ours"))
        self.model = LazyRows(headings, self)
        name = self.tr("The posts of the export")
        self.table = PlanTable(self.desk, name, self.model, {0: 190, 2: 112}, {1: 5, 3: 4, 4: 4}, self)
        self.table.set_edge(8)

    def _match_step(self) -> QWidget:
        theme, px = self.desk.theme, self.desk.theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(20), px(6), px(16), px(6))
        head.setSpacing(px(8))
        head.addWidget(IconSign(theme, self.desk.icons, "chart-column", "muted", 16, parent=self))
        head.addWidget(self.about, 1)
        head.addWidget(self.other)
        acts = QHBoxLayout()
        acts.setContentsMargins(px(20), px(6), px(16), px(6))
        acts.setSpacing(px(8))
        acts.addWidget(self.told, 1)
        for button in (self.yes, self.no, self.every):
            acts.addWidget(button)
        pane = QWidget(self)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line(theme))
        column.addLayout(acts)
        column.addWidget(Line(theme))
        column.addWidget(self.table, 1)
        return pane

    def _done_step(self) -> QWidget:
        pane = DonePane(self.desk, self)
        self.title, self.text, self.see, self.again = pane.title, pane.text, pane.calendar, pane.again
        self.see.setText(self.tr("Done"))
        self.see.set_icon_name("check")
        self.again.setText(self.tr("Bring another export …"))
        pane.backlog.hide()
        return pane

    # Contents -----------------------------------------------------------------------------------------------------

    def show_file(self, file: ResultsFile, proposals: Sequence[Proposal]) -> None:
        """A file that was read, with what its posts are taken for."""
        self.decided = {}
        self._proposals = proposals
        source = text(f"results.source.{file.source}", self.desk.language)
        self.about.setText(f"{file.name} · {source}")
        self._fill(file)

    def _fill(self, file: ResultsFile) -> None:
        if file.posts:
            self.model.set_rows(list(self._proposals), self._cells)
        else:
            self.model.set_rows(list(file.days), self._day_cells)
        for button in (self.yes, self.no, self.every):
            button.setVisible(bool(self._waiting()) or bool(self.decided))
        if self.model.rowCount() and not self.table.currentIndex().isValid():
            waiting = self._waiting()
            self.table.selectRow(waiting[0].number if waiting else 0)

    def _waiting(self) -> list[Proposal]:
        """Posts that somebody has to decide about."""
        return [
            one
            for one in self._proposals
            if one.match is not None and not one.match.certain and one.number not in self.decided
        ]

    def _cells(self, one: Proposal) -> tuple[Cell, ...]:
        language = self.desk.language
        post = one.post
        title = " ".join((post.title or post.external_id or post.url).split())
        day = day_text(post.day, language, with_weekday=False) if post.day else ""
        ours = one.candidate.title if one.candidate is not None else ""
        channel = self.desk.channel(one.candidate.channel_id) if one.candidate is not None else None
        signs = [Sign.channel(channel.monogram, channel.hue)] if channel is not None else None
        decided = self.decided.get(one.number)
        shown = ours if decided != 0 and one.match is not None else ""
        return (
            self._state(one, decided),
            Cell(title, tip=post.title[:600]),
            Cell(day, "muted"),
            Cell(self._figures(dict(post.metrics)), "muted"),
            Cell(shown, signs=signs if shown else None, tip=shown),
        )

    def _state(self, one: Proposal, decided: int | None) -> Cell:
        if decided == 0:
            return Cell(self.tr("none of ours"), "muted", Sign.icon("x"))
        if decided:
            return Cell(self.tr("confirmed"), "success", Sign.icon("circle-check"))
        if one.match is None:
            return Cell(self.tr("not found"), "muted", Sign.icon("circle-dashed"))
        if one.match.certain:
            words = {"url": self.tr("by address"), "id": self.tr("by id"), "hand": self.tr("as before")}
            return Cell(words.get(one.match.how, self.tr("as before")), "success", Sign.icon("circle-check"))
        alike = number_text(one.match.alike * 100, self.desk.language)
        words_ = self.tr("{percent} % alike: confirm").format(percent=alike)
        return Cell(words_, "warning", Sign.icon("circle-question-mark"))

    def _day_cells(self, one: DayResult) -> tuple[Cell, ...]:
        language = self.desk.language
        return (
            Cell(self.tr("day of the channel"), "muted", Sign.icon("calendar-days")),
            Cell(day_text(one.day, language)),
            Cell(""),
            Cell(self._figures(dict(one.metrics)), "muted"),
            Cell(""),
        )

    def _figures(self, figures: dict[str, float]) -> str:
        language = self.desk.language
        names = [name for name in (*_SHOWN, *figures) if name in figures]
        parts = [
            f"{text(f'metric.{name}', language)} {number_text(figures[name], language)}"
            for name in list(dict.fromkeys(names))[:_MOST_SHOWN]
        ]
        return " · ".join(parts)

    def describe(self, file: ResultsFile) -> None:
        """What is sure, what waits, and what the button will do."""
        sure = sum(1 for one in self._proposals if one.match is not None and one.match.certain)
        sure += sum(1 for one in self.decided.values() if one)
        waiting = len(self._waiting())
        parts = []
        if file.posts:
            parts.append(self.tr("{count} matched").format(count=sure))
            if waiting:
                parts.append(self.tr("{count} to confirm").format(count=waiting))
            parts.append(
                self.tr("{count} without a publication of ours").format(count=len(file.posts) - sure - waiting)
            )
        else:
            parts.append(self.tr("Figures of the whole channel, a day each; they belong to no single post."))
        self.told.setText(" · ".join(parts))
        notes = [problem_text(one, self.desk.language) for one in file.problems[:2]]
        kept = self.tr("What is not matched is kept and can be matched later. Existing figures are overwritten.")
        self.footer.say(" ".join([*notes, kept]))
        count = len(file.posts) or len(file.days)
        words = self.tr("Bring in 1 record") if count == 1 else self.tr("Bring in {count} records")
        self.footer.next.setText(words.format(count=count))

    def show_done(self, report: ImportReport) -> None:
        """What the import did."""
        added, changed = report.count(Outcome.ADDED), report.count(Outcome.CHANGED)
        if added or changed:
            self.title.setText(self.tr("Results brought in"))
        else:
            self.title.setText(self.tr("Everything in this export was known already"))
        parts = [
            self.tr("{count} new").format(count=added),
            self.tr("{count} changed").format(count=changed),
            self.tr("{count} unchanged").format(count=report.count(Outcome.UNCHANGED)),
        ]
        matched = sum(1 for one in report.rows if one.content_id)
        if matched:
            parts.append(self.tr("{count} matched with publications").format(count=matched))
        self.text.setText(" · ".join(parts))

    # Decisions ----------------------------------------------------------------------------------------------------

    def _chosen(self) -> Proposal | None:
        row = self.table.currentIndex().row()
        return self._proposals[row] if self._proposals and 0 <= row < len(self._proposals) else None

    def _decide(self, one: Proposal, publication_id: int) -> None:
        self.decided[one.number] = publication_id
        row = self.table.currentIndex().row()
        self._again_shown()
        following = [two.number for two in self._waiting() if two.number > row]
        self.table.selectRow(following[0] if following else row)

    def _again_shown(self) -> None:
        self.model.set_rows(list(self._proposals), self._cells)
        self._describe()

    def _describe(self) -> None:
        """Told by the page, which knows the step."""

    def confirm_chosen(self) -> None:
        """The chosen post is the publication that is proposed."""
        one = self._chosen()
        if one is not None and one.match is not None and not one.match.certain:
            self._decide(one, one.match.publication_id)

    def refuse_chosen(self) -> None:
        """The chosen post is none of ours."""
        one = self._chosen()
        if one is not None and one.match is not None and not one.known:
            self._decide(one, 0)

    def confirm_all(self) -> None:
        """All that wait are what they are proposed to be."""
        row = self.table.currentIndex().row()
        for one in self._waiting():
            if one.match is not None:
                self.decided[one.number] = one.match.publication_id
        self._again_shown()
        self.table.selectRow(max(0, row))
