"""Makes a new form of a kind of project, with the weights that the policy gives to the levels."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from jixiao.form import Form
from jixiao.library import FormHeader, WeightsUnfit, load_kind, new_form
from jixiao.numerals import cut
from jixiao.policy import DEFAULT_ID, WeightSet, policy_in_force
from jixiao.vocabulary import Dimension

SATISFACTION_SHARE = Decimal("0.25")
"""Of points that 效益 and 满意度 share: 10 of 40, as they stand to each other in 财预〔2020〕10号 第十三条."""


def make_form(kind: str, project: str, *, today: date) -> Form:
    """
    The form of a kind of project (its id) for the year before *today*'s, which is the one evaluated now.

    Raises: UsageError where there is no such kind, WeightsUnfit where no set of weights suits it.
    """
    chosen = load_kind(kind)
    header = FormHeader(year=today.year - 1, project=project or None)
    for weights in _weights(policy_in_force(DEFAULT_ID, header.year).weights.sets):
        try:
            return new_form(chosen, header, weights=weights)
        except WeightsUnfit:
            continue
    raise WeightsUnfit(f"没有适合“{chosen.name}”一类项目的分值")


def _weights(sets: tuple[WeightSet, ...]) -> Iterator[dict[Dimension, Decimal]]:
    """The sets that give 产出 and 效益 points; a span or a missing weight leaves nothing to go by."""
    for each in sets:
        benefit, satisfaction = each.benefit, each.satisfaction
        if each.benefit_and_satisfaction is not None:
            satisfaction = cut(each.benefit_and_satisfaction * SATISFACTION_SHARE)
            benefit = each.benefit_and_satisfaction - satisfaction
        named = {
            Dimension.COST: each.cost,
            Dimension.OUTPUT: each.output,
            Dimension.BENEFIT: benefit,
            Dimension.SATISFACTION: satisfaction,
        }
        points = {dimension: weight for dimension, weight in named.items() if isinstance(weight, Decimal)}
        if {Dimension.OUTPUT, Dimension.BENEFIT} <= points.keys():
            yield points
