"""Which 一级指标 and 二级指标 a form sets, by the labels of its rows; rows without a readable label are told apart."""

from __future__ import annotations

from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import FRAMEWORK_DIMENSIONS, Category, Dimension

UNUSED = "没有用到的行"
"""Why an unused row of the layout is not checked."""


def set_dimensions(form: FormUnderReview) -> frozenset[Dimension]:
    """The 一级指标 of which the form has an indicator."""
    return frozenset(each.dimension for each in form.filled_rows if each.dimension is not None)


def set_categories(form: FormUnderReview) -> frozenset[Category]:
    """The 二级指标 of which the form has an indicator."""
    found = (each.indicator.category_kind for each in form.filled_rows)
    return frozenset(category for category in found if category is not None)


def follows_framework(form: FormUnderReview) -> bool:
    """Whether a form sets the levels of an evaluation framework (决策, 管理), which some places use for self-evaluation."""
    return bool(set_dimensions(form) & FRAMEWORK_DIMENSIONS)


def rows_without_dimension(form: FormUnderReview) -> int:
    """How many rows have no readable 一级指标."""
    return sum(each.dimension is None for each in form.filled_rows)
