"""Scores the indicators of a form: each under all candidates at once, policies of one formula computed once."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from jixiao.form import Indicator
from jixiao.numerals import shown
from jixiao.policy import NotApplicableMethod, PolicyInForce
from jixiao.scoring.candidates import Candidates
from jixiao.scoring.cases import Case, Measurement, Open, Ratio
from jixiao.scoring.indicators import score_measurement
from jixiao.scoring.measuring import measure
from jixiao.scoring.results import quote_cell, steps_of
from jixiao.scoring.scorecard import LineCase, LineKind, LineStatus, Score, ScoredLine, Step
from jixiao.values import Actual, Direction, Target, ValueKind, parse_actual, parse_target
from jixiao.vocabulary import Category, Dimension

_EVERY_PARAMETER = (
    "positive",
    "equal",
    "inverse",
    "boolean",
    "qualitative",
    "satisfaction",
    "over",
    "rounding",
)
_PARAMETERS_USED: dict[LineCase, tuple[str, ...]] = {
    LineCase.POSITIVE: ("positive", "equal", "over", "rounding"),
    LineCase.INVERSE: ("positive", "inverse", "rounding"),
    LineCase.ZERO_TARGET: (),
    LineCase.YES_NO: ("boolean",),
    LineCase.LEVEL: ("qualitative", "rounding"),
    LineCase.DEADLINE: ("positive",),
    LineCase.TEXT: (),
}
"""What a single case's points depend on."""


@lru_cache(maxsize=512)
def score_indicator(
    indicator: Indicator, index: int, candidates: Candidates, *, year: int | None, money_unit: str | None
) -> ScoredLine:
    """
    The line of *indicator*, which stands at *index* of its form, under *candidates*, the shown one first.

    *year* completes bare dates, *money_unit* bare amounts. Lines are remembered: after an edit only one is new.
    """
    target, actual = read_values(indicator, year=year, money_unit=money_unit)
    weight = indicator.weight.number
    if indicator.not_applicable or ValueKind.NOT_APPLICABLE in {target.kind, actual.kind}:
        return _not_applicable(indicator, index, candidates.shown, values=(target, actual))
    measurement = measure(indicator, target, actual)
    lack = "分值没有填写或不是数，不能复算" if weight is None or weight < 0 else ""
    by_policy: dict[str, tuple[Score, ...]] = {}
    if weight is not None and not lack:
        satisfaction = _is_satisfaction(indicator)
        by_policy = candidates.compute(
            _parameters(measurement, satisfaction=satisfaction),
            lambda one: score_measurement(measurement, weight, one, satisfaction=satisfaction),
        )
    scores = by_policy.get(candidates.shown.id, ())
    score = _own_score(measurement, scores, weight, indicator.printed_score.number)
    status, reason = _outcome(measurement, scores, score, candidates.shown)
    if lack:
        status, reason = LineStatus.INSUFFICIENT_DATA, lack
    return ScoredLine(
        subject=indicator.name.text or "（没有写名称的指标）",
        kind=LineKind.INDICATOR,
        index=index,
        dimension=indicator.dimension_kind,
        weight=weight,
        printed_score=indicator.printed_score.number,
        score=score,
        status=status,
        reason=reason,
        met=_agreed(case.met for case in measurement.cases),
        completion=_completion(measurement.cases),
        case=measurement.kind,
        judged=measurement.judged,
        doubt=measurement.doubt,
        target=target,
        actual=actual,
        by_policy=by_policy,
        trace=_trace(indicator, measurement, scores, candidates.shown),
        origin=indicator.origin,
    )


def read_values(indicator: Indicator, *, year: int | None, money_unit: str | None) -> tuple[Target, Actual]:
    """The target and the actual of an indicator as typed values, read with all that stands around them."""
    name, dimension, category = indicator.name.text, indicator.dimension.text, indicator.category.text
    target = parse_target(
        indicator.target.text, name=name, dimension=dimension, category=category, year=year, money_unit=money_unit
    )
    actual = parse_actual(
        indicator.actual.text,
        target=target,
        name=name,
        dimension=dimension,
        category=category,
        year=year,
        money_unit=money_unit,
    )
    return target, actual


def _is_satisfaction(indicator: Indicator) -> bool:
    return (
        indicator.dimension_kind is Dimension.SATISFACTION
        or indicator.category_kind is Category.BENEFICIARY_SATISFACTION
    )


def _parameters(measurement: Measurement, *, satisfaction: bool) -> tuple[str, ...]:
    """The parameters on which the points of a line depend."""
    if len(measurement.cases) != 1 or satisfaction or measurement.kind is None:
        return _EVERY_PARAMETER
    return _PARAMETERS_USED.get(measurement.kind, _EVERY_PARAMETER)


def _not_applicable(
    indicator: Indicator, index: int, policy: PolicyInForce, *, values: tuple[Target, Actual]
) -> ScoredLine:
    """A line that does not apply: out of every sum where the policy knows such lines, else nobody can score it."""
    match policy.not_applicable.method:
        case NotApplicableMethod.FORBID:
            status, excluded = LineStatus.UNDECIDABLE, False
            reason = f"指标注明不适用，口径“{policy.title}”没有规定不适用的指标怎样计分"
        case NotApplicableMethod.RESCALE:
            status, excluded = LineStatus.COMPUTED, True
            reason = "指标注明不适用，不计分，其余指标折算为百分"
        case NotApplicableMethod.SKIP_ROW:
            status, excluded = LineStatus.COMPUTED, True
            reason = "指标注明不适用，整行不计"
    return ScoredLine(
        subject=indicator.name.text or "（没有写名称的指标）",
        kind=LineKind.INDICATOR,
        index=index,
        dimension=indicator.dimension_kind,
        weight=indicator.weight.number,
        printed_score=indicator.printed_score.number,
        status=status,
        reason=reason,
        case=LineCase.NOT_APPLICABLE,
        excluded=excluded,
        target=values[0],
        actual=values[1],
        origin=indicator.origin,
    )


def _outcome(
    measurement: Measurement, scores: tuple[Score, ...], score: Decimal | None, policy: PolicyInForce
) -> tuple[LineStatus, str]:
    if measurement.status is not LineStatus.COMPUTED:
        return measurement.status, measurement.reason
    if not scores:
        return LineStatus.UNDECIDABLE, f"这种情形怎样计分，口径“{policy.title}”没有规定"
    if scores[0].low is not None:
        status = LineStatus.UNDECIDABLE if score is None else LineStatus.COMPUTED
        return status, f"定性指标由评价人在档内定分。{scores[0].arithmetic}"
    agreed = len(scores) == 1 and len(measurement.cases) > 1 and not any(type(one) is Open for one in measurement.cases)
    if not measurement.doubt or agreed:
        return LineStatus.COMPUTED, ""
    ways = "，".join(f"{one.when}得{shown(one.points)}" for one in scores if one.when)
    return LineStatus.UNDECIDABLE, f"{measurement.doubt}：{ways}" if ways else measurement.doubt


def _own_score(
    measurement: Measurement, scores: tuple[Score, ...], weight: Decimal | None, printed: Decimal | None
) -> Decimal | None:
    """The shown policy's score; where a person judges, the printed one if it lies in what the policy leaves open."""
    if scores and scores[0].low is None:
        return scores[0].points
    if not measurement.judged or printed is None or weight is None:
        return None
    return printed if fits(printed, scores, weight) else None


def fits(printed: Decimal, scores: tuple[Score, ...], weight: Decimal) -> bool:
    """Whether a judged score lies in one of the bands, or between 0 and the weight where there is no band."""
    if not scores:
        return 0 <= printed <= weight
    return any(one.allows(printed) for one in scores)


def _agreed(answers: Iterable[bool | None]) -> bool | None:
    """What all readings agree on, None where they don't."""
    distinct = set(answers)
    return distinct.pop() if len(distinct) == 1 else None


def _completion(cases: tuple[Case, ...]) -> Decimal | None:
    """Actual over target of a single ratio, 2 less that for an inverse one; None where there are several or none."""
    match cases:
        case (Ratio() as ratio,) if ratio.target > 0:
            share = ratio.actual / ratio.target
            return share if ratio.direction is Direction.HIGHER_IS_BETTER else 2 - share
        case _:
            return None


def _trace(
    indicator: Indicator, measurement: Measurement, scores: tuple[Score, ...], policy: PolicyInForce
) -> tuple[Step, ...]:
    cells = f"年度指标值{quote_cell(indicator.target)}，实际完成值{quote_cell(indicator.actual)}"
    steps = (Step("取数", cells), Step("识读", measurement.reading or measurement.reason))
    return steps + (steps_of(scores[0], policy) if scores else ())
