"""
Compares one number with a target's limit: which way the target points, and what it means where nobody wrote it.

Source: values.md 7 (direction), policies.md 2 and 4 (区间, 零目标, “=”).
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import structs

from jixiao.form import Indicator
from jixiao.numerals import shown
from jixiao.scoring.cases import Fulfilled, Measurement, Ratio, ZeroTarget
from jixiao.scoring.scorecard import LineCase
from jixiao.values import Direction, Operator, Target, infer_direction
from jixiao.vocabulary import Category, Dimension

_UP = Direction.HIGHER_IS_BETTER
_DOWN = Direction.LOWER_IS_BETTER
_STRICT_OPERATORS = frozenset({Operator.MORE_THAN, Operator.LESS_THAN})


def compare_number(indicator: Indicator, target: Target, number: Decimal) -> Measurement:
    """What *number*, in the target's unit, comes to against a target that holds a number or a range."""
    limit = target.number or Decimal(0)
    if target.upper is not None:
        return _compare_range(indicator, target, limit, number)
    zero = limit == 0 and target.operator in {None, Operator.EQUAL, Operator.AT_MOST}
    if zero:
        return Measurement(kind=LineCase.ZERO_TARGET, cases=(ZeroTarget(actual=number),))
    up, down = (_ratio(target, direction, limit, number) for direction in (_UP, _DOWN))
    match None if target.direction_inferred else target.operator:
        case Operator.AT_LEAST | Operator.MORE_THAN:
            return Measurement(kind=LineCase.POSITIVE, cases=(up,))
        case Operator.AT_MOST | Operator.LESS_THAN:
            return Measurement(kind=LineCase.INVERSE, cases=(down,))
        case Operator.EQUAL | Operator.ABOUT:
            return _without_side(up, down, limits_cost=_is_cost(indicator) or target.direction is _DOWN)
        case _:
            return _by_name(target, up, down)


def _ratio(target: Target, direction: Direction, limit: Decimal, number: Decimal) -> Ratio:
    return Ratio(
        direction=direction,
        target=limit,
        actual=number,
        exact=target.operator is Operator.EQUAL,
        strict=target.operator in _STRICT_OPERATORS,
        percent=target.measure_unit == "%",
    )


def _is_cost(indicator: Indicator) -> bool:
    return indicator.dimension_kind is Dimension.COST or indicator.category_kind is Category.OUTPUT_COST


def _without_side(up: Ratio, down: Ratio, *, limits_cost: bool) -> Measurement:
    """“=” is read as at least; of what should cost little it may as well be a limit: then both are shown."""
    if not limits_cost or up.actual == up.target:
        return Measurement(kind=LineCase.POSITIVE, cases=(up,))
    return _two_ways(down, up, "指标值没有写明是上限还是下限")


def _by_name(target: Target, up: Ratio, down: Ratio) -> Measurement:
    """No operator: the direction that the name suggests, but never where that alone decides full marks or nothing."""
    match target.direction:
        case Direction.HIGHER_IS_BETTER:
            decisive = up.actual <= 0 < up.target
            likelier, other = up, down
        case Direction.LOWER_IS_BETTER:
            decisive = down.actual >= 2 * down.target
            likelier, other = down, up
        case None:
            decisive = up.actual != up.target
            likelier, other = up, down
    if decisive:
        return _two_ways(likelier, other, "指标值没有写运算符，方向只能由名称推断")
    kind = LineCase.POSITIVE if likelier is up else LineCase.INVERSE
    return Measurement(kind=kind, cases=(likelier,))


def _two_ways(likelier: Ratio, other: Ratio, doubt: str) -> Measurement:
    words = {_UP: "按不少于", _DOWN: "按不超过"}
    cases = tuple(structs.replace(one, assumption=words[one.direction]) for one in (likelier, other))
    kind = LineCase.POSITIVE if likelier.direction is _UP else LineCase.INVERSE
    return Measurement(kind=kind, cases=cases, doubt=doubt)


def _compare_range(indicator: Indicator, target: Target, low: Decimal, number: Decimal) -> Measurement:
    """Below its lower end a range is a positive target, above its upper end an inverse one (policies.md 4)."""
    if target.upper is None or number <= target.upper:
        return Measurement(kind=LineCase.POSITIVE, cases=(_ratio(target, _UP, low, number),))
    over = _ratio(target, _DOWN, target.upper, number)
    direction = target.direction or infer_direction(
        indicator.name.text, dimension=indicator.dimension.text, category=indicator.category.text
    )
    more_is_better = direction is _UP or indicator.dimension_kind is Dimension.SATISFACTION
    if not more_is_better:
        return Measurement(kind=LineCase.INVERSE, cases=(over,))
    full = Fulfilled(how=f"完成值{shown(number)}高于区间上限，越高越好", assumption="上限不作限制")
    cases = (full, structs.replace(over, assumption="上限作限制"))
    return Measurement(kind=LineCase.POSITIVE, cases=cases, doubt="完成值高于区间上限，上限是否作限制没有写明")
