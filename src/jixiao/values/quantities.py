"""
A number with its unit as a typed value: where the unit comes from, and what a number without one may mean.

A missing unit is taken from the unit column, then from the brackets of the name, then from the kind of name; each
inference is noted, and what stays open is suspect with its readings. Source: values.md 1 and rows 17-25, 73, 84.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from jixiao.numerals import shown
from jixiao.values.context import Context
from jixiao.values.direction import infer_direction
from jixiao.values.operators import direction_of, operator_of
from jixiao.values.scanning import Piece
from jixiao.values.units import compound_name, kind_of_unit, scaled_unit
from jixiao.values.value import OPERATOR_SIGN, Confidence, Direction, Operator, Reading, Value, ValueKind

_MONEY_UNITS = ("元", "万元")
_MOST_TEN_THOUSANDS = Decimal(10_000)
"""A bare amount of 10000 or more is hardly one of 万元: 100 million and more."""
_LEAST_YUAN = Decimal(1_000)
"""A bare amount below 1000 is hardly one of 元."""


def quantity(piece: Piece, context: Context, *, notes: tuple[str, ...] = ()) -> Value:
    """The value of one number with what belongs to it."""
    if piece.unit is not None:
        if not piece.unit.startswith("/"):
            return _built(piece, context, piece.unit, notes=notes)
        piece, notes = _completed_unit(piece, context, notes)
        return _built(piece, context, piece.unit, notes=notes, inferred=True)
    if context.literal:
        return _built(piece, context, None, notes=notes, inferred=True)
    return _bare_magnitude(piece, context, notes) if piece.bare else _without_unit(piece, context, notes)


def _without_unit(piece: Piece, context: Context, notes: tuple[str, ...]) -> Value:
    """The unit from the column, else from the name; else what kind of name it is."""
    column = context.column_unit
    if column is not None:
        if column == "%" and _may_be_ratio(piece, context):
            return _percent_or_ratio(piece, context, notes)
        piece, column = scaled(piece, column)
        return _built(piece, context, column, notes=notes)
    unit = context.name_unit
    if unit is not None:
        return _built(piece, context, unit, notes=(*notes, f"单位“{unit}”取自指标名"), inferred=True)
    return _unitless(piece, context, notes)


def scaled(piece: Piece, unit: str) -> tuple[Piece, str]:
    """A number without a unit in the unit of a column, the order of magnitude of the column (万人次) worked in."""
    kept, magnitude = scaled_unit(unit)
    if magnitude == 1:
        return piece, kept
    number, places = piece.number * magnitude, piece.places - len(str(magnitude)) + 1
    return replace(piece, number=number, magnitude=magnitude, places=places), kept


def _built(
    piece: Piece,
    context: Context,
    unit: str | None,
    *,
    notes: tuple[str, ...],
    kind: ValueKind | None = None,
    inferred: bool = False,
) -> Value:
    operator = Operator.MORE_THAN if piece.more and piece.operator is None else piece.operator
    if kind is None:
        kind = ValueKind.COUNT if unit is None else kind_of_unit(unit)
    if operator is Operator.PLUS_MINUS:
        kind = ValueKind.PLUS_MINUS
    return Value(
        raw=context.raw,
        kind=kind,
        operator=operator,
        number=piece.number,
        measure_unit=unit,
        magnitude=piece.magnitude,
        places=piece.places,
        confidence=Confidence.INFERRED if inferred else Confidence.CERTAIN,
        notes=notes,
    )


def _completed_unit(piece: Piece, context: Context, notes: tuple[str, ...]) -> tuple[Piece, tuple[str, ...]]:
    """每亩300 has no 元: what stands above the stroke is taken from the column, else it is money."""
    below = piece.unit or ""
    above = context.column_unit or "元"
    name = above if "/" in above else above + below
    return replace(piece, unit=name), (*notes, f"单位只写了“{below}”，按“{name}”")


def _unitless(piece: Piece, context: Context, notes: tuple[str, ...]) -> Value:
    if context.names_rate:
        if _may_be_ratio(piece, context):
            return _percent_or_ratio(piece, context, notes)
        return _built(piece, context, "%", notes=(*notes, "没有写单位，按名称为百分数"), inferred=True)
    if context.names_money:
        return _bare_money(piece, context, notes)
    return _built(piece, context, None, notes=notes, inferred=True)


def _may_be_ratio(piece: Piece, context: Context) -> bool:
    """Whether a percentage of 1 or less may be a ratio: not where a small rate is aimed at (差错率 ≤0.5)."""
    if not 0 < piece.number <= 1:
        return False
    operator = piece.operator or operator_of(context.operator)
    direction = direction_of(operator) or infer_direction(context.name)
    return direction is not Direction.LOWER_IS_BETTER


def _percent_or_ratio(piece: Piece, context: Context, notes: tuple[str, ...]) -> Value:
    """0.95 under %: a spreadsheet's percent format loses its sign, and then 0.95 is 95%."""
    readings = (
        _reading(piece, piece.number * 100, "%", "表格的百分格式写成了小数"),
        _reading(piece, piece.number, "%", "照所写的数"),
    )
    return _suspect(piece, context, readings, unit="%", notes=(*notes, "百分数写成小数，两种读法相差100倍"))


def _bare_money(piece: Piece, context: Context, notes: tuple[str, ...]) -> Value:
    unit = context.money_unit
    number = abs(piece.number)
    if number == 0:
        return _built(piece, context, unit, kind=ValueKind.MONEY, notes=notes, inferred=True)
    fits = (unit == "万元" and number < _MOST_TEN_THOUSANDS) or (unit == "元" and number >= _LEAST_YUAN)
    if unit is not None and fits:
        return _built(piece, context, unit, notes=(*notes, f"没有写单位，按表的金额单位{unit}"), inferred=True)
    small = number < _LEAST_YUAN
    order = ("万元", "元") if small else ("元", "万元")
    readings = tuple(_reading(piece, piece.number, name, f"按{name}") for name in order)
    return _suspect(piece, context, readings, unit=None, notes=(*notes, "金额没有写单位，可以是元，也可以是万元"))


def _bare_magnitude(piece: Piece, context: Context, notes: tuple[str, ...]) -> Value:
    """5万 may be 50000 of something or 5万元: an order of magnitude is no unit."""
    column = context.column_unit or context.name_unit
    ten_thousands = piece.number / 10_000
    if column is not None and column not in _MONEY_UNITS:
        return _built(piece, context, scaled_unit(column)[0], notes=notes)
    money = replace(
        piece, number=ten_thousands, unit="万元", magnitude=piece.magnitude // 10_000 or 1, places=piece.places + 4
    )
    if piece.bare in ("万", "亿", "百万", "千万") and (column is not None or context.names_money):
        return _built(money, context, "万元", notes=(*notes, f"“{piece.bare}”后没有“元”，按金额"), inferred=True)
    readings = (
        _reading(piece, piece.number, None, f"“{piece.bare}”作数量级"),
        _reading(money, money.number, "万元", f"“{piece.bare}”后略去“元”"),
    )
    return _suspect(piece, context, readings, unit=None, notes=(*notes, f"“{piece.bare}”后没有单位"))


def per_magnitude(piece: Piece, context: Context, below: str, notes: tuple[str, ...]) -> Value:
    """620万/月: money per month, because nothing else is counted so."""
    unit = compound_name("万元", [below])
    money = replace(piece, number=piece.number / 10_000, magnitude=1, places=piece.places + 4, unit=unit)
    return _built(money, context, unit, notes=(*notes, f"“{piece.bare}”后没有“元”，按金额"), inferred=True)


def _reading(piece: Piece, number: Decimal, unit: str | None, why: str) -> Reading:
    kind = ValueKind.COUNT if unit is None else kind_of_unit(unit)
    return Reading(operator=piece.operator, number=number, measure_unit=unit, kind=kind, why=why)


def _suspect(
    piece: Piece, context: Context, readings: tuple[Reading, ...], *, unit: str | None, notes: tuple[str, ...]
) -> Value:
    return Value(
        raw=context.raw,
        kind=ValueKind.SUSPECT,
        operator=piece.operator,
        number=piece.number,
        measure_unit=unit,
        places=piece.places,
        confidence=Confidence.SUSPECT,
        readings=readings,
        notes=notes,
    )


def said(value: Value | Reading) -> str:
    """A value in Chinese, for messages: ≥95%, 12 场, 30 万元; 12—15 天 for a range."""
    if value.number is None:
        return "" if value.deadline is None else f"{value.deadline:%Y-%m-%d}"
    sign = "" if value.operator in (None, Operator.BETWEEN) else OPERATOR_SIGN[value.operator]
    numbers = shown(value.number) + (f"—{shown(value.upper)}" if value.upper is not None else "")
    return f"{sign}{numbers}{value.measure_unit or ''}"
