"""
What the total row prints beside what its rows add up to.

Tolerance: values.md 8, items 4 (rounding) and 5 (sums).
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from msgspec import Struct

from jixiao.form import Form, WrittenNumber
from jixiao.numerals import cut, decimals, rounded, shown
from jixiao.rules.arithmetic.counted_rows import (
    CountedRow,
    counted_rows,
    has_unweighted_exemption,
    indicator_rows,
    lacks_execution,
    sum_of,
    unreadable,
)
from jixiao.rules.outcome import Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.subject import FormUnderReview
from jixiao.rules.unread_rows import unread_among_indicators

PER_ROW = Decimal("0.01")
AT_MOST = Decimal("0.05")

_NAMES: dict[str, str] = {"weight": "分值", "score": "得分"}


class Mismatch(Struct, frozen=True, kw_only=True):
    """
    A printed sum that is not what its rows add up to: the cell, the rows, their cells and their sum.

    `doubt` says why it may still be right, empty where it can't.
    """

    printed: WrittenNumber
    rows: tuple[CountedRow, ...]
    cells: tuple[WrittenNumber, ...]
    total: Decimal
    doubt: str = ""


def compare_sum(form: FormUnderReview, field: Literal["weight", "score"]) -> Outcome | Mismatch:
    """The total row's weight or score against the sum of its rows: an outcome, or the mismatch."""
    row, name = form.form.printed_total, _NAMES[field]
    printed: WrittenNumber | None = None if row is None else getattr(row, field)
    if printed is None or printed.text is None:
        return not_applicable(form.subject, f"没有总分行，或总分行没有填{name}")
    if printed.number is None:
        return insufficient_data(form.subject, f"总分行的{name}“{printed.text}”不是数")
    rows = rows_under_the_total(counted_rows(form), form.form, full=form.policy.weights.total)
    cells: tuple[WrittenNumber, ...] = tuple(getattr(row, field) for row in rows)
    if all(cell.text is None for row, cell in zip(rows, cells, strict=True) if not row.execution):
        return not_applicable(form.subject, f"指标没有填{name}")
    blank, total = unreadable(rows, field=field), sum_of(list(cells))
    if not blank and sums_agree(printed, total, list(cells)):
        return passed(form.subject)
    unread = "" if blank else unread_among_indicators(form)
    if blank or unread:
        said = f"{name}算不出合计：{blank}" if blank else f"各行{name}相加为{shown(total)}，{unread}"
        return insufficient_data(form.subject, said)
    doubt = why_sum_is_open(rows, form.form)
    said = f"各行{name}相加为{shown(total)}，{doubt}" if doubt else ""
    return Mismatch(printed=printed, rows=rows, cells=cells, total=total, doubt=said)


def rows_under_the_total(rows: tuple[CountedRow, ...], form: Form, *, full: Decimal) -> tuple[CountedRow, ...]:
    """
    The rows that the form's total row sums up: all of them, or the indicators alone where its weight says so.

    A total row with the indicators' weight (90) leaves the execution rate out; one with *full* claims the whole form.
    """
    printed = form.printed_total.weight.number if form.printed_total is not None else None
    indicators = indicator_rows(rows)
    alone = sum_of([row.weight for row in indicators])
    return indicators if printed is not None and printed == alone and alone < full else rows


def why_sum_is_open(rows: tuple[CountedRow, ...], form: Form) -> str:
    """Why a printed sum that differs may still be right; empty where it can't."""
    if has_unweighted_exemption(form):
        return "另有不适用的指标没有分值，是否折算未定"
    if form.overall is None and lacks_execution(rows):
        return "没有读到资金块，执行率的分值和得分不知"
    return ""


def sums_agree(printed: WrittenNumber, total: Decimal, parts: list[WrittenNumber]) -> bool:
    """
    Whether a printed sum is what its parts add up to.

    Whole numbers must agree exactly; with decimals the last digits of the parts may drift by 0.01 a row, 0.05 in all.
    """
    if printed.number is None:
        return False
    difference = abs(printed.number - total)
    if all(places_of(cell) == 0 for cell in (printed, *parts)):
        return difference == 0
    return difference <= min(AT_MOST, PER_ROW * len(parts))


def is_rounding(printed: WrittenNumber, total: Decimal) -> bool:
    """Whether what is printed is the sum rounded, or cut, to the digits that are written (取整一致)."""
    places = places_of(printed)
    return printed.number in {rounded(total, places), cut(total, places)}


def places_of(cell: WrittenNumber) -> int:
    """How many decimals are written in a cell."""
    return decimals(cell.text) if cell.text is not None else 0
