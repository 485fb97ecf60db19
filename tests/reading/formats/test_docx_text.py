"""What of a Word file is text: tracked changes, text boxes, hidden text, headings, margins, notes."""

from __future__ import annotations

import pytest

from jixiao.document import Paragraph
from jixiao.reading.formats.docx.blocks import NAMED_HIDDEN
from reading.word_files import cell, grids, lines, links, notes, paragraph, part, read_docx, row, run, table

DELETED = "<w:del w:id='1'>" + run("旧").replace("w:t", "w:delText") + "</w:del>"
INSERTED = "<w:ins w:id='2'>" + run("新") + "</w:ins>"
CHANGED = "文件留有修订痕迹，按接受全部修订后的内容读取"


def box(content: str) -> str:
    """A text box as Word writes it: once for new programs, once more for old ones."""
    inside = f"<w:txbxContent>{content}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"{inside}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_insertions_stay_and_deletions_go() -> None:
    """A score that was corrected with the changes tracked is the new one, and the reader says so."""
    found = read_docx(table(row("得分", cell(paragraph(DELETED, INSERTED)))))
    assert ([[["得分", "新"]]], [(CHANGED, "全文")]) == (grids(found), notes(found))


def test_moved_text_stands_where_it_went() -> None:
    """Text that was moved is in the file twice."""
    away = f"<w:moveFrom w:id='1'>{run('移')}</w:moveFrom>"
    here = f"<w:moveTo w:id='2'>{run('移')}</w:moveTo>"
    assert [[["", "移"]]] == grids(read_docx(table(row(cell(paragraph(away)), cell(paragraph(here))))))


def test_deleted_row_and_cell_are_gone() -> None:
    """An indicator whose row is deleted is none."""
    found = read_docx(
        table(
            row("甲", "10"),
            row("乙", "20", properties="<w:del w:id='1'/>"),
            row("丙", cell("废", properties="<w:cellDel w:id='2'/>"), "30", properties="<w:ins w:id='3'/>"),
        )
    )
    assert [[["甲", "10"], ["丙", "30"]]] == grids(found)


def test_paragraphs_whose_parting_is_deleted_are_one() -> None:
    """The name that somebody joined on two lines is one name."""
    joined = paragraph("巡河", properties="<w:rPr><w:del w:id='1'/></w:rPr>")
    again = joined.replace("巡河", "2024年")
    assert [[["2024年巡河经费"]]] == grids(read_docx(table(row(cell(again, joined, "经费")))))


def test_former_format_of_a_tracked_change_is_no_geometry() -> None:
    """The change keeps the old merge beside the new one; only the new one holds."""
    former = "<w:tcPrChange w:id='1'><w:tcPr><w:gridSpan w:val='3'/><w:vMerge/></w:tcPr></w:tcPrChange>"
    found = read_docx(table(row("甲", "乙"), row(cell("丙", properties=former), "丁")))
    assert [[["甲", "乙"], ["丙", "丁"]]] == grids(found)


def test_text_box_is_read_once_after_its_paragraph() -> None:
    """Names of projects hide in text boxes, which the file holds twice."""
    found = read_docx(paragraph("上", box(paragraph("项目名称：巡河")), "面") + paragraph("下"))
    assert ["上面", "项目名称：巡河", "下"] == lines(found)


def test_text_boxes_keep_their_order_and_their_tables() -> None:
    """A form may stand in a text box as a whole."""
    boxes = box(paragraph("一")) + box(table(row("甲", "10"))) + box(paragraph("二"))
    found = read_docx(paragraph(boxes) + paragraph("尾"))
    assert (["一", "二", "尾"], [[["甲", "10"]]]) == (lines(found), grids(found))


def test_text_box_in_a_cell_belongs_to_the_cell() -> None:
    """A cell that is filled by a text box is not blank."""
    assert [[["甲\n乙"]]] == grids(read_docx(table(row(cell(paragraph("甲", box(paragraph("乙"))))))))


def test_hidden_text_is_read_and_said() -> None:
    """What no page shows must not pass unseen, nor be missed."""
    found = read_docx(table(row("得分", cell(paragraph(run("10"), run("备查", "<w:vanish/>"))))))
    said = "“备查”设为隐藏文字，打印时看不到，已照读"
    assert ([[["得分", "10备查"]]], [(said, "表1 第1行第2列")]) == (grids(found), notes(found))


def test_many_hidden_places_are_told_by_their_number() -> None:
    """A list of hundreds would bury what else is said."""
    found = read_docx("".join(paragraph(run(f"备查{number}", "<w:vanish/>")) for number in range(NAMED_HIDDEN + 5)))
    assert (NAMED_HIDDEN + 1, "另有5处隐藏的内容，打印时看不到，已照读") == (len(notes(found)), notes(found)[-1][0])


def test_hidden_switch_that_is_off_hides_nothing() -> None:
    """Word writes the switch with a zero to undo that of a style."""
    assert [] == notes(read_docx(paragraph(run("甲", "<w:vanish w:val='0'/>"))))


def test_hidden_row_is_read_and_said() -> None:
    """An indicator in a hidden row still counts in the sums of the form."""
    found = read_docx(table(row("甲", "10"), row("乙", "20", properties="<w:hidden/>")))
    assert ([[["甲", "10"], ["乙", "20"]]], [("本行设为隐藏，打印时看不到，已照读", "表1 第2行")]) == (
        grids(found),
        notes(found),
    )


def test_text_under_a_merged_cell_is_said() -> None:
    """A program shows the first cell of a merge alone; the others may hold leftovers."""
    merged = table(
        row(cell("10", properties='<w:vMerge w:val="restart"/>'), "甲"),
        row(cell("20", properties="<w:vMerge/>"), "乙"),
        row(cell("10", properties="<w:vMerge/>"), "丙"),
    )
    said = "被合并的格里还有文字“20”，打印时看不到，未计入本格"
    assert [(said, "表1 第1行第1列")] == notes(read_docx(merged))


def test_prompt_of_an_unfilled_control_is_no_answer() -> None:
    """单击此处输入文字 is the program's word, not the office's; what a program filled in is."""
    control = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    found = read_docx(
        table(
            row(
                cell(f"<w:p>{control.format(run('单击或点击此处输入文字。'))}</w:p>"),
                cell(f"<w:p>{control.format(run('水务局'))}</w:p>"),
            )
        )
    )
    assert [[["", "水务局"]]] == grids(found)


def test_phonetic_signs_are_left_out() -> None:
    """項(xiàng)目 is 项目 with its reading above."""
    ruby = (
        "<w:r><w:ruby><w:rt><w:r><w:t>xiàng</w:t></w:r></w:rt><w:rubyBase>" + run("項") + "</w:rubyBase></w:ruby></w:r>"
    )
    assert ["項目"] == lines(read_docx(paragraph(ruby, "目")))


def test_title_and_year_of_one_paragraph_are_two_lines() -> None:
    """Title and year are told by whole lines."""
    assert ["自评表", "（2024年度）"] == lines(read_docx(paragraph("自评表", "<w:r><w:br/></w:r>", "（2024年度）")))


def test_number_of_a_list_is_not_invented() -> None:
    """Word counts lists anew when it prints; a number made up here might be wrong."""
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    assert ["绩效目标"] == lines(read_docx(paragraph("绩效目标", properties=numbered)))


STYLES = part(
    '<w:style w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:styleId="a2"><w:name w:val="标题 2"/></w:style>'
    '<w:style w:styleId="own"><w:name w:val="本局"/><w:basedOn w:val="a2"/></w:style>'
    '<w:style w:styleId="plain"><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'
    '<w:style w:styleId="ring"><w:basedOn w:val="ring"/></w:style>',
    root="styles",
)


@pytest.mark.parametrize(
    ("properties", "level"),
    [
        ('<w:outlineLvl w:val="2"/>', 3),
        ('<w:outlineLvl w:val="9"/>', None),
        ('<w:pStyle w:val="1"/>', 1),
        ('<w:pStyle w:val="a2"/>', 2),
        ('<w:pStyle w:val="own"/>', 2),
        ('<w:pStyle w:val="plain"/>', None),
        ('<w:pStyle w:val="ring"/>', None),
        ('<w:pStyle w:val="unknown"/>', None),
    ],
    ids=["own-level", "plain-level", "style", "by-name", "built-on", "turned-plain", "ring", "unknown"],
)
def test_heading_level_comes_from_paragraph_or_style(properties: str, level: int | None) -> None:
    """Parts of a report are told by their headings."""
    found = read_docx(paragraph("绩效情况", properties=properties), {"word/styles.xml": STYLES})
    assert [Paragraph("绩效情况", found.blocks[0].origin, level)] == list(found.blocks)


def test_margins_of_the_pages_stand_at_the_end_and_are_said() -> None:
    """A name in the head of the pages may be another office's; page numbers say nothing."""
    found = read_docx(
        paragraph("正文"),
        {
            "word/header1.xml": part(paragraph("水务局部门决算"), root="hdr"),
            "word/header2.xml": part(paragraph("水务局部门决算") + table(row("密级")), root="hdr"),
            "word/footer1.xml": part(paragraph("— 12 —") + paragraph("第1页，共20页"), root="ftr"),
        },
    )
    assert ["正文", "水务局部门决算", "密级"] == lines(found)
    assert ["页眉页脚有文字“水务局部门决算”，列在正文之后", "页眉页脚有文字“密级”，列在正文之后"] == [
        message for message, _ in notes(found)
    ]


def test_footnotes_stand_at_the_end() -> None:
    """A reason may be given in a footnote."""
    footnote = f'<w:footnote w:id="2">{paragraph("因汛情推迟")}</w:footnote>'
    found = read_docx(paragraph("正文"), {"word/footnotes.xml": part(footnote, root="footnotes")})
    assert ["正文", "因汛情推迟"] == lines(found)


def test_page_that_word_would_insert_is_read_in_its_place() -> None:
    """Systems that export Word files often put a page into an empty one, packed or not."""
    page = "<table><tr><td>产出</td><td>10</td></tr></table><p>注</p>"
    found = read_docx(
        table(row("甲", "乙")) + "<w:altChunk r:id='r0'/>" + paragraph("正文") + "<w:altChunk r:id='r1'/>",
        {
            "word/_rels/document.xml.rels": links(("aFChunk", "/word/a.html", ""), ("aFChunk", "b.rtf", "")),
            "word/a.html": f"<html><body>{page}</body></html>",
            "word/b.rtf": r"{\rtf1 x}",
        },
    )
    assert ([[["甲", "乙"]], [["产出", "10"]]], ["注", "正文"]) == (grids(found), lines(found))
    assert ["表1", "表2", "第1段", "第2段"] == [block.origin.place() for block in found.blocks]
    assert ["文件内嵌1份其他格式的文档，其内容未读"] == [message for message, _ in notes(found)]


def test_what_is_not_read_is_said() -> None:
    """Nothing in the file is run, opened or followed, and nobody may think it was read."""
    found = read_docx(
        paragraph("正文") + "<w:altChunk r:id='r9'/>",
        {
            "word/vbaProject.bin": b"macro",
            "word/embeddings/oleObject1.bin": b"ole",
            "word/media/image1.png": b"png",
            "word/media/image2.png": b"png",
            "word/_rels/document.xml.rels": links(
                ("image", "http://example.org/a.png", 'TargetMode="External"'),
                ("hyperlink", "http://example.org/", 'TargetMode="External"'),
                ("styles", "styles.xml", ""),
            ),
        },
    )
    assert [
        "文件带有宏，宏未运行",
        "文件内嵌1个其他程序的对象，其内容未读",
        "文件引用了1处文件以外的内容，未打开",
        "文件有2张图片，图片里的文字未读",
        "文件内嵌1份其他格式的文档，其内容未读",
    ] == [message for message, _ in notes(found)]


def test_damaged_part_beside_the_text_does_not_hide_the_text() -> None:
    """A broken header is no reason to refuse the form."""
    found = read_docx(paragraph("正文"), {"word/header1.xml": "<w:hdr"})
    assert (["正文"], ["文件的附属部分“word/header1.xml”已损坏，未读"]) == (
        lines(found),
        [message for message, _ in notes(found)],
    )


def test_text_part_is_found_by_its_link() -> None:
    """Word on the web names it document2.xml."""
    found = read_docx(
        "",
        {
            "_rels/.rels": links(("officeDocument", "/word/document2.xml", "")),
            "word/document2.xml": part(f"<w:body>{paragraph('正文')}</w:body>"),
            "word/document.xml": b"",
        },
    )
    assert ["正文"] == lines(found)


def test_signs_that_are_not_seen_are_no_text() -> None:
    """Copied from a page, they part a label that looks whole, and the form is not known by it."""
    body = paragraph("项目\u200b名称\ufeff") + table(row("主管\u2060部门", "水\u00ad利局"))
    document = read_docx(body)
    assert (["项目名称"], [[["主管部门", "水利局"]]]) == (lines(document), grids(document))
