"""Days and periods as forms write them (values.md rows 40 to 42)."""

from __future__ import annotations

from datetime import date

import pytest

from jixiao.values import Confidence, ValueKind, parse_target
from values.written_rows import AT_MOST, BETWEEN, CERTAIN, INFERRED, SUSPECT

DATES = (
    (40, "2021年12月完成", "2021-12-31", CERTAIN),
    (40, "12月底之前完成", "2024-12-31", INFERRED),
    (40, "9月前", "2024-08-31", SUSPECT),
    (41, "2024年12月底前", "2024-12-31", CERTAIN),
    (41, "12月31日前", "2024-12-31", INFERRED),
    (41, "年底前", "2024-12-31", INFERRED),
)


@pytest.mark.parametrize(("number", "text", "day", "confidence"), DATES, ids=map(str, range(len(DATES))))
def test_a_deadline_is_the_last_day_that_its_words_allow(
    number: int, text: str, day: str, confidence: Confidence
) -> None:
    """Rows 40 and 41: a missing year is the form's, which is an inference and said so."""
    target = parse_target(text, year=2024)
    assert (ValueKind.DEADLINE, AT_MOST, date.fromisoformat(day)) == (target.kind, target.operator, target.deadline)
    assert confidence is target.confidence


def test_before_a_month_may_leave_that_month_out_or_in() -> None:
    """9月前 is 31 August or 30 September: neither may be held against anybody."""
    readings = parse_target("9月前", year=2024).readings
    assert [date(2024, 8, 31), date(2024, 9, 30)] == [reading.deadline for reading in readings]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021年1月-12月", "2021-01-01", "2021-12-31"),
        ("1-12月", "2024-01-01", "2024-12-31"),
        ("2023.07-2024.01", "2023-07-01", "2024-01-31"),
    ],
    ids=["months-of-a-year", "bare-months", "across-years"],
)
def test_a_period_has_a_first_and_a_last_day(text: str, first: str, last: str) -> None:
    """Row 42: 1-12月 is a period of service, not a range of numbers from 1 to 12."""
    target = parse_target(text, year=2024)
    assert (ValueKind.RANGE, BETWEEN) == (target.kind, target.operator)
    assert (date.fromisoformat(first), date.fromisoformat(last)) == (target.starts, target.deadline)
    assert target.number is None
