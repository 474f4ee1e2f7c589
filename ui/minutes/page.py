"""The minutes of a meeting: written item by item, looked at as they will be, finalised, exported."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from editorial.domain.events import Changes
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.minutes_options import MinutesOptions
from editorial.errors import EditorialError, Missing, WorkspaceError

from ..context import Desk
from ..paper.bar import PreviewBar
from ..paper.pages import Pages
from ..paper.view import PagesView
from ..place_keys import bind
from ..widgets.banner import Banner
from ..widgets.ground import Ground
from ..widgets.progress import LoadingLine, Progress
from ..widgets.scroll import Scroll
from .acts import MinutesActs
from .files import FilesToOpen
from .head import READ, WRITE, MinutesHead
from .options import ExportOptions
from .setting import MinutesSetting
from .status import MinutesStatus
from .words import MinutesWords
from .writing import WritingPane

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.minutes import Minutes
    from editorial.services.minutes import MinutesView

    from .keeping import Left

KINDS: tuple[str, ...] = (
    "meeting",
    "agenda_item",
    "participant",
    "decision",
    "vote",
    "action_item",
    "meeting_note",
    "parked_topic",
)
KINDS += ("minutes", "addendum", "meeting_file", "person", "option")
#: Milliseconds in which changes are read together, and of rest before a new preview; then design pixels: the left
#: column where there is room, where there is not, and from which width of the page there is.
TOGETHER, REST = 30, 250
SIDE, LEAST, NARROW = 300, 264, 1000
Found = tuple["MinutesView", "dict[int, Left]"]


class MinutesPage(Ground):
    """`show_meeting` shows the minutes of a meeting; `back_requested` when the page is left."""

    back_requested = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "surface")
        self.desk = desk
        self.words = MinutesWords(desk, self)
        self.case: MeetingCase | None = None
        self._view: MinutesView | None = None
        #: An earlier edition that is looked at.
        self.edition: Minutes | None = None
        self._meeting_id, self._serial, self._stale, self._refocus = 0, 0, False, False
        self.head = MinutesHead(desk, self.words)
        self.loading = LoadingLine(desk.theme)
        self.status = MinutesStatus(desk, self.words)
        self.options = ExportOptions(desk)
        self.files = FilesToOpen(desk)
        self.progress = Progress(desk.theme, desk.icons, framed=True)
        self.writing = WritingPane(desk, self.words)
        self.preview = PagesView(desk)
        self.preview_bar = PreviewBar(desk, self.preview, self.tr("Preview"))
        self.banner = Banner(desk.theme, desk.icons, "danger", " ")
        self.banner.hide()
        self.setting = MinutesSetting(desk, self)
        self.acts = MinutesActs(self)
        self._again, self._rest = self._timer(TOGETHER, self.reload), self._timer(REST, self._set_preview)
        self._lay_out()
        self._wire()

    def _timer(self, rest: int, act: Any) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(rest)
        made.timeout.connect(act)
        return made

    def _lay_out(self) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        self.side = Ground(theme, "surface", sides="r")
        scroll = Scroll(theme, "surface")
        scroll.body.setContentsMargins(px(24), px(16), px(16), px(16))
        scroll.body.setSpacing(px(16))
        scroll.body.addWidget(self.status)
        scroll.body.addWidget(self.files)
        scroll.body.addWidget(self.options)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self.side)
        column.setContentsMargins(0, 0, 1, px(12))
        column.addWidget(scroll, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), 0, px(16), 0)
        foot.addWidget(self.progress)
        column.addLayout(foot)
        self.reading = Ground(theme, "window")
        pages = QVBoxLayout(self.reading)
        pages.setContentsMargins(px(16), px(8), px(16), 0)
        pages.setSpacing(0)
        pages.addWidget(self.preview_bar)
        pages.addWidget(self.preview, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.reading)
        self.stack.addWidget(self.writing)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.side)
        body.addWidget(self.stack, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        for one in (self.head, self.loading, self.banner):
            outer.addWidget(one)
        outer.addLayout(body, 1)

    def _wire(self) -> None:
        head, acts = self.head, self.acts
        head.back.clicked.connect(lambda _on=False: self.leave())
        head.crumb.clicked.connect(lambda _on=False: self._to_meeting())
        head.tabs.changed.connect(self._view_chosen)
        head.more.clicked.connect(lambda _on=False: self._open_more())
        head.addendum.clicked.connect(lambda _on=False: acts.add())
        head.mail.clicked.connect(lambda _on=False: acts.mail())
        head.export.clicked.connect(lambda _on=False: acts.export())
        head.finalise.clicked.connect(lambda _on=False: acts.finalise())
        self.status.item_wanted.connect(self._show_item)
        self.status.people_wanted.connect(acts.edit_attendance)
        self.status.latest_wanted.connect(lambda: self.show_edition(None))
        self.options.changed.connect(self._rest.start)
        self.setting.done.connect(self._set)
        self.setting.failed.connect(self._unset)
        self.writing.action_changed.connect(acts.change_action)
        self.writing.wanted.connect(acts.write)
        self.writing.removed.connect(acts.remove_note)
        self.writing.keeping.failed.connect(self._fail)
        self.writing.keeping.standing_changed.connect(self._kept)
        self.desk.live.changed.connect(self._live)
        self.desk.actor_changed.connect(self._again.start)
        keys = {"finalise": self._finalise, "view": self._turn, "action": self._add_action}
        bind(self, "minutes", keys)
        bind(self, "minutes", {"after": lambda: self._step(1), "before": lambda: self._step(-1)})

    # Reading ------------------------------------------------------------------------------------------------------

    def show_meeting(self, meeting_id: int) -> None:
        """Show the minutes of a meeting."""
        if meeting_id != self._meeting_id:
            self.writing.keeping.begin(meeting_id)
            self._meeting_id, self.case, self.edition = meeting_id, None, None
            self.banner.hide()
            self.preview.forget()
        self.reload()

    @property
    def meeting_id(self) -> int:
        """The meeting whose minutes are shown."""
        return self._meeting_id

    @property
    def reopens(self) -> bool:
        """Whether the minutes can be opened again: only the latest ones, by those who lead."""
        return self._view is not None and self._view.reopens

    def reload(self) -> None:
        """Read again; what is shown stays until then."""
        if not self._meeting_id:
            return
        self._stale = False
        self._serial += 1
        serial, actor, meeting_id = self._serial, self.desk.actor, self._meeting_id
        rescue = self.writing.keeping.file if self.case is None and self.desk.may("meeting.write") else None
        self.loading.begin()

        def job(ws: Workspace) -> Found:
            left = rescue.read() if rescue is not None else {}
            return ws.minutes.view(actor, meeting_id), left

        def done(found: Found) -> None:
            if serial == self._serial:
                self.loading.end()
                self._take(*found)

        def failed(error: EditorialError) -> None:
            if serial == self._serial:
                self.loading.end()
                if isinstance(error, Missing):
                    self.leave()
                self.desk.error_raised.emit(error)

        self.desk.run(job, done, failed)

    def _take(self, view: MinutesView, left: dict[int, Left]) -> None:
        first, case = self.case is None, view.case
        self.case, self._view = case, view
        self.head.show_case(case, may=view.writes and self.desk.may("minutes"), reopens=view.reopens)
        self.options.show_case(case)
        if self.edition not in case.minutes:
            self.edition = None
        if case.final is None:
            self.writing.show_case(case, view.checks)
        writes = self.head.tabs.isVisibleTo(self.head)
        if writes and left and self.writing.take_rescued(left):
            words = self.tr("What you wrote last time and could not be saved is here again.")
            self.desk.toast(words, False, "info")
        if first:
            self.head.tabs.set_current(WRITE)
        self._show_view(self.head.tabs.current() if writes and self.edition is None else READ)
        self._show_status()
        if (first or self._refocus) and self.isVisible():
            self.focus_content()
        self._refocus = False

    def _show_status(self) -> None:
        """The left column."""
        case, view = self.case, self._view
        if case is None or view is None:
            return
        self.options.show_languages(case.final is None and self.edition is None)
        if self.edition is not None:
            self.status.show_edition(case, self.edition)
        elif case.final is not None:
            self.status.show_final(case, view.verdict)
        else:
            self.status.show_checks(case, view.checks, writes=self.desk.may("meeting.write"))

    def _live(self, changes: Changes) -> None:
        if not changes.touches(*KINDS) or not self._meeting_id:
            return
        if self.isVisible():
            self._again.start()
        else:
            self._stale = True

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if self._stale:
            self._again.start()

    def _kept(self, standing: str) -> None:
        if standing == "saved":
            self.banner.hide()

    def _fail(self, error: EditorialError) -> None:
        reason = error.text(self.desk.language)
        if isinstance(error, WorkspaceError):
            reason += " " + self.tr("It stays here and is saved as soon as that is possible.")
        self.banner.set_banner("danger", self.tr("What you wrote is not saved yet"), reason)
        self.banner.show()

    # What is in front ---------------------------------------------------------------------------------------------

    @property
    def writes(self) -> bool:
        """Whether the minutes are being written, not looked at."""
        return self.stack.currentWidget() is self.writing

    def _view_chosen(self, name: str) -> None:
        if self.edition is not None:
            self.edition = None
            self._show_status()
        self._show_view(name)

    def _turn(self) -> None:
        """From writing to the preview and back, by keys."""
        if self.head.tabs.isVisibleTo(self.head):
            name = READ if self.writes else WRITE
            self.head.tabs.set_current(name)
            self._view_chosen(name)
            self.focus_content()

    def _finalise(self) -> None:
        if self.head.finalise.isVisible():
            self.acts.finalise()

    def _add_action(self) -> None:
        if self.writes:
            self.writing.add_action()

    def _step(self, direction: int) -> None:
        if self.writes:
            self.writing.step(direction)

    def show_edition(self, edition: Minutes | None) -> None:
        """Look at an earlier edition; None: at how they stand now."""
        self.edition = edition
        self._show_status()
        if edition is not None:
            self.head.tabs.set_current(READ)
        self._show_view(READ)
        self.focus_content()

    def wish(self) -> MinutesOptions:
        """What is looked at and exported."""
        return replace(self.options.value(), minutes_id=self.edition.id if self.edition is not None else None)

    def _show_view(self, name: str) -> None:
        write = name == WRITE and self.case is not None and self.case.final is None
        self.stack.setCurrentWidget(self.writing if write else self.reading)
        self.options.setVisible(not write)
        self.files.show_files(self.case.files if self.case is not None and not write else ())
        self.head.show_view(WRITE if write else READ)
        if not write:
            self.writing.keeping.flush()
            self._rest.start()

    def _show_item(self, item_id: int) -> None:
        """Where something is missing: an item, or the head."""
        if not item_id:
            self.acts.edit_head()
            return
        self.head.tabs.set_current(WRITE)
        self._show_view(WRITE)
        self.writing.show_item(item_id)

    def _set_preview(self) -> None:
        if self.case is not None and self.stack.currentWidget() is self.reading:
            self.loading.begin()
            self.setting.preview(self._meeting_id, self.wish())

    def _set(self, found: object) -> None:
        self.loading.end()
        if isinstance(found, Pages):
            self.preview.show_pages(found)

    def _unset(self, error: object) -> None:
        self.loading.end()
        self.desk.error_raised.emit(error)

    def _open_more(self) -> None:
        self.acts.fill(self.head.more_menu)
        self.head.open_more()

    # Leaving ------------------------------------------------------------------------------------------------------

    def _to_meeting(self) -> None:
        self.writing.keeping.flush()
        self.desk.show_meeting(self._meeting_id)

    def leave(self) -> None:
        """Back to the meetings; what was typed is kept first."""
        self.writing.keeping.flush()
        self.back_requested.emit()

    def close_request(self) -> bool:
        """Another page is wanted: what was typed is on its way to the workspace."""
        self.writing.keeping.flush()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.edition is not None:
                self.show_edition(None)
            elif not self.writing.leave_field():
                self.leave()
            event.accept()
        else:
            super().keyPressEvent(event)

    def focus_soon(self) -> None:
        """The keyboard goes to what is in front once it is read again: that is something else than before."""
        self._refocus = True
        self._again.start()

    def focus_content(self) -> None:
        """The keyboard goes to what is in front."""
        target: QWidget = self.writing.way if self.writes else self.preview
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self.desk.theme.px
        self.side.setFixedWidth(px(SIDE if self.width() >= px(NARROW) else LEAST))

    def regions(self) -> list[QWidget]:
        """Where F6 goes."""
        front: list[QWidget] = [self.writing.way, self.writing.sheet] if self.writes else [self.preview]
        return [self.head, self.side, *front]
