"""Execution rates as forms print them: 50, 50%, 0.5, 86.19%, 1, 10. Source: forms.md 4.3."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from jixiao.numerals import decimals, parse_number
from jixiao.patterns import compiled_on_use
from jixiao.values.spelling import normalised

_PERCENT = compiled_on_use(r"([^%‰]+)(%|‰|百分比)")
_MOST_RATIO = Decimal("1.5")
"""A bare number up to this is likelier a ratio than a percentage."""


class RateWriting(StrEnum):
    """How a printed rate is taken to be written."""

    SIGNED = "signed"
    """With its percent sign: nothing is assumed."""
    PERCENTAGE = "percentage"
    """A percentage without its sign: 50 is 50%."""
    RATIO = "ratio"
    """A ratio: 0.5 is 50%, 1 is 100%."""


RATE_WRITING_TEXT: dict[RateWriting, str] = {
    RateWriting.SIGNED: "写有百分号",
    RateWriting.PERCENTAGE: "按百分数，略去了百分号",
    RateWriting.RATIO: "按小数",
}


class RateReading(Struct, frozen=True):
    """One meaning of a printed rate: `ratio` (0.5 for 50%), the decimals of that ratio, and what it assumes."""

    ratio: Decimal
    places: int
    writing: RateWriting


def parse_rate(text: str | None) -> tuple[RateReading, ...]:
    """
    The ratios that a cell of an execution rate may mean, the likelier first; empty where it is no number.

    A number without a percent sign has two meanings, and only executed over budget tells which. It may also be the
    score or the weight in the wrong cell (10), which the caller sees by comparing it with those.
    """
    plain = normalised(text or "").replace(" ", "")
    signed = _PERCENT.fullmatch(plain)
    number = parse_number(signed[1] if signed else plain)
    if number is None:
        return ()
    places = decimals(signed[1] if signed else plain)
    if signed is not None:
        shift = 3 if signed[2] == "‰" else 2
        return (RateReading(number.scaleb(-shift), places + shift, RateWriting.SIGNED),)
    percentage = RateReading(number.scaleb(-2), places + 2, RateWriting.PERCENTAGE)
    ratio = RateReading(number, places, RateWriting.RATIO)
    return (ratio, percentage) if 0 <= number <= _MOST_RATIO else (percentage, ratio)
