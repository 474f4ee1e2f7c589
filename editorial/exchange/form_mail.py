"""Mail drafts: what mail programs open to be sent, with a form zipped where there is one.

`X-Unsent: 1` makes Outlook open it as a draft
(https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-oxcmail/). Mail servers and programs like to
remove HTML files, so a form travels in a zip file with a plain name.
"""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.errors import MessageError
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

#: Zip files carry no zone; every form's entry has the same moment, so that the same form gives the same bytes.
_MOMENT = (2000, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class MailFile:
    """A file that goes with a draft; `params` are those of its Content-Type, such as charset."""

    name: str
    media_type: str
    data: bytes
    params: tuple[tuple[str, str], ...] = ()


def draft(
    *,
    to: tuple[str, str],
    by: tuple[str, str],
    subject: str,
    body: str,
    now: datetime,
    form: tuple[str, str] = ("", ""),
    more: Sequence[tuple[str, str]] = (),
    files: Sequence[MailFile] = (),
) -> bytes:
    """The draft as bytes. `to` and `by` are name and address ("" where it is not known), `now` when it was written,
    `form` the name without ending and the HTML of a form that goes with it. `more` are further recipients, each address
    once; `files` go along as they are."""
    mail = EmailMessage(policy=SMTP)
    mail["X-Unsent"] = "1"
    addresses = {one.addr_spec.casefold(): one for one in (_address(*each) for each in (to, *more)) if one is not None}
    if addresses:
        mail["To"] = list(addresses.values())
    if address := _address(*by):
        mail["From"] = address
    mail["Date"] = now
    mail.set_content(body.encode("utf-8", "replace").decode("utf-8"), cte="quoted-printable")
    stem, html = form
    if stem:
        zipped = _zipped(f"{stem}.html", html)
        mail.add_attachment(zipped, maintype="application", subtype="zip", filename=f"{stem}.zip")
    for one in files:
        main, _slash, sub = one.media_type.partition("/")
        mail.add_attachment(one.data, maintype=main, subtype=sub, filename=one.name, params=dict(one.params))
    return _subject(subject) + mail.as_bytes()


def one_line(words: str) -> str:
    """One line without control characters: nothing somebody typed can become a header or a line of its own."""
    kept = "".join(" " if unicodedata.category(one) in ("Cc", "Zl", "Zp") else one for one in words)
    return " ".join(kept.encode("utf-8", "replace").decode("utf-8").split())


def _subject(words: str) -> bytes:
    """The subject's line: `EmailMessage` loses blanks between encoded words where it folds them, `Header` does not."""
    encoded = Header(one_line(words), "utf-8", header_name="Subject").encode(linesep="\r\n")
    return f"Subject: {encoded}\r\n".encode("ascii")


def _zipped(name: str, html: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        entry = zipfile.ZipInfo(name, _MOMENT)
        entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
        archive.writestr(entry, html.encode("utf-8", "replace"))
    return made.getvalue()


def is_address(email: str) -> bool:
    """Whether a mail can be addressed to it."""
    return bool(re.fullmatch(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}", email.strip()))


def _address(name: str, email: str) -> Address | None:
    """The address with its name; None where it is none."""
    if not is_address(email):
        return None
    try:
        return Address(one_line(name), addr_spec=email.strip())
    except (ValueError, MessageError):
        return None
