"""Expert input: time budgets, templates, calls for topics, requests, contributions, passages; competence of people.

Revision ID: 0004
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add tables and columns; nothing that was there changes."""
    op.create_table(
        "input_template",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("format", sa.Text(), server_default="", nullable=False),
        sa.Column("purpose", sa.Text(), server_default="", nullable=False),
        sa.Column("audience", sa.Text(), server_default="", nullable=False),
        sa.Column("example", sa.Text(), server_default="", nullable=False),
        sa.Column("minutes", sa.Integer(), server_default="0", nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("archived", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_input_template")),
    )
    op.create_table(
        "time_budget",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("department_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("month", sa.String(length=32), nullable=False),
        sa.Column("until", sa.String(length=32), nullable=True),
        sa.Column("minutes", sa.Integer(), server_default="0", nullable=False),
        sa.Column("once", sa.Integer(), server_default="0", nullable=False),
        sa.Column("granted_by", sa.Text(), server_default="", nullable=False),
        sa.Column("granted_on", sa.String(length=32), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["department_id"], ["department.id"], name=op.f("fk_time_budget_department_id_department")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_time_budget_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_time_budget")),
    )
    with op.batch_alter_table("time_budget", schema=None) as batch_op:
        batch_op.create_index("ix_time_budget_department_id", ["department_id"], unique=False)

    op.create_table(
        "topic_call",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("purpose", sa.Text(), server_default="", nullable=False),
        sa.Column("audience", sa.Text(), server_default="", nullable=False),
        sa.Column("closes", sa.String(length=32), nullable=False),
        sa.Column("meets", sa.String(length=32), nullable=True),
        sa.Column("minutes", sa.Integer(), server_default="0", nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("department_ids", sa.Text(), server_default="", nullable=False),
        sa.Column("asked_by_id", sa.Integer(), nullable=True),
        sa.Column("asked_by", sa.Text(), server_default="", nullable=False),
        sa.Column("created_at", sa.String(length=32), nullable=True),
        sa.Column("closed_at", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["asked_by_id"], ["person.id"], name=op.f("fk_topic_call_asked_by_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topic_call")),
    )
    op.create_table(
        "input_request",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("purpose", sa.Text(), server_default="", nullable=False),
        sa.Column("audience", sa.Text(), server_default="", nullable=False),
        sa.Column("example", sa.Text(), server_default="", nullable=False),
        sa.Column("content_id", sa.Integer(), nullable=True),
        sa.Column("call_id", sa.Integer(), nullable=True),
        sa.Column("template_id", sa.Integer(), nullable=True),
        sa.Column("department_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("asked_by_id", sa.Integer(), nullable=True),
        sa.Column("asked_by", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("way", sa.String(length=16), nullable=False),
        sa.Column("minutes", sa.Integer(), server_default="0", nullable=False),
        sa.Column("minutes_used", sa.Integer(), server_default="0", nullable=False),
        sa.Column("due", sa.String(length=32), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("month", sa.String(length=32), nullable=True),
        sa.Column("wants_grant", sa.Integer(), server_default="0", nullable=False),
        sa.Column("batch", sa.Text(), server_default="", nullable=False),
        sa.Column("passed_by", sa.Text(), server_default="", nullable=False),
        sa.Column("created_at", sa.String(length=32), nullable=True),
        sa.Column("sent_at", sa.String(length=32), nullable=True),
        sa.Column("answered_at", sa.String(length=32), nullable=True),
        sa.Column("ended_at", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["asked_by_id"], ["person.id"], name=op.f("fk_input_request_asked_by_id_person")),
        sa.ForeignKeyConstraint(["call_id"], ["topic_call.id"], name=op.f("fk_input_request_call_id_topic_call")),
        sa.ForeignKeyConstraint(["content_id"], ["content.id"], name=op.f("fk_input_request_content_id_content")),
        sa.ForeignKeyConstraint(
            ["department_id"], ["department.id"], name=op.f("fk_input_request_department_id_department")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_input_request_person_id_person")),
        sa.ForeignKeyConstraint(
            ["template_id"], ["input_template.id"], name=op.f("fk_input_request_template_id_input_template")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_input_request")),
    )
    with op.batch_alter_table("input_request", schema=None) as batch_op:
        batch_op.create_index("ix_input_request_call_id", ["call_id"], unique=False)
        batch_op.create_index("ix_input_request_content_id", ["content_id"], unique=False)
        batch_op.create_index("ix_input_request_month", ["month", "department_id"], unique=False)
        batch_op.create_index("ix_input_request_person_id", ["person_id"], unique=False)
        batch_op.create_index("ix_input_request_state", ["state", "due"], unique=False)

    op.create_table(
        "contribution",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), server_default="0", nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("person", sa.Text(), server_default="", nullable=False),
        sa.Column("way", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=True),
        sa.Column("minutes", sa.Integer(), server_default="0", nullable=False),
        sa.Column("attribution", sa.String(length=16), nullable=False),
        sa.Column("consent", sa.Integer(), server_default="0", nullable=False),
        sa.Column("consent_note", sa.Text(), server_default="", nullable=False),
        sa.Column("remark", sa.Text(), server_default="", nullable=False),
        sa.Column("form_id", sa.Integer(), nullable=True),
        sa.Column("sha256", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_contribution_person_id_person")),
        sa.ForeignKeyConstraint(
            ["request_id"], ["input_request.id"], name=op.f("fk_contribution_request_id_input_request")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution")),
    )
    with op.batch_alter_table("contribution", schema=None) as batch_op:
        batch_op.create_index("ix_contribution_person_id", ["person_id"], unique=False)
        batch_op.create_index("ix_contribution_request_id", ["request_id"], unique=False)

    op.create_table(
        "input_form",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("nonce", sa.Text(), server_default="", nullable=False),
        sa.Column("issued_at", sa.String(length=32), nullable=True),
        sa.Column("expires_at", sa.String(length=32), nullable=True),
        sa.Column("used_at", sa.String(length=32), nullable=True),
        sa.Column("edition", sa.Integer(), server_default="0", nullable=False),
        sa.Column("form_version", sa.Integer(), server_default="0", nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_input_form_person_id_person")),
        sa.ForeignKeyConstraint(
            ["request_id"], ["input_request.id"], name=op.f("fk_input_form_request_id_input_request")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_input_form")),
    )
    with op.batch_alter_table("input_form", schema=None) as batch_op:
        batch_op.create_index("ix_input_form_nonce", ["nonce"], unique=False)
        batch_op.create_index("ix_input_form_request_id", ["request_id"], unique=False)

    op.create_table(
        "input_message",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("due_on", sa.String(length=32), nullable=True),
        sa.Column("at", sa.String(length=32), nullable=True),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("by", sa.Text(), server_default="", nullable=False),
        sa.Column("way", sa.Text(), server_default="", nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_input_message_by_id_person")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_input_message_person_id_person")),
        sa.ForeignKeyConstraint(
            ["request_id"], ["input_request.id"], name=op.f("fk_input_message_request_id_input_request")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_input_message")),
    )
    with op.batch_alter_table("input_message", schema=None) as batch_op:
        batch_op.create_index("ix_input_message_request_id", ["request_id"], unique=False)

    op.create_table(
        "question",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=True),
        sa.Column("template_id", sa.Integer(), nullable=True),
        sa.Column("call_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("hint", sa.Text(), server_default="", nullable=False),
        sa.Column("example", sa.Text(), server_default="", nullable=False),
        sa.Column("options", sa.Text(), server_default="", nullable=False),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("required", sa.Integer(), server_default="0", nullable=False),
        sa.Column("round", sa.Integer(), server_default="0", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["call_id"], ["topic_call.id"], name=op.f("fk_question_call_id_topic_call")),
        sa.ForeignKeyConstraint(
            ["request_id"], ["input_request.id"], name=op.f("fk_question_request_id_input_request")
        ),
        sa.ForeignKeyConstraint(
            ["template_id"], ["input_template.id"], name=op.f("fk_question_template_id_input_template")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question")),
    )
    with op.batch_alter_table("question", schema=None) as batch_op:
        batch_op.create_index("ix_question_call_id", ["call_id"], unique=False)
        batch_op.create_index("ix_question_request_id", ["request_id"], unique=False)
        batch_op.create_index("ix_question_template_id", ["template_id"], unique=False)

    op.create_table(
        "answer",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("contribution_id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("value", sa.Text(), server_default="", nullable=False),
        sa.Column("quotes", sa.Text(), server_default="", nullable=False),
        sa.Column("wished", sa.String(length=16), nullable=False),
        sa.Column("clearance", sa.String(length=16), nullable=False),
        sa.Column("cleared_by_id", sa.Integer(), nullable=True),
        sa.Column("cleared_by", sa.Text(), server_default="", nullable=False),
        sa.Column("cleared_at", sa.String(length=32), nullable=True),
        sa.Column("clearance_note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["cleared_by_id"], ["person.id"], name=op.f("fk_answer_cleared_by_id_person")),
        sa.ForeignKeyConstraint(
            ["contribution_id"], ["contribution.id"], name=op.f("fk_answer_contribution_id_contribution")
        ),
        sa.ForeignKeyConstraint(["question_id"], ["question.id"], name=op.f("fk_answer_question_id_question")),
        sa.ForeignKeyConstraint(["request_id"], ["input_request.id"], name=op.f("fk_answer_request_id_input_request")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer")),
    )
    with op.batch_alter_table("answer", schema=None) as batch_op:
        batch_op.create_index("ix_answer_clearance", ["clearance"], unique=False)
        batch_op.create_index("ix_answer_contribution_id", ["contribution_id"], unique=False)
        batch_op.create_index("ix_answer_request_id", ["request_id"], unique=False)

    op.create_table(
        "input_file",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("contribution_id", sa.Integer(), nullable=False),
        sa.Column("answer_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("stored", sa.Text(), server_default="", nullable=False),
        sa.Column("media_type", sa.Text(), server_default="", nullable=False),
        sa.Column("size", sa.Integer(), server_default="0", nullable=False),
        sa.Column("sha256", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["answer_id"], ["answer.id"], name=op.f("fk_input_file_answer_id_answer")),
        sa.ForeignKeyConstraint(
            ["contribution_id"], ["contribution.id"], name=op.f("fk_input_file_contribution_id_contribution")
        ),
        sa.ForeignKeyConstraint(
            ["request_id"], ["input_request.id"], name=op.f("fk_input_file_request_id_input_request")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_input_file")),
    )
    with op.batch_alter_table("input_file", schema=None) as batch_op:
        batch_op.create_index("ix_input_file_answer_id", ["answer_id"], unique=False)
        batch_op.create_index("ix_input_file_request_id", ["request_id"], unique=False)
        batch_op.create_index("ix_input_file_sha256", ["sha256"], unique=False)

    op.create_table(
        "passage",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content_id", sa.Integer(), nullable=False),
        sa.Column("publication_id", sa.Integer(), nullable=True),
        sa.Column("answer_id", sa.Integer(), nullable=False),
        sa.Column("contribution_id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=True),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.Column("attribution", sa.String(length=16), nullable=False),
        sa.Column("taken_by_id", sa.Integer(), nullable=True),
        sa.Column("taken_by", sa.Text(), server_default="", nullable=False),
        sa.Column("taken_at", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["answer_id"], ["answer.id"], name=op.f("fk_passage_answer_id_answer")),
        sa.ForeignKeyConstraint(["content_id"], ["content.id"], name=op.f("fk_passage_content_id_content")),
        sa.ForeignKeyConstraint(
            ["contribution_id"], ["contribution.id"], name=op.f("fk_passage_contribution_id_contribution")
        ),
        sa.ForeignKeyConstraint(["file_id"], ["input_file.id"], name=op.f("fk_passage_file_id_input_file")),
        sa.ForeignKeyConstraint(["request_id"], ["input_request.id"], name=op.f("fk_passage_request_id_input_request")),
        sa.ForeignKeyConstraint(["taken_by_id"], ["person.id"], name=op.f("fk_passage_taken_by_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passage")),
    )
    with op.batch_alter_table("passage", schema=None) as batch_op:
        batch_op.create_index("ix_passage_answer_id", ["answer_id"], unique=False)
        batch_op.create_index("ix_passage_content_id", ["content_id"], unique=False)

    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.add_column(sa.Column("competence", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("anonymised_at", sa.String(length=32), nullable=True))


def downgrade() -> None:
    """Take them away again."""
    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.drop_column("anonymised_at")
        batch_op.drop_column("competence")

    with op.batch_alter_table("passage", schema=None) as batch_op:
        batch_op.drop_index("ix_passage_content_id")
        batch_op.drop_index("ix_passage_answer_id")

    op.drop_table("passage")
    with op.batch_alter_table("input_file", schema=None) as batch_op:
        batch_op.drop_index("ix_input_file_sha256")
        batch_op.drop_index("ix_input_file_request_id")
        batch_op.drop_index("ix_input_file_answer_id")

    op.drop_table("input_file")
    with op.batch_alter_table("answer", schema=None) as batch_op:
        batch_op.drop_index("ix_answer_request_id")
        batch_op.drop_index("ix_answer_contribution_id")
        batch_op.drop_index("ix_answer_clearance")

    op.drop_table("answer")
    with op.batch_alter_table("question", schema=None) as batch_op:
        batch_op.drop_index("ix_question_template_id")
        batch_op.drop_index("ix_question_request_id")
        batch_op.drop_index("ix_question_call_id")

    op.drop_table("question")
    with op.batch_alter_table("input_message", schema=None) as batch_op:
        batch_op.drop_index("ix_input_message_request_id")

    op.drop_table("input_message")
    with op.batch_alter_table("input_form", schema=None) as batch_op:
        batch_op.drop_index("ix_input_form_request_id")
        batch_op.drop_index("ix_input_form_nonce")

    op.drop_table("input_form")
    with op.batch_alter_table("contribution", schema=None) as batch_op:
        batch_op.drop_index("ix_contribution_request_id")
        batch_op.drop_index("ix_contribution_person_id")

    op.drop_table("contribution")
    with op.batch_alter_table("input_request", schema=None) as batch_op:
        batch_op.drop_index("ix_input_request_state")
        batch_op.drop_index("ix_input_request_person_id")
        batch_op.drop_index("ix_input_request_month")
        batch_op.drop_index("ix_input_request_content_id")
        batch_op.drop_index("ix_input_request_call_id")

    op.drop_table("input_request")
    op.drop_table("topic_call")
    with op.batch_alter_table("time_budget", schema=None) as batch_op:
        batch_op.drop_index("ix_time_budget_department_id")

    op.drop_table("time_budget")
    op.drop_table("input_template")
