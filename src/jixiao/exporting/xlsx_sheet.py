"""
The printed form on a worksheet: title, year, table and remarks, merged cells, row heights, and the page.

A workbook does not fit the height of a merged row to its text, and no row is higher than 409 points: heights are set
from the layout, and a higher row is made of several rows of the sheet, over which all its cells are merged.
Source: ECMA-376 part 1, 18.3.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import ceil

from msgspec import Struct, field

from jixiao.exporting.layout import Layout, text_height
from jixiao.exporting.official_form import WIDTH, Box
from jixiao.exporting.page import COLUMN_WIDTH_SUM, END_MARGIN, SIDE_MARGIN, TEXT_SIZE, TITLE_SIZE, YEAR_SIZE
from jixiao.exporting.placed_box import PlacedBox
from jixiao.exporting.xlsx_looks import DIGIT_PIXELS, Look, Style
from jixiao.exporting.xlsx_numbers import number_format
from jixiao.exporting.xlsx_parts import HEAD, MAIN
from jixiao.numerals import shown

_COLUMNS = "ABCDEFGHI"
_TALLEST_ROW = 400.0
_TALLEST_CENTRED_GROUP = 500.0
"""A label over rows that are higher together, in points, stands at their top: a page may end at their middle."""
_PIXELS_PER_MILLIMETRE = 96 / 25.4
_PIXELS_PER_POINT = 4 / 3
_MILLIMETRES_PER_INCH = 25.4
_A4 = 9
_LABEL, _VALUE, _NUMBER, _TEXT = Look.LABEL, Look.VALUE, Look.NUMBER, Look.TEXT
"""The looks of nearly all cells: to ask the enum for a member takes as long as all else about a cell's look."""


class Sheet(Struct, frozen=True):
    """
    A worksheet: its XML, the texts and styles that it refers to by number, and how often it refers to a text.

    `area` is what is printed, `head` the rows that come again on each page.
    """

    xml: str
    texts: tuple[str, ...]
    uses: int
    styles: tuple[Style, ...]
    area: str
    head: str


class _Line(Struct, frozen=True):
    """A line outside the table: its text, its look, its height in points."""

    text: str
    look: Look
    height: float

    @classmethod
    def of(cls, text: str, look: Look, size: float) -> _Line:
        return cls(text, look, text_height(text, COLUMN_WIDTH_SUM, size))


class _Cell(Struct, frozen=True, gc=False):  # a form has hundreds, and none can be part of a cycle
    """What stands in a row from `column` to before `past`: the number of its style, and the end of its first cell."""

    column: int
    past: int
    style: int
    end: str = "/>"


class _Work(Struct):
    """
    The worksheet under work.

    `starts` are the sheet rows, from 0, at which its lines begin; `styles` and `texts` tell the numbers of those that
    are used so far, `uses` how many cells hold a text.
    """

    starts: tuple[int, ...]
    styles: dict[Style, int] = field(default_factory=dict)
    texts: dict[str, int] = field(default_factory=dict)
    merges: list[str] = field(default_factory=list)
    uses: int = 0

    @property
    def squares(self) -> str:
        """All of the sheet."""
        return f"A1:{_COLUMNS[-1]}{self.starts[-1]}"

    def cell(self, box: Box, look: Look, lines: tuple[int, int], columns: tuple[int, int], *, top: bool) -> _Cell:
        """A box over the *lines* and the *columns*, both from the first to before the last."""
        text, (column, past) = box.text, columns
        row, end = self.starts[lines[0]], self.starts[lines[1]]
        if end - row > 1 or past - column > 1:
            self.merges.append(f'<mergeCell ref="{_COLUMNS[column]}{row + 1}:{_COLUMNS[past - 1]}{end}"/>')
        code = number_format(text) if box.number is not None else None
        if box.number is not None and code is not None:
            return _Cell(column, past, self._style(_NUMBER, code, top=top), f"><v>{shown(box.number)}</v></c>")
        style = self._style(look, "", top=top)
        if not text:
            return _Cell(column, past, style)
        number = self.texts.setdefault(text, len(self.texts))
        self.uses += 1
        return _Cell(column, past, style, f' t="s"><v>{number}</v></c>')

    def rows(self, at: int, height: float, cells: Sequence[_Cell]) -> Iterator[str]:
        """The rows of the sheet that are the line *at*; it is *height* points high, and *cells* are all of it."""
        first, past = self.starts[at], self.starts[at + 1]
        pixels = int(height / (past - first) * _PIXELS_PER_POINT + 0.5)
        for row in range(first + 1, past + 1):
            yield f'<row r="{row}" ht="{pixels / _PIXELS_PER_POINT:g}" customHeight="1">'
            for cell in cells:
                blank = f'{row}" s="{cell.style}"/>'
                end = f'{row}" s="{cell.style}"{cell.end}' if row == first + 1 else blank
                yield f'<c r="{_COLUMNS[cell.column]}{end}'
                for column in range(cell.column + 1, cell.past):
                    yield f'<c r="{_COLUMNS[column]}{blank}'
            yield "</row>"

    def _style(self, look: Look, number_format: str, *, top: bool) -> int:
        style = Style(look, number_format, top)
        return self.styles.setdefault(style, len(self.styles) + 1)


def sheet_of(layout: Layout) -> Sheet:
    """The sheet with the form."""
    above = [_Line.of(layout.title, Look.TITLE, TITLE_SIZE)]
    if layout.year_line is not None:
        above.append(_Line.of(layout.year_line, Look.YEAR, YEAR_SIZE))
    below = [_Line.of(note, Look.NOTE, TEXT_SIZE) for note in layout.notes]
    heights = [*(line.height for line in above), *layout.heights, *(line.height for line in below)]
    parts = [ceil(height / _TALLEST_ROW) for height in heights]
    work = _Work(tuple(accumulate(parts, initial=0)))
    rows = [*_lines(work, above, 0), *_table(work, layout, len(above))]
    rows.extend(_lines(work, below, len(above) + len(layout.rows)))
    head, last = len(above) + layout.indicator_header, work.starts[-1]
    return Sheet(
        xml=f"{_before(work, layout)}<sheetData>{''.join(rows)}</sheetData>{_after(work)}</worksheet>",
        texts=tuple(work.texts),
        uses=work.uses,
        styles=tuple(work.styles),
        area=f"$A$1:${_COLUMNS[-1]}${last}",
        head=f"${work.starts[head] + 1}:${work.starts[head + 1]}",
    )


def _lines(work: _Work, lines: Sequence[_Line], at: int) -> Iterator[str]:
    """The lines outside the table, the first as the line *at* of the sheet; each is as wide as the table."""
    for number, line in enumerate(lines, at):
        cell = work.cell(Box(line.text), line.look, (number, number + 1), (0, WIDTH), top=False)
        yield from work.rows(number, line.height, [cell])


def _table(work: _Work, layout: Layout, offset: int) -> Iterator[str]:
    """The table, *offset* lines down."""
    covering: dict[int, _Cell] = {}
    for at, row in enumerate(layout.rows):
        cells = []
        for placed in row:
            column, past = placed.column, placed.past
            if placed.row < at:
                cells.append(covering[column])
                continue
            lines, look = (at + offset, placed.end + offset), _look(layout, placed)
            cell = work.cell(placed.box, look, lines, (column, past), top=_begins_at_top(layout, placed))
            cells.append(cell)
            covering[column] = _Cell(column, past, cell.style)
        yield from work.rows(at + offset, layout.heights[at], cells)


def _look(layout: Layout, placed: PlacedBox) -> Look:
    if not placed.box.label:
        if layout.is_small(placed):
            return Look.SMALL
        return _TEXT if layout.is_running_text(placed) else _VALUE
    if placed.column > 0:
        return _LABEL
    if layout.is_open_below(placed):
        return Look.OPEN_BELOW
    return Look.OPEN_ABOVE if layout.is_open_above(placed) else _LABEL


def _begins_at_top(layout: Layout, placed: PlacedBox) -> bool:
    """Whether a page may end within a cell, so that a text in its middle might be cut through."""
    if placed.box.rows == 1:
        return layout.heights[placed.row] > _TALLEST_ROW
    return sum(layout.heights[placed.row : placed.end]) > _TALLEST_CENTRED_GROUP


def _before(work: _Work, layout: Layout) -> str:
    """What stands before the rows: the size of the sheet, how it is looked at, how wide its columns are."""
    pixels = [round(width * _PIXELS_PER_MILLIMETRE) for width in layout.widths]
    columns = "".join(
        f'<col min="{number}" max="{number}" width="{width / DIGIT_PIXELS:g}" customWidth="1"/>'
        for number, width in enumerate(pixels, 1)
    )
    return (
        f'{HEAD}<worksheet xmlns="{MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<dimension ref="{work.squares}"/>'
        '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15"/><cols>{columns}</cols>'
    )


def _after(work: _Work) -> str:
    """What follows the rows: merged cells and the page; digits that are text raise no warning."""
    return (
        f'<mergeCells count="{len(work.merges)}">{"".join(work.merges)}</mergeCells>{_PAGE}'
        f'<ignoredErrors><ignoredError sqref="{work.squares}" numberStoredAsText="1"/></ignoredErrors>'
    )


_SIDE, _END = f"{SIDE_MARGIN / _MILLIMETRES_PER_INCH:.4f}", f"{END_MARGIN / _MILLIMETRES_PER_INCH:.4f}"
_PAGE = (
    '<printOptions horizontalCentered="1"/>'
    f'<pageMargins left="{_SIDE}" right="{_SIDE}" top="{_END}" bottom="{_END}" header="0.3" footer="0.3"/>'
    f'<pageSetup paperSize="{_A4}" fitToHeight="0" orientation="portrait"/>'
)
"""A4, as wide as the table, in the middle, on as many pages as it takes."""
