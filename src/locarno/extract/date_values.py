"""What a date expression means: from its words, the publication day and the tense of its clause to a TIMEX3 value and days.

A reading that cannot be had without a publication date carries X's ("XXXX-WXX-2") and no days; an expression that names a day
which does not exist has no reading at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from locarno.extract import (
    date_clocks,
    date_days,
    date_eras,
    date_feasts,
    date_lengths,
    date_months,
    date_moves,
    date_reports,
    date_spans,
    date_weekdays,
)
from locarno.extract.date_frame import Frame, Meaning


def read_expression(rule: str, match: re.Match[str], frame: Frame) -> Meaning | None:
    """Meaning of an expression matched by the rule of that name; None if it is no date after all."""
    try:
        return _READERS[rule](match, frame)
    except (ValueError, OverflowError):  # the 30th of February, a day before year 1
        return None


def _fixed(value: str) -> Callable[[re.Match[str], Frame], Meaning]:
    return lambda match, frame: Meaning(value)


_READERS: Mapping[str, Callable[[re.Match[str], Frame], Meaning | None]] = {
    "iso": date_days.read_iso,
    "numeric": date_days.read_numeric,
    "clock": date_clocks.read_clock,
    "bare_clock": date_clocks.read_bare_clock,
    "part_of_named": date_clocks.read_part_of_named,
    "day_number": date_days.read_day_number,
    "weeks_off": date_weekdays.read_weeks_off,
    "week_of": date_clocks.read_week_of,
    "nth_in_month": date_months.read_nth_in_month,
    "feast": date_feasts.read_feast,
    "month_day": date_days.read_month_day,
    "weekday": date_weekdays.read_weekday,
    "month": date_months.read_month,
    "day_word": date_days.read_day_word,
    "part_of_day": date_days.read_part_of_day,
    "unit": date_spans.read_unit,
    "end": date_spans.read_end,
    "span": date_spans.read_span,
    "ago": date_moves.read_ago,
    "year_ago": date_spans.read_year_ago,
    "ago_beside": date_moves.read_ago_beside,
    "next_too": date_spans.read_next_too,
    "half_unit": date_moves.read_half_unit,
    "beside": date_spans.read_beside,
    "nth": date_spans.read_nth,
    "long": date_lengths.read_long,
    "fraction": date_lengths.read_duration,
    "often": date_lengths.read_often,
    "duration": date_moves.read_counted,
    "set": date_lengths.read_set,
    "quarter": date_eras.read_quarter,
    "season": date_eras.read_season,
    "decade": date_eras.read_decade,
    "century": date_eras.read_century,
    "reported": date_reports.read_reported,
    "period": date_reports.read_period,
    "same_period": date_reports.read_same_period,
    "month_span": date_reports.read_month_span,
    "month_ended": date_reports.read_month_ended,
    "month_quarter": date_reports.read_month_quarter,
    "week_ended": date_clocks.read_week_of,
    "year_ended": date_reports.read_year_ended,
    "year": date_eras.read_year,
    "spoken_year": date_eras.read_spoken_year,
    "now": _fixed("PRESENT_REF"),
    "past": _fixed("PAST_REF"),
    "future": _fixed("FUTURE_REF"),
}
