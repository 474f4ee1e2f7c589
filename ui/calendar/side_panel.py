"""The side panel of the calendar: one item, several items, or the week at a glance."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.calendar import monday
from editorial.domain.wording import week_span, week_text, when_text
from editorial.texts import text

from ..context import Changes, Desk
from ..widgets.badges import StatusBadge, Tag
from ..widgets.banner import Banner
from ..widgets.buttons import Button, IconButton
from ..widgets.clearing import clear
from ..widgets.empty import EmptyState
from ..widgets.label import Label
from ..widgets.side_panel import SidePanel
from .acts import Acts
from .panel_item import ItemBody
from .panel_many import ManyBody
from .panel_problem import Problems
from .panel_way import Problem, Way
from .panel_week import WeekBody, WeekFigures, read_week
from .selection import Selected
from .state import CalendarState

KINDS = ("content", "publication", "period", "channel", "person", "series")


class CalendarPanel(SidePanel):
    """Follows `acts.reader`; `week` says whether the week is shown where nothing is selected."""

    def __init__(self, desk: Desk, state: CalendarState, acts: Acts, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, "", parent=parent)
        self.setAccessibleName(self.tr("Details of the selection"))
        self.desk, self.state, self.acts, self.icons = desk, state, acts, desk.icons
        self._week = True
        self._shown: tuple[str, object] = ("", None)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.theme.px(8))
        self.body.addLayout(self._column)
        self.body.addStretch(1)
        host = self.scroller.content
        self.problems = Problems(desk, self)
        self.item = ItemBody(desk, self._column, host)
        self.item.series_wanted.connect(partial(acts.perform, "series"))
        self.many = ManyBody(desk, acts, self._column, host)
        self.week = WeekBody(desk, state, self._column, host)
        self.week.refill.connect(self._again)
        self._problem = QVBoxLayout()
        self._problem.setContentsMargins(0, 0, 0, 0)
        self._column_under_head()
        self.expanded.connect(partial(acts.perform, "open"))
        acts.reader.changed.connect(self.show_selected)
        state.anchor_changed.connect(self._moved)
        desk.live.changed.connect(self._live)
        desk.directory_changed.connect(self.refresh)
        desk.marks_changed.connect(self.refresh)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(40)
        self._later.timeout.connect(self._read_week)
        for action in acts.shortcuts(editing=True):
            self.addAction(action)
        self.show_selected(acts.reader.current)

    def _column_under_head(self) -> None:
        """The problem spans the panel, between head and body."""
        self._problem.setSpacing(0)
        frame = self.layout()
        if isinstance(frame, QVBoxLayout):
            frame.insertLayout(1, self._problem)

    # What is shown ------------------------------------------------------------------------------------------------

    def set_week(self, week: bool) -> None:
        """Whether this view looks at weeks: then the week stands here without a selection."""
        if week != self._week:
            self._week = week
            if not self.state.selection:
                self.show_selected(Selected())

    def refresh(self) -> None:
        """Show the same anew, with fresh names."""
        self.show_selected(self.acts.reader.current)

    def show_selected(self, selected: Selected) -> None:
        """One, several, or none."""
        if selected.one is not None:
            self._show_one(selected)
        elif len(selected.ids) > 1:
            self._show_many(selected)
        elif self._week:
            self._later.start()
        else:
            self._show_nothing()

    def _begin(self) -> None:
        self.setUpdatesEnabled(False)
        for layout in (self.badges, self.header, self._problem, self._column, self.footer):
            clear(layout)
        # it goes with the column
        self.item.field = None

    def _end(self, footer: bool = True) -> None:
        self.foot.setVisible(footer)
        self.setUpdatesEnabled(True)

    def _show_one(self, selected: Selected) -> None:
        card = selected.one
        if card is None:
            return
        writing = self.item.field is not None and self._shown == ("one", card.item.id) and self.item.field.hasFocus()
        same = self._shown == ("one", card.item.id)
        place = self.scroller.verticalScrollBar().value() if same else 0
        self._begin()
        self.expand.show()
        language, item = self.desk.language, card.item
        self.badges.addWidget(StatusBadge(self.theme, item.status, text(f"status.{item.status}", language), self))
        if item.series_id is not None:
            words = self.tr("not begun") if item.id < 0 else self.tr("Series")
            self.badges.addWidget(Tag(self.theme, self.icons, "info", words, "repeat", self))
        if item.id in self.desk.marks.without:
            words = self.tr("without approval")
            self.badges.addWidget(Tag(self.theme, self.icons, "warning", words, "stamp", self))
        if item.evergreen:
            self.badges.addWidget(Tag(self.theme, self.icons, "accent", self.tr("Evergreen"), "leaf", self))
        self.header.addWidget(Label(self.theme, item.title, "section", wrap=True, parent=self))
        where = Label(self.theme, self._where(selected), "small", "muted", wrap=True, tnum=True, parent=self)
        self.header.addWidget(where)
        problem = self.problems.find(selected)
        if problem is not None:
            self._problem.addWidget(self._banner(problem))
        self.item.fill(selected)
        self._footer_one(selected)
        self._shown = ("one", item.id)
        self._end()
        self.scroller.verticalScrollBar().setValue(place)
        if writing and self.item.field is not None:
            self.item.field.setFocus()

    def _where(self, selected: Selected) -> str:
        slots = selected.slots()
        language = self.desk.language
        if not slots:
            return self.tr("no channel yet") + " · " + text("unscheduled", language)
        first = min(slots, key=lambda one: (one.day is None, one.day or date.max))
        channel = self.desk.channel(first.channel_id or 0)
        name = channel.name if channel else self.tr("channel still open")
        words = f"{name} · {when_text(first.day, first.time, language)}"
        more = len(slots) - 1
        return words + (" " + self.tr("and {count} more").format(count=more) if more else "")

    def _banner(self, problem: Problem) -> Banner:
        banner = Banner(
            self.theme,
            self.icons,
            problem.meaning,
            problem.title,
            problem.reason,
            problem.primary.words,
            problem.alternative.words if problem.alternative else "",
            icon=problem.icon,
            framed=False,
            parent=self,
        )
        banner.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        banner.primary.set_kind("primary" if problem.meaning == "danger" else "quiet")
        banner.primary_clicked.connect(partial(self._go, problem.primary, banner.primary))
        if problem.alternative is not None:
            banner.alternative_clicked.connect(partial(self._go, problem.alternative, banner.alternative))
        return banner

    def _go(self, way: Way, button: Button) -> None:
        if way.wish is not None:
            self.acts.schedule(way.wish, way.target)
        elif way.act == "menu:channel":
            self.acts.channel_menu(self).popup(button.mapToGlobal(QPoint(0, button.height() + 4)))
        elif way.act == "decide":
            self.desk.decide(next(iter(self.state.selection)))
        else:
            self.acts.perform(way.act)

    def _footer_one(self, selected: Selected) -> None:
        theme, icons = self.theme, self.icons
        opener = Button(theme, icons, "quiet", self.tr("Open"), key_hint="↵", parent=self.foot)
        opener.clicked.connect(partial(self.acts.perform, "open"))
        dated = any(one.day is not None for one in selected.slots())
        words = self.tr("Move …") if dated else self.tr("Set date …")
        mover = Button(theme, icons, "secondary", words, parent=self.foot)
        mover.clicked.connect(partial(self.acts.perform, "schedule"))
        self.footer.addWidget(opener)
        self.footer.addWidget(mover)
        self.footer.addStretch(1)
        self.footer.addWidget(self._more())

    def _more(self) -> IconButton:
        more = IconButton(self.theme, self.icons, "ellipsis", self.tr("More"), token="text", parent=self.foot)
        more.clicked.connect(lambda: self._menu(more))
        return more

    def _menu(self, button: IconButton) -> None:
        menu = self.acts.menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        size = menu.sizeHint()
        menu.popup(button.mapToGlobal(QPoint(button.width() - size.width(), -size.height() - 4)))

    def _show_many(self, selected: Selected) -> None:
        self._begin()
        self.expand.hide()
        words = self.tr("{count} content items").format(count=len(selected.ids))
        self.badges.addWidget(Label(self.theme, words, "section", parent=self))
        self.many.fill(selected)
        self._shown = ("many", None)
        self._end(footer=False)

    def _show_nothing(self) -> None:
        self._begin()
        self.expand.hide()
        words = self.tr("Select a content item to see it here.")
        self._column.addWidget(EmptyState(self.theme, self.icons, "square-check", words, parent=self))
        self._shown = ("none", None)
        self._end(footer=False)

    # The week -----------------------------------------------------------------------------------------------------

    def _moved(self, _day: date) -> None:
        if self._week and not self.state.selection:
            self._later.start()

    def _live(self, changes: Changes) -> None:
        if self._week and not self.state.selection and changes.touches(*KINDS):
            self._later.start()

    def _again(self) -> None:
        if self._week and not self.state.selection:
            self._later.start()

    def _read_week(self) -> None:
        if self.state.selection or not self._week:
            return
        actor, day = self.desk.actor, self.state.anchor
        self.desk.run(lambda ws: read_week(ws, actor, day), self._show_week)

    def _show_week(self, figures: WeekFigures) -> None:
        if self.state.selection or not self._week or figures.month.first != monday(self.state.anchor):
            return
        language = self.desk.language
        self._begin()
        self.expand.hide()
        first, last = figures.month.first, figures.month.last
        self.badges.addWidget(Label(self.theme, self.tr("Week at a glance"), "section", parent=self))
        when = f"{week_text(first, language)} · {week_span(first, last, language)}"
        self.header.addWidget(Label(self.theme, when, "small", "muted", wrap=True, tnum=True, parent=self))
        self.header.addWidget(Label(self.theme, self.week.summary(figures), "small", "muted", wrap=True, parent=self))
        self.week.fill(figures)
        following = date.fromordinal(first.toordinal() + 7)
        words = self.tr("Show {week}").format(week=week_text(following, language))
        button = Button(self.theme, self.icons, "secondary", words, "calendar-range", parent=self.foot)
        button.clicked.connect(lambda: self.desk.open_day_requested.emit(following, "week"))
        self.footer.addWidget(button, 1)
        self._shown = ("week", first)
        self._end()
