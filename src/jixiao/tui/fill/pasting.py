"""A block of cells from a spreadsheet or a document: what of it would go into which field."""

from __future__ import annotations

from io import StringIO

from msgspec import Struct

from jixiao.form import Form
from jixiao.store import Edit, FieldPath, SetField, Several
from jixiao.tui.fill.fields import INDICATOR
from jixiao.tui.fill.nodes import Row, rows_in_order


class Planned(Struct, frozen=True):
    """A cell of the block and the field into which it would go."""

    path: FieldPath
    text: str


def cells_of(block: str) -> list[list[str]]:
    """The rows and cells of a copied block; line breaks inside a quoted cell belong to the cell."""
    import csv

    rows = csv.reader(StringIO(block.replace("\r\n", "\n").replace("\r", "\n")), dialect="excel-tab")
    return [[cell.strip() for cell in row] for row in rows if any(cell.strip() for cell in row)]


def plan(form: Form, path: FieldPath, block: str) -> list[Planned]:
    """
    What goes where when *block* is put onto the field at *path*: to the right by columns, downwards by indicators.

    Empty where the field is no column of the indicators. What finds no field is left out; `left_over` counts it.
    """
    match path:
        case ("indicators", int(first), str(column)) if column in INDICATOR:
            rows = rows_in_order(form)
            below = rows[rows.index(Row(first)) :]
            columns = INDICATOR[INDICATOR.index(column) :]
            return [
                Planned(("indicators", row.index, name), cell)
                for row, cells in zip(below, cells_of(block), strict=False)
                for name, cell in zip(columns, cells, strict=False)
                if cell
            ]
        case _:
            return []


def left_over(planned: list[Planned], block: str) -> int:
    """How many cells of the block find no field."""
    return sum(bool(cell) for row in cells_of(block) for cell in row) - len(planned)


def edit_of(planned: list[Planned]) -> Edit:
    """The plan as one edit."""
    return Several(tuple(SetField(each.path, each.text) for each in planned))
