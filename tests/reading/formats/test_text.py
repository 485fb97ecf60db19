"""Tables in plain text: how rows, columns and lines are found."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.document import Document, Grid
from jixiao.errors import FileUnreadable
from jixiao.reading import read_bytes
from jixiao.reading.failures import FileTooLarge, TextTooLong
from jixiao.reading.lines import LARGEST, LINES
from jixiao.reading.rectangles import TableTooLarge


def document(text: str) -> Document:
    return read_bytes(dedent(text).strip("\n").encode(), "甲.txt")


def rows(grid: Grid) -> list[list[str]]:
    return [[cell.text for cell in row] for row in grid.squares]


def tables(text: str) -> list[list[list[str]]]:
    return [rows(grid) for grid in document(text).grids()]


def test_bars_make_a_table_without_their_rule() -> None:
    """A Markdown rule is no row: with it every row below would be named one too high."""
    found = document(
        """
        | 项目名称 | 河道保洁 |
        | :--- | ---: |
        | 主管部门 | 水务局 |
        """
    )
    grid = next(found.grids())
    assert [["项目名称", "河道保洁"], ["主管部门", "水务局"]] == rows(grid)
    assert (3, 2) == (grid.at(1, 1).origin.line, grid.at(1, 1).origin.row)


def test_tabs_keep_blank_cells_and_pad_short_rows() -> None:
    """A blank under a label may be a merged cell; a row that ends early lost its last blanks."""
    assert [[["项目资金", "", "全年预算数", "得分"], ["", "总额", "56", ""]]] == tables(
        "项目资金\t\t全年预算数\t得分\n\t总额\t56"
    )


def test_box_of_lines_is_a_table() -> None:
    """Programs for the terminal print their tables in boxes."""
    assert [[["项目", "分值"], ["巡查", "10"]]] == tables(
        """
        ┌──────┬──────┐
        │ 项目 │ 分值 │
        ├──────┼──────┤
        │ 巡查 │ 10   │
        └──────┴──────┘
        """
    )


def test_aligned_blanks_make_columns_and_keep_empty_ones() -> None:
    """Text copied from a PDF has no tabs; where a cell is blank only the place tells the column."""
    assert [
        [
            ["一级指标", "三级指标", "分值", "得分"],
            ["产出指标", "巡查次数", "10", "10"],
            ["", "巡查覆盖率", "20", ""],
        ]
    ] == tables(
        """
        一级指标   三级指标     分值   得分
        产出指标   巡查次数     10     10
                   巡查覆盖率   20
        """
    )


def test_prose_with_wide_gaps_is_no_table() -> None:
    """Two blanks between two words of a title don't make columns."""
    found = document(
        """
        某某局  2024年度  部门决算

        一、基本情况  本部门为市级预算单位。
        二、主要职责  负责全市水务工作。
        """
    )
    assert ([], 3) == (list(found.grids()), sum(1 for _ in found.paragraphs()))


def test_commas_of_a_spreadsheet_make_a_table() -> None:
    """A quoted cell may hold a comma: 1,200.50 is one amount."""
    assert [[["项目名称", "绿化,养护", ""], ["总额", "1,200.50", "10"], ["其他", "", ""]]] == tables(
        '项目名称,"绿化,养护",\n总额,"1,200.50",10\n其他,,'
    )


def test_quoted_cell_runs_over_lines() -> None:
    """Excel copies a cell with line breaks in straight quotes."""
    found = document('年度目标\t"目标1：巡查\n目标2：保洁"\t完成\n总分\t100\t99')
    grid = next(found.grids())
    assert [["年度目标", "目标1：巡查\n目标2：保洁", "完成"], ["总分", "100", "99"]] == rows(grid)
    assert 3 == grid.at(1, 0).origin.line


def test_quoted_cell_with_a_break_may_stand_first() -> None:
    """The name of a block in a narrow first column is broken in nearly every worksheet."""
    found = document('"年度\n目标"\t"巡查\n保洁"\t完成\n总分\t100\t99')
    grid = next(found.grids())
    assert [["年度\n目标", "巡查\n保洁", "完成"], ["总分", "100", "99"]] == rows(grid)
    assert ((1, 1), (4, 2)) == (_place(grid, 0), _place(grid, 1))


def _place(grid: Grid, row: int) -> tuple[int | None, int | None]:
    origin = grid.at(row, 0).origin
    return origin.line, origin.row


@pytest.mark.parametrize(
    "written",
    [
        '"河长制\n是一项制度。"\n\n甲\t乙\n丙\t丁',
        '"河长制\n是一项制度\n\n甲\t乙\n丙\t丁',
        '"河长制"是\n"一项制度"\n\n甲\t乙\n丙\t丁',
    ],
    ids=["sentence", "never-closed", "words"],
)
def test_quotes_of_prose_are_no_cells(written: str) -> None:
    """Straight quotes are common in hasty writing; a sentence drawn into a table would be lost as a sentence."""
    found = document(written)
    assert [[["甲", "乙"], ["丙", "丁"]]] == [rows(grid) for grid in found.grids()]
    assert 2 == sum(1 for _ in found.paragraphs())


def test_table_goes_on_over_a_page_break() -> None:
    """One table that a page number parts is one table: its rows are counted on."""
    found = document("指标\t分值\t得分\n甲\t10\t10\n\n- 12 -\n\n乙\t10\t9")
    grid = next(found.grids())
    assert 1 == sum(1 for _ in found.grids())
    assert (3, 6) == (grid.at(2, 0).origin.row, grid.at(2, 0).origin.line)


def test_two_tables_stay_two() -> None:
    """The next form opens with a label and no number: it is no continuation."""
    assert 2 == len(tables("项目名称\t甲\t\n分值\t10\t10\n\n项目名称\t乙\t\n分值\t10\t9"))


def test_list_of_contents_is_no_table() -> None:
    """Headings with page numbers would count as a table, and every table below be misnumbered."""
    found = document("目 录\n\n一、基本情况\t1\n（一）项目概况\t3\n二、有关建议\t12\n\n表头\t分值\n甲\t10")
    assert [1] == [grid.origin.table for grid in found.grids()]
    assert "一、基本情况\t1" in [paragraph.text for paragraph in found.paragraphs()]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<p>在项目区安装水尺。</p>", "在项目区安装水尺。"),
        ("年度<br>总体<br/>目标", "年度\n总体\n目标"),
        ("**行政运行**", "行政运行"),
        ("&ge;95%&nbsp;", "≥95%"),
        ("<5%", "<5%"),
        ("A&B", "A&B"),
        ("a\\|b", "a|b"),
        ('<span style="x">100</span>', "100"),
    ],
    ids=["paragraph", "break", "bold", "entity", "less-than", "ampersand", "escaped-bar", "span"],
)
def test_markup_left_by_a_conversion_is_removed(written: str, read: str) -> None:
    """A tag in a cell is no content; a sign that looks like one is."""
    grid = next(document(f"| 目标 | {written} |\n| --- | --- |\n| 分值 | 10 |").grids())
    assert (read, written) == (grid.at(0, 1).text, grid.at(0, 1).origin.text)


def test_heading_of_markdown_keeps_its_level() -> None:
    """The title of a form stands in a heading."""
    paragraph = next(document("## 项目支出绩效自评表").paragraphs())
    assert ("项目支出绩效自评表", 2) == (paragraph.text, paragraph.heading)


@given(st.text(alphabet='项目 \t|-,"\n一1.<>p&;*│', max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read(text: str) -> None:
    """A reader that falls over takes the whole batch with it."""
    found = read_bytes(f"表头\n{text}".encode(), "甲.txt")
    assert len(found.blocks) > 0


@given(st.text(alphabet="项目 \t|,\n一1.≥", max_size=200))
@settings(max_examples=200, deadline=None)
def test_every_cell_points_at_its_line(text: str) -> None:
    """An origin that lies sends the clerk to another line."""
    written = f"表头\n{text}"
    lines = written.split("\n")
    cells = [cell for grid in read_bytes(written.encode(), "甲.txt").grids() for row in grid.squares for cell in row]
    assert [] == [cell for cell in cells if (cell.origin.text or "") not in lines[(cell.origin.line or 0) - 1]]


@given(st.lists(st.lists(st.sampled_from(["", "甲", "10", "≥95%"]), min_size=3, max_size=3), min_size=2, max_size=6))
@settings(max_examples=100, deadline=None)
def test_bars_and_tabs_give_the_same_grid(cells: list[list[str]]) -> None:
    """How a table is written decides nothing about what it says."""
    table = [["表", "分值", "得分"], *cells]
    barred = "\n".join("| " + " | ".join(row) + " |" for row in table)
    tabbed = "\n".join("\t".join(row) for row in table)
    barred_grid, tabbed_grid = (next(read_bytes(text.encode(), "甲.txt").grids()) for text in (barred, tabbed))
    assert rows(barred_grid) == rows(tabbed_grid)


def test_parts_of_a_report_set_off_from_their_titles_are_no_table() -> None:
    """A list of contents stands at the head of every report: as a table it would be one that nobody can place."""
    document = read_bytes(
        "第一部分  部门概况\n第二部分  决算报表\n第三部分  情况说明\n第四部分  名词解释\n".encode(), "报告.txt"
    )
    assert [] == list(document.grids())


def test_aligned_columns_stand_where_cells_begin_even_if_no_row_fills_them_all() -> None:
    """A header in two rows and blank cells leave every row short: packed to the left, a weight becomes a score."""
    text = (
        "三级指标      年度指标值                  实际完成值  分值  得分\n"
        "              指标性质  指标值  度量单位\n"
        "巡查次数      ≥         12      次        12          50\n"
        "合格率        ≥         95                96          40    40\n"
        "满意度                  90      %         93          10    10\n"
    )
    grid = next(read_bytes(text.encode(), "表.txt").grids())
    assert ["巡查次数", "≥", "12", "次", "12", "50", ""] == [cell.text for cell in grid.squares[2]]
    assert ["三级指标", "年度指标值", "", "", "实际完成值", "分值", "得分"] == [cell.text for cell in grid.squares[0]]


def test_aligned_column_that_is_blank_under_its_label_is_a_column() -> None:
    """Where nobody had anything to remark, the label of the remarks stands alone, over no cell of a row below."""
    text = (
        "三级指标      完成值        得分               原因\n"
        "              值    单位    折算分   自评分\n"
        "巡查次数      12    次      50       50\n"
        "合格率        96    个      40       40\n"
    )
    grid = next(read_bytes(text.encode(), "表.txt").grids())
    assert ["三级指标", "完成值", "", "得分", "", "原因"] == [cell.text for cell in grid.squares[0]]
    assert ["", "值", "单位", "折算分", "自评分", ""] == [cell.text for cell in grid.squares[1]]


@pytest.mark.parametrize(
    ("data", "failure"),
    [
        (b"a\n" * (LINES + 2), TextTooLong),
        (b"a\r" * (LINES + 2), TextTooLong),
        (b"a" * (LARGEST * 1024 * 1024 + 1), FileTooLarge),
        (("a\t" * 1000 + "\n").encode() * 500, TableTooLarge),
        ((("a\t" * 1000 + "\n") * 250 + "。\n").encode() * 2, TableTooLarge),
        (("a," * 1000 + "\n").encode() * 500, TableTooLarge),
    ],
    ids=["lines", "old-line-ends", "bytes", "one-table", "two-tables", "commas"],
)
def test_text_that_would_fill_the_memory_is_refused(data: bytes, failure: type[FileUnreadable]) -> None:
    """A list of a million rows takes gigabytes as a grid, and no submission is one."""
    with pytest.raises(failure) as caught:
        read_bytes(data, "甲.txt")
    assert "只保留自评表和相关正文" in caught.value.remedy


@pytest.mark.parametrize(
    "data",
    [
        "".join(f"{number % 10_000}\n" for number in range(60_000)),
        "a  " * 300_000,
        "a  b  c\n" * 3 + "a  " * 300_000 + "\n" + "a  b  c\n" * 30_000,
        '"' + "a\t" * 100_000 + '\n"',
        "**a " * 200_000,
        "甲\t乙\n丙\t丁\n" + " " * 500_000 + "x\n甲\t乙\n",
    ],
    ids=["figures", "gaps", "gaps-in-a-table", "tabs-in-quotes", "stars", "blanks"],
)
def test_text_takes_time_in_proportion_to_its_size(data: str) -> None:
    """Each of these once took minutes, because what came before was looked at again for every piece."""
    assert 0 < len(read_bytes(data.encode(), "甲.txt").blocks)


def test_signs_that_only_look_like_digits_are_no_pages() -> None:
    """A small two is a digit to the language, and no number."""
    assert [[["一、面积", "²"], ["二、体积", "³"]]] == tables("一、面积\t²\n二、体积\t³")


def test_bold_words_lose_their_stars_one_by_one() -> None:
    """A pair of stars ends at the next one."""
    assert ["甲乙丙 ** 丁"] == [line.text for line in document("**甲**乙__丙__ ** 丁").paragraphs()]
