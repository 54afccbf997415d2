"""Faults on purpose: a reader is killed in the middle of its work, again and again, and nothing may be lost or doubled."""
