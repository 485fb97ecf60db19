"""Which 一级指标 and 二级指标 a form sets, by the labels of its rows; rows without a readable label are told apart."""

from __future__ import annotations

from jixiao.form import Form, Indicator
from jixiao.values import is_placeholder
from jixiao.vocabulary import DIMENSION_OF_CATEGORY, Category, Dimension

UNUSED = "没有用到的行"
"""Why an unused row of the layout is not checked."""


def dimension_of_row(indicator: Indicator) -> Dimension | None:
    """The 一级指标 of a row by its own label, else by that of its 二级指标; None where neither can be read."""
    if indicator.dimension_kind is not None:
        return indicator.dimension_kind
    category = indicator.category_kind
    return DIMENSION_OF_CATEGORY[category] if category is not None else None


def says_nothing(indicator: Indicator) -> bool:
    """Whether a row holds no target, actual, weight or score: an unused row of the layout (误报防线 7)."""
    cells = (indicator.target, indicator.actual, indicator.weight, indicator.printed_score)
    return all(cell.text is None or is_placeholder(cell.text) for cell in cells)


def filled_rows(form: Form) -> tuple[Indicator, ...]:
    """The form's indicators without the unused rows."""
    return tuple(indicator for indicator in form.indicators if not says_nothing(indicator))


def set_dimensions(form: Form) -> frozenset[Dimension]:
    """The 一级指标 of which the form has an indicator."""
    found = (dimension_of_row(indicator) for indicator in filled_rows(form))
    return frozenset(dimension for dimension in found if dimension is not None)


def set_categories(form: Form) -> frozenset[Category]:
    """The 二级指标 of which the form has an indicator."""
    return frozenset(category for indicator in filled_rows(form) if (category := indicator.category_kind) is not None)


def follows_framework(form: Form) -> bool:
    """Whether a form sets the levels of an evaluation framework (决策, 管理), which some places use for self-evaluation."""
    return bool(set_dimensions(form) & {Dimension.DECISION, Dimension.PROCESS})


def rows_without_dimension(form: Form) -> int:
    """How many rows have no readable 一级指标."""
    return sum(1 for indicator in filled_rows(form) if dimension_of_row(indicator) is None)
