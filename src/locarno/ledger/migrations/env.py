"""What alembic runs to migrate: on the connection that `migrate` hands over, inside its transaction."""

from __future__ import annotations


def run() -> None:
    """Run the pending revisions."""
    from alembic import context

    # Batch mode: SQLite changes a table by making it anew.
    context.configure(connection=context.config.attributes["connection"], render_as_batch=True, transactional_ddl=True)
    context.run_migrations()


run()
