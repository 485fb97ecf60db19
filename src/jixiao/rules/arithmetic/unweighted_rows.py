"""
What can be said of scores in a form that gives its indicators no weights of their own (湖北 and others).

Nobody can say what a single row should have got. Yet where the scores of all rows add up to all the points that
indicators can have, every row has got its full marks.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from jixiao.numerals import shown
from jixiao.rules.arithmetic.counted_rows import addition, sum_of
from jixiao.rules.subject import FormUnderReview
from jixiao.scoring import execution_weight


class FullMarks(Struct, frozen=True):
    """That all indicators have full marks: `points` in all, and the arithmetic that shows it."""

    points: Decimal
    arithmetic: str


def full_marks(form: FormUnderReview) -> FullMarks | None:
    """That the scores of indicators without weights add up to full marks; None where they don't, or can't be added."""
    indicators = [each for each in form.form.indicators if not each.not_applicable]
    scores = [each.printed_score for each in indicators]
    weighted = any(each.weight.text is not None for each in indicators)
    execution = execution_weight(form.form, form.policy)
    if weighted or not scores or execution is None or any(score.number is None for score in scores):
        return None
    whole, total = form.policy.weights.total, sum_of(scores)
    if total != whole - execution:
        return None
    return FullMarks(total, f"{addition(scores, total)}，满分{shown(whole)}-{shown(execution)}={shown(total)}")
