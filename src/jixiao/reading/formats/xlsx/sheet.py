"""One worksheet of an xlsx file: its cells as a person sees them, its merged ranges, what is hidden in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jixiao.document import ReadingNote
from jixiao.patterns import compiled_on_use
from jixiao.reading.formats.xlsx.kinds import COLUMNS, Kinds, typed_text
from jixiao.reading.formats.xlsx.package import Workbook, is_true, item_text, namespace
from jixiao.reading.formats.xlsx.scanning import Scanned, scanned_sheet
from jixiao.reading.number_format.code import GENERAL
from jixiao.reading.number_format.texts import StyledNumbers
from jixiao.reading.worksheet import MOST_COLUMNS, Merge, Place, Told, Worksheet, cell_notes
from jixiao.reading.xml_safety import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

LARGEST_SHEET = 16 * 1024 * 1024
"""The most bytes of a worksheet that are parsed; of a larger one the rows at the end are left out."""
_SHEET_DATA_END = compiled_on_use(rb"</(?:\w+:)?sheetData\s*>")
_ROW_START = compiled_on_use(rb"<(?:\w+:)?row[\s/>]")
_LONGEST_ROW = 1024 * 1024
_RANGE = compiled_on_use(r"\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})")
_FORMULA = b"<f"
_CELL_PICTURE = b"DISPIMG("
"""The formula by which WPS puts a picture into a cell; its saved result is the formula itself."""
_PICTURE_RESULT = compiled_on_use(r"=(?:_xlfn\.)?DISPIMG\(")
_DIGITS = "0123456789"


_UNCALCULATED = "这一格是公式，文件里没有保存计算结果，读作空；请用 Excel 或 WPS 打开并保存一次再读"
_UNSURE = "这一格是公式，文件里保存的是0，而文件要求打开时重新计算，这个0未必是结果，读作空；请打开并保存一次再读"


def bounded(data: bytes) -> tuple[bytes, bool]:
    """The XML of a worksheet, its last rows left out where it is too large; and whether any were."""
    if len(data) <= LARGEST_SHEET:
        return data, False
    end = _SHEET_DATA_END.search(data)
    starts = list(_ROW_START.finditer(data, LARGEST_SHEET - _LONGEST_ROW, LARGEST_SHEET))
    if end is None or not starts or end.start() < LARGEST_SHEET:
        return data, False
    return data[: starts[-1].start()] + data[end.start() :], True


def read_sheet(data: bytes, part: str, place: Place, book: Workbook, *, is_hidden: bool) -> Worksheet:
    """
    The worksheet whose XML is *data*; whatever a cell holds, it is read or told of in the notes.

    *part* is what failures name. Raises a `FileUnreadable` where the XML is damaged or not safe.
    """
    cells = _Cells(book)
    scanned = cells.scanned(data)
    root = parse_xml(data if scanned is None else scanned.rest, place.file, part=part)
    space = namespace(root)
    if scanned is not None and all(root.find(f"{space}{name}") is not None for name in scanned.emptied):
        rows, hidden_rows, merges = scanned.rows, scanned.hidden_rows, scanned.merges
    else:
        root = root if scanned is None else parse_xml(data, place.file, part=part)
        rows, hidden_rows = cells.walked(root)
        merges = []
    return Worksheet(
        place=place,
        rows=rows,
        merges=merges or _merges(root, space),
        hidden_rows=hidden_rows,
        hidden_columns=_hidden_columns(root, space),
        is_hidden=is_hidden,
        notes=tuple(cells.notes(place)),
    )


class _Cells:
    """Tells what the cells of one worksheet show, and keeps those that have to be told of."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._strings = book.strings
        self._numbers = StyledNumbers(lambda style: book.codes.get(style, GENERAL), since_1904=book.since_1904)
        self._space = self._value = self._formula = self._inline = ""
        self._uncalculated: list[Told] = []
        self._unsure: list[Told] = []
        self._errors: list[Told] = []
        self._lost: list[Told] = []
        self._pictures: list[Told] = []

    def scanned(self, data: bytes) -> Scanned | None:
        """The cells where all are of the usual kinds and none has to be told of, else None."""
        if (self._book.recalculates and _FORMULA in data) or _CELL_PICTURE in data:
            return None
        return scanned_sheet(data, Kinds(self._strings, self._numbers), COLUMNS)

    def walked(self, root: _Element) -> tuple[dict[int, dict[int, str]], list[int]]:
        """The texts by row and column, and which of the rows with texts are hidden."""
        self._space = namespace(root)
        self._value, self._formula, self._inline = (f"{self._space}{name}" for name in ("v", "f", "is"))
        rows: dict[int, dict[int, str]] = {}
        hidden_rows: list[int] = []
        number = -1
        for row in root.iterfind(f"{self._space}sheetData/{self._space}row"):
            number = _position(row.get("r"), number + 1)
            texts = self._texts(row, number)
            if texts:
                rows[number] = texts
                if is_true(row.get("hidden")):
                    hidden_rows.append(number)
        return rows, hidden_rows

    def notes(self, place: Place) -> list[ReadingNote]:
        """What has to be said of single cells."""
        return [
            *cell_notes(place, self._uncalculated, _UNCALCULATED),
            *cell_notes(place, self._unsure, _UNSURE),
            *cell_notes(place, self._errors, "这一格显示错误值“{}”，照原样读入"),
            *cell_notes(place, self._lost, "这一格所指的文字不在文件里，读作空"),
            *cell_notes(place, self._pictures, "这一格是嵌入的图片，图片里的文字没有读"),
        ]

    def _texts(self, row: _Element, number: int) -> dict[int, str]:
        """The texts of a row by column; cells that only have a style are passed over."""
        texts: dict[int, str] = {}
        column = -1
        for cell in row:
            reference = cell.get("r")
            column = column + 1 if reference is None else COLUMNS[reference.rstrip(_DIGITS)]
            if not len(cell):
                continue
            kind = cell.get("t")
            if kind == "s":
                text = self._strings.get(cell[0].text or "")
                if text is None:
                    self._lost.append(Told(number, column))
            elif kind is None and len(cell) == 1 and cell[0].tag == self._value:
                text = self._numbers[cell.get("s") or "0"][cell[0].text or ""]
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
        if is_formula and kind == "n" and self._is_uncalculated(value, Told(row, column)):
            return ""
        if kind == "n":
            return self._numbers[cell.get("s") or "0"][value]
        if kind == "e":
            self._errors.append(Told(row, column, value))
        if is_formula and _PICTURE_RESULT.match(value):
            self._pictures.append(Told(row, column))
            return ""
        return typed_text(kind, value)

    def _is_uncalculated(self, value: str, cell: Told) -> bool:
        """
        Whether a formula's result is missing, or is the 0 of programs that write formulas and don't calculate.

        The cell is told of, and reads as blank: a 0 that nobody reached would be taken for a figure of the form.
        """
        if not value:
            self._uncalculated.append(cell)
        elif value == "0" and self._book.recalculates:
            self._unsure.append(cell)
        else:
            return False
        return True


def _position(reference: str | None, otherwise: int) -> int:
    """A row's number from 0."""
    if reference is None or not (reference.isascii() and reference.isdigit() and 0 < len(reference) < 8):
        return otherwise
    return max(int(reference) - 1, 0)


def _merges(root: _Element, space: str) -> list[Merge]:
    merges: list[Merge] = []
    for listed in root.iterchildren(f"{space}mergeCells"):
        for each in listed:
            match = _RANGE.fullmatch((each.get("ref") or "").upper())
            if match is not None:
                left, top, right, bottom = match.groups()
                merges.append(Merge(int(top) - 1, COLUMNS[left], int(bottom) - 1, COLUMNS[right]))
    return merges


def _hidden_columns(root: _Element, space: str) -> list[int]:
    columns: list[int] = []
    for each in root.iterfind(f"{space}cols/{space}col"):
        if is_true(each.get("hidden")):
            first, last = _position(each.get("min"), 0), _position(each.get("max"), 0)
            columns.extend(range(first, min(last, MOST_COLUMNS) + 1))
    return columns
