"""Recurring formats, reminders, reference calendars, results; titles of networks that have one.

Revision ID: 0002
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add tables and columns; nothing that was there changes."""
    op.create_table(
        "reference_calendar",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("hue", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("shown", sa.Integer(), server_default="0", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("archived", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reference_calendar")),
    )
    op.create_table(
        "channel_metric",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("channel_id", sa.Integer(), nullable=True),
        sa.Column("network", sa.Text(), server_default="", nullable=False),
        sa.Column("metric", sa.Text(), server_default="", nullable=False),
        sa.Column("day", sa.String(length=32), nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["channel_id"], ["channel.id"], name=op.f("fk_channel_metric_channel_id_channel")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_channel_metric")),
    )
    with op.batch_alter_table("channel_metric", schema=None) as batch_op:
        batch_op.create_index("ix_channel_metric_day", ["day"], unique=False)

    op.create_table(
        "reference_event",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("calendar_id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), server_default="", nullable=False),
        sa.Column("sequence", sa.Integer(), server_default="0", nullable=False),
        sa.Column("recurrence", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("starts", sa.String(length=32), nullable=False),
        sa.Column("start_time", sa.String(length=32), nullable=True),
        sa.Column("ends", sa.String(length=32), nullable=False),
        sa.Column("end_time", sa.String(length=32), nullable=True),
        sa.Column("zone", sa.Text(), server_default="", nullable=False),
        sa.Column("rule", sa.Text(), server_default="", nullable=False),
        sa.Column("exceptions", sa.Text(), server_default="", nullable=False),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("cancelled", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["calendar_id"], ["reference_calendar.id"], name=op.f("fk_reference_event_calendar_id_reference_calendar")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reference_event")),
    )
    with op.batch_alter_table("reference_event", schema=None) as batch_op:
        batch_op.create_index("ix_reference_event_calendar_id", ["calendar_id"], unique=False)
        batch_op.create_index("ix_reference_event_uid", ["uid"], unique=False)

    op.create_table(
        "series",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("brief", sa.Text(), server_default="", nullable=False),
        sa.Column("key_message", sa.Text(), server_default="", nullable=False),
        sa.Column("audience", sa.Text(), server_default="", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("format", sa.Text(), server_default="", nullable=False),
        sa.Column("task_field", sa.String(length=2), nullable=True),
        sa.Column("pillar_id", sa.Integer(), nullable=True),
        sa.Column("campaign_id", sa.Integer(), nullable=True),
        sa.Column("goal_id", sa.Integer(), nullable=True),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("department_id", sa.Integer(), nullable=True),
        sa.Column("labels", sa.Text(), server_default="", nullable=False),
        sa.Column("hashtags", sa.Text(), server_default="", nullable=False),
        sa.Column("channel_ids", sa.Text(), server_default="", nullable=False),
        sa.Column("rule", sa.Text(), server_default="", nullable=False),
        sa.Column("starts", sa.String(length=32), nullable=False),
        sa.Column("time", sa.String(length=32), nullable=True),
        sa.Column("zone", sa.Text(), server_default="", nullable=False),
        sa.Column("exceptions", sa.Text(), server_default="", nullable=False),
        sa.Column("previous_id", sa.Integer(), nullable=True),
        sa.Column("uid", sa.Text(), server_default="", nullable=False),
        sa.Column("sequence", sa.Integer(), server_default="0", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("archived", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_series_campaign_id_campaign")),
        sa.ForeignKeyConstraint(["department_id"], ["department.id"], name=op.f("fk_series_department_id_department")),
        sa.ForeignKeyConstraint(["goal_id"], ["goal.id"], name=op.f("fk_series_goal_id_goal")),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_series_owner_id_person")),
        sa.ForeignKeyConstraint(["pillar_id"], ["pillar.id"], name=op.f("fk_series_pillar_id_pillar")),
        sa.ForeignKeyConstraint(["previous_id"], ["series.id"], name=op.f("fk_series_previous_id_series")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
    )
    op.create_table(
        "reminder",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("day", sa.String(length=32), nullable=True),
        sa.Column("time", sa.String(length=32), nullable=True),
        sa.Column("zone", sa.Text(), server_default="", nullable=False),
        sa.Column("due_at", sa.String(length=32), nullable=True),
        sa.Column("done", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["content_id"], ["content.id"], name=op.f("fk_reminder_content_id_content")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_reminder_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder")),
    )
    with op.batch_alter_table("reminder", schema=None) as batch_op:
        batch_op.create_index("ix_reminder_content_id", ["content_id"], unique=False)

    op.create_table(
        "post",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("network", sa.Text(), server_default="", nullable=False),
        sa.Column("external_id", sa.Text(), server_default="", nullable=False),
        sa.Column("url", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("day", sa.String(length=32), nullable=True),
        sa.Column("time", sa.String(length=32), nullable=True),
        sa.Column("channel_id", sa.Integer(), nullable=True),
        sa.Column("publication_id", sa.Integer(), nullable=True),
        sa.Column("matched", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("as_of", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["channel_id"], ["channel.id"], name=op.f("fk_post_channel_id_channel")),
        sa.ForeignKeyConstraint(
            ["publication_id"], ["publication.id"], name=op.f("fk_post_publication_id_publication")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post")),
    )
    with op.batch_alter_table("post", schema=None) as batch_op:
        batch_op.create_index("ix_post_external_id", ["external_id"], unique=False)
        batch_op.create_index("ix_post_publication_id", ["publication_id"], unique=False)

    op.create_table(
        "post_metric",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("post_id", sa.Integer(), nullable=False),
        sa.Column("metric", sa.Text(), server_default="", nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["post_id"], ["post.id"], name=op.f("fk_post_metric_post_id_post")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post_metric")),
    )
    with op.batch_alter_table("post_metric", schema=None) as batch_op:
        batch_op.create_index("ix_post_metric_post_id", ["post_id"], unique=False)

    with op.batch_alter_table("channel", schema=None) as batch_op:
        batch_op.add_column(sa.Column("title_limit", sa.Integer(), server_default="0", nullable=False))

    with op.batch_alter_table("content", schema=None) as batch_op:
        batch_op.add_column(sa.Column("effort", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("series_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("series_day", sa.String(length=32), nullable=True))
        batch_op.create_index("ix_content_series_id", ["series_id"], unique=False)
        batch_op.create_foreign_key(batch_op.f("fk_content_series_id_series"), "series", ["series_id"], ["id"])

    with op.batch_alter_table("period", schema=None) as batch_op:
        batch_op.add_column(sa.Column("uid", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("sequence", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("source", sa.Text(), server_default="", nullable=False))

    with op.batch_alter_table("publication", schema=None) as batch_op:
        batch_op.add_column(sa.Column("title", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("sequence", sa.Integer(), server_default="0", nullable=False))
        batch_op.create_index("ix_publication_uid", ["uid"], unique=False)


def downgrade() -> None:
    """Take them away again."""
    with op.batch_alter_table("publication", schema=None) as batch_op:
        batch_op.drop_index("ix_publication_uid")
        batch_op.drop_column("sequence")
        batch_op.drop_column("title")

    with op.batch_alter_table("period", schema=None) as batch_op:
        batch_op.drop_column("source")
        batch_op.drop_column("sequence")
        batch_op.drop_column("uid")

    with op.batch_alter_table("content", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_content_series_id_series"), type_="foreignkey")
        batch_op.drop_index("ix_content_series_id")
        batch_op.drop_column("series_day")
        batch_op.drop_column("series_id")
        batch_op.drop_column("effort")

    with op.batch_alter_table("channel", schema=None) as batch_op:
        batch_op.drop_column("title_limit")

    with op.batch_alter_table("post_metric", schema=None) as batch_op:
        batch_op.drop_index("ix_post_metric_post_id")

    op.drop_table("post_metric")
    with op.batch_alter_table("post", schema=None) as batch_op:
        batch_op.drop_index("ix_post_publication_id")
        batch_op.drop_index("ix_post_external_id")

    op.drop_table("post")
    with op.batch_alter_table("reminder", schema=None) as batch_op:
        batch_op.drop_index("ix_reminder_content_id")

    op.drop_table("reminder")
    op.drop_table("series")
    with op.batch_alter_table("reference_event", schema=None) as batch_op:
        batch_op.drop_index("ix_reference_event_uid")
        batch_op.drop_index("ix_reference_event_calendar_id")

    op.drop_table("reference_event")
    with op.batch_alter_table("channel_metric", schema=None) as batch_op:
        batch_op.drop_index("ix_channel_metric_day")

    op.drop_table("channel_metric")
    op.drop_table("reference_calendar")
