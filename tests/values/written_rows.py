"""Rows of the table of written forms (values.md 5), and what each must be read as."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from msgspec import Struct

from jixiao.values import Confidence, Operator, Value, ValueKind

CERTAIN, INFERRED, SUSPECT = Confidence.CERTAIN, Confidence.INFERRED, Confidence.SUSPECT
COUNT, PERCENT, MONEY = ValueKind.COUNT, ValueKind.PERCENT, ValueKind.MONEY
MEASURE, UNIT_PRICE, DURATION = ValueKind.MEASURE, ValueKind.UNIT_PRICE, ValueKind.DURATION
QUALITATIVE, GRADE_SCALE, YES_NO = ValueKind.QUALITATIVE, ValueKind.GRADE_SCALE, ValueKind.YES_NO
AT_LEAST, AT_MOST, EQUAL = Operator.AT_LEAST, Operator.AT_MOST, Operator.EQUAL
MORE_THAN, BETWEEN, ABOUT = Operator.MORE_THAN, Operator.BETWEEN, Operator.ABOUT


class Row(Struct, frozen=True):
    """A row of the table: its number, the text, what it is read as, and the context that it needs."""

    number: int
    text: str | None
    kind: ValueKind
    operator: Operator | None = None
    value: str | None = None
    unit: str | None = None
    confidence: Confidence = CERTAIN
    context: dict[str, Any] = {}


def ids(rows: tuple[Row, ...]) -> list[str]:
    return [f"row{row.number:02d}-{index}" for index, row in enumerate(rows)]


def outcome(value: Value) -> tuple[ValueKind, Operator | None, Decimal | None, str | None, Confidence]:
    return value.kind, value.operator, value.number, value.measure_unit, value.confidence


def expected(row: Row) -> tuple[ValueKind, Operator | None, Decimal | None, str | None, Confidence]:
    return row.kind, row.operator, None if row.value is None else Decimal(row.value), row.unit, row.confidence
