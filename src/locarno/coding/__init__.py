"""Coding: statements get an issue, a stance and a position, by the case's codebook."""

from locarno.coding.filling import StanceModel
from locarno.coding.review import review_codebook
from locarno.coding.stance import code_statements

__all__ = ["StanceModel", "code_statements", "review_codebook"]
