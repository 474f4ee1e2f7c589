"""When saving does not go the straight way: failures, two versions, rescued text, items in the bin or gone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from editorial.domain.content import Attachment, Publication
from editorial.domain.events import Changes
from editorial.errors import EditorialError, Missing

from ..context import Desk
from ..widgets.dialogs import ConfirmDialog
from .dialogs import OrphanDialog, StaleDialog
from .jobs import add_again
from .merge import Conflict, Orphan

if TYPE_CHECKING:
    from .jobs import Bundle
    from .page import EditorPage


class Trouble(QObject):
    """Words and ways out; the text stays where it is until one is taken."""

    def __init__(self, desk: Desk, page: EditorPage) -> None:
        super().__init__(page)
        self.desk, self.page, self.session = desk, page, page.session
        self._asking = False
        self.session.conflicted.connect(self._conflicted)
        self.session.orphaned.connect(self._orphaned)
        self.session.failed.connect(self._failed)
        self.session.gone.connect(self._gone)
        self.session.state_changed.connect(self._state_changed)

    def begin(self, bundle: Bundle) -> None:
        """A freshly opened item: what a crash left of it."""
        self.page.notices.clear()
        rescued = bundle.rescued
        if rescued is None:
            return
        if self.session.lost_texts(rescued):
            self.page.notices.say_rescued(rescued.at, self._take_rescued, self._drop_rescued)
        else:
            self.session.drop_rescue()

    def show_access(self) -> bool:
        """Say why nothing can be written, if so; True if nothing can."""
        notices, card = self.page.notices, self.session.card
        deleted = card is not None and card.item.deleted_at is not None
        why = self.desk.read_only or (self.desk.why_not_item("content.edit", card.item) if card is not None else "")
        if deleted:
            notices.say_deleted(self._restore_item)
        elif why:
            notices.say_read_only(why)
        elif notices.kind in ("deleted", "read_only"):
            notices.clear()
        return deleted or bool(why)

    def may_lose(self) -> bool:
        """Saving failed for good: leave all the same? What is typed waits in the rescue file."""
        self.session.keep()
        if isinstance(self.session.error, Missing):
            return True
        return ConfirmDialog.ask(
            self.desk.theme,
            self.desk.icons,
            self.tr("Leave without saving?"),
            self.tr("The workspace cannot take the text at the moment. It is offered again when the item is opened."),
            self.tr("Leave"),
            danger=False,
            parent=self.page.window(),
        )

    def ask_next(self) -> None:
        """The dialog for the first conflict; closing it any other way leaves the banner."""
        waiting = self.session.conflicts
        if self._asking:
            return
        if not waiting:
            self._ask_orphan()
            return
        one = waiting[0]
        name = self.page.field_name(one.key, one.field)
        mine = self.page.names.value(one.field, self.session.value(one.key, one.field))
        theirs = self.page.names.value(one.field, one.theirs)
        dialog = StaleDialog(self.desk, name, mine, theirs, self.page.window())
        dialog.finished.connect(partial(self._decided, one, dialog))
        self._asking = True
        dialog.open()

    def _decided(self, conflict: Conflict, dialog: StaleDialog, result: int) -> None:
        self._asking = False
        dialog.deleteLater()
        if result == QDialog.DialogCode.Accepted:
            self.session.resolve(conflict, mine=True)
        elif dialog.takes_theirs:
            self.session.resolve(conflict, mine=False)
        else:
            return
        self.ask_next()

    def _conflicted(self, _conflict: Conflict) -> None:
        self.page.notices.say_conflict(self.ask_next)
        if self.page.isVisible():
            self.ask_next()

    def _orphaned(self, orphan: Orphan) -> None:
        """Words of a point go where points are written; for other words a person decides."""
        if orphan.key[0] == "checklist":
            self.session.release(orphan)
            self.page.brief.checklist.take_words(orphan.text)
            self.desk.toast(self.tr("The point was removed elsewhere. Your words stand below the list."), undo=False)
            return
        self.page.notices.say_orphan(self._place(orphan), self.ask_next)
        if self.page.isVisible():
            self.ask_next()

    def _place(self, orphan: Orphan) -> str:
        if isinstance(orphan.row, Publication):
            channel = self.desk.channel(orphan.row.channel_id or 0)
            return channel.name if channel else self.tr("channel open")
        return orphan.row.name if isinstance(orphan.row, Attachment) else self.page.field_name(orphan.key, orphan.field)

    def _ask_orphan(self) -> None:
        if not self.session.orphans:
            return
        one = self.session.orphans[0]
        # an address alone is no reason to bring a channel back
        again = isinstance(one.row, Publication) and one.row.channel_id is not None and one.field == "text"
        verb = self.tr("Add the channel again") if again else ""
        dialog = OrphanDialog(self.desk, self._place(one), one.text, verb, self.page.window())
        dialog.finished.connect(partial(self._placed, one, dialog, bool(verb)))
        self._asking = True
        dialog.open()

    def _placed(self, orphan: Orphan, dialog: OrphanDialog, again: bool, result: int) -> None:
        self._asking = False
        dialog.deleteLater()
        if dialog.drops:
            self._release(orphan)
        elif again and result == QDialog.DialogCode.Accepted and isinstance(orphan.row, Publication):
            actor, row = self.desk.actor, orphan.row
            self.desk.run(lambda ws: add_again(ws, actor, row, orphan.text), partial(self._added_again, orphan))

    def _added_again(self, orphan: Orphan, _changes: Changes) -> None:
        self.desk.toast(self.tr("{channel} is back, with your words.").format(channel=self._place(orphan)))
        self._release(orphan)

    def _release(self, orphan: Orphan) -> None:
        self.session.release(orphan)
        self.page.notices.clear("orphan")
        for left in self.session.orphans:
            self.page.notices.say_orphan(self._place(left), self.ask_next)
        self.ask_next()

    def _failed(self, error: EditorialError) -> None:
        if isinstance(error, Missing):
            self._gone(error)
        else:
            self.page.notices.say_failed(error, self.session.flush, self._copy)

    def _gone(self, error: EditorialError) -> None:
        self.page.notices.say_gone(error, self.page.back_requested.emit)
        if self.session.bundle is None:
            self.page.columns.setEnabled(False)

    def _state_changed(self, state: str) -> None:
        if state == "saved":
            for kind in ("failed", "conflict", "orphan"):
                self.page.notices.clear(kind)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n\n".join(self.page.unsaved_text().values()))

    def _take_rescued(self) -> None:
        rescued = self.session.bundle.rescued if self.session.bundle else None
        self.page.notices.clear("rescued")
        if rescued is not None:
            self.session.take_rescued(rescued)

    def _drop_rescued(self) -> None:
        self.session.drop_rescue()
        self.page.notices.clear("rescued")

    def _restore_item(self) -> None:
        actor, content_id = self.desk.actor, self.session.content_id
        sentence = self.tr("Content item restored.")
        self.desk.run(lambda ws: ws.content.restore(actor, [content_id]), lambda _changes: self.desk.toast(sentence))
