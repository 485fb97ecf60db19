"""Word documents saved as one XML (Flat OPC): read as the docx of the same parts."""

from __future__ import annotations

import base64
import io
import zipfile
from pathlib import Path

import pytest

from jixiao.document import Document
from jixiao.errors import FileUnreadable
from jixiao.reading import read_bytes
from jixiao.reading.formats import flat_docx
from jixiao.reading.formats.docx.package import MainPartMissing
from jixiao.reading.xml_safety import XmlUnsafe
from reading.word_files import docx_bytes, lines, links, notes, paragraph
from reading.workbook_files import REAL

FILES = sorted(REAL.glob("*.docx"))
PACKAGE = '<?xml version="1.0"?>{}<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">{}</pkg:package>'


def name_of(path: Path) -> str:
    return path.stem


def flat(data: bytes) -> bytes:
    """The same document as Word saves it under “Word XML 文档”."""
    parts = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            content = archive.read(name)
            if name.endswith((".xml", ".rels")):
                inside = f"<pkg:xmlData>{content.decode('utf-8-sig').rpartition('?>')[2]}</pkg:xmlData>"
            else:
                inside = f"<pkg:binaryData>{base64.b64encode(content).decode()}</pkg:binaryData>"
            parts.append(f'<pkg:part pkg:name="/{name}" pkg:contentType="application/xml">{inside}</pkg:part>')
    return PACKAGE.format('<?mso-application progid="Word.Document"?>', "".join(parts)).encode()


def read_flat(data: bytes) -> Document:
    return read_bytes(flat(data), "甲.xml")


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_published_form_is_read_as_its_docx_is(path: Path) -> None:
    """All blocks with their places, and all notes."""
    packed = read_bytes(path.read_bytes(), "甲.xml")
    loose = read_flat(path.read_bytes())
    assert (packed.blocks, packed.notes, "docx-xml") == (loose.blocks, loose.notes, loose.source.kind)


def test_what_the_file_carries_is_said() -> None:
    """Macros and pictures stand in it as text of millions of letters, which is never parsed."""
    parts: dict[str, str | bytes] = {
        "word/vbaProject.bin": b"x",
        "word/media/image1.png": b"x" * 9_000_000,
        "word/_rels/document.xml.rels": links(("attachedTemplate", "http://10.0.0.1/a.dotm", 'TargetMode="External"')),
    }
    found = read_flat(docx_bytes(paragraph("自评表"), parts))
    assert ["自评表"] == lines(found)
    assert [
        ("文件带有宏，宏未运行", "全文"),
        ("文件引用了1处文件以外的内容，未打开", "全文"),
        ("文件有1张图片，图片里的文字未读", "全文"),
    ] == notes(found)


@pytest.mark.parametrize(
    ("data", "failure"),
    [
        (PACKAGE.format("", ""), MainPartMissing),
        (PACKAGE.format('<!DOCTYPE a [<!ENTITY b "哈">]>', "&b;"), XmlUnsafe),
    ],
    ids=["no-text-part", "entities"],
)
def test_file_that_cannot_be_read_says_why(data: str, failure: type[FileUnreadable]) -> None:
    """The reasons are those of a docx."""
    with pytest.raises(failure) as caught:
        read_bytes(data.encode(), "甲.xml")
    assert caught.value.line().startswith("甲.xml：")


def test_xml_that_only_names_the_format_is_not_taken_for_it() -> None:
    """A text about formats is a text."""
    assert not flat_docx.recognise("另存为 http://schemas.microsoft.com/office/2006/xmlPackage".encode(), "甲.txt")
