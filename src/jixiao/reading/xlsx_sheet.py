"""One worksheet of an xlsx file: its cells as a person sees them, its merged ranges, what is hidden in it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from jixiao.document import ReadingNote
from jixiao.reading.number_format import shown_number, stored_number
from jixiao.reading.number_format_code import GENERAL
from jixiao.reading.worksheet import MOST_COLUMNS, Merge, Place, Told, Worksheet, cell_notes
from jixiao.reading.xlsx_package import Workbook, is_true, item_text, namespace, shown_text

if TYPE_CHECKING:
    from lxml.etree import _Element

LARGEST_SHEET = 16 * 1024 * 1024
"""The most bytes of a worksheet that are parsed; of a larger one the rows at the end are left out."""
_SHEET_DATA_END = re.compile(rb"</(?:\w+:)?sheetData\s*>")
_ROW_START = re.compile(rb"<(?:\w+:)?row[\s/>]")
_LONGEST_ROW = 1024 * 1024
_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})")
_MIDNIGHT = re.compile(r"(\d{4}-\d{2}-\d{2})T00:00(?::00(?:\.0+)?)?Z?")
_WHOLE = 15
_DIGITS = "0123456789"
_TRUTHS = ("FALSE", "TRUE")


_UNCALCULATED = "这一格是公式，文件里没有保存计算结果，读作空；请用 Excel 或 WPS 打开并保存一次再读"
_UNSURE = "这一格是公式，文件里保存的结果是“{}”，而文件要求打开时重新计算，请核对；打开并保存一次后再读更可靠"


def bounded(data: bytes) -> tuple[bytes, bool]:
    """The XML of a worksheet, its last rows left out where it is too large; and whether any were."""
    if len(data) <= LARGEST_SHEET:
        return data, False
    end = _SHEET_DATA_END.search(data)
    starts = list(_ROW_START.finditer(data, LARGEST_SHEET - _LONGEST_ROW, LARGEST_SHEET))
    if end is None or not starts or end.start() < LARGEST_SHEET:
        return data, False
    return data[: starts[-1].start()] + data[end.start() :], True


def read_sheet(root: _Element, place: Place, book: Workbook, *, is_hidden: bool) -> Worksheet:
    """The worksheet whose XML is *root*; whatever a cell holds, it is read or told of in the notes."""
    space = namespace(root)
    cells = _Cells(book, space)
    rows: dict[int, dict[int, str]] = {}
    hidden_rows: list[int] = []
    number = -1
    for row in root.iterfind(f"{space}sheetData/{space}row"):
        number = _position(row.get("r"), number + 1)
        texts = cells.texts(row, number)
        if texts:
            rows[number] = texts
            if is_true(row.get("hidden")):
                hidden_rows.append(number)
    return Worksheet(
        place=place,
        rows=rows,
        merges=_merges(root, space),
        hidden_rows=hidden_rows,
        hidden_columns=_hidden_columns(root, space),
        is_hidden=is_hidden,
        notes=tuple(cells.notes(place)),
    )


class _Cells:
    """Tells what the cells of one worksheet show, and keeps those that have to be told of."""

    def __init__(self, book: Workbook, space: str) -> None:
        self._book = book
        self._strings = book.strings
        self._codes = book.codes
        self._space = space
        self._value, self._formula, self._inline = (f"{space}{name}" for name in ("v", "f", "is"))
        self._uncalculated: list[Told] = []
        self._unsure: list[Told] = []
        self._errors: list[Told] = []
        self._lost: list[Told] = []

    def notes(self, place: Place) -> list[ReadingNote]:
        """What has to be said of single cells."""
        return [
            *cell_notes(place, self._uncalculated, _UNCALCULATED),
            *cell_notes(place, self._unsure, _UNSURE),
            *cell_notes(place, self._errors, "这一格显示错误值“{}”，照原样读入"),
            *cell_notes(place, self._lost, "这一格所指的文字不在文件里，读作空"),
        ]

    def texts(self, row: _Element, number: int) -> dict[int, str]:
        """The texts of a row by column; cells that only have a style are passed over."""
        texts: dict[int, str] = {}
        for position, cell in enumerate(row):
            if not len(cell):
                continue
            reference = cell.get("r")
            column = position if reference is None else column_of(reference.rstrip(_DIGITS))
            kind = cell.get("t")
            if kind == "s":
                text = self._strings.get(cell[0].text or "")
                if text is None:
                    self._lost.append(Told(number, column))
            elif kind is None and len(cell) == 1 and cell[0].tag == self._value:
                text = self._number(cell[0].text or "", cell.get("s"))
            else:
                text = self._shown(cell, number, column)
            if text:
                texts[column] = text
        return texts

    def _shown(self, cell: _Element, row: int, column: int) -> str:
        kind = cell.get("t") or "n"
        value = ""
        is_formula = False
        for part in cell:
            if part.tag == self._value:
                value = part.text or ""
            elif part.tag == self._formula:
                is_formula = True
            elif part.tag == self._inline and kind == "inlineStr":
                value = item_text(part, self._space)
        if is_formula:
            self._tell_formula(kind, value, Told(row, column, value))
        if kind == "n":
            return self._number(value, cell.get("s"))
        if kind == "e":
            self._errors.append(Told(row, column, value))
        return _typed(kind, value)

    def _tell_formula(self, kind: str, value: str, cell: Told) -> None:
        """Keeps a formula whose result is missing, or is the 0 of programs that write formulas and don't calculate."""
        if not value and kind == "n":
            self._uncalculated.append(cell)
        elif value == "0" and kind == "n" and self._book.recalculates:
            self._unsure.append(cell)

    def _number(self, value: str, style: str | None) -> str:
        code = self._codes.get(style or "0", GENERAL)
        if code == GENERAL and len(value) <= _WHOLE and value.isascii() and value.isdigit():
            return value
        number = stored_number(value)
        return value.strip() if number is None else shown_number(number, code, since_1904=self._book.since_1904)


def _typed(kind: str, value: str) -> str:
    """What a cell of a rarer type shows: a truth value, a day in ISO 8601, an error, a text of its own."""
    match kind:
        case "b":
            return _TRUTHS[is_true(value)] if value else ""
        case "d":
            date = _MIDNIGHT.fullmatch(value)
            return date.group(1) if date is not None else value
        case _:
            return shown_text(value)


@lru_cache(maxsize=1024)
def column_of(letters: str) -> int:
    """The column from 0 that letters name (A is 0, AA is 26); one beyond all that are read where they name none."""
    column = 0
    for letter in letters:
        if not "A" <= letter <= "Z" or len(letters) > 3:
            return MOST_COLUMNS
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1 if column else MOST_COLUMNS


def _position(reference: str | None, otherwise: int) -> int:
    """A row's number from 0."""
    if reference is None or not (reference.isascii() and reference.isdigit() and 0 < len(reference) < 8):
        return otherwise
    return max(int(reference) - 1, 0)


def _merges(root: _Element, space: str) -> list[Merge]:
    merges: list[Merge] = []
    for each in root.iterfind(f"{space}mergeCells/{space}mergeCell"):
        match = _RANGE.fullmatch(each.get("ref") or "")
        if match is not None:
            left, top, right, bottom = match.groups()
            merges.append(Merge(int(top) - 1, column_of(left), int(bottom) - 1, column_of(right)))
    return merges


def _hidden_columns(root: _Element, space: str) -> list[int]:
    columns: list[int] = []
    for each in root.iterfind(f"{space}cols/{space}col"):
        if is_true(each.get("hidden")):
            first, last = _position(each.get("min"), 0), _position(each.get("max"), 0)
            columns.extend(range(first, min(last, MOST_COLUMNS) + 1))
    return columns
