"""Tables of a workspace. Names are the journal's kinds; columns are the fields of the domain's dataclasses."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, String, Table, Text

from . import schema_approvals, schema_around
from .columns import day, number, ref, row_id, row_version, words
from .columns import metadata as metadata

#: `PRAGMA application_id` of a workspace: "EDIT" in ASCII.
APPLICATION_ID = 0x45444954
#: `PRAGMA user_version`; one more with every migration.
SCHEMA = 5
#: Alembic's revision of that schema.
HEAD = "0005"
#: The tables around the plan.
around = schema_around
#: The tables of approval.
approvals = schema_approvals

department = Table(
    "department",
    metadata,
    row_id(),
    row_version(),
    words("name"),
    words("short"),
    # No foreign key: lead and department would refer to each other in a circle.
    Column("lead_id", Integer, nullable=True),
    words("competence"),
    number("position"),
    number("archived"),
)
person = Table(
    "person",
    metadata,
    row_id(),
    row_version(),
    words("name"),
    words("initials"),
    words("email"),
    words("title"),
    ref("department_id", "department"),
    words("roles"),
    number("hours"),
    number("position"),
    number("archived"),
    # No foreign key: people would refer to each other in a circle.
    Column("substitute_id", Integer, nullable=True),
    day("password_at"),
    words("competence"),
    day("anonymised_at"),
)
channel = Table(
    "channel",
    metadata,
    row_id(),
    row_version(),
    words("name"),
    words("monogram"),
    words("hue"),
    words("network"),
    number("limit"),
    words("counting"),
    number("fold"),
    number("max_hashtags"),
    words("limit_source"),
    words("limit_as_of"),
    number("per_week"),
    words("handle"),
    words("audience"),
    number("position"),
    number("archived"),
    number("title_limit"),
)
department_channel = Table(
    "department_channel",
    metadata,
    row_id(),
    row_version(),
    ref("department_id", "department", needed=True),
    ref("channel_id", "channel", needed=True),
)
goal = Table(
    "goal",
    metadata,
    row_id(),
    row_version(),
    words("name"),
    words("description"),
    number("target"),
    number("actual"),
    words("unit"),
    day("due"),
    number("position"),
    number("archived"),
)
pillar = Table(
    "pillar",
    metadata,
    row_id(),
    row_version(),
    words("name"),
    words("description"),
    Column("task_field", String(2), nullable=True),
    number("position"),
    number("archived"),
)
campaign = Table(
    "campaign",
    metadata,
    row_id(),
    row_version(),
    words("name"),
    words("description"),
    words("key_message"),
    day("starts"),
    day("ends"),
    number("position"),
    number("archived"),
)
campaign_phase = Table(
    "campaign_phase",
    metadata,
    row_id(),
    row_version(),
    ref("campaign_id", "campaign", needed=True),
    words("name"),
    day("starts"),
    day("ends"),
)
pillar_goal = Table(
    "pillar_goal",
    metadata,
    row_id(),
    row_version(),
    ref("pillar_id", "pillar", needed=True),
    ref("goal_id", "goal", needed=True),
)
campaign_pillar = Table(
    "campaign_pillar",
    metadata,
    row_id(),
    row_version(),
    ref("campaign_id", "campaign", needed=True),
    ref("pillar_id", "pillar", needed=True),
)
campaign_department = Table(
    "campaign_department",
    metadata,
    row_id(),
    row_version(),
    ref("campaign_id", "campaign", needed=True),
    ref("department_id", "department", needed=True),
)
period = Table(
    "period",
    metadata,
    row_id(),
    row_version(),
    Column("kind", String(16), nullable=False),
    words("name"),
    Column("starts", String(32), nullable=False),
    Column("ends", String(32), nullable=False),
    words("until"),
    ref("campaign_id", "campaign"),
    words("set_by"),
    words("reason"),
    words("uid"),
    number("sequence"),
    words("source"),
)
#: Recurring formats; their occurrences become content items only when somebody works on them.
series = Table(
    "series",
    metadata,
    row_id(),
    row_version(),
    words("title"),
    words("brief"),
    words("key_message"),
    words("audience"),
    words("text"),
    words("format"),
    Column("task_field", String(2), nullable=True),
    ref("pillar_id", "pillar"),
    ref("campaign_id", "campaign"),
    ref("goal_id", "goal"),
    ref("owner_id", "person"),
    ref("department_id", "department"),
    words("labels"),
    words("hashtags"),
    words("channel_ids"),
    words("rule"),
    Column("starts", String(32), nullable=False),
    day("time"),
    words("zone"),
    words("exceptions"),
    ref("previous_id", "series"),
    words("uid"),
    number("sequence"),
    number("position"),
    number("archived"),
)
#: What a calendar shows of an item, all of it in one index: the turn of a page then reads no row, and rows are long and
#: scattered, so a month of 100,000 items would read 1,700 pages of the file. The same for the publication, in order.
CARD = (
    "id",
    "title",
    "department_id",
    "owner_id",
    "task_field",
    "campaign_id",
    "pillar_id",
    "format",
    "evergreen",
    "series_id",
    "deleted_at",
)
SLOT = ("day", "time", "id", "content_id", "channel_id", "status", "version")
content = Table(
    "content",
    metadata,
    row_id(),
    row_version(),
    words("title"),
    words("brief"),
    words("key_message"),
    words("audience"),
    words("text"),
    words("format"),
    Column("task_field", String(2), nullable=True),
    ref("pillar_id", "pillar"),
    ref("campaign_id", "campaign"),
    ref("goal_id", "goal"),
    ref("owner_id", "person"),
    ref("department_id", "department"),
    words("labels"),
    words("hashtags"),
    number("evergreen"),
    Column("status", String(16), nullable=False),
    words("status_reason"),
    ref("source_id", "content"),
    words("ref"),
    words("notes"),
    day("created_at"),
    day("updated_at"),
    day("deleted_at"),
    number("effort"),
    ref("series_id", "series"),
    day("series_day"),
    Index("ix_content_status", "status", "deleted_at"),
    Index("ix_content_campaign_id", "campaign_id"),
    Index("ix_content_series_id", "series_id"),
    Index("ix_content_card", *CARD),
)
publication = Table(
    "publication",
    metadata,
    row_id(),
    row_version(),
    ref("content_id", "content", needed=True),
    ref("channel_id", "channel"),
    Column("status", String(16), nullable=False),
    words("status_reason"),
    day("day"),
    day("time"),
    words("zone"),
    day("starts_at"),
    Column("text", Text, nullable=True),
    words("url"),
    words("uid"),
    words("title"),
    number("sequence"),
    Index("ix_publication_day", *SLOT),
    Index("ix_publication_content_id", "content_id", "day"),
    Index("ix_publication_uid", "uid"),
)
attachment = Table(
    "attachment",
    metadata,
    row_id(),
    row_version(),
    ref("content_id", "content", needed=True),
    words("name"),
    words("media_type"),
    number("size"),
    words("sha256"),
    words("alt_text"),
    number("position"),
    Index("ix_attachment_content_id", "content_id"),
)
#: Bytes of attachments, once per content; never journalled (the hash in the attachment's image names them).
blob = Table(
    "blob",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("data", LargeBinary, nullable=False),
)
checklist = Table(
    "checklist",
    metadata,
    row_id(),
    row_version(),
    ref("content_id", "content", needed=True),
    words("text"),
    number("done"),
    number("position"),
    Index("ix_checklist_content_id", "content_id"),
)
comment = Table(
    "comment",
    metadata,
    row_id(),
    row_version(),
    ref("content_id", "content", needed=True),
    ref("author_id", "person"),
    words("author"),
    words("body"),
    words("mentions"),
    day("at"),
    number("done"),
    number("outside"),
    words("anchor"),
    # No foreign key: sign-offs come later in the order of tables.
    Column("sign_off_id", Integer, nullable=True),
    Index("ix_comment_content_id", "content_id"),
)
saved_view = Table(
    "saved_view",
    metadata,
    row_id(),
    row_version(),
    words("name"),
    words("view"),
    words("filter"),
    number("position"),
)
#: One column mapping per set of headings, as the user left it.
import_mapping = Table(
    "import_mapping",
    metadata,
    row_id(),
    row_version(),
    words("heading_key"),
    words("mapping"),
    Index("ix_import_mapping_heading_key", "heading_key"),
)
#: Which row of which file became which content item: what makes importing again add nothing.
import_row = Table(
    "import_row",
    metadata,
    row_id(),
    row_version(),
    words("source"),
    words("row_key"),
    words("fingerprint"),
    words("data"),
    ref("content_id", "content", needed=True),
    Index("ix_import_row_row_key", "row_key"),
    Index("ix_import_row_content_id", "content_id"),
)
#: Settings of the workspace (name, language, region, zone ...), one row each.
option = Table(
    "option",
    metadata,
    row_id(),
    row_version(),
    words("name"),
    words("value"),
)
#: The next free id of every kind: ids are never used twice, on any database.
counter = Table(
    "counter",
    metadata,
    Column("kind", String(32), primary_key=True),
    Column("next", Integer, nullable=False),
)
journal = Table(
    "journal",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("step", Integer, nullable=False),
    Column("at", String(32), nullable=False),
    Column("actor_id", Integer, nullable=True),
    Column("actor", Text, nullable=False),
    Column("act", String(48), nullable=False),
    Column("detail", Text, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("before", Text, nullable=True),
    Column("after", Text, nullable=True),
    Column("hash", String(64), nullable=False),
    Index("ix_journal_row", "kind", "row_id"),
    Index("ix_journal_step", "step"),
)
