"""
An xlsx file to a document, sheet by sheet.

It is a walk of our own through the parts of the file, because formats, formulas and merged cells all count.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from jixiao.document import Document, ReadingNote
from jixiao.reading.formats.xlsx.attachments import file_notes, sheet_notes
from jixiao.reading.formats.xlsx.package import Workbook, open_workbook
from jixiao.reading.formats.xlsx.sheet import LARGEST_SHEET, bounded, read_sheet
from jixiao.reading.raw import RawFile
from jixiao.reading.worksheet import Place, Worksheet
from jixiao.reading.worksheet_blocks import document_of
from jixiao.reading.zip_safety import Archive, ZipTooLarge, open_zip


def document_in(source: RawFile, kind: str) -> Document:
    """What the worksheets of a workbook hold; raises a `FileUnreadable` where it is damaged, locked or too large."""
    archive = open_zip(source.data, source.name)
    book = open_workbook(archive)
    return document_of(source, kind, _worksheets(archive, book), file_notes(source.name, book.relations))


def _worksheets(archive: Archive, book: Workbook) -> Iterator[Worksheet]:
    for sheet in book.sheets:
        place = Place(archive.file, sheet.name, sheet.number)
        data = archive.read(sheet.member) if sheet.member is not None and sheet.kind == "worksheet" else None
        if sheet.kind != "worksheet":
            yield Worksheet(place, notes=(ReadingNote("这张工作表不是表格（如图表），没有读", place.origin()),))
        elif sheet.member is None or data is None:
            yield Worksheet(place, notes=(ReadingNote("这张工作表的内容不在文件里，没有读", place.origin()),))
        else:
            yield _worksheet(archive, sheet.member, data, book, place=place, is_hidden=sheet.is_hidden)


def _worksheet(
    archive: Archive, member: str, data: bytes, book: Workbook, *, place: Place, is_hidden: bool
) -> Worksheet:
    kept, is_cut = bounded(data)
    if len(kept) > 2 * LARGEST_SHEET:
        raise ZipTooLarge(archive.file, member)
    sheet = read_sheet(kept, member, place, book, is_hidden=is_hidden)
    last = max(sheet.rows, default=0) + 1
    cut = f"这张工作表内容过多，第{last}行以后没有读；如有自评表请单独存为一个文件"
    notes = [
        *sheet.notes,
        *([ReadingNote(cut, place.origin())] if is_cut else []),
        *sheet_notes(archive, member, place),
    ]
    return replace(sheet, notes=tuple(notes))
