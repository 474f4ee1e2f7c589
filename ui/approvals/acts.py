"""What is done in the inbox: decide, remark, give to others, withdraw; and the menu with all of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from editorial.domain.anchors import FIELDS, anchor_at, to_text
from editorial.domain.approval_changes import ContentChange
from editorial.domain.approvals import WITH_COMMENT, Decision, SignOff, Validity
from editorial.domain.content import ContentCard
from editorial.domain.events import Changes
from editorial.errors import EditorialError
from editorial.services.approval_inbox import Reading

from ..widgets.badges import key_text
from . import rows
from .rows import Item

if TYPE_CHECKING:
    from editorial.app import Workspace

    from .page import ApprovalsPage


class InboxActs(QObject):
    """Acts on the item in front of the page."""

    def __init__(self, page: ApprovalsPage) -> None:
        super().__init__(page)
        self.page, self.desk = page, page.desk
        #: A decision on its way: until its answer is there no key decides on anything else.
        self._busy = False

    # Deciding -----------------------------------------------------------------------------------------------------

    def decide(self, decision: Decision) -> None:
        """Decide about the item in front; the next one comes to the front by itself."""
        page, item, reading = self.page, self.page.list.current(), self.page.reading.reading
        if self._busy or item is None or reading is None or not page.is_shown(item):
            return
        stage = page.my_stage()
        if stage is None:
            page.reading.tell(self.tr("This item does not wait for your decision now."), meaning="warning")
            return
        comment = page.panel.remark.value() or self._told_in_the_text(reading, decision)
        if decision in WITH_COMMENT and not comment:
            page.open_panel()
            page.panel.ask_remark(self.tr("Say in a sentence what is missing, so that the author can act on it."))
            return
        actor, seen, stage_id = self.desk.actor, reading.case.sha256, stage.stage.id or None
        content_id, follower = item.content_id, self._follower(item)
        self._busy = True

        def done(changes: Changes) -> None:
            self._busy = False
            page.panel.remark.clear()
            page.want(follower)
            page.focus_content()
            self._say_decided(decision, item.title, changes)

        self.desk.run(
            lambda ws: ws.approvals.decide(actor, content_id, decision, comment, seen=seen, stage_id=stage_id),
            done,
            self._refused,
        )

    def _follower(self, item: Item) -> tuple[int, int] | None:
        """What is to be in front once an item is decided: the next below, else the one above."""
        model = self.page.model
        place = model.place_of(item.key)
        for by in (1, -1):
            other = model.item(model.next_place(place, by))
            if other is not None and other.key != item.key:
                return other.key
        return None

    def _told_in_the_text(self, reading: Reading, decision: Decision) -> str:
        """The comment of a decision whose reasons stand as remarks in the text already."""
        since = reading.case.mine.at if reading.case.mine else None
        mine = [
            one
            for one in reading.case.card.comments
            if one.anchor and not one.done and one.sign_off_id is None and one.author_id == self.desk.actor.id
            if since is None or (one.at is not None and one.at > since)
        ]
        if decision is Decision.APPROVE or not mine:
            return ""
        return self.tr("See the %n remark(s) in the text.", "", len(mine))

    def _refused(self, error: EditorialError) -> None:
        self._busy = False
        page = self.page
        if error.code == "approval.changed":
            page.reload()
            return
        page.reading.tell(error.text(self.desk.language), meaning="danger")

    def _say_decided(self, decision: Decision, title: str, changes: Changes) -> None:
        words = {
            Decision.APPROVE: self.tr("“{title}” is approved by you."),
            Decision.CHANGES: self.tr("“{title}” goes back to its author."),
            Decision.REJECT: self.tr("“{title}” is rejected."),
            Decision.HOLD: self.tr("“{title}” is put on hold."),
        }[decision].format(title=title)
        made = sorted(changes.ids.get("sign_off", ()))
        if decision is Decision.APPROVE and made:
            self.desk.offer(words, self.tr("Withdraw"), partial(self.withdraw, made, title))
        else:
            self.desk.toast(words, undo=False)

    def withdraw(self, sign_off_ids: Sequence[int], title: str) -> None:
        """Take own sign-offs back."""
        actor, ids = self.desk.actor, list(sign_off_ids)

        def job(ws: Workspace) -> list[Changes]:
            return [ws.approvals.withdraw(actor, one) for one in ids]

        def done(found: list[Changes]) -> None:
            self.desk.toast(self.tr("Your approval of “{title}” is withdrawn.").format(title=title), undo=False)

        self.desk.run(job, done)

    # Several at once ----------------------------------------------------------------------------------------------

    def together(self) -> None:
        """One decision about everything that is ticked."""
        from .batch import BatchDialog

        chosen = self.page.model.chosen()
        if chosen:
            dialog = BatchDialog(self.desk, self.page.model.words, chosen, self.page.window())
            dialog.decided.connect(self._decided_together)
            dialog.open()

    def _decided_together(self, decision: Decision, count: int, left_out: int, changes: Changes) -> None:
        page = self.page
        page.want(None)
        page.model.check(())
        words = {
            Decision.APPROVE: self.tr("%n item(s) approved by you.", "", count),
            Decision.CHANGES: self.tr("%n item(s) go back to their authors.", "", count),
            Decision.REJECT: self.tr("%n item(s) rejected.", "", count),
            Decision.HOLD: self.tr("%n item(s) put on hold.", "", count),
        }[decision]
        if left_out:
            words = f"{words} " + self.tr("%n left out.", "", left_out)
        made = sorted(changes.ids.get("sign_off", ()))
        if decision is Decision.APPROVE and made:
            self.desk.offer(words, self.tr("Withdraw"), partial(self.withdraw, made, self.tr("all of them")))
        else:
            self.desk.toast(words, undo=False)
        page.focus_content()

    # Remarks ------------------------------------------------------------------------------------------------------

    def remark(self, change: ContentChange, words: str) -> None:
        """A comment at the place of a change."""
        reading = self.page.reading.reading
        if reading is None:
            return
        card, actor = reading.case.card, self.desk.actor
        anchor = anchor_of(change, card)
        if not anchor:
            words = f"{self.page.model.words.place(change)}: {words}"
        content_id = card.item.id
        self.desk.run(
            lambda ws: ws.parts.comment(actor, content_id, words, anchor=anchor),
            lambda _changes: self.desk.toast(self.tr("Remark kept.")),
        )

    # Menu ---------------------------------------------------------------------------------------------------------

    def menu_under(self, button: QWidget) -> None:
        """The menu below a button."""
        menu = self._menu()
        # at the right edge of the window it opens to the left
        over = button.mapTo(self.page, QPoint(0, 0)).x() + menu.sizeHint().width() - self.page.width()
        left = min(0, button.width() - menu.sizeHint().width()) if over > 0 else 0
        menu.popup(button.mapToGlobal(QPoint(left, button.height() + self.desk.theme.px(4))))

    def menu_at(self, place: QPoint) -> None:
        """The menu at a global place."""
        self._menu().popup(place)

    def _menu(self) -> QMenu:
        desk, page = self.desk, self.page
        menu = QMenu(page)
        menu.aboutToHide.connect(menu.deleteLater)
        item, reading = page.list.current(), page.reading.reading
        icon = desk.icons.icon
        if item is None or reading is None:
            return menu
        if page.my_stage() is not None:
            keys = (
                (Decision.APPROVE, self.tr("Approve"), "check", "A"),
                (Decision.CHANGES, self.tr("Request changes"), "message-square", "C"),
                (Decision.REJECT, self.tr("Reject"), "x", "R"),
                (Decision.HOLD, self.tr("Put on hold"), "pause", "H"),
            )
            for decision, words, sign, key in keys:
                shown = f"{words}\t{key_text(key)}" if desk.settings.single_keys else words
                menu.addAction(icon(sign), shown, partial(self.decide, decision))
            menu.addSeparator()
        self._add_ways(menu, item, reading)
        menu.addSeparator()
        menu.addAction(icon("pencil"), self.tr("Open in the editor"), page.open_editor)
        menu.addAction(icon("scroll-text"), self.tr("Journal of the item"), self._journal)
        return menu

    def _add_ways(self, menu: QMenu, item: Item, reading: Reading) -> None:
        """Give to others, withdraw, a form for somebody on another computer."""
        desk, icon = self.desk, self.desk.icons.icon
        open_stages = [one for one in reading.case.stages if one.stage.id and not _through(one)]
        if desk.may("approval.reassign") and open_stages and reading.case.request is not None:
            menu.addAction(icon("user-plus"), self.tr("Give the stage to others …"), self.reassign)
        own = self._own(reading)
        if own is not None:
            menu.addAction(
                icon("corner-up-left"), self.tr("Withdraw my approval"), partial(self.withdraw, [own.id], item.title)
            )
        if desk.may("approval.form") and any(one.signers for one in open_stages):
            menu.addAction(icon("file-code"), self.tr("Form for another computer …"), self.form)

    def way_words(self, reading: Reading) -> str:
        """What helps where nothing is mine to decide: give it to others, or take my approval back."""
        stuck = any(one.stuck for one in reading.case.stages if one.stage.id and not _through(one))
        if stuck and reading.case.request is not None and self.desk.may("approval.reassign"):
            return self.tr("Give the stage to others …")
        return self.tr("Withdraw my approval") if self._own(reading) is not None else ""

    def way_out(self) -> None:
        """Do what `way_words` says."""
        reading = self.page.reading.reading
        if reading is None:
            return
        own = self._own(reading)
        if self.way_words(reading) == self.tr("Withdraw my approval") and own is not None:
            self.withdraw([own.id], reading.case.card.item.title)
        else:
            self.reassign()

    def _own(self, reading: Reading) -> SignOff | None:
        """My sign-off that still counts."""
        me = self.desk.actor.id
        found = [one for one in reading.case.sign_offs if one.person_id == me and one.decision is Decision.APPROVE]
        return next((one for one in reversed(found) if one.validity is Validity.VALID), None)

    def _journal(self) -> None:
        item = self.page.list.current()
        if item is not None:
            self.desk.journal_requested.emit(item.content_id)

    def reassign(self) -> None:
        """Give a stage that is not through to other people."""
        from .reassign import ReassignDialog

        reading = self.page.reading.reading
        if reading is not None:
            dialog = ReassignDialog(self.desk, reading.case, self.page.window())
            dialog.accepted.connect(lambda: self.page.want(None))
            dialog.open()

    def form(self) -> None:
        """A form for somebody who decides on another computer."""
        from ..forms.form_dialog import FormDialog

        reading = self.page.reading.reading
        if reading is not None:
            item = reading.case.card.item
            FormDialog(self.desk, item.id, item.title, self.page.window()).open()

    # Back ---------------------------------------------------------------------------------------------------------

    def back(self) -> None:
        """Esc: one step at a time."""
        page = self.page
        if page.panel_button.isChecked():
            page.panel_button.setChecked(False)
            page.focus_content()
        elif page.model.checked:
            page.model.check(())
        elif not page.list.hasFocus():
            page.focus_content()
        elif page.scope.current() != rows.MINE:
            page.scope.set_current(rows.MINE)
            page.scope.changed.emit(rows.MINE)


def _through(one: object) -> bool:
    from editorial.domain.approval_rules import StageProgress, StageState

    return isinstance(one, StageProgress) and one.state is StageState.DONE


def anchor_of(change: ContentChange, card: ContentCard) -> str:
    """The place of a change as a comment keeps it; "" where it is no place in a text."""
    field = {"variant": "text", "public_title": "title"}.get(change.place, change.place)
    if field not in FIELDS:
        return ""
    channel_id = change.difference.channel_id
    own = next((one for one in card.publications if one.channel_id == channel_id), None) if channel_id else None
    publication_id = own.id if own is not None and own.text is not None else 0
    words = str(getattr(card.item, field, "")) if not publication_id else str(own.text if own else "")
    quote = _changed_words(change) or change.written
    at = words.find(quote) if quote else -1
    if at < 0:
        return ""
    return to_text(anchor_at(words, at, at + len(quote), field, publication_id))


def _changed_words(change: ContentChange) -> str:
    """From the first word that is new to the last one, as they stand there now."""
    now = [one for one in change.pieces if one.kind != "removed"]
    places = [number for number, one in enumerate(now) if one.kind == "added" and one.text.strip()]
    if not places:
        return ""
    return "".join(one.text for one in now[places[0] : places[-1] + 1]).strip()
