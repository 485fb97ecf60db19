"""The reader of xlsx: what a person sees in each cell, where it stands, and what hangs beside the cells."""

from __future__ import annotations

import pytest

from jixiao.document import Paragraph
from jixiao.errors import JixiaoError
from jixiao.reading import read_bytes
from reading.workbook_files import (
    MAIN,
    STRICT_LINKS,
    STRICT_MAIN,
    grid_of,
    merged,
    messages_of,
    number,
    row,
    texts_of,
    xlsx,
    zipped,
)

HEAD = row(1, "项目名称", "巡查经费", "主管部门") + row(2, "项目资金", "76", "28") + row(3, "分值", "10", "5")
"""Three rows that make a table."""
FORM = row(1, "项目名称", "巡查经费") + row(2, "主管部门", "水务局")


def test_kind_is_told_by_the_bytes_whatever_the_name_says() -> None:
    """Systems hand out xlsx files that are called xls."""
    assert "xlsx" == read_bytes(xlsx(FORM), "自评表.xls").source.kind


def test_shared_and_inline_texts_are_read() -> None:
    """Runs of a text with several fonts are one text; how it is pronounced is no part of it."""
    rich = "<si><r><t>绩效</t></r><r><rPr><b/></rPr><t>自评</t></r><rPh sb='0' eb='1'><t>jixiao</t></rPh></si>"
    shared = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    grid = grid_of(
        xlsx(shared + row(2, "项目", "名称"), strings=f"{rich}<si><t xml:space='preserve'> 甲_x000D_\n乙 </t></si>")
    )
    assert [["绩效自评", "甲\n乙"], ["项目", "名称"]] == texts_of(grid)


def test_half_a_sign_is_left_out() -> None:
    """Half of a surrogate pair can't be printed, nor written to any report."""
    assert "甲乙" == grid_of(xlsx(row(1, "甲_xD800_乙", "丙"))).at(0, 0).text


def test_numbers_are_shown_as_a_person_sees_them() -> None:
    """A rate is kept as a fraction, a date as a count of days, and only the style tells."""
    cells = row(
        1, number("A1", "0.98529999999999995", 1), number("B1", "45657", 2), number("C1", "0.30000000000000004")
    )
    assert [["98.53%", "2024/12/31", "0.3"]] == texts_of(grid_of(xlsx(cells, formats={1: "0.00%", 2: "yyyy/m/d"})))


def test_days_are_counted_from_where_the_workbook_says() -> None:
    """Four years would be lost on each date."""
    cells = row(1, number("A1", "44195", 1), "完成")
    data = xlsx(cells, formats={1: "yyyy/m/d"}, workbook='<workbookPr date1904="1"/>')
    assert [["2024/12/31", "完成"]] == texts_of(grid_of(data))


def test_truth_values_and_days_have_words() -> None:
    """Rarer types of cells hold answers, too."""
    cells = row(
        1,
        '<c r="A1" t="b"><v>1</v></c>',
        '<c r="B1" t="d"><v>2024-12-31T00:00:00</v></c>',
        '<c r="C1" t="str"><f>A2</f><v>优</v></c>',
    )
    assert [["TRUE", "2024-12-31", "优"]] == texts_of(grid_of(xlsx(cells)))


def test_merged_cells_keep_one_origin() -> None:
    """A finding names the cell that a person can click on."""
    rows = row(2, "", "一级指标", "二级指标") + row(3, "", "产出", "数量") + row(4, "", "", "质量")
    grid = grid_of(xlsx(f"<sheetData>{rows}</sheetData>{merged('B3:B4')}"))
    cell = grid.at(2, 0)
    assert (cell, "产出", 2, 1) == (grid.at(1, 0), cell.text, cell.rows, cell.columns)
    assert (1, 3, 2) == (cell.origin.table, cell.origin.row, cell.origin.column)
    assert grid.exact


def test_blank_squares_around_a_table_are_left_out_and_places_stay_the_sheets_own() -> None:
    """Exports of budget systems begin in the third row; a clerk looks for the row that Excel shows."""
    grid = grid_of(xlsx(row(5, "", "", "项目名称", "巡查经费") + row(6, "", "", "主管部门", "水务局")))
    assert (2, 2) == (grid.height, grid.width)
    assert ("表1", 5, 3) == (grid.at(0, 0).origin.sheet, grid.at(0, 0).origin.row, grid.at(0, 0).origin.column)


def test_wide_title_rows_become_lines_over_the_table() -> None:
    """In a workbook the title is a merged cell; the same form in a document has it as a paragraph."""
    rows = row(1, "项目支出绩效自评表") + row(2, "（2024年度）") + row(3, "项目名称", "巡查经费", "甲")
    document = read_bytes(xlsx(f"<sheetData>{rows}</sheetData>{merged('A1:C1', 'A2:XFD2')}"), "表.xlsx")
    assert ["项目支出绩效自评表", "（2024年度）"] == [line.text for line in document.paragraphs()]
    assert [["项目名称", "巡查经费", "甲"]] == texts_of(next(document.grids()))


def test_a_label_alone_in_its_row_stays_in_the_table() -> None:
    """A blank form begins with 项目名称 and nothing beside it: that is no title."""
    assert "项目名称" == grid_of(xlsx(row(1, "项目名称") + row(2, "主管部门", "水务局"))).at(0, 0).text


def test_a_sheet_of_lines_is_all_paragraphs() -> None:
    """A cover or a report typed into a sheet is prose."""
    document = read_bytes(xlsx(row(1, "部门决算公开材料") + row(3, "单位负责人签章：")), "表.xlsx")
    assert [Paragraph, Paragraph] == [type(block) for block in document.blocks]
    assert 3 == list(document.paragraphs())[1].origin.row


def test_a_form_with_blank_rows_stays_whole() -> None:
    """Offices part the blocks of a form by blank rows."""
    assert 5 == grid_of(xlsx(HEAD + row(7, "绩效指标", "一级指标", "分值") + row(9, "总分", "100", "95"))).height


def test_a_second_form_under_blank_rows_is_a_table_of_its_own() -> None:
    """Without a title only the project's name and the blank row part two forms on one sheet."""
    second = row(6, "附：", attributes="") + row(7, "项目名称", "养护经费", "丙")
    first, other = read_bytes(xlsx(HEAD + second), "表.xlsx").grids()
    assert (3, 2) == (first.height, other.height)
    assert 7 == other.at(1, 0).origin.row


def test_a_formula_gives_its_saved_result() -> None:
    """The sum that the office saw is what it reported."""
    assert [["95", "总分"]] == texts_of(grid_of(xlsx(row(1, '<c r="A1"><f>SUM(A2:A9)</f><v>95</v></c>', "总分"))))


def test_a_formula_without_a_result_is_told_of() -> None:
    """Blank would be an accusation where the file was merely never calculated."""
    document = read_bytes(xlsx(row(1, '<c r="A1"><f>1+1</f></c>', "总分", "得分")), "表.xlsx")
    (note,) = document.notes
    assert (1, 1, True) == (note.origin.row, note.origin.column, "没有保存计算结果" in note.message)


def test_a_zero_that_was_never_calculated_is_no_figure() -> None:
    """Programs that write formulas without calculating them put 0 and ask to be calculated on opening."""
    cells = row(1, "总分", '<c r="B1"><f>1+1</f><v>0</v></c>', "得分")
    sure = read_bytes(xlsx(cells), "表.xlsx")
    unsure = read_bytes(xlsx(cells, parts={"xl/workbook.xml": _recalculating()}), "表.xlsx")
    assert ([["总分", "0", "得分"]], []) == (texts_of(next(sure.grids())), messages_of(sure))
    (note,) = unsure.notes
    assert ([["总分", "", "得分"]], 2) == (texts_of(next(unsure.grids())), note.origin.column)
    assert "重新计算" in note.message


def test_an_error_is_read_as_it_stands_and_told_of() -> None:
    """#DIV/0! in a rate says that the budget was blank."""
    document = read_bytes(xlsx(row(1, '<c r="A1" t="e"><v>#DIV/0!</v></c>', "执行率")), "表.xlsx")
    assert "#DIV/0!" == next(document.grids()).at(0, 0).text
    assert ["这一格显示错误值“#DIV/0!”，照原样读入"] == messages_of(document)


def test_a_picture_in_a_cell_is_told_of_and_is_no_text() -> None:
    """WPS keeps it as a formula whose result is the formula; nobody sees that, and it must not pass for a value."""
    picture = '<c r="B2" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>'
    document = read_bytes(xlsx(HEAD.replace('<c r="B2" t="inlineStr"><is><t>76</t></is></c>', picture)), "表.xlsx")
    assert "" == next(document.grids()).at(1, 1).text
    assert ["这一格是嵌入的图片，图片里的文字没有读"] == messages_of(document)


def test_many_cells_of_one_kind_are_counted() -> None:
    """A hundred notes of one kind hide the one that matters."""
    cells = "".join(row(at, f'<c r="A{at}" t="e"><v>#REF!</v></c>', "执行率") for at in range(1, 21))
    messages = messages_of(read_bytes(xlsx(cells), "表.xlsx"))
    assert (6, "这张工作表共有20格如此，其余不再逐一列出") == (len(messages), messages[-1])


def test_what_is_hidden_is_read_and_said() -> None:
    """Hidden rows hold what was forgotten, or what was not meant to be seen."""
    hidden = row(2, "主管部门", "丙", attributes='hidden="1"')
    sheet = (
        '<cols><col min="3" max="4" hidden="1"/></cols>'
        f"<sheetData>{row(1, '项目名称', '甲', '乙')}{hidden}"
        f"{row(3, '单位', '丁')}</sheetData>"
    )
    document = read_bytes(xlsx(sheet, states=["hidden"]), "表.xlsx")
    assert ["这张工作表是隐藏的，已一并读取", "第2行是隐藏行，已一并读取", "C列是隐藏列，已一并读取"] == messages_of(
        document
    )
    assert 3 == next(document.grids()).height


def test_text_under_a_merged_cell_is_said() -> None:
    """Excel hides it; a form that repeats the same words in each square is no case for a note."""
    sheet = (
        f"<sheetData>{row(1, '合计', '旧值', '合计', '10')}{row(2, '得分', '1', '2', '3')}</sheetData>{merged('A1:C1')}"
    )
    document = read_bytes(xlsx(sheet), "表.xlsx")
    assert [["合计", "", "", "10"], ["得分", "1", "2", "3"]] == texts_of(next(document.grids()))
    assert ["合并单元格盖住了这一格的文字“旧值”，表面看不到，没有读入"] == messages_of(document)


def test_sheets_are_numbered_as_they_stand() -> None:
    """The form of a budget system's export is rarely on the first sheet."""
    grids = list(read_bytes(xlsx(FORM, FORM, FORM, names=["封面", "收支", "自评表"]), "表.xlsx").grids())
    assert [("封面", 1), ("收支", 2), ("自评表", 3)] == [(grid.origin.sheet, grid.origin.table) for grid in grids]


def test_strict_files_are_read_alike() -> None:
    """The strict variant has other namespaces and nothing else."""
    sheet = f"<sheetData>{row(1, '项目名称', '甲')}{row(2, '总分')}</sheetData>{merged('A2:B2')}"
    assert texts_of(grid_of(xlsx(sheet))) == texts_of(grid_of(xlsx(sheet, spaces=(STRICT_MAIN, STRICT_LINKS))))


def test_cells_without_references_follow_one_another() -> None:
    """Some programs leave out the place of rows and cells."""
    sheet = "<row><c/><c t='inlineStr'><is><t>甲</t></is></c></row><row><c><v>5</v></c><c><v>6</v></c></row>"
    assert [["", "甲"], ["5", "6"]] == texts_of(grid_of(xlsx(sheet)))


def test_a_cell_without_a_reference_stands_right_of_the_one_before() -> None:
    """Some programs name only the first cell of a row, some name them in small letters."""
    sheet = (
        '<row r="3"><c r="b3"><v>1</v></c><c><v>2</v></c></row><row><c r="B4"><v>3</v></c><c r="C4"><v>4</v></c></row>'
    )
    grid = grid_of(xlsx(f"<sheetData>{sheet}</sheetData>{merged('b3:b3', 'c3:c4')}"))
    assert ([["1", "2"], ["3", ""]], 2) == (texts_of(grid), grid.at(1, 1).rows)


def test_what_hangs_beside_the_cells_is_told_of() -> None:
    """Macros, links, pictures and comments are no part of the form, and no one should think that they were read."""
    drawing = (
        '<w xmlns:a="a" xmlns:x="x"><x:pic/><x:sp><x:txBody><a:p><a:r><a:t>盖章</a:t></a:r></a:p></x:txBody></x:sp></w>'
    )
    related = "".join(
        f'<Relationship Id="{kind}" Type="t/{kind}" Target="{target}"/>'
        for kind, target in (("drawing", "../drawings/d.xml"), ("comments", "../c.xml"), ("oleObject", "../o.bin"))
    )
    links = (
        '<Relationships><Relationship Id="r1" Type="t/worksheet" Target="worksheets/sheet1.xml"/>'
        '<Relationship Id="v" Type="t/vbaProject" Target="vbaProject.bin"/>'
        '<Relationship Id="e" Type="t/externalLink" Target="file:///C:/x.xlsx" TargetMode="External"/></Relationships>'
    )
    parts = {
        "xl/drawings/d.xml": drawing,
        "xl/worksheets/_rels/sheet1.xml.rels": f"<Relationships>{related}</Relationships>",
        "xl/_rels/workbook.xml.rels": links,
    }
    assert [
        "文件含有宏，没有运行",
        "有公式取自其他工作簿，没有打开那些文件；读入的是文件里保存的结果",
        "这张工作表有图片，图片里的文字没有读",
        "这张工作表的图形里有文字“盖章”，没有归入表格",
        "这张工作表有批注，批注不作为表的内容",
        "这张工作表嵌有其他文件，没有打开",
    ] == messages_of(read_bytes(xlsx(FORM, parts=parts), "表.xlsm"))


def test_a_lost_text_or_sheet_is_told_of() -> None:
    """What the file only names was perhaps the form."""
    lost_text = xlsx(row(1, '<c r="A1" t="s"><v>7</v></c>', "甲", "乙"))
    lost_sheet = xlsx(FORM, FORM, parts={"xl/_rels/workbook.xml.rels": _linking("worksheets/sheet1.xml", "gone.xml")})
    assert ["这一格所指的文字不在文件里，读作空"] == messages_of(read_bytes(lost_text, "表.xlsx"))
    assert ["这张工作表的内容不在文件里，没有读"] == messages_of(read_bytes(lost_sheet, "表.xlsx"))


def test_a_chart_of_its_own_is_no_worksheet_and_keeps_its_number() -> None:
    """The sheets are counted as the tabs stand."""
    links = _linking("chartsheets/sheet1.xml", "worksheets/sheet2.xml").replace("t/worksheet", "t/chartsheet", 1)
    document = read_bytes(xlsx(FORM, FORM, parts={"xl/_rels/workbook.xml.rels": links}), "表.xlsx")
    assert ["这张工作表不是表格（如图表），没有读"] == messages_of(document)
    assert 2 == next(document.grids()).origin.table


def test_an_empty_workbook_is_said_to_be_empty() -> None:
    """No form, no note, no block: nothing to review."""
    with pytest.raises(JixiaoError, match="文件是空的"):
        read_bytes(xlsx(""), "表.xlsx")


def test_a_binary_workbook_is_named_as_such() -> None:
    """An xlsb has the same folders and other contents; it must not be called damaged."""
    links = '<Relationships><Relationship Id="a" Type="t/officeDocument" Target="xl/workbook.bin"/></Relationships>'
    with pytest.raises(JixiaoError, match=r"暂不能读 \.xlsb"):
        read_bytes(zipped({"_rels/.rels": links, "xl/workbook.bin": b"\x83\x01"}), "表.xlsb")


def _recalculating() -> str:
    return (
        f'<workbook xmlns="{MAIN}" xmlns:r="r"><sheets><sheet name="表" r:id="r1"/></sheets>'
        '<calcPr fullCalcOnLoad="1"/></workbook>'
    )


def _linking(*targets: str) -> str:
    links = "".join(
        f'<Relationship Id="r{at}" Type="t/worksheet" Target="{target}"/>' for at, target in enumerate(targets, start=1)
    )
    return f"<Relationships>{links}</Relationships>"
