"""
One form saved in every format that is read, made on the spot: Word, workbooks old and new, web page, text, PDF, TOML.

A form is a layout as in `recognition.layouts`. What a format can't say is lost as it is in life: Markdown, text and
TOML have no merged cells, PDF has lines and letters alone. Workbooks hold numbers as numbers, with a format.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterator, Sequence
from html import escape

from jixiao.document import Cell, Document, Grid
from jixiao.exporting.toml import write
from jixiao.form import Submission
from jixiao.reading import read_bytes
from jixiao.reading.formats.text.rows import screen_width
from jixiao.recognition import recognise
from reading import drawn_pdf, workbook_files
from recognition.layouts import Rows, as_collapsed_barred, as_docx, as_merged, as_tabs, as_xlsx, parts_of
from recognition.tables import merged_grid

_NUMBER = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?|(?:0|[1-9]\d{0,14})(\.\d+)?%?")
_BOOK, _SHEET, _END = 0x0809, 0x0085, 0x000A
_PAGE_WIDTH = 842
_MARGIN = 40
_LETTER = 8


def as_xls(layout: str, name: str = "表.xls") -> Document:
    """A workbook of 1997 with merged ranges; every cell holds its text. WPS gives such files the ending et."""
    return read_bytes(_xls(layout), name)


def as_xlsx_numbers(layout: str) -> Document:
    """A workbook whose numbers are numbers, shown by the format of their cells."""
    formats: dict[str, int] = {}
    rows: list[str] = []
    ranges: list[str] = []
    for above, grid in _grids(layout):
        for row in range(grid.height):
            number = above + row + 1
            cells = [_xlsx_cell(cell, f"{_letter(cell.column)}{number}", formats) for cell in grid.starts(row)]
            rows.append(f'<row r="{number}">{"".join(cells)}</row>')
        ranges += [
            f"{_letter(cell.column)}{above + cell.row + 1}:"
            f"{_letter(cell.column + cell.columns - 1)}{above + cell.row + cell.rows}"
            for cell in _merged(grid)
        ]
    sheet = f"<sheetData>{''.join(rows)}</sheetData>{workbook_files.merged(*ranges)}"
    styles = {style: code for code, style in formats.items()}
    return read_bytes(workbook_files.xlsx(sheet, formats=styles), "表.xlsx")


def as_ods(layout: str) -> Document:
    """A workbook of LibreOffice: squares that a cell covers are written out as covered."""
    rows = [
        f"<table:table-row>{''.join(_ods_cell(grid, row, column) for column in range(grid.width))}</table:table-row>"
        for _, grid in _grids(layout)
        for row in range(grid.height)
    ]
    table = f'<table:table table:name="表1">{"".join(rows)}</table:table>'
    return read_bytes(workbook_files.ods(table), "表.ods")


def as_html(layout: str) -> Document:
    """A web page whose table has rowspan and colspan."""
    parts = []
    for part in parts_of(layout):
        if isinstance(part, str):
            parts.append(f"<p>{escape(part)}</p>")
            continue
        grid = merged_grid(part)
        rows = ("".join(_html_cell(cell) for cell in grid.starts(row)) for row in range(grid.height))
        parts.append(f"<table border='1'>{''.join(f'<tr>{cells}</tr>' for cells in rows)}</table>")
    return read_bytes(f"<html><body>{''.join(parts)}</body></html>".encode(), "表.html")


def as_markdown(layout: str) -> Document:
    """A table of Markdown with its line of dashes, paragraphs parted by blank lines."""
    parts = []
    for part in parts_of(layout):
        rows = [] if isinstance(part, str) else _plain(part)
        lines = [f"| {' | '.join(cells)} |".replace("\n", "<br>") for cells in rows]
        lines[1:1] = [f"|{' --- |' * len(rows[0])}"] if rows else []
        parts.append(part if isinstance(part, str) else "\n".join(lines))
    return read_bytes("\n\n".join(parts).encode(), "表.md")


def as_aligned(layout: str) -> Document:
    """A text whose cells stand under one another, parted by blanks alone; it has no breaks inside cells."""
    lines: list[str] = []
    for part in parts_of(layout.replace("<br>", "")):
        lines.extend([part] if isinstance(part, str) else _aligned(merged_grid(part)))
    return read_bytes("\n".join(lines).encode(), "表.txt")


def as_pdf(layout: str) -> Document:
    """A page with the cells' borders drawn and their words broken to the width of their cells."""
    marks: list[str] = []
    top = 30.0
    for part in parts_of(layout):
        if isinstance(part, str):
            marks.extend(
                drawn_pdf.text(_MARGIN, top + 12 * number, line, size=_LETTER)
                for number, line in enumerate(_broken(part, _PAGE_WIDTH - 2 * _MARGIN))
            )
            top += 12 * len(_broken(part, _PAGE_WIDTH - 2 * _MARGIN)) + 2
        else:
            drawn, top = _drawn(merged_grid(part), top)
            marks.extend(drawn)
    return read_bytes(drawn_pdf.pdf(drawn_pdf.Drawn(tuple(marks), _PAGE_WIDTH, int(top) + 40)), "表.pdf")


def as_toml(layout: str) -> Document:
    """The product's own form file of what the form is read as."""
    (form,) = recognise(as_merged(layout)).forms
    return read_bytes(write(form), "表.toml")


FORMATS: dict[str, Callable[[str], Document]] = {
    "docx": as_docx,
    "xlsx": as_xlsx,
    "xlsx-numbers": as_xlsx_numbers,
    "xls": as_xls,
    "ods": as_ods,
    "pdf": as_pdf,
    "html": as_html,
    "md": as_markdown,
    "txt": as_tabs,
    "aligned": as_aligned,
    "own-cells": as_collapsed_barred,
    "toml": as_toml,
}


def saved(layout: str, file_format: str) -> Submission:
    """The submission that the layout is when saved in a format."""
    return recognise(FORMATS[file_format](layout))


def _plain(rows: Rows) -> Rows:
    return [["" if cell in {"<", "^"} else cell for cell in cells] for cells in rows]


def _grids(layout: str) -> Iterator[tuple[int, Grid]]:
    """The layout as one sheet: paragraphs are rows of one cell; each part with the rows above it."""
    above = 0
    for part in parts_of(layout):
        grid = merged_grid([[part]] if isinstance(part, str) else part)
        yield above, grid
        above += grid.height


def _merged(grid: Grid) -> list[Cell]:
    cells = [cell for row in range(grid.height) for cell in grid.starts(row)]
    return [cell for cell in cells if cell.rows > 1 or cell.columns > 1]


def _letter(column: int) -> str:
    return chr(65 + column)


def _xlsx_cell(cell: Cell, reference: str, formats: dict[str, int]) -> str:
    """A number with the format that shows it as written, else the text; *formats* is given new formats."""
    number = _NUMBER.fullmatch(cell.text)
    if not cell.text:
        return ""
    if number is None:
        return f'<c r="{reference}" t="inlineStr"><is><t>{escape(cell.text)}</t></is></c>'
    digits = cell.text.rstrip("%").replace(",", "")
    places = len(digits.partition(".")[2])
    code = ("#,##0" if "," in cell.text else "0") + ("." + "0" * places if places else "")
    code += "%" if cell.text.endswith("%") else ""
    value = repr(float(digits) / 100) if cell.text.endswith("%") else digits
    return workbook_files.number(reference, value, formats.setdefault(code, len(formats) + 1))


def _ods_cell(grid: Grid, row: int, column: int) -> str:
    cell = grid.at(row, column)
    if (cell.row, cell.column) != (row, column):
        return "<table:covered-table-cell/>"
    spans = f'table:number-rows-spanned="{cell.rows}" table:number-columns-spanned="{cell.columns}"'
    words = _with(cell, "<text:line-break/>")
    return f"<table:table-cell {spans}><text:p>{words}</text:p></table:table-cell>"


def _html_cell(cell: Cell) -> str:
    words = _with(cell, "<br>")
    return f'<td rowspan="{cell.rows}" colspan="{cell.columns}">{words}</td>'


def _with(cell: Cell, line_break: str) -> str:
    """The words of a cell as a format of tags writes them."""
    return escape(cell.text).replace("\n", line_break)


def _xls(layout: str) -> bytes:
    cells, ranges = b"", b""
    count = 0
    for above, grid in _grids(layout):
        for row in range(grid.height):
            for cell in grid.starts(row):
                text = cell.text.encode("utf-16-le")
                head = struct.pack("<HHHHB", above + row, cell.column, 0, len(text) // 2, 1)
                cells += workbook_files.record(0x0204, head + text) if text else b""
        for cell in _merged(grid):
            last_row, last_column = above + cell.row + cell.rows - 1, cell.column + cell.columns - 1
            ranges += struct.pack("<HHHH", above + cell.row, last_row, cell.column, last_column)
            count += 1
    cells += workbook_files.record(0x00E5, struct.pack("<H", count) + ranges)
    start = workbook_files.record(_BOOK, struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0))
    style = workbook_files.record(0x00E0, struct.pack("<HH16x", 0, 0))
    name = "表1".encode("utf-16-le")
    at = len(start) + len(style) + 4 + 8 + len(name) + 4
    listed = workbook_files.record(_SHEET, struct.pack("<IBBBB", at, 0, 0, 2, 1) + name)
    sheet = workbook_files.record(_BOOK, struct.pack("<HHHHII", 0x0600, 16, 0, 0, 0, 0)) + cells
    end = workbook_files.record(_END)
    return workbook_files.compound({"Workbook": start + style + listed + end + sheet + end})


def _aligned(grid: Grid) -> Iterator[str]:
    cells = [cell for row in range(grid.height) for cell in grid.starts(row)]
    widths = [4] * grid.width
    for cell in sorted(cells, key=lambda each: each.columns):
        missing = screen_width(cell.text) + 3 - sum(widths[cell.column : cell.column + cell.columns])
        widths[cell.column + cell.columns - 1] += max(0, missing)
    for row in range(grid.height):
        line = ""
        for cell in grid.starts(row):
            line += " " * (sum(widths[: cell.column]) - screen_width(line)) + cell.text
        yield line


def _drawn(grid: Grid, top: float) -> tuple[list[str], float]:
    """The marks of a table, and where it ends; each row is as high as its words need."""
    wide = (_PAGE_WIDTH - 2 * _MARGIN) / grid.width
    cells = [cell for row in range(grid.height) for cell in grid.starts(row)]
    lines = {id(cell): _broken(cell.text, wide * cell.columns - 8) for cell in cells}
    heights = [14.0] * grid.height
    for cell in sorted(cells, key=lambda each: each.rows):
        missing = 10 * len(lines[id(cell)]) + 6 - sum(heights[cell.row : cell.row + cell.rows])
        heights[cell.row + cell.rows - 1] += max(0, missing)
    tops = [top + sum(heights[:row]) for row in range(grid.height + 1)]
    marks = []
    for cell in cells:
        x, y, bottom = _MARGIN + cell.column * wide, tops[cell.row], tops[cell.row + cell.rows]
        marks.append(drawn_pdf.box(x, y, x + wide * cell.columns, bottom))
        middle = y + (bottom - y - 10 * len(lines[id(cell)])) / 2
        marks.extend(
            drawn_pdf.text(x + 4, middle + 10 * number, line, size=_LETTER)
            for number, line in enumerate(lines[id(cell)])
        )
    return marks, tops[-1] + 12


def _broken(text: str, width: float) -> Sequence[str]:
    """A text as lines that fit a width; a Chinese character is as wide as it is high, others half of that."""
    lines = [""]
    room = width
    for sign in text:
        if sign == "\n":
            lines.append("")
            room = width
            continue
        needed = _LETTER if ord(sign) > 0x7F else _LETTER / 2
        if needed > room:
            lines.append("")
            room = width
        lines[-1] += sign
        room -= needed
    return lines if text else []
