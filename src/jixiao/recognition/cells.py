"""From cells to what a form holds: texts and numbers as written, each with the origin of its own cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from jixiao.document import Cell, Grid
from jixiao.form import DASHES, Written, WrittenNumber
from jixiao.numerals import narrow, parse_number
from jixiao.origin import Origin
from jixiao.patterns import compiled_on_use
from jixiao.recognition.labelling import is_known_label, label_key
from jixiao.vocabulary import squeezed

_CONTINUED = compiled_on_use(r"[（(]?续[）)]?$|[（(]续[）)]")
_LONG_LINE = 20
_FEWEST_COUNTED = 4
_SUFFIX = compiled_on_use(r"(?<=\d)分$")
_PERCENT = compiled_on_use(r"(?<=\d)[%％]$")
_REMARK = compiled_on_use(r"[（(][^（）()]+[)）]")
_BREAK = compiled_on_use(r"[ \t　]*\n[ \t　]*", needs="\n")
_BREAK_IN_VALUE = compiled_on_use(
    r"[ \t　]*\n[ \t　]*(?![\d≥≤≧≦><＞＜=＝])|(?<=[≥≤≧≦><＞＜=＝])[ \t　]*\n[ \t　]*", needs="\n"
)


def written(cell: Cell | None) -> Written:
    """What a cell says, verbatim; blank where there is no cell or nothing in it."""
    if cell is None:
        return Written()
    return Written(cell.text or None, cell.origin)


def one_line(text: str) -> str:
    """A name or a title without the breaks of a narrow cell, which differ from file to file."""
    return _BREAK.sub("", text)


def written_value(cell: Cell | None) -> Written:
    """What a target or an actual says; a break stays where it parts two values (5批次, 120人次 below it)."""
    return Written() if cell is None else Written(_BREAK_IN_VALUE.sub("", cell.text) or None, cell.origin)


def written_label(cell: Cell | None) -> Written:
    """What a label says, without the blanks of a narrow column and the （续） of a table that goes on over a page."""
    if cell is None:
        return Written()
    return Written(_CONTINUED.sub("", squeezed(cell.text)) or None, cell.origin)


def written_number(cell: Cell | None) -> WrittenNumber:
    """
    The amount, weight or score that a cell holds: half-width, without blanks.

    A dash leaves the text None and stays in the origin; a 分 behind the digits doesn't stop them from being a number.
    """
    if cell is None:
        return WrittenNumber()
    text = narrow(squeezed(cell.text))
    if not text or text in DASHES:
        return WrittenNumber(None, cell.origin)
    return WrittenNumber(text, cell.origin, number=parse_number(_SUFFIX.sub("", text)))


def written_weight(cell: Cell | None) -> WrittenNumber:
    """The weight that a cell holds; one written as a share of the hundred points (15%) is that many points."""
    weight = written_number(cell)
    share = _PERCENT.sub("", weight.text or "")
    return replace(weight, number=parse_number(share)) if share and weight.number is None else weight


def is_number(text: str) -> bool:
    """Whether a cell's text is a bare number, blanks and a trailing 分 apart."""
    return parse_number(_SUFFIX.sub("", squeezed(text))) is not None


def is_dash(text: str) -> bool:
    """Whether a cell's text is the dash of a form."""
    return squeezed(text) in DASHES


def filled_cells(grid: Grid, row: int) -> list[Cell]:
    """
    The cells that begin in *row* and hold something.

    Some programs repeat the words of a merged cell in each of its squares: of a label that stands beside itself only
    the first is given, and of a row that says one thing over and over.
    """
    cells = [cell for cell in grid.starts(row) if cell.text]
    if len(cells) > 2 and len({cell.text for cell in cells}) == 1 and not is_number(cells[0].text):
        return cells[:1]
    return [
        cell
        for before, cell in zip([None, *cells], cells, strict=False)
        if before is None or before.text != cell.text or not is_known_label(label_key(cell.text))
    ]


def keys_of(grid: Grid, row: int) -> Iterator[tuple[Cell, str]]:
    """The cells of `filled_cells`, each with its bare label."""
    return ((cell, label_key(cell.text)) for cell in filled_cells(grid, row))


def is_counting(cells: Sequence[Cell]) -> bool:
    """Whether a row only counts its columns: 行次, 1, 2, 3 and so on."""
    numbers = [parse_number(cell.text) for cell in cells if not is_known_label(label_key(cell.text))]
    if len(numbers) < _FEWEST_COUNTED:
        return False
    return all(before is not None and after is not None and after - before == 1 for before, after in pairwise(numbers))


def are_remarks(cells: Sequence[Cell]) -> bool:
    """Whether a row only adds remarks to the labels above it, as their units: （万元） | （万元） | （%）."""
    return bool(cells) and all(_REMARK.fullmatch(squeezed(cell.text)) for cell in cells)


def is_line(grid: Grid, row: int) -> bool:
    """Whether a row is a line of text beside a table (title, remark, paragraph of a worksheet) and no row of it."""
    cells = filled_cells(grid, row)
    if len(cells) != 1 or cells[0].column > 0 or is_known_label(label_key(cells[0].text)):
        return False
    whole = cells[0].columns >= max(2, grid.width - 1)
    return whole or len(cells[0].text) > _LONG_LINE or cells[0].text.startswith(("注：", "注:"))


def columns_of(cell: Cell) -> range:
    """The columns that a cell covers."""
    return range(cell.column, cell.column + cell.columns)


def columns_under(grid: Grid, label: Cell) -> range:
    """The columns of a label, also where a program repeats a merged cell's words in each of its squares."""
    end = label.column + label.columns
    while end < grid.width and grid.at(label.row, end).text == label.text and grid.at(label.row, end).row == label.row:
        end += 1
    return range(label.column, end)


def part_of(grid: Grid, first: int, last: int) -> Grid:
    """The rows *first* to *last* (excluded) as a grid of their own; a cell cut by the edge keeps what is inside."""
    return stacked([grid.squares[first:last]], grid)


def stacked(parts: Sequence[Sequence[Sequence[Cell]]], first: Grid) -> Grid:
    """
    Rows of squares as one grid with the origin of *first*, moved so that rows count from 0; cells keep their origins.

    A cell that covers several squares stays one cell. Short rows are padded with their last square's emptied copy.
    """
    rows = [list(row) for part in parts for row in part]
    width = max((len(row) for row in rows), default=0)
    moved: dict[int, Cell] = {}
    squares: list[tuple[Cell, ...]] = []
    for number, row in enumerate(rows):
        line: list[Cell] = []
        for column in range(width):
            if column >= len(row):
                line.append(replace(row[-1], text="", row=number, column=column, rows=1, columns=1))
                continue
            cell = row[column]
            if id(cell) not in moved:
                rows_left = sum(1 for later in rows[number:] if column < len(later) and later[column] is cell)
                moved[id(cell)] = replace(cell, row=number, column=column, rows=rows_left)
            line.append(moved[id(cell)])
        squares.append(tuple(line))
    return Grid(squares=tuple(squares), origin=_origin_of(squares, first), exact=first.exact)


def _origin_of(squares: Sequence[Sequence[Cell]], first: Grid) -> Origin:
    """The origin of *first*, with the row and line at which these squares begin where that is not its own first row."""
    if not squares or not squares[0] or squares[0][0].origin.row in {None, 1}:
        return first.origin
    corner = squares[0][0].origin
    return replace(first.origin, row=corner.row, line=corner.line)


def shifted(grid: Grid, by: int, width: int) -> Grid:
    """
    *grid* moved to the right *by* columns (to the left where negative) and cut or padded to *width* columns.

    A cell that the edge cuts keeps what is inside.
    """
    moved: dict[int, Cell] = {}
    squares: list[tuple[Cell, ...]] = []
    for number, row in enumerate(grid.squares):
        line: list[Cell] = []
        for column in range(width):
            at = column - by
            if 0 <= at < len(row):
                cell = row[at]
                first, end = max(0, cell.column + by), min(width, cell.column + cell.columns + by)
                line.append(moved.setdefault(id(cell), replace(cell, column=first, columns=end - first)))
            else:
                near = row[0] if at < 0 else row[-1]
                origin = replace(near.origin, text=None)
                line.append(Cell(text="", row=number, column=column, origin=origin))
        squares.append(tuple(line))
    return replace(grid, squares=tuple(squares))
