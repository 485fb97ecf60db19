"""Conventions of weights: what fits, with and without satisfaction, and what a silent policy means."""

from __future__ import annotations

from decimal import Decimal

import pytest

from builders import clean_indicators, form, indicator, submission
from jixiao.policy import WeightCase, WeightSet
from jixiao.reviewing import ReviewSettings, review
from jixiao.rules import Status
from jixiao.rules.indicators.level_weights import LevelPoints, fits
from jixiao.vocabulary import Dimension

CONVENTION = WeightSet(
    when=WeightCase.WITHOUT_COST,
    execution=Decimal(10),
    output=Decimal(50),
    benefit=Decimal(30),
    satisfaction=Decimal(10),
)


@pytest.mark.parametrize(
    ("output", "benefit", "satisfaction", "fitting"),
    [
        pytest.param(50, 30, 10, True, id="as-agreed"),
        pytest.param(50, 40, 0, True, id="satisfaction-went-to-benefit"),
        pytest.param(60, 20, 10, False, id="more-output"),
        pytest.param(50, 20, 20, False, id="more-satisfaction"),
    ],
)
def test_points_fit_a_convention_level_by_level(output: int, benefit: int, satisfaction: int, *, fitting: bool) -> None:
    """A sum of 100 alone is no convention."""
    points = {Dimension.OUTPUT: output, Dimension.BENEFIT: benefit, Dimension.SATISFACTION: satisfaction}
    dimensions = {dimension: Decimal(number) for dimension, number in points.items() if number}
    assert fitting is fits(LevelPoints(Decimal(10), dimensions), CONVENTION)


def test_a_policy_that_leaves_weights_free_accuses_nobody() -> None:
    """Where the region has no convention, that of another region binds nobody."""
    rows = (indicator(weight="80", printed_score="80"), *clean_indicators()[3:4])
    outcome = review(submission(form(indicators=rows)), settings=ReviewSettings(policy="yunnan", select=("I117",)))
    assert [Status.NOT_APPLICABLE] == [entry.status for entry in outcome.ledger]


def test_the_clean_form_fits() -> None:
    """10, 50, 30 and 10 are the weights of 第十三条."""
    outcome = review(submission(form()), settings=ReviewSettings(policy="mof-2020", select=("I117",)))
    assert [Status.PASSED] == [entry.status for entry in outcome.ledger]
