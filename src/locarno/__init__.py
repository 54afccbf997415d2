"""Locarno: from coverage to the negotiating table.

Reads news coverage of a negotiation and keeps the table: who wants what, on which condition, who has moved, who meets whom.
Import from the module that owns a name: `locarno.pipeline` has the whole flow, `locarno.records` the nouns.
"""

__version__ = "0.1.0"
