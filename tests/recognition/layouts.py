"""
Whole forms as offices of several places lay them out, each rendered as the files in which they come.

A layout is a text: lines that begin with a bar are rows of a table, in which "<" is covered by the cell to its left and
"^" by the one above it; other lines are paragraphs. Offices, projects and figures are invented.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

from jixiao.document import Document
from jixiao.reading import read_bytes
from reading import word_files, workbook_files
from recognition.tables import document_of, merged_grid

FOLDER = Path(__file__).parents[1] / "data" / "layouts"
LAYOUTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.txt"))}
Rows = list[list[str]]


def parts_of(layout: str) -> list[str | Rows]:
    """The paragraphs and tables of a layout in order."""
    parts: list[str | Rows] = []
    lines = [line for line in layout.splitlines() if line.strip()]
    for barred, group in groupby(lines, key=lambda line: line.startswith("|")):
        if barred:
            parts.append([[cell.strip() for cell in line.strip()[1:-1].split("|")] for line in group])
        else:
            parts.extend(group)
    return parts


def as_merged(layout: str) -> Document:
    """Grids that state their merged cells."""
    return document_of(*(part if isinstance(part, str) else merged_grid(part) for part in parts_of(layout)))


def as_repeated(layout: str) -> Document:
    """Grids in which a merged cell's words stand in each of its squares."""
    return document_of(*(part if isinstance(part, str) else merged_grid(_spread(part)) for part in parts_of(layout)))


def as_tabs(layout: str) -> Document:
    """A text as copied from a worksheet: cells parted by tabs, nothing at the ends of lines."""
    return _text(layout, lambda cells: "\t".join(cells).rstrip())


def as_bars(layout: str) -> Document:
    """A text with bars between the cells."""
    return _text(layout, lambda cells: f"| {' | '.join(cells)} |")


def as_docx(layout: str) -> Document:
    """A Word file with merged cells."""
    body = "".join(
        word_files.paragraph(part) if isinstance(part, str) else word_files.table(*_docx_rows(part))
        for part in parts_of(layout)
    )
    return word_files.read_docx(body)


def as_xlsx(layout: str) -> Document:
    """A workbook of one worksheet with merged ranges, the paragraphs in its first column."""
    rows: list[str] = []
    ranges: list[str] = []
    for part in parts_of(layout):
        for cells in [[part]] if isinstance(part, str) else part:
            written = ("" if cell in {"<", "^"} else escape(cell) for cell in cells)
            rows.append(workbook_files.row(len(rows) + 1, *written))
        if not isinstance(part, str):
            ranges.extend(_ranges(part, len(rows) - len(part)))
    sheet = f"<sheetData>{''.join(rows)}</sheetData>{workbook_files.merged(*ranges)}"
    return read_bytes(workbook_files.xlsx(sheet), "表.xlsx")


RENDERINGS: dict[str, Callable[[str], Document]] = {
    "merged": as_merged,
    "repeated": as_repeated,
    "tabs": as_tabs,
    "bars": as_bars,
    "docx": as_docx,
    "xlsx": as_xlsx,
}


def _text(layout: str, line: Callable[[Sequence[str]], str]) -> Document:
    lines: list[str] = []
    for part in parts_of(layout):
        rows = [[part]] if isinstance(part, str) else part
        plain = [["" if cell in {"<", "^"} else cell for cell in cells] for cells in rows]
        lines.extend([part] if isinstance(part, str) else map(line, plain))
    return read_bytes("\n".join(lines).encode(), "自评表.txt")


def _spread(rows: Rows) -> Rows:
    spread: Rows = []
    for cells in rows:
        line: list[str] = []
        for column, cell in enumerate(cells):
            line.append(line[-1] if cell == "<" else spread[-1][column] if cell == "^" else cell)
        spread.append(line)
    return spread


def _docx_rows(rows: Rows) -> list[str]:
    grid = merged_grid(rows)
    written: list[str] = []
    for row in range(grid.height):
        cells = []
        for column, square in enumerate(grid.squares[row]):
            if column == square.column:
                down = "" if square.rows == 1 else word_files.DOWN if row == square.row else word_files.ON
                text = escape(square.text) if row == square.row else ""
                cells.append(word_files.cell(text, properties=word_files.span(square.columns) + down))
        written.append(word_files.row(*cells))
    return written


def _ranges(rows: Rows, above: int) -> list[str]:
    grid = merged_grid(rows)
    return [
        f"{chr(65 + cell.column)}{above + row + 1}:{chr(65 + cell.column + cell.columns - 1)}{above + row + cell.rows}"
        for row in range(grid.height)
        for cell in grid.starts(row)
        if cell.rows > 1 or cell.columns > 1
    ]
