"""Questions that an act must ask: the reason of a state, the address of a publication."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from editorial.domain.content import Status
from editorial.domain.states import WITH_REASON
from editorial.texts import text

from ..context import Desk
from ..widgets.dialogs import BaseDialog
from ..widgets.form import Form, LineEdit, TextArea
from ..widgets.label import Label
from .selection import Selected


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


class AddressDialog(BaseDialog):
    """Where a publication can be seen; the address may stay empty."""

    def __init__(self, desk: Desk, selected: Selected, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, "", 480, parent)
        self.desk = desk
        count = len(selected.ids)
        card = selected.one
        self.setWindowTitle(self.tr("Report as published"))
        self.title.setText(
            self.tr("“{title}” has been published").format(title=card.item.title)
            if card
            else self.tr("{count} content items have been published").format(count=count)
        )
        names = [
            one.name for one in (desk.channel(slot.channel_id or 0) for slot in selected.slots()) if one is not None
        ]
        if names:
            words = ", ".join(dict.fromkeys(names))
            self.content.addWidget(Label(desk.theme, words, "small", "muted", wrap=True, parent=self))
        self.line = LineEdit(desk.theme, "", "https://", parent=self)
        self.form = Form(desk.theme, desk.icons, self)
        if len(selected.slots()) == 1:
            self.line.setText(selected.slots()[0].url)
            helper = self.tr("Where the post can be seen; may stay empty.")
            self.form.add(self.tr("Address"), self.line, helper=helper, validate=self._problem)
            self.line.setFocus()
        else:
            self.line.hide()
        self.content.addWidget(self.form)
        self.set_primary(self.tr("Report as published"), "circle-arrow-up")

    def address(self) -> str:
        """The address, with its scheme."""
        found = self.line.value()
        return f"https://{found}" if found and "://" not in found else found

    def check(self) -> bool:
        return self.form.check()

    def _problem(self) -> str:
        found = self.address()
        host = found.partition("://")[2]
        wrong = found and (" " in found or "." not in host or not found.startswith(("https://", "http://")))
        return self.tr("This is not an address. It begins with https:// and has no blanks.") if wrong else ""
