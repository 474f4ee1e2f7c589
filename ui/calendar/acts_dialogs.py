"""Questions that an act must ask: the reason of a state, the address of a publication."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from editorial.domain.content import Status
from editorial.domain.states import WITH_REASON
from editorial.texts import text

from ..address_dialog import AddressDialog
from ..context import Desk
from ..widgets.dialogs import BaseDialog
from ..widgets.form import Form, TextArea
from .selection import Selected

if TYPE_CHECKING:
    from ..context import Changes
    from .acts import Acts


class ReasonDialog(BaseDialog):
    """Why something is rejected (must be said) or put on hold (may be said)."""

    def __init__(self, desk: Desk, status: Status, count: int, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, "", 460, parent)
        rejected = status in WITH_REASON
        if count == 1:
            title = self.tr("Reject this content item") if rejected else self.tr("Put this content item on hold")
        elif rejected:
            title = self.tr("Reject {count} content items").format(count=count)
        else:
            title = self.tr("Put {count} content items on hold").format(count=count)
        self.setWindowTitle(text(f"status.{status}", desk.language))
        self.title.setText(title)
        self.form = Form(desk.theme, desk.icons, self)
        self.words = TextArea(desk.theme, "", self.tr("In one sentence: what speaks against it"), least=2, parent=self)
        helper = self.tr("Stands on the card and in the journal.")
        self.form.add(self.tr("Reason"), self.words, required=rejected, helper=helper)
        self.content.addWidget(self.form)
        self.set_primary(self.tr("Reject") if rejected else self.tr("Put on hold"))
        self.words.setFocus()

    def reason(self) -> str:
        """What was given."""
        return self.words.value()

    def check(self) -> bool:
        return self.form.check()


def address_dialog(desk: Desk, selected: Selected, parent: QWidget | None = None) -> AddressDialog:
    """Asks where the selected post can be seen; of several only whether they are out."""
    slots = selected.slots()
    titles = [selected.one.item.title] if selected.one else [""] * len(selected.ids)
    channels = [one.name for one in (desk.channel(slot.channel_id or 0) for slot in slots) if one is not None]
    return AddressDialog(desk, titles, channels, slots[0].url if len(slots) == 1 else None, parent)


def ask_reminder(acts: Acts, selected: Selected) -> None:
    """Asks when to remind of the one selected item; an occurrence of a format becomes an item first."""
    from ..reminders.dialog import about, remind

    if selected.one is None:
        return
    desk, item, slots = acts.desk, selected.one.item, selected.slots()
    window = acts.host.window() if acts.host is not None else None

    def ask(content_id: int) -> None:
        dialog = remind(desk, window, about(content_id, item.title, slots, desk.clock.now()))
        dialog.finished.connect(lambda _result: acts.focus_wanted.emit())

    def taken(changes: Changes) -> None:
        ask(int(changes.detail["content_id"]))

    if item.id > 0:
        ask(item.id)
    else:
        actor = desk.actor
        desk.run(lambda ws: ws.series.take_up(actor, item.id), taken)
