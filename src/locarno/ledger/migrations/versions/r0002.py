"""What people decide, and releases: two tables more, and their triggers against change."""

from __future__ import annotations

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables as they were when they came to be: this stays as it is whatever `locarno.ledger.schema` becomes."""
    import sqlalchemy as sa
    from alembic import op

    # Ids compare by code point on every database.
    code_point = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")

    def words(name: str) -> sa.Column[str]:
        return sa.Column(name, sa.Text, nullable=False)

    def number(name: str) -> sa.Column[int]:
        return sa.Column(name, sa.Integer, nullable=False)

    op.create_table(
        "judgements",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", code_point, nullable=False),
        number("step"),
        number("reading"),
        words("kind"),
        sa.Column("subject", code_point, nullable=False),
        sa.Column("article", code_point, sa.ForeignKey("articles.id")),
        words("coder"),
        number("final"),
        *map(words, ("recorded_at", "why", "changes", "decided")),
        sqlite_strict=True,
    )
    op.create_table(
        "releases",
        sa.Column("name", code_point, primary_key=True),
        *map(number, ("readings", "judgements")),
        *map(words, ("sha256", "coder", "recorded_at", "note", "version")),
        *map(number, ("articles", "statements", "reviewed")),
        words("frozen_case"),
        sqlite_strict=True,
    )
    if op.get_bind().dialect.name == "sqlite":
        for table in ("judgements", "releases"):
            for verb in ("UPDATE", "DELETE"):
                op.execute(
                    f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                    "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
                )
    else:
        for table in ("judgements", "releases"):
            op.execute(
                f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
            )
