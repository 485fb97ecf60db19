"""
What a printed execution rate says beside the amounts of its line: it fits, it fits another budget, or it is a score.

Source: forms.md 4.3 (how rates are written), values.md 8 (digits written excuse a difference).
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from jixiao.form import FundingLine
from jixiao.numerals import Interval, parse_number, shown
from jixiao.rules.subject import FormUnderReview
from jixiao.scoring import NoRate, Rate, execution_rate, funding_columns
from jixiao.values import RateReading, RateWriting, is_placeholder, parse_rate


class RateFit(StrEnum):
    """How a printed rate stands to the amounts beside it."""

    BLANK = "blank"
    UNREADABLE = "unreadable"
    NO_RATE = "no_rate"
    NOTHING_SPENT_OF_NOTHING = "nothing_spent_of_nothing"
    FITS = "fits"
    FITS_INITIAL_BUDGET = "fits_initial_budget"
    IS_SCORE = "is_score"
    DIFFERS = "differs"


class RateJudgement(Struct, frozen=True):
    """The fit of a line's printed rate; `rate` is what the amounts give, `reason` says why they give none."""

    fit: RateFit
    rate: Rate | None = None
    reason: str = ""


def judge_rate(line: FundingLine, form: FormUnderReview) -> RateJudgement:
    """How the rate printed in a funding line stands to executed over budget, under the policy's denominator."""
    if is_placeholder(line.printed_rate.text):
        return RateJudgement(RateFit.BLANK)
    rate = execution_rate(line, form.policy, columns=funding_columns(form.form))
    if isinstance(rate, NoRate):
        return RateJudgement(RateFit.NO_RATE, reason=rate.reason)
    if rate.ratio is None:
        return RateJudgement(RateFit.NOTHING_SPENT_OF_NOTHING, rate)
    readings = parse_rate(line.printed_rate.text)
    if not readings:
        return RateJudgement(RateFit.UNREADABLE, rate, f"执行率“{line.printed_rate.text}”不是数")
    return RateJudgement(_fit(line, readings, rate, form.overall), rate)


def _fit(line: FundingLine, readings: tuple[RateReading, ...], rate: Rate, overall: FundingLine | None) -> RateFit:
    if fits(readings, rate.executed, rate.budget):
        return RateFit.FITS
    if _is_score(line.printed_rate.text or "", overall):
        return RateFit.IS_SCORE
    initial = line.initial_budget.number
    if initial is not None and initial not in {Decimal(0), rate.budget} and fits(readings, rate.executed, initial):
        return RateFit.FITS_INITIAL_BUDGET
    return RateFit.DIFFERS


def fits(readings: tuple[RateReading, ...], executed: Decimal, budget: Decimal) -> bool:
    """Whether any reading of a printed rate is executed over budget, as far as the digits written can tell."""
    if budget == 0:
        return False
    exact = executed / budget
    span = Interval.written(executed).over(Interval.written(budget)) or Interval(exact, exact)
    return any(reading.ratio == exact or span.meets(_meaning(reading)) for reading in readings)


def _meaning(reading: RateReading) -> Interval:
    """What a printed rate can stand for; a whole ratio (1, 0) is exact, or it would mean half of all rates."""
    if reading.writing is RateWriting.RATIO and reading.places == 0:
        return Interval(reading.ratio, reading.ratio)
    return Interval.of(reading.ratio, reading.places)


def _is_score(text: str, overall: FundingLine | None) -> bool:
    """Whether a bare number is the score or the weight of the execution rate."""
    number = parse_number(text)
    if number is None or overall is None:
        return False
    return number in {cell.number for cell in (overall.printed_score, overall.weight) if cell.number is not None}


def division(executed: Decimal, budget: Decimal) -> str:
    """The division as far as a clerk types it: 28.5÷40."""
    return f"{shown(executed)}÷{shown(budget)}"
