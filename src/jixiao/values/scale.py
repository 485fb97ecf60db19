"""
Actuals a power of ten off their target (0.95 beside 95%, 300000 beside 30万元), or below 0: marked, never repaired.

Source: values.md 9 (orders of magnitude 10^2 and 10^4), rows 69 and 73.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from jixiao.numerals import shown
from jixiao.values.units import convert, units_compatible
from jixiao.values.value import Confidence, Direction, Reading, Target, Value, ValueKind

_NEAR = (Decimal("0.5"), Decimal("1.5"))
"""How near its target a corrected actual must come for the slip to be likely."""
_MOST_RATIO = Decimal("1.5")
"""A share above this is hardly a ratio that lost its percent format."""
_HIGH_SHARE = Decimal(20)
"""Beside a target of this many percent, an actual of 1 or less is doubtful whatever it comes to."""
_TEN_THOUSAND = Decimal(10_000)
_BARE_SLIP = (Decimal("0.1"), Decimal(2))
"""The same for amounts without a unit, where the slip is more likely than so large a deviation."""


def doubt_scale(value: Value, target: Target, *, written: bool) -> Value:
    """
    *value* as suspect where it is 10^2 or 10^4 off *target* or has a 2 for the target's ≥; else as it is.

    *written* says that the actual's unit is its own: then only a close hit is doubted.
    """
    if not value.number or not target.number or value.upper is not None:
        return value
    goal = convert(target.number, target.measure_unit, value.measure_unit)
    if goal is None or goal <= 0 or value.number < 0:
        return value
    if value.kind is ValueKind.PERCENT:
        other, why = _other_share(value.number, goal, target, written=written)
    elif _counts_ten_thousands(value, target):
        other, why = _other_amount(value.number, goal, written=written)
    else:
        other, why = None, ""
    if other is None and shown(value.number) == f"2{shown(goal)}" and goal >= 10:
        other, why = goal, "指标值的运算符“≥”识别成了“2”"
    if other is None:
        return value
    return _doubtful(value, other, why)


def doubt_sign(value: Value, target: Target, *, falls: bool) -> Value:
    """*value* as suspect where a fall is asked for (*falls*) by a number above 0 and it is below: −4.1% may be one."""
    if not (falls and value.number and value.number < 0 and target.number and target.number > 0):
        return value
    return value if value.upper is not None else _doubtful(value, -value.number, "负数表示下降")


def yearly(value: Value, target: Target, *, written: bool) -> Value:
    """
    An actual beside a frequency (1次/月), where it may be the sum of the year.

    12次 beside 1次/月 is taken as 12 a year; a bare 12 may be either, and is suspect.
    """
    if target.kind is not ValueKind.FREQUENCY or not value.number or not target.number or target.measure_unit is None:
        return value
    above, _, below = target.measure_unit.partition("/")
    by_year = f"{above}/年"
    if below == "年" or convert(value.number, by_year, target.measure_unit) is None:
        return value
    if written:
        if not units_compatible(value.measure_unit, above):
            return value
        note = f"没有写周期，按全年的{above}数"
        return replace(
            value,
            kind=ValueKind.FREQUENCY,
            measure_unit=by_year,
            confidence=Confidence.INFERRED,
            notes=(*value.notes, note),
        )
    if value.number < 2 * target.number:
        return value
    return _doubtful(value, value.number, "可能是全年的合计", unit=by_year)


def _counts_ten_thousands(value: Value, target: Target) -> bool:
    money = value.kind in (ValueKind.MONEY, ValueKind.UNIT_PRICE)
    return money or target.magnitude >= _TEN_THOUSAND or value.magnitude >= _TEN_THOUSAND


def _near(number: Decimal, goal: Decimal, bounds: tuple[Decimal, Decimal] = _NEAR) -> bool:
    return bounds[0] * goal <= number <= bounds[1] * goal


def _other_share(number: Decimal, goal: Decimal, target: Target, *, written: bool) -> tuple[Decimal | None, str]:
    if _near(number / 100, goal):
        return number / 100, "百分数多乘了100"
    hundredfold = number * 100
    if number <= _MOST_RATIO:
        high = goal >= _HIGH_SHARE and target.direction is not Direction.LOWER_IS_BETTER
        if _near(hundredfold, goal) or (high and not written):
            return hundredfold, "百分数写成了小数"
    return None, ""


def _other_amount(number: Decimal, goal: Decimal, *, written: bool) -> tuple[Decimal | None, str]:
    bounds = _NEAR if written else _BARE_SLIP
    if _near(number / _TEN_THOUSAND, goal, bounds):
        return number / _TEN_THOUSAND, "与指标值差万倍，可能没有折成万"
    if _near(number * _TEN_THOUSAND, goal, bounds):
        return number * _TEN_THOUSAND, "与指标值差万倍，可能已折成万"
    return None, ""


def _doubtful(value: Value, other: Decimal, why: str, *, unit: str | None = None) -> Value:
    kind = value.kind
    readings = (
        Reading(operator=value.operator, number=other, measure_unit=unit or value.measure_unit, kind=kind, why=why),
        Reading(
            operator=value.operator, number=value.number, measure_unit=value.measure_unit, kind=kind, why="照所写的数"
        ),
    )
    return replace(
        value,
        kind=ValueKind.SUSPECT,
        confidence=Confidence.SUSPECT,
        readings=readings,
        notes=(*value.notes, f"与指标值对不上：{why}"),
    )
