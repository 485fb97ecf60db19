"""One worksheet of an old workbook: a walk over its records, of which only those are unpacked that say something."""

from __future__ import annotations

import struct
from collections.abc import Callable

from msgspec import Struct, field

from jixiao.document import ReadingNote
from jixiao.reading.formats.xls.book import SheetStart, XlsBook, counted_text, letters, records
from jixiao.reading.number_format.texts import StyledNumbers
from jixiao.reading.worksheet import (
    MOST_COLUMNS,
    MOST_SQUARES,
    Merge,
    Place,
    Told,
    Worksheet,
    cell_notes,
    clean_text,
    quoted,
)

_FORMULA, _NOTE, _CONTINUE, _OBJECT, _UNCALCULATED, _COLUMNS = 0x0006, 0x001C, 0x003C, 0x005D, 0x005E, 0x007D
_MANY_RK, _RICH_LABEL, _MERGES, _SHARED_LABEL, _SHAPE_TEXT = 0x00BD, 0x00D6, 0x00E5, 0x00FD, 0x01B6
_NUMBER, _LABEL, _TRUTH_OR_ERROR, _STRING, _ROW, _RK = 0x0203, 0x0204, 0x0205, 0x0207, 0x0208, 0x027E
_PICTURE, _COMMENT = 8, 25
_HIDDEN_ROW = 0x20
_TRUTH, _ERROR = 1, 2
_NO_NUMBER = b"\xff\xff"
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
_TRUTHS = ("FALSE", "TRUE")
_UNSURE = "这一格是公式，文件里保存的是0，而文件注明公式尚未计算，这个0未必是结果，读作空；请打开并保存一次再读"


class _Found(Struct):
    """What the records said so far; `pending` is the formula whose text is in the next record."""

    numbers: StyledNumbers[int]
    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    errors: list[Told] = field(default_factory=list)
    lost: list[Told] = field(default_factory=list)
    unsure: list[Told] = field(default_factory=list)
    messages: dict[str, None] = field(default_factory=dict)
    pending: tuple[int, int] = (0, 0)
    shape: int = 0
    room: int = MOST_SQUARES
    awaits_shape_text: bool = False
    is_uncalculated: bool = False

    def put(self, row: int, column: int, text: str) -> None:
        """Notes what a cell shows; more cells than a workbook may have are left out, which its blocks will say."""
        if text and self.room >= 0:
            self.room -= 1
            cells = self.rows.get(row)
            if cells is None:
                cells = self.rows[row] = {}
            cells[column] = text


def read_sheet(book: XlsBook, sheet: SheetStart, place: Place) -> Worksheet:
    """The worksheet that begins at *sheet*; records that are damaged or unknown are passed over."""
    found = _Found(StyledNumbers(book.code, since_1904=book.since_1904))
    stream = book.stream
    for kind, at, size in records(stream, sheet.start, sheet.end):
        reader = _READERS.get(kind)
        if reader is not None and size >= reader[0]:
            reader[1](found, book, stream[at : at + size])
    notes = [
        *cell_notes(place, found.unsure, _UNSURE),
        *cell_notes(place, found.errors, "这一格显示错误值“{}”，照原样读入"),
        *cell_notes(place, found.lost, "这一格所指的文字不在文件里，读作空"),
        *(ReadingNote(message, place.origin()) for message in found.messages),
    ]
    return Worksheet(
        place=place,
        rows=found.rows,
        merges=found.merges,
        hidden_rows=found.hidden_rows,
        hidden_columns=found.hidden_columns,
        is_hidden=sheet.is_hidden,
        notes=tuple(notes),
    )


_UNPACK_PLACE = struct.Struct("<HH").unpack_from
_UNPACK_CELL = struct.Struct("<HHH").unpack_from
_UNPACK_RK = struct.Struct("<HHHI").unpack_from
_UNPACK_NUMBER = struct.Struct("<HHHd").unpack_from
_UNPACK_MANY = struct.Struct("<HI").iter_unpack
_UNPACK_MERGES = struct.Struct("<HHHH").iter_unpack
_UNPACK_FLOAT = struct.Struct("<d").unpack
_PACK_UPPER = struct.Struct("<II").pack


def _read_shared(found: _Found, book: XlsBook, part: bytes) -> None:
    row, column, _, index = _UNPACK_RK(part)
    if index < len(book.strings):
        found.put(row, column, book.strings[index])
    else:
        found.lost.append(Told(row, column))


def _read_label(found: _Found, book: XlsBook, part: bytes) -> None:
    row, column, _ = _UNPACK_CELL(part)
    found.put(row, column, clean_text(counted_text(part[6:], is_wide=book.is_wide)))


def _read_rk(found: _Found, book: XlsBook, part: bytes) -> None:
    row, column, style, packed = _UNPACK_RK(part)
    found.put(row, column, found.numbers[style][_unpacked(packed)])


def _read_number(found: _Found, book: XlsBook, part: bytes) -> None:
    row, column, style, value = _UNPACK_NUMBER(part)
    found.put(row, column, found.numbers[style][_written(value)])


def _read_many(found: _Found, book: XlsBook, part: bytes) -> None:
    row, first = _UNPACK_PLACE(part)
    count = (len(part) - 6) // 6
    for column, (style, packed) in enumerate(_UNPACK_MANY(part[4 : 4 + 6 * count]), start=first):
        found.put(row, column, found.numbers[style][_unpacked(packed)])


def _read_formula(found: _Found, book: XlsBook, part: bytes) -> None:
    """The result that is kept with a formula: a number, a truth value, an error, or a text in the record after it."""
    row, column, style, value = _UNPACK_NUMBER(part)
    found.pending = (row, column)
    if value == 0 and found.is_uncalculated:
        found.unsure.append(Told(row, column))
    elif part[12:14] != _NO_NUMBER:
        found.put(row, column, found.numbers[style][_written(value)])
    elif part[6] == _TRUTH:
        found.put(row, column, _TRUTHS[part[8] != 0])
    elif part[6] == _ERROR:
        _put_error(found, row, column, part[8])


def _read_uncalculated(found: _Found, _: XlsBook, _part: bytes) -> None:
    found.is_uncalculated = True


def _read_string(found: _Found, book: XlsBook, part: bytes) -> None:
    row, column = found.pending
    found.put(row, column, clean_text(counted_text(part, is_wide=book.is_wide)))


def _read_truth_or_error(found: _Found, _: XlsBook, part: bytes) -> None:
    row, column, _style = _UNPACK_CELL(part)
    if part[7]:
        _put_error(found, row, column, part[6])
    else:
        found.put(row, column, _TRUTHS[part[6] != 0])


def _put_error(found: _Found, row: int, column: int, number: int) -> None:
    text = _ERRORS.get(number, "#N/A")
    found.put(row, column, text)
    found.errors.append(Told(row, column, text))


def _read_merges(found: _Found, _: XlsBook, part: bytes) -> None:
    count = min(int.from_bytes(part[:2], "little"), (len(part) - 2) // 8)
    for top, bottom, left, right in _UNPACK_MERGES(part[2 : 2 + 8 * count]):
        found.merges.append(Merge(top, left, bottom, right))


def _read_row(found: _Found, _: XlsBook, part: bytes) -> None:
    if part[12] & _HIDDEN_ROW:
        found.hidden_rows.append(int.from_bytes(part[:2], "little"))


def _read_columns(found: _Found, _: XlsBook, part: bytes) -> None:
    if part[8] & 1:
        first, last = _UNPACK_PLACE(part)
        found.hidden_columns.extend(range(first, min(last, MOST_COLUMNS) + 1))


def _read_comment(found: _Found, _: XlsBook, _part: bytes) -> None:
    found.messages["这张工作表有批注，批注不作为表的内容"] = None


def _read_object(found: _Found, _: XlsBook, part: bytes) -> None:
    found.shape = int.from_bytes(part[4:6], "little")
    if found.shape == _PICTURE:
        found.messages["这张工作表有图片或嵌入的文件，其中的文字没有读"] = None


def _read_shape_text(found: _Found, _: XlsBook, _part: bytes) -> None:
    found.awaits_shape_text = found.shape != _COMMENT


def _read_continued(found: _Found, _: XlsBook, part: bytes) -> None:
    """The words of a shape, which stand in the record after it."""
    if found.awaits_shape_text and part:
        text = clean_text(letters(part[1:], part[0]))
        if text:
            found.messages[f"这张工作表的图形里有文字“{quoted(text)}”，没有归入表格"] = None
    found.awaits_shape_text = False


_Reader = Callable[[_Found, XlsBook, bytes], None]
_READERS: dict[int, tuple[int, _Reader]] = {
    _FORMULA: (14, _read_formula),
    _NOTE: (0, _read_comment),
    _CONTINUE: (0, _read_continued),
    _OBJECT: (6, _read_object),
    _UNCALCULATED: (0, _read_uncalculated),
    _COLUMNS: (10, _read_columns),
    _MANY_RK: (6, _read_many),
    _RICH_LABEL: (8, _read_label),
    _MERGES: (2, _read_merges),
    _SHARED_LABEL: (10, _read_shared),
    _SHAPE_TEXT: (0, _read_shape_text),
    _NUMBER: (14, _read_number),
    _LABEL: (8, _read_label),
    _TRUTH_OR_ERROR: (8, _read_truth_or_error),
    _STRING: (2, _read_string),
    _ROW: (14, _read_row),
    _RK: (10, _read_rk),
}
"""The records that are unpacked, with the fewest bytes that each has; a shorter one is damaged and passed over."""


def _unpacked(packed: int) -> str:
    """The number in an RK: a whole number of 30 bits or the upper ones of a fraction, perhaps to be divided by 100."""
    if packed & 2:
        whole = (packed >> 2) - (1 << 30 if packed & 0x80000000 else 0)
        return _written(whole / 100) if packed & 1 else str(whole)
    (value,) = _UNPACK_FLOAT(_PACK_UPPER(0, packed & 0xFFFFFFFC))
    return _written(value / 100 if packed & 1 else value)


def _written(value: float) -> str:
    """A binary fraction in as few digits as tell it from all others: 0.1, and 5 for 5.0."""
    return repr(value).removesuffix(".0")
