"""
Whole forms as offices of several places lay them out, each rendered as the files in which they come.

A layout is a text: lines that begin with a bar are rows of a table, in which "<" is covered by the cell to its left and
"^" by the one above it, and `<br>` is a line break; other lines are paragraphs. Offices, projects and figures are
invented.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from jixiao.document import Document
from jixiao.form import Form
from jixiao.reading import read_bytes
from reading import word_files, workbook_files
from recognition.tables import document_of, funding, head, indicators, merged_grid, objective, total

FOLDER = Path(__file__).parents[1] / "data" / "layouts"
LAYOUTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.txt"))}
TRUTH: dict[str, Any] = json.loads((FOLDER / "truth.json").read_text(encoding="utf-8"))
"""What each layout says."""
LEFT: dict[str, list[str]] = {name: truth.pop("left") for name, truth in TRUTH.items()}
"""What is said of the cells of each layout that a form has no place for."""
Rows = list[list[str]]


def facts(form: Form) -> dict[str, Any]:
    """What a form says, as truth has it."""
    said = {
        "form": [form.kind, form.form_family, form.year, form.title.text, form.money_unit],
        "head": head(form),
        "objective": objective(form),
        "funding": funding(form),
        "funding_remarks": [line.explanation.text for line in form.funding],
        "indicators": indicators(form),
        "remarks": [row.explanation.text for row in form.indicators],
        "total": total(form),
        "levels": [[level.label, str(level.points)] for level in form.level_weights],
        "notes": [note.text for note in form.notes],
        "columns": [sorted(form.columns), sorted(form.funding_columns)],
    }
    plain: dict[str, Any] = json.loads(json.dumps(said))
    return plain


def parts_of(layout: str) -> list[str | Rows]:
    """The paragraphs and tables of a layout in order."""
    parts: list[str | Rows] = []
    lines = [line for line in layout.splitlines() if line.strip()]
    for barred, group in groupby(lines, key=lambda line: line.startswith("|")):
        if barred:
            parts.append([[_broken(cell) for cell in line.strip()[1:-1].split("|")] for line in group])
        else:
            parts.extend(group)
    return parts


def _broken(cell: str) -> str:
    return cell.strip().replace("<br>", "\n")


def as_merged(layout: str) -> Document:
    """Grids that state their merged cells."""
    return document_of(*(part if isinstance(part, str) else merged_grid(part) for part in parts_of(layout)))


def as_repeated(layout: str) -> Document:
    """Grids in which a merged cell's words stand in each of its squares."""
    return document_of(*(part if isinstance(part, str) else merged_grid(_spread(part)) for part in parts_of(layout)))


def as_tabs(layout: str) -> Document:
    """A text as copied from a worksheet: cells parted by tabs, one with a line break in quotes."""
    whole = "<br>" in layout

    def line(cells: Sequence[str]) -> str:
        written = "\t".join(f'"{cell}"' if "\n" in cell else cell for cell in cells)
        return written if whole else written.rstrip()

    return _text(layout, line)


def as_bars(layout: str) -> Document:
    """A text with bars between the cells."""
    return _text(layout, lambda cells: f"| {' | '.join(cells)} |".replace("\n", "<br>"))


def as_docx(layout: str) -> Document:
    """A Word file with merged cells."""
    body = "".join(
        word_files.paragraph(part) if isinstance(part, str) else word_files.table(*_docx_rows(part))
        for part in parts_of(layout)
    )
    return word_files.read_docx(body)


def as_xlsx(layout: str) -> Document:
    """A workbook of one worksheet with merged ranges, the paragraphs in its first column."""
    return read_bytes(workbook_files.xlsx(sheet_of(layout)), "表.xlsx")


def sheet_of(layout: str, *, down: int = 0, right: int = 0, beside: str = "") -> str:
    """The worksheet of a layout that begins that far down and to the right, perhaps with another *beside* it."""
    rows: list[str] = []
    ranges: list[str] = []
    lines, others = _lines(layout), _lines(beside)
    width = max((len(cells) for cells in lines), default=0) + 1
    for number in range(max(len(lines), len(others))):
        cells = [*lines[number]] if number < len(lines) else []
        cells += [*[""] * (width - len(cells)), *others[number]] if number < len(others) else []
        written = ("" if cell in {"<", "^"} else escape(cell) for cell in cells)
        rows.append(workbook_files.row(down + number + 1, *[""] * right, *written))
    ranges = [*_ranges(lines, down, right), *_ranges(others, down, right + width)]
    merged = workbook_files.merged(*ranges) if ranges else ""
    return f"<sheetData>{''.join(rows)}</sheetData>{merged}"


def _lines(layout: str) -> Rows:
    """The rows of a worksheet: a paragraph takes one."""
    return [cells for part in parts_of(layout) for cells in ([[part]] if isinstance(part, str) else part)]


def as_collapsed(layout: str) -> Document:
    """A text with bars behind the cells, each row holding its own cells alone and blanks behind them."""
    return _own_cells(layout, " | ", padded=True)


def as_collapsed_unpadded(layout: str) -> Document:
    """The same without the blanks: rows end with their last cell."""
    return _own_cells(layout, " | ", padded=False)


def as_collapsed_barred(layout: str) -> Document:
    """The same with a bar before each row as well, as Markdown has it."""
    return _own_cells(layout, " | ", padded=True, opening="| ")


def as_collapsed_tabs(layout: str) -> Document:
    """The same with tabs between the cells."""
    return _own_cells(layout, "\t", padded=False, opening="", closing="")


COLLAPSED: dict[str, Callable[[str], Document]] = {
    "collapsed": as_collapsed,
    "collapsed-unpadded": as_collapsed_unpadded,
    "collapsed-barred": as_collapsed_barred,
    "collapsed-tabs": as_collapsed_tabs,
}
"""Texts in which a merged cell is missing where it goes on: the cells of the row have moved left."""
PUT_BACK = "各行只写有自己的格，合并的格不再出现，已按表头归位"
"""What is said of them."""
RENDERINGS: dict[str, Callable[[str], Document]] = {
    "merged": as_merged,
    "repeated": as_repeated,
    "tabs": as_tabs,
    "bars": as_bars,
    "docx": as_docx,
    "xlsx": as_xlsx,
    **COLLAPSED,
}


def _own_cells(layout: str, mark: str, *, padded: bool, opening: str = "", closing: str = " |") -> Document:
    """A text of rows without the squares that merged cells cover, with *mark* between the cells."""
    width = max(len(cells) for part in parts_of(layout) if not isinstance(part, str) for cells in part)
    lines: list[str] = []
    for part in parts_of(layout):
        for cells in [part] if isinstance(part, str) else part:
            if isinstance(cells, str):
                lines.append(cells)
                continue
            own = [cell.replace("\n", "<br>") for cell in cells if cell not in {"<", "^"}]
            own += [""] * (width - len(own)) if padded else []
            lines.append(f"{opening}{mark.join(own)}{closing}")
    return read_bytes("\n".join(lines).encode(), "自评表.txt")


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
                text = escape(square.text).replace("\n", "</w:t><w:br/><w:t>") if row == square.row else ""
                cells.append(word_files.cell(text, properties=word_files.span(square.columns) + down))
        written.append(word_files.row(*cells))
    return written


def _ranges(rows: Rows, down: int, right: int) -> list[str]:
    """The merged ranges of rows that begin that far down and to the right."""
    width = max((len(cells) for cells in rows), default=0)
    grid = merged_grid([[*cells, *[""] * (width - len(cells))] for cells in rows])
    return [
        f"{chr(65 + right + cell.column)}{down + row + 1}:"
        f"{chr(65 + right + cell.column + cell.columns - 1)}{down + row + cell.rows}"
        for row in range(grid.height)
        for cell in grid.starts(row)
        if cell.rows > 1 or cell.columns > 1
    ]
