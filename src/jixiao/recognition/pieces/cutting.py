"""Cuts the grids of a document into the tables that they hold, each with the lines around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from jixiao.document import Cell, Document, Grid, Paragraph
from jixiao.form import Written
from jixiao.recognition.cells import filled_cells, is_line, part_of, written
from jixiao.recognition.headers import funding_header, indicator_header
from jixiao.recognition.labelling import HEADER_FIELDS, OBJECTIVE_FIELDS, label_key
from jixiao.recognition.own_cells import laid_out
from jixiao.recognition.piece import Piece
from jixiao.recognition.pieces.by_project import parted_by_project
from jixiao.recognition.pieces.joining import Block, joined
from jixiao.recognition.pieces.side_by_side import parted
from jixiao.recognition.pieces.squared import squared
from jixiao.recognition.pieces.torn_rows import mended
from jixiao.recognition.surroundings import is_annex, is_remark, is_remark_item, is_title, lines_in

_LINES_ABOVE = 14
_LINES_BELOW = 8


def pieces_of(document: Document) -> list[Piece]:
    """The tables of a document in order."""
    blocks = joined(_alternating(document))
    pieces: list[Piece] = []
    for at, block in enumerate(blocks):
        match block:
            case Grid():
                above = blocks[at - 1] if at else []
                below = blocks[at + 1] if at + 1 < len(blocks) else []
                grid, notes = laid_out(block)
                pieces.append(
                    Piece(
                        grid=squared(mended(grid)),
                        above=tuple(_beside(block.at(0, 0), above)[-_LINES_ABOVE:]),
                        below=tuple(_beside(block.at(block.height - 1, 0), below)[:_LINES_BELOW]),
                        notes=notes,
                    )
                )
            case _:
                continue
    return pieces


def _beside(edge: Cell, lines: Block) -> list[Written]:
    """The lines next to a table's first or last row; what stands on another sheet of a workbook is none of its own."""
    match lines:
        case Grid():
            return []
        case _:
            return [line for line in lines if line.origin.sheet == edge.origin.sheet]


def _alternating(document: Document) -> list[Block]:
    """Tables and the runs of lines between them, in order; a grid of several tables is cut into them."""
    blocks: list[Block] = []
    for block in document.blocks:
        match block:
            case Paragraph(text=text, origin=origin):
                for line in lines_in(Written(_without_bar(text) or None, origin)):
                    _add_line(blocks, line)
            case Grid():
                for grid in parted(block):
                    _add_projects(blocks, grid)
    return blocks


def _add_projects(blocks: list[Block], grid: Grid) -> None:
    """Adds a grid, or the tables of the projects that it lists; the lines above it belong to each of them."""
    last = blocks[-1] if blocks else None
    above = last if isinstance(last, list) else []
    for number, part in enumerate(parted_by_project(grid)):
        for line in above if number else ():
            _add_line(blocks, line)
        _add_tables(blocks, part)


def _without_bar(text: str) -> str:
    """A line without the bar behind it: a row of a text that has one cell alone (项目支出绩效自评表 |)."""
    return text[:-1].rstrip() if text.endswith("|") and text.count("|") == 1 else text


def _add_line(blocks: list[Block], line: Written) -> None:
    last = blocks[-1] if blocks else None
    if isinstance(last, list):
        last.append(line)
    else:
        blocks.append([line])


def _add_tables(blocks: list[Block], grid: Grid) -> None:
    bounds = [*_starts(grid), grid.height]
    for first, last in pairwise(bounds):
        part = grid if (first, last) == (0, grid.height) else part_of(grid, first, last)
        end = _end_of_body(part)
        if end:
            blocks.append(part if end == part.height else part_of(part, 0, end))
        for row in range(end, part.height):
            for cell in filled_cells(part, row):
                _add_line(blocks, written(cell))


def _end_of_body(grid: Grid) -> int:
    """The row under the last row of a table proper; 0 where a grid holds nothing but lines."""
    end = grid.height
    while end and (first := _lines_before(grid, end)) < end:
        end = first
    return end if any(len(filled_cells(grid, row)) > 1 for row in range(end)) else 0


def _lines_before(grid: Grid, end: int) -> int:
    """The first of the rows right before *end* that are blank, a line, or a remark and its items (说明：1. …, 2. …)."""
    if not filled_cells(grid, end - 1) or is_line(grid, end - 1):
        return end - 1
    first = end
    while first and _is_single(grid, first - 1, is_remark_item):
        first -= 1
    return first - 1 if 0 < first < end and _is_single(grid, first - 1, is_remark) else end


def _is_single(grid: Grid, row: int, is_so: Callable[[str], bool]) -> bool:
    """Whether a row holds nothing but a text of a kind in its first column."""
    cells = filled_cells(grid, row)
    return len(cells) == 1 and cells[0].column == 0 and is_so(cells[0].text)


def _starts(grid: Grid) -> list[int]:
    """The rows at which a table begins: the first, and every title or project's name after a table's own body."""
    starts = [0]
    has_body = has_form = titled = False
    for row in range(grid.height):
        cells = filled_cells(grid, row)
        if not cells:
            continue
        if _is_title_row(cells, grid.width):
            if has_body:
                starts.append(_pulled_up(grid, row, starts[-1]))
                has_body = has_form = False
            titled = True
            continue
        if (
            has_form
            and not titled
            and HEADER_FIELDS.get(label_key(cells[0].text)) == "project"
            and len(label_key(cells[0].text)) > 2
        ):
            starts.append(_pulled_up(grid, row, starts[-1]))
            has_form = False
        titled = titled and len(cells) == 1
        has_body = has_body or len(cells) > 1
        has_form = has_form or indicator_header(grid, row) is not None or funding_header(grid, row) is not None
    return starts


def _is_title_row(cells: Sequence[Cell], width: int) -> bool:
    """
    Whether a row is the title of a table that begins there.

    A title with （续） goes on with the table above, and 年度绩效目标 in a row of its own is the name of a block.
    """
    wide = len(cells) == 1 and (cells[0].column == 0 or cells[0].columns * 2 > width)
    if wide and label_key(cells[0].text) in OBJECTIVE_FIELDS:
        return False
    return wide and is_title(lines_in(written(cells[0]))[0].text or "") and "续" not in cells[0].text


def _pulled_up(grid: Grid, row: int, bound: int) -> int:
    """*row* moved up over blank rows and the number of an annex (附件2): they stand over the table that begins."""
    while row - 1 > bound and _is_over_title(filled_cells(grid, row - 1)):
        row -= 1
    return row


def _is_over_title(cells: Sequence[Cell]) -> bool:
    return not cells or (len(cells) == 1 and is_annex(cells[0].text))
