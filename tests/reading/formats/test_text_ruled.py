"""Tables of text with a rule between every two rows, whose cells are broken over lines."""

from __future__ import annotations

from textwrap import dedent

from jixiao.reading import read_bytes


def rows_of(text: str) -> list[list[str]]:
    (grid,) = read_bytes(dedent(text).strip("\n").encode(), "表.txt").grids()
    return [[cell.text for cell in row] for row in grid.squares]


def test_lines_between_two_rules_are_one_row() -> None:
    """Pandoc breaks the words of a narrow cell; half a name is another name."""
    assert [
        ["项目名称", "山塘加固工程"],
        ["主管部门", "水利局"],
        ["实施单位", "水利工程管理站"],
        ["备注", ""],
    ] == rows_of(
        """
        +------+------+
        |项目名|山塘加|
        |称    |固工程|
        +======+======+
        |主管部|水利局|
        |门    |      |
        +------+------+
        |实施单|水利工|
        |位    |程管理|
        |      |站    |
        +------+------+
        |备注  |      |
        +------+------+
        """
    )


def test_box_of_lines_is_read_alike() -> None:
    """Text programs draw the same table with box signs."""
    assert [["指标", "完成值"], ["巡河次数", "102次"], ["清理量", "31吨"], ["满意度", "95%"]] == rows_of(
        """
        ┌────┬────┐
        │指标│完成│
        │    │值  │
        ├────┼────┤
        │巡河│102 │
        │次数│次  │
        ├────┼────┤
        │清理│31吨│
        │量  │    │
        ├────┼────┤
        │满意│95% │
        │度  │    │
        └────┴────┘
        """
    )


def test_rules_that_part_blocks_join_no_rows() -> None:
    """Two numbers in one column are two rows: put together 30 and 20 would be 3020."""
    assert [["甲", "30"], ["乙", "20"], ["丙", "10"], ["丁", "5"], ["戊", "2"], ["己", "1"]] == rows_of(
        """
        +----+----+
        | 甲 | 30 |
        | 乙 | 20 |
        +----+----+
        | 丙 | 10 |
        +----+----+
        | 丁 | 5  |
        +----+----+
        | 戊 | 2  |
        | 己 | 1  |
        +----+----+
        """
    )


def test_cell_keeps_the_place_of_its_first_line() -> None:
    """A finding must lead to the line where the row begins."""
    text = "+--+--+\n|甲|乙|\n|丙|  |\n+--+--+\n|丁|戊|\n+--+--+\n|己|庚|\n+--+--+\n|辛|壬|\n+--+--+\n"
    (grid,) = read_bytes(text.encode(), "表.txt").grids()
    assert [("甲丙", 2), ("丁", 5)] == [(row[0].text, row[0].origin.line) for row in grid.squares[:2]]
