"""Tables of a workspace. Names are the journal's kinds; columns are the fields of the domain's dataclasses."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text

#: `PRAGMA application_id` of a workspace: "EDIT" in ASCII.
APPLICATION_ID = 0x45444954
#: `PRAGMA user_version`; one more with every migration.
SCHEMA = 1
#: Alembic's revision of that schema.
HEAD = "0001"

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMING)


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True, autoincrement=False)


def _version() -> Column[int]:
    return Column("version", Integer, nullable=False, default=1)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, default="", server_default="")


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, default=0, server_default="0")


def _ref(name: str, target: str, *, needed: bool = False) -> Column[int]:
    return Column(name, Integer, ForeignKey(f"{target}.id"), nullable=needed is False)


def _day(name: str) -> Column[str]:
    return Column(name, String(32), nullable=True)


department = Table(
    "department",
    metadata,
    _id(),
    _version(),
    _text("name"),
    _text("short"),
    # No foreign key: lead and department would refer to each other in a circle.
    Column("lead_id", Integer, nullable=True),
    _text("competence"),
    _number("position"),
    _number("archived"),
)
person = Table(
    "person",
    metadata,
    _id(),
    _version(),
    _text("name"),
    _text("initials"),
    _text("email"),
    _text("title"),
    _ref("department_id", "department"),
    _text("roles"),
    _number("hours"),
    _number("position"),
    _number("archived"),
)
channel = Table(
    "channel",
    metadata,
    _id(),
    _version(),
    _text("name"),
    _text("monogram"),
    _text("hue"),
    _text("network"),
    _number("limit"),
    _text("counting"),
    _number("fold"),
    _number("max_hashtags"),
    _text("limit_source"),
    _text("limit_as_of"),
    _number("per_week"),
    _text("handle"),
    _text("audience"),
    _number("position"),
    _number("archived"),
)
department_channel = Table(
    "department_channel",
    metadata,
    _id(),
    _version(),
    _ref("department_id", "department", needed=True),
    _ref("channel_id", "channel", needed=True),
)
goal = Table(
    "goal",
    metadata,
    _id(),
    _version(),
    _text("name"),
    _text("description"),
    _number("target"),
    _number("actual"),
    _text("unit"),
    _day("due"),
    _number("position"),
    _number("archived"),
)
pillar = Table(
    "pillar",
    metadata,
    _id(),
    _version(),
    _text("name"),
    _text("description"),
    Column("task_field", String(2), nullable=True),
    _number("position"),
    _number("archived"),
)
campaign = Table(
    "campaign",
    metadata,
    _id(),
    _version(),
    _text("name"),
    _text("description"),
    _text("key_message"),
    _day("starts"),
    _day("ends"),
    _number("position"),
    _number("archived"),
)
campaign_phase = Table(
    "campaign_phase",
    metadata,
    _id(),
    _version(),
    _ref("campaign_id", "campaign", needed=True),
    _text("name"),
    _day("starts"),
    _day("ends"),
)
pillar_goal = Table(
    "pillar_goal",
    metadata,
    _id(),
    _version(),
    _ref("pillar_id", "pillar", needed=True),
    _ref("goal_id", "goal", needed=True),
)
campaign_pillar = Table(
    "campaign_pillar",
    metadata,
    _id(),
    _version(),
    _ref("campaign_id", "campaign", needed=True),
    _ref("pillar_id", "pillar", needed=True),
)
campaign_department = Table(
    "campaign_department",
    metadata,
    _id(),
    _version(),
    _ref("campaign_id", "campaign", needed=True),
    _ref("department_id", "department", needed=True),
)
period = Table(
    "period",
    metadata,
    _id(),
    _version(),
    Column("kind", String(16), nullable=False),
    _text("name"),
    Column("starts", String(32), nullable=False),
    Column("ends", String(32), nullable=False),
    _text("until"),
    _ref("campaign_id", "campaign"),
    _text("set_by"),
    _text("reason"),
)
content = Table(
    "content",
    metadata,
    _id(),
    _version(),
    _text("title"),
    _text("brief"),
    _text("key_message"),
    _text("audience"),
    _text("text"),
    _text("format"),
    Column("task_field", String(2), nullable=True),
    _ref("pillar_id", "pillar"),
    _ref("campaign_id", "campaign"),
    _ref("goal_id", "goal"),
    _ref("owner_id", "person"),
    _ref("department_id", "department"),
    _text("labels"),
    _text("hashtags"),
    _number("evergreen"),
    Column("status", String(16), nullable=False),
    _text("status_reason"),
    _ref("source_id", "content"),
    _text("ref"),
    _text("notes"),
    _day("created_at"),
    _day("updated_at"),
    _day("deleted_at"),
    Index("ix_content_status", "status"),
    Index("ix_content_campaign_id", "campaign_id"),
)
publication = Table(
    "publication",
    metadata,
    _id(),
    _version(),
    _ref("content_id", "content", needed=True),
    _ref("channel_id", "channel"),
    Column("status", String(16), nullable=False),
    _text("status_reason"),
    _day("day"),
    _day("time"),
    _text("zone"),
    _day("starts_at"),
    Column("text", Text, nullable=True),
    _text("url"),
    _text("uid"),
    Index("ix_publication_day", "day", "time"),
    Index("ix_publication_content_id", "content_id"),
)
attachment = Table(
    "attachment",
    metadata,
    _id(),
    _version(),
    _ref("content_id", "content", needed=True),
    _text("name"),
    _text("media_type"),
    _number("size"),
    _text("sha256"),
    _text("alt_text"),
    _number("position"),
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
    _id(),
    _version(),
    _ref("content_id", "content", needed=True),
    _text("text"),
    _number("done"),
    _number("position"),
    Index("ix_checklist_content_id", "content_id"),
)
comment = Table(
    "comment",
    metadata,
    _id(),
    _version(),
    _ref("content_id", "content", needed=True),
    _ref("author_id", "person"),
    _text("author"),
    _text("body"),
    _text("mentions"),
    _day("at"),
    _number("done"),
    Index("ix_comment_content_id", "content_id"),
)
saved_view = Table(
    "saved_view",
    metadata,
    _id(),
    _version(),
    _text("name"),
    _text("view"),
    _text("filter"),
    _number("position"),
)
#: One column mapping per set of headings, as the user left it.
import_mapping = Table(
    "import_mapping",
    metadata,
    _id(),
    _version(),
    _text("heading_key"),
    _text("mapping"),
    Index("ix_import_mapping_heading_key", "heading_key"),
)
#: Which row of which file became which content item: what makes importing again add nothing.
import_row = Table(
    "import_row",
    metadata,
    _id(),
    _version(),
    _text("source"),
    _text("row_key"),
    _text("fingerprint"),
    _text("data"),
    _ref("content_id", "content", needed=True),
    Index("ix_import_row_row_key", "row_key"),
    Index("ix_import_row_content_id", "content_id"),
)
#: Settings of the workspace (name, language, region, zone ...), one row each.
option = Table(
    "option",
    metadata,
    _id(),
    _version(),
    _text("name"),
    _text("value"),
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
