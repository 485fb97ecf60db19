"""Reading a target (年度指标值): its value, its operator and its direction."""

from __future__ import annotations

from msgspec.structs import replace

from jixiao.values.context import Context, year_of
from jixiao.values.direction import infer_direction
from jixiao.values.grammar import read
from jixiao.values.operators import QUALITATIVE_WORDS, TWO_WAY_CODES, direction_of, operator_of
from jixiao.values.value import Confidence, Direction, Operator, Reading, Target, Value, ValueKind, least_sure

_WORDED = frozenset(
    {
        ValueKind.PLACEHOLDER,
        ValueKind.NOT_APPLICABLE,
        ValueKind.QUALITATIVE,
        ValueKind.LEVEL,
        ValueKind.GRADE_SCALE,
        ValueKind.YES_NO,
        ValueKind.COMPOUND,
    }
)


def parse_target(
    text: str | None,
    *,
    name: str | None = None,
    dimension: str | None = None,
    category: str | None = None,
    operator: str | None = None,
    measure_unit: str | None = None,
    year: int | str | None = None,
    money_unit: str | None = None,
) -> Target:
    """
    The target that a text is; never raises, and keeps the text in `raw`.

    *operator* and *measure_unit* are the cells of a form with columns of its own for them, *name*, *dimension* and
    *category* the indicator's as written, *year* the form's, *money_unit* its 金额单位. An operator in the
    text outranks the column's. A direction that only the name suggests is marked `direction_inferred`.
    """
    context = Context(
        raw=text or "",
        aim=True,
        name=name,
        dimension=dimension,
        category=category,
        operator=operator,
        measure_unit=measure_unit,
        year=year_of(year),
        money_unit=money_unit,
    )
    value = read(context)
    if operator:
        value = _with_column_operator(value, operator)
    return _as_target(value, context)


def _with_column_operator(value: Value, written: str) -> Value:
    bare = written.strip()
    if value.kind in _WORDED:
        return value
    if bare in QUALITATIVE_WORDS:
        return replace(value, notes=(*value.notes, "指标性质列为定性"))
    if bare in TWO_WAY_CODES and value.operator is None:
        return _by_two_way_code(value, bare)
    column = operator_of(written)
    if column is None or column is value.operator or value.deadline is not None:
        return value
    return _by_column(value, column)


def _by_column(value: Value, column: Operator) -> Value:
    if value.operator is None:
        readings = tuple(replace(reading, operator=reading.operator or column) for reading in value.readings)
        kind = ValueKind.PLUS_MINUS if column is Operator.PLUS_MINUS else value.kind
        return replace(value, kind=kind, operator=column, readings=readings)
    note = "计算符号列与指标值里的运算符不同，以指标值里的为准"
    return replace(value, confidence=Confidence.SUSPECT, notes=(*value.notes, note))


def _by_two_way_code(value: Value, code: str) -> Value:
    readings = tuple(
        Reading(operator=operator, number=value.number, measure_unit=value.measure_unit, kind=value.kind, why=why)
        for operator, why in ((Operator.AT_LEAST, "该码指≥"), (Operator.MORE_THAN, "该码指＞"))
    )
    note = f"计算符号只有代码“{code}”，两种系统的说法相反"
    return replace(
        value,
        operator=Operator.AT_LEAST,
        confidence=Confidence.SUSPECT,
        readings=readings,
        notes=(*value.notes, note),
    )


def _as_target(value: Value, context: Context) -> Target:
    direction, inferred = _direction(value, context)
    confidence, notes, operator = value.confidence, value.notes, value.operator
    if operator is None and value.number == 0 and not value.readings:
        operator, direction, inferred = Operator.EQUAL, None, False
    if inferred and operator is None and value.kind is ValueKind.MONEY and direction is Direction.LOWER_IS_BETTER:
        operator = Operator.AT_MOST
    if inferred:
        notes = (*notes, _direction_note(direction))
        confidence = least_sure(confidence, Confidence.INFERRED)
    return Target(
        raw=value.raw,
        kind=value.kind,
        operator=operator,
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
        confidence=confidence,
        readings=value.readings,
        notes=notes,
        direction=direction,
        direction_inferred=inferred,
    )


def _direction(value: Value, context: Context) -> tuple[Direction | None, bool]:
    stated = direction_of(value.operator)
    if stated is not None:
        return stated, False
    if value.operator is Operator.ABOUT:
        return Direction.HIGHER_IS_BETTER, True
    undirected = value.number is not None or any(part.operator is None for part in value.parts)
    if value.operator is not None or not undirected:
        return None, False
    direction = infer_direction(context.name, dimension=context.dimension, category=context.category)
    return direction, direction is not None


def _direction_note(direction: Direction | None) -> str:
    better = "越大越好" if direction is Direction.HIGHER_IS_BETTER else "越小越好"
    return f"没有写大于或小于，方向按名称推断为{better}"
