"""
The points of an indicator under one policy: every score that the policy can yield, its own method's first.

An empty tuple means that the policy is silent (未定): then nothing may be called wrong by it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import assert_never

from jixiao.numerals import rounded, shown
from jixiao.policy import PolicyInForce
from jixiao.policy.methods import BooleanMethod
from jixiao.scoring.cases import Answer, Case, Fulfilled, Graded, Measurement, Open, Ratio, ZeroTarget
from jixiao.scoring.quantities import score_ratio
from jixiao.scoring.results import conditioned, make_score, merge_equal
from jixiao.scoring.scorecard import Score
from jixiao.values import Level

_LEVEL_TEXT = {Level.MET: "达成", Level.PARTLY_MET: "部分达成", Level.UNMET: "未达成"}


def score_measurement(
    measurement: Measurement, weight: Decimal, policy: PolicyInForce, *, satisfaction: bool
) -> tuple[Score, ...]:
    """
    All scores that *policy* yields for a line of *weight* points, the likelier reading's and its own method's first.

    *satisfaction*: the indicator is one of 满意度. Scores that agree are given once.
    """
    return merge_equal(
        conditioned(score, case.assumption, score.when)
        for case in measurement.cases
        for score in _score_case(case, weight, policy, satisfaction=satisfaction)
    )


def _score_case(case: Case, weight: Decimal, policy: PolicyInForce, *, satisfaction: bool) -> tuple[Score, ...]:
    match case:
        case Ratio():
            scores = score_ratio(case, weight, policy, satisfaction=satisfaction)
        case ZeroTarget():
            scores = (_score_zero_target(case, weight),)
        case Answer():
            scores = _score_answer(case, weight, policy)
        case Graded():
            scores = (_score_level(case.level, weight, policy),)
        case Fulfilled():
            line = f"{case.how}，得{shown(weight)}"
            scores = (make_score(weight, line, "达到目标得满分", "positive"),)
        case Open():
            scores = ()
        case _:
            assert_never(case)
    return scores


def _score_zero_target(case: ZeroTarget, weight: Decimal) -> Score:
    points = weight if case.met else Decimal(0)
    line = f"目标为0，完成{shown(case.actual)}，得{shown(points)}"
    return make_score(points, line, "零目标：没有发生得满分，发生不得分", "equal")


def _score_answer(case: Answer, weight: Decimal, policy: PolicyInForce) -> tuple[Score, ...]:
    if case.met:
        return (make_score(weight, f"与指标值相符，得{shown(weight)}", "符合得满分", "boolean"),)
    match policy.boolean.method:
        case BooleanMethod.DIRECT:
            formula = "不符合的不得分或者扣相应的分数"
            return (make_score(Decimal(0), "与指标值不符，得0", formula, "boolean"),)
        case BooleanMethod.SILENT:
            return ()
        case _:
            assert_never(policy.boolean.method)


def _score_level(level: Level, weight: Decimal, policy: PolicyInForce) -> Score:
    """The 档 as a band of points, its upper end excluded below the first 档 (10号 第十六条, 101号 三（七）3)."""
    block, places = policy.qualitative, policy.rounding.places
    floor, ceiling = {
        Level.MET: (block.met_from, Decimal(1)),
        Level.PARTLY_MET: (block.partly_met_from, block.met_from),
        Level.UNMET: (Decimal(0), block.partly_met_from),
    }[level]
    low = rounded(weight * floor, places)
    high = weight if level is Level.MET else rounded(weight * ceiling, places)
    band = f"{shown(floor * 100)}%（含）—{shown(ceiling * 100)}%{'（含）' if level is Level.MET else ''}"
    ends = f"{shown(low)}≤得分{'≤' if level is Level.MET else '<'}{shown(high)}"
    return Score(
        high,
        arithmetic=f"“{_LEVEL_TEXT[level]}”为分值{shown(weight)}的{band}，{ends}",
        low=low,
        high_open=level is not Level.MET,
        formula=f"定性指标“{_LEVEL_TEXT[level]}”为分值的{band}",
        parameter="qualitative",
    )
