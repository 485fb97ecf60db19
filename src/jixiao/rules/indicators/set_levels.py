"""Which 一级指标 and 二级指标 a form sets, by the labels of its rows; rows without a readable label are told apart."""

from __future__ import annotations

from jixiao.form import Form, Indicator
from jixiao.vocabulary import DIMENSION_OF_CATEGORY, Category, Dimension


def dimension_of_row(indicator: Indicator) -> Dimension | None:
    """The 一级指标 of a row by its own label, else by that of its 二级指标; None where neither can be read."""
    if indicator.dimension_kind is not None:
        return indicator.dimension_kind
    category = indicator.category_kind
    return DIMENSION_OF_CATEGORY[category] if category is not None else None


def set_dimensions(form: Form) -> frozenset[Dimension]:
    """The 一级指标 of which the form has an indicator."""
    found = (dimension_of_row(indicator) for indicator in form.indicators)
    return frozenset(dimension for dimension in found if dimension is not None)


def set_categories(form: Form) -> frozenset[Category]:
    """The 二级指标 of which the form has an indicator."""
    return frozenset(
        category for indicator in form.indicators if (category := indicator.category_kind) is not None
    )


def rows_without_dimension(form: Form) -> int:
    """How many rows have no readable 一级指标."""
    return sum(1 for indicator in form.indicators if dimension_of_row(indicator) is None)
