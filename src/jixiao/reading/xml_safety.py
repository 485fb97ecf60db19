"""Parses XML that a stranger made: no document type, no entities, nothing fetched, no tree without bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jixiao.errors import FileUnreadable

if TYPE_CHECKING:
    from lxml.etree import _Element

TAGS = 1_000_000
"""The most elements that a part may have: as a tree they take half a gigabyte at worst."""
ATTRIBUTES = 3_000_000
"""The most attributes that a part may have: each takes twice as much as an element."""
_DOCTYPE = b"<!DOCTYPE"
_WIDE_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-16-le", "utf-16-be"))
_WIDE = b"\x00"
_MARK = 64


class XmlDamaged(FileUnreadable):
    """A part of the file (*part*) is no well-formed XML, or is nested deeper than any document."""

    def __init__(self, file: str, part: str) -> None:
        super().__init__(
            file,
            place=part,
            what="内容已损坏，无法解析",
            remedy="请用原来的软件打开后另存一份再读",
        )


class XmlTooLarge(FileUnreadable):
    """A part of the file (*part*) has more tags or attributes than any document."""

    def __init__(self, file: str, part: str) -> None:
        super().__init__(
            file,
            place=part,
            what="内容多得不像文档，已停止读取",
            remedy="请用原来的软件打开核对，只保留自评表和相关正文后另存再读",
        )


class XmlUnsafe(FileUnreadable):
    """A part of the file (*part*) declares a document type or entities, which documents never need."""

    def __init__(self, file: str, part: str) -> None:
        super().__init__(
            file,
            place=part,
            what="内含文档不应有的实体声明，为安全起见已停止读取",
            remedy="请核对文件来源，用原来的软件打开后另存一份再读",
        )


def has_too_many_tags(data: bytes) -> bool:
    """Whether the markup in *data* would make a tree that fills the memory."""
    if len(data) <= TAGS:
        return False
    return data.count(b"<") - data.count(b"</") > TAGS or data.count(b"=") > ATTRIBUTES


def parse_xml(data: bytes, file: str, *, part: str) -> _Element:
    """
    The root of the XML in *data*, comments and processing instructions left out.

    *file* and *part* are what failures name. Raises `XmlUnsafe` for a document type, `XmlTooLarge` for
    more than `TAGS` tags or `ATTRIBUTES` attributes, and `XmlDamaged` for what can't be parsed.
    """
    from lxml import etree

    if has_too_many_tags(data):
        raise XmlTooLarge(file, part)
    if _DOCTYPE in data or (_WIDE in data[:_MARK] and any(mark in data for mark in _WIDE_DOCTYPES)):
        raise XmlUnsafe(file, part)
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        collect_ids=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise XmlDamaged(file, part) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise XmlUnsafe(file, part)
    return root
