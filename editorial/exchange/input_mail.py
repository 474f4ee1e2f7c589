"""The mail that brings an expert's form: a draft with the form zipped."""

from __future__ import annotations

from datetime import datetime

from ..domain.input_forms import InputPaper
from ..texts import text
from .form_mail import draft, one_line
from .input_form import input_form_name

#: Why somebody is written to; each has its own subject and first sentence.
KINDS = ("request", "reminder", "follow_up")


def input_mail(paper: InputPaper, html: str, email: str, sender: str, now: datetime, kind: str = "request") -> bytes:
    """The draft as bytes; `email` is the recipient's address or "", `now` when it was written, `kind` of `KINDS`."""

    def say(code: str, **params: str) -> str:
        return text(f"input_mail.{code}", paper.language, **params)

    stem = input_form_name(paper)
    title = one_line(paper.title)
    about = [
        say("minutes", n=str(paper.minutes)),
        say("due", when=paper.due) if paper.due else "",
        say("contact", by=one_line(paper.asked_by)) if paper.asked_by else "",
    ]
    parts = [
        say("hello", person=one_line(paper.person)),
        say(f"first.{kind}", title=title),
        "\n\n".join(one.strip() for one in (paper.note, paper.purpose) if one.strip()),
        " ".join(one for one in about if one),
        say("form", file=f"{stem}.html", expires=paper.expires),
        say("regards", sender=one_line(sender)),
    ]
    return draft(
        to=(paper.person, email),
        by=(paper.asked_by, paper.reply_to),
        subject=say(f"subject.{kind}", title=title),
        body="\n\n".join(one for one in parts if one) + "\n",
        now=now,
        form=(stem, html),
    )
