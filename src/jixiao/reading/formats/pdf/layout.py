"""The order of a page: its tables, filled with their text, and the lines between them from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, field

from jixiao.reading.formats.pdf.aligned import aligned_tables
from jixiao.reading.formats.pdf.banded import banded_tables
from jixiao.reading.formats.pdf.cell_text import lying_lines, text_of
from jixiao.reading.formats.pdf.dividing import divided
from jixiao.reading.formats.pdf.frame import missing_frame
from jixiao.reading.formats.pdf.lattice import Lattice, Square, lattices_of
from jixiao.reading.formats.pdf.lines import Line, rows_of
from jixiao.reading.formats.pdf.page import Box, Page, Rule
from jixiao.reading.formats.pdf.placing import sorted_into
from jixiao.reading.formats.pdf.rules import SNAP, straightened
from jixiao.reading.formats.pdf.runs import Run, are_printed_over, runs_of
from jixiao.reading.formats.pdf.table import PageCell, PageTable

_WIDE = 0.6
_LAST_ROWS = 8
"""A page with the last rows of a strip says no more than so many things."""


class PageLine(Struct):
    """A line of text outside tables, its page (from 1), and the sides between which that page's text stands."""

    line: Line
    page: int
    left: float
    right: float


Item = PageLine | PageTable


class Laid(Struct):
    """
    The tables and lines of a page in reading order, and whether some table could not be told for want of lines.

    `framed` are the same where all lines of the page belong to one table: so it is if the page is a strip of a sheet.
    """

    items: list[Item]
    has_untold: bool = False
    framed: list[Item] = field(default_factory=list)


def laid_out(page: Page) -> Laid:
    """What a page holds."""
    runs = runs_of(page.glyphs)
    lattices = _lattices(page)
    loose = straightened(_beside(page.across, lattices))
    laid = _laid(page, lattices, loose, runs)
    frame = missing_frame(lattices, loose) if lattices or len(laid.items) <= _LAST_ROWS else []
    if frame:
        laid.framed = _laid(page, lattices_of(page.across, page.down, frame), [], runs).items
    return laid


def _laid(page: Page, lattices: Sequence[Lattice], loose: Sequence[Rule], runs: Sequence[Run]) -> Laid:
    """What a page holds whose lines make *lattices*, but for those across that are *loose*."""
    inside, outside = sorted_into(lattices, runs)
    tables = [_filled(lattice, inside, page) for lattice in lattices]
    across = [run for run in outside if not run.glyphs[0].turn]
    banded = banded_tables(loose, across, page.number)
    unruled, lines = aligned_tables(rows_of(banded.left), page.number, [*tables, *banded.tables])
    lines.extend(lying_lines(outside))
    placed: list[tuple[float, Item]] = [(table.ys[0], table) for table in (*tables, *banded.tables, *unruled)]
    left = min((line.left for line in lines), default=0.0)
    right = max((line.right for line in lines), default=0.0)
    if right - left < _WIDE * page.width:
        right = left + page.width
    placed.extend((line.top, PageLine(line, page.number, left, right)) for line in lines)
    return Laid([item for _, item in sorted(placed, key=lambda pair: pair[0])], banded.has_untold)


def _lattices(page: Page) -> list[Lattice]:
    """The tables that lines bound, and where there are none those whose cells are told apart by their colours."""
    drawn = lattices_of(page.across, page.down)
    if not page.fills:
        return drawn
    painted = [lattice for lattice in lattices_of(*_edges(page.fills)) if len(lattice.xs) > 2 and len(lattice.ys) > 2]
    return [*drawn, *(each for each in painted if not any(_overlap(each, other) for other in drawn))]


def _edges(boxes: Sequence[Box]) -> tuple[list[Rule], list[Rule]]:
    across = [Rule(y, left, right) for left, top, right, bottom in boxes for y in (top, bottom)]
    down = [Rule(x, top, bottom) for left, top, right, bottom in boxes for x in (left, right)]
    return across, down


def _overlap(lattice: Lattice, other: Lattice) -> bool:
    return (
        lattice.xs[0] < other.xs[-1]
        and other.xs[0] < lattice.xs[-1]
        and lattice.ys[0] < other.ys[-1]
        and other.ys[0] < lattice.ys[-1]
    )


def _beside(rules: Sequence[Rule], lattices: Sequence[Lattice]) -> list[Rule]:
    """The lines across that stand in no table."""
    return [
        rule
        for rule in rules
        if not any(
            each.ys[0] - SNAP <= rule.at <= each.ys[-1] + SNAP and rule.start < each.xs[-1] and each.xs[0] < rule.end
            for each in lattices
        )
    ]


def _filled(lattice: Lattice, texts: dict[int, list[Run]], page: Page) -> PageTable:
    """The table of a lattice, with the text that *texts* has for the identity of each cell."""
    cells: list[PageCell] = []
    for whole in lattice.cells:
        own = texts.get(id(whole), ())
        if len(own) >= whole.columns > 1:
            cells.extend(_cell(each, runs, lattice, page.number) for each, runs in divided(whole, own, lattice))
        else:
            cells.append(_cell(whole, own, lattice, page.number))
    return PageTable(page=page.number, xs=lattice.xs, ys=lattice.ys, cells=cells, is_ruled=True, sheet=page.sheet)


def _cell(square: Square, runs: Sequence[Run], lattice: Lattice, page: int) -> PageCell:
    cell = PageCell(square.row, square.column, square.rows, square.columns, page=page)
    if lattice.open:
        cell.open = lattice.open_sides(square)
    if runs:
        cell.lines, cell.text = text_of(runs, lattice.box_of(square))
        cell.is_blurred = len(runs) > 1 and are_printed_over(runs)
    return cell
