"""The levels of the two official forms."""

from __future__ import annotations

import pytest

from jixiao.library import FormFamily, form_tree
from jixiao.vocabulary import CATEGORY_TEXT, DIMENSION_OF_CATEGORY, DIMENSION_TEXT, Category, category_of

each_family = pytest.mark.parametrize("family", FormFamily)


def test_standard_form_has_four_kinds_of_output_and_of_benefit() -> None:
    """财预〔2020〕10号 附1."""
    assert [("产出指标", 4), ("效益指标", 4), ("满意度指标", 1)] == [
        (node.name, len(node.categories)) for node in form_tree(FormFamily.STANDARD).dimensions
    ]


def test_form_with_costs_has_three_of_each() -> None:
    """财预〔2021〕101号 二: costs are a level of their own, 可持续影响 is none."""
    assert [("成本指标", 3), ("产出指标", 3), ("效益指标", 3), ("满意度指标", 1)] == [
        (node.name, len(node.categories)) for node in form_tree(FormFamily.COST).dimensions
    ]


@each_family
def test_names_are_those_of_the_vocabulary(family: FormFamily) -> None:
    """One Chinese word for one identifier."""
    named = {node.id: node.name for dimension in form_tree(family).dimensions for node in dimension.categories}
    assert {category: CATEGORY_TEXT[category] for category in named} == named
    assert [] == [node.id for node in form_tree(family).dimensions if DIMENSION_TEXT[node.id] != node.name]


@each_family
def test_categories_stand_under_their_dimension(family: FormFamily) -> None:
    """And are recognised again by their printed names."""
    for dimension in form_tree(family).dimensions:
        assert {dimension.id} == {DIMENSION_OF_CATEGORY[node.id] for node in dimension.categories}
        assert [node.id for node in dimension.categories] == [
            category_of(node.name, dimension.id) for node in dimension.categories
        ]


@pytest.mark.parametrize(
    ("family", "category", "place"),
    [
        pytest.param(FormFamily.STANDARD, Category.ECONOMIC_COST, Category.OUTPUT_COST, id="cost-under-output"),
        pytest.param(FormFamily.STANDARD, Category.SOCIAL_COST, None, id="no-social-cost"),
        pytest.param(FormFamily.STANDARD, Category.SUSTAINABILITY, Category.SUSTAINABILITY, id="sustainability"),
        pytest.param(FormFamily.COST, Category.SUSTAINABILITY, Category.SOCIAL_BENEFIT, id="merged-into-social"),
        pytest.param(FormFamily.COST, Category.ECONOMIC_COST, Category.ECONOMIC_COST, id="cost-of-its-own"),
    ],
)
def test_where_a_category_is_placed(family: FormFamily, category: Category, place: Category | None) -> None:
    """What one form lacks, another category takes in."""
    assert place is form_tree(family).place(category)


def test_only_the_overall_line_is_scored() -> None:
    """附1 prints dashes for the others."""
    assert [("年度资金总额", True), ("其中：当年财政拨款", False), ("上年结转资金", False), ("其他资金", False)] == [
        (line.item, line.scored) for line in form_tree(FormFamily.STANDARD).funding
    ]
