"""
Workbooks in the XML of Excel 2003, which many systems hand out under the name xls.

Source: XML Spreadsheet Reference (Office 2003): Workbook, Styles, Worksheet, Table, Column, Row, Cell, Data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct, field

from jixiao.document import Document, ReadingNote
from jixiao.patterns import compiled_on_use
from jixiao.reading.failures import FileTooLarge
from jixiao.reading.number_format import shown_number, stored_number
from jixiao.reading.number_format_code import GENERAL
from jixiao.reading.raw import RawFile
from jixiao.reading.worksheet import (
    MOST_COLUMNS,
    MOST_SQUARES,
    Merge,
    Place,
    Told,
    Worksheet,
    cell_notes,
    clean_text,
)
from jixiao.reading.worksheet_blocks import document_of
from jixiao.reading.xml_safety import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

KIND = "xls-xml"
_SPACE = "urn:schemas-microsoft-com:office:spreadsheet"
_SS = f"{{{_SPACE}}}"
_OPENING = 4096
_LARGEST = 32
"""The most megabytes that are parsed: the tree takes several times as much memory."""
_NAMED = {
    "Percent": "0.00%",
    "Fixed": "0.00",
    "Standard": "#,##0.00",
    "Currency": "#,##0.00",
    "Euro Currency": "#,##0.00",
    "Short Date": "yyyy/m/d",
    "General Date": "yyyy/m/d h:mm",
}
"""Formats that go by a name instead of a code."""
_MOMENT = compiled_on_use(r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?")


class _Found(Struct):
    """What the rows said so far."""

    codes: dict[str, str]
    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    errors: list[Told] = field(default_factory=list)
    uncalculated: list[Told] = field(default_factory=list)
    has_comments: bool = False
    room: int = MOST_SQUARES


def recognise(data: bytes, name: str) -> bool:
    """Whether the bytes open as XML with a workbook of this kind (*name* is not asked)."""
    opening = data[:_OPENING]
    is_markup = opening.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
    return is_markup and _SPACE.encode() in opening and re.search(rb"<(?:\w+:)?Workbook\b", opening) is not None


def read(source: RawFile) -> Document:
    """
    The worksheets in order, hidden ones too: lines over a table as paragraphs, each table as a grid.

    Raises a `FileUnreadable` where the XML is damaged, unsafe, or larger than any submission.
    """
    if len(source.data) > _LARGEST * 1024 * 1024:
        raise FileTooLarge(source.name, _LARGEST)
    root = parse_xml(source.data, source.name, part="")
    return document_of(source, KIND, _worksheets(root, source.name), ())


def _worksheets(root: _Element, file: str) -> Iterator[Worksheet]:
    codes = {
        style.get(f"{_SS}ID") or "": _NAMED.get(code, code)
        for style in root.iterfind(f"{_SS}Styles/{_SS}Style")
        for code in [each.get(f"{_SS}Format") or "" for each in style.iterfind(f"{_SS}NumberFormat")]
        if code
    }
    for number, sheet in enumerate(root.iterfind(f"{_SS}Worksheet"), start=1):
        place = Place(file, sheet.get(f"{_SS}Name") or f"Sheet{number}", number)
        yield _worksheet(sheet, place, _Found(codes))


def _worksheet(sheet: _Element, place: Place, found: _Found) -> Worksheet:
    at = 0
    for row in sheet.iterfind(f"{_SS}Table/{_SS}Row"):
        at = _number(row, "Index", at + 1) - 1
        _read_row(found, row, at)
        at += 1 + _number(row, "Span", 0)
    comments = [ReadingNote("这张工作表有批注，批注不作为表的内容", place.origin())] if found.has_comments else []
    notes = [
        *cell_notes(place, found.uncalculated, "这一格是公式，文件里没有保存计算结果，读作空"),
        *cell_notes(place, found.errors, "这一格显示错误值“{}”，照原样读入"),
        *comments,
    ]
    visible = sheet.findtext("{*}WorksheetOptions/{*}Visible") or ""
    return Worksheet(
        place=place,
        rows=found.rows,
        merges=found.merges,
        hidden_rows=found.hidden_rows,
        hidden_columns=_hidden_columns(sheet),
        is_hidden=visible in {"SheetHidden", "SheetVeryHidden"},
        notes=tuple(notes),
    )


def _read_row(found: _Found, row: _Element, at: int) -> None:
    column = 0
    for cell in row.iterfind(f"{_SS}Cell"):
        column = _number(cell, "Index", column + 1) - 1
        text = _shown(found, cell, at, column)
        if text and found.room > 0:
            found.room -= 1
            found.rows.setdefault(at, {})[column] = text
        across, down = _number(cell, "MergeAcross", 0), _number(cell, "MergeDown", 0)
        if across or down:
            found.merges.append(Merge(at, column, at + down, column + across))
        column += 1 + across
    if row.get(f"{_SS}Hidden") == "1":
        found.hidden_rows.append(at)


def _shown(found: _Found, cell: _Element, row: int, column: int) -> str:
    found.has_comments = found.has_comments or cell.find(f"{_SS}Comment") is not None
    content = cell.find(f"{_SS}Data")
    text = "" if content is None else clean_text("".join(str(piece) for piece in content.itertext()))
    if not text and cell.get(f"{_SS}Formula") is not None and content is None:
        found.uncalculated.append(Told(row, column))
    match content.get(f"{_SS}Type") if content is not None else None:
        case "Number":
            value = stored_number(text)
            code = found.codes.get(cell.get(f"{_SS}StyleID") or "Default", GENERAL)
            return text if value is None else shown_number(value, code)
        case "DateTime":
            moment = _MOMENT.fullmatch(text)
            return text if moment is None else f"{moment.group(1)} {moment.group(2)}".removesuffix(" 00:00:00")
        case "Boolean":
            return "TRUE" if text == "1" else "FALSE"
        case "Error":
            found.errors.append(Told(row, column, text))
            return text
        case _:
            return text


def _hidden_columns(sheet: _Element) -> list[int]:
    columns: list[int] = []
    at = 0
    for column in sheet.iterfind(f"{_SS}Table/{_SS}Column"):
        at = _number(column, "Index", at + 1) - 1
        after = at + 1 + _number(column, "Span", 0)
        if column.get(f"{_SS}Hidden") == "1":
            columns.extend(range(at, min(after, MOST_COLUMNS + 1)))
        at = after
    return columns


def _number(element: _Element, name: str, otherwise: int) -> int:
    """A number in an attribute, *otherwise* where there is none that makes sense."""
    value = element.get(f"{_SS}{name}") or ""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 8 else otherwise
