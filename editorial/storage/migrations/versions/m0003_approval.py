"""Absence and substitutes, approval routes, requests, sign-offs, forms given out; comments for outside and at places.

Revision ID: 0003
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_CARD = ["id", "title", "department_id", "owner_id", "task_field", "campaign_id", "pillar_id", "format", "evergreen"]
_CARD += ["series_id", "deleted_at"]
#: Name, table, columns before and now: what the calendar and the backlog ask for is read from the index alone.
_SLOT = ["day", "time", "id", "content_id", "channel_id", "status", "version"]
_WIDER = (
    ("ix_publication_day", "publication", ["day", "time"], _SLOT),
    ("ix_publication_content_id", "publication", ["content_id"], ["content_id", "day"]),
    ("ix_content_status", "content", ["status"], ["status", "deleted_at"]),
)


def upgrade() -> None:
    """Add tables and columns; nothing that was there changes.

    What was approved before stays so until somebody touches it; it was approved by nobody that this file knows of.
    """
    op.create_table(
        "approval_route",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("channel_ids", sa.Text(), server_default="", nullable=False),
        sa.Column("formats", sa.Text(), server_default="", nullable=False),
        sa.Column("campaign_ids", sa.Text(), server_default="", nullable=False),
        sa.Column("labels", sa.Text(), server_default="", nullable=False),
        sa.Column("window", sa.String(length=16), nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("archived", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approval_route")),
    )
    op.create_table(
        "secret",
        sa.Column("name", sa.String(length=96), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_secret")),
    )
    op.create_table(
        "approval_stage",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("route_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("step", sa.Integer(), server_default="0", nullable=False),
        sa.Column("who", sa.String(length=16), nullable=False),
        sa.Column("role", sa.Text(), server_default="", nullable=False),
        sa.Column("department_id", sa.Integer(), nullable=True),
        sa.Column("person_ids", sa.Text(), server_default="", nullable=False),
        sa.Column("needed", sa.Integer(), server_default="0", nullable=False),
        sa.Column("due_hours", sa.Integer(), server_default="0", nullable=False),
        sa.Column("labels", sa.Text(), server_default="", nullable=False),
        sa.Column("campaign_ids", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["department_id"], ["department.id"], name=op.f("fk_approval_stage_department_id_department")
        ),
        sa.ForeignKeyConstraint(
            ["route_id"], ["approval_route.id"], name=op.f("fk_approval_stage_route_id_approval_route")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approval_stage")),
    )
    with op.batch_alter_table("approval_stage", schema=None) as batch_op:
        batch_op.create_index("ix_approval_stage_route_id", ["route_id"], unique=False)

    op.create_table(
        "absence",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("starts", sa.String(length=32), nullable=False),
        sa.Column("ends", sa.String(length=32), nullable=False),
        sa.Column("substitute_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_absence_person_id_person")),
        sa.ForeignKeyConstraint(["substitute_id"], ["person.id"], name=op.f("fk_absence_substitute_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
    )
    with op.batch_alter_table("absence", schema=None) as batch_op:
        batch_op.create_index("ix_absence_person_id", ["person_id"], unique=False)

    op.create_table(
        "approval_override",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("person", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.String(length=32), nullable=True),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("sha256", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["content_id"], ["content.id"], name=op.f("fk_approval_override_content_id_content")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_approval_override_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approval_override")),
    )
    with op.batch_alter_table("approval_override", schema=None) as batch_op:
        batch_op.create_index("ix_approval_override_content_id", ["content_id"], unique=False)

    op.create_table(
        "approval_request",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content_id", sa.Integer(), nullable=False),
        sa.Column("route_id", sa.Integer(), nullable=True),
        sa.Column("route_name", sa.Text(), server_default="", nullable=False),
        sa.Column("window", sa.String(length=16), nullable=False),
        sa.Column("submitted_by_id", sa.Integer(), nullable=True),
        sa.Column("submitted_by", sa.Text(), server_default="", nullable=False),
        sa.Column("submitted_at", sa.String(length=32), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("round", sa.Integer(), server_default="0", nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("author_ids", sa.Text(), server_default="", nullable=False),
        sa.Column("ended_at", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["content_id"], ["content.id"], name=op.f("fk_approval_request_content_id_content")),
        sa.ForeignKeyConstraint(
            ["route_id"], ["approval_route.id"], name=op.f("fk_approval_request_route_id_approval_route")
        ),
        sa.ForeignKeyConstraint(
            ["submitted_by_id"], ["person.id"], name=op.f("fk_approval_request_submitted_by_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approval_request")),
    )
    with op.batch_alter_table("approval_request", schema=None) as batch_op:
        batch_op.create_index("ix_approval_request_content_id", ["content_id"], unique=True)
        batch_op.create_index("ix_approval_request_outcome", ["outcome"], unique=False)

    op.create_table(
        "request_stage",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("content_id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), server_default="0", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("step", sa.Integer(), server_default="0", nullable=False),
        sa.Column("who", sa.String(length=16), nullable=False),
        sa.Column("role", sa.Text(), server_default="", nullable=False),
        sa.Column("department_id", sa.Integer(), nullable=True),
        sa.Column("person_ids", sa.Text(), server_default="", nullable=False),
        sa.Column("needed", sa.Integer(), server_default="0", nullable=False),
        sa.Column("due_hours", sa.Integer(), server_default="0", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("reassigned_by", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["content_id"], ["content.id"], name=op.f("fk_request_stage_content_id_content")),
        sa.ForeignKeyConstraint(
            ["department_id"], ["department.id"], name=op.f("fk_request_stage_department_id_department")
        ),
        sa.ForeignKeyConstraint(
            ["request_id"], ["approval_request.id"], name=op.f("fk_request_stage_request_id_approval_request")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request_stage")),
    )
    with op.batch_alter_table("request_stage", schema=None) as batch_op:
        batch_op.create_index("ix_request_stage_content_id", ["content_id"], unique=False)

    op.create_table(
        "approval_form",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("stage_id", sa.Integer(), nullable=False),
        sa.Column("content_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("nonce", sa.Text(), server_default="", nullable=False),
        sa.Column("sha256", sa.Text(), server_default="", nullable=False),
        sa.Column("issued_at", sa.String(length=32), nullable=True),
        sa.Column("expires_at", sa.String(length=32), nullable=True),
        sa.Column("used_at", sa.String(length=32), nullable=True),
        sa.Column("form_version", sa.Integer(), server_default="0", nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["content_id"], ["content.id"], name=op.f("fk_approval_form_content_id_content")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_approval_form_person_id_person")),
        sa.ForeignKeyConstraint(
            ["request_id"], ["approval_request.id"], name=op.f("fk_approval_form_request_id_approval_request")
        ),
        sa.ForeignKeyConstraint(
            ["stage_id"], ["request_stage.id"], name=op.f("fk_approval_form_stage_id_request_stage")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approval_form")),
    )
    with op.batch_alter_table("approval_form", schema=None) as batch_op:
        batch_op.create_index("ix_approval_form_nonce", ["nonce"], unique=False)

    op.create_table(
        "sign_off",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("stage_id", sa.Integer(), nullable=False),
        sa.Column("content_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Text(), server_default="", nullable=False),
        sa.Column("for_id", sa.Integer(), nullable=True),
        sa.Column("decision", sa.String(length=16), nullable=False),
        sa.Column("comment", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.String(length=32), nullable=True),
        sa.Column("round", sa.Integer(), server_default="0", nullable=False),
        sa.Column("sha256", sa.Text(), server_default="", nullable=False),
        sa.Column("snapshot", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), server_default="0", nullable=False),
        sa.Column("origin", sa.Text(), server_default="", nullable=False),
        sa.Column("validity", sa.String(length=16), nullable=False),
        sa.Column("ended_at", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["content_id"], ["content.id"], name=op.f("fk_sign_off_content_id_content")),
        sa.ForeignKeyConstraint(["for_id"], ["person.id"], name=op.f("fk_sign_off_for_id_person")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_sign_off_person_id_person")),
        sa.ForeignKeyConstraint(
            ["request_id"], ["approval_request.id"], name=op.f("fk_sign_off_request_id_approval_request")
        ),
        sa.ForeignKeyConstraint(["stage_id"], ["request_stage.id"], name=op.f("fk_sign_off_stage_id_request_stage")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_off")),
    )
    with op.batch_alter_table("sign_off", schema=None) as batch_op:
        batch_op.create_index("ix_sign_off_content_id", ["content_id"], unique=False)
        batch_op.create_index("ix_sign_off_person_id", ["person_id"], unique=False)

    with op.batch_alter_table("comment", schema=None) as batch_op:
        batch_op.add_column(sa.Column("outside", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("anchor", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("sign_off_id", sa.Integer(), nullable=True))

    for name, table, _before, columns in _WIDER:
        op.drop_index(name, table_name=table)
        op.create_index(name, table, columns, unique=False)
    op.create_index("ix_content_card", "content", _CARD, unique=False)

    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.add_column(sa.Column("substitute_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("password_at", sa.String(length=32), nullable=True))


def downgrade() -> None:
    """Take them away again."""
    op.drop_index("ix_content_card", table_name="content")
    for name, table, before, _columns in _WIDER:
        op.drop_index(name, table_name=table)
        op.create_index(name, table, before, unique=False)

    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.drop_column("password_at")
        batch_op.drop_column("substitute_id")

    with op.batch_alter_table("comment", schema=None) as batch_op:
        batch_op.drop_column("sign_off_id")
        batch_op.drop_column("anchor")
        batch_op.drop_column("outside")

    with op.batch_alter_table("sign_off", schema=None) as batch_op:
        batch_op.drop_index("ix_sign_off_person_id")
        batch_op.drop_index("ix_sign_off_content_id")

    op.drop_table("sign_off")
    with op.batch_alter_table("approval_form", schema=None) as batch_op:
        batch_op.drop_index("ix_approval_form_nonce")

    op.drop_table("approval_form")
    with op.batch_alter_table("request_stage", schema=None) as batch_op:
        batch_op.drop_index("ix_request_stage_content_id")

    op.drop_table("request_stage")
    with op.batch_alter_table("approval_request", schema=None) as batch_op:
        batch_op.drop_index("ix_approval_request_outcome")
        batch_op.drop_index("ix_approval_request_content_id")

    op.drop_table("approval_request")
    with op.batch_alter_table("approval_override", schema=None) as batch_op:
        batch_op.drop_index("ix_approval_override_content_id")

    op.drop_table("approval_override")
    with op.batch_alter_table("absence", schema=None) as batch_op:
        batch_op.drop_index("ix_absence_person_id")

    op.drop_table("absence")
    with op.batch_alter_table("approval_stage", schema=None) as batch_op:
        batch_op.drop_index("ix_approval_stage_route_id")

    op.drop_table("approval_stage")
    op.drop_table("secret")
    op.drop_table("approval_route")
