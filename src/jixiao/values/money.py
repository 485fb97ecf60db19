"""Amounts of money out of values, in the unit that the caller counts in."""

from __future__ import annotations

from decimal import Decimal

from jixiao.values.units import convert
from jixiao.values.value import Value


def amount_in(value: Value, money_unit: str) -> Decimal | None:
    """The amount that *value* states, in *money_unit* (元, 万元 …); None where it states no plain amount of money."""
    if value.number is None or value.upper is not None or value.measure_unit is None:
        return None
    return convert(value.number, value.measure_unit, money_unit)
