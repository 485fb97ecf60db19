"""Numbers as people write them: the one rounding, and what written digits can mean."""

from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec.structs import replace

from builders import clean_indicators, form, funding_line, number, submission
from jixiao.numerals import Interval, cut, decimals, parse_number, percent, rounded, shown
from jixiao.reviewing import review
from jixiao.rules import Status

LONG = "9" * 80


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("１，２００．５", "1200.5"),
        ("1,200", "1200"),
        ("(5)", "-5"),
        ("△5", "-5"),
        (".5", "0.5"),
        ("52.800000", "52.800000"),
    ],
    ids=["full_width", "thousands", "brackets", "triangle", "point", "zeros_kept"],
)
def test_a_bare_number_is_read_as_written(text: str, value: str) -> None:
    """Digits typed with the input method on, and the accountant's negatives, are numbers too."""
    assert Decimal(value) == parse_number(text)


@pytest.mark.parametrize("text", ["", "—", "10%", "3/3", "1,2", "12 000", "约10", None], ids=str)
def test_anything_else_is_no_bare_number(text: str | None) -> None:
    """A blank is never 0, and two numbers are never one."""
    assert parse_number(text) is None


def test_halves_are_rounded_up_and_not_to_even() -> None:
    """四舍五入: 0.625 is 0.63; Python alone would say 0.62."""
    assert ("0.63", "8.62", "9") == (
        str(rounded(Decimal("0.625"))),
        str(cut(Decimal("8.629"), 2)),
        str(rounded(Decimal("8.5"), 0)),
    )


def test_numbers_are_shown_without_idle_zeros() -> None:
    """What a clerk reads: 8.62, 10, 50.00%."""
    assert ["8.62", "10", "0", "50.00%"] == [
        shown(Decimal("8.620")),
        shown(Decimal("10.00")),
        shown(Decimal("0.0")),
        percent(Decimal("0.5")),
    ]


def test_written_digits_say_what_a_number_can_mean() -> None:
    """12.34/16.78 written as 73.6% is rounding, as 73.8% it is not (values.md 8)."""
    rate = Interval.written(Decimal("12.34")).over(Interval.written(Decimal("16.78")))
    assert rate is not None
    assert [True, False] == [
        rate.times(Decimal(100)).meets(Interval.written(Decimal(text))) for text in ("73.6", "73.8")
    ]
    assert (2, 0) == (decimals("12.30"), decimals("12"))


def test_a_number_of_any_length_is_reviewed() -> None:
    """A key that got stuck must not stop a review: eighty digits are odd, and no failure."""
    first = replace(clean_indicators()[0], weight=number(LONG), actual=replace(clean_indicators()[0].actual, text=LONG))
    faulty = replace(form(), indicators=(first, *clean_indicators()[1:]), funding=(funding_line(executed=LONG),))
    assert [] == [entry for entry in review(submission(faulty)).ledger if entry.status is Status.FAILED]
