"""Text tables padded with bars, in which a row runs over lines because a cell of it held a line break."""

from __future__ import annotations

import pytest

from jixiao.document import Document, Grid
from jixiao.reading import read_bytes

WHOLE = """\
项目名称 | 巡河经费 | | |||
主管部门 | 水利局 | | |||
实施单位 | 河道所 | | |||
"""
LABELS = ["一级指标", "二级指标", "三级指标", "得分"]


def document(text: str) -> Document:
    return read_bytes(text.encode(), "表.md")


def rows(text: str) -> list[list[str]]:
    (grid,) = document(text).grids()
    return [[cell.text for cell in row if cell.text] for row in grid.squares]


@pytest.mark.parametrize(
    "broken",
    [
        "一级指标 | 二级指标 |\n三级指标 | 得分 | ||",
        "一级指标 |\n二级指标 |\n三级指标 | 得分 | ||",
        "一级指标\n| 二级指标 | 三级指标 | 得分 | ||",
        "一级指标 | 二级指标 | 三级指标 | 得分 |\n| ||",
    ],
    ids=["behind-a-bar", "twice", "before-a-bar", "in-the-last-cell"],
)
def test_lines_that_have_the_bars_of_a_row_together_are_one(broken: str) -> None:
    """Else the values below stand under the labels of their neighbours."""
    assert LABELS == rows(f"{WHOLE}{broken}\n")[3]


def test_rows_that_begin_with_a_bar_are_joined_as_well() -> None:
    """Markdown has one more for each row."""
    whole = "".join(f"| {line}\n" for line in WHOLE.splitlines())
    assert LABELS == rows(f"{whole}|\n一级指标 |\n二级指标 | 三级指标 | 得分 | ||\n")[3]


def test_row_keeps_the_number_of_its_first_line() -> None:
    """Whoever looks for a cell finds it there, and the rows behind it where they are."""
    (grid,) = document(
        f"{WHOLE}一级指标 |\n二级指标 | 三级指标 | 得分 | ||\n产出指标 | 数量指标 | 次数 | 10 | ||\n"
    ).grids()
    assert [1, 2, 3, 4, 6] == [row[0].origin.line for row in grid.squares]


def test_title_over_a_table_is_no_part_of_its_first_row() -> None:
    """It has no bar, and nothing of it is left over below."""
    title, grid = document(f"绩效自评表\n{WHOLE}").blocks
    assert isinstance(grid, Grid)
    assert ("绩效自评表", 3) == (title.origin.text, grid.height)


@pytest.mark.parametrize(
    "text",
    [
        "甲 | 乙 |\n丙 | 丁 |\n戊 | 己 |\n庚 | 辛 | 壬 | 癸 |\n",
        "项目 | 金额 | 备注 | 年度 |\n甲 | 1 | | 2023 |\n乙 | 2 |\n丙 | 3 |\n丁 | 4 | | 2023 |\n",
    ],
    ids=["ragged", "short-rows"],
)
def test_short_rows_without_padding_stay_rows(text: str) -> None:
    """Nothing tells that they go on below."""
    assert len(text.splitlines()) == len(rows(text))


def test_row_wider_than_all_others_leaves_a_table_as_it_is() -> None:
    """Then the bars do not count the columns."""
    text = f"{WHOLE}一级指标 |\n二级指标 | 三级指标 | 得分 | ||\n甲 | 乙 | 丙 | 丁 | 戊 | 己 | 庚 | 辛 |\n"
    assert [1, 4, 5] == [block.origin.line for block in document(text).blocks]


@pytest.mark.parametrize(
    "narrow",
    ["甲 | ||\n乙 | ||\n", "甲 | 1 | 2 |\n乙 | 3 | 4 |\n"],
    ids=["padded", "full"],
)
def test_rows_of_a_narrower_table_below_stay_apart(narrow: str) -> None:
    """Two rows of three bars have the six of one above by chance."""
    wide = "".join(f"{line}|\n" for line in WHOLE.splitlines())
    assert 5 == len(rows(f"{wide}{narrow}"))
