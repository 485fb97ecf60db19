"""Files that are damaged, locked or made to harm: one Chinese line each, or a document with a note, never a crash."""

from __future__ import annotations

import io
import zipfile

import pytest

from jixiao.errors import JixiaoError
from jixiao.reading import read_bytes
from jixiao.reading.worksheet import MOST_COLUMNS, MOST_SQUARES
from reading.workbook_files import compound, grid_of, merged, messages_of, number, row, xlsx

FORM = row(1, "项目名称", "巡查经费") + row(2, "主管部门", "水务局")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99], ids=str)
def test_a_file_that_is_cut_off_says_so(share: float) -> None:
    """A download that broke off is the commonest damage."""
    data = xlsx(FORM)
    with pytest.raises(JixiaoError, match="文件不完整或已损坏"):
        read_bytes(data[: int(len(data) * share)], "表.xlsx")


def test_a_file_with_a_password_says_how_to_go_on() -> None:
    """Newer Office packs an encrypted workbook into a container of the old kind."""
    data = compound({"EncryptedPackage": b"x" * 5000, "EncryptionInfo": b"y" * 5000})
    with pytest.raises(JixiaoError, match="密码"):
        read_bytes(data, "表.xlsx")


def test_a_sheet_that_is_no_xml_says_so() -> None:
    """The name of the part tells whoever has to repair it."""
    with pytest.raises(JixiaoError, match=r"xl/worksheets/sheet1\.xml"):
        read_bytes(xlsx(FORM, parts={"xl/worksheets/sheet1.xml": "<worksheet><sheetData>"}), "表.xlsx")


def test_entities_are_refused() -> None:
    """Ten lines of entities unfold to gigabytes."""
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData/></worksheet>'
    with pytest.raises(JixiaoError, match="实体"):
        read_bytes(xlsx(FORM, parts={"xl/worksheets/sheet1.xml": bomb}), "表.xlsx")


def test_a_bomb_is_not_unpacked() -> None:
    """A hundred megabytes of blanks pack into a hundred kilobytes."""
    with pytest.raises(JixiaoError, match="大得不像文档"):
        read_bytes(xlsx(FORM, parts={"xl/sharedStrings.xml": " " * 80_000_000}), "表.xlsx")


def test_a_workbook_without_its_book_says_so() -> None:
    """A zip with a folder xl is no workbook yet."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("xl/other.xml", "<x/>")
    with pytest.raises(JixiaoError, match="文件不完整或已损坏"):
        read_bytes(packed.getvalue(), "表.xlsx")


def test_a_stray_cell_in_the_last_row_costs_nothing() -> None:
    """A blank typed into the last row makes a sheet of a million rows, of which three say something."""
    grid = grid_of(xlsx(FORM + row(1_048_576, '<c r="B1048576"><v>1</v></c>')))
    assert (3, 1_048_576) == (grid.height, grid.at(2, 0).origin.row)


def test_columns_beyond_all_forms_are_left_out_and_said() -> None:
    """A sheet of ten thousand columns would take ten thousand squares a row."""
    far = row(3, '<c r="XFD3"><v>1</v></c>')
    wide = row(4, "得分", *(f'<c r="{_letters(at)}4"><v>1</v></c>' for at in range(2, 10_000)))
    document = read_bytes(xlsx(FORM + far + wide), "表.xlsx")
    assert MOST_COLUMNS == next(document.grids()).width
    assert [f"第{MOST_COLUMNS}列以后的内容没有读，如有表格请移到前面各列"] == messages_of(document)


def test_a_sheet_that_is_too_long_is_cut_and_said() -> None:
    """An account of every voucher is no submission; the rows that fit are read."""
    rows = "".join(
        f"<row><c><v>{at}</v></c><c><v>{at * 7919 % 100_003}</v></c><c/><c/><c/><c/><c/><c><v>1</v></c></row>"
        for at in range(MOST_SQUARES // 8 + 10)
    )
    document = read_bytes(xlsx(rows, FORM), "表.xlsx")
    assert [(MOST_SQUARES // 8, 8)] == [(grid.height, grid.width) for grid in document.grids()]
    assert [
        f"这张工作表内容过多，第{MOST_SQUARES // 8 + 1}行起没有读；如有自评表请单独存为一个文件",
        "这个工作簿内容过多，此后的工作表没有读",
    ] == messages_of(document)


def test_rows_beyond_the_largest_sheet_keep_the_merged_cells() -> None:
    """The merged ranges stand after the rows that are left out."""
    idle = '<row r="{}" spans="1:9" ht="15.75" customHeight="1"/>'
    rows = "".join(idle.format(at) for at in range(4, 400_000))
    sheet = f"<sheetData>{row(1, '甲', '乙', '丙')}{row(2, '合计', '', '5')}{rows}</sheetData>{merged('A2:B2')}"
    document = read_bytes(xlsx(sheet), "表.xlsx")
    assert 2 == next(document.grids()).at(1, 0).columns
    assert ["这张工作表内容过多，第2行以后没有读；如有自评表请单独存为一个文件"] == messages_of(document)


def test_ranges_that_overlap_over_and_over_are_bounded() -> None:
    """Each of them would visit all rows again."""
    rows = "".join(row(at, "甲", "乙", "丙") for at in range(1, 2001))
    ranges = merged(*(f"A{at}:XFD1048576" for at in range(1, 5001)))
    document = read_bytes(xlsx(f"<sheetData>{rows}</sheetData>{ranges}"), "表.xlsx")
    assert ["甲"] == [line.text for line in document.paragraphs()]


def test_numbers_that_are_none_stay_texts() -> None:
    """A damaged number must neither crash nor fill the memory."""
    cells = row(1, number("A1", "1e99999999"), number("B1", "12abc"), number("C1", "0x1F"))
    assert ["1e99999999", "12abc", "0x1F"] == [cell.text for cell in grid_of(xlsx(cells)).squares[0]]


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
