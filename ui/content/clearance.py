"""Expert input inside the editor: what stands in the item, what is not cleared, and the ways out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCursor

from editorial.domain.clearance import PASSAGE_RUN
from editorial.domain.clearance_shown import Offer, Spot, Standing
from editorial.domain.events import Changes
from editorial.domain.inputs import Clearance
from editorial.domain.permissions import OUT

from ..context import Desk
from .take_passage import TakePassageDialog
from .text_input import unit_positions
from .text_notes import Note

if TYPE_CHECKING:
    from .page import EditorPage

_KINDS = ("answer", "contribution", "passage", "channel")
_TEXTS = ("text", "variant")
#: Words of a banner are cut where they are many.
_MOST_WORDS = 70


class EditorClearance(QObject):
    """Reads what stands in the item after every save, and shows it in brief, banner and text."""

    def __init__(self, desk: Desk, page: EditorPage) -> None:
        super().__init__(page)
        self.desk, self.page, self.session = desk, page, page.session
        self.standing: tuple[Standing, ...] = ()
        self._serial = 0
        self.session.loaded.connect(self._opened)
        self.session.refreshed.connect(self.read)
        self.session.recorded.connect(self.read)
        desk.live.changed.connect(self._changed)
        page.texts.text_changed.connect(self._mark)
        page.texts.typed.connect(self._mark)
        part = page.brief.input
        part.take_wanted.connect(self.choose)
        part.shown.connect(self.go_to)
        part.dropped.connect(self.drop)

    # Reading --------------------------------------------------------------------------------------------------------

    def _opened(self, _bundle: object) -> None:
        self._show(())
        self.read()

    def _changed(self, changes: Changes) -> None:
        if changes.touches(*_KINDS):
            self.read()

    def read(self, _bundle: object = None) -> None:
        """Ask anew what stands in the item."""
        card = self.session.card
        if card is None:
            return
        self._serial += 1
        serial, actor, content_id = self._serial, self.desk.actor, card.item.id

        def got(found: tuple[Standing, ...]) -> None:
            if serial == self._serial and self.session.card is not None:
                self._show(found)

        self.desk.run(lambda ws: ws.clearing.standing(actor, content_id), got, lambda _error: None)

    def _show(self, found: tuple[Standing, ...]) -> None:
        self.standing = found
        self.page.brief.input.show_standing(found)
        self._mark()
        held = self.held()
        if held:
            self._say(held)
        else:
            self.page.notices.clear("uncleared")

    def held(self) -> list[Standing]:
        """What may not stand there."""
        return [one for one in self.standing if not one.cleared]

    # The banner -----------------------------------------------------------------------------------------------------

    def _say(self, held: list[Standing]) -> None:
        one = held[0]
        what = one.file or _short(one.spots[0].words if one.spots else one.words)
        if not one.request_id:
            title = self.tr("Expert input that is not cleared: “{words}”").format(words=what)
        else:
            title = self.tr("Not cleared: “{words}” ({person}, {request})").format(
                words=what, person=one.person, request=one.request
            )
        more = len(held) - 1
        if self.session.card is not None and self.session.card.item.status in OUT:
            reason = self.tr("It has appeared with these words: decide whether they are taken down there.")
        elif one.is_remark:
            reason = self.tr("It is from a remark, and a remark is not published.")
        else:
            who = one.waits_for or self.tr("the lead of the department")
            reason = self.tr("The item cannot be submitted until {person} clears it.").format(person=who)
        if more:
            reason += " " + self.tr("%n more passage(s) wait.", "", more)
        out = (self.tr("Take out of the text"), partial(self.take_out, one))
        clearable = self._clearable() and self.desk.may("content.comment")
        ask = (self.tr("Ask for clearance"), self.ask) if clearable else None
        self.page.notices.say_uncleared(title, reason, ask, out)

    def _clearable(self) -> list[int]:
        """The answers that somebody can clear: those that may be seen here; a remark is cleared by nobody."""
        return [one.answer_id for one in self.held() if one.request_id and not one.is_remark]

    def ask(self) -> None:
        """A comment that names whoever may clear."""
        card, actor = self.session.card, self.desk.actor
        if card is None:
            return
        content_id, ids = card.item.id, self._clearable()

        def asked(changes: Changes) -> None:
            names = str(changes.detail.get("people", ""))
            self.desk.toast(self.tr("{people} was asked in a comment.").format(people=names))

        self.session.flush()
        self.desk.run(lambda ws: ws.clearing.ask(actor, content_id, ids), asked)

    def take_out(self, one: Standing) -> None:
        """Take the words out of every text; a title is left to whoever writes it."""
        self.session.flush()
        rest = ""
        for spot in one.spots:
            if spot.field == "file":
                self._detach(spot)
            elif len(spot.words.split()) < min(PASSAGE_RUN, len(one.words.split())) or not self._cut(spot):
                rest = rest or spot.field
        self.session.flush()
        self.page.texts.refresh()
        self.page.brief.refresh()
        if rest:
            self.page.go_to_field(rest if rest != "alt" else "attachments")
        else:
            self.desk.toast(self.tr("Taken out of the text."))

    def _detach(self, spot: Spot) -> None:
        actor, attachment_id = self.desk.actor, spot.attachment_id
        if attachment_id is not None:
            self.desk.run(lambda ws: ws.parts.detach(actor, attachment_id))

    def _cut(self, spot: Spot) -> bool:
        session = self.session
        if spot.field in ("text", "key_message"):
            session.set_item(spot.field, _without(str(session.item_value(spot.field) or ""), spot.words), at_once=True)
        elif spot.field == "variant" and spot.publication_id is not None:
            words = _without(session.text_of(spot.publication_id), spot.words)
            session.set(("publication", spot.publication_id), "text", words, at_once=True)
        elif spot.field == "public_title" and spot.publication_id is not None:
            session.set(("publication", spot.publication_id), "title", "", at_once=True)
        else:
            return False
        return True

    # In the text ----------------------------------------------------------------------------------------------------

    def _mark(self) -> None:
        area = self.page.texts.area()
        if area is None or self.session.card is None:
            return
        text = self.session.text_of(self.page.texts.current())
        found: dict[tuple[int, int], Note] = {}
        for words in {spot.words for one in self.held() for spot in one.spots if spot.field in _TEXTS}:
            start = text.find(words)
            while start >= 0 and words:
                low, high = unit_positions(text, [start, start + len(words)])
                found[low, high] = Note(low, high, 0, meaning="danger")
                start = text.find(words, start + len(words))
        area.set_held([found[key] for key in sorted(found)])

    def go_to(self, one: Standing) -> None:
        """From the source to the place it stands in."""
        spot = next(iter(one.spots), None)
        if spot is None:
            return
        if spot.field not in _TEXTS:
            names = {"file": "attachments", "alt": "attachments"}
            self.page.go_to_field(names.get(spot.field, spot.field))
            return
        self.page.texts.set_current(spot.publication_id or 0)
        area, text = self.page.texts.area(), self.session.text_of(spot.publication_id or 0)
        start = text.find(spot.words)
        if area is None or start < 0:
            return
        low, high = unit_positions(text, [start, start + len(spot.words)])
        cursor = area.textCursor()
        cursor.setPosition(low)
        cursor.setPosition(high, QTextCursor.MoveMode.KeepAnchor)
        area.setTextCursor(cursor)
        area.ensureCursorVisible()
        area.setFocus(Qt.FocusReason.OtherFocusReason)

    # Taking ---------------------------------------------------------------------------------------------------------

    def choose(self) -> None:
        """Offer what may be taken."""
        card, actor = self.session.card, self.desk.actor
        if card is None or self.desk.read_only:
            return
        content_id = card.item.id
        self.desk.run(lambda ws: ws.clearing.offered(actor, content_id), self._offer)

    def _offer(self, offers: tuple[Offer, ...]) -> None:
        dialog = TakePassageDialog(self.desk, offers, self.page.window())
        dialog.file_wanted.connect(self._take_file)
        dialog.accepted.connect(partial(self._chosen, dialog))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _chosen(self, dialog: TakePassageDialog) -> None:
        one, words = dialog.offer(), dialog.words()
        if one is not None and words:
            self.take(one, words)

    def take(self, offer: Offer, words: str) -> None:
        """Put words at the cursor of the text in front and keep their source."""
        card, actor = self.session.card, self.desk.actor
        if card is None:
            return
        self.page.texts.insert(words)
        self.session.flush()
        shown, content_id = self.page.texts.current(), card.item.id
        place = shown if shown and self.session.own_text(shown) is not None else None

        def taken(_changes: Changes) -> None:
            if offer.clearance is Clearance.PUBLIC:
                self.desk.toast(self.tr("Passage taken; its source is kept."))
            else:
                self.desk.toast(self.tr("Passage taken; it has to be cleared before the item is submitted."))

        self.desk.run(lambda ws: ws.clearing.take(actor, content_id, offer.answer_id, words, place, put=False), taken)

    def _take_file(self, file_id: int, name: str) -> None:
        card, actor = self.session.card, self.desk.actor
        if card is None:
            return
        content_id = card.item.id

        def taken(_changes: Changes) -> None:
            self.desk.toast(self.tr("{name} attached; its source is kept.").format(name=name))

        self.desk.run(lambda ws: ws.clearing.take_file(actor, content_id, file_id), taken)

    def drop(self, one: Standing) -> None:
        """Forget where a passage came from."""
        actor, passage_id = self.desk.actor, one.passage_id
        if passage_id is None:
            return
        self.session.flush()
        told = self.tr("Source “{request}” removed.").format(request=one.request)
        self.desk.run(lambda ws: ws.clearing.drop(actor, passage_id), lambda _changes: self.desk.toast(told))


def _short(words: str) -> str:
    """The beginning of many words."""
    plain = " ".join(words.split())
    return plain if len(plain) <= _MOST_WORDS else plain[:_MOST_WORDS].rsplit(" ", 1)[0] + " …"


def _without(text: str, words: str) -> str:
    """The text without these words, and without the gap that they leave."""
    head, found, tail = text.partition(words)
    if not found:
        return text
    tail = tail.lstrip('.!?…"“”»') if not head.strip() or head.rstrip()[-1:] in ".!?…:\n" else tail
    joined = (
        head.rstrip(' „“"«')
        + (" " if head.strip() and tail.strip() and tail[:1] not in "\n.,;:!?" else "")
        + tail.lstrip(" ")
    )
    return joined.strip()
