"""
An old workbook to a document, sheet by sheet.

It is read record by record, because a rate of 95.33% is kept as 0.9533 and only its format tells the two apart.
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.document import Document, ReadingNote
from jixiao.errors import FileUnreadable
from jixiao.origin import Origin
from jixiao.reading.formats.xls.book import XlsBook, read_book
from jixiao.reading.formats.xls.container import WORKBOOK_STREAMS, Container, open_container
from jixiao.reading.formats.xls.default_password import unlocked
from jixiao.reading.formats.xls.sheet import read_sheet
from jixiao.reading.raw import RawFile
from jixiao.reading.worksheet import Place, Worksheet
from jixiao.reading.worksheet_blocks import document_of

_MACROS = "_VBA_PROJECT_CUR"


class WorkbookEncrypted(FileUnreadable):
    """The workbook opens with a password."""

    def __init__(self, file: str) -> None:
        super().__init__(file, what="文件设有打开密码，内容已加密", remedy="请用 Excel 或 WPS 打开，去掉密码另存后再读")


class WorkbookDamaged(FileUnreadable):
    """The workbook is cut off, or its records make no sense."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file,
            what="文件不完整或已损坏",
            remedy="请重新下载或复制，或用 Excel 或 WPS 打开后另存为 xlsx 再读",
        )


def document_in(source: RawFile, kind: str) -> Document:
    """What the worksheets of a workbook hold; raises a `FileUnreadable` where it is damaged or locked."""
    container = open_container(source.data)
    if container is None:
        raise WorkbookDamaged(source.name)
    book = _open_book(container, source.name)
    return document_of(source, kind, _worksheets(book, source.name), _file_notes(container, book, source.name))


def _worksheets(book: XlsBook, file: str) -> Iterator[Worksheet]:
    for number, sheet in enumerate(book.sheets, start=1):
        place = Place(file, sheet.name or f"Sheet{number}", number)
        if sheet.is_worksheet:
            yield read_sheet(book, sheet, place)
        else:
            yield Worksheet(place, notes=(ReadingNote("这张工作表不是表格（如图表），没有读", place.origin()),))


def _open_book(container: Container, file: str) -> XlsBook:
    stream = next((found for name in WORKBOOK_STREAMS if (found := container.stream(name)) is not None), None)
    book = read_book(stream) if stream is not None else None
    if stream is not None and book is not None and book.is_encrypted:
        plain = unlocked(stream)
        if plain is None:
            raise WorkbookEncrypted(file)
        book = read_book(plain)
    if book is None or not book.sheets:
        raise WorkbookDamaged(file)
    return book


def _file_notes(container: Container, book: XlsBook, file: str) -> list[ReadingNote]:
    said = [
        "文件含有宏，没有运行" if _MACROS in container.names else "",
        "有公式取自其他工作簿，没有打开那些文件；读入的是文件里保存的结果" if book.has_links else "",
    ]
    return [ReadingNote(message, Origin(file=file)) for message in said if message]
