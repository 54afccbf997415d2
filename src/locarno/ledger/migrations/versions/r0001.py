"""The first tables. Nothing to do: a new ledger is made from `locarno.ledger.schema`, and no ledger is older than this."""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Leave the ledger as it is."""
