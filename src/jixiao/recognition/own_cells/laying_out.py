"""
Lays out the tables of a text whose rows hold their own cells alone, as a conversion to text or Markdown writes them.

A cell merged over rows stands in the first of them and is missing below, one merged over columns takes one place: the
cells of each row have moved left. They are put under the labels of their header again; where that can be done in two
ways, the cells in question stay out and a note says so. Formats that state their geometry need nothing of the kind,
and a table with a row that begins with a blank has kept its blanks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from jixiao.document import Cell, Grid, ReadingNote
from jixiao.recognition.cells import filled_cells, is_counting, is_number
from jixiao.recognition.labelling import is_category_label, is_level_label, label_key
from jixiao.recognition.labels import SCORE_ONLY_TOTALS, SUBTOTAL_LABELS, TOTAL_LABELS
from jixiao.recognition.left_out import left_out
from jixiao.recognition.own_cells.blocks import Block, Fields, Squares, block_at, filled_count, padded, placed
from jixiao.recognition.own_cells.placing import Placing, fit_of, is_seldom_merged, placings
from jixiao.recognition.suits import suit_of

_CLEARLY = 0.6
"""By how much the best way to place a row must suit better than the next."""
_GAIN = 1.0
"""By how much placing must better a row that tells that a table holds own cells alone."""
_DOUBLED = ("item", "name")
"""The fields whose label may stand over two columns of cells."""
_LEVELS_END = 3
"""Before which column of a row the names of its levels stand."""
_SAID = "各行只写有自己的格，合并的格不再出现，已按表头归位"


class _Laid(Struct, frozen=True):
    """A row under its labels, and what is to be said of it."""

    squares: Squares
    note: ReadingNote | None = None


def laid_out(grid: Grid) -> tuple[Grid, tuple[ReadingNote, ...]]:
    """*grid* with the cells of its blocks under their labels, and what is to be said of it; itself where they are."""
    if grid.exact or any(cell.rows > 1 or cell.columns > 1 for row in grid.squares for cell in row):
        return grid, ()
    rows: dict[int, Squares] = {}
    notes: list[ReadingNote] = []
    row = 0
    while row < grid.height:
        block = block_at(grid, row)
        for number, laid in _laid(grid, block).items() if block is not None else ():
            if not rows:
                notes.append(ReadingNote(_SAID, grid.at(number, 0).origin))
            rows[number] = laid.squares
            notes.extend([laid.note] if laid.note is not None else [])
        row = block.body.stop if block is not None else row + 1
    if not rows:
        return grid, ()
    squares = [rows.get(number, squares) for number, squares in enumerate(grid.squares)]
    width = max(map(len, squares))
    whole = tuple(padded(each, number, width) for number, each in enumerate(squares))
    return replace(grid, squares=whole), tuple(notes)


def _laid(grid: Grid, block: Block) -> dict[int, _Laid]:
    """The rows of a block, its header and its total by their numbers, in its columns; none where all stand there."""
    if any(_has_gap(grid.squares[row], block.leftmost) for row in range(block.first, block.body.start)):
        return {}
    rows = [grid.squares[row] if _is_data(grid, row) else () for row in block.body]
    known = any(is_level_label(cell.text) for row in rows for cell in row[:_LEVELS_END])
    if any(_keeps_blank(row, block.fields, levels_known=known) for row in rows if row):
        return {}
    wide, ways = _fitting(rows, block, levels_known=known)
    moved = any(
        found and found[0].fit >= fit_of(_texts(row), block.fields, levels_known=known) + _GAIN
        for row, found in zip(rows, ways, strict=True)
    )
    if not moved and wide.header == grid.squares[block.first : block.body.start]:
        return {}
    laid = {block.first + number: _Laid(row) for number, row in enumerate(wide.header)}
    for number, row, found in zip(block.body, rows, ways, strict=True):
        if row:
            laid[number] = _placed_row(row, wide, found)
    return laid | _total(grid, wide, laid)


def _fitting(rows: Sequence[Squares], block: Block, *, levels_known: bool) -> tuple[Block, list[list[Placing]]]:
    """The block, with two columns under one label where its rows then fit clearly better, and how they are placed."""
    ways = _ways(rows, block.fields, levels_known=levels_known)
    for field in _DOUBLED:
        if field in block.fields and _has_misfits(rows, ways, block.fields):
            at = block.fields.index(field) + 1
            fields = (*block.fields[:at], field, *block.fields[at:])
            wider = _ways(rows, fields, levels_known=levels_known)
            if _fit(rows, wider) >= _fit(rows, ways) + _GAIN * 2 and _are_used(at, wider, field):
                header = tuple(_with_blank(row, at) for row in block.header)
                return replace(block, fields=fields, header=header), wider
    return block, ways


def _ways(rows: Sequence[Squares], fields: Fields, *, levels_known: bool) -> list[list[Placing]]:
    """The best ways to place each row, in turn: what stands in a column may be merged over the rows below."""
    above: dict[int, str] = {}
    ways: list[list[Placing]] = []
    for row in rows:
        texts = _texts(row)
        found = placings(texts, fields, above, levels_known=levels_known) if row else []
        if found:
            above.update(zip(found[0].columns, texts, strict=True))
        ways.append(found)
    return ways


def _has_misfits(rows: Sequence[Squares], ways: Sequence[Sequence[Placing]], fields: Fields) -> bool:
    """Whether a row has no place, or a cell for which it is a bad one."""
    return any(
        row
        and (
            not found
            or any(suit_of(fields[at], cell.text) < 0 for at, cell in zip(found[0].columns, row, strict=False))
        )
        for row, found in zip(rows, ways, strict=True)
    )


def _are_used(column: int, ways: Sequence[Sequence[Placing]], field: str) -> bool:
    """Whether a second column of names has cells in most rows; one of the sources may have a single 其中."""
    filled = sum(1 for found in ways if found and {column, column - 1} <= set(found[0].columns))
    return field == "item" or 2 * filled > sum(map(bool, ways))


def _fit(rows: Sequence[Squares], ways: Sequence[Sequence[Placing]]) -> float:
    """How well the rows suit together; one that has no place counts as a row of cells that suit badly."""
    return sum(found[0].fit if found else -filled_count(row) for row, found in zip(rows, ways, strict=True) if row)


def _with_blank(row: Squares, at: int) -> Squares:
    blank = Cell("", row[0].row, at, replace(row[0].origin, text=None))
    return (*row[:at], blank, *(replace(cell, column=cell.column + 1) for cell in row[at:]))


def _is_data(grid: Grid, row: int) -> bool:
    """Whether a row is one to place: not blank, no sum of others, no row that counts the columns."""
    cells = filled_cells(grid, row)
    return bool(cells) and not is_counting(cells) and not label_key(cells[0].text).endswith(SUBTOTAL_LABELS)


def _has_gap(header: Squares, leftmost: int) -> bool:
    """Whether a row of labels keeps the blank of a merged cell: before its labels, or between two of them."""
    return not header[0].text or not all(cell.text for cell in header[leftmost : filled_count(header)])


def _keeps_blank(row: Squares, fields: Fields, *, levels_known: bool) -> bool:
    """Whether a row begins with a blank and stands best as it does: then the table has kept its blanks."""
    texts = _texts(row)
    if row[0].text or sum(map(bool, texts)) < 2:
        return False
    ways = placings(texts, fields, {}, levels_known=levels_known)
    return bool(ways) and ways[0].columns == tuple(range(len(texts)))


def _placed_row(row: Squares, block: Block, ways: Sequence[Placing]) -> _Laid:
    """A row in its columns, as far as the best ways to place it agree."""
    texts = _texts(row)
    near = [way for way in ways if way.fit > ways[0].fit - _CLEARLY]
    sure = {
        near[0].columns[number]: row[number]
        for number in range(len(texts))
        if near and len({block.fields[way.columns[number]] for way in near}) == 1
    }
    left = [cell for cell in row[: len(texts)] if cell.text and cell not in sure.values()]
    if not left:
        return _Laid(placed(row, sure, len(block.fields)), _gap_note(row, block.fields, near[0]))
    place = replace(left[0].origin, text=None)
    named = _stand_in(left, sure, block.fields)
    words = "、".join(f"“{cell.text}”" for cell in left if cell not in named.values())
    note = left_out(f"这一行的格与表头对不上，可以有几种归法，未读入：{words}", place, [words])
    return _Laid(placed(row, sure | named, len(block.fields), blank=place), note)


def _stand_in(left: Sequence[Cell], sure: Mapping[int, Cell], fields: Fields) -> dict[int, Cell]:
    """
    The levels and the name of a row with points whose cells are *left* out, as far as none of them is *sure*.

    The row is there, though not its values: a sum over the rows above and below would be wrong without it, and those
    below would be taken for a part of the level above it.
    """
    if not any(is_number(cell.text) for cell in left):
        return {}
    found: dict[int, Cell] = {}
    for cell in left:
        level = "category" if is_category_label(cell.text) else "dimension"
        field = "name" if not is_level_label(cell.text) else level if not sure else None
        if field in fields and suit_of(field, cell.text) > 0:
            found.setdefault(fields.index(field), cell)
    named = any(fields[column] == "name" for column in sure)
    return {column: cell for column, cell in found.items() if column not in sure and not named}


def _total(grid: Grid, block: Block, laid: Mapping[int, _Laid]) -> dict[int, _Laid]:
    """
    The total row under a block by its number, where its only number may be the weight and the score alike.

    Where no row has a score, it is the weight.
    """
    number = block.body.stop
    cells = filled_cells(grid, number) if number < grid.height else []
    key = label_key(cells[0].text) if cells else ""
    if key not in TOTAL_LABELS or key in SCORE_ONLY_TOTALS or not {"weight", "printed_score"} <= set(block.fields):
        return {}
    score = block.fields.index("printed_score")
    scored = any(score < len(each.squares) and is_number(each.squares[score].text) for each in laid.values())
    alone = len(cells) == 2 and is_number(cells[1].text) and cells[1].column == cells[0].column + 1
    if not alone or not scored:
        return {}
    place = replace(cells[1].origin, text=None)
    said = f"总分一行只有“{cells[1].text}”，可以是分值，也可以是得分，未读入"
    note = left_out(said, place, [cells[1].text])
    return {number: _Laid(placed(grid.squares[number], {0: cells[0]}, len(block.fields), blank=place), note)}


def _gap_note(row: Squares, fields: Fields, way: Placing) -> ReadingNote | None:
    """A note where a column in which every row has its cell was passed over."""
    filled = set(way.columns)
    passed = [column for column in range(max(way.columns)) if column not in filled and is_seldom_merged(fields[column])]
    if not passed or all(fields[column] in {fields[other] for other in filled} for column in passed):
        return None
    return ReadingNote("这一行比表头少几格，按各格的内容归位", row[0].origin)


def _texts(row: Squares) -> list[str]:
    return [cell.text for cell in row[: filled_count(row)]]
