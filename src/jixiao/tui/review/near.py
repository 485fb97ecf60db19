"""The place of a finding by itself: its row cell by cell under the names of the columns, then the related cells."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.document import Cell, Grid
from jixiao.report import display_width, padded, wrap
from jixiao.tui.lines import Ink, Line, Span
from jixiao.tui.review import texts
from jixiao.tui.review.cell_names import NamedCell, is_head_label, is_indicator_name, is_level, levels_of, named_cells
from jixiao.tui.review.excerpt import row_number
from jixiao.tui.review.submitted import shortened
from jixiao.tui.signs import Signs
from jixiao.vocabulary import Severity

NAME_WIDTH = 10
"""Cells of the column of names: five characters, as 实际完成值."""


def near_lines(
    grid: Grid, row: int, marked: frozenset[Cell], *, width: int, severity: Severity, signs: Signs
) -> list[Line]:
    """
    The *row* of a finding (from 0) with all its texts, *marked* cells in brackets; of other rows only marked cells.

    Nothing is cut: a text that is longer than a line goes on in the next.
    """
    lines = _row_lines(grid, row, marked, width=width, severity=severity, signs=signs)
    for other in sorted({cell.row for cell in marked} - {row}):
        lines += _other_lines(grid, other, marked, width=width, signs=signs)
    return lines


def _row_lines(
    grid: Grid, row: int, marked: frozenset[Cell], *, width: int, severity: Severity, signs: Signs
) -> list[Line]:
    cells = [each for each in named_cells(grid, row) if each.cell.row == row]
    lines = _head_lines(
        texts.near_row(row_number(grid, row), [*levels_of(grid, row), *_own_labels(cells, marked)]),
        texts.SEVERITY_SIGN[severity],
        texts.SEVERITY_INK[severity],
        width=width,
        signs=signs,
    )
    for each in cells:
        if each.cell in marked or _is_shown(each):
            lines += _cell_lines(each, is_marked=each.cell in marked, width=width, signs=signs)
    return lines


def _other_lines(grid: Grid, row: int, marked: frozenset[Cell], *, width: int, signs: Signs) -> list[Line]:
    """A row that a finding is compared with: what it is and its marked cells, in one line where they fit."""
    cells = [each for each in named_cells(grid, row) if each.cell.row == row]
    titles = [each.cell.text for each in cells if is_indicator_name(each)] or _own_labels(cells, marked)
    concerned = [each for each in cells if each.cell in marked]
    head = texts.near_row(row_number(grid, row), titles or levels_of(grid, row))
    right = signs.of(" ".join(f"{_name(each)}[{each.cell.text or texts.BLANK_CELL}]" for each in concerned))
    if display_width(right) <= width // 2:
        return [Line(f"  {signs.of(head)}", right, spans=(Span(0, len(head) + 2, Ink.FAINT),), ink=Ink.MARKED)]
    lines = _head_lines(head, " ", Ink.FAINT, width=width, signs=signs)
    for each in concerned:
        lines += _cell_lines(each, is_marked=True, width=width, signs=signs)
    return lines


def _head_lines(head: str, sign: str, ink: Ink, *, width: int, signs: Signs) -> list[Line]:
    wrapped = wrap(signs.of(head), width, first=f"{signs.of(sign)} ", rest="  ")
    return [Line(line, spans=(Span(0, 1, ink),)) for line in wrapped]


def _is_shown(each: NamedCell) -> bool:
    return bool(each.cell.text) and each.name is not None and not is_level(each) and not is_head_label(each.cell)


def _own_labels(cells: list[NamedCell], marked: frozenset[Cell]) -> list[str]:
    """A row's own label, where no column names it: 年度资金总额, 总分."""
    labels = (
        each.cell.text
        for each in cells
        if each.name is None and each.cell.text and each.cell not in marked and not is_head_label(each.cell)
    )
    return [*dict.fromkeys(labels)]


def _name(each: NamedCell) -> str:
    return each.name or texts.cell_label(each.cell.origin.column or each.cell.column + 1)


def _cell_lines(each: NamedCell, *, is_marked: bool, width: int, signs: Signs) -> Iterator[Line]:
    head = padded(f"  {shortened(signs.of(_name(each)), NAME_WIDTH, signs=signs)}", NAME_WIDTH + 3)
    text = signs.of(each.cell.text) or texts.BLANK_CELL
    ink = Ink.MARKED if is_marked else Ink.PLAIN
    written = f"[{text}]" if is_marked else f" {text}"
    for number, line in enumerate(wrap(written, width, first=head, rest=" " * (display_width(head) + 1))):
        yield Line(line, ink=ink, spans=() if number else (Span(0, len(head), Ink.FAINT),))
