"""Styles are left out of a page before it is parsed: nothing that is read may depend on them, or go with them."""

from __future__ import annotations

import pytest

from jixiao.reading.formats import html
from jixiao.reading.formats.html.trimming import without_styles
from jixiao.reading.raw import RawFile
from reading.word_files import grids, lines, notes


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("<td style='color:red' width=9>", "<td  width=9>"),
        ('<td\r\nstyle="mso-style:\r\nnone">', "<td\r\n>"),
        ("<p style='font-family:\"宋体\"'>", "<p >"),
        ("<td style='a'><p style='b'><b style='a'>", "<td ><p ><b >"),
    ],
    ids=["one-quote", "over-lines", "quotes-in-quotes", "several"],
)
def test_style_that_hides_nothing_goes(tag: str, expected: str) -> None:
    """They are four fifths of what Word saves, and as long to parse."""
    assert expected == without_styles(tag.encode()).decode()


@pytest.mark.parametrize(
    "markup",
    [
        "<td style='DISPLAY: none'>",
        '<tr style="mso-hide:all">',
        "<p>写作 style='x' 的是样式</p>",
        "<img alt=\"style='\"><p>金额12</p><p class='a'>",
        "<p style='从未结束>金额12</p>",
        "<p style=",
    ],
    ids=["hides", "word-hides", "in-a-text", "in-an-attribute", "never-closed", "cut-off"],
)
def test_what_may_say_something_stays(markup: str) -> None:
    """A style that hides is told to the user; what looks like one and isn't may be a text."""
    assert markup.encode() == without_styles(markup.encode())


def test_page_with_styles_reads_as_one_without() -> None:
    """A style of a cell beside a hidden one must not take the other's along."""
    rows = (
        "<tr style='height:9pt'><td style='width:9pt'>产出<td style='width:9pt' rowspan=2>10</tr>"
        "<tr style='display:none'><td style='width:9pt'>效益</tr>"
    )
    found = html.read(RawFile("甲.html", f"<p style='color:red'>附表</p><table>{rows}</table>".encode()))
    assert (["附表"], [[["产出", "10"], ["效益", "10"]]]) == (lines(found), grids(found))
    assert [("“效益”在网页里设为隐藏，已照读", "表1 第2行")] == notes(found)
