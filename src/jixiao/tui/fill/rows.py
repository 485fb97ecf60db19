"""What can be done with an indicator line, each as one edit."""

from __future__ import annotations

from collections.abc import Iterable

from jixiao.form import Form, FundingLine, Indicator, Written
from jixiao.library import FormFamily, FormTree, LibraryIndicator, form_tree
from jixiao.store import AddFunding, AddIndicator, Edit, MoveIndicator, RemoveIndicator, SetField, Several, apply_edit
from jixiao.tui.fill import row_texts
from jixiao.tui.fill.nodes import Group, Row, rows_of
from jixiao.vocabulary import DIMENSION_OF_CATEGORY, Category, Dimension


def overall_added() -> Edit:
    """The form with the funding line that is scored, as its first."""
    return AddFunding(0, FundingLine(item=Written(row_texts.OVERALL)))


def funding_added(form: Form, name: str) -> tuple[Edit, int]:
    """Another funding line of this name, as the last; the edit and where it then stands."""
    return AddFunding(len(form.funding), FundingLine(item=Written(name))), len(form.funding)


def levels_of(form: Form) -> tuple[tuple[str, str], ...]:
    """The pairs of 一级指标 and 二级指标 that a line can have: the form's own words first, then the official ones."""
    own = [(one.dimension.text or "", one.category.text or "") for one in form.indicators]
    official = [
        (dimension.name, category.name) for dimension in _tree(form).dimensions for category in dimension.categories
    ]
    return tuple(dict.fromkeys(pair for pair in (*own, *official) if pair[0] and pair[1]))


def relabelled(row: Row, dimension: str, category: str) -> Edit:
    """The indicator under another 一级指标 and 二级指标."""
    return Several(
        (
            SetField(("indicators", row.index, "dimension"), dimension),
            SetField(("indicators", row.index, "category"), category),
        )
    )


def added(form: Form, row: Row) -> tuple[Edit, Row]:
    """A blank indicator under *row*, in its level; the edit and where it then stands."""
    here = form.indicators[row.index]
    place = row.index + 1
    blank = Indicator(dimension=Written(here.dimension.text), category=Written(here.category.text))
    return AddIndicator(place, blank), Row(place)


def moved(form: Form, row: Row, by: int) -> tuple[Edit, Row] | None:
    """The indicator before or behind its neighbour in the same 一级指标; None at the end."""
    rows = rows_of(form, Group(form.indicators[row.index].dimension_kind))
    place = rows.index(row) + by
    if not 0 <= place < len(rows):
        return None
    return MoveIndicator(row.index, rows[place].index), rows[place]


def removed(row: Row) -> Edit:
    """The form without the indicator."""
    return RemoveIndicator(row.index)


def toggled(form: Form, row: Row) -> Edit:
    """The indicator marked as not applicable, or as applicable again."""
    applies = form.indicators[row.index].not_applicable
    return SetField(("indicators", row.index, "not_applicable"), None if applies else "是")


def inserted(form: Form, indicator: LibraryIndicator) -> tuple[AddIndicator, Row]:
    """An indicator of the library where the form has its like: behind the last of its 二级指标, else of its level."""
    dimension, category, name_of_dimension, name_of_category = _place(form, indicator.category)
    like = [index for index, one in enumerate(form.indicators) if one.category_kind is category]
    level = [index for index, one in enumerate(form.indicators) if one.dimension_kind is dimension]
    labels = form.indicators[like[0]] if like else form.indicators[level[0]] if level else None
    place = (like or level or [len(form.indicators) - 1])[-1] + 1
    row = Indicator(
        dimension=Written(name_of_dimension if labels is None else labels.dimension.text),
        category=Written(labels.category.text if like and labels is not None else name_of_category),
        name=Written(indicator.name),
        target=Written(indicator.target_text(form.year)),
    )
    return AddIndicator(place, row), Row(place)


def all_inserted(form: Form, indicators: Iterable[LibraryIndicator]) -> Edit:
    """Several indicators of the library, each where the form has its like, as one edit."""
    edits: list[AddIndicator] = []
    for indicator in indicators:
        edit, _ = inserted(form, indicator)
        form = apply_edit(form, edit)
        edits.append(edit)
    return edits[0] if len(edits) == 1 else Several(tuple(edits))


def _place(form: Form, category: Category) -> tuple[Dimension, Category, str, str]:
    """Where a form of this family puts a 二级指标: its level, itself, and both names."""
    tree = _tree(form)
    placed = tree.place(category) or category
    for dimension in tree.dimensions:
        for node in dimension.categories:
            if node.id is placed:
                return dimension.id, placed, dimension.name, node.name
    level = DIMENSION_OF_CATEGORY[category]
    name = next((dimension.name for dimension in tree.dimensions if dimension.id is level), "")
    return level, category, name, ""


def _tree(form: Form) -> FormTree:
    """The levels of the family that the form is of, told by whether it has 成本指标 as a level of its own."""
    has_cost = any(one.dimension_kind is Dimension.COST for one in form.indicators)
    return form_tree(FormFamily.COST if has_cost else FormFamily.STANDARD)
