"""Bulk files of scheduling tools: finished posts, one row each, ready to be uploaded there.

Read by those tools as they are, so the dialect is theirs (commas, UTF-8 without a mark) and not the one of our other
tables. A text that a spreadsheet would calculate gets a blank before it: the tools cut that off, a sign in its place
would be published.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

from ..domain.handover import ReadyPost
from .export_csv import FORMULA
from .export_file import replacing

#: The most rows that Hootsuite takes at once (https://help.hootsuite.com/hc/en-us/articles/4403597090459).
MOST = {"hootsuite": 350}

#: https://support.buffer.com/article/926-how-to-upload-posts-in-bulk-to-buffer
_BUFFER = ("Text", "Image URL", "Tags", "Posting Time")
#: https://publer.com/blog/ultimate-csv-bulk-scheduler-social-media/: twelve columns, none may be left out.
_PUBLER = (
    "Date - Intl. format or prompt",
    "Text",
    "Link(s) - Separated by comma for FB carousels",
    "Media URL(s) - Separated by comma",
    "Title - For the video, pin, PDF ..",
    "Label(s) - Separated by comma",
    "Alt text(s) - Separated by ||",
    "Comment(s) - Separated by ||",
    "Pin board, FB album, or Google category",
    "Post subtype - I.e. story, reel, PDF ..",
    "CTA - For Facebook links or Google",
    "Reminder - For stories, reels, shorts, and TikToks",
)
#: Hootsuite's file has no line of headings: date, message, link.
_HEADS: dict[str, Sequence[str]] = {"buffer": _BUFFER, "hootsuite": (), "publer": _PUBLER}


def write_scheduler(path: Path, tool: str, posts: Sequence[ReadyPost]) -> None:
    """The posts for one of `domain.handover.TOOLS`, in their order. Raises `Refused` (file.unwritable).

    Pictures lie in the workspace and have no address on the net, which is all that these files can carry: they are
    added in the tool.
    """
    with replacing(path) as draft, draft.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\r\n")
        if _HEADS[tool]:
            writer.writerow(_HEADS[tool])
        for post in posts:
            writer.writerow([calm(one) for one in _ROWS[tool](post)])


def calm(words: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f" {words}" if words.startswith(FORMULA) else words


def _buffer(post: ReadyPost) -> list[str]:
    return [post.text, "", ", ".join(post.labels), _moment(post, "%Y-%m-%d %H:%M")]


def _hootsuite(post: ReadyPost) -> list[str]:
    return [_moment(post, "%d/%m/%Y %H:%M"), post.text, ""]


def _publer(post: ReadyPost) -> list[str]:
    alts = " || ".join(one.alt_text for one in post.media if one.alt_text)
    labels = ", ".join(post.labels)
    return [_moment(post, "%Y-%m-%d %H:%M"), post.text, "", "", post.headline, labels, alts, "", "", "", "", ""]


def _moment(post: ReadyPost, form: str) -> str:
    from datetime import datetime

    return datetime.combine(post.day, post.time).strftime(form) if post.day and post.time else ""


_ROWS: dict[str, Callable[[ReadyPost], list[str]]] = {"buffer": _buffer, "hootsuite": _hootsuite, "publer": _publer}
