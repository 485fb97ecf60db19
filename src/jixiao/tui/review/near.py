"""A finding's place by itself: its row, cell by cell under the names of the columns, then what it is compared with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jixiao.document import Grid
from jixiao.origin import Origin
from jixiao.report import display_width, padded, wrap
from jixiao.tui.lines import Ink, Line, Span
from jixiao.tui.review import texts
from jixiao.tui.review.cell_names import (
    NamedCell,
    is_head_label,
    is_indicator_name,
    is_level,
    levels_of,
    named_cells,
    short_name,
)
from jixiao.tui.review.excerpt import row_number
from jixiao.tui.review.marks import MARK_INK, CellMarks, Mark, bracketed, first_mark
from jixiao.tui.review.submitted import shortened
from jixiao.tui.signs import Signs
from jixiao.vocabulary import Severity

NAME_WIDTH = 10
"""Cells of the column of names: five characters, as 实际完成值."""


def near_lines(grid: Grid, row: int, marks: CellMarks, *, width: int, severity: Severity, signs: Signs) -> list[Line]:
    """
    The *row* of a finding (from 0) with all its texts, marked cells set off; of other rows only marked cells.

    Nothing is cut: a text that is longer than a line goes on in the next.
    """
    lines = _row_lines(grid, row, marks, width=width, severity=severity, signs=signs)
    for other in sorted({cell.row for cell in marks.cells} - {row}):
        lines += _other_lines(grid, other, marks, width=width, signs=signs)
    return lines


def elsewhere_lines(origins: Iterable[tuple[Origin, Mark]], *, width: int, signs: Signs) -> list[Line]:
    """What a finding concerns in other tables and in prose: each place with what is written there."""
    lines = []
    for origin, mark in origins:
        head = f"  {signs.of(origin.place())}"
        said = bracketed(signs.of(origin.text), mark) if origin.text else ""
        wrapped = wrap(f"{head} {said}", width, rest="    ")
        lines.append(Line(wrapped[0], ink=MARK_INK[mark], spans=(Span(0, len(head), Ink.FAINT),)))
        lines += [Line(text, ink=MARK_INK[mark]) for text in wrapped[1:]]
    return lines


def _row_lines(grid: Grid, row: int, marks: CellMarks, *, width: int, severity: Severity, signs: Signs) -> list[Line]:
    cells = [each for each in named_cells(grid, row) if each.cell.row == row]
    lines = _head_lines(
        texts.near_row(row_number(grid, row), [*levels_of(grid, row), *_own_labels(cells, marks)]),
        texts.SEVERITY_SIGN[severity],
        texts.SEVERITY_INK[severity],
        width=width,
        signs=signs,
    )
    for each in cells:
        mark = marks.of(each.cell)
        if mark is not None or _is_shown(each):
            lines += _cell_lines(each, mark, width=width, signs=signs)
    return lines


def _other_lines(grid: Grid, row: int, marks: CellMarks, *, width: int, signs: Signs) -> list[Line]:
    """Another row with marked cells: what it is, and these cells, in one line where they fit."""
    cells = [each for each in named_cells(grid, row) if each.cell.row == row]
    titles = [each.cell.text for each in cells if is_indicator_name(each)] or _own_labels(cells, marks)
    concerned = [(each, mark) for each in cells if (mark := marks.of(each.cell)) is not None]
    head = texts.near_row(row_number(grid, row), titles or levels_of(grid, row))
    right = signs.of(" ".join(f"{_name(each)}{bracketed(_text(each), mark)}" for each, mark in concerned))
    if display_width(right) <= width // 2:
        ink = MARK_INK[first_mark(mark for _, mark in concerned)]
        return [Line(f"  {signs.of(head)}", right, spans=(Span(0, len(head) + 2, Ink.FAINT),), ink=ink)]
    lines = _head_lines(head, " ", Ink.FAINT, width=width, signs=signs)
    for each, mark in concerned:
        lines += _cell_lines(each, mark, width=width, signs=signs)
    return lines


def _head_lines(head: str, sign: str, ink: Ink, *, width: int, signs: Signs) -> list[Line]:
    wrapped = wrap(signs.of(head), width, first=f"{signs.of(sign)} ", rest="  ")
    return [Line(line, spans=(Span(0, 1, ink),)) for line in wrapped]


def _is_shown(each: NamedCell) -> bool:
    return bool(each.cell.text) and each.name is not None and not is_level(each) and not is_head_label(each.cell)


def _own_labels(cells: list[NamedCell], marks: CellMarks) -> list[str]:
    """A row's own label, where no column names it: 年度资金总额, 总分."""
    labels = (
        each.cell.text
        for each in cells
        if each.name is None and each.cell.text and marks.of(each.cell) is None and not is_head_label(each.cell)
    )
    return [*dict.fromkeys(labels)]


def _name(each: NamedCell) -> str:
    return each.name or texts.cell_label(each.cell.origin.column or each.cell.column + 1)


def _text(each: NamedCell) -> str:
    return each.cell.text or texts.BLANK_CELL


def _cell_lines(each: NamedCell, mark: Mark | None, *, width: int, signs: Signs) -> Iterator[Line]:
    name = short_name(signs.of(_name(each)), NAME_WIDTH)
    head = padded(f"  {shortened(name, NAME_WIDTH, signs=signs)}", NAME_WIDTH + 3)
    written = bracketed(signs.of(_text(each)), mark).rstrip()
    ink = Ink.PLAIN if mark is None else MARK_INK[mark]
    for number, line in enumerate(wrap(written, width, first=head, rest=" " * (display_width(head) + 1))):
        yield Line(line, ink=ink, spans=() if number else (Span(0, len(head), Ink.FAINT),))
