"""The reader of Excel 2003 XML: the same cells in another dress."""

from __future__ import annotations

import pytest

from jixiao.errors import JixiaoError
from jixiao.reading import read_bytes
from reading.workbook_files import messages_of, texts_of

STYLES = (
    '<Styles><Style ss:ID="rate"><NumberFormat ss:Format="Percent"/></Style>'
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
