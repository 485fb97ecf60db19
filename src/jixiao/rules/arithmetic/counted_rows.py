"""
The rows that the total row adds up: the execution rate and the indicators, with what the form prints for each.

Left out are the rows that a form does not score by design: sub-rows (其中：…), rows with a dash, and those that do not
apply and carry nothing.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from jixiao.form import Form, FundingLine, Indicator, WrittenNumber
from jixiao.numerals import shown
from jixiao.origin import Origin
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.subject import FormUnderReview
from jixiao.scoring import EXECUTION_SUBJECT
from jixiao.vocabulary import squeezed

EXECUTION_LABEL = "执行"
"""What the label over the execution rate says (预算执行情况（10分）)."""


class CountedRow(Struct, frozen=True, kw_only=True):
    """A row that counts towards the total: `subject` names it, `weight` and `score` are as printed."""

    subject: str
    weight: WrittenNumber
    score: WrittenNumber
    origin: Origin
    execution: bool = False


def counted_rows(form: FormUnderReview) -> tuple[CountedRow, ...]:
    """The rows that the total row adds up, the execution rate first, the indicators in the form's order."""
    execution = _execution_row(form.form)
    indicators = tuple(row for row in form.of_each(_counted_row) if row is not None)
    return indicators if execution is None else (execution, *indicators)


def _counted_row(each: IndicatorUnderReview) -> CountedRow | None:
    indicator = each.indicator
    if _unscored_by_design(indicator):
        return None
    return CountedRow(
        subject=each.subject, weight=indicator.weight, score=indicator.printed_score, origin=indicator.weight.origin
    )


def _execution_row(form: Form) -> CountedRow | None:
    """The execution rate's row, None where the form scores none; its weight may stand beside the block's label."""
    overall = form.overall
    beside = next((level for level in form.level_weights if EXECUTION_LABEL in level.label), None)
    if overall is None or not (beside is not None or _carries_points(form, overall)):
        return None
    weight = overall.weight
    if weight.text is None and beside is not None:
        weight = WrittenNumber(shown(beside.points), beside.origin, number=beside.points)
    return CountedRow(
        subject=EXECUTION_SUBJECT, weight=weight, score=overall.printed_score, origin=weight.origin, execution=True
    )


def indicator_rows(rows: tuple[CountedRow, ...]) -> tuple[CountedRow, ...]:
    """The rows without the execution rate's."""
    return tuple(row for row in rows if not row.execution)


def lacks_execution(rows: tuple[CountedRow, ...]) -> bool:
    """Whether no row of the execution rate was found: it may be missing, or not have been read."""
    return not any(row.execution for row in rows)


def has_unweighted_exemption(form: Form) -> bool:
    """Whether an indicator that does not apply carries no weight, so that the others may have been rescaled."""
    return any(indicator.not_applicable and indicator.weight.number is None for indicator in form.indicators)


def has_weights(form: Form) -> bool:
    """Whether any indicator carries a weight: some forms have no such column."""
    return any(indicator.weight.text is not None for indicator in form.indicators)


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


def _carries_points(form: Form, overall: FundingLine) -> bool:
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
