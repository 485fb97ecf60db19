"""Scores a form: chooses the policy, scores each line under all candidates, adds up."""

from __future__ import annotations

from functools import lru_cache

from jixiao.form import Form, Submission
from jixiao.numerals import shown
from jixiao.policy import PolicyInForce
from jixiao.scoring.candidates import candidates_of
from jixiao.scoring.choosing import AUTO, choose, year_of
from jixiao.scoring.execution_line import score_execution_line
from jixiao.scoring.lines import score_indicator
from jixiao.scoring.scorecard import Choice, Scorecard, ScoredLine, Step
from jixiao.scoring.totals import grade_of, sum_dimensions, sum_total, sum_under_all, sum_weights


def score(
    form: Form, *, policy: str = AUTO, submission: Submission | None = None, region: str | None = None
) -> Scorecard:
    """
    The scores of a form under the policy shown and every candidate beside it; see `choose` for the choice.

    Every line of the form is in the scorecard, and none is passed over: what can't be scored says why in Chinese.
    Raises: UsageError where *policy* or the form's own `policy` is no policy.
    """
    return _scored(form, choose(form, submission=submission, given=policy, region=region), year_of(form, submission))


@lru_cache(maxsize=2)
def _scored(form: Form, choice: Choice, year: int | None) -> Scorecard:
    """The scorecard, remembered while one form is at work: it is asked for while filling in and again by the review."""
    candidates = candidates_of(choice.candidates, year)
    execution = score_execution_line(form, candidates)
    indicators = tuple(
        score_indicator(indicator, index, candidates, year=year, money_unit=form.money_unit)
        for index, indicator in enumerate(form.indicators)
    )
    lines = indicators if execution is None else (execution, *indicators)
    total = sum_total(lines, candidates.shown) if lines else None
    return Scorecard(
        choice=choice,
        lines=lines,
        dimensions=sum_dimensions(form, lines),
        weight=sum_weights(lines),
        total=total,
        grade=None if total is None else grade_of(total, candidates.shown),
        reason=_reason(lines, candidates.shown),
        by_policy=sum_under_all(lines, candidates),
        trace=_trace(lines, candidates.shown),
    )


def _reason(lines: tuple[ScoredLine, ...], policy: PolicyInForce) -> str:
    """Which lines keep the total from being computed, else which took the printed score; empty where none did."""
    if not lines:
        return "表内没有可计分的行"
    missing = [line.subject for line in lines if line.score is None and not line.excluded]
    if missing:
        return f"{_listed(missing)}无法复算，总分无法复算"
    judged = [line.subject for line in lines if line.judged and not line.excluded and _stands_in(line, policy)]
    return f"{_listed(judged)}由评价人定分，总分按表内所填计入" if judged else ""


def _stands_in(line: ScoredLine, policy: PolicyInForce) -> bool:
    """Whether the printed score of a judged line stands in for what *policy* does not compute."""
    scores = line.by_policy.get(policy.id, ())
    return not scores or scores[0].low is not None


def _listed(subjects: list[str]) -> str:
    quoted = "、".join(f"“{subject}”" for subject in subjects[:3])
    return f"{quoted}等{len(subjects)}项" if len(subjects) > 3 else quoted


def _trace(lines: tuple[ScoredLine, ...], policy: PolicyInForce) -> tuple[Step, ...]:
    counted = [line for line in lines if not line.excluded and line.score is not None]
    summed = "+".join(shown(line.score) for line in counted if line.score is not None)
    steps = [Step("汇总", summed)] if counted else []
    if any(line.excluded for line in lines):
        steps.append(Step("不适用", "不适用的指标不计入", policy.not_applicable.basis))
    if policy.total_cap is not None:
        steps.append(Step("封顶", "总分按执行率封顶", policy.total_cap.basis))
    return (*steps, Step("等级", "按总分定等级", policy.grades.basis))
