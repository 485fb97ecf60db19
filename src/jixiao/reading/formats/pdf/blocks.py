"""From the flow of a file's pages to the blocks of a document, each with its page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import structs

from jixiao.document import Cell, Grid, NoteKind, Paragraph, ReadingNote
from jixiao.origin import Origin
from jixiao.reading.formats.pdf import failures as say
from jixiao.reading.formats.pdf.flow import FlowItem
from jixiao.reading.formats.pdf.joining import TableRun, joined
from jixiao.reading.formats.pdf.layout import PageLine
from jixiao.reading.formats.pdf.lines import glue
from jixiao.reading.formats.pdf.table import PageCell, PageTable
from jixiao.reading.rectangles import SQUARES, TableTooLarge


def blocks_of(flow: Sequence[FlowItem], file: str) -> tuple[list[Paragraph | Grid], list[ReadingNote]]:
    """The paragraphs and grids of a flow in its order, and what has to be said of single tables and cells."""
    blocks: list[Paragraph | Grid] = []
    notes: list[ReadingNote] = []
    tables = 0
    for item in flow:
        match item:
            case TableRun():
                tables += 1
                table = joined(item)
                grid = _grid(table, Origin(file=file, page=table.page, table=tables))
                blocks.append(grid)
                notes.extend(_notes(table, grid))
            case list():
                blocks.append(paragraph_of(item, file))
    return blocks, notes


def paragraph_of(lines: Sequence[PageLine], file: str) -> Paragraph:
    """The lines of a paragraph as one text, placed on the page where it begins."""
    parts = [lines[0].line.text]
    for before, after in pairwise(lines):
        parts.extend((glue(before.line, after.line), after.line.text))
    text = "".join(parts)
    return Paragraph(text, Origin(file=file, page=lines[0].page, text=text))


def _grid(table: PageTable, origin: Origin) -> Grid:
    """The grid of a table; raises `TableTooLarge` where it has more squares than any form."""
    height, width = table.height, len(table.xs) - 1
    if height * width > SQUARES:
        raise TableTooLarge(origin.file or "", origin.table or 0)
    squares: list[list[Cell | None]] = [[None] * width for _ in range(height)]
    for each in table.cells:
        cell = _cell(each, origin)
        for row in squares[each.row : each.row + each.rows]:
            row[each.column : each.column + each.columns] = [cell] * each.columns
    return Grid(
        tuple(
            tuple(
                _cell(PageCell(number, column, page=table.page), origin) if cell is None else cell
                for column, cell in enumerate(row)
            )
            for number, row in enumerate(squares)
        ),
        origin,
    )


def _cell(each: PageCell, table: Origin) -> Cell:
    origin = Origin(
        file=table.file,
        page=each.page,
        table=table.table,
        row=each.row + 1,
        column=each.column + 1,
        text=each.text or None,
    )
    return Cell(each.text, each.row, each.column, origin, each.rows, each.columns)


def _notes(table: PageTable, grid: Grid) -> list[ReadingNote]:
    notes = [] if table.is_ruled else [ReadingNote(say.unruled(), grid.origin)]
    if table.strips:
        notes.append(ReadingNote(say.widened(table.strips), grid.origin))
    if table.apart:
        notes.append(ReadingNote(say.left_apart(table.page, table.apart), _behind(grid, None)))
        notes.extend(ReadingNote(say.more_columns(table.apart), _behind(grid, row + 1)) for row in range(grid.height))
    blurred = [grid.at(cell.row, cell.column).origin for cell in table.cells if cell.is_blurred]
    notes.extend(ReadingNote(say.printed_over(), origin, NoteKind.BLURRED) for origin in blurred)
    rows = sorted({cell.row for cell in table.cells if cell.is_rejoined})
    notes.extend(ReadingNote(say.rejoined_row(), grid.at(row, 0).origin) for row in rows)
    return notes


def _behind(grid: Grid, row: int | None) -> Origin:
    """The place right of a row (from 1), or of them all: where more columns would be, nothing was read."""
    return structs.replace(grid.origin, row=row, column=grid.width + 1, text=None)
