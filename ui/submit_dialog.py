"""Submitting for approval: which route it takes, who is asked until when, what stands in the way, a note."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from editorial.domain.events import Changes
from editorial.domain.people import Actor
from editorial.errors import EditorialError

from .approval_words import ApprovalWords
from .context import Desk
from .widgets.banner import Banner
from .widgets.choice import Choice
from .widgets.clearing import clear
from .widgets.dialogs import BaseDialog
from .widgets.form import ChoiceField, Field, TextArea
from .widgets.label import Label
from .widgets.route_list import RouteList
from .widgets.section import SectionHeader

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.services.approval_routes import RoutePreview

#: So many titles are named where several items are concerned.
MOST_NAMED = 3


def ask_submit(desk: Desk, content_ids: Iterable[int], parent: QWidget, done: Callable[[], None] | None = None) -> None:
    """Read what the items need and open the dialog."""
    ids, actor = tuple(content_ids), desk.actor

    def opened(found: tuple[RoutePreview, ...]) -> None:
        dialog = SubmitDialog(desk, found, parent)
        if done is not None:
            dialog.finished.connect(lambda _result: done())
        dialog.open()

    desk.run(lambda ws: previews(ws, actor, ids), opened)


def previews(ws: Workspace, actor: Actor, ids: tuple[int, ...]) -> tuple[RoutePreview, ...]:
    """What each item would take."""
    return tuple(ws.routes.preview(actor, one) for one in ids)


class SubmitDialog(BaseDialog):
    """Submits by itself; what is refused is said in it, and what was written stays."""

    def __init__(self, desk: Desk, found: tuple[RoutePreview, ...], parent: QWidget) -> None:
        super().__init__(desk.theme, desk.icons, "", 600, parent)
        self.desk, self.words = desk, ApprovalWords(desk, self)
        title = self.tr("Submit for approval")
        self.setWindowTitle(title)
        self.title.setText(title)
        self._found = found
        self._sent = False
        self.problem = Banner(desk.theme, desk.icons, "danger", "", parent=self)
        self.problem.hide()
        self._what = QVBoxLayout()
        self._what.setSpacing(desk.theme.px(8))
        self.note = TextArea(desk.theme, "", self.tr("What should the approvers know? (optional)"), least=2, most=5)
        self.stuck = Banner(desk.theme, desk.icons, "danger", "", parent=self)
        self.stuck.primary_clicked.connect(self._open_routes)
        self.department = ChoiceField(desk.theme, desk.icons, self._departments(), none_text=self.tr("Choose …"))
        self.department.changed.connect(self._department_chosen)
        self._home = Field(
            desk.theme,
            desk.icons,
            self.tr("Speaking department"),
            self.department,
            helper=self.tr("Nobody speaks yet: without a department nobody can check the subject."),
        )
        self.content.addWidget(self.problem)
        self.content.addLayout(self._what)
        self.content.addWidget(self._home)
        self.content.addWidget(self.stuck)
        self.content.addWidget(Field(desk.theme, desk.icons, self.tr("Note to the approvers"), self.note))
        self.set_primary(self.tr("Submit"), "send")
        self._show()
        self.note.setFocus()

    def _departments(self) -> list[Choice]:
        return [Choice(one.id, one.name) for one in self.desk.directory.departments if not one.archived]

    # Showing --------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        clear(self._what)
        if len(self._found) == 1:
            self._show_one(self._found[0])
        else:
            self._show_many()
        self._home.setVisible(any("department" in one.missing for one in self._found))
        self._show_stuck()
        self.adjustSize()

    def _show_one(self, one: RoutePreview) -> None:
        theme = self.desk.theme
        self._what.addWidget(Label(theme, one.title, "body", weight=600, wrap=True, parent=self))
        route = self.tr("Takes the route “{route}”, {why}.").format(
            route=one.route.name, why=self.words.why(one.tried[-1])
        )
        self._what.addWidget(Label(theme, route, "small", "muted", wrap=True, parent=self))
        lines = self.words.stages(one.stages, running=False)
        self._what.addWidget(RouteList(theme, self.desk.icons, lines, self))

    def _show_many(self) -> None:
        theme = self.desk.theme
        by_route: dict[str, list[str]] = {}
        for one in self._found:
            by_route.setdefault(one.route.name, []).append(one.title)
        for name, titles in by_route.items():
            self._what.addWidget(SectionHeader(theme, name, len(titles), line=True, parent=self))
            self._what.addWidget(Label(theme, self._named(titles), "small", "muted", wrap=True, parent=self))

    def _named(self, titles: list[str]) -> str:
        words = ", ".join(f"„{one}“" if self.desk.language == "de" else f"“{one}”" for one in titles[:MOST_NAMED])
        more = len(titles) - MOST_NAMED
        return words + (" " + self.tr("and %n more", "", more) if more > 0 else "")

    def _show_stuck(self) -> None:
        """Stages that nobody may sign, for another reason than a department that can be chosen here."""
        hit = [(one, stage) for one in self._found if not one.missing for stage in one.stuck]
        self.stuck.setVisible(bool(hit))
        if self.primary is not None:
            self.primary.setText(self.tr("Submit all the same") if hit else self.tr("Submit"))
        if not hit:
            return
        one, stage = hit[0]
        title = self.tr("Nobody may sign at the stage “{stage}”.").format(stage=stage.stage.name)
        if len(self._found) > 1:
            title = f"{self._named([one.title])}: {title}"
        barred = [self.words.name(each) for each in stage.barred]
        if barred:
            reason = self.tr("{people} wrote part of it, and nobody signs off what they wrote.").format(
                people=", ".join(barred)
            )
        else:
            reason = self.tr("There are too few people for it: {who}.").format(who=self.words.who(stage.stage))
        may = self.desk.may("route.save")
        way = self.tr("Open the approval routes") if may else ""
        if not may:
            reason += " " + self.tr("Ask an administrator to give the stage to others.")
        self.stuck.set_banner("danger", title, reason, way)
        self.stuck.primary.set_kind("secondary")

    # Acting ---------------------------------------------------------------------------------------------------------

    def _department_chosen(self, department_id: object) -> None:
        if not isinstance(department_id, int):
            return
        ids = [one.content_id for one in self._found if "department" in one.missing]
        actor, every = self.desk.actor, tuple(one.content_id for one in self._found)

        def job(ws: Workspace) -> Changes:
            return ws.content.classify(actor, ids, department_id=department_id)

        def again(_changes: Changes) -> None:
            self.desk.run(lambda ws: previews(ws, actor, every), self._reread)

        self.desk.run(job, again, self._refused)

    def _reread(self, found: tuple[RoutePreview, ...]) -> None:
        self._found = found
        self._show()

    def _open_routes(self) -> None:
        self.reject()
        self.desk.open_page_requested.emit("routes")

    def check(self) -> bool:
        """Submit; the dialog closes when it went through."""
        if self._sent:
            return True
        ids, actor, note = [one.content_id for one in self._found], self.desk.actor, self.note.value()
        self.desk.run(lambda ws: ws.approvals.submit(actor, ids, note), self._submitted, self._refused)
        return False

    def _submitted(self, changes: Changes) -> None:
        self._sent = True
        self.accept()
        if changes:
            if len(self._found) == 1:
                words = self.tr("“{title}” is submitted for approval.").format(title=self._found[0].title)
            else:
                words = self.tr("%n item(s) submitted for approval.", "", len(self._found))
            self.desk.toast(words)

    def _refused(self, error: EditorialError) -> None:
        self.problem.set_banner("danger", self.tr("Not submitted"), error.text(self.desk.language))
        self.problem.show()
