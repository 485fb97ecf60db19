"""Word files that are damaged, locked or made to do harm: each ends in one Chinese line, soon and in little memory."""

from __future__ import annotations

import io
import struct
import tracemalloc
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.errors import FileUnreadable
from jixiao.reading.failures import FileEmpty, PackedFiles
from jixiao.reading.formats import docx
from jixiao.reading.formats.docx.document import OnlyAttachments
from jixiao.reading.formats.docx.package import MainPartMissing
from jixiao.reading.formats.docx.trimming import without_formatting
from jixiao.reading.raw import RawFile
from jixiao.reading.rectangles import TableTooLarge
from jixiao.reading.xml_safety import XmlDamaged, XmlTooLarge, XmlUnsafe
from jixiao.reading.zip_safety import (
    ENTRIES,
    ZipDamaged,
    ZipEncrypted,
    ZipMethodUnknown,
    ZipNameUnsafe,
    ZipTooLarge,
)
from reading.word_files import cell, docx_bytes, packed, paragraph, part, row, run, table

GOOD = docx_bytes(paragraph("自评表") + table(row("甲", "10"), row("乙", "20")))
MEBIBYTE = 1024 * 1024


def zipped(name: str, content: bytes) -> bytes:
    return packed({"word/document.xml": part("<w:body/>"), name: content})


def encrypted() -> bytes:
    """The flag that says that a member is encrypted, set in both of its places."""
    data = bytearray(GOOD)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(mark)
        struct.pack_into("<H", data, start + at, 1)
    return bytes(data)


def packed_strangely() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("word/document.xml", part("<w:body/>"))
    return buffer.getvalue()


def with_entities() -> bytes:
    """The bomb of a billion laughs: nine lines that would become gigabytes."""
    entities = "".join(f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, 10))
    document = f'<!DOCTYPE w [<!ENTITY a0 "哈">{entities}]>' + part(f"<w:body>{paragraph('&a9;')}</w:body>")
    return packed({"word/document.xml": document.replace('<?xml version="1.0" encoding="UTF-8"?>', "")})


def with_wide_doctype() -> bytes:
    document = '<!DOCTYPE a [<!ENTITY b "哈">]><a>&b;</a>'
    return packed({"word/document.xml": document.encode("utf-16")})


CASES: dict[str, tuple[Callable[[], bytes], type[FileUnreadable]]] = {
    "cut-off": (lambda: GOOD[: len(GOOD) // 2], ZipDamaged),
    "member-damaged": (lambda: GOOD.replace(GOOD[600:640], bytes(40)), ZipDamaged),
    "member-encrypted": (encrypted, ZipEncrypted),
    "other-method": (packed_strangely, ZipMethodUnknown),
    "climbing-name": (lambda: zipped("word/../../etc/passwd", b""), ZipNameUnsafe),
    "absolute-name": (lambda: zipped("/etc/passwd", b""), ZipNameUnsafe),
    "drive-name": (lambda: zipped("C:\\windows\\a.dll", b""), ZipNameUnsafe),
    "no-text-part": (lambda: packed({"word/styles.xml": "<a/>"}), MainPartMissing),
    "no-xml": (lambda: packed({"word/document.xml": "自评表"}), XmlDamaged),
    "entities": (with_entities, XmlUnsafe),
    "wide-doctype": (with_wide_doctype, XmlUnsafe),
    "nothing-in-it": (lambda: docx_bytes("<w:p/>"), FileEmpty),
    "scans": (lambda: docx_bytes("<w:p/>", {"word/media/image1.jpeg": b"jpeg"}), OnlyAttachments),
    "page-inside": (lambda: docx_bytes("<w:altChunk r:id='r1'/>", {"word/a.mht": b"x"}), OnlyAttachments),
    "wide-spans": (
        lambda: docx_bytes(table(*[row(cell("甲", properties='<w:gridSpan w:val="99999999"/>'))] * 500)),
        TableTooLarge,
    ),
}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_file_that_cannot_be_read_says_why_and_what_to_do(case: str) -> None:
    """Each reason has its own line; a person must know what to do next."""
    make, failure = CASES[case]
    with pytest.raises(failure) as caught:
        docx.read(RawFile("甲.docx", make()))
    line = caught.value.line()
    assert (True, True, 1) == (line.startswith("甲.docx"), "请" in caught.value.remedy, len(line.splitlines()))


@pytest.mark.parametrize("case", ["cut-off", "no-xml", "climbing-name"])
def test_damaged_word_file_is_still_known_for_one(case: str) -> None:
    """“认不出文件格式” would send the clerk the wrong way."""
    make, _ = CASES[case]
    assert docx.recognise(make(), "甲.docx")


@pytest.mark.parametrize(
    ("members", "is_word"),
    [
        ({"word/document.xml": b"x"}, True),
        ({"xl/workbook.xml": b"x", "xl/embeddings/a.docx": GOOD}, False),
        ({"ppt/presentation.xml": b"word/document.xml"}, False),
    ],
    ids=["word", "workbook-with-a-word-file", "slides-that-name-it"],
)
def test_kind_is_told_by_the_list_of_members(members: dict[str, bytes], is_word: bool) -> None:
    """A workbook that holds a Word file is a workbook."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    assert is_word == docx.recognise(buffer.getvalue(), "甲.docx")


def bomb() -> bytes:
    """300 MB of blanks in 300 KB."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("word/document.xml", "w") as member,
    ):
        for _ in range(300):
            member.write(b" " * MEBIBYTE)
    return buffer.getvalue()


def many_members() -> bytes:
    """A zip whose list alone would fill the memory: the same entry over and over."""
    name = b"word/a.xml"
    entry = b"PK\x01\x02" + bytes(24) + struct.pack("<H", len(name)) + bytes(16) + name
    listed = entry * (ENTRIES * 20)
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 0, 0, len(listed), 4, 0)
    return b"PK\x03\x04" + listed + end


@pytest.mark.parametrize(
    ("make", "failure"),
    [(bomb, ZipTooLarge), (many_members, ZipTooLarge)],
    ids=["swelling-member", "many-members"],
)
def test_bomb_is_stopped_before_it_unfolds(make: Callable[[], bytes], failure: type[FileUnreadable]) -> None:
    """A file of kilobytes must not take the machine down; what comes out is counted, not what is declared."""
    data = make()
    tracemalloc.start()
    with pytest.raises(failure):
        docx.read(RawFile("甲.docx", data))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 100 * MEBIBYTE


def test_part_of_millions_of_attributes_is_not_made_a_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few tags with a thousand attributes each would fill the memory as well."""
    monkeypatch.setattr("jixiao.reading.xml_safety.TAGS", 100)
    monkeypatch.setattr("jixiao.reading.xml_safety.ATTRIBUTES", 1000)
    attributes = " ".join(f"a{at}='1'" for at in range(1001))
    body = f"<w:p {attributes}/>"
    with pytest.raises(XmlTooLarge):
        docx.read(RawFile("甲.docx", docx_bytes(body)))


def test_many_large_tables_are_as_bad_as_one() -> None:
    """Each is within the limit of a table; a hundred of them would fill the memory."""
    wide = table(*[row(cell("甲", properties='<w:gridSpan w:val="1000"/>'))] * 250)
    with pytest.raises(TableTooLarge):
        docx.read(RawFile("甲.docx", docx_bytes(wide * 2)))


def test_paragraphs_that_all_lose_their_ends_are_joined_once() -> None:
    """Joined one by one, ten thousand of them took a minute."""
    ended = paragraph("甲", properties="<w:rPr><w:del/></w:rPr>") * 10_000
    found = docx.read(RawFile("甲.docx", docx_bytes(ended + paragraph("乙"))))
    assert ["甲" * 10_000 + "乙"] == [each.text for each in found.paragraphs()]


def test_numbers_of_thousands_of_digits_are_none() -> None:
    """The language refuses to read them, which must not end the review."""
    digits = "9" * 5000
    chosen = f'<w:ffData><w:ddList><w:result w:val="{digits}"/><w:listEntry w:val="是"/></w:ddList></w:ffData>'
    body = paragraph("甲", properties=f'<w:outlineLvl w:val="{digits}"/>') + paragraph(f"<w:r>{chosen}</w:r>", "乙")
    found = docx.read(RawFile("甲.docx", docx_bytes(body)))
    assert [("甲", None), ("乙", None)] == [(each.text, each.heading) for each in found.paragraphs()]


def test_folder_named_word_with_forms_in_it_is_no_word_file() -> None:
    """Ten submissions in one zip must be unpacked, not opened in Word."""
    with pytest.raises(PackedFiles):
        docx.read(RawFile("甲.zip", packed({"word/自评表.docx": GOOD, "word/附表.xlsx": b"x"})))


def test_part_of_millions_of_tags_is_not_made_a_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tree takes a hundred bytes for each of them."""
    monkeypatch.setattr("jixiao.reading.xml_safety.TAGS", 1000)
    with pytest.raises(XmlTooLarge):
        docx.read(RawFile("甲.docx", docx_bytes("<w:p/>" * 1001)))


def test_small_part_that_packs_well_is_no_bomb() -> None:
    """Styles of half a megabyte may pack to a thousandth; offices do nothing wrong with that."""
    found = docx.read(
        RawFile("甲.docx", docx_bytes(paragraph("甲"), {"word/styles.xml": part(" " * 500_000, root="styles")}))
    )
    assert 1 == len(found.blocks)


def test_formatting_that_is_never_closed_is_left_alone() -> None:
    """Trimming takes no time beyond the size of a part, or the next two million tags would never end."""
    unclosed = b"<w:rPr>" * 2_000_000
    assert unclosed == without_formatting(unclosed)


@pytest.mark.parametrize(
    "inside", ["<!-- <w:rPr> -->", "<![CDATA[<w:rPr>]]>", "<?pi <w:rPr> ?>"], ids=["comment", "cdata", "pi"]
)
def test_tag_that_is_none_is_not_trimmed(inside: str) -> None:
    """In a comment or CDATA a tag is text; cutting there would swallow what stands between."""
    body = f"{inside}{paragraph(run('甲', '<w:b/>'))}{paragraph(run('乙', '<w:b/>'))}"
    found = docx.read(RawFile("甲.docx", docx_bytes(body)))
    assert ["甲", "乙"] == [each.text for each in found.paragraphs()]


def test_deeply_nested_tables_are_refused_or_read() -> None:
    """The parser stops at a depth that no document has."""
    inner = paragraph("底")
    for _ in range(200):
        inner = table(row(cell(inner, "x")))
    with pytest.raises(XmlDamaged):
        docx.read(RawFile("甲.docx", docx_bytes(inner)))


@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=8))
@settings(max_examples=150, deadline=None)
def test_any_damage_ends_in_a_document_or_a_chinese_line(at: int, bytes_: bytes) -> None:
    """One bad file must not stop a batch of thousands."""
    data = GOOD[:at] + bytes_ + GOOD[at + len(bytes_) :]
    try:
        outcome = "document" if docx.read(RawFile("甲.docx", data)).blocks else "empty"
    except FileUnreadable as failure:
        outcome = "line" if failure.line() else "silent"
    assert outcome in ("document", "line")
