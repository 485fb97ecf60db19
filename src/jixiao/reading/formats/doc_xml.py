"""
Word documents in the XML of Word 2003 (wordDocument), which older systems hand out.

Its elements are nearly those of a docx: they are renamed, and what stands in one place there and apart in a docx
(footnotes, heads and feet of the pages, comments) is taken out. Source: Word 2003 XML Reference (Office 2003).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jixiao.document import Document
from jixiao.patterns import compiled_on_use
from jixiao.reading.formats.docx import names
from jixiao.reading.formats.docx.document import document_of
from jixiao.reading.formats.docx.loose import LooseParts, opens_with, written
from jixiao.reading.formats.docx.package import Package
from jixiao.reading.raw import RawFile
from jixiao.reading.xml_safety import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

KIND = "doc-xml"
_SPACE = b"http://schemas.microsoft.com/office/word/2003/wordml"
_W = names.TEXT.removesuffix("t")
_ANNOTATION = "{http://schemas.microsoft.com/aml/2001/core}annotation"
_RENAMED = {f"{_W}vmerge": names.VERTICAL_MERGE, f"{_W}hmerge": names.HORIZONTAL_MERGE}
_CHANGES = {"Word.Deletion": names.DELETED, "Word.Insertion": names.INSERTED}
_BINARY = compiled_on_use(rb"(<(?:\w+:)?binData\b[^<>]*>)[^<]*")
_PICTURE = compiled_on_use(rb"<(?:\w+:)?binData\b[^<>]*\.(?:png|jpe?g|gif|bmp|tiff?|[ew]m[fz])[\"']", re.IGNORECASE)
_CARRIED = (("macrosPresent", "word/vbaProject.bin"), ("embeddedObjPresent", "word/embeddings/object"))
"""What the root says of the rest of the file, and the part of a docx that would hold it."""


def recognise(data: bytes, name: str) -> bool:
    """Whether the bytes open as XML of Word 2003 (*name* is not asked)."""
    return opens_with(data, _SPACE)


def read(source: RawFile) -> Document:
    """The document as the docx that Word would make of it is read."""
    pictures = len(_PICTURE.findall(source.data))
    common = _BINARY.sub(rb"\1", source.data).replace(_SPACE, _W[1:-1].encode())
    root = parse_xml(common, source.name, part="")
    members = {f"word/media/{number}": b"" for number in range(pictures)}
    members.update({part: b"" for sign, part in _CARRIED if root.get(f"{_W}{sign}") == "yes"})
    styles, body = root.find(f"{_W}styles"), root.find(f"{_W}body")
    if styles is not None:
        members["word/styles.xml"] = written(styles)
    if body is not None:
        _rename(body)
        _take_out(body, members, ("hdr", "header"), ("ftr", "footer"), ("footnote", "footnotes"))
        members["word/document.xml"] = written(body)
    return document_of(source, KIND, Package(source.name, LooseParts(members)))


def _rename(body: _Element) -> None:
    """Gives the elements the names of a docx; comments and former formats, which are annotations too, go."""
    for element in list(body.iter(*_RENAMED)):
        element.tag = _RENAMED[str(element.tag)]
    for annotation in list(body.iter(_ANNOTATION)):
        tag = _CHANGES.get(annotation.get(f"{_W}type") or "")
        parent = annotation.getparent()
        if tag is not None:
            annotation.tag = tag
        elif parent is not None:
            parent.remove(annotation)


def _take_out(body: _Element, members: dict[str, bytes], *kinds: tuple[str, str]) -> None:
    """Moves the elements of each kind out of the text, each into a part with the name that a docx gives it."""
    for tag, part in kinds:
        for number, element in enumerate(list(body.iter(f"{_W}{tag}"))):
            members[f"word/{part}{number}.xml"] = written(element)
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
