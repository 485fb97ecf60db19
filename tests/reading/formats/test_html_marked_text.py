"""Texts with tables written as markup in them: what programs make of scans and Word files."""

from __future__ import annotations

import pytest

from jixiao.document import Document, Paragraph
from jixiao.reading import read_bytes
from reading.word_files import grids, lines

TABLE = "<table><tr><td rowspan=2>项目名称</td><td>巡查</td></tr><tr><td>水务局<br>水政科</td></tr></table>"
SQUARES = [["项目名称", "巡查"], ["项目名称", "水务局\n水政科"]]


def marked(text: str) -> Document:
    return read_bytes(text.encode(), "甲.md")


def test_tables_in_markup_and_the_lines_around_them_are_read() -> None:
    """Without the table every label of the form would run into the next in one line."""
    found = marked(f"# 绩效自评表\n\n（**2024**年度）\r\n金额<5万元\n\n{TABLE}\n\n说明：无\n")
    assert ["绩效自评表", "（2024年度）", "金额<5万元", "说明：无"] == lines(found)
    assert [SQUARES] == grids(found)
    assert Paragraph("绩效自评表", found.blocks[0].origin, heading=1) == found.blocks[0]


@pytest.mark.parametrize(
    "written",
    [
        f"<a id=top></a>\n# 题\n{TABLE}\n尾",
        f"题\n<html><body>{TABLE}</body></html>\n尾",
        f"题{TABLE}尾",
        f"题\n\n  {TABLE.upper()}\n尾",
    ],
    ids=["behind-a-tag", "wrapped", "in-a-line", "capitals"],
)
def test_a_table_is_found_wherever_its_line_opens_it(written: str) -> None:
    """Some programs wrap each table into a page of its own, some leave it where it stood."""
    found = marked(written)
    assert (["题", "尾"], [SQUARES]) == (lines(found), grids(found))


@pytest.mark.parametrize("opening", [TABLE, f"<html><body>{TABLE}</body></html>"], ids=["table", "page"])
def test_a_text_may_begin_with_its_table(opening: str) -> None:
    """One page of a scan after the other is turned into Markdown, and a form goes on over their end."""
    found = marked(f"{opening}\n\n## 二、其他情况\n\n第一段\n第二段\n")
    assert ([SQUARES], ["二、其他情况", "第一段", "第二段"]) == (grids(found), lines(found))


def test_tables_between_bars_stand_beside_those_in_markup() -> None:
    """Converters write plain tables with bars and only those with merged cells as markup."""
    found = marked(f"| 部门 | 水务局 |\n| --- | :-: |\n| 甲\\|乙 | 丙<br>丁 |\n\n{TABLE}")
    assert [[["部门", "水务局"], ["甲|乙", "丙\n丁"]], SQUARES] == grids(found)


def test_a_table_in_a_table_is_one_piece_and_one_never_closed_goes_to_the_end() -> None:
    """Nothing of a form may be lost, and no tag may be shown as text."""
    outer = "<tr><td>戊</td><td>己</td></tr>"
    nested = marked(f"题\n<table>{outer}<tr><td><table><tr><td>乙</td></tr></table></td><td>丙</td></tr></table>\n尾")
    cut = marked("题\n<table><tr><td>甲</td></tr><tr><td>乙")
    assert (["题", "尾"], [[["戊", "己"], ["乙", "丙"]], [["乙"]]]) == (lines(nested), grids(nested))
    assert (["题"], [[["甲"], ["乙"]]]) == (lines(cut), grids(cut))


@pytest.mark.parametrize(
    "text",
    ['{"content": "<table><tr><td>甲</td></tr></table>"}', "项目名称 <table> 样式", "表<5% <td>甲</td>"],
    ids=["json", "no-cell", "no-table"],
)
def test_a_text_that_only_speaks_of_tables_stays_a_text(text: str) -> None:
    """Markup that is quoted is no table of the file."""
    assert "text" == marked(text).source.kind


def test_many_tables_never_closed_take_no_longer_than_their_length() -> None:
    """A search for each end would take hours for a file of a megabyte."""
    found = marked("题\n" + "<table>x\n" * 50_000 + "</td>")
    assert "题" == lines(found)[0]
