"""
Worksheets to paragraphs and grids: what stands over a table in a wide merged cell is a line, the rest is the table.

Rows that hold nothing are left out, so that a form with blank rows between its blocks stays whole and a sheet with a
stray cell in its last row stays small; origins keep the sheet's own rows and columns.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from msgspec import Struct

from jixiao.document import Cell, Document, Grid, Paragraph, ReadingNote
from jixiao.origin import Origin
from jixiao.patterns import compiled_on_use
from jixiao.reading.failures import FileEmpty
from jixiao.reading.raw import RawFile
from jixiao.reading.worksheet import MOST_COLUMNS, MOST_SQUARES, Merge, Place, Told, Worksheet, cell_notes, hidden_notes
from jixiao.vocabulary import squeezed

_PROJECT_LABEL = compiled_on_use(r"项目[（(]?.{0,6}[）)]?名称[：:]?")
"""What a form of its own begins with."""
_BLANK_ROW: dict[int, str] = {}
_LINES_BEFORE = 4
_FEWEST_ROWS = 3
_FEWEST_CELLS = 3


class SheetBlocks(Struct, frozen=True):
    """The blocks of a worksheet in order, and what has to be said about it."""

    blocks: tuple[Paragraph | Grid, ...]
    notes: tuple[ReadingNote, ...]


class _Layout(Struct, frozen=True):
    """A worksheet without what its merged cells cover: texts by row and column, merged ranges by their start."""

    place: Place
    rows: dict[int, dict[int, str]]
    merges: dict[tuple[int, int], Merge]

    def ends(self, row: int, column: int) -> int:
        """The last column of the cell that begins at a square."""
        merge = self.merges.get((row, column))
        return column if merge is None else merge.last_column


def document_of(source: RawFile, kind: str, sheets: Iterable[Worksheet], notes: Iterable[ReadingNote]) -> Document:
    """
    The document that worksheets make, with *notes* on the file before those on its sheets.

    Sheets are asked for one by one, and no more of them once the workbook is larger than any submission.
    Raises `FileEmpty` where there is neither a block nor anything to say.
    """
    blocks: list[Paragraph | Grid] = []
    said = list(notes)
    room = MOST_SQUARES
    for sheet in sheets:
        found = blocks_of(sheet, room)
        blocks.extend(found.blocks)
        said.extend(found.notes)
        room -= sum(block.height * block.width for block in found.blocks if isinstance(block, Grid))
        if room <= 0:
            said.append(ReadingNote("这个工作簿内容过多，此后的工作表没有读", sheet.place.origin()))
            break
    if not blocks and not said:
        raise FileEmpty(source.name)
    return Document(source=source.source(kind), blocks=tuple(blocks), notes=tuple(said))


def blocks_of(sheet: Worksheet, room: int = MOST_SQUARES) -> SheetBlocks:
    """
    The paragraphs and grids of a worksheet, of at most *room* squares.

    There is a grid for each table that a blank row parts from a form's beginning.
    """
    layout, covered = _uncovered(sheet)
    notes = [*sheet.notes, *hidden_notes(sheet), *cell_notes(sheet.place, covered, _COVERED)]
    kept, cut = _within_bounds(layout, room)
    blocks: list[Paragraph | Grid] = []
    for rows in _tables(layout, kept):
        blocks.extend(_blocks(layout, rows))
    return SheetBlocks(tuple(blocks), (*notes, *cut))


_COVERED = "合并单元格盖住了这一格的文字“{}”，表面看不到，没有读入"


def _uncovered(sheet: Worksheet) -> tuple[_Layout, list[Told]]:
    """The sheet as it is seen: a merged cell shows the text of its first square, and hides those of the others."""
    merges: dict[tuple[int, int], Merge] = {}
    covered: list[Told] = []
    if not sheet.merges:
        return _Layout(sheet.place, sheet.rows, merges), covered
    rows = dict(sheet.rows)
    taken: set[tuple[int, int]] = set()
    room = 10 * MOST_SQUARES
    for merge in sheet.merges:
        start = (merge.first_row, merge.first_column)
        room -= min(merge.last_row - merge.first_row + 1, len(rows))
        if start in taken or start in merges or room < 0:
            continue
        merges[start] = merge
        shown = rows.get(merge.first_row, _BLANK_ROW).get(merge.first_column)
        for row, column in _squares_with_text(merge, rows):
            taken.add((row, column))
            text = rows[row][column]
            rows[row] = {each: kept for each, kept in rows[row].items() if each != column}
            if text != shown:
                covered.append(Told(row, column, text))
    return _Layout(sheet.place, {row: cells for row, cells in rows.items() if cells}, merges), covered


def _squares_with_text(merge: Merge, rows: dict[int, dict[int, str]]) -> list[tuple[int, int]]:
    """The squares of a range behind its first that hold a text; the range may be a million rows high."""
    within: Iterable[int] = range(merge.first_row, merge.last_row + 1)
    if merge.last_row - merge.first_row >= len(rows):
        within = [row for row in rows if merge.first_row <= row <= merge.last_row]
    found: list[tuple[int, int]] = []
    for row in within:
        cells = rows.get(row, _BLANK_ROW)
        columns = range(merge.first_column + (row == merge.first_row), merge.last_column + 1)
        if len(columns) > len(cells) or not cells.keys().isdisjoint(columns):
            found.extend([(row, column) for column in cells if column in columns])
    return found


def _within_bounds(layout: _Layout, room: int) -> tuple[list[int], list[ReadingNote]]:
    """The rows with text that are read, and a note where something lies beyond what is read."""
    rows = sorted(layout.rows)
    notes: list[ReadingNote] = []
    far = min((column for cells in layout.rows.values() for column in cells if column >= MOST_COLUMNS), default=None)
    if far is not None:
        message = f"第{MOST_COLUMNS}列以后的内容没有读，如有表格请移到前面各列"
        notes.append(ReadingNote(message, layout.place.origin(column=far)))
        rows = [row for row in rows if min(layout.rows[row]) < MOST_COLUMNS]
    width = max((column for row in rows for column in layout.rows[row] if column < MOST_COLUMNS), default=0) + 1
    most = room // width
    if len(rows) > most:
        message = f"这张工作表内容过多，第{rows[most] + 1}行起没有读；如有自评表请单独存为一个文件"
        notes.append(ReadingNote(message, layout.place.origin(row=rows[most])))
        rows = rows[:most]
    return rows, notes


def _tables(layout: _Layout, rows: Sequence[int]) -> list[list[int]]:
    """The rows of each table: cut at the blank rows over a form's first row where a whole table stands above."""
    tables: list[list[int]] = [[]]
    for at, row in enumerate(rows):
        gap = at > 0 and row > rows[at - 1] + 1
        if gap and _opens_form(layout, rows[at : at + _LINES_BEFORE + 1]) and _is_table(layout, tables[-1]):
            tables.append([])
        tables[-1].append(row)
    return [table for table in tables if table]


def _opens_form(layout: _Layout, rows: Sequence[int]) -> bool:
    """Whether a form begins with the first of *rows*, perhaps its title and a line or two before the project's name."""
    for each in rows:
        cells = layout.rows[each]
        if _PROJECT_LABEL.fullmatch(squeezed(cells[min(cells)])):
            return True
        if len(cells) > 1:
            return False
    return False


def _is_table(layout: _Layout, rows: Sequence[int]) -> bool:
    return sum(1 for row in rows if len(layout.rows[row]) >= _FEWEST_CELLS) >= _FEWEST_ROWS


def _blocks(layout: _Layout, rows: Sequence[int]) -> list[Paragraph | Grid]:
    """The lines over a table as paragraphs, then the table; a sheet of nothing but lines is all paragraphs."""
    if all(len(layout.rows[row]) == 1 for row in rows):
        return [_paragraph(layout, row) for row in rows]
    left = min(min(layout.rows[row]) for row in rows)
    right = _right_edge(layout, {row: max(layout.rows[row]) for row in rows if len(layout.rows[row]) > 1})
    lines = 0
    while _is_line(layout, rows[lines], left, right):
        lines += 1
    # What stands alone in its row beyond the table, between or under its rows, must not be lost.
    right = max(right, *(min(layout.rows[row]) for row in rows[lines:]))
    grid = _grid(layout, rows[lines:], left, right)
    return [*(_paragraph(layout, row) for row in rows[:lines]), grid]


def _right_edge(layout: _Layout, last: dict[int, int]) -> int:
    """
    The last column of a table, of whose rows with several cells *last* gives the last cell's column.

    A title may be merged far beyond the table, and does not count.
    """
    ends = [merge.last_column for (row, column), merge in layout.merges.items() if last.get(row) == column]
    return min(max(*last.values(), *ends, 0), MOST_COLUMNS - 1)


def _is_line(layout: _Layout, row: int, left: int, right: int) -> bool:
    """Whether a row holds but one cell, and this is merged over most of a table's width or stands beyond it."""
    cells = layout.rows[row]
    if len(cells) > 1:
        return False
    (column,) = cells
    return column > right or (layout.ends(row, column) - column + 1) * 2 > right - left + 1 > 1


def _paragraph(layout: _Layout, row: int) -> Paragraph:
    ((column, text),) = layout.rows[row].items()
    return Paragraph(text, layout.place.origin(row, column, text))


def _grid(layout: _Layout, rows: Sequence[int], left: int, right: int) -> Grid:
    place = layout.place
    file, sheet, table = place.file, place.sheet, place.number
    filled: list[tuple[Cell, ...]] = []
    for at, line in enumerate(_merged_squares(layout, rows, left, right)):
        row = rows[at]
        text_of = layout.rows[row].get
        cells = [
            Cell(
                text_of(column, ""),
                at,
                column - left,
                Origin(file, sheet, None, None, table, row + 1, column + 1, text_of(column)),
            )
            if cell is None
            else cell
            for column, cell in enumerate(line, start=left)
        ]
        filled.append(tuple(cells))
    return Grid(tuple(filled), place.origin(), exact=True)


def _merged_squares(layout: _Layout, rows: Sequence[int], left: int, right: int) -> list[list[Cell | None]]:
    """The squares of a grid, those that a merged cell covers filled with it; where ranges overlap the first counts."""
    place = layout.place
    squares: list[list[Cell | None]] = [[None] * (right - left + 1) for _ in rows]
    room = 2 * MOST_SQUARES  # ranges that overlap over and over would take more than the grid itself
    for (row, column), merge in layout.merges.items():
        first = bisect_left(rows, row)
        last = bisect_right(rows, merge.last_row, first)
        start, end = max(column, left) - left, min(merge.last_column, right) - left + 1
        height, width = last - first, end - start
        room -= height * width if height > 0 and width > 0 else 1
        if height <= 0 or width <= 0 or room < 0:
            continue
        lines = squares[first:last]
        if [line[start:end] for line in lines].count([None] * width) < height:
            continue
        text = layout.rows.get(row, _BLANK_ROW).get(column, "")
        origin = Origin(place.file, place.sheet, None, None, place.number, row + 1, column + 1, text or None)
        cell = Cell(text, first, start, origin, height, width)
        for line in lines:
            line[start:end] = [cell] * width
    return squares
