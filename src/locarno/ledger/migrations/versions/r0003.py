"""How sure the speaker and the act of a statement are: two columns, empty for what was read before."""

from __future__ import annotations

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the columns in place: no row is written anew, and the triggers against change stay as they are."""
    import sqlalchemy as sa
    from alembic import op

    share: sa.types.TypeEngine[float] = sa.REAL().with_variant(
        sa.Double(), "postgresql"
    )  # PostgreSQL's REAL has four bytes
    for name in ("speaker_confidence", "act_confidence"):
        op.add_column("statements", sa.Column(name, share))
