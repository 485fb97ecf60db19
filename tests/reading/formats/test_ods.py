"""The reader of open document spreadsheets: what each cell showed when it was saved."""

from __future__ import annotations

import pytest

from jixiao.errors import JixiaoError
from jixiao.reading import read_bytes
from reading.workbook_files import messages_of, ods, texts_of, zipped


def table(*rows: str, name: str = "自评表", before: str = "", attributes: str = "") -> str:
    return f'<table:table table:name="{name}" {attributes}>{before}{"".join(rows)}</table:table>'


def line(*cells: str, attributes: str = "") -> str:
    """A row; what is no XML is a text."""
    written = (cell if cell.startswith("<") else text(cell) for cell in cells)
    return f"<table:table-row {attributes}>{''.join(written)}</table:table-row>"


def text(shown: str, attributes: str = "") -> str:
    inside = f"<text:p>{shown}</text:p>" if shown else ""
    return f"<table:table-cell {attributes}>{inside}</table:table-cell>"


def valued(shown: str, value: str) -> str:
    return text(shown, f'office:value-type="float" office:value="{value}"')


def texts(*rows: str) -> list[list[str]]:
    (grid,) = read_bytes(ods(table(*rows)), "表.ods").grids()
    return texts_of(grid)


def test_what_a_cell_showed_counts_and_not_its_value() -> None:
    """95.33% is kept as 0.9533 beside the text that was shown."""
    cells = (valued("95.33%", "0.9533"), valued("¥1,234.00", "1234"), valued("1.2E+10", "12000000000"))
    assert [["95.33%", "1,234.00", "12000000000"]] == texts(line(*cells))


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('office:value-type="float" office:value="12.50"', "12.5"),
        ('office:value-type="percentage" office:value="0.9533"', "95.33%"),
        ('office:value-type="currency" office:value="1234"', "1234"),
        ('office:value-type="date" office:date-value="2024-12-31T00:00:00"', "2024-12-31"),
        ('office:value-type="boolean" office:boolean-value="true"', "TRUE"),
        ('office:value-type="string" office:string-value=" 甲 "', "甲"),
        ('office:value-type="float" office:value="x"', ""),
        ('office:value-type="time" office:time-value="PT1H"', ""),
    ],
    ids=["number", "rate", "money", "day", "truth", "text", "no-number", "time"],
)
def test_a_value_without_its_text_is_read_as_it_is_kept(attributes: str, expected: str) -> None:
    """Some programs write the value alone; a blank would be a figure lost."""
    assert [["乙", expected, "丙"]] == texts(line("乙", text("", attributes), "丙"))


def test_a_value_whose_text_is_blank_shows_nothing() -> None:
    """A format may hide a number; the sheet shows no figure there."""
    cell = '<table:table-cell office:value-type="float" office:value="5"><text:p/></table:table-cell>'
    assert [["甲", "", "乙"]] == texts(line("甲", cell, "乙"))


def test_lines_blanks_and_breaks_of_a_cell_are_kept() -> None:
    """A label is broken over lines at will; the words are what counts."""
    words = "<text:p>项目<text:s text:c='2'/>名称</text:p><text:p>甲<text:line-break/>乙</text:p>"
    cell = f"<table:table-cell>{words}</table:table-cell>"
    assert [["项目  名称\n甲\n乙", "丙"]] == texts(line(cell, "丙"))


def test_merged_and_repeated_cells_have_their_places() -> None:
    """Covered cells are written out, equal neighbours once with a number."""
    merged = text("一级指标", 'table:number-columns-spanned="2" table:number-rows-spanned="2"')
    covered = '<table:covered-table-cell table:number-columns-repeated="2"/>'
    same = text("10", 'table:number-columns-repeated="2"')
    (grid,) = read_bytes(
        ods(table(line(merged, "<table:covered-table-cell/>", same), line(covered, same))), "表.ods"
    ).grids()
    assert [["一级指标", "", "10", "10"], ["", "", "10", "10"]] == texts_of(grid)
    assert (2, 2) == (grid.at(0, 0).rows, grid.at(1, 1).columns)


def test_a_million_blank_rows_cost_nothing_and_places_stay() -> None:
    """A sheet is filled up with blanks to its last row."""
    blank = line(text("", 'table:number-columns-repeated="16384"'), attributes='table:number-rows-repeated="1048000"')
    (grid,) = read_bytes(ods(table(blank, line("项目名称", "甲"), blank)), "表.ods").grids()
    assert (1, 1_048_001) == (grid.height, grid.at(0, 0).origin.row)


def test_rows_repeated_with_text_are_bounded() -> None:
    """One row of ten thousand columns, said to stand a million times."""
    cell = text("甲", 'table:number-columns-repeated="10000"')
    document = read_bytes(ods(table(line(cell, attributes='table:number-rows-repeated="1048576"'))), "表.ods")
    assert any("没有读" in message for message in messages_of(document))


def test_groups_of_rows_are_rows() -> None:
    """Header rows stand in a group of their own."""
    head = f"<table:table-header-rows>{line('指标', '分值')}</table:table-header-rows>"
    assert [["指标", "分值"], ["甲", "10"]] == texts(head, line("甲", "10"))


def test_what_is_hidden_or_hangs_beside_the_cells_is_told_of() -> None:
    """Read, or not read: either way it is said."""
    style = '<style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>'
    column = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    comment = "<office:annotation><text:p>请核对</text:p></office:annotation>"
    noted = f"<table:table-cell>{comment}<text:p>甲</text:p></table:table-cell>"
    drawn = "<draw:frame><draw:image/></draw:frame><draw:rect><text:p>盖章</text:p></draw:rect>"
    shapes = f"<table:shapes>{drawn}</table:shapes>"
    sheet = table(
        line("项目名称", noted),
        line("主管部门", "乙", attributes='table:visibility="collapse"'),
        before=column + shapes,
        attributes='table:style-name="ta1"',
    )
    document = read_bytes(ods(sheet, styles=style, parts={"Basic/script.xml": "<x/>"}), "表.ods")
    assert {
        "文件含有宏，没有运行",
        "这张工作表有批注，批注不作为表的内容",
        "这张工作表有图片，图片里的文字没有读",
        "这张工作表的图形里有文字“盖章”，没有归入表格",
        "这张工作表是隐藏的，已一并读取",
        "第2行是隐藏行，已一并读取",
        "B列是隐藏列，已一并读取",
    } == set(messages_of(document))
    assert [["项目名称", "甲"], ["主管部门", "乙"]] == texts_of(next(document.grids()))


def test_an_error_of_a_formula_is_told_of() -> None:
    """A text that begins with the same sign is none."""
    cells = (text("#DIV/0!", 'table:formula="of:=1/0"'), text("#1楼"))
    document = read_bytes(ods(table(line(*cells))), "表.ods")
    assert ["这一格显示错误值“#DIV/0!”，照原样读入"] == messages_of(document)


def test_a_file_with_a_password_says_how_to_go_on() -> None:
    """The manifest names the cipher of each part."""
    manifest = "<manifest><encryption-data/></manifest>"
    with pytest.raises(JixiaoError, match=r"已加密.*去掉密码"):
        read_bytes(ods(table(line("甲")), parts={"META-INF/manifest.xml": manifest}), "表.ods")


def test_a_file_without_its_content_says_so() -> None:
    """The part that is missing is named."""
    data = ods(table(line("甲")))
    with pytest.raises(JixiaoError, match="不完整或已损坏"):
        read_bytes(data[: len(data) // 2], "表.ods")
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    with pytest.raises(JixiaoError, match=r"content\.xml"):
        read_bytes(zipped({"mimetype": kind}, stored="mimetype"), "表.ods")


@pytest.mark.parametrize(
    "inside",
    [
        "<table:table-source/>",
        """<table:table-row><table:table-cell table:formula="of:='file:///a.ods'#$甲.A1"/></table:table-row>""",
        '<table:table-row><table:table-cell table:formula="of:=DDE(&quot;soffice&quot;)"/></table:table-row>',
    ],
    ids=["sheet-from-elsewhere", "formula-from-elsewhere", "dde"],
)
def test_content_from_elsewhere_is_said_and_not_fetched(inside: str) -> None:
    """The file holds what was last seen there."""
    rows = "<table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell></table:table-row>"
    document = read_bytes(ods(f'<table:table table:name="表1">{inside}{rows}</table:table>'), "表.ods")
    assert ["有内容取自其他文件或程序，没有打开；读入的是文件里保存的结果"] == messages_of(document)


def test_formula_within_the_file_fetches_nothing() -> None:
    """Nearly every form adds up its scores."""
    cells = '<table:table-cell table:formula="of:=SUM([.A1:.A9])"><text:p>100</text:p></table:table-cell>'
    document = read_bytes(
        ods(f'<table:table table:name="表1"><table:table-row>{cells}</table:table-row></table:table>'), "表.ods"
    )
    assert [] == messages_of(document)
