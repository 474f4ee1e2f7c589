"""Content items and their publications: what is said, and where and when it goes out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from .status import CLOSED as CLOSED
from .status import FLOW as FLOW
from .status import SOLID as SOLID
from .status import Status as Status
from .status import TaskField as TaskField


@dataclass(frozen=True, slots=True)
class ContentItem:
    """One content item (Beitrag). `status` is derived from its publications where it has any.

    `effort` is the work it is expected to take, in minutes (0: not estimated). An item that came out of a recurring
    format knows its `series_id` and, as `series_day`, the day on which the rule wanted it, wherever it stands now.
    """

    id: int = 0
    version: int = 0
    title: str = ""
    brief: str = ""
    key_message: str = ""
    audience: str = ""
    text: str = ""
    format: str = ""
    task_field: TaskField | None = None
    pillar_id: int | None = None
    campaign_id: int | None = None
    goal_id: int | None = None
    owner_id: int | None = None
    department_id: int | None = None
    labels: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    evergreen: bool = False
    status: Status = Status.IDEA
    status_reason: str = ""
    source_id: int | None = None
    ref: str = ""
    notes: str = ""
    created_at: datetime | None = None
    updated_at: datetime | None = None
    deleted_at: datetime | None = None
    effort: int = 0
    series_id: int | None = None
    series_day: date | None = None


@dataclass(frozen=True, slots=True)
class Publication:
    """One content item on one channel at one time.

    `day` None means backlog; `time` None means that day, hour not yet set. `starts_at` is UTC and follows from day,
    time and zone (`editorial.domain.calendar.moment`). `channel_id` None: the day is set, the channel still open (plans
    often are like that). `text` None means: the item's own text. `title` is the public title on networks that have
    one (YouTube, Pinterest), empty for the item's own. `uid` and `sequence` are those of calendars (RFC 5545).
    """

    id: int = 0
    version: int = 0
    content_id: int = 0
    channel_id: int | None = None
    status: Status = Status.IDEA
    status_reason: str = ""
    day: date | None = None
    time: time | None = None
    zone: str = "Europe/Berlin"
    starts_at: datetime | None = None
    text: str | None = None
    url: str = ""
    uid: str = ""
    title: str = ""
    sequence: int = 0


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file copied into the workspace; the bytes are found by `sha256`."""

    id: int = 0
    version: int = 0
    content_id: int = 0
    name: str = ""
    media_type: str = ""
    size: int = 0
    sha256: str = ""
    alt_text: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class ChecklistEntry:
    """One point of an item's checklist."""

    id: int = 0
    version: int = 0
    content_id: int = 0
    text: str = ""
    done: bool = False
    position: int = 0


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment; `mentions` are ids of people named with @.

    `outside` marks what may be shown to people outside the organisation; all else is internal. `anchor` is the place in
    the text it speaks of (`editorial.domain.anchors`), `sign_off_id` the decision it was written with.
    """

    id: int = 0
    version: int = 0
    content_id: int = 0
    author_id: int | None = None
    author: str = ""
    body: str = ""
    mentions: tuple[str, ...] = ()
    at: datetime | None = None
    done: bool = False
    outside: bool = False
    anchor: str = ""
    sign_off_id: int | None = None


@dataclass(frozen=True, slots=True)
class ContentCard:
    """Everything the editor shows of one item, read in one go."""

    item: ContentItem
    publications: tuple[Publication, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    checklist: tuple[ChecklistEntry, ...] = ()
    comments: tuple[Comment, ...] = ()
    revisions: int = 0
