"""Reading an actual (实际完成值): what it doesn't say it takes from its target."""

from __future__ import annotations

from msgspec.structs import replace

from jixiao.patterns import compiled_on_use
from jixiao.values.context import Context, year_of
from jixiao.values.grammar import read
from jixiao.values.scale import doubt_scale, doubt_sign, yearly
from jixiao.values.spelling import same_written
from jixiao.values.units import canonical_unit, kind_of_unit
from jixiao.values.value import Actual, Confidence, Direction, Operator, Target, Value, ValueKind

_BOUNDS = frozenset({Operator.AT_LEAST, Operator.MORE_THAN, Operator.AT_MOST, Operator.LESS_THAN})
_RISE = compiled_on_use("增长|增加|递增|提高|提升|上升|上涨|增幅")
_FALL = compiled_on_use("下降|减少|递减|降低|压减|降幅|下浮|下滑|回落")
_NUMBERS = frozenset(
    {
        ValueKind.COUNT,
        ValueKind.PERCENT,
        ValueKind.MONEY,
        ValueKind.MEASURE,
        ValueKind.UNIT_PRICE,
        ValueKind.DURATION,
        ValueKind.FREQUENCY,
    }
)


def parse_actual(
    text: str | None,
    *,
    target: Target | None = None,
    name: str | None = None,
    dimension: str | None = None,
    category: str | None = None,
    measure_unit: str | None = None,
    year: int | str | None = None,
    money_unit: str | None = None,
) -> Actual:
    """
    The actual that a text is; never raises, and keeps the text in `raw`.

    Without a unit of its own it has its *target*'s, with the order of magnitude written there: 95 beside ≥95% is 95%,
    30 beside ≤30万元 is 30 万元. An actual written as a bound (大于10次) is of kind `bound` and keeps its operator.
    One that is 10^2 or 10^4 off its target is suspect, with both readings, and is not repaired.
    """
    unit = None if target is None else _unit_to_inherit(target, measure_unit)
    context = Context(
        raw=text or "",
        aim=False,
        literal=unit is not None,
        target_kind=None if target is None else target.kind,
        target_zero=target is not None and target.number == 0,
        name=name,
        dimension=dimension,
        category=category,
        measure_unit=None if unit is not None else measure_unit,
        year=_year(year, target),
        money_unit=money_unit,
    )
    value = read(context)
    inherited = False
    if target is not None:
        if unit is not None and value.number is not None and value.measure_unit is None:
            value, inherited = _inherit(value, unit, target), True
        value = yearly(value, target, written=not inherited)
        value = doubt_scale(value, target, written=not inherited)
        if target.kind is ValueKind.RELATIVE_CHANGE and value.kind is ValueKind.PERCENT:
            value = replace(value, kind=ValueKind.RELATIVE_CHANGE)
        value = _against(value, asked=target.raw + (name or ""))
        value = doubt_sign(value, target, falls=_way(target.raw + (name or "")) is Direction.LOWER_IS_BETTER)
        if value.number is not None and same_written(value.raw, target.raw):
            value = replace(value, notes=(*value.notes, "与指标值写法相同"))
    return _as_actual(_as_bound(value), inherited=inherited)


def _against(value: Value, *, asked: str) -> Value:
    """*value* below zero where it goes the other way than is *asked*: 下降2% where 增长5% is asked is −2%."""
    if not value.number or value.number < 0 or value.upper is not None:
        return value
    written = _way(value.raw)
    if written is None or _way(asked) in (None, written):
        return value
    return replace(value, number=-value.number, notes=(*value.notes, "与指标要求的变化方向相反，按负数"))


def _way(text: str) -> Direction | None:
    """Whether a text speaks of a rise or of a fall; None where it speaks of neither, or of both."""
    rises, falls = _RISE.search(text) is not None, _FALL.search(text) is not None
    if rises is falls:
        return None
    return Direction.HIGHER_IS_BETTER if rises else Direction.LOWER_IS_BETTER


def _year(year: int | str | None, target: Target | None) -> int | None:
    given = year_of(year)
    if given is None and target is not None and target.deadline is not None:
        return target.deadline.year
    return given


def _unit_to_inherit(target: Target, column: str | None) -> str | None:
    if target.measure_unit is not None:
        return target.measure_unit
    units = {reading.measure_unit for reading in target.readings}
    if len(units) == 1:
        return units.pop()
    return canonical_unit(column)


def _inherit(value: Value, unit: str, target: Target) -> Value:
    """*value* in the target's unit, and in its order of magnitude where the actual writes none of its own."""
    number, magnitude, places = value.number, value.magnitude, value.places
    if number is None:
        return value
    if unit.startswith("万元") and magnitude >= 10_000:
        number, magnitude, places = number / 10_000, magnitude // 10_000, places + 4
    elif magnitude == 1 and target.magnitude > 1:
        magnitude = target.magnitude
        number, places = number * magnitude, places - len(str(magnitude)) + 1
    upper = None if value.upper is None else value.upper * number / value.number if value.number else value.upper
    kind = target.kind if target.kind is ValueKind.RELATIVE_CHANGE else kind_of_unit(unit)
    return replace(
        value,
        kind=value.kind if value.kind is ValueKind.RANGE else kind,
        number=number,
        upper=upper,
        measure_unit=unit,
        magnitude=magnitude,
        places=places,
        confidence=Confidence.SUSPECT if value.confidence is Confidence.SUSPECT else Confidence.INFERRED,
        notes=(*value.notes, f"没有写单位，按指标值的单位“{unit}”"),
    )


def _as_bound(value: Value) -> Value:
    if value.operator not in _BOUNDS or value.kind not in _NUMBERS:
        return value
    return replace(value, kind=ValueKind.BOUND, notes=(*value.notes, "写成了界限，不是测量值"))


def _as_actual(value: Value, *, inherited: bool) -> Actual:
    return Actual(
        raw=value.raw,
        kind=value.kind,
        operator=value.operator,
        number=value.number,
        upper=value.upper,
        measure_unit=value.measure_unit,
        magnitude=value.magnitude,
        places=value.places,
        deadline=value.deadline,
        starts=value.starts,
        level=value.level,
        truth=value.truth,
        scale=value.scale,
        parts=value.parts,
        confidence=value.confidence,
        readings=value.readings,
        notes=value.notes,
        unit_inherited=inherited,
    )
