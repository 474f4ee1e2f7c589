"""The mail that brings an approval form: a draft with the form zipped."""

from __future__ import annotations

from datetime import datetime

from ..domain.approval_forms import FormPaper
from ..texts import text
from .approval_form import form_name
from .form_mail import draft, one_line


def mail_draft(paper: FormPaper, html: str, email: str, sender: str, now: datetime) -> bytes:
    """The draft as bytes; `email` is the recipient's address or "", `now` when it was written."""
    stem = form_name(paper.title, paper.person, paper.language)
    due = text("form.mail.due", paper.language, when=paper.due) if paper.due else ""
    body = text(
        "form.mail.body",
        paper.language,
        person=one_line(paper.person),
        title=one_line(paper.title),
        stage=one_line(paper.stage),
        due=due,
        file=f"{stem}.html",
        expires=paper.expires,
        sender=one_line(sender),
    )
    return draft(
        to=(paper.person, email),
        by=(paper.asked_by, paper.reply_to),
        subject=text("form.mail.subject", paper.language, title=paper.title),
        body=body,
        now=now,
        form=(stem, html),
    )
