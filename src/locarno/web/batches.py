"""Many statements accepted as one act: which they are, shown before it is done."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Final

from locarno.errors import UsageError
from locarno.pipeline import Review
from locarno.records import Proposal, content_id
from locarno.web.queues import Wanted, queue_of

USUAL: Final = "0.9"
"""The certainty that is offered."""


@dataclass(frozen=True, slots=True)
class Batch:
    """The undecided statements of a choice that are as certain as `above`, the least certain first; `digest` is the hash of which they are."""

    found: tuple[Proposal, ...]
    above: str
    acts: tuple[tuple[str, int], ...]
    digest: str

    @property
    def ids(self) -> tuple[str, ...]:
        """The statements."""
        return tuple(one.id for one in self.found)

    @property
    def why(self) -> str:
        """The reason that each judgement bears."""
        return f"certainty {float(self.above):g} or more"


def batch_of(review: Review, wanted: Wanted) -> Batch:
    """What a batch of this choice holds; UsageError without a threshold, and where only what was decided is chosen."""
    if not wanted.above:
        raise UsageError("a batch needs a certainty", way_out=f"write it as above={USUAL}")
    if wanted.state != "proposed":
        raise UsageError("only what is undecided can be accepted at once", way_out="choose undecided statements")
    found = tuple(sorted(queue_of(review, replace(wanted, state="proposed")), key=lambda one: (one.certainty, one.id)))
    acts = Counter(one.entry.statement.act for one in found)
    digest = content_id("b", *sorted(one.id for one in found))
    return Batch(found, wanted.above, tuple(acts.most_common()), digest)
