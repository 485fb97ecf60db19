"""The pages of a file to a document: their trees, whatever the markup is like, and what has to be said of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jixiao.document import Document
from jixiao.errors import FileUnreadable
from jixiao.patterns import compiled_on_use
from jixiao.reading.formats.html.blocks import PageReader
from jixiao.reading.formats.html.bytes import pages_of
from jixiao.reading.formats.html.trimming import hides, without_styles
from jixiao.reading.raw import RawFile
from jixiao.reading.xml_safety import XmlTooLarge, has_too_many_tags

if TYPE_CHECKING:
    from lxml.etree import _Element

_PAGE_END = compiled_on_use(rb"</(?:[Bb][Oo][Dd][Yy]|[Hh][Tt][Mm][Ll])\b[^<>]*>")
_TOO_DEEP = "Excessive depth"
_DIVISIONS = compiled_on_use(rb"</?(?:div|center|blockquote|section)\b[^<>]*>", re.IGNORECASE)
_WRAPPERS = compiled_on_use(rb"</?(?:span|font|b|i|u|strong|em|a|o:p|st1:\w+)\b[^<>]*>", re.IGNORECASE)


class PageWithoutText(FileUnreadable):
    """A page that shows no text: a frame around other files, pictures, or text that a program would load."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file,
            what="网页文件里没有文字，内容可能是图片或另存在别的文件里",
            remedy="请在浏览器里打开，把自评表复制到 Word 或 Excel 文件后再读",
        )


class PageTooDeep(FileUnreadable):
    """A page whose elements are nested so deeply that nothing of it could be read."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file,
            what="网页的层次过深，无法读取",
            remedy="请在浏览器里打开，把自评表复制到 Word 或 Excel 文件后再读",
        )


def document_in(source: RawFile, kind: str) -> Document:
    """What the pages of a file show; raises a `FileUnreadable` where they show nothing or are too large."""
    reader = PageReader(source.name)
    whole = read_pages(reader, source.data)
    if not reader.blocks:
        raise PageWithoutText(source.name) if whole else PageTooDeep(source.name)
    return Document(source=source.source(kind), blocks=tuple(reader.blocks), notes=tuple(reader.notes))


def read_pages(reader: PageReader, data: bytes) -> bool:
    """
    Lets *reader* add the pages that *data* holds, and tells whether they could be read to their ends.

    Raises `XmlTooLarge` where they have more tags than any document.
    """
    if has_too_many_tags(data):
        raise XmlTooLarge(reader.file, "")
    whole = True
    for page in pages_of(data):
        markup = _unended(without_styles(page.markup))
        root, complete = _parsed(markup)
        whole = whole and complete
        if root is not None:
            reader.read(root, hides=hides(markup))
        if page.misread:
            reader.note(f"有{page.misread}处文字的编码有误，请对照原件核对")
    if not whole:
        reader.note("网页的层次过深，有一部分未读，请对照原件核对")
    return whole


def _unended(markup: bytes) -> bytes:
    """
    A page without the tags that end it, behind which the parser would leave out everything.

    A browser shows what stands there: pages are joined into one file, or have others in them.
    """
    end = _PAGE_END.search(markup)
    behind = b"" if end is None else _PAGE_END.sub(b"", markup[end.start() :])
    return markup if end is None or not behind.strip() else markup[: end.start()] + behind


def _parsed(markup: bytes) -> tuple[_Element | None, bool]:
    """
    The tree of a page, None where nothing is in it, and whether the parser took in all of it.

    Tags that are never closed nest ever deeper, until the parser stops: then those that only format are left out, and
    those that part lines become breaks.
    """
    root, complete = _tree(markup)
    if complete:
        return root, complete
    return _tree(_WRAPPERS.sub(b"", _DIVISIONS.sub(b"<br>", markup)))


def _tree(markup: bytes) -> tuple[_Element | None, bool]:
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8",
        no_network=True,
        huge_tree=False,
        collect_ids=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(markup, parser)
    except etree.XMLSyntaxError:
        return None, True
    return root, not any(_TOO_DEEP in entry.message for entry in parser.error_log)
