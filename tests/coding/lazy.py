"""A codebook as a newcomer in a hurry writes it: propositions and nothing else."""

from __future__ import annotations

from locarno.records import Actor, Case, Issue


def bare_issue(key: str, proposition: str, *, terms: tuple[str, ...] = ()) -> Issue:
    """An issue with no more than its proposition, and terms if a test needs them."""
    return Issue(key, proposition, f"{proposition.rstrip('.')}?", proposition, "no", "yes", terms=terms)


STRAITS = Case(
    id="straits",
    title="The straits of Orm",
    folder="",
    actors=(
        Actor("valdoria", "Valdoria", "state", origin="case"),
        Actor("kestria", "Kestria", "state", origin="case"),
        Actor("ruria", "Ruria", "state", origin="case"),
    ),
    issues=(
        bare_issue("escorts", "Valdoria should send warships to escort merchant convoys."),
        bare_issue("lighthouse", "Kestria should reopen its lighthouse school to Rurian pilots."),
        bare_issue("tolls", "Ruria should lift the tolls on timber."),
        bare_issue("league", "Ruria should join the Harbour League."),
        bare_issue("arbitration", "The dispute over the herring grounds should be settled by a tribunal."),
    ),
    fingerprint="f",
)
