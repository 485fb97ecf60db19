"""
Web pages (html, xhtml, mht), and what Word, WPS and Excel save as one: tables by rowspan and colspan.

The geometry of a table counts as stated only where it states spans; a page has no page numbers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jixiao.document import Document
from jixiao.errors import FileUnreadable
from jixiao.patterns import compiled_on_use
from jixiao.reading.html_blocks import PageReader
from jixiao.reading.html_bytes import is_archive, is_page, pages_of
from jixiao.reading.raw import RawFile
from jixiao.reading.xml_safety import XmlTooLarge, has_too_many_tags

if TYPE_CHECKING:
    from lxml.etree import _Element

KIND = "html"
_HIDING_WORDS = (b"display", b"hidden", b"mso-hide")
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


def recognise(data: bytes, name: str) -> bool:
    """Whether the bytes open like a page or a packed page (*name* is not asked)."""
    return is_page(data) or is_archive(data)


def read(source: RawFile) -> Document:
    """The paragraphs and tables of the page, or of all pages that a packed file holds, in order."""
    if has_too_many_tags(source.data):
        raise XmlTooLarge(source.name, "")
    reader = PageReader(source.name)
    whole = True
    for page in pages_of(source.data):
        root, complete = _parsed(page.markup)
        whole = whole and complete
        if root is not None:
            reader.read(root, hides=_hides(page.markup))
        if page.misread:
            reader.note(f"有{page.misread}处文字的编码有误，请对照原件核对")
    if not reader.blocks:
        raise PageWithoutText(source.name) if whole else PageTooDeep(source.name)
    if not whole:
        reader.note("网页的层次过深，有一部分未读，请对照原件核对")
    return Document(source=source.source(KIND), blocks=tuple(reader.blocks), notes=tuple(reader.notes))


def _hides(markup: bytes) -> bool:
    """Whether anything in a page may be hidden: where no word for it stands, no element need be asked."""
    lower = markup.lower()
    return any(word in lower for word in _HIDING_WORDS)


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
