"""The weights of a form's 一级指标 and of the execution rate, and which conventions of a policy they fit."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct

from jixiao.numerals import shown
from jixiao.policy import WeightSet
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import Dimension

Span = Decimal | tuple[Decimal, Decimal] | None
_HUNDRED = Decimal(100)
_SEVERAL = frozenset(map(Decimal, range(2, 11)))
"""How many hundreds a form may count in."""
_SHORT = {
    Dimension.COST: "成本",
    Dimension.OUTPUT: "产出",
    Dimension.BENEFIT: "效益",
    Dimension.SATISFACTION: "满意度",
    Dimension.DECISION: "决策",
    Dimension.PROCESS: "过程",
}


class LevelPoints(Struct, frozen=True):
    """Points of the execution rate (None where it carries none) and of each 一级指标 that the form sets."""

    execution: Decimal | None
    dimensions: Mapping[Dimension, Decimal]

    def __str__(self) -> str:
        """执行率10、产出50、效益30、满意度10."""
        parts = [f"执行率{shown(self.execution)}"] if self.execution is not None else []
        parts += [f"{_SHORT[each]}{shown(self.dimensions[each])}" for each in Dimension if each in self.dimensions]
        return "、".join(parts)


def level_points(form: FormUnderReview) -> LevelPoints | None:
    """The points as the rows add up; None where a weight or a 一级指标 can't be read."""
    sums: dict[Dimension, Decimal] = {}
    for each in form.filled_rows:
        weight = each.indicator.weight.number
        if each.dimension is None or weight is None:
            return None
        sums[each.dimension] = sums.get(each.dimension, Decimal(0)) + weight
    overall = form.overall
    if overall is not None and overall.weight.number is None and overall.weight.text is not None:
        return None
    return LevelPoints(overall.weight.number if overall is not None else None, sums)


def cost_within_output(points: LevelPoints) -> LevelPoints:
    """The points where cost counts as a part of output, as it does in 财预〔2020〕10号."""
    sums = dict(points.dimensions)
    cost = sums.pop(Dimension.COST, None)
    if cost is not None:
        sums[Dimension.OUTPUT] = sums.get(Dimension.OUTPUT, Decimal(0)) + cost
    return LevelPoints(points.execution, sums)


def of_hundred(points: LevelPoints) -> LevelPoints:
    """The points as they would be of 100, where a form counts in hundreds (200分制); else as they are."""
    parts = (*points.dimensions.values(), points.execution or Decimal(0))
    times = sum(parts, Decimal(0)) / _HUNDRED
    if times not in _SEVERAL:
        return points
    execution = None if points.execution is None else points.execution / times
    return LevelPoints(execution, {level: each / times for level, each in points.dimensions.items()})


def fits(points: LevelPoints, convention: WeightSet) -> bool:
    """
    Whether the points are those of a convention; what it sets no weight for is free.

    Where the form sets no satisfaction, its weight may have gone to benefit (101号 三（六）).
    """
    have = points.dimensions
    if points.execution is not None and not _within(points.execution, convention.execution):
        return False
    pairs = [(Dimension.COST, convention.cost), (Dimension.OUTPUT, convention.output)]
    pairs += [(Dimension.DECISION, convention.decision), (Dimension.PROCESS, convention.process)]
    if not all(_within(have.get(dimension, Decimal(0)), wanted) for dimension, wanted in pairs):
        return False
    benefit, satisfaction = have.get(Dimension.BENEFIT, Decimal(0)), have.get(Dimension.SATISFACTION, Decimal(0))
    if convention.benefit_and_satisfaction is not None:
        return benefit + satisfaction == convention.benefit_and_satisfaction
    if satisfaction == 0:
        return _within(benefit, convention.benefit) or _within(benefit, _joined(convention))
    return _within(benefit, convention.benefit) and _within(satisfaction, convention.satisfaction)


def _joined(convention: WeightSet) -> Span:
    match convention.benefit, convention.satisfaction:
        case Decimal() as benefit, Decimal() as satisfaction:
            return benefit + satisfaction
        case _:
            return convention.benefit


def _within(points: Decimal, wanted: Span) -> bool:
    match wanted:
        case None:
            return True
        case Decimal():
            return points == wanted
        case low, high:
            return low <= points <= high


def shown_convention(convention: WeightSet) -> str:
    """A convention in words: 执行率10、产出50、效益30、满意度10."""
    joined = convention.benefit_and_satisfaction
    parts = (
        ("执行率", convention.execution),
        ("成本", convention.cost),
        ("产出", convention.output),
        ("决策", convention.decision),
        ("过程", convention.process),
        ("效益", convention.benefit),
        ("满意度", convention.satisfaction),
        ("效益和满意度", joined),
    )
    return "、".join(f"{label}{_shown(points)}" for label, points in parts if points is not None)


def _shown(points: Decimal | tuple[Decimal, Decimal]) -> str:
    match points:
        case Decimal():
            return shown(points)
        case low, high:
            return f"{shown(low)}—{shown(high)}"
