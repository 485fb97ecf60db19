"""Workbooks of Excel and WPS (xlsx, xlsm): a walk of our own, because formats, formulas and merged cells all count."""

from __future__ import annotations

from jixiao.document import Document, Grid, Paragraph, ReadingNote
from jixiao.reading.failures import FileEmpty
from jixiao.reading.raw import RawFile
from jixiao.reading.signatures import signature_kind
from jixiao.reading.worksheet import Place
from jixiao.reading.worksheet_blocks import blocks_of
from jixiao.reading.xlsx_attachments import file_notes, sheet_notes
from jixiao.reading.xlsx_package import SheetPart, Workbook, open_workbook
from jixiao.reading.xlsx_sheet import LARGEST_SHEET, bounded, read_sheet
from jixiao.reading.xml_safety import parse_xml
from jixiao.reading.zip_safety import Archive, ZipTooLarge, open_zip

KIND = "xlsx"
_ZIP = b"PK\x03\x04"
_DIRECTORY = b"PK\x01\x02"
_FOLDER = b"xl/"
_DOCUMENT = b"word/document"


def recognise(data: bytes, name: str) -> bool:
    """Whether the zip's list of members names those of a workbook; a list that is cut off is not asked (nor *name*)."""
    if not data.startswith(_ZIP):
        return False
    start = data.rfind(b"PK\x05\x06")
    if start < 0:
        return signature_kind(data) == KIND
    directory = data[int.from_bytes(data[start + 16 : start + 20], "little") : start].lower()
    return _FOLDER in directory and _DOCUMENT not in directory and _DIRECTORY.lower() in directory


def read(source: RawFile) -> Document:
    """
    The worksheets in order, hidden ones too: lines over a table as paragraphs, each table as a grid.

    Raises a `FileUnreadable` where the file is cut off, encrypted, or larger than any document.
    """
    archive = open_zip(source.data, source.name)
    book = open_workbook(archive)
    blocks: list[Paragraph | Grid] = []
    notes: list[ReadingNote] = file_notes(source.name, book.relations)
    for sheet in book.sheets:
        place = Place(source.name, sheet.name, sheet.number)
        more, said = _read_sheet(archive, sheet, book, place)
        blocks.extend(more)
        notes.extend(said)
    if not blocks and not notes:
        raise FileEmpty(source.name)
    return Document(source=source.source(KIND), blocks=tuple(blocks), notes=tuple(notes))


def _read_sheet(
    archive: Archive, sheet: SheetPart, book: Workbook, place: Place
) -> tuple[tuple[Paragraph | Grid, ...], list[ReadingNote]]:
    if sheet.kind != "worksheet":
        return (), [ReadingNote("这张工作表不是表格（如图表），没有读", place.origin())]
    data = archive.read(sheet.member) if sheet.member is not None else None
    if sheet.member is None or data is None:
        return (), [ReadingNote("这张工作表的内容不在文件里，没有读", place.origin())]
    kept, is_cut = bounded(data)
    if len(kept) > 2 * LARGEST_SHEET:
        raise ZipTooLarge(archive.file, sheet.member)
    root = parse_xml(kept, archive.file, part=sheet.member)
    worksheet = read_sheet(root, place, book, is_hidden=sheet.is_hidden)
    read_blocks = blocks_of(worksheet)
    last = max(worksheet.rows, default=0) + 1
    cut = f"这张工作表内容过多，第{last}行以后没有读；如有自评表请单独存为一个文件"
    return read_blocks.blocks, [
        *read_blocks.notes,
        *([ReadingNote(cut, place.origin())] if is_cut else []),
        *sheet_notes(archive, sheet.member, place),
    ]
