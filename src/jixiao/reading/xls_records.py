"""
What calamine does not tell of an old workbook: the number of each cell with its format, and what is hidden.

A walk over the records of the Workbook stream, of which only those are unpacked that say this. Source: [MS-XLS] 2.4.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct, field

from jixiao.reading.number_format import shown_number, stored_number
from jixiao.reading.number_format_code import BUILT_IN, GENERAL
from jixiao.reading.worksheet import MOST_COLUMNS

FORMULA, EOF, DATE_MODE, NOTE, FILE_PASSWORD = 0x0006, 0x000A, 0x0022, 0x001C, 0x002F
COLUMNS, SHEET, MANY_RK, STYLE = 0x007D, 0x0085, 0x00BD, 0x00E0
NUMBER, BOOLEAN_OR_ERROR, ROW, RK, FORMAT = 0x0203, 0x0205, 0x0208, 0x027E, 0x041E
PICTURES, LINKED_BOOK, SHAPE_TEXT, BOOK_START = 0x00EC, 0x01AE, 0x01B6, 0x0809
_WIDE_VERSION = 0x0600
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
_HIDDEN_ROW = 0x20


class BookRecords(Struct, frozen=True):
    """What stands before the worksheets: where each begins, and the number format of each cell style."""

    stream: bytes
    starts: tuple[int, ...]
    codes: tuple[str, ...]
    since_1904: bool
    is_encrypted: bool

    def code(self, style: int) -> str:
        """The number format of a cell style."""
        return self.codes[style] if style < len(self.codes) else GENERAL


class SheetRecords(Struct):
    """
    What the records of one worksheet say: `texts` of the cells that hold a number or an error, as they are shown, by
    row and column; the cells that hold an error; the hidden rows and columns; and whether comments or shapes are there.
    """

    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    errors: list[tuple[int, int]] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    has_comments: bool = False
    has_pictures: bool = False
    has_shape_texts: bool = False


def read_book(stream: bytes) -> BookRecords | None:
    """The records of the workbook itself; None where the stream does not begin as one."""
    if len(stream) < 8 or int.from_bytes(stream[:2], "little") != BOOK_START:
        return None
    is_wide = int.from_bytes(stream[4:6], "little") == _WIDE_VERSION
    starts: list[int] = []
    styles: list[int] = []
    own: dict[int, str] = {}
    since_1904 = is_encrypted = False
    for kind, at, size in _records(stream, 0):
        if kind == STYLE and size >= 4:
            styles.append(int.from_bytes(stream[at + 2 : at + 4], "little"))
        elif kind == FORMAT and size >= 3:
            own[int.from_bytes(stream[at : at + 2], "little")] = _format_code(stream[at + 2 : at + size], is_wide=is_wide)
        elif kind == SHEET and size >= 4:
            starts.append(int.from_bytes(stream[at : at + 4], "little"))
        elif kind == DATE_MODE:
            since_1904 = stream[at : at + 1] == b"\x01"
        elif kind == FILE_PASSWORD:
            is_encrypted = True
    codes = tuple(_code(style, own) for style in styles)
    return BookRecords(stream, tuple(starts), codes, since_1904, is_encrypted)


def read_records(book: BookRecords, number: int) -> SheetRecords:
    """The records of the sheet with this number, counted from 0; empty where it is not there."""
    found = SheetRecords()
    if number >= len(book.starts):
        return found
    stream = book.stream
    for kind, at, size in _records(stream, book.starts[number]):
        if kind == RK and size >= 10:
            row, column, style, packed = struct.unpack_from("<HHHI", stream, at)
            found.texts[row, column] = _shown(_unpacked(packed), style, book)
        elif kind == NUMBER and size >= 14:
            row, column, style, value = struct.unpack_from("<HHHd", stream, at)
            found.texts[row, column] = _shown(value, style, book)
        elif kind == MANY_RK:
            _read_many(found, book, at, size)
        elif kind == FORMULA and size >= 14:
            _read_formula(found, book, at)
        elif kind == BOOLEAN_OR_ERROR and size >= 8 and stream[at + 7]:
            row, column = struct.unpack_from("<HH", stream, at)
            _tell_error(found, row, column, stream[at + 6])
        elif kind == ROW and size >= 16 and stream[at + 12] & _HIDDEN_ROW:
            found.hidden_rows.append(int.from_bytes(stream[at : at + 2], "little"))
        elif kind == COLUMNS and size >= 10 and stream[at + 8] & 1:
            first, last = struct.unpack_from("<HH", stream, at)
            found.hidden_columns.extend(range(first, min(last, MOST_COLUMNS) + 1))
        elif kind == NOTE:
            found.has_comments = True
        elif kind == SHAPE_TEXT:
            found.has_shape_texts = True
    return found


def _records(stream: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """Kind, place and size of each record from *at* to the end of the sheet; what is nested in it is passed over."""
    depth = 0
    unpack = struct.Struct("<HH").unpack_from
    end = len(stream) - 4
    while at <= end:
        kind, size = unpack(stream, at)
        at += 4
        if kind == BOOK_START:
            depth += 1
        elif kind == EOF:
            depth -= 1
            if depth <= 0:
                return
        elif depth == 1 and at + size <= end + 4:
            yield kind, at, size
        at += size


def _read_many(found: SheetRecords, book: BookRecords, at: int, size: int) -> None:
    row, column = struct.unpack_from("<HH", book.stream, at)
    for place in range(at + 4, at + size - 6 + 1 - 1, 6):
        style, packed = struct.unpack_from("<HI", book.stream, place)
        found.texts[row, column] = _shown(_unpacked(packed), style, book)
        column += 1


def _read_formula(found: SheetRecords, book: BookRecords, at: int) -> None:
    """The cached result of a formula: a number, or an error; texts and truth values are calamine's."""
    row, column, style, value = struct.unpack_from("<HHHd", book.stream, at)
    result = book.stream[at + 6 : at + 14]
    if result[6:] != b"\xff\xff":
        found.texts[row, column] = _shown(value, style, book)
    elif result[0] == 2:
        _tell_error(found, row, column, result[2])


def _tell_error(found: SheetRecords, row: int, column: int, number: int) -> None:
    found.texts[row, column] = _ERRORS.get(number, "#N/A")
    found.errors.append((row, column))


def _unpacked(packed: int) -> float:
    """The number in an RK: 30 bits of a whole number or of a binary fraction, perhaps to be divided by 100."""
    if packed & 2:
        value = float((packed >> 2) - (1 << 30 if packed & 0x80000000 else 0))
    else:
        (value,) = struct.unpack("<d", b"\0\0\0\0" + (packed & 0xFFFFFFFC).to_bytes(4, "little"))
    return value / 100 if packed & 1 else value


def _shown(value: float, style: int, book: BookRecords) -> str:
    number = stored_number(repr(value))
    if number is None:
        return str(value)
    code = book.code(style)
    if code == GENERAL and number == number.to_integral_value():
        return f"{Decimal(int(number)):f}"
    return shown_number(number, code, since_1904=book.since_1904)


def _code(style: int, own: dict[int, str]) -> str:
    return own.get(style) or BUILT_IN.get(style, GENERAL)


def _format_code(data: bytes, *, is_wide: bool) -> str:
    """The code in a FORMAT record without its number: a counted string, of two bytes a letter where its flag says so."""
    if not is_wide:
        return data[1 : 1 + data[0]].decode("gb18030", errors="replace")
    length, flags = struct.unpack_from("<HB", data) if len(data) >= 3 else (0, 0)
    if flags & 1:
        return data[3 : 3 + 2 * length].decode("utf-16-le", errors="replace")
    return data[3 : 3 + length].decode("latin-1")
