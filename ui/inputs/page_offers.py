"""What can be done with a request where it stands, the most likely first; for the panel, the menu and the keys."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from editorial.domain.input_rules import WITH_DESK, WITH_EXPERT, overdue
from editorial.domain.inputs import InputRequest, RequestState, Way

from ..context import Desk

_WORDS = {
    "send": (QT_TRANSLATE_NOOP("InputOffers", "Send"), "send"),
    "edit": (QT_TRANSLATE_NOOP("InputOffers", "Edit"), "pencil"),
    "remove": (QT_TRANSLATE_NOOP("InputOffers", "Remove"), "trash-2"),
    "answer": (QT_TRANSLATE_NOOP("InputOffers", "Answer it myself"), "message-square-quote"),
    "form": (QT_TRANSLATE_NOOP("InputOffers", "Give out the form …"), "file-code"),
    "interview": (QT_TRANSLATE_NOOP("InputOffers", "Hold the interview"), "mic"),
    "remind": (QT_TRANSLATE_NOOP("InputOffers", "Remind …"), "bell"),
    "withdraw": (QT_TRANSLATE_NOOP("InputOffers", "Withdraw …"), "undo-2"),
    "open": (QT_TRANSLATE_NOOP("InputOffers", "Review"), "search"),
    "again": (QT_TRANSLATE_NOOP("InputOffers", "Ask again"), "copy"),
    "copy": (QT_TRANSLATE_NOOP("InputOffers", "Duplicate"), "copy"),
    "content": (QT_TRANSLATE_NOOP("InputOffers", "Open the content item"), "external-link"),
}
#: What can be done with several at once.
_MANY = frozenset({"send", "remove", "withdraw", "remind"})


@dataclass(frozen=True, slots=True)
class Offer:
    """An act: its name, its words in the window's language, its icon; `strong` for the one that is expected next."""

    name: str
    words: str
    icon: str
    strong: bool = False

    @property
    def many(self) -> bool:
        """Whether it can be done with several at once."""
        return self.name in _MANY


def _names(request: InputRequest, late: bool) -> list[str]:
    state, way = request.state, request.way
    ways = {Way.FORM: ["form", "interview"], Way.INTERVIEW: ["interview", "form"], Way.APP: ["form", "interview"]}[way]
    if state is RequestState.DRAFT:
        return ["send", "edit", "remove"]
    if state in WITH_EXPERT:
        first = ["remind", *ways] if late or way is Way.APP else [*ways, "remind"]
        return [*first, "edit", "withdraw"]
    if state in WITH_DESK:
        return ["open", "withdraw"]
    if state is RequestState.EXPIRED:
        return ["again", *ways]
    return ["again"] if state is RequestState.DECLINED else ["open"]


def offers(desk: Desk, request: InputRequest) -> list[Offer]:
    """The acts that whoever works here may do with a request."""
    if not desk.may("input"):
        return []
    late = overdue(request, desk.clock.today())
    names = [*_names(request, late), "copy"]
    mine = desk.actor.id is not None and request.person_id == desk.actor.id and request.state in WITH_EXPERT
    if mine:
        names.insert(0, "answer")
    if "again" in names:
        names.remove("copy")
    if request.content_id is not None:
        names.append("content")
    # while there is time the next step is the expert's, where they answer in the application
    strong = mine or late or names[0] != "remind"
    return [_offer(name, strong and place == 0) for place, name in enumerate(names)]


def _offer(name: str, strong: bool) -> Offer:
    words, icon = _WORDS[name]
    return Offer(name, QCoreApplication.translate("InputOffers", str(words)), icon, strong)
