"""The pages that the bytes of an html or mht file hold, and their text whatever encoding they are in."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from msgspec import Struct

from jixiao.patterns import compiled_on_use
from jixiao.reading.encoding import decode

_HEAD = 4096
_DECLARED = compiled_on_use(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]{2,20})""", re.IGNORECASE)
_BEFORE_MARKUP = compiled_on_use(r"(?:\s|ï»¿|ÿþ|þÿ|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_PAGE = compiled_on_use(r"<(?:!doctype\s+html|html|head|body|table|meta|title|style)\b", re.IGNORECASE)
_FRAGMENT = compiled_on_use(r"<(?:div|p|h[1-6]|center|span|font|section|article)\b", re.IGNORECASE)
_CELL_END = compiled_on_use(rb"</t[dr]\s*>", re.IGNORECASE)
_BAR_ROW = compiled_on_use(rb"^[ \t]*\|.*\|[ \t\r]*$", re.MULTILINE)
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
    head = data[:_HEAD].replace(b"\x00", b"").decode("latin-1")
    opening = _BEFORE_MARKUP.match(head)
    start = 0 if opening is None else opening.end()
    if _PAGE.match(head, start):
        return True
    fragment = _FRAGMENT.match(head, start) is not None
    return fragment and _CELL_END.search(data) is not None and _BAR_ROW.search(data) is None


def is_archive(data: bytes) -> bool:
    """Whether the bytes are a page packed with its pictures into one message (mht)."""
    head = _MAIL_HEAD.match(data[:_HEAD].replace(b"\r\n", b"\n").lower())
    return head is not None and b"mime-version:" in head.group() and _MAIL_WITH_PAGE.search(head.group()) is not None


def pages_of(data: bytes) -> Iterator[Page]:
    """The pages in order: one, or those that a packed file holds, such as the sheets of a workbook saved as pages."""
    if not is_archive(data):
        yield decoded(data)
        return
    from email import message_from_bytes

    for part in message_from_bytes(data).walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                yield decoded(payload, part.get_content_charset())


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
