"""
One worksheet of an open document: its cells as the program that saved them showed them.

A cell holds the text that it showed beside its value; where both stand, the text counts. Cells and rows are repeated by
number, blank ones a million times over, so that repetition is bounded by what holds text. Source: OpenDocument 1.2
part 1, 9.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct, field

from jixiao.document import ReadingNote
from jixiao.numerals import shown
from jixiao.patterns import compiled_on_use
from jixiao.reading.number_format import stored_number
from jixiao.reading.number_format.code import CURRENCY_SIGNS
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

if TYPE_CHECKING:
    from lxml.etree import _Element

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_GROUPS = frozenset(f"{_TABLE}{name}" for name in ("table-row-group", "table-rows", "table-header-rows"))
_COLUMN_GROUPS = frozenset(
    f"{_TABLE}{name}" for name in ("table-column-group", "table-columns", "table-header-columns")
)
_ROW, _COLUMN = f"{_TABLE}table-row", f"{_TABLE}table-column"
_CELL = f"{_TABLE}table-cell"
_CELLS = frozenset({_CELL, f"{_TABLE}covered-table-cell"})
_HIDDEN = frozenset({"collapse", "filter"})
_COLUMNS_REPEATED, _ROWS_REPEATED = f"{_TABLE}number-columns-repeated", f"{_TABLE}number-rows-repeated"
_COLUMNS_SPANNED, _ROWS_SPANNED = f"{_TABLE}number-columns-spanned", f"{_TABLE}number-rows-spanned"
_FORMULA, _VALUE, _VISIBILITY = f"{_TABLE}formula", f"{_OFFICE}value", f"{_TABLE}visibility"
_LINES = frozenset({f"{_TEXT}p", f"{_TEXT}h"})
_ANNOTATION = f"{_OFFICE}annotation"
_BLANKS, _BLANKS_COUNT = f"{_TEXT}s", f"{_TEXT}c"
_BREAKS = {f"{_TEXT}line-break": "\n", f"{_TEXT}tab": "\t"}
_EXPONENT = compiled_on_use(r"\dE[+-]?\d")
_NO_CURRENCY = dict.fromkeys(map(ord, CURRENCY_SIGNS))
_ERRORS = ("#", "Err:")


class _Found(Struct):
    """What the rows said so far."""

    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    errors: list[Told] = field(default_factory=list)
    messages: dict[str, None] = field(default_factory=dict)
    room: int = MOST_SQUARES


def read_sheet(table: _Element, file: str, number: int, *, hidden_styles: frozenset[str]) -> Worksheet:
    """The worksheet whose XML is *table*; *hidden_styles* are the table styles that hide a sheet."""
    place = Place(file, table.get(f"{_TABLE}name") or f"Sheet{number}", number)
    found = _Found()
    at = 0
    for row in _within(table, _ROW, _GROUPS):
        repeated = _count(row, _ROWS_REPEATED)
        _read_row(found, row, at, repeated)
        at += repeated
    for drawn in table.iterfind(f"{_TABLE}shapes/*"):
        _tell_drawn(found, drawn)
    notes = [
        *cell_notes(place, found.errors, "这一格显示错误值“{}”，照原样读入"),
        *(ReadingNote(message, place.origin()) for message in found.messages),
    ]
    return Worksheet(
        place=place,
        rows=found.rows,
        merges=found.merges,
        hidden_rows=found.hidden_rows,
        hidden_columns=_hidden_columns(table),
        is_hidden=(table.get(f"{_TABLE}style-name") or "") in hidden_styles,
        notes=tuple(notes),
    )


def _within(parent: _Element, name: str, groups: frozenset[str]) -> Iterator[_Element]:
    """The rows or columns of a table, those in groups too, in order."""
    for child in parent:
        if child.tag == name:
            yield child
        elif child.tag in groups:
            yield from _within(child, name, groups)


def _read_row(found: _Found, row: _Element, at: int, repeated: int) -> None:
    texts: dict[int, str] = {}
    column = 0
    for cell in row:
        tag = cell.tag
        if tag not in _CELLS:
            continue
        times = _count(cell, _COLUMNS_REPEATED)
        text = _shown(found, cell) if len(cell) else _stored(cell)
        if text:
            texts.update(dict.fromkeys(range(column, min(column + times, MOST_COLUMNS + 1)), text))
            if _is_error(cell, text):
                found.errors.append(Told(at, column, text))
        if tag == _CELL:
            rows, columns = _count(cell, _ROWS_SPANNED), _count(cell, _COLUMNS_SPANNED)
            if rows > 1 or columns > 1:
                found.merges.append(Merge(at, column, at + rows - 1, column + columns - 1))
        column += times
    if not texts:
        return
    for number in range(at, at + min(repeated, max(0, found.room) // len(texts) + 1)):
        found.rows[number] = dict(texts)
        found.room -= len(texts)
        if row.get(_VISIBILITY) in _HIDDEN:
            found.hidden_rows.append(number)


def _shown(found: _Found, cell: _Element) -> str:
    """The paragraphs of a cell, each on a line of its own; comments and drawings are told of."""
    lines: list[str] = []
    for part in cell:
        if part.tag in _LINES:
            lines.append(_words(part))
        elif part.tag == _ANNOTATION:
            found.messages["这张工作表有批注，批注不作为表的内容"] = None
        elif str(part.tag).startswith(_DRAW):
            _tell_drawn(found, part)
    if not lines:
        return _stored(cell)
    text = clean_text("\n".join(lines))
    return _plain_number(cell, text) if cell.get(_VALUE) else text


def _stored(cell: _Element) -> str:
    """What a cell holds whose text was left out, as some programs do that only calculate."""
    match cell.get(f"{_OFFICE}value-type"):
        case "float" | "currency" | "percentage" as kind:
            number = stored_number(cell.get(_VALUE) or "")
            if number is None:
                return ""
            return f"{shown(number.scaleb(2))}%" if kind == "percentage" else shown(number)
        case "string":
            return clean_text(cell.get(f"{_OFFICE}string-value") or "")
        case "date":
            return (cell.get(f"{_OFFICE}date-value") or "").removesuffix("T00:00:00")
        case "boolean":
            return (cell.get(f"{_OFFICE}boolean-value") or "").upper()
        case _:
            return ""


def _plain_number(cell: _Element, text: str) -> str:
    """What a number shows, without a currency sign, and in digits where it shows an exponent."""
    if "E" in text and _EXPONENT.search(text):
        number = stored_number(cell.get(_VALUE) or "")
        return text if number is None else shown(number)
    return text.translate(_NO_CURRENCY).strip()


def _words(part: _Element) -> str:
    """The words of a paragraph, with its line breaks, tabs and counted blanks; comments inside are left out."""
    if not len(part):
        return part.text or ""
    pieces = [part.text or ""]
    for child in part:
        if child.tag == _BLANKS:
            pieces.append(" " * min(_count(child, _BLANKS_COUNT), 1000))
        elif child.tag in _BREAKS:
            pieces.append(_BREAKS[child.tag])
        elif child.tag != _ANNOTATION and not str(child.tag).startswith(_DRAW):
            pieces.append(_words(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _tell_drawn(found: _Found, drawn: _Element) -> None:
    words = clean_text("".join(_words(part) for part in drawn.iter(f"{_TEXT}p")))
    if words:
        found.messages[f"这张工作表的图形里有文字“{quoted(words)}”，没有归入表格"] = None
    if next(drawn.iter(f"{_DRAW}image"), None) is not None:
        found.messages["这张工作表有图片，图片里的文字没有读"] = None
    if next(drawn.iter(f"{_DRAW}object", f"{_DRAW}object-ole"), None) is not None:
        found.messages["这张工作表嵌有图表或其他文件，没有打开"] = None


def _is_error(cell: _Element, text: str) -> bool:
    """Whether a formula shows an error."""
    return cell.get(_FORMULA) is not None and text.startswith(_ERRORS)


def _hidden_columns(table: _Element) -> list[int]:
    columns: list[int] = []
    at = 0
    for column in _within(table, _COLUMN, _COLUMN_GROUPS):
        repeated = _count(column, _COLUMNS_REPEATED)
        if column.get(_VISIBILITY) in _HIDDEN:
            columns.extend(range(at, min(at + repeated, MOST_COLUMNS + 1)))
        at += repeated
    return columns


def _count(element: _Element, name: str) -> int:
    """A number in an attribute, 1 where there is none."""
    value = element.get(name)
    if value is None:
        return 1
    return int(value) if value.isascii() and value.isdigit() and len(value) < 8 and int(value) > 0 else 1
