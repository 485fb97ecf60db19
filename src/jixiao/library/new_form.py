"""A new form from the library: the indicators of a kind of project, with weights that add up to 100."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from msgspec import Struct

from jixiao.errors import UsageError
from jixiao.form import Form, FundingLine, Indicator, PrintedTotal, Written, WrittenNumber, YearSource
from jixiao.library.kind import Kind, LibraryIndicator
from jixiao.library.tree import (
    FUNDING_COLUMNS,
    INDICATOR_COLUMNS,
    CategoryNode,
    DimensionNode,
    FormFamily,
    FormTree,
    form_tree,
)
from jixiao.numerals import cut, shown
from jixiao.vocabulary import DIMENSION_TEXT, Category, Dimension

FULL_POINTS = Decimal(100)
"""What all weights of a form add up to, the execution rate's included."""
_MONEY_UNIT = "万元"


class FormHeader(Struct, frozen=True, kw_only=True):
    """What stands in the head of a new form; what is not known yet is None. `policy` is an id, None for auto."""

    year: int | None = None
    project: str | None = None
    department: str | None = None
    unit: str | None = None
    policy: str | None = None


class WeightsUnfit(UsageError):
    """The weights of the levels can't be given to the indicators of a kind; *what* says why."""

    def __init__(self, what: str) -> None:
        super().__init__(None, what=what, remedy="请换一个口径，或核对口径里的权重")


def new_form(
    kind: Kind, header: FormHeader, *, weights: Mapping[Dimension, Decimal], satisfaction: bool = True
) -> Form:
    """
    A form to be filled in, with all indicators of *kind* and typical targets where these are values.

    *weights* are the points of each 一级指标 under the policy in question; what is missing to 100 is the execution
    rate's. A weight for 成本 makes it the form with 成本指标. Without *satisfaction* its points go to 效益
    (财预〔2021〕101号 三（六）). Within a level the points are shared alike, the remainder to the first.
    Raises: WeightsUnfit.
    """
    points = _points(weights, satisfaction=satisfaction and _has_satisfaction(kind))
    execution = FULL_POINTS - sum(points.values())
    if execution < 0:
        raise WeightsUnfit(f"一级指标的权重相加为{shown(FULL_POINTS - execution)}，超过{shown(FULL_POINTS)}")
    tree = form_tree(FormFamily.COST if Dimension.COST in points else FormFamily.STANDARD)
    usable = [dimension for dimension in tree.dimensions if dimension.id in points and _chosen(kind, tree, dimension)]
    unused = [DIMENSION_TEXT[dimension] for dimension in points if all(dimension is not node.id for node in usable)]
    if unused:
        raise WeightsUnfit(f"口径给{'、'.join(unused)}分配了分值，而“{kind.name}”一类没有这些指标")
    return Form(
        year=header.year,
        year_source=None if header.year is None else YearSource.TABLE,
        project=Written(header.project),
        department=Written(header.department),
        unit=Written(header.unit),
        policy=header.policy,
        money_unit=_MONEY_UNIT,
        funding=_funding(tree, execution),
        indicators=tuple(
            indicator
            for dimension in usable
            for indicator in _indicators(kind, tree, dimension, points=points[dimension.id], year=header.year)
        ),
        printed_total=PrintedTotal(weight=_number(FULL_POINTS)),
        columns=INDICATOR_COLUMNS,
        funding_columns=FUNDING_COLUMNS,
    )


def fitting_form(kind: Kind, header: FormHeader, conventions: Iterable[Mapping[Dimension, Decimal]]) -> Form | None:
    """The new form with the first of the weights in *conventions* that suit the kind; None where none does."""
    for weights in conventions:
        try:
            return new_form(kind, header, weights=weights)
        except WeightsUnfit:  # what the kind lacks under one convention it may have under the next
            continue
    return None


def _points(weights: Mapping[Dimension, Decimal], *, satisfaction: bool) -> dict[Dimension, Decimal]:
    """The points of the levels that have any; without *satisfaction* its points are 效益's."""
    points = {dimension: share for dimension, share in weights.items() if share > 0}
    if not satisfaction and Dimension.SATISFACTION in points:
        points[Dimension.BENEFIT] = points.get(Dimension.BENEFIT, Decimal(0)) + points.pop(Dimension.SATISFACTION)
    return points


def _has_satisfaction(kind: Kind) -> bool:
    return any(indicator.category is Category.BENEFICIARY_SATISFACTION for indicator in kind.indicators)


def _funding(tree: FormTree, execution: Decimal) -> tuple[FundingLine, ...]:
    return tuple(
        FundingLine(item=Written(line.item), weight=_number(execution) if line.scored else WrittenNumber())
        for line in tree.funding
    )


def _indicators(
    kind: Kind, tree: FormTree, dimension: DimensionNode, *, points: Decimal, year: int | None
) -> list[Indicator]:
    """The indicators of a 一级指标 in the order of its 二级指标, with their weights."""
    chosen = _chosen(kind, tree, dimension)
    return [
        Indicator(
            dimension=Written(dimension.name),
            category=Written(category.name),
            name=Written(indicator.name),
            target=Written(indicator.target_text(year)),
            weight=_number(weight),
        )
        for (category, indicator), weight in zip(chosen, shared(points, len(chosen)), strict=True)
    ]


def _chosen(kind: Kind, tree: FormTree, dimension: DimensionNode) -> list[tuple[CategoryNode, LibraryIndicator]]:
    """The indicators of the kind that the form has room for under *dimension*, by its categories."""
    return [
        (category, indicator)
        for category in dimension.categories
        for indicator in kind.indicators
        if tree.place(indicator.category) is category.id
    ]


def shared(points: Decimal, count: int) -> list[Decimal]:
    """
    *points* in *count* like parts, the remainder to the first.

    Whole numbers where there is at least one point for each, else two decimals. The parts add up to *points* exactly.
    """
    part = cut(points / count) or cut(points / count, 2)
    return [points - part * (count - 1), *[part] * (count - 1)]


def _number(points: Decimal) -> WrittenNumber:
    text = shown(points)
    return WrittenNumber(text, number=Decimal(text))
