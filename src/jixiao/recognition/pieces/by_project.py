"""Parts a table that lists the indicators of several projects, whose names stand in a column of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from jixiao.document import Cell, Grid
from jixiao.recognition.cells import columns_of, filled_cells, stacked
from jixiao.recognition.headers import HeaderBand, indicator_header
from jixiao.recognition.labelling import HEADER_FIELDS, label_key
from jixiao.recognition.labels import TOTAL_LABELS

_HEAD_ROWS = 10
"""In how many rows the header of such a list is looked for."""
_FEWEST_LABELS = 5
_AMBIGUOUS = frozenset({"项目", "部门"})
"""Labels that may also stand over something else than a name."""


def parted_by_project(grid: Grid) -> list[Grid]:
    """
    A table for each project that *grid* names in a column; *grid* itself where it has no such column.

    Each gets the lines over the header, a row for every name that the column gives (项目名称 | …), and the header.
    """
    named = [row for row in range(min(grid.height, _HEAD_ROWS)) if _names_a_column(grid, row)]
    band = next((band for row in named if (band := indicator_header(grid, row))), None)
    labels = _name_labels(grid, band) if band is not None else {}
    if band is None or "project" not in labels:
        return [grid]
    lines = [grid.squares[row] for row in range(band.first) if len(filled_cells(grid, row)) == 1]
    header = grid.squares[band.first : band.last + 1]
    return [
        stacked([lines, _names(grid, rows[0], labels), header, [grid.squares[row] for row in rows]], grid)
        for rows in _by_project(grid, range(band.last + 1, grid.height), labels["project"].column)
    ]


def _names_a_column(grid: Grid, row: int) -> bool:
    """Whether a row has the label of a project's name among others: in a form's head no more than two stand in one."""
    keys = [label_key(cell.text) for cell in filled_cells(grid, row)]
    return len(keys) >= _FEWEST_LABELS and any(HEADER_FIELDS.get(key) == "project" for key in keys)


def _name_labels(grid: Grid, band: HeaderBand) -> dict[str, Cell]:
    """The labels in the header that are those of a form's names, by their field."""
    cells = [cell for row in range(band.first, band.last + 1) for cell in grid.starts(row)]
    free = [cell for cell in cells if not any(column in band.columns for column in columns_of(cell))]
    keys = [(label_key(cell.text), cell) for cell in free]
    return {HEADER_FIELDS[key]: cell for key, cell in keys if key in HEADER_FIELDS and key not in _AMBIGUOUS}


def _by_project(grid: Grid, rows: range, column: int) -> Iterator[list[int]]:
    """The rows of each project; a blank cell and a total go with the project above."""
    name = ""
    names: dict[int, str] = {}
    for row in rows:
        text = grid.at(row, column).text
        name = text if text and label_key(text) not in TOTAL_LABELS else name
        names[row] = name
    for named, group in groupby(rows, key=names.__getitem__):
        if named:
            yield list(group)


def _names(grid: Grid, row: int, labels: dict[str, Cell]) -> Sequence[Sequence[Cell]]:
    """A row of label and name for each label."""
    pairs = [(label, grid.at(row, label.column)) for label in labels.values()]
    return [[replace(cell, columns=1, rows=1) for cell in pair] for pair in pairs]
