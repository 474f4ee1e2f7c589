"""The editor page: one content item, all of it; saves by itself while somebody types."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from editorial.domain.calendar import local
from editorial.domain.content import Status
from editorial.domain.events import Changes
from editorial.domain.wording import stamp_text

from ..context import Desk
from ..place_keys import bind
from .approval import EditorApproval
from .brief_panel import BriefPanel
from .changes_panel import ChangesPanel
from .clearance import EditorClearance
from .columns import Columns
from .field_names import FieldNames
from .header import EditorHeader
from .jobs import Bundle
from .merge import Key
from .moves import Moves
from .notices import Notices
from .publications import ChannelMenu, PublicationsPopover
from .remarks import Remarks
from .session import EditSession
from .side_column import ATTACHMENTS, COMMENTS, PREVIEW, SideColumn
from .stage_tracker import StageTracker
from .text_input import LineInput, PlainInput
from .text_pane import TextPane
from .trouble import Trouble

#: An item this young was made to be written now.
JUST_MADE = timedelta(minutes=1)


class EditorPage(QWidget):
    """`open` shows an item; `close_request` saves what is typed and says whether the page may be left."""

    back_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.session = EditSession(desk, self)
        self.names = FieldNames(desk, self)
        self.moves = Moves(desk, self.session, self)
        self._tab_wanted = 0
        self._revision = 0
        self.header = EditorHeader(desk)
        self.tracker = StageTracker(desk)
        self.notices = Notices(desk)
        self.brief = BriefPanel(desk, self.session)
        self.texts = TextPane(desk, self.session)
        self.changes = ChangesPanel(desk, self.session)
        self.side = SideColumn(desk, self.session)
        self.columns = Columns(desk, self.brief, self.texts, self.changes, self.side)
        self.trouble = Trouble(desk, self)
        self.approval = EditorApproval(desk, self)
        self.remarks = Remarks(desk, self)
        self.clearance = EditorClearance(desk, self)
        self._channels = ChannelMenu(desk, self.session, self._channel_added)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.tracker, self.notices):
            column.addWidget(part)
        column.addWidget(self.columns, 1)
        self._wire_session()
        self._wire_parts()
        self._shortcuts()

    def _wire_session(self) -> None:
        session = self.session
        session.loaded.connect(self._loaded)
        session.refreshed.connect(self._refreshed)
        session.state_changed.connect(self._show_state)
        self.desk.directory_changed.connect(self._show)

    def _wire_parts(self) -> None:
        header, texts, side = self.header, self.texts, self.side
        header.back.connect(self.back_requested)
        header.week.connect(self._open_week)
        header.title_edited.connect(self._title_typed)
        header.title_left.connect(self._title_left)
        header.status_chosen.connect(self._status_chosen)
        header.next_requested.connect(self.next_state)
        header.publications_requested.connect(self.open_publications)
        header.need_chosen.connect(self.go_to_field)
        texts.tab_changed.connect(side.preview.show_publication)
        texts.tab_changed.connect(self.changes.set_publication)
        texts.text_changed.connect(side.preview.refresh)
        texts.add_channel_requested.connect(self._add_channel)
        texts.pictures_requested.connect(self._add_pictures)
        texts.media_offered.connect(self._take_media)
        texts.panel.clicked.connect(self._toggle_side)
        self.columns.side_shown.connect(self._side_shown)
        self.changes.counted.connect(self._counted)

    def _shortcuts(self) -> None:
        acts: dict[str, Callable[[], object]] = {
            "save": self.save_now,
            "next_state": self.next_state,
            "next_tab": partial(self.texts.step, 1),
            "last_tab": partial(self.texts.step, -1),
        }
        bind(self, "editor", acts)

    # Opening and leaving --------------------------------------------------------------------------------------------

    def open(self, content_id: int, publication_id: int = 0) -> None:
        """Show an item, at a publication's tab. What is shown stays until the new one is there."""
        if content_id == self.session.content_id and self.session.bundle is not None:
            self.session.reload()
            self.texts.set_current(publication_id or self.texts.current())
            return
        self._tab_wanted = publication_id
        self._revision = 0
        self.session.open(content_id)
        self.changes.open(content_id)

    def close_request(self) -> bool:
        """Save everything; False (with a banner) where something could not be saved."""
        self._commit_field()
        if self.session.finish():
            return True
        if self.session.error is not None:
            return self.trouble.may_lose()
        if self.session.conflicts or self.session.orphans:
            self.trouble.ask_next()
        elif not str(self.session.item_value("title")).strip():
            self._title_left()
            self.header.start_title()
        return not self.session.unsaved()

    def unsaved_text(self) -> dict[str, str]:
        """Text that is not known to be saved, by the name of its field, for the crash dialog."""
        found = {}
        for (key, name), value in self.session.unsaved().items():
            if isinstance(value, str):
                found[self.field_name(key, name)] = value
        if self.side.comments.unsent():
            found[self.tr("Comment")] = self.side.comments.unsent()
        if self.brief.checklist.unsent():
            found[self.tr("Checklist")] = self.brief.checklist.unsent()
        return found

    def focus_content(self) -> None:
        """The keyboard to where one goes on writing: the title of a new item, else the text."""
        if self._is_new():
            self.header.start_title()
        else:
            self.texts.focus_text()

    def save_now(self) -> None:
        """Ctrl+S: do not wait for the pause."""
        self._commit_field()
        self.session.flush()

    def _is_new(self) -> bool:
        card = self.session.card
        if card is None:
            return False
        item = card.item
        if item.created_at is None or item.created_at != item.updated_at:
            return False
        return self.desk.clock.utc() - item.created_at < JUST_MADE and not item.text and not item.brief

    def _commit_field(self) -> None:
        """A field that saves when it is left counts as left."""
        focused = self.focusWidget()
        if isinstance(focused, (LineInput, PlainInput)):
            focused.finished.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.session.flush()

    # Showing --------------------------------------------------------------------------------------------------------

    def _loaded(self, bundle: Bundle) -> None:
        self.trouble.begin(bundle)
        self.approval.begin()
        self.header.set_title_problem("")
        self.columns.setEnabled(True)
        self._show()
        self.texts.set_current(self._tab_wanted or self._first_tab())
        if self.isVisible():
            self.focus_content()

    def _refreshed(self, _bundle: Bundle) -> None:
        self._show()

    def _show(self) -> None:
        bundle = self.session.bundle
        if bundle is None:
            return
        card = bundle.card
        self.header.show_card(card, str(self.session.item_value("title")))
        self.header.show_next(bundle.target)
        self.header.needs.show_needs(bundle.target, bundle.needs)
        self.brief.refresh()
        self.texts.refresh()
        self.side.refresh()
        self.remarks.refresh()
        self._show_access()
        self.approval.show(bundle)
        self._show_state(self.session.state)

    def _show_access(self) -> None:
        locked = self.trouble.show_access()
        for part in (self.header, self.brief, self.texts, self.side.attachments):
            part.set_read_only(locked)

    def _show_state(self, state: str) -> None:
        note = self.header.note
        if state == "saving":
            note.say(self.tr("saving …"), "loader-circle")
        elif state == "dirty":
            note.say(self.tr("not saved yet"), "pencil-line")
        elif state == "failed":
            note.say(self.tr("not saved"), "circle-alert", "danger")
        elif state == "conflict":
            note.say(self.tr("waits for a decision"), "git-compare-arrows", "warning")
        else:
            note.say(self._saved_words())

    def _saved_words(self) -> str:
        at = self.session.saved_at
        if at is None:
            return ""
        when = stamp_text(
            local(at, self.desk.clock.zone).replace(tzinfo=None), self.desk.clock.now(), self.desk.language
        )
        if not self._revision:
            return self.tr("saved {when}").format(when=when)
        return self.tr("Revision {n}, saved {when}").format(n=self._revision, when=when)

    def _counted(self, count: int) -> None:
        self._revision = count
        self._show_state(self.session.state)

    def _first_tab(self) -> int:
        card = self.session.card
        return card.publications[0].id if card and card.publications else 0

    def field_name(self, key: Key, name: str) -> str:
        """What a field is called, a variant after its channel."""
        channel = self.texts.channel_of(key[1]) if key[0] == "publication" else None
        return self.names.field(key, name, channel.name if channel else "")

    # Title ----------------------------------------------------------------------------------------------------------

    def _title_typed(self, title: str) -> None:
        if title.strip():
            self.header.set_title_problem("")
        self.session.set_item("title", title)

    def _title_left(self) -> None:
        title = str(self.session.item_value("title"))
        if title.strip():
            self.session.set_item("title", title.strip())
            self.session.flush()
        else:
            self.header.set_title_problem(self.tr("A content item needs a title. Type one."))

    # Acts -----------------------------------------------------------------------------------------------------------

    def next_state(self) -> None:
        """The main way on; where something is missing, the list of it."""
        bundle = self.session.bundle
        if bundle is None or bundle.target is None or self.desk.read_only:
            return
        decided = self.approval.case is not None and bundle.card.item.status is Status.REVIEW
        if self.header.needs.hard and not decided:
            self.header.needs.open()
        elif not self.approval.takes(str(bundle.target)):
            self.moves.move_item(str(bundle.target))

    def _status_chosen(self, code: str) -> None:
        """A state or an act of approval, from the badge."""
        if not self.approval.takes(code):
            self.moves.move_item(code)

    def show_comments(self) -> None:
        """What approvers and others said."""
        self.columns.show_side(COMMENTS)

    def go_to_field(self, field: str) -> None:
        """Where a missing point can be filled."""
        if field in ("channels", "date"):
            self.open_publications()
        elif field == "attachments":
            self.columns.show_side(ATTACHMENTS)
            self.side.show_missing_alt()
        elif field == "text":
            self.texts.set_current(self.texts.first_wrong())
            self.texts.focus_text()
        elif field == "public_title":
            self.texts.focus_title()
        elif field == "title":
            self.header.start_title()
        else:
            self.brief.focus_field(field)

    def open_publications(self) -> None:
        """The popover with all publications."""
        if self.session.card is not None:
            popover = PublicationsPopover(self.desk, self.session, self.moves.move_publication, self.window())
            popover.open_below(self.header.publications, right=True)

    def _open_week(self) -> None:
        card = self.session.card
        days = [one.day for one in card.publications if one.day is not None] if card else []
        if days:
            self.desk.open_day_requested.emit(min(days), "week")
        else:
            self.back_requested.emit()

    def _add_channel(self, anchor: QWidget) -> None:
        self._channels.open(anchor, self.tr("Add a channel"))

    def _channel_added(self, changes: Changes) -> None:
        self._tab_wanted = int(changes.detail.get("publication_id", 0))
        self.desk.toast(self.tr("Channel added."))

    def _add_pictures(self) -> None:
        self.columns.show_side(ATTACHMENTS)
        self.side.attachments.ask()

    def _take_media(self, data: QMimeData) -> None:
        self.columns.show_side(ATTACHMENTS)
        self.side.attachments.take(data)

    def _toggle_side(self) -> None:
        if self.columns.side_open():
            self.columns.hide_side()
        else:
            self.columns.show_side(self.side.current() or PREVIEW)

    def _side_shown(self, shown: bool) -> None:
        self.texts.panel.setVisible(self.columns.narrow)
        self.texts.panel.setChecked(shown and self.columns.narrow)

    # Keys -----------------------------------------------------------------------------------------------------------

    def regions(self) -> list[QWidget]:
        """The parts that F6 goes through, each by the widget that takes the focus."""
        found: list[QWidget] = [self.header.title, self.brief, self.texts.tabs]
        area = self.texts.area()
        if area is not None:
            found.append(area)
        found.append(self.changes.fold)
        if self.side.isVisible():
            found.append(self.side.tabs)
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._step_back()
        else:
            super().keyPressEvent(event)

    def _step_back(self) -> None:
        """Esc: out of the overlay, out of the field, then out of the editor."""
        focused = self.focusWidget()
        if self.columns.side_open():
            self.columns.hide_side()
        elif isinstance(focused, (QLineEdit, QPlainTextEdit, QTextEdit)) and focused.hasFocus():
            self.header.crumb.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.back_requested.emit()
