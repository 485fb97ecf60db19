"""
Targets and actuals as numbers in one unit, and the kinds of indicators whose actual is fixed beforehand (guard 8).
"""

from __future__ import annotations

from decimal import Decimal

from jixiao.rules.row import IndicatorUnderReview
from jixiao.values import Confidence, Direction, Operator, Value, ValueKind, convert, units_compatible
from jixiao.vocabulary import Category, Dimension

FIXED_WORDS = (
    "标准",
    "单价",
    "名册",
    "在册",
    "花名册",
    "在编",
    "编制人数",
    "退休人员",
    "退休人数",
    "离休",
    "遗属",
    "供养人数",
    "发放人数",
    "补助人数",
    "补贴人数",
    "补偿人数",
    "资助人数",
    "救助对象数",
    "低保人数",
    "合同",
    "中标",
    "固定",
)
"""Words in a name whose actual equals its target by nature: standards of payment, rosters, contract prices."""

GAIN_WORDS = ("节约", "节支", "节省", "压减", "降低", "减少", "下降", "收入", "增收", "收益")
"""Words in the name of a cost indicator of which more is better."""

_UP = Direction.HIGHER_IS_BETTER
_NUMBERS = frozenset(
    {
        ValueKind.COUNT,
        ValueKind.PERCENT,
        ValueKind.MONEY,
        ValueKind.MEASURE,
        ValueKind.UNIT_PRICE,
        ValueKind.DURATION,
        ValueKind.FREQUENCY,
        ValueKind.BOUND,
    }
)


def is_fixed_beforehand(each: IndicatorUnderReview) -> bool:
    """Whether the actual can hardly differ from the target: an allowance, a roster, a contract."""
    return any(word in (each.indicator.name.text or "") for word in FIXED_WORDS)


def has_doubtful_direction(each: IndicatorUnderReview) -> bool:
    """Whether a cost is written as something to be reached (≥30万元): the sign may be the slip, not the result."""
    target, name = each.target, each.indicator.name.text or ""
    cost = each.indicator.dimension_kind is Dimension.COST or each.indicator.category_kind is Category.OUTPUT_COST
    money = target.kind in {ValueKind.MONEY, ValueKind.UNIT_PRICE}
    return cost and money and target.direction is _UP and not any(word in name for word in GAIN_WORDS)


def has_number(value: Value) -> bool:
    """Whether a value is one number, surely read."""
    return value.kind in _NUMBERS and value.number is not None and value.upper is None and not is_doubtful(value)


def is_doubtful(value: Value) -> bool:
    """Whether a value can be read in several ways."""
    return value.confidence is Confidence.SUSPECT or value.kind is ValueKind.SUSPECT


def actual_in_target_unit(each: IndicatorUnderReview) -> Decimal | None:
    """The actual in the target's unit; None where the two can't be compared as numbers."""
    target, actual = each.target, each.actual
    if not (has_number(target) and has_number(actual)) or actual.number is None:
        return None
    own, wanted = actual.measure_unit, target.measure_unit
    if own is None or wanted is None or own == wanted:
        return actual.number
    converted = convert(actual.number, own, wanted)
    return actual.number if converted is None and units_compatible(own, wanted) else converted


def is_about_met(each: IndicatorUnderReview) -> bool:
    """
    Whether a target that is only about a number (约3000人次) is met: the actual rounds to that number.

    It is rounded to the last digit of the target that is no 0, and may not be off by more than a twentieth.
    """
    target, actual = each.target.number, actual_in_target_unit(each)
    if each.target.operator is not Operator.ABOUT or not target or actual is None:
        return False
    step = Decimal(1).scaleb(target.normalize().adjusted() - len(target.normalize().as_tuple().digits) + 1)
    return abs(actual - target) <= min(step / 2, abs(target) / 20)
