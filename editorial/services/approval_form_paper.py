"""What stands on a form: one item as its approver has to see it, in words of the form's language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from ..domain.approval_content import Difference, differences
from ..domain.approval_forms import (
    AskedPerson,
    FormChange,
    FormChannel,
    FormPaper,
    FormStage,
    FormText,
    Picture,
    Ticket,
)
from ..domain.approval_rules import StageProgress, StageState
from ..domain.approvals import SignOff
from ..domain.calendar import local
from ..domain.channels import Channel
from ..domain.content import Attachment, Comment, ContentCard, Publication
from ..domain.diff import Fold, fold_unchanged, word_diff
from ..domain.people import Person
from ..domain.wording import when_text
from ..exchange.approval_form import DECISIONS
from ..exchange.form_pictures import Medium, embed
from ..storage import whole
from ..storage.unit_of_work import UnitOfWork
from ..texts import text
from .approval_reading import Approving
from .clearance_out import Screen
from .options import read_options

#: Places whose change is words.
_WORDS = ("title", "key_message", "text", "variant", "public_title", "hashtags", "channels", "alt", "media_order")


class PaperMaker:
    """Assembles the paper for one person, inside a reading view."""

    def __init__(self, work: UnitOfWork, around: Approving, language: str) -> None:
        self._work, self._around, self._language = work, around, language
        self._options = read_options(work)
        self._channels = {one.id: one for one in work.all(Channel)}
        self._screen = Screen(work, language)

    def paper(self, card: ContentCard, asked: AskedPerson, content: str, ticket: Ticket, note: str) -> FormPaper:
        """Everything but the pictures' bytes that are gone; `content` is the canonical form that would be signed."""
        request = self._around.request(card.item.id)
        stages = self._around.progress(card, request) if request else ()
        place = next((n for n, one in enumerate(stages, 1) if one.stage.id == asked.stage_id), 1)
        mine = self._mine(card.item.id, asked.person_id)
        found = differences(mine.snapshot, content) if mine else ()
        media, pairs = self._pictures(card, found)
        by = self._sender(card, asked.person_id)
        return FormPaper(
            language=self._language,
            organisation=self._options.organisation or self._options.name,
            title=card.item.title,
            person=asked.name,
            stage=asked.stage,
            place=place,
            places=max(1, len(stages)),
            due=self.moment(asked.due),
            expires=self.moment(datetime.fromisoformat(ticket.expires)),
            asked_by=by.name if by else self._work.actor.name if self._work.actor.id else "",
            reply_to=by.email if by else "",
            note=self._screen.clean(note.strip(), card.item.id),
            key_message=card.item.key_message,
            hashtags=" ".join(f"#{one.lstrip('#')}" for one in card.item.hashtags),
            texts=self._texts(card),
            media=media,
            mine=self._mine_words(mine),
            changes=tuple(self._change(self._cleared(one), pairs) for one in found),
            comments=self._comments(card.item.id),
            stages=tuple(self._stage(one, asked.stage_id) for one in stages),
            sha256=ticket.sha256,
            ticket=ticket,
        )

    def moment(self, at: datetime | None) -> str:
        """A moment on the workspace's clocks."""
        if at is None:
            return ""
        here = local(at, self._options.zone)
        return when_text(here.date(), here.time(), self._language)

    def _sender(self, card: ContentCard, recipient: int) -> Person | None:
        """Who gives the form out, or the person the workspace is worked with; for a form to oneself whoever owns it."""
        me = int(self._options.me) if self._options.me.isdigit() else None
        ids = [one for one in (self._work.actor.id, me, card.item.owner_id) if one is not None and one != recipient]
        people = self._around.team.people
        return next((people[one] for one in ids if one in people), None)

    # Content ------------------------------------------------------------------------------------------------------

    def _texts(self, card: ContentCard) -> tuple[FormText, ...]:
        """Every text with the channels on which it appears; the item's own too where it appears nowhere."""
        groups: dict[tuple[str, str], list[FormChannel]] = {}
        for one in sorted(card.publications, key=lambda slot: (slot.day or date.max, slot.time is None, slot.id)):
            said = card.item.text if one.text is None else one.text
            groups.setdefault((said, one.title), []).append(self._channel(one))
        found = [FormText(tuple(channels), said, title) for (said, title), channels in groups.items()]
        if card.item.text not in {one.text for one in found}:
            found.append(FormText((), card.item.text))
        return tuple(found)

    def _channel(self, one: Publication) -> FormChannel:
        channel = self._channels.get(one.channel_id or 0)
        when = when_text(one.day, one.time, self._language)
        if channel is None:
            return FormChannel("?", "x", text("form.page.no_channel", self._language), when)
        return FormChannel(channel.monogram, channel.hue, channel.name, when)

    def _comments(self, content_id: int) -> tuple[tuple[str, str, str], ...]:
        """Only what is meant for outside; everything else is internal and stays here."""
        found = [one for one in self._work.all(Comment, content_id=content_id) if one.outside]
        clean, said = self._screen.clean, sorted(found, key=lambda one: one.id)
        return tuple((one.author, self.moment(one.at), clean(one.body, content_id)) for one in said)

    def _stage(self, one: StageProgress, asked: int) -> FormStage:
        signed = tuple((given.person, self.moment(given.at)) for given in one.signed)
        mine = one.stage.id == asked and one.state is StageState.OPEN
        return FormStage(one.stage.name, str(one.state), mine, signed)

    def _cleared(self, one: Difference) -> Difference:
        """What was signed before may hold words that were cleared then and are not any more."""
        return replace(one, old=self._screen.clean(one.old), new=self._screen.clean(one.new))

    # What changed -------------------------------------------------------------------------------------------------

    def _mine(self, content_id: int, person_id: int) -> SignOff | None:
        own = [one for one in self._around.sign_offs(content_id) if one.person_id == person_id]
        return own[-1] if own else None

    def _mine_words(self, mine: SignOff | None) -> tuple[str, str, str] | None:
        if mine is None:
            return None
        decision = text(f"form.page.{DECISIONS[str(mine.decision)]}", self._language)
        return decision, self.moment(mine.at), self._screen.clean(mine.comment)

    def _change(
        self, one: Difference, pairs: dict[tuple[str, str], tuple[Picture | None, Picture | None]]
    ) -> FormChange:
        channel = self._channels.get(one.channel_id or 0)
        named = channel.name if channel else ""
        if one.place == "media":
            before, after = pairs[one.old, one.new]
            return FormChange(one.place, named, one.name, media=True, before=before, after=after)
        if one.place in _WORDS:
            return FormChange(one.place, named, one.name, self._pieces(one.old, one.new))
        pieces = [(kind, self._when(said)) for kind, said in (("removed", one.old), ("added", one.new))]
        return FormChange(one.place, named, one.name, tuple(pieces))

    def _pieces(self, old: str, new: str) -> tuple[tuple[str, str], ...]:
        """The words, long unchanged runs folded."""
        found = []
        for one in fold_unchanged(word_diff(old, new)):
            if isinstance(one, Fold):
                found.append(("fold", text("form.page.folded", self._language, n=one.words)))
            else:
                found.append((str(one.kind), one.text))
        return tuple(found)

    def _when(self, written: str) -> str:
        """A day of the canonical form as people read it; weeks and nothing stay what they are."""
        try:
            at = datetime.fromisoformat(written)
        except ValueError:
            return written or when_text(None, None, self._language)
        return when_text(at.date(), at.time() if "T" in written else None, self._language)

    # Pictures -----------------------------------------------------------------------------------------------------

    def _pictures(
        self, card: ContentCard, found: Sequence[Difference]
    ) -> tuple[tuple[Picture, ...], dict[tuple[str, str], tuple[Picture | None, Picture | None]]]:
        """The media of the item, and for every changed one the pair of before and after; each embedded once."""
        now = sorted(card.attachments, key=lambda one: (one.position, one.sha256, one.name))
        media = [Medium(one.name, one.alt_text, self._bytes(one.sha256)) for one in now]
        changed = [one for one in found if one.place == "media"]
        kept = {one.sha256: one for one in now}
        for one in changed:
            media += [Medium(one.name, self._alt(kept, mark), self._bytes(mark)) for mark in (one.old, one.new) if mark]
        made = list(embed(media))
        shown, rest = tuple(made[: len(now)]), iter(made[len(now) :])
        pairs: dict[tuple[str, str], tuple[Picture | None, Picture | None]] = {}
        for one in changed:
            before = next(rest) if one.old else None
            pairs[one.old, one.new] = (before, next(rest) if one.new else None)
        return shown, pairs

    @staticmethod
    def _alt(kept: Mapping[str, Attachment], mark: str) -> str:
        one = kept.get(mark)
        return one.alt_text if one else ""

    def _bytes(self, mark: str) -> bytes | None:
        """The bytes of a file; None where nothing keeps them any more, or they may not leave."""
        return None if self._screen.file(mark) else whole.blob(self._work.connection, mark)
