from __future__ import annotations

from datetime import date

import pytest

from locarno.extract.dates import find_dates
from locarno.extract.segments import segment

MONDAY = date(2025, 2, 17)


def day(text: str) -> str:
    return find_dates(segment(text), MONDAY)[0].value


@pytest.mark.parametrize(
    "text",
    [
        "The envoy is visiting Kesra on Thursday.",
        "Both teams are preparing for the hearing on Thursday.",
        "“We’re going there Thursday,” she said.",
        "“I'll see him Thursday,” she said.",
        "The truce expires on Thursday.",
        "The premier heads to Kesra on Thursday.",
        "The tariffs take effect on Thursday.",
        "Voters go to the polls on Thursday.",
        "Negotiators plan a meeting on Thursday.",
        "Negotiators have scheduled a meeting for Thursday.",
        "The deadline is Thursday.",
        "The hearing is on Thursday.",
        "The verdict is due Thursday.",
        "The bloc has until Thursday to answer.",
        "We need an accord by Thursday.",
        "The case was adjourned until Thursday.",
        "The court gave the bloc until Thursday to reply.",
        "Rain is forecast for Thursday.",
        "Lawmakers return to Kesra on Thursday.",
        "The president leaves Thursday for Kesra.",
        "The ban starts Thursday.",
        "A summit opening Thursday decides it.",
        "On Thursday, the president visits Kesra.",
        "A vote, expected Thursday, was put off.",
        "A march is planned Thursday.",
        "He is expected back Thursday.",
        "Results were expected Thursday.",
        "The vote was put off until Thursday.",
        "The union called a strike for Thursday.",
        "The group planned a march Thursday.",
        "If an accord is reached by Thursday, the strike is over.",
        "A Thursday deadline looms.",
    ],
)
def test_what_is_arranged_in_the_present_lies_ahead(text: str) -> None:
    assert day(text) == "2025-02-20"


@pytest.mark.parametrize(
    "text",
    [
        "Police are investigating a blast on Thursday.",
        "The minister would not comment on Thursday.",
        "He could not be reached on Thursday.",
        "She wouldn't say on Thursday who had signed.",
        "They had left by Thursday.",
        "They stayed until Thursday.",
        "The union called for a strike on Thursday.",
        "The toll has risen since the blast on Thursday.",
        "He will be the first guest since the blast on Thursday.",
        "They will study the blast that killed nine on Thursday.",
        "Talks had been scheduled for Thursday.",
        "The port was shut due to the blast on Thursday.",
        "A Thursday deadline passed.",
    ],
)
def test_what_is_over_or_was_refused_lies_behind(text: str) -> None:
    assert day(text) == "2025-02-13"
