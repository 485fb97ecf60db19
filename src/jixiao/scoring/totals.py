"""
Sums: the 一级指标, the total under the shown policy, the totals under every candidate, grades, rescaling and caps.

A total is computed only where every line can be; where a person judges a line, the printed score stands in for the
judgement if the policy leaves room for it. Source: 财预〔2020〕10号 第十六条 (汇总), 第十八条 (等级).
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import product

from jixiao.form import Form
from jixiao.numerals import rounded
from jixiao.policy import NotApplicableMethod, PolicyInForce
from jixiao.scoring.candidates import Candidates
from jixiao.scoring.execution import FINISHED, UNFINISHED
from jixiao.scoring.lines import fits
from jixiao.scoring.quantities import LINEAR, RATIO
from jixiao.scoring.scorecard import DimensionScore, LineCase, LineKind, PolicyTotal, Score, ScoredLine
from jixiao.vocabulary import DIMENSION_TEXT, Grade

_COMPLETION = (UNFINISHED, FINISHED)
_DECLINE = (LINEAR, RATIO)
_ADDING = ("weights", "not_applicable", "rounding", "grades", "total_cap")
_AXES = (_COMPLETION, _DECLINE)
"""What a whole form decides alike: whether the project is finished, and which inverse formula is used."""
_NOTHING_ASSUMED = (None,) * len(_AXES)


def grade_of(total: Decimal, policy: PolicyInForce) -> Grade:
    """The grade of a total, rounded first as scores are, by the policy's bounds (lower ends included)."""
    points = rounded(total, policy.rounding.places)
    for bound, grade in zip(policy.grades.bounds, (Grade.EXCELLENT, Grade.GOOD, Grade.FAIR), strict=True):
        if points >= bound:
            return grade
    return Grade.POOR


def rescale(total: Decimal, applicable: Decimal, policy: PolicyInForce) -> Decimal:
    """The points earned out of the weights that apply, brought back to the full total (不适用折算)."""
    return rounded(total * policy.weights.total / applicable, policy.rounding.places)


def cap_total(total: Decimal, rate: Decimal | None, policy: PolicyInForce) -> Decimal | None:
    """The total under the cap that the execution rate sets (总分封顶); None where there is a cap and no rate."""
    if policy.total_cap is None:
        return total
    if rate is None:
        return None
    for band in policy.total_cap.bands:
        if rate >= band.floor:
            return min(total, band.share)
    return total


def sum_weights(lines: Iterable[ScoredLine]) -> Decimal | None:
    """The sum of the weights that count; None where one that is owed is missing."""
    weights = [line.weight for line in lines if not line.excluded]
    known = [weight for weight in weights if weight is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(weights) else None


def sum_dimensions(form: Form, lines: tuple[ScoredLine, ...]) -> tuple[DimensionScore, ...]:
    """The sums of each 一级指标 in the order of the form, under the shown policy."""
    groups: dict[str, list[ScoredLine]] = {}
    for line in lines:
        if line.kind is LineKind.INDICATOR and line.index is not None and not line.excluded:
            written = form.indicators[line.index].dimension.text or ""
            label = written if line.dimension is None else DIMENSION_TEXT[line.dimension]
            groups.setdefault(label, []).append(line)
    return tuple(DimensionScore(label, sum_weights(group), _sum_scores(group)) for label, group in groups.items())


def _sum_scores(lines: Iterable[ScoredLine]) -> Decimal | None:
    scores = [line.score for line in lines if not line.excluded]
    known = [score for score in scores if score is not None]
    return sum(known, Decimal(0)) if len(known) == len(scores) else None


def sum_total(lines: tuple[ScoredLine, ...], policy: PolicyInForce) -> Decimal | None:
    """The total of the lines' own scores under the shown policy, rescaled and capped as it says."""
    counted = _counted(lines, policy)
    total = _sum_scores(counted)
    return None if total is None else _finish(total, lines, counted, policy=policy)


def sum_under_all(lines: tuple[ScoredLine, ...], candidates: Candidates) -> dict[str, tuple[PolicyTotal, ...]]:
    """The totals of every candidate by its id; those with the same scores and the same way of adding are added once."""
    done: dict[tuple[int, ...], tuple[PolicyTotal, ...]] = {}
    totals: dict[str, tuple[PolicyTotal, ...]] = {}
    for one, leader in zip(candidates.policies, candidates.leaders(_ADDING), strict=True):
        key = (leader, *(id(line.by_policy.get(one.id)) for line in lines))
        if key not in done:
            done[key] = totals_under(lines, one)
        totals[one.id] = done[key]
    return totals


def totals_under(lines: tuple[ScoredLine, ...], policy: PolicyInForce) -> tuple[PolicyTotal, ...]:
    """Every total that *policy* can yield, each with what it assumes of the whole form; empty where a line is open."""
    counted = _counted(lines, policy)
    fixed = Decimal(0)
    bound: list[ScoredLine] = []
    for line in counted:
        if _is_conditional(line, policy.id):
            bound.append(line)
            continue
        points = _points_under(line, policy.id, _NOTHING_ASSUMED)
        if points is None:
            return ()
        fixed += points
    found: dict[Decimal, PolicyTotal] = {}
    for assumed in product(*(_options(bound, policy.id, axis) for axis in _AXES)) if counted else ():
        points = _sum_points(bound, policy.id, assumed)
        total = None if points is None else _finish(fixed + points, lines, counted, policy=policy)
        if total is not None:
            when = "；".join(one for one in assumed if one) or None
            found.setdefault(total, PolicyTotal(total, grade_of(total, policy), when))
    return tuple(found.values())


def _is_conditional(line: ScoredLine, policy_id: str) -> bool:
    scores = line.by_policy.get(policy_id, ())
    return any(score.when is not None for score in scores)


def _sum_points(lines: Iterable[ScoredLine], policy_id: str, assumed: tuple[str | None, ...]) -> Decimal | None:
    """The points of the lines on these assumptions; None where one has none."""
    total = Decimal(0)
    for line in lines:
        points = _points_under(line, policy_id, assumed)
        if points is None:
            return None
        total += points
    return total


def _options(lines: list[ScoredLine], policy_id: str, axis: tuple[str, ...]) -> tuple[str | None, ...]:
    """The conditions of one axis that any line depends on; a single None where no line does."""
    mentioned = {
        condition
        for line in lines
        for score in line.by_policy.get(policy_id, ())
        for condition in axis
        if score.when is not None and condition in score.when.split("；")
    }
    return tuple(condition for condition in axis if condition in mentioned) or (None,)


def _points_under(line: ScoredLine, policy_id: str, assumed: tuple[str | None, ...]) -> Decimal | None:
    scores = line.by_policy.get(policy_id, ())
    if line.judged and line.weight is not None and (not scores or scores[0].low is not None):
        printed = line.printed_score
        return printed if printed is not None and fits(printed, scores, line.weight) else None
    return next((score.points for score in scores if _holds(score, assumed)), None)


def _holds(score: Score, assumed: tuple[str | None, ...]) -> bool:
    """Whether the score's conditions agree with what is assumed; a condition off the axes holds always."""
    if score.when is None:
        return True
    stated = score.when.split("；")
    return all(
        condition is None or condition in stated or not any(other in stated for other in axis)
        for condition, axis in zip(assumed, _AXES, strict=True)
    )


def _counted(lines: tuple[ScoredLine, ...], policy: PolicyInForce) -> list[ScoredLine]:
    """The lines without those that the policy leaves out as not applicable."""
    if policy.not_applicable.method is NotApplicableMethod.FORBID:
        return list(lines)
    return [line for line in lines if line.case is not LineCase.NOT_APPLICABLE]


def _finish(
    total: Decimal, lines: tuple[ScoredLine, ...], counted: list[ScoredLine], *, policy: PolicyInForce
) -> Decimal | None:
    """The total of the *counted* ones of all *lines*, rescaled and capped by the execution rate as the policy says."""
    if len(counted) < len(lines) and policy.not_applicable.method is NotApplicableMethod.RESCALE:
        applicable = sum_weights(counted)
        if not applicable:
            return None
        total = rescale(total, applicable, policy)
    rate = next((line.completion for line in lines if line.kind is LineKind.EXECUTION), None)
    return cap_total(total, rate, policy)
