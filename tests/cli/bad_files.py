"""
Files that are damaged, locked or made to do harm, as bytes: what a folder of submissions may hold beside good ones.

Each is made on the spot, and comes with words that must be said of it.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Callable
from functools import partial

from msgspec import Struct

from cli.bad_zips import FORMS, LAUGHS, OUTSIDE, cut, locked_members, nested_zips, real, swollen, zip_of_forms
from reading.drawn_pdf import Drawn, pdf, rows_of_cells, table
from reading.word_files import cell, docx_bytes, links, packed, paragraph, part, row, run, span
from reading.word_files import table as word_table
from reading.workbook_files import compound, ods, record, xlsx, zipped
from reading.workbook_files import row as sheet_row

EXCEL_2003 = "urn:schemas-microsoft-com:office:spreadsheet"
ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
BROKEN = "不完整或已损坏"
LOCKED = "请用 Word、Excel 或 WPS 打开并取消密码"
PACKED = "请先解压"


class Bad(Struct, frozen=True):
    """A file by how it is made, and words that must be said of it."""

    make: Callable[[], bytes]
    words: str


def always(data: bytes) -> Callable[[], bytes]:
    """Makes these bytes."""
    return partial(bytes, data)


def noise(size: int) -> bytes:
    """Bytes without any order, the same ones each time."""
    return hashlib.shake_128(b"noise").digest(size)


def locked_package() -> bytes:
    """What Office writes when a password is set, for documents and workbooks alike."""
    return compound({"EncryptionInfo": bytes(600), "EncryptedPackage": noise(9000)})


def locked_doc() -> bytes:
    """An old Word file whose head says that it is encrypted."""
    return compound({"WordDocument": struct.pack("<HH6xH", 0xA5EC, 0x00C1, 0x0100) + bytes(2000)})


def locked_xls() -> bytes:
    """An old workbook with a password: the record FILEPASS follows its beginning."""
    start = record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0))
    return compound({"Workbook": start + record(0x002F, bytes(54)) + bytes(3000)})


def document(head: str) -> bytes:
    """A Word file that uses an entity which *head* declares."""
    return packed({"word/document.xml": head + part(f"<w:body>{paragraph('&a9;')}</w:body>").partition("?>")[2]})


def sheet_xml(head: str, rows: str) -> bytes:
    """A workbook in the XML of Excel 2003."""
    spaces = f'xmlns="{EXCEL_2003}" xmlns:ss="{EXCEL_2003}"'
    sheet = f'<Worksheet ss:Name="表1"><Table>{rows}</Table></Worksheet>'
    return f'<?xml version="1.0"?>{head}<Workbook {spaces}>{sheet}</Workbook>'.encode()


def ods_rows(repeated: int = 1, columns: int = 1, more: str = "") -> bytes:
    """An ods whose row and cell say that they are repeated so often, with *more* before them."""
    texts = f'<table:table-cell table:number-columns-repeated="{columns}"><text:p>甲</text:p></table:table-cell>'
    rows = f'<table:table-row table:number-rows-repeated="{repeated}">{texts}</table:table-row>'
    return ods(f'<table:table table:name="表1">{more}{rows}</table:table>')


def nested(opening: str, closing: str, depth: int) -> str:
    """Elements in one another."""
    return opening * depth + "甲" + closing * depth


def with_part(name: str, kind: str = "", more: str = "") -> bytes:
    """A Word file with one more part, to which its text points where *kind* is given."""
    pointing = {"word/_rels/document.xml.rels": links((kind, name, more))} if kind else {}
    return docx_bytes(paragraph("自评表"), {name: b"x", **pointing})


def with_field(*codes: str) -> bytes:
    """A Word file with a field whose code stands in so many pieces."""
    return docx_bytes(paragraph("自评表", *(f"<w:r><w:instrText>{code}</w:instrText></w:r>" for code in codes)))


CUT = {
    f"cut-{int(share * 100)}.{suffix}": Bad(partial(cut, FORMS[suffix], share), BROKEN)
    for suffix, shares in (
        ("docx", (0.02, 0.3, 0.7, 0.99)),
        ("xlsx", (0.02, 0.3, 0.7, 0.99)),
        ("xls", (0.1, 0.5, 0.9)),
        ("pdf", (0.05, 0.3)),
        ("ods", (0.2, 0.6, 0.9)),
        ("zip", (0.1, 0.9)),
    )
    for share in shares
}
"""Downloads that broke off."""

WITH_PASSWORD = {
    "locked.pdf": Bad(partial(pdf, Drawn(table(rows_of_cells([["甲", "乙"]]))), encrypted=True), "密码"),
    "locked.docx": Bad(locked_package, LOCKED),
    "locked.xlsx": Bad(locked_package, LOCKED),
    "locked.doc": Bad(locked_doc, "请用 Word、WPS 或 LibreOffice 打开并取消密码"),
    "locked.xls": Bad(locked_xls, "请用 Excel 或 WPS 打开"),
    "locked.zip": Bad(partial(locked_members, "zip"), PACKED),
    "locked-members.docx": Bad(partial(locked_members, "docx"), "加密"),
    "locked.ods": Bad(partial(ods, parts={"META-INF/manifest.xml": "<m><encryption-data/></m>"}), "加密"),
}

BOMBS = {
    "bomb.docx": Bad(partial(swollen, "word/document.xml"), "大得不像文档"),
    "bomb-declared-small.docx": Bad(partial(swollen, "word/document.xml", declared=10), BROKEN),
    "bomb-declared-one-mebibyte.docx": Bad(partial(swollen, "word/document.xml", declared=1 << 20), BROKEN),
    "bomb.xlsx": Bad(partial(swollen, "xl/workbook.xml"), "大得不像文档"),
    "bomb.ods": Bad(partial(swollen, "content.xml", before={"mimetype": ODS_TYPE}), "大得不像文档"),
    "bomb-nested.zip": Bad(nested_zips, PACKED),
    "bomb-nested.docx": Bad(nested_zips, PACKED),
    "laughs.docx": Bad(partial(document, LAUGHS), "实体"),
    "outside.docx": Bad(partial(document, OUTSIDE), "实体"),
    "laughs.xlsx": Bad(
        partial(xlsx, "", parts={"xl/sharedStrings.xml": f"{LAUGHS}<sst><si><t>&a9;</t></si></sst>"}), "实体"
    ),
    "outside.ods": Bad(
        partial(zipped, {"mimetype": ODS_TYPE, "content.xml": f"{OUTSIDE}<a>&a9;</a>"}, stored="mimetype"), "实体"
    ),
    "laughs-2003.xls": Bad(partial(sheet_xml, LAUGHS, "<Row><Cell><Data>&a9;</Data></Cell></Row>"), "实体"),
}

TOO_MUCH = {
    "wide.docx": Bad(partial(docx_bytes, word_table(*[row(cell("甲", properties=span(10_000)))] * 500)), "行列数"),
    "wide.csv": Bad(always((",".join(["甲"] * 10_000) + "\n").encode() * 100), "行列数"),
    "long.csv": Bad(always("甲,乙,丙\n".encode() * 1_048_576), "行"),
    "long.txt": Bad(always("甲\n".encode() * 5_000_000), "文件超过16兆字节"),
    "deep.docx": Bad(partial(docx_bytes, nested("<w:sdt>", "</w:sdt>", 2000)), "损坏"),
    "deep-2003.xls": Bad(partial(sheet_xml, "", nested("<a>", "</a>", 100_000)), "损坏"),
    "attributes.xml": Bad(always(sheet_xml("", "<Row " + 'a="1" ' * 3_000_001 + "/>")), "内容多得不像文档"),
    "pages.pdf": Bad(partial(pdf, *[Drawn(())] * 2000), "2000页"),
}

WRONG_KIND = {
    "photo.pdf": Bad(always(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(4000)), "图片"),
    "forms.docx": Bad(partial(zip_of_forms, "docx"), PACKED),
    "forms.zip": Bad(partial(zip_of_forms, "xlsx"), PACKED),
    "forms-in-word.zip": Bad(partial(zip_of_forms, "docx", folder="word"), PACKED),
    "forms.rar": Bad(always(b"Rar!\x1a\x07\x01\x00" + bytes(300)), PACKED),
    "forms.7z": Bad(always(b"7z\xbc\xaf\x27\x1c" + bytes(300)), PACKED),
    "nothing.zip": Bad(always(b"PK\x05\x06" + bytes(18)), PACKED),
    "slides.pptx": Bad(partial(zipped, {"ppt/presentation.xml": "<a/>"}), "暂不能读 .pptx"),
    "form.ofd": Bad(partial(zipped, {"OFD.xml": "<a/>"}), "OFD 阅读软件"),
    "lost-list.doc": Bad(always(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)), BROKEN),
    "program.exe": Bad(always(b"MZ\x90\x00" + bytes(range(256)) * 8), "认不出文件格式"),
    "random.xlsx": Bad(always(noise(20_000)), "认不出文件格式"),
}

NOTHING_IN_IT = {
    "empty.docx": Bad(always(b""), "空"),
    "zeros.xls": Bad(always(bytes(5000)), "空"),
    "mark.txt": Bad(always(b"\xef\xbb\xbf"), "空"),
    "wide-mark.txt": Bad(always(b"\xff\xfe"), "空"),
    "no-text-part.docx": Bad(partial(packed, {"word/styles.xml": "<a/>"}), "没有正文"),
    "no-xml.docx": Bad(partial(packed, {"word/document.xml": "自评表"}), "损坏"),
    "no-sheets.xlsx": Bad(xlsx, "空"),
    "no-book.xlsx": Bad(partial(zipped, {"xl/other.xml": "<a/>"}), BROKEN),
}

REFUSED: dict[str, Bad] = {**CUT, **WITH_PASSWORD, **BOMBS, **TOO_MUCH, **WRONG_KIND, **NOTHING_IN_IT}
"""Files that can't be read, by name, with words of the reason or the remedy."""

READ: dict[str, Bad] = {
    "macros.docx": Bad(partial(with_part, "word/vbaProject.bin"), "宏未运行"),
    "object.docx": Bad(partial(with_part, "word/embeddings/oleObject1.bin"), "内嵌1个其他程序的对象"),
    "template.docx": Bad(
        partial(with_part, "http://10.0.0.1/a.dotm", "attachedTemplate", 'TargetMode="External"'),
        "文件以外的内容，未打开",
    ),
    "dde.docx": Bad(partial(with_field, "DDE", "AUTO c:\\\\windows\\\\cmd.exe"), "引用了1处文件以外的内容，未打开"),
    "include.docx": Bad(
        partial(docx_bytes, f'<w:p><w:fldSimple w:instr=" INCLUDETEXT a.docx ">{run("甲")}</w:fldSimple></w:p>'),
        "未打开",
    ),
    "links.ods": Bad(partial(ods_rows, more="<table:table-source/>"), "没有打开"),
    "wide.ods": Bad(partial(ods_rows, columns=10_000), "列以后的内容没有读"),
    "long.ods": Bad(partial(ods_rows, 1_048_576, 3), "行起没有读"),
    "wide.xlsx": Bad(partial(xlsx, sheet_row(1, "甲", '<c r="NTP1"><v>1</v></c>')), "列以后的内容没有读"),
    "deep.html": Bad(always(nested("<div>", "</div>", 100_000).encode()), ""),
    "spanning.html": Bad(always("<table><tr><td rowspan=60000 colspan=1000000>甲</td></tr></table>".encode()), ""),
    "word.xls": Bad(partial(real, FORMS["docx"]), ""),
    "page.xls": Bad(partial(real, "T1-F3-0-html.html"), ""),
    "pages.docx": Bad(partial(real, FORMS["pdf"]), ""),
    "text.xlsx": Bad(partial(real, "T1-F3-0-md.md"), ""),
    "book.txt": Bad(partial(real, FORMS["xlsx"]), ""),
}
"""Files that are read in spite of what they carry or are called, with words of a reading note."""
