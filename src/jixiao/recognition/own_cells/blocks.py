"""The blocks of a text's table: each header with the field of every column, and the rows under it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from jixiao.document import Cell, Grid
from jixiao.origin import Origin
from jixiao.recognition.cells import filled_cells, is_line, is_number
from jixiao.recognition.form_table.funding_rows import FundingBlock, ends_funding, read_funding_columns
from jixiao.recognition.headers import HeaderBand, funding_header, indicator_header
from jixiao.recognition.labelling import FUNDING_FIELDS, SIDE_BLOCKS, is_funding_item, label_key
from jixiao.recognition.labels import COUNTING_LABELS, TAIL_LABELS, TOTAL_LABELS
from jixiao.recognition.own_cells.divided_headers import divided

Squares: TypeAlias = tuple[Cell, ...]
"""A row of a grid, a cell for each column."""
Fields: TypeAlias = tuple[str | None, ...]
"""The field of each column as `jixiao.recognition.suits` names them, None where a column has no label."""
_SOURCES = frozenset({"资金来源", "项目资金来源"})
"""Labels over the items of the money, or beside a further one over them (资金类别)."""
_BESIDE = frozenset({"side", "item", "amount_label", "counting", None})


class Block(Struct, frozen=True):
    """A block under its header: the rows of both, the header's squares, and the field of each column."""

    first: int
    body: range
    header: tuple[Squares, ...]
    fields: Fields

    @property
    def leftmost(self) -> int:
        """The first column with a field of its own."""
        return next((column for column, field in enumerate(self.fields) if field not in _BESIDE), 0)


def block_at(grid: Grid, row: int) -> Block | None:
    """The block whose header begins in *row*, or None."""
    indicators = indicator_header(grid, row)
    if indicators is not None:
        header = _header(grid, indicators)
        divides = header is not None and indicator_header(_with_rows(grid, row, header), row)
        body = _body(grid, indicators.last + 1, scored=True)
        header = header or grid.squares[row : indicators.last + 1]
        return Block(row, body, header, _fields(header, divides or indicators))
    funding = funding_header(grid, row)
    if funding is not None:
        body = _body(grid, funding.last + 1, scored=False)
        header = grid.squares[row : funding.last + 1]
        if _lacks_corner(grid, row, body):
            header = tuple(_behind_blank(labels) for labels in header)
            funding = funding_header(_with_rows(grid, row, header), row) or funding
        return Block(row, body, header, _fields(header, funding, item="item"))
    columns = read_funding_columns(grid, row)
    return None if columns is None else _block_of_sources(grid, row, columns)


def _lacks_corner(grid: Grid, row: int, body: range) -> bool:
    """Whether the label over the items of the money (项目资金) stands in a line above: all others moved left."""
    labels = filled_count(grid.squares[row])
    if not all(cell.text for cell in grid.squares[row][:labels]):
        return False
    first = label_key(grid.at(row, 0).text)
    counts = [filled_count(grid.squares[each]) for each in body if is_funding_item(grid.at(each, 0).text)]
    return first in FUNDING_FIELDS and first not in SIDE_BLOCKS and max(counts, default=0) == labels + 1


def _behind_blank(row: Squares) -> Squares:
    """A row moved by a column to the right."""
    moved = (replace(cell, column=cell.column + 1) for cell in row)
    return (Cell("", row[0].row, 0, replace(row[0].origin, text=None)), *moved)


def _block_of_sources(grid: Grid, row: int, columns: FundingBlock) -> Block:
    """The block that gives each source of the money a column and each amount a row."""
    sources = {line.item.origin for line in columns.lines}
    first = next(column for column, cell in enumerate(grid.squares[row]) if cell.origin in sources)
    band = HeaderBand(row, row, dict.fromkeys(range(first, filled_count(grid.squares[row])), "amount"))
    header = grid.squares[row : row + 1]
    return Block(row, range(row + 1, columns.end), header, _fields(header, band, item="amount_label"))


def _header(grid: Grid, band: HeaderBand) -> tuple[Squares, ...] | None:
    """Two rows of labels, the lower under those of the upper that they divide; None for any other header."""
    rows = grid.squares[band.first : band.last + 1]
    columns = divided(rows[0], rows[1]) if len(rows) == 2 else None
    if columns is None:
        return None
    width = max(*columns[0], *columns[1], grid.width - 1) + 1
    return tuple(
        placed(row, dict(zip(at, [cell for cell in row if cell.text], strict=True)), width)
        for row, at in zip(rows, columns, strict=True)
    )


def _with_rows(grid: Grid, first: int, rows: Sequence[Squares]) -> Grid:
    squares = [*grid.squares[:first], *rows, *grid.squares[first + len(rows) :]]
    width = max(map(len, squares))
    return replace(grid, squares=tuple(padded(row, number, width) for number, row in enumerate(squares)))


def _fields(header: Sequence[Squares], band: HeaderBand, *, item: str = "") -> Fields:
    """The field of each column of a block; *item* is that of the column before its amounts."""
    width = max(map(len, header))
    fields: list[str | None] = []
    for column in range(width):
        keys = [label_key(row[column].text) for row in header if column < len(row) and row[column].text]
        field = band.columns.get(column)
        if any(key in COUNTING_LABELS for key in keys):
            field = "counting"
        elif column < band.leftmost and field is None:
            beside = column == 0 and bool(keys) and (keys[0] in SIDE_BLOCKS or keys[0] in _SOURCES)
            field = "side" if beside and band.leftmost > (1 if item else 0) else item or None
            if field == "item" and keys and "item" in fields:
                field = "ignored"
        elif field is None and keys:
            field = "ignored"
        fields.append(field)
    return tuple(fields)


def _body(grid: Grid, first: int, *, scored: bool) -> range:
    """The rows under a header; *scored* where they are indicators, which a total may close."""
    end = first
    while end < grid.height and not _ends(grid, end, scored=scored):
        end += 1
    return range(first, end)


def _ends(grid: Grid, row: int, *, scored: bool) -> bool:
    """Whether a block ends before *row*: another header, the total of the indicators or a remark below them."""
    cells = filled_cells(grid, row)
    if not cells:
        return False
    if funding_header(grid, row) is not None or indicator_header(grid, row) is not None:
        return True
    if not scored:
        return ends_funding(grid, row)
    key = label_key(cells[0].text)
    if is_line(grid, row) or key in TOTAL_LABELS:
        return True
    return key in TAIL_LABELS and key not in SIDE_BLOCKS and not any(is_number(cell.text) for cell in cells[1:])


def placed(row: Squares, columns: Mapping[int, Cell], width: int, *, blank: Origin | None = None) -> Squares:
    """A row of *width* squares with the cells in their *columns*, blank elsewhere (at the place *blank* if given)."""
    origin = blank or replace(row[0].origin, text=None)
    return tuple(
        replace(columns[column], column=column) if column in columns else Cell("", row[0].row, column, origin)
        for column in range(width)
    )


def padded(row: Squares, number: int, width: int) -> Squares:
    """The row of that *number* with blanks behind it up to *width*."""
    origin = replace(row[-1].origin, text=None)
    return (*row, *(Cell("", number, column, origin) for column in range(len(row), width)))


def filled_count(row: Squares) -> int:
    """How many cells a row has up to its last with text."""
    return max((column + 1 for column, cell in enumerate(row) if cell.text), default=0)
