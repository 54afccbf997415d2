"""Show: what was computed, set in type: terminal tables, the brief, calendars, JSON. It computes no new number."""
