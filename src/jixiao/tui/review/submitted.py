"""The table as submitted (原表), and prose around a place, as lines: cells concerned in brackets, rows with signs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from jixiao.document import Cell, Grid, Paragraph
from jixiao.report import display_width, padded, wrap
from jixiao.tui.lines import Ink, Line, Span
from jixiao.tui.lines.line import cut_to
from jixiao.tui.review import texts
from jixiao.tui.review.columns import column_widths
from jixiao.tui.review.excerpt import ProseExcerpt, TableExcerpt, row_number
from jixiao.tui.signs import Signs
from jixiao.vocabulary import Severity

WIDE = 2
"""Cells of a wide character."""


class RowKey(Struct, frozen=True):
    """A line of the pane: the block of the document, and the row of the table or the line of the paragraph."""

    block: int
    row: int


class _Piece(Struct, frozen=True):
    """What is drawn from one column up to another: the text of a cell, in `width` cells."""

    text: str
    width: int
    marked: bool


class TableDrawing:
    """
    A table drawn in *width* cells: a line for each row with a sign where findings stand, its number, its cells.

    *severities* gives the gravest finding of a row (rows count from 0). What no finding concerns is drawn once.
    """

    def __init__(self, excerpt: TableExcerpt, width: int, *, severities: Mapping[int, Severity], signs: Signs) -> None:
        grid = excerpt.grid
        self._excerpt = excerpt
        self._severities = severities
        self._signs = signs
        self._number_width = len(str(row_number(grid, grid.height - 1))) if grid.squares else 1
        self._widths = column_widths(grid, width - 2 - self._number_width - grid.width, signs=signs)
        self._plain = [self._line(row, frozenset()) for row in range(grid.height)]

    def lines(self, marked: frozenset[Cell]) -> list[Line]:
        """The lines, *marked* cells in brackets."""
        concerned = {row for cell in marked for row in range(cell.row, cell.row + cell.rows)}
        return [self._line(row, marked) if row in concerned else line for row, line in enumerate(self._plain)]

    def _line(self, row: int, marked: frozenset[Cell]) -> Line:
        grid = self._excerpt.grid
        severity = self._severities.get(row)
        sign = " " if severity is None else self._signs.of(texts.SEVERITY_SIGN[severity])
        number = str(row_number(grid, row)).rjust(self._number_width)
        pieces = list(_pieces(grid, row, self._widths, marked=marked, signs=self._signs))
        key = RowKey(self._excerpt.block, row)
        return _table_line(f"{sign}{number}", pieces, severity, key=key, signs=self._signs)


def _pieces(grid: Grid, row: int, widths: list[int], *, marked: frozenset[Cell], signs: Signs) -> Iterator[_Piece]:
    """The cells of a row from left to right; a text flows over the blank cells beside it, as in a spreadsheet."""
    column = 0
    while column < grid.width:
        cell = grid.at(row, column)
        end = column + 1
        while end < grid.width and grid.at(row, end) == cell:
            end += 1
        text = signs.of(cell.text) if cell.row == row else ""
        while (
            display_width(text) > _span_width(widths, column, end)
            and end < grid.width
            and not grid.at(row, end).text
            and grid.at(row, end) not in marked
        ):
            end += 1
        yield _Piece(text, _span_width(widths, column, end), cell in marked)
        column = end


def _span_width(widths: list[int], start: int, end: int) -> int:
    return sum(widths[start:end]) + end - start - 1


def _table_line(head: str, pieces: list[_Piece], severity: Severity | None, *, key: RowKey, signs: Signs) -> Line:
    text = head
    spans = [] if severity is None else [Span(0, 1, texts.SEVERITY_INK[severity])]
    spans.append(Span(1, len(head), Ink.FAINT))
    before = False
    for piece in pieces:
        text += _BORDERS[before, piece.marked]
        start = len(text)
        text += padded(shortened(piece.text, piece.width, signs=signs), piece.width)
        if piece.marked:
            spans.append(Span(start - 1, len(text) + 1, Ink.MARKED))
        before = piece.marked
    return Line(text + _BORDERS[before, False], key=key, spans=_apart(spans))


_BORDERS = {(False, False): " ", (False, True): "[", (True, False): "]", (True, True): "|"}
"""What stands between two cells, by whether the left and the right one are marked."""


def _apart(spans: list[Span]) -> tuple[Span, ...]:
    """The spans without overlap: neighbouring marked cells share a border."""
    apart: list[Span] = []
    for span in spans:
        start = max(span.start, apart[-1].end) if apart else span.start
        apart.append(Span(start, span.end, span.ink))
    return tuple(apart)


def shortened(text: str, width: int, *, signs: Signs) -> str:
    """
    *text* in at most *width* cells; where it is cut, a sign at its end says so.

    In two cells a wide character stands alone: no word of a form is that short, while a digit alone would be misread.
    """
    if display_width(text) <= width:
        return text
    if width == display_width(text[0]) == WIDE:
        return text[0]
    return cut_to(text, width - 1) + texts.cut_sign(signs)


class ProseDrawing:
    """
    The blocks around a place, each broken to *width* cells; the block at *marked* has *sign* before it and is set off.

    A table among them is one line that names it. What is not marked is broken once, however often it is shown.
    """

    def __init__(self, width: int, *, signs: Signs) -> None:
        self._width = width
        self._signs = signs
        self._plain: dict[int, list[Line]] = {}

    def lines(self, excerpt: ProseExcerpt, *, marked: int, sign: str) -> list[Line]:
        """The lines of an excerpt."""
        lines = []
        for place, block in enumerate(excerpt.blocks, start=excerpt.first):
            if place == marked:
                lines += self._block_lines(place, block, sign=sign, ink=Ink.MARKED)
                continue
            if place not in self._plain:
                self._plain[place] = self._block_lines(place, block, sign=" ", ink=Ink.PLAIN)
            lines += self._plain[place]
        return lines

    def _block_lines(self, place: int, block: Paragraph | Grid, *, sign: str, ink: Ink) -> list[Line]:
        match block:
            case Paragraph():
                wrapped = wrap(self._signs.of(block.text), self._width, first=f"{sign} ", rest="  ")
            case Grid():
                wrapped = [f"{sign} {texts.table_between(self._signs.of(block.origin.place()))}"]
                ink = Ink.FAINT
        return [Line(text, key=RowKey(place, number), ink=ink) for number, text in enumerate(wrapped)]
