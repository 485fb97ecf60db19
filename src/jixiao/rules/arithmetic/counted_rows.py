"""
The rows that the total row adds up: the execution rate and the indicators, with what the form prints for each.

Left out are the rows that a form does not score by design: sub-rows (其中：…), rows with a dash, and those that do not
apply and carry nothing. Tolerance of sums: docs/values.md 8, items 4 and 5.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from jixiao.form import Form, FundingLine, Indicator, WrittenNumber
from jixiao.numerals import cut, decimals, rounded, shown
from jixiao.origin import Origin
from jixiao.vocabulary import squeezed

EXECUTION = "预算执行率"
"""How the ledger names the execution rate's row."""

FULL = Decimal(100)
PER_ROW = Decimal("0.01")
AT_MOST = Decimal("0.05")


class CountedRow(Struct, frozen=True, kw_only=True):
    """A row that counts towards the total: `subject` names it, `weight` and `score` are as printed."""

    subject: str
    weight: WrittenNumber
    score: WrittenNumber
    origin: Origin
    execution: bool = False


def counted_rows(form: Form) -> tuple[CountedRow, ...]:
    """The rows that the total row adds up, the execution rate first, the indicators in the form's order."""
    rows = []
    overall = form.overall
    if overall is not None and _execution_is_scored(form, overall):
        rows.append(
            CountedRow(
                subject=EXECUTION,
                weight=overall.weight,
                score=overall.printed_score,
                origin=overall.weight.origin,
                execution=True,
            )
        )
    rows.extend(
        CountedRow(
            subject=indicator.name.text or f"第{place}项指标",
            weight=indicator.weight,
            score=indicator.printed_score,
            origin=indicator.weight.origin,
        )
        for place, indicator in enumerate(form.indicators, start=1)
        if not _unscored_by_design(indicator)
    )
    return tuple(rows)


def indicator_rows(rows: tuple[CountedRow, ...]) -> tuple[CountedRow, ...]:
    """The rows without the execution rate's."""
    return tuple(row for row in rows if not row.execution)


def rows_under_the_total(rows: tuple[CountedRow, ...], form: Form) -> tuple[CountedRow, ...]:
    """
    The rows that the form's total row sums up: all of them, or the indicators alone where its weight says so.

    A total row with the indicators' weight (90) leaves the execution rate out; one with 100 claims the whole form.
    """
    printed = form.printed_total.weight.number if form.printed_total is not None else None
    indicators = indicator_rows(rows)
    alone = sum_of([row.weight for row in indicators])
    return indicators if printed is not None and printed == alone and alone < FULL else rows


def has_weights(form: Form) -> bool:
    """Whether any indicator carries a weight: some forms have no such column."""
    return any(indicator.weight.text is not None for indicator in form.indicators)


def has_scores(form: Form) -> bool:
    """Whether any row carries a score."""
    return any(row.score.text is not None for row in counted_rows(form))


def unreadable(rows: tuple[CountedRow, ...], *, field: str) -> str:
    """Which of the rows have a blank or no number in `weight` or `score`, in Chinese; empty where all are numbers."""
    named = []
    for row in rows:
        cell: WrittenNumber = getattr(row, field)
        if cell.number is None:
            named.append(f"{row.subject}（空）" if cell.text is None else f"{row.subject}（“{cell.text}”不是数）")
    return "、".join(named)


def sum_of(cells: list[WrittenNumber]) -> Decimal:
    """The sum of the numbers in *cells*; blanks add nothing, so the caller says first that there are none."""
    return sum((cell.number for cell in cells if cell.number is not None), Decimal(0))


def addition(cells: list[WrittenNumber], total: Decimal) -> str:
    """The sum as a line that a clerk can repeat: 10+60+25=95."""
    return f"{'+'.join(shown(cell.number) for cell in cells if cell.number is not None)}={shown(total)}"


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


def _execution_is_scored(form: Form, overall: FundingLine) -> bool:
    """Whether the execution rate carries points: the form has a column for them and no dash stands there."""
    if overall.weight.text is not None or overall.printed_score.text is not None:
        return True
    dashes = overall.weight.dash and overall.printed_score.dash
    return not dashes and bool(form.funding_columns & {"weight", "printed_score"})


def _unscored_by_design(indicator: Indicator) -> bool:
    nothing = indicator.weight.text is None and indicator.printed_score.text is None
    sub_row = squeezed(indicator.name.text or "").startswith("其中")
    dashes = indicator.weight.dash and indicator.printed_score.dash
    return nothing and (indicator.not_applicable or sub_row or dashes)
