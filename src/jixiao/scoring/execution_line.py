"""The line of the execution rate: its scores under all candidates, and why the shown policy may not settle it."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from msgspec import structs

from jixiao.form import Form, FundingLine
from jixiao.numerals import Interval, percent, shown
from jixiao.policy import PolicyInForce
from jixiao.policy.methods import ExecutionMethod
from jixiao.scoring.candidates import Candidates
from jixiao.scoring.execution import NoRate, Rate, execution_rate, score_execution
from jixiao.scoring.formulas import Share
from jixiao.scoring.funding import execution_weight, funding_columns, scored_funding, scores_execution
from jixiao.scoring.results import quote_cell, steps_of
from jixiao.scoring.scorecard import LineCase, LineKind, LineStatus, Score, ScoredLine, Step
from jixiao.values import parse_rate

EXECUTION_SUBJECT = "预算执行率"
_USED = ("execution", "rounding")
"""The parameters on which the points of the line depend."""


def score_execution_line(form: Form, candidates: Candidates) -> ScoredLine | None:
    """The line of the execution rate under *candidates*, the shown one first; None where the form scores none."""
    policy = candidates.shown
    if not scores_execution(form, policy):
        return None
    weight, line = execution_weight(form, policy), scored_funding(form)
    if line is None:
        return structs.replace(_blank(weight), reason="没有年度资金总额一行，执行率无法计算")
    return _scored(line, weight, candidates, columns=funding_columns(form), completed=form.completed)


def _blank(weight: Decimal | None) -> ScoredLine:
    return ScoredLine(
        subject=EXECUTION_SUBJECT,
        kind=LineKind.EXECUTION,
        case=LineCase.EXECUTION,
        weight=weight,
        status=LineStatus.INSUFFICIENT_DATA,
    )


@lru_cache(maxsize=8)
def _scored(
    line: FundingLine,
    weight: Decimal | None,
    candidates: Candidates,
    *,
    columns: frozenset[str],
    completed: bool | None,
) -> ScoredLine:
    """The scored line, remembered: most edits of a form leave its funds alone."""
    policy = candidates.shown
    blank = structs.replace(_blank(weight), printed_score=line.printed_score.number, origin=line.origin)
    match execution_rate(line, policy, columns=columns):
        case NoRate() as lack:
            return structs.replace(blank, reason=lack.reason)
        case Rate() as rate if weight is None:
            lack_of_weight = "执行率的分值没有填写或不是数，不能复算"
            return structs.replace(blank, completion=rate.ratio, reason=lack_of_weight)
        case Rate() as rate:
            by_policy = candidates.compute(
                _USED, lambda one: _score_under(one, line, weight, columns=columns, completed=completed)
            )
            by_rate = candidates.compute(_USED, lambda one: _score_by_printed_rate(line, rate, weight, one))
            reason = _open_question(rate, policy, by_policy[policy.id], completed=completed)
            scored = structs.replace(
                blank,
                status=LineStatus.UNDECIDABLE if reason else LineStatus.COMPUTED,
                reason=reason,
                by_policy=by_policy,
                by_printed_rate={one: points for one, points in by_rate.items() if points is not None},
            )
            return _complete(scored, rate, policy)


def _score_under(
    policy: PolicyInForce, line: FundingLine, weight: Decimal, *, columns: frozenset[str], completed: bool | None
) -> tuple[Score, ...]:
    """What one candidate yields; nothing where the budget that it divides by is not there."""
    match execution_rate(line, policy, columns=columns):
        case NoRate():
            return ()
        case Rate() as rate:
            return score_execution(rate, weight, policy, completed=completed)


def _complete(scored: ScoredLine, rate: Rate, policy: PolicyInForce) -> ScoredLine:
    """The line with the shown policy's own score, its rate and its trace."""
    scores = scored.by_policy[policy.id]
    cells = f"{rate.budget_name}{quote_cell(rate.budget_cell)}，全年执行数{quote_cell(rate.executed_cell)}"
    steps = (Step("取数", cells), Step("执行率", rate.arithmetic))
    return structs.replace(
        scored,
        score=scores[0].points if scores else None,
        met=None if rate.ratio is None else rate.ratio >= 1,
        completion=rate.ratio,
        trace=steps + (steps_of(scores[0], policy) if scores else ()),
    )


def _open_question(rate: Rate, policy: PolicyInForce, scores: tuple[Score, ...], *, completed: bool | None) -> str:
    """Why the shown policy does not settle the score; empty where it does."""
    case = "预算数和执行数都是0" if rate.ratio is None else f"执行率为{percent(rate.ratio)}"
    silent = f"口径“{policy.title}”没有规定"
    if not scores:
        return f"{case}时怎样计分，{silent}"
    if completed is not None or scores[0].when is None:
        return ""
    ways = "，".join(f"{one.when}的得{shown(one.points)}" for one in scores)
    return f"项目是否完成没有写明：{ways}" if len(scores) > 1 else f"项目是否完成没有写明：{ways}，未完成的{silent}"


def _score_by_printed_rate(line: FundingLine, rate: Rate, weight: Decimal, policy: PolicyInForce) -> Decimal | None:
    """
    What the printed rate gives, where it differs from the amounts by no more than the digits written (values.md 8).

    Only in proportion: the digits excuse a difference, they never move a rate into another band.
    """
    if rate.ratio is None or policy.execution.method is ExecutionMethod.BANDED:
        return None
    span = Interval.written(rate.executed).over(Interval.written(rate.budget))
    if span is None:
        return None
    for reading in parse_rate(line.printed_rate.text):
        if span.low <= reading.ratio <= span.high and reading.ratio != rate.ratio:
            return Share(reading.ratio, Decimal(1)).points(weight, policy.rounding.places)
    return None
