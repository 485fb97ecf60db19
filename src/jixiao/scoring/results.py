"""Makes single scores with their trace, and merges those that agree."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from jixiao.basis import Basis
from jixiao.numerals import shown
from jixiao.scoring.scorecard import Score, Step


def make_score(points: Decimal, arithmetic: str, formula: str, basis: Basis) -> Score:
    """A score with its three steps: formula (with what it rests on), substitution, result."""
    steps = (Step("公式", formula, basis), Step("代入", arithmetic), Step("结果", shown(points)))
    return Score(points, arithmetic=arithmetic, trace=steps)


def conditioned(score: Score, *conditions: str | None) -> Score:
    """The same score on these conditions; None and nothing are no condition."""
    when = "；".join(condition for condition in conditions if condition) or None
    if score.when == when:
        return score
    return Score(score.points, when, score.arithmetic, score.low, score.high_open, score.trace)


def merge_equal(scores: Iterable[Score]) -> tuple[Score, ...]:
    """The scores without repetitions; a single one needs no condition."""
    kept: dict[tuple[Decimal, Decimal | None, bool], Score] = {}
    for score in scores:
        kept.setdefault((score.points, score.low, score.high_open), score)
    if len(kept) == 1:
        return tuple(conditioned(score) for score in kept.values())
    return tuple(kept.values())
