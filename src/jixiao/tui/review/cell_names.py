"""What each cell of a row is called: by the label beside it in the head of a form, by its column's label elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from jixiao.document import Cell, Grid
from jixiao.recognition import label_key, labels
from jixiao.report import display_width
from jixiao.vocabulary import squeezed


def _keys(tables: Iterable[Iterable[str]]) -> frozenset[str]:
    return frozenset(word for words in tables for word in words)


_HEAD_LABELS = _keys([*labels.HEADER_LABELS.values(), labels.DETAIL_LABELS])
_LEVELS = _keys([labels.INDICATOR_COLUMNS["dimension"], labels.INDICATOR_COLUMNS["category"]])
_NAMES = _keys([labels.INDICATOR_COLUMNS["name"]])
_COLUMN_LABELS = _keys(
    [
        *labels.FUNDING_COLUMNS.values(),
        *labels.INDICATOR_COLUMNS.values(),
        *labels.OBJECTIVE_COLUMNS.values(),
        labels.IGNORED_COLUMNS,
    ]
)


_ROW_LABELS = frozenset([*labels.TOTAL_LABELS, *labels.SUBTOTAL_LABELS])
"""Labels of rows that hold a sum: they stand under a column that is called otherwise, and under no level."""


class NamedCell(Struct, frozen=True):
    """A cell with its name as the table gives it, without blanks; None where it has none, as a label itself."""

    name: str | None
    cell: Cell


def named_cells(grid: Grid, row: int) -> Iterator[NamedCell]:
    """The cells that cover *row* (from 0), from left to right, each with its name; a merged one is met once."""
    header = None if _is_header(grid, row) else _header_above(grid, row)
    before: Cell | None = None
    for cell in dict.fromkeys(grid.squares[row]):
        name = None if header is None or _is_row_label(cell) else _column_label(grid, header, cell)
        if name is None and before is not None and label_key(before.text) in _HEAD_LABELS:
            name = before.text
        yield NamedCell(None if name is None else squeezed(name), cell)
        before = cell if cell.text else before


def levels_of(grid: Grid, row: int) -> list[str]:
    """
    The names of the levels (一级指标, 二级指标) that a row stands under, without the blanks in them.

    A blank cell takes the name from above. None for a row of labels and for one that holds a sum.
    """
    header = _header_above(grid, row)
    if header is None or _is_header(grid, row) or any(map(_is_row_label, grid.squares[row])):
        return []
    columns = [column for column in range(grid.width) if _is_level(grid, header, column)]
    found = [
        next((squeezed(text) for above in range(row, header, -1) if (text := grid.at(above, column).text)), "")
        for column in columns
    ]
    return [*dict.fromkeys(filter(None, found))]


def short_name(name: str, width: int) -> str:
    """*name* in *width* cells where it fits, else as a label without what is remarked in it: 全年预算数 for …（A）."""
    return name if display_width(name) <= width else label_key(name) or name


def is_indicator_name(named: NamedCell) -> bool:
    """Whether a cell is the name of an indicator (三级指标)."""
    return named.name is not None and label_key(named.name) in _NAMES


def is_level(named: NamedCell) -> bool:
    """Whether a cell names a level."""
    return named.name is not None and label_key(named.name) in _LEVELS


def is_head_label(cell: Cell) -> bool:
    """Whether a cell is a label of the head, whose value stands beside it."""
    return label_key(cell.text) in _HEAD_LABELS


def _is_row_label(cell: Cell) -> bool:
    return label_key(cell.text) in _ROW_LABELS


def _is_level(grid: Grid, header: int, column: int) -> bool:
    return label_key(grid.at(header, column).text) in _LEVELS


def _header_above(grid: Grid, row: int) -> int | None:
    """The nearest row of column labels above *row*."""
    return next((above for above in range(row - 1, -1, -1) if _is_header(grid, above)), None)


def _is_header(grid: Grid, row: int) -> bool:
    """Two labels of columns make a row of them; a form has single ones elsewhere."""
    return sum(label_key(cell.text) in _COLUMN_LABELS for cell in grid.starts(row)) > 1


def _column_label(grid: Grid, header: int, cell: Cell) -> str | None:
    """The label over a cell; None over one that lies under several."""
    over = {grid.at(header, column) for column in range(cell.column, cell.column + cell.columns)}
    texts = [each.text for each in over if each.text]
    return texts[0] if len(texts) == 1 else None
