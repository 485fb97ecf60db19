"""The reader of Excel 2003 XML: the same cells in another dress."""

from __future__ import annotations

import pytest

from jixiao.errors import JixiaoError
from jixiao.reading import read_bytes
from reading.workbook_files import messages_of, texts_of

STYLES = (
    '<Styles><Style ss:ID="derived" ss:Parent="rate"/><Style ss:ID="rate"><NumberFormat ss:Format="Percent"/></Style>'
    '<Style ss:ID="day"><NumberFormat ss:Format="yyyy&quot;年&quot;m&quot;月&quot;"/></Style></Styles>'
)


def workbook(*sheets: str) -> bytes:
    """A workbook of worksheets, each given by what stands in it."""
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    written = "".join(f'<Worksheet ss:Name="表{at}">{sheet}</Worksheet>' for at, sheet in enumerate(sheets, start=1))
    opening = '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
    return f'{opening}<Workbook xmlns="{space}" xmlns:ss="{space}">{STYLES}{written}</Workbook>'.encode()


def cell(text: str, kind: str = "String", attributes: str = "") -> str:
    return f'<Cell {attributes}><Data ss:Type="{kind}">{text}</Data></Cell>'


def test_cells_are_shown_as_a_person_sees_them() -> None:
    """A rate under a named format, a date as a count of days, a date written out, a truth value."""
    row = (
        cell("0.9533", "Number", 'ss:StyleID="rate"')
        + cell("45657", "Number", 'ss:StyleID="day"')
        + cell("2024-12-31T00:00:00.000", "DateTime")
        + cell("1", "Boolean")
    )
    document = read_bytes(workbook(f"<Table><Row>{row}</Row></Table>"), "表.xls")
    assert [["95.33%", "2024年12月", "2024-12-31", "TRUE"]] == texts_of(next(document.grids()))
    assert "xls-xml" == document.source.kind


def test_a_cell_takes_the_format_of_its_style_its_row_or_its_column() -> None:
    """Excel writes a style once for a whole column, and derives those of cells from 百分比."""
    columns = '<Column ss:StyleID="rate"/><Column ss:Index="3" ss:Span="1" ss:StyleID="day"/>'
    numbers = cell("0.5", "Number") + cell("1", "Number") + cell("45657", "Number") + cell("45657", "Number")
    derived = cell("0.5", "Number", 'ss:Index="3"')
    rows = f'<Row>{numbers}</Row><Row ss:StyleID="derived">{derived}</Row>'
    (grid,) = read_bytes(workbook(f"<Table>{columns}{rows}</Table>"), "表.xls").grids()
    assert [["50.00%", "1", "2024年12月", "2024年12月"], ["", "", "50.00%", ""]] == texts_of(grid)


@pytest.mark.parametrize("declared", ["UTF-8", "GB2312", "UTF-16", ""])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_workbook_is_read_in_whatever_it_is_written(encoding: str, declared: str) -> None:
    """Systems write GBK and declare what their template said; a name with 镕 is in no GB2312."""
    data = workbook(f"<Table><Row>{cell('王镕基')}{cell('①㎡')}</Row></Table>").decode()
    written = data.replace('version="1.0"', f'version="1.0" encoding="{declared}"') if declared else f"\r\n{data}"
    (grid,) = read_bytes(written.encode(encoding), "表.xls").grids()
    assert [["王镕基", "①㎡"]] == texts_of(grid)


def test_places_and_merged_cells_follow_the_indices() -> None:
    """Blank rows and cells are left out of the file; those after them say their number."""
    rows = (
        f'<Row ss:Index="3">{cell("一级指标", attributes="ss:MergeDown=" + chr(34) + "1" + chr(34))}{cell("甲")}</Row>'
        f"<Row>{cell('乙', attributes='ss:Index=' + chr(34) + '2' + chr(34))}</Row>"
    )
    (grid,) = read_bytes(workbook(f"<Table>{rows}</Table>"), "表.xls").grids()
    assert [["一级指标", "甲"], ["", "乙"]] == texts_of(grid)
    assert (2, 4, 2) == (grid.at(1, 0).rows, grid.at(1, 1).origin.row, grid.at(1, 1).origin.column)


def test_what_is_hidden_or_can_not_be_read_is_told_of() -> None:
    """Errors, formulas without a result, comments, hidden rows and columns."""
    head = '<Column/><Column ss:Hidden="1"/>'
    row = f'<Row ss:Hidden="1">{cell("#DIV/0!", "Error")}<Cell ss:Formula="=1+1"/>{cell("甲")}</Row>'
    comment = "<Comment><Data>请核对</Data></Comment>"
    noted = f'<Row><Cell><Data ss:Type="String">乙</Data>{comment}</Cell>{cell("丙")}</Row>'
    assert [
        "这一格是公式，文件里没有保存计算结果，读作空",
        "这一格显示错误值“#DIV/0!”，照原样读入",
        "这张工作表有批注，批注不作为表的内容",
        "第1行是隐藏行，已一并读取",
        "B列是隐藏列，已一并读取",
    ] == messages_of(read_bytes(workbook(f"<Table>{head}{row}{noted}</Table>"), "表.xls"))


def test_a_file_that_is_cut_off_says_so() -> None:
    """A download that broke off is the commonest damage."""
    data = workbook(f"<Table><Row>{cell('甲')}</Row></Table>")
    with pytest.raises(JixiaoError, match="已损坏"):
        read_bytes(data[:-30], "表.xls")


def test_a_page_saved_from_a_workbook_is_no_such_file() -> None:
    """Excel's web pages name the same spaces and are pages."""
    page = b'<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1</td></tr></table></html>'
    assert "html" == read_bytes(page, "表.xls").source.kind
