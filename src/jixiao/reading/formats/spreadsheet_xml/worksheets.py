"""
A workbook in the XML of Excel 2003 to a document, sheet by sheet.

Source: XML Spreadsheet Reference (Office 2003): Workbook, Styles, Worksheet, Table, Column, Row, Cell, Data.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct, field

from jixiao.document import Document, ReadingNote
from jixiao.patterns import compiled_on_use
from jixiao.reading.encoding import decode
from jixiao.reading.failures import FileTooLarge
from jixiao.reading.number_format import shown_number, stored_number
from jixiao.reading.number_format.code import GENERAL
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

_SPACE = "urn:schemas-microsoft-com:office:spreadsheet"
_SS = f"{{{_SPACE}}}"
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
_DECLARATION = compiled_on_use(r"\A\s*<\?xml\s[^<>]*\?>")
_MOMENT = compiled_on_use(r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?")


class _Found(Struct):
    """What the rows said so far; `codes` are the formats of the styles, `styles` those of whole columns."""

    codes: dict[str, str]
    styles: dict[int, str] = field(default_factory=dict)
    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    errors: list[Told] = field(default_factory=list)
    uncalculated: list[Told] = field(default_factory=list)
    has_comments: bool = False
    room: int = MOST_SQUARES


def document_in(source: RawFile, kind: str) -> Document:
    """What the worksheets of a workbook hold; raises a `FileUnreadable` where it is damaged, unsafe or too large."""
    if len(source.data) > _LARGEST * 1024 * 1024:
        raise FileTooLarge(source.name, _LARGEST)
    root = parse_xml(_in_utf8(source.data), source.name, part="")
    return document_of(source, kind, _worksheets(root, source.name), ())


def _in_utf8(data: bytes) -> bytes:
    """
    The XML without its declaration, in the encoding that it has without one.

    What it declares is not asked: systems write GBK and declare GB2312, which lacks many letters of names, or UTF-8.
    """
    text = decode(data)
    return data if text is None else _DECLARATION.sub("", text, count=1).encode()


def _worksheets(root: _Element, file: str) -> Iterator[Worksheet]:
    codes = _codes(root)
    for number, sheet in enumerate(root.iterfind(f"{_SS}Worksheet"), start=1):
        place = Place(file, sheet.get(f"{_SS}Name") or f"Sheet{number}", number)
        yield _worksheet(sheet, place, _Found(codes))


def _codes(root: _Element) -> dict[str, str]:
    """The number formats of the styles that have one, of their own or of the style that they derive from."""
    codes: dict[str, str] = {}
    parents: dict[str, str] = {}
    for style in root.iterfind(f"{_SS}Styles/{_SS}Style"):
        name = style.get(f"{_SS}ID") or ""
        parents[name] = style.get(f"{_SS}Parent") or ""
        for each in style.iterfind(f"{_SS}NumberFormat"):
            code = each.get(f"{_SS}Format") or ""
            codes[name] = _NAMED.get(code, code) or GENERAL
    derived = {name: codes[parent] for name, parent in parents.items() if parent in codes}
    return {**derived, **codes}


def _worksheet(sheet: _Element, place: Place, found: _Found) -> Worksheet:
    found.styles = _column_styles(sheet)
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
    row_style = row.get(f"{_SS}StyleID")
    for cell in row.iterfind(f"{_SS}Cell"):
        column = _number(cell, "Index", column + 1) - 1
        style = cell.get(f"{_SS}StyleID") or row_style or found.styles.get(column, "Default")
        text = _shown(found, cell, Told(at, column), found.codes.get(style, GENERAL))
        if text and found.room > 0:
            found.room -= 1
            found.rows.setdefault(at, {})[column] = text
        across, down = _number(cell, "MergeAcross", 0), _number(cell, "MergeDown", 0)
        if across or down:
            found.merges.append(Merge(at, column, at + down, column + across))
        column += 1 + across
    if row.get(f"{_SS}Hidden") == "1":
        found.hidden_rows.append(at)


def _shown(found: _Found, cell: _Element, place: Told, code: str) -> str:
    """What a cell shows whose number format is *code*; what has to be told of it is kept with its *place*."""
    found.has_comments = found.has_comments or cell.find(f"{_SS}Comment") is not None
    content = cell.find(f"{_SS}Data")
    text = "" if content is None else clean_text("".join(str(piece) for piece in content.itertext()))
    if not text and cell.get(f"{_SS}Formula") is not None and content is None:
        found.uncalculated.append(place)
    match content.get(f"{_SS}Type") if content is not None else None:
        case "Number":
            value = stored_number(text)
            return text if value is None else shown_number(value, code)
        case "DateTime":
            moment = _MOMENT.fullmatch(text)
            return text if moment is None else f"{moment.group(1)} {moment.group(2)}".removesuffix(" 00:00:00")
        case "Boolean":
            return "TRUE" if text == "1" else "FALSE"
        case "Error":
            found.errors.append(Told(place.row, place.column, text))
            return text
        case _:
            return text


def _hidden_columns(sheet: _Element) -> list[int]:
    return [at for column, places in _columns(sheet) if column.get(f"{_SS}Hidden") == "1" for at in places]


def _column_styles(sheet: _Element) -> dict[int, str]:
    """The styles of the columns that have one: cells have it that state none, and whose row states none."""
    return {at: style for column, places in _columns(sheet) if (style := column.get(f"{_SS}StyleID")) for at in places}


def _columns(sheet: _Element) -> Iterator[tuple[_Element, range]]:
    """What is said of columns, and of which."""
    at = 0
    for column in sheet.iterfind(f"{_SS}Table/{_SS}Column"):
        at = _number(column, "Index", at + 1) - 1
        after = at + 1 + _number(column, "Span", 0)
        yield column, range(at, min(after, MOST_COLUMNS + 1))
        at = after


def _number(element: _Element, name: str, otherwise: int) -> int:
    """A number in an attribute, *otherwise* where there is none that makes sense."""
    value = element.get(f"{_SS}{name}") or ""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 8 else otherwise
