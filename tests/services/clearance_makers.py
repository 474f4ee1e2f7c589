"""A laboratory whose expert said something in confidence that the desk has accepted, and items to put it into."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import time
from pathlib import Path
from typing import Any

from editorial.domain.channels import new_channel
from editorial.domain.content import ContentCard, ContentItem, Status
from editorial.domain.inputs import Answer, InputFile
from editorial.domain.people import Actor
from tests.builders import ME, TODAY, make_item
from tests.services.input_makers import HURDLE, PNG, InputHouse, make_input_house

#: Words of the answer in confidence, and of the public one beside it.
SECRET = HURDLE
OPEN = "Anreicherung, dann läuft die Messung zweimal, und eine zweite Person prüft jede Auffälligkeit."


@dataclass
class Clearing:
    """The house with an accepted contribution."""

    house: InputHouse
    request_id: int

    @property
    def ws(self) -> Any:
        """The workspace."""
        return self.house.ws

    def answer(self, words: str = SECRET) -> Answer:
        """The newest answer that says this."""
        newest = self.house.case(self.request_id).newest
        assert newest is not None
        return next(one for one in newest.answers if words in one.value)

    def file(self) -> InputFile:
        """The picture that came with it, for inside only."""
        newest = self.house.case(self.request_id).newest
        assert newest is not None
        return newest.files[0]

    def item(self, text: str = "Ein Tropfen.", status: Status = Status.DRAFTING, **values: Any) -> ContentItem:
        """An item of the editor on LinkedIn, with everything that a submission needs."""
        ready: dict[str, Any] = {"department_id": self.house.lab_id, "owner_id": self.house.editor.id}
        ready |= {"day": TODAY, "at": time(15), "actor": self.house.editor, "key_message": "Sauber."}
        return make_item(self.ws, text=text, status=status, **(ready | values))

    def card(self, content_id: int) -> ContentCard:
        """The item as it is now."""
        return self.ws.content.card(self.house.manager, content_id)  # type: ignore[no-any-return]

    def status(self, content_id: int) -> Status:
        """Where the item stands."""
        return self.card(content_id).item.status

    def edit(self, item: ContentItem, actor: Actor | None = None, **values: Any) -> None:
        """Save some fields of the item as it is now."""
        now = self.card(item.id).item
        self.ws.content.edit(actor or self.house.editor, replace(now, **values))

    def submit(self, item: ContentItem) -> None:
        """Ask for approval."""
        self.ws.content.set_status(self.house.editor, [item.id], Status.REVIEW)

    def let_go(self, item: ContentItem) -> None:
        """Approved without asking anybody: the shortest way there."""
        self.submit(item)
        self.ws.approvals.override(self.house.manager, [item.id], "Eilt.")

    def intranet(self) -> None:
        """One more channel, for inside only."""
        self.ws.organisation.save(ME, new_channel("Intranet", frozenset({"Li", "X"})))


def make_clearing(folder: Path) -> Clearing:
    """The expert has answered, and the desk has accepted it; the caller closes the workspace."""
    house = make_input_house(folder)
    case = house.answered()
    house.ws.inputs.accept(house.editor, case.request.id)
    return Clearing(house, case.request.id)


@contextmanager
def clearing_in(folder: Path) -> Iterator[Clearing]:
    """The same, closed at the end."""
    made = make_clearing(folder)
    try:
        yield made
    finally:
        made.ws.close()


__all__ = ["OPEN", "PNG", "SECRET", "Clearing", "clearing_in", "make_clearing"]
