"""Alembic runs on the connection that `storage.migrate` opened; there is no other way in."""

from __future__ import annotations

from alembic import context

from editorial.storage import schema

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=schema.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
