"""权重: the conventions for the weights of the 一级指标 and of the execution rate."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct, structs

from jixiao.numerals import cut
from jixiao.policy.block import Block
from jixiao.vocabulary import Dimension

SATISFACTION_SHARE = Decimal("0.25")
"""Of points that 效益 and 满意度 share: 10 of 40, as they stand to each other in 财预〔2020〕10号 第十三条."""


class WeightCase(StrEnum):
    """When a set of weights holds."""

    WITHOUT_COST = "without_cost"
    WITH_COST = "with_cost"
    OPERATION_WITHOUT_FISCAL = "operation_without_fiscal"
    ALWAYS = "always"


class WeightSet(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    A convention for the weights of the 一级指标 and of the execution rate; None where it sets none.

    A pair is a span, both ends included. `benefit_and_satisfaction` is set where the two share one weight.
    """

    when: WeightCase
    execution: Decimal | tuple[Decimal, Decimal] | None = None
    cost: Decimal | tuple[Decimal, Decimal] | None = None
    output: Decimal | tuple[Decimal, Decimal] | None = None
    benefit: Decimal | tuple[Decimal, Decimal] | None = None
    satisfaction: Decimal | tuple[Decimal, Decimal] | None = None
    benefit_and_satisfaction: Decimal | None = None
    decision: Decimal | None = None
    process: Decimal | None = None

    def level_points(self) -> dict[Dimension, Decimal] | None:
        """
        The points of each 一级指标 for a new form; None where a span or a missing weight leaves nothing to go by.

        Points that 效益 and 满意度 share are split as these stand to each other in 财预〔2020〕10号 第十三条.
        """
        benefit, satisfaction = self.benefit, self.satisfaction
        if self.benefit_and_satisfaction is not None:
            satisfaction = cut(self.benefit_and_satisfaction * SATISFACTION_SHARE)
            benefit = self.benefit_and_satisfaction - satisfaction
        named = {
            Dimension.COST: self.cost,
            Dimension.OUTPUT: self.output,
            Dimension.BENEFIT: benefit,
            Dimension.SATISFACTION: satisfaction,
        }
        points = {dimension: weight for dimension, weight in named.items() if isinstance(weight, Decimal)}
        return points if {Dimension.OUTPUT, Dimension.BENEFIT} <= points.keys() else None


class Weights(Block, frozen=True, kw_only=True):
    """
    权重: the sets in use; none where weights are free. `total` is what all weights add up to.

    `satisfaction_to_benefit`: where satisfaction is not set, its weight goes to benefit.
    """

    sets: tuple[WeightSet, ...] = ()
    satisfaction_to_benefit: bool = False
    total: Decimal = Decimal(100)

    def level_points(self) -> tuple[dict[Dimension, Decimal], ...]:
        """The points of each 一级指标 for a new form, by each of the sets that tell them."""
        return tuple(points for each in self.sets if (points := each.level_points()) is not None)

    def expected(
        self, *, with_cost: bool, with_satisfaction: bool, operation_without_fiscal: bool = False
    ) -> tuple[WeightSet, ...]:
        """
        The conventions that a form can follow: whether it sets cost and satisfaction indicators decides.

        `operation_without_fiscal`: a bond project in operation that uses no fiscal money. Empty where weights are free.
        """
        cost = WeightCase.WITH_COST if with_cost else WeightCase.WITHOUT_COST
        wanted = WeightCase.OPERATION_WITHOUT_FISCAL if operation_without_fiscal else cost
        fitting = tuple(one for one in self.sets if one.when in {WeightCase.ALWAYS, wanted})
        if with_satisfaction or not self.satisfaction_to_benefit:
            return fitting
        return tuple(_without_satisfaction(one) for one in fitting)


def _without_satisfaction(weights: WeightSet) -> WeightSet:
    match weights.benefit, weights.satisfaction:
        case Decimal() as benefit, Decimal() as satisfaction:
            return structs.replace(weights, benefit=benefit + satisfaction, satisfaction=None)
        case _:
            return weights
