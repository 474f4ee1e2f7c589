"""Alembic runs on the connection that `storage.migrate` opened; there is no other way in."""

from __future__ import annotations

from alembic import context

from editorial.storage import mapping

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=mapping.everything(),
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
