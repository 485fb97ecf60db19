"""How far a positive indicator went beyond its target, and when that can't or needn't be said (guards 6 and 9)."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from jixiao.rules.actuals.counted_values import (
    actual_in_target_unit,
    has_doubtful_direction,
    has_number,
    is_doubtful,
)
from jixiao.rules.actuals.rate_names import MAY_PASS
from jixiao.rules.outcome import Outcome, ambiguous_reading, insufficient_data, not_applicable
from jixiao.rules.row import IndicatorUnderReview
from jixiao.values import Direction, Operator, ValueKind
from jixiao.vocabulary import Dimension

PERCENT = "%"


class OverAchievement(Struct, frozen=True):
    """Actual over target, both in the target's unit; `ratio` is 1.3 for 130 %."""

    actual: Decimal
    target: Decimal

    @property
    def ratio(self) -> Decimal:
        """Actual over target."""
        return self.actual / self.target

    @property
    def by_one(self) -> bool:
        """Whether it went beyond a whole target by one at most: of two courses a third is 150 %, and can't be less."""
        return self.target >= 1 and self.actual - self.target <= 1


def over_achievement(each: IndicatorUnderReview) -> OverAchievement | Outcome:
    """The comparison of a positive indicator, or the outcome that says why there is none."""
    if is_doubtful(each.target) or is_doubtful(each.actual):
        return ambiguous_reading(each.subject, "指标值或完成值有几种读法")
    reason = _why_not(each)
    if reason:
        return not_applicable(each.subject, reason)
    actual = actual_in_target_unit(each)
    if actual is None or each.target.number is None:
        return insufficient_data(each.subject, "完成值空缺或不能与指标值比较")
    return OverAchievement(actual, each.target.number)


def _why_not(each: IndicatorUnderReview) -> str:
    """Why there is no over-achievement to speak of; empty where there may be."""
    target = each.target
    if each.indicator.not_applicable or target.kind is ValueKind.NOT_APPLICABLE:
        return "指标不适用"
    if has_doubtful_direction(each):
        return "成本类指标的方向存疑，另查"
    if not has_number(target) or target.number is None or not _is_positive(each):
        return "不是以多为好的定量指标"
    if target.number <= 0:
        return "指标值为0，不作除法"
    if target.measure_unit == PERCENT and any(word in (each.indicator.name.text or "") for word in MAY_PASS):
        return "这一类率可以高出指标值较多"
    return ""


def _is_positive(each: IndicatorUnderReview) -> bool:
    """Whether more is better: by the operator, or, with “=” and outside of costs, read as at least."""
    cost = each.indicator.dimension_kind is Dimension.COST
    if each.target.direction is not None:
        return each.target.direction is Direction.HIGHER_IS_BETTER
    return each.target.operator is Operator.EQUAL and not cost
