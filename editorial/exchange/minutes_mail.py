"""Minutes as a mail draft to the distribution list: a short text, the PDF, and the tasks where they are wanted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import parseaddr

from ..domain.minutes_document import MinutesDocument, MinutesRow
from ..domain.wording import day_text
from ..texts import text
from .form_mail import MailFile, draft, is_address, one_line

#: Addresses that are written behind their names: "Redaktion <redaktion@example.org>".
_WRITTEN = re.compile(r".*<[^<>]+>\s*")


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who gets the minutes; without an address they are named in the text of the mail."""

    name: str = ""
    email: str = ""


def recipient(written: str) -> Recipient:
    """An entry of a distribution list: a name, an address, or both."""
    words = one_line(written)
    name, email = parseaddr(words) if _WRITTEN.fullmatch(words) else ("", words)
    return Recipient(name, email) if is_address(email) else Recipient(words)


def minutes_mail(
    document: MinutesDocument,
    pdf: bytes,
    *,
    name: str,
    recipients: Sequence[Recipient],
    sender: Recipient,
    now: datetime,
    rows: Sequence[MinutesRow] = (),
    tasks: bytes = b"",
    excerpt: bool = False,
) -> bytes:
    """The draft as bytes. `name` is that of the PDF, `rows` the action items that the text names, `tasks` an iCalendar
    file of them or nothing, `now` when it was written."""
    language = document.language

    def say(code: str, **params: str) -> str:
        return text(f"minutes_mail.{code}", language, **params)

    day = day_text(document.day, language) if document.day else "–"
    about = {"meeting": one_line(document.headline), "day": day}
    files = [MailFile(name, "application/pdf", pdf)]
    if tasks:
        files.append(MailFile(say("tasks.name"), "text/calendar", tasks, (("charset", "utf-8"),)))
    body = [
        say("hello"),
        say("excerpt" if excerpt else "final" if document.final else "draft", **about),
        _actions(rows, language),
        say("tasks", file=say("tasks.name")) if tasks else "",
        say("checksum", sha256=document.sha256) if document.final and document.sha256 else "",
        _without(recipients, language),
        say("regards", sender=one_line(sender.name)).rstrip(),
    ]
    to = [(one.name, one.email) for one in recipients if one.email] or [("", "")]
    subject = say("subject" if document.final else "subject.draft", minutes=one_line(document.name), **about)
    words = "\n\n".join(one for one in body if one) + "\n"
    by = (sender.name, sender.email)
    return draft(to=to[0], more=to[1:], by=by, subject=subject, body=words, now=now, files=files)


def _actions(rows: Sequence[MinutesRow], language: str) -> str:
    """Who does what until when, a line each."""
    lines = [text("minutes_mail.actions", language)]
    for one in rows:
        who = ", ".join(part for part in (one_line(one.who), one_line(one.until_words)) if part)
        lines.append(f"{one_line(one.mark)}  {one_line(one.text)}{f' ({who})' if who else ''}")
    return "\n".join(lines) if rows else ""


def _without(recipients: Sequence[Recipient], language: str) -> str:
    names = [one.name for one in recipients if not one.email and one.name]
    return text("minutes_mail.without", language, names=", ".join(names)) if names else ""
