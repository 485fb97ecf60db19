"""A new form: whatever the policy's weights, its points add up to 100 and stand where the form has room for them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.form import Form
from jixiao.library import FormHeader, WeightsUnfit, kinds, load_kind, new_form
from jixiao.library.new_form import shared
from jixiao.vocabulary import Category, Dimension

WITHOUT_COST = {
    Dimension.OUTPUT: Decimal(50),
    Dimension.BENEFIT: Decimal(30),
    Dimension.SATISFACTION: Decimal(10),
}
"""财预〔2020〕10号 第十三条."""
WITH_COST = {
    Dimension.COST: Decimal(20),
    Dimension.OUTPUT: Decimal(40),
    Dimension.BENEFIT: Decimal(20),
    Dimension.SATISFACTION: Decimal(10),
}
"""财预〔2021〕101号 三（六）."""
each_kind = pytest.mark.parametrize("kind_id", [kind.id for kind in kinds()])
each_weights = pytest.mark.parametrize("weights", [WITHOUT_COST, WITH_COST], ids=["without-cost", "with-cost"])


def made(
    kind_id: str = "construction", weights: dict[Dimension, Decimal] = WITH_COST, *, satisfaction: bool = True
) -> Form:
    header = FormHeader(year=2024, project="河道巡查经费")
    return new_form(load_kind(kind_id), header, weights=weights, satisfaction=satisfaction)


def points_of(form: Form) -> dict[Dimension | None, Decimal]:
    points: dict[Dimension | None, Decimal] = {}
    for indicator in form.indicators:
        points[indicator.dimension_kind] = points.get(indicator.dimension_kind, Decimal(0)) + (
            indicator.weight.number or Decimal(0)
        )
    return points


@each_kind
@each_weights
@pytest.mark.parametrize("satisfaction", [True, False], ids=["with-satisfaction", "without-satisfaction"])
def test_weights_add_up_to_100(kind_id: str, weights: dict[Dimension, Decimal], satisfaction: bool) -> None:
    """With the execution rate's, exactly."""
    form = made(kind_id, weights, satisfaction=satisfaction)
    overall = form.overall
    assert overall is not None
    assert (Decimal(10), Decimal(100)) == (
        overall.weight.number,
        (overall.weight.number or Decimal(0)) + sum(points_of(form).values()),
    )


@each_kind
@each_weights
def test_every_level_gets_the_points_of_the_policy(kind_id: str, weights: dict[Dimension, Decimal]) -> None:
    """The policy decides, not the number of indicators."""
    assert weights == points_of(made(kind_id, weights))


@each_kind
@each_weights
def test_every_weight_is_a_whole_number_above_zero(kind_id: str, weights: dict[Dimension, Decimal]) -> None:
    """Nobody wants to score 6.67 points."""
    numbers = [indicator.weight.number or Decimal(0) for indicator in made(kind_id, weights).indicators]
    assert [] == [number for number in numbers if number < 1 or number != int(number)]


def test_without_satisfaction_its_points_go_to_benefit() -> None:
    """财预〔2021〕101号 三（六）."""
    expected = {Dimension.OUTPUT: Decimal(50), Dimension.BENEFIT: Decimal(40)}
    assert expected == points_of(made(weights=WITHOUT_COST, satisfaction=False))


def test_standard_form_has_cost_under_output() -> None:
    """附1 has no level for costs; environmental costs have no place there at all."""
    categories = {indicator.category_kind for indicator in made(weights=WITHOUT_COST).indicators}
    assert (True, True, False) == (
        Category.OUTPUT_COST in categories,
        Category.SUSTAINABILITY in categories,
        Category.ENVIRONMENTAL_COST in categories,
    )


def test_form_with_costs_takes_sustainability_into_social_benefit() -> None:
    """财预〔2021〕101号 二（三） has no 可持续影响."""
    placed = {indicator.name.text: indicator.category.text for indicator in made().indicators}
    assert ("社会效益指标", "经济成本指标") == (placed["工程设计使用年限"], placed["单位造价"])


def test_indicators_stand_in_the_order_of_the_form() -> None:
    """A clerk fills the paper form from top to bottom."""
    expected = [Dimension.COST, Dimension.OUTPUT, Dimension.BENEFIT, Dimension.SATISFACTION]
    assert expected == list(points_of(made()))


def test_the_header_stands_in_the_form() -> None:
    """What is not known yet stays blank, and the policy stays automatic."""
    form = made()
    assert (2024, "河道巡查经费", None, None) == (form.year, form.project.text, form.department.text, form.policy)


def test_actuals_and_scores_are_blank() -> None:
    """The form is to be filled in; nothing is made up."""
    form = made()
    assert {(True, True)} == {(row.actual.blank, row.printed_score.blank) for row in form.indicators}


def test_execution_rate_may_weigh_nothing() -> None:
    """Bond projects without fiscal money in operation: costs take its points."""
    form = made(weights=WITH_COST | {Dimension.COST: Decimal(30)})
    assert form.overall is not None
    assert Decimal(0) == form.overall.weight.number


@pytest.mark.parametrize(
    ("weights", "said"),
    [
        pytest.param({Dimension.OUTPUT: Decimal(101)}, "相加为101", id="more-than-100"),
        pytest.param({Dimension.DECISION: Decimal(10)}, "决策指标", id="level-that-the-form-lacks"),
    ],
)
def test_weights_that_can_not_be_given_are_refused(weights: dict[Dimension, Decimal], said: str) -> None:
    """A form with 90 of 100 points would be reported by our own review."""
    with pytest.raises(WeightsUnfit) as caught:
        made(weights=weights)
    assert said in caught.value.what


@pytest.mark.parametrize(
    ("points", "count", "parts"),
    [
        pytest.param("40", 4, ["10", "10", "10", "10"], id="even"),
        pytest.param("40", 7, ["10", "5", "5", "5", "5", "5", "5"], id="remainder-to-the-first"),
        pytest.param("10", 1, ["10"], id="one"),
        pytest.param("10.5", 2, ["5.5", "5"], id="half-points"),
        pytest.param("2", 3, ["0.68", "0.66", "0.66"], id="fewer-points-than-parts"),
    ],
)
def test_how_points_are_shared(points: str, count: int, parts: list[str]) -> None:
    """Alike, in whole numbers where that is possible."""
    assert [Decimal(part) for part in parts] == shared(Decimal(points), count)


@given(st.decimals(1, 100, places=1), st.integers(1, 30))
def test_parts_add_up(points: Decimal, count: int) -> None:
    """Whatever the weight and the number of indicators."""
    parts = shared(points, count)
    assert (points, count) == (sum(parts), len(parts))
