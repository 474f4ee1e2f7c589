"""Mails about an input request that bring no form: reminders, word to the lead, follow-ups, thanks: drafts too."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ..domain.inputs import MessageKind
from ..texts import text
from .form_mail import draft, one_line

#: Kinds after the deadline, which name it as past.
_LATE = (MessageKind.AFTER, MessageKind.ESCALATION)
#: Kinds that ask for something still to be done.
_ASKING = (MessageKind.REQUEST, MessageKind.BEFORE, MessageKind.ON_DUE, MessageKind.AFTER)


@dataclass(frozen=True, slots=True)
class Letter:
    """What a mail about a request says. `person` and `email` are the reader's, `expert` who was asked.

    `due` is in words of the language. `words` is what the sender adds, questions of a follow-up too. `appeared` are
    title and address ("" for none) of what came of the answers.
    """

    language: str
    title: str
    person: str
    email: str
    sender: str
    reply_to: str
    expert: str = ""
    due: str = ""
    minutes: int = 0
    asked_by: str = ""
    words: str = ""
    appeared: tuple[tuple[str, str], ...] = ()


def letter(kind: MessageKind, made: Letter) -> tuple[str, str]:
    """Subject and body."""

    def say(code: str, **params: object) -> str:
        return text(f"input_letter.{code}", made.language, **params)

    title = one_line(made.title)
    subject = say(f"subject.{kind}", title=title)
    hello = say("hello", person=one_line(made.person)) if made.person else say("hello.nobody")
    parts = [hello, _first(kind, made), made.words.strip()]
    if kind in _ASKING and made.minutes:
        parts.append(say("minutes.one") if made.minutes == 1 else say("minutes", n=made.minutes))
    if kind is MessageKind.THANKS and made.appeared:
        lines = [f"- {one_line(name)}{': ' + one_line(link) if link else ''}" for name, link in made.appeared]
        parts.append("\n".join([say("appeared"), *lines]))
    if kind is not MessageKind.THANKS and made.asked_by and made.asked_by != made.sender:
        parts.append(say("ask", by=one_line(made.asked_by)))
    parts.append(say("regards", sender=one_line(made.sender)) if made.sender else say("regards.nobody"))
    return subject, "\n\n".join(one for one in parts if one) + "\n"


def _first(kind: MessageKind, made: Letter) -> str:
    """The first sentence, with the deadline as it stands to today."""

    def say(code: str, **params: object) -> str:
        return text(f"input_letter.{code}", made.language, **params)

    was = "was.escalation" if kind is MessageKind.ESCALATION else "was"
    return say(
        str(kind),
        title=one_line(made.title),
        expert=one_line(made.expert),
        due=say("due", when=made.due) if made.due and kind not in _LATE else "",
        was=say(was, when=made.due) if made.due else "",
    )


def letter_mail(kind: MessageKind, made: Letter, now: datetime) -> bytes:
    """The draft as bytes (X-Unsent: 1); `now` is when it was written."""
    subject, body = letter(kind, made)
    return draft(to=(made.person, made.email), by=(made.sender, made.reply_to), subject=subject, body=body, now=now)
