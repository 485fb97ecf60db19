"""Which part of the file is shown for a finding: the table that it stands in, or a paragraph with its neighbours."""

from __future__ import annotations

from msgspec import Struct

from jixiao.document import Document, Grid, Paragraph
from jixiao.origin import Origin

NEIGHBOURS = 30
"""How many blocks are shown before and after the one concerned."""


class TableExcerpt(Struct, frozen=True):
    """A table of the file: `block` is its place among the document's blocks."""

    block: int
    grid: Grid


class ProseExcerpt(Struct, frozen=True):
    """Paragraphs and tables around a place: `first` is the place of the first among the document's blocks."""

    first: int
    blocks: tuple[Paragraph | Grid, ...]


Excerpt = TableExcerpt | ProseExcerpt


def excerpt_of(document: Document, block: int) -> Excerpt:
    """The block at a place among the document's: a table by itself, a paragraph with what stands around it."""
    match document.blocks[block] if document.blocks else None:
        case Grid() as grid:
            return TableExcerpt(block, grid)
        case _:
            first = max(0, block - NEIGHBOURS)
            return ProseExcerpt(first, document.blocks[first : block + NEIGHBOURS + 1])


def block_at(document: Document, origin: Origin) -> int:
    """
    The block that *origin* stands in, by its place among the document's blocks.

    A table is told by its number and its cells, a paragraph by its line, else its number, else its page and its text;
    0 where nothing fits.
    """
    if origin.table is not None or origin.sheet is not None:
        return _table_at(document, origin)
    return _paragraph_at(document, origin)


def row_at(grid: Grid, origin: Origin) -> int | None:
    """The row of *grid* (from 0) that *origin* names; None where it names none."""
    if origin.row is None:
        return None
    for row in range(grid.height):
        if any(cell.origin.row == origin.row and cell.row == row for cell in grid.squares[row]):
            return row
    return None


def row_number(grid: Grid, row: int) -> int:
    """The number by which users call a row (from 0): of a cell that begins there, not of one that spans it."""
    cells = grid.squares[row]
    cell = next((each for each in cells if each.row == row), cells[0])
    return row + 1 if cell.origin.row is None else cell.origin.row + row - cell.row


def _table_at(document: Document, origin: Origin) -> int:
    """A worksheet can hold several tables of one number: the one with the row comes first."""
    tables = [
        (place, block)
        for place, block in enumerate(document.blocks)
        if isinstance(block, Grid) and (block.origin.table, block.origin.sheet) == (origin.table, origin.sheet)
    ]
    holding = [place for place, grid in tables if row_at(grid, origin) is not None or grid.origin == origin]
    return (holding or [place for place, _ in tables] or [0])[0]


def _paragraph_at(document: Document, origin: Origin) -> int:
    """Of paragraphs at the same place the one that holds the text; a line between two belongs to what begins above."""
    there = [
        (place, block)
        for place, block in enumerate(document.blocks)
        if isinstance(block, Paragraph) and _counted(block.origin) == _counted(origin)
    ]
    holding = [place for place, block in there if (origin.text or "") in block.text]
    return (holding or [place for place, _ in there] or [_block_above(document, origin)])[0]


def _block_above(document: Document, origin: Origin) -> int:
    """The last block that begins at the line of *origin* or above it; 0 where there are no lines."""
    if origin.line is None:
        return 0
    lines = [block.origin.line for block in document.blocks]
    above = [place for place, line in enumerate(lines) if line is not None and line <= origin.line]
    return above[-1] if above else 0


def _counted(origin: Origin) -> tuple[int | None, int | None, int | None]:
    """By what a format tells its paragraphs apart: a line, or a number, or only a page."""
    if origin.line is not None:
        return origin.line, None, None
    return None, origin.paragraph, origin.page
