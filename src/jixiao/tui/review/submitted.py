"""The table as submitted (原表) as lines: the cells that a finding concerns are marked, its rows have signs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from jixiao.document import Grid
from jixiao.report import display_width, padded
from jixiao.tui.lines import Ink, Line, Span
from jixiao.tui.lines.line import cut_to
from jixiao.tui.review import texts
from jixiao.tui.review.columns import column_widths
from jixiao.tui.review.excerpt import TableExcerpt, row_number
from jixiao.tui.review.marks import CLOSING, MARK_INK, OPENING, CellMarks, Mark
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
    mark: Mark | None


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
        self._plain = [self._line(row, CellMarks()) for row in range(grid.height)]

    def lines(self, marks: CellMarks) -> list[Line]:
        """The lines with *marks*: the finding's cells in brackets, those that it is compared with in parentheses."""
        concerned = {row for cell in marks.cells for row in range(cell.row, cell.row + cell.rows)}
        return [self._line(row, marks) if row in concerned else line for row, line in enumerate(self._plain)]

    def _line(self, row: int, marks: CellMarks) -> Line:
        grid = self._excerpt.grid
        severity = self._severities.get(row)
        sign = " " if severity is None else self._signs.of(texts.SEVERITY_SIGN[severity])
        number = str(row_number(grid, row)).rjust(self._number_width)
        pieces = list(_pieces(grid, row, self._widths, marks=marks, signs=self._signs))
        key = RowKey(self._excerpt.block, row)
        return _table_line(f"{sign}{number}", pieces, severity, key=key, signs=self._signs)


def _pieces(grid: Grid, row: int, widths: list[int], *, marks: CellMarks, signs: Signs) -> Iterator[_Piece]:
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
            and marks.of(grid.at(row, end)) is None
        ):
            end += 1
        yield _Piece(text, _span_width(widths, column, end), marks.of(cell))
        column = end


def _span_width(widths: list[int], start: int, end: int) -> int:
    return sum(widths[start:end]) + end - start - 1


def _table_line(head: str, pieces: list[_Piece], severity: Severity | None, *, key: RowKey, signs: Signs) -> Line:
    text = head
    spans = [] if severity is None else [Span(0, 1, texts.SEVERITY_INK[severity])]
    spans.append(Span(1, len(head), Ink.FAINT))
    before: Mark | None = None
    for piece in pieces:
        text += _border(before, piece.mark)
        start = len(text)
        text += padded(shortened(piece.text, piece.width, signs=signs), piece.width)
        if piece.mark is not None:
            spans.append(Span(start - 1, len(text) + 1, MARK_INK[piece.mark]))
        before = piece.mark
    return Line(text + _border(before, None), key=key, spans=_apart(spans))


def _border(left: Mark | None, right: Mark | None) -> str:
    """What stands between two cells; two marked ones share it."""
    if right is None:
        return " " if left is None else CLOSING[left]
    return OPENING[right] if left is None else "|"


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
