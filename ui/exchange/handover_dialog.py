"""Handing over finished posts: a bulk file for a scheduling tool, or a folder for each post; says what stays behind."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog, QWidget

from editorial.domain.handover import TOOLS, ReadyPost, hindrance, safe_name
from editorial.domain.wording import month_text
from editorial.errors import Coded, EditorialError
from editorial.services.plan_export import Wish
from editorial.texts import text

from ..context import Desk
from ..save_file import with_ending
from ..widgets.choice import Choice, Sign
from ..widgets.form import ChoiceField, Field
from ..widgets.label import Label
from ..widgets.segmented import Segmented
from .writing_dialog import WritingDialog, month_of

if TYPE_CHECKING:
    from editorial.app import Workspace

__all__ = ["HandoverDialog"]

FOLDERS, FILE = "folders", "file"
_MOST_PROBLEMS = 4
#: So much of a title fits into the field.
_MOST_TITLE = 44


class HandoverDialog(WritingDialog):
    """Asks, writes on the worker, and says what was written; `item` (id and title) can be handed over alone."""

    def __init__(
        self, desk: Desk, anchor: date, item: tuple[int, str] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, self.tr("Hand over"), self.tr("Hand over finished posts"), 520, parent)
        self._anchor, self._item = anchor, item
        self._posts: Sequence[ReadyPost] = ()
        self._asked = 0
        theme, icons = desk.theme, desk.icons
        ways = [(FOLDERS, self.tr("Folder for each post")), (FILE, self.tr("File for a scheduling tool"))]
        self.way = Segmented(theme, ways, self.tr("How to hand over"), self)
        self.explain = Label(theme, "", "small", "muted", wrap=True, parent=self)
        tools = [Choice(one, text(f"handover.tool.{one}", desk.language)) for one in TOOLS]
        self.tool = ChoiceField(theme, icons, tools, TOOLS[0], parent=self)
        self.channel = ChoiceField(theme, icons, self._channels(), "", parent=self)
        self.range = ChoiceField(theme, icons, self._ranges(), "item" if item else "coming", parent=self)
        self.summary = Label(theme, "", "body", weight=500, wrap=True, parent=self)
        self.problems = Label(theme, "", "small", "muted", wrap=True, parent=self)
        self._build()
        self._turn(FOLDERS)

    def _build(self) -> None:
        theme, icons = self.theme, self.icons
        form = self.form
        form.addWidget(self.way)
        form.addWidget(self.explain)
        self._tool_field = Field(theme, icons, self.tr("Tool"), self.tool)
        form.addWidget(self._tool_field)
        form.addWidget(Field(theme, icons, self.tr("Channel"), self.channel))
        form.addWidget(Field(theme, icons, self.tr("Range"), self.range))
        today = self.desk.clock.today()
        self._days = self.make_days(today, today + timedelta(days=30))
        form.addWidget(self._days)
        form.addWidget(self.summary)
        form.addWidget(self.problems)
        self._go = self.set_primary(self.tr("Choose a folder …"), "download")
        self.way.changed.connect(self._turn)
        for field in (self.tool, self.channel, self.range):
            field.changed.connect(self._changed)
        for day in (self.first, self.last):
            day.changed.connect(self._changed)

    # Choices ------------------------------------------------------------------------------------------------------

    def _channels(self) -> list[Choice]:
        living = [one for one in self.desk.directory.channels if not one.archived]
        named = [Choice(one.name, one.name, Sign.channel(one.monogram, one.hue)) for one in living]
        return [Choice("", self.tr("all channels")), *named]

    def _ranges(self) -> list[Choice]:
        title = shorten(self._item[1], _MOST_TITLE, placeholder=" …") if self._item else ""
        one = [Choice("item", self.tr("only “{title}”").format(title=title))] if self._item else []
        return [
            *one,
            Choice("coming", self.tr("from today on")),
            Choice("month", month_text(self._anchor, self.desk.language)),
            Choice("own", self.tr("from … to …")),
        ]

    def _turn(self, way: str) -> None:
        self.way.set_current(way)
        file = way == FILE
        self._tool_field.setVisible(file)
        self.explain.setText(
            self.tr("A row for each post, to be uploaded there. Pictures are added in the tool.")
            if file
            else self.tr("A text for each channel, pictures, alternative texts, checklist: ready to post by hand.")
        )
        self._go.setText(self.tr("Save the file …") if file else self.tr("Choose a folder …"))
        self._changed()

    def _changed(self, *_whatever: object) -> None:
        self._days.setVisible(self.range.value() == "own")
        self._look()
        self.adjustSize()

    def wish(self) -> Wish:
        """What was chosen."""
        channel = str(self.channel.value())
        if self._item is not None and self.range.value() == "item":
            return Wish(self.desk.language, channel=channel, content_id=self._item[0])
        spans: dict[str, tuple[date | None, date | None]] = {
            "coming": (self.desk.clock.today(), None),
            "month": month_of(self._anchor),
            "own": (self.first.value(), self.last.value()),
        }
        since, until = spans[str(self.range.value())]
        return Wish(self.desk.language, since, until, channel)

    # What is ready ------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        """Read what would be handed over; the newest question counts."""
        self._asked += 1
        asked, wish, actor = self._asked, self.wish(), self.desk.actor

        def done(found: Sequence[ReadyPost]) -> None:
            if asked == self._asked:
                self._show(found)

        def failed(error: EditorialError) -> None:
            if asked == self._asked:
                self._show(())
                self.complain(error)

        self.desk.run(lambda ws: ws.handover.posts(actor, wish), done, failed)

    def _show(self, found: Sequence[ReadyPost]) -> None:
        if self._written is not None:
            return
        self._posts = found
        self.banner.hide()
        told: list[Coded] = []
        if self.way.current() == FILE:
            now = self.desk.clock.now()
            looked = [hindrance(one, str(self.tool.value()), now) for one in found]
            told = [one for one in looked if one is not None]
        ready = len(found) - len(told)
        if not ready:
            self.summary.setText(
                text("handover.nothing", self.desk.language) if not found else self.tr("None is ready.")
            )
        else:
            words = self.tr("1 post is ready.") if ready == 1 else self.tr("{count} posts are ready.")
            self.summary.setText(words.format(count=ready))
        lines = [one.text(self.desk.language) for one in told[:_MOST_PROBLEMS]]
        if len(told) > _MOST_PROBLEMS:
            lines.append(self.tr("{count} more stay behind.").format(count=len(told) - _MOST_PROBLEMS))
        self.problems.setText("\n".join(lines))
        self.problems.setVisible(bool(lines))
        self._go.setEnabled(ready > 0)
        self.adjustSize()

    # Writing ------------------------------------------------------------------------------------------------------

    def accept(self) -> None:
        """The primary button asks for the place and writes."""
        if self._written is not None:
            super().accept()
            return
        place = self._ask_place()
        if place is None:
            return
        wish, actor, file = self.wish(), self.desk.actor, self.way.current() == FILE
        tool = str(self.tool.value())
        self._go.setEnabled(False)

        def job(ws: Workspace) -> Any:
            if file:
                return ws.handover.schedule_file(actor, place, wish, tool).posts, place
            made = ws.handover.folders(actor, place, wish)
            return len(made), made[0] if len(made) == 1 else place

        self.desk.run(job, self._done, self.complain)

    def _ask_place(self) -> Path | None:
        folder = self.last_folder()
        if self.way.current() == FOLDERS:
            found = QFileDialog.getExistingDirectory(self, self.tr("Where the folders go"), str(folder))
            return Path(found) if found else None
        words = [str(self.tool.value()), str(self.channel.value()), self.desk.clock.today().isoformat()]
        name = safe_name("-".join(one for one in words if one))
        kinds = self.tr("CSV table (*.csv)")
        found, _kind = QFileDialog.getSaveFileName(self, self.tr("Save as"), str(folder / f"{name}.csv"), kinds)
        return with_ending(self.desk, self, found, ".csv")

    def _done(self, result: tuple[int, Path]) -> None:
        count, place = result
        if self.way.current() == FILE:
            words = self.tr("1 post written.") if count == 1 else self.tr("{count} posts written.")
        else:
            words = self.tr("1 folder written.") if count == 1 else self.tr("{count} folders written.")
        self.show_written(place, words.format(count=count), self.tr("They lie in {place}.").format(place=place))

    def can_write(self) -> bool:
        return bool(self._posts)
