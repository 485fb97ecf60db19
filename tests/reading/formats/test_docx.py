"""Tables of Word files: every cell in its rectangle, with one place, whatever the file wraps around it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading.rectangle_forms import Form, forms
from reading.word_files import (
    DOWN,
    ON,
    STRICT_W,
    cell,
    grids,
    lines,
    notes,
    paragraph,
    part,
    read_docx,
    row,
    run,
    span,
    table,
    texts,
)


def test_merged_cell_covers_its_rectangle_with_one_place() -> None:
    """A label that stands over five rows is one cell: every value beside it has it to the left."""
    found = read_docx(
        table(
            row(cell("项目资金", properties=DOWN), "年初预算数", cell("得分", properties=span(2))),
            row(cell("", properties=ON), "56", "5", "备注"),
        )
    )
    (grid,) = found.grids()
    assert [["项目资金", "年初预算数", "得分", "得分"], ["项目资金", "56", "5", "备注"]] == texts(grid)
    corner = grid.at(1, 0)
    assert (grid.at(0, 0), 2, 1, "表1 第1行第1列") == (corner, corner.rows, corner.columns, corner.origin.place())
    assert ("表1 第1行第3列", "得分", True) == (grid.at(0, 3).origin.place(), grid.at(0, 3).origin.text, grid.exact)


def test_row_that_begins_later_keeps_its_columns() -> None:
    """A row whose first grid column is left out would slide to the left, and a score become a weight."""
    found = read_docx(
        table(
            row("甲", "乙", "丙"),
            row("1", "2", properties='<w:gridBefore w:val="1"/>'),
            row("3", properties='<w:gridAfter w:val="2"/>'),
        )
    )
    assert [[["甲", "乙", "丙"], ["", "1", "2"], ["3", "", ""]]] == grids(found)


def test_merge_that_has_nothing_above_stands_for_itself() -> None:
    """Programs that copy rows leave cells that go on with none; their text is what the page shows."""
    found = read_docx(
        table(
            row(cell("甲", properties=ON), "乙"),
            row(cell("丙", properties=f"{span(2)}{ON}")),
        )
    )
    assert [[["甲", "乙"], ["丙", "丙"]]] == grids(found)


def test_merge_that_nothing_begins_covers_no_words() -> None:
    """Programs write rows anew and lose the beginning of a merge: its cells are shown, and what they say must count."""
    (found,) = grids(
        read_docx(
            table(
                row("产出", "1"),
                row(cell("效益", properties=ON), "2"),
                row(cell(properties=ON), "3"),
                row(cell("满意度", properties=ON), "4"),
            )
        )
    )
    assert [["产出", "1"], ["效益", "2"], ["效益", "3"], ["满意度", "4"]] == found


def test_horizontal_merge_of_old_files_is_a_span() -> None:
    """Files of old Word versions merge by hMerge and have no gridSpan."""
    restart = '<w:hMerge w:val="restart"/>'
    found = read_docx(table(row(cell("甲", properties=restart), cell("", properties="<w:hMerge/>"), "乙")))
    assert [[["甲", "甲", "乙"]]] == grids(found)


def test_content_controls_hide_neither_cell_nor_text() -> None:
    """Forms made of templates wrap cells, rows and words into controls, which other readers lose."""
    wrapped = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    inner = f"<w:p>{wrapped.format(run('95%'))}</w:p>"
    found = read_docx(
        wrapped.format(
            table(
                row("目标", wrapped.format(cell("≥95%")), cell(inner)),
                wrapped.format(row("分值", "10", "10")),
            )
        )
    )
    assert [[["目标", "≥95%", "95%"], ["分值", "10", "10"]]] == grids(found)


def test_nested_table_is_a_grid_after_its_own_and_text_in_its_cell() -> None:
    """Some offices draw the indicators as a table within the form; nothing of it may be lost."""
    inner = table(row("1", "2"), row("3", cell("4", table(row("深")))))
    found = read_docx(table(row("项目", "名称"), row("资金", cell("上", inner, "下"))) + table(row("后")))
    assert [
        [["项目", "名称"], ["资金", "上\n1 2\n3 4 深\n下"]],
        [["1", "2"], ["3", "4\n深"]],
        [["深"]],
        [["后"]],
    ] == grids(found)
    assert [1, 2, 3, 4] == [grid.origin.table for grid in found.grids()]


def test_frame_around_a_form_is_looked_through() -> None:
    """A whole page within one cell: title and year must stand above the form, not in one long text."""
    inner = table(row("项目名称", "巡河"), row("分值", "10"))
    found = read_docx(table(row(cell("项目支出绩效自评表", "（2024年度）", inner, "注：无"))))
    assert (["项目支出绩效自评表", "（2024年度）", "注：无"], [2]) == (
        lines(found),
        [grid.origin.table for grid in found.grids()],
    )


def test_paragraphs_breaks_and_tabs_of_a_cell_are_kept() -> None:
    """目标1 and 目标2 on lines of their own are two goals."""
    content = paragraph(
        "目标1", "<w:r><w:br/></w:r>", "目标2", "<w:r><w:tab/></w:r>", "完", properties="<w:tabs><w:tab/></w:tabs>"
    )
    assert [[["目标1\n目标2\t完\n\n其他"]]] == grids(read_docx(table(row(cell(content, "", "其他")))))


def test_text_split_over_runs_is_one() -> None:
    """Word cuts a word wherever spelling or font changes."""
    found = read_docx(paragraph("绩效", "<w:proofErr w:type='gramStart'/>", run("自评", "<w:b/>"), "表"))
    assert ["绩效自评表"] == lines(found)


def test_results_of_fields_are_read_and_their_instructions_are_not() -> None:
    """=SUM(ABOVE) is how the total came about; 95 is what the page shows."""
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>95</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    simple = '<w:fldSimple w:instr="DATE"><w:r><w:t>2024</w:t></w:r></w:fldSimple>'
    assert [[["95", "2024"]]] == grids(read_docx(table(row(cell(paragraph(field)), cell(paragraph(simple))))))


def test_equation_and_smart_tag_are_text() -> None:
    """A target that was typed as an equation is a target."""
    equation = "<m:oMath><m:r><m:t>≥95</m:t></m:r><m:r><m:t>%</m:t></m:r></m:oMath>"
    fraction = (
        "<m:oMath><m:f><m:num><m:r><m:t>28</m:t></m:r></m:num><m:den><m:r><m:t>56</m:t></m:r></m:den></m:f></m:oMath>"
    )
    tag = "<w:smartTag w:element='chmetcnv'>" + run("2公里") + "</w:smartTag>"
    found = read_docx(table(row(cell(paragraph(equation)), cell(paragraph(fraction)), cell(paragraph(tag)))))
    assert [[["≥95%", "28/56", "2公里"]]] == grids(found)


def test_ticks_and_boxes_are_signs() -> None:
    """A box that is ticked and one that isn't decide what an answer was."""
    ticked = '<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>'
    open_box = '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>'
    at_least = '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>'
    typed = run("R", '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>')
    old = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'
        "</w:ffData></w:fldChar></w:r>"
    )
    found = read_docx(paragraph(ticked, "是", open_box, "否", at_least, "95%", typed, "优", old, "良"))
    assert ["☑是□否≥95%☑优☑良"] == lines(found)


def test_glyph_that_is_not_known_is_said() -> None:
    """A guess could turn ≤ into ≥."""
    found = read_docx(table(row("甲", cell(paragraph('<w:r><w:sym w:font="某体" w:char="F0E1"/></w:r>', "95%")))))
    assert [("有符号认不出，请对照原件核对", "表1 第1行第2列")] == notes(found)


def test_strict_variant_is_read_alike() -> None:
    """Word can save in the strict variant of the standard, which has other namespaces."""
    body = table(row(cell("甲", properties=span(2))), row("乙", "丙"))
    assert grids(read_docx(body)) == grids(read_docx(body, space=STRICT_W))


def test_header_row_repeated_over_pages_is_one_row() -> None:
    """The file holds the row once; the program prints it again on each page."""
    found = read_docx(table(row("指标", "分值", properties="<w:tblHeader/>"), row("甲", "10"), row("乙", "20")))
    assert [[["指标", "分值"], ["甲", "10"], ["乙", "20"]]] == grids(found)


@given(forms())
@settings(max_examples=120, deadline=None)
def test_any_layout_is_read_as_it_is(form: Form) -> None:
    """Whatever is merged, every cell is found in its place with its text."""
    (grid,) = read_docx(table(*_rows(form))).grids()
    assert form.squares() == texts(grid)
    assert form.boxes == [
        (each.row, each.column, each.rows, each.columns)
        for number in range(grid.height)
        for each in grid.starts(number)
    ]


@given(st.lists(st.sampled_from(["甲", "<w:r><w:br/></w:r>", "<w:r><w:tab/></w:r>", " ", "10"]), max_size=6))
@settings(max_examples=60, deadline=None)
def test_lines_never_hold_a_break_or_stand_blank(pieces: list[str]) -> None:
    """Titles are told by whole lines."""
    found = read_docx(paragraph(*pieces) + paragraph("尾"))
    assert [] == [line for line in lines(found) if not line.strip() or "\n" in line]


def _rows(form: Form) -> list[str]:
    rows: list[str] = []
    for number in range(form.height):
        cells: list[str] = []
        for top, left, height, width in sorted(form.boxes, key=lambda box: box[1]):
            if top <= number < top + height:
                merge = "" if height == 1 else DOWN if number == top else ON
                text = form.text_of((top, left, height, width)) if number == top else ""
                cells.append(cell(text, properties=f"{span(width) if width > 1 else ''}{merge}"))
        rows.append(row(*cells))
    return rows


def test_paragraphs_are_counted_as_a_reader_counts_them() -> None:
    """Blank ones and those in tables are none; a line break within one opens no other."""
    broken = paragraph(f"{run('二、绩效')}<w:r><w:br/></w:r>{run('2024年')}")
    found = read_docx(paragraph("一、概况") + paragraph("") + table(row("甲", "10")) + broken + paragraph("正文"))
    assert [("一、概况", "第1段"), ("二、绩效", "第2段"), ("2024年", "第2段"), ("正文", "第3段")] == [
        (each.text, each.origin.place()) for each in found.paragraphs()
    ]


def test_paragraphs_beside_the_text_have_no_number() -> None:
    """A footnote stands on a page of its own choice."""
    found = read_docx(paragraph("正文"), {"word/footnotes.xml": part(paragraph("注"), root="footnotes")})
    assert [("正文", "第1段"), ("注", "全文")] == [(each.text, each.origin.place()) for each in found.paragraphs()]


@pytest.mark.parametrize(
    "codes",
    [("DDEAUTO c:\\a.exe ",), ("DDE", "AUTO excel "), (" link Excel.Sheet.8 a.xls ",), ("INCLUDEPICTURE a.png ",)],
    ids=["dde", "in-pieces", "link", "picture"],
)
def test_field_that_would_fetch_is_said_and_not_followed(codes: tuple[str, ...]) -> None:
    """Opened in Word it may start a program."""
    pieces = "".join(f"<w:r><w:instrText>{code}</w:instrText></w:r>" for code in codes)
    found = read_docx(paragraph("自评表", pieces))
    assert (["自评表"], ["文件引用了1处文件以外的内容，未打开"]) == (lines(found), [each for each, _ in notes(found)])


@pytest.mark.parametrize(
    "code", [" PAGE ", ' HYPERLINK "http://a.cn/LINK a" ', " TOC \\o "], ids=["page", "link", "contents"]
)
def test_field_that_fetches_nothing_is_not_said(code: str) -> None:
    """Each page number is a field."""
    assert [] == notes(read_docx(paragraph("自评表", f"<w:r><w:instrText>{code}</w:instrText></w:r>")))
