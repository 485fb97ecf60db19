"""Web pages: tables by their spans, text as a browser shows it, whatever program saved the page."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.document import Document
from jixiao.errors import FileUnreadable
from jixiao.reading.formats import html
from jixiao.reading.formats.html.blocks import NAMED_HIDDEN
from jixiao.reading.formats.html.pages import PageWithoutText
from jixiao.reading.raw import RawFile
from jixiao.reading.rectangles import TableTooLarge
from reading.rectangle_forms import Form, forms
from reading.word_files import grids, lines, notes, texts


def page(content: str) -> Document:
    return html.read(RawFile("甲.html", f"<html><body>{content}</body></html>".encode()))


def table(*rows: str) -> str:
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def test_spans_make_rectangles_with_one_place() -> None:
    """A label that stands over five rows is one cell: every value beside it has it to the left."""
    found = page(table("<td rowspan=2>资金<td>预算数<td colspan=2>得分", "<td>56<td>5<td>备注"))
    (grid,) = found.grids()
    assert [["资金", "预算数", "得分", "得分"], ["资金", "56", "5", "备注"]] == texts(grid)
    assert (grid.at(0, 0), 2, True) == (grid.at(1, 0), grid.at(0, 0).rows, grid.exact)
    assert ("表1 第2行第3列", "5") == (grid.at(1, 2).origin.place(), grid.at(1, 2).origin.text)


def test_table_without_spans_states_no_geometry() -> None:
    """Pages made from text leave cells out where they are blank; nothing says which."""
    (grid,) = page(table("<td>甲<td>乙<td>丙", "<td>1<td>2")).grids()
    assert (False, [["甲", "乙", "丙"], ["1", "2", ""]]) == (grid.exact, texts(grid))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["<td rowspan=9>甲<td>1", "<td>2"], [["甲", "1"], ["甲", "2"]]),
        (["<td rowspan=0>甲<td>1", "<td>2"], [["甲", "1"], ["甲", "2"]]),
        (["<td>甲<td rowspan=2>乙", "<td colspan=2>丙"], [["甲", "乙"], ["丙", "乙"]]),
        (["<td rowspan=2>甲<td rowspan=2>乙", "", "<td>丙<td>丁"], [["甲", "乙"], ["甲", "乙"], ["丙", "丁"]]),
        (["<td rowspan=x colspan=-1>甲<td>乙"], [["甲", "乙"]]),
    ],
    ids=["too-long", "to-the-end", "collision", "row-all-covered", "no-number"],
)
def test_spans_that_do_not_fit_are_cut_as_browsers_do(rows: list[str], expected: list[list[str]]) -> None:
    """Published pages claim more rows than they have."""
    assert [expected] == grids(page(table(*rows)))


def test_span_ends_with_its_group_and_the_foot_stands_last() -> None:
    """Groups of rows part a table; the foot may be written first."""
    found = page(
        "<table><tfoot><tr><td>总分<td>100</tfoot><tbody><tr><td rowspan=5>甲<td>1<tr><td>2</tbody>"
        "<tbody><tr><td>乙<td>3</tbody></table>"
    )
    assert [[["甲", "1"], ["甲", "2"], ["乙", "3"], ["总分", "100"]]] == grids(found)


def test_spans_reach_over_groups_where_only_then_all_rows_are_of_one_width() -> None:
    """Writer puts most rows in a group of their own and lets its cells reach over them."""
    found = page(
        "<table><tbody><tr><td rowspan=3>产出<td>数量<td>10</tbody><tbody><tr><td>质量<td>20</tbody>"
        "<tbody><tr><td>时效<td>30</tbody><tbody><tr><td colspan=2>总分<td>60</tbody></table>"
    )
    rows = [["产出", "数量", "10"], ["产出", "质量", "20"], ["产出", "时效", "30"], ["总分", "总分", "60"]]
    assert [rows] == grids(found)


def test_entity_that_was_escaped_twice_is_its_sign() -> None:
    """A blank cell would say &nbsp; else, and a target &ge;95%."""
    assert [[["", "≥95%", "甲&乙"]]] == grids(page(table("<td>&amp;nbsp;<td>&amp;ge;95%<td>甲&amp;乙")))


def test_lines_within_a_cell_are_kept() -> None:
    """目标1 and 目标2 on lines of their own are two goals."""
    found = page(table("<td>目标1<br>目标2<p>目标3</p><div>目标4</div>目标<b>5</b>"))
    assert [[["目标1\n目标2\n目标3\n目标4\n目标5"]]] == grids(found)


def test_source_line_breaks_are_blanks_and_none_between_chinese() -> None:
    """Word breaks the source anywhere; a name must not be cut by it."""
    found = page("<p>绩效\r\n  自评  表 by\r\nWord</p>" + table("<td>&nbsp;<td>&ge;95%&#160;<td>\n &lt;5&#x25;"))
    assert (["绩效自评 表 by Word"], [[["", "≥95%", "<5%"]]]) == (lines(found), grids(found))


def test_headings_and_lines_of_a_page_are_paragraphs() -> None:
    """Title, year and unit stand above the table, often with mere breaks between."""
    found = page("<h2>自评<b>表</b></h2>（2024年度）<br>单位：万元<ul><li>一<li>二</ul>尾")
    assert [("自评表", 2), ("（2024年度）", None), ("单位：万元", None), ("一", None), ("二", None), ("尾", None)] == [
        (each.text, each.heading) for each in found.paragraphs()
    ]


def test_order_of_paragraphs_and_tables_is_kept() -> None:
    """Which title belongs to which table is told by what stands between."""
    found = page(f"一{table('<td>甲')}二{table('<td>乙')}三")
    assert ["一", [["甲"]], "二", [["乙"]], "三"] == [
        getattr(block, "text", None) or [[cell.text for cell in row] for row in getattr(block, "squares", ())]
        for block in found.blocks
    ]


def test_caption_stands_above_its_table() -> None:
    """A title may be the table's caption."""
    found = page("<table><caption>自评表</caption><tr><td>甲</table>后")
    assert ["自评表", "后"] == lines(found)
    assert 1 == next(at for at, block in enumerate(found.blocks) if block in list(found.grids()))


def test_paragraphs_are_counted_in_their_order() -> None:
    """A claim in the prose of a page has no line and no page: the number of its paragraph is its place."""
    found = page("<p>甲</p><table><caption>乙</caption><tr><td>表</table><p>丙<br>丁</p>")
    places = [(each.text, each.origin.paragraph, each.origin.place()) for each in found.paragraphs()]
    assert [("甲", 1, "第1段"), ("乙", 2, "第2段"), ("丙", 3, "第3段"), ("丁", 4, "第4段")] == places


def test_nested_table_is_a_grid_after_its_own_and_text_in_its_cell() -> None:
    """Some offices draw the indicators as a table within the form; nothing of it may be lost."""
    inner = table("<td>1<td>2", "<td>3")
    found = page(table("<td>项目<td>名称", f"<td>资金<td>上{inner}下") + table("<td>后"))
    assert [
        [["项目", "名称"], ["资金", "上\n1 2\n3\n下"]],
        [["1", "2"], ["3", ""]],
        [["后"]],
    ] == grids(found)
    assert [1, 2, 3] == [grid.origin.table for grid in found.grids()]


def test_frame_of_a_page_is_looked_through() -> None:
    """Old pages lay out menu and text by a table; the title must stand above the form."""
    form = table("<td>项目名称<td>巡河", "<td>分值<td>10")
    found = page(table(f"<td>菜单<td><p>自评表</p><p>（2024年度）</p>{form}注：无") + "尾")
    assert (["菜单", "自评表", "（2024年度）", "注：无", "尾"], [2]) == (
        lines(found),
        [grid.origin.table for grid in found.grids()],
    )


def test_hidden_rows_and_words_are_read_and_said() -> None:
    """A row that the page hides still counts in the sums of the form."""
    found = page(
        table("<td>甲<td>10", "<td>乙<td>20<span style='DISPLAY: none'>30</span>")
        + "<table><tr style='display:none'><td>丙<td>40</table><div hidden>备查</div>"
    )
    assert [[["甲", "10"], ["乙", "2030"]], [["丙", "40"]]] == grids(found)
    assert [
        ("“30”在网页里设为隐藏，已照读", "表1 第2行第2列"),
        ("“丙40”在网页里设为隐藏，已照读", "表2 第1行"),
        ("“备查”在网页里设为隐藏，已照读", "全文"),
    ] == notes(found)


def test_words_that_word_itself_hides_are_said() -> None:
    """Word writes hidden text by a property of its own."""
    found = page("<p>甲</p><p style='mso-hide:all'>备查</p>")
    assert [("“备查”在网页里设为隐藏，已照读", "全文")] == notes(found)


def test_many_hidden_places_are_told_by_their_number() -> None:
    """A list of hundreds would bury what else is said."""
    found = page("<p hidden>备查</p>" * (NAMED_HIDDEN + 5))
    assert (NAMED_HIDDEN + 1, "另有5处在网页里设为隐藏，已照读") == (len(notes(found)), notes(found)[-1][0])


def test_what_no_browser_shows_is_left_out() -> None:
    """Scripts and styles are no text."""
    found = page("<script>var a='<td>';</script><style>p{}</style><!-- 注 --><noscript>无</noscript><p>正文</p>")
    assert ["正文"] == lines(found)


def test_fields_of_a_form_show_what_they_hold() -> None:
    """A page saved from a system holds its answers in fields."""
    found = page(
        "<p><input type=checkbox checked>是<input type=radio>否<input value=12><input type=hidden value=x>"
        "<select><option>甲<option selected>乙</select></p><textarea>丙\n丁</textarea>"
    )
    assert ["☑是□否12乙", "丙", "丁"] == lines(found)


def test_tracked_changes_of_a_saved_word_file_are_accepted() -> None:
    """Word writes them with their time; what is struck through by hand stays text."""
    found = page("<p><del datetime=1>旧</del><ins datetime=1>新</ins><del>划</del></p>")
    assert (["新划"], ["文件留有修订痕迹，按接受全部修订后的内容读取"]) == (
        lines(found),
        [message for message, _ in notes(found)],
    )


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("gb2312", "gbk"),
        ("gb2312", "utf-8"),
        ("utf-8", "gb18030"),
        ("iso-8859-1", "gb18030"),
        ("big5", "big5"),
        ("", "utf-16"),
        ("", "utf-8-sig"),
    ],
)
def test_page_is_read_in_whatever_it_is_written(declared: str, encoding: str) -> None:
    """Pages that were saved anew still declare what they were; the bytes decide."""
    data = f'<html><meta charset="{declared}"><p>績效目標100%完成</p></html>'.encode(encoding)
    assert ["績效目標100%完成"] == lines(html.read(RawFile("甲.html", data)))


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_broken_letter_spoils_only_itself_and_is_said(encoding: str) -> None:
    """Pages cut their texts in the middle of a letter."""
    data = b"<html><p>" + "绩效自评".encode(encoding) * 40 + b"\xff</p></html>"
    found = html.read(RawFile("甲.html", data))
    assert ("绩效自评" * 40, ["有1处文字的编码有误，请对照原件核对"]) == (
        lines(found)[0][:160],
        [message for message, _ in notes(found)],
    )


@pytest.mark.parametrize("before", ["", "\ufeff", "\r\n\r\n"], ids=["nothing", "mark", "lines"])
def test_packed_page_is_read_part_by_part(before: str) -> None:
    """A workbook saved as one packed page has a page for each of its sheets."""
    parts = "".join(
        f'--x\r\nContent-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: base64\r\n\r\n{body}\r\n'
        for body in ("PHA+vKjQpzwvcD4=", "PHRhYmxlPjx0cj48dGQ+MTwvdGFibGU+")
    )
    head = 'From: <Saved by WPS>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n'
    data = f"{before}{head}{parts}--x--\r\n".encode()
    found = html.read(RawFile("甲.mht", data))
    assert (True, ["绩效"], [[["1"]]]) == (html.recognise(data, "甲.mht"), lines(found), grids(found))


@pytest.mark.parametrize(
    ("text", "is_page"),
    [
        ("<!DOCTYPE html><p>甲", True),
        ("﻿\n<!-- saved from url -->\n<html xmlns:o='urn'>", True),
        ("<?xml version='1.0' encoding='gbk'?><!DOCTYPE html PUBLIC ''><html/>", True),
        ("<TABLE><TR><TD>甲</TABLE>", True),
        ("<div><table><tr><td>甲</td></tr></table></div>", True),
        ("<div align=center>\n\n| 项目 | <b>甲</b> |\n| --- | --- |\n| 1</td> | 2 |\n", False),
        ("<p>一段话</p>", False),
        ("<5%的项目", False),
        ("项目名称 <table>", False),
        ("", False),
    ],
    ids=["doctype", "saved", "xhtml", "old", "fragment", "markdown", "prose", "less-than", "later", "nothing"],
)
def test_kind_is_told_by_how_the_text_opens(text: str, is_page: bool) -> None:
    """Markdown may hold tags and is no page; a page may open with a comment."""
    assert is_page == html.recognise(text.encode(), "甲.html")


def test_control_characters_are_dropped() -> None:
    """A page may name by a number what no text may hold."""
    found = page("<p>甲&#5;乙&#x1F;</p>\x0b丙&#12;" + table("<td>&#1;丁<br>&#2;戊", "<td>&#xFFFE;己<td>"))
    assert (["甲乙", "丙"], [[["丁\n戊", ""], ["己", ""]]]) == (lines(found), grids(found))


def test_page_that_shows_nothing_is_said_to_be_one() -> None:
    """A frame around other files holds no form; an empty review would look like a clean one."""
    with pytest.raises(PageWithoutText):
        html.read(RawFile("甲.html", b"<html><frameset><frame src=a.htm></frameset></html>"))


def test_table_that_claims_millions_of_squares_is_refused() -> None:
    """Forty bytes can claim sixty million squares."""
    claim = "<td colspan=1000 rowspan=60000>甲"
    with pytest.raises(TableTooLarge):
        page(table(claim, *["<td colspan=1000>乙"] * 3000))


@pytest.mark.parametrize("tag", ["font", "div", "span"])
def test_tags_that_are_never_closed_hide_nothing(tag: str) -> None:
    """Bad programs open a tag for every word; the parser stops at a depth, and the rest must not be lost."""
    found = page("".join(f"<{tag}>甲{number}</p>" for number in range(400)) + "尾")
    assert "尾" in lines(found)[-1]


def test_page_nested_too_deep_is_said() -> None:
    """What the parser gave up on must not pass for read."""
    found = page("始" + "<table><tr><td>" * 300 + "底")
    assert "网页的层次过深，有一部分未读，请对照原件核对" in [message for message, _ in notes(found)]


@given(forms())
@settings(max_examples=120, deadline=None)
def test_any_layout_is_read_as_it_is(form: Form) -> None:
    """Whatever is merged, every cell is found in its place with its text."""
    rows = [
        "".join(
            f"<td rowspan={height} colspan={width}>{form.text_of((top, left, height, width))}</td>"
            for top, left, height, width in form.boxes
            if top == number
        )
        for number in range(form.height)
    ]
    (grid,) = page(table(*rows)).grids()
    assert form.squares() == texts(grid)
    assert form.boxes == [
        (each.row, each.column, each.rows, each.columns)
        for number in range(grid.height)
        for each in grid.starts(number)
    ]


@given(st.text(alphabet="<>/=\"' \n甲table trdphi5&;#x\ufdd0\ufdd2\x0b", max_size=120))
@settings(max_examples=200, deadline=None)
def test_any_page_is_read_or_said_to_hold_nothing(content: str) -> None:
    """One bad page must not stop a batch of thousands."""
    try:
        outcome = "document" if page(f"<table><tr><td>{content}").blocks else "empty"
    except FileUnreadable as failure:
        outcome = "line" if failure.line() else "silent"
    assert outcome in ("document", "line")
