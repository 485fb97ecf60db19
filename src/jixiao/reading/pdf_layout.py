"""The order of a page: its tables, filled with their text, and the lines between them from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from jixiao.reading.pdf_aligned import aligned_tables
from jixiao.reading.pdf_lattice import Lattice, lattices_of
from jixiao.reading.pdf_lines import Line, joined_text, lines_of, rows_of
from jixiao.reading.pdf_page import Glyph, Page
from jixiao.reading.pdf_table import PageCell, PageTable

_WIDE = 0.6


class PageLine(Struct):
    """A line of text outside tables, its page (from 1), and the sides between which that page's text stands."""

    line: Line
    page: int
    left: float
    right: float


Item = PageLine | PageTable


def items_of(page: Page) -> list[Item]:
    """The tables and lines of a page in reading order."""
    lattices = lattices_of(page.across, page.down)
    inside, outside = _sorted_into(lattices, page.glyphs)
    tables = [_filled(lattice, inside, page.number) for lattice in lattices]
    unruled, lines = aligned_tables(rows_of(outside), page.number, tables)
    placed: list[tuple[float, Item]] = [(table.ys[0], table) for table in (*tables, *unruled)]
    left = min((line.left for line in lines), default=0.0)
    right = max((line.right for line in lines), default=0.0)
    if right - left < _WIDE * page.width:
        right = left + page.width
    placed.extend((line.top, PageLine(line, page.number, left, right)) for line in lines)
    return [item for _, item in sorted(placed, key=lambda pair: pair[0])]


def _sorted_into(lattices: Sequence[Lattice], glyphs: Sequence[Glyph]) -> tuple[dict[int, list[Glyph]], list[Glyph]]:
    """The glyphs of each cell, by the identity of the cell, and those outside of all tables."""
    inside: dict[int, list[Glyph]] = {}
    outside: list[Glyph] = []
    into, left, top, right, bottom = outside, 0.0, 0.0, 0.0, 0.0
    for glyph in glyphs:
        x, y = (glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2
        # A glyph mostly stands in the cell of the one before.
        if not (left < x < right and top < y < bottom):
            into, left, top, right, bottom = outside, 0.0, 0.0, 0.0, 0.0
            for lattice in lattices:
                cell = lattice.cell_at(x, y)
                if cell is not None:
                    into = inside.setdefault(id(cell), [])
                    left, top, right, bottom = lattice.box_of(cell)
                    break
        into.append(glyph)
    return inside, outside


def _filled(lattice: Lattice, texts: dict[int, list[Glyph]], page: int) -> PageTable:
    """The table of a lattice, with the text that *texts* has for the identity of each cell."""
    cells: list[PageCell] = []
    for each in lattice.cells:
        cell = PageCell(each.row, each.column, each.rows, each.columns, page=page)
        if id(each) in texts:
            left, right = lattice.xs[each.column], lattice.xs[each.column + each.columns]
            cell.lines = lines_of(texts[id(each)])
            cell.text = joined_text(cell.lines, left, right)
        cells.append(cell)
    return PageTable(page=page, xs=lattice.xs, ys=lattice.ys, cells=cells, is_ruled=True)
