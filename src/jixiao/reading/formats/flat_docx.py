"""
Word documents saved as “Word XML 文档” (Flat OPC): the parts of a docx in one XML.

Pictures and programs stand in it as text, which is left out before anything is parsed. Source: ECMA-376 part 2.
"""

from __future__ import annotations

from jixiao.document import Document
from jixiao.patterns import compiled_on_use
from jixiao.reading.formats.docx.document import document_of
from jixiao.reading.formats.docx.loose import LooseParts, opens_with, written
from jixiao.reading.formats.docx.package import Package
from jixiao.reading.raw import RawFile
from jixiao.reading.xml_safety import parse_xml

KIND = "docx-xml"
_SPACE = "http://schemas.microsoft.com/office/2006/xmlPackage"
_PKG = f"{{{_SPACE}}}"
_BINARY = compiled_on_use(rb"(<(?:\w+:)?binaryData\b[^<>]*>)[^<]*")


def recognise(data: bytes, name: str) -> bool:
    """Whether the bytes open as XML that packs the parts of an Office file (*name* is not asked)."""
    return opens_with(data, _SPACE.encode())


def read(source: RawFile) -> Document:
    """The document as a docx of the same parts would be read."""
    root = parse_xml(_BINARY.sub(rb"\1", source.data), source.name, part="")
    members: dict[str, bytes] = {}
    for part in root.iterchildren(f"{_PKG}part"):
        content = part.find(f"{_PKG}xmlData/*")
        name = (part.get(f"{_PKG}name") or "").lstrip("/")
        members[name] = b"" if content is None else written(content)
    return document_of(source, KIND, Package(source.name, LooseParts(members)))
