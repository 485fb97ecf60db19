"""
Sums of amounts as the funding block writes them, and how far the last digits may drift (尾差).

Source: values.md 8, item 6.
"""

from __future__ import annotations

from decimal import Decimal

from jixiao.form import FundingLine, WrittenNumber
from jixiao.numerals import decimals, rounded

AMOUNT_COLUMNS: dict[str, str] = {
    "initial_budget": "年初预算数",
    "annual_budget": "全年预算数",
    "executed": "全年执行数",
}
"""The amounts of a funding line and their names, in the form's order."""


def amount_of(line: FundingLine, field: str) -> WrittenNumber:
    """An amount of a funding line by its identifier."""
    match field:
        case "initial_budget":
            return line.initial_budget
        case "annual_budget":
            return line.annual_budget
        case _:
            return line.executed


def drift_allowed(whole: WrittenNumber, parts: list[WrittenNumber]) -> Decimal:
    """
    How far a sum may lie from its parts by the digits written, in the unit in which they are written.

    Whole numbers must agree; decimals may drift by a unit of their last digit a part; a sum that is written more
    coarsely than its parts stands for anything within half a unit of its own last digit.
    """
    places = [decimals(cell.text) for cell in parts if cell.text is not None]
    finest, own = max(places, default=0), decimals(whole.text or "")
    if finest > own:
        return Decimal(5).scaleb(-own - 1)
    return Decimal(1).scaleb(-finest) * len(parts) if finest else Decimal(0)


def highest_meant(cell: WrittenNumber, amounts: list[Decimal]) -> Decimal:
    """
    The most that a written amount can stand for beside *amounts* in the same unit.

    Beside finer amounts it may have been rounded down by half a unit of its last digit; beside coarser ones it may be
    what they were rounded from.
    """
    number = cell.number or Decimal(0)
    own = decimals(cell.text or "")
    places = [_decimals_of(amount) for amount in amounts]
    if max(places) > own:
        return number + Decimal(5).scaleb(-own - 1)
    return max(number, rounded(number, min(places)))


def _decimals_of(amount: Decimal) -> int:
    exponent = amount.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
