"""One worksheet of an xlsx file: its cells as a person sees them, its merged ranges, what is hidden in it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct, field

from jixiao.document import ReadingNote
from jixiao.reading.number_format import shown_number, stored_number
from jixiao.reading.number_format_code import GENERAL
from jixiao.reading.worksheet import MOST_COLUMNS, Merge, Place, Told, Worksheet, cell_notes, clean_text
from jixiao.reading.xlsx_package import Workbook, is_true, item_text, namespace

if TYPE_CHECKING:
    from lxml.etree import _Element

LARGEST_SHEET = 16 * 1024 * 1024
"""The most bytes of a worksheet that are parsed; of a larger one the rows at the end are left out."""
_SHEET_DATA_END = re.compile(rb"</(?:\w+:)?sheetData\s*>")
_ROW_START = re.compile(rb"<(?:\w+:)?row[\s/>]")
_LONGEST_ROW = 1024 * 1024
_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MIDNIGHT = re.compile(r"(\d{4}-\d{2}-\d{2})T00:00(?::00(?:\.0+)?)?Z?")
_WHOLE = 15
_DIGITS = "0123456789"


class Tags(Struct, frozen=True):
    """The names of the elements of a worksheet in the namespace that the file uses."""

    row: str
    cell: str
    value: str
    formula: str
    inline: str
    space: str


class _Troubles(Struct):
    """The cells that have to be told of."""

    uncalculated: list[Told] = field(default_factory=list)
    unsure: list[Told] = field(default_factory=list)
    errors: list[Told] = field(default_factory=list)
    lost: list[Told] = field(default_factory=list)

    def notes(self, place: Place) -> list[ReadingNote]:
        """What to say of them."""
        return [
            *cell_notes(place, self.uncalculated, _UNCALCULATED),
            *cell_notes(place, self.unsure, _UNSURE),
            *cell_notes(place, self.errors, "这一格显示错误值“{}”，照原样读入"),
            *cell_notes(place, self.lost, "这一格所指的文字不在文件里，读作空"),
        ]


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
    tags = Tags(*(f"{space}{name}" for name in ("row", "c", "v", "f", "is")), space)
    rows: dict[int, dict[int, str]] = {}
    hidden_rows: list[int] = []
    troubles = _Troubles()
    number = -1
    for row in root.iterfind(f"{space}sheetData/{tags.row}"):
        number = _position(row.get("r"), number + 1)
        texts = _texts(row, number, book, tags, troubles)
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
        notes=tuple(troubles.notes(place)),
    )


def _texts(row: _Element, number: int, book: Workbook, tags: Tags, troubles: _Troubles) -> dict[int, str]:
    """The texts of a row by column; cells that only have a style are skipped."""
    texts: dict[int, str] = {}
    column = -1
    for cell in row:
        reference = cell.get("r")
        column = column + 1 if reference is None else column_of(reference.rstrip(_DIGITS), column + 1)
        if len(cell) and cell.tag == tags.cell:
            text = _shown(cell, (number, column), book, tags, troubles)
            if text:
                texts[column] = text
    return texts


@lru_cache(maxsize=1024)
def column_of(letters: str, otherwise: int) -> int:
    """The column from 0 that letters name (A is 0, AA is 26); *otherwise* where they name none."""
    if not letters or len(letters) > 3:
        return otherwise
    column = 0
    for letter in letters:
        if not "A" <= letter <= "Z":
            return otherwise
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1


def _shown(cell: _Element, at: tuple[int, int], book: Workbook, tags: Tags, troubles: _Troubles) -> str:
    """What a cell shows."""
    value = ""
    inline: _Element | None = None
    is_formula = False
    for part in cell:
        if part.tag == tags.value:
            value = part.text or ""
        elif part.tag == tags.formula:
            is_formula = True
        elif part.tag == tags.inline:
            inline = part
    kind = cell.get("t") or "n"
    if is_formula:
        _tell_formula(kind, value, at, book, troubles)
    match kind:
        case "s":
            return _shared(value, at, book, troubles)
        case "n":
            return _number(value, cell.get("s"), book)
        case "inlineStr":
            return _text(item_text(inline, tags.space)) if inline is not None else ""
        case "b":
            return "TRUE" if is_true(value) else "FALSE" if value else ""
        case "e":
            troubles.errors.append(Told(*at, value))
            return value
        case "d":
            date = _MIDNIGHT.fullmatch(value)
            return date.group(1) if date is not None else value
        case _:
            return _text(value)


def _tell_formula(kind: str, value: str, at: tuple[int, int], book: Workbook, troubles: _Troubles) -> None:
    """Notes a formula whose result is missing, or is the 0 that programs write which don't calculate."""
    if not value and kind == "n":
        troubles.uncalculated.append(Told(*at))
    elif value == "0" and kind == "n" and book.recalculates:
        troubles.unsure.append(Told(*at, value))


def _shared(value: str, at: tuple[int, int], book: Workbook, troubles: _Troubles) -> str:
    index = int(value) if value.isascii() and value.isdigit() and len(value) < 10 else -1
    if 0 <= index < len(book.strings):
        return _text(book.strings[index])
    troubles.lost.append(Told(*at))
    return ""


def _number(value: str, style: str | None, book: Workbook) -> str:
    index = int(style) if style is not None and style.isascii() and style.isdigit() and len(style) < 10 else 0
    code = book.codes[index] if index < len(book.codes) else GENERAL
    if code == GENERAL and value.isascii() and value.isdigit() and len(value) <= _WHOLE:
        return value
    number = stored_number(value)
    return value.strip() if number is None else shown_number(number, code, since_1904=book.since_1904)


def _text(text: str) -> str:
    if "_x" in text:
        text = _ESCAPED.sub(lambda match: chr(int(match.group(1), 16)), text)
    return clean_text(text)


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
            merges.append(Merge(int(top) - 1, column_of(left, 0), int(bottom) - 1, column_of(right, 0)))
    return merges


def _hidden_columns(root: _Element, space: str) -> list[int]:
    columns: list[int] = []
    for each in root.iterfind(f"{space}cols/{space}col"):
        if is_true(each.get("hidden")):
            first, last = _position(each.get("min"), 0), _position(each.get("max"), 0)
            columns.extend(range(first, min(last, MOST_COLUMNS) + 1))
    return columns
