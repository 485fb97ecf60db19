"""Finds the rows of column labels in a form: those of the funding block and those of the indicator block."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from msgspec import Struct

from jixiao.document import Grid
from jixiao.recognition.cells import columns_under, filled_cells, is_number
from jixiao.recognition.header_labels import LEVELS, funding_labels, holds_indicator_labels, indicator_labels
from jixiao.recognition.labelling import (
    FUNDING_FIELDS,
    SIDE_BLOCKS,
    is_category_label,
    is_funding_item,
    is_level_label,
    label_key,
)
from jixiao.vocabulary import FundingRole, funding_role_of

_AMOUNTS = frozenset({"initial_budget", "annual_budget", "executed"})
_PARTS = frozenset({"operator", "measure_unit", "value"})
_PART_OF_ACTUAL = {"operator": "actual_operator", "measure_unit": "actual_unit", "value": "actual", "target": "actual"}
_DEEPEST = 3
_MOST_NUMBERS = 1
"""How many numbers stand among the labels of the funding block."""


class HeaderBand(Struct, frozen=True):
    """
    One to three rows of column labels: `first` to `last`, and the field of each column that has one.

    Besides the fields of the terms list there are `operator` and `measure_unit` (parts of the target),
    `actual_operator` and `actual_unit` (parts of the actual), `initial_target` (the target before it was adjusted),
    `level_points` (the points of a level, in a column right of its names) and `ignored` (known, but no field of a
    form).
    """

    first: int
    last: int
    columns: Mapping[int, str]

    def columns_for(self, field: str) -> list[int]:
        """The columns of a field from left to right."""
        return sorted(column for column, named in self.columns.items() if named == field)

    @property
    def fields(self) -> frozenset[str]:
        """The fields that have a column."""
        return frozenset(self.columns.values()) - {"ignored"}

    @property
    def leftmost(self) -> int:
        """The first column that has a field."""
        return min(column for column, field in self.columns.items() if field != "ignored")


def funding_header(grid: Grid, row: int) -> HeaderBand | None:
    """
    The band of the funding block if it begins in *row*, or None.

    It names two amounts, or an amount and a rate or score; a row below that parts its columns further belongs to it.
    """
    numbers = (cell for cell in filled_cells(grid, row) if is_number(cell.text))
    if len(list(islice(numbers, _MOST_NUMBERS + 1))) > _MOST_NUMBERS:
        return None
    columns = funding_labels(grid, row)
    columns = _without_block_name(grid, row, columns)
    found = set(columns.values())
    amounts = found & (_AMOUNTS | {"budget_adjustment"})
    if len(amounts) < 2 and not (amounts and found & {"printed_rate", "printed_score"}):
        return None
    below = filled_cells(grid, row + 1) if row + 1 < grid.height else []
    parted = len(below) >= 2 and all(label_key(cell.text) in FUNDING_FIELDS for cell in below)
    if parted:
        columns |= funding_labels(grid, row + 1)
    _settle(columns, "budget_adjustment", "annual_budget")
    columns = _with_whole(grid, row, columns)
    columns = _without_items(grid, range(row, row + parted + 1), columns)
    return HeaderBand(row, row + parted, columns) if columns else None


def _without_block_name(grid: Grid, row: int, columns: dict[int, str]) -> dict[int, str]:
    """The columns without that of the block's own name (预算执行), where a further label is that of the same field."""
    name = grid.at(row, 0)
    rest = {column: field for column, field in columns.items() if column not in columns_under(grid, name)}
    named = SIDE_BLOCKS.get(label_key(name.text)) == "funding" and columns.get(0) in rest.values()
    return rest if named else columns


def _with_whole(grid: Grid, row: int, columns: dict[int, str]) -> dict[int, str]:
    """The columns and that of 合计 behind the sources of the money, where no other label names the budget."""
    executed = next((column for column, field in sorted(columns.items()) if field == "executed"), None)
    if executed is None or set(columns.values()) & {"initial_budget", "annual_budget"}:
        return columns
    cells = [cell for cell in filled_cells(grid, row) if 0 < cell.column < executed and is_funding_item(cell.text)]
    if len(cells) < 2 or funding_role_of(label_key(cells[-1].text)) is not FundingRole.OVERALL:
        return columns
    return columns | dict.fromkeys(columns_under(grid, cells[-1]), "annual_budget")


def _without_items(grid: Grid, header: range, columns: Mapping[int, str]) -> dict[int, str]:
    """
    The columns without those under whose label the sources of the money stand (年度预算数 over 总额, 财政资金 …).

    There the label is that of the whole block. In a text whose rows lost the cell before it nothing of the kind stands
    under it: then it is known by another label of the same amount to its right.
    """
    amounts = [column for column, field in columns.items() if field in _AMOUNTS]
    doubled = {
        column
        for column in amounts
        if not grid.exact
        and column == min(amounts)
        and any(
            columns[other] == columns[column]
            and grid.at(header.start, other).text != grid.at(header.start, column).text
            for other in amounts
        )
    }
    return {
        column: field
        for column, field in columns.items()
        if field not in _AMOUNTS or not (column in doubled or _holds_items(grid, header.stop, column))
    }


def _holds_items(grid: Grid, first: int, column: int) -> bool:
    for row in range(first, grid.height):
        text = grid.at(row, column).text
        if text:
            return is_funding_item(text) and not is_number(text)
    return False


def indicator_header(grid: Grid, row: int) -> HeaderBand | None:
    """
    The band of the indicator block that begins in *row*, or None.

    The labels of its rows together name a level and a value, or two levels, or target, actual and points. Rows below
    belong to it while they hold labels only.
    """
    if not holds_indicator_labels(grid, row):
        return None
    last = row
    while last + 1 < min(grid.height, row + _DEEPEST) and holds_indicator_labels(grid, last + 1):
        last += 1
    for end in range(last, row - 1, -1):
        columns = _band_columns(grid, row, end)
        if _is_complete(set(columns.values())):
            return HeaderBand(row, end, columns)
    return None


def _is_complete(found: set[str]) -> bool:
    levels, values = found & LEVELS, found & {"target", "actual"}
    if levels and values:
        return True
    return len(levels) >= 2 or (len(values) == 2 and bool(found & {"weight", "printed_score"}))


def _band_columns(grid: Grid, first: int, last: int) -> dict[int, str]:
    """The field of each column by the lowest label in it; parts of a value ask the label above whose they are."""
    columns: dict[int, str] = {}
    for row in range(first, last + 1):
        for column, field in indicator_labels(grid, row).items():
            columns[column] = _with_parent(field, _parent(grid, first, row, column))
    _settle(columns, "initial_target", "target", besides="initial_target")
    _settle(columns, "completion", "actual")
    _settle(columns, "single_score", "printed_score")
    _settle(columns, "final_score", "printed_score")
    _find_level_points(columns)
    _part_units(columns)
    _widen_names(grid, columns, range(first, last + 1))
    _find_unlabelled_levels(grid, last + 1, columns)
    return columns


def _parent(grid: Grid, first: int, row: int, column: int) -> str | None:
    """The field of the label above *column*; in text also of one to the left, whose cell was merged over it."""
    for above in range(row - 1, first - 1, -1):
        labels = indicator_labels(grid, above)
        if column in labels:
            return labels[column]
        if not grid.exact:
            left = [at for at in labels if at < column]
            if left:
                return labels[max(left)]
    return None


def _with_parent(field: str, parent: str | None) -> str:
    if parent == "actual" and field in _PART_OF_ACTUAL:
        return _PART_OF_ACTUAL[field]
    return "target" if field == "value" else field


def _settle(columns: dict[int, str], loose: str, field: str, *, besides: str = "ignored") -> None:
    """
    Columns of a *loose* field are those of *field* where it has no other, else *besides*.

    年初指标值 is the target where there is no other, 单项得分 the score, 完成情况 the actual.
    """
    named = besides if field in columns.values() else field
    columns.update({column: named for column, found in columns.items() if found == loose})


def _find_level_points(columns: dict[int, str]) -> None:
    """Columns of points between those of the levels are the points of the level to their left, none of an indicator."""
    last = max((column for column, field in columns.items() if field in LEVELS), default=0)
    between = {column for column, field in columns.items() if field == "weight" and column < last}
    if len(between) < sum(1 for field in columns.values() if field == "weight"):
        columns.update(dict.fromkeys((at for at in between if columns.get(at - 1) in LEVELS), "level_points"))


def _part_units(columns: dict[int, str]) -> None:
    """Of two columns of units the one behind the actual is the actual's."""
    units = [column for column, field in columns.items() if field == "measure_unit"]
    actual = max((column for column, field in columns.items() if field == "actual"), default=None)
    if len(units) > 1 and actual is not None and min(units) < actual < max(units):
        columns.update({column: "actual_unit" for column in units if column > actual})


def _widen_names(grid: Grid, columns: dict[int, str], rows: range) -> None:
    """Columns without a label right of a level or a remark belong to it: its label's cell was merged over them."""
    for column in range(1, grid.width):
        left = columns.get(column - 1)
        labelled = any(grid.at(row, column).text for row in rows)
        if column not in columns and left in LEVELS | {"explanation"} and not labelled:
            columns[column] = left


def _find_unlabelled_levels(grid: Grid, first: int, columns: dict[int, str]) -> None:
    """Columns left of the name with a lost or loose label (指标类型): the names of levels in the rows below tell."""
    names = [column for column, field in columns.items() if field == "name"]
    for field, column in _levels_by_words(grid, first, min(names, default=0)).items():
        if field not in columns.values() and columns.get(column, "ignored") == "ignored":
            columns[column] = field


def _levels_by_words(grid: Grid, first: int, end: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for column in range(end):
        words = {label_key(grid.at(row, column).text) for row in range(first, grid.height)} - {""}
        levels = [word for word in words if is_level_label(word)]
        if levels and len(levels) * 2 >= len(words):
            specific = [word for word in levels if is_category_label(word)]
            found.setdefault("category" if len(specific) * 2 > len(levels) else "dimension", column)
    return found
