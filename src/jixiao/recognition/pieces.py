"""Cuts the grids of a document into the tables that they hold, and joins a table that a page break tore in two."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

from msgspec import Struct

from jixiao.document import Cell, Document, Grid, Paragraph
from jixiao.form import Written
from jixiao.patterns import compiled_on_use
from jixiao.recognition.cells import filled_cells, is_line, part_of, stacked, written
from jixiao.recognition.headers import funding_header, indicator_header
from jixiao.recognition.labelling import HEADER_FIELDS, SIDE_BLOCKS, label_key
from jixiao.recognition.labels import TOTAL_LABELS
from jixiao.recognition.surroundings import is_title
from jixiao.recognition.torn_rows import mended, rows_of

_SECTION = compiled_on_use(r"[一二三四五六七八]、")
_MOST_TORN = 4
_LINES_ABOVE = 14
_LINES_BELOW = 8


class Piece(Struct, frozen=True):
    """One table of a document with the lines above and below it, the nearest of them last and first."""

    grid: Grid
    above: tuple[Written, ...] = ()
    below: tuple[Written, ...] = ()


_Block: TypeAlias = Grid | list[Written]


def pieces_of(document: Document) -> list[Piece]:
    """The tables of a document in order."""
    blocks = [block if isinstance(block, list) else mended(block) for block in _joined(_alternating(document))]
    pieces: list[Piece] = []
    for at, block in enumerate(blocks):
        match block:
            case Grid():
                above = blocks[at - 1] if at else []
                below = blocks[at + 1] if at + 1 < len(blocks) else []
                pieces.append(
                    Piece(
                        grid=block,
                        above=tuple(_beside(block, above)[-_LINES_ABOVE:]),
                        below=tuple(_beside(block, below)[:_LINES_BELOW]),
                    )
                )
            case _:
                continue
    return pieces


def _beside(grid: Grid, lines: _Block) -> list[Written]:
    """The lines next to a table; what stands on another sheet of a workbook is none of its own."""
    match lines:
        case Grid():
            return []
        case _:
            return [line for line in lines if line.origin.sheet == grid.origin.sheet]


def _alternating(document: Document) -> list[_Block]:
    """Tables and the runs of lines between them, in order; a grid of several tables is cut into them."""
    blocks: list[_Block] = []
    for block in document.blocks:
        match block:
            case Paragraph(text=text, origin=origin):
                _add_line(blocks, Written(text or None, origin))
            case Grid():
                _add_tables(blocks, block)
    return blocks


def _add_line(blocks: list[_Block], line: Written) -> None:
    last = blocks[-1] if blocks else None
    if isinstance(last, list):
        last.append(line)
    else:
        blocks.append([line])


def _add_tables(blocks: list[_Block], grid: Grid) -> None:
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
    while end and (not filled_cells(grid, end - 1) or is_line(grid, end - 1)):
        end -= 1
    return end if any(len(filled_cells(grid, row)) > 1 for row in range(end)) else 0


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
    """Whether a row is the title of a table that begins there; a title with （续） goes on with the table above."""
    wide = len(cells) == 1 and (cells[0].column == 0 or cells[0].columns * 2 > width)
    return wide and is_title(cells[0].text) and "续" not in cells[0].text


def _pulled_up(grid: Grid, row: int, bound: int) -> int:
    """*row* moved up over blank rows and lines that hold one cell: they stand over the table that begins."""
    while row - 1 > bound and len(filled_cells(grid, row - 1)) == 0:
        row -= 1
    return row


def _joined(blocks: Sequence[_Block]) -> list[_Block]:
    joined: list[_Block] = []
    for block in blocks:
        match block, joined[-2:]:
            case Grid(), [*_, Grid() as last] if _goes_on(last, block):
                joined[-1] = stacked([last.squares, block.squares], last)
            case Grid(), [Grid() as last, list() as lines] if _are_sections(lines) and not _opens_form(block):
                joined[-2:] = [stacked([last.squares, block.squares], last)]
            case Grid(), [Grid() as last, list() as lines] if _are_torn(last, lines, block):
                joined[-2:] = [stacked([last.squares, rows_of(lines, last), block.squares], last)]
            case list() as lines, [*_, Grid() as last] if count := _torn_end(last, lines):
                joined[-1] = stacked([last.squares, rows_of(lines[:count], last)], last)
                joined.extend([lines[count:]] if lines[count:] else [])
            case _:
                joined.append(block)
    return joined


def _torn_end(upper: Grid, lines: Sequence[Written]) -> int:
    """How many of the lines under a table of a text are pieces of its last rows, the total row the last of them."""
    if upper.exact or not _is_unfinished(upper):
        return 0
    for at, line in enumerate(lines[: _MOST_TORN + 1]):
        if is_title(line.text or ""):
            return 0
        if "\t" in (line.text or "") and label_key((line.text or "").split("\t")[0]) in TOTAL_LABELS:
            return at + 1
    return 0


def _is_unfinished(grid: Grid) -> bool:
    """Whether a form's indicators have no total row under them."""
    return not _closed(grid) and any(indicator_header(grid, row) is not None for row in range(grid.height))


def _are_sections(lines: Sequence[Written]) -> bool:
    """Whether lines are but the numbered names of a form's blocks (二、预算执行情况), which part its rows."""
    return all(_SECTION.match(line.text or "") and label_key(line.text or "") in SIDE_BLOCKS for line in lines)


def _are_torn(upper: Grid, lines: Sequence[Written], lower: Grid) -> bool:
    """Whether lines between two tables of a text are pieces of rows: the form above goes on below, without a header."""
    if upper.exact or len(lines) > _MOST_TORN or any(is_title(line.text or "") for line in lines) or _opens_form(lower):
        return False
    headed = any(indicator_header(lower, row) or funding_header(lower, row) for row in range(lower.height))
    closing = any(label_key(lower.at(row, 0).text) in TOTAL_LABELS for row in range(lower.height))
    return closing and not headed and _is_unfinished(upper)


def _opens_form(grid: Grid) -> bool:
    opening = [cell for row in range(min(3, grid.height)) for cell in filled_cells(grid, row)]
    return any(is_title(cell.text) or HEADER_FIELDS.get(label_key(cell.text)) == "project" for cell in opening)


def _goes_on(upper: Grid, lower: Grid) -> bool:
    """Whether *lower* is the rest of the form in *upper*: nothing stands between, and it opens no table of its own."""
    if _opens_form(lower):
        return False
    if upper.origin.sheet != lower.origin.sheet:
        return False
    upper_bands = [indicator_header(upper, row) for row in range(upper.height)]
    has_indicators = any(band is not None for band in upper_bands)
    has_funding = any(funding_header(upper, row) is not None for row in range(upper.height))
    band = next((band for row in range(min(8, lower.height)) if (band := indicator_header(lower, row))), None)
    if band is not None:
        repeated = any(above is not None and above.fields == band.fields for above in upper_bands)
        return not _closed(upper) and (repeated or (has_funding and not has_indicators))
    return has_indicators and upper.width == lower.width and not _closed(upper)


def _closed(grid: Grid) -> bool:
    """Whether a form ends with its total row."""
    last = [cells for row in range(grid.height) if (cells := filled_cells(grid, row))]
    return bool(last) and label_key(last[-1][0].text) in TOTAL_LABELS
