"""
Time to read a form of 222 cells from xlsx and xls, in pairs with what can't be saved, and how many cells are right.

The floor of xlsx is unzipping and parsing the worksheet and its shared strings; of xls it is calamine's bare lists,
without grid, places and number formats. Beside it stands openpyxl, which people use. Cells count as right where text,
row, column and merged range are what was written; numbers under a format must read as they are shown.
Run: python -m benchmarks.reading_xlsx
"""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.generated_forms import HEIGHT, WIDTH, Box, boxes_of
from benchmarks.pairs import compare, compare_peaks, in_process, machine, reads_files
from lxml import etree
from openpyxl import load_workbook  # type: ignore[import-untyped]
from python_calamine import CalamineWorkbook
from xlsxwriter import Workbook  # type: ignore[import-untyped]

from jixiao.reading import read_bytes

ROUNDS = 10
SEEDS = range(20)
_PARTS = ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml")


def xlsx_of(boxes: list[Box]) -> bytes:
    """The form as a workbook: figures as numbers with two decimals, everything bordered, as offices have it."""
    packed = io.BytesIO()
    with Workbook(packed, {"in_memory": True}) as book:
        sheet = book.add_worksheet("自评表")
        word = book.add_format({"border": 1, "text_wrap": True})
        figure = book.add_format({"border": 1, "num_format": "0.00"})
        for box in boxes:
            style = figure if _is_figure(box) else word
            if box.rows * box.columns > 1:
                sheet.merge_range(box.row, box.column, box.row + box.rows - 1, box.column + box.columns - 1, "", style)
            if _is_figure(box):
                sheet.write_number(box.row, box.column, float(box.text), style)
            else:
                sheet.write_string(box.row, box.column, box.text, style)
    return packed.getvalue()


def saved_anew(data: bytes) -> bytes:
    """The workbook as openpyxl saves it, which shares no texts and writes each of their letters by its number."""
    packed = io.BytesIO()
    load_workbook(io.BytesIO(data)).save(packed)
    return packed.getvalue()


def xls_of(data: bytes) -> bytes | None:
    """The workbook as LibreOffice saves it in the old format; None where there is no LibreOffice."""
    soffice = shutil.which("soffice")
    if soffice is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "form.xlsx"
        source.write_bytes(data)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [soffice, profile, "--headless", "--convert-to", "xls", "--outdir", folder, str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return source.with_suffix(".xls").read_bytes()


def right_cells(data: bytes, boxes: list[Box]) -> int:
    """How many cells of the form are read with their text, place and range."""
    document = read_bytes(data, "form")
    (grid,) = document.grids()
    found = {
        (cell.origin.row, cell.origin.column): (cell.text, cell.rows, cell.columns)
        for row in range(grid.height)
        for cell in grid.starts(row)
    }
    return sum(
        found.get((box.row + 1, box.column + 1)) == (_shown(box), box.rows, box.columns) for box in boxes if box.text
    )


def unzip_and_parse(data: bytes) -> None:
    """The floor of xlsx."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        for part in _PARTS:
            if part in packed.namelist():
                etree.fromstring(packed.read(part))


def bare_lists(data: bytes) -> None:
    """The floor of xls."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    for number in range(len(book.sheet_names)):
        sheet = book.get_sheet_by_index(number)
        sheet.to_python()
        _ = sheet.merged_cell_ranges


_UNZIP_FILES = f"""
import io, zipfile
from lxml import etree
for data in files():
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        for part in {_PARTS}:
            etree.fromstring(packed.read(part))
"""
_LIST_FILES = """
import io
from python_calamine import CalamineWorkbook
for data in files():
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    for number in range(len(book.sheet_names)):
        book.get_sheet_by_index(number).to_python()
"""


_READ_FILES = "from jixiao.reading import read_bytes\nfor data in files(): read_bytes(data, 'form.{}')"
"""The name has its ending, as files have: without one all readers would be loaded to be asked."""


def compare_memory(kind: str, books: Sequence[bytes], floor: str) -> None:
    """The peak memory of a process that reads workbooks one by one, beside that of the least there is to do."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{number}.{kind}" for number in range(len(books))]
        for file, book in zip(files, books, strict=True):
            file.write_bytes(book)
        mine, least = reads_files(files, _READ_FILES.format(kind)), reads_files(files, floor)
        compare_peaks(f"{kind}，{len(books)}份", mine, least, goal="≤ 1.2 倍")


def openpyxl_cells(data: bytes) -> None:
    """What people use: every cell of the first worksheet with its merged ranges."""
    sheet = load_workbook(io.BytesIO(data)).worksheets[0]
    for row in sheet.iter_rows():
        for cell in row:
            _ = cell.value
    _ = sheet.merged_cells.ranges


def main() -> None:
    """Prints the machine, the ratios, and the shares of right cells."""
    boxes = boxes_of(0)
    xlsx = xlsx_of(boxes)
    print(f"读工作簿：{HEIGHT}行{WIDTH}列，{len(boxes)}格（{machine()}）")
    mine = in_process(lambda: read_bytes(xlsx, "form.xlsx"), rounds=ROUNDS)
    compare("xlsx 对解压和解析", mine, in_process(lambda: unzip_and_parse(xlsx), rounds=ROUNDS), goal="≤2.5")
    compare("xlsx 对 openpyxl", mine, in_process(lambda: openpyxl_cells(xlsx), rounds=1), goal="≤0.05")
    anew = saved_anew(xlsx)
    other = in_process(lambda: read_bytes(anew, "form.xlsx"), rounds=ROUNDS)
    floor = in_process(lambda: unzip_and_parse(anew), rounds=ROUNDS)
    compare("xlsx（openpyxl 所写）对解压和解析", other, floor, goal="≤2.5")
    print(f"  xlsx（openpyxl 所写）读对的格：{right_cells(anew, boxes)}/{sum(1 for box in boxes if box.text)}")
    xls = xls_of(xlsx)
    if xls is None:
        print("  xls：没有 LibreOffice，未测")
    else:
        old = in_process(lambda: read_bytes(xls, "form.xls"), rounds=ROUNDS)
        compare("xls 对 calamine", old, in_process(lambda: bare_lists(xls), rounds=ROUNDS), goal="≤1.3")
        print(f"  xls 读对的格：{right_cells(xls, boxes)}/{sum(1 for box in boxes if box.text)}")
    forms = [boxes_of(seed) for seed in SEEDS]
    books = [xlsx_of(form) for form in forms]
    right = sum(right_cells(book, form) for book, form in zip(books, forms, strict=True))
    print(f"  xlsx 读对的格：{right}/{sum(1 for form in forms for box in form if box.text)}（{len(forms)}份，失败0份）")
    compare_memory("xlsx", books, _UNZIP_FILES)
    if xls is not None:
        compare_memory("xls", [xls] * len(books), _LIST_FILES)


def _is_figure(box: Box) -> bool:
    return box.text.replace(".", "", 1).isdigit()


def _shown(box: Box) -> str:
    whole, _, fraction = box.text.partition(".")
    return f"{whole}.{fraction:0<2}" if _is_figure(box) else box.text


if __name__ == "__main__":
    main()
