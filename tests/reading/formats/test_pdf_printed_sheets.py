"""Worksheets as LibreOffice prints them: cut by the ends of pages, in strips; the form is that of the workbook."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct
from openpyxl import Workbook  # type: ignore[import-untyped]
from openpyxl.styles import Alignment, Border, Font, Side  # type: ignore[import-untyped]

from exporting.printed_forms import CROWDED, HUGE
from jixiao.document import Cell, Document
from jixiao.exporting import export
from jixiao.form import Form
from jixiao.reading import read
from jixiao.recognition import recognise
from jixiao.vocabulary import squeezed
from recognition.layouts import LAYOUTS, facts, parts_of
from recognition.tables import merged_grid

OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="本机没有 LibreOffice，不能打印工作表")

LINE = Side(style="thin")
FRAME = Border(LINE, LINE, LINE, LINE)


class Setup(Struct, frozen=True):
    """
    How a sheet is set up for print.

    `wide` is the width of its columns, `high` of its rows at least; it is made to fit the width of a page, or comes in
    strips, printed downward first unless `across`; `repeats` the first rows on each page.
    """

    wide: int = 14
    high: int = 0
    fits: bool = False
    across: bool = False
    repeats: bool = False


SETUPS = {
    "cut": Setup(high=70, fits=True),
    "repeated": Setup(high=60, fits=True, repeats=True),
    "strips": Setup(),
    "narrow_strips": Setup(wide=8),
    "strips_across": Setup(wide=20, high=60, across=True),
}
SHEETS = {
    f"{layout}_{name}": (layout, setup)
    for layout in ("F1-ministry", "F3-cost", "F7-plain", "F9-workbook")
    for name, setup in SETUPS.items()
}
EXPORTED = {"crowded": CROWDED, "huge": HUGE}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the workbooks and what LibreOffice prints of them, all at one go."""
    folder = tmp_path_factory.mktemp("sheets")
    for name, (layout, setup) in SHEETS.items():
        save(layout, setup, folder / f"{name}.xlsx")
    for name, form in EXPORTED.items():
        export(form, folder / f"{name}.xlsx")
    profile = f"-env:UserInstallation={folder.as_uri()}/profile"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    files = [str(path) for path in sorted(folder.glob("*.xlsx"))]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=200)  # noqa: S603 - a fixed program
    return folder


def save(layout: str, setup: Setup, path: Path) -> None:
    """A layout as a worksheet, rows high enough for their words, the number of the page in its foot."""
    book = Workbook()
    sheet = book.active
    row = 1
    for part in parts_of(LAYOUTS[layout]):
        if isinstance(part, str):
            sheet.cell(row, 1, part).font = Font(size=16)
            sheet.row_dimensions[row].height = 26
            row += 1
        else:
            row += add_table(sheet, part, row, setup)
    for column in "ABCDEFGHIJKL":
        sheet.column_dimensions[column].width = setup.wide
    sheet.page_setup.paperSize = 9
    sheet.sheet_properties.pageSetUpPr.fitToPage = setup.fits
    sheet.page_setup.fitToHeight = 0
    sheet.page_setup.pageOrder = "overThenDown" if setup.across else "downThenOver"
    sheet.print_title_rows = "1:3" if setup.repeats else None
    sheet.oddFooter.center.text = "第 &P 页 共 &N 页"
    book.save(path)


def add_table(sheet: Any, rows: Sequence[list[str]], first: int, setup: Setup) -> int:
    """Adds the cells of a table from a row on; how many rows it takes."""
    width = max(map(len, rows))
    grid = merged_grid([[*cells, *[""] * (width - len(cells))] for cells in rows])
    for row in range(grid.height):
        for cell in grid.starts(row):
            place = sheet.cell(first + row, cell.column + 1)
            place.value, place.data_type = cell.text or None, "s" if cell.text else "n"
            place.alignment = Alignment(wrap_text=True, vertical="center")
            last = first + row + cell.rows - 1, cell.column + cell.columns
            for square in sheet.iter_rows(first + row, last[0], cell.column + 1, last[1]):
                for each in square:
                    each.border = FRAME
            if cell.rows > 1 or cell.columns > 1:
                sheet.merge_cells(None, first + row, cell.column + 1, *last)
        lines = max(-(-lines_of(cell, setup.wide) // cell.rows) for cell in grid.starts(row))
        sheet.row_dimensions[first + row].height = max(setup.high, 16 * lines)
    return int(grid.height)


def lines_of(cell: Cell, wide: int) -> int:
    """How many lines the words of a cell take at most."""
    room = wide * cell.columns - 1
    return sum(1 + 2 * len(line) // room for line in cell.text.split("\n"))


def said(document: Document) -> list[dict[str, Any]]:
    """What the forms of a document say, breaks of lines and blanks apart: paper doesn't tell who made them."""
    return [plain(facts(form)) for form in forms_of(document)]


def forms_of(document: Document) -> tuple[Form, ...]:
    return recognise(document).forms


def plain(value: Any) -> Any:
    match value:
        case str():
            return unicodedata.normalize("NFKC", squeezed(value))
        case list():
            return [plain(each) for each in value]
        case dict():
            return {name: plain(each) for name, each in value.items()}
        case _:
            return value


@pytest.mark.parametrize("name", [*SHEETS, *EXPORTED])
def test_printed_sheet_says_what_the_workbook_says(name: str, folder: Path) -> None:
    """A label that the end of a page cuts, or a column on another page, would be missed in every row."""
    workbook = said(read(folder / f"{name}.xlsx"))
    assert 1 == len(workbook)
    assert workbook == said(read(folder / f"{name}.pdf"))
