"""
The points of a number against a number under one policy: 正向, 反向 and 满意度.

An empty tuple means that the policy is silent (未定). Source of the formulas: policies.md 2.
"""

from __future__ import annotations

from decimal import Decimal
from typing import assert_never

from jixiao.numerals import percent, shown
from jixiao.policy import PolicyInForce
from jixiao.policy.methods import DeductMethod, EqualMode, InverseMethod, PositiveMethod, SatisfactionMethod
from jixiao.scoring.arithmetic import write_band, write_gated, write_product
from jixiao.scoring.cases import Ratio
from jixiao.scoring.formulas import (
    Share,
    banded,
    gated,
    linear_decline,
    proportion,
    ratio_decline,
    stepped,
    within_tolerance,
)
from jixiao.scoring.results import conditioned, make_score, merge_equal
from jixiao.scoring.scorecard import Score
from jixiao.values import Direction

LINEAR = "反向线性"
RATIO = "反向比值"
_INVERSE_WHEN = {
    InverseMethod.LINEAR: LINEAR,
    InverseMethod.RATIO: RATIO,
    InverseMethod.ZERO: "超出不得分",
    InverseMethod.TOLERANCE: "按控制率",
    InverseMethod.MANUAL: "人工定分",
}
_DECLINE_FORMULA = {
    InverseMethod.LINEAR: "(2−完成值÷指标值)×分值，达到2倍得0",
    InverseMethod.RATIO: "指标值÷完成值×分值",
}
_SATISFACTION_WHEN = {
    SatisfactionMethod.AS_POSITIVE: "同定量指标",
    SatisfactionMethod.BANDED: "满意度分档",
    SatisfactionMethod.STEP: "满意度逐级扣分",
}
_NONE = Decimal(0)


def score_ratio(case: Ratio, weight: Decimal, policy: PolicyInForce, *, satisfaction: bool) -> tuple[Score, ...]:
    """All scores for a ratio; *satisfaction*: it is a rate of 满意度, where it is a percentage that should be high."""
    if case.direction is Direction.LOWER_IS_BETTER:
        return _score_inverse(case, weight, policy)
    if satisfaction and case.percent:
        return _score_satisfaction(case, weight, policy)
    return _score_positive(case, weight, policy)


def _score_positive(case: Ratio, weight: Decimal, policy: PolicyInForce) -> tuple[Score, ...]:
    if case.exact and policy.equal.mode is EqualMode.EXACT and case.actual != case.target:
        return ()
    if case.reached:
        return _score_reached(case, weight, policy)
    if case.target < 0:
        return ()
    if case.actual <= 0:
        line = f"完成值{shown(case.actual)}，按0计，得0"
        return (make_score(_NONE, line, "完成值÷指标值×分值，负数按0", "positive"),)
    head = f"{shown(case.actual)}÷{shown(case.target)}"
    return (_score_completion(proportion(case.actual, case.target), head, weight, policy),)


def _score_reached(case: Ratio, weight: Decimal, policy: PolicyInForce) -> tuple[Score, ...]:
    if case.strict and case.target == 0 == case.actual:
        return ()
    over = policy.over
    if over.deduct is DeductMethod.FIXED and case.target > 0 and over.deduct_at and over.deduct_points:
        excess = case.actual / case.target
        if excess >= over.deduct_at:
            points = max(_NONE, weight - over.deduct_points)
            head = f"{shown(case.actual)}÷{shown(case.target)}={percent(excess)}"
            line = f"{head}，达到{percent(over.deduct_at)}，{shown(weight)}−{shown(over.deduct_points)}={shown(points)}"
            return (make_score(points, line, "超额达到界线的扣定额分", "over"),)
    higher = case.direction is Direction.HIGHER_IS_BETTER
    sign, parameter = ("≥", "positive") if higher else ("≤", "inverse")
    line = f"完成值{shown(case.actual)}{sign}指标值{shown(case.target)}，得{shown(weight)}"
    return (make_score(weight, line, "完成指标值得满分", parameter),)


def _score_completion(completion: Share, head: str, weight: Decimal, policy: PolicyInForce) -> Score:
    """An unmet target whose completion is known, put through the policy's positive method."""
    places, block = policy.rounding.places, policy.positive
    match block.method:
        case PositiveMethod.PROPORTIONAL:
            points = completion.points(weight, places)
            line = write_product(head, completion, weight=weight, points=points, places=places)
            return make_score(points, line, "完成率×分值", "positive")
        case PositiveMethod.GATED:
            gate = block.gate or Decimal(0)
            points = gated(completion, gate).points(weight, places)
            line = write_gated(head, completion, gate, weight=weight, points=points, places=places)
            floor = f"{shown(gate * 100)}%"
            formula = f"完成率低于{floor}得0，否则(完成率−{floor})÷(1−{floor})×分值"
            return make_score(points, line, formula, "positive")
        case _:
            assert_never(block.method)


def _score_inverse(case: Ratio, weight: Decimal, policy: PolicyInForce) -> tuple[Score, ...]:
    if case.target < 0 and not case.reached:
        return ()
    found = []
    for method in policy.inverse.methods:
        score = _score_inverse_by(method, case, weight, policy)
        if score is not None:
            found.append(conditioned(score, _INVERSE_WHEN[method]))
    return merge_equal(found)


def _score_inverse_by(method: InverseMethod, case: Ratio, weight: Decimal, policy: PolicyInForce) -> Score | None:
    if method is InverseMethod.TOLERANCE and case.target > 0:
        return _score_tolerance(case, weight, policy)
    if case.reached:
        return _score_reached(case, weight, policy)[0]
    if case.target == 0 and method is not InverseMethod.MANUAL:
        return make_score(_NONE, f"指标值为0，完成值{shown(case.actual)}，得0", "超出不得分", "inverse")
    match method:
        case InverseMethod.MANUAL:
            return None
        case InverseMethod.ZERO | InverseMethod.TOLERANCE:
            line = f"完成值{shown(case.actual)}超过指标值{shown(case.target)}，得0"
            return make_score(_NONE, line, "超出不得分", "inverse")
        case InverseMethod.LINEAR | InverseMethod.RATIO:
            return _score_decline(method, case, weight, policy)
        case _:
            assert_never(method)


def _score_decline(method: InverseMethod, case: Ratio, weight: Decimal, policy: PolicyInForce) -> Score:
    """An exceeded ceiling above 0 by one of the two formulas, put through the gate where the policy has one."""
    target, actual = shown(case.target), shown(case.actual)
    if method is InverseMethod.LINEAR:
        decline, head = linear_decline(case.actual, case.target), f"2−{actual}÷{target}"
    else:
        decline, head = ratio_decline(case.actual, case.target), f"{target}÷{actual}"
    if policy.positive.method is PositiveMethod.GATED:
        return _score_completion(decline, head, weight, policy)
    places = policy.rounding.places
    points = decline.points(weight, places)
    line = write_product(head, decline, weight=weight, points=points, places=places)
    return make_score(points, line, _DECLINE_FORMULA[method], "inverse")


def _score_tolerance(case: Ratio, weight: Decimal, policy: PolicyInForce) -> Score:
    share = within_tolerance(case.actual, case.target, policy.inverse.bands)
    points = share.points(weight, policy.rounding.places)
    rate = (case.target - case.actual) / case.target
    head = f"({shown(case.target)}−{shown(case.actual)})÷{shown(case.target)}"
    line = write_band(head, rate, share=share.value, weight=weight, points=points)
    return make_score(points, line, "按控制率的偏离分档", "inverse")


def _score_satisfaction(case: Ratio, weight: Decimal, policy: PolicyInForce) -> tuple[Score, ...]:
    block = policy.satisfaction
    found: list[Score] = []
    for method in block.methods:
        match method:
            case SatisfactionMethod.AS_POSITIVE:
                scores = _score_positive(case, weight, policy)
            case SatisfactionMethod.BANDED:
                scores = _score_rate(banded(case.actual / 100, block.bands), case, weight, policy)
            case SatisfactionMethod.STEP:
                scores = _score_rate(_stepped_share(case, policy), case, weight, policy)
            case _:
                assert_never(method)
        found.extend(conditioned(score, _SATISFACTION_WHEN[method]) for score in scores)
    return merge_equal(found)


def _stepped_share(case: Ratio, policy: PolicyInForce) -> Share | None:
    block = policy.satisfaction
    if block.full_at is None or block.step is None or block.step_share is None:
        return None
    return stepped(case.actual / 100, full_at=block.full_at, step=block.step, share=block.step_share)


def _score_rate(share: Share | None, case: Ratio, weight: Decimal, policy: PolicyInForce) -> tuple[Score, ...]:
    if share is None:
        return ()
    points = share.points(weight, policy.rounding.places)
    line = write_band("", case.actual / 100, share=max(share.value, _NONE), weight=weight, points=points)
    return (make_score(points, line, "满意度按所在档得分，不看指标值", "satisfaction"),)
