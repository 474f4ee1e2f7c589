"""The mail that brings a form: a draft that mail programs open to be sent, with the form zipped.

`X-Unsent: 1` makes Outlook open it as a draft
(https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-oxcmail/). Mail servers and programs like to
remove HTML files, so the form travels in a zip file with a plain name.
"""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from datetime import datetime
from email.errors import MessageError
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from ..domain.approval_forms import FormPaper
from ..texts import text
from .approval_form import form_name

#: Zip files carry no zone; every form's entry has the same moment, so that the same form gives the same bytes.
_MOMENT = (2000, 1, 1, 0, 0, 0)


def mail_draft(paper: FormPaper, html: str, email: str, sender: str, now: datetime) -> bytes:
    """The draft as bytes; `email` is the recipient's address or "", `now` when it was written."""
    stem = form_name(paper.title, paper.person, paper.language)
    mail = EmailMessage(policy=SMTP)
    mail["X-Unsent"] = "1"
    if address := _address(paper.person, email):
        mail["To"] = address
    if address := _address(paper.asked_by, paper.reply_to):
        mail["From"] = address
    mail["Date"] = now
    due = text("form.mail.due", paper.language, when=paper.due) if paper.due else ""
    mail.set_content(
        text(
            "form.mail.body",
            paper.language,
            person=_line(paper.person),
            title=_line(paper.title),
            stage=_line(paper.stage),
            due=due,
            file=f"{stem}.html",
            expires=paper.expires,
            sender=_line(sender),
        ),
        cte="quoted-printable",
    )
    mail.add_attachment(_zipped(f"{stem}.html", html), maintype="application", subtype="zip", filename=f"{stem}.zip")
    return _subject(text("form.mail.subject", paper.language, title=paper.title)) + mail.as_bytes()


def _subject(words: str) -> bytes:
    """The subject's line: `EmailMessage` loses blanks between encoded words where it folds them, `Header` does not."""
    encoded = Header(_line(words), "utf-8", header_name="Subject").encode(linesep="\r\n")
    return f"Subject: {encoded}\r\n".encode("ascii")


def _zipped(name: str, html: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        entry = zipfile.ZipInfo(name, _MOMENT)
        entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
        archive.writestr(entry, html.encode("utf-8", "replace"))
    return made.getvalue()


def _line(words: str) -> str:
    """One line without control characters: nothing somebody typed can become a header or a line of its own."""
    kept = "".join(" " if unicodedata.category(one) in ("Cc", "Zl", "Zp") else one for one in words)
    return " ".join(kept.encode("utf-8", "replace").decode("utf-8").split())


def _address(name: str, email: str) -> Address | None:
    """The address with its name; None where it is none."""
    if not re.fullmatch(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}", email.strip()):
        return None
    try:
        return Address(_line(name), addr_spec=email.strip())
    except (ValueError, MessageError):
        return None
