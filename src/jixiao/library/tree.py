"""The levels of the official forms: which 一级指标 and 二级指标 each has, and its funding lines."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from msgspec import Struct, convert

from jixiao.library.files import read_library_file
from jixiao.vocabulary import Category, Dimension

INDICATOR_COLUMNS = frozenset(
    {"dimension", "category", "name", "target", "actual", "weight", "printed_score", "explanation"}
)
"""The indicator columns of 附1, as fields of `Indicator`."""
FUNDING_COLUMNS = frozenset({"initial_budget", "annual_budget", "executed", "weight", "printed_rate", "printed_score"})
"""The funding columns of 附1, as fields of `FundingLine`."""


class FormFamily(StrEnum):
    """The families of forms that the library can lay out (forms.md 1)."""

    STANDARD = "F2"
    """财预〔2020〕10号 附1: cost is a 二级指标 of 产出."""
    COST = "F3"
    """财预〔2021〕101号: cost is a 一级指标, and 可持续影响 is none."""


class CategoryNode(Struct, frozen=True):
    """A 二级指标 with its name on the form."""

    id: Category
    name: str


class DimensionNode(Struct, frozen=True):
    """A 一级指标 with its name on the form and its 二级指标 in order."""

    id: Dimension
    name: str
    categories: tuple[CategoryNode, ...]


class FundingItem(Struct, frozen=True):
    """A funding line of the form; only one is scored."""

    item: str
    scored: bool


class FormTree(Struct, frozen=True):
    """One family: its levels, its funding lines, and where it puts categories that it does not have."""

    family: FormFamily
    dimensions: tuple[DimensionNode, ...]
    funding: tuple[FundingItem, ...]
    placements: dict[Category, Category]

    def place(self, category: Category) -> Category | None:
        """The category itself where the form has it, the one that takes it in, or None where it is not used."""
        if any(node.id is category for dimension in self.dimensions for node in dimension.categories):
            return category
        return self.placements.get(category)


class _CategoryRecord(Struct, frozen=True, forbid_unknown_fields=True):
    id: Category
    name: str
    forms: frozenset[FormFamily]


class _DimensionRecord(Struct, frozen=True, forbid_unknown_fields=True):
    id: Dimension
    name: str
    forms: frozenset[FormFamily]
    categories: tuple[_CategoryRecord, ...]


class _PlacementRecord(Struct, frozen=True, forbid_unknown_fields=True):
    form: FormFamily
    category: Category
    placed_in: Category


class _TreeRecord(Struct, frozen=True, forbid_unknown_fields=True):
    dimensions: tuple[_DimensionRecord, ...]
    placements: tuple[_PlacementRecord, ...]
    funding: tuple[FundingItem, ...]


@cache
def form_tree(family: FormFamily) -> FormTree:
    """The levels of a family of forms, from `tree.toml`."""
    record = convert(read_library_file("tree"), _TreeRecord)
    dimensions = tuple(
        DimensionNode(
            dimension.id,
            dimension.name,
            tuple(CategoryNode(node.id, node.name) for node in dimension.categories if family in node.forms),
        )
        for dimension in record.dimensions
        if family in dimension.forms
    )
    placements = {item.category: item.placed_in for item in record.placements if item.form is family}
    return FormTree(family, dimensions, record.funding, placements)
