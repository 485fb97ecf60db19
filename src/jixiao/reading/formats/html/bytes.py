"""The pages that the bytes of an html or mht file hold, and their text whatever encoding they are in."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from msgspec import Struct

from jixiao.patterns import compiled_on_use
from jixiao.reading.encoding import decode
from jixiao.reading.formats.html.marked_text import page_of

_HEAD = 4096
_DECLARED = compiled_on_use(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]{2,20})""", re.IGNORECASE)
_MARKS = codecs.BOM_UTF8 + codecs.BOM_UTF16 + b"\x00 \t\r\n\x0b\x0c\x85\xa0"
"""Byte order marks and blanks, which may stand before the first tag; UTF-16 has a NUL to each of its letters."""
_BEFORE_MARKUP = compiled_on_use(r"(?:\s|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_PAGE = compiled_on_use(r"<(?:!doctype\s+html|html|head|body|table|meta|title|style)\b", re.IGNORECASE)
_BARE_TABLE = compiled_on_use(r"(?:<html>\s*)?(?:<body>\s*)?<table\b", re.IGNORECASE)
"""A table without a head over it: what a program may begin with that turns scans into Markdown."""
_FRAGMENT = compiled_on_use(r"<[a-z][a-z0-9]*[\s/>]", re.IGNORECASE)
_CELL_END = compiled_on_use(rb"</t[dr]\s*>", re.IGNORECASE)
_MARKDOWN = compiled_on_use(rb"^(?:[ \t]*\|.*\|[ \t\r]*$|#{1,6}[ \t])", re.MULTILINE)
_BEFORE_MAIL = codecs.BOM_UTF8 + b" \t\r\n"
"""What programs that write such a message by a template may leave before it."""
_MAIL_HEAD = compiled_on_use(rb"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+", re.DOTALL)
_MAIL_WITH_PAGE = compiled_on_use(rb"^content-type:\s*(?:multipart/(?:related|alternative)|text/html)", re.MULTILINE)
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ASCII = bytes(range(128))
_REPLACED = "\ufffd"
_FEW = 200
"""In how many bytes one may be broken before the text is taken for another encoding."""


class Page(Struct, frozen=True):
    """A page in UTF-8 without NULs; `misread` is how many places of it fit in no encoding and were replaced."""

    markup: bytes
    misread: int = 0


def is_page(data: bytes) -> bool:
    """Whether the bytes open like a web page, or like a piece of one with a table in it."""
    opening = data[:_HEAD].lstrip(_MARKS)
    if not opening.startswith(b"<"):
        return False
    head = opening.replace(b"\x00", b"").decode("latin-1")
    before = _BEFORE_MARKUP.match(head)
    start = 0 if before is None else before.end()
    if _PAGE.match(head, start):
        return _BARE_TABLE.match(head, start) is None or _MARKDOWN.search(data) is None
    fragment = _FRAGMENT.match(head, start) is not None
    return fragment and _CELL_END.search(data) is not None and _MARKDOWN.search(data) is None


def is_archive(data: bytes) -> bool:
    """Whether the bytes are a page packed with its pictures into one message (mht)."""
    opening = data[:_HEAD].lower()
    if b"mime-version:" not in opening:
        return False
    head = _MAIL_HEAD.match(opening.lstrip(_BEFORE_MAIL).replace(b"\r\n", b"\n"))
    return head is not None and b"mime-version:" in head.group() and _MAIL_WITH_PAGE.search(head.group()) is not None


def pages_of(data: bytes) -> Iterator[Page]:
    """The pages in order: one, or those that a packed file holds, such as the sheets of a workbook saved as pages."""
    if not is_archive(data):
        yield decoded(data) if is_page(data) else _made_of_text(data)
        return
    from email import message_from_bytes

    for part in message_from_bytes(data.lstrip(_BEFORE_MAIL)).walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                yield decoded(payload, part.get_content_charset())


def _made_of_text(data: bytes) -> Page:
    page = decoded(data)
    return Page(page_of(page.markup.decode("utf-8", errors="replace")).encode(), page.misread)


def decoded(data: bytes, charset: str | None = None) -> Page:
    """
    A page in UTF-8, *charset* being what a message around it declares.

    What is valid UTF-8 is UTF-8, whatever is declared: pages that were saved anew often still say gb2312. Of the other
    declarations only Big5 is believed. Bytes that don't fit are replaced and counted.
    """
    if data.startswith(_WIDE_MARKS) or b"\x00" in data[:_HEAD]:
        return _page(decode(data) or data.decode("utf-16", errors="replace"))
    data = data.removeprefix(codecs.BOM_UTF8).replace(b"\x00", b"")
    if _is_utf8(data):
        return Page(data)
    nearly = _page(data.decode("utf-8", errors="replace"))
    if nearly.misread * _FEW < len(data):
        return nearly
    found = _DECLARED.search(data[:_HEAD])
    declared = charset or ("" if found is None else found.group(1).decode("ascii"))
    return _page(data.decode("big5hkscs" if declared.lower().startswith("big5") else "gb18030", errors="replace"))


def _is_utf8(data: bytes) -> bool:
    """Whether the letters beyond ASCII are UTF-8; asked without the markup, which is nine tenths of a page."""
    try:
        data.translate(None, _ASCII).decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _page(text: str) -> Page:
    return Page(text.replace("\x00", "").encode("utf-8", errors="replace"), text.count(_REPLACED))
