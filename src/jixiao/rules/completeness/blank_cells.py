"""Blank cells of indicator rows: what is blank, what is no row to fill, and what reading may have moved elsewhere."""

from __future__ import annotations

from decimal import Decimal

from jixiao.form import Indicator, Submission
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.subject import FormUnderReview
from jixiao.values import Value, ValueKind

_PLACE = ("file", "sheet", "page", "line", "table", "row")


def is_blank(text: str | None, value: Value) -> bool:
    """Whether a cell says nothing: empty, a dash, dots or another placeholder."""
    return text is None or value.kind is ValueKind.PLACEHOLDER


def is_open_word(value: Value) -> bool:
    """Whether 无 stands there, which can mean that nothing was filled in, or that nothing happened."""
    return value.kind is ValueKind.PLACEHOLDER and value.raw.strip("。 ") in {"无", "没有", "暂无"}


def is_to_fill(form: FormUnderReview, each: IndicatorUnderReview) -> bool:
    """
    Whether the row is one to fill: it applies, has a name, and a weight above 0 or a score.

    In a form without these columns (a transfer payment's) a target or an actual tells that the row is in use.
    """
    row = each.indicator
    if row.not_applicable or row.name.text is None:
        return False
    if row.weight.number is not None:
        return row.weight.number > Decimal(0)
    if _is_unscored(form):
        return row.target.text is not None or row.actual.text is not None
    return row.printed_score.text is not None


def _is_unscored(form: FormUnderReview) -> bool:
    return form.form.columns.isdisjoint({"weight", "printed_score"})


def was_moved(form: FormUnderReview, each: IndicatorUnderReview) -> bool:
    """Whether reading had to put the row's cells back into their columns, so that a blank may be reading's doing."""
    return _noted(form.submission, each.indicator)


def _noted(submission: Submission, indicator: Indicator) -> bool:
    places = {tuple(getattr(note.origin, field) for field in _PLACE) for note in submission.reading_notes}
    cells = (indicator.origin, indicator.name.origin)
    return any(
        tuple(getattr(origin, field) for field in _PLACE) in places for origin in cells if origin.line or origin.table
    )
