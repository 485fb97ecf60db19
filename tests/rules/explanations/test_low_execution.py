"""A low execution rate without a reason: whose consequence it is."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from builders import form, funding_line, submission
from jixiao.form import Written
from jixiao.origin import Origin
from jixiao.reviewing import ReviewSettings, review


@pytest.mark.parametrize(
    ("printed", "from_rate"),
    [
        pytest.param("95%", True, id="printed-high"),
        pytest.param("64%", False, id="printed-low"),
    ],
)
def test_a_rate_printed_high_that_the_amounts_deny_is_one_cause(printed: str, *, from_rate: bool) -> None:
    """If the printed rate is right, an amount is wrong and no reason is owed; printed low, it is owed in any case."""
    amounts = funding_line(annual_budget="100", executed="60", printed_score="6")
    line = replace(amounts, printed_rate=Written(printed, Origin(line=5)))
    outcome = review(submission(form(funding=(line,))), settings=ReviewSettings(select=("A201", "E107")))
    rate, reason = sorted(outcome.findings, key=lambda finding: finding.code)
    assert (rate.fingerprint if from_rate else None) == reason.root
