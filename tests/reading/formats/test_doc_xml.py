"""Word documents in the XML of Word 2003: read as the docx that Word would make of them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from jixiao.document import Document, Grid, Paragraph
from jixiao.errors import FileUnreadable
from jixiao.reading import read, read_bytes
from jixiao.reading.formats.docx.package import MainPartMissing
from jixiao.reading.xml_safety import XmlDamaged, XmlUnsafe
from reading.word_files import DOWN, ON, cell, grids, lines, notes, paragraph, row, run, span, table
from reading.workbook_files import REAL

SPACES = (
    'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" '
    'xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" '
    'xmlns:aml="http://schemas.microsoft.com/aml/2001/core" xmlns:v="urn:schemas-microsoft-com:vml"'
)
FOOT = "<w:sectPr>{}</w:sectPr>"
needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="本机没有 LibreOffice，不能转换格式")


def document(body: str, *, before: str = "", attributes: str = "", head: str = "") -> bytes:
    """A file with the XML of its body, in which the merges of a docx are spelt as this format does."""
    spelt = body.replace("w:vMerge", "w:vmerge").replace("w:hMerge", "w:hmerge")
    root = f"<w:wordDocument {SPACES} {attributes}>{before}<w:body><wx:sect>{spelt}</wx:sect></w:body></w:wordDocument>"
    return f'<?xml version="1.0"?>{head}<?mso-application progid="Word.Document"?>{root}'.encode()


def read_2003(body: str, *, before: str = "", attributes: str = "") -> Document:
    return read_bytes(document(body, before=before, attributes=attributes), "甲.xml")


def annotated(kind: str, content: str) -> str:
    """What a tracked change or a comment wraps."""
    return f'<aml:annotation aml:id="0" w:type="Word.{kind}"><aml:content>{content}</aml:content></aml:annotation>'


@needs_office
def test_published_forms_have_the_texts_of_their_docx(tmp_path: Path) -> None:
    """LibreOffice writes the format without merged rows, so that the texts alone are compared."""
    names = ["016-F3-0-docx", "T2-F3-0-docx", "031-department_overall-docx"]
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    given = [str(REAL / f"{name}.docx") for name in names]
    done = [*command, "--convert-to", "xml:MS Word 2003 XML", "--outdir", str(tmp_path), *given]
    subprocess.run(done, check=True, capture_output=True, timeout=120)  # noqa: S603
    packed = {name: _words(read(REAL / f"{name}.docx")) for name in names}
    assert packed == {name: _words(read(tmp_path / f"{name}.xml")) for name in names}


def _words(found: Document) -> list[str]:
    """All that stands in a document, each cell that reaches over rows once."""
    said: list[str] = []
    for block in found.blocks:
        match block:
            case Paragraph(text=text):
                said.append(text)
            case Grid():
                said.extend(each.text for at in range(block.height) for each in block.starts(at) if each.text)
    return said


def test_merged_cells_are_rectangles() -> None:
    """The elements are spelt otherwise than in a docx, and their names decide."""
    top = row(cell("绩效指标", properties=DOWN), cell("数量", properties=span(2)))
    found = read_2003(table(top, row(cell(properties=ON), cell("甲"), cell("10"))))
    assert [[["绩效指标", "数量", "数量"], ["绩效指标", "甲", "10"]]] == grids(found)


def test_headings_are_told_by_their_styles() -> None:
    """Styles stand in the same file."""
    style = '<w:styles><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/></w:style></w:styles>'
    found = read_2003(paragraph("一、基本情况", properties='<w:pStyle w:val="2"/>') + paragraph("正文"), before=style)
    assert [("一、基本情况", 1, "第1段"), ("正文", None, "第2段")] == [
        (each.text, each.heading, each.origin.place()) for each in found.paragraphs()
    ]


def test_tracked_changes_are_read_as_accepted_and_comments_are_not_read() -> None:
    """A comment stands inside the paragraph and would run into its text."""
    comment = annotated("Comment", paragraph("请核实"))
    changed = annotated("Deletion", "<w:r><w:delText>旧</w:delText></w:r>") + annotated("Insertion", run("新"))
    found = read_2003(f"<w:p>{run('得分')}{changed}<w:r>{comment}</w:r></w:p>")
    assert (["得分新"], [("文件留有修订痕迹，按接受全部修订后的内容读取", "全文")]) == (lines(found), notes(found))


def test_notes_and_margins_stand_after_the_text() -> None:
    """In this format they stand in the midst of it."""
    footnote = f"<w:r><w:footnote>{paragraph('数据来自年报')}</w:footnote></w:r>"
    margin = FOOT.format(f'<w:hdr w:type="odd">{paragraph("某局自评")}</w:hdr><w:ftr>{paragraph("第1页")}</w:ftr>')
    found = read_2003(f"<w:p>{run('完成率95%')}{footnote}</w:p>{margin}")
    assert [("完成率95%", "第1段"), ("数据来自年报", "全文"), ("某局自评", "全文")] == [
        (each.text, each.origin.place()) for each in found.paragraphs()
    ]


def test_what_the_file_carries_is_said() -> None:
    """Programs, objects and pictures stand in it as text, which is left out unread."""
    picture = f'<w:r><w:pict><w:binData w:name="wordml://1.png">{"A" * 11_000_000}</w:binData></w:pict></w:r>'
    found = read_2003(
        f"<w:p>{run('自评表')}{picture}</w:p>", attributes='w:macrosPresent="yes" w:embeddedObjPresent="yes"'
    )
    assert ["自评表"] == lines(found)
    assert ["文件带有宏，宏未运行", "文件内嵌1个其他程序的对象，其内容未读", "文件有1张图片，图片里的文字未读"] == [
        message for message, _ in notes(found)
    ]


@pytest.mark.parametrize(
    ("data", "failure"),
    [
        (document("")[:-30], XmlDamaged),
        (document("&b;", head='<!DOCTYPE a [<!ENTITY b "哈">]>'), XmlUnsafe),
        (document("").replace(b"w:body", b"w:fonts"), MainPartMissing),
    ],
    ids=["cut-off", "entities", "no-text"],
)
def test_file_that_cannot_be_read_says_why(data: bytes, failure: type[FileUnreadable]) -> None:
    """The reasons are those of a docx."""
    with pytest.raises(failure) as caught:
        read_bytes(data, "甲.xml")
    assert caught.value.line().startswith("甲.xml：")
