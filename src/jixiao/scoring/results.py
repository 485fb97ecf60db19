"""Makes single scores, merges those that agree, and writes out the cells and steps of one."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from jixiao.form import Written
from jixiao.numerals import shown
from jixiao.origin import NOWHERE
from jixiao.policy import PolicyInForce
from jixiao.scoring.scorecard import Score, Step


def make_score(points: Decimal, arithmetic: str, formula: str, parameter: str) -> Score:
    """A score without condition, its way in words, and the parameter of the policy that it rests on."""
    return Score(points, arithmetic=arithmetic, formula=formula, parameter=parameter)


def conditioned(score: Score, *conditions: str | None) -> Score:
    """The same score on these conditions; None and nothing are no condition."""
    when = "；".join(condition for condition in conditions if condition) or None
    if score.when == when:
        return score
    return Score(score.points, when, score.arithmetic, score.low, score.high_open, score.formula, score.parameter)


def merge_equal(scores: Iterable[Score]) -> tuple[Score, ...]:
    """The scores without repetitions; a single one needs no condition."""
    kept: dict[tuple[Decimal, Decimal | None, bool], Score] = {}
    for score in scores:
        kept.setdefault((score.points, score.low, score.high_open), score)
    if len(kept) == 1:
        return tuple(conditioned(score) for score in kept.values())
    return tuple(kept.values())


def quote_cell(cell: Written) -> str:
    """A cell as written, with its place where it has one; 空 where it is blank."""
    if cell.text is None:
        return "空"
    place = cell.origin.place()
    return f"“{cell.text}”" if place == NOWHERE.place() else f"“{cell.text}”（{place}）"


def steps_of(score: Score, policy: PolicyInForce) -> tuple[Step, ...]:
    """The formula with what it rests on under *policy*, the substitution, and the result where it is one number."""
    steps = (Step("公式", score.formula, getattr(policy, score.parameter).basis), Step("代入", score.arithmetic))
    return steps if score.low is not None else (*steps, Step("结果", shown(score.points)))
