"""Tables around the plan: reminders, other people's calendars, results."""

from __future__ import annotations

from sqlalchemy import Column, Float, Index, String, Table

from .columns import day, metadata, number, ref, row_id, row_version, words

#: What somebody wants to be told at a time, about an item or about anything.
reminder = Table(
    "reminder",
    metadata,
    row_id(),
    row_version(),
    ref("content_id", "content"),
    ref("person_id", "person"),
    words("text"),
    day("day"),
    day("time"),
    words("zone"),
    day("due_at"),
    number("done"),
    Index("ix_reminder_content_id", "content_id"),
)
#: Somebody else's calendar, shown behind the plan.
reference_calendar = Table(
    "reference_calendar",
    metadata,
    row_id(),
    row_version(),
    words("name"),
    words("hue"),
    words("source"),
    number("shown"),
    number("position"),
    number("archived"),
)
reference_event = Table(
    "reference_event",
    metadata,
    row_id(),
    row_version(),
    ref("calendar_id", "reference_calendar", needed=True),
    words("uid"),
    number("sequence"),
    words("recurrence"),
    words("title"),
    Column("starts", String(32), nullable=False),
    day("start_time"),
    Column("ends", String(32), nullable=False),
    day("end_time"),
    words("zone"),
    words("rule"),
    words("exceptions"),
    words("place"),
    words("note"),
    number("cancelled"),
    Index("ix_reference_event_calendar_id", "calendar_id"),
    Index("ix_reference_event_uid", "uid"),
)
#: A post as a network's export knows it; `publication_id` once it is known which of ours it is.
post = Table(
    "post",
    metadata,
    row_id(),
    row_version(),
    words("network"),
    words("external_id"),
    words("url"),
    words("title"),
    day("day"),
    day("time"),
    ref("channel_id", "channel"),
    ref("publication_id", "publication"),
    words("matched"),
    words("source"),
    day("as_of"),
    Index("ix_post_publication_id", "publication_id"),
    Index("ix_post_external_id", "external_id"),
)
post_metric = Table(
    "post_metric",
    metadata,
    row_id(),
    row_version(),
    ref("post_id", "post", needed=True),
    words("metric"),
    Column("value", Float, nullable=False),
    Index("ix_post_metric_post_id", "post_id"),
)
#: Figures of a whole channel, a day each: what networks give as series and no post can be found for.
channel_metric = Table(
    "channel_metric",
    metadata,
    row_id(),
    row_version(),
    ref("channel_id", "channel"),
    words("network"),
    words("metric"),
    Column("day", String(32), nullable=False),
    Column("value", Float, nullable=False),
    words("source"),
    Index("ix_channel_metric_day", "day"),
)
