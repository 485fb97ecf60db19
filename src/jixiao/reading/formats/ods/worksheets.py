"""A workbook in the open document format to a document, sheet by sheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jixiao.document import Document, ReadingNote
from jixiao.origin import Origin
from jixiao.patterns import compiled_on_use
from jixiao.reading.formats.ods.sheet import read_sheet
from jixiao.reading.raw import RawFile
from jixiao.reading.worksheet import Worksheet
from jixiao.reading.worksheet_blocks import document_of
from jixiao.reading.xml_safety import parse_xml
from jixiao.reading.zip_safety import Archive, ZipDamaged, ZipEncrypted, ZipTooLarge, open_zip

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTENT = "content.xml"
_MANIFEST = "META-INF/manifest.xml"
_LARGEST_CONTENT = 32 * 1024 * 1024
_LINKS = compiled_on_use(
    rb"<table:(?:dde-link|table-source|cell-range-source)\b|formula=[\"'][^\"<>]{0,200}(?:(?:file|https?):/|\bDDE\()"
)
_LINKED = "有内容取自其他文件或程序，没有打开；读入的是文件里保存的结果"
_MACRO_FOLDERS = ("Basic/", "Scripts/")


def document_in(source: RawFile, kind: str) -> Document:
    """What the worksheets of a workbook hold; raises a `FileUnreadable` where it is damaged, locked or too large."""
    archive = open_zip(source.data, source.name)
    manifest = archive.read(_MANIFEST)
    if manifest is not None and b"encryption-data" in manifest:
        raise ZipEncrypted(source.name)
    data = archive.read(_CONTENT)
    if data is None:
        raise ZipDamaged(source.name, _CONTENT)
    if len(data) > _LARGEST_CONTENT:
        raise ZipTooLarge(source.name, _CONTENT)
    root = parse_xml(data, source.name, part=_CONTENT)
    return document_of(source, kind, _worksheets(root, source.name), _file_notes(archive, data))


def _worksheets(root: _Element, file: str) -> Iterator[Worksheet]:
    hidden = {
        style.get(name)
        for style in root.iterfind("{*}automatic-styles/{*}style")
        for name in style.keys()  # noqa: SIM118  # an element is no mapping: iterating it gives its children
        if str(name).endswith("}name") and _is_hiding(style)
    }
    tables = root.iterfind("{*}body/{*}spreadsheet/{*}table")
    for number, table in enumerate(tables, start=1):
        yield read_sheet(table, file, number, hidden_styles=frozenset(str(name) for name in hidden))


def _is_hiding(style: _Element) -> bool:
    return any(
        str(name).endswith("}display") and value == "false"
        for properties in style.iterfind("{*}table-properties")
        for name, value in properties.items()
    )


def _file_notes(archive: Archive, content: bytes) -> list[ReadingNote]:
    said = [
        "文件含有宏，没有运行" if any(name.startswith(_MACRO_FOLDERS) for name in archive.names) else "",
        _LINKED if _LINKS.search(content) else "",
    ]
    return [ReadingNote(message, Origin(file=archive.file)) for message in said if message]
